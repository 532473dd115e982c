//! Any history of taps and commands, handled in batches by two processes and handled one by one: it comes to the same.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use lastmile::dispatch::batch::Arrived;
use lastmile::dispatch::event::{Act, Event, Sender, What};
use lastmile::dispatch::events;
use lastmile::dispatch::handler::{Handler, Received};
use lastmile::domain::ids::{ActivityId, ChatId, MessageId, RoleId, ThreadId};
use lastmile::domain::language::Name;
use lastmile::domain::person_name::PersonName;
use lastmile::domain::roster::Waitlist;
use lastmile::domain::rules::Rules;
use lastmile::features::card::SignupButton;
use lastmile::i18n::texts;
use lastmile::message::Address;
use lastmile::store::{Store, Tx, updates};
use lastmile::work::{Refusal, UnitOfWork};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use sqlx::AssertSqlSafe;

use crate::engine::Engine;
use crate::house::{GROUP, House};

/// How many people the bot knows from the beginning; those with higher numbers are met while they tap.
const KNOWN: i64 = 4;
const PEOPLE: i64 = 9;
/// How many activities can be read; one more cannot.
const ACTIVITIES: usize = 3;

/// Where something is done.
#[derive(Debug, Clone, Copy)]
enum Place {
    Group,
    /// A topic of the group, which is not linked by itself.
    Topic,
    /// A group that is linked to no place.
    Stranger,
    Private,
}

#[derive(Debug, Clone)]
enum Deed {
    /// A tap on a button of the card of an activity.
    Taps(fn(ActivityId) -> SignupButton, usize),
    /// A tap on the card of an activity that cannot be read: it fails however often it is tried.
    TapsOnBroken,
    /// A tap on a card that never was.
    TapsOnUnknown,
    /// A tap on data that the bot never made.
    Forges,
    Says(&'static str, usize),
    /// What the same person did before comes once more.
    Repeats(usize),
}

#[derive(Debug, Clone)]
struct Update {
    who: i64,
    /// Whether they have taken another name.
    renamed: bool,
    at: Place,
    deed: Deed,
    admitted: bool,
}

#[derive(Debug, Clone)]
struct Batch {
    minutes: i64,
    process: usize,
    updates: Vec<Update>,
}

#[derive(Debug, Clone)]
struct History {
    waitlist: Waitlist,
    seats: Vec<Option<i64>>,
    batches: Vec<Batch>,
}

fn updates() -> impl Strategy<Value = Update> {
    type Made = fn(ActivityId) -> SignupButton;
    let buttons: [Made; 6] = [
        SignupButton::SignUp,
        |id| SignupButton::SignUpAs(id, RoleId(1)),
        SignupButton::More,
        SignupButton::Fewer,
        SignupButton::Cancel,
        SignupButton::Why,
    ];
    let words =
        ["/signup #", "/signup # 3", "/cancel #", "/mine", "/signup # Grandma", "/cancel # Grandma", "hello"];
    let deed = prop_oneof![
        20 => (prop::sample::select(buttons.to_vec()), 0..ACTIVITIES).prop_map(|(made, id)| Deed::Taps(made, id)),
        5 => (0..ACTIVITIES).prop_map(|id| Deed::Taps(SignupButton::SignUp, id)),
        5 => (0..ACTIVITIES).prop_map(|id| Deed::Taps(SignupButton::Cancel, id)),
        4 => (prop::sample::select(words.to_vec()), 0..ACTIVITIES).prop_map(|(words, id)| Deed::Says(words, id)),
        3 => (0usize..30).prop_map(Deed::Repeats),
        1 => Just(Deed::TapsOnBroken),
        1 => Just(Deed::TapsOnUnknown),
        1 => Just(Deed::Forges),
    ];
    let at = prop_oneof![12 => Just(Place::Group), 1 => Just(Place::Topic), 1 => Just(Place::Stranger),
        2 => Just(Place::Private)];
    (1..=PEOPLE, prop::bool::weighted(0.05), at, deed, prop::bool::weighted(0.97))
        .prop_map(|(who, renamed, at, deed, admitted)| Update { who, renamed, at, deed, admitted })
}

fn histories() -> impl Strategy<Value = History> {
    let seats =
        prop::collection::vec(prop_oneof![1 => Just(None), 6 => (1i64..7).prop_map(Some)], ACTIVITIES);
    let minutes = prop_oneof![3 => Just(0), 1 => 1i64..300];
    let batch = (minutes, 0usize..2, prop::collection::vec(updates(), 1..14))
        .prop_map(|(minutes, process, updates)| Batch { minutes, process, updates });
    let waitlist = prop_oneof![Just(Waitlist::MoveUp), Just(Waitlist::Offer)];
    (waitlist, seats, prop::collection::vec(batch, 1..10)).prop_map(|(waitlist, seats, batches)| History {
        waitlist,
        seats,
        batches,
    })
}

/// A history as the messenger tells it: batches of updates with their numbers.
struct Told {
    activities: Vec<ActivityId>,
    broken: ActivityId,
    /// The number of everybody's chat is counted from here.
    people_from: i64,
    /// The number of the next update.
    next: i64,
    so_far: Vec<Received>,
}

impl Told {
    fn update(&mut self, update: &Update) -> Received {
        if let Deed::Repeats(back) = &update.deed
            && !self.so_far.is_empty()
        {
            return self.so_far[back % self.so_far.len()].clone();
        }
        let number = self.next;
        self.next += 1;
        let name = if update.renamed { "Somebody Else" } else { "Person" };
        let who = Sender {
            chat: ChatId(self.people_from + update.who),
            name: PersonName::read(&format!("{name} {}", update.who)),
            language: None,
            as_group: false,
        };
        let at = match update.at {
            Place::Group => GROUP,
            Place::Topic => Address { thread: ThreadId(7), ..GROUP },
            Place::Stranger => Address { chat: ChatId(-999), ..GROUP },
            Place::Private => Address { chat: who.chat, thread: ThreadId(0) },
        };
        let tap = |button: SignupButton| Act::Tap { data: Some(button.into()), on_button: true };
        let act = match &update.deed {
            Deed::Taps(made, id) => tap(made(self.activities[*id])),
            Deed::TapsOnBroken => tap(SignupButton::SignUp(self.broken)),
            Deed::TapsOnUnknown => tap(SignupButton::SignUp(ActivityId(999))),
            Deed::Forges | Deed::Repeats(_) => Act::Tap { data: None, on_button: false },
            Deed::Says(words, id) => Act::Say(words.replace('#', &self.activities[*id].to_string())),
        };
        let is_tap = matches!(act, Act::Tap { .. });
        let what = What::Did {
            who,
            act,
            tap: is_tap.then(|| number.to_string()),
            at,
            message: MessageId(number),
            reply_to: None,
        };
        let event = Event { update_id: number, what };
        let received =
            Received { arrived: Arrived { event, admitted: update.admitted }, body: "{}".to_owned() };
        self.so_far.push(received.clone());
        received
    }
}

/// One update as it is handled alone, without anything read ahead: what batches have to come to.
async fn alone(
    store: &Store,
    house: &House,
    received: &Received,
    now: DateTime<Utc>,
) -> Vec<(String, String)> {
    let Arrived { event, admitted } = &received.arrived;
    let silent = event.silent_toast();
    let mut work = UnitOfWork::begin(store, &house.settings, now).await.expect("it begins");
    let toast = if !admitted {
        let text = Refusal::TooMany.phrase().say(house.settings.language).read();
        events::hold_back(&mut work, event).await.expect("it is held back");
        work.commit().await.expect("it is committed");
        silent.map(|toast| lastmile::dispatch::event::Toast { text, ..toast })
    } else if updates::first_time(&mut work.tx, event.update_id, now).await.expect("it is noted") {
        match events::handle(&mut work, event.clone()).await {
            Ok(toast) => {
                work.commit().await.expect("it is committed");
                toast
            }
            Err(failure) => {
                drop(work);
                let mut work = UnitOfWork::begin(store, &house.settings, now).await.expect("it begins");
                let (id, failure) = (event.update_id, failure.to_string());
                updates::quarantine(&mut work.tx, id, &received.body, &failure, now).await.expect("aside");
                events::apologise(&mut work, event).await.expect("an apology");
                work.commit().await.expect("it is committed");
                let text = texts::failure().say(house.settings.language).read();
                silent.map(|toast| lastmile::dispatch::event::Toast { text, ..toast })
            }
        }
    } else {
        work.commit().await.expect("it is committed");
        silent
    };
    toast.into_iter().map(|toast| (toast.tap, toast.text)).collect()
}

/// What is kept, with people by their numbers in the messenger: who is met first is numbered by chance. How often a card
/// was made stale is left out, for a batch does it once.
const KEPT: &[(&str, &[&str], &str)] = &[
    ("people", &["telegram_id", "name", "reachable", "hide_name", "language", "created_at"], "people"),
    (
        "sign-ups",
        &[
            "s.activity_id",
            "p.telegram_id",
            "s.guest",
            "s.phone",
            "e.telegram_id",
            "s.role",
            "s.seats",
            "s.state",
            "s.turn",
            "s.passed",
            "s.offered_until",
            "s.attended",
            "s.created_at",
        ],
        "signups s LEFT JOIN people p ON p.id = s.person_id LEFT JOIN people e ON e.id = s.entered_by",
    ),
    (
        "outbox",
        &[
            "o.kind",
            "o.chat_id",
            "o.thread_id",
            "o.rank",
            "o.parcel",
            "o.ready_at",
            "o.expires_at",
            "o.state",
            "o.failure",
            "o.activity_id",
            "o.owner_id",
            "p.telegram_id",
        ],
        "outbox o LEFT JOIN people p ON p.id = o.asker_id",
    ),
    (
        "of whom",
        &["o.kind", "p.telegram_id"],
        "outbox_people c JOIN outbox o ON o.id = c.outbox_id JOIN people p ON p.id = c.person_id",
    ),
    ("agenda", &["subject_kind", "subject_id", "at", "tries"], "agenda"),
    ("handled", &["update_id", "handled_at"], "handled_updates"),
    ("set aside", &["update_id", "failure"], "dead_updates"),
];

async fn kept(store: &Store) -> Vec<String> {
    let mut tx = store.read().await.expect("it reads");
    let mut all = Vec::new();
    for (name, columns, tables) in KEPT {
        let columns: Vec<String> =
            columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '-')")).collect();
        let sql = AssertSqlSafe(format!("SELECT {} FROM {tables}", columns.join(" || ' · ' || ")));
        let mut rows: Vec<String> = match &mut tx {
            Tx::Sqlite(tx) => sqlx::query_scalar(sql).fetch_all(&mut **tx).await.expect("rows"),
            Tx::Postgres(tx) => sqlx::query_scalar(sql).fetch_all(&mut **tx).await.expect("rows"),
        };
        if *name == "outbox" {
            for row in &mut rows {
                *row = without_numbers_of_signups(row);
            }
        }
        rows.sort();
        all.extend(rows.into_iter().map(|row| format!("{name}: {row}")));
    }
    all
}

/// A row without the numbers of sign-ups in its buttons: a number that a failed batch took is not given again.
fn without_numbers_of_signups(row: &str) -> String {
    let mut parts = row.split("\"cn:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |row, part| {
        row + "\"cn:" + part.trim_start_matches(|digit: char| digit.is_ascii_digit())
    })
}

/// A house twice: in one batches are handled, by two processes in turns, and in the other one update after the other.
struct Twins {
    together: House,
    apart: House,
    processes: [Store; 2],
    one: Store,
    broken: ActivityId,
    /// How many histories were told in it, and how many updates.
    histories: i64,
    updates: i64,
}

impl Twins {
    async fn build(engine: Engine) -> Option<Self> {
        let (together, apart) = (House::build(engine, KNOWN).await?, House::build(engine, KNOWN).await?);
        let processes = [together.open().await, together.open().await];
        let one = apart.open().await;
        let mut broken = ActivityId(0);
        for (house, store) in [(&together, &processes[0]), (&apart, &one)] {
            broken = house.announces(store, 3, None, Rules::default()).await;
            let mut tx = store.begin().await.expect("a transaction");
            let sql = AssertSqlSafe(format!("UPDATE activities SET title = '{{' WHERE id = {broken}"));
            match &mut tx {
                Tx::Sqlite(tx) => drop(sqlx::query(sql).execute(&mut **tx).await.expect("it is broken")),
                Tx::Postgres(tx) => drop(sqlx::query(sql).execute(&mut **tx).await.expect("it is broken")),
            }
            tx.commit().await.expect("a commit");
        }
        Some(Self { together, apart, processes, one, broken, histories: 0, updates: 0 })
    }

    async fn tell(&mut self, history: &History) -> Result<(), TestCaseError> {
        let mut activities = Vec::new();
        for seats in &history.seats {
            let rules = || Rules {
                waitlist: history.waitlist,
                companions: 3,
                roles: [(Name::from("Helper"), Some(1))].into_iter().collect(),
                ..Rules::default()
            };
            activities.push(self.together.announces(&self.processes[0], 3, *seats, rules()).await);
            self.apart.announces(&self.one, 3, *seats, rules()).await;
        }
        let mut told = Told {
            activities,
            broken: self.broken,
            people_from: self.histories * PEOPLE,
            next: self.updates + 1,
            so_far: Vec::new(),
        };
        self.histories += 1;
        let mut now = House::morning();
        let handlers = self
            .processes
            .each_ref()
            .map(|store| Handler::new(store.clone(), Arc::clone(&self.together.settings)));
        for batch in &history.batches {
            now += TimeDelta::minutes(batch.minutes);
            let updates: Vec<Received> = batch.updates.iter().map(|update| told.update(update)).collect();
            let handled = handlers[batch.process].handle(&updates, now).await;
            prop_assert!(!handled.stuck, "the store failed");
            let toasts: Vec<_> = handled.toasts.into_iter().map(|toast| (toast.tap, toast.text)).collect();
            let mut expected = Vec::new();
            for update in &updates {
                expected.extend(alone(&self.one, &self.apart, update, now).await);
            }
            prop_assert_eq!(toasts, expected);
        }
        self.updates = told.next;
        let (here, there) = (kept(&self.processes[0]).await, kept(&self.one).await);
        for (here, there) in here.iter().zip(&there) {
            prop_assert_eq!(here, there);
        }
        prop_assert_eq!(here.len(), there.len());
        Ok(())
    }
}

fn tell(engine: Engine) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let Some(twins) = runtime.block_on(Twins::build(engine)) else { return };
    let twins = RefCell::new(twins);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(40));
    let found = runner.run(&histories(), |history| {
        let mut twins = twins.borrow_mut();
        runtime.block_on(async {
            let told = twins.tell(&history).await;
            if told.is_err() {
                // They are no twins any more: what is tried next begins anew.
                *twins = Twins::build(engine).await.expect("the engine is there");
            }
            told
        })
    });
    if let Err(found) = found {
        panic!("{found}");
    }
}

#[test]
fn a_batch_comes_to_what_its_updates_come_to_one_by_one_on_sqlite() {
    tell(Engine::Sqlite);
}

#[test]
fn a_batch_comes_to_what_its_updates_come_to_one_by_one_on_postgres() {
    tell(Engine::Postgres);
}
