//! The agenda: when each subject has to be looked at again.
//!
//! It is made from the subjects as they stand, and never the other way round; `tries` alone is known here only.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder, Sqlite};

use super::{Result, Tx, instant, seconds};
use crate::domain::subject::{Subject, SubjectKind};

/// How many rows are written by one statement; SQLite binds no more than 32,766 values (its `SQLITE_MAX_VARIABLE_NUMBER`).
const AT_ONCE: usize = 500;

/// A subject, and when it has to be looked at again.
pub type Moment = (Subject, DateTime<Utc>);

/// What is due by `now`, what is due the longest first; the purges apart, for nobody waits for them.
pub async fn due(tx: &mut Tx, purges: bool, now: DateTime<Utc>, most: i64) -> Result<Vec<Moment>> {
    let found = rows!(
        (String, i64, i64),
        tx,
        "SELECT subject_kind, subject_id, at FROM agenda WHERE at <= $1 AND (subject_kind = 'purge') = $2
         ORDER BY at LIMIT $3",
        seconds(now),
        purges,
        most
    )?;
    Ok(moments(found))
}

/// When the next subject will be due, the purges aside.
pub async fn next(tx: &mut Tx) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT at FROM agenda WHERE subject_kind <> 'purge' ORDER BY at LIMIT 1";
    Ok(row!((i64,), tx, sql)?.map(|(at,)| instant(at)))
}

/// Keeps others from doing the same until this transaction ends; a tap that changes the subject waits for nobody. Tells how
/// often in a row it has failed; none where it is not due any more, for somebody has done it.
pub async fn claim(tx: &mut Tx, subject: Subject, now: DateTime<Utc>) -> Result<Option<u32>> {
    lock(tx, subject.kind as i32, subject.id).await?;
    let found = row!(
        (i64,),
        tx,
        "SELECT tries FROM agenda WHERE subject_kind = $1 AND subject_id = $2 AND at <= $3",
        subject.kind,
        subject.id,
        seconds(now)
    )?;
    Ok(found.map(|(tries,)| tries.try_into().unwrap_or(u32::MAX)))
}

/// From here to the end of its transaction one writes moments alone. So each computes them from all that those before it
/// have committed, and none is overwritten by an older one. It is taken last of all locks.
pub async fn write_alone(tx: &mut Tx) -> Result<()> {
    lock(tx, -1, 0).await
}

/// SQLite has one writer anyway.
async fn lock(tx: &mut Tx, kind: i32, id: i64) -> Result<()> {
    let Tx::Postgres(held) = tx else { return Ok(()) };
    // Two numbers of four bytes. Where those of two subjects are the same, one waits for the other, and that is all.
    let number = i32::try_from(id & i64::from(i32::MAX)).unwrap_or(0);
    let locked = sqlx::query("SELECT pg_advisory_xact_lock($1, $2)").bind(kind).bind(number);
    let outcome = locked.execute(&mut **held).await;
    held.note(outcome).map(|_| ())
}

/// The subjects of a kind, of those numbers.
pub async fn within(tx: &mut Tx, kind: SubjectKind, ids: &RangeInclusive<i64>) -> Result<Vec<Moment>> {
    let found = rows!(
        (String, i64, i64),
        tx,
        "SELECT subject_kind, subject_id, at FROM agenda
         WHERE subject_kind = $1 AND subject_id BETWEEN $2 AND $3",
        kind,
        ids.start(),
        ids.end()
    )?;
    Ok(moments(found))
}

/// The highest number of a kind; 0 where there is none.
pub async fn highest(tx: &mut Tx, kind: SubjectKind) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(subject_id) FROM agenda WHERE subject_kind = $1", kind)?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// What another version of the bot has on its agenda is passed over.
fn moments(found: Vec<(String, i64, i64)>) -> Vec<Moment> {
    let known = |(kind, id, at): (String, i64, i64)| {
        Some((Subject { kind: SubjectKind::from_word(&kind)?, id }, instant(at)))
    };
    found.into_iter().filter_map(known).collect()
}

/// Drops what another version of the bot had on its agenda, and this one knows nothing of.
pub async fn drop_unknown(tx: &mut Tx) -> Result<()> {
    for (kind,) in rows!((String,), tx, "SELECT DISTINCT subject_kind FROM agenda")? {
        if SubjectKind::from_word(&kind).is_none() {
            exec!(tx, "DELETE FROM agenda WHERE subject_kind = $1", &kind)?;
        }
    }
    Ok(())
}

/// Has subjects looked at again at those moments. One that failed and is due waits for its next try.
pub async fn put(tx: &mut Tx, moments: &[Moment], now: DateTime<Utc>) -> Result<()> {
    /// The same statement for either engine.
    macro_rules! upsert {
        ($engine:ty, $held:expr, $some:expr) => {{
            let mut insert = QueryBuilder::<$engine>::new("INSERT INTO agenda (subject_kind, subject_id, at) ");
            insert.push_values($some, |mut row, (subject, at)| {
                row.push_bind(subject.kind).push_bind(subject.id).push_bind(seconds(*at));
            });
            insert
                .push(" ON CONFLICT (subject_kind, subject_id) DO UPDATE SET at = CASE WHEN agenda.tries > 0 AND excluded.at <= ")
                .push_bind(seconds(now))
                .push(" THEN agenda.at ELSE excluded.at END, tries = CASE WHEN excluded.at <= ")
                .push_bind(seconds(now))
                .push(" THEN agenda.tries ELSE 0 END");
            let persistent = $some.len() == 1;
            let outcome = insert.build().persistent(persistent).execute(&mut **$held).await;
            $held.note(outcome)?;
        }};
    }
    tx.settle("INSERT INTO agenda").await?;
    for some in moments.chunks(AT_ONCE) {
        match tx {
            Tx::Sqlite(held) => upsert!(Sqlite, held, some),
            Tx::Postgres(held) => upsert!(Postgres, held, some),
        }
    }
    Ok(())
}

/// A subject is never due any more.
pub async fn drop(tx: &mut Tx, subject: Subject) -> Result<()> {
    let sql = "DELETE FROM agenda WHERE subject_kind = $1 AND subject_id = $2";
    exec!(tx, sql, subject.kind, subject.id)?;
    Ok(())
}

/// Notes that a subject failed once more, and when it is tried again.
pub async fn put_off(tx: &mut Tx, subject: Subject, tries: u32, again_at: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO agenda (subject_kind, subject_id, at, tries) VALUES ($1, $2, $3, $4)
         ON CONFLICT (subject_kind, subject_id) DO UPDATE SET at = excluded.at, tries = excluded.tries",
        subject.kind,
        subject.id,
        seconds(again_at),
        i64::from(tries)
    )?;
    Ok(())
}

/// What failed is tried at once: another version of the bot may do better.
pub async fn hurry(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE agenda SET at = $1 WHERE tries > 0 AND at > $1", seconds(now))?;
    Ok(())
}

/// What failed the last time it was due.
pub async fn failing(tx: &mut Tx) -> Result<BTreeSet<Subject>> {
    let sql = "SELECT subject_kind, subject_id, at FROM agenda WHERE tries > 0";
    Ok(moments(rows!((String, i64, i64), tx, sql)?).into_iter().map(|(subject, _)| subject).collect())
}

/// What the moments were made with, beyond the subjects; none where they have to be made anew.
pub async fn basis(tx: &mut Tx) -> Result<Option<String>> {
    Ok(row!((String,), tx, "SELECT basis FROM agenda_basis WHERE id = 1")?.map(|(basis,)| basis))
}

/// Notes what all moments are made with.
pub async fn set_basis(tx: &mut Tx, basis: &str) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO agenda_basis (id, basis) VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET basis = excluded.basis",
        basis
    )?;
    Ok(())
}

/// Has all moments made anew at the next start.
pub async fn forget_basis(tx: &mut Tx) -> Result<()> {
    exec!(tx, "DELETE FROM agenda_basis")?;
    Ok(())
}
