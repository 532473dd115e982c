//! The first hour: a link makes somebody the owner, the bot asks for the community's name, and leads on to a group and to
//! the first activity.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::domain::civil_time::to_wall;
use lastmile::features::places::owner::make_payload;
use lastmile::sandbox::Press;

use crate::language::{Told, World, both_engines};

impl World {
    /// A bot that has just been started: nobody owns it, and it knows no place.
    async fn is_new(&mut self) -> Told<()> {
        self.settle().await?;
        self.bot_stops();
        self.has_stored("DELETE FROM linked_groups; DELETE FROM places").await
    }

    /// What the operator's terminal shows, as far as it is carried to the bot.
    pub async fn shows_an_owner_link(&mut self) -> Told<String> {
        let now = self.now();
        let mut tx = self.store.begin().await?;
        let payload = make_payload(&mut tx, now).await?;
        tx.commit().await?;
        Ok(payload)
    }

    /// Somebody opens a link to the bot.
    pub async fn opens_link(&mut self, name: &str, payload: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.start(person, Some(payload));
        self.settle().await
    }

    /// The link below the latest message to a person that has one.
    fn link_below(&mut self, name: &str) -> String {
        let person = self.person(name);
        let seen = self.sandbox.messages(person);
        let mut buttons = seen.iter().rev().flat_map(|seen| seen.buttons.iter().flatten());
        let links = buttons.find_map(|button| match &button.press {
            Press::Url(url) => Some(url.clone()),
            _ => None,
        });
        links.expect("a link")
    }

    /// Somebody follows a link that puts the bot into a group: Telegram adds it, with its right, and sends its command.
    async fn follows_into(&mut self, name: &str, group: i64, link: &str) -> Told<()> {
        let person = self.person(name);
        let payload = link.split("startgroup=").nth(1).expect("a link for a group");
        let payload = payload.split('&').next().unwrap_or_default();
        self.sandbox.make_bot_admin(group);
        let command = format!("/start@{} {payload}", self.sandbox.bot_username());
        self.sandbox.say(person, group, &command, None, None);
        self.settle().await
    }

    /// A group of somebody's own, without the bot.
    fn own_group(&mut self, title: &str, name: &str) -> i64 {
        let (group, person) = (self.sandbox.add_group(title), self.person(name));
        self.sandbox.join(group, person);
        self.sandbox.make_admin(group, person);
        self.sandbox.kick_bot(group);
        group
    }

    /// A moment on the wall clock, so many minutes on.
    fn in_minutes(&self, minutes: i64) -> String {
        let wall = to_wall(self.config.timezone, self.now()) + TimeDelta::minutes(minutes);
        wall.format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// The way from a link to the first card; what is read on it, one after the other.
    async fn first_hour(&mut self, community: &str, activity: &str) -> Told<Vec<String>> {
        self.is_new().await?;
        let payload = self.shows_an_owner_link().await?;
        let group = self.own_group("Neighbours", "Ou");
        self.settle().await?;
        self.opens_link("Ou", &payload).await?;
        let mut read = vec![self.private("Ou")];
        self.tells("Ou", community).await?;
        read.extend([self.private("Ou"), self.private("Ou")]);
        let link = self.link_below("Ou");
        assert!(link.starts_with("https://t.me/lastmile_sandbox_bot?startgroup=g"), "{link}");
        assert!(link.ends_with("&admin=delete_messages"), "{link}");
        self.follows_into("Ou", group, &link).await?;
        read.push(self.next_in(group));
        let ou = self.person("Ou");
        let begin = self.word("First activity", "第一个活动").to_owned();
        self.taps_in("Ou", ou, &begin).await?;
        read.push(self.face(ou));
        self.tells("Ou", activity).await?;
        // Whatever is asked now is passed over or answered with the first button, until there is a preview.
        let (pass, publish) = (self.word("Skip", "跳过").to_owned(), self.word("Publish", "发布").to_owned());
        let leave_out = self.word("Leave out", "不写").to_owned();
        for _ in 0..10 {
            if self.sandbox.with_button(ou, "", &publish).is_some() {
                break;
            }
            let way = if self.sandbox.with_button(ou, "", &pass).is_some() { &pass } else { &leave_out };
            self.taps_in("Ou", ou, way).await?;
        }
        self.taps_in("Ou", ou, &publish).await?;
        self.skip(ou);
        read.push(self.next_in(group));
        // Nothing was said a second time.
        self.until("2026-11-23 08:10").await?;
        self.skip(ou);
        assert_eq!(self.unread_in(group), 0);
        Ok(read)
    }
}

both_engines!(from_nothing_to_the_first_card, English, async |t| {
    let read = t.first_hour("Yusha community", "Choir tomorrow 15:00").await?.join("\n---\n");
    assert_snapshot!(read, @"
    👋 Welcome! This bot is yours now. It announces activities in your groups, takes sign-ups, and reminds people.

    What is your community called? Just write its name, for example: Yusha community
    [Later]
    ---
    ✅ “Yusha community” is set up.

    Now put me into your group: tap the button, and choose the group. I ask for one right there: to delete messages, so that I can tidy up after myself.
    [➕ Put me into a group]
    [✏️ Another name]
    ---
    And then your first activity. I ask one thing after the other, and nobody sees it before you publish it.
    [🆕 First activity]
    ---
    👋 Hello, I am the activity helper of Yusha community: I announce activities here, take sign-ups, and remind whoever comes.
    ---
    ✅ I am in the group. It now hears about activities of Yusha community.
    [➕ New activity]
    ---
    ⚡ Short notice
    Choir

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha community

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(from_nothing_to_the_first_card_in_chinese, Chinese, async |t| {
    let read = t.first_hour("玉沙社区", "合唱 明天下午3点").await?.join("\n---\n");
    assert_snapshot!(read, @"
    👋 欢迎！现在这个机器人归您管了。它在群里发活动通知，帮大家报名，到时提醒。

    您的社区叫什么？直接写名字就行，例如：玉沙社区
    [以后再说]
    ---
    ✅ “玉沙社区”建好了。

    现在把我加进您的群：点按钮，选群就行。我只要一个权限：删除消息，好收拾自己发的东西。
    [➕ 把我加进群]
    [✏️ 改名字]
    ---
    然后安排第一个活动。我一样一样地问，您发布之前谁也看不到。
    [🆕 第一个活动]
    ---
    👋 大家好，我是玉沙社区的活动小助手：在本群发活动通知，帮大家报名，到时提醒。
    ---
    ✅ 我进群了。这个群会收到玉沙社区的活动通知。
    [➕ 新活动]
    ---
    ⚡ 临时通知
    合唱

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
});

/// Somebody opens the link when it is too late, or when it was used; what they read.
async fn a_link_that_is_over(t: &mut World) -> Told<String> {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    t.until("2026-11-23 08:15:10").await?;
    t.opens_link("An", &payload).await?;
    let late = t.private("An");
    // A new one makes one owner, however often it is opened, and takes the place of what was there.
    let replaced = t.shows_an_owner_link().await?;
    let payload = t.shows_an_owner_link().await?;
    t.opens_link("An", &replaced).await?;
    assert_eq!(t.private("An"), late);
    t.opens_link("Ou", &payload).await?;
    t.private("Ou");
    t.opens_link("An", &payload).await?;
    assert_eq!(t.private("An"), late);
    // Their own link brings an owner back to where they are.
    t.opens_link("Ou", &payload).await?;
    t.private("Ou");
    for name in ["An", "Ou"] {
        t.tells(name, "/help").await?;
    }
    assert!(!t.private("An").contains("/link"));
    assert!(t.private("Ou").contains("/link"));
    assert_eq!(t.counts("owners").await?, 1);
    Ok(late)
}

both_engines!(a_link_works_once_and_for_a_quarter_of_an_hour, English, async |t| {
    assert_snapshot!(a_link_that_is_over(t).await?, @"This link was used already, or its 15 minutes are over. Please ask whoever started the bot for a new one.");
});

both_engines!(a_link_works_once_and_for_a_quarter_of_an_hour_in_chinese, Chinese, async |t| {
    assert_snapshot!(a_link_that_is_over(t).await?, @"这个链接用过了，或者过了15分钟。请让启动机器人的人再发一个。");
});

both_engines!(of_two_who_open_a_link_at_once_one_is_the_owner, English, async |t| {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    // The bot is down when both open it, and hears of both together.
    t.bot_is_down_until("2026-11-23 08:10")?;
    let (ou, an) = (t.person("Ou"), t.person("An"));
    t.sandbox.start(ou, Some(&payload));
    t.sandbox.start(an, Some(&payload));
    t.settle().await?;
    assert!(t.private("Ou").contains("Welcome"));
    assert!(t.private("An").contains("used already"));
    assert_eq!((t.counts("owners").await?, t.counts("owner_links").await?), (1, 0));
});

both_engines!(where_there_is_a_plan_nothing_is_asked, English, async |t| {
    let payload = t.shows_an_owner_link().await?;
    t.opens_link("Ou", &payload).await?;
    assert_snapshot!(t.private("Ou"), @"
    👋 Welcome! This bot is yours now. It announces activities in your groups, takes sign-ups, and reminds people.
    [🆕 First activity]
    ");
    // A word is nobody's name then, and the owner runs all places.
    t.tells("Ou", "/places").await?;
    assert!(t.private("Ou").contains("Yusha station"));
    // Whoever names owners in bot.toml has others beside them, and whoever is forgotten is none any more.
    t.tells("Ou", "/forget").await?;
    t.taps_in("Ou", "Ou", "Yes, forget me").await?;
    t.starts("Ou").await?;
    t.tells("Ou", "/places").await?;
    assert!(t.private("Ou").contains("Only organisers"));
    assert_eq!(t.counts("owners").await?, 0);
});

/// An owner does not answer at once; what they read.
async fn the_name_is_given_later(t: &mut World) -> Told<Vec<String>> {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    t.opens_link("Ou", &payload).await?;
    let ou = t.person("Ou");
    t.skip(ou);
    let (never_mind, later) =
        (t.word("never mind", "算了").to_owned(), t.word("Later", "以后再说").to_owned());
    t.tells("Ou", &never_mind).await?;
    let mut read = vec![t.private("Ou")];
    t.taps_in("Ou", ou, &later).await?;
    read.push(t.face(ou));
    let go_on = t.word("Go on", "接着来").to_owned();
    t.taps_in("Ou", ou, &go_on).await?;
    read.push(t.face(ou));
    t.tells("Ou", &"Yusha ".repeat(20)).await?;
    read.push(t.private("Ou"));
    // A day later nobody waits for a name any more, until the owner comes back.
    t.until("2026-11-24 09:00").await?;
    t.tells("Ou", "Yusha").await?;
    t.skip(ou);
    assert_eq!(t.counts("places").await?, 0);
    t.opens_link("Ou", "").await?;
    t.skip(ou);
    t.tells("Ou", "Yusha").await?;
    read.push(t.private("Ou"));
    t.skip(ou);
    assert_eq!((t.counts("places").await?, t.counts("naming").await?), (1, 0));
    Ok(read)
}

both_engines!(a_name_can_wait, English, async |t| {
    assert_snapshot!(the_name_is_given_later(t).await?.join("\n---\n"), @"
    Shall I stop here? Nothing is changed yet.
    [Later]
    [No, go on]
    [No, that was my answer]
    ---
    All right, later. The button takes you on.
    [▶️ Go on]
    ---
    What is your community called? Just write its name, for example: Yusha community
    [Later]
    ---
    That is a little long for a name. Please write it in a few words.
    [Later]
    ---
    ✅ “Yusha” is set up.

    Now put me into your group: tap the button, and choose the group. I ask for one right there: to delete messages, so that I can tidy up after myself.
    [➕ Put me into a group]
    [✏️ Another name]
    ");
});

both_engines!(a_name_can_wait_in_chinese, Chinese, async |t| {
    assert_snapshot!(the_name_is_given_later(t).await?.join("\n---\n"), @"
    要停在这里吗？现在还什么都没改。
    [以后再说]
    [不，继续]
    [不是，这就是我的回答]
    ---
    好的，以后再说。点按钮就能接着来。
    [▶️ 接着来]
    ---
    您的社区叫什么？直接写名字就行，例如：玉沙社区
    [以后再说]
    ---
    名字有点长，请写短一点。
    [以后再说]
    ---
    ✅ “Yusha”建好了。

    现在把我加进您的群：点按钮，选群就行。我只要一个权限：删除消息，好收拾自己发的东西。
    [➕ 把我加进群]
    [✏️ 改名字]
    ");
});

both_engines!(nobody_else_names_the_community, English, async |t| {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    // In a group the link makes nobody anything, and stays good.
    t.says("An", &format!("/start@{} {payload}", t.sandbox.bot_username())).await?;
    t.skip(t.group());
    t.opens_link("Ou", &payload).await?;
    let (ou, an) = (t.person("Ou"), t.person("An"));
    t.skip(ou);
    t.starts("An").await?;
    for (chat, data) in [(an, "na"), (an, "nl"), (t.group(), "na")] {
        let tap = t.sandbox.tap_raw(an, chat, 1, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(toast.contains("Only the owners") || toast.contains("is too old"), "{data}: {toast}");
    }
    t.tells("An", "An's own community").await?;
    t.skip(an);
    assert_eq!(t.counts("places").await?, 0);
    // The name is asked for once there is none: a button of then does nothing later.
    t.tells("Ou", "Yusha").await?;
    t.skip(ou);
    let tap = t.sandbox.tap_raw(ou, ou, 1, "na");
    t.settle().await?;
    let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
    assert!(toast.contains("is too old"), "{toast}");
    t.tells("Ou", "Taipinglu").await?;
    t.skip(ou);
    assert_eq!(t.counts("places").await?, 1);
});

both_engines!(what_is_over_goes, English, async |t| {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    t.opens_link("Ou", &payload).await?;
    t.shows_an_owner_link().await?;
    let ou = t.person("Ou");
    t.skip(ou);
    assert_eq!((t.counts("owner_links").await?, t.counts("naming").await?), (1, 1));
    t.until("2026-11-25 09:00").await?;
    assert_eq!((t.counts("owner_links").await?, t.counts("naming").await?), (0, 0));
});

/// A stranger puts the bot into a group of their own; what is read there, in all.
async fn a_stranger_has_the_bot(t: &mut World) -> Told<String> {
    t.has_a_district().await?;
    let group = t.own_group("Casino", "Mallory");
    t.settle().await?;
    t.sandbox.invite_bot(group);
    t.until("2026-11-23 08:02").await?;
    let said = t.next_in(group);
    // Put out and in again, made an admin: it has said so.
    t.sandbox.kick_bot(group);
    t.settle().await?;
    t.sandbox.make_bot_admin(group);
    t.until("2026-11-23 08:05").await?;
    assert_eq!(t.unread_in(group), 0);
    // The stranger gets at nothing.
    for command in ["/places", "/new Poker tomorrow 15:00", "/link yusha", "/activities", "/log"] {
        t.sandbox.say(t.titled("Mallory"), group, command, None, None);
        t.until(&t.in_minutes(2)).await?;
        let answer = t.next_in(group);
        assert!(!answer.contains("Yusha") && !answer.contains("玉沙"), "{command}: {answer}");
    }
    t.starts("Mallory").await?;
    t.tells("Mallory", "/places").await?;
    let refused = t.private("Mallory");
    assert!(refused.contains("Only organisers") || refused.contains("组织者"), "{refused}");
    assert_eq!(t.counts("linked_groups").await?, 1);
    assert_eq!(t.counts("group_admins").await?, 0);
    Ok(said)
}

both_engines!(a_stranger_puts_the_bot_into_a_group, English, async |t| {
    assert_snapshot!(a_stranger_has_the_bot(t).await?, @"👋 I help a community with its activities, and this group is not one of its groups. So I keep quiet here. To change that, ask whoever runs the community for a link.");
});

both_engines!(a_stranger_puts_the_bot_into_a_group_in_chinese, Chinese, async |t| {
    assert_snapshot!(a_stranger_has_the_bot(t).await?, @"👋 我是一个社区的活动小助手，本群还不是这个社区的群，我在这里不打扰大家。想让我帮忙，请向社区负责人要一个链接。");
});

both_engines!(a_forged_or_used_code_for_a_group_comes_to_one_line, English, async |t| {
    t.is_new().await?;
    let payload = t.shows_an_owner_link().await?;
    t.opens_link("Ou", &payload).await?;
    t.tells("Ou", "Yusha").await?;
    let ou = t.person("Ou");
    t.skip(ou);
    let used = t.link_below("Ou");
    let home = t.own_group("Neighbours", "Ou");
    t.settle().await?;
    t.follows_into("Ou", home, &used).await?;
    t.skip(home);
    t.skip(ou);
    for (title, link) in [("Casino", used.as_str()), ("Arcade", "?startgroup=gForgedForgedForged12")] {
        let group = t.own_group(title, "Mallory");
        t.settle().await?;
        t.follows_into("Mallory", group, link).await?;
        assert_snapshot!(t.next_in(group), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
        t.until(&t.in_minutes(5)).await?;
        assert_eq!(t.unread_in(group), 0, "one line in {title}");
    }
    assert_eq!(t.counts("linked_groups").await?, 1);
    assert!(!t.kept().await?.iter().any(|row| row.starts_with("people") && row.contains("Mallory")));
});

both_engines!(a_group_that_has_a_place_hears_nothing_of_it, English, async |t| {
    let group = t.group();
    t.sandbox.kick_bot(group);
    t.settle().await?;
    t.sandbox.invite_bot(group);
    t.until("2026-11-23 08:05").await?;
    assert_eq!(t.unread(), 0);
});
