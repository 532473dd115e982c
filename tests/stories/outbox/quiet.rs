//! Groups stay quiet: a command and its answer do not stay for long.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::clock::Clock;
use lastmile::features::account::privacy::SettingsButton;
use lastmile::sandbox::Author;

use crate::language::any_button::data;
use crate::language::{Told, World, both_engines};

/// What stands in the group that is not removed: who wrote it, and how it begins.
fn standing(t: &World) -> Vec<String> {
    let seen =
        t.sandbox.messages(t.group()).into_iter().filter(|seen| !seen.deleted && seen.service.is_none());
    let told = seen.map(|seen| {
        let who = if seen.author == Author::Bot { "bot" } else { "resident" };
        format!("{who}: {}", seen.text.lines().next().unwrap_or_default())
    });
    told.collect()
}

both_engines!(a_command_and_its_answer_are_gone_after_a_while, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.says("An", "/signup 1").await?;
    t.says("Bo", "Shall I bring cake?").await?;
    assert!(t.next().contains("You are in!"));
    assert_eq!(standing(t).len(), 4, "{:?}", standing(t));
    // The bot is started anew meanwhile, and still knows.
    t.bot_stops();
    t.until("2026-11-23 08:05").await?;
    assert_eq!(standing(t), ["bot: ⚡ Short notice", "resident: Shall I bring cake?"]);
    assert!(t.card().contains("\nAn\n"), "{}", t.card());
});

both_engines!(without_the_right_only_the_answer_goes, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.says("An", "/activities").await?;
    t.next();
    t.until("2026-11-23 08:05").await?;
    assert_eq!(standing(t), ["bot: ⚡ Short notice", "resident: /activities"]);
});

both_engines!(where_it_is_not_wanted_nothing_is_removed, English, async |t| {
    t.config.tidy_after = None;
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.says("An", "/mine").await?;
    t.next();
    t.until("2026-11-23 08:30").await?;
    assert_eq!(standing(t).len(), 3, "{:?}", standing(t));
});

both_engines!(a_command_and_its_answer_are_gone_in_chinese, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.says("安安", "/signup 1").await?;
    t.next();
    t.replies_to_card("波波", "报名").await?;
    t.next();
    t.until("2026-11-23 08:05").await?;
    // What people say in their own words is theirs, and its answer stays with it.
    let stays = standing(t);
    assert_eq!(stays.len(), 3, "{stays:?}");
    assert!(stays[1].contains("报名") && stays[2].contains("波波"), "{stays:?}");
});

/// A family of three waits for the dumplings, in a supergroup.
async fn a_family_waits(t: &mut World, plan: &str, come: &str) -> Told<()> {
    let supergroup = t.sandbox.migrate(t.group());
    t.group_became(supergroup);
    t.settle().await?;
    t.announces("Lin", plan).await?;
    for name in ["An", "Bo"] {
        t.taps(name, come).await?;
    }
    t.starts("Fang").await?;
    t.replies_to_card("Fang", "+3").await?;
    t.private("Fang");
    t.cancels("An").await?;
    Ok(())
}

const LONG: &str = "Dumplings, noodles and songs of the old street with teacher Wang tomorrow 10:00\nseats: 3\ncompanions: 3";

both_engines!(an_explanation_that_a_toast_is_too_short_for_is_whispered, English, async |t| {
    a_family_waits(t, LONG, "Sign up").await?;
    let toast = t.taps("Fang", "Where do I stand?").await?;
    assert_snapshot!(toast, @"🕐 Dumplings, noodles and songs of the old street with teacher…: you are first on the waitlist.");
    assert_snapshot!(t.whispers("Fang").join("\n---\n"), @"
    🕐 Dumplings, noodles and songs of the old street with teacher…: you are first on the waitlist.
    2 seats are free, and your party of 3 needs 3 seats. Up to 2 smaller parties may still go first; then the next seats are kept for you.
    ");
    assert_eq!(t.whispers("Bo"), Vec::<String>::new());
    assert_eq!(t.unread(), 0, "the group hears nothing of it");
});

both_engines!(an_explanation_is_whispered_in_chinese, Chinese, async |t| {
    a_family_waits(t, "包饺子 明天上午10点\n名额：3\n可带：3", "✅ 报名").await?;
    assert_snapshot!(t.taps("Fang", "我排第几").await?, @"
    🕐 包饺子：您在候补，排在最前面。
    现在空 2 个位，你们 3 人要 3 个位。人少的最多还可以先进 2 家，之后空位先留给你们。
    ");
    assert_snapshot!(t.whispers("Fang").join("\n---\n"), @"
    🕐 包饺子：您在候补，排在最前面。
    现在空 2 个位，你们 3 人要 3 个位。人少的最多还可以先进 2 家，之后空位先留给你们。
    ");
    assert_eq!(t.whispers("Bo"), Vec::<String>::new());
    assert_eq!(t.unread(), 0, "the group hears nothing of it");
});

both_engines!(a_whisper_that_comes_too_late_is_not_sent, English, async |t| {
    a_family_waits(t, LONG, "Sign up").await?;
    let (fang, card) = (t.person("Fang"), t.card_id());
    let tap = t.sandbox.tap(fang, t.group(), card, "Where do I stand?")?;
    t.hears().await?;
    t.clock.advance_to(t.clock.now() + TimeDelta::seconds(16));
    t.settle().await?;
    assert_eq!(t.whispers("Fang"), Vec::<String>::new());
    assert!(t.sandbox.toast(tap).is_some_and(|toast| toast.text.contains("first on the waitlist")));
});

both_engines!(in_an_ordinary_group_the_toast_has_to_do, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    assert!(t.taps("Bo", "Where do I stand?").await?.contains("first on the waitlist"));
    assert_eq!(t.sandbox.whispers(t.group()).len(), 0);
});

both_engines!(who_hides_their_name_meanwhile_is_whispered_to_all_the_same, English, async |t| {
    a_family_waits(t, LONG, "Sign up").await?;
    let (fang, card) = (t.person("Fang"), t.card_id());
    t.sandbox.tap(fang, t.group(), card, "Where do I stand?")?;
    t.hears().await?;
    t.sandbox.tap_raw(fang, fang, 1, &data(SettingsButton::HideName(true)));
    t.settle().await?;
    // Nobody else reads it.
    assert_eq!(t.whispers("Fang").len(), 1, "{}", t.transcript());
    t.skip(fang);
});
