//! To be forgotten: nothing in the store tells who somebody was, by no name, number or word, and nobody else loses
//! anything by it.

use std::collections::BTreeSet;

use lastmile::domain::change::Field;
use lastmile::domain::ids::{ActivityId, PersonId};
use lastmile::domain::language::Language;
use lastmile::features::account::privacy::SettingsButton;
use lastmile::features::card::SignupButton;
use lastmile::features::organise::buttons::{Beginning, DraftButton, EditButton};
use lastmile::message::CallbackData;
use lastmile::sandbox::Fault;
use lastmile::store::privacy::{By, OF_PEOPLE, TEXTS, wishes};
use lastmile::store::{Store, activities, updates};

use crate::any_button::data;
use crate::kept;
use crate::town::{Engine, Step, Town, both_engines, tell};

/// The rows of the store in which one of those traces stands.
async fn traces(t: &Town, traces: &[&str]) -> Step<Vec<String>> {
    let mut rows = kept::everything(&t.store).await?;
    rows.retain(|row| traces.iter().any(|trace| row.contains(trace)));
    Ok(rows)
}

/// Draws what comes next, the same each time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        // Knuth's generator; its upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// A person asks to be forgotten, and means it.
async fn forgets(t: &mut Town, name: &str) -> Step<()> {
    let person = t.person(name);
    // Before anything else is delivered: what waits is not to be said any more.
    t.sandbox.say(person, person, "/forget", None, None);
    let asked = t.sandbox.messages(person).last().expect("they wrote").id;
    t.sandbox.tap_raw(person, person, asked, &data(SettingsButton::Forget));
    t.settle().await?;
    t.skip(person);
    Ok(())
}

/// Whether words stand in SQLite's file, or in its log of writes; nobody can tell of PostgreSQL's.
fn stand_in_files(t: &Town, words: &str) -> bool {
    let Some(file) = t.url.url.strip_prefix("sqlite:") else { return false };
    let files = [file.to_owned(), format!("{file}-wal")];
    files.iter().any(|file| {
        let bytes = std::fs::read(file).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

both_engines!(the_log_of_writes_holds_nothing_of_the_forgotten, English, async |t| {
    t.starts("Wanderer").await?;
    let is_a_file = matches!(t.engine, Engine::Sqlite);
    assert_eq!(stand_in_files(t, "Wanderer"), is_a_file);
    // Somebody reads a long time in what was before.
    let mut reader = t.store.read().await?;
    wishes(&mut reader, PersonId(1)).await?;
    forgets(t, "Wanderer").await?;
    if is_a_file {
        assert!(stand_in_files(t, "Wanderer"));
        assert!(
            t.fails().await?.iter().any(|told| told.starts_with("purging log")),
            "{:?}",
            t.fails().await?
        );
    }
    reader.commit().await?;
    t.until("2026-11-23 08:05").await?;
    assert!(!stand_in_files(t, "Wanderer"));
});

both_engines!(each_column_that_says_whose_a_row_is_is_declared, English, async |t| {
    let declared =
        |table: &str, column: &str| OF_PEOPLE.iter().any(|kept| (kept.table, kept.column) == (table, column));
    let columns = kept::columns_of_people(&t.store).await?;
    let missing: Vec<_> = columns.iter().filter(|(table, column)| !declared(table, column)).collect();
    assert!(missing.is_empty(), "declare in OF_PEOPLE what /mydata shows and /forget does: {missing:?}");
    for kept in OF_PEOPLE.iter().filter(|kept| kept.by == By::Person) {
        let there = columns.iter().any(|(table, column)| (kept.table, kept.column) == (table, column));
        assert!(there, "{}.{} refers to nobody", kept.table, kept.column);
    }
    // And /mydata has a word for each.
    t.starts("An").await?;
    t.tells("An", "/mydata").await?;
    t.private("An");
    let data: serde_json::Value = serde_json::from_slice(&t.document("An"))?;
    for kept in OF_PEOPLE {
        assert!(data.get(kept.shown).is_some(), "/mydata does not show {}.{}", kept.table, kept.column);
        assert!(!kept.until.is_empty());
    }
});

both_engines!(of_each_column_of_text_it_is_declared_whose_the_words_are, English, async |t| {
    let declared: BTreeSet<_> =
        TEXTS.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    let there: BTreeSet<_> = kept::columns_of_text(&t.store).await?.into_iter().collect();
    assert_eq!(declared, there, "declare in TEXTS whose the words are");
});

both_engines!(a_short_name_takes_nothing_from_others, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    for name in ["e", "Bo"] {
        t.starts(name).await?;
    }
    t.taps("Bo", "Sign up").await?;
    t.taps("e", "Sign up").await?;
    // The news for the others is decided, and waits.
    let (lin, e) = (t.person("Lin"), t.person("e"));
    t.sandbox.say(lin, t.group(), "/seats 1 7", None, None);
    t.sandbox.tap_raw(e, e, 1, &data(SettingsButton::Forget));
    t.hears().await?;
    t.settle().await?;
    assert!(t.next().contains('7'));
    t.until("2026-11-23 20:00").await?;
    assert!(t.private("Bo").contains("Tomorrow"));
    t.next();
});

both_engines!(nothing_of_others_goes_whatever_letters_are_in_it, English, async |t| {
    t.plans("Lin", "Kite today 8:30-9:00").await?;
    t.plans("Lin", "Clay tomorrow 15:00\nquestion: How old is the child?").await?;
    for name in ["e", "Bo"] {
        t.starts(name).await?;
    }
    t.says("Bo", "/signup 2").await?;
    t.tells("Bo", "seven").await?;
    t.says("Bo", "/signup 2 Pete Weber").await?;
    t.until("2026-11-23 09:05").await?;
    t.tells("Lin", "We were here").await?;
    t.tells("Lin", "/new Dance tomorrow 17:00").await?;
    let mut tx = t.store.begin().await?;
    let update = r#"{"message":{"from":{"id":77,"first_name":"Eve"},"text":"Hm"}}"#;
    updates::quarantine(&mut tx, 900_000, update, "broken", t.now()).await?;
    tx.commit().await?;
    // An answer to somebody else waits, too.
    let (lin, e) = (t.person("Lin"), t.person("e"));
    t.sandbox.say(lin, t.group(), "/seats 2 7", None, None);
    t.hears().await?;
    let before = kept::everything(&t.store).await?;
    t.sandbox.tap_raw(e, e, 1, &data(SettingsButton::Forget));
    t.hears().await?;
    let after = kept::everything(&t.store).await?;
    let theirs = e.to_string();
    // When SQLite's log of writes is to be emptied is nobody's loss.
    let is_of_log =
        |row: &str| row.starts_with("chores:") || (row.starts_with("agenda:") && row.contains("purge"));
    let is_lost = |row: &&String| !after.contains(row) && !row.contains(&theirs) && !is_of_log(row);
    let lost: Vec<_> = before.iter().filter(is_lost).collect();
    assert!(lost.is_empty(), "{lost:#?}");
    assert!(before.len() > after.len(), "e is forgotten");
    t.settle().await?;
    t.has_read_everything();
});

both_engines!(no_name_number_or_neighbour_stays, English, async |t| {
    const NAME: &str = "A & <B> \"C\"";
    t.plans("Lin", "Tea 25 Nov 15:00\nseats: 1\nquestion: Why?").await?;
    t.next();
    t.starts(NAME).await?;
    let person = t.person(NAME);
    t.says(NAME, "/signup 1").await?;
    assert!(t.next().starts_with("A & <B> \"C\": "));
    t.private(NAME);
    t.tells(NAME, "For the quiet").await?;
    t.says(NAME, "/signup 1 Grandma Wang").await?;
    t.next();
    t.tells("Lin", "/roster 1").await?;
    assert!(t.private("Lin").contains("Grandma Wang"));
    // A code that nobody has.
    t.tells(NAME, "/here 000000").await?;
    t.private(NAME);
    assert!(traces(t, &[&person.to_string()]).await?.iter().any(|row| row.starts_with("code_tries:")));
    // They call themselves otherwise, and what they do is set aside once.
    t.sandbox.rename(person, "Zed");
    t.says(NAME, "/mine").await?;
    t.skip(t.group());
    let mut tx = t.store.begin().await?;
    let update = format!(r#"{{"message":{{"from":{{"id":{person},"first_name":"Zed"}},"text":"Hm"}}}}"#);
    updates::quarantine(&mut tx, 900_000, &update, "broken", t.now()).await?;
    tx.commit().await?;
    // What was refused is not said either, and leaves no words.
    t.sandbox.fail_next("sendMessage", Fault::Refused(400, "Bad Request: not today"), 1);
    t.says(NAME, "/why 1").await?;
    assert_eq!(t.unread(), 0);
    // What waits to be said of them is not said any more.
    t.sandbox.say(person, t.group(), "/why 1", None, None);
    t.sandbox.tap_raw(person, t.group(), t.card_id(), &data(SignupButton::Why(ActivityId(1))));
    t.hears().await?;
    forgets(t, NAME).await?;
    assert_eq!(t.unread(), 0, "{}", t.transcript());
    let number = person.to_string();
    let mut left = traces(t, &["A &", "&lt;B&gt;", "Zed", "Grandma", "quiet", &number]).await?;
    // What limits harm outlasts it, for an hour.
    left.retain(|row| !row.starts_with("code_tries:"));
    assert!(left.is_empty(), "{left:#?}");
    assert!(!["Zed", "Grandma", "quiet"].iter().any(|words| stand_in_files(t, words)));
    // The neighbour's seat is still taken, by nobody whose name is known.
    t.tells("Lin", "/roster 1").await?;
    assert!(t.private("Lin").contains('●'));
});

both_engines!(an_organiser_is_forgotten_with_their_contact, Chinese, async |t| {
    t.plans("林老师", "茶话会 11月25日 15:00\n联系：林老师 8888\n重复：每周三").await?;
    t.skip(t.group());
    assert!(t.card().contains("8888"));
    forgets(t, "林老师").await?;
    assert!(!t.card().contains("8888"), "{}", t.card());
    let left = traces(t, &["林老师", "8888"]).await?;
    assert!(left.is_empty(), "{left:#?}");
    t.skip(t.group());
});

both_engines!(no_word_of_an_organiser_stays, English, async |t| {
    const NAME: &str = "Moqx";
    t.owner(NAME);
    t.plans("Lin", "Soup today 8:30-9:00").await?;
    t.plans("Lin", "Choir 25 Nov 17:00").await?;
    t.plans(NAME, "Tea 25 Nov 15:00").await?;
    let person = t.person(NAME);
    // Called off in their own words, which the group has read and the log has kept.
    t.tells(NAME, "/cancelactivity 3").await?;
    t.tells(NAME, "zkcough").await?;
    t.taps_in(NAME, person, "Cancel the activity").await?;
    t.until("2026-11-23 09:05").await?;
    assert!(traces(t, &["zkcough"]).await?.iter().any(|row| row.starts_with("audit:")));
    // Said in private and for nobody yet: words for a recap, a draft, another name, a message to all.
    t.tells(NAME, "zkaside was fine").await?;
    t.tells(NAME, "/new zkdraft tomorrow 10:00").await?;
    // An answer in the group is theirs to tap on.
    t.says(NAME, "/cancelactivity 2").await?;
    t.tells(NAME, "/broadcast yusha zkcast").await?;
    t.tells(NAME, "/edit 2").await?;
    t.taps_in(NAME, person, "Name").await?;
    t.tells(NAME, "zkedit").await?;
    for table in ["set_aside:", "drafts:", "editing:", "broadcasts:"] {
        assert!(traces(t, &["zk"]).await?.iter().any(|row| row.starts_with(table)), "{table}");
    }
    forgets(t, NAME).await?;
    let left = traces(t, &[NAME, "zk", &person.to_string()]).await?;
    assert!(left.is_empty(), "{left:#?}");
    t.has_read_everything();
});

/// Somebody taps a button in private that they have, wherever it stands.
async fn presses(t: &mut Town, name: &str, button: impl Into<CallbackData>) -> Step<()> {
    let person = t.person(name);
    t.sandbox.tap_raw(person, person, 1, &data(button));
    t.settle().await?;
    t.skip(person);
    Ok(())
}

const PUBLISH: [&str; 2] = ["Publish", "发布"];
const SAVE: [&str; 2] = ["✅ Save", "✅ 保存"];

/// Somebody taps a button in private by its label, in either language, on the latest message that has it.
async fn taps(t: &mut Town, name: &str, [english, chinese]: [&str; 2]) -> Step<()> {
    let label = t.word(english, chinese).to_owned();
    t.taps_in(name, name, &label).await?;
    let person = t.person(name);
    t.skip(person);
    Ok(())
}

/// Somebody is asked for another value of an activity, and gives one.
async fn changes(t: &mut Town, name: &str, id: i64, field: Field, typed: &str) -> Step<()> {
    presses(t, name, EditButton::Field(ActivityId(id), field)).await?;
    t.tells(name, typed).await?;
    let person = t.person(name);
    t.skip(person);
    Ok(())
}

/// Two organisers: the first is to be asked about two activities, and the second one copies that wherever it can be.
async fn copies_a_contact(t: &mut Town, first: &str, other: &str, typed: [&str; 2]) -> Step<()> {
    t.plans(first, typed[0]).await?;
    let person = t.person(first);
    t.tells(first, &format!("/new {}", typed[1])).await?;
    t.skip(person);
    taps(t, first, ["Keep as template", "存为模板"]).await?;
    taps(t, first, PUBLISH).await?;
    t.organiser(other).await?;
    t.skip(t.group());
    // An activity that is the same again, another from the template, and one that is about to be changed.
    presses(t, other, DraftButton::Begin(Beginning::Again(ActivityId(1)))).await?;
    t.tells(other, "1 Dec").await?;
    taps(t, other, PUBLISH).await?;
    presses(t, other, DraftButton::Begin(Beginning::Template(1))).await?;
    t.tells(other, "2 Dec").await?;
    changes(t, other, 2, Field::Venue, "Hall").await?;
    // Within the minute in which nobody was told yet, the first one gives another contact; and one to the other's.
    changes(t, first, 1, Field::Contact, "8888-2").await?;
    taps(t, first, SAVE).await?;
    changes(t, first, 6, Field::Contact, "8888-3").await?;
    taps(t, first, SAVE).await?;
    t.skip(t.group());
    Ok(())
}

both_engines!(a_contact_goes_with_its_person_wherever_it_was_copied, English, async |t| {
    let typed = [
        "Tea 25 Nov 15:00\ncontact: Lin 8888",
        "Choir 25 Nov 18:00\ncontact: Lin 8888\nrepeat: every Wednesday",
    ];
    copies_a_contact(t, "Lin", "Wu", typed).await?;
    t.tells("Lin", "/mydata").await?;
    t.private("Lin");
    let data: serde_json::Value = serde_json::from_slice(&t.document("Lin"))?;
    let shown: BTreeSet<_> =
        data["contacts"].as_array().into_iter().flatten().filter_map(|one| one["in"].as_str()).collect();
    let tables = ["activities", "changes", "drafts", "editing", "series", "templates"];
    assert_eq!(shown, BTreeSet::from(tables), "{data:#}");
    forgets(t, "Lin").await?;
    let left = traces(t, &["Lin", "8888"]).await?;
    assert!(left.is_empty(), "{left:#?}");
    // Nobody else loses anything: what Wu was about to do can be done.
    // The preview with the contact is not the newest any more; the newest follows.
    for _ in 0..2 {
        taps(t, "Wu", ["Only this one", "只改这一次"]).await?;
    }
    for _ in 0..2 {
        taps(t, "Wu", PUBLISH).await?;
    }
    t.tells("Wu", "/edit 2").await?;
    assert!(t.private("Wu").contains("📍 Hall"));
    t.tells("Wu", "/edit 7").await?;
    assert!(t.private("Wu").contains("Wed 2 Dec"));
    // What people were told of is not kept for long.
    t.until("2026-11-24 08:00").await?;
    assert!(!kept::everything(&t.store).await?.iter().any(|row| row.starts_with("changes")));
    t.has_read_everything();
});

both_engines!(a_contact_goes_with_its_person_wherever_it_was_copied_in_chinese, Chinese, async |t| {
    let typed =
        ["茶话会 11月25日 15:00\n联系：林老师 8888", "合唱 11月25日 18:00\n联系：林老师 8888\n重复：每周三"];
    copies_a_contact(t, "林老师", "吴老师", typed).await?;
    forgets(t, "林老师").await?;
    let left = traces(t, &["林老师", "8888"]).await?;
    assert!(left.is_empty(), "{left:#?}");
    t.has_read_everything();
});

/// SQLite's file, once all is written into it, holds nothing of it in what is free of its pages.
async fn the_file_is_clean(t: &mut Town) -> Step<()> {
    const NAME: &str = "Zebedee Quux";
    t.plans("Lin", "Tea 25 Nov 15:00\nquestion: Why?").await?;
    t.starts(NAME).await?;
    for text in ["/signup 1", "zkanswer, because", "/signup 1 Pfneighbour", "/mydata"] {
        t.tells(NAME, text).await?;
    }
    let file = t.url.url.strip_prefix("sqlite:").expect("a file").to_owned();
    let words = ["Quux", "zkanswer", "Pfneighbour"];
    for is_forgotten in [false, true] {
        if is_forgotten {
            forgets(t, NAME).await?;
        }
        t.bot_stops();
        t.store.close().await;
        let bytes = std::fs::read(&file)?;
        let stands = |word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
        let left: Vec<&str> = words.into_iter().filter(|word| stands(word)).collect();
        assert_eq!(left.len(), if is_forgotten { 0 } else { 3 }, "{left:?}");
        t.store = Store::open(&t.url.url).await?;
    }
    t.has_read_everything();
    Ok(())
}

#[test]
fn the_file_keeps_nothing_of_whoever_was_forgotten() {
    tell(Engine::Sqlite, Language::English, |t| Box::pin(the_file_is_clean(t)));
}

both_engines!(what_was_set_aside_is_kept_for_a_month, English, async |t| {
    let mut tx = t.store.begin().await?;
    updates::quarantine(&mut tx, 900_000, r#"{"message":{"text":"Hm"}}"#, "broken", t.now()).await?;
    tx.commit().await?;
    t.until("2026-12-22 08:00").await?;
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    assert_eq!(traces(t, &["Hm"]).await?.len(), 1);
    t.until("2026-12-24 08:00").await?;
    assert!(traces(t, &["Hm"]).await?.is_empty());
    t.has_read_everything();
});

/// An organiser, or Lin, does something with activities and templates that may be the other's. What is published is the
/// place's, but for whom to ask.
async fn organises(t: &mut Town, draw: &mut Draw, person: i64, contact: &str) -> Step<()> {
    let mut tx = t.store.read().await?;
    let latest = activities::not_ended_before(&mut tx, t.now()).await?.iter().map(|one| one.id).max();
    tx.commit().await?;
    let latest = latest.expect("there is tea");
    let lin = t.person("Lin");
    let taps = |t: &Town, who: i64, data: CallbackData| t.sandbox.tap_raw(who, who, 1, data.as_str());
    let ends = if draw.below(2) == 0 { vec!["✅ Save"] } else { vec![] };
    let (who, words, ends) = match draw.below(5) {
        0 => {
            let new = format!("/new Choir tomorrow 10:00\ncontact: {contact}");
            (person, new, vec![*draw.one_of(&["Publish", "Keep as template"])])
        }
        1 => (person, "/help".to_owned(), vec!["Keep as template", "Publish"]),
        2 => {
            taps(t, person, EditButton::Field(latest, Field::Contact).into());
            (person, contact.to_owned(), ends)
        }
        3 => {
            taps(t, lin, EditButton::Field(latest, Field::Venue).into());
            (lin, "Hall".to_owned(), [ends, vec!["Undo"]].concat())
        }
        _ => {
            let begin = *draw.one_of(&[Beginning::Template(1), Beginning::Again(latest)]);
            taps(t, lin, DraftButton::Begin(begin).into());
            (lin, "2 Dec".to_owned(), vec!["Publish"])
        }
    };
    t.sandbox.say(who, who, &words, None, None);
    t.settle().await?;
    for label in ends {
        // Where there is no such button, nobody can tap it.
        if let Some(seen) = t.sandbox.with_button(who, "", label) {
            let _ = t.sandbox.tap(who, who, seen.id, label);
            t.settle().await?;
        }
    }
    Ok(())
}

both_engines!(after_any_history_nothing_of_a_person_is_left, English, async |t| {
    const ROUNDS: u64 = 12;
    const ACTS: usize = 14;
    t.plans("Lin", "Tea 25 Nov 15:00\nseats: 3\ncompanions: 2\nquestion: Why?").await?;
    for round in 0..ROUNDS {
        let mut draw = Draw(round);
        let name = format!("Xq{round} & \"<Vw{round}>\"");
        let later = format!("Yj{round}");
        let word = format!("Kz{round}word");
        let neighbour = format!("Pf{round}");
        let contact = format!("Rt{round}");
        let person = t.person(&name);
        if draw.below(3) > 0 {
            t.organiser(&name).await?;
        }
        if draw.below(10) < 7 {
            t.starts(&name).await?;
        }
        for _ in 0..ACTS {
            let private = [
                "/signup 1".to_owned(),
                "/cancel 1".to_owned(),
                word.clone(),
                format!("/signup 1 {neighbour}"),
                format!("/cancel 1 {neighbour}"),
                // Its title stays, where it is published.
                "/new Song tomorrow 10:00".to_owned(),
                "/mydata".to_owned(),
                "/mine".to_owned(),
                "/why 1".to_owned(),
            ];
            let tea = ActivityId(1);
            let taps = [
                data(SignupButton::SignUp(tea)),
                data(SignupButton::Cancel(tea)),
                data(SignupButton::More(tea)),
                data(SignupButton::Why(tea)),
                data(SettingsButton::HideName(true)),
            ];
            let said = draw.one_of(&private).clone();
            match draw.below(10) {
                0..3 => {
                    t.sandbox.say(person, t.group(), &said, None, None);
                }
                3..5 => {
                    t.sandbox.say(person, person, &said, None, None);
                }
                5 => {
                    let action = draw.one_of(&taps).clone();
                    t.sandbox.tap_raw(person, t.group(), t.card_id(), &action);
                }
                6 => t.sandbox.rename(person, &later),
                _ => organises(t, &mut draw, person, &contact).await?,
            }
            if draw.below(2) == 0 { t.settle().await? } else { t.hears().await? }
        }
        t.tells("Lin", "/roster 1").await?;
        forgets(t, &name).await?;
        t.has_read_everything();
        let number = person.to_string();
        let left = traces(
            t,
            &[&format!("Xq{round}"), &format!("Vw{round}"), &later, &word, &neighbour, &contact, &number],
        )
        .await?;
        assert!(left.is_empty(), "round {round}: {left:#?}\n{}", t.transcript());
    }
});
