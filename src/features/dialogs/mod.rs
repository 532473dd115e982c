//! What people write and send in private: this is the one place that decides whom it belongs to.
//!
//! A command never gets here. An answer to a message is about that message's activity. What was asked last is what is
//! answered; but words that may say that somebody does not come, or ask something, are asked about, and nothing is
//! published that its person has not tapped for.

mod aside;
mod ask;

use super::{
    Asker, Reply, Result, Work, check_in, commands, contributions, create, edit, organise, private,
    questions, welcome,
};
use crate::domain::activity::{Activity, Phase};
use crate::domain::change::Field;
use crate::domain::ids::ActivityId;
use crate::domain::written_wish::{self, Leaning};
use crate::i18n::texts;
use crate::message::{Message, Rank, Use};
use crate::store::set_aside::Body;
use crate::store::{self, activities, answers, outbox};

pub use aside::{give_back, is_for, tidy};

/// What a text or a picture may be for.
#[derive(Debug, Default)]
struct Readings {
    /// The sign-ups that it may give back.
    sign_ups: Vec<Activity>,
    /// What was asked that it may answer.
    answers: Vec<Use>,
    /// Whether what was asked is answered, and only waits to be saved.
    again: bool,
    /// The recaps that it may go into.
    recaps: contributions::Open,
    /// Whether a picture may be for the card of a draft.
    card: bool,
    leaning: Option<Leaning>,
    /// The activity of the message that it answers.
    about: Option<ActivityId>,
}

/// What somebody wrote in private that is no command.
pub async fn hear(work: &mut Work<'_>, asker: &Asker, text: &str) -> Result<Reply> {
    let about = commands::replied_to(work, asker).await?;
    let leaning = written_wish::leaning(text);
    let mut readings = Readings { leaning, about, ..Readings::default() };
    readings.answers = open(work, asker, text, about).await?;
    if let ([what], None) = (readings.answers.as_slice(), leaning) {
        readings.again = matches!(what, Use::Change(_)) && edit::is_answered(work, asker).await?;
        if !readings.again {
            return answered(work, asker, *what, text).await;
        }
    }
    if leaning == Some(Leaning::Away) {
        readings.sign_ups = to_give_back(work, asker, about).await?;
    }
    if readings.answers.is_empty() || readings.again {
        if let Some(reply) = said_plainly(work, asker, &readings, text).await? {
            return Ok(reply);
        }
        readings.recaps = contributions::open(work, asker, about).await?;
    } else if readings.leaning == Some(Leaning::Away) && readings.sign_ups.is_empty() {
        // Nothing of theirs could be given back, and a sign-up's question has no other way out.
        if let [what @ Use::Answer(_)] = readings.answers.as_slice() {
            return answered(work, asker, *what, text).await;
        }
    }
    if readings.sign_ups.is_empty() && readings.answers.is_empty() && readings.recaps.is_empty() {
        return match leaning {
            Some(Leaning::Away) => Ok(Reply::Say(texts::mine_empty().say(asker.language))),
            _ => welcome::help(work, asker).await,
        };
    }
    aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await
}

/// What needs no further question where nothing was asked: a check-in code, and what answers a message as people answer
/// a card.
async fn said_plainly(
    work: &mut Work<'_>,
    asker: &Asker,
    readings: &Readings,
    text: &str,
) -> Result<Option<Reply>> {
    let Some(id) = readings.about else {
        return match check_in::read(text) {
            Some(_) => check_in::arrive(work, asker, text).await.map(Some),
            None => Ok(None),
        };
    };
    match written_wish::read(text) {
        Some(wish) if work.announced(id).await.is_ok_and(|it| it.starts_at > work.now) => {
            commands::wish(work, asker, id, wish).await.map(Some)
        }
        _ => Ok(None),
    }
}

/// A picture that somebody sent in private. Where there is room for one only, the first of an album is taken, and its
/// preview answers it.
pub async fn see(work: &mut Work<'_>, asker: &Asker, file: &str, album: Option<&str>) -> Result<Reply> {
    let Some(album) = album else { return see_one(work, asker, file, None).await };
    let key = format!("album/{}/{album}", asker.person.id);
    if outbox::has(&mut work.tx, &key).await? {
        return Ok(Reply::Nothing);
    }
    match see_one(work, asker, file, Some(album)).await? {
        Reply::Show(message) => {
            work.send(key, private(&asker.person), Rank::Answer, message, None).await?;
            Ok(Reply::Nothing)
        }
        other => Ok(other),
    }
}

async fn see_one(work: &mut Work<'_>, asker: &Asker, file: &str, album: Option<&str>) -> Result<Reply> {
    let about = commands::replied_to(work, asker).await?;
    let editing = edit::open(work, asker, file, true).await?;
    if editing.is_some_and(|editing| about.is_none_or(|about| about == editing.activity))
        && let Some(reply) = edit::answer(work, asker, file, true).await?
    {
        return Ok(answering(asker, reply));
    }
    let recaps = contributions::open(work, asker, about).await?;
    let card = about.is_none() && organise::sketch(work, asker).await?.is_some();
    if recaps.is_empty() {
        if !card {
            return Ok(Reply::Nothing);
        }
        let reply = organise::add_picture(work, asker, file).await?;
        return Ok(answering(asker, reply));
    }
    let readings = Readings { recaps, card, about, ..Readings::default() };
    aside::put(work, asker, Body::Pictures(vec![file.to_owned()]), album, &readings).await
}

/// What shows no picture answers the one that it is about.
fn answering(asker: &Asker, reply: Reply) -> Reply {
    match reply {
        Reply::Show(message) => Reply::Show(Message { reply_to: Some(asker.message), ..message }),
        other => other,
    }
}

/// What the asker was asked last and has not answered. Several, where they have sign-ups with open questions; only
/// what is about the activity whose message they answer, if they answer one.
async fn open(work: &mut Work<'_>, asker: &Asker, text: &str, about: Option<ActivityId>) -> Result<Vec<Use>> {
    let here = |id: ActivityId| about.is_none_or(|about| about == id);
    let questions = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    let questions: Vec<_> = questions.into_iter().filter(|open| here(open.activity)).collect();
    let latest = questions.iter().map(|open| open.asked_at).max();
    let mut all = vec![(latest, questions.iter().map(|open| Use::Answer(open.activity)).collect())];
    if about.is_none() && create::is_asking(work, asker).await? {
        let touched = activities::draft_touched(&mut work.tx, asker.person.id).await?;
        all.push((touched, vec![Use::Draft]));
    }
    if let Some(editing) = edit::open(work, asker, text, false).await?
        && here(editing.activity)
    {
        all.push((Some(editing.asked_at), vec![Use::Change(editing.activity)]));
    }
    let latest: Option<(_, Vec<Use>)> = all.into_iter().max_by_key(|(at, _)| *at);
    Ok(latest.map(|(_, uses)| uses).unwrap_or_default())
}

/// Takes a text for the answer to what was asked.
async fn answered(work: &mut Work<'_>, asker: &Asker, what: Use, text: &str) -> Result<Reply> {
    let reply = match what {
        Use::Answer(id) => Some(questions::answer(work, asker, id, text).await?),
        Use::Change(_) => edit::answer(work, asker, text, false).await?,
        Use::Draft => create::answer(work, asker, text).await?,
        Use::Recap(_) | Use::Card | Use::Nothing => None,
    };
    reply.ok_or_else(|| super::Refusal::OldButton.into())
}

/// The asker's sign-ups that can still be given back.
async fn to_give_back(
    work: &mut Work<'_>,
    asker: &Asker,
    about: Option<ActivityId>,
) -> store::Result<Vec<Activity>> {
    let mut found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    found.retain(|activity| {
        about.is_none_or(|about| about == activity.id)
            && matches!(activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed)
    });
    Ok(found)
}

/// Whether the asker is asked why an activity is to be called off.
async fn is_asked_why(work: &mut Work<'_>, asker: &Asker) -> store::Result<bool> {
    let open = edit::open(work, asker, "", false).await?;
    Ok(open.is_some_and(|open| open.field == Field::Reason))
}
