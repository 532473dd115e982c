//! The page: the neighbourhood in a browser, with the production bot in it and a clock to turn.
//!
//! One page, one script and one stylesheet are part of the program; the page asks for JSON and hears by server-sent
//! events that something changed. Nothing is loaded from anywhere else.

mod player;
mod view;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures::{Stream, StreamExt, stream};
use serde::Deserialize;
use tokio::net::TcpListener;

use crate::neighbourhood::Neighbourhood;
use player::{Act, Order, Player};

const PAGE: &str = include_str!("page.html");
const SCRIPT: &str = include_str!("page.js");
const STYLE: &str = include_str!("page.css");
/// Nothing but what this program serves itself.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// The largest picture, in bytes: what Telegram takes as a photo (Bot API, `sendPhoto`).
const LARGEST: usize = 10 << 20;

/// Shows a neighbourhood at an address until the program ends. `opened` is told the address once it is open.
pub async fn serve(
    hood: Neighbourhood,
    address: SocketAddr,
    opened: impl FnOnce(SocketAddr),
) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await.with_context(|| format!("{address} cannot be opened"))?;
    let address = listener.local_addr()?;
    let player = Arc::new(Player::begin(hood).await?);
    let clock = Arc::clone(&player);
    let running = tokio::spawn(async move { clock.run().await });
    opened(address);
    let served = axum::serve(listener, router(player)).await;
    running.abort();
    Ok(served?)
}

fn router(player: Arc<Player>) -> Router {
    Router::new()
        .route("/", get(|| async { text(PAGE, "text/html; charset=utf-8") }))
        .route("/page.js", get(|| async { text(SCRIPT, "text/javascript; charset=utf-8") }))
        .route("/page.css", get(|| async { text(STYLE, "text/css; charset=utf-8") }))
        .route("/world", get(world))
        .route("/ahead", get(ahead))
        .route("/chat", post(chat))
        .route("/act", post(act))
        .route("/order", post(order))
        .route("/picture/{who}/{chat}", post(picture))
        .layer(DefaultBodyLimit::max(LARGEST))
        .route("/file/{name}", get(file))
        .route("/changes", get(changes))
        .with_state(player)
}

fn text(body: &'static str, kind: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)], body)
}

/// What cannot be done is said in one line.
struct Problem(anyhow::Error);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, format!("{:#}", self.0)).into_response()
    }
}

impl<E: Into<anyhow::Error>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

async fn world(State(player): State<Arc<Player>>) -> Json<view::World> {
    Json(player.world())
}

async fn ahead(State(player): State<Arc<Player>>) -> Result<Json<Vec<view::Coming>>, Problem> {
    Ok(Json(player.ahead().await?))
}

#[derive(Debug, Deserialize)]
struct Asked {
    chat: i64,
    who: i64,
    before: Option<i32>,
}

async fn chat(State(player): State<Arc<Player>>, Json(asked): Json<Asked>) -> Json<view::Stretch> {
    Json(player.stretch(asked.chat, asked.who, asked.before))
}

async fn act(
    State(player): State<Arc<Player>>,
    Json(act): Json<Act>,
) -> Result<Json<Option<view::Toast>>, Problem> {
    Ok(Json(player.act(act).await?))
}

async fn order(State(player): State<Arc<Player>>, Json(order): Json<Order>) -> Result<(), Problem> {
    Ok(player.obey(order).await?)
}

async fn picture(
    State(player): State<Arc<Player>>,
    Path((who, chat)): Path<(i64, i64)>,
    bytes: Bytes,
) -> Result<(), Problem> {
    if kind_of(&bytes).is_none() {
        return Err(Problem(anyhow::anyhow!("that is no picture; expected a PNG, a JPEG or a WebP")));
    }
    Ok(player.picture(who, chat, &bytes).await?)
}

/// What kind of picture begins so.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

async fn file(State(player): State<Arc<Player>>, Path(name): Path<String>) -> Response {
    match player.hood.sandbox.document(&name) {
        Some(bytes) => {
            let kind = kind_of(&bytes).unwrap_or("application/octet-stream");
            ([(header::CONTENT_TYPE, kind), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")], bytes)
                .into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// An event for each change, with the number of things that have happened.
async fn changes(State(player): State<Arc<Player>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = stream::unfold(player.changes(), |mut changes| async move {
        changes.changed().await.ok()?;
        let count = *changes.borrow_and_update();
        Some((Ok(Event::default().data(count.to_string())), changes))
    });
    Sse::new(changes.boxed()).keep_alive(KeepAlive::default())
}
