//! A draft is mended before it is published: one thing is asked, and the preview comes back.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(one_thing_of_a_draft_is_mended, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea and dumplings please Sat 15:00-16:30\nprogramme: tea\nseats: 3").await?;
    t.taps_in("Lin", lin, "Edit").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    Tea and dumplings please

    🕙 Sat 28 Nov, 15:00–16:30
    📍 Yusha station

    Programme:
    tea

    👥 0 of 3 seats taken · 3 free

    It goes out on Wed 25 Nov, 09:00 to 1 group.

    ✏️ What shall be changed?
    [Name] [📅 Day] [🕙 Time]
    [📍 Place] [👥 Seats] [🎈 Theme]
    [📋 Programme] [💬 Notes] [🙋 Helpers]
    [📝 More details] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Name").await?;
    assert_snapshot!(t.face(lin), @"
    📝 What is it called? Write the name. If you like, with the time: “Choir Sat 10:00”.

    So far: Tea and dumplings please
    [👌 As it is] [◀️ Back]
    ");
    t.bot_stops();
    t.tells("Lin", "Tea and dumplings").await?;
    assert!(t.face(lin).contains("Tea and dumplings\n\n🕙 Sat 28 Nov, 15:00–16:30"), "{}", t.face(lin));
    // What stays as it is needs one tap.
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Day").await?;
    assert_snapshot!(t.face(lin), @"
    📅 On which day? Tap it, or write it.

    So far: Sat 28 Nov
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [👌 As it is] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "As it is").await?;
    assert!(t.face(lin).contains("[✅ Publish]"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Time").await?;
    assert!(t.face(lin).contains("So far: 15:00"), "{}", t.face(lin));
    t.tells("Lin", "make it 4 pm please, same day").await?;
    assert!(t.face(lin).contains("🕙 Sat 28 Nov, 16:00–17:30"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Programme").await?;
    assert_snapshot!(t.face(lin), @"
    📋 What will happen? Write a line for each point.

    So far: tea
    [👌 As it is] [Leave out] [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Leave out").await?;
    assert!(!t.face(lin).contains("Programme:"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Seats").await?;
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("What shall be changed?"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("0 of 3 seats taken") && t.face(lin).contains("[✅ Publish]"));
    // A day that can be meant twice is asked about, with a way back.
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Day").await?;
    t.tells("Lin", "Sat 4 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    In “Sat 4 Dec” the date and the day of the week do not match. Which day is it?
    [Fri 4 Dec]
    [Sat 5 Dec]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("🕙 Sat 28 Nov, 16:00–17:30"), "{}", t.face(lin));
    // Whoever leaves off keeps the draft.
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "never mind").await?;
    t.taps_in("Lin", lin, "Back").await?;
    assert!(t.face(lin).contains("What shall be changed?"), "{}", t.face(lin));
});

both_engines!(one_thing_of_a_draft_is_mended_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.has_place("caotang").await?;
    t.gets_role("林老师", "caotang", Some(RoleAtPlace::Organiser)).await?;
    t.tells("林老师", "/new 合唱排连 周六下午2点\n站点：caotang\n流程：练新歌").await?;
    t.taps_in("林老师", lin, "修改").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    合唱排连

    🕙 11月28日（周六）14:00–16:00
    📍 玉沙社区实践站

    活动流程：
    练新歌

    👥 还没有人报名

    11月25日（周三）09:00 发布，但还没有能发到的群：请先把我加进站点的群里。

    ✏️ 要改哪一项？
    [名称] [📅 日期] [🕙 时间]
    [🏠 哪个站点] [📍 地点] [👥 名额]
    [🎈 主题] [📋 流程] [💬 备注]
    [🙋 要帮手]
    [📝 再写几项] [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "名称").await?;
    t.tells("林老师", "合唱排练").await?;
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "时间").await?;
    t.tells("林老师", "改到下午三点吧").await?;
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "主题").await?;
    assert_snapshot!(t.face(lin), @"
    🎈 是哪一类？
    [📖 讲座] [🏅 表彰]
    [🤝 互助] [🎈 娱乐]
    [🎉 节庆] [不写]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "讲座").await?;
    assert_snapshot!(t.face(lin), @"
    发出去是这个样子：

    合唱排练
    📖 讲

    🕙 11月28日（周六）15:00–17:00
    📍 玉沙社区实践站

    活动流程：
    练新歌

    👥 还没有人报名

    11月25日（周三）09:00 发布，但还没有能发到的群：请先把我加进站点的群里。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "流程").await?;
    assert_snapshot!(t.face(lin), @"
    📋 有哪些内容？请写出来，一行一项。

    现在是：练新歌
    [👌 不改] [不写] [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "不改").await?;
    assert!(t.face(lin).contains("练新歌"), "{}", t.face(lin));
});

both_engines!(a_draft_whose_day_is_past_is_asked_for_another, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Walk in the park tomorrow 9:00").await?;
    t.until("2026-11-25 10:00").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Go on").await?;
    assert_snapshot!(t.face(lin), @"
    This is how it will look:

    ⚡ Short notice
    Walk in the park

    🕙 Tue 24 Nov, 09:00–11:00
    📍 Yusha station

    👥 Nobody has signed up yet

    ⚠️ Tue 24 Nov, 09:00 is already past. Tap “Publish”, and choose another day.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    Tue 24 Nov, 09:00 is already past.

    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [·] [·] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back]
    ");
    t.bot_stops();
    t.tells("Lin", "thursday 9am").await?;
    assert!(t.face(lin).contains("🕙 Thu 26 Nov, 09:00") && t.face(lin).contains("[✅ Publish]"));
    t.taps_in("Lin", lin, "Publish").await?;
    assert!(t.face(lin).starts_with("✅ Saved"), "{}", t.face(lin));
    t.settle().await?;
    t.has_read_everything();
});

both_engines!(a_draft_whose_day_is_past_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 散步 明天上午9点").await?;
    t.until("2026-11-25 10:00").await?;
    t.skip(lin);
    t.taps_in("林老师", lin, "继续").await?;
    assert!(t.face(lin).contains("已经过了。请点“发布”"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "发布").await?;
    assert!(t.face(lin).contains("哪一天？"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "28").await?;
    assert!(t.face(lin).contains("🕙 11月28日（周六）09:00"), "{}", t.face(lin));
});

both_engines!(a_time_without_a_day_is_kept_and_the_day_is_asked, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "Knitting 3pm").await?;
    assert_snapshot!(t.face(lin), @"
    📅 On which day? Tap it, or write it.
    [November 2026] [▶️]
    [Mo] [Tu] [We] [Th] [Fr] [Sa] [Su]
    [23] [24] [25] [26] [27] [28] [29]
    [30] [·] [·] [·] [·] [·] [·]
    [◀️ Back] [Discard]
    ");
    t.taps_in("Lin", lin, "28").await?;
    for _ in ["venue", "seats"] {
        t.taps_in("Lin", lin, "Skip").await?;
    }
    t.taps_in("Lin", lin, "Leave out").await?;
    t.taps_in("Lin", lin, "Skip").await?;
    assert!(t.face(lin).contains("Knitting\n\n🕙 Sat 28 Nov, 15:00–17:00"), "{}", t.face(lin));
    // Nothing that nobody wrote is quoted.
    for odd in ["Knitting, Wendsday 3 pm", "Knitting on wednsday 3pm", "Knitting 3", "Knitting at 3pm or 4pm"]
    {
        t.taps_in("Lin", lin, "Discard").await?;
        t.tells("Lin", "/new").await?;
        t.tells("Lin", odd).await?;
        assert!(!t.face(lin).contains("2027"), "{}", t.face(lin));
    }
});

both_engines!(a_time_without_a_day_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 书法 下午3点").await?;
    assert!(t.face(lin).contains("哪一天？"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "28").await?;
    assert!(t.face(lin).contains("🕙 11月28日（周六）15:00"), "{}", t.face(lin));
});

both_engines!(who_types_edit_means_what_was_refused_or_shown_last, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/new 合唱排练 2月30日下午2点").await?;
    assert_snapshot!(t.face(lin), @"没有这一天：“合唱排练 2月30日下午2点”。请看看日期，再发一次。");
    t.tells("林老师", "修改").await?;
    assert_snapshot!(t.face(lin), @"
    没有这一天：“合唱排练 2月30日下午2点”。请看看日期，再发一次。

    那段话没有保存。请改好以后，再发一次。
    ");
    t.tells("林老师", "/new 合唱排练 周六下午2点").await?;
    t.tells("林老师", "修改").await?;
    assert!(t.face(lin).contains("要改哪一项？"), "{}", t.face(lin));
    assert!(t.face(lin).contains("合唱排练"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "返回").await?;
    t.taps_in("林老师", lin, "不要了").await?;
    // Later, or with nothing refused, it is about what is there.
    t.until("2026-11-23 08:30").await?;
    t.tells("林老师", "修改").await?;
    assert!(t.face(lin).contains("喝茶"), "{}", t.face(lin));
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(who_types_edit_means_what_was_refused_last, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/new Choir on 30 February at 10:00").await?;
    let refused = t.face(lin);
    t.tells("Lin", "edit").await?;
    assert_snapshot!(t.face(lin).strip_prefix(&refused).unwrap_or_default(), @"
    I kept nothing of it. Please send it once more, with that put right.
    ");
    t.until("2026-11-23 08:30").await?;
    t.tells("Lin", "edit").await?;
    assert!(t.face(lin).contains("Tea"), "{}", t.face(lin));
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(nobody_else_changes_a_draft, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    let an = t.person("An");
    t.starts("An").await?;
    let drafts = async |t: &World| -> Told<Vec<String>> {
        Ok(t.kept().await?.into_iter().filter(|row| row.starts_with("drafts:")).collect())
    };
    let before = drafts(t).await?;
    assert_eq!(before.len(), 1);
    for data in ["n:one:title:00000000", "n:none:00000000", "n:edit:00000000", "n:skip:00000000"] {
        let toast = t.forges("An", an, 1, data).await?;
        assert!(!toast.is_empty(), "{data} is answered");
        // Nor does whoever made it, by a button that was never below it.
        let toast = t.forges("Lin", lin, 1, data).await?;
        assert!(!toast.is_empty() || t.unread_in(lin) > 0, "{data} is answered");
        t.skip(lin);
        assert_eq!(drafts(t).await?, before, "{data}");
    }
    t.skip(an);
});
