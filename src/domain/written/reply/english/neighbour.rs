//! Somebody else's name, in English, and what is to be done for them.

use winnow::Parser;
use winnow::combinator::{alt, opt};

use super::super::number::counted;
use super::super::part::{one, some, whole};
use super::super::said::Said;
use super::super::text::Plain;
use super::words::{BEHIND, BOTH_COME, KIN, NO_NAMES, PARENTS};

/// Somebody else: `add my mum`, `take Mrs Chen off the list`.
pub(super) fn guest<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
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
            .map(|(place, _, seats, (), ())| (place.is_some(), seats));
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
pub(super) fn with_named<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    let rest = ["me and ", "me & ", "me plus "].iter().find_map(|with| text.strip_prefix(with))?;
    let ends = rest.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).chain([rest.len()]);
    let mut names = ends.map(|at| rest.split_at(at));
    let comes = |text: &str| whole((some(BOTH_COME), some(BEHIND)), text).is_some();
    let found = names.any(|(name, behind)| {
        looks_like_name(name) && is_neighbour(plain.as_typed(name)) && comes(behind.trim())
    });
    found.then_some(Said::Named(2))
}

pub(super) fn bare_name<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    (looks_like_name(text) && is_neighbour(plain.as_typed(text))).then_some(Said::Name(text))
}

/// Whether words may be a name: whether they are typed as one is seen later.
pub(super) fn looks_like_name(name: &str) -> bool {
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
pub(super) fn is_neighbour(typed: &str) -> bool {
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
pub(in crate::domain::written::reply) fn people_of(name: &str) -> i64 {
    let last = name.split(' ').next_back().unwrap_or_default();
    if PARENTS.contains(&last) { 2 } else { 1 }
}
