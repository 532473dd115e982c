//! Whatever people do, what they write in private gets into a group only by their own tap on a button that says so, or
//! by a command whose purpose it is to name somebody.

use lastmile::sandbox::{Author, Press, Seen, SeenButton};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::language::{Told, World, both_engines};

const PEOPLE: [&str; 3] = ["Lin", "An", "Ou"];
/// How many things happen.
const STEPS: usize = 180;

/// What people write in private; `{}` is a word that is written nowhere else.
const TEXTS: &[(&str, &str)] = &[
    ("{}", "{}"),
    ("It was {} and nice", "今天{}很好"),
    ("Why is {}?", "{}怎么样？"),
    ("I can't come, {}", "我来不了了，{}"),
    ("/{}", "\u{ff0f}{}"),
    ("/export {}", "/统计 {}"),
    ("/mine {}", "/mine {}"),
    ("/log {}", "/log {}"),
    ("/roster 2 {}", "/roster 2 {}"),
    ("/cancelactivity 2", "/cancelactivity 2"),
    ("/edit 2", "/edit 2"),
    ("/recap 1", "/recap 1"),
    ("/new Song {} 30 Nov 10:00\nat: yusha", "/new 合唱{} 11月30日10:00\n站点：yusha"),
    ("/broadcast yusha {}", "/broadcast yusha {}"),
];
/// The same, naming somebody.
const NAMING: &[&str] = &["/add 2 {}", "/signup 2 {}"];
/// Buttons that say that something gets into the group.
const PUBLISHING: &[[&str; 2]] = &[
    ["Publish", "✅ 发布"],
    ["Save", "保存"],
    ["Send", "发送"],
    ["put it in", "放进去"],
    ["Recap of", "的回顾"],
    ["Cancel the activity", "取消活动"],
];

/// Something that somebody does.
#[derive(Debug, Clone)]
enum Whim {
    /// Writes in private; perhaps as an answer to one of the bot's latest messages.
    Tells(usize, Option<usize>),
    /// Names somebody in private.
    Names(usize),
    /// Taps one of the latest buttons in private, or in the group.
    Taps(usize, bool),
    /// Time passes.
    Waits(u32),
}

fn whims() -> impl Strategy<Value = (usize, Whim)> {
    let whim = prop_oneof![
        5 => (0..TEXTS.len(), prop::option::weighted(0.3, 0usize..4)).prop_map(|(text, reply)| Whim::Tells(text, reply)),
        1 => (0..NAMING.len()).prop_map(Whim::Names),
        5 => (0usize..12, prop::bool::weighted(0.8)).prop_map(|(button, private)| Whim::Taps(button, private)),
        1 => (1u32..90).prop_map(Whim::Waits),
    ];
    (0..PEOPLE.len(), whim)
}

/// A word that somebody wrote in private.
struct Secret {
    word: String,
    person: usize,
    /// Its person has tapped a button that says that something gets into the group, on a message that shows the word or
    /// answers what has it; or they meant a name.
    may_be_read: bool,
}

async fn plays(t: &mut World, runner: &mut TestRunner) -> Told<()> {
    let mut secrets: Vec<Secret> = Vec::new();
    for number in 0..STEPS {
        let (who, whim) = whims().new_tree(runner).map_err(|why| anyhow::anyhow!("{why}"))?.current();
        let (name, word) = (PEOPLE[who], format!("zq{number}z"));
        let person = t.person(name);
        match whim {
            Whim::Tells(text, reply) => {
                let text = t.word(TEXTS[text].0, TEXTS[text].1).replace("{}", &word);
                let mut said = t.sandbox.messages(person);
                said.retain(|seen| seen.author == Author::Bot);
                let answered = reply.and_then(|back| said.into_iter().rev().nth(back)).map(|seen| seen.id);
                t.sandbox.say(person, person, &text, answered, None);
                secrets.push(Secret { word, person: who, may_be_read: false });
            }
            Whim::Names(command) => {
                t.sandbox.say(person, person, &NAMING[command].replace("{}", &word), None, None);
                secrets.push(Secret { word, person: who, may_be_read: true });
            }
            Whim::Taps(which, private) => {
                let chat = if private { person } else { t.group() };
                let all = t.sandbox.messages(chat).into_iter().rev().filter(|seen| !seen.deleted);
                let buttons = all.flat_map(|seen| {
                    seen.buttons
                        .into_iter()
                        .flatten()
                        .map(move |button| (seen.id, button))
                        .collect::<Vec<_>>()
                });
                // The ways of the home stand below much, and nothing is written by them.
                let is_way = |button: &SeenButton| matches!(&button.press, Press::Data(data) if data.starts_with("go:"));
                let mut buttons = buttons.filter(|(_, button)| !is_way(button));
                if let Some((message, button)) = buttons.nth(which)
                    && matches!(button.press, Press::Data(_))
                {
                    // Somebody may have turned to the other language meanwhile.
                    let says_so = PUBLISHING.iter().flatten().any(|words| button.label.contains(words));
                    if says_so {
                        let tapped = t.sandbox.message(chat, message);
                        let answers = tapped.as_ref().and_then(|seen| seen.reply_to);
                        let answered = answers.and_then(|id| t.sandbox.message(chat, id));
                        let shown: String =
                            tapped.into_iter().chain(answered).map(|seen| seen.text).collect();
                        for secret in secrets.iter_mut().filter(|secret| secret.person == who) {
                            secret.may_be_read |= shown.contains(&secret.word);
                        }
                    }
                    t.sandbox.tap(person, chat, message, &button.label)?;
                }
            }
            Whim::Waits(minutes) => {
                let soon = t.now() + chrono::TimeDelta::minutes(minutes.into());
                let wall = soon.with_timezone(&t.config.timezone).format("%Y-%m-%d %H:%M").to_string();
                t.until(&wall).await?;
            }
        }
        t.settle().await?;
        for seen in t.sandbox.messages(t.group()).into_iter().filter(|seen| seen.author == Author::Bot) {
            for secret in &secrets {
                assert!(
                    secret.may_be_read || !seen.text.contains(&secret.word),
                    "{} never said that {:?} may be read in {:?}\n{}",
                    PEOPLE[secret.person],
                    secret.word,
                    seen.text,
                    t.transcript()
                );
            }
        }
    }
    let read = t.sandbox.messages(t.group()).into_iter().any(|seen| seen.text.contains("zq"));
    assert!(read, "some of it was published\n{}", t.transcript());
    Ok(())
}

async fn private_words_stay_private(t: &mut World) -> Told<()> {
    t.owner("Ou");
    let tea = t.word("Tea today 9:00-10:00\nat: yusha", "茶话会 今天9:00到10:00\n站点：yusha").to_owned();
    t.plans("Lin", &tea).await?;
    let clay = t.word(
        "Clay tomorrow 15:00\nat: yusha\nquestion: How old is the child?",
        "捏泥人 明天下午3点\n站点：yusha\n问题：孩子几岁？",
    );
    let clay = clay.to_owned();
    t.plans("Lin", &clay).await?;
    for name in PEOPLE {
        t.starts(name).await?;
        t.says(name, "/signup 2").await?;
    }
    t.until("2026-11-23 10:05").await?;
    plays(t, &mut TestRunner::deterministic()).await?;
    t.quietly_until("2026-11-24 20:00").await?;
    Ok(())
}

both_engines!(private_words_stay_private_until_their_person_says_so, English, async |t| {
    private_words_stay_private(t).await?;
});

both_engines!(private_words_stay_private_in_chinese, Chinese, async |t| {
    private_words_stay_private(t).await?;
});

/// How much is done in a random history.
const TAPS: usize = 100;
/// Buttons of previews.
const PREVIEWS: &[&str] = &["Publish", "Save", "Cancel the activity"];

/// Something is written, or tapped on whichever message has such a button; what the tapped one shows is told.
async fn a_random_step(t: &mut World, choice: usize, which: usize, word: &str) -> Told<Option<String>> {
    let (lin, id) = (t.person("Lin"), 1 + which % 4);
    match choice {
        0 | 1 => {
            // What is over or called off has no such button.
            t.tells("Lin", &format!("/edit {id}")).await?;
            if t.sandbox.with_button(lin, "", "Name").is_some() {
                t.taps_in("Lin", lin, "Name").await?;
            }
            t.tells("Lin", word).await?;
        }
        2 => t.tells("Lin", &format!("/new {word} tomorrow 16:00")).await?,
        // Not often: what is called off is changed no more.
        3 if which.is_multiple_of(3) => {
            t.tells("Lin", &format!("/cancelactivity {id}")).await?;
            t.tells("Lin", word).await?;
        }
        3 | 4 => t.tells("Lin", word).await?,
        5 if t.sandbox.with_button(lin, "", "Yes, take this").is_some() => {
            t.taps_in("Lin", lin, "Yes, take this").await?;
        }
        _ => {
            let mut all = t.sandbox.messages(lin);
            let label = |seen: &Seen| {
                let mut labels = seen.buttons.iter().flatten().map(|button| button.label.clone());
                labels.find(|label| PREVIEWS.iter().any(|words| label.contains(words)))
            };
            all.retain(|seen| !seen.deleted && label(seen).is_some());
            // One of those that were shown lately.
            let Some(seen) = all.iter().rev().nth(which % all.len().clamp(1, 4)) else { return Ok(None) };
            t.sandbox.tap(lin, lin, seen.id, &label(seen).unwrap_or_default())?;
            t.settle().await?;
            return Ok(Some(seen.text.clone()));
        }
    }
    Ok(None)
}

both_engines!(whatever_is_tapped_only_what_it_shows_is_published, English, async |t| {
    for title in ["Tea", "Go", "Cake", "Choir"] {
        t.plans("Lin", &format!("{title} tomorrow 15:00")).await?;
    }
    let mut runner = TestRunner::deterministic();
    let (mut words, mut shown, mut read) = (Vec::new(), String::new(), 0);
    for number in 0..TAPS {
        let steps = (0usize..10, 0usize..30).new_tree(&mut runner);
        let (choice, which) = steps.map_err(|why| anyhow::anyhow!("{why}"))?.current();
        words.push(format!("zq{number}z"));
        shown.extend(a_random_step(t, choice, which, &words[number]).await?);
        let group = t.sandbox.messages(t.group()).into_iter().map(|seen| seen.text).collect::<String>();
        for word in words.iter().filter(|word| group.contains(*word)) {
            read += 1;
            assert!(shown.contains(word), "{word} was not shown where it was tapped\n{}", t.transcript());
        }
    }
    assert!(read > 0, "some of it was published\n{}", t.transcript());
    t.has_read_everything();
});
