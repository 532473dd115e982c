//! Where one stands in the line.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(where_one_stands_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天上午10点\n名额：2").await?;
    t.taps("安安", "✅ 报名").await?;
    assert_snapshot!(t.taps("波波", "✅ 报名").await?, @"✅ 报名成功！包饺子，11月24日（周二）10:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("方阿姨", "报名 2人").await?;
    assert_snapshot!(t.next(), @"方阿姨：🕐 包饺子 名额已满，您已排上候补，排在最前面。有空位会马上通知您。");
    t.taps("顾大爷", "排候补").await?;
    assert_snapshot!(t.taps("方阿姨", "我排第几").await?, @"
    🕐 包饺子：您在候补，排在最前面。
    现在没有空位，你们 2 人要 2 个位。人少的最多还可以先进 2 家，之后空位先留给你们。
    ");
    assert_snapshot!(t.taps("顾大爷", "我排第几").await?, @"
    🕐 包饺子：您在候补，前面有 2 人。
    现在没有空位。有人取消，就按报名先后递补。
    ");
    assert_snapshot!(t.taps("路人", "我排第几").await?, @"包饺子 名额已满，前面有 2 个报名在候补。点“排候补”，有空位会马上通知您。");
    assert_snapshot!(t.cancels("安安").await?, @"
    已取消报名：包饺子。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“🕐 排候补”，就还和原来一样。
    ");
    assert_snapshot!(t.next(), @"🎉 顾大爷，有空位了，您已候补成功：包饺子。到时见！");
    assert_snapshot!(t.taps("方阿姨", "我排第几").await?, @"
    🕐 包饺子：您在候补，排在最前面。
    现在没有空位，你们 2 人要 2 个位。人少的最多还可以先进 1 家，之后空位先留给你们。
    ");
    t.says("方阿姨", "/why 1").await?;
    assert_snapshot!(t.next(), @"
    方阿姨：🕐 包饺子：您在候补，排在最前面。
    现在没有空位，你们 2 人要 2 个位。人少的最多还可以先进 1 家，之后空位先留给你们。
    ");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    包饺子

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 2 / 2 人 · 已满 · 候补 2 人
    波波、顾大爷

    报名请点下面的按钮，或者直接回复“报名”。
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    ");
});
