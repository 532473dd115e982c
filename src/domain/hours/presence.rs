//! From who was there to what they served.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Class, LONGEST, Span};

/// A check-out that comes later than this after the planned end was forgotten and made up for, at home or on the next morning.
/// No source names a figure; this one leaves time to clear up.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::hours(2);

/// How it is known that somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// They checked in.
    CheckedIn {
        /// When they did.
        at: DateTime<Utc>,
        /// When they checked out, if they did.
        left: Option<DateTime<Utc>>,
    },
    /// An organiser ticked that they were there.
    Ticked,
}

/// What somebody served who was planned for a time, the role's own: it may begin before the activity does. `None` where nothing
/// is known that could be counted; then it is for the organiser to tick.
///
/// Time before the planned start does not count: it is the way there, or a chat over tea, and nobody asked for it. Time after
/// the planned end does, where somebody checked out, since tables are cleared when the guests are gone.
pub fn served(planned: Span, presence: Presence) -> Option<(Span, Class)> {
    match presence {
        Presence::Ticked => Some((planned, Class::Attested)),
        Presence::CheckedIn { at, left } => {
            let from = at.max(planned.from);
            let until = left.filter(|left| *left - planned.until <= FORGOTTEN_AFTER).unwrap_or(planned.until);
            let span = Span::new(from, until.min(from + LONGEST)).ok()?;
            Some((span, Class::Verified))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-28T{time}Z").parse().unwrap()
    }

    /// What somebody served who was planned from nine to eleven.
    fn said(presence: Presence) -> String {
        let planned = Span::new(at("09:00:00"), at("11:00:00")).unwrap();
        served(planned, presence).map_or("nothing".to_owned(), |(span, class)| {
            format!("{} {} {}", span.from.format("%H:%M"), span.until.format("%H:%M"), class.word())
        })
    }

    #[test]
    fn a_check_in_is_verified_from_the_planned_start_and_until_they_leave() {
        let cases = [
            ("08:40:00", None, "09:00 11:00 verified"),
            ("09:20:59", None, "09:20 11:00 verified"),
            ("09:20:00", Some("10:30:10"), "09:20 10:30 verified"),
            ("08:40:00", Some("11:45:00"), "09:00 11:45 verified"),
            // Nobody clears up for so long: this was forgotten.
            ("08:40:00", Some("13:00:00"), "09:00 13:00 verified"),
            ("08:40:00", Some("13:00:01"), "09:00 11:00 verified"),
            // They came after the end, and perhaps cleared up.
            ("11:20:00", None, "nothing"),
            ("11:20:00", Some("11:55:00"), "11:20 11:55 verified"),
            // They left before it began, at once, or before they came.
            ("08:40:00", Some("08:50:00"), "nothing"),
            ("09:20:10", Some("09:20:50"), "nothing"),
            ("09:20:00", Some("09:10:00"), "nothing"),
        ];
        for (came, left, expected) in cases {
            let presence = Presence::CheckedIn { at: at(came), left: left.map(at) };
            assert_eq!(said(presence), expected, "{came} {left:?}");
        }
    }

    #[test]
    fn a_tick_attests_the_planned_time() {
        assert_eq!(said(Presence::Ticked), "09:00 11:00 attested");
    }

    #[test]
    fn what_is_planned_for_a_whole_day_stays_within_one() {
        let planned = Span::new(at("00:00:00"), at("00:00:00") + TimeDelta::hours(24)).unwrap();
        let left = Some(planned.until() + TimeDelta::hours(1));
        let checked_in = Presence::CheckedIn { at: at("00:00:00"), left };
        assert_eq!(served(planned, checked_in), Some((planned, Class::Verified)));
    }
}
