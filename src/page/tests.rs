mod web;

use std::fmt::Debug;

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::sandbox::{Sandbox, Seen};

#[tokio::test]
async fn a_story_that_cannot_go_on_tells_where() -> anyhow::Result<()> {
    let player = Player::begin(Neighbourhood::on_the_first_morning(Language::English).await?).await?;
    for (story, told) in [
        ("t.tells(\"Xi\", \"Hello\").await?;", "nobody is called \"Xi\""),
        ("t.says_in(\"An\", \"Xi\", \"Hello\").await?;", "no chat is called \"Xi\""),
        ("\n\nt.taps_in(\"An\", \"Yusha residents\", \"Sing\").await?;", "line 3"),
        ("t.until(\"tomorrow\").await?;", "found \"tomorrow\", expected a moment"),
        ("t.becomes_supergroup(\"Caotang residents\").await?;", "only a basic group"),
    ] {
        let problem = player.play(&Story::read(story)?).await.expect_err("it cannot go on");
        assert!(format!("{problem:#}").contains(told), "{problem:#}");
    }
    Ok(())
}

/// What is told of a message leads back to that message, whatever else stands in the chat.
#[tokio::test]
async fn a_tap_on_an_earlier_message_is_told_so_that_it_is_found_again() -> anyhow::Result<()> {
    let player = Player::begin(Neighbourhood::on_the_first_morning(Language::English).await?).await?;
    let (sandbox, lin) = (&player.hood.sandbox, player.hood.organiser);
    player.act(Act::Start { who: lin, payload: None }).await?;
    for title in ["Tea", "Tea and cake"] {
        let text = format!("/new {title} 28 Nov 15:00-17:00");
        player.act(Act::Say { who: lin, chat: lin, text, reply: None }).await?;
    }
    let drafts: Vec<i32> =
        sandbox.messages(lin).iter().filter(|seen| seen.has_button("Publish")).map(|seen| seen.id).collect();
    assert!(!drafts.is_empty());
    for message in drafts {
        let tap = Act::Tap { who: lin, chat: lin, message, label: "✅ Publish".to_owned() };
        assert_eq!(Act::of(&tap.in_names(sandbox)?, sandbox)?, Some(tap));
    }
    Ok(())
}

/// The bot may say the very same twice, and either can be tapped or answered.
#[tokio::test]
async fn of_messages_that_say_the_same_each_is_told_apart() -> anyhow::Result<()> {
    let player = Player::begin(Neighbourhood::on_the_first_morning(Language::English).await?).await?;
    let (sandbox, an) = (&player.hood.sandbox, player.hood.residents[0]);
    for _ in 0..3 {
        player.act(Act::Start { who: an, payload: None }).await?;
    }
    let hellos: Vec<Seen> = sandbox.messages(an).into_iter().filter(|seen| seen.has_button("中文")).collect();
    assert_eq!(hellos.len(), 3);
    for Seen { id: message, .. } in hellos {
        let tap = Act::Tap { who: an, chat: an, message, label: "中文".to_owned() };
        assert_eq!(Act::of(&tap.in_names(sandbox)?, sandbox)?, Some(tap));
        let answer = Act::Say { who: an, chat: an, text: "Hello".to_owned(), reply: Some(message) };
        assert_eq!(Act::of(&answer.in_names(sandbox)?, sandbox)?, Some(answer));
    }
    Ok(())
}

/// What somebody does next, whoever it is and whatever stands there.
#[derive(Debug, Clone)]
enum Whim {
    Taps { who: Index, group: bool, button: Index },
    Says { who: Index, group: bool, text: &'static str },
    Starts { who: Index },
    Blocks { who: Index, blocked: bool },
    Waits { hours: u32 },
    Restarts,
}

fn whim() -> impl Strategy<Value = Whim> {
    let who = any::<Index>;
    let text = prop::sample::select(vec!["/activities", "/my", "/signup 2", "Hello", "/cancel 2", "+1"]);
    prop_oneof![
        6 => (who(), any::<bool>(), any::<Index>())
            .prop_map(|(who, group, button)| Whim::Taps { who, group, button }),
        3 => (who(), any::<bool>(), text).prop_map(|(who, group, text)| Whim::Says { who, group, text }),
        2 => who().prop_map(|who| Whim::Starts { who }),
        1 => (who(), any::<bool>()).prop_map(|(who, blocked)| Whim::Blocks { who, blocked }),
        2 => (1..30_u32).prop_map(|hours| Whim::Waits { hours }),
        1 => Just(Whim::Restarts),
    ]
}

/// Does it, if it can be done now.
async fn follow(player: &Player, whim: Whim) -> anyhow::Result<()> {
    let sandbox = &player.hood.sandbox;
    let people = [player.hood.organiser, player.hood.residents[0], player.hood.residents[1]];
    let place = |group: bool, who: i64| if group { player.hood.yusha } else { who };
    let act = match whim {
        Whim::Taps { who, group, button } => {
            let who = *who.get(&people);
            let chat = place(group, who);
            let all = sandbox.messages(chat).into_iter().filter(|seen| !seen.deleted);
            let labels = |seen: Seen| seen.buttons.into_iter().flatten().map(move |one| (seen.id, one.label));
            let there: Vec<(i32, String)> = all.flat_map(labels).collect();
            if there.is_empty() {
                return Ok(());
            }
            let (message, label) = button.get(&there).clone();
            Act::Tap { who, chat, message, label }
        }
        Whim::Says { who, group, text } => {
            let who = *who.get(&people);
            Act::Say { who, chat: place(group, who), text: text.to_owned(), reply: None }
        }
        Whim::Starts { who } => Act::Start { who: *who.get(&people), payload: None },
        Whim::Blocks { who, blocked } => Act::Block { who: *who.get(&people), blocked },
        Whim::Restarts => Act::Restart,
        Whim::Waits { hours } => return player.wait(TimeDelta::hours(hours.into())).await,
    };
    player.act(act).await.map(drop)
}

/// A line without the code in it, which is drawn anew each time.
fn without_code(line: &str) -> String {
    let line = line.split_once("?start=").map_or(line, |(before, _)| before);
    let is_of_code = line.contains("code");
    line.chars().map(|letter| if is_of_code && letter.is_ascii_digit() { '0' } else { letter }).collect()
}

/// Everything that stands in the chats, with its time.
fn everything(sandbox: &Sandbox) -> Vec<impl Debug + PartialEq + use<>> {
    let chats = sandbox.chats().into_iter();
    let line = |seen: Seen| {
        let labels = seen.buttons.into_iter().flatten().map(|button| button.label).collect::<Vec<_>>();
        let text = seen.text.lines().map(without_code).collect::<Vec<_>>();
        (seen.chat, seen.id, text, seen.deleted, labels, seen.date)
    };
    chats.flat_map(|chat| sandbox.messages(chat.id)).map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever was done on the page, its story leads to the same chats, to the second.
    #[test]
    fn whatever_was_done_plays_again(whims in prop::collection::vec(whim(), 1..14)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (first, second, story) = runtime.block_on(async {
            let hood = || Neighbourhood::on_the_first_morning(Language::English);
            let first = Player::begin(hood().await?).await?;
            for whim in whims {
                follow(&first, whim).await?;
            }
            let story = first.story();
            let second = Player::begin(hood().await?).await?;
            second.play(&Story::read(&story)?).await?;
            anyhow::Ok((everything(&first.hood.sandbox), everything(&second.hood.sandbox), story))
        }).expect("the story is told");
        prop_assert_eq!(first, second, "{}", story);
    }
}
