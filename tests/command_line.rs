//! The command line as an operator meets it: the real binary, its exit code, and what it says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends with a panic")]

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use insta::assert_snapshot;
use lastmile::clock::SystemClock;
use lastmile::sandbox::Sandbox;
use lastmile::store::{Store, places};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

fn lastmile(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lastmile"));
    command
        .current_dir(folder)
        .args(arguments)
        .env_remove("TELOXIDE_TOKEN")
        .env_remove("TELOXIDE_TOKEN_FILE");
    command.env_remove("TELOXIDE_API_URL").env_remove("LASTMILE_STORE_URL").env("RUST_LOG", "off");
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

/// Runs the bot with a `bot.toml`, and tells what it complains of.
fn complaint(settings: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bot.toml"), settings).unwrap();
    let output = lastmile(folder.path(), &["run"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    said(&output)
}

#[test]
fn a_missing_token_is_told_with_the_remedy() {
    assert_snapshot!(complaint(""), @"lastmile: the bot has no token: set TELOXIDE_TOKEN, or let TELOXIDE_TOKEN_FILE name a file that holds it; @BotFather in Telegram gives you one for /newbot");
}

#[test]
fn an_unknown_key_is_told_with_its_line() {
    assert_snapshot!(complaint("timezone = \"Asia/Shanghai\"\n\n[announce]\ndays = 3\n"), @"lastmile: bot.toml:4: announce.days: unknown key; known are days_ahead, hour");
}

#[test]
fn a_bad_zone_is_told_with_its_line() {
    assert_snapshot!(complaint("# where we are\ntimezone = \"Asia/Chengdu\"\n"), @r#"lastmile: bot.toml:2: timezone: "Asia/Chengdu" is no IANA time zone; expected for example "Asia/Shanghai""#);
}

#[test]
fn a_bad_cron_line_is_told_with_its_line() {
    assert_snapshot!(complaint("[reminders.evening]\ncron = \"0 25 * * *\"\n"), @r#"lastmile: bot.toml:2: reminders.evening.cron: "0 25 * * *": hour must be 0-23, found 25"#);
}

#[test]
fn a_token_does_not_belong_into_the_file() {
    assert_snapshot!(complaint("token = \"12345:secret\"\n"), @"lastmile: bot.toml:1: token: the bot's token does not belong into a file that is shared; set TELOXIDE_TOKEN, or let TELOXIDE_TOKEN_FILE name a file that only the bot can read");
}

#[test]
fn a_settings_file_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let output = lastmile(folder.path(), &["--config", "elsewhere.toml", "migrate"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(said(&output), @"lastmile: elsewhere.toml: there is no such file; name the settings file with --config");
}

#[test]
fn a_plan_with_mistakes_changes_nothing_and_names_every_line() {
    let folder = tempfile::tempdir().unwrap();
    let plan = "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\nzone = \"Mars\"\n\n[[activity]]\nslug = \"tea\"\ntitle = \"Tea\"\ntheme = \"fun\"\nplace = \"yusa\"\nstarts = \"2026-11-31T10:00\"\n";
    std::fs::write(folder.path().join("plan.toml"), plan).unwrap();
    let output = lastmile(folder.path(), &["import", "plan.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(said(&output), @r#"
    lastmile: plan.toml:5: place.zone: "Mars" is no IANA time zone; expected for example "Asia/Shanghai"
    plan.toml:11: activity.place: "yusa" is no place in this file or in the store; did you mean "yusha"?
    plan.toml:12: activity.starts: found "2026-11-31T10:00", expected a day and a time on the wall, such as "2026-11-28T10:00"
    "#);
}

#[tokio::test]
async fn a_plan_with_a_mistake_in_its_third_entry_leaves_an_empty_store() {
    let folder = tempfile::tempdir().unwrap();
    let place = |slug: &str, kind: &str| {
        format!("[[place]]\nslug = \"{slug}\"\nkind = \"{kind}\"\nname = \"{slug}\"\n\n")
    };
    let plan =
        |kind: &str| place("yusha", "station") + &place("lianhua", "station") + &place("caotang", kind);
    let import = |plan: String| {
        std::fs::write(folder.path().join("plan.toml"), plan).unwrap();
        lastmile(folder.path(), &["import", "plan.toml"]).output().unwrap()
    };
    let places = async || {
        let store =
            Store::open(&format!("sqlite:{}", folder.path().join("lastmile.db").display())).await.unwrap();
        let mut tx = store.read().await.unwrap();
        places::all(&mut tx).await.unwrap().len()
    };
    let refused = import(plan("shop"));
    assert_eq!(refused.status.code(), Some(1));
    assert_snapshot!(said(&refused), @r#"lastmile: plan.toml:13: place.kind: found "shop", expected one of "centre", "sub-centre", "station""#);
    assert_eq!(places().await, 0);
    assert!(import(plan("station")).status.success());
    assert_eq!(places().await, 3);
}

#[test]
fn a_plan_of_another_encoding_is_no_missing_file() {
    let folder = tempfile::tempdir().unwrap();
    let import = |bytes: &[u8]| {
        std::fs::write(folder.path().join("plan.toml"), bytes).unwrap();
        lastmile(folder.path(), &["import", "plan.toml"]).output().unwrap()
    };
    let gbk = b"[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"\xd3\xf1\xc9\xb3\"\n";
    let refused = import(gbk);
    assert_eq!(refused.status.code(), Some(1));
    assert_snapshot!(said(&refused), @"lastmile: plan.toml: line 4 is not written in UTF-8 (it may be in GBK or another encoding of older programs); open the file in your editor, save it with the encoding UTF-8, and import it again");
    let plan = "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"玉沙\"\n";
    assert!(import(format!("\u{feff}{plan}").as_bytes()).status.success());
    let wide: Vec<u8> = format!("\u{feff}{plan}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(import(&wide).status.success());
}

#[test]
fn the_plan_of_a_real_district_is_taken_in_twice() {
    let folder = tempfile::tempdir().unwrap();
    let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/qingyang.toml");
    let plan = plan.to_string_lossy();
    let run = |arguments: &[&str]| {
        let output = lastmile(folder.path(), arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert_snapshot!(run(&["import", &plan, "--dry-run"]), @"
    places: 10 added, 0 changed, 0 unchanged
    groups: 2 added, 0 changed, 0 unchanged
    programmes: 18 added, 0 changed, 0 unchanged
    activities: 19 added, 0 changed, 0 unchanged
    series: 4 added, 0 changed, 0 unchanged
    volunteers: 5 added, 0 changed, 0 unchanged
    services: 4 added, 0 changed, 0 unchanged
      parent-child-saturdays: every Saturday, until Sat 26 Jun 2027, but not on Sat 6 Feb 2027 and Sat 13 Feb 2027; the first one is on Sat 19 Dec 2026
      elders-lectures-half-monthly: on the second Wednesday of each month; the first one is on Wed 9 Dec 2026
      festivals-yusha: on Spring Festival Eve, the Lantern Festival, Qingming, the Dragon Boat Festival, Mid-Autumn and Double Ninth; the first one is on Fri 5 Feb 2027
      lei-feng: on Lei Feng Day; the first one is on Fri 5 Mar 2027
    This was a dry run: nothing is changed.
    ");
    assert_snapshot!(run(&["import", &plan]), @"
    places: 10 added, 0 changed, 0 unchanged
    groups: 2 added, 0 changed, 0 unchanged
    programmes: 18 added, 0 changed, 0 unchanged
    activities: 19 added, 0 changed, 0 unchanged
    series: 4 added, 0 changed, 0 unchanged
    volunteers: 5 added, 0 changed, 0 unchanged
    services: 4 added, 0 changed, 0 unchanged
      parent-child-saturdays: every Saturday, until Sat 26 Jun 2027, but not on Sat 6 Feb 2027 and Sat 13 Feb 2027; the first one is on Sat 19 Dec 2026
      elders-lectures-half-monthly: on the second Wednesday of each month; the first one is on Wed 9 Dec 2026
      festivals-yusha: on Spring Festival Eve, the Lantern Festival, Qingming, the Dragon Boat Festival, Mid-Autumn and Double Ninth; the first one is on Fri 5 Feb 2027
      lei-feng: on Lei Feng Day; the first one is on Fri 5 Mar 2027
    ");
    assert_snapshot!(run(&["import", &plan]), @"
    places: 0 added, 0 changed, 10 unchanged
    groups: 0 added, 0 changed, 2 unchanged
    programmes: 0 added, 0 changed, 18 unchanged
    activities: 0 added, 0 changed, 19 unchanged
    series: 0 added, 0 changed, 4 unchanged
    volunteers: 0 added, 0 changed, 5 unchanged
    services: 0 added, 0 changed, 4 unchanged
      parent-child-saturdays: every Saturday, until Sat 26 Jun 2027, but not on Sat 6 Feb 2027 and Sat 13 Feb 2027; the first one is on Sat 19 Dec 2026
      elders-lectures-half-monthly: on the second Wednesday of each month; the first one is on Wed 9 Dec 2026
      festivals-yusha: on Spring Festival Eve, the Lantern Festival, Qingming, the Dragon Boat Festival, Mid-Autumn and Double Ninth; the first one is on Fri 5 Feb 2027
      lei-feng: on Lei Feng Day; the first one is on Fri 5 Mar 2027
    ");
}

#[test]
fn the_demo_shows_what_it_should_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for language in ["zh-CN", "en"] {
        let output = lastmile(folder.path(), &["demo", "--lang", language]).output().unwrap();
        let transcript = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{}\n{transcript}", said(&output));
        assert!(!transcript.contains('✗'), "{transcript}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the demo leaves nothing behind");
}

#[tokio::test]
async fn check_says_what_is_wrong_and_sigterm_ends_a_run_in_good_order() {
    let sandbox = Sandbox::open(Arc::new(SystemClock)).unwrap();
    let group = sandbox.add_group("Yusha residents");
    let folder = tempfile::tempdir().unwrap();
    let plan = format!(
        "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\n\n[[group]]\nplace = \"yusha\"\nchat = {group}\n"
    );
    std::fs::write(folder.path().join("plan.toml"), plan).unwrap();
    let api = sandbox.api_url();
    let token = sandbox.token().to_owned();
    let here = folder.path().to_owned();
    let command = move |arguments: &[&str]| {
        let mut command = lastmile(&here, arguments);
        command.env("TELOXIDE_TOKEN", &token).env("TELOXIDE_API_URL", api.as_str());
        command
    };
    assert!(command(&["import", "plan.toml"]).status().unwrap().success());

    let check = async || {
        let mut check = command(&["check"]);
        let checked = tokio::task::spawn_blocking(move || check.output().unwrap()).await.unwrap();
        (checked.status.code(), String::from_utf8_lossy(&checked.stdout).into_owned())
    };
    let (code, said) = check().await;
    assert_eq!(code, Some(0), "{said}");
    sandbox.kick_bot(group);
    let (code, said) = check().await;
    assert_eq!(code, Some(1));
    assert!(said.contains("add it again"), "{said}");

    let mut bot = command(&["run"]).stderr(Stdio::null()).spawn().unwrap();
    let mut changed = sandbox.changed();
    let an = sandbox.add_person("An");
    sandbox.start(an, None);
    // The bot greets: it is running.
    while sandbox.messages(an).len() < 2 {
        changed.changed().await.unwrap();
    }
    // The shell has its own `kill`; a bare machine may have no other.
    let killed = Command::new("sh").args(["-c", &format!("kill -TERM {}", bot.id())]).status().unwrap();
    assert!(killed.success());
    let ended = tokio::task::spawn_blocking(move || bot.wait().unwrap()).await.unwrap();
    assert_eq!(ended.code(), Some(0));

    let (_, said) = check().await;
    assert!(said.contains("✓ agenda: as computed"), "{said}");
    // Out of order, however that came: it is named, and put right at the next start.
    let file = SqliteConnectOptions::new().filename(folder.path().join("lastmile.db"));
    let mut store = file.connect().await.unwrap();
    sqlx::raw_sql("UPDATE agenda SET at = at + 1000").execute(&mut store).await.unwrap();
    store.close().await.unwrap();
    let (_, said) = check().await;
    assert!(said.contains("✗ agenda: 10 not as computed (purging updates"), "{said}");
    let (_, said) = check().await;
    assert!(said.contains("made anew at the next start"), "{said}");
}

#[tokio::test]
async fn a_link_for_the_owner_stands_on_the_terminal_and_in_no_log() {
    let sandbox = Sandbox::open(Arc::new(SystemClock)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (api, token, here) = (sandbox.api_url(), sandbox.token().to_owned(), folder.path().to_owned());
    let command = move |arguments: &[&str]| {
        let mut command = lastmile(&here, arguments);
        // All that any library says.
        command.env("TELOXIDE_TOKEN", &token).env("TELOXIDE_API_URL", api.as_str()).env("RUST_LOG", "trace");
        command
    };
    let show = async || {
        let mut show = command(&["owner-link"]);
        let shown = tokio::task::spawn_blocking(move || show.output().unwrap()).await.unwrap();
        assert_eq!(shown.status.code(), Some(0));
        (String::from_utf8_lossy(&shown.stdout).into_owned(), said(&shown))
    };
    let code_of = |shown: &str| shown.trim().rsplit('=').next().unwrap().to_owned();
    let (shown, log) = show().await;
    let code = code_of(&shown);
    assert_eq!(code.len(), 21);
    assert_snapshot!(shown.replace(&code, "oCODE"), @"
    Open this link within 15 minutes. It makes you an owner of @lastmile_sandbox_bot, once:

      https://t.me/lastmile_sandbox_bot?start=oCODE
    ");
    assert!(!log.is_empty() && !log.contains(&code) && !log.contains(&code[1..]));

    // The bot makes none where nobody sits at a terminal, and hears of the one that was opened.
    let out = std::fs::File::create(folder.path().join("out")).unwrap();
    let err = std::fs::File::create(folder.path().join("err")).unwrap();
    let mut bot = command(&["run"]).stdout(out).stderr(err).spawn().unwrap();
    let mut changed = sandbox.changed();
    let ou = sandbox.add_person("Ou");
    sandbox.set_language(ou, Some("en"));
    sandbox.start(ou, Some(&code));
    while sandbox.messages(ou).len() < 2 {
        changed.changed().await.unwrap();
    }
    assert!(sandbox.messages(ou)[1].text.contains("This bot is yours now"));
    let killed = Command::new("sh").args(["-c", &format!("kill -TERM {}", bot.id())]).status().unwrap();
    assert!(killed.success());
    tokio::task::spawn_blocking(move || bot.wait().unwrap()).await.unwrap();
    assert_eq!(std::fs::read_to_string(folder.path().join("out")).unwrap(), "");
    let log = std::fs::read_to_string(folder.path().join("err")).unwrap();
    assert!(!log.is_empty() && !log.contains(&code[1..]));

    let (shown, _) = show().await;
    assert_snapshot!(shown.replace(&code_of(&shown), "oCODE"), @"
    The bot has an owner already; whoever opens this link becomes one, too.

    Open this link within 15 minutes. It makes you an owner of @lastmile_sandbox_bot, once:

      https://t.me/lastmile_sandbox_bot?start=oCODE
    ");
}

#[test]
fn the_help_of_owner_link_says_what_it_is_good_for() {
    let folder = tempfile::tempdir().unwrap();
    let output = lastmile(folder.path(), &["owner-link", "--help"]).output().unwrap();
    assert_snapshot!(String::from_utf8(output.stdout).unwrap(), @"
    Make a link that makes whoever opens it an owner of the bot: once, within 15 minutes

    An owner may do everything: make places, put groups to them, plan activities. Open the link on your phone; the bot then asks in private what your community is called, and leads you to your group and your first activity. No number has to be looked up, and no file to be written.

    The link is shown here and nowhere else. Do not pass it on, except to whoever is to be an owner. A new link takes the place of one that nobody has opened. `lastmile run` on a terminal shows one by itself while nobody owns the bot.

    Usage: lastmile owner-link [OPTIONS]

    Options:
          --config <FILE>
              The settings; without this, bot.toml in the current folder if it is there

      -h, --help
              Print help (see a summary with '-h')
    ");
}
