//! Whoever checked in and helps says when they leave: so long were they there.

use insta::assert_snapshot;

use crate::attendance::check_in::code_of;
use crate::language::{World, both_engines};

both_engines!(whoever_leaves_early_says_so, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.volunteers("Lin", "Bo").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.taps("Bo", "Sign up: helpers").await?;
    t.starts("Cai").await?;
    t.taps("Cai", "✅ Sign up").await?;
    t.quietly_until("2026-11-24 09:50").await?;
    t.tells("Lin", "/checkin 1").await?;
    let code = code_of(t, lin);
    t.skip(lin);
    t.tells("An", &format!("/here {code}")).await?;
    assert_snapshot!(t.private("An"), @"
    ✅ Welcome to Tea! You are checked in.
    [👋 I’m leaving]
    ");
    t.tells("Bo", &format!("/here {code}")).await?;
    t.skip(bo);
    // Whoever only takes part needs no such button, and leaves as they like.
    t.tells("Cai", &format!("/here {code}")).await?;
    assert!(!t.private("Cai").contains("leaving"));
    let cai = t.person("Cai");
    t.until("2026-11-24 11:10").await?;
    t.taps_in("An", an, "leaving").await?;
    assert_snapshot!(t.face(an), @"
    👋 Noted: you leave Tea at 11:10. Thank you for your help! If you stay on, tap again when you go.
    [👋 I’m leaving]
    ");
    t.quietly_until("2026-11-24 18:59").await?;
    t.until("2026-11-24 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ✔ 1 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    assert_snapshot!(t.private("Bo"), @"
    🙏 Thank you for helping! I have noted for you:
    ✔ 2.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.skip(t.group());
    t.skip(lin);
    t.skip(cai);
    // Who was not there does not leave.
    t.starts("Dan").await?;
    let dan = t.person("Dan");
    let said = t.forges("Dan", dan, 1, "cg:1").await?;
    assert_snapshot!(said, @"This button is too old. If no newer message stands below, write “hello” to me.");
});

both_engines!(whoever_leaves_early_says_so_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.announces("林老师", "茶话会 明天10:00-12:30\n帮手：3").await?;
    t.taps("安叔", "报名：帮手").await?;
    t.quietly_until("2026-11-24 09:50").await?;
    t.tells("林老师", "/checkin 1").await?;
    let code = code_of(t, lin);
    t.skip(lin);
    t.tells("安叔", &format!("/here {code}")).await?;
    assert_snapshot!(t.private("安叔"), @"
    ✅ 欢迎参加“茶话会”！已签到。
    [👋 我先走了]
    ");
    t.until("2026-11-24 12:50").await?;
    t.taps_in("安叔", an, "我先走了").await?;
    assert_snapshot!(t.face(an), @"
    👋 已记下：您 12:50 离开“茶话会”。谢谢您帮忙！要是还留下，走的时候再点一下。
    [👋 我先走了]
    ");
    t.quietly_until("2026-11-24 18:59").await?;
    t.until("2026-11-24 19:05").await?;
    assert_snapshot!(t.private("安叔"), @"
    🙏 谢谢您来帮忙！已经给您记上：
    ✔ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）
    [✋ 不对]
    [⏱ 我的时长]
    ");
    t.has_read_everything();
});

both_engines!(a_tick_taken_back_by_mistake_takes_no_check_in_away, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.quietly_until("2026-11-24 10:02").await?;
    t.tells("Lin", "/checkin 1").await?;
    let code = code_of(t, lin);
    t.tells("An", &format!("/here {code}")).await?;
    let an = t.person("An");
    t.until("2026-11-24 10:30").await?;
    t.taps_in("Lin", lin, "Who is here").await?;
    t.taps_in("Lin", lin, "✅ An").await?;
    assert_snapshot!(t.face(lin), @"
    An checked in at 10:02. Really not there?
    [✅ They are there]
    [✖️ Really not there]
    ");
    t.taps_in("Lin", lin, "They are there").await?;
    assert!(t.face(lin).contains("✅ An"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "✅ An").await?;
    t.taps_in("Lin", lin, "Really not there").await?;
    assert!(t.face(lin).contains("▫️ An"), "{}", t.face(lin));
    // Ticked again, also after the end, they have their own times.
    t.taps_in("Lin", lin, "▫️ An").await?;
    t.quietly_until("2026-11-24 12:40").await?;
    t.taps_on("Lin", lin, "Who came?", "✅ An").await?;
    t.taps_in("Lin", lin, "Really not there").await?;
    t.taps_in("Lin", lin, "▫️ An").await?;
    t.quietly_until("2026-11-24 18:59").await?;
    t.skip(an);
    t.until("2026-11-24 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ✔ 2 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(a_tick_taken_back_by_mistake_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安安").await?;
    t.announces("林老师", "包饺子 明天10:00-12:30\n帮手：3人").await?;
    t.taps("安安", "报名：帮手").await?;
    t.quietly_until("2026-11-24 10:02").await?;
    t.tells("林老师", "/checkin 1").await?;
    let code = code_of(t, lin);
    t.tells("安安", &format!("/here {code}")).await?;
    t.taps_in("林老师", lin, "谁到了").await?;
    t.taps_in("林老师", lin, "✅ 安安").await?;
    assert_snapshot!(t.face(lin), @"
    安安 自己签过到：10:02。真的没来吗？
    [✅ 来了，不改]
    [✖️ 真的没来]
    ");
    t.taps_in("林老师", lin, "真的没来").await?;
    assert!(t.face(lin).contains("▫️ 安安"), "{}", t.face(lin));
    t.quietly_until("2026-11-24 11:00").await?;
    t.skip(lin);
    let an = t.person("安安");
    t.skip(an);
    t.skip(t.group());
});
