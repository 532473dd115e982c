//! What is done of what people write in private, without a question.

use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::readings::{self, Readings};
use crate::dispatch::dialogs::{answer, aside};
use crate::domain::activity::Activity;
use crate::domain::person_name::PersonName;
use crate::domain::way::Way;
use crate::domain::written;
use crate::domain::written::reply::{Doubt, Standing};
use crate::features::attendance::check_in;
use crate::features::recap::open;
use crate::features::signup::{lists, mistake, reply};
use crate::i18n::texts;
use crate::store::set_aside::Body;
use crate::store::{self, activities};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, ways};

/// What needs no further question: a check-in code, and what people reply to a card. A plain word for joining may be the
/// answer to what was asked, and without a question it is met with what there is to join.
pub(super) async fn done(
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
    if written::answer::is_mistake(text)
        && let Some(reply) = mistake::take_back(work, asker, readings.about).await?
    {
        return Ok(Some(reply));
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
    if let Some(one) = &the_one_meant(work, asker, text).await? {
        let person = &asker.person;
        let meant = reply::understand(work, Some(person.id), &person.name, one.id, text).await?;
        let changes = match &meant {
            Meant::More(_) | Meant::Fewer(_) => true,
            // Whoever runs it may mean that it is called off.
            Meant::Leave => readings::to_call_off(work, asker, text, None).await?.is_empty(),
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

/// The one of their sign-ups that somebody's words are about: the one that they name, or the only one.
async fn the_one_meant(work: &mut UnitOfWork, asker: &Asker, text: &str) -> store::Result<Option<Activity>> {
    let mut own = readings::to_give_back(work, asker, None).await?;
    let named: Vec<_> =
        own.iter().filter(|activity| readings::is_named(activity, text, asker)).cloned().collect();
    if !named.is_empty() {
        own = named;
    }
    Ok(own.pop().filter(|_| own.is_empty()))
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
