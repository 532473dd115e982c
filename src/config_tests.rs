use insta::assert_snapshot;

use super::*;

const A_TOKEN: &str = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

fn mistakes(text: &str) -> String {
    Config::parse("bot.toml", text).unwrap_err().to_string()
}

fn env<'a>(set: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<String> + 'a {
    |name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
}

#[test]
fn the_shipped_file_says_the_defaults() {
    let shipped = Config::parse("bot.toml", include_str!("../bot.toml")).unwrap();
    let default = Config::default();
    assert_eq!(format!("{shipped:?}"), format!("{default:?}"));
    assert_eq!(shipped.store_url.expose_secret(), default.store_url.expose_secret());
    let empty = Config::parse("bot.toml", "").unwrap();
    assert_eq!(format!("{empty:?}"), format!("{default:?}"));
}

#[test]
fn the_shipped_file_names_every_setting() {
    let text = include_str!("../bot.toml");
    // Each setting spoilt in turn is a mistake: none is missing in the file or goes unread.
    let settings: Vec<&str> =
        text.lines().filter(|line| line.contains(" = ") && !line.starts_with('#')).collect();
    assert_eq!(settings.len(), 24);
    for setting in settings {
        let (key, _) = setting.split_once(" = ").unwrap();
        let said = mistakes(&text.replace(setting, &format!("{key} = false")));
        assert!(said.contains(key) && said.contains("expected"), "{said}");
    }
}

#[test]
fn settings_are_taken_over() {
    let config = Config::parse(
        "bot.toml",
        r#"
        timezone = "Europe/Berlin"
        language = "en"
        owners = [42]
        announce = { days_ahead = 2, hour = 08:30 }
        reminders.soon.lead_minutes = 60
        "#,
    )
    .unwrap();
    assert_eq!(config.timezone, Tz::Europe__Berlin);
    assert_eq!(config.language, Language::English);
    assert_eq!(config.owners, [ChatId(42)]);
    assert_eq!(config.rhythm.days_ahead, 2);
    assert_eq!(config.rhythm.announce_hour.to_string(), "08:30:00");
    assert_eq!(config.rhythm.soon_lead, TimeDelta::minutes(60));
}

#[test]
fn every_mistake_is_told_with_its_line() {
    assert_snapshot!(mistakes(r#"# Settings
timezone = "Asia/Chengdu"
language = "fr"
owners = [42, "Lin"]
langauge = "en"
[store]
url = "mysql://lin:secret@db"
[announce]
days_ahead = -1
hour = "25:00"
[reminders.evening]
cron = "0 25 * * *"
[reminders.soon]
cron = "* * *"
lead_minutes = 1.5
[recap]
wait_hours = 3
[card]
map_url = "https://map.example/{lat}"
search_url = "ftp://map.example/{name}"
"#), @r#"
    bot.toml:2: timezone: "Asia/Chengdu" is no IANA time zone; expected for example "Asia/Shanghai"
    bot.toml:3: language: found "fr", expected one of "zh-CN", "en"
    bot.toml:4: owners: found "Lin", expected a whole number from 1
    bot.toml:5: langauge: unknown key, did you mean language? Known are timezone, language, owners, store, announce, reminders, recap, quiet, groups, privacy, volunteers, working_days, print, card
    bot.toml:7: store.url: it names no store, expected "sqlite:path/to/file.db" or "postgres://user@host/database"
    bot.toml:9: announce.days_ahead: found -1, expected a whole number from 0 to 60
    bot.toml:10: announce.hour: found "25:00", expected an hour of the day, such as "09:00"
    bot.toml:12: reminders.evening.cron: "0 25 * * *": hour must be 0-23, found 25
    bot.toml:14: reminders.soon.cron: "* * *": expected five fields (minute hour day month weekday), found 3
    bot.toml:15: reminders.soon.lead_minutes: found 1.5, expected a whole number from 1 to 1440
    bot.toml:17: recap.wait_hours: unknown key; known are wait_minutes
    bot.toml:19: card.map_url: {lat} is not known; known are {longitude}, {latitude}, {name}
    bot.toml:20: card.search_url: found "ftp://map.example/{name}", expected a web address such as "https://example.org/picture.jpg"
    "#);
}

#[test]
fn the_columns_of_the_table_are_named_and_ordered() {
    let text =
        r#"volunteers.columns = ["hours", { field = "name", title = { zh = "姓名", en = "Full name" } }]"#;
    let columns = Config::parse("bot.toml", text).unwrap().columns;
    assert_eq!(columns.iter().map(|column| column.field).collect::<Vec<_>>(), [Field::Hours, Field::Name]);
    let title = columns[1].title.as_ref().unwrap();
    assert_eq!(title.in_language(Language::English), "Full name");
    let wrong = r#"[volunteers]
columns = [
    "name",
    "hour",
    { field = "teams" },
    { title = "Hours" },
    { field = "hours", name = "Hours" },
    3,
]"#;
    assert_snapshot!(mistakes(wrong), @r#"
    bot.toml:4: volunteers.columns: found "hour", expected one of "name", "number", "phone", "place", "team", "month", "verified", "attested", "hours", "services", "first-day", "last-day"
    bot.toml:5: volunteers.columns: found "teams", expected one of "name", "number", "phone", "place", "team", "month", "verified", "attested", "hours", "services", "first-day", "last-day"
    bot.toml:6: volunteers.columns: found a table, expected field = "hours" beside the title
    bot.toml:7: volunteers.columns: unknown key name; known are field, title
    bot.toml:8: volunteers.columns: found 3, expected one of "name", "number", "phone", "place", "team", "month", "verified", "attested", "hours", "services", "first-day", "last-day"
    "#);
    assert_snapshot!(mistakes("volunteers.columns = [\"name\", \"name\"]"), @r#"bot.toml:1: volunteers.columns: "name" stands twice, expected it once"#);
    assert_snapshot!(mistakes("volunteers.columns = []"), @"bot.toml:1: volunteers.columns: no column, expected at least one");
}

#[test]
fn what_is_no_section_and_what_is_no_toml_is_told() {
    assert_snapshot!(mistakes("reminders = 3\n[zone]\nname = 1\n"), @"
    bot.toml:1: reminders: found 3, expected a section [reminders]
    bot.toml:2: zone: unknown key; known are timezone, language, owners, store, announce, reminders, recap, quiet, groups, privacy, volunteers, working_days, print, card
    ");
    assert_snapshot!(mistakes("timezone = Asia\n[store\nurl = \"x\"\n"), @r#"
    bot.toml:1: this is not TOML: string values must be quoted, expected literal string
    bot.toml:2: this is not TOML: unclosed table, expected `]`
    "#);
    assert_snapshot!(mistakes("language = \"en\"\nlanguage = \"en\"\n"), @"bot.toml:2: this is not TOML: duplicate key");
}

#[test]
fn a_token_in_the_file_is_sent_elsewhere_and_not_repeated() {
    assert_snapshot!(mistakes(&format!("\ntoken = \"{A_TOKEN}\"\n")), @"bot.toml:2: token: the bot's token does not belong into a file that is shared; set TELOXIDE_TOKEN, or let TELOXIDE_TOKEN_FILE name a file that only the bot can read");
}

#[test]
fn a_missing_file_is_an_error_unless_it_is_optional() {
    let path = Path::new("/nowhere/bot.toml");
    assert_snapshot!(Config::load(path).unwrap_err(), @"/nowhere/bot.toml: there is no such file; name the settings file with --config");
    assert!(Config::load_if_present(path).is_ok());
    assert_snapshot!(Config::load(Path::new("/")).unwrap_err(), @"/: the file cannot be read: it is a directory");
}

#[test]
fn the_token_comes_from_the_environment() {
    let token = token_from_env(env(&[(TOKEN, A_TOKEN)])).unwrap();
    assert_eq!(token.expose_secret(), A_TOKEN);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, format!("{A_TOKEN}\n")).unwrap();
    let token = token_from_env(env(&[(TOKEN, ""), (TOKEN_FILE, path.to_str().unwrap())])).unwrap();
    assert_eq!(token.expose_secret(), A_TOKEN);
    assert!(!format!("{token:?}").contains("AAH"));
}

#[test]
fn a_token_that_is_missing_or_malformed_is_told_without_it() {
    assert_snapshot!(token_from_env(env(&[])).unwrap_err(), @"the bot has no token: set TELOXIDE_TOKEN, or let TELOXIDE_TOKEN_FILE name a file that holds it; @BotFather in Telegram gives you one for /newbot");
    assert_snapshot!(token_from_env(env(&[(TOKEN, "123:short")])).unwrap_err(), @"TELOXIDE_TOKEN: this is no token of a bot; expected digits, a colon and at least 30 letters, digits, _ or -, as @BotFather gives it");
    assert_snapshot!(token_from_env(env(&[(TOKEN_FILE, "/nowhere/token")])).unwrap_err(), @"TELOXIDE_TOKEN_FILE: /nowhere/token: there is no such file");
}

#[test]
fn the_addresses_come_from_the_environment() {
    assert_eq!(api_url_from_env(env(&[])).unwrap().as_str(), "https://api.telegram.org/");
    let local = api_url_from_env(env(&[(API_URL, "http://127.0.0.1:8081/")])).unwrap();
    assert_eq!(local.port(), Some(8081));
    assert_snapshot!(api_url_from_env(env(&[(API_URL, "localhost:8081")])).unwrap_err(), @r#"TELOXIDE_API_URL: this is no http or https address; expected for example "https://api.telegram.org""#);

    let config =
        Config::default().with_env(env(&[(STORE_URL, "postgres://lin:secret@db/lastmile")])).unwrap();
    assert_eq!(config.store_url.expose_secret(), "postgres://lin:secret@db/lastmile");
    assert!(!format!("{config:?}").contains("secret@"));
    assert_snapshot!(Config::default().with_env(env(&[(STORE_URL, "lin:secret@db")])).unwrap_err(), @r#"LASTMILE_STORE_URL: it names no store, expected "sqlite:path/to/file.db" or "postgres://user@host/database""#);
}
