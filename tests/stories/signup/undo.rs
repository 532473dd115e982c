//! A tap on *Cancel* that was a mistake.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{Told, World, any_button, both_engines};
use lastmile::domain::ids::ActivityId;
use lastmile::features::card::SignupButton;

const A_MINUTE: TimeDelta = TimeDelta::minutes(1);

/// One seat: the first has it, the second waits and is told in private.
async fn one_seat(t: &mut World, first: &str, second: &str) -> Told<()> {
    let tea = t.word("Tea tomorrow 15:00\nseats: 1", "喝茶 明天下午3点\n名额：1").to_owned();
    let lin = t.word("Lin", "林老师").to_owned();
    t.announces(&lin, &tea).await?;
    t.signs_up(first).await?;
    t.starts(second).await?;
    let join = t.word("Join the waitlist", "排候补").to_owned();
    t.taps(second, &join).await?;
    for name in [first, second] {
        let person = t.person(name);
        t.skip(person);
    }
    Ok(())
}

both_engines!(a_mistaken_tap_is_taken_back_by_the_first_button, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    assert_snapshot!(t.taps("An", "Cancel").await?, @"
    Cancelled: Tea. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “🕐 Join the waitlist” on the card, and all is as before.
    ");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 1 seats taken · 1 free in a moment · 1 waiting

    To sign up, tap below, or answer this message: “count me in”.
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    // Nobody else gets the seat meanwhile, also who comes anew.
    t.passes(A_MINUTE).await?;
    assert_snapshot!(t.taps("Cai", "Join the waitlist").await?, @"🕐 Tea is full. You are on the waitlist, with 1 person before you. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("An", "Join the waitlist").await?, @"✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.passes(A_MINUTE * 3).await?;
    assert!(t.card().contains("1 of 1 seats taken · full · 2 waiting"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(a_mistaken_tap_is_taken_back_in_chinese, Chinese, async |t| {
    one_seat(t, "安安", "小波").await?;
    assert_snapshot!(t.taps("安安", "取消报名").await?, @"
    已取消报名：喝茶。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“🕐 排候补”，就还和原来一样。
    ");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    喝茶

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 已报 0 / 1 人 · 1 个名额马上放出 · 候补 1 人

    报名请点下面的按钮，或者直接回复“报名”。
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    ");
    t.passes(A_MINUTE).await?;
    assert_snapshot!(t.taps("安安", "排候补").await?, @"✅ 报名成功！喝茶，11月24日（周二）15:00");
    t.passes(A_MINUTE * 3).await?;
    t.has_read_everything();
});

both_engines!(after_two_minutes_the_seat_goes_on, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    t.taps("An", "Cancel").await?;
    t.passes(A_MINUTE * 2).await?;
    assert!(t.private("Bo").contains("a seat is free and it is yours"));
    assert!(t.taps("An", "Join the waitlist").await?.contains("first on the waitlist"));
    t.has_read_everything();
});

both_engines!(a_bot_that_was_down_lets_the_seat_go_when_it_is_back, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    t.taps("An", "Cancel").await?;
    t.bot_is_down_until("2026-11-23 12:00")?;
    t.settle().await?;
    assert!(t.private("Bo").contains("a seat is free and it is yours"));
    t.agenda_is_as_computed().await?;
});

both_engines!(in_private_a_button_takes_it_back, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    let an = t.starts("An").await.map(|()| t.person("An"))?;
    t.skip(an);
    t.tells("An", "/mine").await?;
    t.skip(an);
    t.taps_in("An", an, "I can’t come").await?;
    assert_snapshot!(t.next_in(an), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    t.taps_in("An", an, "Undo").await?;
    assert_snapshot!(t.face(an), @"✅ You are in! Tea, Tue 24 Nov, 15:00");
    // Once more, and too late.
    t.taps_on("An", an, "Your sign-ups", "I can’t come").await?;
    t.next_in(an);
    t.passes(A_MINUTE * 2).await?;
    t.private("Bo");
    t.taps_in("An", an, "Undo").await?;
    assert_snapshot!(t.face(an), @"
    The two minutes are over, so you are not signed up for Tea any more. Would you like to sign up again?
    [✅ Sign up]
    ");
    t.taps_in("An", an, "Sign up").await?;
});

both_engines!(in_private_a_button_takes_it_back_in_chinese, Chinese, async |t| {
    one_seat(t, "安安", "小波").await?;
    let an = t.starts("安安").await.map(|()| t.person("安安"))?;
    t.skip(an);
    t.tells("安安", "/mine").await?;
    t.skip(an);
    t.taps_in("安安", an, "来不了").await?;
    assert_snapshot!(t.next_in(an), @"
    已取消报名：喝茶。谢谢您告诉我们！
    [↩️ 撤销]
    ");
    t.taps_in("安安", an, "撤销").await?;
    assert_snapshot!(t.face(an), @"✅ 报名成功！喝茶，11月24日（周二）15:00");
    t.taps_on("安安", an, "我的报名", "来不了").await?;
    t.next_in(an);
    t.passes(A_MINUTE * 2).await?;
    t.private("小波");
    t.taps_in("安安", an, "撤销").await?;
    assert_snapshot!(t.face(an), @"
    两分钟已经过了，喝茶 的取消不能撤回了。要再报名吗？
    [✅ 报名]
    ");
});

both_engines!(whoever_leaves_the_line_by_mistake_has_their_place_again, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    t.taps("Cai", "Join the waitlist").await?;
    assert_snapshot!(t.taps("Bo", "Cancel").await?, @"
    You are off the waitlist: Tea
    A mistake? Your place is kept for two minutes: tap “🕐 Join the waitlist” on the card, and all is as before.
    ");
    // The seat that is freed meanwhile is another's only when the two minutes are over.
    assert_snapshot!(t.taps("Bo", "Join the waitlist").await?, @"🕐 Tea: you are first on the waitlist.");
});

both_engines!(a_role_is_taken_back_by_its_own_button, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nhelpers: 1").await?;
    t.taps("An", "Sign up: helpers").await?;
    assert_snapshot!(t.taps("An", "Cancel").await?, @"
    Cancelled: Tea. Thank you for telling us!
    A mistake? Tap your role again within two minutes, and all is as before.
    ");
    assert!(t.taps("An", "Sign up: helpers").await?.contains("You are in!"));
    // Whoever comes as somebody else instead gives the other seat away.
    t.taps("An", "Cancel").await?;
    assert!(t.taps("An", "✅ Sign up").await?.contains("You are in!"));
    assert!(t.taps("Bo", "Sign up: helpers").await?.contains("You are in!"));
});

both_engines!(after_the_deadline_a_reply_takes_it_back, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1\ncloses: today 12:00").await?;
    t.signs_up("An").await?;
    t.until("2026-11-23 13:00").await?;
    assert_snapshot!(t.taps("An", "Cancel").await?, @"
    Cancelled: Tea. Thank you for telling us!
    A mistake? Answer the card within two minutes: “sign me up”.
    ");
    t.replies_to_card("An", "sign me up").await?;
    assert!(t.next().contains("You are in!"));
});

both_engines!(an_undo_is_for_who_cancelled, English, async |t| {
    one_seat(t, "An", "Bo").await?;
    t.taps("An", "Cancel").await?;
    let forged = any_button::data(SignupButton::Undo(ActivityId(1)));
    let (group, card) = (t.group(), t.card_id());
    let toast = t.forges("Eva", group, card, &forged).await?;
    assert!(toast.contains("not signed up"), "{toast}");
    t.passes(A_MINUTE * 2).await?;
    assert!(t.private("Bo").contains("a seat is free"));
});

both_engines!(whoever_takes_it_back_with_one_more_keeps_their_place, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 2").await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    t.taps("Cai", "Join the waitlist").await?;
    t.taps("An", "Cancel").await?;
    // There is no seat for one more; their own is theirs all the same.
    t.taps("An", "Bring one more").await?;
    t.passes(A_MINUTE * 3).await?;
    assert!(t.card().contains("\nAn, Bo\n"), "{}", t.card());
    t.has_read_everything();
});
