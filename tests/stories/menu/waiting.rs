//! Some wait long for a dish: whoever runs the place is asked what becomes of it, and who waits hears it.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(who_waits_for_weeks_is_not_forgotten, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.orders("An", "Haircut", "I want this").await?;
    t.skip(an);
    t.until("2026-12-21 07:59").await?;
    t.has_read_everything();
    // It became due while the bot was down, and is asked once.
    t.bot_is_down_until("2026-12-22 11:00")?;
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    🕐 Haircut: one neighbour waits. The first order is 4 weeks old. Shall it take place with those who wait? If you take it off the menu, I tell them kindly.
    [📅 Make an activity of it]
    [🕐 Wait for more]
    [🗑 Take it off the menu]
    ");
    t.taps_in("Lin", lin, "Wait for more").await?;
    t.skip(lin);
    t.until("2027-01-19 10:59").await?;
    t.has_read_everything();
    t.until("2027-01-19 11:01").await?;
    assert_snapshot!(t.private("Lin"), @"
    🕐 Haircut: one neighbour waits. The first order is 8 weeks old. Shall it take place with those who wait? If you take it off the menu, I tell them kindly.
    [📅 Make an activity of it]
    [🕐 Wait for more]
    [🗑 Take it off the menu]
    ");
    t.taps_in("Lin", lin, "Take it off").await?;
    t.taps_in("Lin", lin, "Take it off").await?;
    assert_snapshot!(t.private("An"), @"
    Haircut, which you ordered, is not on the menu any more. We are sorry! Perhaps something else?
    [🍽 Menu]
    ");
    t.skip(lin);
    t.passes(TimeDelta::weeks(9)).await?;
    t.has_read_everything();
});

both_engines!(an_answer_that_never_comes_is_asked_for_again, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("理发", 1).await?;
    t.starts("安安").await?;
    let an = t.person("安安");
    t.orders("安安", "理发", "我想要").await?;
    t.skip(an);
    t.skip(lin);
    // Enough want it, and a week passes.
    t.until("2026-11-30 09:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    🕐 理发：有 1 位邻居在等，最早的已经等了 1 周。要不要就和等着的邻居办起来？要是从菜单撤下，我会好好告诉他们。
    [📅 办成活动]
    [🕐 再等等]
    [🗑 从菜单撤下]
    ");
    t.until("2026-12-07 09:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    🕐 理发：有 1 位邻居在等，最早的已经等了 2 周。要不要就和等着的邻居办起来？要是从菜单撤下，我会好好告诉他们。
    [📅 办成活动]
    [🕐 再等等]
    [🗑 从菜单撤下]
    ");
    t.taps_in("林老师", lin, "办成活动").await?;
    assert!(t.face(lin).contains("理发"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "发布").await?;
    t.skip(lin);
    t.skip(an);
    // What has become of it is asked no more.
    assert_eq!(t.counts("dishes WHERE due_at IS NOT NULL").await?, 0);
    // Called off, it waits anew.
    t.tells("林老师", "/cancelactivity 1").await?;
    t.taps_in("林老师", lin, "天气不好").await?;
    assert_eq!(t.counts("dishes WHERE due_at IS NOT NULL").await?, 1);
    t.skip(lin);
    t.skip(an);
});

both_engines!(who_takes_it_back_is_not_asked_about, English, async |t| {
    t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.orders("An", "Haircut", "I want this").await?;
    t.taps_in("An", an, "Undo").await?;
    t.skip(an);
    t.passes(TimeDelta::weeks(5)).await?;
    t.has_read_everything();
});
