//! Which messages get a new face by a tap: the tapping person's own, and nobody else's.

use insta::assert_snapshot;
use lastmile::domain::ids::{ChatId, MessageId};
use lastmile::domain::role_at_place::RoleAtPlace;
use lastmile::sandbox::{Author, EventKind, Press, Seen};
use lastmile::store::posts;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::language::any_button::any_button;
use crate::language::{Told, World, both_engines, render};

async fn a_card_stays_a_card(t: &mut World) -> Told<()> {
    let tea = t.word("Tea today 9:00-10:00", "喝茶 今天上午9点到10点").to_owned();
    t.plans("Lin", &tea).await?;
    t.starts("An").await?;
    let sign_up = t.word("Sign up", "✅ 报名").to_owned();
    t.taps("An", &sign_up).await?;
    let (group, card) = (t.group(), t.card_id());
    t.skip(group);
    let before = t.card();
    // An organiser elsewhere, an organiser here, and a resident.
    t.has_another_group("Wu").await?;
    for (name, data) in
        [("An", "keep"), ("Wu", "n:begin"), ("Lin", "off:1"), ("Lin", "on:1"), ("Lin", "tl:1")]
    {
        let toast = t.forges(name, group, card, data).await?;
        assert!(!toast.is_empty(), "{data} is answered");
        assert_eq!(t.card(), before, "{data}");
    }
    t.until("2026-11-23 10:30").await?;
    let before = t.card();
    for data in ["f:1:5", "tp:1", "ta:1", "rs:1"] {
        for name in ["An", "Lin"] {
            t.forges(name, group, card, data).await?;
            assert_eq!(t.card(), before, "{data}");
        }
    }
    t.has_read_everything();
    Ok(())
}

both_engines!(a_card_stays_a_card_whatever_is_tapped_on_it, English, async |t| {
    a_card_stays_a_card(t).await?;
});

both_engines!(a_card_stays_a_card_in_chinese, Chinese, async |t| {
    a_card_stays_a_card(t).await?;
});

both_engines!(an_answer_in_the_group_is_redrawn_for_whom_it_answers, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.organiser("Mei").await?;
    t.skip(t.group());
    t.says("Lin", "/cancelactivity 1").await?;
    let asked = t.next();
    let group = t.group();
    // Neither a resident nor another organiser changes what Lin is asked.
    assert_snapshot!(t.taps_in("An", group, "Keep it").await?, @"Only organisers can do this. Ask an admin of your group.");
    assert_snapshot!(t.taps_in("Mei", group, "Keep it").await?, @"Tea stays as it is.");
    assert_eq!(t.face(group), asked);
    assert_snapshot!(t.taps_in("Lin", group, "Keep it").await?, @"Tea stays as it is.");
    assert_snapshot!(t.face(group), @"Tea stays as it is.");
    t.sandbox.say_anonymously(group, "/cancelactivity 1");
    t.settle().await?;
    t.skip(group);
    t.taps_in("Mei", group, "Keep it").await?;
    assert_snapshot!(t.face(group), @"Tea stays as it is.");
});

both_engines!(in_private_only_the_message_with_the_button_is_redrawn, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.skip(t.group());
    t.tells("Lin", "/roster 1").await?;
    let roster = t.private("Lin");
    let number = t.sandbox.messages(lin).last().expect("the roster").id;
    t.forges("Lin", lin, number, "e:1:seats").await?;
    let asked = t.private("Lin");
    assert!(asked.contains("how many seats"), "{asked}");
    assert_eq!(t.sandbox.message(lin, number).map(|seen| render(&seen)), Some(roster));
});

/// What is typed in a random history.
const COMMANDS: &[&str] = &[
    "/cancelactivity 1",
    "/signup 1",
    "/mine",
    "/edit 1",
    "/help",
    "/places",
    "/forget",
    "/settings",
    "/timeline 1",
];
/// Who takes part in it.
const PEOPLE: &[&str] = &["An", "Bo", "Lin", "Wu", "Hui"];
/// How long it is.
const STEPS: usize = 70;

fn buttons(seen: &Seen) -> Vec<String> {
    let data = |press: &Press| match press {
        Press::Data(data) => Some(data.clone()),
        _ => None,
    };
    seen.buttons.iter().flatten().filter_map(|button| data(&button.press)).collect()
}

/// What happens by chance.
pub struct History {
    runner: TestRunner,
}

impl History {
    /// Another one each time.
    pub fn new() -> Self {
        Self { runner: TestRunner::default() }
    }

    pub fn pick<S: Strategy>(&mut self, from: S) -> Told<S::Value> {
        Ok(from.new_tree(&mut self.runner).map_err(|reason| anyhow::anyhow!("{reason}"))?.current())
    }

    pub fn one_of<T: Clone + std::fmt::Debug + 'static>(&mut self, all: &[T]) -> Told<T> {
        self.pick(prop::sample::select(all.to_vec()))
    }
}

impl World {
    async fn is_post(&self, seen: &Seen) -> Told<bool> {
        let mut tx = self.store.read().await?;
        Ok(posts::activity_of(&mut tx, ChatId(seen.chat), MessageId(seen.id.into())).await?.is_some())
    }

    /// Somebody taps a message that they can see, with a button of it or any other data. Nothing may be redrawn by it
    /// but their own, where it has the button, and cards and recaps, which stay what they are.
    async fn a_random_tap(&mut self, history: &mut History, chats: &[i64]) -> Told<()> {
        let name = history.one_of(PEOPLE)?;
        let person = self.person(name);
        let chat = history.one_of(&[chats, &[person]].concat())?;
        let seen: Vec<Seen> = self
            .sandbox
            .messages(chat)
            .into_iter()
            .filter(|seen| seen.author == Author::Bot && !seen.deleted)
            .collect();
        if seen.is_empty() {
            return Ok(());
        }
        let tapped = history.one_of(&seen)?;
        let there = buttons(&tapped);
        let forged = there.is_empty() || history.pick(prop::bool::ANY)?;
        let data = if forged { history.pick(any_button())? } else { history.one_of(&there)? };
        let before = self.sandbox.events(0).len();
        self.sandbox.tap_raw(person, chat, tapped.id, &data);
        self.settle().await?;
        for event in self.sandbox.events(before) {
            let EventKind::Edited(edited) = event.kind else { continue };
            let theirs = || {
                let asked = edited.reply_to.and_then(|command| self.sandbox.message(edited.chat, command));
                edited.chat == person || asked.is_some_and(|asked| asked.author == Author::Person(person))
            };
            let is_tapped = (edited.chat, edited.id) == (chat, tapped.id) && there.contains(&data);
            let allowed = self.is_post(&edited).await? || (is_tapped && theirs());
            assert!(allowed, "{name} tapped {data} on {tapped:?}, and this was redrawn: {edited:?}");
        }
        Ok(())
    }

    pub async fn a_random_step(&mut self, history: &mut History, chats: &[i64]) -> Told<()> {
        // Whoever taps twice on what is done at once has it drawn again as it is.
        self.tolerates_refused("editMessageText");
        match history.pick(0..10)? {
            0 | 1 => {
                let (name, command) = (history.one_of(PEOPLE)?, history.one_of(COMMANDS)?);
                let person = self.person(name);
                let chat = history.one_of(&[chats, &[person]].concat())?;
                self.sandbox.say(person, chat, command, None, None);
                self.settle().await
            }
            2 => {
                let role =
                    history.one_of(&[None, Some(RoleAtPlace::Organiser), Some(RoleAtPlace::Coordinator)])?;
                let slug = history.one_of(&["yusha", "caotang"])?;
                self.gets_role(history.one_of(&["Wu", "Hui"])?, slug, role).await
            }
            _ => self.a_random_tap(history, chats).await,
        }
    }
}

async fn a_random_history(t: &mut World) -> Told<()> {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    t.plans("Lin", "Tea today 9:00-10:00\nat: yusha").await?;
    t.gets_role("Hui", "caotang", Some(RoleAtPlace::Coordinator)).await?;
    for name in PEOPLE {
        t.starts(name).await?;
        let person = t.person(name);
        t.sandbox.join(elsewhere, person);
    }
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 10:30").await?;
    for day in ["tomorrow", "Wed"] {
        t.plans("Lin", &format!("Go {day} 15:00\nat: yusha\nseats: 2")).await?;
    }
    let chats = [t.group(), elsewhere];
    let mut history = History::new();
    for _ in 0..STEPS {
        t.a_random_step(&mut history, &chats).await?;
    }
    // Whatever was tapped, what stands of the activities in the group is a card or a recap.
    for seen in t.sandbox.messages(t.group()) {
        if !seen.deleted && t.is_post(&seen).await? {
            assert!(seen.text.contains("Tea") || seen.text.contains("Go"), "{seen:?}");
        }
    }
    t.has_read_everything();
    Ok(())
}

both_engines!(whatever_happens_a_tap_redraws_only_what_is_the_persons_own, English, async |t| {
    a_random_history(t).await?;
});
