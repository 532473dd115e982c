//! What was begun and left lying takes nothing of what its organiser writes later, and they are told.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_forgotten_draft_is_laid_aside, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "Choir").await?;
    t.skip(lin);
    // A downtime over the moment: it is said once the bot is back.
    t.bot_stops();
    t.until("2026-11-23 11:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    💤 Your draft “Choir” is laid aside. What you write or send from now on does not go into it. It waits here for a week.
    [▶️ Go on] [Discard]
    ");
    t.tells("Lin", "We meet at the pond").await?;
    assert!(!t.face(lin).contains("Choir"), "{}", t.face(lin));
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.face(lin), @"Thank you! There is nothing that I need pictures for right now.");
    t.taps_on("Lin", lin, "laid aside", "Go on").await?;
    t.tells("Lin", "28 Nov").await?;
    assert!(t.face(lin).starts_with("🕙"), "{}", t.face(lin));
    // What is gone on with is laid aside anew, and thrown away by one tap; nobody else's is.
    t.until("2026-11-23 14:00").await?;
    let go_on = t.data("Lin", "laid aside", "Go on")?;
    t.starts("An").await?;
    let an = t.person("An");
    let tap = t.sandbox.tap_raw(an, an, 1, &go_on);
    t.settle().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"There is no draft any more.");
    t.taps_on("Lin", lin, "laid aside", "Discard").await?;
    let tap = t.sandbox.tap_raw(lin, lin, 1, &go_on);
    t.settle().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"There is no draft any more.");
    t.quietly_until("2026-11-24 08:00").await?;
    t.skip(lin);
});

both_engines!(a_forgotten_draft_is_laid_aside_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    t.skip(lin);
    t.until("2026-11-23 11:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    💤 您的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
    [▶️ 继续] [不要了]
    ");
    t.tells("林老师", "/new").await?;
    t.tells("林老师", "合唱").await?;
    t.skip(lin);
    t.until("2026-11-23 14:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    💤 “合唱”的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
    [▶️ 继续] [不要了]
    ");
    t.tells("林老师", "活动名称：包饺子\n时间：12月5日上午9:00-11:00\n地点：201室").await?;
    assert_snapshot!(t.private("林老师"), @"
    您还有一份没办完的草稿。请继续办完，或点“不要了”，再发一次通知。
    [▶️ 继续] [不要了]
    ");
});

both_engines!(a_question_about_a_change_does_not_wait_for_ever, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.skip(lin);
    t.until("2026-11-23 11:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    💤 I no longer wait for an answer about “Tea”. Nothing has changed.
    [✏️ Edit]
    ");
    t.tells("Lin", "Buy milk").await?;
    assert!(!t.face(lin).contains("This is how the card"), "{}", t.face(lin));
    t.taps_on("Lin", lin, "no longer wait", "Edit").await?;
    // What is answered only waits to be saved.
    t.taps_on("Lin", lin, "What shall be changed?", "Name").await?;
    t.tells("Lin", "Tea and cake").await?;
    t.until("2026-11-23 14:00").await?;
    t.tells("Lin", "Buy milk").await?;
    t.taps_on("Lin", lin, "This is how the card", "Save").await?;
    assert!(t.card().contains("Tea and cake"), "{}", t.card());
    t.skip(lin);
});

both_engines!(a_question_about_a_change_does_not_wait_for_ever_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "名称").await?;
    t.skip(lin);
    t.until("2026-11-23 11:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    💤 “茶话会”的修改没有等到您的回答，什么都没改。
    [✏️ 修改]
    ");
});
