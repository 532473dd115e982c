//! What is half said in English: `might come`, `if it rains I won't come`.

use winnow::Parser;
use winnow::combinator::alt;

use super::super::number::number;
use super::super::part::{one, some, whole};
use super::super::said::Said;
use super::party::{kin, with_me};
use super::words::{
    AFTER_MAYBE, BEFORE, BEHIND, COMES, DOUBTS, ILLS, IS_WELL, MAYBE, NOT_COMING, SIGNS_UP, TAKES_BACK,
};

/// That what was in the way is over: `my knee is better`.
pub(super) fn is_over(text: &str) -> Option<Said<'static>> {
    whole((one(&["my", "the"]), one(ILLS), one(IS_WELL), some(BEHIND)), text).map(|_| Said::Kind)
}

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
    if let Some(whom) = room_for(text) {
        return with_me(whom).map(|_| Said::MayChange);
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

/// Whom somebody asks for room for: `any room left for me and my sister`.
fn room_for(text: &str) -> Option<&str> {
    const ROOM: &[&str] = &["room", "space", "seats", "places", "spots", "a place", "a seat"];
    let mut rest = text;
    (
        one(&["any", "is there", "is there any", "is there still", "are there", "still"]),
        one(ROOM),
        some(&["left", "still"]),
        one(&["for"]),
    )
        .parse_next(&mut rest)
        .ok()?;
    Some(rest)
}
