//! All that is kept, as text: for stories in which nothing may change, or nothing may be left.

use lastmile::store::{Store, Tx};
use sqlx::AssertSqlSafe;

use super::{Told, World};

/// What every update leaves behind, refused or not.
const ALWAYS_WRITTEN: &str = "handled_updates";

impl World {
    /// Everything that stands in the store, but for what every update leaves behind.
    pub async fn kept(&self) -> Told<Vec<String>> {
        everything(&self.store).await
    }

    /// What is kept with any of these words in it.
    pub async fn kept_with(&self, words: &[&str]) -> Told<Vec<String>> {
        let mut rows = self.kept().await?;
        rows.retain(|row| words.iter().any(|word| row.contains(word)));
        Ok(rows)
    }

    /// Every answer that is kept.
    pub async fn answers_kept(&self) -> Told<String> {
        let rows = self.kept().await?;
        Ok(rows.into_iter().filter(|row| row.starts_with("answers:")).collect::<Vec<_>>().join("\n"))
    }
}

async fn everything(store: &Store) -> Told<Vec<String>> {
    let mut tx = store.read().await?;
    let mut told = Vec::new();
    for table in tables(&mut tx).await? {
        // sqlx keeps its own book of migrations: the time in it may have any digits.
        if table != ALWAYS_WRITTEN && !table.starts_with("_sqlx") {
            let rows = rows(&mut tx, &table).await?;
            told.extend(rows.into_iter().map(|row| format!("{table}: {row}")));
        }
    }
    Ok(told)
}

async fn tables(tx: &mut Tx) -> anyhow::Result<Vec<String>> {
    Ok(match tx {
        Tx::Sqlite(tx) => {
            sqlx::query_scalar(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            )
            .fetch_all(&mut **tx)
            .await?
        }
        Tx::Postgres(tx) => sqlx::query_scalar(
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()",
        )
        .fetch_all(&mut **tx)
        .await?,
    })
}

/// The rows of a table as text. How often a roster was held says nothing of what is on it and is left out.
async fn rows(tx: &mut Tx, table: &str) -> anyhow::Result<Vec<String>> {
    const HELD: &str = "roster_version";
    Ok(match tx {
        Tx::Sqlite(tx) => {
            let columns: Vec<String> = sqlx::query_scalar(
                "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info($1) WHERE name <> $2",
            )
            .bind(table)
            .bind(HELD)
            .fetch_all(&mut **tx)
            .await?;
            let row = columns.join(" || ', ' || ");
            let query = AssertSqlSafe(format!("SELECT {row} FROM \"{table}\" ORDER BY 1"));
            sqlx::query_scalar(query).fetch_all(&mut **tx).await?
        }
        Tx::Postgres(tx) => {
            let query = format!("SELECT (to_jsonb(t) - '{HELD}')::text FROM \"{table}\" t ORDER BY 1");
            sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(&mut **tx).await?
        }
    })
}

/// Every column that refers to `people`, and every one that holds a person's number in the messenger by its name.
pub async fn columns_of_people(store: &Store) -> anyhow::Result<Vec<(String, String)>> {
    let mut tx = store.read().await?;
    let mut found = Vec::new();
    for table in tables(&mut tx).await?.into_iter().filter(|table| table != "people") {
        let columns: Vec<String> = match &mut tx {
            Tx::Sqlite(tx) => {
                let query = "SELECT \"from\" FROM pragma_foreign_key_list($1) WHERE \"table\" = 'people'
                     UNION SELECT name FROM pragma_table_info($1) WHERE name IN ('telegram_id', 'owner_id')";
                sqlx::query_scalar(query).bind(&table).fetch_all(&mut **tx).await?
            }
            Tx::Postgres(tx) => {
                let query = "SELECT a.attname::text FROM pg_constraint c
                     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                     WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass AND c.conrelid = to_regclass($1)
                     UNION SELECT column_name::text FROM information_schema.columns
                     WHERE table_schema = current_schema() AND table_name = $1
                         AND column_name IN ('telegram_id', 'owner_id')";
                sqlx::query_scalar(query).bind(&table).fetch_all(&mut **tx).await?
            }
        };
        found.extend(columns.into_iter().map(|column| (table.clone(), column)));
    }
    found.sort();
    Ok(found)
}

/// Every column of text.
pub async fn columns_of_text(store: &Store) -> anyhow::Result<Vec<(String, String)>> {
    let mut tx = store.read().await?;
    let mut found = Vec::new();
    // sqlx keeps its own book of migrations.
    for table in tables(&mut tx).await?.into_iter().filter(|table| !table.starts_with("_sqlx")) {
        let columns: Vec<String> = match &mut tx {
            Tx::Sqlite(tx) => {
                sqlx::query_scalar("SELECT name FROM pragma_table_info($1) WHERE type = 'TEXT'")
                    .bind(&table)
                    .fetch_all(&mut **tx)
                    .await?
            }
            Tx::Postgres(tx) => {
                let query = "SELECT column_name::text FROM information_schema.columns
                     WHERE table_schema = current_schema() AND table_name = $1 AND data_type = 'text'";
                sqlx::query_scalar(query).bind(&table).fetch_all(&mut **tx).await?
            }
        };
        found.extend(columns.into_iter().map(|column| (table.clone(), column)));
    }
    found.sort();
    Ok(found)
}

/// The tables that have a column of that name, by name.
pub async fn tables_with(store: &Store, column: &str) -> anyhow::Result<Vec<String>> {
    let mut tx = store.read().await?;
    let mut found: Vec<String> = match &mut tx {
        Tx::Sqlite(tx) => {
            let query = "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND c.name = $1";
            sqlx::query_scalar(query).bind(column).fetch_all(&mut **tx).await?
        }
        Tx::Postgres(tx) => {
            let query = "SELECT table_name::text FROM information_schema.columns
                 WHERE table_schema = current_schema() AND column_name = $1";
            sqlx::query_scalar(query).bind(column).fetch_all(&mut **tx).await?
        }
    };
    found.sort();
    Ok(found)
}
