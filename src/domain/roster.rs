//! Seats and the line for them: who is in, who waits, who moves up.

use super::words;

words! {
    /// Where a sign-up stands.
    pub enum SignupState {
        /// Has a seat.
        Going = "going",
        /// Stands in line for one.
        Waiting = "waiting",
        /// Gave it up.
        Cancelled = "cancelled",
    }
}

/// How many sign-ups hold a seat and how many wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Seats taken.
    pub going: i64,
    /// People in line.
    pub waiting: i64,
}

impl Tally {
    /// What a newcomer gets: a seat while one is free and nobody waits for it, else the end of the line.
    pub fn newcomer(self, capacity: Option<i64>) -> SignupState {
        if self.free(capacity).is_none_or(|free| free > 0) && self.waiting == 0 {
            SignupState::Going
        } else {
            SignupState::Waiting
        }
    }

    /// The same with one more of that standing.
    #[must_use]
    pub fn with(self, state: SignupState) -> Self {
        match state {
            SignupState::Going => Self { going: self.going + 1, ..self },
            SignupState::Waiting => Self { waiting: self.waiting + 1, ..self },
            SignupState::Cancelled => self,
        }
    }

    /// How many of those who wait, first come first served, move up now.
    pub fn to_move_up(self, capacity: Option<i64>) -> i64 {
        self.free(capacity).map_or(self.waiting, |free| free.clamp(0, self.waiting))
    }

    /// Seats left; `None` where their number is not limited.
    pub fn free(self, capacity: Option<i64>) -> Option<i64> {
        capacity.map(|seats| (seats - self.going).max(0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One thing that happens to a roster.
    #[derive(Debug, Clone)]
    enum Event {
        Join(u8),
        Leave(u8),
        Resize(Option<i64>),
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            4 => (0u8..20).prop_map(Event::Join),
            3 => (0u8..20).prop_map(Event::Leave),
            1 => prop_oneof![Just(None), (1i64..8).prop_map(Some)].prop_map(Event::Resize),
        ];
        prop::collection::vec(event, 0..80)
    }

    /// Replays events by the rules above, as the store does: the list is the line, in order of arrival.
    fn replay(events: &[Event]) -> (Option<i64>, Vec<(u8, SignupState)>) {
        let mut capacity = Some(3);
        let mut line: Vec<(u8, SignupState)> = Vec::new();
        let tally = |line: &[(u8, SignupState)]| Tally {
            going: line.iter().filter(|(_, state)| *state == SignupState::Going).count().try_into().unwrap(),
            waiting: line
                .iter()
                .filter(|(_, state)| *state == SignupState::Waiting)
                .count()
                .try_into()
                .unwrap(),
        };
        for event in events {
            match event {
                Event::Join(who) if line.iter().all(|(other, _)| other != who) => {
                    line.push((*who, tally(&line).newcomer(capacity)));
                }
                Event::Join(_) => {}
                Event::Leave(who) => line.retain(|(other, _)| other != who),
                Event::Resize(seats) => capacity = *seats,
            }
            for _ in 0..tally(&line).to_move_up(capacity) {
                if let Some(first) = line.iter_mut().find(|(_, state)| *state == SignupState::Waiting) {
                    first.1 = SignupState::Going;
                }
            }
        }
        (capacity, line)
    }

    proptest! {
        #[test]
        fn nobody_waits_while_a_seat_is_free(events in events()) {
            let (capacity, line) = replay(&events);
            let going = line.iter().filter(|(_, state)| *state == SignupState::Going).count();
            let waits = line.iter().any(|(_, state)| *state == SignupState::Waiting);
            prop_assert!(!waits || capacity.is_some_and(|seats| going >= usize::try_from(seats).unwrap()));
        }

        #[test]
        fn who_came_first_is_never_behind_who_came_later(events in events()) {
            let (_, line) = replay(&events);
            let first_waiting = line.iter().position(|(_, state)| *state == SignupState::Waiting);
            let last_going = line.iter().rposition(|(_, state)| *state == SignupState::Going);
            if let (Some(waiting), Some(going)) = (first_waiting, last_going) {
                prop_assert!(going < waiting);
            }
        }

        #[test]
        fn a_newcomer_never_takes_a_seat_that_is_not_there(going in 0i64..50, waiting in 0i64..50, seats in 1i64..50) {
            let tally = Tally { going, waiting };
            let fits = tally.newcomer(Some(seats)) == SignupState::Going;
            prop_assert_eq!(fits, going < seats && waiting == 0);
        }
    }
}
