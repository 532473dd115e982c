//! Organising: a new activity from one message, and calling one off.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(one_message_a_preview_and_publish, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    assert_snapshot!(t.private("Lin"), @"
    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [🔁 The same again] [📄 From a template]
    ");
    t.tells("Lin", "/new Choir practice").await?;
    assert_snapshot!(t.private("Lin"), @"
    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back]
    ");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: many").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read the number of seats in “seats: many”. Write for example “seats: 20”, and send it again.");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: 20").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Choir practice
    🎈 Fun

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [🔁 Repeat] [📄 Keep as template]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Discard").await?, @"The draft is discarded.");
    t.tells("Lin", "/new Choir practice Sat 10:00-11:30\nseats: 20").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Publish").await?, @"✅ Saved as number 1. It will be announced on Wed 25 Nov, 09:00.");
    assert_eq!(t.unread(), 0);
});

both_engines!(one_message_a_preview_and_publish_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    assert_snapshot!(t.private("林老师"), @"
    📝 活动叫什么？请写名称，也可以带上时间：“合唱 周六上午10点”。
    [🔁 和上次一样] [📄 用模板]
    ");
    t.tells("林老师", "/new 合唱练习").await?;
    assert_snapshot!(t.private("林老师"), @"
    📅 哪一天？请点一下，或者写出来。
    [2026 年 11 月] [▶️]
    [一] [二] [三] [四] [五] [六] [日]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ 返回]
    ");
    t.tells("林老师", "/new 合唱练习 周六3点").await?;
    assert_snapshot!(t.private("林老师"), @"“合唱练习 周六3点”是 11月28日（周六）03:00 还是 11月28日（周六）15:00？请写“上午”或“下午”，再发一次。");
    t.tells("林老师", "/new 合唱练习 11月28日 9点半\n名额：20\n流程：热身；学三首歌").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    合唱练习
    🎈 乐

    🕙 11月28日（周六）09:30–11:30
    📍 玉沙社区实践站

    活动流程：
    1. 热身
    2. 学三首歌

    👥 已报 0 / 20 人 · 还剩 20 个名额

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [🔁 重复] [📄 存为模板]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "发布").await?, @"✅ 已保存，编号 1。11月25日（周三）09:00 发布通知。");
});

both_engines!(everybody_hears_that_it_is_called_off, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.next();
    for name in ["An", "Bo"] {
        t.starts(name).await?;
    }
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    Cancel Tea, Tue 24 Nov, 15:00? 2 people who signed up will be told.

    Tap the reason, or write it in a few words.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Keep it").await?, @"Tea stays as it is.");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "without a reason").await?, @"❌ Tea is cancelled. 2 people will be told in a minute.");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("An"), @"❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry! Send /activities to see what else is on.");
    assert!(t.private("Bo").contains("is cancelled"));
    assert_snapshot!(t.next(), @"❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry!");
    assert_snapshot!(t.card(), @"
    ❌ This activity is cancelled.
    Tea
    🎈 Fun

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station
    ");
    t.until("2026-11-25 20:00").await?;
});

both_engines!(everybody_hears_that_it_is_called_off_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.starts("安安").await?;
    t.taps("安安", "✅ 报名").await?;
    t.tells("林老师", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    确定取消 茶话会（11月24日（周二）15:00）吗？会通知 1 位报名的人。

    请点原因，或者写一句话。
    [🌧 天气不好] [🤒 老师生病]
    [🪑 人数太少] [不说原因，直接取消]
    [不取消]
    ");
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "直接取消").await?, @"❌ 茶话会 已取消。一分钟后通知 1 位报名的人。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("安安"), @"❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！发送 /activities 看看别的活动。");
    assert_snapshot!(t.next(), @"❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！");
    assert_snapshot!(t.card(), @"
    ❌ 活动已取消。
    茶话会
    🎈 乐

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站
    ");
});

both_engines!(a_resident_cannot_organise, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.starts("An").await?;
    t.tells("An", "/new Party tomorrow 20:00").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
    t.tells("An", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
    t.says("An", "/link yusha").await?;
    assert_snapshot!(t.next(), @"Only the owners of this bot can do this.");
});

both_engines!(typed_in_the_group_it_is_kept_for_the_private_chat, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.says("Lin", "/new Tea tomorrow 15:00").await?;
    assert_snapshot!(t.next(), @"
    Kept! Tap the button to see the preview in our private chat.
    [🔔 Get reminders]
    ");
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    ⚡ Short notice
    Tea
    🎈 Fun

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out right away to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(an_anonymous_admin_may_call_off, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.sandbox.say_anonymously(t.group(), "/cancelactivity 1");
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    Cancel Tea, Tue 24 Nov, 15:00? Nobody has signed up.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
});

both_engines!(an_owner_links_a_group, English, async |t| {
    let lin = t.person("Lin");
    t.config.owners = vec![lastmile::domain::ids::ChatId(lin)];
    t.has_place("caotang").await?;
    t.bot_stops();
    let unlinked = t.sandbox.add_group("Caotang residents");
    t.sandbox.say(lin, unlinked, "/activities", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"This group belongs to no place yet. An owner can send /link here.");
    t.sandbox.say(lin, unlinked, "/link nowhere", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"There is no place “nowhere”. Write for example /link yusha");
    t.sandbox.say(lin, unlinked, "/link caotang", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"✅ This group now hears about activities of Yusha station.");
});
