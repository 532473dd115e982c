//! Two volunteers say at the same moment that they go to the same visit: one does, and the other is thanked.

use lastmile::domain::ids::{VisitAskId, VisitId};
use lastmile::domain::language::Name;
use lastmile::domain::menu::{DishKind, Form};
use lastmile::domain::person_name::PersonName;
use lastmile::domain::visit::{Stage, Standing, VisitAnswer, Whereabouts};
use lastmile::domain::volunteer::{AgeClass, Occupation, Standing as InTeam, Team};
use lastmile::features::visits::buttons::VisitButton;
use lastmile::features::visits::taps;
use lastmile::store::dishes::{self, NewDish};
use lastmile::store::visits::{self, Visit};
use lastmile::store::volunteers::{self, Newcomer};
use lastmile::store::{Store, orders};
use lastmile::work::{Reply, UnitOfWork};

use crate::engine::Engine;
use crate::house::House;

/// How often two try.
const RACES: usize = 1_000;
/// Who ordered everything, and who say that they go.
const ORDERS: usize = 0;
const GO: [usize; 2] = [1, 2];

/// Visits for which both are asked.
async fn asked(house: &House, store: &Store) -> Vec<(VisitId, [VisitAskId; 2])> {
    let now = House::morning();
    let mut tx = store.begin().await.expect("a transaction");
    for who in GO {
        let person = &house.people[who];
        let newcomer = Newcomer {
            person: Some(person.id),
            entered_by: None,
            name: &person.name,
            phone: None,
            occupation: Occupation::Resident,
            age: AgeClass::Adult,
        };
        let id = volunteers::enter(&mut tx, &newcomer, now).await.expect("a volunteer");
        let team = (house.place, Team::Volunteers);
        volunteers::set_standing(&mut tx, id, team, InTeam::In, now).await.expect("in the team");
    }
    let dish = NewDish {
        slug: None,
        place: house.place,
        kind: DishKind::Hair,
        form: Form::Visit,
        name: &Name::from("Haircut"),
        threshold: 1,
        minutes: 60,
        by: None,
        given_by: None,
    };
    let dish = dishes::put(&mut tx, &dish, now).await.expect("a dish");
    let mut all = Vec::new();
    for number in 0..RACES {
        let guest = PersonName::read(&format!("Neighbour {number}"));
        let by = house.people[ORDERS].id;
        let order = orders::order(&mut tx, dish, by, Some((&guest, None)), now).await.expect("it is ordered");
        let id =
            visits::begin(&mut tx, order.expect("an order"), house.place, Some(now)).await.expect("a visit");
        let visit = visits::by_id(&mut tx, id).await.expect("it is read").expect("it is there");
        let standing = Standing { stage: Stage::Asking, tries: 0 };
        let words = Some(Whereabouts::kept("Flat 4".to_owned()));
        let visit = Visit { standing, words, ..visit };
        visits::keep(&mut tx, &visit, Some(now)).await.expect("it is kept");
        let mut asks = Vec::new();
        for who in GO {
            asks.push(visits::ask(&mut tx, &visit, house.people[who].id, None, now).await.expect("asked"));
        }
        all.push((id, asks.try_into().expect("both")));
    }
    tx.take_touched();
    tx.commit().await.expect("a commit");
    all
}

/// Somebody taps; what they read at once.
async fn taps(house: &House, store: &Store, who: usize, ask: VisitAskId) -> String {
    let mut work = UnitOfWork::begin(store, &house.settings, House::morning()).await.expect("it begins");
    let reply = (taps::BUTTONS.press)(&mut work, &house.asker(who), VisitButton::Go(ask)).await;
    work.commit().await.expect("it is committed");
    let Ok(Reply::Say(text)) = reply else { panic!("no answer: {reply:?}") };
    text.read()
}

async fn race(engine: Engine) {
    let Some(house) = House::build(engine, 3).await else { return };
    let stores = [house.open().await, house.open().await];
    for (visit, [one, other]) in asked(&house, &stores[0]).await {
        let answers =
            tokio::join!(taps(&house, &stores[0], GO[0], one), taps(&house, &stores[1], GO[1], other));
        let mut answers = [answers.0, answers.1];
        answers.sort();
        let [goes, late] = &answers;
        assert!(late.contains("Somebody was first") && goes.contains("The address is in"), "{answers:#?}");
        let mut tx = stores[0].read().await.expect("a transaction");
        let went = visits::readers(&mut tx, visit).await.expect("they are read");
        let goes = went.iter().filter(|(.., answer)| *answer == Some(VisitAnswer::Goes)).count();
        assert_eq!(goes, 1, "one goes: {went:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_go_one_does_on_sqlite() {
    race(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_go_one_does_on_postgres() {
    race(Engine::Postgres).await;
}
