//! The page over HTTP: who may ask, how much, and what becomes of what is not there.

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::*;

/// Every way to ask something of a neighbourhood.
const ROUTES: [(&str, &str); 15] = [
    ("GET", "words"),
    ("GET", "world"),
    ("GET", "rail"),
    ("GET", "story"),
    ("GET", "file/x"),
    ("GET", "changes"),
    ("GET", ""),
    ("GET", "page.js"),
    ("POST", "chat"),
    ("POST", "act"),
    ("POST", "order"),
    ("POST", "anew"),
    ("POST", "story"),
    ("POST", "picture/1/1"),
    ("POST", "document/1/1/x"),
];

/// The page, open for everybody on this machine.
struct Web {
    address: SocketAddr,
    player: Arc<Player>,
    client: Client,
}

impl Web {
    async fn open(listen: &'static str) -> anyhow::Result<Self> {
        let page = Page::new(Language::English, Beginning::Planned);
        let player = page.show(Neighbourhood::on_the_first_morning(Language::English).await?).await?;
        player.obey(Order::Speed { speed: 0 }).await?;
        let (opened, address) = tokio::sync::oneshot::channel();
        tokio::spawn(page.serve(listen, |address| {
            let _ = opened.send(address);
        }));
        Ok(Self { address: address.await?, player, client: Client::new() })
    }

    fn asks(&self, method: &str, path: &str) -> RequestBuilder {
        let method: Method = method.parse().expect("a method");
        self.client.request(method, format!("http://{}/en/{path}", self.address))
    }

    async fn posts(&self, path: &str, body: Value) -> anyhow::Result<(u16, String)> {
        let request = self.asks("POST", path).header("content-type", "application/json");
        let answer = request.body(body.to_string()).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    async fn sends_picture(&self, who: i64, chat: i64, bytes: Vec<u8>) -> anyhow::Result<(u16, String)> {
        let answer = self.asks("POST", &format!("picture/{who}/{chat}")).body(bytes).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// What is answered to a request with these header lines and no others.
    async fn hears(&self, method: &str, path: &str, headers: &str) -> anyhow::Result<u16> {
        let mut line = TcpStream::connect(self.address).await?;
        let request = format!("{method} {path} HTTP/1.1\r\n{headers}Content-Length: 0\r\n\r\n");
        line.write_all(request.as_bytes()).await?;
        let mut answer = [0; 12];
        line.read_exact(&mut answer).await?;
        Ok(std::str::from_utf8(&answer[9..])?.parse()?)
    }
}

#[tokio::test]
async fn it_answers_to_its_own_names_only() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let port = web.address.port();
    for own in ["127.0.0.1", "localhost", "LocalHost", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]"] {
        for port in [format!(":{port}"), String::new()] {
            let headers = format!("Host: {own}{port}\r\n");
            assert_eq!(web.hears("GET", "/en/world", &headers).await?, 200, "{headers}");
        }
    }
    let strange = [
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1.evil.example:{port}\r\n"),
        format!("Host: localhost.evil.example:{port}\r\n"),
        format!("Host: x@127.0.0.1:{port}\r\n"),
        format!("Host: 192.168.0.7:{port}\r\n"),
        format!("Host: [fe80::1]:{port}\r\n"),
        "Host: \r\n".to_owned(),
        format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"),
        String::new(),
    ];
    for headers in &strange {
        for (method, path) in ROUTES {
            let status = web.hears(method, &format!("/en/{path}"), headers).await?;
            assert_eq!(status, 421, "{method} {path} with {headers:?}");
        }
        assert_eq!(web.hears("GET", "/", headers).await?, 421, "{headers:?}");
    }
    let named = format!("Host: 127.0.0.1:{port}\r\n");
    assert_eq!(web.hears("GET", "http://evil.example/en/world", &named).await?, 421);
    Ok(())
}

#[test]
fn it_answers_to_what_listen_says() -> anyhow::Result<()> {
    for (listen, address, known, strange) in [
        (
            "[::1]:8080",
            "::1",
            vec!["[::1]:8080", "127.0.0.1:8080", "localhost:8080"],
            vec!["[::2]:8080", "nas"],
        ),
        ("192.168.0.7:80", "192.168.0.7", vec!["192.168.0.7"], vec!["localhost", "127.0.0.1", "192.168.0.8"]),
        (
            "Nas.Home:8080",
            "192.168.0.7",
            vec!["nas.home:8080", "192.168.0.7:8080"],
            vec!["nas", "evil.example"],
        ),
        (
            "0.0.0.0:80",
            "0.0.0.0",
            vec!["192.168.0.7", "localhost", "[::1]"],
            vec!["nas.home", "evil.example"],
        ),
        ("[::]:80", "::", vec!["192.168.0.7", "localhost", "[fe80::1]"], vec!["nas.home", "1.2.3.4.evil"]),
    ] {
        let door = Door::new(listen, address.parse()?);
        for (hosts, admitted) in [(known, true), (strange, false)] {
            for host in hosts {
                assert_eq!(door.answers_to(host), admitted, "{host} at {listen}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_done_for_another_page() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let (port, lin) = (web.address.port(), web.player.hood.organiser);
    web.posts("act", json!({ "act": "say", "who": lin, "chat": lin, "text": "Remember me." })).await?;
    let host = format!("Host: 127.0.0.1:{port}\r\n");
    for strange in [
        "Origin: http://evil.example\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: http://127.0.0.1:1\r\n".to_owned(),
        format!("Origin: http://localhost:{port}\r\n"),
        format!("Origin: https://127.0.0.1:{port}\r\n"),
        format!("Origin: http://127.0.0.1:{port}\r\nOrigin: http://evil.example\r\n"),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n".to_owned(),
    ] {
        for (method, path) in ROUTES {
            let status = web.hears(method, &format!("/en/{path}"), &format!("{host}{strange}")).await?;
            assert_eq!(status, 403, "{method} {path} with {strange:?}");
        }
    }
    // A form of another page opens nothing, either.
    let opens = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    assert_eq!(web.hears("POST", "/en/anew", &format!("{host}{opens}")).await?, 403);
    let (_, said) = web.posts("chat", json!({ "chat": lin, "who": lin, "most": 60 })).await?;
    assert!(said.contains("Remember me."), "the neighbourhood was begun anew: {said}");

    // Its own page may, and so may a program, and a link that opens it.
    assert_eq!(web.hears("GET", "/en/", &format!("{host}{opens}")).await?, 200);
    for own in [format!("Origin: http://127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n"), String::new()]
    {
        assert_eq!(web.hears("POST", "/en/anew", &format!("{host}{own}")).await?, 200, "{own:?}");
    }
    Ok(())
}

#[tokio::test]
async fn every_answer_says_what_it_is() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let no_such = [("GET", "nothing"), ("PUT", "world"), ("GET", "act"), ("GET", "picture/x/y")];
    let all = ROUTES.into_iter().chain(no_such);
    let mut answers = Vec::new();
    for (method, path) in all {
        answers.push((path, web.asks(method, path).send().await?));
        answers.push((path, web.asks(method, path).header("origin", "http://evil.example").send().await?));
    }
    answers.push(("too much", web.asks("POST", "act").body(vec![b' '; LARGEST + 1]).send().await?));
    for (path, answer) in answers {
        let says = |name| answer.headers().get(name).and_then(|said| said.to_str().ok()).unwrap_or_default();
        assert_eq!(says("x-content-type-options"), "nosniff", "{path}: {answer:?}");
        assert!(says("content-security-policy").contains("frame-ancestors 'none'"), "{path}: {answer:?}");
    }
    Ok(())
}

#[tokio::test]
async fn there_is_an_end_to_what_one_may_send() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let lin = web.player.hood.organiser;
    for (path, most) in [
        ("chat", LARGEST),
        ("act", LARGEST),
        ("order", LARGEST),
        ("story", LARGEST_STORY),
        (&format!("picture/{lin}/{lin}"), LARGEST_PICTURE),
        (&format!("document/{lin}/{lin}/x.csv"), LARGEST_PICTURE),
    ] {
        let request = web.asks("POST", path).header("content-type", "application/json");
        let answer = request.body(vec![b' '; most + 1]).send().await?;
        assert_eq!(answer.status(), 413, "{path}");
    }
    let (_, told) = web.sends_picture(lin, lin, vec![0; LARGEST_PICTURE + 1]).await?;
    assert_eq!(told, "that picture is too large; 10 MB at most");
    let (status, told) =
        web.posts("act", json!({ "act": "say", "who": lin, "chat": lin, "text": "a".repeat(4_097) })).await?;
    assert_eq!((status, told.as_str()), (422, "a message has room for 4096 letters; this has 4097"));
    Ok(())
}

#[tokio::test]
async fn the_oldest_pictures_are_given_up_when_there_are_too_many() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let lin = web.player.hood.organiser;
    for number in 0..12 {
        let mut picture = vec![number; 9 << 20];
        picture[..4].copy_from_slice(b"\x89PNG");
        assert_eq!(web.sends_picture(lin, lin, picture).await?.0, 200);
    }
    let (_, chat) = web.posts("chat", json!({ "chat": lin, "who": lin, "most": 60 })).await?;
    let chat: Value = serde_json::from_str(&chat)?;
    let messages = chat["messages"].as_array().expect("messages").iter();
    let pictures: Vec<&Value> = messages
        .filter(|message| message["is"].as_array().is_some_and(|is| is.contains(&json!("picture"))))
        .collect();
    // All twelve still stand in the chat; seven of nine MB fit into 64.
    let kept: Vec<&str> = pictures.iter().filter_map(|message| message["file"].as_str()).collect();
    assert_eq!((pictures.len(), kept.len()), (12, 7));
    for (number, file) in (5..).zip(kept) {
        let bytes = web.asks("GET", &format!("file/{file}")).send().await?.bytes().await?;
        assert_eq!((bytes.len(), bytes.last()), (9 << 20, Some(&number)));
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_there_is_not_found() -> anyhow::Result<()> {
    let web = Web::open("127.0.0.1:0").await?;
    let (lin, group) = (web.player.hood.organiser, web.player.hood.yusha);
    for nobody in [0, 1, -1, group - 1, i64::MIN, i64::MAX] {
        for (path, body) in [
            ("chat", json!({ "chat": nobody, "who": lin, "most": 9 })),
            ("chat", json!({ "chat": group, "who": nobody, "most": 9 })),
            ("act", json!({ "act": "say", "who": nobody, "chat": group, "text": "Hello" })),
            ("act", json!({ "act": "say", "who": lin, "chat": nobody, "text": "Hello" })),
            ("act", json!({ "act": "say", "who": nobody, "chat": nobody, "text": "Hello" })),
            ("act", json!({ "act": "tap", "who": lin, "chat": nobody, "message": 1, "label": "Sign up" })),
            ("act", json!({ "act": "tap", "who": nobody, "chat": group, "message": 1, "label": "Sign up" })),
            ("act", json!({ "act": "start", "who": nobody, "payload": null })),
            ("act", json!({ "act": "block", "who": nobody, "blocked": true })),
            ("act", json!({ "act": "migrate", "chat": nobody })),
        ] {
            let (status, told) = web.posts(path, body.clone()).await?;
            assert_eq!(status, 404, "{path} {body}: {told}");
        }
        for (who, chat) in [(nobody, group), (lin, nobody)] {
            assert_eq!(web.sends_picture(who, chat, b"\x89PNG".to_vec()).await?.0, 404, "{who} {chat}");
        }
    }
    for message in [0, -1, 9_999, i32::MIN, i32::MAX] {
        let tap = json!({ "act": "tap", "who": lin, "chat": group, "message": message, "label": "Sign up" });
        let reply = json!({ "act": "say", "who": lin, "chat": group, "text": "Yes", "reply": message });
        for body in [tap, reply] {
            let (status, told) = web.posts("act", body.clone()).await?;
            assert_eq!(status, 404, "{body}: {told}");
        }
    }
    assert_eq!(web.asks("GET", "file/nothing").send().await?.status(), 404);
    // What is there, but not for them, is refused.
    let an = web.player.hood.residents[0];
    let (status, told) =
        web.posts("act", json!({ "act": "say", "who": an, "chat": lin, "text": "Hi" })).await?;
    assert_eq!((status, told.as_str()), (422, "that is the private chat of Ms Lin"));
    Ok(())
}

/// A number that may be one of somebody, of a chat, of a message, or of nothing at all.
fn number() -> impl Strategy<Value = i64> {
    prop_oneof![
        3 => (0..8_i64).prop_map(|place| 5_100_000_000 + place),
        3 => prop::sample::select(vec![-4_200_000_001, -4_200_000_002, -1_004_200_000_002]),
        2 => -3..9_i64,
        1 => any::<i64>(),
        1 => prop::sample::select(vec![i64::MIN, i64::MAX, i64::from(i32::MAX), i64::from(i32::MIN)]),
    ]
}

/// Something that might stand where something is expected.
fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => number().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        2 => "\\PC{0,20}".prop_map(Value::from),
        1 => Just(json!([1, {}])),
    ]
}

/// What the page sends, with a number or two that may be wrong.
fn usual() -> impl Strategy<Value = serde_json::Map<String, Value>> {
    let verbs = ["say", "tap", "start", "block", "migrate", "busy", "restart", "speed", "jump", "slow", "?"];
    (number(), number(), -2..9_i32, prop::sample::select(verbs.to_vec())).prop_map(|(who, chat, message, verb)| {
        let body = json!({ "act": verb, "order": verb, "who": who, "chat": chat, "message": message, "text": "/my",
                           "label": "Sign up", "payload": null, "blocked": true, "most": 9, "speed": 1, "slow": false });
        body.as_object().cloned().unwrap_or_default()
    })
}

fn request() -> impl Strategy<Value = (&'static str, String, String)> {
    let field = prop::sample::select(vec![
        "who", "chat", "text", "reply", "message", "label", "payload", "blocked", "most", "speed", "slow",
    ]);
    let odd = prop::collection::hash_map(field.prop_map(str::to_owned), anything(), 0..2);
    let body = (usual(), odd).prop_map(|(mut body, odd)| {
        body.extend(odd);
        Value::Object(body).to_string()
    });
    let moment =
        prop::sample::select(vec!["9999-12-31 23:59:59", "+262142-12-31 23:59:59", "-262143-01-01 00:00:00"]);
    let story = prop_oneof![
        moment.prop_map(|moment| format!("t.until(\"{moment}\").await?;")),
        "\\PC{0,40}",
        Just("t.tells(\"An\", \"/my\").await?;\nt.taps_in(\"An\", \"An\", \"x\").await?;".to_owned()),
    ];
    prop_oneof![
        6 => (prop::sample::select(vec!["act", "chat", "order"]), body)
            .prop_map(|(path, body)| ("POST", path.to_owned(), body)),
        1 => story.prop_map(|story| ("POST", "story".to_owned(), story)),
        1 => (number(), number(), "\u{0}?PNG|\\PC{0,9}")
            .prop_map(|(who, chat, bytes)| ("POST", format!("picture/{who}/{chat}"), bytes)),
        1 => (number(), number(), "[a-z%.]{1,9}", "\\PC{0,9}")
            .prop_map(|(who, chat, name, text)| ("POST", format!("document/{who}/{chat}/{name}"), text)),
        1 => "[a-z0-9%/.]{0,12}".prop_map(|name| ("GET", format!("file/{name}"), String::new())),
        1 => prop::sample::select(vec!["world", "rail", "words", "story", ""])
            .prop_map(|path| ("GET", path.to_owned(), String::new())),
        1 => Just(("POST", "anew".to_owned(), String::new())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is asked is answered, and afterwards the page is still there.
    #[test]
    fn whatever_is_asked_is_answered(requests in prop::collection::vec(request(), 1..30)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let web = Web::open("127.0.0.1:0").await?;
            for (method, path, body) in requests {
                let request = web.asks(method, &path).header("content-type", "application/json");
                let answer = request.body(body.clone()).send().await;
                let answer = answer.with_context(|| format!("{method} {path} {body}"))?;
                anyhow::ensure!(!answer.status().is_server_error(), "{method} {path} {body}: {answer:?}");
            }
            anyhow::ensure!(web.asks("GET", "world").send().await?.status().is_success(), "the page is gone");
            anyhow::Ok(())
        }).map_err(|problem| TestCaseError::fail(format!("{problem:#}")))?;
    }
}
