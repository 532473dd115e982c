//! Calling an activity off.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(it_is_called_off_and_taken_back_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.signs_up("安安").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/cancelactivity 1").await?;
    t.private("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "天气不好").await?, @"❌ 茶话会 已取消。一分钟后告诉 1 位报名的人（私信或群里）。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("安安"), @"
    ❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！
    原因：天气不好
    [📋 有什么活动]
    ");
    assert_snapshot!(t.next(), @"
    ❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！
    原因：天气不好
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "撤销").await?, @"↩️ 茶话会 已恢复原样。");
    t.until("2026-11-23 08:10").await?;
    assert_snapshot!(t.private("安安"), @"
    ✏️ 活动有变：茶话会
    ✅ 照常举行：11月24日（周二）15:00

    不用重新报名。来不了，请点下面的按钮。
    [🙁 我来不了]
    ");
    assert_snapshot!(t.next(), @"
    ✏️ 活动有变：茶话会
    ✅ 照常举行：11月24日（周二）15:00
    ");
});

both_engines!(everybody_hears_that_it_is_called_off, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    for name in ["An", "Bo"] {
        t.starts(name).await?;
    }
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    Cancel Tea, Tue 24 Nov, 15:00? 2 people who signed up will hear of it, in private or in the group.

    Tap the reason, or write it in a few words.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Keep it").await?, @"Tea stays as it is.");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "without a reason").await?, @"❌ Tea is cancelled. 2 people will be told in a minute.");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("An"), @"
    ❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry!
    [📋 What’s on]
    ");
    assert!(t.private("Bo").contains("is cancelled"));
    assert_snapshot!(t.next(), @"❌ Tea, Tue 24 Nov, 15:00, is cancelled. We are sorry!");
    assert_snapshot!(t.card(), @"
    ❌ This activity is cancelled.
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station
    ");
    t.until("2026-11-25 20:00").await?;
});

both_engines!(everybody_hears_that_it_is_called_off_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.signs_up("安安").await?;
    t.tells("林老师", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    确定取消 茶话会（11月24日（周二）15:00）吗？会告诉 1 位报名的人（私信或群里）。

    请点原因，或者写一句话。
    [🌧 天气不好] [🤒 老师生病]
    [🪑 人数太少] [不说原因，直接取消]
    [不取消]
    ");
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "直接取消").await?, @"❌ 茶话会 已取消。一分钟后告诉 1 位报名的人（私信或群里）。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("安安"), @"
    ❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！
    [📋 有什么活动]
    ");
    assert_snapshot!(t.next(), @"❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！");
    assert_snapshot!(t.card(), @"
    ❌ 活动已取消。
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站
    ");
});

both_engines!(an_anonymous_admin_may_call_off, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.sandbox.say_anonymously(t.group(), "/cancelactivity 1");
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    Cancel Tea, Tue 24 Nov, 15:00? Nobody has signed up.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
});
