//! One's own sign-ups.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// An has signed up at two places, Bo at another one than the group's; what the group reads when they ask.
async fn asks_in_the_group(t: &mut World, tea: &str, choir: &str) -> Told<[String; 2]> {
    t.has_a_district().await?;
    t.plans("Ou", tea).await?;
    t.plans("Ou", choir).await?;
    t.skip(t.group());
    for (name, numbers) in [("An", ["1", "2"].as_slice()), ("Bo", &["1"])] {
        t.starts(name).await?;
        for number in numbers {
            t.tells(name, &format!("/signup {number}")).await?;
        }
        let person = t.person(name);
        t.skip(person);
    }
    t.says("An", "/mine").await?;
    t.says("Bo", "/mine").await?;
    Ok([t.next(), t.next()])
}

both_engines!(in_a_group_one_reads_of_ones_sign_ups_there_only, English, async |t| {
    let typed = ["Tea tomorrow 15:00\nat: taipinglu", "Choir tomorrow 18:00\nat: yusha"];
    let [an, bo] = asks_in_the_group(t, typed[0], typed[1]).await?;
    assert_snapshot!(an, @"
    Your sign-ups

    2 · Choir
    🕙 Tue 24 Nov, 18:00 · 📍 Yusha station
    ✅ You have a seat

    You have sign-ups at other places. Tap below to see them in private.
    [📋 My sign-ups]
    ");
    assert_snapshot!(bo, @"
    You have sign-ups at other places. Tap below to see them in private.
    [📋 My sign-ups]
    ");
    let bo = t.person("Bo");
    t.sandbox.start(bo, Some("mine"));
    t.settle().await?;
    assert!(t.private("Bo").contains("Tea"));
});

both_engines!(in_a_group_one_reads_of_ones_sign_ups_there_only_in_chinese, Chinese, async |t| {
    let typed = ["茶话会 明天下午3点\n站点：taipinglu", "合唱 明天下午6点\n站点：yusha"];
    let [an, bo] = asks_in_the_group(t, typed[0], typed[1]).await?;
    assert_snapshot!(an, @"
    我的报名

    2 · 合唱
    🕙 11月24日（周二）18:00 · 📍 玉沙社区实践站
    ✅ 已报名

    您在其他站点有报名。点下面的按钮，在私聊里查看。
    [📋 我的报名]
    ");
    assert_snapshot!(bo, @"
    您在其他站点有报名。点下面的按钮，在私聊里查看。
    [📋 我的报名]
    ");
});

both_engines!(an_old_card_in_private_shows_how_it_stands_now, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 9").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/activities").await?;
    t.taps_in("An", an, "Tea").await?;
    let old = t.sandbox.messages(an).last().expect("a card").id;
    // What was done elsewhere is not on the old card, and a tap on it shows it, and does nothing twice.
    t.taps("An", "Sign up").await?;
    assert_snapshot!(t.taps_in("An", an, "Sign up").await?, @"✅ You are already in: Tea, Tue 24 Nov, 15:00");
    assert_snapshot!(t.face(an), @"
    ✅ You have a seat. I will remind you here.

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 1 of 9 seats taken · 8 free
    An
    [🙁 I can’t come]
    [➕ Bring one more]
    [📅 Put it into my calendar]
    ");
    t.cancels("An").await?;
    assert_snapshot!(t.taps_in("An", an, "I can’t come").await?, @"You have not signed up for this one.");
    assert_snapshot!(t.face(an), @"
    ✅ You have a seat. I will remind you here.

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 1 of 9 seats taken · 8 free
    An
    [🙁 I can’t come]
    [➕ Bring one more]
    [📅 Put it into my calendar]
    ");
    let last = t.sandbox.messages(an).last().expect("a card").id;
    assert_eq!(last, old, "the card is redrawn, and none is sent");
    t.skip(t.group());
});

both_engines!(a_forged_card_in_private_shows_nothing_that_is_not_announced, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.plans("Lin", "Picnic Sat 12 Dec 15:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    for data in ["v:2", "v:99", "v:0", "v:x"] {
        let toast = t.forges("An", an, 1, data).await?;
        assert!(!toast.is_empty() && !toast.contains("Picnic"), "{data}: {toast}");
        assert!(!t.face(an).contains("Picnic"), "{data}: {}", t.face(an));
    }
    // A group is shown nobody's page.
    let (group, card) = (t.group(), t.card_id());
    assert_snapshot!(t.forges("An", group, card, "v:1").await?, @"Please send this to me in private.");
    t.skip(t.group());
});
