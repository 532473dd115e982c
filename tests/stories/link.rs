//! Which groups hear about a place: linked by an owner, or by an invitation.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::people::{a_district, payload};
use crate::town::{Step, Town, both_engines};

/// A link to link a group has leaked, and a plain member of another place's group posts it there.
async fn a_leaked_link_is_posted(t: &mut Town) -> Step<String> {
    a_district(t).await?;
    let owner = t.person("Ou");
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", owner, t.word("Taipinglu", "太平路")).await?;
    t.taps_in("Ou", owner, t.word("Link a group", "关联一个群")).await?;
    let code = payload(t, owner);
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
