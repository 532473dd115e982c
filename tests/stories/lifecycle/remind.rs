//! Reminding: the evening before and shortly before, each person and the group, and never after the start.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_evening_before_and_shortly_before, English, async |t| {
    t.plans("Lin", "Tea Sat 15:00\nseats: 5").await?;
    t.until("2026-11-25 09:00").await?;
    t.next();
    t.signs_up("An").await?;
    t.taps("Bo", "Sign up").await?;
    t.until("2026-11-27 18:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-27 19:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Tea
    🕙 Sat 28 Nov, 15:00
    📍 Yusha station

    Cannot come? Send /cancel 1
    [📅 Put it into my calendar]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Sat 28 Nov, 15:00 · 📍 Yusha station
    There are still seats: send /signup 1
    ");
    t.until("2026-11-28 12:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-28 13:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Soon: Tea
    🕙 Sat 28 Nov, 15:00
    📍 Yusha station

    Cannot come? Send /cancel 1
    ");
    assert_snapshot!(t.next(), @"
    🔔 Soon: Tea
    🕙 Sat 28 Nov, 15:00 · 📍 Yusha station
    There are still seats: send /signup 1
    ");
    t.until("2026-11-28 16:59").await?;
});

both_engines!(the_evening_before_and_shortly_before_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 周六下午3点\n名额：5").await?;
    t.until("2026-11-25 09:00").await?;
    t.next();
    t.signs_up("安安").await?;
    t.until("2026-11-27 19:00").await?;
    assert_snapshot!(t.private("安安"), @"
    🔔 明天：茶话会
    🕙 11月28日（周六）15:00
    📍 玉沙社区实践站

    来不了？请发送 /cancel 1
    [📅 存进日历]
    ");
    assert_snapshot!(t.next(), @"
    🔔 明天：茶话会
    🕙 11月28日（周六）15:00 · 📍 玉沙社区实践站
    还有名额，请发送 /signup 1
    ");
    t.until("2026-11-28 13:00").await?;
    assert_snapshot!(t.private("安安"), @"
    🔔 快开始了：茶话会
    🕙 11月28日（周六）15:00
    📍 玉沙社区实践站

    来不了？请发送 /cancel 1
    ");
    assert_snapshot!(t.next(), @"
    🔔 快开始了：茶话会
    🕙 11月28日（周六）15:00 · 📍 玉沙社区实践站
    还有名额，请发送 /signup 1
    ");
});

both_engines!(a_restart_reminds_nobody_twice, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.until("2026-11-23 19:00").await?;
    t.next();
    for _ in 0..3 {
        t.bot_stops();
        t.settle().await?;
    }
});

both_engines!(a_blocked_bot_does_not_try_again, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    let an = t.person("An");
    t.sandbox.block(an);
    t.until("2026-11-24 14:00").await?;
    t.skip(t.group());
    assert!(t.sandbox.messages(an).iter().all(|seen| !seen.text.contains("Tomorrow")));
});
