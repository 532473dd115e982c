//! Time: a downtime of days, and the days on which clocks change.

use chrono_tz::Asia::Shanghai;
use chrono_tz::Europe::Berlin;
use chrono_tz::Tz;
use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

both_engines!(four_days_down_over_an_announcement_and_its_reminders, English, async |t| {
    t.plans("Lin", "Tea Sat 15:00").await?;
    t.plans("Lin", "Choir Sun 15:00").await?;
    // Down from before the announcements until after Saturday's start; Sunday's is a day ahead.
    t.bot_is_down_until("2026-11-28 15:30")?;
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    Choir

    🕙 Sun 29 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    assert_eq!(t.unread(), 0, "Saturday's is not announced, nobody is reminded of what has begun");
    t.until("2026-11-29 12:59").await?;
    t.skip(t.group());
    t.until("2026-11-29 13:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Soon: Choir
    🕙 Sun 29 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
});

both_engines!(a_downtime_over_both_reminders_sends_only_the_last, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    t.bot_is_down_until("2026-11-24 14:00")?;
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Soon: Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Soon: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
});

both_engines!(across_the_night_when_clocks_go_back, English, async |t| {
    // Berlin leaves summer time on Sunday 25 October 2026 at three in the morning.
    t.moves_to(chrono_tz::Europe::Berlin, "2026-10-20 08:00").await?;
    t.plans("Lin", "Breakfast 25 Oct 10:00-11:00").await?;
    t.until("2026-10-22 08:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-10-22 09:00").await?;
    assert_snapshot!(t.next(), @"
    Breakfast

    🕙 Sun 25 Oct, 10:00–11:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.until("2026-10-24 18:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-10-24 19:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Breakfast
    🕙 Sun 25 Oct, 10:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    t.until("2026-10-25 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-10-25 08:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Soon: Breakfast
    🕙 Sun 25 Oct, 10:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
});

both_engines!(across_the_night_when_clocks_go_forward, Chinese, async |t| {
    // Berlin enters summer time on Sunday 28 March 2027 at two in the morning.
    t.moves_to(chrono_tz::Europe::Berlin, "2027-03-24 08:00").await?;
    t.plans("林老师", "早餐 3月28日 上午10点").await?;
    t.until("2027-03-25 09:00").await?;
    assert_snapshot!(t.next(), @"
    早餐

    🕙 3月28日（周日）10:00–12:00
    📍 玉沙社区实践站

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
    t.until("2027-03-27 19:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 明天：早餐
    🕙 3月28日（周日）10:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
    ");
    t.until("2027-03-28 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2027-03-28 08:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 快开始了：早餐
    🕙 3月28日（周日）10:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
    ");
});

/// A watch on Sundays from midnight to six, one of which is in the night in which clocks change in Berlin: that one's card.
async fn watch(t: &mut World, zone: Tz, begins: &str, first: &str, changed: &str) -> Told<String> {
    t.moves_to(zone, begins).await?;
    t.plans("Lin", &format!("Watch {first} 00:00-06:00\nrepeat: every Sunday")).await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit").await?;
    t.taps_in("Lin", lin, changed).await?;
    let card = t.face(lin);
    t.has_read_everything();
    let line = card.lines().find(|line| line.starts_with('🕙')).unwrap_or_default();
    Ok(line.to_owned())
}

both_engines!(a_weekly_night_ends_at_six_also_where_clocks_go_back, English, async |t| {
    let said = watch(t, Berlin, "2026-10-16 08:00", "18 Oct", "Sun 25 Oct").await?;
    assert_snapshot!(said, @"🕙 Sun 25 Oct, 00:00–06:00");
});

both_engines!(a_weekly_night_ends_at_six_also_where_clocks_go_forward, English, async |t| {
    let said = watch(t, Berlin, "2027-03-19 08:00", "21 Mar", "Sun 28 Mar").await?;
    assert_snapshot!(said, @"🕙 Sun 28 Mar, 00:00–06:00");
});

both_engines!(a_weekly_night_ends_at_six_where_clocks_never_change, English, async |t| {
    let said = watch(t, Shanghai, "2026-10-16 08:00", "18 Oct", "Sun 25 Oct").await?;
    assert_snapshot!(said, @"🕙 Sun 25 Oct, 00:00–06:00");
});

both_engines!(what_is_moved_to_a_night_of_change_keeps_its_length_on_the_wall, English, async |t| {
    t.moves_to(chrono_tz::Europe::Berlin, "2027-03-22 08:00").await?;
    t.plans("Lin", "Watch 26 Mar 22:00-06:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "27 Mar 22:00").await?;
    assert!(t.face(lin).contains("🕙 Sat 27 Mar, 22:00 – Sun 28 Mar, 06:00"), "{}", t.transcript());
    t.taps_in("Lin", lin, "Save").await?;
    t.imports(
        "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha\"\n\n[[activity]]\nslug = \"watch\"\n\
         title = \"Second watch\"\ntheme = \"fun\"\nplace = \"yusha\"\nstarts = 2027-03-27T22:00\nminutes = 480\n",
    )
    .await?;
    t.tells("Lin", "/edit 2").await?;
    assert!(t.face(lin).contains("🕙 Sat 27 Mar, 22:00 – Sun 28 Mar, 06:00"), "{}", t.transcript());
    t.has_read_everything();
});
