//! Whoever does not run a place any more decides nothing there, whatever still stands in their chat.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(what_was_asked_before_is_not_theirs_to_answer, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let mei = t.person("Mei");
    t.starts("Mei").await?;
    t.gets_role("Mei", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.has_helped("Lin", "An").await?;
    t.has_served("An", 104).await?;
    let an = t.person("An");
    // Mei is asked about a certificate, and about hours that are not right; she looks at the stars, and at the team.
    t.asks_for_certificate("An", "This year").await?;
    t.taps_on("An", an, "I have noted for you", "Not right").await?;
    t.passes(chrono::TimeDelta::minutes(2)).await?;
    t.until("2026-11-25 09:00").await?;
    t.tells("Mei", "/stars").await?;
    t.taps_in("Mei", mei, "Announce it").await?;
    t.tells("Mei", "/team").await?;
    t.taps_in("Mei", mei, "1 question").await?;
    t.taps_in("Mei", mei, "not right: Tea").await?;
    t.tells("Mei", "/team").await?;
    t.taps_in("Mei", mei, "An").await?;
    t.gets_role("Mei", "yusha", None).await?;
    let before = t
        .kept_with(&[
            "hours_rows",
            "objections",
            "certificates",
            "certificate_requests",
            "star_notices",
            "team_members",
            "volunteers:",
        ])
        .await?;
    for (words, label) in [
        ("would like a certificate", "Issue"),
        ("would like a certificate", "Not now"),
        ("says that these hours are not right", "Take it back"),
        ("says that these hours are not right", "3 h"),
        ("This goes into your groups", "Post it"),
        ("volunteer since", "Note hours"),
        ("volunteer since", "Let them lead"),
        ("volunteer since", "Take out of the team"),
        ("volunteer since", "paper seen"),
    ] {
        let said = t.taps_on("Mei", mei, words, label).await?;
        assert!(said.contains("Only organisers"), "{label}: {said}");
    }
    let after = t
        .kept_with(&[
            "hours_rows",
            "objections",
            "certificates",
            "certificate_requests",
            "star_notices",
            "team_members",
            "volunteers:",
        ])
        .await?;
    assert_eq!(after, before);
    for chat in [t.group(), lin, mei, an] {
        t.skip(chat);
    }
});

both_engines!(whoever_runs_a_place_alone_is_told_before_they_are_forgotten, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/forget").await?;
    assert_snapshot!(t.face(lin), @"
    要我忘记您吗？您报的名、点的单会取消，名字和资料会删除，不能恢复。

    ⚠️ 玉沙社区实践站只有您一位组织者，您一走就没人管了。请先在“🏠 我的站点”里请别人当组织者。
    [是的，忘记我] [不用了]
    ");
});
