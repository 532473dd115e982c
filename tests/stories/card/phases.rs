//! The card in each phase: what a person can do then stands on it.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

async fn waits(t: &mut World, name: &str) -> Told<()> {
    t.starts(name).await?;
    let join = t.word("Join the waitlist", "排候补").to_owned();
    t.taps(name, &join).await?;
    Ok(())
}

/// Tea for two, whose sign-up closes on the evening before; An and Bo have seats, Cai waits.
async fn closes(t: &mut World) -> Told<()> {
    let tea = t.word(
        "Tea tomorrow 15:00\nseats: 2\ncompanions: 2\ncloses: 23 Nov 18:00",
        "喝茶 明天下午3点\n名额：2\n可带：2\n截止：11月23日18:00",
    );
    let (tea, lin) = (tea.to_owned(), t.word("Lin", "林老师").to_owned());
    t.announces(&lin, &tea).await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    waits(t, "Cai").await?;
    t.quietly_until("2026-11-23 18:01").await
}

both_engines!(who_is_in_can_leave_once_sign_up_is_closed, English, async |t| {
    closes(t).await?;
    assert_snapshot!(t.card(), @"
    🔒 Sign-up is closed.
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 2 of 2 seats taken · full · 1 waiting
    An, Bo
    [Cancel] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    assert_snapshot!(t.cancels("Dou").await?, @"You have not signed up for this one.");
    // A button that is not there is none, whatever a phone sends.
    let (dou, group, card) = (t.person("Dou"), t.group(), t.card_id());
    for forged in ["s:1", "p:1"] {
        let tap = t.sandbox.tap_raw(dou, group, card, forged);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert_eq!(toast, "Sign-up is closed. Ask an organiser whether there is room.", "{forged}");
    }
    assert_snapshot!(t.cancels("An").await?, @"
    Cancelled: Tea. Thank you for telling us!
    A mistake? Answer the card within two minutes: “sign me up”.
    ");
    assert!(t.card().contains("2 of 2 seats taken · full\nBo, Cai\n[Cancel]"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(who_is_in_can_leave_once_sign_up_is_closed_in_chinese, Chinese, async |t| {
    closes(t).await?;
    assert_snapshot!(t.card(), @"
    🔒 报名已截止。
    喝茶

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 已报 2 / 2 人 · 已满 · 候补 1 人
    An、Bo
    [取消报名] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    ");
    t.has_read_everything();
});

both_engines!(what_is_offered_can_be_taken_once_sign_up_is_closed, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1\nwaitlist: offer\ncloses: 23 Nov 18:00").await?;
    t.signs_up("An").await?;
    waits(t, "Bo").await?;
    t.quietly_until("2026-11-23 18:01").await?;
    t.cancels("An").await?;
    assert_snapshot!(t.card(), @"
    🔒 Sign-up is closed.
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 1 seats taken · 1 kept for the next in line
    [🎉 Take the seat kept for me]
    [Cancel] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    assert_snapshot!(t.taps("Cai", "Take the seat").await?, @"No seat is kept for you now. “Where do I stand?” tells how it looks.");
    assert_snapshot!(t.taps("Bo", "Take the seat").await?, @"✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.has_read_everything();
});

both_engines!(what_has_begun_is_not_over, English, async |t| {
    closes(t).await?;
    t.quietly_until("2026-11-24 15:10").await?;
    assert!(t.card().starts_with("▶️ It is on now.") && !t.card().contains('['), "{}", t.card());
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"It has already begun, so there is nothing to cancel any more. If you cannot come, tell the organiser.");
    t.says("An", "/signup 1 2").await?;
    assert_snapshot!(t.next(), @"It has already begun. Just come along and ask on the spot!");
    t.quietly_until("2026-11-24 17:10").await?;
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"This activity is over.");
    t.has_read_everything();
});

both_engines!(what_has_begun_is_not_over_in_chinese, Chinese, async |t| {
    closes(t).await?;
    t.quietly_until("2026-11-24 15:10").await?;
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"活动已经开始，不能取消报名了。来不了的话，请告诉组织者一声。");
    t.has_read_everything();
});
