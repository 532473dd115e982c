//! Series: what repeats appears four weeks ahead.

mod hub;

use insta::assert_snapshot;
use lastmile::domain::activity::ActivityState;
use lastmile::store::activities;

use crate::language::{Told, World, both_engines};

both_engines!(a_weekly_series_appears_four_weeks_ahead, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Story time Sat 10:00-11:30\nseats: 12\nrepeat: every Saturday").await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Story time

    🕙 Sat 28 Nov, 10:00–11:30
    📍 Yusha station

    👥 0 of 12 seats taken · 12 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.

    🔁 Repeats every Saturday.
    Then: Sat 5 Dec, Sat 12 Dec, Sat 19 Dec …
    From here on each one enters the calendar four weeks ahead.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Saved as number 1. It will be announced on Wed 25 Nov, 09:00.

    🔁 And it repeats every Saturday. Below you can leave a day out, move one, or end it.
    [✏️ Edit] [📣 What will go out] [🔁 What repeats]
    ");
    t.tells("Lin", "/series").await?;
    assert_snapshot!(t.private("Lin"), @"
    Which series?
    [🔁 Story time · every Saturday]
    ");
    t.taps_in("Lin", lin, "every Saturday").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 Story time
    every Saturday · 10:00
    📍 Yusha station

    • Sat 28 Nov, 10:00 · #1
    • Sat 5 Dec, 10:00 · #2
    • Sat 12 Dec, 10:00 · #3
    • Sat 19 Dec, 10:00 · #4
    • Sat 26 Dec, 10:00
    [Leave out Sat 28 Nov] [Move Sat 28 Nov]
    [Leave out Sat 5 Dec] [Move Sat 5 Dec]
    [Leave out Sat 12 Dec] [Move Sat 12 Dec]
    [Leave out Sat 19 Dec] [Move Sat 19 Dec]
    [Leave out Sat 26 Dec] [Move Sat 26 Dec]
    [End the series]
    ");
    assert_eq!(entered(t).await?, ["11-28 10:00", "12-05 10:00", "12-12 10:00", "12-19 10:00"]);
    // A restart makes none twice, and a downtime leaves none out but those that are over.
    t.bot_stops();
    t.settle().await?;
    assert_eq!(entered(t).await?.len(), 4);
    t.until("2026-11-28 00:01").await?;
    assert_eq!(entered(t).await?.last().map(String::as_str), Some("12-26 10:00"));
    t.bot_is_down_until("2027-01-03 08:00")?;
    t.settle().await?;
    let last = ["01-09 10:00", "01-16 10:00", "01-23 10:00", "01-30 10:00"];
    assert_eq!(entered(t).await?[5..], last);
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(how_often_is_tapped_below_the_preview, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Story evening 2 Dec 19:00").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Repeat").await?;
    assert_snapshot!(t.face(lin), @"
    How often is it?
    [Only once] [Every week]
    [Every second week] [Twice a month]
    [Once a month]
    ");
    t.taps_in("Lin", lin, "Twice a month").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Story evening

    🕙 Wed 2 Dec, 19:00–21:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out on Sun 29 Nov, 09:00 to 1 group.

    🔁 Repeats on the 2nd and the 17th of each month.
    Then: Thu 17 Dec, Sat 2 Jan, Sun 17 Jan …
    From here on each one enters the calendar four weeks ahead.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    assert_eq!(entered(t).await?, ["12-02 19:00", "12-17 19:00"]);
});

both_engines!(what_cannot_be_read_is_asked_back, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for line in [
        "every second Saturday",
        "now and then",
        "weekly until dawn",
        "every Saturday weather permitting",
        "Saturdays at 3pm",
        "Saturdays except 13 Dec",
    ] {
        t.tells("Lin", &format!("/new Choir Sat 10:00\nrepeat: {line}")).await?;
    }
    assert_snapshot!(t.next_in(lin), @"
    “every second Saturday” can mean two things. Please write repeat: every 2 weeks on Saturday or
    repeat: on the second Saturday of each month.
    ");
    assert_snapshot!(t.next_in(lin), @"
    I cannot read how often in “now and then”. Please write, for example, repeat: every Saturday,
    repeat: every two weeks, repeat: 1st and 15th of the month or
    repeat: Dragon Boat, Mid-Autumn.
    ");
    assert_snapshot!(t.next_in(lin), @"I cannot read the last day in “weekly until dawn”. Please write repeat: every Saturday until 30 June.");
    assert_snapshot!(t.next_in(lin), @"I do not understand “weather permitting” in “every Saturday weather permitting”. Please leave it out, or write it another way.");
    assert_snapshot!(t.next_in(lin), @"“at 3pm” is not when it begins. The hour stands beside the name; please leave it out of repeat:.");
    assert_snapshot!(t.next_in(lin), @"There is none on Sun 13 Dec that could be left out. Please check the day.");
});

both_engines!(a_first_day_that_is_none_is_said, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Story evening 1 Dec 19:00\nrepeat: Mondays and Thursdays except 10 Dec, 6 times")
        .await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Story evening

    🕙 Thu 3 Dec, 19:00–21:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out on Mon 30 Nov, 09:00 to 1 group.

    📌 Tue 1 Dec is not one of its days. The first one is on Thu 3 Dec, 19:00.

    🔁 Repeats every Monday and Thursday, until Thu 24 Dec 2026, but not on Thu 10 Dec.
    Then: Mon 7 Dec, Mon 14 Dec, Thu 17 Dec …
    From here on each one enters the calendar four weeks ahead.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    assert_eq!(
        entered(t).await?,
        ["12-03 19:00", "12-07 19:00", "12-14 19:00", "12-17 19:00", "12-21 19:00"]
    );
    t.tells("Lin", "/series").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "every Monday and Thursday").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 Story evening
    every Monday and Thursday, until Thu 24 Dec 2026 · 19:00
    📍 Yusha station

    • Thu 3 Dec, 19:00 · #1
    • Mon 7 Dec, 19:00 · #2
    • Thu 10 Dec left out
    • Mon 14 Dec, 19:00 · #3
    • Thu 17 Dec, 19:00 · #4
    [Leave out Thu 3 Dec] [Move Thu 3 Dec]
    [Leave out Mon 7 Dec] [Move Mon 7 Dec]
    [Hold Thu 10 Dec after all]
    [Leave out Mon 14 Dec] [Move Mon 14 Dec]
    [Leave out Thu 17 Dec] [Move Thu 17 Dec]
    [End the series]
    ");
});

both_engines!(festivals_come_on_their_lunar_days, Chinese, async |t| {
    let lin = t.organiser("林").await?;
    t.tells("林", "/new 包粽子 6月1日上午10点\n重复：端午、中秋、重阳").await?;
    assert_snapshot!(t.private("林"), @"
    发出去是这个样子：

    包粽子

    🕙 6月9日（周三）10:00–12:00
    📍 玉沙社区实践站

    👥 还没有人报名

    6月6日（周日）09:00 发到 1 个群。

    📌 6月1日（周二）不在这些日子里，第一次是6月9日（周三）10:00。

    🔁 重复：逢端午节、中秋节、重阳节。
    接下来：9月15日（周三）、10月8日（周五）、2028年5月28日（周日）……
    以后每次提前四周自动排进日程。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林", lin, "发布").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已保存，编号 1。6月6日（周日）09:00 发布通知。

    🔁 重复：逢端午节、中秋节、重阳节。要停一次、改一次或结束，请点下面的按钮。
    [✏️ 修改] [📣 还会发什么] [🔁 重复的活动]
    ");
    assert_eq!(entered(t).await?, ["06-09 10:00"]);
    t.until("2027-08-20 09:00").await?;
    assert_eq!(entered(t).await?, ["06-09 10:00", "09-15 10:00"]);
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(a_series_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林").await?;
    t.tells("林", "/new 讲故事 周六上午10点到11点半\n重复：每周六到2027年6月30日").await?;
    assert_snapshot!(t.private("林"), @"
    发出去是这个样子：

    讲故事

    🕙 11月28日（周六）10:00–11:30
    📍 玉沙社区实践站

    👥 还没有人报名

    11月25日（周三）09:00 发到 1 个群。

    🔁 重复：每周六，到2027年6月30日（周三）为止。
    接下来：12月5日（周六）、12月12日（周六）、12月19日（周六）……
    以后每次提前四周自动排进日程。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林", lin, "发布").await?;
    t.skip(lin);
    t.tells("林", "/series").await?;
    assert_snapshot!(t.private("林"), @"
    哪个系列？
    [🔁 讲故事 · 每周六]
    ");
    t.taps_in("林", lin, "讲故事").await?;
    t.taps_in("林", lin, "12月12日（周六）不办").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 讲故事
    每周六，到2027年6月30日（周三）为止 · 10:00
    📍 玉沙社区实践站

    • 11月28日（周六）10:00 · #1
    • 12月5日（周六）10:00 · #2
    • 12月12日（周六） 不办
    • 12月19日（周六）10:00 · #4
    • 12月26日（周六）10:00
    [11月28日（周六）不办] [11月28日（周六）改期]
    [12月5日（周六）不办] [12月5日（周六）改期]
    [12月12日（周六）照办]
    [12月19日（周六）不办] [12月19日（周六）改期]
    [12月26日（周六）不办] [12月26日（周六）改期]
    [结束系列]
    ");
    let second = number_on(t, "2026-12-05").await?;
    t.tells("林", &format!("/edit {second}")).await?;
    t.skip(lin);
    t.taps_in("林", lin, "名额").await?;
    t.tells("林", "30").await?;
    assert_snapshot!(t.face(lin), @"
    👀 卡片会变成这样：

    讲故事

    🕙 12月5日（周六）10:00–11:30
    📍 玉沙社区实践站

    👥 已报 0 / 30 人 · 还剩 30 个名额

    报名请点下面的按钮，或者直接回复“报名”。

    🔕 这次修改不会给大家发消息。
    [只改这一次]
    [从12月5日（周六）起都改]
    [还没办的全改（从11月28日（周六）起）]
    [◀️ 返回]
    ");
    t.taps_in("林", lin, "还没办的全改").await?;
    assert_snapshot!(t.face(lin), @"
    “讲故事”共改了 4 次活动，一分钟后通知已报名的人。以后新排的也照此办理。
    [↩️ 撤销] [🔁 系列]
    ");
    t.tells("林", "/new 合唱 周六上午10点\n重复：有空就来").await?;
    assert_snapshot!(t.private("林"), @"
    看不懂“有空就来”是多久一次。请写，例如 重复：每周六、重复：每两周、
    重复：每月1日和15日 或 重复：端午、中秋。
    ");
});

both_engines!(a_seasons_plan_has_series, English, async |t| {
    let choir = |keys: &str| {
        format!(
            "[[series]]\nslug = \"choir\"\ntitle = \"Choir\"\ntheme = \"fun\"\nplace = \"yusha\"\n\
             starts = \"2026-11-28T10:00\"\nrepeat = \"every Saturday\"\n{keys}"
        )
    };
    let plan = choir("skip = [2026-12-12]\nmoved = [{ from = \"2026-12-19\", to = \"2026-12-20T15:00\" }]");
    t.imports(&plan).await?;
    t.settle().await?;
    assert_eq!(entered(t).await?, ["11-28 10:00", "12-05 10:00", "12-20 15:00"]);
    // Taking it in again changes nothing.
    t.imports(&plan).await?;
    t.settle().await?;
    assert_eq!(entered(t).await?.len(), 3);
    // What was changed in chat stays; the rest follows the plan.
    let lin = t.organiser("Lin").await?;
    let first = number_on(t, "2026-11-28").await?;
    t.tells("Lin", &format!("/seats {first} 7")).await?;
    t.skip(lin);
    t.imports(&choir("capacity = 20\nskip = [2026-12-05]")).await?;
    t.settle().await?;
    assert_eq!(entered(t).await?, ["11-28 10:00", "12-12 10:00", "12-19 10:00"]);
    let mut tx = t.store.begin().await?;
    let planned = activities::not_ended_before(&mut tx, chrono::DateTime::UNIX_EPOCH).await?;
    drop(tx);
    let seats: Vec<Option<i64>> = planned.iter().map(|activity| activity.capacity).collect();
    assert_eq!(seats, [Some(7), None, Some(20), Some(20)]);
    // A day that was left out comes back.
    t.imports(&choir("capacity = 20")).await?;
    t.settle().await?;
    assert_eq!(entered(t).await?, ["11-28 10:00", "12-05 10:00", "12-12 10:00", "12-19 10:00"]);
    t.skip(t.group());
});

/// A series every Saturday from 28 November, with its message open in the organiser's chat.
async fn begins_series(t: &mut World, lin: i64) -> Told<()> {
    t.plans("Lin", "Story time Sat 10:00-11:30\nseats: 12\nrepeat: every Saturday").await?;
    t.tells("Lin", "/series").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "every Saturday").await?;
    Ok(())
}

/// The starts of everything that is planned, in order.
async fn entered(t: &mut World) -> Told<Vec<String>> {
    let mut tx = t.store.begin().await?;
    let found = activities::not_ended_before(&mut tx, chrono::DateTime::UNIX_EPOCH).await?;
    let planned = found.into_iter().filter(|activity| activity.state == ActivityState::Planned);
    Ok(planned.map(|activity| activity.wall_start.format("%m-%d %H:%M").to_string()).collect())
}

async fn number_on(t: &mut World, day: &str) -> Told<i64> {
    let mut tx = t.store.begin().await?;
    let found = activities::not_ended_before(&mut tx, chrono::DateTime::UNIX_EPOCH).await?;
    let one = found.into_iter().find(|activity| activity.wall_start.date().to_string() == day);
    Ok(one.expect("an activity on that day").id.0)
}
