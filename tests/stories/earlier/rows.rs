//! Rows under the bot: a store is brought up to a migration and filled before the bot opens it, and emptied into a file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use lastmile::domain::delivery_key::DeliveryKey;
use lastmile::store::{Store, Tx};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};

use crate::language::Told;
use crate::language::engine::{Engine, StoreUrl};

/// A file or folder of the repository.
pub fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// All migrations of an engine, as they lie in the repository.
pub async fn migrations(engine: Engine) -> Told<Migrator> {
    let folder = match engine {
        Engine::Sqlite => "migrations/sqlite",
        Engine::Postgres => "migrations/postgres",
    };
    Ok(Migrator::new(in_repository(folder)).await?)
}

/// A connection to a store that no bot has opened yet.
pub enum Rows {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Rows {
    pub async fn of(engine: Engine, url: &StoreUrl) -> Told<Self> {
        Ok(match engine {
            Engine::Sqlite => {
                let options = SqliteConnectOptions::from_str(&url.url)?.create_if_missing(true);
                Self::Sqlite(options.connect().await?)
            }
            Engine::Postgres => Self::Postgres(PgConnection::connect(&url.url).await?),
        })
    }

    /// Applies the migrations up to that one.
    pub async fn migrate_to(&mut self, migrations: &Migrator, version: i64) -> Told<()> {
        match self {
            Self::Sqlite(connection) => migrations.run_to(version, connection).await?,
            Self::Postgres(connection) => migrations.run_to(version, connection).await?,
        }
        Ok(())
    }

    /// Puts rows in that have their numbers already. What is entered next has a number of its own.
    pub async fn put(&mut self, sql: &str) -> Told<()> {
        match self {
            // It goes on after the greatest number by itself.
            Self::Sqlite(connection) => {
                sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await?;
            }
            Self::Postgres(connection) => put_numbered(connection, sql).await?,
        }
        Ok(())
    }

    /// The first column of a query, which is text.
    pub async fn texts(&mut self, query: &str) -> Told<Vec<String>> {
        let query = AssertSqlSafe(query.to_owned());
        Ok(match self {
            Self::Sqlite(connection) => sqlx::query_scalar(query).fetch_all(connection).await?,
            Self::Postgres(connection) => sqlx::query_scalar(query).fetch_all(connection).await?,
        })
    }

    /// Whether there is a row of that kind.
    pub async fn have(&mut self, from: &str) -> Told<bool> {
        Ok(!self.texts(&format!("SELECT 'one' FROM {from} LIMIT 1")).await?.is_empty())
    }

    pub async fn close(self) -> Told<()> {
        match self {
            Self::Sqlite(connection) => connection.close().await?,
            Self::Postgres(connection) => connection.close().await?,
        }
        Ok(())
    }
}

/// PostgreSQL gives numbers itself: it has to be told to take others, and to go on after them.
async fn put_numbered(connection: &mut PgConnection, sql: &str) -> Told<()> {
    const STRICT: &str = "SELECT table_name::text FROM information_schema.columns
         WHERE table_schema = current_schema() AND column_name = 'id' AND identity_generation = 'ALWAYS'";
    const GO_ON: &str = "DO $$ DECLARE t TEXT; BEGIN
         FOR t IN SELECT table_name FROM information_schema.columns
             WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES' LOOP
             EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''),
                 (SELECT COALESCE(MAX(id), 0) + 1 FROM %I), FALSE)', t, t);
         END LOOP; END $$";
    let strict: Vec<String> = sqlx::query_scalar(STRICT).fetch_all(&mut *connection).await?;
    let generated = |how: &str| {
        let alter = |table: &String| format!("ALTER TABLE {table} ALTER COLUMN id SET GENERATED {how};\n");
        strict.iter().map(alter).collect::<String>()
    };
    let all = format!("{}{sql};\n{}{GO_ON}", generated("BY DEFAULT"), generated("ALWAYS"));
    sqlx::raw_sql(AssertSqlSafe(all)).execute(connection).await?;
    Ok(())
}

/// The first column of a query, which is text.
pub async fn texts(store: &Store, query: &str) -> Told<Vec<String>> {
    let mut tx = store.read().await?;
    let query = AssertSqlSafe(query.to_owned());
    Ok(match &mut tx {
        Tx::Sqlite(tx) => sqlx::query_scalar(query).fetch_all(&mut **tx).await?,
        Tx::Postgres(tx) => sqlx::query_scalar(query).fetch_all(&mut **tx).await?,
    })
}

/// Asks for every table of the bot.
pub fn tables_of(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations' ORDER BY name"
        }
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations' ORDER BY table_name"
        }
    }
}

/// Each row of the outbox knows its kind and its subject as its key tells them. Gives those whose key says nothing to the
/// bot of today.
pub async fn unknown_keys(store: &Store) -> Told<Vec<String>> {
    let query = "SELECT key || ' ' || COALESCE(kind, '') || ' ' || COALESCE(CAST(subject_id AS TEXT), '')
         FROM outbox ORDER BY id";
    let mut rows = texts(store, query).await?;
    rows.retain(|row| {
        let Some(key) = row.split(' ').next().and_then(DeliveryKey::read) else { return true };
        let subject = key.subject().map(|subject| subject.to_string()).unwrap_or_default();
        assert_eq!(*row, format!("{key} {} {subject}", key.kind().word()));
        false
    });
    Ok(rows)
}

/// What was given up, and why.
pub async fn given_up(store: &Store) -> Told<String> {
    let query = "SELECT key || ': ' || COALESCE(failure, '') FROM outbox WHERE state = 'dropped' ORDER BY id";
    Ok(texts(store, query).await?.join("\n"))
}

/// Everything in a SQLite store as statements that both engines understand: whatever a row refers to comes before it.
pub async fn dump(store: &Store) -> Told<String> {
    let mut left: BTreeSet<String> = texts(store, tables_of(Engine::Sqlite)).await?.into_iter().collect();
    let mut dumped = String::new();
    while !left.is_empty() {
        let mut next = None;
        for table in &left {
            let query = format!("SELECT \"table\" FROM pragma_foreign_key_list('{table}')");
            let refers_to = texts(store, &query).await?;
            if !refers_to.iter().any(|other| other != table && left.contains(other)) {
                next = Some(table.clone());
                break;
            }
        }
        let table = next.ok_or_else(|| anyhow::anyhow!("a circle among {left:?}"))?;
        left.remove(&table);
        dumped.push_str(&dump_table(store, &table).await?);
    }
    Ok(dumped)
}

async fn dump_table(store: &Store, table: &str) -> Told<String> {
    let names = format!("SELECT '\"' || name || '\"' FROM pragma_table_info('{table}') ORDER BY cid");
    let names = texts(store, &names).await?.join(", ");
    let values = format!(
        "SELECT CASE type WHEN 'BOOLEAN'
             THEN 'CASE \"' || name || '\" WHEN 1 THEN ''TRUE'' WHEN 0 THEN ''FALSE'' ELSE ''NULL'' END'
             ELSE 'quote(\"' || name || '\")' END
         FROM pragma_table_info('{table}') ORDER BY cid"
    );
    let values = texts(store, &values).await?.join(" || ', ' || ");
    let rows =
        texts(store, &format!("SELECT '    (' || {values} || ')' FROM \"{table}\" ORDER BY rowid")).await?;
    if rows.is_empty() {
        return Ok(String::new());
    }
    Ok(format!("INSERT INTO \"{table}\" ({names}) VALUES\n{};\n", rows.join(",\n")))
}
