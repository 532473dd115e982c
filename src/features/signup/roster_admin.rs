//! At the desk: organisers take people out, move them, and print the roster. People are meant by the number they keep on it,
//! whoever else cancels.

use crate::domain::activity::{Activity, Phase};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::roster::SignupState;
use crate::domain::way::Way;
use crate::features::card::{CallButton, EditButton};
use crate::features::signup::roster_buttons::RosterButton;
use crate::features::signup::{
    adding, entering, moving, phone_list, phone_words, removing, role_words, seats,
};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Document, Message, Priority, TEXT_LIMIT, Text, cut};
use crate::store::signups::{self, RosterRow};
use crate::work::recipients::private;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, names, which,
};
use crate::work::{choice, ways};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 60;
/// Room on the roster for the line that says how many more there are.
const MARGIN: usize = 60;

/// `/roster 12`, with `xlsx` for a sheet.
pub const ROSTER: Command = Command {
    word: "roster",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_roster),
    run: |work, asker, typed| Box::pin(roster_typed(work, asker, typed)),
};

/// `/move 12 3 helpers`.
pub const MOVE: Command = Command {
    word: "move",
    who: For::Organisers,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(move_typed(work, asker, typed)),
};

/// What it does.
pub const BUTTONS: ButtonTable<RosterButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: RosterButton) -> Result<Reply> {
    match button {
        RosterButton::Show(id) => roster(work, asker, id, "").await,
        RosterButton::Sheet(id) => roster_sheet(work, asker, id).await,
        RosterButton::Add(id) => adding::ask(work, asker, id).await,
        RosterButton::Done(id) => Ok(Reply::Redraw(adding::done(work, asker, id).await?, Text::default())),
        RosterButton::Whom(id) => removing::whom(work, asker, id).await,
        RosterButton::WhomPage(id, page) => removing::whom(work, &Asker { page, ..asker.clone() }, id).await,
        RosterButton::AskRemove(id, turn) => removing::ask(work, asker, id, turn).await,
        RosterButton::Remove(id, turn) => removing::by_tap(work, asker, id, turn).await,
        RosterButton::As(id, turn, role) => entering::come_as(work, asker, (id, turn), role).await,
        RosterButton::Again(id, turn, role, seats) => {
            entering::again(work, asker, (id, turn), (role, seats)).await
        }
    }
}

async fn roster_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), what) => roster(work, asker, id, what).await,
        (None, _) => choose(work, asker).await,
    }
}

/// `/roster` without a number: the activities ahead at the asker's places; the list itself, where there is only one.
async fn choose(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = choice::to_run(work, asker).await?;
    if let [one] = found.as_slice() {
        return roster(work, asker, one.id, "").await;
    }
    let none = (&texts::list_nothing_to_edit(), Some(Way::New));
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_roster(),
        none,
        (Way::WhoComes, RosterButton::Show),
    ))
}

async fn move_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let (id, what) = which::this_and(work, asker, typed).await?;
    move_to(work, asker, id, what).await
}

/// `/move 3 5 helpers`: gives number 5 another role, if it has room.
pub async fn move_to(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let held = seats::run_by(work, asker, id).await?;
    let activity = &held.activity;
    let (number, called) = typed.trim().split_once(char::is_whitespace).unwrap_or((typed.trim(), ""));
    let found = seats::numbered(work, id, number).await?;
    let Some(role) = role_words::role_called(activity, called.trim()) else {
        let known = role_words::roles(activity, asker.language);
        return Ok(Reply::Say(texts::move_how(id, &known).say(asker.language)));
    };
    moving::give_role(work, asker, &held, &found, role).await.map(Reply::Say)
}

/// `/roster 3`: who comes, in private; as a sheet, with `xlsx` behind it.
pub async fn roster(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    let message = if typed.trim().eq_ignore_ascii_case("xlsx") {
        sheet_message(&activity, asker.language)
    } else {
        printed(work, &activity, asker.language).await?
    };
    if asker.in_private() {
        return Ok(Reply::Show(message));
    }
    if !asker.person.reachable {
        return Err(Refusal::PrivateOnly.into());
    }
    // Names with digits of telephone numbers are not for the group.
    let key = DeliveryKey::Roster(id, asker.person.id, work.now.timestamp_millis());
    work.send(key, private(&asker.person), Priority::Answer, message, None).await?;
    Ok(Reply::Say(texts::roster_sent().say(asker.language)))
}

/// The roster as a sheet, from the button below the printed one.
async fn roster_sheet(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    roster(work, asker, id, "xlsx").await
}

fn sheet_message(activity: &Activity, language: Language) -> Message {
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::roster_sheet(&title).say(language);
    Message { document: Some(Document::Roster(activity.id, language)), ..Message::of(text) }
        .about(activity.id)
}

async fn printed(work: &mut UnitOfWork, activity: &Activity, language: Language) -> Result<Message> {
    let seats = signups::roster(&mut work.tx, activity.id).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    let people: i64 =
        seats.iter().filter(|seat| seat.state == SignupState::Going).map(|seat| seat.seats).sum();
    let mut text = texts::roster_title(&title, when_held(activity, work.now, language), people).say(language);
    let mut role = None;
    for (index, seat) in seats.iter().enumerate() {
        let mut lines = Text::default();
        if role != Some(seat.role) && !activity.rules.roles.is_empty() {
            lines.paragraph(
                &texts::roster_role(&role_words::role_name(activity, seat.role, language)).say(language),
            );
        }
        role = Some(seat.role);
        lines.line(&roster_line(seat, language));
        if text.units() + lines.units() + MARGIN > TEXT_LIMIT {
            text.line(&texts::roster_more(seats.len() - index).say(language));
            break;
        }
        text.line(&lines);
    }
    let sheet = Button::to_do(&texts::button_sheet().say(language), RosterButton::Sheet(activity.id));
    let mut message = Message::of(text).about(activity.id);
    if !matches!(activity.phase(work.now), Phase::Over | Phase::Cancelled) {
        let (edit, call_off) = (EditButton::Edit(activity.id), EditButton::AskCallOff(activity.id));
        if work.announced(activity.id).await.is_ok() {
            let add = RosterButton::Add(activity.id);
            let mut row = vec![Button::to_do(&ways::label(Way::Add, language), add)];
            if !seats.is_empty() {
                let off = RosterButton::Whom(activity.id);
                row.push(Button::to_do(&texts::button_take_off().say(language), off));
            }
            message = message.row(row);
            if !activity.rules.roles.is_empty() {
                let call = CallButton::Roles(activity.id);
                message =
                    message.row(vec![Button::to_do(&texts::button_call_volunteers().say(language), call)]);
            }
        }
        message = message.row(vec![
            Button::to_do(&ways::label(Way::Edit, language), edit),
            Button::to_do(&texts::button_call_off().say(language), call_off),
        ]);
    }
    message = message.row(vec![sheet]);
    if phone_list::is_there(work, activity.id).await? {
        message = message.row(vec![phone_words::button(activity.id, language)]);
    }
    Ok(message)
}

fn roster_line(seat: &RosterRow, language: Language) -> Text {
    let name = names::party(names::for_staff(&seat.called), seat.seats);
    let came = match seat.attended {
        Some(true) => "yes",
        Some(false) => "absent",
        None => "no",
    };
    let phone = seat.phone.as_deref().unwrap_or("none");
    texts::roster_line(&seat.turn.to_string(), name, phone, seat.state.word(), came).say(language)
}
