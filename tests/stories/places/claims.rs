//! Links that put a group to a place: who may open one there, and when the one who made it is asked.

use insta::assert_snapshot;
use lastmile::sandbox::Fault;

use crate::language::{Told, World, both_engines};

impl World {
    /// Somebody who runs a place makes a link that puts a group to it; its code.
    async fn makes_a_group_link(&mut self, name: &str, place: &str) -> Told<String> {
        let person = self.person(name);
        self.tells(name, "/places").await?;
        self.skip(person);
        self.taps_in(name, person, place).await?;
        self.taps_in(name, person, self.word("Link a group", "关联一个群")).await?;
        let code = self.link_code(person);
        self.skip(person);
        Ok(code)
    }

    /// A group that no place has yet, run by a person of that name.
    fn group_of(&mut self, title: &str, admin: &str) -> i64 {
        let (group, admin) = (self.sandbox.add_group(title), self.person(admin));
        self.sandbox.join(group, admin);
        self.sandbox.make_admin(group, admin);
        group
    }

    /// Somebody opens a link in a group.
    async fn opens(&mut self, name: &str, code: &str, group: i64) -> Told<()> {
        let (person, command) = (self.person(name), self.command(code));
        self.sandbox.say(person, group, &command, None, None);
        self.settle().await
    }

    fn command(&self, code: &str) -> String {
        format!("/start@{} {code}", self.sandbox.bot_username())
    }

    /// Whether a group hears of a new activity of Taipinglu.
    async fn hears_of_taipinglu(&mut self, group: i64) -> Told<bool> {
        let tea =
            self.word("Tea tomorrow 15:00\nat: taipinglu", "茶话会 明天下午3点\n站点：taipinglu").to_owned();
        self.plans("Ou", &tea).await?;
        let title = self.word("Tea", "茶话会").to_owned();
        Ok(self.sandbox.messages(group).iter().any(|seen| seen.text.contains(&title)))
    }
}

/// Mallory, who runs a group of their own, has got hold of a link that Ou made. What Ou is asked, and what the group
/// reads.
async fn a_stranger_opens_a_leaked_link(t: &mut World) -> Told<(i64, String, String)> {
    t.has_a_district().await?;
    let place = t.word("Taipinglu", "太平路").to_owned();
    let code = t.makes_a_group_link("Ou", &place).await?;
    let group = t.group_of("🏠 Taipinglu\nhttps://fake.example", "Mallory");
    t.opens("Mallory", &code, group).await?;
    let said = t.next_in(group);
    Ok((group, t.private("Ou"), said))
}

both_engines!(the_maker_of_a_leaked_link_says_no, English, async |t| {
    let (group, asked, said) = a_stranger_opens_a_leaked_link(t).await?;
    assert_snapshot!(said, @"⏳ Almost done: whoever made this link is asked whether this is the right group. Nothing else to do here.");
    assert_snapshot!(asked, @"
    🔗 Mallory opened your link in the group “🏠 Taipinglu https: fake. example”. Is this the group that is to hear about Taipinglu? Its admins will run activities there.
    [✅ Yes, link it] [No, I do not know it]
    ");
    assert!(!t.hears_of_taipinglu(group).await?, "not linked yet");
    let owner = t.person("Ou");
    let toast = t.taps_on("Ou", owner, "opened your link", "No, I do not").await?;
    assert_snapshot!(toast, @"✅ The group was not linked, and the link does not work any more.");
    assert_snapshot!(t.face(group), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    assert!(!t.hears_of_taipinglu(group).await?);
    t.tells("Mallory", "/places").await?;
    assert_snapshot!(t.private("Mallory"), @"Only organisers can do this. Ask an admin of your group.");
});

both_engines!(the_maker_of_a_link_says_yes_in_chinese, Chinese, async |t| {
    let (group, asked, said) = a_stranger_opens_a_leaked_link(t).await?;
    assert_snapshot!(said, @"⏳ 快好了：正在请发链接的人确认是不是这个群。这里不用再做什么。");
    assert_snapshot!(asked, @"
    🔗 Mallory在“🏠 Taipinglu https: fake. example”群里点开了您的链接。是要让这个群收到太平路的活动吗？关联后，群管理员可以在那里办活动。
    [✅ 是，关联] [不是，我不认识这个群]
    ");
    let owner = t.person("Ou");
    t.taps_on("Ou", owner, "您的链接", "是，关联").await?;
    assert_snapshot!(t.face(owner), @"✅ 我进群了。这个群会收到太平路的活动通知。");
    assert_snapshot!(t.face(group), @"👋 大家好，我是太平路的活动小助手：在本群发活动通知，帮大家报名，到时提醒。");
    assert!(t.hears_of_taipinglu(group).await?);
    // Whoever runs the group runs its place.
    t.tells("Mallory", "/places").await?;
    assert!(t.private("Mallory").contains("太平路"));
});

/// A plain member opens a link; what the group reads. The link is still good for an admin who made it.
async fn a_plain_member_opens_a_link(t: &mut World) -> Told<String> {
    t.has_a_district().await?;
    let place = t.word("Taipinglu", "太平路").to_owned();
    let code = t.makes_a_group_link("Ou", &place).await?;
    let group = t.group_of("Taipinglu", "Lin");
    t.opens("An", &code, group).await?;
    let said = t.next_in(group);
    assert!(!t.kept().await?.iter().any(|row| row.starts_with("people") && row.contains("An")));
    assert!(!t.hears_of_taipinglu(group).await?);
    t.skip(group);
    // Ou is an owner, and needs to ask nobody.
    t.opens("Ou", &code, group).await?;
    assert!(t.next_in(group).contains(&place));
    assert!(t.private("Ou").contains(&place));
    Ok(said)
}

both_engines!(only_an_admin_of_a_group_links_it, English, async |t| {
    assert_snapshot!(a_plain_member_opens_a_link(t).await?, @"Only an admin of this group can link it. Please ask one of them to open the link.");
});

both_engines!(only_an_admin_of_a_group_links_it_in_chinese, Chinese, async |t| {
    assert_snapshot!(a_plain_member_opens_a_link(t).await?, @"只有本群的管理员可以关联。请找一位管理员点开链接。");
});

both_engines!(where_the_maker_runs_the_group_too_nobody_is_asked, English, async |t| {
    t.has_a_district().await?;
    t.organiser("Hui").await?;
    let hui = t.person("Hui");
    let code = t.makes_a_group_link("Hui", "Yusha").await?;
    let group = t.group_of("Second staircase", "Lin");
    t.sandbox.join(group, hui);
    t.sandbox.make_admin(group, hui);
    t.opens("Lin", &code, group).await?;
    assert_snapshot!(t.next_in(group), @"👋 Hello, I am the activity helper of Yusha station: I announce activities here, take sign-ups, and remind whoever comes.");
    // Nobody is asked; whoever made the link hears that it was used.
    assert_snapshot!(t.private("Hui"), @"
    ✅ I am in the group. It now hears about activities of Yusha station.
    [➕ New activity]
    ");
    assert_eq!(t.unread(), 0);
});

both_engines!(an_admin_who_writes_as_the_group_has_no_name, English, async |t| {
    t.has_a_district().await?;
    t.organiser("Hui").await?;
    let code = t.makes_a_group_link("Hui", "Yusha").await?;
    let group = t.group_of("Second staircase", "Lin");
    let command = t.command(&code);
    t.sandbox.say_anonymously(group, &command);
    t.settle().await?;
    t.skip(group);
    assert_snapshot!(t.private("Hui"), @"
    🔗 An admin opened your link in the group “Second staircase”. Is this the group that is to hear about Yusha station? Its admins will run activities there.
    [✅ Yes, link it] [No, I do not know it]
    ");
    // Meanwhile it becomes a supergroup, and the bot is down for a night.
    let group = t.sandbox.migrate(group);
    t.settle().await?;
    t.bot_is_down_until("2026-11-24 07:00")?;
    let hui = t.person("Hui");
    t.taps_in("Hui", hui, "Yes").await?;
    t.skip(hui);
    assert!(t.face(group).contains("activity helper of Yusha station"));
});

both_engines!(nobody_but_the_maker_answers_and_only_while_they_may, English, async |t| {
    let (group, _, _) = a_stranger_opens_a_leaked_link(t).await?;
    t.starts("Mallory").await?;
    let (mallory, owner) = (t.person("Mallory"), t.person("Ou"));
    for (chat, data) in [(mallory, "cl:1:1"), (group, "cl:1:1"), (mallory, "cl:1:0"), (mallory, "cl:2:1")] {
        let tap = t.sandbox.tap_raw(mallory, chat, 1, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(toast.contains("is too old"), "{data} in {chat}: {toast}");
    }
    // Three days later the question is void.
    t.until("2026-11-26 08:10").await?;
    let toast = t.taps_on("Ou", owner, "opened your link", "Yes").await?;
    assert_snapshot!(toast, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert!(!t.hears_of_taipinglu(group).await?);
});

both_engines!(one_group_at_a_time_is_asked_about, English, async |t| {
    t.has_a_district().await?;
    let code = t.makes_a_group_link("Ou", "Taipinglu").await?;
    let (first, second) = (t.group_of("First", "Mallory"), t.group_of("Second", "Eve"));
    t.opens("Mallory", &code, first).await?;
    t.skip(first);
    t.opens("Eve", &code, second).await?;
    assert_snapshot!(t.next_in(second), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    let owner = t.person("Ou");
    t.taps_in("Ou", owner, "Yes").await?;
    t.skip(owner);
    assert!(t.face(first).contains("activity helper of Taipinglu"));
    assert!(!t.hears_of_taipinglu(second).await?);
    assert!(t.hears_of_taipinglu(first).await?);
});

both_engines!(a_group_is_claimed_while_telegram_does_not_answer, English, async |t| {
    t.has_a_district().await?;
    t.organiser("Hui").await?;
    let code = t.makes_a_group_link("Hui", "Yusha").await?;
    let group = t.group_of("Second staircase", "Hui");
    t.sandbox.fail_next("getChatAdministrators", Fault::ServerError(502), 1);
    t.opens("Hui", &code, group).await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-23 10:10").await?;
    assert_snapshot!(t.next_in(group), @"👋 Hello, I am the activity helper of Yusha station: I announce activities here, take sign-ups, and remind whoever comes.");
    assert!(t.private("Hui").contains("I am in the group"));
});

both_engines!(an_answer_is_about_the_group_that_was_asked_about, English, async |t| {
    let (group, _, _) = a_stranger_opens_a_leaked_link(t).await?;
    let command = t.sandbox.messages(group).into_iter().find(|seen| seen.text.starts_with("/start"));
    let command = command.map(|seen| seen.text).unwrap_or_default();
    let code = command.split(' ').nth(1).unwrap_or_default().to_owned();
    // The stranger is forgotten, and their claim with them; then they come with another group.
    t.starts("Mallory").await?;
    t.tells("Mallory", "/forget").await?;
    t.taps_in("Mallory", "Mallory", "Yes, forget me").await?;
    t.skip(t.titled("Mallory"));
    let other = t.group_of("Casino", "Mallory");
    t.opens("Mallory", &code, other).await?;
    t.skip(other);
    let owner = t.person("Ou");
    assert!(t.private("Ou").contains("“Casino”"), "asked anew");
    let toast = t.taps_on("Ou", owner, "“🏠 Taipinglu", "Yes").await?;
    assert_snapshot!(toast, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert!(!t.hears_of_taipinglu(other).await?);
});
