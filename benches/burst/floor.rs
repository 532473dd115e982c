//! The floor: the least that taking a sign-up can cost. One connection polls, each batch is one durable commit, each tap
//! is answered with a call of its own. No names, no seats, no card: nothing a person could use.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::{Context, Result};
use serde::Deserialize;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::{LocalSet, spawn_local};

use crate::http::{self, Connection};

#[derive(Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    result: Vec<Update<'a>>,
}

#[derive(Deserialize)]
struct Update<'a> {
    update_id: i64,
    #[serde(borrow)]
    callback_query: Tap<'a>,
}

#[derive(Deserialize)]
struct Tap<'a> {
    id: &'a str,
    from: Person,
}

#[derive(Deserialize)]
struct Person {
    id: i64,
}

/// Where answers go out: each is an HTTP/1.1 call that has its connection for itself until its reply is there. The
/// connection is kept for the next one.
struct Answers {
    address: String,
    idle: RefCell<Vec<Connection>>,
    /// One permit a connection.
    places: Semaphore,
}

impl Answers {
    async fn send(&self, query: &str) -> Result<()> {
        let _place = self.places.acquire().await?;
        let free = self.idle.borrow_mut().pop();
        let mut connection = match free {
            Some(connection) => connection,
            None => Connection::new(TcpStream::connect(&self.address).await?)?,
        };
        let mut call = Vec::new();
        let body = format!(r#"{{"callback_query_id":"{query}"}}"#);
        http::request(&mut call, "/botfloor", "answerCallbackQuery", &body);
        connection.write(&call).await?;
        connection.next().await?.context("the server hung up")?;
        self.idle.borrow_mut().push(connection);
        Ok(())
    }
}

/// Runs until it is killed, with at most so many answers under way at once.
pub async fn run(address: &str, database: &str, connections: usize) -> Result<()> {
    let answers = Rc::new(Answers {
        address: address.to_owned(),
        idle: RefCell::default(),
        places: Semaphore::new(connections),
    });
    LocalSet::new().run_until(poll(database, answers)).await
}

async fn poll(database: &str, answers: Rc<Answers>) -> Result<()> {
    let mut store = create(database).await?;
    let mut connection = Connection::new(TcpStream::connect(&answers.address).await?)?;
    let mut offset = 0;
    let mut out = Vec::new();
    loop {
        out.clear();
        let body = format!(r#"{{"offset":{offset},"limit":100,"timeout":30}}"#);
        http::request(&mut out, "/botfloor", "getUpdates", &body);
        connection.write(&out).await?;
        let message = connection.next().await?.context("the server hung up")?;
        let batch: Batch<'_> = serde_json::from_slice(message.body)?;
        let Some(last) = batch.result.last() else { continue };
        offset = last.update_id + 1;

        let people: Vec<i64> = batch.result.iter().map(|update| update.callback_query.from.id).collect();
        // One statement is one transaction.
        sqlx::query(
            "INSERT INTO signups (activity_id, person, state) SELECT 1, value, 'going' FROM json_each($1)
             WHERE true ON CONFLICT DO NOTHING",
        )
        .bind(serde_json::to_string(&people)?)
        .execute(&mut store)
        .await?;

        for update in batch.result {
            let (answers, query) = (answers.clone(), update.callback_query.id.to_owned());
            spawn_local(async move { answers.send(&query).await });
        }
    }
}

async fn create(database: &str) -> Result<SqliteConnection> {
    let mut store = SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    sqlx::query(
        "CREATE TABLE signups (activity_id INTEGER NOT NULL, person INTEGER NOT NULL, state TEXT NOT NULL,
         UNIQUE (activity_id, person)) STRICT",
    )
    .execute(&mut store)
    .await?;
    Ok(store)
}
