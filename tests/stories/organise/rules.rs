//! How people sign up, as its organiser sees it: all that was set stands below the preview, and each rule has a button.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_preview_shows_all_that_was_set, English, async |t| {
    t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "/new Trip Sat 10:00\nseats: 20\nminimum: 5\nquestion: Own bike?\nwaitlist: offer\ncloses: Fri 18:00\n\
         cancel by: Thu 12:00\ncompanions: 0\nlate: yes\nopens: Wed 9:00\nhelpers: 1",
    )
    .await?;
    assert_snapshot!(t.private("Lin"), @"
    This is how it will look:

    Trip

    🕙 Sat 28 Nov, 10:00–12:00
    📍 Yusha station

    👥 0 of 20 seats taken · 20 free
    🙋 helpers: 0 of 1

    ⏳ Sign up until Fri 27 Nov, 18:00

    ⚙️ Sign-up
    • opens Wed 25 Nov, 09:00
    • nobody can be brought along
    • a freed seat is offered to the next in line, who can say yes or no
    • you are told of those who cancel after Thu 26 Nov, 12:00
    • at least 5 people; if there are fewer, you are asked on Fri 27 Nov, 10:00
    • everybody is asked: “Own bike?”
    • whoever has not signed up can join at the door while seats are free

    It goes out on Wed 25 Nov, 09:00 to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
});

both_engines!(the_preview_shows_all_that_was_set_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.tells(
        "林老师",
        "/new 骑行 周六上午10点\n名额：20\n最少：5\n问题：自己有车吗？\n候补：询问\n截止：周五下午6点\n取消截止：周四中午12点\n\
         可带：1\n现场报名：可以\n帮手：1",
    )
    .await?;
    assert_snapshot!(t.private("林老师"), @"
    发出去是这个样子：

    骑行

    🕙 11月28日（周六）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 0 / 20 人 · 还剩 20 个名额
    🙋 帮手：0 / 1 人

    ⏳ 报名截止：11月27日（周五）18:00

    ⚙️ 报名规则
    • 最多可以带 1 人
    • 有空位时，先问候补的下一位，由他决定来不来
    • 11月26日（周四）12:00 以后取消的，会告诉您
    • 至少 5 人；人不够，11月27日（周五）10:00 问您怎么办
    • 报名时问每个人：“自己有车吗？”
    • 没报名的人，有空位就可以当场参加

    11月25日（周三）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
});

both_engines!(each_rule_has_a_button, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5\nminimum: 3").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Sign-up").await?;
    assert_snapshot!(t.face(lin), @"
    Tea · Tap what is to change, or write a line for it, for example “companions: 2” or “closes: Fri 18:00”.

    ⚙️ Sign-up
    • until Tue 24 Nov, 15:00
    • up to 3 people can be brought along
    • a freed seat goes to the next in line at once
    • at least 3 people; if there are fewer, you are asked on Mon 23 Nov, 15:00
    • whoever has not signed up cannot join at the door
    [👥 Nobody along] [👥 Up to 1] [👥 Up to 2] [👥 Up to 5]
    [🕐 Ask the next first] [🚪 Let in at the door]
    [No minimum]
    [◀️ Back]
    ");
    let nobody_along = t.data("Lin", "Tap what is to change", "Nobody along")?;
    t.taps_in("Lin", lin, "Nobody along").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 5 seats taken · 5 free

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.

    ⚙️ Sign-up
    • until Tue 24 Nov, 15:00
    • nobody can be brought along
    • a freed seat goes to the next in line at once
    • at least 3 people; if there are fewer, you are asked on Mon 23 Nov, 15:00
    • whoever has not signed up cannot join at the door
    [✅ Save] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Save").await?;
    assert!(!t.card().contains("Bring one more"), "{}", t.card());
    for label in ["Ask the next first", "Let in at the door", "No minimum"] {
        t.taps_on("Lin", lin, "Tea is changed", "Change more").await?;
        t.taps_in("Lin", lin, "Sign-up").await?;
        t.taps_in("Lin", lin, label).await?;
        t.taps_in("Lin", lin, "Save").await?;
        t.skip(lin);
    }
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Sign-up").await?;
    assert_snapshot!(t.face(lin), @"
    Tea · Tap what is to change, or write a line for it, for example “companions: 2” or “closes: Fri 18:00”.

    ⚙️ Sign-up
    • until Tue 24 Nov, 15:00
    • nobody can be brought along
    • a freed seat is offered to the next in line, who can say yes or no
    • whoever has not signed up can join at the door while seats are free
    [👥 Up to 1] [👥 Up to 2] [👥 Up to 3] [👥 Up to 5]
    [🕐 Next at once] [🚪 Not at the door]
    [◀️ Back]
    ");
    // Nobody else's tap, and no count that cannot be.
    t.starts("An").await?;
    let an = t.person("An");
    let mut toasts = Vec::new();
    for (who, data) in [(an, nobody_along.as_str()), (lin, "er:1:c:200")] {
        let tap = t.sandbox.tap_raw(who, who, 1, data);
        t.settle().await?;
        toasts.extend(t.sandbox.toast(tap).map(|toast| toast.text));
    }
    assert_snapshot!(toasts.join("\n"), @"
    Only organisers can do this. Ask an admin of your group.
    This button is too old. If no newer message stands below, write “hello” to me.
    ");
    t.skip(lin);
});

both_engines!(each_rule_has_a_button_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：5").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "报名").await?;
    assert_snapshot!(t.face(lin), @"
    茶话会 · 请点要改的那一条，或写一行，比如“可带：2人”或“截止：周五下午6点”。

    ⚙️ 报名规则
    • 11月24日（周二）15:00 截止
    • 最多可以带 3 人
    • 有空位时，候补的下一位马上补上
    • 没报名的人，不能当场参加
    [👥 不能带人] [👥 最多 1 人] [👥 最多 2 人] [👥 最多 5 人]
    [🕐 先问下一位] [🚪 当场可以参加]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "先问下一位").await?;
    assert_snapshot!(t.face(lin), @"
    👀 卡片会变成这样：

    ⚡ 临时通知
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 已报 0 / 5 人 · 还剩 5 个名额

    报名请点下面的按钮，或者直接回复“报名”。

    🔕 这次修改不会给大家发消息。

    ⚙️ 报名规则
    • 11月24日（周二）15:00 截止
    • 最多可以带 3 人
    • 有空位时，先问候补的下一位，由他决定来不来
    • 没报名的人，不能当场参加
    [✅ 保存] [◀️ 返回]
    ");
});
