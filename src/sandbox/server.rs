//! The HTTP side: connections that can be cut, and the way from a request to its reply.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use frankenstein::methods::GetUpdatesParams;
use serde_json::{Map, Value};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use super::download;
use super::fault::Fault;
use super::methods;
use super::refusal::{ApiError, ApiResult, Cause, Refusal};
use super::request::{parameters, strict};
use super::seen::EventKind;
use super::world::World;

/// How long to wait when the machine has no more sockets to give.
const ACCEPT_AGAIN: Duration = Duration::from_millis(50);
const MAX_BATCH: usize = 100;
const MAX_POLL: Duration = Duration::from_secs(50);
const MAX_UPLOAD: usize = 60 << 20;

/// What the handle and the server share.
pub(super) struct Shared {
    world: Mutex<World>,
    pub(super) token: String,
    pub(super) stop: CancellationToken,
    address: SocketAddr,
}

impl Shared {
    pub(super) fn new(world: World, token: String, address: SocketAddr) -> Self {
        Self { world: Mutex::new(world), token, stop: CancellationToken::new(), address }
    }

    /// The world is whole after every act, so a panic elsewhere does not spoil it.
    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Serves until told to stop.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let stop = shared.stop.clone();
    let router = Router::new().fallback(answer).layer(DefaultBodyLimit::max(MAX_UPLOAD)).with_state(shared);
    let service = router.into_make_service_with_connect_info::<Cut>();
    let served = axum::serve(Doorman(listener), service).with_graceful_shutdown(stop.cancelled_owned()).await;
    if let Err(error) = served {
        tracing::warn!(%error, "the sandbox's server ended");
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    tokio::select! {
        reply = reply(&shared, &cut, request) => reply,
        // A 5xx would make clients wait and try again.
        () = shared.stop.cancelled() => cut.now(),
    }
}

/// Whether a bot asks, and asks for this server. A browser tells on whose behalf it asks, and by which name.
fn of_a_bot(shared: &Shared, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let here = host == Some(&shared.address.to_string()) && hosts.next().is_none();
    here && !headers.contains_key(header::ORIGIN) && !headers.contains_key("sec-fetch-site")
}

async fn reply(shared: &Shared, cut: &Cut, request: Request) -> Response {
    if !of_a_bot(shared, request.headers()) {
        return respond(StatusCode::FORBIDDEN, ApiError::forbidden("only a bot may ask").body());
    }
    let path = request.uri().path().to_owned();
    if let Some(asked) = path.strip_prefix("/file/bot") {
        return hand_out(shared, cut, asked).await;
    }
    let route = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/'));
    let Some((token, asked)) = route else {
        return refuse(shared, &path, None, &ApiError::not_found());
    };
    if token != shared.token {
        return refuse(shared, asked, None, &ApiError::unauthorized());
    }
    let Some(method) = methods::canonical(asked) else {
        return refuse(shared, asked, None, &ApiError::no_such_method());
    };
    let (parameters, upload) = match parameters(request).await {
        Ok(read) => read,
        Err(error) => return refuse(shared, method, None, &error),
    };
    let chat = parameters.get("chat_id").and_then(Value::as_i64);
    let fault = match struck(shared, cut, method, chat).await {
        Ok(fault) => fault,
        Err(failed) => return failed,
    };
    let result = if method == "getUpdates" {
        get_updates(shared, parameters).await
    } else {
        methods::carry_out(&mut shared.world(), method, parameters, upload)
    };
    let reply = match result {
        Ok(result) => respond(StatusCode::OK, format!("{{\"ok\":true,\"result\":{result}}}")),
        Err(error) => refuse(shared, method, chat, &error),
    };
    if fault == Some(Fault::DropAfter) { cut.now() } else { reply }
}

/// Counts a request, and has it fail or wait as is planned: the answer it fails with, or what is still to come of the plan.
async fn struck(
    shared: &Shared,
    cut: &Cut,
    method: &str,
    chat: Option<i64>,
) -> Result<Option<Fault>, Response> {
    let (fault, latency) = {
        let mut world = shared.world();
        *world.calls.entry(method.to_owned()).or_default() += 1;
        world.called.send_modify(|count| *count += 1);
        (world.faults.strike(method, chat), world.latency)
    };
    if let Some(latency) = latency {
        tokio::time::sleep(latency).await;
    }
    let error = match fault {
        Some(Fault::TooManyRequests { retry_after, .. }) => {
            ApiError::too_many_requests(retry_after).injected()
        }
        Some(Fault::Refused(code, words)) => ApiError::in_words(code, words),
        Some(Fault::ServerError(code)) => ApiError::server(code),
        Some(Fault::Timeout) => std::future::pending().await,
        Some(Fault::DropConnection) => return Err(cut.now()),
        Some(Fault::Slow(time)) => {
            tokio::time::sleep(time).await;
            return Ok(fault);
        }
        Some(Fault::DropAfter) | None => return Ok(fault),
    };
    Err(refuse(shared, method, chat, &error))
}

/// Hands out what somebody sent.
async fn hand_out(shared: &Shared, cut: &Cut, asked: &str) -> Response {
    let Some((token, path)) = asked.split_once('/') else {
        return refuse(shared, download::STEP, None, &ApiError::not_found());
    };
    if token != shared.token {
        return refuse(shared, download::STEP, None, &ApiError::unauthorized());
    }
    let fault = match struck(shared, cut, download::STEP, None).await {
        Ok(fault) => fault,
        Err(failed) => return failed,
    };
    let found = shared.world().handed_out(path);
    match found {
        Ok(_) if fault == Some(Fault::DropAfter) => cut.now(),
        Ok(bytes) => download::answer(bytes),
        Err(error) => refuse(shared, download::STEP, None, &error),
    }
}

/// A long poll. It waits in real time: the sandbox's clock may stand still while the bot listens.
async fn get_updates(shared: &Shared, parameters: Map<String, Value>) -> ApiResult<String> {
    let wanted: GetUpdatesParams = strict(parameters)?;
    let limit = wanted.limit.map_or(MAX_BATCH, |limit| limit as usize).clamp(1, MAX_BATCH);
    let patience = Duration::from_secs(u64::from(wanted.timeout.unwrap_or(0))).min(MAX_POLL);
    let (mut queued, poll) = {
        let mut world = shared.world();
        if world.webhook {
            return Err(ApiError::webhook_is_active());
        }
        world.poll += 1;
        if let Some(kinds) = wanted.allowed_updates {
            world.queue.allow(kinds);
        }
        if let Some(offset) = wanted.offset {
            world.queue.confirm(offset);
        }
        let poll = world.poll;
        // Wakes an older poll, which then gives way.
        world.queued.send_modify(|count| *count += 1);
        (world.queued.subscribe(), poll)
    };
    let timeout = tokio::time::sleep(patience);
    tokio::pin!(timeout);
    loop {
        {
            let mut world = shared.world();
            if world.poll != poll {
                return Err(ApiError::conflict());
            }
            queued.mark_unchanged();
            let now = world.now();
            if let Some(batch) = world.queue.batch(limit, now) {
                return Ok(batch);
            }
        }
        tokio::select! {
            _ = queued.changed() => {}
            () = &mut timeout => return Ok("[]".to_owned()),
        }
    }
}

fn refuse(shared: &Shared, method: &str, chat: Option<i64>, error: &ApiError) -> Response {
    let refusal = Refusal {
        method: method.to_owned(),
        chat,
        code: error.code,
        description: error.description.clone(),
        cause: error.cause,
    };
    if error.cause == Cause::Bot {
        tracing::debug!(method, code = error.code, description = error.description, "refused");
    }
    let mut world = shared.world();
    world.refusals.push(refusal.clone());
    world.record(EventKind::Refused(refusal));
    drop(world);
    let status = StatusCode::from_u16(error.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    respond(status, error.body())
}

fn respond(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    for (name, said) in [
        (header::CONTENT_TYPE, "application/json"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(said));
    }
    response
}

/// Cuts one connection: nothing more is written to it.
#[derive(Clone)]
struct Cut(Arc<AtomicBool>);

impl Cut {
    /// The answer that is returned here meets a broken pipe.
    fn now(&self) -> Response {
        self.0.store(true, Ordering::Release);
        respond(StatusCode::OK, String::new())
    }

    fn check(&self) -> io::Result<()> {
        let cut = self.0.load(Ordering::Acquire);
        if cut { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl Connected<IncomingStream<'_, Doorman>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Doorman>) -> Self {
        stream.io().cut.clone()
    }
}

/// Accepts connections that can be cut.
struct Doorman(TcpListener);

impl Listener for Doorman {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        loop {
            match self.0.accept().await {
                Ok((stream, peer)) => {
                    // Replies are small; waiting to fill a packet would only slow the bot down.
                    let _ = stream.set_nodelay(true);
                    return (Line { stream, cut: Cut(Arc::default()) }, peer);
                }
                Err(_) => tokio::time::sleep(ACCEPT_AGAIN).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

struct Line {
    stream: TcpStream,
    cut: Cut,
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
