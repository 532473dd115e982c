//! What no bot of ours would ask: the sandbox answers it, and only bots.

use proptest::prelude::*;

use super::*;

/// A number that may be one of somebody, of a chat, of a message, or of nothing at all.
fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => prop::sample::select(vec![5_100_000_001_i64, -4_200_000_002, -1_004_200_000_003, -4_200_000_004]),
        4 => -2..12_i64,
        1 => prop::sample::select(vec![i64::MIN, i64::MAX, i64::from(i32::MAX), i64::from(i32::MIN)]),
    ]
    .prop_map(Value::from)
}

fn words() -> impl Strategy<Value = Value> {
    prop_oneof![
        "\\PC{0,30}",
        "(<b>|</b>|<a href=\"x\">|</a>|&amp;|&#x1F600;|&|🌷|é|<|>|\"){0,9}",
        "(attach://|https?://|)[a-z]{0,9}",
    ]
    .prop_map(Value::from)
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => number(),
        3 => words(),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    let names = prop::sample::select(vec![
        "message_id",
        "chat_id",
        "type",
        "media",
        "caption",
        "text",
        "callback_data",
        "url",
        "offset",
        "length",
        "inline_keyboard",
        "receiver_user_id",
        "callback_query_id",
        "command",
        "description",
    ]);
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(names.clone().prop_map(str::to_owned), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn request() -> impl Strategy<Value = (&'static str, Value)> {
    let method = prop::sample::select(vec![
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
        "nothing",
    ]);
    let usual = (number(), number(), number(), words()).prop_map(|(chat, message, user, text)| {
        json!({ "chat_id": chat, "message_id": message, "user_id": user, "text": text, "offset": message,
                "parse_mode": "HTML", "caption": text, "photo": text, "title": text, "address": text,
                "latitude": message, "longitude": user, "callback_query_id": message.to_string(),
                "action": "typing", "message_thread_id": message,
                "reply_parameters": { "message_id": user } })
    });
    let own = prop::sample::select(vec![
        vec!["chat_id", "text", "parse_mode"],
        vec!["chat_id", "text", "reply_parameters"],
        vec!["chat_id", "text", "message_thread_id"],
        vec!["chat_id", "message_id", "text", "parse_mode"],
        vec!["chat_id", "message_id", "caption"],
        vec!["chat_id", "message_id"],
        vec!["chat_id", "user_id"],
        vec!["chat_id", "photo", "caption", "parse_mode"],
        vec!["chat_id", "title", "address", "latitude", "longitude"],
        vec!["chat_id", "action"],
        vec!["chat_id"],
        vec!["callback_query_id", "text"],
        vec!["offset"],
        vec![],
    ]);
    let odd = prop::sample::select(vec![
        "reply_markup",
        "entities",
        "media",
        "commands",
        "allowed_updates",
        "ephemeral_message_parameters",
        "limit",
        "reply_parameters",
        "chat_id",
        "text",
    ]);
    let odd = prop::collection::hash_map(odd.prop_map(str::to_owned), anything(), 0..2);
    (method, usual, own, odd).prop_map(|(method, usual, own, odd)| {
        let mut body = usual;
        if let Value::Object(fields) = &mut body {
            fields.retain(|field, _| own.contains(&field.as_str()));
            fields.extend(odd);
        }
        (method, body)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever a bot asks, it is answered.
    #[test]
    fn whatever_a_bot_asks_is_answered(requests in prop::collection::vec(request(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let (sandbox, _bot, _) = town();
            sandbox.enforce_pace(false);
            let an = sandbox.add_person("An");
            let group = sandbox.add_group("Yusha residents");
            let forum = sandbox.add_supergroup("Caotang residents");
            sandbox.add_topic(forum, "Music");
            let moved = sandbox.add_group("Lianhua residents");
            sandbox.migrate(moved);
            sandbox.start(an, None);
            sandbox.join(group, an);
            for (method, body) in requests {
                let answer = raw(&sandbox, method, body.clone()).await;
                prop_assert!(answer["ok"].is_boolean(), "{} {}: {:?}", method, body, answer);
                let code = answer["error_code"].as_u64().unwrap_or(200);
                prop_assert!(code < 500, "{} {}: {:?}", method, body, answer);
            }
            Ok(())
        })?;
    }
}

/// What is answered to the first line and the headers of a request.
async fn answered(sandbox: &Sandbox, headers: &str) -> String {
    let address = sandbox.api_url().socket_addrs(|| None).unwrap()[0];
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let headers = headers.replace("HERE", &address.to_string());
    let head = format!("POST /bot{}/getMe HTTP/1.1\r\nConnection: close\r\n{headers}\r\n", sandbox.token());
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn no_page_in_a_browser_may_ask() {
    let (sandbox, ..) = town();
    let bot = answered(&sandbox, "Host: HERE\r\n").await;
    assert!(bot.contains("\"ok\":true"), "{bot}");
    for strange in [
        "Host: evil.example\r\n",
        "Host: localhost\r\n",
        "",
        "Host: HERE\r\nHost: evil.example\r\n",
        "Host: HERE\r\nOrigin: http://evil.example\r\n",
        "Host: HERE\r\nOrigin: http://HERE\r\n",
        "Host: HERE\r\nSec-Fetch-Site: cross-site\r\n",
    ] {
        let answer = answered(&sandbox, strange).await;
        assert!(answer.starts_with("HTTP/1.1 403"), "{strange:?}: {answer}");
        assert!(answer.contains("x-content-type-options: nosniff"), "{answer}");
        assert!(answer.contains("frame-ancestors 'none'"), "{answer}");
    }
    // That was nobody's mistake.
    assert_eq!(sandbox.refusals(), []);
}
