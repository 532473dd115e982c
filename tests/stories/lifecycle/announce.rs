//! Announcing: three days ahead, at the place's hour, in each group of the place.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(announced_three_days_ahead_in_english, English, async |t| {
    t.plans("Lin", "Shu embroidery Sat 10:00-12:00\nseats: 2\nplace: Culture hall\nprogramme: the first stitches; tea\ncontact: Ms Lin 8888").await?;
    t.until("2026-11-25 08:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-25 09:00").await?;
    assert_snapshot!(t.next(), @"
    Shu embroidery

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Culture hall · Map

    Programme:
    1. the first stitches
    2. tea

    👥 0 of 2 seats taken · 2 free

    ☎️ Ms Lin 8888

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.taps("An", "Sign up").await?;
    assert_snapshot!(t.card(), @"
    Shu embroidery

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Culture hall · Map

    Programme:
    1. the first stitches
    2. tea

    👥 1 of 2 seats taken · 1 free
    An

    ☎️ Ms Lin 8888

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.until("2026-11-28 10:00").await?;
    t.skip(t.group());
    assert_snapshot!(t.card(), @"
    ▶️ It is on now. Welcome!
    Shu embroidery

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Culture hall · Map

    Programme:
    1. the first stitches
    2. tea

    👥 1 of 2 seats taken · 1 free
    An

    ☎️ Ms Lin 8888
    ");
});

both_engines!(announced_three_days_ahead_in_chinese, Chinese, async |t| {
    t.plans(
        "林老师",
        "蜀绣课 周六上午10点到12点\n名额:2\n地点:文化活动室\n流程:第一针;喝茶\n联系:林老师 8888",
    )
    .await?;
    t.until("2026-11-25 08:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-25 09:00").await?;
    assert_snapshot!(t.next(), @"
    蜀绣课

    🕙 11月28日（周六）10:00–12:00
    📍 文化活动室 · 地图

    活动流程：
    1. 第一针
    2. 喝茶

    👥 已报 0 / 2 人 · 还剩 2 个名额

    ☎️ 林老师 8888

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-28 10:00").await?;
    t.skip(t.group());
    assert_snapshot!(t.card(), @"
    ▶️ 活动正在进行，欢迎到场！
    蜀绣课

    🕙 11月28日（周六）10:00–12:00
    📍 文化活动室 · 地图

    活动流程：
    1. 第一针
    2. 喝茶

    👥 已报 1 / 2 人 · 还剩 1 个名额
    安安

    ☎️ 林老师 8888
    ");
});

both_engines!(created_late_is_announced_at_once_as_short_notice, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    assert_snapshot!(t.next(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(created_late_is_announced_at_once_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    assert_snapshot!(t.next(), @"
    ⚡ 临时通知
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
});

both_engines!(every_group_of_the_place_hears_of_it, English, async |t| {
    let other = t.links_group("yusha", "Yusha dancers").await?;
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    t.plans("Lin", "Tea tomorrow 15:00\nat: yusha").await?;
    let card = t.next();
    assert_eq!(t.next_in(other), card);
    assert!(t.sandbox.messages(elsewhere).iter().all(|seen| seen.service.is_some()));
});

both_engines!(a_topic_of_a_forum_hears_of_its_place, English, async |t| {
    let forum = t.sandbox.add_supergroup("Yusha forum");
    let topic = t.sandbox.add_topic(forum, "Activities");
    t.links("yusha", forum, topic).await?;
    t.announces("Lin", "Tea tomorrow 15:00\nat: yusha").await?;
    let card = t.sandbox.messages(forum).into_iter().rev().find(|seen| !seen.buttons.is_empty());
    let card = card.ok_or_else(|| anyhow::anyhow!("no card in the forum"))?;
    assert_eq!(card.thread, Some(topic));
    assert!(t.taps_in("An", forum, "Sign up").await?.contains("You are in"));
});

both_engines!(a_group_linked_late_gets_the_card_too, English, async |t| {
    let lin = t.owner("Lin");
    t.plans("Lin", "Tea tomorrow 15:00\nat: yusha").await?;
    let card = t.next();
    let late = t.sandbox.add_group("Yusha dancers");
    t.sandbox.say(lin, late, "/link yusha", None, None);
    t.settle().await?;
    assert!(t.next_in(late).contains("activity helper of"));
    assert_eq!(t.next_in(late), card);
});
