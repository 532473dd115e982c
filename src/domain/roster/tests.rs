use chrono::NaiveTime;
use proptest::prelude::*;

use super::*;

const NIGHT: QuietHours = QuietHours {
    from: NaiveTime::from_hms_opt(21, 0, 0).expect("a time of day"),
    until: NaiveTime::from_hms_opt(8, 0, 0).expect("a time of day"),
};

/// One thing that happens to a roster.
#[derive(Debug, Clone)]
enum Event {
    Join(u8, i64),
    Leave(u8),
    Shrink(u8),
    Capacity(Option<i64>),
    /// The first offer that stands is taken, or its time is over.
    Take,
    Lapse,
}

/// A party as the model keeps it, in order of arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    party: Party,
    state: SignupState,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        6 => (0u8..24, 1i64..5).prop_map(|(who, seats)| Event::Join(who, seats)),
        3 => (0u8..24).prop_map(Event::Leave),
        1 => (0u8..24).prop_map(Event::Shrink),
        1 => prop_oneof![1 => Just(None), 4 => (1i64..12).prop_map(Some)].prop_map(Event::Capacity),
        2 => Just(Event::Take),
        2 => Just(Event::Lapse),
    ];
    prop::collection::vec(event, 0..80)
}

/// The roster by the rules above, as the store keeps it: the list is the line, in order of arrival.
#[derive(Debug, Clone)]
struct Model {
    capacity: Option<i64>,
    offers: bool,
    line: Vec<Entry>,
}

impl Model {
    fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for entry in &self.line {
            tally.enter(entry.state, entry.party.seats);
        }
        tally
    }

    fn waiting(&self) -> Vec<Party> {
        let waits = |entry: &&Entry| entry.state == SignupState::Waiting;
        self.line.iter().filter(waits).map(|entry| entry.party).collect()
    }

    fn find(&mut self, who: u8) -> Option<&mut Entry> {
        self.line.iter_mut().find(|entry| entry.party.id == SignupId(who.into()))
    }

    fn happens(&mut self, event: &Event) {
        match *event {
            Event::Join(who, seats) => {
                if self.find(who).is_none() {
                    let state = self.tally().newcomer(seats, self.capacity);
                    let party = Party { id: SignupId(who.into()), seats, passed: 0 };
                    self.line.push(Entry { party, state });
                }
            }
            Event::Leave(who) => self.line.retain(|entry| entry.party.id != SignupId(who.into())),
            Event::Shrink(who) => {
                if let Some(entry) = self.find(who).filter(|entry| entry.party.seats > 1) {
                    entry.party.seats -= 1;
                }
            }
            Event::Capacity(seats) => self.capacity = seats,
            Event::Take => {
                if let Some(offer) = self.line.iter_mut().find(|entry| entry.state == SignupState::Offered) {
                    offer.state = SignupState::Going;
                }
            }
            Event::Lapse => {
                if let Some(offer) = self.line.iter().position(|entry| entry.state == SignupState::Offered) {
                    self.line.remove(offer);
                }
            }
        }
        let seating = seat(&self.waiting(), self.capacity, self.tally().free(self.capacity));
        let given = if self.offers { SignupState::Offered } else { SignupState::Going };
        for party in seating.seated {
            self.line.iter_mut().find(|entry| entry.party.id == party.id).unwrap().state = given;
        }
        for party in seating.passed {
            self.line.iter_mut().find(|entry| entry.party.id == party.id).unwrap().party = party;
        }
    }
}

proptest! {
    #[test]
    fn seats_are_never_given_twice(events in events(), offers: bool) {
        let mut model = Model { capacity: Some(5), offers, line: Vec::new() };
        for event in &events {
            let before = model.tally();
            model.happens(event);
            let (after, seats) = (model.tally(), model.capacity.unwrap_or(i64::MAX));
            // Who has seats keeps them when the room grows smaller; then nobody else gets one.
            let most = seats.max(before.going + before.offered);
            prop_assert!(after.going + after.offered <= most, "{after:?} in {seats} after {event:?}");
        }
    }

    #[test]
    fn nobody_is_passed_more_often_than_the_bound(events in events(), offers: bool) {
        let mut model = Model { capacity: Some(5), offers, line: Vec::new() };
        for event in &events {
            model.happens(event);
            let seats = model.capacity.unwrap_or(i64::MAX);
            for entry in model.line.iter().filter(|entry| entry.party.seats <= seats) {
                // A room that grew again may find a party that was passed while it was too large for any room.
                let was_too_large = events.iter().any(|event| matches!(event, Event::Capacity(Some(few)) if *few < 5));
                prop_assert!(was_too_large || entry.party.passed <= MOST_PASSED, "{entry:?}");
            }
        }
    }

    #[test]
    fn nobody_who_fits_waits_while_seats_are_free(events in events(), offers: bool) {
        let mut model = Model { capacity: Some(5), offers, line: Vec::new() };
        for event in &events {
            model.happens(event);
            let free = model.tally().free(model.capacity);
            let Some(first) = model.waiting().first().copied() else { continue };
            prop_assert!(free.is_some_and(|free| free < first.seats), "{first:?} waits with {free:?} free");
            // Further behind, only a party that holds the next seats keeps others from them.
            let held = model.waiting().into_iter().take_while(|party| free.is_some_and(|free| party.seats > free));
            let seats = model.capacity.unwrap_or(i64::MAX);
            let held = held.filter(|party| party.seats <= seats && party.passed >= MOST_PASSED).count() > 0;
            let fits = model.waiting().into_iter().any(|party| free.is_none_or(|free| party.seats <= free));
            prop_assert!(held || !fits, "{:?} with {free:?} free", model.line);
        }
    }

    #[test]
    fn parties_of_one_size_are_served_in_order(events in events()) {
        let mut model = Model { capacity: Some(5), offers: false, line: Vec::new() };
        for event in &events {
            let Event::Join(who, _) = event else {
                if !matches!(event, Event::Shrink(_)) { model.happens(event) }
                continue;
            };
            model.happens(&Event::Join(*who, 1));
            let first_waiting = model.line.iter().position(|entry| entry.state == SignupState::Waiting);
            let last_going = model.line.iter().rposition(|entry| entry.state == SignupState::Going);
            if let (Some(waiting), Some(going)) = (first_waiting, last_going) {
                prop_assert!(going < waiting, "{:?}", model.line);
            }
        }
    }

    #[test]
    fn an_offer_ends_by_day_and_before_the_start(now in 0i64..100_000_000, hours in 0i64..200) {
        let zone = chrono_tz::Asia::Shanghai;
        let now = DateTime::from_timestamp(1_700_000_000 + now, 0).unwrap();
        let starts_at = now + TimeDelta::hours(hours);
        let Some(ends) = offer_ends(now, starts_at, zone, NIGHT) else {
            prop_assert!(starts_at - now < SHORTEST_OFFER * 2);
            return Ok(());
        };
        prop_assert!(ends > now && ends <= starts_at);
        let hour = to_wall(zone, ends).time();
        prop_assert!(ends == starts_at || !NIGHT.holds(hour), "{hour}");
    }
}

#[test]
fn a_family_is_passed_twice_and_then_holds_the_next_seats() {
    let party = |id, seats, passed| Party { id: SignupId(id), seats, passed };
    let line = [party(1, 3, 0), party(2, 1, 0), party(3, 1, 0), party(4, 1, 0)];
    let seating = seat(&line, Some(10), Some(2));
    assert_eq!(seating.seated, [party(2, 1, 0), party(3, 1, 0)]);
    assert_eq!(seating.passed, [party(1, 3, 2)]);
    // Passed twice: the single behind waits, too, until there are three.
    let line = [party(1, 3, 2), party(4, 1, 0)];
    assert_eq!(seat(&line, Some(10), Some(2)), Seating::default());
    assert_eq!(seat(&line, Some(10), Some(3)).seated, [party(1, 3, 2)]);
    // In a room of two it would wait for ever, so it holds nobody up.
    assert_eq!(seat(&line, Some(2), Some(1)).seated, [party(4, 1, 0)]);
}

#[test]
fn an_offer_stands_a_day_or_half_of_what_is_left() {
    let zone = chrono_tz::Asia::Shanghai;
    let at = |text: &str| to_utc(zone, text.parse().unwrap());
    let ends = |now, starts| {
        offer_ends(at(now), at(starts), zone, NIGHT).map(|ends| to_wall(zone, ends).to_string())
    };
    assert_eq!(ends("2026-11-23T10:00:00", "2026-11-28T10:00:00").as_deref(), Some("2026-11-24 10:00:00"));
    assert_eq!(ends("2026-11-27T10:00:00", "2026-11-27T18:00:00").as_deref(), Some("2026-11-27 14:00:00"));
    // It would end at two in the morning.
    assert_eq!(ends("2026-11-27T18:00:00", "2026-11-28T10:00:00").as_deref(), Some("2026-11-28 09:00:00"));
    assert_eq!(ends("2026-11-27T17:30:00", "2026-11-27T18:00:00"), None);
}
