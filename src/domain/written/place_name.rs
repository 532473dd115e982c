//! The name of a place, out of what somebody answers who is asked what it is called.

/// What may stand before a name. The longer ones stand first.
const BEFORE: &[&str] = &[
    "hello! ",
    "hello, ",
    "hello ",
    "hi! ",
    "hi, ",
    "hi ",
    "sorry, ",
    "sorry ",
    "i meant ",
    "the name should be ",
    "it should be called ",
    "it should be ",
    "its called ",
    "its the ",
    "its ",
    "你好！",
    "您好！",
    "大家好，",
    "不对，",
    "不对,",
    "不是，",
    "不是,",
    "你好，",
    "您好，",
    "我们还有一个",
    "我们还有个",
    "我们社区叫",
    "我们小区叫",
    "我们这里是",
    "我们这儿是",
    "我们这里叫",
    "我们这儿叫",
    "我们社区是",
    "我们叫",
    "我们是",
    "我是",
    "这里是",
    "这儿是",
    "社区叫",
    "名字叫",
    "名字是",
    "名称是",
    "名称叫",
    "应该叫",
    "应该是",
    "改名叫",
    "改名为",
    "改成",
    "改为",
    "改叫",
    "就叫",
    "叫做",
    "叫作",
    "还叫",
    "叫",
    "是",
    "our community is called ",
    "our community is ",
    "the community is called ",
    "the name is ",
    "its name is ",
    "it should be ",
    "it is called ",
    "it's called ",
    "it’s called ",
    "it is ",
    "it's ",
    "it’s ",
    "that is ",
    "that's ",
    "that’s ",
    "please call it ",
    "call it ",
    "call us ",
    "we are called ",
    "we're called ",
    "we’re called ",
    "we are the ",
    "we are ",
    "we're ",
    "we’re ",
    "rename it to ",
    "change it to ",
    "named ",
    "hello, ",
    "hi, ",
    "no, ",
    "sorry, ",
];
/// What may stand behind one.
const BEHIND: &[&str] = &[
    "就行了",
    "就可以了",
    "就好了",
    "就行",
    "就好",
    "好了",
    "吧",
    "呀",
    "啊",
    "哈",
    "谢谢",
    ", please",
    " please",
    " thanks",
    " thank you",
];
/// What ends a name: another sentence begins.
const ENDS: &[char] = &['，', '。', '！', '!', '；', ';', '\n'];
/// What may stand around one.
const AROUND: &[(char, char)] =
    &[('“', '”'), ('"', '"'), ('「', '」'), ('《', '》'), ('‘', '’'), ('\'', '\'')];

/// How an answer begins that gives no name.
const DECLINES: &[&str] = &[
    "算了",
    "no name",
    "不改",
    "不用",
    "先不",
    "以后",
    "等等",
    "不知道",
    "没想好",
    "never mind",
    "nevermind",
    "forget it",
    "not now",
    "leave it",
    "i don't know",
    "i don’t know",
    "no idea",
];

/// Whether an answer gives no name, but says that there is none for now.
pub fn declines(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    DECLINES.iter().any(|word| text.starts_with(word))
}

/// The name in an answer, as it was written, without the sentence around it. None where nothing is left.
pub fn read(text: &str) -> Option<&str> {
    let mut rest = text.trim();
    // Several may stand one after the other: “不对，我们社区叫…”.
    while let Some(shorter) = without_one(rest) {
        rest = shorter.trim();
    }
    Some(rest).filter(|rest| !rest.is_empty())
}

fn without_one(text: &str) -> Option<&str> {
    before(text).or_else(|| until_the_end(text)).or_else(|| behind(text)).or_else(|| around(text))
}

fn before(text: &str) -> Option<&str> {
    let rest = BEFORE.iter().find_map(|word| {
        let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word));
        head.map(|_| text[word.len()..].trim_start())
    });
    rest.filter(|rest| !rest.is_empty())
}

fn until_the_end(text: &str) -> Option<&str> {
    let (name, _) = text.split_once(ENDS)?;
    Some(name.trim_end()).filter(|name| !name.is_empty())
}

fn behind(text: &str) -> Option<&str> {
    let rest = BEHIND
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .or_else(|| text.strip_suffix(['.', '。', '!', '！']));
    rest.map(str::trim_end).filter(|rest| !rest.is_empty())
}

fn around(text: &str) -> Option<&str> {
    AROUND.iter().find_map(|(left, right)| text.strip_prefix(*left)?.strip_suffix(*right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_alone_or_in_a_sentence() {
        for (text, name) in [
            ("玉沙社区", "玉沙社区"),
            (" Yusha community. ", "Yusha community"),
            ("St. John's, East", "St. John's, East"),
            ("叶家社区", "叶家社区"),
            ("我们是草堂社区，我姓陈", "草堂社区"),
            ("我们社区叫浣花小区", "浣花小区"),
            ("就叫草堂社区吧", "草堂社区"),
            ("不对，是草堂社区", "草堂社区"),
            ("叫浣花小区就行了", "浣花小区"),
            ("我们是浣花小区，你好", "浣花小区"),
            ("改成“浣花小区”", "浣花小区"),
            ("我们还有一个浣花小区", "浣花小区"),
            ("Our community is called Yusha Garden!", "Yusha Garden"),
            ("we're the Riverside Centre", "the Riverside Centre"),
            ("no, call it Riverside please", "Riverside"),
            ("hello! its the Willow Lane Community Centre, please", "Willow Lane Community Centre"),
            ("Hi! Oak House", "Oak House"),
            ("sorry, I meant Oak House", "Oak House"),
            ("It should be called Oak House", "Oak House"),
        ] {
            assert_eq!(read(text), Some(name), "{text}");
        }
        assert_eq!(read("  "), None);
        for text in ["算了不改了", "算了", "Never mind, it is fine", "以后再说"] {
            assert!(declines(text), "{text}");
        }
    }
}
