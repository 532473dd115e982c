//! The page: the neighbourhood in a browser, with the production bot in it and a clock to turn.
//!
//! The page, its scripts and its stylesheet are part of the program; the page asks for JSON and hears by server-sent
//! events that something changed. Nothing is loaded from anywhere else. Each language has a neighbourhood of its own,
//! below `/en/` and `/zh-CN/`.

mod act;
mod beginning;
mod door;
mod house;
mod player;
mod rail;
mod story;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures::{Stream, StreamExt, stream};
use serde::Deserialize;
use tokio::net::TcpListener;

use crate::domain::language::Language;
use crate::i18n;
use crate::neighbourhood::Neighbourhood;
use act::{Act, Unknown};
pub use beginning::Beginning;
use door::Door;
use house::House;
use player::Order;
pub use player::Player;
pub use story::{Step, Story};

/// The page, its scripts and its stylesheet, with their media types.
const PARTS: [(&str, &str, &str); 7] = [
    ("", include_str!("front/page.html"), "text/html; charset=utf-8"),
    ("page.css", include_str!("front/page.css"), "text/css; charset=utf-8"),
    ("page.js", include_str!("front/page.js"), SCRIPT),
    ("common.js", include_str!("front/common.js"), SCRIPT),
    ("column.js", include_str!("front/column.js"), SCRIPT),
    ("message.js", include_str!("front/message.js"), SCRIPT),
    ("rail.js", include_str!("front/rail.js"), SCRIPT),
];
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The largest picture and file, in bytes: what Telegram takes as a photo (Bot API, `sendPhoto`).
const LARGEST_PICTURE: usize = 10 << 20;
/// The largest story, in bytes, and the largest of all else that is sent here.
const LARGEST_STORY: usize = 1 << 20;
const LARGEST: usize = 64 << 10;
/// After how long a page that lost the neighbourhood, because it was begun anew, looks again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// The neighbourhoods of the page, one in each language.
pub struct Page {
    chinese: Arc<House>,
    english: Arc<House>,
    first: Language,
}

impl Page {
    /// A page that opens in a language.
    pub fn new(first: Language, beginning: Beginning) -> Self {
        let house = |language| Arc::new(House::new(language, beginning));
        Self { chinese: house(Language::Chinese), english: house(Language::English), first }
    }

    fn house(&self) -> &House {
        match self.first {
            Language::Chinese => &self.chinese,
            Language::English => &self.english,
        }
    }

    /// Shows another neighbourhood in the first language.
    pub async fn show(&self, hood: Neighbourhood) -> anyhow::Result<Arc<Player>> {
        self.house().open(hood).await
    }

    /// Plays a story in the first language, from the beginning.
    pub async fn play(&self, story: &Story) -> anyhow::Result<()> {
        self.house().play(story).await
    }

    /// Answers at an address or name with a port until the program ends, and to no other name. `opened` is told the
    /// address once it is open.
    pub async fn serve(self, listen: &str, opened: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
        let listener =
            TcpListener::bind(listen).await.with_context(|| format!("{listen} cannot be opened"))?;
        let address = listener.local_addr()?;
        opened(address);
        Ok(axum::serve(listener, self.router(Door::new(listen, address.ip()))).await?)
    }

    fn router(&self, door: Door) -> Router {
        let start = format!("/{}/", self.first.word());
        let mut all = Router::new().route("/", get(|| async move { Redirect::temporary(&start) }));
        for house in [&self.chinese, &self.english] {
            all = all.nest(&format!("/{}/", house.language.word()), rooms(Arc::clone(house)));
        }
        all.layer(middleware::from_fn_with_state(Arc::new(door), door::guard))
    }
}

/// What there is to ask of one neighbourhood.
fn rooms(house: Arc<House>) -> Router {
    // What large bodies cost in memory stays small, for they come one after the other.
    let large =
        |limit| (DefaultBodyLimit::max(limit), middleware::from_fn_with_state(Arc::clone(&house), in_turn));
    let (a_picture, a_file, a_story) = (large(LARGEST_PICTURE), large(LARGEST_PICTURE), large(LARGEST_STORY));
    let mut rooms = Router::new()
        .route("/words", get(words))
        .route("/world", get(world))
        .route("/rail", get(rail))
        .route("/chat", post(chat))
        .route("/act", post(act))
        .route("/order", post(order))
        .route("/anew", post(begin_anew))
        .route("/story", get(story_so_far).post(play).layer(a_story))
        .route("/picture/{who}/{chat}", post(picture).layer(a_picture))
        .route("/document/{who}/{chat}/{name}", post(document).layer(a_file))
        .route("/file/{name}", get(file))
        .route("/changes", get(changes));
    for (name, text, kind) in PARTS {
        let part = move || async move { ([(header::CONTENT_TYPE, kind)], text) };
        rooms = rooms.route(&format!("/{name}"), get(part));
    }
    rooms.layer(DefaultBodyLimit::max(LARGEST)).with_state(house)
}

/// Answers when it is their turn.
async fn in_turn(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let _turn = house.uploads.lock().await;
    next.run(request).await
}

/// What cannot be done is said in one line.
struct Problem(anyhow::Error);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = match self.0.downcast_ref::<Unknown>() {
            Some(_) => StatusCode::NOT_FOUND,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        };
        (status, format!("{:#}", self.0)).into_response()
    }
}

impl<E: Into<anyhow::Error>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// What goes on in the neighbourhood that was asked for.
struct Here(Arc<Player>);

impl FromRequestParts<Arc<House>> for Here {
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, house: &Arc<House>) -> Result<Self, Problem> {
        Ok(Self(Box::pin(house.player()).await?))
    }
}

async fn words(State(house): State<Arc<House>>) -> Json<BTreeMap<String, String>> {
    Json(i18n::page_words(house.language))
}

async fn world(Here(player): Here) -> Result<Json<view::World>, Problem> {
    Ok(Json(player.world().await?))
}

async fn rail(Here(player): Here) -> Result<Json<rail::Rail>, Problem> {
    Ok(Json(rail::rail(&player).await?))
}

#[derive(Debug, Deserialize)]
struct Asked {
    chat: i64,
    who: i64,
    most: usize,
}

async fn chat(Here(player): Here, Json(asked): Json<Asked>) -> Result<Json<view::Stretch>, Problem> {
    Ok(Json(player.stretch(asked.chat, asked.who, asked.most)?))
}

async fn act(Here(player): Here, Json(act): Json<Act>) -> Result<Json<Option<view::Toast>>, Problem> {
    Ok(Json(Box::pin(player.act(act)).await?))
}

async fn order(Here(player): Here, Json(order): Json<Order>) -> Result<(), Problem> {
    Ok(Box::pin(player.obey(order)).await?)
}

async fn story_so_far(Here(player): Here) -> impl IntoResponse {
    let name = "attachment; filename=\"story.rs\"";
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CONTENT_DISPOSITION, name)];
    (headers, player.story())
}

async fn begin_anew(State(house): State<Arc<House>>) -> Result<(), Problem> {
    Ok(Box::pin(house.begin_anew()).await?)
}

/// Begins anew, and plays a story.
async fn play(State(house): State<Arc<House>>, script: String) -> Result<(), Problem> {
    let story = Story::read(&script)?;
    Ok(Box::pin(house.play(&story)).await?)
}

async fn picture(
    Here(player): Here,
    Path((who, chat)): Path<(i64, i64)>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<(), Response> {
    let bytes = bytes.map_err(|problem| match problem.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            let most = LARGEST_PICTURE >> 20;
            (problem.status(), format!("that picture is too large; {most} MB at most")).into_response()
        }
        _ => problem.into_response(),
    })?;
    if kind_of(&bytes).is_none() {
        let problem = anyhow::anyhow!("that is no picture; expected a PNG, a JPEG or a WebP");
        return Err(Problem(problem).into_response());
    }
    let act = Act::Picture { who, chat, bytes: Some(bytes) };
    Box::pin(player.act(act)).await.map(drop).map_err(|problem| Problem(problem).into_response())
}

/// Somebody sends a file.
async fn document(
    Here(player): Here,
    Path((who, chat, name)): Path<(i64, i64, String)>,
    bytes: Bytes,
) -> Result<(), Problem> {
    Box::pin(player.act(Act::Document { who, chat, name, bytes })).await?;
    Ok(())
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

async fn file(Here(player): Here, Path(name): Path<String>) -> Response {
    match player.hood.sandbox.document(&name) {
        Some(bytes) => {
            let kind = kind_of(&bytes).unwrap_or("application/octet-stream");
            ([(header::CONTENT_TYPE, kind)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// An event for each change, with the number of things that have happened. The stream ends when the neighbourhood is
/// begun anew.
async fn changes(Here(player): Here) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let heard = player.changes();
    let first = stream::once(async { Ok(Event::default().retry(LOOK_AGAIN).data("0")) });
    let changes = stream::unfold(heard, |mut heard| async move {
        heard.changed().await.ok()?;
        let count = *heard.borrow_and_update();
        Some((Ok(Event::default().data(count.to_string())), heard))
    });
    Sse::new(first.chain(changes).boxed()).keep_alive(KeepAlive::default())
}
