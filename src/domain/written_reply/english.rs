//! What English clauses say.

use winnow::Parser;
use winnow::combinator::{alt, eof, fail, opt, peek, repeat, separated};

use super::About;
use super::english_words::*;
use super::number::{counted, number};
use super::part::{Read, one, some, whole};
use super::said::Said;
use super::text::Plain;

/// What a clause says, one thing after another; none where some of it is none of these.
pub(super) fn clause<'t>(text: &'t str, plain: &Plain<'_>, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let alone = |words: &[&str], said: Said<'t>| whole((one(words), some(BEHIND)), text).map(|_| vec![said]);
    alone(GLAD, Said::Glad)
        .or_else(|| alone(MAY_COME, Said::MayCome))
        .or_else(|| alone(MAY_LEAVE, Said::MayLeave))
        .or_else(|| alone(ANNEXES, Said::Kind))
        .or_else(|| alone(NO, Said::No))
        .or_else(|| maybe(text).map(|said| vec![said]))
        .or_else(|| whole(|text: &mut &'t str| role(text, about), text).map(|said| vec![said]))
        .or_else(|| guest(text, plain).map(|said| vec![said]))
        .or_else(|| with_named(text, plain).map(|said| vec![said]))
        .or_else(|| whole(repeat(1.., |text: &mut &'t str| saying(text, about)), text))
        .or_else(|| bare_name(text, plain).map(|said| vec![said]))
}

fn saying<'t>(text: &mut &'t str, about: &About<'_>) -> Read<Said<'t>> {
    alt((
        |text: &mut &'t str| own_name(text, about),
        (one(EXCUSES), some(BEHIND)).value(Said::Excuse),
        of_theirs,
        fewer,
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
        .map(|(_, _, _, role, _)| Said::Role(role))
        .parse_next(text)
}

/// Somebody who comes along: how many they are.
fn kin(text: &mut &str) -> Read<i64> {
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

fn party<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    const TOGETHER: &[&str] = &[
        "are coming",
        "is coming",
        "will come",
        "will be there",
        "would love to come",
        "would like to come",
        "want to come",
        "come",
        "coming",
        "are in",
        "both",
        "would love to join",
        "will be coming",
        "please",
        "too",
        "as well",
        "for tea",
        "going",
        "are going",
        "will join",
    ];
    const LEAD: &[&str] = &[
        "there will be",
        "there are",
        "itll be",
        "it will be",
        "well be",
        "we will be",
        "were",
        "we are",
        "still",
        "now",
        "the",
        "just",
        "only",
        "make it",
        "make that",
        "its",
        "its just",
        "its only",
        "it is just",
        "please",
        "for",
        "sorry",
        "put us down for",
        "sign us up for",
        "sign us up",
        "sign up",
        "sign up for",
        "signup",
        "sign me up for",
        "sign me up",
        "count me in for",
        "book",
        "change to",
        "change it to",
        "so",
        "put me down for",
        "can you make it",
        "could you make it",
        "please make it",
        "and",
    ];
    let and = || one(&["and", "&", "plus", "with", "+"]);
    let me = || one(&["me", "myself", "i", "just me"]);
    let me_and =
        (me(), opt(one(&[","])), and(), separated(1.., kin, one(&["and", "&", "plus"])), some(TOGETHER))
            .map(|(_, _, _, counts, _): (_, _, _, Vec<i64>, _)| Said::Named(1 + counts.iter().sum::<i64>()));
    let and_me = (kin, one(&["and i", "and me", "and myself", "& i", "& me"]), some(TOGETHER))
        .map(|(count, _, _)| Said::Named(1 + count));
    let me_many = (opt((me(), and())), one(MANY), some(TOGETHER)).value(Said::WeCome);
    let me_plus = (
        me(),
        one(&["and", "&", "plus", "+"]),
        number,
        some(&["others", "more"]),
        peek(alt((eof.void(), one(BEHIND).void()))),
    )
        .map(|(_, _, number, _, _)| Said::Named(1 + number));
    let vague = (some(LEAD), number, one(&["or"]), number, one(&["of us", "people", "persons", "more"]))
        .value(Said::MayChange);
    let adults = (
        number,
        one(&["adults", "adult"]),
        opt(one(&["and", "&", "+"])),
        number,
        one(&["child", "children", "kid", "kids"]),
    )
        .map(|(adults, _, _, children, _)| Said::Party(adults + children));
    let of_us = (some(LEAD), number, one(&["of us", "people", "persons", "seats", "places"]), some(TOGETHER))
        .map(|(_, number, _, _)| Said::Party(number));
    let led = (
        one(LEAD),
        some(LEAD),
        number,
        alt((peek(eof).void(), peek(one(BEHIND)).void(), peek(one(&["now"])).void())),
    )
        .map(|(_, _, number, _)| Said::Party(number));
    let table = (some(LEAD), one(&["table for", "party of", "group of", "seats for", "places for"]), number)
        .map(|(_, _, number)| Said::Party(number));
    let both = one(&[
        "were both coming",
        "we are both coming",
        "both of us are coming",
        "both of us",
        "we both come",
        "well both come",
        "well both be there",
        "were both in",
    ])
    .value(Said::Party(2));
    const ONLY: &[&str] = &[
        "just me",
        "only me",
        "its only me",
        "its just me",
        "me only",
        "just myself",
        "im coming alone",
        "me alone",
        "just the one of us",
    ];
    let only_me = (alt((one(ONLY).void(), (some(LEAD), one(ONLY)).void())), some(&["now", "then"]))
        .value(Said::Party(1));
    let few = one(&["a few more of us", "a few more", "some more of us", "several of us", "a few of us"])
        .value(Said::Several);
    let mine = (some(&["her", "his", "my", "and"]), kin, one(&["and her", "and his", "and my", "and"]), kin)
        .map(|(_, first, _, second)| Said::Brings(first + second, false));
    let said = alt((
        alt((few, only_me, both, vague, adults, of_us)),
        alt((table, led, me_plus, me_and, and_me, me_many)),
        alt((mine, (one(&["myself", "me"]), peek(eof)).value(Said::Party(1)))),
    ))
    .parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

fn more<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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
        .map(|(_, number, _, _)| Said::More(number));
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
        .map(|(_, _, _, count, _, more)| Said::Brings(count, more.is_some()));
    let said = alt((another, more, plus, brings)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

fn fewer<'t>(text: &mut &'t str) -> Read<Said<'t>> {
    let less = (number, one(&["less", "fewer", "person less", "person fewer"]))
        .map(|(number, _)| Said::Fewer(number));
    let minus = (one(&["minus"]), number).map(|(_, number)| Said::Fewer(number));
    let seat = (
        some(BEFORE),
        one(&["cancel", "drop", "remove", "take off"]),
        number,
        one(&["seat", "seats", "place", "places", "person", "people", "spot"]),
    )
        .map(|(_, _, number, _)| Said::Fewer(number));
    let of_us = (number, one(&["of us"]), one(NOT_COMING)).map(|(number, _, _)| Said::Fewer(number));
    let guest = (one(&["my +1", "my plus one", "my + 1"]), one(NOT_COMING)).value(Said::Fewer(1));
    let said = alt((less, minus, seat, of_us, guest)).parse_next(text)?;
    some(BEHIND).parse_next(text)?;
    Ok(said)
}

/// `my friend can't make it`, `my wife will`.
fn of_theirs<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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

fn away<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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

fn comes<'t>(text: &mut &'t str) -> Read<Said<'t>> {
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

/// What is half of it: `might come`, `if it rains I won't come`, `not sure I can come`.
fn maybe(text: &str) -> Option<Said<'static>> {
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
    const COME: &[&str] = &[
        "come",
        "make it",
        "be there",
        "join",
        "i can come",
        "i can make it",
        "ill come",
        "i will come",
        "going",
        "i can",
        "attend",
        "ill make it",
        "we can come",
        "we can make it",
        "can come",
        "can make it",
        "i can attend",
        "go",
        "ill be there",
        "coming",
        "be able to come",
        "be able to make it",
        "ill join",
        "im coming",
    ];
    let comes = (some(&["i", "we"]), one(COME), some(BEHIND)).value(if doubts {
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

/// Somebody else: `add my mum`, `take Mrs Chen off the list`.
fn guest<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    const LEAD: &[&str] = &[
        "please",
        "pls",
        "can you",
        "could you",
        "would you",
        "and",
        "also",
        "then",
        "i want to",
        "id like to",
        "hi",
        "can i",
        "could i",
        "yes",
    ];
    let mut rest = text;
    some(LEAD).parse_next(&mut rest).ok()?;
    let signs =
        one(&["add", "sign up", "put", "put down", "register", "sign", "book"]).parse_next(&mut rest).ok();
    let verb = match signs {
        Some(verb) => verb,
        None => one(&["cancel", "remove", "take", "delete", "take off", "cross", "cross off", "cancel for"])
            .parse_next(&mut rest)
            .ok()?,
    };
    let leaves = signs.is_none();
    let ends = rest.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).chain([rest.len()]);
    for at in ends {
        let (name, behind) = rest.split_at(at);
        let down = matches!(verb, "put" | "take" | "cross" | "sign");
        let place = one(&[
            "down",
            "up",
            "off",
            "off the list",
            "on the list",
            "to the list",
            "from the list",
            "down for",
            "off of the list",
        ]);
        let tail = (
            opt(place),
            opt(one(&["for"])),
            opt(counted),
            some(BEHIND),
            some(&["too", "also", "both of them"]),
        )
            .map(|(place, _, seats, _, _)| (place.is_some(), seats));
        if let Some((placed, seats)) = whole(tail, behind.trim())
            && (placed || !down)
            && looks_like_name(name)
            && is_neighbour(plain.as_typed(name))
        {
            return Some(if leaves { Said::GuestLeaves(name) } else { Said::Guest(name, seats) });
        }
    }
    None
}

/// `me and Bob are coming`.
fn with_named<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    let rest = ["me and ", "me & ", "me plus "].iter().find_map(|with| text.strip_prefix(with))?;
    let ends = rest.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).chain([rest.len()]);
    let mut names = ends.map(|at| rest.split_at(at));
    const COME: &[&str] = &[
        "are coming",
        "will come",
        "will be there",
        "would like to come",
        "would love to come",
        "are in",
        "both",
    ];
    let comes = |text: &str| whole((some(COME), some(BEHIND)), text).is_some();
    let found = names.any(|(name, behind)| {
        looks_like_name(name) && is_neighbour(plain.as_typed(name)) && comes(behind.trim())
    });
    found.then_some(Said::Named(2))
}

fn bare_name<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    (looks_like_name(text) && is_neighbour(plain.as_typed(text))).then_some(Said::Name(text))
}

/// Whether words may be a name: whether they are typed as one is seen later.
fn looks_like_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let letters =
        |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '.'));
    let of_kin = whole((one(&["my", "our"]), alt((one(KIN), one(PARENTS)))), name).is_some();
    !name.is_empty()
        && (of_kin
            || (1..=3).contains(&words.len())
                && words.iter().all(letters)
                && !words.iter().any(|word| NO_NAMES.contains(word)))
}

/// Whether a name as it was typed is one: somebody's kin, a title with a name, or words that begin with capital letters.
fn is_neighbour(typed: &str) -> bool {
    let small = typed.to_lowercase();
    if small.starts_with("my ") || small.starts_with("our ") {
        return true;
    }
    let mut words = typed.split_whitespace();
    let capital = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase)
    };
    words.all(capital)
}

/// How many a name stands for.
pub(super) fn people_of(name: &str) -> i64 {
    let last = name.split(' ').next_back().unwrap_or_default();
    if PARENTS.contains(&last) { 2 } else { 1 }
}
