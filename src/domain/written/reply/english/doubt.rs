//! What is half said in English: `might come`, `if it rains I won't come`.

use winnow::Parser;
use winnow::combinator::alt;

use super::super::number::number;
use super::super::part::{one, some, whole};
use super::super::said::Said;
use super::party::kin;
use super::words::{AFTER_MAYBE, BEFORE, BEHIND, COMES, DOUBTS, MAYBE, NOT_COMING, SIGNS_UP, TAKES_BACK};

/// What is half of it: `might come`, `if it rains I won't come`, `not sure I can come`.
pub(super) fn maybe(text: &str) -> Option<Said<'static>> {
    let mut rest = text;
    if let Some(behind) = rest.strip_prefix("if it rains") {
        return whole((some(BEFORE), one(NOT_COMING), some(BEHIND)), behind.trim()).map(|_| Said::MayLeave);
    }
    if let Some((before, condition)) = text
        .split_once(" if theres still a ")
        .or_else(|| text.split_once(" if there is still a "))
        .or_else(|| text.split_once(" if theres room"))
    {
        let _ = condition;
        return whole((some(BEFORE), alt((one(SIGNS_UP), one(COMES)))), before).map(|_| Said::MayCome);
    }
    let word = one(MAYBE).parse_next(&mut rest).ok()?;
    let doubts = DOUBTS.contains(&word);
    let comes = (some(&["i", "we"]), one(AFTER_MAYBE), some(BEHIND)).value(if doubts {
        Said::MayLeave
    } else {
        Said::MayCome
    });
    let leaves = (
        some(&["i", "we", "i will", "have to"]),
        alt((
            one(NOT_COMING),
            one(&[
                "not make it",
                "not come",
                "not be there",
                "not be able to come",
                "not be able to make it",
            ]),
            one(TAKES_BACK),
        )),
        some(BEHIND),
    )
        .value(Said::MayLeave);
    let changes = (
        some(&["i", "bring", "ill bring", "with", "and", "be", "bringing", "also", "plus"]),
        alt((
            (number, one(&["more", "less", "fewer", "of us", "extra"])).void(),
            (some(&["my", "a"]), kin).void(),
        )),
        some(BEHIND),
    )
        .value(Said::MayChange);
    whole(alt((comes, leaves, changes)), rest)
}
