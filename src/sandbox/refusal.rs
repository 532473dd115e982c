//! How the sandbox says no: Telegram's codes and words, and whose doing it was.

use frankenstein::response::{ErrorResponse, ResponseParameters};

/// Whose doing a refused request was; a story fails on [`Cause::Bot`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The bot's mistake: a malformed, oversized, repeated or too hasty request.
    Bot,
    /// A circumstance that the bot could not know: blocked, kicked, migrated, closed, deleted, too late.
    World,
    /// Injected by [`super::Sandbox::fail_next`].
    Fault,
}

/// A request that the sandbox refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The method in its canonical spelling, or as it was sent when there is no such method.
    pub method: String,
    /// The chat that the request named, where it named one by number.
    pub chat: Option<i64>,
    /// Telegram's error code.
    pub code: u16,
    /// Telegram's words.
    pub description: String,
    /// Whose doing it was.
    pub cause: Cause,
}

/// An error on its way to the bot.
#[derive(Debug, Clone)]
pub(super) struct ApiError {
    pub(super) code: u16,
    pub(super) description: String,
    pub(super) parameters: Option<ResponseParameters>,
    pub(super) cause: Cause,
}

pub(super) type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    fn new(code: u16, description: String, cause: Cause) -> Self {
        Self { code, description, parameters: None, cause }
    }

    /// 400, the bot's mistake.
    pub(super) fn bad(what: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", what.as_ref()), Cause::Bot)
    }

    /// 403, a circumstance.
    pub(super) fn forbidden(what: &str) -> Self {
        Self::new(403, format!("Forbidden: {what}"), Cause::World)
    }

    /// The same error, told as a circumstance that the bot could not know.
    pub(super) fn of_the_world(mut self) -> Self {
        self.cause = Cause::World;
        self
    }

    /// The same error, told as injected.
    pub(super) fn injected(mut self) -> Self {
        self.cause = Cause::Fault;
        self
    }

    pub(super) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned(), Cause::Bot)
    }

    pub(super) fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned(), Cause::Bot)
    }

    pub(super) fn no_such_method() -> Self {
        Self::new(404, "Not Found: method not found".to_owned(), Cause::Bot)
    }

    pub(super) fn conflict() -> Self {
        let words = "Conflict: terminated by other getUpdates request; \
                     make sure that only one bot instance is running";
        Self::new(409, words.to_owned(), Cause::World)
    }

    pub(super) fn webhook_is_active() -> Self {
        let words = "Conflict: can't use getUpdates method while webhook is active; \
                     use deleteWebhook to delete the webhook first";
        Self::new(409, words.to_owned(), Cause::Bot)
    }

    pub(super) fn too_many_requests(retry_after: u16) -> Self {
        let mut error = Self::new(429, format!("Too Many Requests: retry after {retry_after}"), Cause::Bot);
        error.parameters =
            Some(ResponseParameters { migrate_to_chat_id: None, retry_after: Some(retry_after) });
        error
    }

    pub(super) fn migrated(to: i64) -> Self {
        let words = "Bad Request: group chat was upgraded to a supergroup chat";
        let mut error = Self::new(400, words.to_owned(), Cause::World);
        error.parameters = Some(ResponseParameters { migrate_to_chat_id: Some(to), retry_after: None });
        error
    }

    /// Any refusal, injected.
    pub(super) fn in_words(code: u16, words: &str) -> Self {
        Self::new(code, words.to_owned(), Cause::Fault)
    }

    pub(super) fn server(code: u16) -> Self {
        let words = match code {
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            _ => "Internal Server Error",
        };
        Self::new(code, words.to_owned(), Cause::Fault)
    }

    /// The reply's body. The parameters are written by hand: frankenstein's type writes its empty fields as
    /// null, which Telegram does not.
    pub(super) fn body(&self) -> String {
        let reply = ErrorResponse {
            ok: false,
            description: self.description.clone(),
            error_code: u64::from(self.code),
            parameters: None,
        };
        let mut body = serde_json::to_value(reply).unwrap_or_default();
        if let Some(parameters) = self.parameters {
            let mut shown = serde_json::Map::new();
            if let Some(to) = parameters.migrate_to_chat_id {
                shown.insert("migrate_to_chat_id".to_owned(), to.into());
            }
            if let Some(seconds) = parameters.retry_after {
                shown.insert("retry_after".to_owned(), seconds.into());
            }
            body["parameters"] = shown.into();
        }
        body.to_string()
    }
}
