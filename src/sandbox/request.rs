//! Reads a request's parameters, strictly: what frankenstein's type does not know is refused.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::refusal::{ApiError, ApiResult};

const MAX_BODY: usize = 60 << 20;

/// Parameters whose value is a text even if it looks like a number or an object.
const TEXTS: [&str; 14] = [
    "text",
    "caption",
    "parse_mode",
    "title",
    "address",
    "callback_query_id",
    "url",
    "action",
    "photo",
    "inline_message_id",
    "business_connection_id",
    "message_effect_id",
    "language_code",
    "foursquare_id",
];

/// A document or a picture that came with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Upload {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) bytes: Bytes,
}

/// The parameters of a request, and the document with it, from wherever they come: query, form, JSON or multipart.
pub(super) async fn parameters(request: Request) -> ApiResult<(Map<String, Value>, Option<Upload>)> {
    let mut found = Map::new();
    if let Some(query) = request.uri().query() {
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            found.insert(key.to_string(), typed(&key, &value));
        }
    }
    let header = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = header.unwrap_or_default().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        let upload = multipart(request, &mut found).await?;
        return Ok((found, upload));
    }
    let broken = |_| ApiError::bad("can't read the request's body");
    let body = to_bytes(request.into_body(), MAX_BODY).await.map_err(broken)?;
    if body.is_empty() {
        return Ok((found, None));
    }
    if kind.starts_with("application/json") {
        let object: Map<String, Value> =
            serde_json::from_slice(&body).map_err(|_| ApiError::bad("can't parse JSON object"))?;
        found.extend(object);
    } else {
        for (key, value) in form_urlencoded::parse(&body) {
            found.insert(key.to_string(), typed(&key, &value));
        }
    }
    Ok((found, None))
}

async fn multipart(request: Request, found: &mut Map<String, Value>) -> ApiResult<Option<Upload>> {
    let broken = |_| ApiError::bad("can't parse the multipart body");
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| ApiError::bad("can't parse the multipart body"))?;
    let mut files = Vec::new();
    let mut document = None;
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let kind = part.content_type().unwrap_or("application/octet-stream").to_owned();
        let content = part.bytes().await.map_err(broken)?;
        if let Some(file) = file {
            if content.is_empty() {
                return Err(ApiError::bad("file must be non-empty"));
            }
            if name == "document" || name == "photo" {
                document = Some(Upload { name: file, kind, bytes: content });
            }
            files.push(name);
        } else {
            found.insert(name.clone(), typed(&name, &String::from_utf8_lossy(&content)));
        }
    }
    // An upload that nothing names is a mistake. The rest of the code sees only "attach://".
    let mentioned = Value::Object(found.clone()).to_string();
    for name in files {
        if name == "photo" || name == "document" {
            let attached = format!("attach://{name}");
            found.insert(name, Value::from(attached));
        } else if !mentioned.contains(&format!("attach://{name}")) {
            return Err(ApiError::bad(format!("nothing uses the uploaded file \"{name}\"")));
        }
    }
    Ok(document)
}

fn typed(key: &str, value: &str) -> Value {
    let text = || Value::from(value);
    if TEXTS.contains(&key) { text() } else { serde_json::from_str(value).unwrap_or_else(|_| text()) }
}

/// The parameters as `T`; a field that `T` does not keep is refused by its name.
pub(super) fn strict<T: DeserializeOwned + Serialize>(parameters: Map<String, Value>) -> ApiResult<T> {
    let given = Value::Object(parameters);
    let parsed: T =
        T::deserialize(&given).map_err(|error| ApiError::bad(format!("can't parse the request: {error}")))?;
    let kept = serde_json::to_value(&parsed).unwrap_or_default();
    match lost(&given, &kept, "") {
        None => Ok(parsed),
        Some(path) => Err(ApiError::bad(format!("unknown field \"{path}\""))),
    }
}

/// The path of the first field that is given but not kept.
fn lost(given: &Value, kept: &Value, path: &str) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().find_map(|(key, value)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            match kept.get(key) {
                Some(kept) => lost(value, kept, &path),
                None => (!value.is_null()).then_some(path),
            }
        }),
        (Value::Array(given), Value::Array(kept)) => given
            .iter()
            .zip(kept)
            .enumerate()
            .find_map(|(place, (given, kept))| lost(given, kept, &format!("{path}[{place}]"))),
        _ => None,
    }
}
