//! What is done at home: it is ordered, volunteers are asked, the first goes and reads where, and it is said how it was.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// The place's menu has a haircut at home.
    pub(super) async fn offers_at_home(&mut self) -> Told<()> {
        let dish = self.word("Haircut", "理发").to_owned();
        self.has_stored(&format!(
            "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, made_at, form)
             SELECT 'haircut', MIN(id), 'hair', '\"{dish}\"', 6, 60, 'offered', 0, 'visit' FROM places"
        ))
        .await
    }

    /// The same, and somebody orders it.
    pub(super) async fn orders_at_home(&mut self, name: &str) -> Told<i64> {
        let dish = self.word("Haircut", "理发").to_owned();
        self.offers_at_home().await?;
        let person = self.person(name);
        self.starts(name).await?;
        self.tells(name, "/start m1").await?;
        self.taps_in(name, person, &dish).await?;
        let want = self.word("I want this", "我想要").to_owned();
        self.taps_in(name, person, &want).await?;
        let home = self.word("Flat 4, 12 Mill Lane, 07700 900888", "3栋2单元401，13800000000").to_owned();
        self.tells(name, &home).await?;
        self.skip(person);
        Ok(person)
    }

    /// Volunteers of that name are in the team.
    pub(crate) async fn has_helpers<const N: usize>(&mut self, names: [&str; N]) -> Told<[i64; N]> {
        let lin = self.word("Lin", "林老师").to_owned();
        self.organiser(&lin).await?;
        for name in names {
            self.volunteers(&lin, name).await?;
        }
        Ok(names.map(|name| self.person(name)))
    }

    /// Nothing that waits or was sent, is logged or set aside has the address in it.
    pub(super) async fn keeps_no_address_but_its_own(&mut self) -> Told<()> {
        for table in ["outbox WHERE parcel", "audit WHERE detail", "dead_updates WHERE body"] {
            assert_eq!(self.counts(&format!("{table} LIKE '%07700 900888%'")).await?, 0, "{table}");
        }
        Ok(())
    }
}

both_engines!(ordered_dispatched_accepted_done_and_rated, English, async |t| {
    let [cai, dan, eve, fay] = t.has_helpers(["Cai", "Dan", "Eve", "Fay"]).await?;
    t.until("2026-11-23 09:00").await?;
    t.has_stored(
        "INSERT INTO volunteer_skills (volunteer_id, skill) SELECT MAX(id), 'haircuts' FROM volunteers",
    )
    .await?;
    t.offers_at_home().await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/start m1").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · 🏠 at home]
    ");
    t.taps_in("An", an, "Haircut").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    🏠 A volunteer comes to your home. 60 minutes.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    t.taps_in("An", an, "I want this").await?;
    assert_snapshot!(t.face(an), @"
    🏠 Haircut: where should the volunteer come, and which number can they call? Write both in one message. Only who comes will see it.
    [↩️ I do not want it any more]
    ");
    t.tells("An", "Flat 4").await?;
    assert_snapshot!(t.face(an), @"
    Please write both in one message: the address and a telephone number. For example: Flat 4, 12 Mill Lane, 07700 900888
    [↩️ I do not want it any more]
    ");
    t.tells("An", "Flat 4, 12 Mill Lane, 07700 900888").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Noted: Haircut. I ask the volunteers and write to you.
    [↩️ I do not want it any more]
    [🍽 Menu]
    ");
    // Whoever cuts hair is among the first three.
    assert_snapshot!(t.private("Fay"), @"
    🏠 Haircut at home · 💈 Hair, 60 minutes
    For one person · Yusha station. Will you go? Once you say so, you read where.
    [✅ I’ll go] [Not this time]
    ");
    assert_eq!([cai, dan, eve].map(|chat| t.unread_in(chat)), [1, 1, 0]);
    t.taps_in("Cai", cai, "Not this time").await?;
    assert_snapshot!(t.face(cai), @"👌 Haircut: another time gladly.");
    assert_snapshot!(t.taps_in("Fay", fay, "I’ll go").await?, @"✅ Thank you! The address is in my message. Please call first.");
    assert_snapshot!(t.face(fay), @"
    ✅ You go: Haircut
    👤 An
    📍 Flat 4, 12 Mill Lane, 07700 900888
    Please call first and agree on a time. Afterwards tap how long it took.
    [✅ Done · 30 min] [✅ Done · 60 min]
    [✅ Done · 90 min] [✅ Done · 120 min]
    [↩️ I cannot go after all]
    ");
    assert_snapshot!(t.face(dan), @"🙏 Haircut: somebody goes already. Thank you!");
    t.keeps_no_address_but_its_own().await?;
    assert_snapshot!(t.private("An"), @"
    🙋 Fay comes for Haircut, and calls first.
    [↩️ I do not want it any more]
    ");
    t.passes(TimeDelta::hours(3)).await?;
    assert_snapshot!(t.taps_in("Fay", fay, "90 min").await?, @"🙏 Thank you for going! I ask how it was, and then note your hours.");
    assert_snapshot!(t.face(fay), @"
    ✅ You go: Haircut
    👤 An
    📍 Flat 4, 12 Mill Lane, 07700 900888
    Please call first and agree on a time. Afterwards tap how long it took.
    ");
    assert_snapshot!(t.private("An"), @"
    Haircut: how was it?
    [😊] [🙂] [😐] [🙁]
    [Nobody came]
    ");
    t.taps_in("An", an, "🙂").await?;
    assert_snapshot!(t.face(an), @"🙏 Thank you for telling me!");
    assert_snapshot!(t.face(fay), @"🙏 Haircut: thank you for going! The address is not kept any more.");
    assert_eq!(t.counts("orders WHERE state = 'done'").await?, 1);
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    assert_eq!(t.counts("hours_rows WHERE class = 'attested' AND until_at - from_at = 5400").await?, 1);
    t.until("2026-11-23 20:30").await?;
    assert_snapshot!(t.private("Fay"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 1.5 h · haircuts · Haircut, Mon 23 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    let lin = t.person("Lin");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(for_a_neighbour_and_nobody_says_how_it_was, Chinese, async |t| {
    let [bo] = t.has_helpers(["波波"]).await?;
    t.until("2026-11-23 09:00").await?;
    t.offers_at_home().await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    t.tells("安安", "我想理发").await?;
    t.taps_in("安安", an, "帮没有手机的人点").await?;
    t.tells("安安", "王奶奶").await?;
    assert_snapshot!(t.face(an), @"
    🏠 理发：请写上门的地址和联系电话，写在一条消息里。只有上门的志愿者能看到。
    [↩️ 我不要了]
    ");
    t.tells("安安", "3栋2单元401，13800000000").await?;
    t.tells("安安", "我的报名").await?;
    assert_snapshot!(t.face(an), @"
    您还没有报名。

    🍽 给 王奶奶 点了：理发
    [📋 有什么活动]
    [🍽 菜单]
    ");
    assert_snapshot!(t.private("波波"), @"
    🏠 上门服务：理发（💈 理发，60 分钟）
    玉沙社区实践站 · 替没有手机的邻居点的。您去吗？您说去，就告诉您地址。
    [✅ 我去] [这次不行]
    ");
    assert_snapshot!(t.taps_in("波波", bo, "我去").await?, @"✅ 谢谢您！地址在消息里，去之前请先打电话。");
    assert_snapshot!(t.face(bo), @"
    ✅ 您去：理发
    👤 王奶奶
    📍 3栋2单元401，13800000000
    去之前请先打电话约时间。去过以后，点一下用了多久。
    [✅ 去过了 · 30 分钟] [✅ 去过了 · 60 分钟]
    [✅ 去过了 · 90 分钟] [✅ 去过了 · 120 分钟]
    [↩️ 我去不了了]
    ");
    assert_snapshot!(t.private("安安"), @"
    🙋 理发：波波 上门，会先打电话。
    [↩️ 我不要了]
    ");
    // Two days later both are asked, with the bot down over it.
    t.bot_is_down_until("2026-11-25 11:00")?;
    t.settle().await?;
    assert_snapshot!(t.private("安安"), @"
    给 王奶奶 的 理发：怎么样？
    [😊] [🙂] [😐] [🙁]
    [没有人来]
    ");
    assert_snapshot!(t.private("波波"), @"
    理发：您去过了吗？去过的话，点一下用了多久。
    [✅ 去过了 · 30 分钟] [✅ 去过了 · 60 分钟]
    [✅ 去过了 · 90 分钟] [✅ 去过了 · 120 分钟]
    [↩️ 我去不了了]
    ");
    t.taps_in("波波", bo, "60 分钟").await?;
    t.skip(bo);
    t.until("2026-11-26 12:00").await?;
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    t.until("2026-11-28 20:59").await?;
    assert_eq!(t.counts("orders WHERE state = 'done'").await?, 1);
    assert_eq!(t.counts("hours_rows").await?, 1);
    t.skip(bo);
    t.skip(an);
    let lin = t.person("林老师");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(the_first_of_two_goes, English, async |t| {
    let [cai, dan] = t.has_helpers(["Cai", "Dan"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    let both = [t.data("Cai", "Haircut", "I’ll go")?, t.data("Dan", "Haircut", "I’ll go")?];
    t.taps_in("Cai", cai, "I’ll go").await?;
    let late = t.forges("Dan", dan, 1, &both[1]).await?;
    assert_snapshot!(late, @"🙏 Thank you! Somebody was first, or it is not needed any more.");
    // Nobody answers for somebody else.
    assert_snapshot!(t.forges("Dan", dan, 1, &both[0]).await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("An", an, 1, &both[1]).await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("Dan", dan, 1, "uo:1:60").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("Dan", dan, 1, "ur:1:glad").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("Dan", dan, 1, "uy:1").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 1);
    t.tells("Cai", "/mine").await?;
    assert_snapshot!(t.face(cai), @"
    You have not signed up for anything yet.

    🏠 You go to somebody’s home: Haircut. The address is in an earlier message of mine.
    [📋 What’s on]
    [🍽 Menu]
    ");
    for chat in [an, cai, dan, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});
