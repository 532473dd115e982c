//! The floor: what taking a sign-up costs at the very least. One connection polls, each batch is one
//! durable commit, each tap is answered. No names, no seats, no card: nothing a person could use.

use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use serde::Deserialize;
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use tokio::net::TcpStream;

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

/// Connections that wait for their next use.
type Idle = Arc<Mutex<Vec<Connection>>>;

/// Runs until it is killed. `share` answers go out on one connection at once: several where the
/// network costs nothing, one where each call takes its time.
pub async fn run(address: &str, database: &str, share: usize) -> Result<()> {
    let mut store = SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    sqlx::query(
        "CREATE TABLE signups (activity INTEGER NOT NULL, person INTEGER NOT NULL, state TEXT NOT NULL,
         UNIQUE (activity, person)) STRICT",
    )
    .execute(&mut store)
    .await?;

    let mut poll = Connection::new(TcpStream::connect(address).await?)?;
    let idle = Idle::default();
    let mut offset = 0;
    let mut out = Vec::new();
    loop {
        out.clear();
        let body = format!(r#"{{"offset":{offset},"limit":100,"timeout":30}}"#);
        http::request(&mut out, "/botfloor", "getUpdates", &body);
        poll.write(&out).await?;
        let message = poll.next().await?.context("the server hung up")?;
        let batch: Batch<'_> = serde_json::from_slice(message.body)?;
        let Some(last) = batch.result.last() else { continue };
        offset = last.update_id + 1;

        let people: Vec<i64> = batch.result.iter().map(|update| update.callback_query.from.id).collect();
        // One statement is one transaction.
        sqlx::query(
            "INSERT INTO signups (activity, person, state) SELECT 1, value, 'going' FROM json_each($1)
             WHERE true ON CONFLICT DO NOTHING",
        )
        .bind(serde_json::to_string(&people)?)
        .execute(&mut store)
        .await?;

        for taps in batch.result.chunks(share) {
            let mut calls = Vec::new();
            for update in taps {
                let body = format!(r#"{{"callback_query_id":"{}"}}"#, update.callback_query.id);
                http::request(&mut calls, "/botfloor", "answerCallbackQuery", &body);
            }
            tokio::spawn(answer(address.to_owned(), idle.clone(), calls, taps.len()));
        }
    }
}

async fn answer(address: String, idle: Idle, calls: Vec<u8>, count: usize) -> Result<()> {
    let free = idle.lock().expect("no holder panics").pop();
    let mut connection = match free {
        Some(connection) => connection,
        None => Connection::new(TcpStream::connect(address).await?)?,
    };
    connection.write(&calls).await?;
    for _ in 0..count {
        connection.next().await?.context("the server hung up")?;
    }
    idle.lock().expect("no holder panics").push(connection);
    Ok(())
}
