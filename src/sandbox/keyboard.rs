//! What Telegram accepts as buttons.

use frankenstein::types::{InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup};
use url::Url;

use super::refusal::{ApiError, ApiResult};
use super::seen::{Press, SeenButton};

const MAX_BUTTONS: usize = 100;
const MAX_IN_ROW: usize = 8;
const MAX_DATA_BYTES: usize = 64;
const MAX_PAYLOAD: usize = 64;

/// Checks buttons; none left means no keyboard at all.
pub(super) fn checked(markup: Option<InlineKeyboardMarkup>) -> ApiResult<Option<Box<InlineKeyboardMarkup>>> {
    let Some(mut markup) = markup else { return Ok(None) };
    markup.inline_keyboard.retain(|row| !row.is_empty());
    let all: usize = markup.inline_keyboard.iter().map(Vec::len).sum();
    if all > MAX_BUTTONS || markup.inline_keyboard.iter().any(|row| row.len() > MAX_IN_ROW) {
        return Err(ApiError::bad("reply markup is too long"));
    }
    for button in markup.inline_keyboard.iter().flatten() {
        check(button)?;
    }
    Ok((all > 0).then(|| Box::new(markup)))
}

/// The buttons of a message that is sent; other keyboards leave no trace under it.
pub(super) fn of_reply(markup: Option<ReplyMarkup>) -> ApiResult<Option<Box<InlineKeyboardMarkup>>> {
    match markup {
        Some(ReplyMarkup::InlineKeyboardMarkup(inline)) => checked(Some(inline)),
        _ => Ok(None),
    }
}

fn check(button: &InlineKeyboardButton) -> ApiResult<()> {
    if button.text.trim().is_empty() {
        return Err(ApiError::bad("can't parse inline keyboard button: Text must be non-empty"));
    }
    let kinds = [
        button.url.is_some(),
        button.login_url.is_some(),
        button.callback_data.is_some(),
        button.web_app.is_some(),
        button.switch_inline_query.is_some(),
        button.switch_inline_query_current_chat.is_some(),
        button.switch_inline_query_chosen_chat.is_some(),
        button.copy_text.is_some(),
        button.callback_game.is_some(),
        button.pay == Some(true),
        button.disabled.is_some(),
    ];
    match kinds.iter().filter(|set| **set).count() {
        1 => {}
        0 => {
            let words = "can't parse inline keyboard button: \
                         Text buttons are unallowed in the inline keyboard";
            return Err(ApiError::bad(words));
        }
        _ => {
            let words = "can't parse inline keyboard button: exactly one optional field must be used";
            return Err(ApiError::bad(words));
        }
    }
    if button.callback_data.as_ref().is_some_and(|data| data.is_empty() || data.len() > MAX_DATA_BYTES) {
        return Err(ApiError::bad("BUTTON_DATA_INVALID"));
    }
    button.url.as_deref().map_or(Ok(()), check_url)
}

/// Telegram shows links of the web and of its own; a deep link's payload must be one that it would pass on.
fn check_url(address: &str) -> ApiResult<()> {
    let invalid = || ApiError::bad("BUTTON_URL_INVALID");
    let url = Url::parse(address).map_err(|_| invalid())?;
    if !matches!(url.scheme(), "http" | "https" | "tg") {
        return Err(invalid());
    }
    let telegram = matches!(url.host_str(), Some("t.me" | "telegram.me"));
    let broken = url.query_pairs().any(|(key, value)| {
        matches!(&*key, "start" | "startgroup")
            && (value.len() > MAX_PAYLOAD || !value.bytes().all(in_payload))
    });
    if telegram && broken { Err(invalid()) } else { Ok(()) }
}

fn in_payload(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// The payload when `address` starts a private chat with the bot of that name; empty without one.
pub(super) fn deep_link(address: &str, bot: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let name = match (url.scheme(), url.host_str()?) {
        ("http" | "https", "t.me" | "telegram.me") => url.path().trim_matches('/').to_owned(),
        ("tg", "resolve") => url.query_pairs().find(|(key, _)| key == "domain")?.1.into_owned(),
        _ => return None,
    };
    let payload = url.query_pairs().find(|(key, _)| key == "start").map(|(_, value)| value.into_owned());
    name.eq_ignore_ascii_case(bot).then(|| payload.unwrap_or_default())
}

/// The rows as people see them.
pub(super) fn seen(markup: Option<&InlineKeyboardMarkup>) -> Vec<Vec<SeenButton>> {
    let row = |row: &Vec<InlineKeyboardButton>| row.iter().map(seen_button).collect();
    markup.map(|markup| markup.inline_keyboard.iter().map(row).collect()).unwrap_or_default()
}

pub(super) fn seen_button(button: &InlineKeyboardButton) -> SeenButton {
    let press = match (&button.callback_data, &button.url) {
        (Some(data), _) => Press::Data(data.clone()),
        (None, Some(url)) => Press::Url(url.clone()),
        (None, None) => Press::Other,
    };
    SeenButton { label: button.text.clone(), press }
}

/// The button a person means by `label`: the very words, else the only one that contains them.
pub(super) fn find<'a>(markup: &'a InlineKeyboardMarkup, label: &str) -> Option<&'a InlineKeyboardButton> {
    let live = || markup.inline_keyboard.iter().flatten().filter(|button| button.disabled.is_none());
    if let Some(exact) = live().find(|button| button.text == label) {
        return Some(exact);
    }
    let mut partial = live().filter(|button| button.text.contains(label));
    let found = partial.next()?;
    partial.next().is_none().then_some(found)
}
