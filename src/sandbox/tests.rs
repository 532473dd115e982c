mod forged;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use teloxide::prelude::*;
use teloxide::types::{
    AllowedUpdate, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaPhoto,
    MessageId, ParseMode, ThreadId, UserId,
};
use teloxide::{ApiError, RequestError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::clock::ManualClock;

fn town() -> (Sandbox, Bot, ManualClock) {
    let start: DateTime<Utc> = "2026-03-04T09:00:00Z".parse().unwrap();
    let clock = ManualClock::at(start);
    let sandbox = Sandbox::open(Arc::new(clock.clone())).unwrap();
    let bot = Bot::new(sandbox.token()).set_api_url(sandbox.api_url());
    (sandbox, bot, clock)
}

fn pass(clock: &ManualClock, time: TimeDelta) {
    use crate::clock::Clock;
    clock.advance_to(clock.now() + time);
}

/// One request without any client library; an empty answer is a broken connection.
async fn raw(sandbox: &Sandbox, method: &str, body: Value) -> Value {
    let address = sandbox.api_url().socket_addrs(|| None).unwrap()[0];
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let body = body.to_string();
    let token = sandbox.token();
    let head = format!(
        "POST /bot{token}/{method} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    let body = answer.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
    serde_json::from_str(body).unwrap_or_default()
}

fn sign_up() -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("✅ Sign up", "join:1")]])
}

fn id(message: &teloxide::types::Message) -> i32 {
    message.id.0
}

#[tokio::test]
async fn what_people_send_is_handed_out_for_an_hour() {
    let (sandbox, bot, clock) = town();
    let an = sandbox.add_person("An");
    let message = sandbox.send_document(an, an, "hours.csv", "name,hours".into());
    let seen = sandbox.message(an, message).unwrap().document.unwrap();
    assert_eq!((seen.name.as_str(), seen.kind.as_str()), ("hours.csv", "text/csv"));
    let updates = bot.get_updates().await.unwrap();
    let teloxide::types::UpdateKind::Message(heard) = &updates[0].kind else { panic!("a message") };
    let file = bot.get_file(heard.document().unwrap().file.id.clone()).await.unwrap();
    assert_eq!(file.size, 10);
    let address = |path: &str| {
        let mut address = sandbox.api_url();
        address.set_path(&format!("/file/bot{}/{path}", sandbox.token()));
        address
    };
    let asks = |path: String| async move { reqwest::get(address(&path)).await.unwrap() };
    assert_eq!(asks(file.path.clone()).await.text().await.unwrap(), "name,hours");
    pass(&clock, TimeDelta::minutes(61));
    assert_eq!(asks(file.path.clone()).await.status(), 404);
    assert_eq!(asks("documents/file_0".to_owned()).await.status(), 404);
    let large = sandbox.send_document(an, an, "large.csv", vec![b'a'; (20 << 20) + 1].into());
    let large = sandbox.message(an, large).unwrap().document.unwrap().file;
    let refused = bot.get_file(teloxide::types::FileId(large)).await.unwrap_err();
    assert!(refused.to_string().contains("file is too big"), "{refused}");
    assert_eq!(sandbox.refusals().last().unwrap().cause, Cause::World);
}

#[tokio::test]
async fn a_tap_carries_the_buttons_data_and_the_answer_is_seen() {
    let (sandbox, bot, clock) = town();
    let group = sandbox.add_group("Yusha residents");
    let an = sandbox.add_person("An");
    sandbox.join(group, an);
    let text = "<b>Tea</b> &amp; talk";
    let card = bot.send_message(ChatId(group), text).parse_mode(ParseMode::Html).reply_markup(sign_up());
    let card = card.await.unwrap();
    assert_eq!(card.text(), Some("Tea & talk"));
    let tap = sandbox.tap(an, group, id(&card), "Sign up").unwrap();
    let updates = bot.get_updates().await.unwrap();
    let query = updates
        .iter()
        .find_map(|update| match &update.kind {
            teloxide::types::UpdateKind::CallbackQuery(query) => Some(query.clone()),
            _ => None,
        })
        .unwrap();
    assert_eq!(query.data.as_deref(), Some("join:1"));
    assert_eq!(query.message.as_ref().unwrap().id(), card.id);
    bot.answer_callback_query(query.id.clone()).text("You are in").await.unwrap();
    assert_eq!(sandbox.wait_toast(tap).await.unwrap().text, "You are in");
    let again = bot.answer_callback_query(query.id).await.unwrap_err();
    assert!(matches!(again, RequestError::Api(ApiError::Unknown(_) | ApiError::InvalidQueryId)), "{again:?}");
    let none = sandbox.tap(an, group, id(&card), "Cancel").unwrap_err();
    assert_eq!(none.there, ["✅ Sign up"]);

    let late = sandbox.tap(an, group, id(&card), "Sign up").unwrap();
    pass(&clock, TimeDelta::seconds(16));
    let query = teloxide::types::CallbackQueryId(late.callback_query_id());
    bot.answer_callback_query(query).await.unwrap_err();
    assert_eq!(sandbox.refusals().last().unwrap().cause, Cause::World);
}

#[tokio::test]
async fn what_the_api_does_not_know_is_refused() {
    let (sandbox, _, _) = town();
    let group = sandbox.add_supergroup("Yusha");
    let reply = raw(&sandbox, "sendMessage", json!({"chat_id": group, "text": "x", "txet": 1})).await;
    assert_eq!(reply["description"], "Bad Request: unknown field \"txet\"");
    let markup = json!({"inline_keyboard": [[{"text": "a", "callback_data": "b", "colour": "red"}]]});
    let reply =
        raw(&sandbox, "SENDMESSAGE", json!({"chat_id": group, "text": "x", "reply_markup": markup})).await;
    assert_eq!(
        reply["description"],
        "Bad Request: unknown field \"reply_markup.inline_keyboard[0][0].colour\""
    );
    let reply = raw(&sandbox, "sendDice", json!({})).await;
    assert_eq!((&reply["error_code"], &reply["ok"]), (&json!(404), &json!(false)));
    assert_eq!(sandbox.mistakes().len(), 3);
    let stranger = Bot::new("1:wrong").set_api_url(sandbox.api_url());
    assert!(stranger.get_me().await.is_err());
    assert_eq!(sandbox.refusals().last().unwrap().code, 401);
}

#[tokio::test]
async fn limits_are_counted_as_telegram_counts_them() {
    let (sandbox, _, _) = town();
    sandbox.enforce_pace(false);
    let group = sandbox.add_supergroup("Yusha");
    let send = async |extra: Value| {
        let mut body = json!({"chat_id": group, "text": "x", "parse_mode": "HTML"});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let reply = raw(&sandbox, "sendMessage", body).await;
        reply["description"].as_str().unwrap_or("fine").to_owned()
    };
    let button =
        |data: &str| json!({"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": data}]]}});
    assert_eq!(send(json!({"text": "<b>é</b>".repeat(4096)})).await, "fine");
    assert_eq!(send(json!({"text": "😀".repeat(2049)})).await, "Bad Request: message is too long");
    assert_eq!(send(json!({"text": " \n "})).await, "Bad Request: message text is empty");
    assert_eq!(send(button(&"é".repeat(32))).await, "fine");
    assert_eq!(send(button(&"é".repeat(33))).await, "Bad Request: BUTTON_DATA_INVALID");
    assert!(send(json!({"text": "<b>x"})).await.starts_with("Bad Request: can't parse entities: "));
    let bare = json!({"reply_markup": {"inline_keyboard": [[{"text": "a"}]]}});
    assert!(send(bare).await.contains("Text buttons are unallowed"));
    let link =
        json!({"reply_markup": {"inline_keyboard": [[{"text": "a", "url": "https://t.me/b?start=a%20b"}]]}});
    assert_eq!(send(link).await, "Bad Request: BUTTON_URL_INVALID");
    assert_eq!(send(json!({"chat_id": 77})).await, "Bad Request: chat not found");
}

#[tokio::test]
async fn nobody_is_written_to_before_they_press_start() {
    let (sandbox, bot, _) = town();
    let an = sandbox.add_person("An");
    let error = bot.send_message(ChatId(an), "hello").await.unwrap_err();
    assert!(error.to_string().contains("bot can't initiate conversation with a user"), "{error}");
    sandbox.start(an, Some("a-1"));
    bot.send_message(ChatId(an), "hello").await.unwrap();
    sandbox.block(an);
    let error = bot.send_message(ChatId(an), "hello?").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::BotBlocked)), "{error:?}");
    assert!(sandbox.mistakes().is_empty());
    assert_eq!(sandbox.messages(an)[0].text, "/start a-1");
}

#[tokio::test]
async fn a_link_to_the_bot_starts_it_with_the_payload() {
    let (sandbox, bot, _) = town();
    let group = sandbox.add_group("Yusha");
    let an = sandbox.add_person("An");
    let url = format!("https://t.me/{}?start=join_7", sandbox.bot_username()).parse().unwrap();
    let keys = InlineKeyboardMarkup::new([[InlineKeyboardButton::url("Open", url)]]);
    let card = bot.send_message(ChatId(group), "Tea").reply_markup(keys).await.unwrap();
    let tap = sandbox.tap(an, group, id(&card), "Open").unwrap();
    assert_eq!(sandbox.wait_toast(tap).await, None);
    assert_eq!(sandbox.messages(an)[0].text, "/start join_7");
}

#[tokio::test]
async fn an_edit_that_changes_nothing_is_refused() {
    let (sandbox, bot, clock) = town();
    let group = sandbox.add_group("Yusha");
    let card = bot.send_message(ChatId(group), "Tea").reply_markup(sign_up()).await.unwrap();
    let edit = |text: &str| bot.edit_message_text(ChatId(group), card.id, text).reply_markup(sign_up());
    let error = edit("Tea").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::MessageNotModified)), "{error:?}");
    edit("Tea (1)").await.unwrap();
    assert_eq!(sandbox.message(group, id(&card)).unwrap().edits, 1);
    pass(&clock, TimeDelta::seconds(5));
    sandbox.delete_message(group, id(&card));
    let error = edit("Tea (2)").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::MessageToEditNotFound)), "{error:?}");
    let causes: Vec<_> = sandbox.refusals().iter().map(|refusal| refusal.cause).collect();
    assert_eq!(causes, [Cause::Bot, Cause::World]);
}

#[tokio::test]
async fn haste_is_told_how_long_to_wait() {
    let (sandbox, bot, clock) = town();
    let group = sandbox.add_supergroup("Yusha");
    for _ in 0..2 {
        bot.send_message(ChatId(group), "x").await.unwrap();
    }
    let error = bot.send_message(ChatId(group), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::RetryAfter(wait) if wait.seconds() == 1), "{error:?}");
    assert_eq!(sandbox.mistakes().len(), 1);
    pass(&clock, TimeDelta::seconds(1));
    bot.send_message(ChatId(group), "x").await.unwrap();

    let storm = Fault::TooManyRequests { retry_after: 9, chat: Some(group) };
    sandbox.fail_next("sendMessage", storm, 1);
    pass(&clock, TimeDelta::seconds(9));
    let error = bot.send_message(ChatId(group), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::RetryAfter(wait) if wait.seconds() == 9), "{error:?}");
    assert_eq!(sandbox.mistakes().len(), 1);
    assert_eq!(sandbox.calls("SendMessage"), 5);
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_says_where_it_went() {
    let (sandbox, bot, _) = town();
    let group = sandbox.add_group("Yusha");
    let lin = sandbox.add_person("Lin");
    sandbox.make_admin(group, lin);
    let new = sandbox.migrate(group);
    let error = bot.send_message(ChatId(group), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::MigrateToChatId(to) if to == ChatId(new)), "{error:?}");
    bot.send_message(ChatId(new), "x").await.unwrap();
    let admins = bot.get_chat_administrators(ChatId(new)).await.unwrap();
    assert_eq!(admins[0].user.id, UserId(lin.unsigned_abs()));
    let updates = bot.get_updates().await.unwrap();
    let told: Vec<_> = updates
        .iter()
        .filter_map(|update| match &update.kind {
            teloxide::types::UpdateKind::Message(message) => {
                message.migrate_to_chat_id().or(message.migrate_from_chat_id()).copied()
            }
            _ => None,
        })
        .collect();
    assert_eq!(told, [ChatId(new), ChatId(group)]);
    assert!(bot.get_chat(ChatId(new)).await.unwrap().is_supergroup());
    sandbox.kick_bot(new);
    let error = bot.send_message(ChatId(new), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::BotKickedFromSupergroup)), "{error:?}");
}

#[tokio::test]
async fn an_update_stays_until_it_is_confirmed_and_can_come_twice() {
    let (sandbox, bot, clock) = town();
    let group = sandbox.add_group("Yusha");
    let an = sandbox.add_person("An");
    sandbox.say(an, group, "/help", None, None);
    let first = bot.get_updates().await.unwrap();
    assert_eq!(bot.get_updates().await.unwrap().len(), first.len());
    let last = first.last().unwrap().id.0;
    let next = i32::try_from(last + 1).unwrap();
    assert!(bot.get_updates().offset(next).await.unwrap().is_empty());
    assert_eq!(sandbox.undelivered(), 0);
    assert!(sandbox.redeliver(last));
    assert_eq!(bot.get_updates().offset(next).await.unwrap()[0].id.0, last);

    let card = bot.send_message(ChatId(group), "Tea").reply_markup(sign_up()).await.unwrap();
    sandbox.tap(an, group, id(&card), "Sign up").unwrap();
    sandbox.say(an, group, "/help", None, None);
    assert_eq!(sandbox.undelivered(), 2);
    pass(&clock, TimeDelta::seconds(151));
    assert_eq!(bot.get_updates().offset(next).await.unwrap().len(), 1);
    pass(&clock, TimeDelta::hours(25));
    assert_eq!(sandbox.undelivered(), 0);
}

#[tokio::test]
async fn a_long_poll_wakes_at_once() {
    let (sandbox, bot, _) = town();
    let an = sandbox.add_person("An");
    let poll = tokio::spawn(async move { bot.get_updates().timeout(30).await });
    while sandbox.calls("getUpdates") == 0 {
        tokio::task::yield_now().await;
    }
    sandbox.start(an, None);
    let updates = tokio::time::timeout(Duration::from_secs(5), poll).await.unwrap().unwrap().unwrap();
    assert_eq!(updates.len(), 1);
}

#[tokio::test]
async fn in_privacy_mode_the_bot_hears_only_what_is_meant_for_it() {
    let (sandbox, bot, _) = town();
    let group = sandbox.add_supergroup("Yusha");
    let an = sandbox.add_person("An");
    sandbox.join(group, an);
    let post = bot.send_message(ChatId(group), "Tea").await.unwrap();
    let before = sandbox.undelivered();
    let heard = |text: &str, reply: Option<i32>| {
        let count = sandbox.undelivered();
        sandbox.say(an, group, text, reply, None);
        sandbox.undelivered() > count
    };
    assert!(!heard("hello all", None));
    assert!(!heard("/start@other_bot", None));
    assert!(heard("/new", None));
    assert!(heard("thanks!", Some(id(&post))));
    assert!(heard(&format!("hey @{}", sandbox.bot_username()), None));
    sandbox.make_bot_admin(group);
    assert!(heard("hello all", None));
    sandbox.say_anonymously(group, "from the group");
    assert_eq!(sandbox.undelivered(), before + 6);
    let bo = sandbox.add_person("Bo");
    bot.get_updates().allowed_updates([AllowedUpdate::ChatMember]).await.unwrap();
    sandbox.make_admin(group, bo);
    let updates = bot.get_updates().await.unwrap();
    let moved =
        updates.iter().filter(|update| matches!(update.kind, teloxide::types::UpdateKind::ChatMember(_)));
    assert_eq!(moved.count(), 2);
}

#[tokio::test]
async fn pictures_are_sent_again_by_their_file_id() {
    let (sandbox, bot, _) = town();
    sandbox.enforce_pace(false);
    let group = sandbox.add_supergroup("Yusha");
    let an = sandbox.add_person("An");
    let theirs = sandbox.send_photo(an, group, Some("the fair"), Some("album"));
    let file = || InputFile::file_id(sandbox.message(group, theirs).unwrap().photos[2].clone().into());
    bot.send_photo(ChatId(group), file()).caption("Look").await.unwrap();
    bot.send_photo(ChatId(group), InputFile::memory(vec![1, 2, 3]).file_name("a.png")).await.unwrap();
    let media = || InputMedia::Photo(InputMediaPhoto::new(file()));
    let album = bot.send_media_group(ChatId(group), [media(), media()]).await.unwrap();
    assert_eq!(album.len(), 2);
    assert_eq!(
        sandbox.message(group, id(&album[1])).unwrap().album,
        album[0].media_group_id().map(|id| id.0.clone())
    );
    bot.send_venue(ChatId(group), 31.2, 121.5, "Hall", "1 Road").await.unwrap();
    let unknown = InputFile::file_id("nope".to_owned().into());
    assert!(bot.send_photo(ChatId(group), unknown).await.is_err());
    assert_eq!(sandbox.mistakes().len(), 1, "{:?}", sandbox.mistakes());
}

#[tokio::test]
async fn a_closed_topic_takes_nothing_and_pins_need_a_right() {
    let (sandbox, bot, _) = town();
    let group = sandbox.add_supergroup("Yusha");
    let topic = sandbox.add_topic(group, "Activities");
    let post =
        |thread: i32| bot.send_message(ChatId(group), "x").message_thread_id(ThreadId(MessageId(thread)));
    let sent = post(topic).await.unwrap();
    assert_eq!(sandbox.message(group, id(&sent)).unwrap().thread, Some(topic));
    assert!(post(99).await.unwrap_err().to_string().contains("message thread not found"));
    sandbox.close_topic(group, topic);
    assert!(post(topic).await.unwrap_err().to_string().contains("TOPIC_CLOSED"));
    assert!(bot.pin_chat_message(ChatId(group), sent.id).await.is_err());
    sandbox.make_bot_admin(group);
    bot.pin_chat_message(ChatId(group), sent.id).await.unwrap();
    assert!(sandbox.message(group, id(&sent)).unwrap().pinned);
}

#[tokio::test]
async fn a_connection_can_break_before_and_after_the_work() {
    let (sandbox, _, _) = town();
    let group = sandbox.add_supergroup("Yusha");
    let body = json!({"chat_id": group, "text": "x"});
    sandbox.fail_next("sendMessage", Fault::DropConnection, 1);
    sandbox.fail_next("sendMessage", Fault::DropAfter, 1);
    sandbox.fail_next("sendMessage", Fault::ServerError(502), 1);
    assert_eq!(raw(&sandbox, "sendMessage", body.clone()).await, Value::Null);
    assert!(sandbox.messages(group).is_empty());
    assert_eq!(raw(&sandbox, "sendMessage", body.clone()).await, Value::Null);
    assert_eq!(sandbox.messages(group).len(), 1);
    assert_eq!(raw(&sandbox, "sendMessage", body.clone()).await["description"], "Bad Gateway");
    sandbox.fail_next("sendMessage", Fault::Timeout, 1);
    let silence = tokio::time::timeout(Duration::from_millis(100), raw(&sandbox, "sendMessage", body)).await;
    assert!(silence.is_err());
    assert_eq!(sandbox.messages(group).len(), 1);
    assert!(sandbox.mistakes().is_empty());
}

#[tokio::test]
async fn a_thousand_taps_flow() {
    let (sandbox, bot, _) = town();
    let group = sandbox.add_group("Yusha");
    let card = bot.send_message(ChatId(group), "Tea").reply_markup(sign_up()).await.unwrap();
    let people: Vec<_> = (0..1000).map(|n| sandbox.add_person(&format!("P{n}"))).collect();
    for person in people {
        sandbox.tap(person, group, id(&card), "Sign up").unwrap();
    }
    let mut offset = 0;
    let mut seen = 0;
    while sandbox.undelivered() > 0 {
        let updates = bot.get_updates().offset(offset).await.unwrap();
        assert!(updates.len() <= 100);
        offset = updates.last().map_or(offset, |update| i32::try_from(update.id.0 + 1).unwrap());
        seen += updates.len();
    }
    assert_eq!(seen, 1001);
}

#[tokio::test]
async fn the_server_stops_with_its_last_handle() {
    let (sandbox, bot, _) = town();
    let poll = tokio::spawn({
        let bot = bot.clone();
        async move { bot.get_updates().timeout(40).await }
    });
    while sandbox.calls("getUpdates") == 0 {
        tokio::task::yield_now().await;
    }
    drop(sandbox);
    let ended = tokio::time::timeout(Duration::from_secs(15), poll).await;
    assert!(ended.is_ok());
}

#[tokio::test]
async fn each_phone_has_the_menu_of_its_language() {
    let (sandbox, ..) = town();
    for (code, description) in [(None, "近期活动"), (Some("en"), "What is on")] {
        let commands = json!([{"command": "activities", "description": description}]);
        raw(&sandbox, "setMyCommands", json!({"commands": commands, "language_code": code})).await;
    }
    let menu = |language| sandbox.commands(1, language).pop().unwrap().1;
    assert_eq!([menu("en-GB"), menu("zh-CN"), menu("fr")], ["What is on", "近期活动", "近期活动"]);
}
