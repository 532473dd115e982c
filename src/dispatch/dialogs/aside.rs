//! What waits for a tap that says what it is for.

use chrono::TimeDelta;

use crate::dispatch::commands;
use crate::dispatch::dialogs::buttons::{DialogButton, Use};
use crate::dispatch::dialogs::readings::Readings;
use crate::dispatch::dialogs::{answer, ask, shown};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::features::organise::correct;
use crate::features::organise::create::typed;
use crate::features::organise::publish;
use crate::features::recap::contributions;
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority, Stamp, Text};
use crate::store;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::set_aside::{self, Aside, Body};
use crate::work::recipients::private;
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access};

/// For how long it waits.
const KEPT: TimeDelta = TimeDelta::days(1);
/// For how long after a picture another one joins the question that stands; after that the question is too far up to
/// be seen, and is asked anew.
const IN_SIGHT: TimeDelta = TimeDelta::minutes(10);

/// The buttons below what is asked about something that was sent.
pub const BUTTONS: ButtonTable<DialogButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: DialogButton) -> Result<Reply> {
    match button {
        DialogButton::IsFor(aside, what, shown) => is_for(work, asker, aside, what, shown).await,
        DialogButton::Help => {
            access::in_private(asker)?;
            commands::help(work, asker).await
        }
    }
}

/// Sets something aside and asks what it is for. Further pictures join those that wait: the question is mended, and not
/// asked once a picture.
pub(super) async fn put(
    work: &mut UnitOfWork,
    asker: &Asker,
    body: Body,
    album: Option<&str>,
    readings: &Readings,
) -> Result<Reply> {
    let aside = match &body {
        Body::Words(_) => new(work, asker, body, album, readings).await?,
        Body::Pictures(_) => joined(work, asker, body, album, readings).await?,
    };
    let outgoing = OutboxEntry {
        key: DeliveryKey::Aside(aside.id),
        to: private(&asker.person),
        rank: Priority::Answer,
        parcel: Delivery::Message(ask::question(work, asker, &aside, readings).await?),
        expires: None,
    };
    outbox::refresh(&mut work.tx, work.now, &outgoing).await?;
    Ok(Reply::Nothing)
}

async fn new(
    work: &mut UnitOfWork,
    asker: &Asker,
    body: Body,
    album: Option<&str>,
    readings: &Readings,
) -> store::Result<Aside> {
    let id = set_aside::put(&mut work.tx, asker.person.id, &body, album, readings.about, work.now).await?;
    let album = album.map(ToOwned::to_owned);
    Ok(Aside { id, body, album, about: readings.about, put_at: work.now })
}

async fn joined(
    work: &mut UnitOfWork,
    asker: &Asker,
    body: Body,
    album: Option<&str>,
    readings: &Readings,
) -> store::Result<Aside> {
    let waits = set_aside::last_pictures(&mut work.tx, asker.person.id, work.now - KEPT).await?;
    let same_album = |waits: &Aside| album.is_some() && waits.album.as_deref() == album;
    let Some(mut waits) = waits.filter(|waits| waits.about == readings.about || same_album(waits)) else {
        return new(work, asker, body, album, readings).await;
    };
    if let (Body::Pictures(files), Body::Pictures(more)) = (&mut waits.body, body) {
        files.extend(more);
    }
    if waits.put_at + IN_SIGHT < work.now {
        set_aside::drop(&mut work.tx, waits.id).await?;
        return new(work, asker, waits.body, album, readings).await;
    }
    set_aside::add(&mut work.tx, waits.id, &waits.body, work.now).await?;
    Ok(waits)
}

/// The asker says what something of theirs is for, of which they were shown that.
async fn is_for(work: &mut UnitOfWork, asker: &Asker, id: i64, what: Use, shown: Stamp) -> Result<Reply> {
    access::in_private(asker)?;
    let aside = set_aside::of_person(&mut work.tx, asker.person.id, id, work.now - KEPT).await?;
    let aside = aside.ok_or(Refusal::OldButton)?;
    if shown::stamp(work, asker, &aside, what).await? != shown {
        return Err(Refusal::NotNewest.into());
    }
    let message = match (what, &aside.body) {
        (Use::Recap(activity), Body::Words(text)) => {
            contributions::put_words(work, asker, activity, text).await?
        }
        (Use::Recap(activity), Body::Pictures(files)) => {
            contributions::put_pictures(work, asker, activity, files).await?
        }
        (Use::Card, Body::Pictures(files)) => {
            let last = files.last().ok_or(Refusal::OldButton)?;
            match publish::add_picture(work, asker, last).await? {
                Reply::Show(message) => message,
                other => return Ok(other),
            }
        }
        (Use::Notice, Body::Words(text)) => match typed::make(work, asker, text).await? {
            Some(Reply::Show(message)) => message,
            Some(Reply::Say(text)) => Message::of(text),
            Some(other) => return Ok(other),
            None => return Err(Refusal::OldButton.into()),
        },
        (Use::Reply(activity), Body::Words(text)) => {
            match answer::replied(work, asker, activity, text).await? {
                Some(Reply::Show(message)) => message,
                Some(Reply::Say(text)) => Message::of(text),
                Some(other) => return Ok(other),
                None => return Err(Refusal::OldButton.into()),
            }
        }
        (Use::Correction(activity), Body::Words(text)) => {
            match correct::propose(work, asker, activity, text).await? {
                Reply::Show(message) => message,
                other => return Ok(other),
            }
        }
        (Use::Nothing, Body::Words(text)) if is_left(text) => {
            answer::kindly(work, asker, texts::aside_left().say(asker.language)).await?
        }
        (Use::Nothing, _) => Message::of(texts::aside_nothing().say(asker.language)),
        (
            Use::Answer(_)
            | Use::Change(_)
            | Use::Draft
            | Use::Community
            | Use::Certificate
            | Use::Entry(_)
            | Use::Volunteer
            | Use::Order
            | Use::Poll
            | Use::Wish
            | Use::Thanks,
            Body::Words(text),
        ) => match answer::answered(work, asker, what, text).await? {
            Reply::Show(message) => message,
            Reply::Say(text) => Message::of(text),
            other => return Ok(other),
        },
        (Use::Card, Body::Words(_))
        | (
            Use::Answer(_)
            | Use::Change(_)
            | Use::Draft
            | Use::Community
            | Use::Certificate
            | Use::Entry(_)
            | Use::Volunteer
            | Use::Order
            | Use::Poll
            | Use::Wish
            | Use::Thanks
            | Use::Notice
            | Use::Reply(_)
            | Use::Correction(_),
            Body::Pictures(_),
        ) => return Err(Refusal::OldButton.into()),
    };
    set_aside::drop(&mut work.tx, id).await?;
    Ok(Reply::Redraw(message, Text::default()))
}

/// Whether words that are for nothing were about leaving something, and not for others to read.
fn is_left(text: &str) -> bool {
    written::answer::is_no(text)
        || written::answer::leaning(text).is_some_and(|leaning| leaning != Leaning::Asks)
}

/// Forgets what nobody said anything about.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    set_aside::forget_before(&mut work.tx, work.now - KEPT).await
}
