//! The first words in private.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_first_words_in_private, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"
    👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [📅 Put it into my calendar]
    ");
    t.tells("An", "hello?").await?;
    assert_snapshot!(t.private("An"), @"
    I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
    [📋 What’s on] [🎟 My sign-ups]
    [🍽 Menu] [💫 I wish for something]
    [🙋 Volunteering] [⚙️ Settings]
    ");
    t.tells("An", "/language").await?;
    assert_snapshot!(t.private("An"), @"好的，我和您说中文。");
    t.tells("An", "/help").await?;
    assert_snapshot!(t.private("An"), @"
    /activities – 近期活动
    /signup – 报名
    /cancel – 取消报名
    /mine – 我的报名
    /settings – 名字、提醒、语言
    /menu – 看菜单，点想要的服务
    /order 7 – 点菜单上的 7 号；后面写上名字，就是帮没有手机的人点
    /wish – 说说您的心愿：组织者会看到，有结果就告诉您
    /wishes – 看看大家的心愿，也可以说“我也想”
    /volunteer – 当志愿者
    /hours – 看我的志愿服务时长
    [📋 有什么活动] [🎟 我的报名]
    [🍽 菜单] [💫 我有个心愿]
    [🙋 志愿服务] [⚙️ 设置]
    ");
});
