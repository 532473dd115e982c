//! As what somebody comes: a role of the activity, wherever it stands in the line.

use super::kind::says_kind;
use super::line::{Line, Word, words};
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::role::Roles;
use crate::domain::written::fold::{self, folded};

/// How it is written that somebody takes part, and nothing more.
const TAKES_PART: &[&str] = &["taking part", "guest", "参加活动"];
/// What may stand before a role.
const AS: &[&str] = &["as", "a", "an", "the", "for"];
const TO_BE: &[&str] = &["作为", "做", "当", "任"];

/// Takes the role out of a line: its whole name, or a word that no other role has. A word that several have says none, and is no
/// part of a name either.
pub(super) fn take(line: &mut Line, roles: &Roles) -> Option<RoleId> {
    if roles.is_empty() {
        return None;
    }
    let mut named: Vec<(RoleId, Vec<String>)> = roles
        .iter()
        .flat_map(|role| Language::ALL.iter().map(|language| (role.id, role.name.in_language(*language))))
        .chain(TAKES_PART.iter().map(|name| (RoleId(0), *name)))
        .map(|(id, name)| (id, words(&folded(name)).iter().map(|word| word.text.to_owned()).collect()))
        .filter(|(_, name): &(_, Vec<_>)| !name.is_empty())
        .collect();
    // The longer name is meant: `kitchen helpers` where there are `helpers` as well.
    named.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
    named
        .iter()
        .find_map(|(id, name)| take_whole(line, name).then_some(*id))
        .or_else(|| take_word(line, &named))
}

/// Takes the words of a name that stand one behind the other.
fn take_whole(line: &mut Line, name: &[String]) -> bool {
    let written = line.written().to_owned();
    let all = words(&written);
    let is_there = |some: &[Word]| some.iter().zip(name).all(|(word, known)| is(word.text, known));
    let found = all.windows(name.len()).position(is_there).map(|at| (at, at + name.len()));
    // Without the blanks that its name has.
    let joined = name.concat();
    let found = found.or_else(|| all.iter().position(|word| is(word.text, &joined)).map(|at| (at, at + 1)));
    // A name alone is nobody's role: `Cook` may be called so.
    let Some((from, to)) = found.filter(|(from, to)| to - from < all.len()) else { return false };
    cut(line, &all, from, to);
    true
}

/// Takes one word of a role's name.
fn take_word(line: &mut Line, named: &[(RoleId, Vec<String>)]) -> Option<RoleId> {
    let mut role = None;
    loop {
        let written = line.written().to_owned();
        let all = words(&written);
        let of = |word: &Word| {
            let mut ids: Vec<RoleId> = named
                .iter()
                .filter(|(id, name)| id.0 != 0 && name.iter().any(|known| is(word.text, known)))
                .map(|(id, _)| *id)
                .collect();
            ids.sort_unstable_by_key(|id| id.0);
            ids.dedup();
            ids
        };
        let found = all.iter().enumerate().find_map(|(at, word)| {
            // `Tom Cook` is somebody.
            let is_plain = word.text.chars().all(fold::is_chinese) || says_kind(word.text);
            Some((at, of(word))).filter(|(_, ids)| is_plain && all.len() > 1 && !ids.is_empty())
        });
        let Some((at, ids)) = found else { return role };
        if let [one] = ids.as_slice() {
            role = role.or(Some(*one));
        }
        cut(line, &all, at, at + 1);
    }
}

/// Takes words out, with what leads to them.
fn cut(line: &mut Line, all: &[Word], from: usize, to: usize) {
    let mut first = from;
    while first > 1 && AS.contains(&all[first - 1].text) {
        first -= 1;
    }
    line.cut(all[first].at.start..all[to - 1].at.end);
}

/// Whether a word is that of a role: one helper is one of the helpers.
fn is(written: &str, known: &str) -> bool {
    let word = folded(written);
    let bare = TO_BE.iter().find_map(|verb| word.strip_prefix(verb)).unwrap_or(&word);
    let is_one = |word: &str| word.is_ascii() && known.strip_suffix('s') == Some(word);
    word == known || bare == known || (!written.contains(char::is_uppercase) && is_one(bare))
}
