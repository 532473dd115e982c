//! Organisers write at one go what an activity is, or what of it is to be otherwise, and look for no button.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_line_says_the_place_the_seats_and_whom_to_ask, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let line = "Blood pressure check, Sat 28 Nov 10am, Hall 2, 30 seats, call Ann 1390000";
    for way in ["/new ", ""] {
        t.tells("Lin", &format!("{way}{line}")).await?;
        assert_snapshot!(t.face(lin), @"
        This is how it will look:

        Blood pressure check

        🕙 Sat 28 Nov, 10:00–12:00
        📍 Hall 2 · Map

        👥 0 of 30 seats taken · 30 free

        ☎️ Ann 1390000

        It goes out on Wed 25 Nov, 09:00 to 1 group.
        [✅ Publish] [✏️ Edit] [Discard]
        [📝 More details] [🙋 Helpers]
        [🔁 Repeat] [📄 Keep as template]
        ");
        t.taps_in("Lin", lin, "Discard").await?;
    }
    t.skip(lin);
});

both_engines!(a_line_says_the_place_the_seats_and_whom_to_ask_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 血压检查 周六上午10点 社区活动室 限30人 联系小王 13900001111").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    血压检查

    🕙 11月28日（周六）10:00–12:00
    📍 社区活动室 · 地图

    👥 已报 0 / 30 人 · 还剩 30 个名额

    ☎️ 小王 13900001111

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.skip(lin);
});

both_engines!(a_notice_beside_another_question_is_a_notice, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "Blood pressure check\nWhen: Sat 28 Nov 10am\nWhere: Hall 2").await?;
    assert_snapshot!(t.face(lin), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    This is how it will look:

    Blood pressure check

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Hall 2 · Map

    👥 Nobody has signed up yet

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.skip(lin);
});

both_engines!(several_days_are_a_series, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Market, Sat & Sun 10am").await?;
    assert!(
        t.face(lin).contains("Sat 28 Nov, 10:00") && t.face(lin).contains("Sun 29 Nov"),
        "{}",
        t.face(lin)
    );
    t.taps_in("Lin", lin, "Discard").await?;
    // The hour is asked where none is said, and the days are kept.
    t.tells("Lin", "/new Market Sat & Sun").await?;
    t.tells("Lin", "10").await?;
    assert!(
        t.face(lin).contains("Sat 28 Nov, 10:00") && t.face(lin).contains("Sun 29 Nov"),
        "{}",
        t.face(lin)
    );
    t.taps_in("Lin", lin, "Discard").await?;
    t.tells("Lin", "/new Market").await?;
    t.tells("Lin", "5 and 6 December").await?;
    t.tells("Lin", "10").await?;
    assert!(t.face(lin).contains("Sat 5 Dec, 10:00") && t.face(lin).contains("Sun 6 Dec"), "{}", t.face(lin));
    t.skip(lin);
});

both_engines!(days_that_come_again_begin_with_the_next, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 每周三下午2点 书法课").await?;
    assert_snapshot!(t.face(lin), @"
    📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。

    🔁 看起来要办好几次，日期在下面。只办一次的话，请点“重复”，再点“只办一次”。

    发出去是这个样子：

    ⚡ 临时通知
    书法课

    🕙 11月25日（周三）14:00–16:00
    📍 玉沙社区实践站

    👥 还没有人报名

    马上发到 1 个群。

    🔁 重复：每周三。
    接下来：12月2日（周三）、12月9日（周三）、12月16日（周三）……
    以后每次提前四周自动排进日程。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.skip(lin);
});

both_engines!(whoever_runs_two_places_taps_at_which, English, async |t| {
    t.has_another_group("Lin").await?;
    let lin = t.organiser("Lin").await?;
    for notice in ["/new Tea Sat 10am", "Winter tea\nWhen: Sat 28 Nov 10am\nBring: a cup"] {
        t.tells("Lin", notice).await?;
        let asked = t.face(lin);
        assert!(asked.contains("At which place?") && asked.ends_with("[◀️ Back] [Discard]"), "{asked}");
        t.tells("Lin", "never mind").await?;
        assert!(t.face(lin).starts_with("Shall I stop here?"), "{}", t.face(lin));
        t.tells("Lin", "discard").await?;
        assert_eq!(t.face(lin), "The draft is discarded.");
        t.tells("Lin", notice).await?;
        t.tells("Lin", "caotang").await?;
        assert!(
            t.face(lin).contains("Sat 28 Nov, 10:00") && t.face(lin).contains("Publish"),
            "{}",
            t.face(lin)
        );
        t.taps_in("Lin", lin, "Discard").await?;
    }
    t.skip(lin);
});

both_engines!(what_a_thing_is_to_be_is_no_name, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea Sat 10am").await?;
    for (typed, shown) in [
        ("name should be just Cake", "Cake\n\n🕙 Sat 28 Nov, 10:00"),
        ("time is 3pm", "Sat 28 Nov, 15:00"),
        ("change the place to Hall 2", "📍 Hall 2"),
        ("seats: six please", "0 of 6 seats"),
    ] {
        t.tells("Lin", typed).await?;
        assert!(t.face(lin).contains(shown) && t.face(lin).contains("Publish"), "{typed}: {}", t.face(lin));
    }
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "time is 4pm").await?;
    assert!(t.face(lin).contains("Cake") && t.face(lin).contains("16:00"), "{}", t.face(lin));
    for typed in ["publish", "go back", "as it is", "discard"] {
        if t.face(lin).contains("✏️ Edit") {
            t.taps_in("Lin", lin, "Edit").await?;
        }
        t.taps_in("Lin", lin, "Name").await?;
        t.tells("Lin", typed).await?;
        assert!(t.face(lin).contains("Cake") && t.face(lin).contains("16:00"), "{typed}: {}", t.face(lin));
    }
    t.skip(lin);
});

both_engines!(what_a_thing_is_to_be_is_no_name_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 茶会 周六上午10点").await?;
    for (typed, shown) in [
        ("名字改成茶话会", "茶话会"),
        ("地点改成二楼活动室", "📍 二楼活动室"),
        ("时间改到下午三点", "15:00"),
        ("名额：三十个", "0 / 30"),
    ] {
        t.tells("林老师", typed).await?;
        assert!(t.face(lin).contains(shown) && t.face(lin).contains("发布"), "{typed}: {}", t.face(lin));
    }
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "名称").await?;
    t.tells("林老师", "发布").await?;
    assert!(t.face(lin).contains("茶话会") && t.face(lin).contains("15:00"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "不要了").await?;
    t.tells("林老师", "/new").await?;
    t.tells("林老师", "不要了").await?;
    t.tells("林老师", "/new 茶会 周六上午10点").await?;
    assert!(t.face(lin).contains("10:00"), "{}", t.face(lin));
    t.skip(lin);
});

both_engines!(an_hour_goes_with_the_day_before_it, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "时间").await?;
    t.tells("林老师", "周日上午").await?;
    assert_snapshot!(t.face(lin), @"
    🕙 11月29日（周日）几点？请写下来，比如“上午10点”。
    [◀️ 返回]
    ");
    t.tells("林老师", "十点").await?;
    assert!(t.face(lin).contains("11月29日（周日）10:00"), "{}", t.face(lin));
    t.tells("林老师", "11点").await?;
    assert!(t.face(lin).contains("11月29日（周日）11:00"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "保存").await?;
    assert!(t.card().contains("11月29日（周日）11:00"), "{}", t.card());
    t.skip(lin);
});

both_engines!(a_week_may_be_counted_from_now_or_from_the_activity, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.plans("Lin", "Tea Tue 15 Dec 15:00").await?;
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "next Thu").await?;
    assert_snapshot!(t.face(lin), @"
    “next Thu” can mean more than one time. Which one?
    [Thu 3 Dec, 15:00]
    [Thu 24 Dec, 15:00]
    [◀️ Back]
    ");
    t.skip(lin);
});
