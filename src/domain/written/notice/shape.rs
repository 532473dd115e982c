//! Whether a text is a notice at all.

use super::super::fold::folded;
use super::abreast;
use super::errand::segments;
use super::helpers;
use super::label::Kind;
use super::lines::{Lead, Segment};
use super::look::{chinese, spoken};
use super::moment::moments;
use super::moved::is_moved;
use super::read::read;
use super::seats;

/// The words that the bot's own lines begin with.
#[rustfmt::skip]
const OWN: &[&str] = &[
    "at", "station", "站点", "place", "venue", "where", "地点", "地址", "seats", "capacity", "名额",
    "人数", "programme", "program", "agenda", "流程", "内容", "contact", "联系", "联系人", "电话", "theme", "more", "notes", "备注", "其他", "其它",
    "主题", "类别", "repeat", "repeats", "series", "重复", "系列", "循环", "companions", "同行", "同行人",
    "可带", "opens", "sign-up opens", "开放报名", "报名开始", "closes", "sign-up closes", "截止",
    "报名截止", "cancel by", "取消截止", "minimum", "at least", "最少", "至少", "waitlist", "候补", "late", "at the door", "现场报名", "迟到", "question", "ask",
    "问题", "提问",
];
/// So many lines are more than somebody types behind a command.
const LINES: usize = 3;
/// A paragraph of so many characters is one, in Chinese and in English.
const LONG: (usize, usize) = (40, 110);
/// Openings of what only tells: nobody is invited.
#[rustfmt::skip]
const NEWS: &[&str] = &[
    "活动回顾", "回顾", "圆满结束", "圆满落幕", "顺利举行", "顺利开幕", "成功举办", "停水", "停电", "停气",
    "停暖", "失物招领", "寻物启事", "寻人", "招领", "thank you to everyone", "thanks to everyone",
    "thank you for coming", "lost and found", "lost property", "power cut", "water will be off",
    "no water", "has been cancelled", "圆满举行", "thank you to all", "a big thank you", "huge thank you",
];

/// Whether a text is a pasted notice: several lines, one line of several clauses, or one long paragraph with a time and a
/// place. A line such as
/// `Tea Sat 10am` and lines with the bot's own labels are none; they are read by the rules of the command.
pub fn is_notice(text: &str) -> bool {
    let all = segments(text);
    let timed = all.iter().any(|segment| !moments(text, &segment.value).is_empty());
    let labels = all.iter().filter(|segment| !segment.bare()).count();
    let lines = text.lines().filter(|line| spoken(line) > 0).count();
    if abreast::fields(text) > 0 || is_moved(text) {
        return true;
    }
    let length = text.chars().count();
    let long = length >= if chinese(text) { LONG.0 } else { LONG.1 };
    // A long line that names a place is none of the command's, which would take all of it for the name.
    let tells = || long && timed && lines == 1 && labels == 0 && read(text).place.is_some();
    if own(text) && !tells() || !(timed || labels >= 2) {
        return false;
    }
    let says_when = all.iter().any(|segment| segment.kind() == Some(Kind::When));
    // `合唱 周六上午9点` and below it `限20人`.
    let says_field = || all.iter().any(|segment| segment.is_of_seats() || abreast::has_field(text, segment));
    if lines >= LINES || (lines == 2 && (says_when || long || says_field())) || labels >= LINES {
        return true;
    }
    long && {
        let notice = read(text);
        !notice.when.is_empty() && (notice.place.is_some() || notice.contact.is_some())
    }
}

/// Whether a text says by itself that it is an activity: a notice, or the lines of the command without it. A single line such
/// as `Tea Sat 10am` may be mere talk, and so may one with a place.
pub fn tells_of_one(text: &str) -> bool {
    if abreast::fields(text) == 1 {
        return false;
    }
    is_notice(text) || own(text) && text.lines().filter(|line| spoken(line) > 0).count() > 1
}

/// The form of the command: the name with day and hour, then lines of which most begin with the bot's own words.
fn own(text: &str) -> bool {
    let all = segments(text);
    if all.iter().any(|segment| segment.kind() == Some(Kind::When) || segment.lead != Lead::Plain) {
        return false;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let whole = |line: &&str| moments(line, &(0..line.len())).iter().any(super::moment::Moment::whole);
    let Some(dated) =
        lines.iter().take(2).position(whole).filter(|at| lines[..*at].iter().all(|line| !labelled(line)))
    else {
        return false;
    };
    let rest = &lines[dated + 1..];
    // A colon makes a mistyped label, and what is wrong with it is for the command to say.
    let shaped = rest.iter().all(|line| line.contains([':', '：']) && line.chars().count() <= 80);
    let known = rest.iter().filter(|line| labelled(line)).count();
    // A label of notices that the command does not know is no mistyped one.
    let of_notice = |line: &&str| !labelled(line) && segments(line).iter().any(Segment::is_of_seats);
    if rest.iter().any(|line| of_notice(line) || limits_beside(line)) {
        return false;
    }
    let short = lines[..=dated].iter().all(|line| line.chars().count() <= 60);
    // Below a name, a line with the place beside the day is more than the command has a label for.
    let plain =
        dated == 0 || !abreast::is_one(lines[dated]) && !lines[..=dated].iter().copied().any(has_field);
    short && plain && shaped && (known * 2 > rest.len() || rest.is_empty()) && !lines[dated].contains('。')
}

fn labelled(line: &str) -> bool {
    let line = folded(line);
    line.split_once(':').is_some_and(|(head, _)| OWN.contains(&head.trim()) || helpers::is_label(head))
}

/// Whether a line is one of a notice, and not the mere date of a command: behind a label, or with more beside the day.
pub fn is_of_notice(line: &str) -> bool {
    segments(line).iter().any(|segment| !segment.bare()) || abreast::is_one(line)
}

/// Whether a line has a field beside other words.
pub fn has_field(line: &str) -> bool {
    let all = segments(line);
    all.len() > 1
        || all.iter().any(|segment| abreast::has_field(line, segment) && abreast::count(line, segment) > 1)
}

/// Whether a line with a label of the command says how many may come beside what it is about.
pub fn limits_beside(line: &str) -> bool {
    let line = folded(line);
    let Some((head, value)) = line.split_once(':') else { return false };
    !helpers::is_label(head)
        && !["seats", "capacity", "名额", "人数"].contains(&head.trim())
        && seats::running(value).is_some()
}

/// Whether a text only tells of something: what is over, what is cut off, what was found. Nobody is asked to come.
pub fn tells_only(text: &str) -> bool {
    /// The rest of a text may mention such a thing beside an invitation.
    const OPENING: usize = 120;
    let opening: String = folded(text).chars().take(OPENING).collect();
    NEWS.iter().any(|word| opening.contains(word))
}
