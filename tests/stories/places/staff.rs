//! Places and who runs them: invitations that can be used once.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

both_engines!(a_coordinator_makes_a_station_and_gives_it_to_others, English, async |t| {
    t.has_a_district().await?;
    let (owner, hui, wu) = (t.person("Ou"), t.person("Hui"), t.person("Wu"));
    t.tells("Ou", "/places").await?;
    assert_snapshot!(t.private("Ou"), @"
    🏠 Your places

    Tap a place to see who runs it, to give it another name, or to make a place below it.
    To write to all groups below a place, send: /broadcast Yusha station and your words.
    [Yusha station]
    [Qingyang]
    [Taipinglu]
    ");
    t.taps_in("Ou", owner, "Taipinglu").await?;
    assert_snapshot!(t.private("Ou"), @"
    👥 Taipinglu: who runs it, beside the admins of its groups
    Nobody else yet.
    [➕ Link a group]
    [➕ Invite an organiser]
    [➕ Invite a coordinator]
    [✏️ Another name] [➕ A place below]
    ");
    t.taps_in("Ou", owner, "Invite a coordinator").await?;
    let code = t.link_code(owner);
    assert_snapshot!(t.private("Ou").replace(&code, "CODE"), @"
    ➕ Send this link to whoever is to coordinate Taipinglu:
    https://t.me/lastmile_sandbox_bot?start=CODE
    It can be used once, for three days.
    ");
    t.sandbox.start(hui, Some(&code));
    t.settle().await?;
    assert_snapshot!(t.private("Hui"), @"
    ✅ You are now a coordinator of Taipinglu.
    [❓ What can I do?]
    ");
    // The link was used, and helps nobody else.
    t.sandbox.start(wu, Some(&code));
    t.settle().await?;
    assert_snapshot!(t.private("Wu"), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    // Hui makes a station, links a group to it and finds an organiser for it.
    t.tells("Hui", "/place taipinglu Lian Lianhua station").await?;
    assert_snapshot!(t.private("Hui"), @"“Lian” cannot be a short name. Use small letters, digits and “-”, for example “lianhua”.");
    t.tells("Hui", "/place taipinglu lianhua Lianhua station").await?;
    assert_snapshot!(t.private("Hui"), @"
    👥 Lianhua station: who runs it, beside the admins of its groups
    Nobody else yet.
    [➕ Link a group]
    [➕ Invite an organiser]
    [➕ Invite a coordinator]
    [✏️ Another name] [➕ A place below]
    ");
    t.tells("Hui", "/place taipinglu lianhua Lianhua again").await?;
    assert_snapshot!(t.private("Hui"), @"There is a place “lianhua” already. Choose another short name.");
    t.taps_in("Hui", hui, "Link a group").await?;
    let code = t.link_code(hui);
    t.skip(hui);
    let group = t.sandbox.add_group("Lianhua residents");
    t.sandbox.join(group, hui);
    t.sandbox.make_admin(group, hui);
    t.sandbox.say(hui, group, &format!("/start@{} {code}", t.sandbox.bot_username()), None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(group), @"👋 Hello, I am the activity helper of Lianhua station: I announce activities here, take sign-ups, and remind whoever comes.");
    t.taps_in("Hui", hui, "Invite an organiser").await?;
    let code = t.link_code(hui);
    t.skip(hui);
    t.sandbox.start(wu, Some(&code));
    t.settle().await?;
    assert_snapshot!(t.private("Wu"), @"
    ✅ You are now an organiser at Lianhua station.
    [❓ What can I do?]
    ");
    t.tells("Wu", "/new Tea tomorrow 15:00").await?;
    t.taps_in("Wu", wu, "Publish").await?;
    t.skip(wu);
    assert!(t.next_in(group).contains("Lianhua station"));
    // Let go, Wu runs nothing any more.
    t.tells("Hui", "/places").await?;
    t.skip(hui);
    t.taps_in("Hui", hui, "Lianhua station").await?;
    assert_snapshot!(t.private("Hui"), @"
    👥 Lianhua station: who runs it, beside the admins of its groups
    Wu, organiser
    [❌ Remove Wu]
    [➕ Link a group]
    [➕ Invite an organiser]
    [➕ Invite a coordinator]
    [✏️ Another name] [➕ A place below]
    ");
    t.taps_in("Hui", hui, "Remove Wu").await?;
    t.tells("Wu", "/edit 1").await?;
    assert_snapshot!(t.private("Wu"), @"Only organisers can do this. Ask an admin of your group.");
    t.tells("Hui", "/log lianhua").await?;
    assert_snapshot!(t.private("Hui"), @"
    📒 What was done lately
    Mon 23 Nov, 08:01 · Hui removed an organiser
    Mon 23 Nov, 08:01 · Wu planned #1: Tea
    Mon 23 Nov, 08:01 · Wu joined the organisers
    Mon 23 Nov, 08:01 · Hui invited somebody
    Mon 23 Nov, 08:00 · Hui linked a group: lianhua
    Mon 23 Nov, 08:00 · Hui invited somebody
    Mon 23 Nov, 08:00 · Hui made a place: Lianhua station
    ");
});

both_engines!(a_coordinator_makes_a_station_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    let owner = t.person("Ou");
    t.tells("Ou", "/places").await?;
    assert_snapshot!(t.private("Ou"), @"
    🏠 您的站点

    点一个站点，可以看谁在管、改名字、在下面新建站点。
    要给站点和下级的所有群发消息，请发：/broadcast 玉沙社区实践站 再加上内容。
    [玉沙社区实践站]
    [青羊区]
    [太平路]
    ");
    t.tells("Ou", "/place").await?;
    assert_snapshot!(t.private("Ou"), @"
    🏠 您的站点

    点一个站点，可以看谁在管、改名字、在下面新建站点。
    要给站点和下级的所有群发消息，请发：/broadcast 玉沙社区实践站 再加上内容。
    [玉沙社区实践站]
    [青羊区]
    [太平路]
    ");
    t.tells("Ou", "/place taipinglu lianhua 莲花社区站").await?;
    assert_snapshot!(t.private("Ou"), @"
    👥 莲花社区站：除了群管理员，还有谁负责
    还没有别人。
    [➕ 关联一个群]
    [➕ 邀请组织者]
    [➕ 邀请协调员]
    [✏️ 改名字] [➕ 新建下级站点]
    ");
    t.taps_in("Ou", owner, "邀请组织者").await?;
    let code = t.link_code(owner);
    assert_snapshot!(t.private("Ou").replace(&code, "CODE"), @"
    ➕ 请把链接发给莲花社区站的组织者：
    https://t.me/lastmile_sandbox_bot?start=CODE
    只能用一次，三天内有效。
    ");
    let hui = t.person("慧慧");
    t.sandbox.start(hui, Some(&code));
    t.settle().await?;
    assert_snapshot!(t.private("慧慧"), @"
    ✅ 您现在是莲花社区站的组织者。
    [❓ 能做什么]
    ");
});

both_engines!(an_old_invitation_is_worth_nothing, English, async |t| {
    t.has_a_district().await?;
    let (owner, hui) = (t.person("Ou"), t.person("Hui"));
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", owner, "Qingyang").await?;
    t.taps_in("Ou", owner, "Invite an organiser").await?;
    let code = t.link_code(owner);
    t.skip(owner);
    t.until("2026-11-26 08:10").await?;
    t.sandbox.start(hui, Some(&code));
    t.settle().await?;
    assert!(t.private("Hui").contains("too old"));
});

/// Hui coordinates Taipinglu and has made a link for another coordinator; its code.
async fn a_coordinator_with_a_link(t: &mut World) -> Told<String> {
    t.has_a_district().await?;
    let (owner, hui) = (t.person("Ou"), t.person("Hui"));
    let place = t.word("Taipinglu", "太平路").to_owned();
    let invite = t.word("Invite a coordinator", "邀请协调员").to_owned();
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", owner, &place).await?;
    t.taps_in("Ou", owner, &invite).await?;
    let code = t.link_code(owner);
    t.skip(owner);
    t.sandbox.start(hui, Some(&code));
    t.settle().await?;
    t.tells("Hui", "/places").await?;
    t.taps_in("Hui", hui, &place).await?;
    t.taps_in("Hui", hui, &invite).await?;
    let code = t.link_code(hui);
    t.skip(hui);
    Ok(code)
}

/// Whether a link makes anything of somebody.
async fn link_works(t: &mut World, name: &str, code: &str) -> Told<bool> {
    let person = t.person(name);
    t.sandbox.start(person, Some(code));
    t.settle().await?;
    let refused = t.word("This link was used already", "这个链接用过了").to_owned();
    Ok(!t.private(name).contains(&refused))
}

async fn an_invitation_falls_with_the_role(t: &mut World) -> Told<()> {
    let code = a_coordinator_with_a_link(t).await?;
    let owner = t.person("Ou");
    let place = t.word("Taipinglu", "太平路").to_owned();
    t.tells("Ou", "/places").await?;
    t.taps_in("Ou", owner, &place).await?;
    t.skip(owner);
    t.taps_in("Ou", owner, "Hui").await?;
    let open = t.word("Open link", "邀请协调员的链接").to_owned();
    assert!(!t.face(owner).contains(&open), "{}", t.face(owner));
    // Dismissed, Hui comes back by no link of their own; nor does anybody else.
    assert!(!link_works(t, "Hui", &code).await?);
    assert!(!link_works(t, "Wu", &code).await?);
    Ok(())
}

both_engines!(a_link_made_by_who_was_dismissed_is_refused, English, async |t| {
    an_invitation_falls_with_the_role(t).await?;
});

both_engines!(a_link_made_by_who_was_dismissed_is_refused_in_chinese, Chinese, async |t| {
    an_invitation_falls_with_the_role(t).await?;
});

async fn a_link_of_who_is_no_admin_any_more(t: &mut World) -> Told<()> {
    t.organiser("Lin").await?;
    let (lin, group) = (t.person("Lin"), t.group());
    let (place, invite) =
        (t.word("Yusha", "玉沙").to_owned(), t.word("Invite an organiser", "邀请组织者").to_owned());
    t.tells("Lin", "/places").await?;
    t.taps_in("Lin", lin, &place).await?;
    t.taps_in("Lin", lin, &invite).await?;
    let first = t.link_code(lin);
    t.taps_on("Lin", lin, t.word("who runs it", "还有谁负责"), &invite).await?;
    let second = t.link_code(lin);
    t.skip(lin);
    assert_ne!(first, second);
    assert!(link_works(t, "Wu", &first).await?);
    t.sandbox.leave(group, lin);
    t.settle().await?;
    assert!(!link_works(t, "Mei", &second).await?);
    Ok(())
}

both_engines!(the_right_to_invite_is_checked_when_a_link_is_used, English, async |t| {
    a_link_of_who_is_no_admin_any_more(t).await?;
});

both_engines!(the_right_to_invite_is_checked_when_a_link_is_used_in_chinese, Chinese, async |t| {
    a_link_of_who_is_no_admin_any_more(t).await?;
});

both_engines!(an_open_link_is_listed_and_taken_back, English, async |t| {
    let code = a_coordinator_with_a_link(t).await?;
    let hui = t.person("Hui");
    t.tells("Hui", "/places").await?;
    t.skip(hui);
    t.taps_in("Hui", hui, "Taipinglu").await?;
    assert_snapshot!(t.private("Hui"), @"
    👥 Taipinglu: who runs it, beside the admins of its groups
    ⭐ Hui, coordinator
    ⏳ Open link for a coordinator, until Thu 26 Nov, 08:00
    [❌ Remove Hui]
    [✖️ Take back the link for a coordinator]
    [➕ Link a group]
    [➕ Invite an organiser]
    [➕ Invite a coordinator]
    [✏️ Another name] [➕ A place below]
    ");
    let toast = t.taps_in("Hui", hui, "Take back").await?;
    assert_snapshot!(toast, @"✅ Taken back. The link does not work any more.");
    assert!(!t.face(hui).contains("Open link"));
    assert!(!link_works(t, "Wu", &code).await?);
});

both_engines!(an_open_link_is_listed_and_taken_back_in_chinese, Chinese, async |t| {
    let code = a_coordinator_with_a_link(t).await?;
    let hui = t.person("Hui");
    t.tells("Hui", "/places").await?;
    t.skip(hui);
    t.taps_in("Hui", hui, "太平路").await?;
    assert_snapshot!(t.private("Hui"), @"
    👥 太平路：除了群管理员，还有谁负责
    ⭐ Hui，协调员
    ⏳ 邀请协调员的链接，有效到 11月26日（周四）08:00
    [❌ 撤下Hui]
    [✖️ 收回邀请协调员的链接]
    [➕ 关联一个群]
    [➕ 邀请组织者]
    [➕ 邀请协调员]
    [✏️ 改名字] [➕ 新建下级站点]
    ");
    let toast = t.taps_in("Hui", hui, "收回").await?;
    assert_snapshot!(toast, @"✅ 已收回，这个链接不能再用了。");
    assert!(!link_works(t, "Wu", &code).await?);
});

both_engines!(residents_and_organisers_make_no_places, English, async |t| {
    t.has_a_district().await?;
    t.organiser("Lin").await?;
    let lin = t.person("Lin");
    t.skip(lin);
    t.tells("Lin", "/place taipinglu lianhua Lianhua station").await?;
    assert_snapshot!(t.private("Lin"), @"Only coordinators of that place can do this.");
    t.tells("Lin", "/broadcast taipinglu Hello").await?;
    assert_snapshot!(t.private("Lin"), @"Only coordinators of that place can do this.");
    t.starts("An").await?;
    t.tells("An", "/places").await?;
    assert_snapshot!(t.private("An"), @"Only organisers can do this. Ask an admin of your group.");
    let (an, group) = (t.person("An"), t.group());
    for data in
        ["pl:1", "inv:1:organiser", "inv:2:coordinator", "rev:1:1", "dis:1:1", "cl:1:1", "bc:1", "bx:1"]
    {
        let tap = t.sandbox.tap_raw(an, group, 1, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(!toast.is_empty(), "{data} was not refused");
    }
});

both_engines!(the_log_of_a_branch_goes_by_its_name_and_further_back, English, async |t| {
    t.has_a_district().await?;
    t.links_group("taipinglu", "Taipinglu residents").await?;
    let ou = t.person("Ou");
    for number in 1..=17 {
        t.tells("Ou", &format!("/broadcast taipinglu News {number}")).await?;
        t.taps_in("Ou", ou, "Send it").await?;
    }
    t.tells("Ou", "/log Qingyang").await?;
    let shown = t.face(ou);
    assert!(shown.contains("News 17") && shown.contains("News 3") && !shown.contains("News 2\n"), "{shown}");
    t.taps_in("Ou", ou, "Earlier").await?;
    assert_snapshot!(t.face(ou), @"
    📒 What was done lately
    Mon 23 Nov, 08:00 · Ou wrote to all groups: News 2
    Mon 23 Nov, 08:00 · Ou wrote to all groups: News 1
    [◀️]
    ");
    t.tells("Ou", "/log Yusha station").await?;
    assert!(!t.face(ou).contains("News"), "{}", t.face(ou));
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});

both_engines!(the_log_of_a_branch_in_chinese, Chinese, async |t| {
    t.has_a_district().await?;
    t.links_group("taipinglu", "太平路居民群").await?;
    let ou = t.person("Ou");
    t.tells("Ou", "/broadcast taipinglu 明天闭馆").await?;
    t.taps_in("Ou", ou, "发送").await?;
    t.tells("Ou", "/log 青羊区").await?;
    assert_snapshot!(t.face(ou), @"
    📒 最近做过的事
    11月23日（周一）08:00 · Ou 给所有群发了通知：明天闭馆
    ");
    t.until("2026-11-23 08:10").await?;
    t.has_read_everything();
});
