//! Any history of a dish, told on both engines: who orders, what becomes of it, and who has the first seats.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use lastmile::domain::activity::{Activity, ActivityState};
use lastmile::domain::ids::{ActivityId, DishId, RoleId};
use lastmile::domain::language::Name;
use lastmile::domain::menu::{DishKind, DishState, FEW_WAIT, Form};
use lastmile::domain::roster::SignupState;
use lastmile::domain::rules::Rules;
use lastmile::features::menu::buttons::MenuButton;
use lastmile::features::menu::{browse, gathering, naming};
use lastmile::features::organise::changes;
use lastmile::features::signup::{sign_up, undo};
use lastmile::store::activities::Planned;
use lastmile::store::dishes::{self, NewDish};
use lastmile::store::{Store, activities, figures, orders, signups};
use lastmile::work::{Error, Reply, UnitOfWork};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tokio::task::JoinSet;

use crate::engine::Engine;
use crate::house::House;

const PEOPLE: usize = 6;
const NEIGHBOURS: [&str; 2] = ["Grandma Wang", "Old Li"];

/// One thing that happens to a dish.
#[derive(Debug, Clone)]
enum Event {
    Orders(usize),
    OrdersFor(usize, &'static str),
    /// Somebody takes back the first of what they have ordered.
    TakesBack(usize),
    /// What is wanted becomes an activity with so many seats.
    Becomes(Option<i64>),
    /// Somebody takes the seat that is kept for them in the last activity, or gives back what they have there.
    Comes(usize),
    DoesNotCome(usize),
    /// The last activity is called off.
    CalledOff,
    Paused,
    Offered,
    Retired,
}

fn histories() -> impl Strategy<Value = Vec<Event>> {
    let who = 0..PEOPLE;
    let seats = prop_oneof![1 => Just(None), 2 => (1i64..6).prop_map(Some)];
    let event = prop_oneof![
        8 => who.clone().prop_map(Event::Orders),
        3 => (who.clone(), prop::sample::select(&NEIGHBOURS[..])).prop_map(|(by, name)| Event::OrdersFor(by, name)),
        3 => who.clone().prop_map(Event::TakesBack),
        3 => seats.prop_map(Event::Becomes),
        2 => who.clone().prop_map(Event::Comes),
        2 => who.prop_map(Event::DoesNotCome),
        2 => Just(Event::CalledOff),
        1 => Just(Event::Paused),
        2 => Just(Event::Offered),
        1 => Just(Event::Retired),
    ];
    prop::collection::vec(event, 1..40)
}

type Told<T> = Result<T, TestCaseError>;

fn broke(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

struct Telling<'h> {
    house: &'h House,
    dish: DishId,
    /// What was made of it, the last one at the end.
    made: Vec<ActivityId>,
    /// How many orders there were after the last event.
    ordered: Option<i64>,
    now: DateTime<Utc>,
}

impl Telling<'_> {
    /// Tells a history, each event in a unit of work of its own, and after each how many orders are open.
    async fn tell(mut self, store: &Store, history: &[Event]) -> Told<Vec<String>> {
        let mut told = Vec::new();
        for event in history {
            self.now += TimeDelta::minutes(1);
            let mut work = UnitOfWork::begin(store, &self.house.settings, self.now).await.map_err(broke)?;
            match self.happens(&mut work, event).await {
                Ok(()) => drop(work.commit().await.map_err(broke)?),
                Err(Error::Refused(_)) => drop(work),
                Err(Error::Failed(failure)) => return Err(broke(failure)),
            }
            let open = self.must_hold(store, event).await?;
            told.push(format!("{event:?}: {open} open"));
        }
        Ok(told)
    }

    async fn happens(&mut self, work: &mut UnitOfWork, event: &Event) -> Result<(), Error> {
        let asker = |who: &usize| self.house.asker(*who);
        match event {
            Event::Orders(who) => {
                (browse::BUTTONS.press)(work, &asker(who), MenuButton::Order(self.dish)).await?;
            }
            Event::OrdersFor(by, name) => {
                (browse::BUTTONS.press)(work, &asker(by), MenuButton::ForNeighbour(self.dish)).await?;
                (naming::DIALOG.answer)(work, &asker(by), None, name).await?;
            }
            Event::TakesBack(who) => {
                let own = orders::of_person(&mut work.tx, asker(who).person.id).await?;
                if let Some(first) = own.iter().find(|order| order.dish == self.dish) {
                    (browse::BUTTONS.press)(work, &asker(who), MenuButton::TakeBack(first.id)).await?;
                }
            }
            Event::Becomes(seats) => {
                let activity = Activity { capacity: *seats, ..self.house.tea(self.now, 7, Rules::default()) };
                let planned = Planned { activity: &activity, slug: None, programme: None };
                let id = activities::insert(&mut work.tx, &planned).await?;
                gathering::becomes(work, self.dish, &Activity { id, ..activity }).await?;
                self.made.push(id);
            }
            Event::Comes(who) => {
                if let Some(last) = self.made.last() {
                    sign_up::sign_up(work, &asker(who), *last, RoleId(0), None).await?;
                }
            }
            Event::DoesNotCome(who) => {
                if let Some(last) = self.made.last() {
                    undo::cancel(work, &asker(who), *last).await?;
                }
            }
            Event::CalledOff => {
                if let Some(last) = self.made.last() {
                    let before = changes::snapshot(work, *last).await?;
                    let mut after = before.clone();
                    after.activity.state = ActivityState::Cancelled;
                    changes::apply(work, &before, &after, None).await?;
                }
            }
            Event::Paused => dishes::set_state(&mut work.tx, self.dish, DishState::Paused).await?,
            Event::Offered => dishes::set_state(&mut work.tx, self.dish, DishState::Offered).await?,
            Event::Retired => {
                dishes::set_state(&mut work.tx, self.dish, DishState::Retired).await?;
                orders::decline(&mut work.tx, self.dish, self.now).await?;
            }
        }
        Ok(())
    }

    /// What must hold whatever just happened; how many orders are open.
    async fn must_hold(&mut self, store: &Store, event: &Event) -> Told<usize> {
        let mut tx = store.read().await.map_err(broke)?;
        let open = orders::open_of(&mut tx, self.dish).await.map_err(broke)?;
        let due = dishes::due(&mut tx, &(self.dish.0..=self.dish.0)).await.map_err(broke)?;
        prop_assert_eq!(open.is_empty(), due.is_empty(), "who waits is asked about in time: {:?}", event);
        prop_assert!(due.iter().all(|(_, at)| *at <= self.now + FEW_WAIT), "in good time: {:?}", due);
        // Ordered is what is open, fulfilled, taken back or declined, and nothing vanishes.
        let counted =
            figures::orders(&mut tx, &[self.house.place], DateTime::UNIX_EPOCH).await.map_err(broke)?;
        let ordered = counted.open + counted.done + counted.ended;
        let all = self.ordered.replace(ordered).unwrap_or(ordered);
        prop_assert!(
            (all..=all + 1).contains(&ordered),
            "{ordered} orders, {all} before {event:?}: {counted:?}"
        );
        let mut eaters = HashSet::new();
        for order in &open {
            prop_assert!(order.person.is_some(), "an open order is nobody's after {event:?}: {order:?}");
            let eater = (order.person, order.guest.as_ref().map(ToString::to_string));
            prop_assert!(eaters.insert(eater), "twice open for one after {event:?}: {open:?}");
        }
        for id in &self.made {
            let activity = activities::by_id(&mut tx, *id).await.map_err(broke)?.expect("it is there");
            let roster = signups::roster(&mut tx, *id).await.map_err(broke)?;
            let mut turns = HashSet::new();
            prop_assert!(roster.iter().all(|seat| turns.insert(seat.turn)), "a seat twice: {roster:?}");
            let has_seat = |state| matches!(state, SignupState::Going | SignupState::Offered);
            let taken: i64 = roster.iter().filter(|seat| has_seat(seat.state)).map(|seat| seat.seats).sum();
            let most = activity.capacity.unwrap_or(i64::MAX);
            prop_assert!(taken <= most, "{taken} of {most} seats after {event:?}: {roster:?}");
        }
        Ok(open.len())
    }
}

async fn offered(house: &House, store: &Store) -> DishId {
    let mut tx = store.begin().await.expect("a transaction");
    let new = NewDish {
        slug: None,
        place: house.place,
        kind: DishKind::Hair,
        form: Form::Gathering,
        name: &Name::from("Haircut"),
        threshold: 3,
        minutes: 60,
        by: None,
        given_by: None,
    };
    let id = dishes::put(&mut tx, &new, House::morning()).await.expect("a dish");
    tx.commit().await.expect("a commit");
    id
}

#[test]
fn whatever_becomes_of_orders_nobody_has_two_and_no_seat_is_given_twice() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let people = i64::try_from(PEOPLE).expect("few people");
    let houses: Vec<(House, Store)> = runtime.block_on(async {
        let mut opened = Vec::new();
        for engine in [Engine::Sqlite, Engine::Postgres] {
            if let Some(house) = House::build(engine, people).await {
                let store = house.open().await;
                opened.push((house, store));
            }
        }
        opened
    });
    let mut runner = TestRunner::new(ProptestConfig::with_cases(40));
    let found = runner.run(&histories(), |history| {
        runtime.block_on(async {
            let mut all = Vec::new();
            for (house, store) in &houses {
                let dish = offered(house, store).await;
                let telling = Telling { house, dish, made: Vec::new(), ordered: None, now: House::morning() };
                all.push(telling.tell(store, &history).await?);
            }
            prop_assert!(all.windows(2).all(|both| both[0] == both[1]), "{all:#?}");
            Ok(())
        })
    });
    if let Err(found) = found {
        panic!("{found}");
    }
}

async fn at_once(engine: Engine) {
    const MANY: i64 = 40;
    let Some(house) = House::build(engine, MANY).await else { return };
    let house = Arc::new(house);
    let stores = [house.open().await, house.open().await];
    let dish = offered(&house, &stores[0]).await;
    let mut all = JoinSet::new();
    for who in 0..usize::try_from(MANY).expect("few") {
        let (store, house) = (stores[who % 2].clone(), Arc::clone(&house));
        all.spawn(async move {
            let mut work =
                UnitOfWork::begin(&store, &house.settings, House::morning()).await.expect("it begins");
            let said = (browse::BUTTONS.press)(&mut work, &house.asker(who), MenuButton::Order(dish)).await;
            work.commit().await.expect("it is committed");
            let Ok(Reply::Redraw(message, _)) = said else { panic!("not in place: {said:?}") };
            message.text.read()
        });
    }
    let answers = all.join_all().await;
    for number in 2..=MANY {
        let said = format!("You are number {number}.");
        assert_eq!(answers.iter().filter(|answer| answer.contains(&said)).count(), 1, "{said}: {answers:#?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_orders_at_the_same_moment_has_a_number_of_their_own_on_sqlite() {
    at_once(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_orders_at_the_same_moment_has_a_number_of_their_own_on_postgres() {
    at_once(Engine::Postgres).await;
}
