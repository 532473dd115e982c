//! Changing an activity: seen before it goes out, and told once as a difference.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_activity_is_moved_with_two_taps, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    for name in ["An", "Bo"] {
        t.taps(name, "Sign up").await?;
    }
    t.starts("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 2 of 5 seats taken · 3 free
    An, Bo

    To sign up, tap below, or answer this message: “count me in”.

    ✏️ What shall be changed?
    [Name] [🕙 Time] [📍 Place]
    [👥 Seats] [📋 Programme] [☎️ Contact]
    [🎈 Theme] [🖼 Picture] [⚙️ Sign-up]
    [💬 Notes] [🙋 Helpers]
    [❌ Cancel the activity]
    ");
    t.taps_in("Lin", lin, "Time").await?;
    t.skip(lin);
    assert_snapshot!(t.sandbox.messages(lin).last().map(|seen| seen.text.clone()).unwrap_or_default(), @"Tea · Write the new time, for example “Sat 10:00-11:30”, or only the hours.");
    // The bot is started anew at every step, and knows what it asked.
    t.bot_stops();
    t.tells("Lin", "some day").await?;
    assert_snapshot!(t.private("Lin"), @"
    I found no time in “some day”. Write for example “Sat 10:00”, and send it again.
    [◀️ Back]
    ");
    t.bot_stops();
    t.tells("Lin", "16:30-17:30").await?;
    assert_snapshot!(t.private("Lin"), @"
    👀 This is how the card will look:

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 16:30–17:30
    📍 Yusha station

    👥 2 of 5 seats taken · 3 free
    An, Bo

    To sign up, tap below, or answer this message: “count me in”.

    📣 2 people who signed up will be told:

    ✏️ Changed: Tea
    🕙 New time: Tue 24 Nov, 16:30 (was Tue 24 Nov, 15:00)

    You need not sign up again. If you cannot come any more, tap below.
    [✅ Save] [◀️ Back]
    ");
    assert!(t.card().contains("15:00"), "nobody sees it yet: {}", t.card());
    t.bot_stops();
    assert_snapshot!(t.taps_in("Lin", lin, "Save").await?, @"✅ Tea is changed. People will be told in a minute.");
    // The place is changed as well, and people hear of both at once.
    t.taps_in("Lin", lin, "Change more").await?;
    t.taps_in("Lin", lin, "📍 Place").await?;
    t.tells("Lin", "Culture hall").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    assert_eq!(t.unread(), 0);
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 16:30–17:30
    📍 Culture hall · Map

    👥 2 of 5 seats taken · 3 free
    An, Bo

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("An"), @"
    ✏️ Changed: Tea
    🕙 New time: Tue 24 Nov, 16:30 (was Tue 24 Nov, 15:00)
    📍 New place: Culture hall (was Yusha station)

    You need not sign up again. If you cannot come any more, tap below.
    [🙁 I can’t come]
    ");
    // Bo never started the bot, so the group reads it, once.
    assert_snapshot!(t.next(), @"
    ✏️ Changed: Tea
    🕙 New time: Tue 24 Nov, 16:30 (was Tue 24 Nov, 15:00)
    📍 New place: Culture hall (was Yusha station)
    ");
    t.tells("Lin", "/log 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    📒 What was done lately
    Mon 23 Nov, 08:01 · Lin changed #1: 📍 Place
    Mon 23 Nov, 08:00 · Lin changed #1: 🕙 Time
    Mon 23 Nov, 08:00 · Lin planned #1: Tea
    ");
    // The reminders have moved along.
    t.until("2026-11-24 18:00").await?;
    t.skip(t.group());
    let an = t.person("An");
    let told = t.sandbox.messages(an).into_iter().map(|seen| seen.text).collect::<String>();
    assert!(told.contains("16:30") && !told.contains("soon: Tea\n🕙 Tue 24 Nov, 15:00"), "{told}");
    t.skip(an);
    t.skip(lin);
});

both_engines!(an_activity_is_moved_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：5").await?;
    t.signs_up("安安").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    ⚡ 临时通知
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 已报 1 / 5 人 · 还剩 4 个名额
    安安

    报名请点下面的按钮，或者直接回复“报名”。

    ✏️ 要改哪一项？
    [名称] [🕙 时间] [📍 地点]
    [👥 名额] [📋 流程] [☎️ 联系人]
    [🎈 主题] [🖼 图片] [⚙️ 报名规则]
    [💬 备注] [🙋 要帮手]
    [❌ 取消活动]
    ");
    t.taps_in("林老师", lin, "时间").await?;
    t.tells("林老师", "后天上午9点").await?;
    assert_snapshot!(t.private("林老师"), @"
    👀 卡片会变成这样：

    ⚡ 临时通知
    茶话会

    🕙 11月25日（周三）09:00–11:00
    📍 玉沙社区实践站

    👥 已报 1 / 5 人 · 还剩 4 个名额
    安安

    报名请点下面的按钮，或者直接回复“报名”。

    📣 会通知 1 位报名的人：

    ✏️ 活动有变：茶话会
    🕙 新时间：11月25日（周三）09:00（原来 11月24日（周二）15:00）

    不用重新报名。来不了，请点下面的按钮。
    [✅ 保存] [◀️ 返回]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "保存").await?, @"✅ 茶话会 已修改，一分钟后通知大家。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("安安"), @"
    ✏️ 活动有变：茶话会
    🕙 新时间：11月25日（周三）09:00（原来 11月24日（周二）15:00）

    不用重新报名。来不了，请点下面的按钮。
    [🙁 我来不了]
    ");
    t.tells("林老师", "/log 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    📒 最近做过的事
    11月23日（周一）08:00 · 林老师 修改了活动 #1：🕙 时间
    11月23日（周一）08:00 · 林老师 安排了活动 #1：茶话会
    ");
});

both_engines!(everything_can_be_changed, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    let lin = t.person("Lin");
    for (field, typed) in [
        ("Name", "Tea and cake"),
        ("Seats", "2"),
        ("Programme", "welcome\ncake"),
        ("Contact", "Ms Lin"),
        ("Theme", "help"),
        ("Sign-up", "companions: 0\nhelpers: 2"),
    ] {
        t.tells("Lin", "/edit 1").await?;
        t.taps_in("Lin", lin, field).await?;
        t.tells("Lin", typed).await?;
        let moves_up = t.face(lin).contains("Whoever waits moves up as far as there is room, and is told.");
        assert_eq!(moves_up, field == "Seats", "{field}");
        t.taps_in("Lin", lin, "Save").await?;
    }
    t.skip(lin);
    // More seats have moved the line.
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Tea and cake. See you there!");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea and cake
    🤝 Help

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    Programme:
    1. welcome
    2. cake

    👥 2 of 2 seats taken · full
    An, Bo
    🙋 helpers: 0 of 2

    ☎️ Ms Lin

    To sign up, tap below, or answer this message: “count me in”.
    [🕐 Join the waitlist] [Cancel]
    [🙋 Sign up: helpers]
    [🔔 Get reminders]
    ");
    t.until("2026-11-23 08:10").await?;
    t.skip(t.group());
});

both_engines!(a_picture_is_put_on_a_card_that_is_not_out_yet, Chinese, async |t| {
    t.plans("林老师", "茶话会 12月5日下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "图片").await?;
    t.sends_picture("林老师").await?;
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    t.until("2026-12-02 10:00").await?;
    assert!(t.next().contains("(picture)"));
    // A picture that is out can be replaced, and not be taken away.
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "图片").await?;
    t.skip(lin);
    t.tells("林老师", "-").await?;
    assert_snapshot!(t.private("林老师"), @"卡片已经带图发出，Telegram 不能把图去掉。请发一张别的照片来换。");
    let card = t.card_id();
    let shown = t.sandbox.message(t.group(), card).map(|seen| seen.photos);
    t.sends_picture("林老师").await?;
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    assert_ne!(t.sandbox.message(t.group(), card).map(|seen| seen.photos), shown);
});

both_engines!(a_card_of_words_gets_a_picture, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    assert!(!t.next().contains("(picture)"));
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Picture").await?;
    t.sends_picture("Lin").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    let card = t.sandbox.message(t.group(), t.card_id()).expect("the card");
    assert!(
        !card.photos.is_empty() && card.text.starts_with("⚡ Short notice\nTea") && !card.buttons.is_empty()
    );
    // It goes on as a card with a picture.
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 08:20").await?;
    let card = t.sandbox.message(t.group(), t.card_id()).expect("the card");
    assert!(card.text.contains("An") && !card.photos.is_empty(), "{}", card.text);
    t.skip(t.group());
});

both_engines!(who_looked_away_is_asked_to_look_again, English, async |t| {
    let (lin, wu) = (t.person("Lin"), t.person("Wu"));
    t.sandbox.make_admin(t.group(), wu);
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("Wu").await?;
    for name in ["Lin", "Wu"] {
        t.tells(name, "/edit 1").await?;
    }
    t.taps_in("Lin", lin, "Seats").await?;
    t.taps_in("Wu", wu, "Seats").await?;
    t.tells("Lin", "10").await?;
    t.tells("Wu", "20").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert_snapshot!(t.taps_in("Wu", wu, "Save").await?, @"Somebody has just changed this activity. Please look at it again, and write your change once more.");
    assert!(t.card().contains("0 of 10"), "{}", t.card());
    t.skip(lin);
    t.skip(wu);
});

both_engines!(a_resident_changes_nothing, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    for command in ["/edit 1", "/edit", "/log 1", "/log", "/log yusha"] {
        t.tells("An", command).await?;
        assert_eq!(t.private("An"), "Only organisers can do this. Ask an admin of your group.", "{command}");
    }
    let (an, group, card) = (t.person("An"), t.group(), t.card_id());
    for data in [
        "e:1",
        "e:1:time",
        "es:1:00000000",
        "es:1:all:00000000",
        "u:1:00000000",
        "off:1",
        "off:1:weather",
        "ob:1:00000000",
    ] {
        let tap = t.sandbox.tap_raw(an, group, card, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(toast.contains("Only organisers"), "{data}: {toast}");
    }
});

both_engines!(what_an_activity_is_about_is_said_and_left_out_again, English, async |t| {
    t.announces("Lin", "Clinic tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    assert!(!t.private("Lin").contains("🎈 Fun"), "nothing is said of what nobody said");
    t.taps_in("Lin", lin, "Theme").await?;
    assert_snapshot!(t.face(lin), @"
    Clinic · Tap what it is about.
    [📖 Talk] [🏅 Honour]
    [🤝 Help] [🎈 Fun]
    [🎉 Festival]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Help").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.settle().await?;
    assert!(t.face(t.group()).contains("Clinic\n🤝 Help\n"));
    t.taps_in("Lin", lin, "Change more").await?;
    t.taps_in("Lin", lin, "Theme").await?;
    assert_snapshot!(t.face(lin), @"
    Clinic · Tap what it is about.
    [📖 Talk] [🏅 Honour]
    [🎈 Fun] [🎉 Festival]
    [Leave out]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Leave out").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.settle().await?;
    assert!(!t.face(t.group()).contains("🤝"));
    // Whoever rather writes it may.
    t.taps_in("Lin", lin, "Change more").await?;
    t.taps_in("Lin", lin, "Theme").await?;
    t.tells("Lin", "-").await?;
    assert!(t.private("Lin").contains("This is how the card will look"));
    // A button of another question does nothing.
    t.taps_in("Lin", lin, "Back").await?;
    let tap = t.sandbox.tap_raw(lin, lin, 1, "et:1:fun");
    t.settle().await?;
    assert!(t.sandbox.toast(tap).is_some_and(|toast| !toast.text.is_empty()));
});

both_engines!(what_an_activity_is_about_in_chinese, Chinese, async |t| {
    t.announces("林老师", "义诊 明天下午3点\n主题：帮").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "主题").await?;
    assert_snapshot!(t.face(lin), @"
    义诊 · 请点一下，是哪一类。
    [📖 讲座] [🏅 表彰]
    [🎈 娱乐] [🎉 节庆]
    [不写]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "不写").await?;
    assert!(!t.face(lin).contains("🤝"));
});
