//! Too few people come.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(sign_up_opens_and_too_few_come_in_chinese, Chinese, async |t| {
    t.plans(
        "林老师",
        "合唱 11月27日下午3点\n最少：2人\n报名开始：11月25日上午10点\n取消截止：11月26日下午6点",
    )
    .await?;
    t.until("2026-11-24 09:00").await?;
    assert_snapshot!(t.next(), @"
    ⏳ 报名还没开始。
    合唱

    🕙 11月27日（周五）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    ⏳ 报名开始：11月25日（周三）10:00
    [🔔 接收提醒]
    ");
    t.says("安安", "/signup 1").await?;
    assert_snapshot!(t.next(), @"报名还没开始：11月25日（周三）10:00 开始。");
    t.until("2026-11-25 10:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-26 15:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    ⚠️ 合唱（11月27日（周五）15:00）现在只有 1 人报名，至少要 2 人。
    照常举行，还是取消？
    [✅ 照常举行] [❌ 取消活动]
    ");
    t.until("2026-11-26 20:00").await?;
    t.skip(t.group());
    t.cancels("安安").await?;
    assert_snapshot!(t.private("林老师"), @"⚠️ 安安 刚刚取消了报名：合唱（1 人）。");
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "取消活动").await?, @"❌ 合唱 已取消。没有人报名。");
    t.skip(t.group());
});
