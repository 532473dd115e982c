//! The macros that run one SQL text on either engine.

/// Runs one SQL text on whichever engine the transaction is of; `$method` is sqlx's.
macro_rules! run {
    ($tx:expr, $query:expr, $method:ident) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => {
                let outcome = $query.$method(&mut **tx).await;
                tx.note(outcome)
            }
            $crate::store::Tx::Postgres(tx) => {
                let outcome = $query.$method(&mut **tx).await;
                tx.note(outcome)
            }
        }
    };
}

/// All rows, as `$row`.
macro_rules! rows {
    ($row:ty, $tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        run!(&mut *$tx, sqlx::query_as::<_, $row>($sql)$(.bind($bind))*, fetch_all)
    };
}

/// The one row, or none, as `$row`.
macro_rules! row {
    ($row:ty, $tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        run!(&mut *$tx, sqlx::query_as::<_, $row>($sql)$(.bind($bind))*, fetch_optional)
    };
}

/// How many rows a statement touched.
macro_rules! exec {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        match &mut *$tx {
            $crate::store::Tx::Sqlite(tx) => {
                let outcome = sqlx::query($sql)$(.bind($bind))*.execute(&mut **tx).await;
                tx.note(outcome).map(|done| done.rows_affected())
            }
            $crate::store::Tx::Postgres(tx) => {
                let outcome = sqlx::query($sql)$(.bind($bind))*.execute(&mut **tx).await;
                tx.note(outcome).map(|done| done.rows_affected())
            }
        }
    };
}
