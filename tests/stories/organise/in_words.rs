//! An organiser says in their own words what is to be otherwise: of a draft in sight, or of an activity that is out.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_activity_is_moved_by_words_and_a_tap, English, async |t| {
    t.announces(
        "Lin",
        "Choir tomorrow 15:00\nplace: Hall\nmore: Choir practice, Tuesday 3pm, bring your notes",
    )
    .await?;
    t.taps("An", "Sign up").await?;
    t.starts("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "move the choir to Thursday 10am").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    Choir

    🕙 Thu 26 Nov, 10:00–12:00
    📍 Hall · Map

    Choir practice, Tuesday 3pm, bring your notes

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.

    📣 1 person who signed up will be told:

    ✏️ Changed: Choir
    🕙 New time: Thu 26 Nov, 10:00 (was Tue 24 Nov, 15:00)

    You need not sign up again. If you cannot come any more, tap below.

    ⚠️ The words on the card still say: “Choir practice, Tuesday 3pm, bring your notes”
    [✅ Save and take that out]
    [✅ Save] [◀️ Back]
    ");
    assert!(t.card().contains("Tue 24 Nov"), "nobody sees it yet: {}", t.card());
    // Another wish takes the place of what only waits to be saved.
    t.tells("Lin", "the choir is now in the library").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    ⚡ Short notice
    Choir

    🕙 Tue 24 Nov, 15:00–17:00
    📍 the library · Map

    Choir practice, Tuesday 3pm, bring your notes

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.

    📣 1 person who signed up will be told:

    ✏️ Changed: Choir
    📍 New place: the library (was Hall)

    You need not sign up again. If you cannot come any more, tap below.
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    assert!(t.card().contains("📍 the library"), "{}", t.card());
    t.tells("Lin", "move the choir to Thursday 10am").await?;
    t.taps_in("Lin", lin, "take that out").await?;
    assert!(t.card().contains("Thu 26 Nov, 10:00") && !t.card().contains("Tuesday 3pm"), "{}", t.card());
    t.tells("Lin", "choir max 12").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert!(t.card().contains("of 12 seats"), "{}", t.card());
    // What is left open is asked.
    t.tells("Lin", "move the choir to Friday evening").await?;
    assert_snapshot!(t.face(lin), @"
    🕙 Fri 27 Nov: at what time? Write it, for example “10:00”.
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    // The same words of a resident do nothing new.
    t.tells("An", "move the choir to Friday 4pm").await?;
    let an = t.person("An");
    assert_snapshot!(t.face(an), @"
    I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
    [📋 What’s on] [🎟 My sign-ups]
    [🍽 Menu] [💫 I wish for something]
    [🙋 Volunteering] [⚙️ Settings]
    ");
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(an_activity_is_moved_by_words_in_chinese, Chinese, async |t| {
    t.announces("林老师", "剪纸课 明天下午3点\n名额：5\n备注：剪纸课，周二下午3点，限5人").await?;
    t.taps("安安", "✅ 报名").await?;
    t.starts("安安").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "剪纸课改到周四上午10点").await?;
    assert_snapshot!(t.face(lin), @"
    👀 卡片会变成这样：

    剪纸课

    🕙 11月26日（周四）10:00–12:00
    📍 玉沙社区实践站

    备注：剪纸课，周二下午3点，限5人

    👥 已报 1 / 5 人 · 还剩 4 个名额
    安安

    报名请点下面的按钮，或者直接回复“报名”。

    📣 会通知 1 位报名的人：

    ✏️ 活动有变：剪纸课
    🕙 新时间：11月26日（周四）10:00（原来 11月24日（周二）15:00）

    不用重新报名。来不了，请点下面的按钮。

    ⚠️ 卡片上的说明还写着：“备注：剪纸课，周二下午3点，限5人”
    [✅ 保存，并去掉这句]
    [✅ 保存] [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "去掉").await?;
    assert!(t.card().contains("11月26日") && !t.card().contains("周二下午3点"), "{}", t.card());
    t.tells("林老师", "剪纸课推迟半小时").await?;
    assert!(t.face(lin).contains("新时间：11月26日（周四）10:30"), "{}", t.face(lin));
    t.tells("林老师", "剪纸课改在图书馆").await?;
    t.taps_in("林老师", lin, "保存").await?;
    t.tells("林老师", "剪纸课限20人").await?;
    t.taps_in("林老师", lin, "保存").await?;
    assert!(t.card().contains("图书馆") && t.card().contains("20"), "{}", t.card());
    t.tells("安安", "剪纸课改到周五下午4点").await?;
    let an = t.person("安安");
    assert_snapshot!(t.face(an), @"
    我只是活动小助手，这句话我没看懂，别人也看不到。您想看看什么？
    [📋 有什么活动] [🎟 我的报名]
    [🍽 菜单] [💫 我有个心愿]
    [🙋 志愿服务] [⚙️ 设置]
    ");
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(where_several_are_meant_they_are_asked_about, English, async |t| {
    let lin = t.person("Lin");
    for tea in ["Tea in the garden tomorrow 10:00", "Tea in the hall tomorrow 15:00"] {
        t.announces("Lin", tea).await?;
    }
    t.tells("Lin", "tea max 20").await?;
    assert_snapshot!(t.face(lin), @"
    “tea max 20” – for which activity? Tap it:
    [Tea in the garden · Tue 24 Nov, 10:00]
    [Tea in the hall · Tue 24 Nov, 15:00]
    [No]
    ");
    t.taps_in("Lin", lin, "hall").await?;
    assert!(t.face(lin).contains("20"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Save").await?;
    // In an answer to a message about it, no name is needed.
    t.answers("Lin", "Tea in the hall is changed", "move it to Friday").await?;
    assert!(t.face(lin).contains("Fri 27 Nov, 15:00"), "{}", t.face(lin));
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(where_several_are_meant_they_are_asked_about_in_chinese, Chinese, async |t| {
    let lin = t.person("林老师");
    for tea in ["花园茶会 明天上午10点", "礼堂茶会 明天下午3点"] {
        t.announces("林老师", tea).await?;
    }
    t.tells("林老师", "茶会限20人").await?;
    assert_snapshot!(t.face(lin), @"
    “茶会限20人”，是哪个活动？请点一下：
    [花园茶会 · 11月24日（周二）10:00]
    [礼堂茶会 · 11月24日（周二）15:00]
    [不用]
    ");
    t.taps_in("林老师", lin, "礼堂").await?;
    assert!(t.face(lin).contains("20"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "保存").await?;
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(a_draft_in_sight_takes_the_same_words, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Origami Sat 14:00").await?;
    for (text, says) in [
        ("make it 4pm", "Sat 28 Nov, 16:00"),
        ("half an hour later", "Sat 28 Nov, 16:30"),
        ("half an hour earlier", "Sat 28 Nov, 16:00"),
        ("max 20", "20"),
        ("call it Advanced origami", "Advanced origami"),
        ("move it to Sunday", "Sun 29 Nov, 16:00"),
        ("it is now in Room 3", "📍 Room 3"),
        ("no, Saturday", "Sat 28 Nov, 16:00"),
        ("starts at half past four pm", "Sat 28 Nov, 16:30"),
        ("only 12 seats for origami", "12"),
        ("add: bring scissors", "bring scissors"),
        ("deadline Friday noon", "Fri 27 Nov, 12:00"),
        ("publish", "Publish"),
    ] {
        t.tells("Lin", text).await?;
        assert!(t.face(lin).contains(says) && t.face(lin).contains("Publish"), "{text}: {}", t.face(lin));
    }
    t.tells("Lin", "make it nice").await?;
    assert!(t.face(lin).starts_with("I did not understand that."), "{}", t.face(lin));
    assert_eq!(t.unread_in(t.group()), 0);
    t.has_read_everything();
});

both_engines!(a_draft_in_sight_takes_the_same_words_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 剪纸课 周六下午2点").await?;
    for (text, says) in [
        ("改到下午4点", "11月28日（周六）16:00"),
        ("限20人", "20"),
        ("时间错了，是周日", "11月29日（周日）16:00"),
        ("改在图书馆吧", "📍 图书馆"),
        ("改名叫窗花课", "窗花课"),
        ("只要15个人", "15"),
        ("下午3点开始", "15:00"),
        ("加一条：自带剪刀", "自带剪刀"),
        ("报名截止到周五中午", "11月27日（周五）12:00"),
        ("发布", "发布"),
    ] {
        t.tells("林老师", text).await?;
        assert!(t.face(lin).contains(says) && t.face(lin).contains("发布"), "{text}: {}", t.face(lin));
    }
    t.tells("林老师", "改成线上").await?;
    assert!(t.face(lin).starts_with("这句话我没看懂"), "{}", t.face(lin));
    assert_eq!(t.unread_in(t.group()), 0);
    t.has_read_everything();
});

both_engines!(further_things_are_corrected_by_words_and_a_tap, English, async |t| {
    let lin = t.person("Lin");
    t.announces("Lin", "Paper cutting tomorrow 14:00\nmore: Tea is provided").await?;
    for (text, says) in [
        ("only 20 seats for the paper cutting", "20 seats"),
        ("paper cutting: deadline tomorrow noon", "Tue 24 Nov, 12:00"),
        ("paper cutting starts at half past two pm", "14:30"),
    ] {
        t.tells("Lin", text).await?;
        assert!(t.face(lin).contains(says) && t.face(lin).contains("Save"), "{text}: {}", t.face(lin));
        t.taps_in("Lin", lin, "Save").await?;
    }
    // What is added stands below what was there.
    t.answers("Lin", "Paper cutting is changed", "add: bring scissors").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert!(t.card().contains("Tea is provided\nbring scissors"), "{}", t.card());
    t.tells("Lin", "the paper cutting is off, teacher ill").await?;
    assert_snapshot!(t.face(lin), @"
    Shall Paper cutting be called off for everybody?
    [❌ Call off Paper cutting]
    [No]
    ");
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(all_of_a_day_are_called_off_one_by_one, Chinese, async |t| {
    let lin = t.person("林老师");
    for what in ["剪纸课 明天下午2点", "合唱 明天上午10点", "茶会 周三下午2点"] {
        t.announces("林老师", what).await?;
    }
    t.tells("林老师", "明天的活动都取消").await?;
    assert_snapshot!(t.face(lin), @"
    要取消哪一个？
    [❌ 取消活动：合唱]
    [❌ 取消活动：剪纸课]
    [不用]
    ");
    t.tells("林老师", "周三的活动取消了，老师生病").await?;
    assert_snapshot!(t.face(lin), @"
    要取消整个活动茶会吗？
    [❌ 取消活动：茶会]
    [不用]
    ");
    t.has_read_everything();
});
