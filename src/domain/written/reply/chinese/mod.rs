//! What Chinese clauses say.

mod coming;
mod doubt;
mod kin;
mod neighbour;
mod party;
#[rustfmt::skip]
mod words;

pub(super) use neighbour::{people_of, without_relation};
pub(super) use words::is_of_people;

use winnow::Parser;
use winnow::combinator::{alt, eof, fail, opt, repeat, terminated};

use super::about::About;
use super::part::{Read, led, one, some, whole};
use super::said::Said;
use coming::{away, comes, of_some, of_theirs};
use doubt::{hands_over, is_over, maybe, mistaken};
use neighbour::{bare_names, guest, guest_away, headed, may_be_name};
use party::{fewer, more, party};
use words::{
    ANNEXES, ASKS, BEFORE, COMES_BY_NO, EXCUSES, FOR_THEM, HEADINGS, KIND, MAY_CHANGE, MAY_COME, MAY_LEAVE,
    NO, SOFT, STAYS, STILL, TALK, WISH,
};

/// What a clause says, one thing after another; none where some of it is none of these.
pub(super) fn clause<'t>(text: &'t str, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let text = ["但是", "不过", "可是"].iter().find_map(|but| text.strip_prefix(but)).unwrap_or(text);
    let alone = |words: &[&str], said: Said<'t>| {
        let bare = whole((one(words), some(SOFT)).void(), text);
        let by_writer = || whole((one(&["我", "我们"]), one(words), some(SOFT)).void(), text);
        bare.or_else(by_writer).map(|()| vec![said])
    };
    alone(COMES_BY_NO, Said::Glad)
        .or_else(|| alone(STAYS, Said::Stays))
        .or_else(|| (text == "我").then(|| vec![Said::Me]))
        .or_else(|| alone(MAY_COME, Said::MayCome))
        .or_else(|| alone(MAY_LEAVE, Said::MayLeave))
        .or_else(|| alone(MAY_CHANGE, Said::MayChange))
        .or_else(|| alone(ANNEXES, Said::Kind))
        .or_else(|| alone(&["好", "行", "ok", "吧", "中", "成", "巴适"], Said::Kind))
        .or_else(|| alone(STILL, if text.ends_with(['了', '啦']) { Said::Kind } else { Said::Still }))
        .or_else(|| alone(WISH, Said::Wish))
        .or_else(|| {
            mistaken(text).or_else(|| is_over(text)).or_else(|| hands_over(text)).map(|said| vec![said])
        })
        .or_else(|| alone(NO, Said::No))
        .or_else(|| alone(FOR_THEM, Said::CancelsForThem))
        .or_else(|| TALK.iter().any(|word| text.starts_with(word)).then(|| vec![Said::Talk]))
        .or_else(|| HEADINGS.contains(&text).then(|| vec![Said::Heading]))
        .or_else(|| ASKS.iter().any(|word| text.contains(word)).then(|| vec![Said::Talk]))
        .or_else(|| guest(text))
        .or_else(|| guest_away(text, about).map(|said| vec![said]))
        .or_else(|| maybe(text).map(|said| vec![said]))
        .or_else(|| whole(repeat(1.., |text: &mut &'t str| saying(text, about)), text))
        .or_else(|| headed(text))
        .or_else(|| bare_names(text))
        .or_else(|| text.starts_with(['她', '他']).then(|| vec![Said::Aside]))
        .or_else(|| may_be_name(text).then(|| vec![Said::Word]))
}
fn saying<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    alt((
        |text: &mut &'t str| role(text, about),
        |text: &mut &'t str| own_name(text, about),
        alt(((one(EXCUSES), some(SOFT)).value(Said::Excuse), fewer, of_some, of_theirs)),
        away,
        more,
        party,
        comes,
        alt((
            (led(BEFORE, one(EXCUSES)), some(SOFT)).value(Said::Excuse),
            terminated(one(KIND), some(&["啊", "了", "哈"])).value(Said::Kind),
        )),
    ))
    .parse_next(text)
}
/// `我是三号楼的张伟`, `张伟`.
fn own_name<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    let before = *text;
    let rest = text.strip_prefix("我是").unwrap_or(text);
    let of_where = rest.len() != text.len();
    let name = about.own.as_str();
    if name.is_empty() {
        return fail.parse_next(text);
    }
    let found =
        if of_where { rest.find(name).filter(|at| *at <= 30) } else { rest.starts_with(name).then_some(0) };
    let Some(at) = found else { return fail.parse_next(text) };
    *text = &before[before.len() - rest.len() + at + name.len()..];
    Ok(Said::Kind)
}
fn role<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    const BE: &[&str] = &[
        "当",
        "报",
        "做",
        "来当",
        "去当",
        "改当",
        "改成",
        "改为",
        "换成",
        "报名",
        "报名当",
        "可以当",
        "来做",
        "想当",
        "要当",
        "当个",
    ];
    let called = |text: &mut &'t str| about.role(text);
    let before = (some(BEFORE), one(BE), opt(one(&["个", "一个"])), called, some(SOFT))
        .map(|((), _, _, role, ())| role);
    let behind = (called, one(&["算我一个", "加我一个", "报名", "我来", "我报名", "算我"]), some(SOFT))
        .map(|(role, _, ())| role);
    alt((before, behind, terminated(called, (some(SOFT), eof)))).map(Said::Role).parse_next(text)
}
