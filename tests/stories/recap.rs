//! After the activity: who came, pictures, the recap.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(ticked_pictured_and_posted, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00\nprogramme: tea; cake").await?;
    t.next();
    for name in ["An", "Bo", "Cai"] {
        t.taps(name, "Sign up").await?;
    }
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    assert_snapshot!(t.private("Lin"), @"");
    assert_snapshot!(t.taps_in("Lin", lin, "Everyone came").await?, @"");
    assert_snapshot!(t.taps_in("Lin", lin, "Bo").await?, @"");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"");
    assert_snapshot!(t.taps_in("Lin", lin, "Post the recap").await?, @"");
    assert_snapshot!(t.next(), @"");
    assert_snapshot!(t.next(), @"");
    t.until("2026-11-24 20:00").await?;
});

both_engines!(ticked_pictured_and_posted_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天15:00到16:00").await?;
    t.next();
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    assert_snapshot!(t.private("林老师"), @"");
    assert_snapshot!(t.taps_in("林老师", lin, "安安").await?, @"");
    t.sends_picture("林老师").await?;
    assert_snapshot!(t.private("林老师"), @"");
    assert_snapshot!(t.taps_in("林老师", lin, "发布回顾").await?, @"");
    assert_snapshot!(t.next(), @"");
});

both_engines!(without_an_answer_it_posts_what_it_knows, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 18:59").await?;
    t.skip(t.group());
    t.private("Lin");
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Everyone came").await?, @"");
});

both_engines!(only_who_runs_it_can_tick, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    t.private("Lin");
    t.starts("An").await?;
    let an = t.person("An");
    t.tells("An", "/help").await?;
    t.skip(an);
    let message = t.sandbox.messages(an).last().map(|seen| seen.id).unwrap_or_default();
    for data in ["ta:1", "r:1", "t:1:1:0", "tp:1:0"] {
        let tap = t.sandbox.tap_raw(an, an, message, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert_eq!(toast, "Only organisers can do this. Ask an admin of your group.");
    }
});
