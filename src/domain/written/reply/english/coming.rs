//! That somebody comes, or does not, in English.

use winnow::Parser;
use winnow::combinator::{alt, eof, peek};

use super::super::part::{Read, one, some};
use super::super::said::Said;
use super::words::{
    BEFORE, BEHIND, CALLS, COMES, KIN, NEEDS_WRITER, NOT_COMING, OUR_SIGN_UP, SIGNS_UP, TAKES_BACK,
    WEAKLY_OUT,
};

/// `my friend can't make it`, `my wife will`.
pub(super) fn of_theirs<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let whom = |text: &mut &'t str| (one(&["my", "our"]), one(KIN)).void().parse_next(text);
    let away = (whom, some(&["is", "now", "also"]), one(NOT_COMING)).value(Said::CompanionAway);
    let comes = (
        whom,
        one(&[
            "will",
            "can",
            "is coming",
            "will come",
            "is",
            "still comes",
            "can come",
            "still wants to come",
            "is going",
            "is coming too",
            "is still coming",
            "wants to come",
            "comes",
        ]),
        peek(alt((eof.void(), one(BEHIND).void()))),
    )
        .value(Said::TheirsCome);
    let said = alt((away, comes)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

pub(super) fn away<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const US: &[&str] = &["we", "were", "we are", "both of us", "both of us are", "the two of us"];
    let us = alt((
        (one(US), some(&["all", "both", "are"]), one(NOT_COMING)).void(),
        (
            one(&["neither of us", "none of us"]),
            one(&["can come", "can make it", "can go", "is coming", "will come"]),
        )
            .void(),
        (
            some(BEFORE),
            one(&[
                "cancel both",
                "cancel both seats",
                "cancel both of us",
                "cancel all",
                "cancel our seats",
                "take us off",
                "take us off the list",
                "cancel us",
                "count us out",
                "remove us",
                "cancel our booking",
            ]),
        )
            .void(),
        (one(&["we have to", "we must", "we need to", "well have to"]), one(TAKES_BACK)).void(),
    ))
    .value(Said::AllAway);
    let out = (some(BEFORE), one(WEAKLY_OUT), peek(eof)).value(Said::Out);
    let before = *text;
    let cancels = (some(BEFORE), one(TAKES_BACK)).value(Said::Cancels);
    let not = (some(BEFORE), one(NOT_COMING)).value(Said::Away);
    let said = alt((us, cancels, not)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    let bare = before.trim();
    let mut again = before;
    let is_weak = matches!(said, Said::Away)
        && bare == "out"
        && Parser::<_, _, winnow::error::EmptyError>::parse_next(&mut { out }, &mut again).is_ok();
    Ok(if is_weak { Said::Out } else { said })
}

pub(super) fn comes<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let mut direct = *text;
    if one(SIGNS_UP).verify(|word: &str| !NEEDS_WRITER.contains(&word)).parse_next(&mut direct).is_ok() {
        let word = text[..text.len() - direct.len()].trim();
        *text = direct;
        some(&["please", "pls", "plz", "thanks", "thank you"]).parse_next(text)?;
        // `sign up today!` calls others.
        let calls = CALLS.contains(&word) && !text.is_empty();
        (some(BEHIND), some(&["to the list"]), some(BEHIND)).parse_next(text)?;
        return Ok(if calls { Said::MayCome } else { Said::SignsUp });
    }
    let begin = *text;
    some(BEFORE).parse_next(text)?;
    let led = begin.len() != text.len();
    let signs =
        one(SIGNS_UP).verify(move |word: &str| led || !NEEDS_WRITER.contains(&word)).value(Said::SignsUp);
    let said =
        alt((one(OUR_SIGN_UP).value(Said::WeCome), signs, one(COMES).value(Said::Comes))).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    some(&["to the list"]).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}
