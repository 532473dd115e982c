//! Organising: a new activity from one message, and calling one off.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(one_message_a_preview_and_publish, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.tells("Lin", "/new Choir practice").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: many").await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.tells("Lin", "/new Choir practice Sat 10:00\nseats: 20").await?;
    assert_snapshot!(t.private("Lin"), @"");
    assert_snapshot!(t.taps_in("Lin", lin, "Discard").await?, @"");
    t.tells("Lin", "/new Choir practice Sat 10:00-11:30\nseats: 20").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Publish").await?, @"");
    assert_eq!(t.unread(), 0);
});

both_engines!(one_message_a_preview_and_publish_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    assert_snapshot!(t.private("林老师"), @"");
    t.tells("林老师", "/new 合唱练习").await?;
    assert_snapshot!(t.private("林老师"), @"");
    t.tells("林老师", "/new 合唱练习 周六3点").await?;
    assert_snapshot!(t.private("林老师"), @"");
    t.tells("林老师", "/new 合唱练习 11月28日 9点半\n名额:20\n流程:热身;学三首歌").await?;
    assert_snapshot!(t.private("林老师"), @"");
    assert_snapshot!(t.taps_in("林老师", lin, "发布").await?, @"");
});

both_engines!(everybody_hears_that_it_is_called_off, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.next();
    for name in ["An", "Bo"] {
        t.starts(name).await?;
    }
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("Lin"), @"");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Keep it").await?, @"");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.private("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Cancel the activity").await?, @"");
    assert_snapshot!(t.private("An"), @"");
    assert_eq!(t.private("Bo").contains("is cancelled"), true);
    assert_snapshot!(t.next(), @"");
    assert_snapshot!(t.card(), @"");
    t.until("2026-11-25 20:00").await?;
});

both_engines!(everybody_hears_that_it_is_called_off_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.starts("安安").await?;
    t.taps("安安", "✅ 报名").await?;
    t.tells("林老师", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("林老师"), @"");
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "❌ 取消活动").await?, @"");
    assert_snapshot!(t.private("安安"), @"");
    assert_snapshot!(t.next(), @"");
    assert_snapshot!(t.card(), @"");
});

both_engines!(a_resident_cannot_organise, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.starts("An").await?;
    t.tells("An", "/new Party tomorrow 20:00").await?;
    assert_snapshot!(t.private("An"), @"");
    t.tells("An", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("An"), @"");
    t.says("An", "/link yusha").await?;
    assert_snapshot!(t.next(), @"");
});

both_engines!(typed_in_the_group_it_is_kept_for_the_private_chat, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.says("Lin", "/new Tea tomorrow 15:00").await?;
    assert_snapshot!(t.next(), @"");
    t.sandbox.start(lin, Some("draft"));
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"");
});

both_engines!(an_anonymous_admin_may_call_off, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.sandbox.say_anonymously(t.group(), "/cancelactivity 1");
    t.settle().await?;
    assert_snapshot!(t.next(), @"");
});

both_engines!(an_owner_links_a_group, English, async |t| {
    let lin = t.person("Lin");
    t.config.owners = vec![lastmile::domain::ids::ChatId(lin)];
    t.links("caotang", -42, 0).await?;
    t.bot_stops();
    let unlinked = t.sandbox.add_group("Caotang residents");
    t.sandbox.say(lin, unlinked, "/activities", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"");
    t.sandbox.say(lin, unlinked, "/link nowhere", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"");
    t.sandbox.say(lin, unlinked, "/link caotang", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"");
});
