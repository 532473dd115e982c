//! A new activity from one message: a preview, and publishing it.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(one_message_a_preview_and_publish, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    assert_snapshot!(t.private("Lin"), @"
    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.
    [🔁 The same again] [📄 From a template]
    [Discard]
    ");
    t.tells("Lin", "/new Choir practice").await?;
    assert_snapshot!(t.private("Lin"), @"
    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back] [Discard]
    ");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: many").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read the number of seats in “seats: many”. Write for example “seats: 20”, and send it again.");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: 20").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Choir practice

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
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
    [不要了]
    ");
    t.tells("林老师", "/new 合唱练习").await?;
    assert_snapshot!(t.private("林老师"), @"
    📅 哪一天？请点一下，或者写出来。
    [2026 年 11 月] [▶️]
    [一] [二] [三] [四] [五] [六] [日]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ 返回] [不要了]
    ");
    t.tells("林老师", "/new 合唱练习 周六7点").await?;
    assert_snapshot!(t.private("林老师"), @"
    “合唱练习 周六7点”有几种可能，是哪一个？
    [11月28日（周六）07:00]
    [11月28日（周六）19:00]
    [不要了]
    ");
    t.taps_in("林老师", lin, "11月28日（周六）19:00").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    合唱练习

    🕙 11月28日（周六）19:00–21:00
    📍 玉沙社区实践站

    👥 还没有人报名

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.tells("林老师", "/new 合唱练习 11月28日 9点半\n名额：20\n流程：热身；学三首歌").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    合唱练习

    🕙 11月28日（周六）09:30–11:30
    📍 玉沙社区实践站

    活动流程：
    1. 热身
    2. 学三首歌

    👥 已报 0 / 20 人 · 还剩 20 个名额

    11月25日（周三）09:00 发到 1 个群。

    您的草稿“合唱练习”还留着，点一下就能接着办。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    [◀️ 合唱练习]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "发布").await?, @"✅ 已保存，编号 1。11月25日（周三）09:00 发布通知。");
});

both_engines!(a_resident_cannot_organise, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
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
    Kept! Tap the button to go on in our private chat.
    [👀 Go on in private]
    ");
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out right away to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(a_day_of_another_year_says_its_year, English, async |t| {
    t.organiser("Lin").await?;
    t.tells("Lin", "/new Frogs 29 Feb 10:00").await?;
    let preview = t.private("Lin");
    assert!(preview.contains("🕙 Tue 29 Feb 2028, 10:00–12:00"), "{preview}");
    assert!(preview.contains("It goes out on Sat 26 Feb 2028, 09:00 to 1 group."), "{preview}");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Publish").await?, @"✅ Saved as number 1. It will be announced on Sat 26 Feb 2028, 09:00.");
    t.tells("Lin", "/activities").await?;
    assert_snapshot!(t.private("Lin"), @"
    Planned, and not announced yet (only organisers see this)

    1 · Frogs
    🕙 Tue 29 Feb 2028, 10:00 · 📍 Yusha station
    📣 Goes out on Sat 26 Feb 2028, 09:00
    ");
    t.says("An", "/activities").await?;
    assert_snapshot!(t.next(), @"Nothing is planned right now. We will announce the next activity here.");
});

both_engines!(a_day_of_another_year_says_its_year_in_chinese, Chinese, async |t| {
    t.plans("林老师", "闰日 2月29日 上午10点").await?;
    t.tells("林老师", "/activities").await?;
    assert_snapshot!(t.private("林老师"), @"
    已安排、还没发布（只有组织者看得到）

    1 · 闰日
    🕙 2028年2月29日（周二）10:00 · 📍 玉沙社区实践站
    📣 2028年2月26日（周六）09:00 发布
    ");
});

both_engines!(what_no_group_reads_is_not_said_to_be_announced, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.has_place("caotang").await?;
    t.gets_role("Lin", "caotang", Some(RoleAtPlace::Organiser)).await?;
    t.tells("Lin", "/new Go tomorrow 16:00\nat: caotang").await?;
    let preview = t.private("Lin");
    assert!(preview.contains("to no group yet, for none can be reached."), "{preview}");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Saved as number 1.

    ⚠️ No group can be reached, so nobody reads of it yet. Add me to the group, so that I can write there: “My places” has a button for it. What is announced by then goes out there at once.
    [✏️ Edit] [📣 What will go out] [🏠 My places]
    ");
});

both_engines!(what_no_group_reads_is_not_said_to_be_announced_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.has_place("caotang").await?;
    t.gets_role("林老师", "caotang", Some(RoleAtPlace::Organiser)).await?;
    t.tells("林老师", "/new 围棋 明天下午4点\n站点：caotang").await?;
    t.taps_in("林老师", lin, "发布").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已保存，编号 1。

    ⚠️ 现在没有能发到的群，还没有人看得到。请点“我的站点”，把我加进群里，并让我能发言。到时已该发布的活动会马上发到群里。
    [✏️ 修改] [📣 还会发什么] [🏠 我的站点]
    ");
});

both_engines!(a_command_below_a_picture_is_a_command, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.sends_picture_with("Lin", "/new Tea tomorrow 15:00").await?;
    let preview = t.private("Lin");
    assert!(
        preview.starts_with("📷 The picture will be on the card.\n\nThis is how it will look:"),
        "{preview}"
    );
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    let card = t.next();
    assert!(card.contains("Tea") && card.ends_with("(picture)"), "{card}");
    // So has what is asked step by step.
    t.sends_picture_with("Lin", "/new").await?;
    assert!(t.private("Lin").starts_with("📷 The picture will be on the card.\n\n📝 What is it called?"));
    t.sends_picture_with("Lin", "/mine").await?;
    assert_snapshot!(t.private("Lin"), @"
    You have not signed up for anything yet.
    [📋 What’s on]
    ");
    let (an, group) = (t.person("An"), t.group());
    t.sandbox.send_photo(an, group, Some("/signup 1"), None);
    t.settle().await?;
    assert!(t.next().starts_with("An: ✅ You are in! Tea"));
});

both_engines!(a_command_below_a_picture_is_a_command_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.sends_picture_with("林老师", "/new 喝茶 明天下午3点").await?;
    let preview = t.private("林老师");
    assert!(preview.starts_with("📷 ") && preview.contains("喝茶"), "{preview}");
});

both_engines!(a_date_and_its_weekday_that_disagree_are_asked_about, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea Sun 28 Nov 10:00-11:30\nseats: 20\nprogramme: tea; songs").await?;
    assert_snapshot!(t.private("Lin"), @"
    In “Tea Sun 28 Nov 10:00-11:30” the date and the day of the week do not match. Which day is it?
    [Sat 28 Nov, 10:00]
    [Sun 29 Nov, 10:00]
    [Discard]
    ");
    t.taps_in("Lin", lin, "Sun 29 Nov, 10:00").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Tea

    🕙 Sun 29 Nov, 10:00–11:30
    📍 Yusha station

    Programme:
    1. tea
    2. songs

    👥 0 of 20 seats taken · 20 free

    It goes out on Thu 26 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.tells("Lin", "/new Tea Sat 10:00 until further notice").await?;
    assert_snapshot!(t.private("Lin"), @"I am not sure what “until” means in “Tea Sat 10:00 until further notice”. Write the day and the time like “5 Dec 10:00”, and send it again.");
    t.tells("Lin", "/new Tea Sat 10:00 UTC").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Tea

    🕙 Sat 28 Nov, 18:00–20:00
    📍 Yusha station

    👥 Nobody has signed up yet

    🌐 The time was written for another time zone. Here it is Sat 28 Nov, 18:00.

    It goes out on Wed 25 Nov, 09:00 to 1 group.

    Your draft “Tea” is kept. One tap brings it back.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    [◀️ Tea]
    ");
});

both_engines!(a_card_that_goes_out_after_its_deadline_is_warned_of, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea Sat 5 Dec 10:00\ncloses: Fri 27 Nov 18:00").await?;
    let warned = "Sign-up closes on Fri 27 Nov, 18:00, before the card goes out: nobody could sign up.";
    assert!(t.face(lin).contains(warned), "{}", t.face(lin));
    assert!(t.taps_in("Lin", lin, "Publish").await?.contains(warned));
    // What it advises is one tap away, and helps.
    t.taps_in("Lin", lin, "What will go out").await?;
    let face = t.face(lin);
    assert!(face.contains("Tea"), "{face}");
    t.skip(lin);
    t.tells("Lin", "/new Tea Sat 5 Dec 10:00\ncloses: Fri 4 Dec 18:00").await?;
    assert!(!t.face(lin).contains("before the card goes out"), "{}", t.face(lin));
    t.skip(lin);
});

both_engines!(a_card_that_goes_out_after_its_deadline_is_warned_of_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "冬季茶会\n时间：12月12日（周六）10:00\n地点：茶室\n报名截止：11月27日18:00").await?;
    assert!(t.face(lin).contains("报名 11月27日（周五）18:00 就截止了"), "{}", t.face(lin));
    t.skip(lin);
});
