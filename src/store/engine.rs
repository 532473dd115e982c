//! The macros that run one SQL text on either engine.

/// Runs one SQL text on whichever engine the transaction is of, past the identity map; `$method` is sqlx's.
macro_rules! run_past {
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

/// The same, after what the identity map holds is written, for the text may read it.
macro_rules! run {
    ($tx:expr, $sql:expr, $query:expr, $method:ident) => {{
        let tx: &mut $crate::store::Tx = $tx;
        match tx.settle($sql.as_str()).await {
            Ok(()) => run_past!(tx, $query, $method),
            Err(failure) => Err(failure),
        }
    }};
}

/// All rows, as `$row`.
macro_rules! rows {
    ($row:ty, $tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {{
        let sql = sqlx::SqlSafeStr::into_sql_str($sql);
        run!(&mut *$tx, sql, sqlx::query_as::<_, $row>(sql)$(.bind($bind))*, fetch_all)
    }};
}

/// The one row, or none, as `$row`.
macro_rules! row {
    ($row:ty, $tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {{
        let sql = sqlx::SqlSafeStr::into_sql_str($sql);
        run!(&mut *$tx, sql, sqlx::query_as::<_, $row>(sql)$(.bind($bind))*, fetch_optional)
    }};
}

/// How many rows a statement touched.
macro_rules! exec {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {{
        let sql = sqlx::SqlSafeStr::into_sql_str($sql);
        let tx: &mut $crate::store::Tx = &mut *$tx;
        match tx.settle(sql.as_str()).await {
            Ok(()) => exec_past!(tx, sql $(, $bind)*),
            Err(failure) => Err(failure),
        }
    }};
}

/// The same, past the identity map.
macro_rules! exec_past {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $tx {
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

/// A text with a list in it, in both dialects: `$1` is the list as JSON, an array of rows that are arrays themselves. One text
/// serves lists of any length, so that each is prepared once, and no engine's limit of bound values is met. What is in a
/// row is `value ->> 0` and so on.
macro_rules! listing {
    ($before:literal, $after:literal) => {
        [
            concat!($before, " json_each($1) ", $after),
            concat!($before, " json_array_elements(CAST($1 AS JSON)) ", $after),
        ]
    };
}

/// A text about the rows whose number is in a list: after the name of its column. `$1` is the list, as for `listing!`; each of
/// its rows has one number. PostgreSQL is given an array, for it guesses that a list has a hundred rows, and would rather
/// read a whole table than look each of them up.
macro_rules! one_of {
    ($before:expr, $after:literal) => {
        [
            concat!($before, " IN (SELECT CAST(value ->> 0 AS BIGINT) FROM json_each($1)) ", $after),
            concat!(
                $before,
                " = ANY (ARRAY(SELECT CAST(value ->> 0 AS BIGINT) FROM json_array_elements(CAST($1 AS JSON)))) ",
                $after
            ),
        ]
    };
}
