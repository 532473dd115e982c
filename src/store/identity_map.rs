//! What a transaction has read ahead, and what it has not written yet.
//!
//! A batch of taps asks the same of each person: who they are, what is linked where they tapped, whether they are signed
//! up. Its answers are read ahead, one statement a table, and what the taps change is written at the end, one statement a
//! table again. Whatever is asked or written by plain SQL meanwhile finds everything in the store: the macros of
//! [`engine`](super::engine) have what is held back written first (`Tx::settle`), and what they change is not remembered.
//! So no feature has to know that there is a map, and none can get past it.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::rows::{Group, Person, Signup};
use crate::domain::ids::{ActivityId, ChatId, PersonId, PlaceId, SignupId};
use crate::domain::roster::SignupState;

/// What is known of the store's rows within one transaction.
#[derive(Debug, Default)]
pub(super) struct IdentityMap {
    /// The groups in a chat, and those of a place.
    pub chats: HashMap<ChatId, Vec<Group>>,
    pub places: HashMap<PlaceId, Vec<Group>>,
    /// People as they are once they were met.
    pub people: HashMap<ChatId, Person>,
    /// People's own sign-ups; none where they have none. Some may stand otherwise here than in the store.
    pub signups: HashMap<(ActivityId, PersonId), Option<Signup>>,
    /// Those that do.
    changed: BTreeSet<SignupId>,
    /// Parties that are not in the store yet, in the order of their arrival.
    entered: Vec<Value>,
    /// The people among them.
    arrived: BTreeSet<(ActivityId, PersonId)>,
    /// Whether there may be something to deliver that nobody knows of yet.
    pub delivers: bool,
}

/// A statement with its list, in the dialects of both engines.
pub(super) struct Write {
    pub sql: [&'static str; 2],
    pub list: String,
}

/// Sign-ups stand otherwise.
const CHANGE: [&str; 2] = listing!(
    "UPDATE signups SET state = changed.state, seats = changed.seats, offered_until = changed.offered_until,
         undo_state = changed.undo_state, undo_until = changed.undo_until
     FROM (SELECT CAST(value ->> 0 AS BIGINT) AS id, value ->> 1 AS state,
         CAST(value ->> 2 AS BIGINT) AS seats, CAST(value ->> 3 AS BIGINT) AS offered_until,
         value ->> 4 AS undo_state, CAST(value ->> 5 AS BIGINT) AS undo_until FROM",
    ") AS changed WHERE signups.id = changed.id"
);

/// Parties arrive. A person who had cancelled starts anew.
const ENTER: [&str; 2] = listing!(
    "INSERT INTO signups
         (activity_id, role, person_id, guest, phone, entered_by, seats, state, turn, created_at)
     SELECT CAST(value ->> 0 AS BIGINT), CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS BIGINT),
         value ->> 3, value ->> 4, CAST(value ->> 5 AS BIGINT), CAST(value ->> 6 AS BIGINT), value ->> 7,
         CAST(value ->> 8 AS BIGINT), CAST(value ->> 9 AS BIGINT) FROM",
    "WHERE TRUE ON CONFLICT (activity_id, person_id) DO UPDATE
         SET role = excluded.role, seats = excluded.seats, state = excluded.state, turn = excluded.turn,
             passed = 0, offered_until = NULL, undo_state = NULL, undo_until = NULL,
             attended = NULL, created_at = excluded.created_at"
);

/// What a statement does to what is remembered.
#[derive(Debug, PartialEq, Eq)]
enum Effect<'s> {
    /// It reads.
    None,
    /// It writes into that table alone.
    On(&'s str),
    /// Whatever hangs on a row goes with it, or nobody knows.
    Any,
}

impl IdentityMap {
    /// Changes a sign-up that is in the map. False for any other.
    pub fn change(&mut self, id: SignupId, change: impl FnOnce(&mut Signup)) -> bool {
        let Some(signup) = self.signups.values_mut().flatten().find(|signup| signup.id == id) else {
            return false;
        };
        change(signup);
        self.changed.insert(id);
        true
    }

    /// Holds the row of a party back that is entered. What its person had before is not known any more: it has no number yet.
    pub fn enter(&mut self, key: Option<(ActivityId, PersonId)>, row: Value) {
        if let Some(key) = key {
            self.signups.remove(&key);
            self.arrived.insert(key);
        }
        self.entered.push(row);
    }

    /// Whether a person's party is held back that was entered.
    pub fn has_entered(&self, key: (ActivityId, PersonId)) -> bool {
        self.arrived.contains(&key)
    }

    /// What is held back, as statements to be run in this order; from here on it is not.
    pub fn take(&mut self) -> Vec<Write> {
        let mut writes = Vec::new();
        if !self.changed.is_empty() {
            let standing: Vec<_> = self
                .signups
                .values()
                .flatten()
                .filter(|signup| self.changed.contains(&signup.id))
                .map(|signup| {
                    let undo = signup.undo_state.map(SignupState::word);
                    let Signup { id, seats, offered_until, undo_until, .. } = signup;
                    (id.0, signup.state.word(), seats, offered_until, undo, undo_until)
                })
                .collect();
            self.changed.clear();
            writes.push(Write { sql: CHANGE, list: json!(standing).to_string() });
        }
        if !self.entered.is_empty() {
            self.arrived.clear();
            let list = Value::Array(std::mem::take(&mut self.entered)).to_string();
            writes.push(Write { sql: ENTER, list });
        }
        writes
    }

    /// Forgets what a statement may change.
    pub fn forget(&mut self, sql: &str) {
        match effect(sql) {
            Effect::On("people") => self.people.clear(),
            Effect::On("signups") => self.signups.clear(),
            Effect::On("linked_groups") => {
                self.chats.clear();
                self.places.clear();
            }
            Effect::On("outbox") => self.delivers = true,
            Effect::None | Effect::On(_) => {}
            Effect::Any => *self = Self { delivers: true, ..Self::default() },
        }
    }
}

/// What a statement may change, told by its first words.
fn effect(sql: &str) -> Effect<'_> {
    let mut words = sql.split_ascii_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some("SELECT"), ..) => Effect::None,
        (Some("INSERT"), Some("INTO"), Some(table)) | (Some("UPDATE"), Some(table), _) => Effect::On(table),
        _ => Effect::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_statement_may_change_is_told_by_its_first_words() {
        assert_eq!(effect("SELECT 1"), Effect::None);
        assert_eq!(effect("INSERT INTO people (id) VALUES (1)"), Effect::On("people"));
        assert_eq!(effect("UPDATE linked_groups SET x = 1"), Effect::On("linked_groups"));
        assert_eq!(effect("DELETE FROM outbox"), Effect::Any);
        assert_eq!(effect("WITH x AS (SELECT 1) UPDATE people SET name = ''"), Effect::Any);
    }
}
