//! What a card has no question for, asked where somebody wants to say more.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(details_are_asked_one_after_the_other, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Paper cutting Sat 10:00\nmore: for everybody\nmore: Costs: 5 yuan").await?;
    t.taps_in("Lin", lin, "More details").await?;
    assert_snapshot!(t.face(lin), @"
    ☎️ Whom can people ask? Write a name, a number, or both.
    [Skip] [Discard]
    ");
    t.bot_stops();
    t.tells("Lin", "Ms Lin, 028-1234").await?;
    assert_snapshot!(t.face(lin), @"
    🪙 What does it cost?

    So far: 5 yuan
    [◀️ Back] [👌 As it is] [Leave out] [Discard]
    ");
    t.tells("Lin", "free").await?;
    assert_snapshot!(t.face(lin), @"
    👪 Whom is it for? For example: children from 6 on.
    [◀️ Back] [Skip] [Discard]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("So far: free"));
    t.taps_in("Lin", lin, "As it is").await?;
    t.taps_in("Lin", lin, "Skip").await?;
    assert_snapshot!(t.face(lin), @"
    🎒 What should people bring?
    [◀️ Back] [Skip] [Discard]
    ");
    t.bot_stops();
    t.tells("Lin", "scissors\nred paper").await?;
    t.taps_in("Lin", lin, "Skip").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Paper cutting

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    for everybody
    Fee: free
    Bring: scissors red paper

    👥 Nobody has signed up yet

    ☎️ Ms Lin, 028-1234

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    // Again: what is there stays, but for what is taken out.
    t.taps_in("Lin", lin, "More details").await?;
    t.tells("Lin", "-").await?;
    t.taps_in("Lin", lin, "As it is").await?;
    t.tells("Lin", &"x".repeat(1_600)).await?;
    assert!(t.face(lin).contains("1500"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Skip").await?;
    t.tells("Lin", "-").await?;
    t.taps_in("Lin", lin, "Skip").await?;
    assert!(!t.face(lin).contains("☎️") && !t.face(lin).contains("scissors"), "{}", t.face(lin));
    assert!(t.face(lin).contains("Fee: free"), "{}", t.face(lin));
});

both_engines!(details_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 剪纸 周六上午10点").await?;
    t.taps_in("林老师", lin, "再写几项").await?;
    assert_snapshot!(t.face(lin), @"
    ☎️ 大家可以问谁？请写姓名、电话，或者都写。
    [跳过] [不要了]
    ");
    t.taps_in("林老师", lin, "跳过").await?;
    t.tells("林老师", "免费").await?;
    t.tells("林老师", "6 岁以上").await?;
    assert_snapshot!(t.face(lin), @"
    🎒 大家要带什么？
    [◀️ 返回] [跳过] [不要了]
    ");
    t.tells("林老师", "剪刀").await?;
    t.taps_in("林老师", lin, "跳过").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    剪纸

    🕙 11月28日（周六）10:00–12:00
    📍 玉沙社区实践站

    费用：免费
    对象：6 岁以上
    请带：剪刀

    👥 还没有人报名

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});
