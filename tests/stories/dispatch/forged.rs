//! Forged buttons: whatever a resident's phone sends, they are refused, and nothing changes in the store.

use insta::assert_snapshot;
use lastmile::domain::ids::{ActivityId, RoleId};
use lastmile::features::account::language::LanguageButton;
use lastmile::features::card::SignupButton;
use lastmile::message::CallbackData;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::language::any_button::any_button;
use crate::language::{Told, World, both_engines};

/// How many forged buttons one story has: fewer for each person than the limit on floods.
const PEOPLE: usize = 15;
const EACH: usize = 15;

/// Button data that no resident of the group was ever given: activity 1 is theirs, 2 is another group's.
fn forgeries() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => any_button().prop_filter("theirs", |data| !is_theirs(data)),
        1 => prop::sample::select(&["s", "s:", "s:1:2:3", "l:xx", "l", ":", ""][..]).prop_map(str::to_owned),
        // What 64 bytes can hold, as text and as what is left of bytes that are none.
        2 => "\\PC{1,21}",
        2 => "[stpmwcofnrl:0-9]{1,64}".prop_filter("theirs", |data| !data.contains('1') && !data.starts_with("l:")),
        2 => prop::collection::vec(any::<u8>(), 64).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

/// What every resident of the group may do on its card.
fn is_theirs(data: &str) -> bool {
    const THEIRS: ActivityId = ActivityId(1);
    let data = CallbackData::try_from(data.to_owned()).expect("a button's data");
    let on_card = matches!(
        data.read(),
        Some(
            SignupButton::SignUp(THEIRS)
                | SignupButton::SignUpAs(THEIRS, RoleId(0))
                | SignupButton::More(THEIRS)
                | SignupButton::Fewer(THEIRS)
                | SignupButton::Cancel(THEIRS)
                | SignupButton::Why(THEIRS)
        )
    );
    on_card || data.read::<LanguageButton>().is_some()
}

async fn forged_buttons_are_refused(t: &mut World) -> Told<()> {
    let elsewhere = t.has_another_group("Lin").await?;
    let tea = t.word("Tea tomorrow 15:00\nat: yusha\nseats: 5", "茶话会 明天下午3点\n站点：yusha\n名额：5");
    t.plans("Lin", tea).await?;
    let go = t.word("Go tomorrow 16:00\nat: caotang\nseats: 5", "围棋 明天下午4点\n站点：caotang\n名额：5");
    t.plans("Lin", go).await?;
    t.skip(t.group());
    t.skip(elsewhere);
    let (group, card) = (t.group(), t.card_id());
    let forgers: Vec<i64> = (0..PEOPLE).map(|number| t.person(&format!("Mallory {number}"))).collect();
    for forger in &forgers {
        // Known from here on: being met is no change any more.
        t.sandbox.tap_raw(*forger, group, card, "w:1");
    }
    t.settle().await?;
    let before = t.kept().await?;
    let seen = t.transcript();
    assert!(before.iter().any(|row| row.contains("Mallory 7")), "the store is looked at");

    let mut runner = TestRunner::default();
    let mut taps = Vec::new();
    for number in 0..PEOPLE * EACH {
        let data = forgeries().new_tree(&mut runner).map_err(|reason| anyhow::anyhow!("{reason}"))?.current();
        taps.push((t.sandbox.tap_raw(forgers[number % PEOPLE], group, card, &data), data));
    }
    t.settle().await?;
    let too_many = t.word("That was quick", "太快啦").to_owned();
    for (tap, data) in taps {
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(!toast.is_empty(), "{data:?} was not answered");
        assert!(!toast.contains(&too_many), "{data:?} was not looked at: {toast}");
    }
    assert_eq!(t.transcript(), seen, "nothing is redrawn or written");
    let after = t.kept().await?;
    let changed: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
    assert!(changed.is_empty() && before.len() == after.len(), "changed: {changed:#?}");
    Ok(())
}

both_engines!(whatever_a_forged_button_says, English, async |t| {
    forged_buttons_are_refused(t).await?;
});

both_engines!(whatever_a_forged_button_says_in_chinese, Chinese, async |t| {
    forged_buttons_are_refused(t).await?;
});

both_engines!(a_forged_button_changes_nothing, English, async |t| {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    t.announces("Lin", "Tea tomorrow 15:00\nat: yusha\nseats: 5").await?;
    let mallory = t.person("Mallory");
    t.sandbox.join(elsewhere, mallory);
    let card = t
        .sandbox
        .messages(t.group())
        .iter()
        .rev()
        .find(|seen| !seen.buttons.is_empty())
        .map(|seen| seen.id)
        .unwrap_or_default();
    let before = t.card();
    for data in ["s:99", "off:1", "r:1", "ta:1", "t:1:1:0", "pub", "s:1:2", "💥", "x"] {
        let tap = t.sandbox.tap_raw(mallory, t.group(), card, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(!toast.is_empty(), "{data} was not answered");
    }
    let said = t.sandbox.say(mallory, elsewhere, "/signup 1", None, None);
    assert!(said > 0);
    t.settle().await?;
    assert_snapshot!(t.next_in(elsewhere), @"There is no such activity.");
    assert_eq!(t.card(), before);
});
