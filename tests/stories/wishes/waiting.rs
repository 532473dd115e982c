//! A wish that nobody answers: a reminder after a working day, the place above after five, over any downtime.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(reminded_and_told_above_over_downtimes, English, async |t| {
    t.owner("Ou");
    let lin = t.has_an_organiser().await?;
    let hui = t.has_a_street().await?;
    let ou = t.person("Ou");
    t.starts("Ou").await?;
    t.until("2026-11-23 10:00").await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.skip(lin);
    // It is down over the moment, and says it in the morning after.
    t.bot_is_down_until("2026-11-24 23:00")?;
    t.settle().await?;
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-11-25 08:01").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⏳ This wish still waits for an answer · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 10:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours] [⬆️ Hand it up]
    [✖️ It cannot be]
    ");
    t.until("2026-11-30 09:59").await?;
    assert_eq!([lin, hui].map(|chat| t.unread_in(chat)), [0, 0]);
    t.bot_is_down_until("2026-11-30 12:00")?;
    t.settle().await?;
    assert_snapshot!(t.private("Hui"), @"
    ⏳ Nobody has seen to this wish for long · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 10:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours] [⬆️ Hand it up]
    [✖️ It cannot be]
    ");
    assert_eq!(t.unread_in(lin), 0);
    // A start of the bot repeats nothing.
    t.bot_stops();
    t.settle().await?;
    assert_eq!(t.unread_in(hui), 0);
    // Above the highest place it is the owners'.
    t.bot_is_down_until("2026-12-07 13:00")?;
    t.settle().await?;
    assert_eq!([lin, hui].map(|chat| t.unread_in(chat)), [0, 0]);
    assert_snapshot!(t.private("Ou"), @"
    ⏳ Nobody has seen to this wish for long · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 10:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours] [⬆️ Hand it up]
    [✖️ It cannot be]
    ");
    // Who was told of it may answer, though she does not run the place.
    t.taps_in("Hui", hui, "We are on it").await?;
    assert_snapshot!(t.face(hui), @"
    💫 A wish · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 10:00

    👍 Noted: I tell whoever wished it that you are on it. In two weeks I ask again.
    [💬 Answer]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours] [⬆️ Hand it up]
    [✖️ It cannot be]
    ");
    assert_snapshot!(t.private("An"), @"
    👍 “a bench by the gate”: the organisers are on it. I write to you when there is more to say.
    [↩️ Take it back]
    ");
    for chat in [an, lin, hui, ou] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(down_over_both_moments_the_organisers_have_a_day, Chinese, async |t| {
    let lin = t.has_an_organiser().await?;
    let hui = t.has_a_street().await?;
    t.until("2026-11-23 10:00").await?;
    t.wishes_for("安奶奶", "门口放一张长椅").await?;
    t.skip(lin);
    t.bot_is_down_until("2026-12-03 10:00")?;
    t.settle().await?;
    assert_snapshot!(t.private("林老师"), @"
    ⏳ 玉沙社区实践站 · 这个心愿还在等答复
    “门口放一张长椅”
    👤 安奶奶 · 11月23日（周一）10:00
    [💬 答复] [👍 正在办]
    [📅 安排活动] [🍽 放进菜单]
    [📊 问问邻居] [⬆️ 转给上级]
    [✖️ 办不了]
    ");
    assert_eq!(t.unread_in(hui), 0);
    t.until("2026-12-04 10:01").await?;
    assert_snapshot!(t.private("Hui"), @"
    ⏳ 玉沙社区实践站 · 这个心愿很久没有人答复了
    “门口放一张长椅”
    👤 安奶奶 · 11月23日（周一）10:00
    [💬 答复] [👍 正在办]
    [📅 安排活动] [🍽 放进菜单]
    [📊 问问邻居] [⬆️ 转给上级]
    [✖️ 办不了]
    ");
    t.has_read_everything();
});

both_engines!(handed_up, Chinese, async |t| {
    let lin = t.has_an_organiser().await?;
    let hui = t.has_a_street().await?;
    t.until("2026-11-23 10:00").await?;
    let an = t.wishes_for("安奶奶", "门口放一张长椅").await?;
    t.taps_in("林老师", lin, "转给上级").await?;
    assert_snapshot!(t.face(lin), @"
    ⬆️ 记好了，现在由Taipinglu答复。
    [📥 等您处理]
    ");
    assert_snapshot!(t.private("安奶奶"), @"
    ⬆️ “门口放一张长椅”：现在由Taipinglu来定，一有回音就告诉您。
    [↩️ 收回心愿]
    ");
    // It is hers now, with days of its own.
    assert_snapshot!(t.private("Hui"), @"
    ⬆️ 玉沙社区实践站转上来的心愿，请您答复
    “门口放一张长椅”
    👤 安奶奶 · 11月23日（周一）10:00
    [💬 答复] [👍 正在办]
    [📅 安排活动] [🍽 放进菜单]
    [📊 问问邻居]
    [✖️ 办不了]
    ");
    t.until("2026-11-24 10:01").await?;
    assert_snapshot!(t.private("Hui"), @"
    ⏳ 玉沙社区实践站 · 这个心愿还在等答复
    “门口放一张长椅”
    👤 安奶奶 · 11月23日（周一）10:00
    [💬 答复] [👍 正在办]
    [📅 安排活动] [🍽 放进菜单]
    [📊 问问邻居]
    [✖️ 办不了]
    ");
    t.taps_in("Hui", hui, "办不了").await?;
    assert_snapshot!(t.face(hui), @"
    “门口放一张长椅”

    ✖️ 为什么办不了？点一下，或者自己写一句。
    [没有这笔经费。]
    [没有人能做。]
    [没有场地。]
    [这件事不归我们管。]
    [◀️ 返回]
    ");
    t.taps_in("Hui", hui, "没有场地").await?;
    assert_snapshot!(t.face(hui), @"
    ✅ 好的，我告诉许愿的居民。
    [📥 等您处理]
    ");
    assert_snapshot!(t.private("安奶奶"), @"✖️ “门口放一张长椅”：很抱歉，办不了。没有场地。");
    // Who handed it up is not asked any more.
    t.until("2026-12-10 10:00").await?;
    assert_eq!([an, lin, hui].map(|chat| t.unread_in(chat)), [0, 0, 0]);
    t.has_read_everything();
});

both_engines!(not_yet_once_a_week, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "a bench by the gate").await?;
    t.taps_in("Lin", lin, "It cannot be").await?;
    assert_snapshot!(t.face(lin), @"
    “a bench by the gate”

    ✖️ Why can it not be? Tap, or write it in your own words.
    [There is no money for it.]
    [There is nobody who can do it.]
    [There is no room for it.]
    [It is not for us to decide.]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    t.taps_in("Lin", lin, "Answer").await?;
    t.tells("Lin", "There is one.").await?;
    t.skip(lin);
    t.taps_in("An", an, "Not yet").await?;
    assert_snapshot!(t.face(an), @"
    💬 “a bench by the gate” – the organisers answer:
    There is one.
    [🙏 Thank you] [🔁 Not yet]
    ");
    assert_snapshot!(t.private("Lin"), @"
    🔁 “Not yet”, says whoever wished this · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 09:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours]
    [✖️ It cannot be]
    ");
    t.taps_in("Lin", lin, "Answer").await?;
    t.tells("Lin", "There is one, at the back.").await?;
    t.skip(lin);
    t.until("2026-11-24 09:00").await?;
    assert_snapshot!(t.taps_in("An", an, "Not yet").await?, @"You have said so within a week. Please give the organisers a few more days.");
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-12-01 09:00").await?;
    t.taps_in("An", an, "Not yet").await?;
    assert_eq!(t.unread_in(lin), 1);
    // It is as urgent as a new one.
    t.skip(lin);
    t.until("2026-12-02 08:59").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-12-02 09:30").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⏳ This wish still waits for an answer · Yusha station
    “a bench by the gate”
    👤 An · Mon 23 Nov, 09:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours]
    [✖️ It cannot be]
    ");
    t.skip(an);
    t.has_read_everything();
});
