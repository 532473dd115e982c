//! `/order 7 Grandma Wang`: by its number, in one line.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(one_line_orders_for_a_neighbour, English, async |t| {
    t.offers("Haircut", 3).await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/order").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · 0 of 3]
    ");
    t.tells("An", "/order 1").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    90 minutes. Nobody has ordered it yet. When 3 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    t.tells("An", "/order 1 Grandma Wang 1234").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Noted: Haircut for Grandma Wang. That is the first order. When 3 want it, it takes place, and I write to you.
    [↩️ Undo]
    [🍽 Menu]
    ");
    assert_eq!(t.counts("orders WHERE guest = 'Grandma Wang' AND phone = '1234'").await?, 1);
    // Twice is once.
    t.tells("An", "/order 1 Grandma Wang").await?;
    assert_snapshot!(t.face(an), @"
    That is noted already: Haircut.

    💈 Haircut · no. 1
    90 minutes. One neighbour wants it so far. When 3 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [↩️ Not for Grandma Wang any more]
    [🍽 Menu]
    ");
    // A name that is none is asked for again, and the next words are the answer.
    t.tells("An", "/order 1 7").await?;
    assert_snapshot!(t.face(an), @"
    I did not find a name in that. Write it so: “Grandma Wang 1234”.
    [◀️ Back]
    ");
    t.tells("An", "Grandpa Li").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Noted: Haircut for Grandpa Li. That is order number 2. When 3 want it, it takes place, and I write to you.
    [↩️ Undo]
    [🍽 Menu]
    ");
    // By its name; and for oneself, by one's own.
    t.tells("An", "/order haircut").await?;
    t.tells("An", "/order 1 An").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Noted: Haircut. You are number 3. Enough want it: I have told the organiser, and write to you when there is a day.
    [↩️ Undo]
    [🍽 Menu]
    ");
    assert_eq!(t.counts("orders WHERE state = 'wanted'").await?, 3);
    t.skip(an);
    t.has_read_everything();
});

both_engines!(what_cannot_be_ordered_is_said_kindly, Chinese, async |t| {
    t.offers("理发", 3).await?;
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/order 99 王奶奶").await?;
    assert_snapshot!(t.face(lin), @"
    菜单上没有 99 号。编号在每一样的页面上，打印的菜单上也有。
    [🍽 菜单]
    ");
    t.tells("林老师", "/order 1号 王奶奶").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 记好了：理发，给 王奶奶 点的，是第 1 份。满 3 人就安排，到时我告诉您。
    [↩️ 撤销]
    [🍽 菜单]
    ");
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "理发").await?;
    t.taps_in("林老师", lin, "先停一停").await?;
    t.tells("林老师", "/order 1 李爷爷").await?;
    assert_snapshot!(t.face(lin), @"
    理发 现在不能点。
    [🍽 菜单]
    ");
    assert_eq!(t.counts("orders").await?, 1);
    // What is off the menu has no number any more.
    t.tells("林老师", "/order 1").await?;
    t.taps_in("林老师", lin, "从菜单撤下").await?;
    t.taps_in("林老师", lin, "从菜单撤下").await?;
    t.skip(lin);
    t.tells("林老师", "/order 1 李爷爷").await?;
    assert_snapshot!(t.face(lin), @"
    菜单上没有 1 号。编号在每一样的页面上，打印的菜单上也有。
    [🍽 菜单]
    ");
    // In the group, a button leads to the private chat.
    t.says("林老师", "/order 1 李爷爷").await?;
    assert_snapshot!(t.face(t.group()), @"
    🍽 菜单在和我的私聊里。
    [🍽 看菜单、点单]
    ");
    t.skip(lin);
    t.has_read_everything();
});
