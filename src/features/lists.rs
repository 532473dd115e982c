//! Lists: what is on, what one has signed up for, and which to tap where a command named none.

use super::{Asker, Refusal, Reply, Result, Work, broadcast, card};
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::roster::SignupState;
use crate::i18n::{Phrase, texts, when};
use crate::message::{Action, Button, Message, Text, cut};
use crate::store::rosters::tally_of;
use crate::store::signups::Standing;
use crate::store::{self, activities, places, signups};

/// The most activities in one list: more than a phone's screen is a search, not a list.
const MOST: usize = 10;
/// The most UTF-16 units of a title in a list, and on a button.
const TITLE: usize = 100;
const LABEL: usize = 30;

/// `/activities`: what is on; in a group at its place, in private everywhere.
pub async fn coming_up(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = ahead(work, asker).await?;
    if found.is_empty() {
        return Ok(Reply::Say(texts::list_empty().say(asker.language)));
    }
    let mut text = texts::list_title().say(asker.language);
    for activity in found.iter().take(MOST) {
        text.paragraph(&line(work, activity, asker.language).await?);
        let tallies = signups::tallies(&mut work.tx, activity.id).await?;
        if let Some(free) = tally_of(&tallies, RoleId(0)).free(activity.capacity) {
            let seats = if free > 0 { texts::list_seats_free(free) } else { texts::list_full() };
            text.line(&seats.say(asker.language));
        }
    }
    add_rest(&mut text, found.len(), asker.language);
    let mut message = Message::of(text);
    if asker.in_private() {
        message.buttons = choices(&found, asker.language, Action::SignUp);
    }
    Ok(Reply::Show(message))
}

/// What stands in a link that opens one's sign-ups in private.
pub const MINE_LINK: &str = "mine";

/// `/mine`: what the asker has signed up for; in a group only at its place, for the rest is none of its business.
pub async fn mine(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let all = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    let here = asker.group.as_ref().map(|group| group.place_id);
    let (found, elsewhere): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|activity| here.is_none_or(|place| activity.place == place));
    if elsewhere.is_empty() {
        return own(work, asker, &found).await;
    }
    let mut text = texts::mine_elsewhere().say(asker.language);
    if !found.is_empty()
        && let Reply::Show(list) = own(work, asker, &found).await?
    {
        let rest = std::mem::replace(&mut text, list.text);
        text.paragraph(&rest);
    }
    let link = format!("https://t.me/{}?start={MINE_LINK}", work.settings.bot_username);
    let open = Button::to_open(&texts::button_mine().say(asker.language), link);
    Ok(Reply::Show(Message::of(text).row(vec![open])))
}

async fn own(work: &mut Work<'_>, asker: &Asker, found: &[Activity]) -> Result<Reply> {
    if found.is_empty() {
        return Ok(Reply::Say(texts::mine_empty().say(asker.language)));
    }
    let mut text = texts::list_mine().say(asker.language);
    for activity in found.iter().take(MOST) {
        text.paragraph(&line(work, activity, asker.language).await?);
        if let Some(own) = signups::of_person(&mut work.tx, activity.id, asker.person.id).await? {
            text.line(&standing(work, activity, &own).await?.say(asker.language));
        }
    }
    add_rest(&mut text, found.len(), asker.language);
    Ok(Reply::Show(Message::of(text)))
}

async fn standing(work: &mut Work<'_>, activity: &Activity, own: &Standing) -> store::Result<Phrase> {
    Ok(match own.state {
        SignupState::Waiting => {
            let ahead = signups::ahead_of(&mut work.tx, activity.id, own).await?;
            texts::list_waiting(ahead + 1, own.companions(), own.seats)
        }
        SignupState::Offered => texts::list_offered(),
        SignupState::Going | SignupState::Cancelled => texts::list_going(own.companions(), own.seats),
    })
}

/// `/signup` without a number: the activities to tap.
pub async fn choose_to_join(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = ahead(work, asker).await?;
    Ok(choose(asker, &found, &texts::list_choose(), &texts::list_empty(), Action::SignUp))
}

/// `/cancel` without a number: one's sign-ups to tap.
pub async fn choose_to_cancel(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    Ok(choose(asker, &found, &texts::list_choose_cancel(), &texts::mine_empty(), Action::Cancel))
}

/// `/calendar` without a number: one's sign-ups to tap.
pub async fn choose_for_calendar(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = activities::of_person(&mut work.tx, asker.person.id, work.now).await?;
    Ok(choose(asker, &found, &texts::list_choose_calendar(), &texts::mine_empty(), Action::Calendar))
}

/// `/edit` without a number: the activities ahead at the asker's places, announced or not.
pub async fn choose_to_edit(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = run_by(work, asker).await?;
    Ok(choose(asker, &found, &texts::list_choose_edit(), &texts::list_nothing_to_edit(), Action::Edit))
}

/// `/checkin` without a number: the same activities, as far as people know of them.
pub async fn choose_for_check_in(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let mut found = run_by(work, asker).await?;
    found.retain(|activity| activity.ends_at > work.now);
    let question = texts::list_choose_check_in();
    Ok(choose(asker, &found, &question, &texts::list_nothing_to_edit(), Action::CheckIn))
}

/// `/timeline` without a number: the same activities, and broadcasts that are not out yet.
pub async fn choose_for_timeline(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let found = run_by(work, asker).await?;
    let (question, none) = (texts::list_choose_timeline(), texts::list_nothing_to_edit());
    let mut reply = choose(asker, &found, &question, &none, Action::Timeline);
    for line in broadcast::coming(work, asker).await? {
        match &mut reply {
            Reply::Show(message) => message.text.paragraph(&line),
            Reply::Say(text) => text.paragraph(&line),
            _ => {}
        }
    }
    Ok(reply)
}

async fn run_by(work: &mut Work<'_>, asker: &Asker) -> Result<Vec<Activity>> {
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let mut found = activities::not_ended_before(&mut work.tx, work.now).await?;
    found.retain(|activity| places.contains(&activity.place) && activity.state == ActivityState::Planned);
    Ok(found)
}

fn choose(
    asker: &Asker,
    found: &[Activity],
    question: &Phrase,
    none: &Phrase,
    action: fn(crate::domain::ids::ActivityId) -> Action,
) -> Reply {
    if found.is_empty() {
        return Reply::Say(none.say(asker.language));
    }
    let mut message = Message::of(question.say(asker.language));
    message.buttons = choices(found, asker.language, action);
    Reply::Show(message)
}

async fn ahead(work: &mut Work<'_>, asker: &Asker) -> store::Result<Vec<Activity>> {
    let place = asker.group.as_ref().map(|group| group.place_id);
    activities::ahead(&mut work.tx, place, work.now).await
}

fn choices(
    found: &[Activity],
    language: Language,
    action: fn(crate::domain::ids::ActivityId) -> Action,
) -> Vec<Vec<Button>> {
    found
        .iter()
        .take(MOST)
        .map(|activity| {
            let title = cut(activity.title.in_language(language), LABEL);
            let label = texts::button_activity(&title, when(activity.wall_start, language)).say(language);
            vec![Button::to_do(&label, action(activity.id))]
        })
        .collect()
}

async fn line(work: &mut Work<'_>, activity: &Activity, language: Language) -> store::Result<Text> {
    let where_to = match places::by_id(&mut work.tx, activity.place).await? {
        Some(place) => card::where_to(activity, &place, language),
        None => String::new(),
    };
    let title = cut(activity.title.in_language(language), TITLE);
    Ok(texts::list_line(activity.id, &title, when(activity.wall_start, language), &where_to).say(language))
}

fn add_rest(text: &mut Text, all: usize, language: Language) {
    if all > MOST {
        text.paragraph(&texts::list_more(all - MOST).say(language));
    }
}
