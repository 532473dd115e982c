//! Commands: what people type, and the table of what each does.

use super::{
    Asker, Refusal, Reply, Result, Work, album, broadcast, call_off, check_in, claims, desk, edit, link,
    lists, log, names, organise, people, perform, privacy, series, signup, timeline, welcome,
};
use crate::domain::ids::{ActivityId, ChatId, MessageId};
use crate::domain::written_wish::{self, Wish};
use crate::i18n::{Phrase, texts};
use crate::message::{Action, Message, cut};
use crate::store::{self, outbox, posts};

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

/// Makes the phrase that says what a command is for.
pub type Saying = fn() -> Phrase;

/// The commands in the messenger's menu: the word and what it is for. Residents' first.
pub const MENU: &[(&str, Saying)] = &[
    ("activities", texts::command_activities),
    ("signup", texts::command_signup),
    ("cancel", texts::command_cancel),
    ("mine", texts::command_mine),
    ("here", texts::command_here),
    ("why", texts::command_why),
    ("settings", texts::command_settings),
    ("language", texts::command_language),
    ("help", texts::command_help),
    ("new", texts::command_new),
    ("edit", texts::command_edit),
    ("timeline", texts::command_timeline),
    ("series", texts::command_series),
    ("checkin", texts::command_checkin),
    ("cancelactivity", texts::command_cancelactivity),
];

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

/// A command that nobody knows: in private it is said so, with the nearest one; in a group it may be another bot's.
pub async fn unknown(work: &mut Work<'_>, asker: &Asker, text: &str) -> Result<Reply> {
    if !asker.in_private() {
        return Ok(Reply::Nothing);
    }
    let command = typed(text).and_then(|text| text.split_whitespace().next()).unwrap_or_default();
    let near = nearest(command).map_or_else(|| "none".to_owned(), |near| format!("/{near}"));
    let quoted = cut(&format!("/{command}"), QUOTED);
    let mut text = texts::unknown_command(&quoted, &near).say(asker.language);
    text.paragraph(&welcome::help_text(work, asker).await?);
    Ok(Reply::Show(Message::of(text)))
}

/// The command that was probably meant: one slip away, or two in a long one.
fn nearest(word: &str) -> Option<&'static str> {
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

/// The command table: what each command does.
pub async fn obey(work: &mut Work<'_>, asker: &Asker, command: Command) -> Result<Reply> {
    let needs_place = !matches!(
        command,
        Command::Link(_)
            | Command::Help
            | Command::Settings
            | Command::MyData
            | Command::Forget
            | Command::Language
            | Command::Start(_)
    );
    if needs_place && !asker.in_private() && asker.group.is_none() {
        return Err(Refusal::NotLinked.into());
    }
    match command {
        Command::Start(payload) if !asker.in_private() => match payload.strip_prefix(people::GROUP_LINK) {
            Some(code) => claims::enter(work, asker, code).await,
            None => Ok(Reply::Nothing),
        },
        Command::Start(payload) => welcome::start(work, asker, &payload).await,
        Command::Help => welcome::help(work, asker).await,
        Command::Activities => lists::coming_up(work, asker).await,
        Command::Mine => lists::mine(work, asker).await,
        Command::SignUp(number, whom) => match which(work, asker, number).await? {
            Some(id) => join(work, asker, id, &whom).await,
            None if whom.is_empty() => lists::choose_to_join(work, asker).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Cancel(number, whom) => match which(work, asker, number).await? {
            Some(id) if whom.is_empty() => for_activity(work, asker, Action::Cancel(id)).await,
            Some(id) => signup::cancel_guest(work, asker, id, &whom).await,
            None if whom.is_empty() => lists::choose_to_cancel(work, asker).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Why(number) => match which(work, asker, number).await? {
            Some(id) => for_activity(work, asker, Action::Why(id)).await,
            None => lists::mine(work, asker).await,
        },
        Command::New(description) => organise::draft(work, asker, &description).await,
        Command::CallOff(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(call_off::ask(work, asker, id).await?)),
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Edit(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(edit::hub(work, asker, id).await?)),
            None => lists::choose_to_edit(work, asker).await,
        },
        Command::Places => people::mine(work, asker).await,
        Command::Place(typed) => people::found(work, asker, &typed).await,
        Command::Broadcast(typed) => broadcast::draft(work, asker, &typed).await,
        Command::Timeline(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(timeline::show(work, asker, id).await?)),
            None => lists::choose_for_timeline(work, asker).await,
        },
        Command::Series => series::list(work, asker).await,
        Command::Log(of) => log::show(work, asker, &of).await,
        Command::Seats(number, seats) => match which(work, asker, number).await? {
            Some(id) => organise::set_seats(work, asker, id, &seats).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Desk(task, number, what) => match which(work, asker, number).await? {
            Some(id) => at_the_desk(work, asker, task, id, &what).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Link(slug) => link::link(work, asker, &slug).await,
        Command::Settings => privacy::settings(work, asker).await,
        Command::Recap(number) => match which(work, asker, number).await? {
            Some(id) => album::show(work, asker, id).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::CheckIn(number) => match which(work, asker, number).await? {
            Some(id) => check_in::show(work, asker, id).await,
            None => lists::choose_for_check_in(work, asker).await,
        },
        Command::Here(code) => Ok(named(asker, check_in::arrive(work, asker, &code).await?)),
        Command::Calendar(number) => match which(work, asker, number).await? {
            Some(id) => perform(work, asker, Action::Calendar(id)).await,
            None => lists::choose_for_calendar(work, asker).await,
        },
        Command::MyData => privacy::my_data(asker),
        Command::Forget => privacy::ask_forget(work, asker).await,
        Command::Language => welcome::language(work, asker).await,
    }
}

async fn at_the_desk(
    work: &mut Work<'_>,
    asker: &Asker,
    task: Task,
    id: ActivityId,
    what: &str,
) -> Result<Reply> {
    match task {
        Task::Add => desk::add(work, asker, id, what).await,
        Task::Remove => desk::remove(work, asker, id, what).await,
        Task::Move => desk::move_to(work, asker, id, what).await,
        Task::Attend => desk::attend(work, asker, id, what).await,
        Task::Roster => desk::roster(work, asker, id, what).await,
    }
}

/// Signs up the asker, with as many as they say, or the neighbour they name.
async fn join(work: &mut Work<'_>, asker: &Asker, id: ActivityId, whom: &str) -> Result<Reply> {
    if whom.is_empty() {
        return for_activity(work, asker, Action::SignUp(id)).await;
    }
    match written_wish::count(whom) {
        Some(seats) => wish(work, asker, id, Wish::Join(Some(seats))).await,
        None => signup::sign_up_guest(work, asker, id, whom).await,
    }
}

/// Does what a person answered to a card in their own words.
pub async fn wish(work: &mut Work<'_>, asker: &Asker, id: ActivityId, wish: Wish) -> Result<Reply> {
    let reply = match wish {
        Wish::Cancel => signup::cancel(work, asker, id).await?,
        Wish::Join(seats) => {
            let role = signup::role_of(work, asker, id).await?;
            signup::sign_up(work, asker, id, role, seats).await?
        }
    };
    Ok(named(asker, reply))
}

fn named(asker: &Asker, reply: Reply) -> Reply {
    match reply {
        Reply::Say(text) | Reply::Explain(text) => Reply::Say(names::answered(asker, text)),
        other => other,
    }
}

async fn for_activity(work: &mut Work<'_>, asker: &Asker, action: Action) -> Result<Reply> {
    let reply = perform(work, asker, action).await?;
    Ok(named(asker, reply))
}

/// The activity that the message is about which the asker answered.
pub async fn replied_to(work: &mut Work<'_>, asker: &Asker) -> Result<Option<ActivityId>> {
    let Some(message) = asker.reply_to else { return Ok(None) };
    Ok(subject(work, asker.at.chat, message).await?)
}

/// The activity that a message of the bot in a chat is about: a card, a recap, a reminder, or news of it.
pub async fn subject(
    work: &mut Work<'_>,
    chat: ChatId,
    message: MessageId,
) -> store::Result<Option<ActivityId>> {
    match posts::activity_of(&mut work.tx, chat, message).await? {
        Some(id) => Ok(Some(id)),
        None => outbox::about(&mut work.tx, chat, message).await,
    }
}

/// The activity a command is about: the number after it, or the card it replies to. None, in private: a list to tap.
async fn which(work: &mut Work<'_>, asker: &Asker, number: Number) -> Result<Option<ActivityId>> {
    match number {
        Number::Given(id) => return Ok(Some(id)),
        Number::Unreadable => return Err(Refusal::WhichActivity.into()),
        Number::Missing => {}
    }
    if let Some(id) = replied_to(work, asker).await? {
        return Ok(Some(id));
    }
    if asker.in_private() { Ok(None) } else { Err(Refusal::WhichActivity.into()) }
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
