//! A volunteer says what they would give; an organiser puts it on the menu, or not now, and the volunteer hears either way.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// A volunteer says what they would give, and how.
    async fn would_give(&mut self, name: &str, what: &str) -> Told<()> {
        let person = self.person(name);
        self.tells(name, "/start m1").await?;
        for (english, chinese) in [("Offer something yourself", "我也能出一份力")] {
            let label = self.word(english, chinese).to_owned();
            self.taps_in(name, person, &label).await?;
        }
        self.tells(name, what).await?;
        let form = self.word("For several", "大家一起来").to_owned();
        self.taps_in(name, person, &form).await?;
        Ok(())
    }
}

both_engines!(what_a_volunteer_gives_is_on_the_menu, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.offers("Tea for two", 3).await?;
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.tells("An", "/start m1").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Tea for two · 0 of 3]
    [🙋 Offer something yourself]
    ");
    t.taps_in("An", an, "Offer something yourself").await?;
    assert_snapshot!(t.face(an), @"
    What would you like to give? Write it as neighbours will read it, for example: “I cut hair on Thursdays”. If it goes on the menu, your name stands beside it.
    [◀️ Back]
    ");
    t.tells("An", "I cut hair on Thursdays").await?;
    assert_snapshot!(t.face(an), @"
    “I cut hair on Thursdays” – how would you like to do it?
    [👥 For several at one time]
    [🏠 I come to people’s homes]
    [↩️ Take it back]
    ");
    t.taps_in("An", an, "For several").await?;
    assert_snapshot!(t.face(an), @"
    🙏 Thank you! Yusha station has been asked about “I cut hair on Thursdays”. You hear from me here.
    [↩️ Take it back]
    [◀️ Back]
    ");
    assert_snapshot!(t.face(lin), @"
    🙋 An offers: “I cut hair on Thursdays”, for several at one time.
    [✅ Put it on the menu] [Not now]
    ");
    // One at a time.
    t.taps_in("An", an, "Back").await?;
    t.taps_in("An", an, "Offer something yourself").await?;
    assert_snapshot!(t.face(an), @"
    ⏳ Yusha station has been asked about “I cut hair on Thursdays” already. You hear from me here.
    [↩️ Take it back]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Put it on the menu").await?;
    t.taps_in("Lin", lin, "Back").await?;
    t.taps_in("Lin", lin, "Put it on the menu").await?;
    t.taps_in("Lin", lin, "Hair").await?;
    assert_snapshot!(t.face(lin), @"
    💈 I cut hair on Thursdays · no. 2
    60 minutes. Nobody has ordered it yet. When 6 want it, it takes place.
    🤝 With An
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 6] [⏱ 60 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    assert_snapshot!(t.face(an), @"
    🎉 “I cut hair on Thursdays” is on the menu of Yusha station now. Thank you! The organisers speak to you when enough want it.
    [🍽 Menu]
    ");
    // Who hides their name is not named there.
    t.has_stored("UPDATE people SET hide_name = TRUE WHERE name = 'An'").await?;
    t.tells("Lin", "/order 2").await?;
    assert!(!t.face(lin).contains("With An"), "{}", t.face(lin));
    assert_eq!(t.counts("proposals").await?, 0);
    t.has_read_everything();
});

both_engines!(not_now_is_said_by_day, Chinese, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.offers("喝茶", 3).await?;
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安安").await?;
    let an = t.person("安安");
    t.until("2026-11-23 23:30").await?;
    t.would_give("安安", "我每周四可以理发").await?;
    assert_snapshot!(t.face(an), @"
    🙏 谢谢您！已经问了玉沙社区实践站：“我每周四可以理发”。有回音我马上告诉您。
    [↩️ 收回]
    [◀️ 返回]
    ");
    // At night nobody is woken, and the bot is down until the morning.
    t.until("2026-11-24 03:00").await?;
    t.has_read_everything();
    t.bot_is_down_until("2026-11-24 09:30")?;
    t.settle().await?;
    assert_snapshot!(t.face(lin), @"
    🙋 安安 想出一份力：“我每周四可以理发”，大家一起来。
    [✅ 上菜单] [先不上]
    ");
    t.taps_in("林老师", lin, "先不上").await?;
    assert_snapshot!(t.face(lin), @"
    好，已经告诉志愿者现在先不上。
    [🍽 菜单]
    ");
    assert_snapshot!(t.face(an), @"
    🙏 谢谢您的“我每周四可以理发”！玉沙社区实践站现在上不了菜单，以后还可以再说，别的也欢迎。
    [🍽 菜单]
    ");
    // Now another can be offered; what is taken back is decided by nobody.
    t.would_give("安安", "我会修灯").await?;
    t.taps_in("安安", an, "收回").await?;
    assert_snapshot!(t.face(an), @"
    已经收回：“我会修灯”。
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "上菜单").await?;
    assert_snapshot!(t.face(lin), @"这个已经定了，或者已经收回了。");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(who_is_in_no_team_offers_nothing, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.offers("Tea for two", 3).await?;
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.would_give("An", "I cut hair").await?;
    t.starts("Bo").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.tells("Bo", "/start m1").await?;
    assert!(!t.face(bo).contains("Offer something"), "{}", t.face(bo));
    for data in ["kd:1", "ke:1:visit", "kh:1", "kd:99", "kh:99"] {
        let said = t.forges("Bo", bo, 1, data).await?;
        assert!(said.starts_with("This button is too old."), "{data}: {said}");
    }
    for data in ["ki:1", "ki:1:hair", "kj:1", "kq:1", "ki:99:hair"] {
        let said = t.forges("An", an, 1, data).await?;
        assert!(said.starts_with("Only organisers"), "{data}: {said}");
    }
    assert_eq!(t.counts("proposals").await?, 1);
    // Whoever is forgotten offers nothing any more.
    t.tells("An", "/mydata").await?;
    let data: serde_json::Value = serde_json::from_slice(&t.document("An"))?;
    assert_eq!(data["gives"]["proposed"][0]["words"], "I cut hair");
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    assert_eq!(t.counts("proposals").await?, 0);
    t.taps_in("Lin", lin, "Put it on the menu").await?;
    assert_snapshot!(t.face(lin), @"This is decided already, or taken back.");
    t.skip(an);
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(only_grown_ups_go_to_peoples_homes, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.offers("Tea for two", 3).await?;
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.has_stored("UPDATE volunteers SET age = 'minor'").await?;
    let an = t.person("An");
    t.tells("An", "/start m1").await?;
    t.taps_in("An", an, "Offer something yourself").await?;
    t.tells("An", "I read to small children").await?;
    assert_snapshot!(t.face(an), @"
    “I read to small children” – how would you like to do it?
    [👥 For several at one time]
    [↩️ Take it back]
    ");
    let said = t.forges("An", an, 1, "ke:1:visit").await?;
    assert!(said.starts_with("This button is too old."), "{said}");
    assert_eq!(t.counts("proposals WHERE sent_at IS NULL").await?, 1);
    t.taps_in("An", an, "For several").await?;
    assert!(t.face(lin).contains("for several at one time"), "{}", t.face(lin));
    t.skip(an);
    t.has_read_everything();
});
