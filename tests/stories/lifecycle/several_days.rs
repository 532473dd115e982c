//! An activity on several days in a row: one card, one sign-up and one recap, and each day is reminded of and checked in to.

use icalendar::{Calendar, Component};
use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// A fair on three days, announced, to which An has signed up. The card is unread.
async fn fair(t: &mut World, typed: &str) -> Told<()> {
    let (lin, an) = (t.word("Lin", "林老师").to_owned(), t.word("An", "安安").to_owned());
    t.plans(&lin, typed).await?;
    t.until("2026-12-02 09:00").await?;
    let card = t.next();
    assert!(card.contains(t.word("Fair", "庙会")), "{card}");
    t.signs_up(&an).await?;
    Ok(())
}

both_engines!(one_card_one_sign_up_one_recap_and_a_reminder_each_day, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Fair 5-7 December 10am-12\nseats: 5").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Fair

    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station

    👥 0 of 5 seats taken · 5 free

    It goes out on Wed 2 Dec, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Saved as number 1. It will be announced on Wed 2 Dec, 09:00.
    [✏️ Edit] [📣 What will go out]
    ");
    t.until("2026-12-02 09:00").await?;
    assert_snapshot!(t.next(), @"
    Fair

    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station

    👥 0 of 5 seats taken · 5 free

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.signs_up("An").await?;
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"
    Your sign-ups

    1 · Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 📍 Yusha station
    ✅ You have a seat
    [Fair · Sat 5 – Mon 7 Dec, each day 10:00–12:00]
    [🙁 I can’t come]
    ");
    t.until("2026-12-04 19:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station
    [🙁 I can’t come] [📅 Put it into my calendar]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    t.until("2026-12-05 08:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Soon: Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Soon: Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    // Between its days it is under way, and nobody is asked who came.
    t.until("2026-12-05 18:59").await?;
    assert_snapshot!(t.card(), @"
    ▶️ It has begun, and is on each of its days. Welcome!
    Fair

    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station

    👥 1 of 5 seats taken · 4 free
    An
    ");
    assert_eq!(t.unread(), 0);
    t.until("2026-12-05 19:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Fair
    🕙 Sun 6 Dec, 10:00 (day 2 of 3)
    📍 Yusha station
    ");
    // The bot is away over the whole of the second day: what it missed then is said to nobody.
    t.bot_is_down_until("2026-12-06 15:00")?;
    t.until("2026-12-06 18:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-12-06 19:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Fair
    🕙 Mon 7 Dec, 10:00 (day 3 of 3)
    📍 Yusha station
    ");
    t.until("2026-12-07 08:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Soon: Fair
    🕙 Mon 7 Dec, 10:00 (day 3 of 3)
    📍 Yusha station
    ");
    t.until("2026-12-07 12:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    Fair is over. Who came?
    Tap each name (1 signed up). You can also send pictures and a few words here. Then tap “Post the recap”.
    [▫️ An]
    [Everyone came]
    [👀 See the recap] [📣 Post the recap]
    [❌ It did not take place]
    ");
    t.until("2026-12-07 18:00").await?;
    assert_snapshot!(t.next(), @"
    📣 Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 📍 Yusha station
    👥 1 neighbour had signed up.

    Thank you to everyone who joined in and helped. See you next time!
    ");
    t.agenda_is_as_computed().await?;
});

both_engines!(each_day_is_reminded_of_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 庙会 12月5日至7日 每天上午9点-11点\n名额：5").await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    庙会

    🕙 12月5日（周六）至7日（周一），每天09:00–11:00
    📍 玉沙社区实践站

    👥 已报 0 / 5 人 · 还剩 5 个名额

    12月2日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林老师", lin, "发布").await?;
    t.until("2026-12-02 09:00").await?;
    assert_snapshot!(t.next(), @"
    庙会

    🕙 12月5日（周六）至7日（周一），每天09:00–11:00
    📍 玉沙社区实践站

    👥 已报 0 / 5 人 · 还剩 5 个名额

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
    t.signs_up("安安").await?;
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    我的报名

    1 · 庙会
    🕙 12月5日（周六）至7日（周一），每天09:00–11:00 · 📍 玉沙社区实践站
    ✅ 已报名
    [庙会 · 12月5日（周六）至7日（周一），每天09:00–11:00]
    [🙁 我来不了]
    ");
    t.until("2026-12-04 19:00").await?;
    assert_snapshot!(t.private("安安"), @"
    🔔 明天：庙会
    🕙 12月5日（周六）至7日（周一），每天09:00–11:00
    📍 玉沙社区实践站
    [🙁 我来不了] [📅 存进日历]
    ");
    assert_snapshot!(t.next(), @"
    🔔 明天：庙会
    🕙 12月5日（周六）至7日（周一），每天09:00–11:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
    ");
    t.until("2026-12-05 18:00").await?;
    let an = t.person("安安");
    t.skip(an);
    t.skip(t.group());
    t.until("2026-12-05 19:00").await?;
    assert_snapshot!(t.private("安安"), @"
    🔔 明天：庙会
    🕙 12月6日（周日）09:00（第 2 天，共 3 天）
    📍 玉沙社区实践站
    ");
    t.until("2026-12-07 10:59").await?;
    t.skip(an);
    t.until("2026-12-07 11:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    庙会已结束。谁来了？
    请点名字（共 1 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
    [▫️ 安安]
    [全部到场]
    [👀 看看回顾] [📣 发布回顾]
    [❌ 没有办成]
    ");
    t.until("2026-12-07 18:00").await?;
    assert_snapshot!(t.next(), @"
    📣 庙会
    🕙 12月5日（周六）至7日（周一），每天09:00–11:00 · 📍 玉沙社区实践站
    👥 1 位邻居报了名。

    感谢每一位参加和帮忙的人，下次再见！
    ");
});

both_engines!(people_check_in_on_each_day, English, async |t| {
    fair(t, "Fair 5-7 December 10am-12").await?;
    let (lin, an) = (t.person("Lin"), t.person("An"));
    let bo = t.signs_up("Bo").await?;
    t.tells("Lin", "/checkin 1").await?;
    let shown = t.private("Lin");
    let code = shown.lines().nth(1).and_then(|line| line.rsplit_once(": ")).map(|(_, code)| code.to_owned());
    let code = code.ok_or_else(|| anyhow::anyhow!("no code in {shown}"))?;
    t.until("2026-12-05 09:40").await?;
    for chat in [an, bo, t.group()] {
        t.skip(chat);
    }
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Fair! You are checked in.");
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"✅ You are checked in at Fair already.");
    t.tells("Lin", "/checkin 1").await?;
    assert_snapshot!(t.private("Lin").replace(&code, "471 123"), @"
    📋 Fair
    Hold this picture up for people to scan. Or let them send me the code: 471 123
    From Sat 5 Dec, 09:30 until the end. 1 of 2 are here.
    [📋 Who is here?]
    (picture)
    ");
    // In the evening the day is over, and the next has not begun.
    t.until("2026-12-05 14:00").await?;
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.");
    t.until("2026-12-06 09:40").await?;
    for chat in [an, bo] {
        t.skip(chat);
    }
    t.tells("Lin", "/checkin 1").await?;
    assert_snapshot!(t.private("Lin").replace(&code, "471 123"), @"
    📋 Fair
    Hold this picture up for people to scan. Or let them send me the code: 471 123
    From Sun 6 Dec, 09:30 until the end. 0 of 2 are here.
    [📋 Who is here?]
    (picture)
    ");
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Fair! You are checked in.");
    t.taps_in("Lin", lin, "Who is here?").await?;
    assert_snapshot!(t.private("Lin"), @"
    Who is here at Fair? Tap each name (2 signed up).
    [✅ An]
    [▫️ Bo]
    [Everyone came]
    ");
    // A tick is for today, and one that was wrong is taken back for today alone.
    t.taps_in("Lin", lin, "An").await?;
    t.taps_in("Lin", lin, "Really not there").await?;
    t.taps_in("Lin", lin, "Bo").await?;
    assert_snapshot!(t.face(lin), @"
    Who is here at Fair? Tap each name (2 signed up).
    [▫️ An]
    [✅ Bo]
    [Everyone came]
    ");
    t.until("2026-12-07 12:00").await?;
    t.skip(bo);
    t.skip(an);
    // Who came on one day came.
    assert_snapshot!(t.private("Lin"), @"
    Fair is over. Who came?
    Tap each name (2 signed up). You can also send pictures and a few words here. Then tap “Post the recap”.
    [✅ An]
    [✅ Bo]
    [Everyone came]
    [👀 See the recap] [📣 Post the recap]
    [❌ It did not take place]
    ");
    t.until("2026-12-07 18:00").await?;
    assert_snapshot!(t.next(), @"
    📣 Fair
    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 📍 Yusha station
    👥 2 neighbours came.

    Thank you to everyone who joined in and helped. See you next time!
    ");
    t.tells("Lin", "/roster 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Fair, Sat 5 – Mon 7 Dec, each day 10:00–12:00 · 2 people
    1. An ✓
    2. Bo ✓
    [📄 As a sheet (XLSX)]
    ");
});

both_engines!(its_timeline_has_a_reminder_for_each_day, English, async |t| {
    fair(t, "Fair 5-7 December 10am-12").await?;
    let (lin, an) = (t.person("Lin"), t.person("An"));
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Fair

    Fri 4 Dec, 19:00 · reminder on the evening before → 1 person → 1 group

    Sat 5 Dec, 08:00 · reminder shortly before → 1 person → 1 group

    Sat 5 Dec, 19:00 · reminder on the evening before → 1 person

    Sun 6 Dec, 08:00 · reminder shortly before → 1 person

    Sun 6 Dec, 19:00 · reminder on the evening before → 1 person

    Mon 7 Dec, 08:00 · reminder shortly before → 1 person

    Mon 7 Dec, 12:00 · question: who came? → 1 person

    Mon 7 Dec, 15:00 · recap → 1 group

    Tue 8 Dec, 10:00 · question: how was it? → 1 person
    [👀 Reminder, evening before · Sat 5 Dec]
    [👀 Reminder, shortly before · Sat 5 Dec]
    [👀 Reminder, evening before · Sun 6 Dec]
    [👀 Reminder, shortly before · Sun 6 Dec]
    [👀 Reminder, evening before · Mon 7 Dec]
    [👀 Reminder, shortly before · Mon 7 Dec]
    [👀 Who came?]
    [👀 Recap]
    [👀 How was it?]
    ");
    t.taps_in("Lin", lin, "evening before · Sun 6 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    Sat 5 Dec, 19:00 · reminder on the evening before → 1 person

    🔔 Tomorrow: Fair
    🕙 Sun 6 Dec, 10:00 (day 2 of 3)
    📍 Yusha station
    [⏸ Hold back] [🚫 Leave out]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Leave out").await?;
    assert_snapshot!(t.face(lin), @"
    🗓 What will still go out for Fair

    Fri 4 Dec, 19:00 · reminder on the evening before → 1 person → 1 group

    Sat 5 Dec, 08:00 · reminder shortly before → 1 person → 1 group

    Sun 6 Dec, 08:00 · reminder shortly before → 1 person

    Sun 6 Dec, 19:00 · reminder on the evening before → 1 person

    Mon 7 Dec, 08:00 · reminder shortly before → 1 person

    Mon 7 Dec, 12:00 · question: who came? → 1 person

    Mon 7 Dec, 15:00 · recap → 1 group

    Tue 8 Dec, 10:00 · question: how was it? → 1 person
    [👀 Reminder, evening before · Sat 5 Dec]
    [👀 Reminder, shortly before · Sat 5 Dec]
    [👀 Reminder, shortly before · Sun 6 Dec]
    [👀 Reminder, evening before · Mon 7 Dec]
    [👀 Reminder, shortly before · Mon 7 Dec]
    [👀 Who came?]
    [👀 Recap]
    [👀 How was it?]
    ");
    t.until("2026-12-05 19:00").await?;
    t.skip(t.group());
    t.skip(an);
    // That of the next day stands.
    t.until("2026-12-06 19:00").await?;
    assert!(t.private("An").contains("Sun 6 Dec, 10:00 (day 2 of 3)"), "shortly before");
    assert!(t.private("An").contains("Mon 7 Dec, 10:00 (day 3 of 3)"), "the evening before");
});

both_engines!(it_is_one_entry_of_a_calendar_and_moves_as_one, English, async |t| {
    fair(t, "Fair 5-7 December 10am-12").await?;
    let lin = t.person("Lin");
    t.tells("An", "/calendar 1").await?;
    t.private("An");
    let file = String::from_utf8(t.document("An"))?;
    let read: Calendar = file.parse().map_err(|mistake: String| anyhow::anyhow!(mistake))?;
    let event = read.events().next().ok_or_else(|| anyhow::anyhow!("no event"))?;
    assert_eq!(event.property_value("RRULE"), Some("FREQ=DAILY;COUNT=3"));
    for line in ["DTSTART;TZID=Asia/Shanghai:20261205T100000", "DTEND;TZID=Asia/Shanghai:20261205T120000"] {
        assert!(file.lines().any(|found| found == line), "{line}\n{file}");
    }
    // Another hour leaves the days.
    t.tells("Lin", "/edit 1").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "14:00-16:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    👀 This is how the card will look:

    Fair

    🕙 Sat 5 – Mon 7 Dec, each day 14:00–16:00
    📍 Yusha station

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.

    📣 1 person who signed up will be told:

    ✏️ Changed: Fair
    🕙 New time: Sat 5 – Mon 7 Dec, each day 14:00–16:00 (was Sat 5 – Mon 7 Dec, each day 10:00–12:00)

    You need not sign up again. If you cannot come any more, tap below.
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    t.until("2026-12-02 09:15").await?;
    assert_snapshot!(t.private("An"), @"
    ✏️ Changed: Fair
    🕙 New time: Sat 5 – Mon 7 Dec, each day 14:00–16:00 (was Sat 5 – Mon 7 Dec, each day 10:00–12:00)

    You need not sign up again. If you cannot come any more, tap below.
    [🙁 I can’t come]
    ");
    t.private("An");
    let file = String::from_utf8(t.document("An"))?;
    assert!(file.contains("T140000") && file.contains("COUNT=3") && file.contains("SEQUENCE:1"), "{file}");
});

both_engines!(what_repeats_before_it_is_over_is_refused, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Fair 5-7 December 10am\nrepeat: daily").await?;
    assert_snapshot!(t.private("Lin"), @"“daily” would begin again before its last day is over. Please make it less often, or on fewer days.");
    t.tells("Lin", "/new Fair 5-7 December 10am\nrepeat: weekly, 2 times").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Fair

    🕙 Sat 5 – Mon 7 Dec, each day 10:00–12:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out on Wed 2 Dec, 09:00 to 1 group.

    🔁 Repeats every Saturday, until Sat 12 Dec 2026.
    Then: Sat 12 Dec …
    From here on each one enters the calendar four weeks ahead.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
});

both_engines!(clocks_that_change_between_its_days_change_no_hour_in_a_calendar, English, async |t| {
    t.moves_to(chrono_tz::Europe::Berlin, "2026-10-23 12:00").await?;
    t.announces("Lin", "Fair 24-25 Oct 2026 10:00-12:00").await?;
    t.signs_up("An").await?;
    t.tells("An", "/calendar 1").await?;
    t.private("An");
    let file = String::from_utf8(t.document("An"))?;
    let zone: Vec<&str> = file.lines().skip_while(|line| *line != "BEGIN:VTIMEZONE").take(12).collect();
    assert_snapshot!(zone.join("\n"), @"
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0200
    END:STANDARD
    BEGIN:STANDARD
    DTSTART:20261025T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    ");
});
