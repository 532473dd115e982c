//! What people write and send in private: this is the one place that decides whom it belongs to.
//!
//! A command never gets here. An answer to a message is about that message's activity. What was asked last is what is
//! answered; but words that may say that somebody does not come, or ask something, are asked about, and nothing is
//! published that its person has not tapped for.

mod aside;
mod ask;
mod sent;

use super::{
    Asker, Reply, Result, Work, check_in, commands, contributions, create, edit, lists, questions, welcome,
};
use crate::domain::activity::{Activity, Phase};
use crate::domain::change::Field;
use crate::domain::ids::ActivityId;
use crate::domain::written_wish::{self, Leaning, Wish};
use crate::i18n::texts;
use crate::message::{Message, Text, Use};
use crate::store::set_aside::Body;
use crate::store::{self, activities, answers};

pub use aside::{give_back, is_for, tidy};
pub use sent::{Picture, cannot_read, see};

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
    let mut readings = Readings { about, ..Readings::default() };
    readings.answers = open(work, asker, text, about).await?;
    if let Some(reply) = done_at_once(work, asker, &readings, text).await? {
        return Ok(reply);
    }
    readings.leaning = leaning(work, asker, &readings, text).await?;
    readings.again = readings.leaning.is_none()
        && matches!(readings.answers.as_slice(), [Use::Change(_)])
        && edit::is_answered(work, asker).await?;
    match (readings.answers.as_slice(), readings.leaning) {
        ([what], None) if !readings.again => return answered(work, asker, *what, text).await,
        ([Use::Answer(id)], Some(Leaning::Refuses)) => return questions::leave_out(work, asker, *id).await,
        (_, Some(kind @ (Leaning::Greets | Leaning::Thanks))) if !readings.is_in_a_dialog() => {
            return greet(work, asker, kind).await;
        }
        _ => {}
    }
    if readings.may_give_back() {
        readings.sign_ups = to_give_back(work, asker, about).await?;
    }
    if readings.answers.is_empty() || readings.again {
        readings.recaps = contributions::open(work, asker, about).await?;
    } else if let [what @ Use::Answer(_)] = readings.answers.as_slice()
        && readings.may_give_back()
        && readings.sign_ups.is_empty()
    {
        // Nothing of theirs could be given back, and a sign-up's question has no other way out.
        return answered(work, asker, *what, text).await;
    }
    if readings.sign_ups.is_empty() && readings.answers.is_empty() && readings.recaps.is_empty() {
        return match readings.leaning {
            Some(Leaning::Away) => Ok(Reply::Say(texts::mine_empty().say(asker.language))),
            _ => welcome::help(work, asker).await,
        };
    }
    aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await
}

impl Readings {
    /// Whether an organiser is asked about an activity that is made or changed.
    fn is_in_a_dialog(&self) -> bool {
        self.answers.iter().any(|what| !matches!(what, Use::Answer(_)))
    }

    /// Whether the words may say that somebody does not come. Whoever leaves off in a dialog means the dialog.
    fn may_give_back(&self) -> bool {
        match self.leaning {
            Some(Leaning::Away) => true,
            Some(Leaning::Leaves) => !self.is_in_a_dialog(),
            _ => false,
        }
    }
}

/// What needs no further question: a check-in code that is in use, and what people answer a card with. A plain word for
/// joining may be the answer to what was asked, and without a question it is met with what there is to join.
async fn done_at_once(
    work: &mut Work<'_>,
    asker: &Asker,
    readings: &Readings,
    text: &str,
) -> Result<Option<Reply>> {
    let is_asked = !readings.answers.is_empty();
    if check_in::read(text).is_some() {
        let tried = is_asked || readings.about.is_some();
        let arrives = !tried || check_in::is_in_use(work, asker, text).await?;
        return if arrives { check_in::arrive(work, asker, text).await.map(Some) } else { Ok(None) };
    }
    if readings.is_in_a_dialog() {
        return Ok(None);
    }
    if is_asked {
        let asked_about = match readings.answers.as_slice() {
            [Use::Answer(id)] => Some(*id),
            _ => None,
        };
        return match (asked_about, written_wish::party(text)) {
            (Some(id), Some(seats)) => match wish(work, asker, id, Wish::Join(Some(seats))).await? {
                Some(Reply::Say(text)) => Ok(Some(Reply::Show(kindly(work, asker, text).await?))),
                other => Ok(other),
            },
            _ => Ok(None),
        };
    }
    match (readings.about, written_wish::read(text)) {
        (Some(id), Some(said)) => wish(work, asker, id, said).await,
        (None, Some(Wish::Join(_))) => lists::choose_to_join(work, asker).await.map(Some),
        _ => Ok(None),
    }
}

/// Does what somebody wants of an activity that has not begun.
async fn wish(work: &mut Work<'_>, asker: &Asker, id: ActivityId, wish: Wish) -> Result<Option<Reply>> {
    if !work.announced(id).await.is_ok_and(|it| it.starts_at > work.now) {
        return Ok(None);
    }
    commands::wish(work, asker, id, wish).await.map(Some)
}

/// What a text may be. A plain no is an answer, but to the question why an activity is to be called off.
async fn leaning(
    work: &mut Work<'_>,
    asker: &Asker,
    readings: &Readings,
    text: &str,
) -> store::Result<Option<Leaning>> {
    let leaning = written_wish::leaning(text);
    if leaning.is_none()
        && written_wish::is_no(text)
        && matches!(readings.answers.as_slice(), [Use::Change(_)])
        && is_asked_why(work, asker).await?
    {
        return Ok(Some(Leaning::Leaves));
    }
    Ok(leaning)
}

/// Answers a kind word, and has the question that is open once more below.
async fn greet(work: &mut Work<'_>, asker: &Asker, kind: Leaning) -> Result<Reply> {
    if kind == Leaning::Thanks {
        let text = texts::thanked().say(asker.language);
        return Ok(Reply::Show(kindly(work, asker, text).await?));
    }
    let text = texts::greeted().say(asker.language);
    let message = kindly(work, asker, text).await?;
    if message.buttons.is_empty() { welcome::help(work, asker).await } else { Ok(Reply::Show(message)) }
}

/// A kind sentence, with the question that is open once more below it.
async fn kindly(work: &mut Work<'_>, asker: &Asker, text: Text) -> Result<Message> {
    let mut message = Message::of(text);
    if let Some(question) = questions::still_open(work, asker).await? {
        message.text.paragraph(&question.text);
        (message.buttons, message.about) = (question.buttons, question.about);
    }
    Ok(message)
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
