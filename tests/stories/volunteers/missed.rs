//! Who helped and finds nothing noted says so with two taps; an organiser says with one for how long it was.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(what_is_missing_is_said_and_noted, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30").await?;
    t.announces("Lin", "Chess tomorrow 14:00-16:00").await?;
    t.until("2026-11-24 16:30").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    Nothing is noted yet. Be in a team, take a helper’s role in an activity, and come: the rest happens by itself.
    [➕ Something is missing]
    [📋 What’s on]
    ");
    t.taps_in("An", an, "Something is missing").await?;
    assert_snapshot!(t.face(an), @"
    ➕ At what did you help, though nothing is noted?
    [Chess · Tue 24 Nov, 14:00]
    [Tea · Tue 24 Nov, 10:00]
    [⏱ My hours]
    ");
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.face(an), @"
    ✋ Thank you. I have asked the organiser about Tea, and you will read what was decided.
    [⏱ My hours]
    ");
    assert_snapshot!(t.private("Lin"), @"
    ✋ An helped at this, and nothing is noted: Tea, Tue 24 Nov, 10:00. How long was it?
    [0.5 h] [1 h] [1.5 h] [2 h]
    [2.5 h] [3 h] [3.5 h]
    [✖ Did not help there]
    ");
    // What was said once is not offered again.
    t.tells("An", "/hours").await?;
    t.taps_in("An", an, "Something is missing").await?;
    assert_snapshot!(t.face(an), @"
    ➕ At what did you help, though nothing is noted?
    [Chess · Tue 24 Nov, 14:00]
    [⏱ My hours]
    ");
    t.taps_in("An", an, "Chess").await?;
    t.tells("Lin", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    👥 1 volunteer. Tap a name.
    [✋ 2 questions about hours]
    [🙋 An · helpers]
    [🙋 Ask the volunteers] [🔍 Not asked lately]
    [📊 Hours as a table]
    [➕ Add a volunteer]
    [📋 Hours from a list]
    ");
    t.taps_in("Lin", lin, "2 questions").await?;
    assert_snapshot!(t.face(lin), @"
    ✋ What waits for your decision:
    [➕ An, missing: Tea]
    [➕ An, missing: Chess]
    [👥 My teams]
    ");
    t.taps_in("Lin", lin, "missing: Tea").await?;
    assert_snapshot!(t.face(lin), @"
    ✋ An helped at this, and nothing is noted: Tea, Tue 24 Nov, 10:00. How long was it?
    [0.5 h] [1 h] [1.5 h] [2 h]
    [2.5 h] [3 h] [3.5 h]
    [✖ Did not help there]
    ");
    t.taps_in("Lin", lin, "1.5 h").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Noted: 1.5 h for An. Tea
    [↩️ That was a mistake]
    [⏱ Note hours] [👥 My teams]
    ");
    t.tells("Lin", "/team").await?;
    for label in ["1 question", "missing: Chess", "Did not help there"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert_snapshot!(t.face(lin), @"All right, nothing is noted. An will read it in the evening.");
    t.skip(an);
    t.bot_is_down_until("2026-11-24 19:40")?;
    t.until("2026-11-24 19:45").await?;
    assert_snapshot!(t.private("An"), @"
    Your organiser has looked at your hours.
    ☑ 1.5 h · helping out · Tea, Tue 24 Nov 2026

    Nothing is noted for Chess, the organiser has decided. If that is wrong, please talk to them.
    [✋ Not right]
    [⏱ My hours]
    ");
    // That was it: nothing more comes.
    t.skip(t.group());
    t.skip(lin);
    t.until("2026-11-26 12:00").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});

both_engines!(what_is_missing_is_said_and_noted_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.announces("林老师", "茶话会 明天10:00-12:30").await?;
    t.announces("林老师", "象棋 明天14:00-16:00").await?;
    t.until("2026-11-24 16:30").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
    t.tells("安叔", "/hours").await?;
    t.taps_in("安叔", an, "有一次没记上").await?;
    assert_snapshot!(t.face(an), @"
    ➕ 您在哪个活动帮了忙，却没有记上？
    [象棋 · 11月24日（周二）14:00]
    [茶话会 · 11月24日（周二）10:00]
    [⏱ 我的时长]
    ");
    t.taps_in("安叔", an, "茶话会").await?;
    assert_snapshot!(t.face(an), @"
    ✋ 谢谢。已经去问组织者：茶话会。结果会告诉您。
    [⏱ 我的时长]
    ");
    t.tells("安叔", "/hours").await?;
    t.taps_in("安叔", an, "有一次没记上").await?;
    t.taps_in("安叔", an, "象棋").await?;
    t.skip(lin);
    t.tells("林老师", "/team").await?;
    t.taps_in("林老师", lin, "等您定").await?;
    assert_snapshot!(t.face(lin), @"
    ✋ 等您来定：
    [➕ 安叔，没记上：茶话会]
    [➕ 安叔，没记上：象棋]
    [👥 我的队伍]
    ");
    t.taps_in("林老师", lin, "没记上：茶话会").await?;
    assert_snapshot!(t.face(lin), @"
    ✋ 安叔 说在这个活动帮了忙，还没有记上：茶话会，11月24日（周二）10:00。帮了多久？
    [0.5 小时] [1 小时] [1.5 小时] [2 小时]
    [2.5 小时] [3 小时] [3.5 小时]
    [✖ 没有在那里帮忙]
    ");
    t.taps_in("林老师", lin, "2.5 小时").await?;
    t.tells("林老师", "/team").await?;
    for label in ["等您定", "没记上：象棋", "没有在那里帮忙"] {
        t.taps_in("林老师", lin, label).await?;
    }
    assert_snapshot!(t.face(lin), @"好的，不记时长。安叔 晚上会看到。");
    t.skip(an);
    t.until("2026-11-24 19:45").await?;
    assert_snapshot!(t.private("安叔"), @"
    组织者看过了您的服务时长。
    ☑ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）

    象棋：组织者看过了，没有记时长。要是弄错了，请跟组织者说一声。
    [✋ 不对]
    [⏱ 我的时长]
    ");
    t.skip(t.group());
    t.skip(lin);
});

both_engines!(a_decision_about_what_is_missing_is_made_once_and_by_others, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let mei = t.person("Mei");
    t.starts("Mei").await?;
    t.gets_role("Mei", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.volunteers("Lin", "An").await?;
    t.volunteers("Mei", "Lin").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30").await?;
    t.until("2026-11-24 16:30").await?;
    for chat in [t.group(), lin, mei, an] {
        t.skip(chat);
    }
    // Who organised it and helped is asked of somebody else, and cannot say it themselves.
    t.tells("Lin", "/hours").await?;
    t.taps_in("Lin", lin, "Something is missing").await?;
    t.taps_in("Lin", lin, "Tea").await?;
    assert!(t.private("Mei").contains("Lin helped at this"));
    assert_snapshot!(t.forges("Lin", lin, 1, "dz:2:1:8").await?, @"These are your own hours. Somebody else who runs the place decides about them.");
    assert_snapshot!(t.forges("Lin", lin, 1, "vn:1").await?, @"These are your own hours. Somebody else who runs the place decides about them.");
    // Whoever is no volunteer, or not of this place, claims nothing; nobody but those who run it decides.
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    t.forges("Bo", bo, 1, "vc:1").await?;
    t.forges("An", an, 1, "vc:99").await?;
    assert_snapshot!(t.forges("An", an, 1, "vn:1").await?, @"Only organisers can do this. Ask an admin of your group.");
    assert_snapshot!(t.forges("An", an, 1, "vk:1").await?, @"Only organisers can do this. Ask an admin of your group.");
    assert_snapshot!(t.forges("An", an, 1, "vu:0").await?, @"Only organisers can do this. Ask an admin of your group.");
    assert_snapshot!(t.forges("An", an, 1, "vr:1").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    // Whoever was asked, and does not run the place any more, does not decide; what is decided stays.
    t.gets_role("Mei", "yusha", None).await?;
    assert_snapshot!(t.taps_on("Mei", mei, "Lin helped at this", "2 h").await?, @"Only organisers can do this. Ask an admin of your group.");
    t.gets_role("Mei", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.taps_on("Mei", mei, "Lin helped at this", "Did not help there").await?;
    t.forges("Mei", mei, 1, "vk:1").await?;
    t.forges("Mei", mei, 1, "vn:1").await?;
    t.skip(mei);
    t.skip(lin);
    t.until("2026-11-24 19:45").await?;
    assert_snapshot!(t.private("Lin"), @"
    Your organiser has looked at your hours.

    Nothing is noted for Tea, the organiser has decided. If that is wrong, please talk to them.
    [⏱ My hours]
    ");
    for chat in [t.group(), lin, mei, an, bo] {
        t.skip(chat);
    }
});

both_engines!(an_overlap_that_changes_what_was_read_is_told, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:00\nhelpers: 3").await?;
    t.announces("Lin", "Chess tomorrow 10:00-13:00\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.skip(t.group());
    t.tells("Lin", "/attend 2 1").await?;
    t.skip(an);
    t.until("2026-11-24 19:45").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 3 h · helping out · Chess, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.until("2026-11-25 09:00").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
    // They were at both, the organiser remembers: what counts of the second is less now, and they read that, too.
    t.tells("Lin", "/team").await?;
    for label in ["An", "Note hours", "Tea", "2 h"] {
        t.taps_in("Lin", lin, label).await?;
    }
    t.until("2026-11-25 18:30").await?;
    t.skip(an);
    t.until("2026-11-25 19:45").await?;
    assert_snapshot!(t.private("An"), @"
    Your organiser has looked at your hours.
    ☑ 0 h · helping out · Tea, Tue 24 Nov 2026 (at the same time as Chess)
    [✋ Not right]
    [⏱ My hours]
    ");
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});
