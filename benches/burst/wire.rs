//! What the server's messages look like: as long as Telegram's, in what a bot has to read.

use serde_json::{Value, json};

/// A day on which all of the server's messages were sent; nothing depends on it.
const DATE: i64 = 1_790_000_000;
/// A card as long as the bot's.
pub const SAMPLE: &str = "🎉 Burst\n🗓 Sat 2026-11-28 10:00–12:00\n📍 Yusha station 0\n👥 0 of 600 seats taken\n\nSign up \
                          with the button, or answer with the number of people.";

/// Ids that look like Telegram's, and tell the tap.
pub const FIRST_QUERY: usize = 4_000_000_000_000_000;

pub fn update_id(tap: usize) -> i64 {
    800_000_001 + i64::try_from(tap).expect("few taps")
}

/// A tap on the button with this data below this message, both as JSON.
pub fn update(tap: usize, (message, data): &(String, String)) -> String {
    let (update, query, person) = (update_id(tap), FIRST_QUERY + tap, 5_000_000_001 + tap);
    format!(
        r#"{{"update_id":{update},"callback_query":{{"id":"{query}","from":{{"id":{person},"is_bot":false,"first_name":"Resident","last_name":"{tap}","username":"resident_{tap}","language_code":"en"}},"message":{message},"chat_instance":"-4611686018427387904","data":{data}}}}}"#
    )
}

pub fn message(id: i64, chat: i64, text: &str, keyboard: &Value) -> Value {
    let kind = if chat < 0 { "supergroup" } else { "private" };
    let mut message = json!({ "message_id": id, "from": me(), "date": DATE, "text": text,
        "chat": { "id": chat, "type": kind, "title": "Yusha residents" },
        "entities": [{ "type": "bold", "offset": 0, "length": text.encode_utf16().count().min(5) }] });
    if !keyboard.is_null() {
        message["reply_markup"] = keyboard.clone();
    }
    message
}

/// Buttons as many as the bot's.
pub fn sample_keyboard() -> Value {
    json!({ "inline_keyboard": [
        [{ "text": "Sign up", "callback_data": "signup:1" }, { "text": "Cancel", "callback_data": "cancel:1" }],
        [{ "text": "Where do I stand?", "callback_data": "why:1" }]] })
}

/// The data of the button that signs up: by its label, or else the first that calls back.
pub fn button(keyboard: &Value) -> Option<String> {
    let rows = keyboard["inline_keyboard"].as_array()?;
    let buttons: Vec<_> = rows
        .iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(|button| Some((button["text"].as_str()?, button["callback_data"].as_str()?)))
        .collect();
    let named = buttons.iter().find(|(label, _)| {
        let label = label.to_lowercase();
        ["sign", "join", "报名"].iter().any(|word| label.contains(word))
    });
    named.or(buttons.first()).map(|(_, data)| (*data).to_owned())
}

pub fn me() -> Value {
    json!({ "id": 42, "is_bot": true, "first_name": "lastmile", "username": "lastmile_bot", "can_join_groups": true,
        "can_read_all_group_messages": false, "supports_inline_queries": false, "can_connect_to_business": false,
        "has_main_web_app": false })
}

pub fn administrator() -> Value {
    let mut member = json!({ "status": "administrator", "user": me() });
    for right in ["can_be_edited", "is_anonymous"] {
        member[right] = Value::Bool(false);
    }
    for right in [
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ] {
        member[right] = Value::Bool(true);
    }
    member
}

/// The answer to a call of which there were too many.
pub fn too_many(retry_after: u32) -> Value {
    json!({ "ok": false, "error_code": 429, "description": format!("Too Many Requests: retry after {retry_after}"),
        "parameters": { "retry_after": retry_after } })
}
