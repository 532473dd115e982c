//! A time that can be read in several ways, or was written for another place: nobody is told of it before its organiser
//! has said which is meant, and has seen it as clocks here show it.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_new_time_that_can_be_meant_twice_is_asked_with_buttons, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "Sat 4 Dec 2pm-3pm").await?;
    assert_snapshot!(t.face(lin), @"
    In “Sat 4 Dec 2pm-3pm” the date and the day of the week do not match. Which day is it?
    [Fri 4 Dec, 14:00]
    [Sat 5 Dec, 14:00]
    [◀️ Back]
    ");
    let meant = t.data("Lin", "Which day is it?", "Sat 5 Dec")?;
    assert_snapshot!(t.taps_in("Lin", lin, "Sat 5 Dec").await?, @"");
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    Tea

    🕙 Sat 5 Dec, 14:00–15:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    // Once it is saved, nothing is asked; and whoever runs nothing was never asked.
    t.starts("Mallory").await?;
    let mut toasts = Vec::new();
    for name in ["Lin", "Mallory"] {
        let who = t.person(name);
        let tap = t.sandbox.tap_raw(who, who, 1, &meant);
        t.settle().await?;
        toasts.extend(t.sandbox.toast(tap).map(|toast| toast.text));
    }
    assert_snapshot!(toasts.join("\n"), @"
    This button is too old. If no newer message stands below, write “hello” to me.
    Only organisers can do this. Ask an admin of your group.
    ");
    assert!(t.card().contains("Sat 5 Dec, 14:00–15:00"), "{}", t.card());
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(a_new_time_that_can_be_meant_twice_is_asked_with_buttons_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "时间").await?;
    t.tells("林老师", "12月4日周六下午2点").await?;
    assert_snapshot!(t.face(lin), @"
    “12月4日周六下午2点”里的日期和星期对不上，是哪一天？
    [12月4日（周五）14:00]
    [12月5日（周六）14:00]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "12月5日").await?;
    assert_snapshot!(t.face(lin), @"
    👀 卡片会变成这样：

    茶话会

    🕙 12月5日（周六）14:00–16:00
    📍 玉沙社区实践站

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。

    🔕 这次修改不会给大家发消息。
    [✅ 保存] [◀️ 返回]
    ");
    t.tells("林老师", "2026-12-05T18:00+09:00").await?;
    assert_snapshot!(t.face(lin), @"
    您已经回答过了。要换成这一句吗？现在还什么都没改。
    [是的，换成这句]
    [不用]
    ");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(in_a_group_a_doubtful_date_waits_in_private, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.says("Lin", "/new Choir Sat 4 Dec 2pm-3pm").await?;
    assert_snapshot!(t.next(), @"
    Kept! Tap the button to go on in our private chat.
    [👀 Go on in private]
    ");
    t.tells("Lin", "/start draft").await?;
    assert_snapshot!(t.private("Lin"), @"
    In “Choir Sat 4 Dec 2pm-3pm” the date and the day of the week do not match. Which day is it?
    [Fri 4 Dec, 14:00]
    [Sat 5 Dec, 14:00]
    [Discard]
    ");
    t.bot_stops();
    // Writing it does as well: the hour is known.
    t.tells("Lin", "5 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Choir

    🕙 Sat 5 Dec, 14:00–15:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out on Wed 2 Dec, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(a_name_with_a_doubtful_time_is_kept, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "Choir Sat at 7").await?;
    assert_snapshot!(t.face(lin), @"
    “Choir Sat at 7” can mean more than one time. Which one?
    [Sat 28 Nov, 07:00]
    [Sat 28 Nov, 19:00]
    [Discard]
    ");
    t.taps_in("Lin", lin, "19:00").await?;
    assert_snapshot!(t.face(lin), @"
    🚪 Where exactly? Write the room, or the house.
    [◀️ Back] [Skip] [Discard]
    ");
    t.skip(lin);
});

both_engines!(a_time_in_another_zone_is_said_as_clocks_here_show_it, English, async |t| {
    t.organiser("Lin").await?;
    t.tells("Lin", "/new Call with Kyoto 2026-11-28T18:00+09:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Call with Kyoto

    🕙 Sat 28 Nov, 17:00–19:00
    📍 Yusha station

    👥 Nobody has signed up yet

    🌐 The time was written for another time zone. Here it is Sat 28 Nov, 17:00.

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(a_time_in_another_zone_is_said_as_clocks_here_show_it_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.tells("林老师", "/new 与京都连线 2026-11-28T18:00+09:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    与京都连线

    🕙 11月28日（周六）17:00–19:00
    📍 玉沙社区实践站

    👥 还没有人报名

    🌐 您写的是别的时区的时间，换成本地时间是11月28日（周六）17:00。

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});

both_engines!(whoever_is_dismissed_meanwhile_publishes_no_notice, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "WINTER CRAFTS\nWhen: Saturday 5 December, 2 pm to 4 pm\nWhere: The Old Library\nBring: scissors",
    )
    .await?;
    t.skip(lin);
    t.sandbox.leave(t.group(), lin);
    t.settle().await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Publish").await?, @"Only organisers can do this. Ask an admin of your group.");
    t.skip(lin);
});

both_engines!(a_notice_of_each_week_says_what_it_was_taken_for, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "CHAIR EXERCISE\nWhen: every Thursday 10 am to 11 am\nWhere: The Old Library\nBring: water",
    )
    .await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    🔁 I took it for several dates; they stand below. If it is only once, tap “Repeat”, then “Only once”.

    This is how it will look:

    CHAIR EXERCISE

    🕙 Thu 26 Nov, 10:00–11:00
    📍 The Old Library · Map

    Bring: water

    👥 Nobody has signed up yet

    It goes out on Mon 23 Nov, 09:00 to 1 group.

    🔁 Repeats every Thursday.
    Then: Thu 3 Dec, Thu 10 Dec, Thu 17 Dec …
    From here on each one enters the calendar four weeks ahead.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Repeat").await?;
    t.taps_in("Lin", lin, "Only once").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    CHAIR EXERCISE

    🕙 Thu 26 Nov, 10:00–11:00
    📍 The Old Library · Map

    Bring: water

    👥 Nobody has signed up yet

    It goes out on Mon 23 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(a_notice_of_each_week_says_what_it_was_taken_for_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.tells("林老师", "活动名称：椅子操\n时间：每周四上午10点至11点\n地点：老图书馆\n请自带水杯").await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。

    🔁 看起来要办好几次，日期在下面。只办一次的话，请点“重复”，再点“只办一次”。

    发出去是这个样子：

    椅子操

    🕙 11月26日（周四）10:00–11:00
    📍 老图书馆 · 地图

    请自带水杯

    👥 还没有人报名

    11月23日（周一）09:00 发到 1 个群。

    🔁 重复：每周四。
    接下来：12月3日（周四）、12月10日（周四）、12月17日（周四）……
    以后每次提前四周自动排进日程。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});

both_engines!(an_evening_without_an_hour_stays_on_its_day, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for (typed, day) in [
        ("Call Sat evening", "Sat 28 Nov, 19:00"),
        ("Call Saturday night", "Sat 28 Nov, 19:00"),
        ("Call 5 Dec evening", "Sat 5 Dec, 19:00"),
        ("Call tomorrow evening", "19:00"),
        ("Call\nSat evening", "Sat 28 Nov, 19:00"),
    ] {
        t.tells("Lin", &format!("/new {typed}")).await?;
        t.tells("Lin", "7pm").await?;
        assert!(t.face(lin).contains(day), "{typed}: {}", t.face(lin));
        t.taps_in("Lin", lin, "Discard").await?;
    }
    t.skip(lin);
});

both_engines!(an_evening_without_an_hour_stays_on_its_day_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    for (typed, day) in [
        ("例会 周六晚上", "11月28日（周六）19:00"),
        ("例会 周六夜里", "11月28日（周六）19:00"),
        ("例会 12月5日晚上", "12月5日（周六）19:00"),
    ] {
        t.tells("林老师", &format!("/new {typed}")).await?;
        t.taps_in("林老师", lin, "19:00").await?;
        assert!(t.face(lin).contains(day), "{typed}: {}", t.face(lin));
        t.taps_in("林老师", lin, "不要了").await?;
    }
    t.skip(lin);
});

both_engines!(an_answer_about_the_hour_is_read_whole, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Call 5 Dec").await?;
    for (answer, names) in [("11am, bring cups", "bring cups"), ("9, 10am", "9"), ("7", "Which one?")] {
        t.tells("Lin", answer).await?;
        assert!(t.face(lin).contains(names), "{answer}: {}", t.face(lin));
    }
    t.tells("Lin", "10").await?;
    assert!(t.face(lin).contains("Sat 5 Dec, 10:00"), "{}", t.face(lin));
    t.skip(lin);
});

both_engines!(a_new_time_is_read_whole, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    for (typed, names) in [
        ("Sun 11am in the garden", "in the garden"),
        ("10am Eastern", "Eastern"),
        ("Sat 11am, two weeks later", "later"),
    ] {
        t.tells("Lin", typed).await?;
        assert!(t.face(lin).contains(names), "{typed}: {}", t.face(lin));
    }
    // A day alone keeps the hour.
    t.tells("Lin", "6 Dec").await?;
    assert!(t.face(lin).contains("Sun 6 Dec, 15:00"), "{}", t.face(lin));
    t.skip(lin);
});

both_engines!(a_deadline_of_another_zone_is_said_to_be_one, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for typed in [
        "/new Tea Sat 12 Dec 10:00\ncloses: Fri 11 Dec 10:00 UTC",
        "WINTER TEA\nWhen: Sat 12 Dec, 10:00-12:00\nWhere: Village Hall\nSign up by: Fri 11 Dec 10:00 (UTC)",
    ] {
        t.tells("Lin", typed).await?;
        let preview = t.face(lin);
        assert!(preview.contains("until Fri 11 Dec, 18:00"), "{preview}");
        assert!(preview.contains("A time for signing up was written for another time zone."), "{preview}");
        t.taps_in("Lin", lin, "Discard").await?;
    }
    t.skip(lin);
});
