//! That somebody has come, as they write it to the bot.

use winnow::Parser;
use winnow::combinator::{alt, opt};

use super::about::About;
use super::meaning::Reply;
use super::part::{Read, one, some, whole};
use super::text::Plain;

/// How many digits a code has.
const DIGITS: usize = 6;
const BEFORE: &[&str] = &[
    "签到",
    "签到码是",
    "签到码",
    "我要签到",
    "我签到",
    "check in",
    "checkin",
    "checking in",
    "the code is",
    "code",
    "code is",
    "my code is",
    "im here",
    "我来了",
    "我到了",
    "验证码是",
    "here",
];
const HERE: &[&str] = &[
    "来了",
    "到了",
    "到啦",
    "已经到了",
    "到活动中心了",
    "到现场了",
    "到门口了",
    "签到",
    "要签到",
    "来签到",
    "已到",
    "到场了",
    "我来签到",
    "来啦",
    "到活动室了",
    "到社区了",
    "到中心了",
    "im here",
    "i am here",
    "i have arrived",
    "ive arrived",
    "here",
    "just arrived",
    "i just arrived",
    "check in",
    "checkin",
    "checking in",
    "arrived",
    "weve arrived",
    "were here",
    "we are here",
    "im here now",
    "i came",
];
const KIND: &[&str] = &[
    "你好",
    "您好",
    "谢谢",
    "谢谢啦",
    "hi",
    "hello",
    "hey",
    "thanks",
    "thank you",
    "please",
    "pls",
    "大家好",
    "老师好",
    "了",
    "啊",
    "啦",
    "哦",
    "呀",
    "吧",
    "now",
];

/// A code, or that they are there; none where it says neither.
pub(super) fn read(plain: &Plain<'_>, about: &About<'_>) -> Option<Reply> {
    let clauses = plain.clauses();
    if clauses.iter().any(|clause| clause.asks) {
        return None;
    }
    let mut code = None;
    let mut here = false;
    let polite = |text: &str| whole(some(KIND), text).is_some();
    for clause in &clauses {
        let text = clause.text;
        if let Some(read) = whole(|text: &mut &str| code_of(text), text) {
            if code.replace(read).is_some() {
                return None;
            }
        } else if is_here(text, about) {
            here = true;
        } else if !polite(text) && !BEFORE.contains(&text) {
            return None;
        }
    }
    code.map(Reply::CheckIn).or_else(|| here.then_some(Reply::Here))
}

fn code_of(text: &mut &str) -> Read<String> {
    let digits = |text: &mut &str| -> Read<String> {
        let found: &str =
            winnow::token::take_while(1.., |letter: char| letter.is_ascii_digit() || letter == ' ')
                .parse_next(text)?;
        Ok(found.chars().filter(char::is_ascii_digit).collect())
    };
    (some(KIND), opt(one(BEFORE)), some(KIND), digits, some(KIND))
        .map(|((), _, (), digits, ())| digits)
        .verify(|digits: &String| digits.len() == DIGITS)
        .parse_next(text)
}

fn is_here(text: &str, about: &About<'_>) -> bool {
    let own = about.own.as_str();
    let named = |text: &mut &str| -> Read<()> {
        (opt(one(&["我是", "im", "this is", "its"])), one(&[own])).void().parse_next(text)
    };
    let me = alt((one(&["我"]).void(), one(&["我们"]).void()));
    let name = opt(
        |text: &mut &str| {
            if own.is_empty() { winnow::combinator::fail.parse_next(text) } else { named(text) }
        },
    );
    whole((some(KIND), name, opt(me), one(HERE), some(KIND)), text).is_some()
}
