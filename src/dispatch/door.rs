//! At the door: whether what happens in a chat is an act towards the bot. A person is met by name at their first act;
//! whoever only talks in a group leaves no trace.

use chrono::TimeDelta;

use crate::dispatch::command::Typed;
use crate::dispatch::event::{self, Act, Sender};
use crate::dispatch::start::START;
use crate::dispatch::{buttons, commands, group_talk};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::MessageId;
use crate::features::places::claims;
use crate::features::places::invitation::GROUP_LINK;
use crate::features::places::link::LINK;
use crate::features::places::unlinked;
use crate::message::{Address, Message, Priority, Text};
use crate::store;
use crate::work::{Refusal, UnitOfWork, owns};

/// For how long it helps to hear that something was in vain.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// What something is to the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Somebody does something: they are met, and it is looked at.
    Act,
    /// People talk among each other.
    Talk,
    /// It can come to nothing, and whoever tries it is told why without being met.
    Vain(Refusal),
}

/// What that person did where they did it, as an answer to `reply_to` if it is one.
pub async fn look(
    work: &mut UnitOfWork,
    who: &Sender,
    act: &Act,
    at: Address,
    reply_to: Option<MessageId>,
) -> store::Result<Seen> {
    let in_private = who.chat == at.chat;
    let group = if in_private { None } else { event::group_at(work, at).await? };
    let is_at_home = in_private || group.is_some();
    Ok(match act {
        Act::Tap { data: Some(data), .. } if is_at_home && buttons::of(data).is_some() => Seen::Act,
        Act::Tap { .. } => Seen::Vain(Refusal::OldButton),
        _ if in_private => Seen::Act,
        act => match (act.words().and_then(|text| commands::read(text, &work.settings.bot_username)), act) {
            (Some(_), _) if is_at_home => Seen::Act,
            (Some(typed), _) => in_no_place(work, who, typed, at).await?.map_or(Seen::Act, Seen::Vain),
            (None, Act::Say(text)) => match &group {
                Some(group) if group_talk::is_meant(work, who, text, group, (at, reply_to)).await? => {
                    Seen::Act
                }
                _ => Seen::Talk,
            },
            (None, _) => Seen::Talk,
        },
    })
}

/// Why a command comes to nothing in a group of no place; none where it may link the group. A link's code is looked at
/// before its bearer is met.
async fn in_no_place(
    work: &mut UnitOfWork,
    who: &Sender,
    typed: Typed<'_>,
    at: Address,
) -> store::Result<Option<Refusal>> {
    let is_owner = !who.as_group && owns(work, who.chat).await?;
    if typed.command.word == LINK.word {
        return Ok((!is_owner).then_some(Refusal::OnlyOwners));
    }
    match typed.rest.strip_prefix(GROUP_LINK).filter(|_| typed.command.word == START.word) {
        Some(code) => claims::why_not(work, code, at, is_owner).await,
        None => Ok(Some(Refusal::NotLinked)),
    }
}

/// Answers what somebody typed in vain: once a minute in a chat, however many try, and after what others wait for.
pub async fn answer(work: &mut UnitOfWork, at: Address, to: MessageId, text: Text) -> store::Result<()> {
    let message = Message { reply_to: Some(to), ..Message::of(text) };
    unlinked::is_answered(work, at.chat).await?;
    let key = DeliveryKey::Vain(at.chat, work.now.timestamp() / 60);
    work.send(key, at, Priority::Refresh, message, Some(work.now + FRESH)).await?;
    Ok(())
}
