//! Groups stay quiet: a command and its answer do not stay for long.

use lastmile::domain::language::Language;
use lastmile::sandbox::Author;

use crate::town::{Step, Town, both_engines};

/// What stands in the group that is not removed: who wrote it, and how it begins.
fn standing(t: &Town) -> Vec<String> {
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
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
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
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.says("An", "/activities").await?;
    t.next();
    t.until("2026-11-23 08:05").await?;
    assert_eq!(standing(t), ["bot: ⚡ Short notice", "resident: /activities"]);
});

both_engines!(where_it_is_not_wanted_nothing_is_removed, English, async |t| {
    t.config.tidy_after = None;
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.says("An", "/mine").await?;
    t.next();
    t.until("2026-11-23 08:30").await?;
    assert_eq!(standing(t).len(), 3, "{:?}", standing(t));
});

both_engines!(a_command_and_its_answer_are_gone_in_chinese, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
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
