//! The ledger of hours: nothing in it is ever changed, and what was wrong is taken back by a further row.

use std::collections::HashSet;

use super::Stretch;
use crate::domain::ids::HoursRowId;

/// A row of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its number: a row that was written later has a higher one.
    pub id: HoursRowId,
    /// What it says.
    pub says: Says,
}

/// What a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// This was served.
    Served(Stretch),
    /// An earlier row does not hold: a service, or what took one back.
    Reverses(HoursRowId),
}

/// A service that is in force, and the row that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The row.
    pub id: HoursRowId,
    /// The service.
    pub stretch: Stretch,
}

/// The services in force, in the order in which they were written, of rows in any order.
///
/// A row holds unless a later one that holds reverses it. So a row that is reversed twice is as one that is reversed once: two
/// organisers who tap at the same time do no harm. What reverses a row of somebody else, a later one or none, changes nothing.
pub fn in_force(rows: &[Row]) -> Vec<Entry> {
    let mut latest_first: Vec<&Row> = rows.iter().collect();
    latest_first.sort_by_key(|row| std::cmp::Reverse(row.id));
    let mut reversed = HashSet::new();
    let mut entries = Vec::new();
    for row in latest_first {
        if reversed.contains(&row.id) {
            continue;
        }
        match row.says {
            Says::Served(stretch) => entries.push(Entry { id: row.id, stretch }),
            Says::Reverses(id) => {
                reversed.insert(id);
            }
        }
    }
    entries.reverse();
    entries
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::domain::hours::{Class, Span};

    fn served() -> Says {
        let from = DateTime::UNIX_EPOCH;
        let span = Span::new(from, from + TimeDelta::hours(1)).unwrap();
        Says::Served(Stretch { span, class: Class::Attested, zone: chrono_tz::UTC })
    }

    fn reverses(id: i64) -> Says {
        Says::Reverses(HoursRowId(id))
    }

    /// The numbers of the rows in force, of rows that are numbered from one.
    fn numbers(says: &[Says]) -> Vec<i64> {
        let mut rows: Vec<Row> =
            (1..).zip(says).map(|(id, says)| Row { id: HoursRowId(id), says: *says }).collect();
        let found: Vec<i64> = in_force(&rows).iter().map(|entry| entry.id.0).collect();
        rows.reverse();
        assert_eq!(in_force(&rows).iter().map(|entry| entry.id.0).collect::<Vec<_>>(), found);
        found
    }

    #[test]
    fn a_reversal_takes_one_row_back_and_no_other() {
        assert_eq!(numbers(&[served(), served(), reverses(1)]), [2]);
        assert_eq!(numbers(&[served(), reverses(1), served()]), [3]);
    }

    #[test]
    fn two_who_reverse_the_same_do_no_harm() {
        assert_eq!(numbers(&[served(), served(), reverses(1), reverses(1)]), [2]);
        // One of them takes it back: it is still reversed by the other.
        assert_eq!(numbers(&[served(), reverses(1), reverses(1), reverses(2)]), [] as [i64; 0]);
    }

    #[test]
    fn what_is_reversed_in_error_is_in_force_again() {
        assert_eq!(numbers(&[served(), reverses(1), reverses(2)]), [1]);
        assert_eq!(numbers(&[served(), reverses(1), reverses(2), reverses(3)]), [] as [i64; 0]);
    }

    #[test]
    fn what_reverses_itself_a_later_row_or_none_changes_nothing() {
        assert_eq!(numbers(&[reverses(1), reverses(3), served(), reverses(9)]), [3]);
    }
}
