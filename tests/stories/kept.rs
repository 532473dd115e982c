//! All that is kept, as text: for stories in which nothing may change, or nothing may be left.

use lastmile::store::{Store, Tx};
use sqlx::AssertSqlSafe;

/// What every update leaves behind, refused or not.
const ALWAYS_WRITTEN: &str = "handled_updates";

/// Everything that stands in the store, but for what every update leaves behind.
pub async fn everything(store: &Store) -> anyhow::Result<Vec<String>> {
    let mut tx = store.read().await?;
    let mut told = Vec::new();
    for table in tables(&mut tx).await? {
        if table != ALWAYS_WRITTEN {
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
