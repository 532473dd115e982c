//! A resident says what they wish for, an organiser answers, and they hear what becomes of it.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{Told, World, both_engines};

impl World {
    /// Lin (林老师) runs the place, and it is nine o'clock.
    pub(super) async fn has_an_organiser(&mut self) -> Told<i64> {
        let lin = self.word("Lin", "林老师").to_owned();
        let chat = self.organiser(&lin).await?;
        self.until("2026-11-23 09:00").await?;
        self.skip(chat);
        Ok(chat)
    }

    /// Somebody wishes for something.
    pub(super) async fn wishes_for(&mut self, name: &str, what: &str) -> Told<i64> {
        let person = self.person(name);
        self.starts(name).await?;
        self.tells(name, &format!("/wish {what}")).await?;
        self.skip(person);
        Ok(person)
    }

    /// A place above the one of the story, where Hui is an organiser.
    pub(super) async fn has_a_street(&mut self) -> Told<i64> {
        self.has_place("street").await?;
        self.has_stored(
            "UPDATE places SET parent_id = (SELECT id FROM places WHERE slug = 'street') WHERE slug = 'yusha';
             UPDATE places SET name = '\"Taipinglu\"' WHERE slug = 'street'",
        )
        .await?;
        let hui = self.person("Hui");
        self.starts("Hui").await?;
        self.gets_role("Hui", "street", Some(RoleAtPlace::Organiser)).await?;
        Ok(hui)
    }
}

both_engines!(wished_answered_and_heard, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "hello").await?;
    t.taps_in("An", an, "I wish for something").await?;
    assert_snapshot!(t.face(an), @"
    💫 What do you wish for? Write it here, or say it as a voice message.
    The organisers of Yusha station get it with your name. Neighbours may read it, too, but never whose it is.
    [Not now]
    ");
    // Whoever wishes for something often asks for it.
    t.tells("An", "Can we have a bench by the gate?").await?;
    assert_snapshot!(t.face(an), @"
    💫 Thank you! I give it to the organisers of Yusha station, and write to you as soon as they say something.
    [↩️ Take it back]
    [💫 Wishes]
    ");
    assert_snapshot!(t.private("Lin"), @"
    💫 A new wish · Yusha station
    “Can we have a bench by the gate?”
    👤 An · Mon 23 Nov, 09:00
    [💬 Answer] [👍 We are on it]
    [📅 Plan something] [🍽 Put it on the menu]
    [📊 Ask the neighbours]
    [✖️ It cannot be]
    ");
    t.taps_in("Lin", lin, "Answer").await?;
    assert_snapshot!(t.face(lin), @"
    “Can we have a bench by the gate?”

    💬 What do you answer? Write one sentence; it is read word for word.
    [◀️ Back]
    ");
    t.tells("Lin", "It comes in May.").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Thank you! I tell whoever wished it.
    [📥 What waits]
    ");
    assert_snapshot!(t.private("An"), @"
    💬 “Can we have a bench by the gate?” – the organisers answer:
    It comes in May.
    [🙏 Thank you] [🔁 Not yet]
    ");
    t.taps_in("An", an, "Thank you").await?;
    assert_snapshot!(t.face(an), @"
    💬 “Can we have a bench by the gate?” – the organisers answer:
    It comes in May.
    [🙏 Thank you] [🔁 Not yet]
    ");
    // No log and no group has anything of it.
    assert_eq!(t.counts("audit WHERE deed = 'wish-decided' AND detail = ''").await?, 1);
    assert_eq!(t.counts("outbox WHERE parcel LIKE '%bench%' AND state <> 'sent'").await?, 0);
    t.has_read_everything();
});

both_engines!(wished_in_the_evening_planned_and_heard, Chinese, async |t| {
    let lin = t.has_an_organiser().await?;
    t.until("2026-11-23 22:00").await?;
    let an = t.person("安奶奶");
    t.starts("安奶奶").await?;
    t.tells("安奶奶", "/wish").await?;
    assert_snapshot!(t.face(an), @"
    💫 您有什么心愿？写在这里，或者发一条语音。
    玉沙社区实践站的组织者会看到心愿和您的名字。邻居也许能看到心愿，但看不到是谁的。
    [先不说]
    ");
    t.tells("安奶奶", "想学用手机拍照").await?;
    assert_snapshot!(t.face(an), @"
    💫 谢谢您！我转给玉沙社区实践站的组织者，他们一有回音就告诉您。
    [↩️ 收回心愿]
    [💫 大家的心愿]
    ");
    // Nobody is woken by it.
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-11-24 08:01").await?;
    assert_snapshot!(t.private("林老师"), @"
    💫 玉沙社区实践站 · 新的心愿
    “想学用手机拍照”
    👤 安奶奶 · 11月23日（周一）22:00
    [💬 答复] [👍 正在办]
    [📅 安排活动] [🍽 放进菜单]
    [📊 问问邻居]
    [✖️ 办不了]
    ");
    t.taps_in("林老师", lin, "安排活动").await?;
    assert_snapshot!(t.face(lin), @"
    📅 这是根据一个心愿拟的，您可以随意改。发布以后，许愿的居民会知道。

    发出去是这个样子：

    想学用手机拍照

    🕙 12月1日（周二）10:00–11:00
    📍 玉沙社区实践站

    👥 还没有人报名

    11月28日（周六）09:00 发到 1 个群。
    [✅ 发布] [✏️ 修改] [不要了]
    [📝 再写几项] [🙋 要帮手]
    [🔁 重复] [📄 存为模板]
    ");
    t.taps_in("林老师", lin, "发布").await?;
    assert_snapshot!(t.private("安奶奶"), @"📅 “想学用手机拍照”：安排好了！“想学用手机拍照”，12月1日（周二）10:00。提前三天会发到群里，到时在群里报名。");
    assert_eq!(t.counts("wishes WHERE state = 'planned'").await?, 1);
    t.skip(lin);
    t.skip(t.group());
    t.has_read_everything();
});

both_engines!(put_on_the_menu, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "somebody who cuts my hair").await?;
    t.taps_in("Lin", lin, "Put it on the menu").await?;
    assert_snapshot!(t.face(lin), @"
    “somebody who cuts my hair”

    What is it?
    [💈 Hair] [🔧 Repairs]
    [🩺 Health] [⚖️ Law]
    [📱 Phone help] [☕️ Company]
    [🧒 Children] [🎤 Talks]
    [🎨 Culture] [🍽 Something else]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Hair").await?;
    t.tells("Lin", "Haircut").await?;
    assert_snapshot!(t.face(lin), @"
    💈 Haircut · no. 1
    60 minutes. Nobody has ordered it yet. When 6 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 6] [⏱ 60 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    assert_snapshot!(t.private("An"), @"
    🍽 “somebody who cuts my hair”: “Haircut” is on the menu now. Tap and say that you want it.
    [🍽 Menu]
    ");
    t.taps_in("An", an, "Menu").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    60 minutes. Nobody has ordered it yet. When 6 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    t.has_read_everything();
});

both_engines!(in_a_group_it_is_a_link_and_in_private_it_is_asked_where, English, async |t| {
    let lin = t.has_an_organiser().await?;
    t.has_another_group("Wu").await?;
    t.has_stored("UPDATE places SET name = '\"Caotang\"' WHERE slug = 'caotang'").await?;
    t.says("An", "/wish a bench").await?;
    assert_snapshot!(t.face(t.group()), @"
    💫 A wish is between you and the organisers: tell me in a private chat.
    [💫 I wish for something]
    ");
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/start w1").await?;
    assert_snapshot!(t.face(an), @"
    💫 What do you wish for? Write it here, or say it as a voice message.
    The organisers of Yusha station get it with your name. Neighbours may read it, too, but never whose it is.
    [Not now]
    ");
    t.taps_in("An", an, "Not now").await?;
    assert_snapshot!(t.face(an), @"All right.");
    t.tells("An", "/wish a bench").await?;
    assert_snapshot!(t.face(an), @"
    💫 For which place is your wish?
    [Yusha station]
    [Caotang]
    [Not now]
    ");
    t.taps_in("An", an, "Caotang").await?;
    assert_snapshot!(t.face(an), @"
    💫 Thank you! I give it to the organisers of Caotang, and write to you as soon as they say something.
    [↩️ Take it back]
    [💫 Wishes]
    ");
    assert_eq!(t.unread_in(lin), 0);
    t.taps_in("An", an, "Take it back").await?;
    assert_snapshot!(t.face(an), @"↩️ You have taken your wish back.");
    assert_eq!(t.counts("wishes WHERE state = 'withdrawn' AND due_at IS NULL").await?, 1);
    // Where it is said first, the words come after it.
    t.tells("An", "/wish").await?;
    t.taps_in("An", an, "Yusha").await?;
    t.tells("An", "…").await?;
    assert_snapshot!(t.face(an), @"
    I found no words in that. Please write it once more.
    [Not now]
    ");
    t.tells("An", "never mind").await?;
    assert_snapshot!(t.face(an), @"
    Shall I stop here? Nothing is changed yet.
    [Not now]
    [No, go on]
    [No, that was my answer]
    ");
    let wu = t.person("Wu");
    t.skip(wu);
    t.has_read_everything();
});

both_engines!(three_at_a_time, English, async |t| {
    let lin = t.has_an_organiser().await?;
    for what in ["a bench", "a lamp", "a tree"] {
        t.wishes_for("An", what).await?;
    }
    let an = t.person("An");
    t.tells("An", "/wish a fountain").await?;
    assert_snapshot!(t.face(an), @"
    You have 3 wishes at Yusha station that are still open. I write to you as soon as there is an answer. If another one matters more, take one of them back.
    [💫 Wishes]
    ");
    t.taps_in("An", an, "Wishes").await?;
    assert_snapshot!(t.face(an), @"
    💫 What people here wish for
    You wish it, too? Tap its number.
    1. “a tree” · yours
    2. “a lamp” · yours
    3. “a bench” · yours
    [↩️ Take 1 back]
    [↩️ Take 2 back]
    [↩️ Take 3 back]
    [💫 I wish for something]
    ");
    t.taps_in("An", an, "Take 2 back").await?;
    t.tells("An", "/wish a fountain").await?;
    assert_eq!(t.counts("wishes WHERE due_at IS NOT NULL").await?, 3);
    t.skip(an);
    t.skip(lin);
    t.has_read_everything();
});
