//! What says of one thing what it is to be, whatever was asked: `name should be just Tea`, `地点改成二楼`, `time is 3pm`.

use super::fold;
use crate::domain::question::Question;

/// What people call the things that they are asked about.
#[rustfmt::skip]
const CALLED: &[(Question, &[&str])] = &[
    (Question::Title, &["name", "title", "活动名称", "活动名", "名字", "名称", "标题"]),
    (Question::Hour, &["starting time", "start time", "time", "hour", "date", "day", "活动时间", "开始时间", "时间", "日期", "钟点"]),
    (Question::Venue, &["place", "venue", "location", "address", "room", "活动地点", "地点", "地址", "地方", "场地"]),
    (Question::Seats, &["number of seats", "seats", "places", "capacity", "名额", "人数"]),
    (Question::Contact, &["contact", "联系人", "联系电话"]),
    (Question::Fee, &["price", "cost", "fee", "费用", "收费"]),
];
/// What may stand before it.
const BEFORE: &[&str] =
    &["please ", "sorry, ", "no, ", "the ", "its ", "请把", "请", "把", "不对，", "不对,", "活动的"];
/// What begins a wish to change it; then it goes on with `to`.
const CHANGE: &[&str] =
    &["please change ", "change ", "please set ", "set ", "please move ", "move ", "please make ", "make "];
/// What stands between it and what it is to be. The longer ones first.
#[rustfmt::skip]
const TO_BE: &[&str] = &[
    " should be just ", " should just be ", " should only be ", " should be ", " should read ", " needs to be ", " must be ",
    " is to be ", " is just ", " is ", ": ", ":", "应该改成", "应该改为", "应该是", "应该叫", "要改成", "改成", "改为", "改到", "改叫",
    "改在", "换成", "换到", "就叫", "就是", "是", "叫", "：",
];

/// The thing, and what it is to be. None where a text may be anything else.
pub fn read(text: &str) -> Option<(Question, &str)> {
    let text = text.trim();
    if text.contains('\n') {
        return None;
    }
    let wish = CHANGE.iter().find_map(|word| without(text, word));
    let bare = wish.unwrap_or(text);
    let bare = std::iter::successors(Some(bare), |text| BEFORE.iter().find_map(|word| without(text, word)));
    let bare = bare.last()?;
    CALLED.iter().find_map(|(of, names)| {
        let behind = names.iter().find_map(|name| without(bare, name))?;
        let joints: &[&str] = if wish.is_some() { &[" to "] } else { TO_BE };
        let value = joints.iter().find_map(|joint| without(behind, joint))?;
        let value = value.trim().trim_end_matches(['。', '.', '！', '!']).trim_end_matches('吧').trim();
        (!value.is_empty()).then_some((*of, value))
    })
}

/// What begins an answer that says what the thing asked about is to be, and is no part of it.
#[rustfmt::skip]
const TO: &[(Question, &[&str])] = &[
    (Question::Title, &[
        "改名叫", "改名为", "改名成", "改叫", "改成", "改为", "换成", "就叫", "名字叫", "call it ", "rename it to ", "rename it ",
        "rename to ", "renamed to ", "change it to ", "changed to ", "change to ",
    ]),
    (Question::Venue, &[
        "换到", "换成", "改到", "改在", "改成", "改为", "搬到", "移到", "挪到", "moved to ", "move to ", "move it to ", "its moved to ",
        "it's moved to ", "change to ", "changed to ", "change it to ", "now in ", "now at ",
    ]),
    (Question::Seats, &[
        "改成", "改为", "改到", "换成", "加到", "增加到", "减到", "减少到", "make it ", "change to ", "changed to ", "change it to ",
        "increase to ", "increase it to ", "reduce to ", "reduce it to ",
    ]),
];

/// What somebody answers who is asked what that is to be, without the words that say no more than that it is changed.
pub fn value(of: Question, answer: &str) -> &str {
    let answer = answer.trim();
    if let Some((_, value)) = read(answer).filter(|(said, _)| *said == of) {
        return value;
    }
    let leads = TO.iter().find(|(question, _)| *question == of).map_or(&[][..], |(_, leads)| leads);
    let value = leads.iter().find_map(|lead| without(answer, lead)).map(str::trim);
    value.map(|value| value.trim_end_matches('吧')).filter(|value| !value.is_empty()).unwrap_or(answer)
}

/// What stands behind a word that a text begins with, in whichever case and width it is written.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let begins =
        word.chars().all(|letter| rest.next().is_some_and(|own| fold::letter(own) == fold::letter(letter)));
    begins.then_some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_and_what_it_is_to_be() {
        for (text, of, value) in [
            ("name should be just Tea", Question::Title, "Tea"),
            ("The title is Winter Tea.", Question::Title, "Winter Tea"),
            ("please change the name to Tea and Cake", Question::Title, "Tea and Cake"),
            ("time is 3pm", Question::Hour, "3pm"),
            ("change the time to Sat 3pm", Question::Hour, "Sat 3pm"),
            ("place should be Hall 2", Question::Venue, "Hall 2"),
            ("seats: 6 please", Question::Seats, "6 please"),
            ("名字改成茶话会", Question::Title, "茶话会"),
            ("地点改成二楼吧", Question::Venue, "二楼"),
            ("请把时间改到下午三点", Question::Hour, "下午三点"),
            ("名额：30", Question::Seats, "30"),
        ] {
            assert_eq!(read(text), Some((of, value)), "{text}");
        }
    }

    #[test]
    fn an_answer_without_the_words_for_a_change() {
        for (of, answer, value) in [
            (Question::Venue, "换到社区礼堂一楼", "社区礼堂一楼"),
            (Question::Venue, "改在三楼吧", "三楼"),
            (Question::Venue, "moved to the library", "the library"),
            (Question::Venue, "Move it to Hall 2", "Hall 2"),
            (Question::Venue, "地点改成礼堂", "礼堂"),
            (Question::Title, "改名叫窗花剪纸课", "窗花剪纸课"),
            (Question::Title, "call it Paper art", "Paper art"),
            (Question::Seats, "改成20个人", "20个人"),
            (Question::Seats, "make it 20", "20"),
            // What names, or is the place itself.
            (Question::Title, "Make it yourself", "Make it yourself"),
            (Question::Venue, "Hall 2", "Hall 2"),
            (Question::Venue, "换到", "换到"),
        ] {
            assert_eq!(super::value(of, answer), value, "{answer}");
        }
    }

    #[test]
    fn what_may_be_a_name_or_a_sentence_is_none() {
        for text in [
            "Time to sing",
            "Name that tune",
            "Tea Sat 10am",
            "地方戏",
            "时间胶囊",
            "Make a lantern",
            "Change of season",
            "Place names of our town",
            "名字的故事",
            "",
            "name is",
            "Tea\ntime is 3pm",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
