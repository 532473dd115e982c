//! A notice that was written for another group.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_pasted_notice_becomes_an_activity, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let notice = "亲爱的居民朋友们：\n一、活动名称：包饺子\n二、活动时间：12月5日（周六）上午9:00-11:00\n三、活动地点：社区活动中心201室\n\
                  四、活动名额：限20人\n五、活动流程：1、和面 2、包饺子 3、品尝\n六、费用：免费，请自带围裙\n七、联系人：小周 5550 0137\n\n锦绣里社区居委会\n2026年11月20日";
    t.tells("林老师", notice).await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。

    发出去是这个样子：

    包饺子

    🕙 12月5日（周六）09:00–11:00
    📍 社区活动中心201室 · 地图

    活动流程：
    1. 和面
    2. 包饺子
    3. 品尝

    > 亲爱的居民朋友们：
    > 六、费用：免费，请自带围裙
    > 锦绣里社区居委会
    > 2026年11月20日

    👥 已报 0 / 20 人 · 还剩 20 个名额

    ☎️ 小周 5550 0137

    12月2日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "发布").await?, @"✅ 已保存，编号 1。12月2日（周三）09:00 发布通知。");
    t.tells("林老师", "/activities").await?;
    assert_snapshot!(t.private("林老师"), @"
    已安排、还没发布（只有组织者看得到）

    1 · 包饺子
    🕙 12月5日（周六）09:00 · 📍 社区活动中心201室
    📣 12月2日（周三）09:00 发布
    ");
});

both_engines!(what_a_notice_leaves_open_is_asked, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let notice = "Dear neighbours,\nWINTER CRAFTS\nWhen: Saturday 4 December, 2 pm to 4 pm\nWhere: The Old Library, Room 2\n\
                  Cost: free\nBring: scissors and an old jumper\nSpaces: 12";
    t.tells("Lin", &format!("/new {notice}")).await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    In “Saturday 4 December, 2 pm to 4 pm” the date and the day of the week do not match. Which day is it?
    [Fri 4 Dec, 14:00]
    [Sat 5 Dec, 14:00]
    [Discard]
    ");
    t.taps_in("Lin", lin, "Sat 5 Dec, 14:00").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    WINTER CRAFTS

    🕙 Sat 5 Dec, 14:00–16:00
    📍 The Old Library, Room 2 · Map

    Dear neighbours,
    Cost: free
    Bring: scissors and an old jumper

    👥 0 of 12 seats taken · 12 free

    It goes out on Wed 2 Dec, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // What is begun is not thrown away by another one.
    t.tells("Lin", notice).await?;
    assert_snapshot!(t.private("Lin"), @"
    You still have a draft. Go on with it, or discard it; then send the notice again.
    [▶️ Go on] [Discard]
    ");
});

both_engines!(a_resident_who_forwards_a_notice_makes_nothing_of_it, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    t.tells(
        "An",
        "WINTER CRAFTS\nWhen: Saturday 5 December, 2 pm to 4 pm\nWhere: The Old Library\nBring: scissors",
    )
    .await?;
    assert_snapshot!(t.private("An"), @"
    I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
    [📋 What’s on] [🎟 My sign-ups]
    [🍽 Menu] [💫 I wish for something]
    [🙋 Volunteering] [⚙️ Settings]
    ");
});

both_engines!(a_notice_without_an_hour_keeps_its_day, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for (when, day) in [
        ("When: 12 December", "Sat 12 Dec, 19:00"),
        ("Date: Sat 12 Dec", "Sat 12 Dec, 19:00"),
        ("When: Sat evening", "Sat 28 Nov, 19:00"),
    ] {
        t.tells("Lin", &format!("/new WINTER TEA\n{when}\nWhere: The Old Library\nBring: a cup")).await?;
        assert!(t.face(lin).contains("At what time"), "{}", t.face(lin));
        t.taps_in("Lin", lin, "19:00").await?;
        assert!(t.face(lin).contains(day), "{when}: {}", t.face(lin));
        t.taps_in("Lin", lin, "Discard").await?;
    }
    t.skip(lin);
});

both_engines!(a_notice_without_an_hour_keeps_its_day_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    for (when, day) in [
        ("时间：周五", "11月27日（周五）19:00"),
        ("日期：12月5日", "12月5日（周六）19:00"),
        ("时间：下下周六", "12月12日（周六）19:00"),
        ("时间：12月5日晚上", "12月5日（周六）19:00"),
    ] {
        t.tells("林老师", &format!("冬季茶会\n{when}\n地点：茶室\n请自带杯子")).await?;
        t.taps_in("林老师", lin, "19:00").await?;
        assert!(t.face(lin).contains(day), "{when}: {}", t.face(lin));
        t.taps_in("林老师", lin, "不要了").await?;
    }
    t.skip(lin);
});

both_engines!(a_notice_without_a_name_is_asked_for_one, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "时间：12月4日\n地点：门厅\n每人限领3本\n请自带袋子").await?;
    t.taps_in("林老师", lin, "19:00").await?;
    assert!(!t.face(lin).contains("发布"), "{}", t.face(lin));
    t.tells("林老师", "旧书漂流").await?;
    assert!(
        t.face(lin).contains("旧书漂流") && t.face(lin).contains("12月4日（周五）19:00"),
        "{}",
        t.face(lin)
    );
    t.skip(lin);
});

both_engines!(a_notice_during_a_recap_is_a_notice, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-17:00").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-24 17:10").await?;
    let lin = t.person("Lin");
    let notice =
        "WINTER CRAFTS\nWhen: Saturday 19 December, 2 pm to 4 pm\nWhere: The Old Library\nBring: scissors";
    t.tells("Lin", notice).await?;
    assert_snapshot!(t.face(lin), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    This is how it will look:

    WINTER CRAFTS

    🕙 Sat 19 Dec, 14:00–16:00
    📍 The Old Library · Map

    Bring: scissors

    👥 Nobody has signed up yet

    It goes out on Wed 16 Dec, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.skip(lin);
});

both_engines!(a_notice_becomes_the_same_whatever_way_it_comes, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let notices = [
        "亲爱的居民朋友们：\n一、活动名称：包饺子\n二、活动时间：12月5日（周六）上午9:00-11:00\n三、活动地点：社区活动中心201室\n四、名额：限20人",
        "冬至包汤圆\n12月19日下午2点\n地点：社区茶室\n名额：20",
        "冬季茶会\n时间：12月12日（周六）10:00-12:00\n地点：茶室，欢迎大家\n先到30位\n#接龙\n1.\n2.",
    ];
    for notice in notices {
        let mut faces = Vec::new();
        for way in ["/new", "private", "New activity"] {
            match way {
                "/new" => t.tells("林老师", &format!("/new {notice}")).await?,
                "private" => t.tells("林老师", notice).await?,
                _ => {
                    t.tells("林老师", "/new").await?;
                    t.tells("林老师", notice).await?;
                }
            }
            faces.push(t.face(lin));
            t.taps_in("林老师", lin, "不要了").await?;
        }
        assert!(faces[0].contains("发布") && faces.windows(2).all(|pair| pair[0] == pair[1]), "{faces:#?}");
    }
    t.skip(lin);
});

both_engines!(a_place_that_the_name_may_have_is_asked, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.tells("林老师", "/new 12月6日上午9点 大慈寺义工茶会 限10人 报名请私信我").await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。

    🚪 具体在哪里？请写出房间或地点。
    [◀️ 返回] [跳过] [不要了]
    ");
    t.tells("林老师", "大慈寺东院").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    大慈寺义工茶会

    🕙 12月6日（周日）09:00–11:00
    📍 大慈寺东院 · 地图

    报名请私信我

    👥 已报 0 / 10 人 · 还剩 10 个名额

    12月3日（周四）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});

both_engines!(a_place_inside_a_sentence_is_that_of_the_card, English, async |t| {
    t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "Bereavement group this Thursday 2pm, at the Old Bakery. Tea and a listening ear, no need to say anything. Just turn up.",
    )
    .await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    This is how it will look:

    Bereavement group

    🕙 Thu 26 Nov, 14:00–16:00
    📍 the Old Bakery · Map

    Bereavement group this Thursday 2pm, at the Old Bakery. Tea and a listening ear, no need to say anything. Just turn up.

    👥 Nobody has signed up yet

    It goes out on Mon 23 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(the_day_of_the_activity_is_not_that_of_what_is_done_beside_it, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "/new Jumble sale 12/12, doors 11am, 50p entry, village hall. Helpers from 9 please. Drop off jumble Friday 11th 5-7pm.",
    )
    .await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Jumble sale

    🕙 Sat 12 Dec, 11:00–13:00
    📍 village hall · Map

    > doors
    > 50p entry
    > Helpers from 9 please
    > Drop off jumble Friday 11th 5-7pm

    👥 Nobody has signed up yet

    It goes out on Wed 9 Dec, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Discard").await?;
    // Where no word says which is meant, it is asked.
    t.tells("Lin", "/new Talk on bees Thursday 3 December 7pm, Garden Room. Honey tasting Friday 4 December 6pm, Hall 2.")
        .await?;
    assert_snapshot!(t.face(lin), @"
    📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.

    “Friday 4 December 6pm” can mean more than one time. Which one?
    [Thu 3 Dec, 19:00]
    [Fri 4 Dec, 18:00]
    [Discard]
    ");
    t.skip(lin);
});

both_engines!(the_place_is_asked_behind_the_hour, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 12月6日 大慈寺义工茶会 限10人 报名请私信我").await?;
    t.tells("林老师", "上午9点").await?;
    assert_snapshot!(t.face(lin), @"
    🚪 具体在哪里？请写出房间或地点。
    [◀️ 返回] [跳过] [不要了]
    ");
    t.skip(lin);
});

both_engines!(a_rule_that_is_not_read_is_not_passed_over, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 合唱\n时间：每周六上午10点到11点（节假日停）\n地点：二楼\n自带水杯").await?;
    assert!(t.face(lin).contains("看起来要办好几次，可多久一次没读懂"), "{}", t.face(lin));
    t.skip(lin);
});
