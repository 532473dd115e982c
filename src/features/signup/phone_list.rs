//! Whom nobody but a telephone reaches: after a change the organisers see a list of those who are to be told of it by
//! phone, and tick whom they have told.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, ChatId, PersonId, PlaceId, SignupId};
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::signup::phone_words::{self, PhoneButton};
use crate::i18n::texts;
use crate::message::{Message, Priority, Text};
use crate::store::people::{self, Person};
use crate::store::phone_calls::{self, OutOfReach};
use crate::store::{self, Tx, activities, seconds};
use crate::work::choice;
use crate::work::recipients::{self, private};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, newest, run_by, which,
};

/// `/phone 12`.
pub const PHONE: Command = Command {
    word: "phone",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_phone),
    run: |work, asker, typed| Box::pin(phone_typed(work, asker, typed)),
};

/// What the buttons of a list do.
pub const BUTTONS: ButtonTable<PhoneButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: PhoneButton) -> Result<Reply> {
    match button {
        PhoneButton::Tick(id, signup, news_at, told, page) => {
            tick(work, asker, (id, signup, news_at), told, page).await
        }
        PhoneButton::Page(id, page) => Ok(Reply::Redraw(show(work, asker, id, page).await?, Text::default())),
        PhoneButton::Show(id) => Ok(Reply::Show(show(work, asker, id, 0).await?)),
    }
}

async fn phone_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => Ok(Reply::Show(show(work, asker, id, 0).await?)),
        None => choose(work, asker).await,
    }
}

/// `/phone` without a number: what has a list at the asker's places, called off or not; the list itself, where there is one.
async fn choose(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let places = access::places(work, asker).await?;
    let mut found = activities::with_phone_calls(&mut work.tx, work.now).await?;
    found.retain(|activity| places.contains(&activity.place));
    if let [one] = found.as_slice() {
        return Ok(Reply::Show(show(work, asker, one.id, 0).await?));
    }
    let none = (&texts::phone_nobody(), None);
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_phone(),
        none,
        (Way::Phone, PhoneButton::Show),
    ))
}

/// A page of the list, in private, for whoever runs the place.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, page: u16) -> Result<Message> {
    let activity = access::organiser().in_private().activity(work, asker, id).await?;
    Ok(list(work, &activity, page, asker.language).await?)
}

/// Notes that somebody was told, or was not. A tap does what stood on its button, whoever else ticked meanwhile; one on the
/// list of earlier news does nothing.
async fn tick(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, signup, news_at): (ActivityId, SignupId, i64),
    told: bool,
    page: u16,
) -> Result<Reply> {
    let activity = access::organiser().in_private().activity(work, asker, id).await?;
    let calls = phone_calls::list(&mut work.tx, id).await?;
    if calls.first().is_some_and(|call| call.news_at != news_at) {
        let newest = list(work, &activity, 0, asker.language).await?;
        return Ok(newest::newest(Reply::Show(newest), asker.language));
    }
    let by = told.then_some(asker.person.id);
    if !phone_calls::tick(&mut work.tx, (id, signup, news_at), by, work.now).await? {
        return Err(Refusal::OldButton.into());
    }
    let calls = phone_calls::list(&mut work.tx, id).await?;
    let done = calls.iter().filter(|call| call.told).count();
    let said = texts::phone_ticked(done, calls.len()).say(asker.language);
    Ok(Reply::Redraw(list(work, &activity, page, asker.language).await?, said))
}

async fn list(
    work: &mut UnitOfWork,
    activity: &Activity,
    page: u16,
    language: Language,
) -> store::Result<Message> {
    let calls = phone_calls::list(&mut work.tx, activity.id).await?;
    let place = store::places::by_id(&mut work.tx, activity.place).await?;
    Ok(phone_words::message(activity, place.as_ref(), &calls, page, work.now, language))
}

/// Whom nobody else tells of a change, and who sees the list of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToCall {
    signups: Vec<SignupId>,
    /// The organisers who see it; nobody, where nobody is on it.
    pub callers: Vec<Person>,
}

/// Whom no message tells of a change of an activity: people who have blocked the bot, and neighbours, unless a resident entered
/// them whom it may write to. Those who never opened the bot signed up in the group, and read the news where they did.
pub async fn to_call(work: &mut UnitOfWork, activity: &Activity) -> store::Result<ToCall> {
    let mut runs = HashMap::new();
    let mut to_call = ToCall::default();
    for one in phone_calls::out_of_reach(&mut work.tx, activity.id).await? {
        if is_to_be_called(work, activity.place, &one, &mut runs).await? {
            to_call.signups.push(one.id);
        }
    }
    if to_call.signups.is_empty() {
        return Ok(to_call);
    }
    for organiser in recipients::organisers(work, activity).await? {
        // Whoever planned it may not run the place any more.
        if run_by(work, &organiser).await?.contains(&activity.place) {
            to_call.callers.push(organiser);
        }
    }
    Ok(to_call)
}

async fn is_to_be_called(
    work: &mut UnitOfWork,
    place: PlaceId,
    one: &OutOfReach,
    runs: &mut HashMap<PersonId, bool>,
) -> store::Result<bool> {
    let by = match one.entered_by {
        Some(by) if one.reachable => by,
        // Those who write in the name of their group are one person, whom nobody can call.
        _ => return Ok(!one.chat.is_anonymous_admin()),
    };
    if let Some(known) = runs.get(&by) {
        return Ok(*known);
    }
    let person = people::by_id(&mut work.tx, by).await?;
    let is_organiser = match person {
        Some(person) => run_by(work, &person).await?.contains(&place),
        None => false,
    };
    runs.insert(by, is_organiser);
    Ok(is_organiser)
}

/// Begins the list of some news anew, and sends it to the organisers.
pub async fn send(
    work: &mut UnitOfWork,
    activity: &Activity,
    to_call: &ToCall,
    expires: Option<DateTime<Utc>>,
) -> store::Result<()> {
    phone_calls::begin(&mut work.tx, activity.id, work.now, &to_call.signups).await?;
    for organiser in &to_call.callers {
        let language = organiser.language.unwrap_or(work.settings.language);
        let message = list(work, activity, 0, language).await?;
        let key = DeliveryKey::ToPhone(activity.id, seconds(work.now), organiser.id);
        work.send(key, private(organiser), Priority::Reminder, message, expires).await?;
    }
    Ok(())
}

/// The bot may not write to somebody any more: news of changes that still waits for them is to be told by phone.
pub async fn cannot_hear(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> store::Result<()> {
    phone_calls::add_unheard(tx, chat, now).await
}

/// Whether an activity has a list that somebody is on.
pub async fn is_there(work: &mut UnitOfWork, id: ActivityId) -> store::Result<bool> {
    Ok(!phone_calls::list(&mut work.tx, id).await?.is_empty())
}
