//! Two hundred people and ten seats, all at once, through several processes.

use std::collections::BTreeSet;
use std::sync::Arc;

use lastmile::dispatch::batch::Arrived;
use lastmile::dispatch::event::{Act, Event, Sender, What};
use lastmile::dispatch::events;
use lastmile::dispatch::handler::{Handler, Received};
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

/// How many wait before whoever reads it.
fn people_before(toast: &str) -> i64 {
    if toast.contains("first on the waitlist") {
        return 0;
    }
    let told = toast.split("waitlist, with ").nth(1).unwrap_or_else(|| panic!("no place in {toast:?}"));
    let digits: String = told.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number of people")
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
            assert_eq!(people_before(toast), seat.turn - SEATS - 1, "{name}");
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

/// What one process is told, a batch at a time; what it could not do comes again, as the messenger sends it.
async fn told(handler: Handler, batches: Vec<Vec<Received>>) -> Vec<(i64, String)> {
    let mut answers = Vec::new();
    for batch in batches {
        let mut rest = batch.as_slice();
        while !rest.is_empty() {
            let done = handler.handle(rest, House::morning()).await;
            let texts = done.toasts.into_iter().map(|toast| (toast.tap.parse().expect("a tap"), toast.text));
            answers.extend(texts);
            rest = &rest[done.updates..];
        }
    }
    answers
}

/// Everybody taps on both of two cards, some on the one first and some on the other, and each process has every second of
/// the taps, in batches: those of two processes hold the same rosters and meet the same people at the same time.
async fn batches_at_once(engine: Engine) {
    const TOGETHER: usize = 20;
    let Some(house) = House::build(engine, 0).await else { return };
    let stores = [house.open().await, house.open().await];
    let mut ids = Vec::new();
    for _ in 0..2 {
        ids.push(house.announces(&stores[0], 3, Some(SEATS), Rules::default()).await);
    }
    let mut taps: [Vec<Received>; 2] = Default::default();
    for person in 1..=PEOPLE {
        for (process, taps) in taps.iter_mut().enumerate() {
            let first = (usize::try_from(person).expect("few") / 7 + process) % 2;
            let number = 2 * person + i64::try_from(process).expect("two");
            let event = Event { update_id: number, ..tap(person, SignupButton::SignUp(ids[first])) };
            taps.push(Received { arrived: Arrived { event, admitted: true }, body: "{}".to_owned() });
        }
    }
    let mut all = JoinSet::new();
    for (store, taps) in stores.iter().zip(taps) {
        let handler = Handler::new(store.clone(), Arc::clone(&house.settings));
        let batches = taps.chunks(TOGETHER).map(<[Received]>::to_vec).collect();
        all.spawn(told(handler, batches));
    }
    let answers: Vec<(i64, String)> = all.join_all().await.into_iter().flatten().collect();
    assert_eq!(answers.len(), 400, "a tap was not answered");
    for id in ids {
        let roster = house.roster(&stores[0], id).await;
        let turns: BTreeSet<i64> = roster.iter().map(|seat| seat.turn).collect();
        assert!(turns.into_iter().eq(1..=PEOPLE), "a turn twice, or none: {}", roster.len());
        let people: BTreeSet<&str> = roster.iter().map(|seat| seat.called.name.as_str()).collect();
        assert_eq!(people.len(), 200, "somebody is in twice");
        let going = roster.iter().filter(|seat| seat.state == SignupState::Going);
        assert!(going.map(|seat| seat.turn).eq(1..=SEATS), "seats went to others than the first");
    }
    let seated = answers.iter().filter(|(_, text)| text.contains("You are in")).count();
    assert_eq!(seated, 20, "as many were told that they have a seat as there are seats");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn batches_of_two_processes_at_once_on_sqlite() {
    batches_at_once(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn batches_of_two_processes_at_once_on_postgres() {
    batches_at_once(Engine::Postgres).await;
}
