//! Somebody goes in the middle of a visit: takes it back, is forgotten, blocks the bot, says nothing.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(taken_back_while_somebody_goes, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_in("Cai", cai, "I’ll go").await?;
    t.taps_in("An", an, "I do not want it any more").await?;
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    t.settle().await?;
    assert_snapshot!(t.private("Cai"), @"👌 Haircut: this is not needed any more. Thank you!");
    assert_eq!(t.counts("orders WHERE state = 'withdrawn'").await?, 1);
    for chat in [an, cai, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(whoever_ordered_is_forgotten, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_in("Cai", cai, "I’ll go").await?;
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    t.settle().await?;
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    assert_eq!(t.counts("visits WHERE stage = 'over'").await?, 1);
    assert_snapshot!(t.face(cai), @"Haircut: it is not wanted any more. You need not go. Thank you!");
    for chat in [an, cai, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(whoever_goes_is_forgotten, English, async |t| {
    let [cai, dan] = t.has_helpers(["Cai", "Dan"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_in("Cai", cai, "I’ll go").await?;
    t.skip(an);
    t.tells("Cai", "/forget").await?;
    t.taps_in("Cai", cai, "Yes, forget me").await?;
    assert!(!t.sandbox.messages(cai).iter().any(|seen| seen.text.contains("Mill Lane")), "no address stays");
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"Haircut: the volunteer cannot come after all. I ask others and write to you.");
    assert_eq!(t.counts("visits WHERE stage = 'over'").await?, 0);
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 0);
    for chat in [an, cai, dan, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(who_says_no_address_has_ordered_nothing, English, async |t| {
    t.has_helpers([]).await?;
    t.until("2026-11-23 09:00").await?;
    t.offers_at_home().await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "/start m1").await?;
    t.taps_in("An", an, "Haircut").await?;
    t.taps_in("An", an, "I want this").await?;
    t.skip(an);
    t.until("2026-11-23 11:01").await?;
    assert_snapshot!(t.private("An"), @"
    Haircut: I did not hear where to come, so I took your order back. You can order it again at any time.
    [🍽 Menu]
    ");
    assert_eq!(t.counts("orders WHERE state = 'withdrawn'").await?, 1);
    let lin = t.person("Lin");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(whoever_ordered_blocks_the_bot, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_in("Cai", cai, "I’ll go").await?;
    t.sandbox.block(an);
    t.taps_in("Cai", cai, "60 min").await?;
    // Nobody says how it was, and the volunteer has served all the same.
    t.until("2026-11-26 12:00").await?;
    assert_eq!(t.counts("orders WHERE state = 'done'").await?, 1);
    assert_eq!(t.counts("hours_rows").await?, 1);
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    for chat in [an, cai, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(whoever_goes_blocks_the_bot, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_in("Cai", cai, "I’ll go").await?;
    t.sandbox.block(cai);
    t.until("2026-11-25 09:05").await?;
    t.taps_on("An", an, "how was it", "Nobody came").await?;
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    🏠 Haircut for An: nobody came. What shall I do?
    [🔁 Ask the volunteers again]
    [🙋 I do it myself]
    [✖️ It cannot be]
    ");
    for chat in [an, cai, t.person("Lin")] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(whoever_goes_is_put_out_of_the_team, English, async |t| {
    let [cai, dan] = t.has_helpers(["Cai", "Dan"]).await?;
    let lin = t.person("Lin");
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    t.taps_on("Cai", cai, "Haircut", "I’ll go").await?;
    t.skip(an);
    t.skip(dan);
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Cai").await?;
    t.taps_in("Lin", lin, "Take out of the team").await?;
    t.taps_in("Lin", lin, "Take out of the team").await?;
    t.settle().await?;
    // Nothing of the address stays with them, and others are asked.
    assert_snapshot!(t.face(cai), @"
    You are no longer in the helpers of Yusha station. Your hours stay. If that is a mistake, ask the organiser.
    [📋 What’s on]
    ");
    assert!(t.sandbox.messages(cai).iter().all(|seen| !seen.text.contains("07700")), "the address is gone");
    assert_snapshot!(t.face(an), @"Haircut: I have not found a volunteer yet. The organiser knows and sees to it. You need not do anything; I write to you.");
    let said = t.forges("Cai", cai, 1, "uo:1:60").await?;
    assert!(said.contains("too old"), "{said}");
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 0);
    for chat in [an, cai, dan, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(the_address_can_still_be_said, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.until("2026-11-23 09:00").await?;
    t.offers_at_home().await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    t.tells("安安", "/start m1").await?;
    t.taps_in("安安", an, "理发").await?;
    t.taps_in("安安", an, "我想要").await?;
    // Something else comes between, and the page says what is missing.
    t.tells("安安", "/menu").await?;
    t.taps_in("安安", an, "理发").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    🏠 志愿者上门服务，60 分钟。
    ✅ 您已经点了。
    [👵 帮没有手机的人点]
    [📍 写地址]
    [↩️ 我不要了]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "写地址").await?;
    t.tells("安安", "3栋2单元401，13800000000").await?;
    assert_snapshot!(t.face(an), @"理发：还没找到志愿者，组织者已经知道，正在想办法。您不用做什么，有消息我告诉您。");
    // Of nobody else's order it is asked, and of none that is known.
    let bo = t.person("波波");
    t.starts("波波").await?;
    for (name, chat) in [("波波", bo), ("安安", an)] {
        let said = t.forges(name, chat, 1, "mh:1").await?;
        assert!(said.contains("按钮"), "{said}");
    }
    for chat in [an, bo, t.person("林老师")] {
        t.skip(chat);
    }
    t.has_read_everything();
});
