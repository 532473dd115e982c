//! Forged buttons: whatever a resident's phone sends, they are refused, and nothing changes in the store.

use lastmile::domain::language::Language;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::kept;
use crate::town::{Step, Town, both_engines};

/// How many forged buttons one story has: fewer for each person than the limit on floods.
const PEOPLE: usize = 15;
const EACH: usize = 15;

/// Button data that no resident of the group was ever given: activity 1 is theirs, 2 is another group's.
fn forgeries() -> impl Strategy<Value = String> {
    let number = || prop_oneof![Just(1), Just(2), 0i64..9, any::<i64>()];
    let elsewhere = prop_oneof![Just(2), Just(0), 3i64.., any::<i64>()].prop_filter("theirs", |id| *id != 1);
    let page = prop_oneof![Just(0), 0i64..9, any::<i64>()];
    let residents = (prop::sample::select(&["s", "p", "m", "w", "c"][..]), elsewhere);
    let organisers = (prop::sample::select(&["off", "on", "ta", "r"][..]), number());
    let role = number().prop_filter("taking part", |role| *role != 0);
    prop_oneof![
        4 => residents.prop_map(|(verb, id)| format!("{verb}:{id}")),
        4 => organisers.prop_map(|(verb, id)| format!("{verb}:{id}")),
        2 => (number(), number(), page.clone()).prop_map(|(id, signup, page)| format!("t:{id}:{signup}:{page}")),
        2 => (number(), page).prop_map(|(id, page)| format!("tp:{id}:{page}")),
        1 => (number(), role).prop_map(|(id, role)| format!("s:{id}:{role}")),
        1 => prop::sample::select(&["pub", "drop", "s", "s:", "s:1:2:3", "l:xx", "l", ":", ""][..])
            .prop_map(str::to_owned),
        // What 64 bytes can hold, as text and as what is left of bytes that are none.
        2 => "\\PC{1,21}",
        2 => "[stpmwcofnrl:0-9]{1,64}".prop_filter("theirs", |data| !data.contains('1') && !data.starts_with("l:")),
        2 => prop::collection::vec(any::<u8>(), 64).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

async fn forged_buttons_are_refused(t: &mut Town) -> Step<()> {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    let lin = t.person("Lin");
    t.sandbox.join(elsewhere, lin);
    t.sandbox.make_admin(elsewhere, lin);
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
    let before = kept::everything(&t.store).await?;
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
    let after = kept::everything(&t.store).await?;
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
