//! How many come, in English: in all, so many more, so many fewer.

use winnow::Parser;
use winnow::combinator::{alt, eof, not, opt, peek, separated};

use super::super::number::number;
use super::super::part::{Read, one, some};
use super::super::said::Said;
use super::words::{
    BEFORE, BEFORE_A_NUMBER, BEHIND, KIN, KINS, MANY, NOT_COMING, ONLY_ME, PARENTS, TOGETHER,
};

/// Somebody who comes along: how many they are.
pub(super) fn kin(text: &mut &str) -> Read<i64> {
    let several = (number, opt(one(&["of my", "more", "other"])), alt((one(KINS), one(KIN))))
        .map(|(number, _, _)| number);
    let pair = (opt(one(&["my", "both my", "our"])), one(PARENTS)).value(2);
    let one_of_them = (
        opt(one(&["my", "a", "an", "our", "her", "his", "the", "one", "little", "my little", "my old"])),
        one(KIN),
    )
        .value(1);
    alt((several, pair, one_of_them)).parse_next(text)
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
    let led = (
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
        alt((table, led, me_plus, me_and, and_me, me_many)),
        alt((mine, (one(&["myself", "me"]), peek(eof)).value(Said::Party(1)))),
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
    let brings = (
        some(BEFORE),
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
        ]),
        kin,
        opt(one(&["along", "with me"])),
        opt(one(&["too", "as well", "also"])),
    )
        .map(|((), _, _, count, _, more)| Said::Brings(count, more.is_some()));
    let said = alt((another, more, plus, brings_along, brings)).parse_next(text)?;
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
    let of_us = (number, one(&["of us"]), one(NOT_COMING)).map(|(number, _, _)| Said::Fewer(number));
    let guest = (one(&["my +1", "my plus one", "my + 1"]), one(NOT_COMING)).value(Said::Fewer(1));
    let said = alt((less, minus, seat, of_us, guest)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}
