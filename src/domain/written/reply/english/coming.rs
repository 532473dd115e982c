//! That somebody comes, or does not, in English.

use winnow::Parser;
use winnow::combinator::{alt, eof, opt, peek, preceded};
use winnow::error::EmptyError;

use super::super::part::{Read, led, one, some};
use super::super::said::Said;
use super::party::kin;
use super::words::{
    BEFORE, BEHIND, CALLS, COMES, HAVE_TO, KEEPS, KIN, KIND, KINS, NEEDS_WRITER, NOT_COMING, OUR_SIGN_UP,
    PARENTS, SEATS, SIGNS_UP, TAKES_BACK, THEY_DO_NOT, WE_COME, WEAKLY_OUT,
};

/// `my friend can't make it`, `my wife will`.
pub(super) fn of_theirs<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let whom = |text: &mut &'t str| {
        (one(&["my", "our"]), alt((one(KIN), one(KINS), one(PARENTS)))).void().parse_next(text)
    };
    let own = |text: &mut &'t str| (opt(one(&["my", "our", "the"])), one(KIN)).void().parse_next(text);
    let away =
        alt(((own, not_coming()).void(), (one(&["not", "but not"]), whom).void())).value(Said::CompanionAway);
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
            "is coming along",
            "is still coming",
            "wants to come",
            "want to come",
            "would like to come",
            "would love to come",
            "would like to join",
            "are coming",
            "will be coming",
            "comes",
        ]),
        peek(alt((eof.void(), one(BEHIND).void()))),
    )
        .value(Said::TheirsCome);
    let said = alt((away, comes)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

/// That somebody else does not come.
pub(super) fn not_coming<'t>() -> impl Parser<&'t str, &'t str, EmptyError> {
    preceded(some(&["is", "now", "also"]), alt((one(NOT_COMING), one(THEY_DO_NOT))))
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
                "cancel us both",
                "count us out",
                "remove us",
                "cancel our booking",
            ]),
        )
            .void(),
        (one(&["we have to", "we must", "we need to", "well have to"]), alt((one(TAKES_BACK), skips())))
            .void(),
    ))
    .value(Said::AllAway);
    let before = *text;
    let they =
        (kin, one(&["and i", "and me", "and myself", "& i", "& me"]), some(&["both"]), one(NOT_COMING))
            .map(|(count, _, (), _)| Said::TheyAway(1 + count));
    let skips = (some(KIND), one(HAVE_TO), skips()).value(Said::Away);
    let cancels = led(BEFORE, one(TAKES_BACK)).value(Said::Cancels);
    let not = led(BEFORE, one(NOT_COMING)).value(Said::Away);
    let said = alt((us, they, skips, cancels, not)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(if WEAKLY_OUT.contains(&before.trim()) { Said::Out } else { said })
}

/// What somebody has to do who does not come: `have to skip this one`.
fn skips<'t>() -> impl Parser<&'t str, &'t str, EmptyError> {
    (one(&["skip", "miss"]), opt(one(&["it", "this", "this one", "that", "this time", "that one"])))
        .map(|(word, _)| word)
}

/// A seat that is to be kept: `save me a spot`, `a place for me`.
fn seat<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let of_me = || one(&["for me", "for myself"]);
    let a_seat = || (one(&["a", "one", "the", "that", "the free", "a free"]), one(SEATS));
    let keeps = || (some(BEFORE), one(KEEPS));
    let one_seat = alt((
        (one(&["book", "reserve", "ill take"]), a_seat()).void(),
        (some(BEFORE), one(&["take"]), one(&["the", "that", "the free"]), one(SEATS)).void(),
    ));
    alt((
        (keeps(), one(&["me"]), a_seat(), opt(of_me())).void(),
        (keeps(), a_seat(), of_me()).void(),
        (one_seat, peek(alt((eof.void(), one(BEHIND).void())))).void(),
        (some(BEFORE), alt((a_seat().void(), one(&["one"]).void())), of_me()).void(),
    ))
    .value(Said::SignsUp)
    .parse_next(text)
}

pub(super) fn comes<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let plainly = || {
        alt((
            one(WE_COME).value(Said::WeCome),
            one(OUR_SIGN_UP).value(Said::WeSignUp),
            one(COMES).value(Said::Comes),
        ))
    };
    let direct = one(SIGNS_UP).verify(|word: &str| !NEEDS_WRITER.contains(&word)).value(Said::SignsUp);
    let led = (one(BEFORE), led(BEFORE, alt((one(SIGNS_UP).value(Said::SignsUp), plainly()))))
        .map(|(_, said)| said);
    let can = one(&["i can come", "i can make it"]).value(Said::Comes);
    let begin = *text;
    let said = alt((seat, can, direct, plainly(), led)).parse_next(text)?;
    let word = begin[..begin.len() - text.len()].trim();
    some(&["please", "pls", "plz", "thanks", "thank you"]).parse_next(text)?;
    // `sign up today!` calls others.
    let calls = CALLS.contains(&word) && !text.is_empty();
    (some(BEHIND), some(&["to the list"]), some(BEHIND)).parse_next(text)?;
    Ok(if calls { Said::MayCome } else { said })
}
