//! What people send in private that is no text: pictures, and what the bot cannot read. Nothing is passed over in silence.

use chrono::TimeDelta;

use crate::dispatch::dialogs::readings::{self, Readings};
use crate::dispatch::dialogs::{answer, aside, hear};
use crate::dispatch::event::Unreadable;
use crate::domain::activity::{Activity, Phase};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::features::organise::{drafts, edit, publish, save};
use crate::features::recap::open;
use crate::features::volunteers::history::{self, sent::Sent};
use crate::features::wishes::asking;
use crate::i18n::texts;
use crate::message::{Message, Priority, cut};
use crate::store::set_aside::Body;
use crate::store::{activities, outbox};
use crate::work::recipients::private;
use crate::work::{Asker, Reply, Result, UnitOfWork, about};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;
/// For how long it helps to hear that something was not taken.
const FRESH: TimeDelta = TimeDelta::hours(1);

/// A picture as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'p> {
    /// Its file.
    pub file: &'p str,
    /// The album that it came in.
    pub album: Option<&'p str>,
    /// What was written below it.
    pub caption: Option<&'p str>,
}

/// A picture that somebody sent in private. What is written below it is heard where it says that they do not come; where
/// no activity takes the picture, also where it asks or answers something. What is answered by a message is answered once
/// for an album: where there is room for one picture only, the first is taken.
pub async fn see(work: &mut UnitOfWork, asker: &Asker, picture: Picture<'_>) -> Result<Reply> {
    let Some(album) = picture.album else { return see_one(work, asker, picture).await };
    let key = DeliveryKey::Album(asker.person.id, album.to_owned());
    if outbox::has(&mut work.tx, &key).await? {
        return Ok(Reply::Nothing);
    }
    let reply = see_one(work, asker, picture).await;
    once_for_an_album(work, asker, Some(album), reply).await
}

/// What answers a picture by a message, so that the other pictures of its album are not answered, too.
pub async fn once_for_an_album(
    work: &mut UnitOfWork,
    asker: &Asker,
    album: Option<&str>,
    reply: Result<Reply>,
) -> Result<Reply> {
    match (album, reply?) {
        (Some(album), Reply::Show(message)) if asker.in_private() => {
            let key = DeliveryKey::Album(asker.person.id, album.to_owned());
            work.send(key, private(&asker.person), Priority::Answer, message, None).await?;
            Ok(Reply::Nothing)
        }
        (_, other) => Ok(other),
    }
}

async fn see_one(work: &mut UnitOfWork, asker: &Asker, picture: Picture<'_>) -> Result<Reply> {
    let about = about::replied_to(work, asker).await?;
    let taken = take(work, asker, picture, about).await?;
    let caption = picture.caption.filter(|caption| !caption.trim().is_empty());
    let leaning = caption.and_then(written::answer::leaning);
    let is_heard = match &taken {
        Some(Reply::Nothing) => {
            leaning == Some(Leaning::Away) && !readings::to_give_back(work, asker, about).await?.is_empty()
        }
        Some(_) => false,
        None => leaning.is_some() || !readings::open(work, asker, "", about).await?.is_empty(),
    };
    match (caption, taken) {
        (Some(caption), _) if is_heard => hear::hear(work, asker, caption).await,
        (_, Some(reply)) => Ok(reply),
        (_, None) => not_taken(work, asker).await,
    }
}

/// Takes a picture for what is asked for, a recap or the card of a draft; none where it is for nothing.
async fn take(
    work: &mut UnitOfWork,
    asker: &Asker,
    picture: Picture<'_>,
    about: Option<ActivityId>,
) -> Result<Option<Reply>> {
    let Picture { file, album, .. } = picture;
    let editing = edit::open(work, asker, file, true).await?;
    if editing.is_some_and(|editing| about.is_none_or(|about| about == editing.activity))
        && let Some(reply) = save::answer(work, asker, file, true).await?
    {
        return Ok(Some(answering(asker, reply)));
    }
    let recaps = open::open(work, asker, about).await?;
    let card = about.is_none() && drafts::waits(work, asker).await?;
    if !recaps.is_empty() {
        let readings = Readings { recaps, card, about, ..Readings::default() };
        let body = Body::Pictures(vec![file.to_owned()]);
        return aside::put(work, asker, body, album, &readings).await.map(Some);
    }
    if !card {
        return Ok(None);
    }
    let reply = publish::add_picture(work, asker, file).await?;
    Ok(Some(answering(asker, reply)))
}

/// What shows no picture answers the one that it is about.
fn answering(asker: &Asker, reply: Reply) -> Reply {
    match reply {
        Reply::Show(message) => Reply::Show(Message { reply_to: Some(asker.message), ..message }),
        other => other,
    }
}

/// No activity takes a picture: when it will, or that there is nothing it is for.
async fn not_taken(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let text = match next_of(work, asker).await? {
        Some(activity) => texts::pictures_later(&cut(activity.title.in_language(asker.language), TITLE)),
        None => texts::pictures_for_nothing(),
    };
    answer::kindly(work, asker, text.say(asker.language)).await.map(Reply::Show)
}

/// The next activity whose recap the asker will be able to send pictures for.
async fn next_of(work: &mut UnitOfWork, asker: &Asker) -> Result<Option<Activity>> {
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Ok(None);
    }
    let ahead = activities::not_ended_before(&mut work.tx, work.now).await?;
    let mut ahead = ahead.into_iter().filter(|activity| {
        places.contains(&activity.place) && !matches!(activity.phase(work.now), Phase::Cancelled)
    });
    Ok(ahead.next())
}

/// A file: a list of hours from whoever runs a place; else something that the bot cannot read.
pub async fn take_file(
    work: &mut UnitOfWork,
    asker: &Asker,
    sent: Sent<'_>,
    album: Option<&str>,
) -> Result<Reply> {
    match history::sent::sent(work, asker, sent).await? {
        Some(reply) => once_for_an_album(work, asker, album, Ok(reply)).await,
        None => cannot_read(work, asker, Unreadable::Kind, album).await,
    }
}

/// A voice message: what somebody wishes for who was asked; else something that the bot cannot read.
pub async fn listen(work: &mut UnitOfWork, asker: &Asker, file: &str) -> Result<Reply> {
    match asking::spoken(work, asker, file).await? {
        Some(reply) => Ok(reply),
        None => cannot_read(work, asker, Unreadable::Kind, None).await,
    }
}

/// Something that the bot cannot read. It is said once for an album.
pub async fn cannot_read(
    work: &mut UnitOfWork,
    asker: &Asker,
    why: Unreadable,
    album: Option<&str>,
) -> Result<Reply> {
    let text = match why {
        Unreadable::Kind => texts::only_words(),
        Unreadable::PassedOn => texts::only_own_words(),
    };
    let message = answer::kindly(work, asker, text.say(asker.language)).await?;
    let Some(album) = album else { return Ok(Reply::Show(message)) };
    let key = DeliveryKey::Unread(asker.person.id, album.to_owned());
    work.send(key, private(&asker.person), Priority::Answer, message, Some(work.now + FRESH)).await?;
    Ok(Reply::Nothing)
}
