//! Failures: supergroups, crashes, storms. Faults are injected into the sandbox, and the bot must come through.

use insta::assert_snapshot;
use lastmile::sandbox::Fault;

use crate::language::{World, both_engines};

both_engines!(a_group_becomes_a_supergroup_between_announcement_and_reminder, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let supergroup = t.sandbox.migrate(t.group());
    t.group_became(supergroup);
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    There are still seats.
    [✅ Sign up]
    ");
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 1 person has signed up
    An

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(a_migration_nobody_told_of_is_repaired_when_a_message_bounces, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.bot_stops();
    let supergroup = t.sandbox.migrate(t.group());
    t.group_became(supergroup);
    t.until("2026-11-23 19:00").await?;
    assert!(t.next().contains("[✅ 报名]"), "the card is posted anew");
    assert_snapshot!(t.next(), @"
    🔔 明天：茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    还有名额。
    [✅ 报名]
    ");
});

both_engines!(a_group_that_was_linked_anew_before_its_old_number_bounced, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let old = t.group();
    let new = t.sandbox.migrate(old);
    // The owner was quicker than the news of it.
    t.links("yusha", new, 0).await?;
    t.group_became(new);
    t.settle().await?;
    t.starts("An").await?;
    t.tells("An", "/signup 1").await?;
    t.private("An");
    assert!(t.next().contains("\nAn\n"), "the card stands in the new group, once");
    assert_eq!(t.unread(), 0);
});

both_engines!(stopped_after_the_commit_and_before_the_send, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea tomorrow 15:00").await?;
    let message = t.sandbox.messages(lin).last().map(|seen| seen.id).unwrap_or_default();
    t.sandbox.tap(lin, lin, message, "Publish")?;
    t.hears().await?;
    assert_eq!(t.unread(), 0, "it is decided and not yet sent");
    t.bot_stops();
    t.settle().await?;
    t.skip(lin);
    assert!(t.next().contains("Tea"));
    assert_eq!(t.unread(), 0, "it is sent once");
});

both_engines!(a_lost_answer_is_the_only_way_to_a_double, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.sandbox.fail_next("sendMessage", Fault::DropAfter, 1);
    t.until("2026-11-23 19:02").await?;
    let first = t.next();
    assert_eq!(t.next(), first, "sent, not recorded, sent again");
});

both_engines!(a_storm_of_429_delays_and_loses_nothing, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.sandbox.fail_next("editMessageText", Fault::TooManyRequests { retry_after: 20, chat: None }, 3);
    for name in ["An", "Bo", "Cai"] {
        assert!(t.taps(name, "Sign up").await?.contains("You are in"));
    }
    t.until("2026-11-23 08:10").await?;
    assert!(t.card().contains("3 of 5 seats taken"), "{}", t.card());
});

both_engines!(a_server_in_trouble_is_tried_again, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.sandbox.fail_next("sendMessage", Fault::ServerError(502), 2);
    t.until("2026-11-23 19:05").await?;
    assert!(t.next().contains("Tomorrow"));
});

both_engines!(a_lost_group_is_told_to_its_organiser_once, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.sandbox.kick_bot(t.group());
    t.until("2026-11-24 16:00").await?;
    assert_eq!(t.unread(), 0);
});

both_engines!(a_card_that_was_deleted_is_posted_anew, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let card = t
        .sandbox
        .messages(t.group())
        .iter()
        .rev()
        .find(|seen| !seen.buttons.is_empty())
        .map(|seen| seen.id)
        .unwrap_or_default();
    t.sandbox.delete_message(t.group(), card);
    t.says("An", "/signup 1").await?;
    let (first, second) = (t.next(), t.next());
    assert!(first.contains("You are in") && second.contains("1 of 5"), "{first}\n{second}");
});

both_engines!(one_persons_flood_hurts_nobody_else, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let mallory = t.person("Mallory");
    let an = t.person("An");
    let group = t.group();
    let card = t.card_id();
    let taps: Vec<_> = (0..40).map(|_| t.sandbox.tap_raw(mallory, group, card, "s:1")).collect();
    let honest = t.sandbox.tap_raw(an, group, card, "s:1");
    t.settle().await?;
    let toast = |t: &World, tap| t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
    let held_back = taps.iter().filter(|tap| toast(t, **tap).starts_with("That was quick")).count();
    assert_eq!(held_back, 20);
    assert_snapshot!(toast(t, honest), @"✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    assert!(t.card().contains("2 of 5"), "{}", t.card());
});

both_engines!(a_thousand_tap_at_once_and_the_card_is_edited_a_few_times, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 600").await?;
    let group = t.group();
    let card = t.card_id();
    let people: Vec<i64> =
        (0..1_000).map(|number| t.sandbox.add_person(&format!("Neighbour {number}"))).collect();
    let taps: Vec<_> = people.iter().map(|person| t.sandbox.tap_raw(*person, group, card, "s:1")).collect();
    let edits = t.sandbox.calls("editMessageText");
    t.settle().await?;
    let answered =
        taps.iter().filter(|tap| t.sandbox.toast(**tap).is_some_and(|toast| !toast.text.is_empty()));
    assert_eq!(answered.count(), 1_000);
    t.until("2026-11-23 08:02").await?;
    assert!(t.card().contains("600 of 600 seats taken · full · 400 waiting"), "{}", t.card());
    assert!(t.sandbox.calls("editMessageText") - edits <= 10);
});
