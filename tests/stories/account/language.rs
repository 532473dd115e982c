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
    [🍽 菜单] [💫 我有个心愿]
    [🙋 志愿服务] [⚙️ 设置]
    [English]
    ");
    t.tells("An", "/settings").await?;
    t.skip(an);
    t.taps_in("An", an, "English").await?;
    assert!(t.face(an).starts_with("Your settings"), "{}", t.face(an));
});

both_engines!(what_is_said_of_a_button_is_as_it_stands_on_the_card, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/language").await?;
    t.taps_in("An", an, "English").await?;
    t.skip(an);
    t.replies_to_card("An", "count me in").await?;
    assert_snapshot!(t.next_in(t.group()), @"An: ✅ You are in! 喝茶, Tue 24 Nov, 15:00");
    t.replies_to_card("An", "I can't come").await?;
    assert_snapshot!(t.next_in(t.group()), @"
    An: Cancelled: 喝茶. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “✅ 报名” on the card, and all is as before.
    ");
});
