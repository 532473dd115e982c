//! Nobody goes, or nobody came: the next are asked, then those who run the place decide.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(nobody_answers_and_the_organiser_goes, English, async |t| {
    let [cai, dan, eve, fay] = t.has_helpers(["Cai", "Dan", "Eve", "Fay"]).await?;
    let lin = t.person("Lin");
    t.until("2026-11-23 20:00").await?;
    let an = t.orders_at_home("An").await?;
    assert_eq!([cai, dan, eve, fay].map(|chat| t.unread_in(chat)), [1, 1, 1, 0]);
    // An hour of the two is left in the morning, and the bot is down over that moment.
    t.bot_is_down_until("2026-11-24 09:30")?;
    t.settle().await?;
    assert_eq!(t.unread_in(fay), 1);
    t.until("2026-11-24 11:29").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-11-24 11:31").await?;
    assert_snapshot!(t.private("Lin"), @"
    🏠 Haircut for An: no volunteer has been found. What shall I do?
    [🔁 Ask the volunteers again]
    [🙋 I do it myself]
    [✖️ It cannot be]
    ");
    // She hears of it once more, and then does it herself.
    t.until("2026-11-25 12:00").await?;
    t.skip(lin);
    t.taps_on("Lin", lin, "Haircut", "I do it myself").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ You go: Haircut
    👤 An
    📍 Flat 4, 12 Mill Lane, 07700 900888
    Please call first and agree on a time. Afterwards tap how long it took.
    [✅ Done · 30 min] [✅ Done · 60 min]
    [✅ Done · 90 min] [✅ Done · 120 min]
    [↩️ I cannot go after all]
    ");
    assert_snapshot!(t.private("An"), @"Haircut: I have not found a volunteer yet. The organiser knows and sees to it. You need not do anything; I write to you.");
    assert_snapshot!(t.private("An"), @"
    🙋 Lin comes for Haircut, and calls first.
    [↩️ I do not want it any more]
    ");
    for chat in [an, cai, dan, eve, fay, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(handed_back_three_times_it_is_the_organisers, English, async |t| {
    let [cai, dan, eve, fay] = t.has_helpers(["Cai", "Dan", "Eve", "Fay"]).await?;
    let lin = t.person("Lin");
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    for (name, chat) in [("Cai", cai), ("Dan", dan), ("Eve", eve)] {
        t.taps_on(name, chat, "Haircut", "I’ll go").await?;
        t.passes(TimeDelta::minutes(1)).await?;
        t.taps_on(name, chat, "You go", "I cannot go after all").await?;
        assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 0);
    }
    assert_snapshot!(t.face(eve), @"Haircut: you cannot go. I ask others.");
    t.settle().await?;
    assert_snapshot!(t.private("Lin"), @"
    🏠 Haircut for An: no volunteer has been found. What shall I do?
    [🔁 Ask the volunteers again]
    [🙋 I do it myself]
    [✖️ It cannot be]
    ");
    assert_snapshot!(t.face(an), @"Haircut: I have not found a volunteer yet. The organiser knows and sees to it. You need not do anything; I write to you.");
    t.taps_in("Lin", lin, "It cannot be").await?;
    assert_snapshot!(t.face(lin), @"👌 Noted: it is closed.");
    t.settle().await?;
    assert_snapshot!(t.face(an), @"Haircut: we could not find anybody. We are sorry! Perhaps another time?");
    assert_eq!(t.counts("orders WHERE state = 'declined'").await?, 1);
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    for chat in [an, cai, dan, eve, fay, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(nobody_came_and_others_are_asked, Chinese, async |t| {
    let [bo, cai] = t.has_helpers(["波波", "彩姐"]).await?;
    let lin = t.person("林老师");
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("安安").await?;
    t.taps_in("波波", bo, "我去").await?;
    t.until("2026-11-25 09:05").await?;
    t.taps_on("安安", an, "您觉得怎么样", "没有人来").await?;
    assert_snapshot!(t.face(an), @"很抱歉！已经告诉组织者，他们会处理。");
    t.settle().await?;
    assert_snapshot!(t.private("林老师"), @"
    🏠 理发，安安：没有人上门。怎么办？
    [🔁 再问志愿者]
    [🙋 我自己去]
    [✖️ 办不了]
    ");
    t.taps_in("林老师", lin, "再问志愿者").await?;
    assert_snapshot!(t.face(lin), @"👌 我再问一遍。");
    t.settle().await?;
    t.taps_on("彩姐", cai, "上门服务", "我去").await?;
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 1);
    assert_eq!(t.counts("hours_rows").await?, 0);
    for chat in [an, bo, cai, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(with_nobody_left_to_ask_it_is_not_asked_in_circles, Chinese, async |t| {
    let [cai] = t.has_helpers(["小蔡"]).await?;
    let lin = t.person("林老师");
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("安安").await?;
    t.skip(cai);
    t.passes(TimeDelta::hours(7)).await?;
    // Whoever waits hears that somebody sees to it, once.
    assert_snapshot!(t.private("安安"), @"理发：还没找到志愿者，组织者已经知道，正在想办法。您不用做什么，有消息我告诉您。");
    assert_snapshot!(t.private("林老师"), @"
    🏠 理发，安安：还没有找到志愿者。怎么办？
    [🔁 再问志愿者]
    [🙋 我自己去]
    [✖️ 办不了]
    ");
    t.has_stored("DELETE FROM team_members").await?;
    t.taps_in("林老师", lin, "再问志愿者").await?;
    assert_snapshot!(t.face(lin), @"
    队里没有能做这件事的人了。您自己去，还是告诉对方办不了？
    [🙋 我自己去]
    [✖️ 办不了]
    ");
    t.taps_in("林老师", lin, "办不了").await?;
    assert_snapshot!(t.private("安安"), @"理发：没有找到人上门，很抱歉！以后再试试？");
    t.skip(an);
    t.skip(lin);
    t.skip(cai);
    t.passes(TimeDelta::days(3)).await?;
    t.has_read_everything();
});

both_engines!(who_was_a_volunteer_once_may_still_go_as_an_organiser, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    let lin = t.person("Lin");
    t.until("2026-11-23 09:00").await?;
    t.has_stored(
        "INSERT INTO volunteers (person_id, name, occupation, age, joined_at)
             SELECT id, 'Lin', 'resident', 'adult', 0 FROM people WHERE name = 'Lin';
         INSERT INTO team_members (volunteer_id, place_id, team, standing, since)
             SELECT MAX(v.id), (SELECT MIN(id) FROM places), 'volunteers', 'left', 0 FROM volunteers v",
    )
    .await?;
    let an = t.orders_at_home("An").await?;
    t.passes(TimeDelta::hours(3)).await?;
    t.taps_on("Lin", lin, "Haircut", "I do it myself").await?;
    t.passes(TimeDelta::hours(1)).await?;
    assert_eq!(t.counts("visit_asks WHERE answer = 'goes'").await?, 1);
    assert!(t.sandbox.messages(lin).iter().any(|seen| seen.text.contains("07700")), "{}", t.face(lin));
    for chat in [an, cai, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});
