//! The engines, and a store of its own for each story.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// The engine a story runs on.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    Sqlite,
    Postgres,
}

static SCHEMAS: AtomicU32 = AtomicU32::new(0);

/// A store of its own for one story.
pub struct StoreUrl {
    pub url: String,
    _folder: Option<tempfile::TempDir>,
}

impl StoreUrl {
    /// A new, empty store; none where PostgreSQL is absent.
    pub async fn make(engine: Engine) -> Option<Self> {
        match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let path: PathBuf = folder.path().join("town.db");
                Some(Self { url: format!("sqlite:{}", path.display()), _folder: Some(folder) })
            }
            Engine::Postgres => {
                // tests/run starts a server and counts its absence as a failure.
                let Ok(server) = std::env::var("LASTMILE_TEST_POSTGRES") else {
                    eprintln!("PostgreSQL is absent: this story was NOT told on it");
                    return None;
                };
                let number = SCHEMAS.fetch_add(1, Ordering::Relaxed);
                // A server may outlive the numbers of processes, which come again.
                let schema = format!("story_{}_{number}_{:08x}", std::process::id(), rand::random::<u32>());
                tell_postgres(&server, &format!("CREATE SCHEMA {schema}")).await;
                let mark = if server.contains('?') { '&' } else { '?' };
                Some(Self { url: format!("{server}{mark}options=-csearch_path%3D{schema}"), _folder: None })
            }
        }
    }
}

/// Has the server do something, over a connection of its own.
pub async fn tell_postgres(server: &str, sql: &str) {
    let mut connection = PgConnection::connect(server).await.expect("PostgreSQL answers");
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.expect("it does as told");
    connection.close().await.expect("a good end");
}
