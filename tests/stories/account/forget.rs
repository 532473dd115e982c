//! To be forgotten: nothing in the store tells who somebody was, by no name, number or word, and nobody else loses
//! anything by it.

mod any_history;
mod contact;

use std::collections::BTreeSet;

use insta::assert_snapshot;
use lastmile::domain::ids::{ActivityId, PersonId};
use lastmile::domain::language::Language;
use lastmile::features::account::privacy::SettingsButton;
use lastmile::features::card::SignupButton;
use lastmile::sandbox::Fault;
use lastmile::store::privacy::{By, OF_PEOPLE, TEXTS, wishes};
use lastmile::store::{Store, updates};

use crate::language::any_button::data;
use crate::language::{Engine, Told, World, both_engines, kept, tell};

/// A person asks to be forgotten, and means it.
async fn forgets(t: &mut World, name: &str) -> Told<()> {
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
fn stand_in_files(t: &World, words: &str) -> bool {
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
    t.announces("Lin", "Tea tomorrow 15:00").await?;
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
    let before = t.kept().await?;
    t.sandbox.tap_raw(e, e, 1, &data(SettingsButton::Forget));
    t.hears().await?;
    let after = t.kept().await?;
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
    t.announces("Lin", "Tea 25 Nov 15:00\nseats: 1\nquestion: Why?").await?;
    t.starts(NAME).await?;
    let person = t.person(NAME);
    t.says(NAME, "/signup 1").await?;
    assert!(t.next().starts_with("A & <B> \"C\": "));
    t.private(NAME);
    t.tells(NAME, "For the calm").await?;
    t.says(NAME, "/signup 1 Grandma Wang").await?;
    t.next();
    t.tells("Lin", "/roster 1").await?;
    assert!(t.private("Lin").contains("Grandma Wang"));
    // A code that nobody has.
    t.tells(NAME, "/here 000000").await?;
    t.private(NAME);
    assert!(t.kept_with(&[&person.to_string()]).await?.iter().any(|row| row.starts_with("code_tries:")));
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
    let mut left = t.kept_with(&["A &", "&lt;B&gt;", "Zed", "Grandma", "calm", &number]).await?;
    // What limits harm outlasts it, for an hour.
    left.retain(|row| !row.starts_with("code_tries:"));
    assert!(left.is_empty(), "{left:#?}");
    assert!(!["Zed", "Grandma", "calm"].iter().any(|words| stand_in_files(t, words)));
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
    let left = t.kept_with(&["林老师", "8888"]).await?;
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
    assert!(t.kept_with(&["zkcough"]).await?.iter().any(|row| row.starts_with("audit:")));
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
        assert!(t.kept_with(&["zk"]).await?.iter().any(|row| row.starts_with(table)), "{table}");
    }
    forgets(t, NAME).await?;
    let left = t.kept_with(&[NAME, "zk", &person.to_string()]).await?;
    assert!(left.is_empty(), "{left:#?}");
    t.has_read_everything();
});

/// SQLite's file, once all is written into it, holds nothing of it in what is free of its pages.
async fn the_file_is_clean(t: &mut World) -> Told<()> {
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
    assert_eq!(t.kept_with(&["Hm"]).await?.len(), 1);
    t.until("2026-12-24 08:00").await?;
    assert!(t.kept_with(&["Hm"]).await?.is_empty());
    t.has_read_everything();
});

both_engines!(a_person_is_forgotten_and_the_seat_goes_on, English, async |t| {
    t.announces("Lin", "Poetry talk today 10:00").await?;
    t.starts("Wanderer").await?;
    let wanderer = t.person("Wanderer");
    t.taps("Wanderer", "Sign up").await?;
    t.reads_until("Lin", "2026-11-23 16:00").await?;
    t.skip(wanderer);
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.skip(t.group());
    t.taps("Wanderer", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.tells("Wanderer", "/forget").await?;
    assert_snapshot!(t.private("Wanderer"), @"
    Shall I forget you? Your sign-ups and orders are cancelled, and your name and data are deleted. This cannot be undone.
    [Yes, forget me] [No, keep it]
    ");
    assert_snapshot!(t.taps_in("Wanderer", wanderer, "No, keep it").await?, @"");
    t.tells("Wanderer", "/forget").await?;
    t.private("Wanderer");
    assert_snapshot!(t.taps_in("Wanderer", wanderer, "Yes, forget me").await?, @"I have deleted what I knew about you. To begin again, just write to me.");
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Tea. See you there!");
    let kept = t.kept().await?.join("\n");
    for trace in ["Wanderer".to_owned(), wanderer.to_string()] {
        let found: Vec<&str> = kept.lines().filter(|line| line.contains(&trace)).collect();
        assert!(found.is_empty(), "{found:#?}");
    }
    // History keeps counts: the talk had one guest.
    assert!(kept.lines().any(|line| line.starts_with("signups: ") && line.contains("going")), "{kept}");
});

both_engines!(a_person_is_forgotten_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：1").await?;
    t.starts("过路人").await?;
    let wanderer = t.person("过路人");
    t.taps("过路人", "✅ 报名").await?;
    t.taps("波波", "排候补").await?;
    t.tells("过路人", "/forget").await?;
    assert_snapshot!(t.private("过路人"), @"
    要我忘记您吗？您报的名、点的单会取消，名字和资料会删除，不能恢复。
    [是的，忘记我] [不用了]
    ");
    assert_snapshot!(t.taps_in("过路人", wanderer, "忘记我").await?, @"好的，您的资料都删除了。想再用，直接给我发消息就行。");
    assert_snapshot!(t.next(), @"🎉 波波，有空位了，您已候补成功：茶话会。到时见！");
    let kept = t.kept().await?.join("\n");
    assert!(!kept.contains("过路人"), "{kept}");
});

both_engines!(questions_that_are_open_go_with_whom_they_were_asked, English, async |t| {
    t.has_a_district().await?;
    t.announces("Lin", "Tea tomorrow 10:00").await?;
    let (lin, ou) = (t.person("Lin"), t.person("Ou"));
    t.tells("Lin", "/start").await?;
    t.taps_in("Lin", lin, "Who comes").await?;
    t.taps_in("Lin", lin, "Add somebody").await?;
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", ou, "Yusha station").await?;
    t.taps_in("Ou", ou, "Another name").await?;
    for (name, before, after) in [("Lin", 2, 1), ("Ou", 1, 0)] {
        assert_eq!(t.counts("naming").await?, before, "{name}");
        t.skip(lin);
        t.skip(ou);
        forgets(t, name).await?;
        assert_eq!(t.counts("naming").await?, after, "{name}");
    }
    t.skip(t.group());
});
