//! What has to be known of a writer to understand them.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveDateTime};
use winnow::Parser;
use winnow::combinator::fail;

use super::day::When;
use super::part::{Read, one};
use super::standing::Standing;
use super::text::Plain;
use crate::domain::ids::RoleId;

/// Whether the longer of two names is the shorter, with words before it that say who that is: one letter more is another name.
fn is_also(one: &str, other: &str) -> bool {
    let (long, short) = if one.len() < other.len() { (other, one) } else { (one, other) };
    long.strip_suffix(short).is_some_and(|before| {
        before.is_empty() || before.ends_with(' ') || (!short.is_ascii() && before.chars().count() > 1)
    })
}

/// What has to be known of a writer to understand them.
#[derive(Debug, Clone)]
pub struct About<'a> {
    /// What they are to the activity.
    pub standing: Standing,
    /// Their own name.
    pub name: &'a str,
    /// The activity's roles, by each of their names.
    pub roles: &'a [(RoleId, &'a str)],
    /// Whether they write to the bot alone: only there can they check in.
    pub private: bool,
    /// The most people of a party, themselves included.
    pub most: i64,
    /// What the activity is called, in each language, as it is looked for.
    pub(super) titles: Vec<String>,
    /// When it is, where that is known.
    pub(super) when: Option<When>,
    /// The neighbours whom they have signed up, as they are looked for.
    entered: Vec<String>,
    /// Their name and those of the roles as they are looked for.
    pub(super) own: String,
    called: Vec<(RoleId, String)>,
}

impl<'a> About<'a> {
    /// Of somebody who writes in a group.
    pub fn new(standing: Standing, name: &'a str, roles: &'a [(RoleId, &'a str)], most: i64) -> Self {
        let own = Plain::of(name.trim()).text;
        let called = roles.iter().flat_map(|(role, name)| {
            let name = Plain::of(name.trim()).text;
            let singular =
                name.strip_suffix('s').filter(|one| one.len() > 2 && one.is_ascii()).map(ToOwned::to_owned);
            [Some(name), singular]
                .into_iter()
                .flatten()
                .filter(|name| !name.is_empty())
                .map(|name| (*role, name))
        });
        Self {
            standing,
            name,
            roles,
            private: false,
            most,
            titles: Vec::new(),
            when: None,
            entered: Vec::new(),
            own,
            called: called.collect(),
        }
    }

    /// The same of somebody who has signed up neighbours of these names.
    #[must_use]
    pub fn with_neighbours<'n>(self, names: impl IntoIterator<Item = &'n str>) -> Self {
        Self { entered: names.into_iter().map(|name| Plain::of(name.trim()).text).collect(), ..self }
    }

    /// The same where the activity is called so.
    #[must_use]
    pub fn with_titles<'n>(self, titles: impl IntoIterator<Item = &'n str>) -> Self {
        Self { titles: titles.into_iter().map(|title| Plain::of(title).text).collect(), ..self }
    }

    /// The same where the activity is on these days and they write now, as its place's clock has it.
    #[must_use]
    pub fn on(self, days: RangeInclusive<NaiveDate>, now: NaiveDateTime) -> Self {
        Self { when: Some(When { days, now }), ..self }
    }

    /// The same of somebody who writes to the bot alone.
    #[must_use]
    pub fn in_private(self) -> Self {
        Self { private: true, ..self }
    }

    /// Whether they have signed up a neighbour of this name, whatever is said of who that is: `my neighbour Edith`, `楼上李奶奶`.
    pub(super) fn has_entered(&self, name: &str) -> bool {
        self.entered.iter().any(|entered| is_also(entered, name))
    }

    /// Whether they have signed up a neighbour of exactly this name.
    pub(super) fn has_exactly(&self, name: &str) -> bool {
        self.entered.iter().any(|entered| entered == name)
    }

    /// A role that a text begins with.
    pub(super) fn role(&self, text: &mut &str) -> Read<RoleId> {
        for (role, name) in &self.called {
            if one(&[name]).parse_next(text).is_ok() {
                return Ok(*role);
            }
        }
        fail.parse_next(text)
    }
}
