//! A long history by chance of what neighbours order, say and wish: no name, address or number of theirs is read where it does not
//! belong, in no group, in no chat of another resident, in no log, in nothing that waits to be sent.

use std::io::Write;
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use lastmile::domain::ids::ChatId;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::store::{people, privacy};

use crate::language::{Chance, World, both_engines};

/// Who orders and wishes, always in private.
const RESIDENTS: [&str; 3] = ["Quillon", "Zephyrine", "Oswalda"];
/// Where they live, their number, and a neighbour without a phone for whom they order.
const HOME: &str = "Flat 9, 7 Larkspur Lane, 07700 900777";
const NEIGHBOUR: &str = "Grandma Osprey 4711";
/// What of these is private, whoever reads it.
const PRIVATE: [&str; 4] = ["Larkspur", "900777", "Osprey", "4711"];
const STEPS: u64 = 120;

/// All that the bot writes to its log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("one writer").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn must_not_say(place: &str, text: &str, words: &[&str]) {
    for word in words {
        assert!(!text.contains(word), "{word} stands in {place}:\n{text}");
    }
}

impl World {
    async fn something_happens(&mut self, chance: &mut Chance) -> crate::language::Told<()> {
        let who = RESIDENTS[usize::try_from(chance.below(3))?];
        let (chat, number) = (self.person(who), chance.below(12) + 1);
        let (lin, cai) = (self.person("Lin"), self.person("Cai"));
        match chance.below(14) {
            0 | 1 => drop(self.forges(who, chat, 1, "mw:1").await?),
            2 => {
                self.forges(who, chat, 1, "mf:1").await?;
                self.tells(who, NEIGHBOUR).await?;
            }
            3 | 4 => {
                self.forges(who, chat, 1, "mw:2").await?;
                self.tells(who, HOME).await?;
            }
            5 | 6 => self.tells(who, &format!("/wish a bench by kiln {number}")).await?,
            7 => drop(self.forges(who, chat, 1, &format!("mb:{number}")).await?),
            8 => drop(self.forges("Cai", cai, 1, &format!("ug:{number}")).await?),
            9 => drop(self.forges("Cai", cai, 1, &format!("uo:{number}:60")).await?),
            10 => drop(self.forges(who, chat, 1, &format!("ur:{number}:sad")).await?),
            11 => {
                self.forges("Lin", lin, 1, &format!("iq:{number}")).await?;
                self.tells("Lin", "It comes in May.").await?;
            }
            12 => drop(self.forges(who, chat, 1, &format!("im:{number}:0")).await?),
            _ => self.tells("Mei", "/inbox").await?,
        }
        self.passes(TimeDelta::hours(i64::try_from(chance.below(5))?)).await
    }
}

both_engines!(nothing_is_read_where_it_does_not_belong, English, async |t| {
    let log = Log::default();
    let writer = log.clone();
    // Each test has a process of its own, and this one its log.
    tracing_subscriber::fmt()
        .with_env_filter("lastmile=trace")
        .with_writer(move || writer.clone())
        .try_init()
        .map_err(|failure| anyhow::anyhow!(failure))?;
    t.has_helpers(["Cai", "Dan"]).await?;
    let lianhua = t.links_group("lianhua", "Lianhua residents").await?;
    t.gets_role("Mei", "lianhua", Some(RoleAtPlace::Organiser)).await?;
    t.until("2026-11-23 09:00").await?;
    t.offers("Choir", 3).await?;
    t.has_stored(
        "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, made_at, form)
             SELECT 'home', MIN(id), 'hair', '\"Haircut\"', 6, 60, 'offered', 0, 'visit' FROM places",
    )
    .await?;
    for name in ["Mei", RESIDENTS[0], RESIDENTS[1], RESIDENTS[2]] {
        t.starts(name).await?;
    }
    let mut chance = Chance(11);
    for _ in 0..STEPS {
        t.something_happens(&mut chance).await?;
        for group in [t.group(), lianhua] {
            for seen in t.sandbox.messages(group) {
                must_not_say("a group", &seen.text, &[&RESIDENTS[..], &PRIVATE[..]].concat());
            }
        }
    }
    // Something of each kind has happened.
    for kind in ["orders WHERE guest IS NULL", "orders WHERE guest IS NOT NULL", "visits", "wishes"] {
        assert!(t.counts(kind).await? > 2, "{kind}");
    }
    for (place, beside) in RESIDENTS.iter().enumerate() {
        let others: Vec<&str> = RESIDENTS.iter().copied().filter(|name| name != beside).collect();
        let chat = t.person(RESIDENTS[place]);
        for seen in t.sandbox.messages(chat) {
            must_not_say("the chat of a neighbour", &seen.text, &others);
        }
    }
    let mei = t.person("Mei");
    for seen in t.sandbox.messages(mei) {
        must_not_say(
            "the chat of an organiser elsewhere",
            &seen.text,
            &[&RESIDENTS[..], &PRIVATE[..]].concat(),
        );
    }
    let mut rows = t.kept().await?;
    let logged = |row: &String| row.starts_with("audit: ") || row.starts_with("outbox: ");
    rows.retain(logged);
    for row in &rows {
        must_not_say("what is logged, or waits to be sent", row, &["Larkspur", "900777"]);
    }
    rows.retain(|row| row.starts_with("audit: "));
    must_not_say("what was done", &rows.join("\n"), &[&RESIDENTS[..], &PRIVATE[..], &["kiln"]].concat());
    let written = String::from_utf8_lossy(&log.0.lock().expect("one writer")).into_owned();
    assert!(!written.is_empty(), "something is logged");
    must_not_say("the log", &written, &[&RESIDENTS[..], &PRIVATE[..], &["kiln"]].concat());
    // What is kept of somebody tells nothing of others.
    let mut tx = t.store.read().await?;
    for name in ["Mei", "Dan", RESIDENTS[0]] {
        let person = people::in_chat(&mut tx, ChatId(t.person(name))).await?.expect("a person");
        let known =
            privacy::known(&mut tx, person.id, t.config.retention, t.now()).await?.expect("something");
        let others: Vec<&str> = RESIDENTS.iter().copied().filter(|other| *other != name).collect();
        must_not_say("what is kept of another", &known.to_string(), &others);
        if name != RESIDENTS[0] {
            must_not_say("what is kept of another", &known.to_string(), &PRIVATE);
        }
    }
    tx.commit().await?;
    for name in ["Lin", "Cai", "Dan", "Mei", RESIDENTS[0], RESIDENTS[1], RESIDENTS[2]] {
        let chat = t.person(name);
        t.skip(chat);
    }
    t.skip(t.group());
    t.has_read_everything();
});
