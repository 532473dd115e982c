//! A coordinator's message to all groups of a branch: how it is counted while it goes, and where it did not arrive.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::sandbox::Fault;

use crate::language::{Told, World, both_engines};

/// Ou looks at what is to go to a branch, and sends it.
async fn sends(t: &mut World, typed: &str) -> Told<String> {
    let owner = t.person("Ou");
    t.tells("Ou", &format!("/broadcast {typed}")).await?;
    t.skip(owner);
    let send = t.word("Send it", "发送");
    t.taps_in("Ou", owner, send).await
}

/// A group refuses the next message for so many seconds.
fn is_busy(t: &World, group: i64, retry_after: u16) {
    t.sandbox.fail_next("sendMessage", Fault::TooManyRequests { retry_after, chat: Some(group) }, 1);
}

/// The bot is put out of a group.
async fn is_put_out(t: &mut World, group: i64) -> Told<()> {
    t.sandbox.kick_bot(group);
    t.tolerates_refused("sendMessage");
    t.settle().await
}

both_engines!(it_is_counted_while_it_goes, English, async |t| {
    t.has_a_district().await?;
    let (owner, quick) = (t.person("Ou"), t.links_group("taipinglu", "Quick").await?);
    let slow = t.links_group("taipinglu", "Slow").await?;
    is_busy(t, slow, 60);
    assert_snapshot!(sends(t, "qingyang Closed tomorrow.").await?, @"📣 Sent to 0 of 2 groups …");
    t.until("2026-11-23 08:00:40").await?;
    assert_snapshot!(t.face(owner), @"📣 Sent to 1 of 2 groups …");
    // Nothing is new: it is looked at again in a while, and not over and over.
    let (next, now) = (t.next_due().await?, t.now());
    assert!(next.is_some_and(|next| next > now), "{next:?}");
    assert_snapshot!(t.next_in(quick), @"
    📣 Qingyang, Ou

    Closed tomorrow.
    ");
    t.tells("Ou", "/timeline").await?;
    assert!(t.face(owner).contains("1 sent so far"), "{}", t.face(owner));
    t.until("2026-11-23 08:03").await?;
    assert_snapshot!(t.next_in(slow), @"
    📣 Qingyang, Ou

    Closed tomorrow.
    ");
    let counted = t.sandbox.latest(owner, |seen| seen.text.contains("Arrived"));
    assert_eq!(counted.map(|seen| seen.text).as_deref(), Some("✅ Arrived in 2 of 2 groups."));
});

both_engines!(it_is_counted_while_it_goes_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    let (owner, quick) = (t.person("Ou"), t.links_group("taipinglu", "甲群").await?);
    let slow = t.links_group("qingyang", "乙群").await?;
    is_busy(t, slow, 60);
    sends(t, "qingyang 明天闭馆").await?;
    t.until("2026-11-23 08:00:40").await?;
    assert_snapshot!(t.face(owner), @"📣 已发 1 / 2 个群……");
    assert_snapshot!(t.next_in(quick), @"
    📣 青羊区，Ou

    明天闭馆
    ");
    is_put_out(t, slow).await?;
    t.until("2026-11-23 08:03").await?;
    assert_snapshot!(t.face(owner), @"
    ✅ 已送到 1 / 2 个群。
    ⚠️ 青羊区有一个群没有收到。
    ");
});

both_engines!(only_the_groups_where_it_did_not_arrive_are_named, English, async |t| {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    let near = t.links_group("taipinglu", "Taipinglu residents").await?;
    let away = t.links_group("qingyang", "Qingyang residents").await?;
    let lost = t.links_group("qingyang", "Qingyang dancers").await?;
    is_put_out(t, away).await?;
    is_busy(t, lost, 60);
    sends(t, "qingyang Closed tomorrow.").await?;
    t.until("2026-11-23 08:00:40").await?;
    assert_snapshot!(t.face(owner), @"📣 Sent to 1 of 3 groups …");
    // Nothing more arrives, and that is told, although the count stays.
    is_put_out(t, lost).await?;
    t.until("2026-11-23 08:03").await?;
    assert_snapshot!(t.next_in(near), @"
    📣 Qingyang, Ou

    Closed tomorrow.
    ");
    assert_snapshot!(t.face(owner), @"
    ✅ Arrived in 1 of 3 groups.
    ⚠️ It did not arrive in a group of Qingyang.
    ⚠️ It did not arrive in a group of Qingyang.
    ");
});

both_engines!(a_long_list_of_groups_without_it_stays_one_message, English, async |t| {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    for number in 0..40 {
        let group = t.links_group("taipinglu", &format!("Group {number}")).await?;
        t.sandbox.kick_bot(group);
    }
    t.tolerates_refused("sendMessage");
    t.settle().await?;
    sends(t, "taipinglu Closed tomorrow.").await?;
    t.until("2026-11-23 08:03").await?;
    let report = t.face(owner);
    let named = report.matches("It did not arrive in a group of Taipinglu.").count();
    assert!(report.starts_with("✅ Arrived in 0 of 40 groups."), "{report}");
    assert!((20..40).contains(&named), "{named} are named:\n{report}");
});

/// Ou's message is decided, and the bot ends before it is out; it is back at that moment.
async fn goes_late(t: &mut World, back: &str) -> Told<i64> {
    t.has_a_district().await?;
    let (owner, group) = (t.person("Ou"), t.links_group("taipinglu", "Taipinglu residents").await?);
    t.tells("Ou", "/broadcast taipinglu Closed tomorrow.").await?;
    t.skip(owner);
    let look = t.sandbox.with_button(owner, "", "Send it").expect("the button").id;
    t.sandbox.tap(owner, owner, look, "Send it")?;
    t.hears().await?;
    t.bot_is_down_until(back)?;
    t.settle().await?;
    t.settle().await?;
    Ok(group)
}

both_engines!(within_a_day_it_is_still_news, English, async |t| {
    let group = goes_late(t, "2026-11-24 07:50").await?;
    assert_snapshot!(t.next_in(group), @"
    📣 Taipinglu, Ou

    Closed tomorrow.
    ");
    let owner = t.person("Ou");
    assert_snapshot!(t.face(owner), @"✅ Arrived in 1 of 1 group.");
});

both_engines!(after_a_day_it_is_no_news_any_more, English, async |t| {
    let group = goes_late(t, "2026-11-24 08:10").await?;
    let owner = t.person("Ou");
    assert_eq!(t.face(group), "");
    assert_snapshot!(t.face(owner), @"
    ✅ Arrived in 0 of 1 group.
    ⚠️ It did not arrive in a group of Taipinglu.
    ");
});

both_engines!(what_is_too_long_is_refused_with_its_length, English, async |t| {
    t.has_a_district().await?;
    t.links_group("taipinglu", "Taipinglu residents").await?;
    // Telegram counts an emoji as two.
    let fits = format!("{}{}", "🌷".repeat(1_000), "a".repeat(1_000));
    t.tells("Ou", &format!("/broadcast taipinglu {fits}")).await?;
    assert!(t.private("Ou").contains("Send it"));
    t.tells("Ou", &format!("/broadcast taipinglu {fits}a")).await?;
    assert_snapshot!(t.private("Ou"), @"That is 3001 letters long. Please keep it to 3000.");
});

both_engines!(what_is_too_long_is_refused_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    t.tells("Ou", &format!("/broadcast taipinglu {}", "花".repeat(3_001))).await?;
    assert_snapshot!(t.private("Ou"), @"有 3001 个字，太长了，请不要超过 3000 个字。");
});

both_engines!(what_was_thrown_away_goes_nowhere, English, async |t| {
    t.has_a_district().await?;
    let (owner, group) = (t.person("Ou"), t.links_group("taipinglu", "Taipinglu residents").await?);
    t.tells("Ou", "/broadcast taipinglu Closed tomorrow.").await?;
    t.skip(owner);
    let look = t.sandbox.with_button(owner, "", "Send it").expect("the button").id;
    t.taps_in("Ou", owner, "Discard").await?;
    assert_snapshot!(t.face(owner), @"The draft is discarded.");
    for forged in ["bc:1", "bx:1"] {
        let tap = t.sandbox.tap_raw(owner, owner, look, forged);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert_snapshot!(toast, @"This button is too old. If no newer message stands below, write “hello” to me.");
    }
    assert_eq!(t.face(group), "");
});

both_engines!(a_coordinator_reaches_their_own_branch_only, English, async |t| {
    t.has_a_district().await?;
    let (hui, group) = (t.person("Hui"), t.links_group("taipinglu", "Taipinglu residents").await?);
    t.starts("Hui").await?;
    t.gets_role("Hui", "taipinglu", Some(RoleAtPlace::Coordinator)).await?;
    for elsewhere in ["qingyang", "yusha"] {
        t.tells("Hui", &format!("/broadcast {elsewhere} Closed tomorrow.")).await?;
        assert_eq!(t.private("Hui"), "Only coordinators of that place can do this.", "{elsewhere}");
    }
    t.tells("Hui", "/broadcast taipinglu Closed tomorrow.").await?;
    t.skip(hui);
    // Now it is another branch.
    t.gets_role("Hui", "taipinglu", None).await?;
    t.gets_role("Hui", "yusha", Some(RoleAtPlace::Coordinator)).await?;
    assert_snapshot!(t.taps_in("Hui", hui, "Send it").await?, @"Only coordinators of that place can do this.");
    assert_eq!(t.face(group), "");
});

both_engines!(all_groups_of_a_branch_hear_of_it, English, async |t| {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    t.tells("Ou", "/place taipinglu lianhua Lianhua station").await?;
    t.skip(owner);
    let near = t.links_group("lianhua", "Lianhua residents").await?;
    let far = t.links_group("taipinglu", "Taipinglu residents").await?;
    t.sandbox.kick_bot(far);
    t.tolerates_refused("sendMessage");
    t.settle().await?;
    t.tells("Ou", "/broadcast taipinglu").await?;
    assert_snapshot!(t.private("Ou"), @"Write the place and then your words, for example: /broadcast taipinglu The library is closed tomorrow.");
    t.tells("Ou", "/broadcast taipinglu The library <is> closed tomorrow.").await?;
    assert_snapshot!(t.private("Ou"), @"
    📣 This goes to 2 groups of Taipinglu and all below:

    📣 Taipinglu, Ou

    The library <is> closed tomorrow.
    [📣 Send it] [Discard]
    ");
    assert_snapshot!(t.taps_in("Ou", owner, "Send it").await?, @"📣 Sent to 0 of 2 groups …");
    assert_snapshot!(t.next_in(near), @"
    📣 Taipinglu, Ou

    The library <is> closed tomorrow.
    ");
    t.until("2026-11-23 08:05").await?;
    t.skip(owner);
    assert_snapshot!(t.face(owner), @"
    ✅ Arrived in 1 of 2 groups.
    ⚠️ It did not arrive in a group of Taipinglu.
    ");
    assert_eq!(t.unread(), 0, "the other branch hears nothing");
});

both_engines!(all_groups_of_a_branch_hear_of_it_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    let group = t.links_group("taipinglu", "太平路居民群").await?;
    t.tells("Ou", "/broadcast qingyang 图书室明天闭馆").await?;
    assert_snapshot!(t.private("Ou"), @"
    📣 会发给青羊区和下面的 1 个群：

    📣 青羊区，Ou

    图书室明天闭馆
    [📣 发送] [不要了]
    ");
    t.taps_in("Ou", owner, "发送").await?;
    assert_snapshot!(t.next_in(group), @"
    📣 青羊区，Ou

    图书室明天闭馆
    ");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.face(owner), @"✅ 已送到 1 / 1 个群。");
});

both_engines!(what_is_sent_at_night_goes_out_in_the_morning, English, async |t| {
    t.has_a_district().await?;
    let group = t.links_group("taipinglu", "Taipinglu residents").await?;
    t.until("2026-11-23 22:00").await?;
    assert_snapshot!(sends(t, "qingyang Closed tomorrow.").await?, @"🌙 It is quiet in the groups now. It goes out Tue 24 Nov, 08:00.");
    t.until("2026-11-24 07:59").await?;
    assert!(t.sandbox.messages(group).iter().all(|seen| seen.service.is_some()));
    t.until("2026-11-24 08:01").await?;
    assert!(t.next_in(group).contains("Closed tomorrow."));
    let owner = t.person("Ou");
    assert_snapshot!(t.face(owner), @"✅ Arrived in 1 of 1 group.");
});

both_engines!(what_is_sent_at_night_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    let group = t.links_group("taipinglu", "甲群").await?;
    t.until("2026-11-23 22:00").await?;
    assert_snapshot!(sends(t, "qingyang 明天闭馆").await?, @"🌙 现在是安静时间，11月24日（周二）08:00 发到各群。");
    t.until("2026-11-24 08:01").await?;
    assert!(t.next_in(group).contains("明天闭馆"));
    let owner = t.person("Ou");
    t.skip(owner);
});
