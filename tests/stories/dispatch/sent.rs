//! Whatever is sent in private is answered: nothing is passed over in silence.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(nothing_is_passed_over_in_silence, English, async |t| {
    t.starts("An").await?;
    for kind in ["video", "document", "voice", "sticker", "location", "contact", "poll"] {
        t.sends("An", kind, None).await?;
        assert_eq!(
            t.private("An"),
            "I can only read words and pictures. Please write it to me in a few words.",
            "{kind}"
        );
    }
    for _ in 0..3 {
        t.sends("An", "video", Some("album")).await?;
    }
    assert!(t.private("An").starts_with("I can only read"), "once for an album");
    t.sends("An", "pinned_message", None).await?;
    t.sends_album("An", 3).await?;
    assert_snapshot!(t.private("An"), @"Thank you! There is nothing that I need pictures for right now.");
});

both_engines!(nothing_is_passed_over_in_silence_in_chinese, Chinese, async |t| {
    let an = t.is_asked("安安").await?;
    t.sends("安安", "voice", None).await?;
    assert_snapshot!(t.private("安安"), @"
    我只看得懂文字和照片。请用文字写给我，好吗？

    捏泥人 的组织者想问您：
    孩子几岁？

    请直接回复。只有组织者看得到。
    [不想回答]
    ");
    t.sandbox.forward(an, an, "算了吧");
    t.settle().await?;
    assert!(t.private("安安").starts_with("我分不清这是谁写的。"));
    t.sends_album("林老师", 2).await?;
    assert_snapshot!(t.private("林老师"), @"捏泥人开始以后我才收照片，请到时再发一次。");
});

both_engines!(what_is_written_below_a_picture_is_heard, English, async |t| {
    t.plans("Lin", "Tea today 9:00-10:00").await?;
    t.is_asked("An").await?;
    t.sends_picture_with("An", "She is ill, we can't come").await?;
    assert_snapshot!(t.private("An"), @"
    Cancel your sign-up for Clay?
    [Yes, cancel]
    [No, leave it]
    [No, that was my answer]
    ");
    t.sends_picture_with("An", "where is it?").await?;
    assert!(t.private("An").starts_with("That sounds like a question"));
    t.sends_picture_with("An", "six").await?;
    assert!(t.private("An").starts_with("Noted: “six”."));
    // A picture for a recap is one, whatever is written below it.
    t.quietly_until("2026-11-23 10:05").await?;
    t.sends_picture_with("Lin", "Old Wang can't come, where is he?").await?;
    assert!(t.private("Lin").starts_with("Put this picture into the recap of Tea?"));
});

both_engines!(what_is_written_below_a_picture_is_heard_in_chinese, Chinese, async |t| {
    t.is_asked("安安").await?;
    t.sends_picture_with("安安", "孩子病了，来不了").await?;
    assert!(t.private("安安").starts_with("要取消您对捏泥人的报名吗？"));
    t.sends_picture_with("安安", "/cancel 1").await?;
    assert!(t.private("安安").starts_with("已取消报名：捏泥人"));
});
