//! The store: one SQL text for two engines, SQLite embedded and PostgreSQL beside other services.
//!
//! A [`Tx`] is one transaction on either engine. SQLite has a single writer, begun with `BEGIN IMMEDIATE`, for a
//! deferred transaction that turns into a writer fails under load. No transaction may be held across a network call.

#[macro_use]
mod engine;
pub mod activities;
pub mod agenda;
pub mod answers;
pub mod arrivals;
pub mod audit;
pub mod broadcasts;
pub mod calendar;
pub mod calls;
pub mod certificate_requests;
pub mod certificates;
pub mod changes;
pub mod check_in;
pub mod chores;
pub mod claims;
mod codec;
pub mod dishes;
pub mod drafts;
mod error;
mod fault;
pub mod feedback;
pub mod figures;
mod file;
pub mod groups;
pub mod histories;
pub mod hours;
mod identity_map;
pub mod latest;
pub mod ledger;
pub mod lifecycles;
pub mod menus;
pub mod missed_services;
pub mod naming;
pub mod neighbours;
pub mod objections;
pub mod orders;
pub mod outbox;
pub mod owners;
pub mod people;
pub mod phone_calls;
pub mod phone_links;
pub mod places;
pub mod polls;
pub mod posts;
pub mod privacy;
pub mod proposals;
pub mod recaps;
pub mod roles;
pub mod rosters;
mod rows;
pub mod series;
pub mod set_aside;
pub mod signups;
pub mod stars;
pub mod templates;
pub mod thanks;
mod transaction;
pub mod updates;
pub mod visits;
pub mod volunteers;
pub mod votes;
pub mod wire;
pub mod wishes;

use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};

pub use codec::{instant, seconds};
pub use error::{Error, Result};
pub use fault::Fault;
use rosters::Rosters;
pub use transaction::{Held, Tx};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How long the store is waited for before it counts as failing.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// How long a writer waits for another process that holds the SQLite file.
    pub locked: Duration,
    /// How long anybody waits for a connection: for a free one, or for a server that does not answer.
    pub connection: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { locked: Duration::from_secs(10), connection: Duration::from_secs(30) }
    }
}

/// Connections for reading SQLite beside the writer.
const READERS: u32 = 4;
/// Connections to PostgreSQL for one replica.
const POSTGRES_CONNECTIONS: u32 = 12;
/// How long the emptying of SQLite's log waits for those who read in it; writers wait for it meanwhile.
const LOG_PATIENCE: Duration = Duration::from_secs(1);

/// A store that is open. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    /// What this process knows of rosters as they stand.
    pub rosters: Rosters,
}

#[derive(Debug, Clone)]
enum Engine {
    /// A file, with one writer and some readers.
    Sqlite {
        /// The pool of one connection that writes.
        writer: SqlitePool,
        /// The connections that read.
        readers: SqlitePool,
        /// How the file is opened to empty its log; none where there is no file.
        log: Option<Box<SqliteConnectOptions>>,
    },
    /// A server.
    Postgres(PgPool),
}

impl Store {
    /// Opens the store at `url`: `sqlite:path/to/file.db` or `postgres://…`. A SQLite file is made if missing, for
    /// nobody else to read.
    pub async fn open(url: &str) -> Result<Self> {
        Self::open_with(url, Patience::default()).await
    }

    /// Opens the store at `url`, and waits for it no longer than that.
    pub async fn open_with(url: &str, patience: Patience) -> Result<Self> {
        let engine = if url.starts_with("sqlite:") {
            Engine::sqlite(url, patience).await?
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(url)?.disable_statement_logging();
            let pool = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(patience.connection)
                .connect_with(options)
                .await?;
            Engine::Postgres(pool)
        } else {
            return Err(Error::UnknownEngine(url.to_owned()));
        };
        Ok(Self { engine, rosters: Rosters::default() })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => SQLITE.run(writer).await?,
            Engine::Postgres(pool) => POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(match &self.engine {
            Engine::Sqlite { writer, .. } => Tx::on_sqlite(writer, Some("BEGIN IMMEDIATE")).await?,
            Engine::Postgres(pool) => Tx::on_postgres(pool, Some("BEGIN")).await?,
        })
    }

    /// Begins a transaction that only reads; on SQLite it never waits for the writer.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => Tx::on_sqlite(readers, Some("BEGIN")).await?,
            Engine::Postgres(pool) => Tx::on_postgres(pool, Some("BEGIN")).await?,
        })
    }

    /// For one question: nothing is begun, which is two trips to the engine less. What a second question finds may be of
    /// another moment.
    pub async fn glance(&self) -> Result<Tx> {
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => Tx::on_sqlite(readers, None).await?,
            Engine::Postgres(pool) => Tx::on_postgres(pool, None).await?,
        })
    }

    /// Whether the store can be written to, as far as a small write tells.
    pub async fn is_well(&self, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        chores::note_done(&mut tx, "write something", now).await?;
        tx.commit().await
    }

    /// Empties SQLite's write-ahead log into the file, which is clean: until then what was deleted can be read in the log.
    /// It has a connection of its own, so that nobody waits for it for longer than a moment.
    pub async fn empty_log(&self) -> Result<()> {
        let Engine::Sqlite { log: Some(options), .. } = &self.engine else { return Ok(()) };
        let failed = |error: sqlx::Error| Error::Log(error.to_string());
        let mut connection = options.connect().await.map_err(failed)?;
        let emptied = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut connection).await;
        connection.close().await.map_err(failed)?;
        let is_busy: i64 = emptied.map_err(failed)?;
        if is_busy == 0 { Ok(()) } else { Err(Error::Log("somebody reads in it".to_owned())) }
    }

    /// Closes every connection, so that what is written is in the file.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

impl Engine {
    async fn sqlite(url: &str, patience: Patience) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What is deleted or emptied is overwritten in the file.
            .pragma("secure_delete", "ON")
            .busy_timeout(patience.locked)
            .disable_statement_logging();
        let in_memory = url.contains(":memory:") || url.contains("mode=memory");
        if !in_memory {
            file::keep_to_ourselves(options.get_filename());
        }
        let pool = SqlitePoolOptions::new()
            .acquire_timeout(patience.connection)
            .idle_timeout(None)
            .max_lifetime(None);
        let writer = pool.clone().max_connections(1).connect_with(options.clone()).await?;
        let log = (!in_memory).then(|| Box::new(options.clone().busy_timeout(LOG_PATIENCE)));
        let readers = pool.max_connections(READERS).connect_lazy_with(options.read_only(true));
        if in_memory {
            // It lives as long as a connection to it: a writer that is thrown away must not take it along.
            readers.acquire().await?;
        }
        Ok(Self::Sqlite { writer, readers, log })
    }
}
