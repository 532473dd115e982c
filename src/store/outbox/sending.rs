//! What is put into the outbox, once for its key: one parcel, or as many as there are people.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder, Sqlite};

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, PersonId};
use crate::message::{Address, Delivery, Priority};
use crate::store::wire::parcel;
use crate::store::{Result, Tx, seconds};

/// How many rows are written by one statement: a power of two, for what is left is written by smaller ones, so that few
/// statements are prepared. SQLite binds no more than 32,766 values (its `SQLITE_MAX_VARIABLE_NUMBER`).
const AT_ONCE: usize = 512;

/// A parcel to be delivered, before it is put into the outbox.
#[derive(Debug, Clone)]
pub struct OutboxEntry {
    /// Makes a second insert of the same impossible.
    pub key: DeliveryKey,
    /// Where it goes.
    pub to: Address,
    /// How urgent it is.
    pub rank: Priority,
    /// What it is.
    pub parcel: Delivery,
    /// After this it makes no sense any more.
    pub expires: Option<DateTime<Utc>>,
}

/// One of many to whom something goes. What is the same for several of them is one parcel that they share, and is written
/// out once.
#[derive(Debug, Clone)]
pub struct Addressed<'a> {
    /// Makes a second insert of the same impossible.
    pub key: DeliveryKey,
    /// Where it goes.
    pub to: Address,
    /// What it is.
    pub parcel: &'a Delivery,
}

/// What those to whom something goes have in common.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// From when on it is delivered.
    pub ready: DateTime<Utc>,
    /// How urgent it is.
    pub rank: Priority,
    /// After this it makes no sense any more.
    pub expires: Option<DateTime<Utc>>,
}

/// Puts a parcel into the outbox, unless one with its key was ever there. Tells whether it is new.
pub async fn send(tx: &mut Tx, now: DateTime<Utc>, outgoing: &OutboxEntry) -> Result<bool> {
    let OutboxEntry { ref key, to, rank, ref parcel, expires } = *outgoing;
    let one = Addressed { key: key.clone(), to, parcel };
    Ok(send_all(tx, Terms { ready: now, rank, expires }, &[one]).await? > 0)
}

/// Puts parcels into the outbox, except where one with the key was ever there. Tells how many are new.
pub async fn send_all(tx: &mut Tx, terms: Terms, all: &[Addressed<'_>]) -> Result<u64> {
    let mut written: HashMap<usize, Written> = HashMap::new();
    for one in all {
        if let Entry::Vacant(vacant) = written.entry(address(one.parcel)) {
            vacant.insert(Written::of(one.parcel)?);
        }
    }
    let rows =
        all.iter().map(|one| Row { key: one.key.to_string(), one, parcel: &written[&address(one.parcel)] });
    let rows: Vec<Row<'_>> = rows.collect();
    let mut entered = 0;
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let size = AT_ONCE.min(1 << rest.len().ilog2());
        let (some, others) = rest.split_at(size);
        entered += enter(tx, terms, some).await?;
        rest = others;
    }
    Ok(entered)
}

/// A parcel as its row has it.
struct Written {
    column: String,
    about: Option<ActivityId>,
    concerns: BTreeSet<PersonId>,
}

impl Written {
    fn of(parcel: &Delivery) -> Result<Self> {
        Ok(Self { column: parcel::to_column(parcel)?, about: parcel.about(), concerns: parcel.concerns() })
    }
}

/// Which of the parcels it is, for the time being.
fn address(parcel: &Delivery) -> usize {
    std::ptr::from_ref(parcel).addr()
}

struct Row<'a> {
    key: String,
    one: &'a Addressed<'a>,
    parcel: &'a Written,
}

async fn enter(tx: &mut Tx, terms: Terms, rows: &[Row<'_>]) -> Result<u64> {
    tx.settle("INSERT INTO outbox").await?;
    /// The same statement for either engine.
    macro_rules! insert {
        ($engine:ty, $held:expr) => {{
            let mut insert = QueryBuilder::<$engine>::new(
                "INSERT INTO outbox (key, kind, subject_id, chat_id, thread_id, rank, parcel, ready_at, expires_at,
                     created_at, activity_id) ",
            );
            insert.push_values(rows, |mut row, Row { key, one, parcel }| {
                row.push_bind(key)
                    .push_bind(one.key.kind())
                    .push_bind(one.key.subject())
                    .push_bind(one.to.chat)
                    .push_bind(one.to.thread)
                    .push_bind(terms.rank as i64)
                    .push_bind(&parcel.column)
                    .push_bind(seconds(terms.ready))
                    .push_bind(terms.expires.map(seconds))
                    .push_bind(seconds(terms.ready))
                    .push_bind(parcel.about);
            });
            insert.push(" ON CONFLICT (key) DO NOTHING");
            if rows.iter().all(|row| row.parcel.concerns.is_empty()) {
                let outcome = insert.build().execute(&mut **$held).await;
                return $held.note(outcome).map(|done| done.rows_affected());
            }
            insert.push(" RETURNING key, id");
            let outcome = insert.build_query_as::<(String, i64)>().fetch_all(&mut **$held).await;
            $held.note(outcome)?
        }};
    }
    let new: Vec<(String, i64)> = match tx {
        Tx::Sqlite(held) => insert!(Sqlite, held),
        Tx::Postgres(held) => insert!(Postgres, held),
    };
    let entered = new.len() as u64;
    let mut new: HashMap<String, i64> = new.into_iter().collect();
    let mut named = Vec::new();
    for row in rows {
        // Where a key stands here twice, the first row is the one that entered.
        if let Some(id) = new.remove(&row.key) {
            named.extend(row.parcel.concerns.iter().map(|person| (id, *person)));
        }
    }
    note_people(tx, &named).await?;
    Ok(entered)
}

/// Notes of whom parcels speak, so that they are found when one of them wants to be forgotten.
pub(super) async fn note_people(tx: &mut Tx, named: &[(i64, PersonId)]) -> Result<()> {
    tx.settle("INSERT INTO outbox_people").await?;
    /// The same statement for either engine.
    macro_rules! insert {
        ($engine:ty, $held:expr, $some:expr) => {{
            let mut insert = QueryBuilder::<$engine>::new(
                "INSERT INTO outbox_people (outbox_id, person_id)
                 SELECT named.column1, p.id FROM (",
            );
            insert.push_values($some, |mut row, (id, person)| {
                row.push_bind(id).push_bind(person);
            });
            insert.push(") AS named JOIN people p ON p.id = named.column2 WHERE TRUE ON CONFLICT DO NOTHING");
            let outcome = insert.build().execute(&mut **$held).await;
            $held.note(outcome)?;
        }};
    }
    let mut rest = named;
    while !rest.is_empty() {
        let (some, others) = rest.split_at(AT_ONCE.min(1 << rest.len().ilog2()));
        match tx {
            Tx::Sqlite(held) => insert!(Sqlite, held, some),
            Tx::Postgres(held) => insert!(Postgres, held, some),
        }
        rest = others;
    }
    Ok(())
}
