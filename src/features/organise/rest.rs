//! What an organiser began and left lying: after a while it takes nothing of what they write and send, and they are told.
//! A draft is kept; what was answered about a change only waits to be saved.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::PersonId;
use crate::domain::subject::{Subject, SubjectKind};
use crate::features::card::EditButton;
use crate::features::organise::create::step;
use crate::features::organise::drafts::DraftSession;
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, cut};
use crate::store::agenda::Moment;
use crate::store::people::{self, Person};
use crate::store::{self, Tx, activities, changes, drafts};
use crate::work::UnitOfWork;
use crate::work::agenda::Entry;
use crate::work::dialog::{WAITS, waits};
use crate::work::moments::Source;
use crate::work::recipients::private;

/// The most UTF-16 units of a title.
const TITLE: usize = 100;

/// What is asked, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Dialog,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, PersonId(id))),
};

async fn highest(tx: &mut Tx) -> store::Result<i64> {
    Ok(drafts::highest(tx).await?.max(changes::highest_asked(tx).await?))
}

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    let mut first: BTreeMap<PersonId, DateTime<Utc>> = BTreeMap::new();
    for (person, at) in drafts::awake(tx, ids).await?.into_iter().chain(changes::unanswered(tx, ids).await?) {
        let earliest = first.entry(person).or_insert(at);
        *earliest = at.min(*earliest);
    }
    Ok(first.into_iter().map(|(person, at)| (Subject::dialog(person), at + WAITS)).collect())
}

async fn advance(work: &mut UnitOfWork, id: PersonId) -> store::Result<()> {
    let Some(person) = people::by_id(&mut work.tx, id).await? else { return Ok(()) };
    let own = id.0..=id.0;
    let over =
        |found: Vec<(PersonId, DateTime<Utc>)>, now| found.first().is_some_and(|(_, at)| !waits(*at, now));
    if over(drafts::awake(&mut work.tx, &own).await?, work.now) {
        rest(work, &person).await?;
    }
    if over(changes::unanswered(&mut work.tx, &own).await?, work.now) {
        stop_asking(work, &person).await?;
    }
    Ok(())
}

/// Lays a draft aside, and tells so.
async fn rest(work: &mut UnitOfWork, person: &Person) -> store::Result<()> {
    let Some(kept) = drafts::of_person(&mut work.tx, person.id).await? else { return Ok(()) };
    let title = cut(&DraftSession::from(kept).draft.title, TITLE);
    let shown = drafts::stamp(&mut work.tx, person.id).await?;
    drafts::rest(&mut work.tx, person.id).await?;
    if !person.reachable {
        return Ok(());
    }
    let language = person.language.unwrap_or(work.settings.language);
    let says = if title.is_empty() { texts::draft_rests_unnamed() } else { texts::draft_rests(&title) };
    let message = Message::of(says.say(language)).row(step::ways(shown, language));
    let key = DeliveryKey::DraftRests(person.id, work.now.timestamp());
    work.send(key, private(person), Priority::Reminder, message, None).await?;
    Ok(())
}

/// Asks no more about a change, and tells so.
async fn stop_asking(work: &mut UnitOfWork, person: &Person) -> store::Result<()> {
    let Some(open) = changes::editing(&mut work.tx, person.id).await? else { return Ok(()) };
    changes::stop_asking(&mut work.tx, person.id).await?;
    if !person.reachable {
        return Ok(());
    }
    let Some(activity) = activities::by_id(&mut work.tx, open.activity).await? else { return Ok(()) };
    let language = person.language.unwrap_or(work.settings.language);
    let title = cut(activity.title.in_language(language), TITLE);
    let again = Button::to_do(&texts::button_field_edit().say(language), EditButton::Edit(activity.id));
    let message = Message::of(texts::change_rests(&title).say(language)).row(vec![again]).about(activity.id);
    let key = DeliveryKey::ChangeRests(person.id, work.now.timestamp());
    work.send(key, private(person), Priority::Reminder, message, Some(activity.ends_at)).await?;
    Ok(())
}
