//! Rights end where nobody can confirm them any more, and only what somebody did themselves is done.

use lastmile::sandbox::Fault;

use crate::language::{Told, World, both_engines};

const ASKED: &str = "getChatAdministrators";

impl World {
    /// Whether a person runs any place.
    async fn runs_a_place(&mut self, name: &str) -> Told<bool> {
        self.tells(name, "/places").await?;
        let person = self.person(name);
        let refused = self.word("Only organisers can do this", "只有组织者").to_owned();
        Ok(!self.face(person).contains(&refused))
    }

    async fn has_tea(&mut self) -> Told<()> {
        let tea = self.word("Tea Sat 15:00", "喝茶 周六下午3点").to_owned();
        self.plans("Lin", &tea).await
    }
}

async fn a_demoted_admin(t: &mut World) -> Told<()> {
    t.has_tea().await?;
    assert!(t.runs_a_place("Lin").await?);
    let (group, lin) = (t.group(), t.person("Lin"));
    t.sandbox.demote(group, lin);
    t.until("2026-11-23 09:05").await?;
    assert!(!t.runs_a_place("Lin").await?, "no admin any more");
    Ok(())
}

both_engines!(a_demoted_admin_organises_nothing_after_a_refresh, English, async |t| {
    a_demoted_admin(t).await?;
});

both_engines!(a_demoted_admin_organises_nothing_after_a_refresh_in_chinese, Chinese, async |t| {
    a_demoted_admin(t).await?;
});

both_engines!(whoever_leaves_a_group_runs_it_no_more, English, async |t| {
    t.has_tea().await?;
    let (group, lin) = (t.group(), t.person("Lin"));
    t.sandbox.leave(group, lin);
    assert!(!t.runs_a_place("Lin").await?);
});

both_engines!(nobody_runs_a_place_by_a_group_that_the_bot_was_put_out_of, English, async |t| {
    t.has_tea().await?;
    let (group, lin) = (t.group(), t.person("Lin"));
    t.organiser("Mei").await?;
    t.sandbox.kick_bot(group);
    t.sandbox.demote(group, lin);
    for name in ["Lin", "Mei"] {
        assert!(!t.runs_a_place(name).await?, "{name} cannot be confirmed");
    }
    t.sandbox.invite_bot(group);
    t.settle().await?;
    assert!(!t.runs_a_place("Lin").await?, "demoted meanwhile");
    assert!(t.runs_a_place("Mei").await?);
    t.has_read_everything();
});

both_engines!(rights_that_cannot_be_confirmed_for_two_days_end, English, async |t| {
    t.has_tea().await?;
    t.sandbox.fail_next(ASKED, Fault::ServerError(502), 1_000);
    t.until("2026-11-25 07:50").await?;
    assert!(t.runs_a_place("Lin").await?, "an outage takes nobody's right at once");
    t.until("2026-11-25 08:30").await?;
    assert!(!t.runs_a_place("Lin").await?);
    t.sandbox.heal();
    t.until("2026-11-25 09:40").await?;
    assert!(t.runs_a_place("Lin").await?);
    t.has_read_everything();
});

both_engines!(a_group_that_says_it_is_closed_to_the_bot_gives_no_rights, English, async |t| {
    t.has_tea().await?;
    // It was put out, and the news of it is lost.
    t.sandbox.fail_next(ASKED, Fault::Refused(403, "Forbidden: bot is not a member of the group chat"), 1);
    t.until("2026-11-23 09:05").await?;
    assert!(!t.runs_a_place("Lin").await?);
    t.until("2026-11-23 10:05").await?;
    assert!(t.runs_a_place("Lin").await?);
});

both_engines!(only_admins_who_can_be_confirmed_are_asked_who_came, English, async |t| {
    let lost = t.links_group("yusha", "Lost").await?;
    let mei = t.person("Mei");
    t.sandbox.join(lost, mei);
    t.sandbox.make_admin(lost, mei);
    t.starts("Mei").await?;
    let lin = t.organiser("Lin").await?;
    let activity = |slug: &str, starts: &str| {
        format!(
            "[[activity]]\nslug = \"{slug}\"\ntitle = \"{slug}\"\ntheme = \"fun\"\nplace = \"yusha\"\n\
             starts = {starts}\nminutes = 60\n"
        )
    };
    // Nobody planned them: those who run the place are asked.
    t.imports(&(activity("tea", "2026-11-23T15:00") + &activity("cake", "2026-11-26T15:00"))).await?;
    t.until("2026-11-23 15:50").await?;
    // From now on nobody answers who runs a group, and one of them is lost.
    t.sandbox.fail_next(ASKED, Fault::ServerError(502), 1_000);
    t.sandbox.kick_bot(lost);
    t.tolerates_refused("sendMessage");
    t.tolerates_refused("editMessageText");
    t.until("2026-11-23 16:01").await?;
    assert!(t.private("Lin").starts_with("tea is over."));
    let told = t.sandbox.messages(mei).len();
    assert!(!t.face(mei).contains("is over"), "{}", t.transcript());
    // After two days nobody is sure to run the other one either.
    t.until("2026-11-26 16:01").await?;
    assert!(!t.face(lin).contains("cake"), "{}", t.transcript());
    assert_eq!(t.sandbox.messages(mei).len(), told);
    t.sandbox.heal();
    t.has_read_everything();
});

both_engines!(only_a_group_that_really_changed_is_asked_for_its_admins, English, async |t| {
    let owner = t.owner("Ou");
    for number in 0..5 {
        t.links_group("yusha", &format!("Group {number}")).await?;
    }
    t.starts("Ou").await?;
    let before = t.sandbox.calls(ASKED);
    for _ in 0..3 {
        t.says("An", "/link yusha").await?;
        t.says("An", "/linkage").await?;
        t.tells("An", "/link yusha").await?;
    }
    assert_eq!(t.sandbox.calls(ASKED), before, "nothing changed");
    t.has_read_everything();
    let late = t.sandbox.add_group("Late");
    t.sandbox.say(owner, late, "/link yusha", None, None);
    t.settle().await?;
    assert_eq!(t.sandbox.calls(ASKED), before + 1);
});

both_engines!(posts_of_a_channel_and_words_of_others_do_nothing, English, async |t| {
    t.has_tea().await?;
    let group = t.group();
    t.until("2026-11-25 09:00").await?;
    t.skip(group);
    t.starts("An").await?;
    let (an, card) = (t.person("An"), t.card_id());
    t.sandbox.make_bot_admin(group);
    t.settle().await?;
    let before = t.kept().await?;
    t.sandbox.channel_posts(group, "/signup 1", None);
    t.sandbox.channel_posts(group, "+1", Some(card));
    t.sandbox.forward(an, group, "/signup 1");
    t.sandbox.say_via_bot(an, group, "/signup 1");
    t.settle().await?;
    let after = t.kept().await?;
    let changed: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    // In private it is said why.
    t.sandbox.forward(an, an, "/forget");
    t.sandbox.say_via_bot(an, an, "/signup 1");
    t.settle().await?;
    for _ in 0..2 {
        assert_eq!(
            t.private("An"),
            "I cannot tell whose words these are. Please write to me in your own words."
        );
    }
    assert!(!t.card().contains("1 person"), "{}", t.card());
    // Their own words count.
    t.says("An", "/signup 1").await?;
    assert!(t.next().contains("You are in"));
});
