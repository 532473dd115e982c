//! What people write into a group that is no command: an answer to a card or to news, words that are for one of its activities,
//! or talk.

use crate::dispatch::event::Sender;
use crate::domain::ids::{ActivityId, MessageId};
use crate::domain::written;
use crate::features::signup::unprompted::Below;
use crate::features::signup::{mistake, reply, unprompted};
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
        && mistake::is_open(work, person, group.place_id, answered).await?
    {
        return Ok(true);
    }
    if let Some(id) = answered {
        let meant = reply::understand(work, person, &who.name, id, text).await?;
        if meant != written::reply::Reply::Nothing {
            return Ok(true);
        }
    }
    // What is said in another topic of the chat is talk.
    if group.thread_id != at.thread {
        return Ok(false);
    }
    let text = (text, below(answered));
    unprompted::is_for_something(work, person, &who.name, group.place_id, text).await
}

fn below(answered: Option<ActivityId>) -> Below {
    if answered.is_some() { Below::AnotherCard } else { Below::Nothing }
}

/// Does what somebody wrote, or asks; all that is talk is left alone.
pub(super) async fn hear(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Reply> {
    let Some(group) = &asker.group else { return Ok(Reply::Nothing) };
    let answered = about::replied_to(work, asker).await?;
    if answered.is_none() && !about::is_to_all(work, asker.at, asker.reply_to).await? {
        return Ok(Reply::Nothing);
    }
    if written::answer::is_mistake(text)
        && let Some(reply) = mistake::take_back(work, asker, answered).await?
    {
        return Ok(reply);
    }
    if let Some(id) = answered
        && let Some(reply) = reply::reply(work, asker, id, text).await?
    {
        return Ok(reply);
    }
    if group.thread_id != asker.at.thread {
        return Ok(Reply::Nothing);
    }
    Ok(unprompted::hear(work, asker, group.place_id, (text, below(answered)))
        .await?
        .unwrap_or(Reply::Nothing))
}
