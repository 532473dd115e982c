//! A story of the neighbourhood as a script: what was recorded on the page, and can be played again.
//!
//! The script is a block of the stories in `tests/stories`, one step a line, so it can be played here and be included
//! in a test as it is:
//!
//! ```text
//! {
//!     t.until("2026-11-25 09:00:00").await?;
//!     t.taps_in("An", "Yusha residents", "Sign up").await?;
//! }
//! ```

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What somebody does. People and groups go by their names, a private chat by its person's, buttons by their labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Time passes until a moment on the wall clock, `2026-11-25 09:00:00`.
    Until(String),
    /// Somebody presses Start.
    Starts(String),
    /// Somebody follows a link to the bot that carries a code.
    StartsWith(String, String),
    /// Somebody writes to the bot in private.
    Tells(String, String),
    /// Somebody writes in a group.
    SaysIn(String, String, String),
    /// Somebody answers, in a chat, the latest message that contains some words.
    AnswersIn(String, String, String, String),
    /// Somebody answers, in a chat, a message that contains some words and has so many such ones below it.
    AnswersEarlier(String, String, String, usize, String),
    /// Somebody taps, in a chat, the latest button with a label.
    TapsIn(String, String, String),
    /// Somebody taps, in a chat, on the latest message that contains some words, the button with a label.
    TapsOn(String, String, String, String),
    /// Somebody taps, in a chat, on a message that contains some words and has so many such ones below it, the button
    /// with a label.
    TapsEarlier(String, String, String, usize, String),
    /// Somebody sends a picture to a chat. What it shows is not kept.
    SendsPictureIn(String, String),
    /// Somebody sends a file of that name to a chat. What stands in it is not kept.
    SendsFileIn(String, String, String),
    /// Somebody blocks the bot.
    Blocks(String),
    /// Somebody lets the bot write again.
    Unblocks(String),
    /// A group becomes a supergroup.
    BecomesSupergroup(String),
    /// The messenger refuses the next calls: too many.
    MessengerIsBusy,
    /// The bot ends, and starts anew.
    BotRestarts,
}

impl Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verb, given) = match serde_json::to_value(self).map_err(|_| fmt::Error)? {
            Value::Object(one) => one.into_iter().next().ok_or(fmt::Error)?,
            Value::String(verb) => (verb, Value::Array(Vec::new())),
            _ => return Err(fmt::Error),
        };
        let given = if let Value::Array(given) = given { given } else { vec![given] };
        // JSON's escapes of what people type are Rust's, too.
        let given: Vec<String> = given.iter().map(Value::to_string).collect();
        write!(out, "t.{verb}({}).await?;", given.join(", "))
    }
}

/// A line of a script that is no step.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: found {found:?}, expected {expected}")]
pub struct Mistake {
    line: usize,
    found: String,
    expected: String,
}

/// Steps with the lines they stand on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Story(Vec<(usize, Step)>);

impl Story {
    /// The steps in their order, each with the number of its line.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &Step)> {
        self.0.iter().map(|(line, step)| (*line, step))
    }

    /// Reads a script. Empty lines, comments and the braces around it are no steps.
    pub fn read(script: &str) -> Result<Self, Mistake> {
        let mut steps = Vec::new();
        for (line, text) in (1..).zip(script.lines().map(str::trim)) {
            if matches!(text, "" | "{" | "}") || text.starts_with("//") {
                continue;
            }
            let mistake = |expected: String| Mistake { line, found: text.to_owned(), expected };
            steps.push((line, step(text).map_err(mistake)?));
        }
        Ok(Self(steps))
    }
}

/// One line, `t.verb("…", "…").await?;`.
fn step(text: &str) -> Result<Step, String> {
    let inside = text.strip_prefix("t.").and_then(|rest| rest.strip_suffix(").await?;"));
    let form = || r#"a step such as t.tells("An", "/help").await?;"#.to_owned();
    let (verb, given) = inside.and_then(|inside| inside.split_once('(')).ok_or_else(form)?;
    let mut given: Vec<Value> =
        serde_json::from_str(&format!("[{given}]")).map_err(|_| "words in quotation marks".to_owned())?;
    let count = given.len();
    let step = match count {
        0 => Value::String(verb.to_owned()),
        1 => Value::Object([(verb.to_owned(), given.remove(0))].into_iter().collect()),
        _ => Value::Object([(verb.to_owned(), Value::Array(given))].into_iter().collect()),
    };
    serde_json::from_value(step).map_err(|problem| match problem.to_string() {
        unknown if unknown.starts_with("unknown variant") => format!("a step that there is ({unknown})"),
        _ => format!("texts, more or fewer than {count}, for {verb}"),
    })
}

/// The script of steps, with a line of comment on top.
pub fn script(comment: &str, steps: &[Step]) -> String {
    let lines: Vec<String> = steps.iter().map(|step| format!("    {step}\n")).collect();
    format!("// {comment}\n{{\n{}}}\n", lines.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_script_reads_as_a_story_in_the_tests() {
        let steps = [
            Step::Until("2026-11-25 09:00:00".to_owned()),
            Step::TapsIn("An".to_owned(), "Yusha residents".to_owned(), "✅ Sign up".to_owned()),
            Step::Tells("Lin".to_owned(), "/new \"Tea\"\nprogramme: tea".to_owned()),
            Step::BotRestarts,
        ];
        insta::assert_snapshot!(script("A day", &steps), @r#"
        // A day
        {
            t.until("2026-11-25 09:00:00").await?;
            t.taps_in("An", "Yusha residents", "✅ Sign up").await?;
            t.tells("Lin", "/new \"Tea\"\nprogramme: tea").await?;
            t.bot_restarts().await?;
        }
        "#);
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let told = |script: &str| Story::read(script).expect_err("a mistake").to_string();
        insta::assert_snapshot!(told("{\n\n    let x = 1;\n}"), @r#"line 3: found "let x = 1;", expected a step such as t.tells("An", "/help").await?;"#);
        insta::assert_snapshot!(told("t.tells(An, Hello).await?;"), @r#"line 1: found "t.tells(An, Hello).await?;", expected words in quotation marks"#);
        insta::assert_snapshot!(told("t.tells(\"An\").await?;"), @r#"line 1: found "t.tells(\"An\").await?;", expected texts, more or fewer than 1, for tells"#);
        insta::assert_snapshot!(told("t.sings(\"An\").await?;"), @r#"line 1: found "t.sings(\"An\").await?;", expected a step that there is (unknown variant `sings`, expected one of `until`, `starts`, `starts_with`, `tells`, `says_in`, `answers_in`, `answers_earlier`, `taps_in`, `taps_on`, `taps_earlier`, `sends_picture_in`, `sends_file_in`, `blocks`, `unblocks`, `becomes_supergroup`, `messenger_is_busy`, `bot_restarts`)"#);
    }

    proptest! {
        #[test]
        fn whatever_people_write_is_read_back(who in "\\PC*", text in any::<String>(), label in "\\PC*") {
            let steps = [
                Step::Starts(who.clone()),
                Step::AnswersIn(who.clone(), who.clone(), label.clone(), text),
                Step::TapsIn(who.clone(), who.clone(), label.clone()),
                Step::TapsEarlier(who.clone(), who, label.clone(), 3, label),
                Step::MessengerIsBusy,
            ];
            let read = Story::read(&script("anything", &steps));
            let read: Vec<Step> = read.expect("it reads").steps().map(|(_, step)| step.clone()).collect();
            prop_assert_eq!(read, steps);
        }
    }
}
