//! Roles as people call them.

use crate::domain::activity::Activity;
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Text, cut};

/// The most UTF-16 units of a role's name in an answer.
const NAME: usize = 60;

pub(super) fn role_called(activity: &Activity, word: &str) -> Option<RoleId> {
    let word = word.to_lowercase();
    let takes_part = Language::ALL
        .iter()
        .any(|language| texts::role_participant().say(*language).read().to_lowercase() == word);
    if takes_part {
        return Some(RoleId(0));
    }
    let is_called = |role: &crate::domain::role::Role| {
        Language::ALL.iter().any(|language| role.name.in_language(*language).to_lowercase() == word)
    };
    activity.rules.roles.iter().find(|role| is_called(role)).map(|role| role.id)
}

pub(super) fn role_name(activity: &Activity, role: RoleId, language: Language) -> String {
    match activity.rules.roles.get(role) {
        Some(role) => cut(role.name.in_language(language), NAME),
        None => texts::role_participant().say(language).read(),
    }
}

/// As what somebody comes, in a line of its own; none for who only takes part.
pub fn comes_as(activity: &Activity, role: RoleId, language: Language) -> Option<Text> {
    activity.rules.roles.get(role)?;
    Some(texts::comes_as(&role_name(activity, role, language)).say(language))
}

pub(super) fn roles(activity: &Activity, language: Language) -> String {
    let names: Vec<String> = activity.roles().map(|role| role_name(activity, role, language)).collect();
    names.join(", ")
}
