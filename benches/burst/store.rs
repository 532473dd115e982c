//! A look into a store from outside, on either engine.

use std::str::FromStr;

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use lastmile::clock::{Clock, SystemClock};
use lastmile::store::seconds;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};

/// How many open activities begin on one day.
const A_DAY: i64 = 1_000;

/// A connection of the benchmark's own.
pub enum Rows {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// How many people of one activity are in one state.
#[derive(Debug, sqlx::FromRow)]
pub struct Signups {
    pub state: String,
    pub people: i64,
}

/// The same on both engines, whose connections differ in type.
macro_rules! on {
    ($rows:expr, $connection:ident => $call:expr) => {
        match $rows {
            Rows::Sqlite($connection) => $call,
            Rows::Postgres($connection) => $call,
        }
    };
}

impl Rows {
    pub async fn open(url: &str) -> Result<Self> {
        Ok(if url.starts_with("sqlite:") {
            Self::Sqlite(SqliteConnectOptions::from_str(url)?.connect().await?)
        } else {
            Self::Postgres(PgConnectOptions::from_str(url)?.connect().await?)
        })
    }

    pub async fn close(self) -> Result<()> {
        on!(self, connection => connection.close().await)?;
        Ok(())
    }

    /// All sign-ups, in the order of activities and states.
    pub async fn signups(&mut self) -> Result<Vec<Signups>> {
        let sql = "SELECT state, COUNT(*) AS people FROM signups
                   GROUP BY activity_id, state ORDER BY activity_id, state";
        Ok(on!(self, connection => sqlx::query_as(sql).fetch_all(connection).await)?)
    }

    /// How many rows there are of something.
    pub async fn count(&mut self, of: &str) -> Result<i64> {
        let sql = format!("SELECT COUNT(*) FROM {of}");
        Ok(on!(self, connection => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await)?)
    }

    /// One transaction.
    pub async fn execute(&mut self, statements: &str) -> Result<()> {
        let sql = AssertSqlSafe(format!("BEGIN; {statements}; COMMIT;"));
        on!(self, connection => sqlx::raw_sql(sql).execute(connection).await.map(drop))?;
        Ok(())
    }

    /// Lets PostgreSQL see what its tables hold: a store that grew over months knows it, one that was filled a moment ago
    /// does not yet.
    pub async fn analyse(&mut self) -> Result<()> {
        if let Self::Postgres(connection) = self {
            sqlx::raw_sql("VACUUM (ANALYZE)").execute(connection).await?;
        }
        Ok(())
    }

    /// Adds activities of the place `far`, announced a while ago and with nothing due for weeks. The bot finds them
    /// at its next start.
    pub async fn add_open_activities(&mut self, count: i64) -> Result<()> {
        let activities = (0..count / A_DAY).map(|day| {
            let starts = SystemClock.now() + TimeDelta::days(30 + day);
            format!(
                "INSERT INTO activities (slug, place_id, title, theme, wall_start, minutes, starts_at, ends_at, capacity,
                     state, created_at)
                 WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {A_DAY})
                 SELECT 'open-{day}-' || n, p.id, '\"Tea ' || n || '\"', 'fun', '{}', 90, {}, {}, 30, 'planned', 0
                 FROM numbers CROSS JOIN places p WHERE p.slug = 'far';",
                wall(starts),
                seconds(starts),
                seconds(starts + TimeDelta::minutes(90)),
            )
        });
        let announced = "
            INSERT INTO ledger (activity_id, step, starts_at, done_at)
                SELECT id, 'announce', 0, 0 FROM activities WHERE slug LIKE 'open-%';
            INSERT INTO posts (activity_id, group_id, kind, message_id, shown, posted_at)
                SELECT a.id, g.id, 'card', 1000000 + a.id, '', 0
                FROM activities a JOIN linked_groups g ON g.place_id = a.place_id WHERE a.slug LIKE 'open-%';
            DELETE FROM agenda_basis";
        self.execute(&(activities.collect::<String>() + announced)).await?;
        self.analyse().await
    }
}

/// By the clock on the wall in Shanghai.
fn wall(instant: DateTime<Utc>) -> String {
    instant.with_timezone(&chrono_tz::Asia::Shanghai).format("%Y-%m-%dT%H:%M:%S").to_string()
}
