//! Groups that somebody opened a link in, and that no place has yet.

use sqlx::FromRow;

use super::{Result, Tx};
use crate::domain::ids::{ChatId, PersonId, ThreadId};
use crate::message::Address;

/// A group that is to hear about the place of an invitation.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Claim {
    /// Its number. Each claim has another one, so that an answer is to what was asked.
    pub id: i64,
    /// The invitation, which it uses up.
    pub invitation_id: i64,
    /// The chat.
    pub chat_id: ChatId,
    /// The topic, or 0.
    pub thread_id: ThreadId,
    /// Who opened the link there.
    pub person_id: PersonId,
    /// Whether the invitation's maker was asked if it is the right group. Until then it is not known who runs it.
    pub asked: bool,
}

impl Claim {
    /// Where the link was opened.
    pub fn address(&self) -> Address {
        Address { chat: self.chat_id, thread: self.thread_id }
    }
}

/// Keeps that somebody opened an invitation's link in a group, if no other group is claimed by it.
pub async fn enter(tx: &mut Tx, invitation: i64, at: Address, person: PersonId) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO link_claims (invitation_id, chat_id, thread_id, person_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (invitation_id) DO UPDATE SET person_id = excluded.person_id
             WHERE NOT link_claims.asked AND link_claims.chat_id = excluded.chat_id
                 AND link_claims.thread_id = excluded.thread_id",
        invitation,
        at.chat,
        at.thread,
        person
    )?;
    Ok(())
}

/// The group that is claimed by an invitation.
pub async fn of_invitation(tx: &mut Tx, invitation: i64) -> Result<Option<Claim>> {
    row!(
        Claim,
        tx,
        "SELECT id, invitation_id, chat_id, thread_id, person_id, asked FROM link_claims WHERE invitation_id = $1",
        invitation
    )
}

/// The claims in a chat of which it is not known yet who runs it.
pub async fn undecided(tx: &mut Tx, chat: ChatId) -> Result<Vec<Claim>> {
    rows!(
        Claim,
        tx,
        "SELECT id, invitation_id, chat_id, thread_id, person_id, asked FROM link_claims
         WHERE chat_id = $1 AND NOT asked ORDER BY invitation_id",
        chat
    )
}

/// The chats of which it is not known yet who runs them.
pub async fn undecided_chats(tx: &mut Tx) -> Result<Vec<ChatId>> {
    let found =
        rows!((ChatId,), tx, "SELECT DISTINCT chat_id FROM link_claims WHERE NOT asked ORDER BY chat_id")?;
    Ok(found.into_iter().map(|(chat,)| chat).collect())
}

/// The claim of that number, about which the invitation's maker is asked.
pub async fn asked(tx: &mut Tx, id: i64) -> Result<Option<Claim>> {
    row!(
        Claim,
        tx,
        "SELECT id, invitation_id, chat_id, thread_id, person_id, asked FROM link_claims
         WHERE id = $1 AND asked",
        id
    )
}

/// Notes that the invitation's maker is asked.
pub async fn ask(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "UPDATE link_claims SET asked = TRUE WHERE id = $1", id)?;
    Ok(())
}

/// The invitation is free again.
pub async fn end(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM link_claims WHERE id = $1", id)?;
    Ok(())
}

/// A group became a supergroup.
pub(super) async fn migrate(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    exec!(tx, "UPDATE link_claims SET chat_id = $2 WHERE chat_id = $1", from, to)?;
    Ok(())
}
