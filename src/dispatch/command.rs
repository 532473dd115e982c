//! Commands as people type them.

use crate::domain::ids::ActivityId;

/// A command with what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `/start`, with the payload of a link.
    Start(String),
    /// `/help`.
    Help,
    /// `/activities`.
    Activities,
    /// `/mine`.
    Mine,
    /// `/signup 12`, with a number of people or a neighbour's name.
    SignUp(Number, String),
    /// `/cancel 12`, with a neighbour's name.
    Cancel(Number, String),
    /// `/why 12`.
    Why(Number),
    /// `/new`, with the lines that describe an activity.
    New(String),
    /// `/cancelactivity 12`.
    CallOff(Number),
    /// `/edit 12`.
    Edit(Number),
    /// `/places`.
    Places,
    /// `/place taipinglu lianhua Lianhua station`.
    Place(String),
    /// `/broadcast taipinglu` and a text.
    Broadcast(String),
    /// `/timeline 12`.
    Timeline(Number),
    /// `/series`.
    Series,
    /// `/log`, with an activity or a place.
    Log(String),
    /// `/seats 12 30`.
    Seats(Number, String),
    /// What organisers do at the desk, such as `/add 12 Grandma Wang`.
    Desk(Task, Number, String),
    /// `/link yusha`.
    Link(String),
    /// `/settings`.
    Settings,
    /// `/recap 12`.
    Recap(Number),
    /// `/checkin 12`.
    CheckIn(Number),
    /// `/here 471123`.
    Here(String),
    /// `/calendar 12`.
    Calendar(Number),
    /// `/mydata`.
    MyData,
    /// `/forget`.
    Forget,
    /// `/language`.
    Language,
}

/// What organisers do at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// `/add`: somebody without the messenger.
    Add,
    /// `/remove`: a number of the roster.
    Remove,
    /// `/move`: a number of the roster, to another role.
    Move,
    /// `/attend`: numbers of the roster.
    Attend,
    /// `/roster`.
    Roster,
}

/// An activity's number as typed after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// None was typed.
    Missing,
    /// This one.
    Given(ActivityId),
    /// Something that is no number.
    Unreadable,
}

impl Number {
    fn read(text: &str) -> Self {
        let text = text.trim().trim_start_matches(['#', '\u{ff03}']);
        if text.is_empty() {
            return Self::Missing;
        }
        text.parse().map_or(Self::Unreadable, |number| Self::Given(ActivityId(number)))
    }

    /// The number before something else; where no number stands first, all of it is that something.
    fn split(text: &str) -> (Self, String) {
        let text = text.trim();
        let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        match Self::read(first) {
            Self::Unreadable => (Self::Missing, text.to_owned()),
            number => (number, rest.trim().to_owned()),
        }
    }
}

impl Command {
    /// Reads a command from a message's text; none if it is no command of ours, or meant for another bot.
    pub fn read(text: &str, bot_username: &str) -> Option<Self> {
        let text = typed(text)?;
        let (head, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let (word, to) = head.split_once('@').unwrap_or((head, bot_username));
        if !to.eq_ignore_ascii_case(bot_username) {
            return None;
        }
        Some(match word.to_ascii_lowercase().as_str() {
            "start" => Self::Start(rest.trim().to_owned()),
            "help" => Self::Help,
            "activities" => Self::Activities,
            "mine" => Self::Mine,
            "signup" => {
                let (number, whom) = Number::split(rest);
                Self::SignUp(number, whom)
            }
            "cancel" => {
                let (number, whom) = Number::split(rest);
                Self::Cancel(number, whom)
            }
            "why" => Self::Why(Number::read(rest)),
            "new" => Self::New(rest.trim().to_owned()),
            "cancelactivity" => Self::CallOff(Number::read(rest)),
            "edit" => Self::Edit(Number::read(rest)),
            "places" => Self::Places,
            "place" => Self::Place(rest.trim().to_owned()),
            "broadcast" => Self::Broadcast(rest.trim().to_owned()),
            "timeline" => Self::Timeline(Number::read(rest)),
            "series" => Self::Series,
            "log" => Self::Log(rest.trim().to_owned()),
            "seats" => {
                let (number, seats) = Number::split(rest);
                Self::Seats(number, seats)
            }
            "add" => Self::desk(Task::Add, rest),
            "remove" => Self::desk(Task::Remove, rest),
            "move" => Self::desk(Task::Move, rest),
            "attend" => Self::desk(Task::Attend, rest),
            "roster" => Self::desk(Task::Roster, rest),
            "link" => Self::Link(rest.trim().to_owned()),
            "settings" => Self::Settings,
            "recap" => Self::Recap(Number::read(rest)),
            "checkin" => Self::CheckIn(Number::read(rest)),
            "here" => Self::Here(rest.trim().to_owned()),
            "calendar" => Self::Calendar(Number::read(rest)),
            "mydata" => Self::MyData,
            "forget" => Self::Forget,
            "language" => Self::Language,
            _ => return None,
        })
    }

    fn desk(task: Task, rest: &str) -> Self {
        let (number, what) = Number::split(rest);
        Self::Desk(task, number, what)
    }
}

/// Every command's word.
const WORDS: &[&str] = &[
    "start",
    "help",
    "activities",
    "mine",
    "signup",
    "cancel",
    "why",
    "new",
    "cancelactivity",
    "edit",
    "places",
    "place",
    "broadcast",
    "timeline",
    "series",
    "log",
    "seats",
    "add",
    "remove",
    "move",
    "attend",
    "roster",
    "link",
    "settings",
    "recap",
    "checkin",
    "here",
    "calendar",
    "mydata",
    "forget",
    "language",
];

/// The most UTF-16 units of what is quoted of an unknown command.
const QUOTED: usize = 40;

/// What stands behind the slash of a text that begins with one, narrow or wide: a command, known or not.
pub fn typed(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(['/', '\u{ff0f}'])
}

/// The command that was probably meant: one slip away, or two in a long one.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    let word = word.split('@').next().unwrap_or_default().to_lowercase();
    let slips = if word.chars().count() > 4 { 2 } else { 1 };
    let near = WORDS.iter().map(|known| (distance(&word, known), *known)).min()?;
    (near.0 <= slips).then_some(near.1)
}

/// How many letters have to be typed, left out, replaced or swapped with the next to get from one word to another.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().take(QUOTED).collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<usize>>()];
    for (i, letter) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in to.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(letter != other);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == to[j - 1] && from[i - 1] == *other {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_as_people_type_them() {
        let read = |text| Command::read(text, "lastmile_bot");
        let twelve = Number::Given(ActivityId(12));
        assert_eq!(read("/signup 12"), Some(Command::SignUp(twelve, String::new())));
        assert_eq!(read("/SignUp@LastMile_bot #12 "), Some(Command::SignUp(twelve, String::new())));
        assert_eq!(
            read("/signup 12  Grandma Wang"),
            Some(Command::SignUp(twelve, "Grandma Wang".to_owned()))
        );
        assert_eq!(read("/signup 12 +2"), Some(Command::SignUp(twelve, "+2".to_owned())));
        assert_eq!(read("/cancel"), Some(Command::Cancel(Number::Missing, String::new())));
        assert_eq!(read("/cancel tomorrow"), Some(Command::Cancel(Number::Missing, "tomorrow".to_owned())));
        assert_eq!(read("/why tomorrow"), Some(Command::Why(Number::Unreadable)));
        assert_eq!(read("/new Choir\nseats: 3"), Some(Command::New("Choir\nseats: 3".to_owned())));
        assert_eq!(read("\u{ff0f}why 12"), Some(Command::Why(twelve)));
        assert_eq!(read("/signup@other_bot 12"), None);
        assert_eq!(read("hello /signup"), None);
    }

    #[test]
    fn a_slip_is_understood() {
        for word in WORDS {
            assert!(Command::read(&format!("/{word}"), "lastmile_bot").is_some(), "{word}");
            assert_eq!(nearest(word), Some(*word));
        }
        let slips = [("hlep", "help"), ("singup", "signup"), ("Cancle", "cancel"), ("edi", "edit")];
        for (typed, meant) in slips.into_iter().chain([("activitys", "activities"), ("mien", "mine")]) {
            assert_eq!(nearest(typed), Some(meant), "{typed}");
        }
        for nonsense in ["", "export", "统计", "x", &"x".repeat(4000)] {
            assert_eq!(nearest(nonsense), None, "{nonsense}");
        }
    }
}
