//! Calls to the Bot API.
//!
//! teloxide gives the client, the types and the payloads; the call itself is made here, because its own sender sleeps
//! ten seconds inside the client on any 5xx and knows some refusals only by their text. The token is part of every
//! address, so no address ever stands in an error.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use reqwest::{Client, ClientBuilder, RequestBuilder};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use teloxide::requests::Payload;
use url::Url;

use crate::domain::ids::ChatId;
use crate::message::File;

/// How long a call may take; a long poll is allowed its own wait beside it.
const PATIENCE: Duration = Duration::from_secs(75);
/// How long any other call may take: two of them end before a courier's lease does.
const PATIENCE_OF_OTHERS: Duration = Duration::from_secs(25);
/// The one call that waits for something to happen.
const LONG_POLL: &str = "getUpdates";
/// The wait where the API asks for one without saying how long.
const SOME_SECONDS: u32 = 5;
/// How often a connection of HTTP/2 is asked whether it is still there, and how long it may take to say so.
const STILL_THERE: Duration = Duration::from_secs(15);
/// Connections kept open: a burst's answers go out side by side.
const CONNECTIONS: usize = 256;

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Too fast; again after so many seconds.
    #[error("too many requests, retry after {0} s")]
    TooFast(u32),
    /// The group has another number now.
    #[error("the group has become {0}")]
    Migrated(ChatId),
    /// The request was refused, with the API's code and words.
    #[error("refused ({code}): {description}")]
    Refused {
        /// The HTTP status.
        code: u16,
        /// What the API says.
        description: String,
    },
    /// The API does not know the bot by this address and token; what it was asked for does not matter.
    #[error("the bot is not known ({0})")]
    UnknownBot(u16),
    /// The API is out of reach or out of order.
    #[error("out of reach: {0}")]
    OutOfReach(String),
}

#[derive(Deserialize)]
struct Answered<T> {
    result: Option<T>,
}

#[derive(Deserialize)]
struct Refused {
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Deserialize, Default)]
struct Parameters {
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

/// Who the bot is.
#[derive(Debug, Clone, Deserialize)]
pub struct Me {
    /// Its number.
    pub id: i64,
    /// Its name in links.
    pub username: String,
}

/// What the bot may do in a chat.
#[derive(Debug, Clone, Deserialize)]
pub struct Rights {
    /// `administrator`, `member`, `restricted`, `left` or `kicked`.
    pub status: String,
    /// For a restricted member: whether it may write.
    pub can_send_messages: Option<bool>,
}

#[derive(Deserialize)]
struct ChatInfo {
    #[serde(default)]
    title: String,
    #[serde(default)]
    permissions: Permissions,
}

#[derive(Deserialize, Default)]
struct Permissions {
    can_send_messages: Option<bool>,
}

#[derive(Deserialize)]
struct ChatMember {
    user: ChatUser,
}

#[derive(Deserialize)]
struct ChatUser {
    id: i64,
    #[serde(default)]
    is_bot: bool,
}

/// What a method answered.
fn read<T: DeserializeOwned>(method: &str, body: &[u8]) -> Result<T, CallError> {
    let answered: Answered<T> = serde_json::from_slice(body)
        .map_err(|mistake| CallError::OutOfReach(format!("{method}: {mistake}")))?;
    answered.result.ok_or_else(|| CallError::OutOfReach(format!("{method}: an answer without a result")))
}

/// What an answer means that is no success. One that is not the API's own, such as a proxy's page, says nothing of the
/// request, and 401 and 404 of the bot's address nothing either.
fn failure(method: &str, code: u16, body: &[u8]) -> CallError {
    let refused = serde_json::from_slice::<Refused>(body).ok();
    match (code, refused) {
        (_, Some(Refused { parameters: Parameters { retry_after: Some(seconds), .. }, .. })) => {
            CallError::TooFast(seconds)
        }
        (_, Some(Refused { parameters: Parameters { migrate_to_chat_id: Some(chat), .. }, .. })) => {
            CallError::Migrated(ChatId(chat))
        }
        (429, _) => CallError::TooFast(SOME_SECONDS),
        (401, _) | (404, None) => CallError::UnknownBot(code),
        (404, Some(refused)) if matches!(refused.description.as_str(), "" | "Not Found") => {
            CallError::UnknownBot(code)
        }
        (500.., _) | (_, None) => CallError::OutOfReach(format!("{method}: status {code}")),
        (_, Some(refused)) => CallError::Refused { code, description: refused.description },
    }
}

/// An address below another.
fn below<'p>(address: &Url, path: impl IntoIterator<Item = &'p str>) -> Url {
    let mut address = address.clone();
    if let Ok(mut segments) = address.path_segments_mut() {
        segments.pop_if_empty().extend(path);
    }
    address
}

/// The Bot API, for one bot.
pub struct Api {
    client: Client,
    /// What every method's address begins with; the token is in it.
    root: Url,
    /// The same of every file's.
    files: Url,
}

impl std::fmt::Debug for Api {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Api").finish_non_exhaustive()
    }
}

impl Api {
    /// The API at an address, for the bot of that token.
    pub fn new(token: &SecretString, address: &Url) -> anyhow::Result<Self> {
        Self::over(Self::client(), token, address)
    }

    /// The same over a client of one's own.
    pub(super) fn over(client: ClientBuilder, token: &SecretString, address: &Url) -> anyhow::Result<Self> {
        let client = client.build().map_err(|problem| {
            anyhow::anyhow!("the HTTP client cannot be built: {}", problem.without_url())
        })?;
        let bot = format!("bot{}", token.expose_secret());
        let root = below(address, [bot.as_str()]);
        let files = below(address, ["file", bot.as_str()]);
        Ok(Self { client, root, files })
    }

    /// How the API is called. Where the server speaks HTTP/2, all calls go over one connection, which is asked now and then
    /// whether it is still there: it has the long poll, on which nothing may be heard for a minute.
    pub(super) fn client() -> ClientBuilder {
        teloxide::net::default_reqwest_settings()
            .timeout(PATIENCE)
            .pool_max_idle_per_host(CONNECTIONS)
            .http2_adaptive_window(true)
            .http2_keep_alive_interval(STILL_THERE)
            .http2_keep_alive_timeout(STILL_THERE)
            .http2_keep_alive_while_idle(true)
    }

    /// Calls a method with one of teloxide's payloads.
    pub async fn call<P, T>(&self, payload: &P) -> Result<T, CallError>
    where
        P: Payload + Serialize,
        T: DeserializeOwned,
    {
        self.call_method(P::NAME, payload).await
    }

    /// Calls a method that teloxide does not have, or not with these fields.
    pub async fn call_method<T: DeserializeOwned>(
        &self,
        method: &str,
        body: &impl Serialize,
    ) -> Result<T, CallError> {
        read(method, &self.call_raw(method, body).await?)
    }

    /// Calls a method and gives its whole answer, unread.
    pub async fn call_raw(&self, method: &str, body: &impl Serialize) -> Result<Vec<u8>, CallError> {
        self.send(method, self.client.post(self.address_of(method)).json(body)).await
    }

    /// Calls a method with some fields and a file.
    pub async fn upload<T: DeserializeOwned>(
        &self,
        method: &str,
        fields: Vec<(&'static str, String)>,
        field_of_file: &'static str,
        file: File,
    ) -> Result<T, CallError> {
        let out_of_reach = |problem: String| CallError::OutOfReach(format!("{method}: {problem}"));
        let part = Part::bytes(file.bytes)
            .file_name(file.name)
            .mime_str(file.kind)
            .map_err(|problem| out_of_reach(problem.without_url().to_string()))?;
        let form = fields.into_iter().fold(Form::new(), |form, (name, value)| form.text(name, value));
        let request = self.client.post(self.address_of(method)).multipart(form.part(field_of_file, part));
        read(method, &self.send(method, request).await?)
    }

    /// What stands in a file that somebody sent; none where that is more than `most` bytes, of which no more are read.
    pub async fn download(&self, file: &str, most: usize) -> Result<Option<Vec<u8>>, CallError> {
        #[derive(Deserialize)]
        struct Found {
            file_path: Option<String>,
        }
        let found: Found = self.call_method("getFile", &json!({ "file_id": file })).await?;
        let path = found.file_path.ok_or_else(|| CallError::OutOfReach("getFile: no path".to_owned()))?;
        let lost =
            |problem: reqwest::Error| CallError::OutOfReach(format!("file: {}", problem.without_url()));
        let request = self.client.get(below(&self.files, path.split('/'))).timeout(PATIENCE_OF_OTHERS);
        let mut response = request.send().await.map_err(lost)?;
        let code = response.status().as_u16();
        let mut bytes = Vec::new();
        while let Some(part) = response.chunk().await.map_err(lost)? {
            if bytes.len() + part.len() > most {
                return Ok(None);
            }
            bytes.extend_from_slice(&part);
        }
        if code == 200 { Ok(Some(bytes)) } else { Err(failure("file", code, &bytes)) }
    }

    fn address_of(&self, method: &str) -> Url {
        below(&self.root, [method])
    }

    async fn send(&self, method: &str, request: RequestBuilder) -> Result<Vec<u8>, CallError> {
        let out_of_reach = |problem: String| CallError::OutOfReach(format!("{method}: {problem}"));
        let request = if method == LONG_POLL { request } else { request.timeout(PATIENCE_OF_OTHERS) };
        let response =
            request.send().await.map_err(|problem| out_of_reach(problem.without_url().to_string()))?;
        let code = response.status().as_u16();
        let body =
            response.bytes().await.map_err(|problem| out_of_reach(problem.without_url().to_string()))?;
        if code == 200 {
            return Ok(body.into());
        }
        Err(failure(method, code, &body))
    }

    /// Who the bot is; this is also how a token proves good.
    pub async fn me(&self) -> Result<Me, CallError> {
        self.call_method("getMe", &json!({})).await
    }

    /// Ends delivery by webhook, which would keep polls from working. What waits is kept.
    pub async fn delete_webhook(&self) -> Result<(), CallError> {
        self.call_method::<bool>("deleteWebhook", &json!({})).await.map(|_| ())
    }

    /// Tells a menu of commands, for phones of a language or, with none, for all others.
    pub async fn set_commands(
        &self,
        menu: &[Value],
        scope: &Value,
        language: Option<&str>,
    ) -> Result<(), CallError> {
        let mut body = json!({ "commands": menu, "scope": scope });
        if let Some(code) = language {
            body["language_code"] = json!(code);
        }
        self.call_method::<bool>("setMyCommands", &body).await.map(|_| ())
    }

    /// Takes a menu of commands away: there the one of everybody counts again.
    pub async fn delete_commands(&self, scope: &Value) -> Result<(), CallError> {
        self.call_method::<bool>("deleteMyCommands", &json!({ "scope": scope })).await.map(|_| ())
    }

    /// The people who run a group.
    pub async fn admins_of(&self, chat: ChatId) -> Result<Vec<ChatId>, CallError> {
        let members: Vec<ChatMember> =
            self.call_method("getChatAdministrators", &json!({"chat_id": chat})).await?;
        Ok(members
            .into_iter()
            .filter(|member| !member.user.is_bot)
            .map(|member| ChatId(member.user.id))
            .collect())
    }

    /// Whether a group lets its ordinary members write.
    pub async fn lets_members_write(&self, chat: ChatId) -> Result<bool, CallError> {
        Ok(self.about(chat).await?.permissions.can_send_messages != Some(false))
    }

    /// What a group is called.
    pub async fn title_of(&self, chat: ChatId) -> Result<String, CallError> {
        Ok(self.about(chat).await?.title)
    }

    async fn about(&self, chat: ChatId) -> Result<ChatInfo, CallError> {
        self.call_method("getChat", &json!({"chat_id": chat})).await
    }

    /// What the bot may do in a chat.
    pub async fn rights_in(&self, chat: ChatId, me: &Me) -> Result<Rights, CallError> {
        self.call_method("getChatMember", &json!({"chat_id": chat, "user_id": me.id})).await
    }

    /// Answers a tap with a toast, or silently when there is nothing to say.
    pub async fn answer_tap(&self, tap: &str, text: &str) -> Result<(), CallError> {
        #[derive(Serialize)]
        struct AnswerCallbackQuery<'a> {
            callback_query_id: &'a str,
            #[serde(skip_serializing_if = "str::is_empty")]
            text: &'a str,
        }
        let body = AnswerCallbackQuery { callback_query_id: tap, text };
        self.call_raw("answerCallbackQuery", &body).await.map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::StatusCode;
    use tokio::net::TcpListener;

    use super::*;

    const TOKEN: &str = "12345:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi";

    async fn answering(status: StatusCode, body: &'static str) -> Api {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let router = Router::new().fallback(move || async move { (status, body) });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Api::new(&SecretString::from(TOKEN), &address).unwrap()
    }

    #[tokio::test]
    async fn the_token_is_in_no_error() {
        let nowhere = Url::parse("http://127.0.0.1:9").unwrap();
        let api = Api::new(&SecretString::from(TOKEN), &nowhere).unwrap();
        let failure = api.me().await.unwrap_err();
        assert!(!format!("{failure} {failure:?} {api:?}").contains("ABCDEF"));
    }

    #[tokio::test]
    async fn refusals_are_told_by_their_parameters() {
        let api = answering(
            StatusCode::TOO_MANY_REQUESTS,
            r#"{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}}"#,
        )
        .await;
        assert_eq!(api.me().await.unwrap_err(), CallError::TooFast(7));
        let api = answering(
            StatusCode::BAD_REQUEST,
            r#"{"ok":false,"error_code":400,"description":"x","parameters":{"migrate_to_chat_id":-100}}"#,
        )
        .await;
        assert_eq!(api.me().await.unwrap_err(), CallError::Migrated(ChatId(-100)));
    }

    #[test]
    fn only_the_apis_own_words_are_a_refusal() {
        let of = |code, body: &str| failure("sendMessage", code, body.as_bytes());
        let words = |description: &str| format!(r#"{{"ok":false,"description":"{description}"}}"#);
        let refused =
            |code, description: &str| CallError::Refused { code, description: description.to_owned() };
        let lost = |code| CallError::OutOfReach(format!("sendMessage: status {code}"));
        for (code, body, means) in [
            (401, words("Unauthorized"), CallError::UnknownBot(401)),
            (404, words("Not Found"), CallError::UnknownBot(404)),
            (404, "<html>404</html>".to_owned(), CallError::UnknownBot(404)),
            (404, words("Not Found: method not found"), refused(404, "Not Found: method not found")),
            (400, words("Bad Request: chat not found"), refused(400, "Bad Request: chat not found")),
            (
                403,
                words("Forbidden: bot was blocked by the user"),
                refused(403, "Forbidden: bot was blocked by the user"),
            ),
            (403, "<html>a captive portal</html>".to_owned(), lost(403)),
            (407, String::new(), lost(407)),
            (500, words("Internal Server Error"), lost(500)),
            (429, "<html>slow down</html>".to_owned(), CallError::TooFast(5)),
        ] {
            assert_eq!(of(code, &body), means, "{code} {body}");
        }
    }

    #[tokio::test]
    async fn no_more_of_a_file_is_read_than_was_asked_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        // What the messenger says of a file's size is less than what it hands out.
        let found =
            r#"{"ok":true,"result":{"file_id":"x","file_size":1,"file_path":"documents/file_1.csv"}}"#;
        let router = Router::new()
            .route(&format!("/bot{TOKEN}/getFile"), axum::routing::post(move || async move { found }))
            .route(
                &format!("/file/bot{TOKEN}/documents/file_1.csv"),
                axum::routing::get(|| async { "a".repeat(1_000) }),
            );
        tokio::spawn(async move { axum::serve(listener, router).await });
        let api = Api::new(&SecretString::from(TOKEN), &address).unwrap();
        assert_eq!(api.download("x", 1_000).await, Ok(Some(vec![b'a'; 1_000])));
        assert_eq!(api.download("x", 999).await, Ok(None));
    }

    #[tokio::test]
    async fn a_proxy_in_trouble_is_told_at_once() {
        let api = answering(StatusCode::BAD_GATEWAY, "<html>502</html>").await;
        assert_eq!(api.me().await.unwrap_err(), CallError::OutOfReach("getMe: status 502".to_owned()));
    }
}
