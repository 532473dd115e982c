//! An organiser's contact goes with them, wherever it was copied to.

use std::collections::BTreeSet;

use lastmile::domain::change::Field;
use lastmile::domain::ids::ActivityId;
use lastmile::features::card::EditButton;
use lastmile::features::organise::buttons::{Beginning, DraftButton};
use lastmile::message::CallbackData;

use super::forgets;
use crate::language::any_button::data;
use crate::language::{Told, World, both_engines};

/// Somebody taps a button in private that they have, wherever it stands.
async fn presses(t: &mut World, name: &str, button: impl Into<CallbackData>) -> Told<()> {
    let person = t.person(name);
    t.sandbox.tap_raw(person, person, 1, &data(button));
    t.settle().await?;
    t.skip(person);
    Ok(())
}

const PUBLISH: [&str; 2] = ["Publish", "发布"];
const SAVE: [&str; 2] = ["✅ Save", "✅ 保存"];

/// Somebody taps a button in private by its label, in either language, on the latest message that has it.
async fn taps(t: &mut World, name: &str, [english, chinese]: [&str; 2]) -> Told<()> {
    let label = t.word(english, chinese).to_owned();
    t.taps_in(name, name, &label).await?;
    let person = t.person(name);
    t.skip(person);
    Ok(())
}

/// Somebody is asked for another value of an activity, and gives one.
async fn changes(t: &mut World, name: &str, id: i64, field: Field, typed: &str) -> Told<()> {
    presses(t, name, EditButton::Field(ActivityId(id), field)).await?;
    t.tells(name, typed).await?;
    let person = t.person(name);
    t.skip(person);
    Ok(())
}

/// Two organisers: the first is to be asked about two activities, and the second one copies that wherever it can be.
async fn copies_a_contact(t: &mut World, first: &str, other: &str, typed: [&str; 2]) -> Told<()> {
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
    let left = t.kept_with(&["Lin", "8888"]).await?;
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
    assert!(!t.kept().await?.iter().any(|row| row.starts_with("changes")));
    t.has_read_everything();
});

both_engines!(a_contact_goes_with_its_person_wherever_it_was_copied_in_chinese, Chinese, async |t| {
    let typed =
        ["茶话会 11月25日 15:00\n联系：林老师 8888", "合唱 11月25日 18:00\n联系：林老师 8888\n重复：每周三"];
    copies_a_contact(t, "林老师", "吴老师", typed).await?;
    forgets(t, "林老师").await?;
    let left = t.kept_with(&["林老师", "8888"]).await?;
    assert!(left.is_empty(), "{left:#?}");
    t.has_read_everything();
});
