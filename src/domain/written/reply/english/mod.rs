//! What English clauses say.

mod coming;
mod doubt;
mod neighbour;
mod party;
#[rustfmt::skip]
mod words;

pub(super) use neighbour::{people_of, without_relation};
pub(super) use words::is_of_people;

/// How many they are whom a word for the writer's own means: `my wife`; none where it means somebody else.
pub(super) fn own(name: &str) -> Option<i64> {
    whole(kin, name)
}

use winnow::Parser;
use winnow::combinator::{alt, eof, fail, opt, repeat};

use super::about::About;
use super::number::number;
use super::part::{Read, one, some, whole};
use super::said::Said;
use super::text::Plain;
use coming::{away, comes, of_theirs};
use doubt::{is_over, maybe};
use neighbour::{bare_names, guest, guest_away, hands_over, not_with, with_named};
use party::{fewer, kin, more, party, without};
use words::{
    ANNEXES, BEFORE, BEHIND, EXCUSES, FOR_THEM, GLAD, HEADINGS, KIND, MAY_CHANGE, MAY_COME, MAY_LEAVE,
    MISTAKES, NO, WISH, YES,
};

/// What a clause says, one thing after another; none where some of it is none of these.
pub(super) fn clause<'t>(text: &'t str, plain: &Plain<'_>, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let alone = |words: &[&str], said: Said<'t>| whole((one(words), some(BEHIND)), text).map(|_| vec![said]);
    whole((one(HEADINGS), some(&["please", "pls", "thanks", "thank you"])), text)
        .map(|_| vec![Said::Heading])
        .or_else(|| alone(GLAD, Said::Glad))
        .or_else(|| alone(MAY_COME, Said::MayCome))
        .or_else(|| (text == "me").then(|| vec![Said::Me]))
        .or_else(|| alone(MISTAKES, Said::Mistaken))
        .or_else(|| is_over(text).or_else(|| hands_over(text, plain)).map(|said| vec![said]))
        .or_else(|| alone(MAY_LEAVE, Said::MayLeave))
        .or_else(|| alone(MAY_CHANGE, Said::MayChange))
        .or_else(|| alone(ANNEXES, Said::Kind))
        .or_else(|| alone(NO, Said::No))
        .or_else(|| alone(FOR_THEM, Said::CancelsForThem))
        .or_else(|| maybe(text).map(|said| vec![said]))
        .or_else(|| whole(|text: &mut &'t str| role(text, about), text).map(|said| vec![said]))
        .or_else(|| guest(text, plain))
        .or_else(|| with_named(text, plain).map(|said| vec![said]))
        .or_else(|| not_with(text, plain).map(|said| vec![said]))
        .or_else(|| whole(repeat(1.., |text: &mut &'t str| saying(text, about)), text))
        .or_else(|| guest_away(text, plain, about).map(|said| vec![said]))
        .or_else(|| bare_names(text, plain))
        .or_else(|| whole(kin, text).map(|count| vec![Said::Brings(count, false)]))
}
fn saying<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    alt((
        |text: &mut &'t str| own_name(text, about),
        (one(EXCUSES), some(BEHIND)).value(Said::Excuse),
        of_theirs,
        alt((fewer, without)),
        away,
        more,
        party,
        comes,
        alt((
            (
                one(&[
                    "i couldnt come last time",
                    "i couldnt make it last time",
                    "i missed it last time",
                    "i really wanted to come",
                    "i wanted to come",
                    "id love to",
                    "id love to come",
                    "i really want to come",
                    "i would love to come",
                    "not for me",
                    "its not for me",
                ]),
                eof,
            )
                .value(Said::Kind),
            (some(BEFORE), one(EXCUSES), some(BEHIND)).value(Said::Excuse),
            one(WISH).value(Said::Wish),
            one(YES).value(Said::Yes),
            one(KIND).value(Said::Kind),
        )),
    ))
    .parse_next(text)
}
/// `it's Mary from number 12`, `Mary`.
fn own_name<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    let called = |text: &mut &'t str| {
        if about.own.is_empty() { fail.parse_next(text) } else { one(&[&about.own]).parse_next(text) }
    };
    let from = (one(&["from number", "from flat", "from no", "from house"]), number);
    (opt(one(&["its", "it is", "this is", "im", "i am", "my name is"])), called, opt(from), some(&["here"]))
        .value(Said::Kind)
        .parse_next(text)
}
fn role<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    const AS: &[&str] = &[
        "put me down as",
        "sign me up as",
        "sign me up for",
        "count me in as",
        "make me",
        "be",
        "help as",
        "i can help as",
        "im",
        "i want to be",
        "ill be",
        "i can be",
        "i could be",
        "join as",
        "sign up as",
        "add me as",
        "put me down for",
        "come as",
        "id like to be",
        "switch me to",
        "move me to",
        "i can be",
        "as",
        "i am",
    ];
    let called = |text: &mut &'t str| about.role(text);
    let article = || one(&["a", "an", "the", "one of the"]);
    let how = alt(((one(AS), opt(article())).void(), article().void()));
    (some(BEFORE), opt(one(&["can", "could"])), how, called, some(BEHIND))
        .map(|((), _, (), role, ())| Said::Role(role))
        .parse_next(text)
}
