//! The timeline: what will still go out, looked at and steered; and what it says is what is sent.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use insta::assert_snapshot;
use lastmile::clock::Clock;
use lastmile::domain::ids::ActivityId;
use lastmile::features::lifecycle::timeline;
use lastmile::sandbox::{Author, EventKind};
use lastmile::store::activities;
use lastmile::work::UnitOfWork;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::language::{Told, World, both_engines};

both_engines!(every_message_is_looked_at_before_it_goes, English, async |t| {
    t.plans("Lin", "Tea 5 Dec 15:00\nseats: 5\nminimum: 3").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Tea

    Wed 2 Dec, 09:00 · announcement → 1 group

    Fri 4 Dec, 15:00 · question: hold it or cancel? → 1 person

    Fri 4 Dec, 19:00 · reminder on the evening before → 1 group

    Sat 5 Dec, 13:00 · reminder shortly before → 1 group

    Sat 5 Dec, 17:00 · question: who came? → 1 person

    Sat 5 Dec, 20:00 · recap → 1 group
    [👀 Announcement]
    [👀 Hold it or cancel?]
    [👀 Reminder, evening before]
    [👀 Reminder, shortly before]
    [👀 Who came?]
    [👀 Recap]
    ");
    t.taps_in("Lin", lin, "Announcement").await?;
    t.skip(lin);
    assert_snapshot!(t.face(lin), @"
    Wed 2 Dec, 09:00 · announcement → 1 group

    Tea

    🕙 Sat 5 Dec, 15:00–17:00
    📍 Yusha station

    👥 0 of 5 seats taken · 5 free

    To sign up, tap below, or answer this message: “count me in”.
    [⏸ Hold back] [📣 Send now]
    [◀️ Back]
    ");
    // Held back, it does not go at its time; let go, it does at once.
    assert_snapshot!(t.taps_in("Lin", lin, "Hold back").await?, @"⏸ It waits until you let it go.");
    t.until("2026-12-02 12:00").await?;
    assert_eq!(t.unread(), 0);
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Tea

    ⏸ held back · Wed 2 Dec, 12:00 · announcement → 1 group

    Fri 4 Dec, 15:00 · question: hold it or cancel? → 1 person

    Fri 4 Dec, 19:00 · reminder on the evening before → 1 group

    Sat 5 Dec, 13:00 · reminder shortly before → 1 group

    Sat 5 Dec, 17:00 · question: who came? → 1 person

    Sat 5 Dec, 20:00 · recap → 1 group
    [👀 Announcement]
    [👀 Hold it or cancel?]
    [👀 Reminder, evening before]
    [👀 Reminder, shortly before]
    [👀 Who came?]
    [👀 Recap]
    ");
    t.taps_in("Lin", lin, "Announcement").await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Let it go").await?, @"▶️ It goes out at its time.");
    assert!(t.next().starts_with("Tea"));
    t.signs_up("An").await?;
    // The evening's reminder goes early, the other not at all.
    t.until("2026-12-04 10:00").await?;
    t.tells("Lin", "/timeline 1").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "evening before").await?;
    assert_snapshot!(t.face(lin), @"
    Fri 4 Dec, 19:00 · reminder on the evening before → 1 person → 1 group

    🔔 Tomorrow: Tea
    🕙 Sat 5 Dec, 15:00
    📍 Yusha station

    🔔 Tomorrow: Tea
    🕙 Sat 5 Dec, 15:00 · 📍 Yusha station
    There are still seats.
    [⏸ Hold back] [📣 Send now] [🚫 Leave out]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Send now").await?;
    assert!(t.private("An").contains("Tomorrow"));
    t.next();
    t.taps_in("Lin", lin, "shortly before").await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Leave out").await?, @"🚫 It will not go out.");
    assert_snapshot!(t.face(lin), @"
    🗓 What will still go out for Tea

    Fri 4 Dec, 15:00 · question: hold it or cancel? → 1 person

    Sat 5 Dec, 17:00 · question: who came? → 1 person

    Sat 5 Dec, 20:00 · recap → 1 group

    Sun 6 Dec, 10:00 · question: how was it? → 1 person
    [👀 Hold it or cancel?]
    [👀 Who came?]
    [👀 Recap]
    [👀 How was it?]
    ");
    t.until("2026-12-04 16:00").await?;
    assert!(t.private("Lin").contains("needs at least 3"));
    t.until("2026-12-05 16:00").await?;
    assert_eq!(t.unread(), 0, "no reminder went out any more");
    t.tells("Lin", "/log 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    📒 What was done lately
    Fri 4 Dec, 10:00 · Lin left out a message of #1: 👀 Reminder, shortly before
    Fri 4 Dec, 10:00 · Lin sent early a message of #1: 👀 Reminder, evening before
    Wed 2 Dec, 12:00 · Lin let go a message of #1: 👀 Announcement
    Mon 23 Nov, 08:00 · Lin held back a message of #1: 👀 Announcement
    Mon 23 Nov, 08:00 · Lin planned #1: Tea
    ");
});

both_engines!(every_message_is_looked_at_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 12月5日下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/timeline 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    🗓 茶话会 还会发出的消息

    12月2日（周三）09:00 · 活动通知 → 1 个群

    12月4日（周五）19:00 · 前一晚提醒 → 1 个群

    12月5日（周六）13:00 · 开始前提醒 → 1 个群

    12月5日（周六）17:00 · 询问：谁来了？ → 1 人

    12月5日（周六）20:00 · 回顾 → 1 个群
    [👀 活动通知]
    [👀 前一晚提醒]
    [👀 开始前提醒]
    [👀 谁来了？]
    [👀 回顾]
    ");
    t.taps_in("林老师", lin, "前一晚提醒").await?;
    assert_snapshot!(t.face(lin), @"
    12月4日（周五）19:00 · 前一晚提醒 → 1 个群

    🔔 明天：茶话会
    🕙 12月5日（周六）15:00 · 📍 玉沙社区实践站
    还有名额。
    [⏸ 暂缓] [🚫 不发]
    [◀️ 返回]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "暂缓").await?, @"⏸ 先不发，等您放行。");
    assert_snapshot!(t.face(lin), @"
    🗓 茶话会 还会发出的消息

    12月2日（周三）09:00 · 活动通知 → 1 个群

    ⏸ 暂缓 · 12月4日（周五）19:00 · 前一晚提醒 → 1 个群

    12月5日（周六）13:00 · 开始前提醒 → 1 个群

    12月5日（周六）17:00 · 询问：谁来了？ → 1 人

    12月5日（周六）20:00 · 回顾 → 1 个群
    [👀 活动通知]
    [👀 前一晚提醒]
    [👀 开始前提醒]
    [👀 谁来了？]
    [👀 回顾]
    ");
});

both_engines!(what_an_offer_and_a_change_lead_to_is_foretold, English, async |t| {
    t.plans("Lin", "Tea 5 Dec 15:00-16:00\nseats: 1\nwaitlist: offer").await?;
    let lin = t.person("Lin");
    t.until("2026-12-02 09:00").await?;
    t.skip(t.group());
    for name in ["An", "Bo", "Cai"] {
        t.starts(name).await?;
        t.tells(name, "/signup 1").await?;
    }
    t.tells("Bo", "/calendar 1").await?;
    t.tells("An", "/cancel 1").await?;
    t.passes(TimeDelta::minutes(2)).await?;
    let everyone = ["An", "Bo", "Cai"].map(|name| t.person(name));
    for person in &everyone {
        t.skip(*person);
    }
    t.tells("Lin", "/edit 1").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "📍 Place").await?;
    t.tells("Lin", "Culture hall").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Tea

    Wed 2 Dec, 09:04 · news of the change → 2 people

    Wed 2 Dec, 09:04 · an updated file for calendars → 1 person

    Thu 3 Dec, 09:02 · end of an offered seat; the next in line is told → 2 people

    Fri 4 Dec, 19:00 · reminder on the evening before → 1 group

    Sat 5 Dec, 13:00 · reminder shortly before → 1 group

    Sat 5 Dec, 16:00 · question: who came? → 1 person

    Sat 5 Dec, 19:00 · recap → 1 group
    [👀 Reminder, evening before]
    [👀 Reminder, shortly before]
    [👀 Who came?]
    [👀 Recap]
    ");
    let foretold = t.foretold().await?;
    let moments: Vec<_> = foretold.keys().copied().collect();
    let since = t.sandbox.events(0).len();
    t.until("2026-12-03 20:00").await?;
    let mut posted = t.posted(since, &moments);
    posted.retain(|at, _| *at < t.clock.now());
    let until_now: BTreeMap<_, _> = foretold.into_iter().filter(|(at, _)| *at < t.clock.now()).collect();
    assert_eq!(until_now, posted, "{}", t.transcript());
    for person in &everyone {
        t.skip(*person);
    }
    t.skip(t.group());
});

both_engines!(a_broadcast_that_is_not_out_is_in_the_timeline, Chinese, async |t| {
    let owner = t.owner("欧");
    t.starts("欧").await?;
    t.tells("欧", "/broadcast yusha 明天停水").await?;
    t.skip(owner);
    t.tells("欧", "/timeline").await?;
    assert_snapshot!(t.private("欧"), @"
    还没有安排活动。

    📣 玉沙社区实践站及下级共 1 个群：“明天停水” · 还没发
    [➕ 新活动]
    ");
});

both_engines!(a_resident_steers_nothing, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    t.tells("An", "/timeline 1").await?;
    assert_eq!(t.private("An"), "Only organisers can do this. Ask an admin of your group.");
    let an = t.person("An");
    for data in ["tl:1", "tl:1:recap", "tl:1:remind-soon:skip", "tl:1:recap:now"] {
        let tap = t.sandbox.tap_raw(an, t.group(), t.card_id(), data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(toast.contains("Only organisers"), "{data}: {toast}");
    }
});

/// An activity, and what is known of it when the timeline is asked for.
#[derive(Debug, Clone)]
struct Case {
    /// Minutes from now to the start.
    ahead: i64,
    minutes: i64,
    minimum: Option<i64>,
    /// How many sign up in private, and how many only in the group.
    reachable: usize,
    unreachable: usize,
    /// When the timeline is asked for, after that many minutes.
    asked_after: i64,
}

fn cases() -> impl Strategy<Value = Case> {
    (30..9 * 1_440i64, 15..300i64, prop::option::of(1..4i64), 0..3usize, 0..2usize, 1..9 * 1_440i64).prop_map(
        |(ahead, minutes, minimum, reachable, unreachable, asked)| Case {
            ahead,
            minutes,
            minimum,
            reachable,
            unreachable,
            // While the activity is ahead or just over.
            asked_after: asked % (ahead + minutes + 30),
        },
    )
}

impl World {
    /// What the timeline says: when, and how many messages.
    async fn foretold(&mut self) -> Told<BTreeMap<DateTime<Utc>, usize>> {
        let settings = Arc::new(lastmile::app::settings(&self.config, String::new()));
        let mut work = UnitOfWork::begin(&self.store, &settings, self.clock.now()).await?;
        let mut foretold = BTreeMap::new();
        if let Some(activity) = activities::by_id(&mut work.tx, ActivityId(1)).await? {
            for coming in timeline::coming(&mut work, &activity).await? {
                *foretold.entry(coming.at).or_default() += coming.people + coming.groups;
            }
        }
        Ok(foretold)
    }

    /// What the bot posted since the log had so many entries, at the moment after which it went out.
    fn posted(&self, since: usize, moments: &[DateTime<Utc>]) -> BTreeMap<DateTime<Utc>, usize> {
        let mut posted = BTreeMap::new();
        for event in self.sandbox.events(since) {
            if let EventKind::Posted(seen) = event.kind
                && seen.author == Author::Bot
                && seen.service.is_none()
            {
                // The pace may hold a message back for some seconds.
                let decided = moments.iter().rev().find(|moment| **moment <= event.at);
                *posted.entry(decided.copied().unwrap_or(event.at)).or_default() += 1;
            }
        }
        posted
    }
}

async fn what_it_says_is_what_is_sent(t: &mut World) -> Told<()> {
    let mut runner = TestRunner::default();
    let case = cases().new_tree(&mut runner).map_err(|reason| anyhow::anyhow!("{reason}"))?.current();
    let now = t.clock.now();
    let zone = t.config.timezone;
    let wall = |moment: DateTime<Utc>| moment.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string();
    let starts = now + TimeDelta::minutes(case.ahead);
    let ends = starts + TimeDelta::minutes(case.minutes);
    let minimum = case.minimum.map(|minimum| format!("\nminimum: {minimum}")).unwrap_or_default();
    let written = format!("Tea {}-{}{minimum}", wall(starts), ends.with_timezone(&zone).format("%H:%M"));
    t.plans("Lin", &written).await?;
    for number in 0..case.reachable {
        let name = format!("R{number}");
        t.starts(&name).await?;
        t.tells(&name, "/signup 1").await?;
    }
    let asked = now + TimeDelta::minutes(case.asked_after);
    t.until(&wall(asked)).await?;
    for number in 0..case.unreachable {
        let person = t.person(&format!("U{number}"));
        t.sandbox.say(person, t.group(), "/signup 1", None, None);
    }
    t.settle().await?;
    t.until(&wall(asked + TimeDelta::minutes(1))).await?;
    let foretold = t.foretold().await?;
    let moments: Vec<_> = foretold.keys().copied().collect();
    let since = t.sandbox.events(0).len();
    t.until(&wall(ends + TimeDelta::days(3))).await?;
    let posted = t.posted(since, &moments);
    assert_eq!(foretold, posted, "{case:?}\n{written}\n{}", t.transcript());
    let everybody: Vec<i64> = t.sandbox.people().into_iter().map(|(person, _)| person).collect();
    for chat in everybody.into_iter().chain([t.group()]) {
        t.skip(chat);
    }
    Ok(())
}

/// Several towns, each with another activity.
macro_rules! cases {
    ($($name:ident)+) => { $(
        both_engines!($name, English, async |t| {
            what_it_says_is_what_is_sent(t).await?;
        });
    )+ };
}

cases! { foretold_1 foretold_2 foretold_3 foretold_4 foretold_5 foretold_6 foretold_7 foretold_8 foretold_9 foretold_10 }
