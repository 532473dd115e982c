//! Reach: Telegram is away, and comes back; a group does not let the bot write, and does again.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::clock::Clock;
use lastmile::sandbox::Fault;

use crate::language::{Told, World, both_engines};

/// Telegram is away for a while from one minute before the evening's reminders, and people hear what is still of use.
async fn telegram_is_away(t: &mut World, fault: Fault, back: &str, plan: &str, sign_up: &str) -> Told<()> {
    t.announces("Lin", plan).await?;
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.taps(name, sign_up).await?;
    }
    t.until("2026-11-23 18:59").await?;
    // Said right before: its answer waits, and is of no use any more when Telegram is back.
    let an = t.person("An");
    t.sandbox.say(an, t.group(), "/mine", None, None);
    t.hears().await?;
    t.sandbox.fail_next("*", fault, u32::MAX);
    t.until(back).await?;
    assert_eq!(t.unread(), 0, "nothing gets through");
    t.sandbox.heal();
    t.clock.advance_to(t.clock.now() + TimeDelta::minutes(1));
    t.settle().await?;
    Ok(())
}

fn the_evenings_reminders_came(t: &mut World) {
    let mut told = vec![t.private("An"), t.private("Bo"), t.next()];
    told.retain(|text| text.contains('🔔'));
    assert_eq!(told.len(), 3, "{}", t.transcript());
    assert_eq!(t.unread(), 0, "the answer had expired");
}

both_engines!(an_outage_of_two_hours_loses_nothing, English, async |t| {
    telegram_is_away(
        t,
        Fault::ServerError(502),
        "2026-11-23 21:00",
        "Tea tomorrow 15:00\nseats: 5",
        "Sign up",
    )
    .await?;
    the_evenings_reminders_came(t);
});

both_engines!(without_a_network_nothing_is_lost_in_chinese, Chinese, async |t| {
    telegram_is_away(t, Fault::DropConnection, "2026-11-23 21:00", "茶话会 明天下午3点\n名额：5", "✅ 报名")
        .await?;
    the_evenings_reminders_came(t);
});

both_engines!(a_token_that_is_refused_for_a_while_loses_nothing, English, async |t| {
    let fault = Fault::Refused(401, "Unauthorized");
    telegram_is_away(t, fault, "2026-11-23 19:40", "Tea tomorrow 15:00\nseats: 5", "Sign up").await?;
    the_evenings_reminders_came(t);
});

both_engines!(an_address_that_is_not_found_for_a_while_loses_nothing, English, async |t| {
    let fault = Fault::Refused(404, "Not Found");
    telegram_is_away(t, fault, "2026-11-23 19:40", "Tea tomorrow 15:00\nseats: 5", "Sign up").await?;
    the_evenings_reminders_came(t);
});

both_engines!(what_was_asked_in_private_hours_ago_is_not_answered_any_more, English, async |t| {
    t.starts("An").await?;
    let an = t.person("An");
    t.sandbox.say(an, an, "/mine", None, None);
    t.hears().await?;
    t.sandbox.fail_next("*", Fault::ServerError(502), u32::MAX);
    t.until("2026-11-23 10:00").await?;
    t.sandbox.heal();
    t.clock.advance_to(t.clock.now() + TimeDelta::minutes(1));
    t.tells("An", "/settings").await?;
    assert!(t.private("An").contains("Hide my name"), "{}", t.transcript());
});

both_engines!(what_expired_in_an_outage_is_not_said_after_it, English, async |t| {
    let fault = Fault::ServerError(503);
    telegram_is_away(t, fault, "2026-11-24 15:30", "Tea tomorrow 15:00\nseats: 5", "Sign up").await?;
    let an = t.person("An");
    assert!(t.sandbox.messages(an).iter().all(|seen| !seen.text.contains('🔔')), "{}", t.transcript());
    assert!(t.card().contains("An"), "the card is still brought up to date");
    t.has_read_everything();
});

/// Nobody but admins may write for an hour, and nobody tells the bot of it.
async fn the_group_is_quiet_for_an_hour(t: &mut World, plans: [&str; 2], sign_up: &str) -> Told<()> {
    t.owner("Lin");
    t.announces("Lin", plans[0]).await?;
    t.sandbox.quieten(t.group(), true);
    assert!(!t.taps("An", sign_up).await?.is_empty());
    let lin = t.person("Lin");
    t.skip(lin);
    t.plans("Lin", plans[1]).await?;
    t.until("2026-11-23 09:00").await?;
    assert_eq!(t.unread(), 0);
    assert!(!t.card().contains("An"), "{}", t.card());
    t.sandbox.quieten(t.group(), false);
    t.until("2026-11-23 09:16").await?;
    assert!(t.card().contains("An"), "the count that changed meanwhile: {}", t.card());
    t.skip(lin);
    Ok(())
}

both_engines!(a_quiet_group_hears_within_a_quarter_of_an_hour_what_it_missed, English, async |t| {
    the_group_is_quiet_for_an_hour(t, ["Tea tomorrow 15:00\nseats: 5", "Cake tomorrow 17:00"], "Sign up")
        .await?;
    assert!(t.next().contains("Cake"), "what was published meanwhile is posted");
});

both_engines!(a_quiet_group_hears_what_it_missed_in_chinese, Chinese, async |t| {
    let plans = ["茶话会 明天下午3点\n名额：5", "做蛋糕 明天下午5点"];
    the_group_is_quiet_for_an_hour(t, plans, "✅ 报名").await?;
    assert!(t.next().contains("做蛋糕"), "what was published meanwhile is posted");
});

both_engines!(a_muted_bot_that_may_write_again_catches_up_at_once, English, async |t| {
    t.owner("Lin");
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.sandbox.mute_bot(t.group());
    t.taps("An", "Sign up").await?;
    t.plans("Lin", "Cake tomorrow 17:00").await?;
    t.until("2026-11-23 08:20").await?;
    assert_eq!(t.unread(), 0);
    t.sandbox.invite_bot(t.group());
    t.settle().await?;
    t.until("2026-11-23 08:21").await?;
    assert!(t.next().contains("Cake"));
    assert!(t.card().contains("An"), "{}", t.card());
    let lin = t.person("Lin");
    t.skip(lin);
});

both_engines!(put_out_of_a_group_and_back_in_it_catches_up, English, async |t| {
    t.owner("Lin");
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.sandbox.kick_bot(t.group());
    t.plans("Lin", "Cake tomorrow 17:00").await?;
    // This one is over before the bot is back: it is not announced any more.
    t.plans("Lin", "Soup today 12:00-13:00").await?;
    t.until("2026-11-23 14:00").await?;
    assert_eq!(t.unread(), 0);
    t.sandbox.invite_bot(t.group());
    t.until("2026-11-23 14:01").await?;
    assert!(t.next().contains("Cake"));
    assert_eq!(t.unread(), 0, "{}", t.transcript());
    t.quietly_until("2026-11-23 17:00").await?;
});

/// Lin publishes something whose card Telegram refuses for a reason that nobody knows.
async fn a_card_is_given_up(t: &mut World, typed: &str) -> Told<()> {
    let lin = t.person("Lin");
    t.tells("Lin", &format!("/new {typed}")).await?;
    t.sandbox.fail_next("sendMessage", Fault::Refused(400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN"), 1);
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    assert_eq!(t.counts("outbox WHERE state = 'dropped' AND kind = 'card'").await?, 1);
    assert_eq!(t.unread(), 0);
    Ok(())
}

both_engines!(a_card_that_was_given_up_is_posted_once_the_group_is_open_again, English, async |t| {
    t.owner("Lin");
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let (group, lin) = (t.group(), t.person("Lin"));
    t.sandbox.mute_bot(group);
    t.settle().await?;
    a_card_is_given_up(t, "Cake tomorrow 17:00").await?;
    t.sandbox.invite_bot(group);
    t.until("2026-11-23 08:10").await?;
    assert!(t.next().contains("Cake"));
    // The same where nobody tells the bot of it: the next look finds the group open.
    t.sandbox.quieten(group, true);
    t.taps("An", "Sign up").await?;
    a_card_is_given_up(t, "Soup tomorrow 18:00").await?;
    t.sandbox.quieten(group, false);
    t.until("2026-11-23 09:00").await?;
    assert!(t.next().contains("Soup"));
    t.skip(lin);
});

both_engines!(whoever_unblocks_the_bot_is_told_what_is_still_of_use, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.signs_up("An").await?;
    t.until("2026-11-23 18:59").await?;
    let an = t.person("An");
    // The bot is busy when they block it, and hears of it from the refusal.
    t.hears().await?;
    t.clock.advance_to(t.clock.now() + TimeDelta::minutes(1));
    t.hears().await?;
    t.sandbox.block(an);
    t.until("2026-11-23 19:30").await?;
    t.next();
    t.sandbox.unblock(an);
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station
    [🙁 I can’t come] [📅 Put it into my calendar]
    ");
});

async fn a_seat_for_who_cannot_be_told_in_private(t: &mut World) -> Told<String> {
    let tea = t.word("Tea Wed 15:00\nseats: 1\nwaitlist: offer", "茶话会 周三下午3点\n名额：1\n候补：先问");
    t.announces("Lin", tea).await?;
    t.starts("Bo").await?;
    t.taps("An", t.word("Sign up", "✅ 报名")).await?;
    t.taps("Bo", t.word("Join the waitlist", "候补")).await?;
    // Nobody told the bot that it may not write to Bo any more.
    t.sandbox.fail_next("sendMessage", Fault::Refused(403, "Forbidden: bot was blocked by the user"), 1);
    t.tolerates_refused("sendMessage");
    t.cancels("An").await?;
    let bo = t.person("Bo");
    assert_eq!(t.mentioned(), [bo]);
    Ok(t.next())
}

both_engines!(news_that_cannot_be_told_in_private_is_told_in_the_group, English, async |t| {
    assert_snapshot!(a_seat_for_who_cannot_be_told_in_private(t).await?, @"🎉 Bo, a seat is free: Tea. Tap the first button on the card before Tue 24 Nov, 09:00; after that it goes to the next in line.");
    t.has_read_everything();
});

both_engines!(news_that_cannot_be_told_in_private_is_told_in_the_group_in_chinese, Chinese, async |t| {
    assert_snapshot!(a_seat_for_who_cannot_be_told_in_private(t).await?, @"🎉 Bo，茶话会 有 1 个空位了。请在 11月24日（周二）09:00 前点卡片上的“报名”或“排候补”，过后名额会给下一位。");
    t.has_read_everything();
});

both_engines!(too_much_at_once_is_said_once, English, async |t| {
    let an = t.person("An");
    t.starts("An").await?;
    for number in 0..30 {
        t.sandbox.say(an, an, &format!("/why {number}"), None, None);
    }
    t.settle().await?;
    let told: Vec<_> =
        t.sandbox.messages(an).into_iter().filter(|seen| seen.text.contains("quick")).collect();
    assert_eq!(told.len(), 1, "{}", t.transcript());
    t.has_read_everything();
});
