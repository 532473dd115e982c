//! Which groups hear about a place: linked by an owner, or by an invitation.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{Told, World, both_engines};

/// A link to link a group has leaked, and a plain member of another place's group posts it there.
async fn a_leaked_link_is_posted(t: &mut World) -> Told<String> {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", owner, t.word("Taipinglu", "太平路")).await?;
    t.taps_in("Ou", owner, t.word("Link a group", "关联一个群")).await?;
    let code = t.link_code(owner);
    t.skip(owner);
    t.says("Mallory", &format!("/start@{} {code}", t.sandbox.bot_username())).await?;
    let said = t.next();
    // It still hears about its own place.
    t.plans("Lin", t.word("Tea tomorrow 15:00\nat: yusha", "茶话会 明天下午3点\n站点：yusha")).await?;
    assert!(t.next().contains(t.word("Yusha station", "玉沙社区实践站")));
    Ok(said)
}

both_engines!(a_link_never_moves_a_linked_group, English, async |t| {
    let said = a_leaked_link_is_posted(t).await?;
    assert_snapshot!(said, @"This group belongs to a place already, and stays with it. Only an owner of the bot can change that.");
});

both_engines!(a_link_never_moves_a_linked_group_in_chinese, Chinese, async |t| {
    let said = a_leaked_link_is_posted(t).await?;
    assert_snapshot!(said, @"这个群已经属于一个站点，不会改动。只有机器人的负责人能改。");
});

/// A group that is not to hear about its place any more, from the morning on which it says so.
async fn a_group_stops_hearing(t: &mut World) -> Told<String> {
    let group = t.group();
    t.owner("Ou");
    let tea = t.word("Tea tomorrow 15:00\nat: yusha", "茶话会 明天下午3点\n站点：yusha").to_owned();
    t.plans("Lin", &tea).await?;
    t.says("An", "/signup 1").await?;
    t.has_read_everything();
    t.says("An", "/unlink").await?;
    let refused = t.next();
    assert!(refused.contains(t.word("Only organisers", "只有组织者")), "{refused}");
    t.says("Lin", "/unlink").await?;
    let said = t.next();
    // Nothing is told there any more, neither what was to come nor after a time without the bot; and Lin, who ran the place
    // as its admin, runs it no longer.
    t.bot_is_down_until("2026-11-23 20:00")?;
    t.until("2026-11-25 12:00").await?;
    assert_eq!((t.unread(), t.counts("group_admins").await?), (0, 0), "{}", t.transcript());
    t.says("Lin", "/unlink").await?;
    t.skip(group);
    t.tells("Lin", "/edit 1").await?;
    assert!(t.private("Lin").contains(t.word("Only organisers", "只有组织者")));
    Ok(said)
}

both_engines!(a_group_hears_about_its_place_no_longer, English, async |t| {
    let said = a_group_stops_hearing(t).await?;
    assert_snapshot!(said, @"✅ This group does not hear about activities of Yusha station any more. An owner of the bot can send /link here to have it back.");
    // An owner links it again, and it hears of what is ahead.
    t.says("Ou", "/link yusha").await?;
    t.next();
    t.plans("Lin", "Choir tomorrow 15:00\nat: yusha").await?;
    assert!(t.next().contains("Choir"));
    let lin = t.person("Lin");
    t.tells("Lin", "/log yusha").await?;
    assert!(t.face(lin).contains("Lin unlinked a group: yusha"), "{}", t.face(lin));
});

both_engines!(a_group_hears_about_its_place_no_longer_in_chinese, Chinese, async |t| {
    let said = a_group_stops_hearing(t).await?;
    assert_snapshot!(said, @"✅ 本群不再接收玉沙社区实践站的活动通知。想恢复的话，请机器人的负责人在这里发送 /link。");
});

both_engines!(one_topic_stops_hearing_and_the_other_goes_on, English, async |t| {
    let forum = t.sandbox.add_supergroup("Residents");
    let (loud, quiet) = (t.sandbox.add_topic(forum, "Activities"), t.sandbox.add_topic(forum, "Chess"));
    t.links("caotang", forum, loud).await?;
    t.links("caotang", forum, quiet).await?;
    let lin = t.person("Lin");
    t.sandbox.join(forum, lin);
    t.sandbox.make_admin(forum, lin);
    t.settle().await?;
    // Once is enough, and where nothing is linked nothing is unlinked.
    for topic in [Some(quiet), Some(quiet), None] {
        t.sandbox.say(lin, forum, "/unlink", None, topic);
        t.settle().await?;
    }
    t.plans("Lin", "Go tomorrow 15:00\nat: caotang").await?;
    let told: Vec<_> =
        t.sandbox.messages(forum).into_iter().filter(|seen| seen.text.contains("Go")).collect();
    assert_eq!(told.iter().map(|seen| seen.thread).collect::<Vec<_>>(), [Some(loud)]);
});

both_engines!(who_organises_at_a_place_unlinks_no_group_of_others, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nat: yusha").await?;
    t.next();
    t.gets_role("Wu", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.gets_role("Hui", "yusha", Some(RoleAtPlace::Coordinator)).await?;
    t.says("Wu", "/unlink").await?;
    assert!(t.next().contains("Only organisers can do this. Ask an admin of your group."));
    t.says("Hui", "/unlink").await?;
    assert!(t.next().contains("does not hear"));
});

both_engines!(an_owner_links_a_group, English, async |t| {
    let lin = t.owner("Lin");
    t.has_place("caotang").await?;
    t.bot_stops();
    let unlinked = t.sandbox.add_group("Caotang residents");
    t.sandbox.say(lin, unlinked, "/activities", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"This group belongs to no place yet. An owner can send /link here.");
    t.sandbox.say(lin, unlinked, "/link nowhere", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"There is no place “nowhere”. Write for example /link Yusha station");
    t.sandbox.say(lin, unlinked, "/link caotang", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(unlinked), @"👋 Hello, I am the activity helper of Yusha station: I announce activities here, take sign-ups, and remind whoever comes.");
});
