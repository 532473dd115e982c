//! Reminding: the evening before and shortly before, each person and the group, and never after the start.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

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
    [🙁 I can’t come] [📅 Put it into my calendar]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Sat 28 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    t.until("2026-11-28 12:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-28 13:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Soon: Tea
    🕙 Sat 28 Nov, 15:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Soon: Tea
    🕙 Sat 28 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
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
    [🙁 我来不了] [📅 存进日历]
    ");
    assert_snapshot!(t.next(), @"
    🔔 明天：茶话会
    🕙 11月28日（周六）15:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
    ");
    t.until("2026-11-28 13:00").await?;
    assert_snapshot!(t.private("安安"), @"
    🔔 快开始了：茶话会
    🕙 11月28日（周六）15:00
    📍 玉沙社区实践站
    [🙁 我来不了]
    ");
    assert_snapshot!(t.next(), @"
    🔔 快开始了：茶话会
    🕙 11月28日（周六）15:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
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

/// Three activities of one day, one of which nobody can sign up for any more.
async fn a_full_day(t: &mut World, plans: [&str; 3]) -> Told<()> {
    let lin = t.word("Lin", "林老师").to_owned();
    for plan in plans {
        t.announces(&lin, plan).await?;
    }
    t.until("2026-11-23 18:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-23 19:00").await
}

both_engines!(all_of_tomorrow_is_one_message_in_the_group, English, async |t| {
    t.starts("An").await?;
    let plans = [
        "Tea tomorrow 15:00\nseats: 5",
        "Chess tomorrow 10:30\nseats: 1\nplace: Library",
        "Choir tomorrow 19:00",
    ];
    a_full_day(t, plans).await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: 3 activities

    🕙 10:30 · Chess
    📍 Library · 1 seat free

    🕙 15:00 · Tea
    📍 Yusha station · 5 seats free

    🕙 19:00 · Choir
    📍 Yusha station · come along
    [✅ Sign up: Chess]
    [✅ Sign up: Tea]
    [✅ Sign up: Choir]
    ");
    assert_eq!(t.unread(), 0);
    assert_snapshot!(t.taps_on("An", t.group(), "Tomorrow:", "Chess").await?, @"✅ You are in! Chess, Tue 24 Nov, 10:30");
    let lin = t.person("Lin");
    t.tells("Lin", "/timeline 1").await?;
    assert!(!t.face(lin).contains("evening before"), "{}", t.face(lin));
    t.until("2026-11-24 08:30").await?;
    let an = t.person("An");
    t.has_read_everything();
    assert!(!t.face(an).contains("Tomorrow: Chess"), "it was too late for that");
    t.until("2026-11-24 10:00").await?;
});

both_engines!(all_of_tomorrow_is_one_message_in_chinese, Chinese, async |t| {
    let plans = ["茶话会 明天下午3点\n名额：5", "象棋 明天上午10:30\n名额：1", "合唱 明天晚上7点"];
    a_full_day(t, plans).await?;
    assert_snapshot!(t.next(), @"
    🔔 明天有 3 个活动

    🕙 10:30 · 象棋
    📍 玉沙社区实践站 · 还剩 1 个名额

    🕙 15:00 · 茶话会
    📍 玉沙社区实践站 · 还剩 5 个名额

    🕙 19:00 · 合唱
    📍 玉沙社区实践站 · 欢迎来
    [✅ 报名：象棋]
    [✅ 报名：茶话会]
    [✅ 报名：合唱]
    ");
});

both_engines!(what_is_held_back_is_not_in_the_common_reminder, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.announces("Lin", "Chess tomorrow 17:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/timeline 2").await?;
    t.taps_in("Lin", lin, "Reminder, evening before").await?;
    assert_snapshot!(t.face(lin), @"
    Mon 23 Nov, 19:00 · reminder on the evening before → 1 group

    🔔 Tomorrow: 2 activities

    🕙 15:00 · Tea
    📍 Yusha station · come along

    🕙 17:00 · Chess
    📍 Yusha station · come along
    [⏸ Hold back] [📣 Send now] [🚫 Leave out]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Hold back").await?;
    t.skip(lin);
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    assert_eq!(t.unread(), 0);
    t.taps_in("Lin", lin, "Reminder, evening before").await?;
    t.taps_in("Lin", lin, "Let it go").await?;
    t.skip(lin);
    t.settle().await?;
    assert!(t.next().contains("Tomorrow: Chess"));
});
