//! Enough want a dish: it becomes an activity, and those who ordered have the first seats.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    pub(crate) async fn orders(&mut self, name: &str, dish: &str, want: &str) -> Told<()> {
        let person = self.person(name);
        self.tells(name, "/start m1").await?;
        self.taps_in(name, person, dish).await?;
        self.taps_in(name, person, want).await?;
        Ok(())
    }
}

both_engines!(two_taps_from_enough_orders_to_an_activity, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    for name in ["An", "Bo", "Cai"] {
        t.starts(name).await?;
    }
    let (an, bo, cai) = (t.person("An"), t.person("Bo"), t.person("Cai"));
    t.orders("An", "Haircut", "I want this").await?;
    t.orders("Bo", "Haircut", "I want this").await?;
    t.skip(lin);
    t.orders("Cai", "Haircut", "I want this").await?;
    assert_snapshot!(t.face(cai), @"
    ✅ Noted: Haircut. You are number 3. Enough want it: I have told the organiser, and write to you when there is a day.
    [↩️ Undo]
    [🍽 Menu]
    ");
    assert_snapshot!(t.face(lin), @"
    🎉 3 neighbours want Haircut. Make an activity of it: I propose a day, you look at it and publish it. Those who ordered have the first seats.
    [📅 Make an activity of it]
    [🕐 Wait for more]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Make an activity of it").await?, @"");
    assert_snapshot!(t.face(lin), @"
    3 neighbours have ordered it and have the first seats. They hear of it when you publish it.

    This is how it will look:

    Haircut

    🕙 Mon 30 Nov, 10:00–11:30
    📍 Yusha station

    👥 Nobody has signed up yet

    ⚙️ Sign-up
    • a freed seat is offered to the next in line, who can say yes or no

    It goes out on Fri 27 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Saved as number 1. It will be announced on Fri 27 Nov, 09:00.
    [✏️ Edit] [📣 What will go out]
    ");
    assert_eq!(t.counts("orders WHERE state = 'planned' AND activity_id = 1").await?, 3);
    assert_snapshot!(t.face(an), @"
    🎉 What you ordered takes place: Haircut
    🕙 Mon 30 Nov, 10:00 · 📍 Yusha station
    A seat is kept for you until Tue 24 Nov, 09:00. Will you come?
    [✅ Yes, I will come] [No, thank you]
    ");
    t.taps_in("An", an, "Yes, I will come").await?;
    assert_snapshot!(t.face(an), @"
    ✅ You have a seat. I will remind you here.

    Haircut

    🕙 Mon 30 Nov, 10:00–11:30
    📍 Yusha station

    👥 1 person has signed up
    An
    [🙁 I can’t come]
    [➕ Bring one more]
    [📅 Put it into my calendar]
    ");
    t.taps_in("Bo", bo, "No, thank you").await?;
    assert_snapshot!(t.face(bo), @"
    Cancelled: Haircut. Thank you for telling us!
    [↩️ Undo]
    ");
    // Nobody else knows of it before it is announced.
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    assert!(!t.face(t.group()).contains("Haircut"), "{}", t.face(t.group()));
    // Cai does not answer, and the bot is down over the moment at which the offer ends.
    t.bot_is_down_until("2026-11-25 09:00")?;
    t.settle().await?;
    assert_snapshot!(t.face(cai), @"
    The seat for Haircut is not kept for you any more. Still want to come? Just tap.
    [✅ Sign up]
    ");
    // The card goes out three days ahead, with what is left.
    let group = t.group();
    t.until("2026-11-27 09:05").await?;
    assert_snapshot!(t.face(group), @"
    Haircut

    🕙 Mon 30 Nov, 10:00–11:30
    📍 Yusha station

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.has_read_everything();
});

both_engines!(a_neighbour_has_a_seat_at_once, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("理发", 2).await?;
    t.starts("安安").await?;
    let an = t.person("安安");
    t.orders("安安", "理发", "我想要").await?;
    t.tells("安安", "/menu").await?;
    t.taps_in("安安", an, "理发").await?;
    t.taps_in("安安", an, "帮没有手机的人点").await?;
    t.skip(lin);
    t.tells("安安", "王奶奶 0412").await?;
    assert_snapshot!(t.face(an), @"
    ✅ 记好了：理发，给 王奶奶 点的，是第 2 份。人够了，已经告诉组织者，定了日子我告诉您。
    [↩️ 撤销]
    [🍽 菜单]
    ");
    assert_snapshot!(t.face(lin), @"
    🎉 有 2 位邻居想要 理发。办成活动吧：我先排一个日子，您看过就发布。点了单的优先。
    [📅 办成活动]
    [🕐 再等等]
    ");
    t.taps_in("林老师", lin, "办成活动").await?;
    t.taps_in("林老师", lin, "发布").await?;
    assert_eq!(t.counts("outbox WHERE kind = 'takes-place'").await?, 2);
    assert_snapshot!(t.private("安安"), @"
    🎉 您点的安排好了：理发
    🕙 11月30日（周一）10:00 · 📍 玉沙社区实践站
    名额给您留到 11月24日（周二）09:00。您来吗？
    [✅ 我要这个名额] [不去了]
    ");
    assert_snapshot!(t.private("安安"), @"
    🎉 您给 王奶奶 点的安排好了：理发
    🕙 11月30日（周一）10:00 · 📍 玉沙社区实践站
    ✅ 王奶奶 已经有名额，请转告一声。
    [🙁 王奶奶 来不了]
    ");
    assert_eq!(t.counts("signups WHERE state = 'going' AND guest IS NOT NULL").await?, 1);
    assert_eq!(t.counts("signups WHERE state = 'offered'").await?, 1);
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(whoever_is_beyond_the_seats_is_not_told_that_they_have_one, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 2).await?;
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.orders(name, "Haircut", "I want this").await?;
    }
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.tells("Lin", "seats: 1").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    assert!(t.face(an).contains("A seat is kept for you"), "{}", t.face(an));
    assert_snapshot!(t.face(bo), @"
    🎉 What you ordered takes place: Haircut
    🕙 Mon 30 Nov, 10:00 · 📍 Yusha station
    More neighbours ordered it than there are seats. You are in the line: when a seat is free, it is offered to you.
    [No, thank you]
    ");
    assert_eq!(t.counts("signups WHERE state = 'waiting'").await?, 1);
    t.skip(lin);
});

both_engines!(what_is_called_off_is_wanted_again_but_not_by_who_had_said_no, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Show it in the group").await?;
    let group = t.group();
    for name in ["An", "Bo", "Cai"] {
        t.starts(name).await?;
        t.orders(name, "Haircut", "I want this").await?;
    }
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.taps_in("Bo", bo, "No, thank you").await?;
    // An orders once more, before it is called off: that is one order, not two.
    t.orders("An", "Haircut", "I want this").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "Bad weather").await?;
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    t.tells("An", "/menu").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · ✅ 2 of 3]
    ");
    t.tells("Bo", "/menu").await?;
    assert_snapshot!(t.face(bo), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · 2 of 3]
    ");
    assert_snapshot!(t.face(group), @"
    🍽 What you can order · Yusha station
    When enough want it, it takes place. Nobody sees who ordered.
    💈 Haircut · 2 of 3
    [🍽 See and order]
    ");
    // Whoever is forgotten wants nothing there either.
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    assert_snapshot!(t.face(group), @"
    🍽 What you can order · Yusha station
    When enough want it, it takes place. Nobody sees who ordered.
    💈 Haircut · 1 of 3
    [🍽 See and order]
    ");
    for person in [lin, an, bo, t.person("Cai")] {
        t.skip(person);
    }
});
