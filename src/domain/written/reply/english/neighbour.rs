//! Somebody else's name, in English, and what is to be done for them.

use winnow::Parser;
use winnow::combinator::{alt, opt};
use winnow::token::take_while;

use super::super::about::About;
use super::super::number::counted;
use super::super::part::{Read, one, some, whole};
use super::super::said::Said;
use super::super::text::Plain;
use super::coming::not_coming;
use super::party::{kin, with_many, with_me};
use super::words::{BEFORE, BEHIND, BOTH_COME, ILL, KIN, KINS, MANY, NO_NAMES, NOT_COMING, PARENTS};

/// Somebody else: `add my mum`, `sign up Ann and Ben`, `take Mrs Chen off the list`.
pub(super) fn guest<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Vec<Said<'t>>> {
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
    let signs = one(&["add", "sign up", "put", "put down", "register", "sign", "book", "count", "include"])
        .parse_next(&mut rest)
        .ok();
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
        let down = matches!(verb, "put" | "take" | "cross" | "sign" | "count");
        let place = one(&[
            "down",
            "up",
            "in",
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
        {
            if !leaves && seats.is_none() {
                if let Some(party) = with_me(name) {
                    return Some(vec![Said::Named(party)]);
                }
                if with_many(name) {
                    return Some(vec![Said::WeSignUp]);
                }
            }
            match neighbours(name, plain).as_deref() {
                Some(names) if leaves && !names.contains(&"me") => {
                    return Some(names.iter().map(|name| Said::GuestLeaves(name)).collect());
                }
                Some([name]) if !leaves => return Some(vec![Said::Guest(name, seats)]),
                Some(names) if !leaves && seats.is_none() => {
                    return Some(names.iter().map(|name| Said::Guest(name, None)).collect());
                }
                None if !leaves && with_friends(name, plain) => return Some(vec![Said::MayChange]),
                _ => {}
            }
        }
    }
    None
}

/// `me and Bob are coming`.
pub(super) fn with_named<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    // `Jun and I will both come`
    if let Some((name, behind)) = text.split_once(" and i ") {
        let comes = whole((some(BOTH_COME), some(BEHIND)), behind).is_some();
        return (is_name(name, plain) && comes).then_some(Said::Named(2));
    }
    let rest = ["me and ", "me & ", "me plus "].iter().find_map(|with| text.strip_prefix(with))?;
    let ends = rest.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).chain([rest.len()]);
    let mut names = ends.map(|at| rest.split_at(at));
    let comes = |text: &str| whole((some(BOTH_COME), some(BEHIND)), text).is_some();
    let found = names.any(|(name, behind)| is_name(name, plain) && comes(behind.trim()));
    found.then_some(Said::Named(2))
}

/// `give my seat to Edith`: whether that is to be done, and how, is not said.
pub(super) fn hands_over(text: &str, plain: &Plain<'_>) -> Option<Said<'static>> {
    let mut whom = text;
    (some(&["please", "can you"]), one(&["give"]), one(&["my seat", "my place", "my spot"]), one(&["to"]))
        .parse_next(&mut whom)
        .ok()?;
    is_name(whom, plain).then_some(Said::MayLeave)
}

/// `I'm not coming with my friend`: whether they come without is not said.
pub(super) fn not_with<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Said<'t>> {
    let mut rest = text;
    (some(BEFORE), opt(one(&["we", "were", "we are"])), one(NOT_COMING), one(&["with", "without"]))
        .parse_next(&mut rest)
        .ok()?;
    // `I can't come with an empty stomach` is about nobody.
    let them = |text: &str| whole((one(&["him", "her", "them", "you", "us"]), some(BEHIND)), text).is_some();
    let own = |text: &str| whole((kin, some(BEHIND)), text).is_some();
    let somebody = own(rest) || them(rest) || is_name(rest, plain);
    somebody.then_some(Said::NotWith)
}

/// `Bob can't make it`.
pub(super) fn guest_away<'t>(text: &'t str, plain: &Plain<'_>, about: &About<'_>) -> Option<Said<'t>> {
    let ends = text.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at).take(3);
    let mut names = ends.map(|at| text.split_at(at));
    let (name, _) = names.find(|(name, behind)| {
        let they = matches!(*name, "she" | "he" | "they");
        let away = whole((not_coming(), some(BEHIND)), behind.trim()).is_some();
        // That somebody is ill says it only of one who was to come.
        let ill = about.has_entered(name) && whole((one(ILL), some(BEHIND)), behind.trim()).is_some();
        ill || away && (they || is_name(name, plain) || about.has_entered(name))
    })?;
    // Who is meant by a mere `she` was said before.
    Some(if matches!(name, "she" | "he" | "they") { Said::Aside } else { Said::GuestAway(name) })
}

/// Names that stand alone.
pub(super) fn bare_names<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Vec<Said<'t>>> {
    Some(neighbours(text, plain)?.into_iter().map(Said::Name).collect())
}

/// The neighbours whom a text names: none where some of it is no name.
fn neighbours<'t>(text: &'t str, plain: &Plain<'_>) -> Option<Vec<&'t str>> {
    let text = [" please", " too", " thanks", " as well"]
        .iter()
        .find_map(|polite| text.strip_suffix(polite))
        .unwrap_or(text);
    let names = text.split(" and ").flat_map(|part| part.split(" & ")).map(str::trim);
    let is_me = |name: &str| matches!(name, "me" | "myself");
    let names: Vec<_> =
        names.map(|name| (is_me(name) || is_name(name, plain)).then_some(name)).collect::<Option<_>>()?;
    names.iter().any(|name| !is_me(name)).then_some(names)
}

/// Somebody with others who are not told apart: `Ann and her friends`, `ann and ben`.
fn with_friends(text: &str, plain: &Plain<'_>) -> bool {
    let Some((name, rest)) = text.split_once(" and ") else { return false };
    if looks_like_name(name) && looks_like_name(rest) && !name.contains(' ') && !rest.contains(' ') {
        return true;
    }
    let friends = (one(&["her", "his", "their", "the", "some"]), alt((one(KINS), one(KIN), one(MANY))));
    is_name(name, plain) && whole(friends, rest).is_some()
}

fn is_name(text: &str, plain: &Plain<'_>) -> bool {
    looks_like_name(text) && is_neighbour(plain.as_typed(text))
}

/// Whether words may be a name: whether they are typed as one is seen later.
pub(super) fn looks_like_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let letters =
        |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '.'));
    let called = |text: &mut &'_ str| -> Read<()> {
        take_while(1.., |letter: char| letter.is_alphabetic())
            .verify(|word: &str| !NO_NAMES.contains(&word))
            .void()
            .parse_next(text)
    };
    let of_kin = whole((one(&["my", "our"]), alt((one(KIN), one(PARENTS))), opt(called)), name).is_some();
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

/// A name without the word for who that is: `my neighbour Edith`. Where there is no other name, the word is the name.
pub(in crate::domain::written::reply) fn without_relation(name: &str) -> &str {
    let mut rest = name;
    let is_led = (one(&["my", "our", "the"]), opt(one(&["old", "dear", "good"])), one(KIN))
        .parse_next(&mut rest)
        .is_ok();
    if is_led && !rest.is_empty() && looks_like_name(rest) { rest } else { name }
}
