//! Signing up: by button, by command, the line, and where one stands.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(the_first_in_line_gets_the_freed_seat, English, async |t| {
    t.plans("Lin", "Shu embroidery tomorrow 10:00\nseats: 2").await?;
    t.next();
    t.starts("Cai").await?;
    assert_snapshot!(t.taps("An", "Sign up").await?, @"");
    assert_snapshot!(t.taps("Bo", "Sign up").await?, @"");
    assert_snapshot!(t.taps("Cai", "Join the waitlist").await?, @"");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"");
    assert_snapshot!(t.taps("An", "Join the waitlist").await?, @"");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"");
    assert_snapshot!(t.taps("An", "Cancel").await?, @"");
    assert_snapshot!(t.private("Cai"), @"");
    assert_snapshot!(t.taps("Bo", "Cancel").await?, @"");
    assert_snapshot!(t.next(), @"");
    assert_snapshot!(t.taps("Bo", "Cancel").await?, @"");
    assert_snapshot!(t.card(), @"");
});

both_engines!(the_first_in_line_gets_the_freed_seat_in_chinese, Chinese, async |t| {
    t.plans("林老师", "蜀绣课 明天上午10点\n名额:1").await?;
    t.next();
    t.starts("蔡阿姨").await?;
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"");
    assert_snapshot!(t.taps("安安", "取消报名").await?, @"");
    assert_snapshot!(t.private("蔡阿姨"), @"");
    assert_snapshot!(t.card(), @"");
});

both_engines!(by_command_in_the_group, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"");
    t.replies_to_card("Bo", "/signup").await?;
    assert_snapshot!(t.next(), @"");
    t.says("Cai", "/signup").await?;
    assert_snapshot!(t.next(), @"");
    t.says("Cai", "/signup 99").await?;
    assert_snapshot!(t.next(), @"");
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"");
    t.says("An", "/activities").await?;
    assert_snapshot!(t.next(), @"");
    assert!(t.card().contains("1 person has signed up"));
});

both_engines!(by_command_in_private_with_a_list_to_tap, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.next();
    t.starts("An").await?;
    t.tells("An", "/signup").await?;
    assert_snapshot!(t.private("An"), @"");
    let an = t.person("An");
    assert_snapshot!(t.taps_in("An", an, "Tea").await?, @"");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "/cancel").await?;
    assert_snapshot!(t.private("An"), @"");
    assert_snapshot!(t.taps_in("An", an, "Tea").await?, @"");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "/activities").await?;
    assert_snapshot!(t.private("An"), @"");
});

both_engines!(by_command_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点\n名额:5").await?;
    t.next();
    t.says("安安", "/signup 1").await?;
    assert_snapshot!(t.next(), @"");
    t.says("安安", "/signup").await?;
    assert_snapshot!(t.next(), @"");
    t.starts("安安").await?;
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"");
    t.tells("安安", "/activities").await?;
    assert_snapshot!(t.private("安安"), @"");
    t.tells("安安", "/cancel").await?;
    assert_snapshot!(t.private("安安"), @"");
    t.says("安安", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"");
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"");
});

both_engines!(the_first_words_in_private, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "hello?").await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "/language").await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "/help").await?;
    assert_snapshot!(t.private("An"), @"");
});

both_engines!(a_forged_button_changes_nothing, English, async |t| {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    t.plans("Lin", "Tea tomorrow 15:00\nat: yusha\nseats: 5").await?;
    t.next();
    let mallory = t.person("Mallory");
    t.sandbox.join(elsewhere, mallory);
    let card = t.sandbox.messages(t.group()).iter().rev().find(|seen| !seen.buttons.is_empty()).map(|seen| seen.id).unwrap_or_default();
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
    assert_snapshot!(t.next_in(elsewhere), @"");
    assert_eq!(t.card(), before);
});

both_engines!(a_repeated_update_does_nothing_twice, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.next();
    let an = t.person("An");
    t.says("An", "/signup 1").await?;
    t.next();
    let last = t.sandbox.push_update(serde_json::json!({"telepathy": {}}));
    t.settle().await?;
    for update in 1..last {
        t.sandbox.redeliver(update);
    }
    t.settle().await?;
    assert!(t.card().contains("1 of 5 seats taken"), "{}", t.card());
    let _ = an;
});
