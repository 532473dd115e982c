//! Stores that fail for a while: SQLite's through its own pragmas and locks, PostgreSQL's through a role and a way to
//! the server that belong to one story only, so that no other story notices.

use std::time::Duration;

use lastmile::store::{Patience, Store, Tx};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::language::engine::{Engine, tell_postgres};
use crate::language::{Told, World};

/// How long a story waits for a store that fails.
pub const SHORT: Patience =
    Patience { locked: Duration::from_millis(20), connection: Duration::from_millis(300) };

/// How a store fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// SQLite: no page more fits on the disk.
    Full,
    /// SQLite: the connection may only read. PostgreSQL: whoever connects may only read.
    ReadOnly,
    /// SQLite: another process is writing and does not end.
    Locked,
    /// PostgreSQL: nobody listens where the server was.
    Down,
}

impl Outage {
    /// Whether it lasts until it is ended. Others are over with the connection that met them.
    pub fn lasts(self, engine: Engine) -> bool {
        matches!((engine, self), (_, Self::Locked | Self::Down) | (Engine::Postgres, _))
    }
}

/// A store that can fail.
pub enum Frail {
    /// On SQLite, with the lock that another process holds on it.
    Sqlite { url: String, lock: Option<SqliteConnection> },
    /// On PostgreSQL, as a role and over a way that are the story's own.
    Postgres { server: String, role: String, way: Way },
}

impl Frail {
    /// What stands at `url` becomes a store that can fail; tells where it is found from now on.
    pub async fn of(url: &str) -> (Self, String) {
        if url.starts_with("sqlite:") {
            // No page is left over in which something could be written after all.
            let options: SqliteConnectOptions = url.parse().expect("a URL");
            let mut file = options.connect().await.expect("it opens");
            sqlx::raw_sql("VACUUM").execute(&mut file).await.expect("no page is left over");
            file.close().await.expect("a good end");
            return (Self::Sqlite { url: url.to_owned(), lock: None }, url.to_owned());
        }
        let server = std::env::var("LASTMILE_TEST_POSTGRES").expect("it was there when the story began");
        let mut parsed = Url::parse(url).expect("a URL");
        let host = parsed.host_str().unwrap_or("127.0.0.1").to_owned();
        let way = Way::to(format!("{host}:{}", parsed.port().unwrap_or(5432))).await;
        let role = format!("frail_{}_{}", std::process::id(), way.port);
        tell_postgres(&server, &format!("CREATE ROLE {role} LOGIN SUPERUSER")).await;
        parsed.set_host(Some("127.0.0.1")).expect("a host");
        parsed.set_port(Some(way.port)).expect("a port");
        parsed.set_username(&role).expect("a user");
        (Self::Postgres { server, role, way }, parsed.to_string())
    }

    /// It fails from now on.
    pub async fn fails(&mut self, how: Outage, store: &Store) {
        match self {
            Self::Sqlite { url, lock } => match how {
                Outage::Full => on_writer(store, "PRAGMA max_page_count = 1").await,
                Outage::ReadOnly => on_writer(store, "PRAGMA query_only = ON").await,
                Outage::Locked => {
                    let options: SqliteConnectOptions = url.parse().expect("a URL");
                    let mut other = options.connect().await.expect("another process opens it");
                    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.expect("it is locked");
                    *lock = Some(other);
                }
                Outage::Down => panic!("a file is never down"),
            },
            Self::Postgres { server, role, way } => match how {
                Outage::ReadOnly => {
                    let sql = format!(
                        "ALTER ROLE {role} SET default_transaction_read_only = on;
                         SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'"
                    );
                    tell_postgres(server, &sql).await;
                }
                Outage::Down => way.close().await,
                Outage::Full | Outage::Locked => panic!("this is told of SQLite"),
            },
        }
    }

    /// It is well again.
    pub async fn recovers(&mut self) {
        match self {
            Self::Sqlite { lock, .. } => {
                if let Some(other) = lock.take() {
                    other.close().await.expect("the other process ends");
                }
            }
            Self::Postgres { server, role, way } => {
                tell_postgres(server, &format!("ALTER ROLE {role} RESET ALL")).await;
                way.open().await;
            }
        }
    }

    /// The story is over: what it made on the server goes away.
    pub async fn ends(mut self, store: &Store) {
        store.close().await;
        if let Self::Postgres { server, role, way } = &mut self {
            way.close().await;
            let sql = format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}';
                 REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"
            );
            tell_postgres(server, &sql).await;
        }
    }
}

/// Sets something on SQLite's only writing connection.
async fn on_writer(store: &Store, pragma: &str) {
    let mut tx = store.begin().await.expect("the store is well so far");
    let Tx::Sqlite(held) = &mut tx else { panic!("a pragma is for SQLite") };
    sqlx::raw_sql(AssertSqlSafe(pragma.to_owned())).execute(&mut **held).await.expect("a pragma");
    tx.commit().await.expect("nothing was written");
}

/// A way to a server, which can be closed: what is under way on it breaks, and nobody is let through.
pub struct Way {
    pub port: u16,
    to: String,
    open: Option<(CancellationToken, tokio::task::JoinHandle<()>)>,
}

impl Way {
    async fn to(server: String) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let mut way = Self { port: listener.local_addr().expect("its port").port(), to: server, open: None };
        way.serve(listener);
        way
    }

    fn serve(&mut self, listener: TcpListener) {
        let (stop, to) = (CancellationToken::new(), self.to.clone());
        let stopped = stop.clone();
        let served = tokio::spawn(async move {
            let mut passing = JoinSet::new();
            loop {
                tokio::select! {
                    () = stopped.cancelled() => return,
                    Ok((mut client, _)) = listener.accept() => {
                        let to = to.clone();
                        passing.spawn(async move {
                            if let Ok(mut server) = TcpStream::connect(to).await {
                                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
                            }
                        });
                    }
                }
            }
        });
        self.open = Some((stop, served));
    }

    async fn close(&mut self) {
        if let Some((stop, served)) = self.open.take() {
            stop.cancel();
            served.await.expect("the way ends in good order");
        }
    }

    async fn open(&mut self) {
        if self.open.is_none() {
            let listener = TcpListener::bind(("127.0.0.1", self.port)).await.expect("the same port");
            self.serve(listener);
        }
    }
}

impl World {
    /// The store is one that can fail from now on, and the bot waits for it no longer than a story can.
    pub async fn store_can_fail(&mut self) -> Told<()> {
        self.bot_stops();
        self.store.close().await;
        let (frail, url) = Frail::of(&self.url.url).await;
        self.store = Store::open_with(&url, SHORT).await?;
        self.frail = Some(frail);
        Ok(())
    }

    /// The store fails from now on.
    pub async fn store_fails(&mut self, how: Outage) {
        let store = self.store.clone();
        self.frail.as_mut().expect("the store can fail").fails(how, &store).await;
    }

    /// The store is well again.
    pub async fn store_recovers(&mut self) {
        self.frail.as_mut().expect("the store can fail").recovers().await;
    }

    /// Somebody changes what is stored behind the bot's back.
    pub async fn has_stored(&mut self, sql: &str) -> Told<()> {
        let mut tx = self.store.begin().await?;
        let sql = AssertSqlSafe(sql.to_owned());
        match &mut tx {
            Tx::Sqlite(held) => sqlx::raw_sql(sql).execute(&mut **held).await.map(|_| ())?,
            Tx::Postgres(held) => sqlx::raw_sql(sql).execute(&mut **held).await.map(|_| ())?,
        }
        Ok(tx.commit().await?)
    }

    /// How many rows of a table fit.
    pub async fn counts(&mut self, from: &str) -> Told<i64> {
        let mut tx = self.store.read().await?;
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {from}"));
        let count = match &mut tx {
            Tx::Sqlite(held) => sqlx::query_scalar(sql).fetch_one(&mut **held).await?,
            Tx::Postgres(held) => sqlx::query_scalar(sql).fetch_one(&mut **held).await?,
        };
        tx.commit().await?;
        Ok(count)
    }
}
