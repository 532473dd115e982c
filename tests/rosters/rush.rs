//! Two hundred people and ten seats, all at once, through several processes.

use std::collections::BTreeSet;
use std::sync::Arc;

use lastmile::dispatch::event::{Act, Event, Sender, What};
use lastmile::dispatch::events;
use lastmile::domain::ids::{ActivityId, ChatId, MessageId};
use lastmile::domain::person_name::PersonName;
use lastmile::domain::roster::SignupState;
use lastmile::domain::rules::Rules;
use lastmile::features::card::SignupButton;
use lastmile::store::{Store, signups, updates};
use lastmile::work::UnitOfWork;
use tokio::task::JoinSet;

use crate::engine::Engine;
use crate::house::{GROUP, House};

const PEOPLE: i64 = 200;
const SEATS: i64 = 10;

fn tap(person: i64, button: SignupButton) -> Event {
    let who = Sender {
        chat: ChatId(person),
        name: PersonName::read(&format!("Person {person}")),
        language: None,
        as_group: false,
    };
    let what = What::Did {
        who,
        act: Act::Tap { data: Some(button.into()), on_button: true },
        tap: Some(person.to_string()),
        at: GROUP,
        message: MessageId(1),
        reply_to: None,
    };
    Event { update_id: person, what }
}

/// One person's tap in a unit of work of its own: what they are told, once it is committed.
async fn taps(store: &Store, house: &House, person: i64, button: SignupButton) -> String {
    let mut work = UnitOfWork::begin(store, &house.settings, House::morning()).await.expect("it begins");
    assert!(updates::first_time(&mut work.tx, person, work.now).await.expect("it is noted"));
    let toast = events::handle(&mut work, tap(person, button)).await;
    work.commit().await.expect("it is committed");
    toast.expect("it is handled").expect("it is answered").text
}

/// Looks again and again until everyone is in: at any moment the turns that others can see have no gap, so turns are
/// given in the order of the commits.
async fn watches(store: Store, id: ActivityId) -> usize {
    let mut looks = 0;
    loop {
        let mut tx = store.read().await.expect("it reads");
        let seen = signups::roster(&mut tx, id).await.expect("a roster");
        drop(tx);
        let mut turns: Vec<i64> = seen.iter().map(|seat| seat.turn).collect();
        turns.sort_unstable();
        let count = i64::try_from(turns.len()).expect("few");
        assert!(turns.iter().copied().eq(1..=count), "a gap: {turns:?}");
        looks += 1;
        if count == PEOPLE {
            return looks;
        }
        tokio::task::yield_now().await;
    }
}

fn place_in_line(toast: &str) -> i64 {
    let digits: String = toast
        .split("number ")
        .nth(1)
        .unwrap_or_else(|| panic!("no place in {toast:?}"))
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().expect("a place")
}

async fn rush(engine: Engine, processes: usize) {
    // Nobody is known yet: each person is met while they sign up.
    let Some(house) = House::build(engine, 0).await else { return };
    let house = Arc::new(house);
    let mut stores = Vec::new();
    for _ in 0..processes {
        stores.push(house.open().await);
    }
    let id = house.announces(&stores[0], 3, Some(SEATS), Rules::default()).await;
    let watcher = tokio::spawn(watches(house.open().await, id));
    let mut all = JoinSet::new();
    for person in 1..=PEOPLE {
        let store = stores[usize::try_from(person).expect("small") % processes].clone();
        let house = Arc::clone(&house);
        all.spawn(async move { (person, taps(&store, &house, person, SignupButton::SignUp(id)).await) });
    }
    let answers = all.join_all().await;
    assert!(watcher.await.expect("nobody saw a gap") > 1);

    let roster = house.roster(&stores[0], id).await;
    assert_eq!(roster.len(), 200, "a sign-up was lost");
    let mut places = BTreeSet::new();
    for (person, toast) in &answers {
        let name = format!("Person {person}");
        let seat = roster.iter().find(|seat| seat.called.name.as_str() == name).expect("on the roster");
        if seat.turn <= SEATS {
            assert_eq!(seat.state, SignupState::Going, "{name}");
            assert!(toast.contains("You are in"), "{toast}");
        } else {
            assert_eq!(seat.state, SignupState::Waiting, "{name}");
            assert_eq!(place_in_line(toast), seat.turn - SEATS, "{name}");
            places.insert(seat.turn - SEATS);
        }
    }
    assert!(places.into_iter().eq(1..=PEOPLE - SEATS));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_and_ten_seats_on_sqlite() {
    rush(Engine::Sqlite, 2).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_and_ten_seats_on_postgres() {
    rush(Engine::Postgres, 4).await;
}
