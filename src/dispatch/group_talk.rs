//! What people write into a group that is no command: an answer to a card or to news, words that are for one of its activities,
//! or talk.

use crate::dispatch::event::Sender;
use crate::domain::ids::MessageId;
use crate::domain::written;
use crate::features::signup::{reply, undo, unprompted};
use crate::message::Address;
use crate::store::groups::Group;
use crate::store::{self, people};
use crate::work::{Asker, Reply, Result, UnitOfWork, about};

/// Whether what somebody wrote is more than talk, by what they are to the activities so far. Nobody is met for it.
pub(super) async fn is_meant(
    work: &mut UnitOfWork,
    who: &Sender,
    text: &str,
    group: &Group,
    (at, reply_to): (Address, Option<MessageId>),
) -> store::Result<bool> {
    let person = people::in_chat(&mut work.tx, who.chat).await?.map(|person| person.id);
    let answered = match reply_to {
        Some(message) => about::subject(work, at.chat, message).await?,
        None => None,
    };
    if answered.is_none() && !about::is_to_all(work, at, reply_to).await? {
        return Ok(false);
    }
    if let Some(person) = person
        && written::answer::is_mistake(text)
        && undo::is_open(work, person, group.place_id).await?
    {
        return Ok(true);
    }
    match answered {
        Some(id) => {
            let meant = reply::understand(work, person, &who.name, id, text).await?;
            Ok(meant != written::reply::Reply::Nothing)
        }
        None => unprompted::is_for_something(work, person, &who.name, group.place_id, text).await,
    }
}

/// Does what somebody wrote, or asks; all that is talk is left alone.
pub(super) async fn hear(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    let Some(place) = asker.group.as_ref().map(|group| group.place_id) else { return Ok(Reply::Nothing) };
    let answered = about::replied_to(work, asker).await?;
    if answered.is_none() && !about::is_to_all(work, asker.at, asker.reply_to).await? {
        return Ok(Reply::Nothing);
    }
    if written::answer::is_mistake(text)
        && let Some(reply) = undo::last(work, asker).await?
    {
        return Ok(reply);
    }
    let said = match answered {
        Some(id) => reply::reply(work, asker, id, text).await?,
        None => unprompted::hear(work, asker, place, text).await?,
    };
    Ok(said.unwrap_or(Reply::Nothing))
}
