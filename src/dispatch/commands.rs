//! The command table: what each command does.

use crate::dispatch::command::{self, Command, Number, Task};
use crate::dispatch::{actions, help, start};
use crate::domain::ids::ActivityId;
use crate::domain::written_wish::{self, Wish};
use crate::features::account::{language, privacy};
use crate::features::attendance::{by_number, check_in};
use crate::features::calendar;
use crate::features::lifecycle::timeline;
use crate::features::organise::series::hub;
use crate::features::organise::{call_off, edit, publish, seats};
use crate::features::places::staff::{self, GROUP_LINK};
use crate::features::places::{broadcast, claims, link, log};
use crate::features::recap::preview;
use crate::features::signup::{lists, roster_admin, sign_up, wish};
use crate::i18n::{Phrase, texts};
use crate::message::{Action, Message, cut};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, about};

/// The most UTF-16 units of what is quoted of an unknown command.
const QUOTED: usize = 40;

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

/// A command that nobody knows: in private it is said so, with the nearest one; in a group it may be another bot's.
pub async fn unknown(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    if !asker.in_private() {
        return Ok(Reply::Nothing);
    }
    let command = command::typed(text).and_then(|text| text.split_whitespace().next()).unwrap_or_default();
    let near = command::nearest(command).map_or_else(|| "none".to_owned(), |near| format!("/{near}"));
    let quoted = cut(&format!("/{command}"), QUOTED);
    let mut text = texts::unknown_command(&quoted, &near).say(asker.language);
    text.paragraph(&help::help_text(work, asker).await?);
    Ok(Reply::Show(Message::of(text)))
}

/// The command table: what each command does.
pub async fn obey(work: &mut UnitOfWork, asker: &Asker, command: Command) -> Result<Reply> {
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
        Command::Start(payload) if !asker.in_private() => match payload.strip_prefix(GROUP_LINK) {
            Some(code) => claims::enter(work, asker, code).await,
            None => Ok(Reply::Nothing),
        },
        Command::Start(payload) => start::start(work, asker, &payload).await,
        Command::Help => help::help(work, asker).await,
        Command::Activities => lists::coming_up(work, asker).await,
        Command::Mine => lists::mine(work, asker).await,
        Command::SignUp(number, whom) => match which(work, asker, number).await? {
            Some(id) => join(work, asker, id, &whom).await,
            None if whom.is_empty() => lists::choose_to_join(work, asker).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Cancel(number, whom) => match which(work, asker, number).await? {
            Some(id) if whom.is_empty() => for_activity(work, asker, Action::Cancel(id)).await,
            Some(id) => sign_up::cancel_guest(work, asker, id, &whom).await,
            None if whom.is_empty() => lists::choose_to_cancel(work, asker).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Why(number) => match which(work, asker, number).await? {
            Some(id) => for_activity(work, asker, Action::Why(id)).await,
            None => lists::mine(work, asker).await,
        },
        Command::New(description) => publish::draft(work, asker, &description).await,
        Command::CallOff(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(call_off::ask(work, asker, id).await?)),
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Edit(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(edit::hub(work, asker, id).await?)),
            None => edit::choose(work, asker).await,
        },
        Command::Places => staff::mine(work, asker).await,
        Command::Place(typed) => staff::found(work, asker, &typed).await,
        Command::Broadcast(typed) => broadcast::draft(work, asker, &typed).await,
        Command::Timeline(number) => match which(work, asker, number).await? {
            Some(id) => Ok(Reply::Show(timeline::show(work, asker, id).await?)),
            None => timeline::choose(work, asker).await,
        },
        Command::Series => hub::list(work, asker).await,
        Command::Log(of) => log::show(work, asker, &of).await,
        Command::Seats(number, seats) => match which(work, asker, number).await? {
            Some(id) => seats::set_seats(work, asker, id, &seats).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Desk(task, number, what) => match which(work, asker, number).await? {
            Some(id) => at_the_desk(work, asker, task, id, &what).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::Link(slug) => link::link(work, asker, &slug).await,
        Command::Settings => privacy::settings(work, asker).await,
        Command::Recap(number) => match which(work, asker, number).await? {
            Some(id) => preview::show(work, asker, id).await,
            None => Err(Refusal::WhichActivity.into()),
        },
        Command::CheckIn(number) => match which(work, asker, number).await? {
            Some(id) => check_in::show(work, asker, id).await,
            None => check_in::choose(work, asker).await,
        },
        Command::Here(code) => Ok(asker.named(check_in::arrive(work, asker, &code).await?)),
        Command::Calendar(number) => match which(work, asker, number).await? {
            Some(id) => actions::perform(work, asker, Action::Calendar(id)).await,
            None => calendar::choose(work, asker).await,
        },
        Command::MyData => privacy::my_data(asker),
        Command::Forget => privacy::ask_forget(work, asker).await,
        Command::Language => language::language(work, asker).await,
    }
}

async fn at_the_desk(
    work: &mut UnitOfWork,
    asker: &Asker,
    task: Task,
    id: ActivityId,
    what: &str,
) -> Result<Reply> {
    match task {
        Task::Add => roster_admin::add(work, asker, id, what).await,
        Task::Remove => roster_admin::remove(work, asker, id, what).await,
        Task::Move => roster_admin::move_to(work, asker, id, what).await,
        Task::Attend => by_number::attend(work, asker, id, what).await,
        Task::Roster => roster_admin::roster(work, asker, id, what).await,
    }
}

/// Signs up the asker, with as many as they say, or the neighbour they name.
async fn join(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, whom: &str) -> Result<Reply> {
    if whom.is_empty() {
        return for_activity(work, asker, Action::SignUp(id)).await;
    }
    match written_wish::count(whom) {
        Some(seats) => wish::wish(work, asker, id, Wish::Join(Some(seats))).await,
        None => sign_up::sign_up_guest(work, asker, id, whom).await,
    }
}

async fn for_activity(work: &mut UnitOfWork, asker: &Asker, action: Action) -> Result<Reply> {
    let reply = actions::perform(work, asker, action).await?;
    Ok(asker.named(reply))
}

/// The activity a command is about: the number after it, or the card it replies to. None, in private: a list to tap.
async fn which(work: &mut UnitOfWork, asker: &Asker, number: Number) -> Result<Option<ActivityId>> {
    match number {
        Number::Given(id) => return Ok(Some(id)),
        Number::Unreadable => return Err(Refusal::WhichActivity.into()),
        Number::Missing => {}
    }
    if let Some(id) = about::replied_to(work, asker).await? {
        return Ok(Some(id));
    }
    if asker.in_private() { Ok(None) } else { Err(Refusal::WhichActivity.into()) }
}
