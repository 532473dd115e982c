//! Organisers enter people who have no messenger, with a button below the list: a name for each tap.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(somebody_is_added_from_the_list, English, async |t| {
    t.announces("Lin", "Tea tomorrow 10:00\nseats: 3").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/start").await?;
    t.taps_in("Lin", lin, "Who comes").await?;
    assert_snapshot!(t.face(lin), @"
    📋 Tea, Tue 24 Nov, 10:00 · 0 people
    [➕ Add somebody]
    [✏️ Edit] [❌ Cancel the activity]
    [📄 As a sheet (XLSX)]
    ");
    t.taps_in("Lin", lin, "Add somebody").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ Tea, Tue 24 Nov, 10:00
    Who? Write the name. If you like, the telephone, of which I keep the last four digits, and how many they are: “Grandma Wang 1234 2”.
    [✅ Done]
    ");
    t.bot_stops();
    t.tells("Lin", "Grandma Wang 138 0013-8000").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Grandma Wang (1 seat)
    ☎️ phone …8000
    [✖️ That was a mistake]
    [➕ Add somebody] [👥 Who comes]
    ");
    assert!(t.card().contains("Grandma Wang") && !t.card().contains("8000"), "{}", t.card());
    // What is written next is no name: nobody was asked for.
    t.tells("Lin", "tell everyone to bring a cup").await?;
    assert!(!t.card().contains("cup"), "{}", t.card());
    t.taps_on("Lin", lin, "Added", "Add somebody").await?;
    for no_name in ["my places please", "Grandma Sun, please, she has no phone!"] {
        t.tells("Lin", no_name).await?;
        assert!(t.face(lin).starts_with("That does not look like a name"), "{no_name}: {}", t.face(lin));
    }
    t.tells("Lin", "see https://example.org").await?;
    assert_snapshot!(t.face(lin), @"
    That does not look like a name. Write the name alone, or tap “Done”.
    [✅ Done] [👥 Who comes]
    ");
    t.tells("Lin", "Uncle Li +86 28 8701 2345 2").await?;
    t.taps_on("Lin", lin, "Uncle Li", "Add somebody").await?;
    t.tells("Lin", "Old Zhao").await?;
    assert_snapshot!(t.face(lin), @"
    🕐 It is full. Old Zhao is first on the waitlist.
    [✖️ That was a mistake]
    [➕ Add somebody] [👥 Who comes]
    ");
    t.taps_on("Lin", lin, "Old Zhao", "Add somebody").await?;
    t.tells("Lin", "that is all").await?;
    assert_snapshot!(t.face(lin), @"
    👌 All right.
    [👥 Who comes]
    ");
    t.taps_in("Lin", lin, "Who comes").await?;
    assert_snapshot!(t.face(lin), @"
    📋 Tea, Tue 24 Nov, 10:00 · 3 people
    1. Grandma Wang · phone …8000
    2. Uncle Li +1 · phone …2345
    3. Old Zhao · waiting
    [➕ Add somebody] [✖️ Take somebody off]
    [✏️ Edit] [❌ Cancel the activity]
    [📄 As a sheet (XLSX)]
    ");
    // What follows is no name; and a question that nobody answers ends by itself.
    t.tells("Lin", "Auntie Sun").await?;
    assert!(!t.face(lin).contains("Added"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Add somebody").await?;
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    t.skip(lin);
    t.tells("Lin", "Auntie Sun").await?;
    assert!(!t.face(lin).contains("Added"), "{}", t.face(lin));
    // The list leads on to what else is done with an activity.
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Edit").await?;
    assert!(t.face(lin).contains("What shall be changed?"), "{}", t.face(lin));
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Cancel the activity").await?;
    assert!(t.face(lin).contains("[🌧 Bad weather]"), "{}", t.face(lin));
});

both_engines!(somebody_is_added_from_the_list_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天上午10点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/start").await?;
    t.taps_in("林老师", lin, "谁来").await?;
    t.taps_in("林老师", lin, "加一位").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 合唱，11月24日（周二）10:00
    加谁？请写姓名。也可以再写电话（只留后四位）和人数：“王奶奶 1234 两人”。
    [✅ 加完了]
    ");
    t.tells("林老师", "刘婆婆13800138000 两人").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：刘婆婆（2 人）
    ☎️ 电话尾号 8000
    [✖️ 加错了，取消]
    [➕ 加一位] [👥 谁来]
    ");
    assert!(t.card().contains("刘婆婆 +1") && !t.card().contains("8000"), "{}", t.card());
    t.tells("林老师", "合唱改到三点半").await?;
    assert!(!t.card().contains("三点半"), "{}", t.card());
    t.taps_on("林老师", lin, "已登记", "加一位").await?;
    t.tells("林老师", "明天谁来").await?;
    assert!(t.face(lin).contains("加完了"), "{}", t.face(lin));
    t.tells("林老师", "没有了").await?;
    assert_snapshot!(t.face(lin), @"
    👌 好的。
    [👥 谁来]
    ");
    t.tells("林老师", "/add 1 王大爷，电话：028-8701-2345").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：王大爷（1 人）
    ☎️ 电话尾号 2345
    [✖️ 加错了，取消]
    ");
});

both_engines!(the_command_alone_asks_to_which_list, English, async |t| {
    t.announces("Lin", "Tea tomorrow 10:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/add").await?;
    assert!(t.face(lin).contains("Who? Write the name."), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Done").await?;
    t.announces("Lin", "Choir tomorrow 18:00").await?;
    t.tells("Lin", "/add").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ On which list?
    [Tea · Tue 24 Nov, 10:00]
    [Choir · Tue 24 Nov, 18:00]
    ");
    t.taps_in("Lin", lin, "Choir").await?;
    t.tells("Lin", "Old Zhao").await?;
    assert!(t.face(lin).starts_with("✅ Added: Old Zhao"), "{}", t.face(lin));
    // Whoever leaves off is asked, and the button leaves it.
    t.taps_on("Lin", lin, "Old Zhao", "Add somebody").await?;
    t.tells("Lin", "never mind, later").await?;
    t.taps_in("Lin", lin, "Done").await?;
    assert!(t.face(lin).starts_with("👌"), "{}", t.face(lin));
});

both_engines!(the_command_alone_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天上午10点").await?;
    t.announces("林老师", "书法 明天下午6点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/add").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 加到哪个名单？
    [合唱 · 11月24日（周二）10:00]
    [书法 · 11月24日（周二）18:00]
    ");
    t.taps_in("林老师", lin, "书法").await?;
    t.tells("林老师", "赵大爷").await?;
    assert!(t.face(lin).starts_with("✅ 已登记：赵大爷"), "{}", t.face(lin));
});
