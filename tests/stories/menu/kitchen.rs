//! Whoever runs a place makes its menu, and puts it into the group.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(two_taps_and_a_name_put_a_dish_on_the_menu, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/menu").await?;
    assert_snapshot!(t.face(lin), @"
    🍽 Menu · Yusha station
    Nothing is on it yet. Put something on it: people say that they want it, and when enough do, you make an activity of it with two taps.
    [➕ Put something on it]
    ");
    t.taps_in("Lin", lin, "Put something on it").await?;
    assert_snapshot!(t.face(lin), @"
    What is it?
    [💈 Hair] [🔧 Repairs]
    [🩺 Health] [⚖️ Law]
    [📱 Phone help] [☕️ Company]
    [🧒 Children] [🎤 Talks]
    [🎨 Culture] [🍽 Something else]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Hair").await?;
    assert_snapshot!(t.face(lin), @"
    💈 Hair – what is it called? Write it in a few words, for example: “Haircut with Ms Zhou”
    [◀️ Back]
    ");
    t.tells("Lin", "Haircut with Ms Zhou").await?;
    assert_snapshot!(t.face(lin), @"
    💈 Haircut with Ms Zhou · no. 1
    60 minutes. Nobody has ordered it yet. When 6 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 6] [⏱ 60 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    t.taps_in("Lin", lin, "From 6").await?;
    assert_snapshot!(t.face(lin), @"
    Haircut with Ms Zhou: how many have to want it before it takes place?
    [2] [3] [4] [5]
    [6] [8] [10] [15]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "4").await?;
    t.taps_in("Lin", lin, "60 min").await?;
    assert_snapshot!(t.face(lin), @"
    Haircut with Ms Zhou: how long does it take?
    [30 min] [60 min] [90 min]
    [120 min] [180 min] [240 min]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "90 min").await?;
    assert_snapshot!(t.face(lin), @"
    💈 Haircut with Ms Zhou · no. 1
    90 minutes. Nobody has ordered it yet. When 4 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 4] [⏱ 90 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    t.taps_in("Lin", lin, "Menu").await?;
    t.taps_in("Lin", lin, "Show it in the group").await?;
    assert_snapshot!(t.face(lin), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.

    The menu is in the group. It stays up to date there.
    [💈 Haircut with Ms Zhou · 0 of 4]
    [➕ Put something on it] [📣 Show it in the group]
    [🖨 Print the menu]
    ");
    let group = t.group();
    assert_snapshot!(t.face(group), @"
    🍽 What you can order · Yusha station
    When enough want it, it takes place. Nobody sees who ordered.
    💈 Haircut with Ms Zhou · 0 of 4
    [🍽 See and order]
    ");
    // It stays up to date there, and is not posted again in that month.
    let before = t.sandbox.messages(group).len();
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Haircut with Ms Zhou").await?;
    t.taps_in("Lin", lin, "I want this").await?;
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Show it in the group").await?;
    t.quietly_until("2026-11-23 12:00").await?;
    assert_snapshot!(t.face(group), @"
    🍽 What you can order · Yusha station
    When enough want it, it takes place. Nobody sees who ordered.
    💈 Haircut with Ms Zhou · 1 of 4
    [🍽 See and order]
    ");
    assert_eq!(t.sandbox.messages(group).len(), before);
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(what_goes_off_the_menu_is_told_to_who_waits_for_it, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.starts("安安").await?;
    let an = t.person("安安");
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "上一样").await?;
    t.taps_in("林老师", lin, "理发").await?;
    t.tells("林老师", "周师傅理发").await?;
    assert_snapshot!(t.face(lin), @"
    💈 周师傅理发 · 1 号
    60 分钟。还没有人点。满 6 人就安排。
    [🙋 我想要]
    [👵 帮没有手机的人点]
    [👥 满 6 人] [⏱ 60 分钟] [✏️ 名字]
    [🏠 改为上门服务]
    [⏸ 先停一停] [🗑 从菜单撤下]
    [🍽 菜单]
    ");
    t.tells("安安", "/start m1").await?;
    t.taps_in("安安", an, "周师傅理发").await?;
    t.taps_in("安安", an, "我想要").await?;
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "周师傅理发").await?;
    t.taps_in("林老师", lin, "先停一停").await?;
    assert_snapshot!(t.face(lin), @"
    💈 周师傅理发 · 1 号
    60 分钟。已有 1 位邻居点了。满 6 人就安排。
    ⏸ 暂时不能点。已经点了的，位置还留着。
    [📅 办成活动]
    [👥 满 6 人] [⏱ 60 分钟] [✏️ 名字]
    [▶️ 恢复点单] [🗑 从菜单撤下]
    [🍽 菜单]
    ");
    t.taps_in("林老师", lin, "从菜单撤下").await?;
    assert_snapshot!(t.face(lin), @"
    把 周师傅理发 从菜单撤下吗？有 1 位邻居在等，会告诉他们。
    [🗑 从菜单撤下]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "从菜单撤下").await?;
    assert_snapshot!(t.face(lin), @"
    🍽 玉沙社区实践站 · 菜单
    菜单还是空的。请先上一样：居民点单，人够了，您点两下就办成活动。
    [➕ 上一样]
    ");
    assert_snapshot!(t.face(an), @"
    您点的 周师傅理发 从菜单上撤下了，很抱歉！看看别的？
    [🍽 菜单]
    ");
    assert_eq!(t.counts("orders WHERE state = 'declined'").await?, 1);
    t.has_read_everything();
});

both_engines!(who_runs_no_place_makes_no_menu, English, async |t| {
    t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    t.starts("An").await?;
    let an = t.person("An");
    for data in [
        "kn:1",
        "kk:1:hair",
        "kt:1",
        "kl:1",
        "kt:1:2",
        "ku:1",
        "ku:1:30",
        "kp:1:retired",
        "kr:1",
        "kg:1",
        "ks:1",
        "kw:1",
        "mk:1",
    ] {
        assert_eq!(
            t.forges("An", an, 1, data).await?,
            "Only organisers can do this. Ask an admin of your group.",
            "{data}"
        );
    }
    assert_eq!(t.counts("dishes WHERE state = 'offered' AND threshold = 3 AND minutes = 90").await?, 1);
});
