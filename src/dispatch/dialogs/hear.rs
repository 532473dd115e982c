//! What people write in private: this is the one place that decides whom it belongs to.
//!
//! A command never gets here. An answer to a message is about that message's activity. What was asked last is what is
//! answered; but words that may say that somebody does not come, or ask something, are asked about, and nothing is
//! published that its person has not tapped for.

use crate::dispatch::commands;
use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::readings::{self, Readings};
use crate::dispatch::dialogs::{answer, aside, at_once, curious};
use crate::domain::ids::ActivityId;
use crate::domain::way::Way;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::features::menu::browse;
use crate::features::organise::create::{by_words, change, typed};
use crate::features::organise::{correct, edit};
use crate::features::polls::asking;
use crate::features::recap::open;
use crate::features::signup::{offered, questions};
use crate::features::volunteers::called;
use crate::features::volunteers::certificates::checking;
use crate::i18n::texts;
use crate::message::{Message, cut};
use crate::store::set_aside::Body;
use crate::store::{self, activities};
use crate::work::{Asker, Reply, Result, UnitOfWork, about, names, ways};

/// The most UTF-16 units of a title.
const TITLE: usize = 60;

/// What somebody wrote in private that is no command.
pub async fn hear(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    let about = about::replied_to(work, asker).await?;
    let mut readings = Readings { about, ..Readings::default() };
    readings.answers = readings::open(work, asker, text, about).await?;
    let said = match readings.answers.as_slice() {
        [] => unasked(work, asker, text, about).await?,
        [Use::Draft] => by_words::by_words(work, asker, text).await?,
        // What only waits to be saved does not stand in the way of the next wish.
        [Use::Change(_)] if edit::is_answered(work, asker, text).await? => {
            corrected(work, asker, text, about).await?
        }
        _ => None,
    };
    if let Some(reply) = said {
        return Ok(reply);
    }
    // What is asked of neighbours is a question, and whoever writes it sees it before anybody else does.
    if let [what @ Use::Poll] = readings.answers.as_slice()
        && asking::is_seen_first(work, asker).await?
    {
        return answer::answered(work, asker, *what, text).await;
    }
    // Who wishes for something often asks for it: those who answer read it, and nobody else hears who said it.
    if let [what @ Use::Wish] = readings.answers.as_slice()
        && matches!(written::answer::leaning(text), None | Some(Leaning::Asks))
    {
        return answer::answered(work, asker, *what, text).await;
    }
    // To who has signed up nothing is offered for that.
    if readings.answers.is_empty()
        && about.is_none()
        && written::answer::notes(text)
        && !readings::to_give_back(work, asker, None).await?.is_empty()
    {
        return Ok(Reply::Say(texts::all_right().say(asker.language)));
    }
    if let Some(reply) = at_once::done(work, asker, &readings, text).await? {
        return Ok(reply);
    }
    readings.leaning = leaning(work, asker, &readings, text).await?;
    // `When: Sat 10am` asks nothing in a notice, whatever else is asked.
    if about.is_none()
        && readings.leaning == Some(Leaning::Asks)
        && let Some(reply) = typed::heard(work, asker, text).await?
    {
        return Ok(reply);
    }
    readings.again = readings.leaning.is_none()
        && matches!(readings.answers.as_slice(), [Use::Change(_)])
        && edit::is_answered(work, asker, text).await?;
    readings.call_offs = readings::to_call_off(work, asker, text, about).await?;
    match (readings.answers.as_slice(), readings.leaning) {
        // Who writes a thank-you greets and thanks; nothing goes out before they have seen it.
        ([what @ Use::Thanks], Some(Leaning::Greets | Leaning::Thanks | Leaning::Leaves)) => {
            return answer::answered(work, asker, *what, text).await;
        }
        ([what], None) if !readings.again => return answer::answered(work, asker, *what, text).await,
        ([Use::Answer(id)], Some(Leaning::Refuses)) => return questions::leave_out(work, asker, *id).await,
        (_, Some(kind @ (Leaning::Greets | Leaning::Thanks))) if !readings.is_in_a_dialog() => {
            return greet(work, asker, kind).await;
        }
        ([], _)
            if about.is_none() && written::answer::is_never_mind(text) || written::answer::notes(text) =>
        {
            return Ok(Reply::Say(texts::all_right().say(asker.language)));
        }
        _ => {}
    }
    if readings.answers.is_empty()
        && !readings.may_give_back()
        && let Some(reply) = curious::answer(work, asker, text, about).await?
    {
        return Ok(reply);
    }
    if readings.may_give_back() {
        readings.sign_ups = readings::to_give_back(work, asker, about).await?;
    }
    if readings.answers.is_empty() || readings.again {
        readings.recaps = of_recaps(work, asker, &readings, text).await?;
    } else if let [what @ Use::Answer(_)] = readings.answers.as_slice()
        && readings.may_give_back()
        && readings.sign_ups.is_empty()
    {
        // Nothing of theirs could be given back, and a sign-up's question has no other way out.
        return answer::answered(work, asker, *what, text).await;
    }
    let is_for_nothing = readings.sign_ups.is_empty()
        && readings.call_offs.is_empty()
        && readings.answers.is_empty()
        && readings.recaps.is_empty();
    if is_for_nothing {
        // Whoever names what they ordered, or would like to, sees it, with what can be done about it.
        if let Some(reply) = browse::named(work, asker, text).await? {
            return Ok(reply);
        }
        return match readings.leaning {
            Some(Leaning::Away) => {
                Ok(ways::say(asker, texts::mine_empty().say(asker.language), Way::WhatsOn))
            }
            _ => not_understood(work, asker, text, about).await,
        };
    }
    aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await
}

/// What is understood where nothing was asked: the words of a button of the home, and what tells of a new activity.
async fn unasked(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Option<Reply>> {
    if about.is_none()
        && let Some(reply) = change::last_written(work, asker, text).await?
    {
        return Ok(Some(reply));
    }
    if let Some(reply) = commands::by_words(work, asker, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = checking::written(work, asker, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = offered::answered(work, asker, about, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = called::answered(work, asker, about, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = corrected(work, asker, text, about).await? {
        return Ok(Some(reply));
    }
    if about.is_some() { Ok(None) } else { typed::heard(work, asker, text).await }
}

/// What of an activity that they run an organiser wants to have otherwise. Where several are meant, they say which.
async fn corrected(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Option<Reply>> {
    let corrections = correct::meant(work, asker, text, about).await?;
    match corrections.as_slice() {
        [] => Ok(None),
        [one] => correct::propose(work, asker, one.id, text).await.map(Some),
        _ => {
            let readings = Readings { corrections, about, ..Readings::default() };
            aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await.map(Some)
        }
    }
}

/// The recaps that words may be for. Unless they answer what is about one, they are for none where they may be anything else.
async fn of_recaps(
    work: &mut UnitOfWork,
    asker: &Asker,
    readings: &Readings,
    text: &str,
) -> Result<open::Open> {
    let tells = readings.leaning.is_none() && readings.call_offs.is_empty() && !written::answer::is_no(text);
    if readings.about.is_none() && (!tells || typed::is_ahead(work, asker, text).await?) {
        return Ok(open::Open::default());
    }
    open::for_words(work, asker, readings.about).await
}

/// What a text may be. A plain no is an answer, but to the question why an activity is to be called off.
async fn leaning(
    work: &mut UnitOfWork,
    asker: &Asker,
    readings: &Readings,
    text: &str,
) -> store::Result<Option<Leaning>> {
    let leaning = written::answer::leaning(text);
    if leaning.is_none()
        && written::answer::is_no(text)
        && matches!(readings.answers.as_slice(), [Use::Change(_)])
        && edit::is_asked_why(work, asker).await?
    {
        return Ok(Some(Leaning::Leaves));
    }
    Ok(leaning)
}

/// Nobody reads what residents write here, so they are told whom to ask: of the activity that they answer, or of their
/// next. Whoever runs a place may have begun a new activity.
async fn not_understood(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Reply> {
    if !asker.places(work).await?.is_empty() {
        let readings = Readings { unclear: true, ..Readings::default() };
        return aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await;
    }
    let ahead = match about {
        Some(id) => activities::by_id(&mut work.tx, id).await?.into_iter().collect(),
        None => activities::of_person(&mut work.tx, asker.person.id, work.now).await?,
    };
    let text = match ahead
        .into_iter()
        .find_map(|activity| activity.contact.map(|contact| (activity.title, contact)))
    {
        Some((title, contact)) => {
            let title = cut(title.in_language(asker.language), TITLE);
            texts::not_understood_ask(&title, names::contact(&contact))
        }
        None => texts::not_understood(),
    };
    let mut message = Message::of(text.say(asker.language));
    message.buttons = ways::home(false, asker.language);
    Ok(Reply::Show(message))
}

/// Answers a kind word, and has the question that is open once more below.
async fn greet(work: &mut UnitOfWork, asker: &Asker, kind: Leaning) -> Result<Reply> {
    if kind == Leaning::Thanks {
        let text = texts::thanked().say(asker.language);
        return Ok(Reply::Show(answer::kindly(work, asker, text).await?));
    }
    let text = texts::greeted().say(asker.language);
    let mut message = answer::kindly(work, asker, text).await?;
    if message.buttons.is_empty() {
        message.buttons = ways::home(!asker.places(work).await?.is_empty(), asker.language);
    }
    Ok(Reply::Show(message))
}
