//! Each person's language.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_language_button_redraws_its_own_message, English, async |t| {
    let an = t.person("An");
    t.sandbox.start(an, None);
    t.settle().await?;
    t.skip(an);
    assert_snapshot!(t.taps_in("An", an, "中文").await?, @"好的，我和您说中文。");
    assert_snapshot!(t.face(an), @"
    👋 您好！社区有活动我会告诉您，报了名我会提醒您。
    [📋 有什么活动] [🎟 我的报名]
    [⚙️ 设置]
    [English]
    ");
    t.tells("An", "/settings").await?;
    t.skip(an);
    t.taps_in("An", an, "English").await?;
    assert!(t.face(an).starts_with("Your settings"), "{}", t.face(an));
});
