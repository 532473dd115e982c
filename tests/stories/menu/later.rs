//! What comes after enough want a dish: waiting for more, a day that is taken, somebody who cannot be written to, calling it off.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_organiser_who_waits_hears_again_when_more_want_it, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 2).await?;
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.starts(name).await?;
    }
    let bo = t.person("Bo");
    t.orders("An", "Haircut", "I want this").await?;
    t.orders("Bo", "Haircut", "I want this").await?;
    t.taps_in("Lin", lin, "Wait for more").await?;
    assert_snapshot!(t.face(lin), @"
    All right, we wait. I tell you again when 3 want Haircut.
    [🍽 Menu]
    ");
    // Back and forth is no news.
    t.taps_in("Bo", bo, "Undo").await?;
    t.orders("Bo", "Haircut", "I want this").await?;
    t.has_read_everything();
    t.orders("Cai", "Haircut", "I want this").await?;
    assert_snapshot!(t.private("Lin"), @"
    🎉 3 neighbours want Haircut. Make an activity of it: I propose a day, you look at it and publish it. Those who ordered have the first seats.
    [📅 Make an activity of it]
    [🕐 Wait for more]
    ");
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    // What was asked before is answered already.
    t.forges("Lin", lin, 1, "mk:1").await?;
    assert_snapshot!(t.face(lin), @"Nobody waits for Haircut any more: an activity has been made of it, or the orders were taken back.");
    t.tells("Dan", "/menu").await?;
    let dan = t.person("Dan");
    t.taps_in("Dan", dan, "Haircut").await?;
    assert_snapshot!(t.face(dan), @"
    💈 Haircut · no. 1
    90 minutes. Nobody has ordered it yet. When 2 want it, it takes place.
    📅 It takes place: Mon 30 Nov, 10:00
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    for name in ["Lin", "An", "Bo", "Cai"] {
        let person = t.person(name);
        t.skip(person);
    }
});

both_engines!(a_day_that_has_something_else_is_passed_over, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Choir 30 Nov 9:30").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.offers("Haircut", 1).await?;
    t.starts("An").await?;
    t.orders("An", "Haircut", "I want this").await?;
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    assert!(t.face(lin).contains("Tue 1 Dec, 10:00"), "{}", t.face(lin));
    t.skip(lin);
    let an = t.person("An");
    t.skip(an);
});

both_engines!(who_cannot_be_written_to_is_called, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 2).await?;
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.orders(name, "Haircut", "I want this").await?;
    }
    let bo = t.person("Bo");
    t.sandbox.block(bo);
    t.settle().await?;
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    let an = t.person("An");
    t.skip(an);
    t.passes(chrono::TimeDelta::minutes(1)).await?;
    assert_snapshot!(t.face(lin), @"
    📞 Please tell by phone: 1 neighbour

    It is now:
    Haircut
    🕙 Mon 30 Nov, 10:00
    📍 Yusha station

    Tap a name once you have told them. A second tap takes the tick away.
    [▫️ Bo]
    ");
    t.skip(lin);
    t.skip(bo);
});

both_engines!(who_cannot_be_written_to_is_called_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("理发", 1).await?;
    // Whom the organiser orders for at the desk is theirs to call.
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "理发").await?;
    t.taps_in("林老师", lin, "帮没有手机的人点").await?;
    t.tells("林老师", "王奶奶 0412").await?;
    t.taps_in("林老师", lin, "办成活动").await?;
    t.taps_in("林老师", lin, "发布").await?;
    t.passes(chrono::TimeDelta::minutes(1)).await?;
    assert_snapshot!(t.face(lin), @"
    📞 请打电话告知：1 位邻居

    现在是：
    理发
    🕙 11月30日（周一）10:00
    📍 玉沙社区实践站

    打完电话，点一下名字。再点一下就取消记号。
    [▫️ 王奶奶 ·0412（林老师 代报）]
    ");
    t.skip(lin);
});

both_engines!(what_is_called_off_can_be_made_again_at_once, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 1).await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.orders("An", "Haircut", "I want this").await?;
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "Bad weather").await?;
    assert_snapshot!(t.face(lin), @"
    ❌ Haircut is cancelled. 1 person will be told in a minute.

    One neighbour who ordered Haircut is on the list again and keeps their place.
    [↩️ Undo]
    [📅 Make an activity of it]
    ");
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    assert!(t.face(lin).contains("This is how it will look"), "{}", t.face(lin));
    t.skip(lin);
    t.skip(an);
});

both_engines!(what_is_paused_can_be_given_up_by_who_waits_for_it, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("理发", 3).await?;
    t.starts("安安").await?;
    t.starts("李建国").await?;
    let (an, li) = (t.person("安安"), t.person("李建国"));
    t.orders("安安", "理发", "我想要").await?;
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "理发").await?;
    t.taps_in("林老师", lin, "先停一停").await?;
    t.tells("安安", "/menu").await?;
    assert_snapshot!(t.face(an), @"
    🍽 玉沙社区实践站 · 菜单
    想要哪样，点一下。人够了就安排。
    [💈 理发 · ⏸]
    ");
    t.taps_in("安安", an, "理发").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    90 分钟。已有 1 位邻居点了。满 3 人就安排。
    ⏸ 暂时不能点。已经点了的，位置还留着。
    ✅ 您已经点了。
    [↩️ 我不要了]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "我不要了").await?;
    t.tells("李建国", "/menu").await?;
    assert!(!t.face(li).contains("理发"), "{}", t.face(li));
    t.has_read_everything();
});
