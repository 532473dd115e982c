//! The roster on the card: how full each role is, and the names of those who are in.

use crate::domain::activity::Activity;
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::roster::Tally;
use crate::i18n::texts;
use crate::message::{Text, cut};
use crate::store::people::Called;
use crate::work::names;

/// The most UTF-16 units of a role's name, and of a person's.
pub(super) const ROLE: usize = 40;
const PERSON: usize = 24;
/// How many names are read for a card, and how much of it they may fill: a card is not a list.
pub(super) const MOST_NAMES: i64 = 40;
const NAMES_ROOM: usize = 300;
/// The most UTF-16 units between two names.
const SEPARATOR: usize = 2;
/// Room for the line that says how many more there are.
const MORE: usize = 40;

/// A role as the card shows it.
pub(super) struct RoleRoster {
    pub(super) role: RoleId,
    pub(super) tally: Tally,
    /// The first who have seats, with how many each has.
    pub(super) names: Vec<(Called, i64)>,
}

/// Whether somebody of that role would have to stand in line.
pub(super) fn is_full(activity: &Activity, roster: &RoleRoster) -> bool {
    roster.tally.is_full(activity.seats_of(roster.role))
}

/// How full each role is, and who is in, as far as `room` UTF-16 units go: none of them, where there is none.
pub(super) fn seats_and_names(
    activity: &Activity,
    rosters: &[RoleRoster],
    mut room: usize,
    language: Language,
) -> Text {
    let mut text = Text::default();
    let helped = rosters.iter().any(|roster| roster.role != RoleId(0) && roster.tally.going > 0);
    for roster in rosters {
        // Where helpers are in, nobody reads that nobody is.
        let is_empty = roster.role == RoleId(0) && roster.tally == Tally::default();
        if helped && is_empty && activity.capacity.is_none() {
            continue;
        }
        text.line(&seats_line(activity, roster, language));
        if let Some(names) = names_line(roster, room.min(NAMES_ROOM), language) {
            room = room.saturating_sub(names.units() + 1);
            text.line(&names);
        }
    }
    text
}

fn seats_line(activity: &Activity, roster: &RoleRoster, language: Language) -> Text {
    let Tally { going, mut offered, held_back, waiting, parties } = roster.tally;
    let seats = activity.seats_of(roster.role);
    let free = roster.tally.free(seats).unwrap_or_default();
    // Whoever waits may be too many for what is free; nobody else gets it before them.
    let free = if parties > 0 {
        offered += free;
        0
    } else {
        free
    };
    // Seats that may be taken back for a moment yet are a matter only for who finds no other.
    let (free, held_back) = match free {
        0 => (0, held_back),
        free => (free + held_back, 0),
    };
    if let Some(role) = activity.rules.roles.get(roster.role) {
        let name = cut(role.name.in_language(language), ROLE);
        return match seats {
            Some(seats) => texts::card_role(&name, going, seats, offered, held_back, waiting).say(language),
            None => texts::card_role_unlimited(&name, going).say(language),
        };
    }
    match seats {
        Some(seats) => texts::card_seats(going, seats, offered, held_back, free, waiting).say(language),
        None => texts::card_seats_unlimited(going).say(language),
    }
}

/// The names of those who are in, as many as `room` has space for, with how many more there are.
fn names_line(roster: &RoleRoster, room: usize, language: Language) -> Option<Text> {
    let mut shown = Text::default();
    let mut units = 0;
    let mut seats = 0;
    for (called, party) in &roster.names {
        let name = names::party(names::in_public(called, PERSON), *party);
        units += name.units() + SEPARATOR;
        if units + MORE > room {
            break;
        }
        if !shown.is_empty() {
            shown.append(&texts::names_separator().say(language));
        }
        shown.append(&name);
        seats += party;
    }
    if shown.is_empty() {
        return None;
    }
    Some(texts::card_names(shown, roster.tally.going - seats).say(language))
}
