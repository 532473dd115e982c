//! The methods of the Bot API that the sandbox knows, and the way into each.

use frankenstein::methods::{
    AnswerCallbackQueryParams, DeleteMessageParams, DeleteMyCommandsParams, DeleteWebhookParams,
    EditMessageCaptionParams, EditMessageMediaParams, EditMessageReplyMarkupParams, EditMessageTextParams,
    GetChatAdministratorsParams, GetChatMemberParams, GetChatParams, GetFileParams, PinChatMessageParams,
    SendChatActionParams, SendDocumentParams, SendMediaGroupParams, SendMessageParams, SendPhotoParams,
    SendVenueParams, SendVoiceParams, SetMyCommandsParams,
};
use frankenstein::types::{BotCommandScope, ChatId, ChatType};
use serde::Serialize;
use serde_json::{Map, Value};

use super::keyboard;
use super::refusal::{ApiError, ApiResult};
use super::request::{Upload, strict};
use super::seen::{EventKind, TapId, Toast};
use super::world::{ANSWERABLE, MenuKey, MenuPlace, Room, Standing, World, bot_user};

const METHODS: [&str; 23] = [
    "getMe",
    "getUpdates",
    "deleteWebhook",
    "setMyCommands",
    "deleteMyCommands",
    "sendMessage",
    "editMessageText",
    "editMessageCaption",
    "editMessageMedia",
    "editMessageReplyMarkup",
    "sendPhoto",
    "sendVoice",
    "sendDocument",
    "sendMediaGroup",
    "sendVenue",
    "answerCallbackQuery",
    "getChat",
    "getChatMember",
    "getChatAdministrators",
    "getFile",
    "pinChatMessage",
    "deleteMessage",
    "sendChatAction",
];

const MAX_TOAST: usize = 200;
const MAX_COMMANDS: usize = 100;

/// The method's own spelling.
pub(super) fn canonical(asked: &str) -> Option<&'static str> {
    METHODS.into_iter().find(|method| method.eq_ignore_ascii_case(asked))
}

/// Carries out a request and gives the result as JSON.
pub(super) fn carry_out(
    world: &mut World,
    method: &str,
    given: Map<String, Value>,
    upload: Option<Upload>,
) -> ApiResult<String> {
    match method {
        "getMe" => nothing(&given).and_then(|()| json(&me())),
        "deleteWebhook" => {
            let wish: DeleteWebhookParams = strict(given)?;
            if wish.drop_pending_updates == Some(true) {
                world.queue.clear();
            }
            world.webhook = false;
            Ok(done())
        }
        "setMyCommands" => set_my_commands(world, strict(given)?),
        "deleteMyCommands" => {
            let DeleteMyCommandsParams { scope, language_code } = strict(given)?;
            let menu = menu_of(world, scope, language_code)?;
            world.commands.remove(&menu);
            Ok(done())
        }
        "sendMessage" => json(&world.send_message(strict::<SendMessageParams>(given)?)?),
        "sendPhoto" => json(&world.send_photo(strict::<SendPhotoParams>(given)?, upload)?),
        "sendVoice" => json(&world.send_voice(strict::<SendVoiceParams>(given)?)?),
        "sendDocument" => json(&world.send_document(strict::<SendDocumentParams>(given)?, upload)?),
        "sendMediaGroup" => json(&world.send_media_group(strict::<SendMediaGroupParams>(given)?)?),
        "sendVenue" => json(&world.send_venue(strict::<SendVenueParams>(given)?)?),
        "editMessageText" => json(&world.edit_text(strict::<EditMessageTextParams>(given)?)?),
        "editMessageCaption" => json(&world.edit_caption(strict::<EditMessageCaptionParams>(given)?)?),
        "editMessageMedia" => json(&world.edit_media(strict::<EditMessageMediaParams>(given)?)?),
        "editMessageReplyMarkup" => json(&world.edit_markup(strict::<EditMessageReplyMarkupParams>(given)?)?),
        "deleteMessage" => world.delete(&strict::<DeleteMessageParams>(given)?).map(|()| done()),
        "pinChatMessage" => world.pin(&strict::<PinChatMessageParams>(given)?).map(|()| done()),
        "answerCallbackQuery" => answer_tap(world, strict(given)?),
        "getChat" => json(&world.get_chat(&strict::<GetChatParams>(given)?)?),
        "getChatMember" => json(&world.get_chat_member(&strict::<GetChatMemberParams>(given)?)?),
        "getChatAdministrators" => {
            json(&world.get_chat_administrators(&strict::<GetChatAdministratorsParams>(given)?)?)
        }
        "getFile" => json(&world.get_file(&strict::<GetFileParams>(given)?)?),
        "sendChatAction" => {
            let action: SendChatActionParams = strict(given)?;
            world.reach(&action.chat_id).map(|_| done())
        }
        _ => Err(ApiError::no_such_method()),
    }
}

fn json<T: Serialize>(result: &T) -> ApiResult<String> {
    serde_json::to_string(result)
        .map_err(|error| ApiError::bad(format!("the sandbox cannot say it: {error}")))
}

fn done() -> String {
    "true".to_owned()
}

fn nothing(given: &Map<String, Value>) -> ApiResult<()> {
    given.keys().next().map_or(Ok(()), |field| Err(ApiError::bad(format!("unknown field \"{field}\""))))
}

fn me() -> frankenstein::types::User {
    let mut me = bot_user();
    me.can_join_groups = Some(true);
    me.can_read_all_group_messages = Some(false);
    me.supports_inline_queries = Some(false);
    me.can_connect_to_business = Some(false);
    me.has_main_web_app = Some(false);
    me.has_topics_enabled = Some(false);
    me.allows_users_to_create_topics = Some(false);
    me.can_manage_bots = Some(false);
    me
}

fn set_my_commands(world: &mut World, wish: SetMyCommandsParams) -> ApiResult<String> {
    if wish.commands.len() > MAX_COMMANDS {
        return Err(ApiError::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    for command in &wish.commands {
        let name = &command.command;
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !(1..=32).contains(&name.len()) || !name.bytes().all(plain) {
            return Err(ApiError::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&command.description.chars().count()) {
            return Err(ApiError::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    let menu = menu_of(world, wish.scope, wish.language_code)?;
    world.commands.insert(menu, wish.commands);
    Ok(done())
}

/// Which menu is meant. That of a chat is there only where the bot may write.
fn menu_of(world: &World, scope: Option<BotCommandScope>, language: Option<String>) -> ApiResult<MenuKey> {
    let place = match scope {
        None | Some(BotCommandScope::Default) => MenuPlace::Anywhere,
        Some(BotCommandScope::AllPrivateChats) => MenuPlace::Private,
        Some(BotCommandScope::AllGroupChats) => MenuPlace::Groups,
        Some(BotCommandScope::Chat(of)) => {
            let ChatId::Integer(chat) = of.chat_id else { return Err(ApiError::bad("chat not found")) };
            match world.people.get(&chat) {
                Some(person) if person.blocked => {
                    return Err(ApiError::forbidden("bot was blocked by the user"));
                }
                Some(person) if person.started => MenuPlace::Chat(chat),
                _ => return Err(ApiError::bad("chat not found").of_the_world()),
            }
        }
        Some(_) => return Err(ApiError::bad("the sandbox knows no menus of admins and members")),
    };
    Ok((place, language.filter(|code| !code.is_empty())))
}

fn answer_tap(world: &mut World, answer: AnswerCallbackQueryParams) -> ApiResult<String> {
    let stale = || ApiError::bad("query is too old and response timeout expired or query ID is invalid");
    let text = answer.text.unwrap_or_default();
    if text.chars().count() > MAX_TOAST {
        return Err(ApiError::bad("MESSAGE_TOO_LONG"));
    }
    let now = world.now();
    let id = answer.callback_query_id.parse().map_err(|_| stale())?;
    let tap = world.taps.get_mut(&id).ok_or_else(stale)?;
    if tap.answer.is_some() || tap.link {
        return Err(stale());
    }
    if now - tap.at > ANSWERABLE {
        return Err(stale().of_the_world());
    }
    let person = tap.person;
    if let Some(url) = &answer.url {
        // Anything but a link to the bot itself needs a game.
        let payload = keyboard::deep_link(url, super::world::BOT_USERNAME);
        let payload = payload.ok_or_else(|| ApiError::bad("URL_INVALID"))?;
        world.start(person, Some(&payload));
    }
    let toast = Toast { text, alert: answer.show_alert == Some(true) };
    if let Some(tap) = world.taps.get_mut(&id) {
        tap.answer = Some(toast.clone());
        for waiting in tap.waiting.drain(..) {
            // Whoever stopped waiting does not need it.
            let _ = waiting.send(toast.clone());
        }
    }
    world.record(EventKind::Toasted { tap: TapId(id), person, toast });
    Ok(done())
}

impl World {
    /// The chat a request is meant for, if the bot may write there.
    pub(super) fn reach(&self, chat: &ChatId) -> ApiResult<i64> {
        let id = match chat {
            ChatId::Integer(id) => *id,
            ChatId::String(name) => name.parse().map_err(|_| ApiError::bad("chat not found"))?,
        };
        if let Some(person) = self.people.get(&id) {
            if person.blocked {
                return Err(ApiError::forbidden("bot was blocked by the user"));
            }
            if !person.started {
                return Err(ApiError::forbidden("bot can't initiate conversation with a user"));
            }
            return Ok(id);
        }
        let room = self.rooms.get(&id).ok_or_else(|| ApiError::bad("chat not found"))?;
        if let Some(to) = room.migrated_to {
            return Err(ApiError::migrated(to));
        }
        if room.bot == Standing::Kicked {
            let kind = if room.kind == ChatType::Supergroup { "supergroup" } else { "group" };
            return Err(ApiError::forbidden(&format!("bot was kicked from the {kind} chat")));
        }
        Ok(id)
    }

    /// The room a request is meant for.
    pub(super) fn reach_room(&self, chat: &ChatId) -> ApiResult<&Room> {
        let id = self.reach(chat)?;
        self.rooms.get(&id).ok_or_else(|| ApiError::bad("chat not found"))
    }
}
