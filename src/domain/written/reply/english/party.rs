//! How many come, in English: in all, so many more, so many fewer.

use winnow::Parser;
use winnow::combinator::{alt, eof, not, opt, peek, separated};

use super::super::number::number;
use super::super::part::{Read, led, one, some, whole};
use super::super::said::Said;
use super::words::{
    BEFORE, BEFORE_A_NUMBER, BEHIND, KEEPS, KIN, KINS, MANY, NOT_COMING, ONLY_ME, PARENTS, TOGETHER,
};

/// Somebody who comes along: how many they are.
pub(super) fn kin(text: &mut &str) -> Read<i64> {
    let several = (
        opt(one(&["my", "our", "the", "her", "his"])),
        number,
        opt(one(&["of my", "more", "other"])),
        alt((one(KINS), one(KIN))),
    )
        .map(|(_, number, _, _)| number);
    let pair = (opt(one(&["my", "both my", "our"])), one(PARENTS)).value(2);
    let one_of_them = (
        opt(one(&["my", "a", "an", "our", "her", "his", "the", "one", "little", "my little", "my old"])),
        one(KIN),
    )
        .value(1);
    alt((several, pair, one_of_them)).parse_next(text)
}

/// The writer and their own, in either order: how many they are; none where somebody else is among them.
pub(super) fn with_me(text: &str) -> Option<i64> {
    let me = || one(&["me", "myself"]);
    let and = || one(&["and", "&", "plus", "+", "with"]);
    let own = || separated(1.., kin, and()).map(|counts: Vec<i64>| counts.iter().sum::<i64>());
    let first = (me(), and(), own()).map(|(_, _, others)| 1 + others);
    let last = (own(), and(), me()).map(|(others, _, _)| 1 + others);
    whole(alt((first, last)), text)
}

/// The same, where it is not said how many: `me and the kids`.
pub(super) fn with_many(text: &str) -> bool {
    whole((one(&["me", "myself"]), one(&["and", "&", "with"]), one(MANY)), text).is_some()
}

fn me_and_own(text: &mut &str) -> Read<i64> {
    (
        one(&["me", "myself"]),
        one(&["and", "&", "plus", "with", "+"]),
        separated(1.., kin, one(&["and", "&", "plus"])),
    )
        .map(|(_, _, counts): (_, _, Vec<i64>)| counts.iter().sum())
        .parse_next(text)
}

/// `my sister and one for me`.
fn own_and_me(text: &mut &str) -> Read<i64> {
    (kin, one(&["and"]), some(&["one", "a seat", "a place", "for"]), one(&["me", "myself"]))
        .map(|(count, _, (), _)| count)
        .parse_next(text)
}

/// `book seats for me and my husband`.
fn seats_for<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    (
        some(BEFORE),
        opt(one(KEEPS)),
        opt(alt((number.void(), one(&["a", "the", "some"]).void()))),
        one(&["seat", "seats", "place", "places", "spot", "spots", "space", "spaces"]),
        some(&["each"]),
        one(&["for"]),
        alt((me_and_own, own_and_me)),
    )
        .map(|((), _, _, _, (), _, others)| Said::Named(1 + others))
        .parse_next(text)
}

pub(super) fn party<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let and = || one(&["and", "&", "plus", "with", "+"]);
    let me = || one(&["me", "myself", "i", "just me"]);
    let me_and =
        (me(), opt(one(&[","])), and(), separated(1.., kin, one(&["and", "&", "plus"])), some(TOGETHER))
            .map(|(_, _, _, counts, ()): (_, _, _, Vec<i64>, _)| Said::Named(1 + counts.iter().sum::<i64>()));
    let and_me = (kin, one(&["and i", "and me", "and myself", "& i", "& me"]), some(TOGETHER))
        .map(|(count, _, ())| Said::Named(1 + count));
    let me_many = (opt((me(), and())), one(MANY), some(TOGETHER)).value(Said::WeCome);
    let me_plus = (
        me(),
        one(&["and", "&", "plus", "+"]),
        number,
        some(&["others", "more"]),
        peek(alt((eof.void(), one(BEHIND).void()))),
    )
        .map(|(_, _, number, (), ())| Said::Named(1 + number));
    let vague =
        (some(BEFORE_A_NUMBER), number, one(&["or"]), number, one(&["of us", "people", "persons", "more"]))
            .value(Said::MayChange);
    let adults = (
        number,
        one(&["adults", "adult"]),
        opt(one(&["and", "&", "+"])),
        number,
        one(&["child", "children", "kid", "kids"]),
    )
        .map(|(adults, _, _, children, _)| Said::Party(adults + children));
    let of_us = (
        some(BEFORE_A_NUMBER),
        number,
        one(&["of us", "people", "persons", "seats", "places", "spots", "spaces"]),
        some(TOGETHER),
    )
        .map(|((), number, _, ())| Said::Party(number));
    let of_number = (
        one(BEFORE_A_NUMBER),
        some(BEFORE_A_NUMBER),
        number,
        alt((peek(eof).void(), peek(one(BEHIND)).void(), peek(one(&["now"])).void())),
    )
        .map(|(_, (), number, ())| Said::Party(number));
    let table = (
        some(BEFORE_A_NUMBER),
        one(&[
            "table for",
            "party of",
            "a party of",
            "group of",
            "a group of",
            "family of",
            "a family of",
            "seats for",
            "places for",
        ]),
        number,
    )
        .map(|((), _, number)| Said::Party(number));
    let both = one(&[
        "were both coming",
        "we are both coming",
        "both of us are coming",
        "both of us",
        "us two",
        "us both",
        "we both come",
        "well both come",
        "well both be there",
        "were both in",
        "put us both down",
        "sign us both up",
        "count us both in",
    ])
    .value(Said::Party(2));
    let only_me =
        (alt((one(ONLY_ME).void(), (some(BEFORE_A_NUMBER), one(ONLY_ME)).void())), some(&["now", "then"]))
            .value(Said::Party(1));
    let few = one(&["a few more of us", "a few more", "some more of us", "several of us", "a few of us"])
        .value(Said::Several);
    let mine = (some(&["her", "his", "my", "and"]), kin, one(&["and her", "and his", "and my", "and"]), kin)
        .map(|((), first, _, second)| Said::Brings(first + second, false));
    let said = alt((
        alt((few, only_me, both, vague, adults, of_us)),
        alt((table, of_number, me_plus, me_and, and_me, me_many)),
        alt((seats_for, mine, (one(&["myself", "me"]), peek(eof)).value(Said::Party(1)))),
    ))
    .parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

/// Whoever says that they bring somebody comes as well.
fn brings_along<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    (
        one(&["ill bring", "im bringing", "i will bring", "i am bringing", "ill be bringing"]),
        kin,
        opt(one(&["along", "with me"])),
        not(one(&["too", "as well", "also"])),
    )
        .map(|(_, count, _, ())| Said::Named(1 + count))
        .parse_next(text)
}

pub(super) fn more<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const LEAD: &[&str] = &[
        "please",
        "and",
        "add",
        "can you add",
        "could you add",
        "id like to add",
        "can i add",
        "put down",
        "sorry",
        "also",
        "count",
    ];
    let another = (
        some(LEAD),
        one(&["another one", "another person", "another", "one extra"]),
        peek(alt((eof.void(), one(BEHIND).void()))),
    )
        .value(Said::More(1));
    let more = (
        some(LEAD),
        number,
        one(&["more", "extra", "more of us"]),
        opt(one(&["person", "people", "seat", "seats", "place", "places"])),
    )
        .map(|((), number, _, _)| Said::More(number));
    let plus = (one(&["plus"]), number).map(|(_, number)| Said::Plus(number));
    let verbs = (
        opt(one(&["were", "we are"])),
        one(&[
            "bringing",
            "bring",
            "ill bring",
            "im bringing",
            "with",
            "and bring",
            "taking",
            "bringing along",
            "and",
            "plus",
            "and plus",
            "and also",
            "along with",
            "together with",
            "and one for",
            "one for",
            "and another for",
            "and a seat for",
            "so would",
            "and so would",
            "so will",
            "and so will",
        ]),
        kin,
    )
        .map(|(_, _, count)| count);
    let brings = (led(BEFORE, verbs), opt(one(&["along", "with me"])), opt(one(&["too", "as well", "also"])))
        .map(|(count, _, more)| Said::Brings(count, more.is_some()));
    // `my husband too`, beside what says that the writer comes.
    let too = (opt(one(&["and"])), kin, one(&["too", "as well", "also"]))
        .map(|(_, count, _)| Said::Brings(count, false));
    let said = alt((another, more, brings_along, brings, plus, too)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

/// `I can't bring my friend`, `I'm coming without my husband`: who comes alone says so in more words.
pub(super) fn without<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const NOT_BRINGING: &[&str] = &[
        "cant bring",
        "cannot bring",
        "wont bring",
        "wont be bringing",
        "not bringing",
        "no longer bringing",
        "im not bringing",
        "were not bringing",
        "we cant bring",
        "we wont bring",
        "unable to bring",
    ];
    let not_bringing = (some(BEFORE), one(NOT_BRINGING), kin).map(|((), _, count)| Said::Without(count));
    let without = (some(BEFORE), one(&["coming", "come", "im coming", "ill come"]), one(&["without"]), kin)
        .value(Said::MayChange);
    let said = alt((not_bringing, without)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

pub(super) fn fewer<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let less = (number, one(&["less", "fewer", "person less", "person fewer"]))
        .map(|(number, _)| Said::Fewer(number));
    let minus = (one(&["minus"]), number).map(|(_, number)| Said::Fewer(number));
    let seat = (
        some(BEFORE),
        one(&["cancel", "drop", "remove", "take off"]),
        number,
        one(&["seat", "seats", "place", "places", "person", "people", "spot"]),
    )
        .map(|((), _, number, _)| Said::Fewer(number));
    let own = || (one(&["of the", "of my", "of our"]), one(KINS)).void();
    let of_us = (number, alt((one(&["of us"]).void(), own())), one(NOT_COMING))
        .map(|(number, (), _)| Said::Fewer(number));
    let down = (one(&["were", "we are", "well be"]), number, one(&["down", "fewer", "less"]))
        .map(|(_, number, _)| Said::Fewer(number));
    let guest = (one(&["my +1", "my plus one", "my + 1"]), one(NOT_COMING)).value(Said::Fewer(1));
    let said = alt((less, minus, seat, of_us, down, guest)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}
