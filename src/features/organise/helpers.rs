//! Helpers for an activity with two taps: what for, and how many.

use crate::domain::language::{Language, Name};
use crate::domain::role::{Kind, Roles};
use crate::domain::rules::MOST_ROLES;
use crate::domain::volunteer::Skill;
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};

/// How many are offered; 0 is as many as like.
const COUNTS: [u8; 9] = [1, 2, 3, 4, 5, 6, 8, 10, 0];
/// The most UTF-16 units of the name of a role.
const ROLE: usize = 40;

/// Whether the activity can have another role.
pub(super) fn has_room(roles: &Roles) -> bool {
    roles.len() < MOST_ROLES
}

/// What they are for: whatever is needed stands first.
pub(super) fn what_for(language: Language, button: impl Fn(&Text, Skill) -> Button) -> Vec<Vec<Button>> {
    let others = Skill::ALL.iter().filter(|skill| **skill != Skill::Helping);
    let all: Vec<Skill> = std::iter::once(&Skill::Helping).chain(others).copied().collect();
    let button = |skill: &Skill| button(&texts::button_skill(skill.word()).say(language), *skill);
    all.chunks(2).map(|row| row.iter().map(button).collect()).collect()
}

/// How many of them.
pub(super) fn how_many(skill: Skill, language: Language, button: impl Fn(&Text, u8) -> Button) -> Message {
    let role = texts::helper_role(skill.word()).say(language).read();
    let mut message = Message::of(texts::helpers_how_many(&role).say(language));
    let button = |count: &u8| button(&texts::button_helpers(i64::from(*count)).say(language), *count);
    message.buttons = COUNTS.chunks(4).map(|row| row.iter().map(button).collect()).collect();
    message
}

/// Adds the role for that; one that is there gets the seats.
pub(super) fn add(roles: &mut Roles, skill: Skill, count: u8) {
    let seats = Some(i64::from(count)).filter(|seats| *seats > 0);
    roles.set(called(skill), seats, Some(Kind::Takes(skill)));
}

/// The roles so far, in a line.
pub(super) fn so_far(roles: &Roles, language: Language) -> Option<String> {
    let said = roles.iter().map(|role| {
        let name = cut(role.name.in_language(language), ROLE);
        role.seats.map_or(name.clone(), |seats| format!("{name} {seats}"))
    });
    Some(said.collect::<Vec<_>>().join("; ")).filter(|said| !said.is_empty())
}

/// What the role is called, to the readers of each language.
fn called(skill: Skill) -> Name {
    let role = texts::helper_role(skill.word());
    Name::Translated(
        [("zh", Language::Chinese), ("en", Language::English)]
            .map(|(key, language)| (key.to_owned(), role.say(language).read()))
            .into(),
    )
}
