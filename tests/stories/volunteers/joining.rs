//! Somebody becomes a volunteer with three taps, and an organiser takes them in with one.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(three_taps_and_one_of_the_organiser, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.says("An", "/volunteer").await?;
    assert_snapshot!(t.face(t.group()), @"
    🙋 Would you like to help now and then? Tap below.
    [🙋 Volunteering]
    ");
    t.tells("An", "/volunteer").await?;
    assert_snapshot!(t.face(an), @"
    🙋 Yusha station is glad of every helper. In which team?
    [🎤 Give talks]
    [🙋 Lend a hand]
    [🎭 Culture: singing, dancing, crafts]
    ");
    t.taps_in("An", an, "Lend a hand").await?;
    assert_snapshot!(t.face(an), @"
    Which fits you best?
    [Work in an office] [Work in a firm]
    [Student, 18 or more] [Retired: official, teacher, expert …]
    [Live here] [Pupil, 14 to 17]
    [Child, 10 to 13] [Child, under 10]
    ");
    t.taps_in("An", an, "Live here").await?;
    assert_snapshot!(t.face(an), @"
    What do you like to help with most? You can add more later.
    [🙌 Whatever is needed] [🍲 Kitchen]
    [🎤 Talks] [⛑ First aid]
    [🎵 Music] [✂️ Handicraft]
    [🔧 Repairs] [💇 Haircuts]
    [🏠 Care visits] [🧒 Children]
    [📱 Help with phones] [🚗 Driving]
    [💬 Interpreting]
    ");
    t.taps_in("An", an, "Kitchen").await?;
    assert_snapshot!(t.face(an), @"
    🙏 Thank you! I have asked the organiser, and will tell you.

    🙋 Volunteering
    🙋 Helpers · Yusha station · waiting for the organiser
    You help with: kitchen
    [🚪 Leave]
    [✏️ What I can help with]
    [➕ Another team] [⏱ My hours]
    ");
    assert_snapshot!(t.face(lin), @"
    🙋 An would like to help: helpers · Yusha station
    lives here · kitchen
    [✅ Take in] [Not now]
    ");
    t.taps_in("Lin", lin, "Take in").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 An · helpers · Yusha station · in
    lives here · kitchen
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    🙋 nobody has called on them in 90 days
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
    assert_snapshot!(t.private("An"), @"
    🎉 You are in: the helpers of Yusha station. Take a helper’s role in an activity whenever you like. Your hours are noted for you.
    [📋 What’s on]
    ");
    // What they can do is theirs to change, and so is whether they are in.
    t.tells("An", "/volunteer").await?;
    t.taps_in("An", an, "What I can help with").await?;
    t.taps_in("An", an, "First aid").await?;
    assert_snapshot!(t.face(an), @"
    What you can help with (tap to change):
    📄 For first aid and driving, show your paper to the organiser once. Then I can ask you for it.
    [▫️ Whatever is needed] [✅ Kitchen]
    [▫️ Talks] [✅ First aid]
    [▫️ Music] [▫️ Handicraft]
    [▫️ Repairs] [▫️ Haircuts]
    [▫️ Care visits] [▫️ Children]
    [▫️ Help with phones] [▫️ Driving]
    [▫️ Interpreting]
    [🙋 Volunteering]
    ");
    t.taps_in("An", an, "Volunteering").await?;
    t.taps_in("An", an, "Take a break").await?;
    assert_snapshot!(t.face(an), @"
    🙋 Volunteering
    🙋 Helpers · Yusha station · on a break
    You help with: first aid (no paper seen yet) · kitchen
    [▶️ Go on] [🚪 Leave]
    [✏️ What I can help with]
    [➕ Another team] [⏱ My hours]
    ");
    t.taps_in("An", an, "Go on").await?;
    t.taps_in("Lin", lin, "Let them lead").await?;
    t.tells("An", "/team").await?;
    assert_snapshot!(t.face(an), @"
    👥 1 volunteer. Tap a name.
    [🙋 An · helpers]
    [🙋 Ask the volunteers] [🔍 Not asked lately]
    [📊 Hours as a table]
    ");
    t.tells("An", "/volunteer").await?;
    t.taps_in("An", an, "Leave").await?;
    t.taps_in("An", an, "Leave").await?;
    assert_snapshot!(t.face(an), @"
    All right. Thank you for your help!
    [🙋 Volunteering]
    ");
    t.tells("Lin", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    Nobody is in a team yet. Residents join with the button below, in private.
    [➕ Add a volunteer] [🙋 Volunteering]
    [📋 Hours from a list]
    ");
});

both_engines!(three_taps_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let an = t.person("安叔");
    t.starts("安叔").await?;
    t.says("安叔", "/volunteer").await?;
    assert_snapshot!(t.face(t.group()), @"
    🙋 想偶尔来帮帮忙吗？点下面的按钮。
    [🙋 志愿服务]
    ");
    t.tells("安叔", "/volunteer").await?;
    assert_snapshot!(t.face(an), @"
    🙋 玉沙社区实践站 欢迎您！想参加哪支队伍？
    [🎤 基层宣讲员]
    [🙋 志愿者：搭把手]
    [🎭 文化骨干：唱歌、跳舞、手艺]
    ");
    t.taps_in("安叔", an, "文化骨干").await?;
    assert_snapshot!(t.face(an), @"
    您属于哪一种？
    [机关单位] [企业职工]
    [大学生（满 18 岁）] [五老]
    [居民] [学生，14 到 17 岁]
    [孩子，10 到 13 岁] [孩子，不到 10 岁]
    ");
    t.taps_in("安叔", an, "五老").await?;
    assert_snapshot!(t.face(an), @"
    您最愿意帮什么忙？以后还可以再加。
    [🙌 都可以] [🍲 帮厨]
    [🎤 宣讲] [⛑ 急救]
    [🎵 音乐] [✂️ 手工]
    [🔧 维修] [💇 理发]
    [🏠 上门探望] [🧒 照看孩子]
    [📱 教用手机] [🚗 开车接送]
    [💬 翻译]
    ");
    t.taps_in("安叔", an, "音乐").await?;
    assert_snapshot!(t.face(an), @"
    🙏 谢谢您！已经告诉组织者，有结果就告诉您。

    🙋 志愿服务
    🎭 文化骨干 · 玉沙社区实践站 · 等组织者同意
    您能帮的忙：音乐
    [🚪 退出]
    [✏️ 我能帮的忙]
    [➕ 再加一支队伍] [⏱ 我的时长]
    ");
    assert_snapshot!(t.face(lin), @"
    🙋 安叔 想来帮忙：文化骨干 · 玉沙社区实践站
    五老 · 音乐
    [✅ 同意加入] [先不加]
    ");
    t.taps_in("林老师", lin, "先不加").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 安叔 · 文化骨干 · 玉沙社区实践站 · 不在队里
    五老 · 音乐
    ⏱ 累计 0 小时
    2026年11月23日（周一）起当志愿者
    [◀️]
    ");
    // Whoever was not taken in may ask again.
    t.tells("安叔", "/volunteer").await?;
    t.taps_in("安叔", an, "文化骨干").await?;
    t.taps_in("安叔", an, "音乐").await?;
    t.taps_in("林老师", lin, "同意加入").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 安叔 · 文化骨干 · 玉沙社区实践站 · 已加入
    五老 · 音乐
    ⏱ 累计 0 小时
    2026年11月23日（周一）起当志愿者
    🙋 近 90 天还没请过
    [⏱ 补记时长] [👤 年龄]
    [📄 看过急救证、驾驶证]
    [⭐ 请当队长]
    [🚪 请出队伍]
    [◀️]
    ");
    assert_snapshot!(t.face(an), @"
    🎉 您已加入玉沙社区实践站的文化骨干队伍。想帮忙时，在活动里报一个帮手岗位就行，时长会自动给您记上。
    [📋 有什么活动]
    ");
});

both_engines!(a_child_needs_a_guardian, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    t.tells("Bo", "/volunteer").await?;
    t.taps_in("Bo", bo, "Lend a hand").await?;
    t.taps_in("Bo", bo, "under 10").await?;
    t.taps_in("Bo", bo, "Music").await?;
    t.skip(bo);
    assert_snapshot!(t.face(lin), @"
    🙋 Bo would like to help: helpers · Yusha station
    under 10 · music
    👪 Under 14: a guardian has to agree first.
    [✅ Take in] [Not now]
    ");
    t.taps_in("Lin", lin, "Take in").await?;
    assert_snapshot!(t.face(lin), @"
    👪 Bo is under 10. Has a guardian agreed? And somebody grown up has to be with them when they help.
    [✅ Yes, take them in] [Not now]
    ");
    assert_eq!(t.unread_in(bo), 0);
    t.taps_in("Lin", lin, "Yes, take them in").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Bo · helpers · Yusha station · in
    under 10 · music
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    🙋 nobody has called on them in 90 days
    [⏱ Note hours] [👤 Age]
    [🚪 Take out of the team]
    [◀️]
    ");
    assert_snapshot!(t.private("Bo"), @"
    🎉 You are in: the helpers of Yusha station. Take a helper’s role in an activity whenever you like. Your hours are noted for you.
    [📋 What’s on]
    ");
});

both_engines!(nobody_takes_themselves_in, English, async |t| {
    t.organiser("Lin").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/volunteer").await?;
    t.taps_in("An", an, "Lend a hand").await?;
    t.taps_in("An", an, "Live here").await?;
    t.taps_in("An", an, "Kitchen").await?;
    let stands = t.face(an);
    assert!(stands.contains("waiting for the organiser"), "{stands}");
    for forged in [
        "jl:1:volunteers:take-in",
        "jl:1:volunteers:resume",
        "ms:1:1:volunteers:take-in",
        "mc:1:1:volunteers",
    ] {
        t.forges("An", an, 1, forged).await?;
        t.skip(an);
    }
    t.tells("An", "/volunteer").await?;
    let stands = t.face(an);
    assert!(stands.contains("waiting for the organiser"), "{stands}");
    let lin = t.person("Lin");
    t.skip(lin);
});

both_engines!(whoever_is_not_taken_in_or_let_go_hears_of_it, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "An").await?;
    t.taps_in("Lin", lin, "Let them lead").await?;
    assert_snapshot!(t.private("An"), @"
    ⭐ You lead the helpers of Yusha station now. With the button “My teams” in “Volunteering” you see who is in it.
    [📋 What’s on]
    ");
    t.taps_in("Lin", lin, "No longer leads").await?;
    assert_snapshot!(t.private("An"), @"
    You no longer lead the helpers of Yusha station. Thank you!
    [📋 What’s on]
    ");
    t.taps_in("Lin", lin, "Take out").await?;
    assert_snapshot!(t.face(lin), @"
    Take An out of the team? I will tell them. Their hours stay.
    [🚪 Take out of the team] [◀️]
    ");
    t.taps_in("Lin", lin, "Take out").await?;
    assert_snapshot!(t.private("An"), @"
    You are no longer in the helpers of Yusha station. Your hours stay. If that is a mistake, ask the organiser.
    [📋 What’s on]
    ");
    let an = t.person("An");
    t.tells("An", "/volunteer").await?;
    for label in ["Lend a hand", "Kitchen"] {
        t.taps_in("An", an, label).await?;
    }
    t.skip(an);
    t.taps_in("Lin", lin, "Not now").await?;
    assert_snapshot!(t.private("An"), @"
    Thank you for offering to help! Yusha station cannot take you into the helpers right now. You are welcome at every activity.
    [📋 What’s on]
    ");
    t.skip(lin);
});

both_engines!(nobody_grows_older_by_asking_again, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.starts("Pan").await?;
    let pan = t.person("Pan");
    t.tells("Pan", "/volunteer").await?;
    for label in ["Lend a hand", "Child, 10 to 13", "Kitchen"] {
        t.taps_in("Pan", pan, label).await?;
    }
    t.skip(pan);
    t.skip(lin);
    t.taps_in("Pan", pan, "Another team").await?;
    t.taps_in("Pan", pan, "Culture").await?;
    // What they are is known, and not asked again; a forged tap says nothing else.
    assert_snapshot!(t.face(pan), @"
    What do you like to help with most? You can add more later.
    [🙌 Whatever is needed] [🍲 Kitchen]
    [🎤 Talks] [🎵 Music]
    [✂️ Handicraft] [🔧 Repairs]
    [💇 Haircuts] [📱 Help with phones]
    [💬 Interpreting]
    ");
    t.forges("Pan", pan, 1, "js:1:culture:resident:music").await?;
    assert!(t.private("Lin").contains("10 to 13 years"));
    // Not taken in, they come back as who they are.
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Pan · helpers").await?;
    t.taps_in("Lin", lin, "Not now").await?;
    t.skip(pan);
    t.tells("Pan", "/volunteer").await?;
    t.taps_in("Pan", pan, "Another team").await?;
    for label in ["Lend a hand", "Kitchen"] {
        t.taps_in("Pan", pan, label).await?;
    }
    t.skip(lin);
    t.skip(pan);
    // Whoever tapped the wrong line is put right by the organiser.
    t.tells("Lin", "/team").await?;
    for label in ["Pan · helpers", "Age", "18 or more"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert_snapshot!(t.face(lin), @"
    🙋 Pan · helpers · Yusha station · wants to be in
    student · kitchen · music
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    [✅ Take in] [Not now]
    [👤 Age]
    [◀️]
    ");
});

both_engines!(a_team_is_not_left_by_a_slip, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.tells("An", "/volunteer").await?;
    t.taps_in("An", an, "Leave").await?;
    assert_snapshot!(t.face(an), @"
    Do you want to leave the helpers of Yusha station? Your hours stay. On a break I do not ask you for help, and you stay in.
    [⏸ Take a break]
    [🚪 Leave] [🙋 Volunteering]
    ");
    t.taps_in("An", an, "Volunteering").await?;
    assert!(t.face(an).contains("you are in"), "{}", t.face(an));
    t.skip(lin);
});

both_engines!(a_child_takes_no_role_before_a_guardian_agrees, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.starts("Pan").await?;
    let pan = t.person("Pan");
    t.tells("Pan", "/volunteer").await?;
    for label in ["Lend a hand", "Child, 10 to 13", "Kitchen"] {
        t.taps_in("Pan", pan, label).await?;
    }
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nrole: cooks 2\nrole: drivers 1").await?;
    assert_snapshot!(t.taps("Pan", "Sign up: cooks").await?, @"To help here, a guardian has to agree first, and some things are for grown-ups. Please ask the organiser. You are welcome to take part.");
    // Taking part is theirs, and so is helping once a guardian has agreed; driving is not.
    t.skip(lin);
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Pan").await?;
    for label in ["Take in", "Yes, take them in"] {
        t.taps_in("Lin", lin, label).await?;
    }
    t.skip(pan);
    assert!(t.taps("Pan", "Sign up: drivers").await?.contains("grown-ups"));
    assert!(t.taps("Pan", "Sign up: cooks").await?.contains("You are in"));
    // Of two organisers the second one's “not now” comes too late.
    t.forges("Lin", lin, 1, "ms:1:1:volunteers:decline").await?;
    t.tells("Pan", "/volunteer").await?;
    assert!(t.face(pan).contains("you are in"), "{}", t.face(pan));
    for chat in [t.group(), lin, pan] {
        t.skip(chat);
    }
});

both_engines!(who_has_asked_is_counted_apart_and_a_child_is_called_by_its_word, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    t.starts("盼盼").await?;
    let pan = t.person("盼盼");
    t.tells("盼盼", "/volunteer").await?;
    for label in ["搭把手", "10 到 13", "帮厨"] {
        t.taps_in("盼盼", pan, label).await?;
    }
    t.tells("林老师", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    👥 共 1 位志愿者，另有 1 位申请加入。点名字看详情。
    [🆕 盼盼 · 志愿者]
    [🙋 安叔 · 志愿者]
    [🙋 请志愿者帮忙] [🔍 近期没请过的]
    [📊 时长表格]
    [➕ 加一位志愿者]
    [📋 用表格补录时长]
    ");
    t.taps_in("盼盼", pan, "退出").await?;
    assert_snapshot!(t.face(pan), @"
    好的，随时欢迎你来。
    [🙋 志愿服务]
    ");
    t.skip(lin);
});
