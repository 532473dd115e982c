//! A transaction, and what becomes of its connection.
//!
//! sqlx counts how deep a connection is in transactions; after a full disk SQLite has rolled back by itself, the count
//! stays, and every later transaction on that connection is refused. So transactions are begun and ended here in plain
//! SQL, and a connection on which anything failed is thrown away: the pool opens another one, which also finds a
//! server that is another one by now, or may be written to again. Where a server failed, the connections that lie idle
//! are thrown away with it: they were made before, and whoever found them fit to read would fail to write.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use sqlx::pool::PoolConnection;
use sqlx::{Database, Pool, Postgres, Sqlite};

use super::error::{Error, Result};
use super::fault::{self, Fault};
use super::identity_map::{IdentityMap, Write};
use crate::domain::subject::Subject;

/// A connection that a transaction is open on.
#[derive(Debug)]
pub struct Held<DB: Database> {
    /// None once it was given back.
    connection: Option<PoolConnection<DB>>,
    /// Whether a transaction was begun on it.
    begun: bool,
    /// Whether a statement failed: then the engine may have ended the transaction, and nothing of it can be kept.
    failed: bool,
    /// Whether it was the store's fault, which others of its connections share.
    of_store: bool,
    /// What was changed of that on which it depends when something is due.
    touched: BTreeSet<Subject>,
    map: IdentityMap,
    pool: Pool<DB>,
}

impl<DB: Database> Held<DB> {
    async fn of(pool: &Pool<DB>) -> sqlx::Result<Self> {
        Ok(Self {
            connection: Some(pool.acquire().await?),
            begun: false,
            failed: false,
            of_store: false,
            touched: BTreeSet::new(),
            map: IdentityMap::default(),
            pool: pool.clone(),
        })
    }

    /// Notes what came of a statement.
    pub(super) fn note<T>(&mut self, outcome: sqlx::Result<T>) -> Result<T> {
        outcome.map_err(|error| {
            self.failed |= !fault::is_of_reading(&error);
            let error = Error::Engine(error);
            self.of_store |= error.fault() == Fault::Store && !error.is_contention();
            error
        })
    }
}

impl<DB: Database> Deref for Held<DB> {
    type Target = DB::Connection;

    fn deref(&self) -> &DB::Connection {
        self.connection.as_ref().expect("the connection is held until the transaction ends")
    }
}

impl<DB: Database> DerefMut for Held<DB> {
    fn deref_mut(&mut self) -> &mut DB::Connection {
        self.connection.as_mut().expect("the connection is held until the transaction ends")
    }
}

/// One transaction on either engine. Dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Held<Sqlite>),
    /// On PostgreSQL.
    Postgres(Held<Postgres>),
}

impl Tx {
    pub(super) async fn on_sqlite(pool: &Pool<Sqlite>, begin: Option<&'static str>) -> Result<Self> {
        Self::Sqlite(Held::of(pool).await?).begun(begin).await
    }

    pub(super) async fn on_postgres(pool: &Pool<Postgres>, begin: Option<&'static str>) -> Result<Self> {
        Self::Postgres(Held::of(pool).await?).begun(begin).await
    }

    async fn begun(mut self, begin: Option<&'static str>) -> Result<Self> {
        if let Some(words) = begin {
            self.say(words).await?;
            match &mut self {
                Self::Sqlite(held) => held.begun = true,
                Self::Postgres(held) => held.begun = true,
            }
        }
        Ok(self)
    }

    /// Notes that it may be due at another time than before. Whoever writes what a moment depends on says so here, at the
    /// statement, so that no feature can forget it; the unit of work computes the moment anew before it commits.
    pub(crate) fn touch(&mut self, subject: Subject) {
        match self {
            Self::Sqlite(held) => held.touched.insert(subject),
            Self::Postgres(held) => held.touched.insert(subject),
        };
    }

    /// What may be due at another time than before; it is known only once.
    pub fn take_touched(&mut self) -> BTreeSet<Subject> {
        match self {
            Self::Sqlite(held) => std::mem::take(&mut held.touched),
            Self::Postgres(held) => std::mem::take(&mut held.touched),
        }
    }

    /// Whether it may be due at another time than before, as far as was said so far.
    pub fn is_touched(&self, subject: Subject) -> bool {
        match self {
            Self::Sqlite(held) => held.touched.contains(&subject),
            Self::Postgres(held) => held.touched.contains(&subject),
        }
    }

    /// Whether there may be something to deliver that was not there, or not ready, before.
    pub fn delivers(&mut self) -> bool {
        self.map().delivers
    }

    /// Before a statement that goes past the identity map: what is held back is written, and what it may change is
    /// forgotten.
    pub(super) async fn settle(&mut self, sql: &str) -> Result<()> {
        self.write_out().await?;
        self.map().forget(sql);
        Ok(())
    }

    /// Writes what the identity map holds back.
    pub async fn write_out(&mut self) -> Result<()> {
        for Write { sql, list } in self.map().take() {
            let sql = self.dialect(sql);
            exec_past!(&mut *self, sql, &list)?;
        }
        Ok(())
    }

    pub(super) fn map(&mut self) -> &mut IdentityMap {
        match self {
            Self::Sqlite(held) => &mut held.map,
            Self::Postgres(held) => &mut held.map,
        }
    }

    /// That of two dialects which this engine speaks: SQLite's first, then PostgreSQL's.
    pub(super) fn dialect(&self, [sqlite, postgres]: [&'static str; 2]) -> &'static str {
        match self {
            Self::Sqlite(_) => sqlite,
            Self::Postgres(_) => postgres,
        }
    }

    /// Makes everything done in it last. Refused where a statement failed and was passed over: PostgreSQL would
    /// answer such a commit as if it were done, and on SQLite what came after the failure stands alone.
    pub async fn commit(mut self) -> Result<()> {
        if self.failed() {
            return Err(Error::Broken);
        }
        self.write_out().await?;
        debug_assert_eq!(self.take_touched(), BTreeSet::new(), "the agenda does not hear of it");
        if self.is_begun() {
            self.say("COMMIT").await?;
        }
        match &mut self {
            Self::Sqlite(held) => drop(held.connection.take()),
            Self::Postgres(held) => drop(held.connection.take()),
        }
        Ok(())
    }

    fn is_begun(&self) -> bool {
        match self {
            Self::Sqlite(held) => held.begun,
            Self::Postgres(held) => held.begun,
        }
    }

    fn failed(&self) -> bool {
        match self {
            Self::Sqlite(held) => held.failed,
            Self::Postgres(held) => held.failed,
        }
    }

    async fn say(&mut self, words: &'static str) -> Result<()> {
        match self {
            Self::Sqlite(held) => {
                let done = sqlx::raw_sql(words).execute(&mut **held).await;
                held.note(done).map(|_| ())
            }
            Self::Postgres(held) => {
                let done = sqlx::raw_sql(words).execute(&mut **held).await;
                held.note(done).map(|_| ())
            }
        }
    }
}

/// What is left open is rolled back behind the caller's back; the connection waits for nobody meanwhile.
impl Drop for Tx {
    fn drop(&mut self) {
        macro_rules! roll_back {
            ($held:expr) => {
                match $held.connection.take() {
                    Some(mut connection) if $held.failed => connection.close_on_drop(),
                    Some(_) if !$held.begun => {}
                    Some(mut connection) => drop(tokio::spawn(async move {
                        if sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await.is_err() {
                            connection.close_on_drop();
                        }
                    })),
                    None => {}
                }
            };
        }
        match self {
            Self::Sqlite(held) => roll_back!(held),
            Self::Postgres(held) => {
                while held.of_store
                    && let Some(mut idle) = held.pool.try_acquire()
                {
                    idle.close_on_drop();
                }
                roll_back!(held);
            }
        }
    }
}
