//! What people write in private: this is the one place that decides whom it belongs to.
//!
//! A command never gets here. An answer to a message is about that message's activity. What was asked last is what is
//! answered; but words that may say that somebody does not come, or ask something, are asked about, and nothing is
//! published that its person has not tapped for.

use crate::dispatch::commands;
use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::readings::{self, Readings};
use crate::dispatch::dialogs::{answer, aside, curious};
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::domain::person_name::PersonName;
use crate::domain::way::Way;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::domain::written::reply::{Doubt, Standing};
use crate::features::attendance::check_in;
use crate::features::organise::create::{by_words, typed};
use crate::features::organise::edit;
use crate::features::recap::open;
use crate::features::signup::{lists, questions, reply};
use crate::i18n::texts;
use crate::message::{Message, cut};
use crate::store::set_aside::Body;
use crate::store::{self, activities};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, about, names, ways};

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
        _ => None,
    };
    if let Some(reply) = said {
        return Ok(reply);
    }
    if let Some(reply) = done_at_once(work, asker, &readings, text).await? {
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
        ([what], None) if !readings.again => return answer::answered(work, asker, *what, text).await,
        ([Use::Answer(id)], Some(Leaning::Refuses)) => return questions::leave_out(work, asker, *id).await,
        (_, Some(kind @ (Leaning::Greets | Leaning::Thanks))) if !readings.is_in_a_dialog() => {
            return greet(work, asker, kind).await;
        }
        ([], _) if about.is_none() && written::answer::is_never_mind(text) => {
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
    if let Some(reply) = commands::by_words(work, asker, text).await? {
        return Ok(Some(reply));
    }
    if about.is_some() { Ok(None) } else { typed::heard(work, asker, text).await }
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

/// What needs no further question: a check-in code, and what people reply to a card. A plain word for joining may be the
/// answer to what was asked, and without a question it is met with what there is to join.
async fn done_at_once(
    work: &mut UnitOfWork,
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
    match reply::arrives(&asker.person.name, text) {
        written::reply::Reply::CheckIn(code) => return check_in::arrive(work, asker, &code).await.map(Some),
        written::reply::Reply::Here if !is_asked => {
            if let Some(reply) = check_in::without_code(work, asker).await? {
                return Ok(Some(reply));
            }
        }
        _ => {}
    }
    if is_asked {
        let asked_about = match readings.answers.as_slice() {
            [Use::Answer(id)] => Some(*id),
            _ => None,
        };
        return match asked_about.filter(|_| written::reply::party(text).is_some()) {
            Some(id) => match answer::replied(work, asker, id, text).await? {
                Some(Reply::Show(said)) => {
                    Ok(Some(Reply::Show(answer::kindly(work, asker, said.text).await?)))
                }
                other => Ok(other),
            },
            None => Ok(None),
        };
    }
    match readings.about {
        Some(id) => answer::replied(work, asker, id, text).await,
        None => of_their_own(work, asker, text).await,
    }
}

/// The same words without a message that they reply to. Who has one sign-up changes that one; whoever wants to come says
/// to what, and so does whoever signs up others. What is half sure may be about anything, and is asked about as any other text.
async fn of_their_own(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    use written::reply::Reply as Meant;
    if let Some(reply) = of_neighbours(work, asker, text).await? {
        return Ok(Some(reply));
    }
    let own = readings::to_give_back(work, asker, None).await?;
    if let [one] = own.as_slice() {
        let person = &asker.person;
        let meant = reply::understand(work, Some(person.id), &person.name, one.id, text).await?;
        let changes = match &meant {
            Meant::More(_) | Meant::Fewer(_) | Meant::Leave => true,
            Meant::Join(seats) => reply::is_new(work, asker, one.id, *seats).await?,
            Meant::Ask(Doubt::Number) => open::for_words(work, asker, None).await?.is_empty(),
            _ => false,
        };
        if changes {
            return reply::act(work, asker, one.id, meant).await;
        }
    }
    match reply::of_nothing(&asker.person.name, text, Standing::Out) {
        Meant::For { .. } | Meant::Join(2..) => {
            let replies = activities::ahead(&mut work.tx, None, work.now).await?;
            which(work, asker, text, replies).await.map(Some)
        }
        Meant::Join(_) => lists::choose_to_join(work, asker).await.map(Some),
        Meant::Ask(Doubt::Join | Doubt::Number) if open::for_words(work, asker, None).await?.is_empty() => {
            lists::choose_to_join(work, asker).await.map(Some)
        }
        _ => Ok(None),
    }
}

/// That a neighbour does not come: it is about what the asker signed them up for, and never about what is the asker's own.
async fn of_neighbours(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    use written::reply::Reply as Meant;
    let person = &asker.person;
    let mut theirs = Vec::new();
    for activity in activities::of_household(&mut work.tx, person.id, work.now).await? {
        let meant = reply::understand(work, Some(person.id), &person.name, activity.id, text).await?;
        let names = match &meant {
            Meant::LeaveFor(names) => names.clone(),
            Meant::Ask(Doubt::LeaveFor(name)) => vec![name.clone()],
            _ => continue,
        };
        if reply::has_entered(work, asker, activity.id, &names).await? {
            theirs.push((activity, meant));
        }
    }
    if theirs.len() > 1 {
        let replies = theirs.into_iter().map(|(activity, _)| activity).collect();
        return which(work, asker, text, replies).await.map(Some);
    }
    if let Some((activity, meant)) = theirs.pop() {
        return reply::act(work, asker, activity.id, meant).await;
    }
    let named = written::reply::away_by_name(text).filter(|_| check_in::read(text).is_none());
    Ok(named.map(|name| {
        let said = Refusal::NoSuchGuest(PersonName::read(&name)).phrase().say(asker.language);
        ways::say(asker, said, Way::Mine)
    }))
}

/// Keeps words until it is said to which card they are the answer.
async fn which(work: &mut UnitOfWork, asker: &Asker, text: &str, replies: Vec<Activity>) -> Result<Reply> {
    if replies.is_empty() {
        return Ok(Reply::Say(texts::list_empty().say(asker.language)));
    }
    let readings = Readings { replies, ..Readings::default() };
    aside::put(work, asker, Body::Words(text.to_owned()), None, &readings).await
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
