//! Quiet hours: at night nothing goes out but what cannot wait.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// An activity is over late in the evening.
async fn a_late_evening(t: &mut World, lin: &str, typed: &str) -> Told<()> {
    t.announces(lin, typed).await?;
    let (an, sign_up) = (t.word("An", "安安").to_owned(), t.word("Sign up", "✅ 报名").to_owned());
    t.taps(&an, &sign_up).await?;
    t.reads_until(lin, "2026-11-23 21:35").await
}

both_engines!(the_recap_of_an_evening_comes_next_morning, English, async |t| {
    t.announces("Lin", "Choir today 19:00-20:30").await?;
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 20:30").await?;
    t.skip(t.group());
    assert!(t.private("Lin").contains("Who came?"));
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0, "it is night");
    t.until("2026-11-24 08:00").await?;
    assert_snapshot!(t.next(), @"
    📣 Choir
    🕙 Mon 23 Nov, 19:00 · 📍 Yusha station
    👥 1 neighbour had signed up.

    Thank you to everyone who joined in and helped. See you next time!
    ");
});

both_engines!(who_came_late_in_the_evening_is_asked_in_the_morning, English, async |t| {
    a_late_evening(t, "Lin", "Choir today 19:00-21:30").await?;
    assert!(t.card().starts_with("✅ This activity is over"), "the card says so at once: {}", t.card());
    t.until("2026-11-24 07:59").await?;
    let lin = t.person("Lin");
    assert!(!t.face(lin).contains("Who came?"), "{}", t.face(lin));
    t.until("2026-11-24 08:00").await?;
    assert!(t.face(lin).contains("Choir is over. Who came?"), "{}", t.face(lin));
    t.until("2026-11-24 10:59").await?;
    assert_eq!(t.unread(), 0, "there is time to answer");
    t.until("2026-11-24 11:00").await?;
    assert!(t.next().contains("Choir"));
});

both_engines!(a_recap_posted_at_night_comes_out_in_the_morning, English, async |t| {
    t.announces("Lin", "Choir today 19:00-20:30").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-23 22:00").await?;
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Post the recap").await?, @"🌙 It is quiet in the group now. The recap goes out Tue 24 Nov, 08:00.");
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert!(t.next().contains("Choir"));
});

both_engines!(a_late_evening_in_chinese, Chinese, async |t| {
    a_late_evening(t, "林老师", "合唱 今天19:00到20:30").await?;
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "发布回顾").await?, @"🌙 现在是安静时间，回顾 11月24日（周二）08:00 发到群里。");
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert_snapshot!(t.next(), @"
    📣 合唱
    🕙 11月23日（周一）19:00 · 📍 玉沙社区实践站
    👥 1 位邻居报了名。

    感谢每一位参加和帮忙的人，下次再见！
    ");
});

/// Lin calls an activity off at ten in the evening.
async fn is_called_off_late(t: &mut World, lin: &str, number: i64) -> Told<String> {
    t.reads_until(lin, "2026-11-23 22:00").await?;
    t.tells(lin, &format!("/cancelactivity {number}")).await?;
    let (person, weather) = (t.person(lin), t.word("Bad weather", "天气不好"));
    let weather = weather.to_owned();
    let said = t.taps_in(lin, person, &weather).await?;
    t.skip(person);
    Ok(said)
}

both_engines!(what_is_called_off_for_the_afternoon_is_told_in_the_morning, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    let an = t.person("An");
    t.until("2026-11-23 21:00").await?;
    t.skip(an);
    assert_snapshot!(is_called_off_late(t, "Lin", 1).await?, @"❌ Tea is cancelled. It is quiet now: people are told Tue 24 Nov, 08:00.");
    let lin = t.person("Lin");
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.face(lin), @"
    🗓 What will still go out for Tea

    Tue 24 Nov, 08:00 · news of the change → 1 person → 1 group
    ");
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert!(t.private("An").contains("is cancelled"));
    assert!(t.next().contains("is cancelled"));
});

both_engines!(what_is_called_off_for_the_morning_is_told_at_once, English, async |t| {
    t.announces("Lin", "Tea tomorrow 8:30").await?;
    t.signs_up("An").await?;
    let an = t.person("An");
    t.until("2026-11-23 21:00").await?;
    t.skip(an);
    is_called_off_late(t, "Lin", 1).await?;
    t.until("2026-11-23 22:02").await?;
    assert!(t.private("An").contains("is cancelled"));
    assert!(t.next().contains("is cancelled"));
});

both_engines!(what_is_called_off_at_night_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.plans("林老师", "早操 明天上午8:30").await?;
    is_called_off_late(t, "林老师", 1).await?;
    is_called_off_late(t, "林老师", 2).await?;
    t.until("2026-11-23 22:05").await?;
    assert_snapshot!(t.next(), @"
    ❌ 早操（11月24日（周二）08:30）取消了，很抱歉！
    原因：天气不好
    ");
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert_snapshot!(t.next(), @"
    ❌ 茶话会（11月24日（周二）15:00）取消了，很抱歉！
    原因：天气不好
    ");
});

both_engines!(a_change_put_off_by_a_downtime_wakes_nobody, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.reads_until("Lin", "2026-11-23 20:50").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    let lin = t.person("Lin");
    t.taps_in("Lin", lin, "Bad weather").await?;
    t.skip(lin);
    t.bot_is_down_until("2026-11-24 03:30")?;
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert!(t.next().contains("is cancelled"));
});

both_engines!(what_a_downtime_missed_waits_for_the_morning, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    t.bot_is_down_until("2026-11-24 03:00")?;
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Today: Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station
    [🙁 I can’t come] [📅 Put it into my calendar]
    ");
    assert_snapshot!(t.next(), @"
    🔔 Today: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    t.until("2026-11-24 13:00").await?;
    t.skip(t.group());
    let an = t.person("An");
    t.skip(an);
});

both_engines!(an_early_start_is_reminded_of_on_the_evening_before_only, English, async |t| {
    t.announces("Lin", "Tai chi tomorrow 9:30").await?;
    t.signs_up("An").await?;
    t.until("2026-11-23 19:00").await?;
    assert!(t.private("An").contains("Tomorrow: Tai chi"));
    t.next();
    t.until("2026-11-24 09:29").await?;
    assert_eq!(t.unread(), 0);
});

both_engines!(an_early_start_in_chinese, Chinese, async |t| {
    t.announces("林老师", "太极拳 明天上午9点半").await?;
    t.signs_up("安安").await?;
    t.until("2026-11-23 19:00").await?;
    assert!(t.private("安安").contains("明天：太极拳"));
    t.next();
    t.until("2026-11-24 09:29").await?;
    assert_eq!(t.unread(), 0);
});

both_engines!(what_is_planned_at_night_is_announced_in_the_morning, English, async |t| {
    t.until("2026-11-23 22:30").await?;
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.until("2026-11-24 07:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-24 08:00").await?;
    assert!(t.next().contains("Short notice"));
    // What begins before noon cannot wait so long.
    t.until("2026-11-24 22:30").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
    t.plans("Lin", "Chess tomorrow 9:00").await?;
    assert!(t.next().contains("Chess"));
});

/// An has the only seat, Bo waits, and An gives it back at ten in the evening.
async fn a_seat_is_freed_at_night(t: &mut World, plan: &str) -> Told<()> {
    let lin = t.word("Lin", "林老师").to_owned();
    t.announces(&lin, plan).await?;
    for name in ["An", "Bo"] {
        t.starts(name).await?;
    }
    let (sign_up, wait) =
        (t.word("Sign up", "✅ 报名").to_owned(), t.word("Join the waitlist", "候补").to_owned());
    t.taps("An", &sign_up).await?;
    t.taps("Bo", &wait).await?;
    t.until("2026-11-23 22:00").await?;
    t.skip(t.group());
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.skip(an);
    t.skip(bo);
    let cancel = t.word("Cancel", "取消报名").to_owned();
    t.taps("An", &cancel).await?;
    Ok(())
}

both_engines!(a_seat_that_is_freed_at_night_is_told_in_the_morning, English, async |t| {
    a_seat_is_freed_at_night(t, "Tea Wed 15:00\nseats: 1").await?;
    t.until("2026-11-24 07:59").await?;
    let bo = t.person("Bo");
    assert!(!t.face(bo).contains("Tea"), "{}", t.face(bo));
    t.until("2026-11-24 08:00").await?;
    assert_snapshot!(t.face(bo), @"
    🎉 Good news: a seat is free and it is yours!
    Tea
    🕙 Wed 25 Nov, 15:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
});

both_engines!(a_seat_that_is_freed_at_night_in_chinese, Chinese, async |t| {
    a_seat_is_freed_at_night(t, "茶话会 周三下午3点\n名额：1").await?;
    t.until("2026-11-24 08:00").await?;
    let bo = t.person("Bo");
    assert_snapshot!(t.face(bo), @"
    🎉 好消息：有空位了，您已候补成功！
    茶话会
    🕙 11月25日（周三）15:00
    📍 玉沙社区实践站
    [🙁 我来不了]
    ");
});

both_engines!(a_seat_given_back_before_it_was_told_is_no_news, English, async |t| {
    a_seat_is_freed_at_night(t, "Tea Wed 15:00\nseats: 1").await?;
    t.taps("Bo", "Cancel").await?;
    let bo = t.person("Bo");
    t.skip(bo);
    t.until("2026-11-24 08:05").await?;
    assert_snapshot!(t.card().lines().find(|line| line.contains("seats")).unwrap_or_default(), @"👥 0 of 1 seats taken · 1 free");
});

both_engines!(an_offer_made_at_night_stands_by_day, English, async |t| {
    a_seat_is_freed_at_night(t, "Tea Wed 15:00\nseats: 1\nwaitlist: offer").await?;
    t.until("2026-11-24 08:00").await?;
    let bo = t.person("Bo");
    assert_snapshot!(t.face(bo), @"
    🎉 A seat is free, and it is kept for you!
    Tea
    🕙 Wed 25 Nov, 15:00
    📍 Yusha station

    Please tap before Wed 25 Nov, 09:00; after that it goes to the next in line.
    [✅ Yes, I will come] [No, thank you]
    ");
    t.taps_in("Bo", bo, "Yes, I will come").await?;
    t.skip(bo);
});

both_engines!(where_no_hours_are_quiet_the_night_is_as_the_day, English, async |t| {
    t.config.rhythm.quiet.until = t.config.rhythm.quiet.from;
    t.announces("Lin", "Choir today 19:00-20:30").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-23 23:29").await?;
    t.until("2026-11-23 23:30").await?;
    assert!(t.next().contains("Choir"));
});
