//! At the desk: people without the messenger, the roster, and who came.

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// The last sheet that the bot sent to a person, a row a line.
fn sheet(t: &mut World, name: &str) -> Told<String> {
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(t.document(name)))?;
    let range = book.worksheet_range_at(0).ok_or_else(|| anyhow::anyhow!("an empty book"))??;
    let row =
        |cells: &[calamine::Data]| cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
    Ok(range.rows().map(row).collect::<Vec<_>>().join("\n"))
}

both_engines!(people_without_the_messenger_are_entered_at_the_desk, English, async |t| {
    t.announces("Lin", "Fair tomorrow 10:00\nseats: 3\nhelpers: 1\nquestion: Which stall?").await?;
    t.signs_up("An").await?;
    t.private("An");
    t.tells("An", "Tea").await?;
    t.private("An");
    t.tells("Lin", "/add 1 Grandma Wang 1234 +2").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ Added: Grandma Wang (2 seats)
    👉 Takes part, as a guest.
    ☎️ phone …1234
    [✖️ That was a mistake]
    ");
    t.tells("Lin", "/add 1 Uncle Li helpers").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ Added: Uncle Li (1 seat)
    👉 Comes as: helpers
    [✖️ That was a mistake]
    ");
    t.tells("Lin", "/add 1 Old Zhao").await?;
    assert_snapshot!(t.private("Lin"), @"
    🕐 It is full. Old Zhao is first on the waitlist.
    👉 Takes part, as a guest.
    [✖️ That was a mistake]
    ");
    t.tells("Lin", "/add 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    ➕ Fair, Tue 24 Nov, 10:00
    Who? Write the name. If you like, the telephone, of which I keep the last four digits, and how many they are: “Grandma Wang 1234 2”.
    [✅ Done]
    ");
    t.tells("Lin", "/roster 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Fair, Tue 24 Nov, 10:00 · 4 people
    taking part
    1. An
    2. Grandma Wang +1 · phone …1234
    4. Old Zhao · waiting
    helpers
    3. Uncle Li
    [➕ Add somebody] [✖️ Take somebody off]
    [🙋 Ask the volunteers]
    [✏️ Edit] [❌ Cancel the activity]
    [📄 As a sheet (XLSX)]
    ");
    t.says("Lin", "/roster 1").await?;
    assert_snapshot!(t.next(), @"I have sent you the list in private.");
    assert!(t.private("Lin").contains("Grandma Wang"));
    let lin = t.person("Lin");
    t.taps_in("Lin", lin, "As a sheet").await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Fair: the list
    (roster-1.xlsx)
    ");
    assert_snapshot!(sheet(t, "Lin")?, @"
    Number | Role | Name | People | Phone ends in | Standing | Came | Which stall?
    1 | taking part | An | 1 |  | going |  | Tea
    2 | taking part | Grandma Wang | 2 | 1234 | going |  | 
    4 | taking part | Old Zhao | 1 |  | waiting |  | 
    3 | helpers | Uncle Li | 1 |  | going |  |
    ");
    t.tells("Lin", "/move 1 4 helpers").await?;
    assert_snapshot!(t.private("Lin"), @"“helpers” is full. Nothing is changed for Old Zhao.");
    t.tells("Lin", "/move 1 4 cooks").await?;
    assert_snapshot!(t.private("Lin"), @"To which role? Write /move 1 5 and one of these: taking part, helpers");
    t.tells("Lin", "/remove 1 1").await?;
    assert_snapshot!(t.private("Lin"), @"An is off the list.");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("An"), @"The organiser has taken you off the list: Fair, Tue 24 Nov, 10:00. If that is a mistake, ask the organiser.");
    // The freed seat is Old Zhao's; whoever entered him hears of it.
    assert_snapshot!(t.private("Lin"), @"
    🎉 Good news: a seat is free for Old Zhao! Please tell them.
    Fair
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station
    [🙁 Old Zhao can’t come]
    ");
    t.tells("Lin", "/remove 1 9").await?;
    assert_snapshot!(t.private("Lin"), @"
    There is no number 9 on the list.
    [👥 Who comes]
    ");
    t.tells("Lin", "/attend 1 2").await?;
    assert_snapshot!(t.private("Lin"), @"It has not begun yet. Tick who came once it has.");
    t.until("2026-11-24 10:30").await?;
    t.skip(t.group());
    // Lin was reminded for those whom the desk entered.
    assert!(t.face(lin).contains("This is for Grandma Wang, Uncle Li, Old Zhao"));
    t.tells("Lin", "/attend 1 all").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read “all”. Write numbers from the list, for example: /attend 1 1-8,11");
    t.tells("Lin", "/attend 1 2-4, 9").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ 4 people have come.
    Not on the list: 9
    ");
    // What is typed is longer than any roster.
    t.tells("Lin", &format!("/attend 1 {}", "1-100000,".repeat(400))).await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ 4 people have come.
    Not on the list: 1, 5-100000
    ");
    t.skip(t.group());
});

both_engines!(people_without_the_messenger_are_entered_in_chinese, Chinese, async |t| {
    t.announces("林老师", "社区集市 明天上午10点\n名额：2\n帮手：1人").await?;
    t.tells("林老师", "/add 1 王奶奶 1234 两人").await?;
    assert_snapshot!(t.private("林老师"), @"
    ✅ 已登记：王奶奶（2 人）
    👉 只参加活动
    ☎️ 电话尾号 1234
    [✖️ 加错了，取消]
    ");
    t.tells("林老师", "/add 1 李叔叔 帮手").await?;
    assert_snapshot!(t.private("林老师"), @"
    ✅ 已登记：李叔叔（1 人）
    👉 岗位：帮手
    [✖️ 加错了，取消]
    ");
    t.tells("林老师", "/add 1 赵大爷").await?;
    assert_snapshot!(t.private("林老师"), @"
    🕐 名额已满，赵大爷 已排上候补，排在最前面。
    👉 只参加活动
    [✖️ 加错了，取消]
    ");
    t.tells("林老师", "/roster 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 社区集市，11月24日（周二）10:00 · 共 3 人
    参加活动
    1. 王奶奶 +1 · 尾号 1234
    3. 赵大爷 · 候补
    帮手
    2. 李叔叔
    [➕ 加一位] [✖️ 去掉一位]
    [🙋 请志愿者帮忙]
    [✏️ 修改] [❌ 取消活动]
    [📄 表格（XLSX）]
    ");
    t.says("林老师", "/roster 1").await?;
    assert_snapshot!(t.next(), @"名单发到您的私聊了。");
    t.private("林老师");
    t.tells("林老师", "/roster 1 xlsx").await?;
    assert_snapshot!(t.private("林老师"), @"
    📋 社区集市：报名表
    (roster-1.xlsx)
    ");
    assert_snapshot!(sheet(t, "林老师")?, @"
    号码 | 岗位 | 姓名 | 人数 | 电话尾号 | 状态 | 到场
    1 | 参加活动 | 王奶奶 | 2 | 1234 | 已报名 | 
    3 | 参加活动 | 赵大爷 | 1 |  | 候补 | 
    2 | 帮手 | 李叔叔 | 1 |  | 已报名 |
    ");
    t.tells("林老师", "/remove 1 2").await?;
    assert_snapshot!(t.private("林老师"), @"已取消 李叔叔 的报名。");
    t.until("2026-11-23 08:05").await?;
    t.tells("林老师", "/move 1 3 帮手").await?;
    assert_snapshot!(t.private("林老师"), @"✅ 赵大爷 现在是：帮手");
    t.until("2026-11-24 10:30").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    assert!(t.face(lin).contains("王奶奶、赵大爷"));
    t.tells("林老师", "/attend 1 1、3").await?;
    assert_snapshot!(t.private("林老师"), @"✅ 已到场 3 人。");
    t.skip(t.group());
});

both_engines!(only_organisers_of_the_place_stand_at_the_desk, English, async |t| {
    t.announces("Lin", "Fair tomorrow 10:00\nseats: 3").await?;
    t.signs_up("An").await?;
    for command in
        ["/add 1 Mallory", "/remove 1 1", "/move 1 1 helpers", "/attend 1 1", "/roster 1", "/roster 1 xlsx"]
    {
        t.tells("An", command).await?;
        assert_eq!(t.private("An"), "Only organisers can do this. Ask an admin of your group.", "{command}");
    }
    assert!(t.card().contains("1 of 3 seats taken"), "{}", t.card());
});

both_engines!(only_organisers_of_the_place_stand_at_the_desk_in_chinese, Chinese, async |t| {
    t.announces("林老师", "游园会 明天上午10点\n名额：3").await?;
    t.signs_up("安安").await?;
    for command in
        ["/add 1 路人", "/remove 1 1", "/move 1 1 志愿者", "/attend 1 1", "/roster 1", "/roster 1 xlsx"]
    {
        t.tells("安安", command).await?;
        assert_snapshot!(t.private("安安"), @"只有组织者可以这样做。请找群管理员。");
    }
    assert!(t.card().contains("已报 1 / 3 人"), "{}", t.card());
});

both_engines!(somebody_is_taken_off_the_list_by_taps, English, async |t| {
    t.announces("Lin", "Fair tomorrow 10:00\nseats: 2").await?;
    t.signs_up("An").await?;
    t.starts("An").await?;
    t.tells("Lin", "/add 1 Grandma Wang 1234").await?;
    let lin = t.person("Lin");
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Grandma Wang (1 seat)
    ☎️ phone …1234
    [✖️ That was a mistake]
    ");
    t.starts("Bo").await?;
    t.taps("Bo", "Join the waitlist").await?;
    // Entered by mistake: off again with one tap, and whoever waits moves up.
    t.taps_in("Lin", lin, "That was a mistake").await?;
    assert_snapshot!(t.face(lin), @"
    Grandma Wang is off the list.
    [👥 Who comes]
    ");
    t.until("2026-11-23 08:05").await?;
    assert!(t.private("Bo").contains("seat"), "{}", t.card());
    t.taps_in("Lin", lin, "Who comes").await?;
    t.taps_in("Lin", lin, "Take somebody off").await?;
    assert_snapshot!(t.face(lin), @"
    ✖️ Fair, Tue 24 Nov, 10:00
    Whom shall I take off the list?
    [1. An]
    [3. Bo]
    [👥 Who comes]
    ");
    t.taps_in("Lin", lin, "1. An").await?;
    assert_snapshot!(t.face(lin), @"
    Take An off the list of Fair? I will tell them.
    [✖️ Yes, take off] [👥 Who comes]
    ");
    t.taps_in("Lin", lin, "Yes, take off").await?;
    assert_snapshot!(t.face(lin), @"
    An is off the list.
    [👥 Who comes]
    ");
    t.until("2026-11-23 08:08").await?;
    assert_snapshot!(t.private("An"), @"The organiser has taken you off the list: Fair, Tue 24 Nov, 10:00. If that is a mistake, ask the organiser.");
    assert!(!t.card().contains("An,"), "{}", t.card());
});

both_engines!(somebody_is_taken_off_the_list_by_taps_in_chinese, Chinese, async |t| {
    t.announces("小林", "合唱 明天10:00\n名额：2").await?;
    t.signs_up("安叔").await?;
    let lin = t.person("小林");
    t.tells("小林", "/remove 1").await?;
    assert_snapshot!(t.face(lin), @"
    ✖️ 合唱，11月24日（周二）10:00
    取消谁的报名？
    [1. 安叔]
    [👥 谁来]
    ");
    t.taps_in("小林", lin, "1. 安叔").await?;
    assert_snapshot!(t.face(lin), @"
    取消 安叔 对“合唱”的报名？我会告诉对方。
    [✖️ 确认取消] [👥 谁来]
    ");
    t.taps_in("小林", lin, "确认取消").await?;
    assert_snapshot!(t.face(lin), @"
    已取消 安叔 的报名。
    [👥 谁来]
    ");
});
