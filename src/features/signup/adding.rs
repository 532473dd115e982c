//! Organisers enter people who have no messenger: by a command with all in it, or asked for a name.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, Phase};
use crate::domain::ids::ActivityId;
use crate::domain::way::Way;
use crate::domain::written::guest::{self as written, NoGuest};
use crate::features::signup::roster_buttons::RosterButton;
use crate::features::signup::{entering, guest, seats};
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, cut};
use crate::store::naming::{self, Named};
use crate::store::{self, activities};
use crate::work::{
    Asked, Asker, Command, Dialog, For, Reply, Result, UnitOfWork, access, choice, ways, which,
};

/// The most UTF-16 units of a title in a question.
const TITLE: usize = 60;

/// `/add 12 Grandma Wang`.
pub const ADD: Command = Command {
    word: "add",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_add),
    run: |work, asker, typed| Box::pin(add_typed(work, asker, typed)),
};

/// Whom to enter.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(naming::stamp(&mut work.tx, asker.person.id)),
    leave: |_, asker, id| Box::pin(std::future::ready(Ok(id.map(|id| done_button(asker, id))))),
};

async fn add_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), "") if asker.in_private() => ask(work, asker, id).await,
        (Some(id), who) => add(work, asker, id, who).await,
        (None, who) => choose(work, asker, who).await,
    }
}

/// `/add` without a number: the activities ahead at the asker's places. Where there is only one, it is that.
async fn choose(work: &mut UnitOfWork, asker: &Asker, who: &str) -> Result<Reply> {
    let found = choice::with_list(work, asker).await?;
    match found.as_slice() {
        [one] if who.is_empty() => return ask(work, asker, one.id).await,
        [one] => return add(work, asker, one.id, who).await,
        _ => {}
    }
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_add(),
        (&texts::list_nothing_to_edit(), Some(Way::New)),
        (Way::Add, RosterButton::Add),
    ))
}

/// `/add 3 Grandma Wang 1234`: a seat, or a place in line, for somebody without the messenger.
pub async fn add(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    match entering::enter(work, asker, id, typed).await? {
        Ok(entered) if asker.in_private() => Ok(Reply::Show(entered.message(id))),
        Ok(entered) => Ok(Reply::Say(entered.text)),
        Err(why) if asker.in_private() => {
            naming::ask(&mut work.tx, asker.person.id, Named::Guest(id), work.now).await?;
            Ok(asked_again(asker, id, why))
        }
        Err(NoGuest::Several) => Ok(Reply::Say(texts::adding_several().say(asker.language))),
        Err(_) => Ok(Reply::Say(texts::add_how(id).say(asker.language))),
    }
}

/// Asks whom to enter on a list.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = access::organiser().in_private().before_its_end().activity(work, asker, id).await?;
    // Before it is announced it has no list.
    seats::run_by(work, asker, id).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::Guest(id), work.now).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::adding_who(&title, when_held(&activity, work.now, language)).say(language);
    Ok(Reply::Show(Message::of(text).row(vec![done_button(asker, id)]).about(id)))
}

/// Nobody else is to be entered: the list is one tap away.
pub(super) async fn done(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    access::organiser().in_private().activity(work, asker, id).await?;
    naming::stop(&mut work.tx, asker.person.id).await?;
    let text = texts::adding_done().say(asker.language);
    Ok(Message::of(text).row(vec![roster_button(asker, id)]).about(id))
}

fn done_button(asker: &Asker, id: ActivityId) -> Button {
    Button::to_do(&texts::button_adding_done().say(asker.language), RosterButton::Done(id))
}

fn roster_button(asker: &Asker, id: ActivityId) -> Button {
    Button::to_do(&ways::label(Way::WhoComes, asker.language), RosterButton::Show(id))
}

/// The list that the asker is asked for, while somebody can be entered there and they run its place.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Activity, DateTime<Utc>)>> {
    let found = naming::asked(&mut work.tx, asker.person.id).await?;
    let Some((Named::Guest(id), at)) = found.filter(|(_, at)| guest::is_waited_for(*at, work.now)) else {
        return Ok(None);
    };
    let places = asker.places(work).await?;
    let activity = activities::by_id(&mut work.tx, id).await?.filter(|activity| {
        places.contains(&activity.place)
            && !matches!(activity.phase(work.now), Phase::Over | Phase::Cancelled)
    });
    Ok(activity.map(|activity| (activity, at)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = open(work, asker).await?;
    Ok(open.map(|(activity, at)| Asked { about: Some(activity.id), at }).into_iter().collect())
}

/// Takes what somebody wrote for the next one to enter.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((activity, _)) = open(work, asker).await? else { return Ok(None) };
    let id = activity.id;
    if guest::is_nobody_else(typed) {
        return done(work, asker, id).await.map(|message| Some(Reply::Show(message)));
    }
    let is_way =
        written::read(typed, &activity.rules.roles).is_ok_and(|found| !guest::is_answer(&found.name));
    let entered = if is_way { Err(NoGuest::NoName) } else { entering::enter(work, asker, id, typed).await? };
    let entered = match entered {
        Ok(entered) => entered,
        Err(why) => return Ok(Some(asked_again(asker, id, why))),
    };
    // One name for one question: what is written next may be anything.
    naming::stop(&mut work.tx, asker.person.id).await?;
    let another = Button::to_do(&ways::label(Way::Add, asker.language), RosterButton::Add(id));
    Ok(Some(Reply::Show(entered.message(id).row(vec![another, roster_button(asker, id)]))))
}

/// What was written was nobody's name.
fn asked_again(asker: &Asker, id: ActivityId, why: NoGuest) -> Reply {
    let text = guest::asked_again(why).say(asker.language);
    Reply::Show(Message::of(text).row(vec![done_button(asker, id), roster_button(asker, id)]).about(id))
}
