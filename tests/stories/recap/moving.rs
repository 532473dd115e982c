//! What went into the recap of the wrong activity is moved with two taps.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(what_went_to_the_wrong_recap_is_moved, English, async |t| {
    t.announces("Lin", "Tea today 10:00-11:00").await?;
    t.announces("Lin", "Go today 12:00-13:00").await?;
    t.starts("An").await?;
    t.reads_until("Lin", "2026-11-23 13:10").await?;
    let (lin, an) = (t.person("Lin"), t.person("An"));
    t.tells("Lin", "Grandpa Li won twice.").await?;
    t.taps_in("Lin", lin, "Tea").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ Kept for the recap of Tea. You can write more, and send pictures.
    [✖️ Leave this out] [↪️ For another activity]
    ");
    t.taps_in("Lin", lin, "For another activity").await?;
    assert_snapshot!(t.face(lin), @"
    ↪️ For which activity is it?
    [Go]
    ");
    let forged = t.data("Lin", "For which activity is it?", "Go")?;
    let tap = t.sandbox.tap_raw(an, an, 1, &forged);
    t.settle().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"Only organisers can do this. Ask an admin of your group.");
    t.taps_in("Lin", lin, "Go").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ Kept for the recap of Go. You can write more, and send pictures.
    [✖️ Leave this out] [↪️ For another activity]
    ");
    // What is there no more is not moved again.
    let tap = t.sandbox.tap_raw(lin, lin, 1, &forged);
    t.settle().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"This button is too old. If no newer message stands below, write “hello” to me.");
    t.sends_album("Lin", 2).await?;
    t.taps_in("Lin", lin, "Tea").await?;
    t.taps_in("Lin", lin, "For another activity").await?;
    t.taps_in("Lin", lin, "Go").await?;
    assert_snapshot!(t.face(lin), @"
    📷 Kept for the recap of Go: 2 pictures.
    [✖️ Leave this out] [↪️ For another activity] [👀 See the recap]
    ");
    t.skip(lin);
    t.skip(an);
    t.until("2026-11-23 16:30").await?;
    assert_snapshot!(t.next(), @"
    📣 Go
    🕙 Mon 23 Nov, 12:00 · 📍 Yusha station

    Grandpa Li won twice.

    Thank you to everyone who joined in and helped. See you next time!
    (album)
    ");
    t.has_read_everything();
});

both_engines!(what_went_to_the_wrong_recap_is_moved_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 今天10:00-11:00").await?;
    t.announces("林老师", "围棋 今天12:00-13:00").await?;
    t.reads_until("林老师", "2026-11-23 13:10").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "李爷爷赢了两盘。").await?;
    t.taps_in("林老师", lin, "喝茶").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ 已记入喝茶的回顾。可以接着写，也可以发照片。
    [✖️ 不放进去] [↪️ 换到别的活动]
    ");
    t.taps_in("林老师", lin, "换到别的活动").await?;
    assert_snapshot!(t.face(lin), @"
    ↪️ 是哪个活动的？
    [围棋]
    ");
    t.taps_in("林老师", lin, "围棋").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ 已记入围棋的回顾。可以接着写，也可以发照片。
    [✖️ 不放进去] [↪️ 换到别的活动]
    ");
    t.skip(lin);
});
