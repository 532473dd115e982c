//! What the courier asks of the features.

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

use crate::domain::ids::{ActivityId, ChatId, GroupId, VisitAskId};
use crate::message::{Document, File, Message};
use crate::store::{self, Tx};

/// What the courier asks of the features: they know what there is to say, it knows how to deliver it.
pub trait Content: Send + Sync + 'static {
    /// The card of an activity as it looks now in a group; none when there is nothing to show any more.
    /// The transaction only reads.
    fn card<'a>(
        &'a self,
        tx: &'a mut Tx,
        activity: ActivityId,
        group: GroupId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<Message>>>;

    /// The recap of an activity as it looks now in a group; none when there is nothing to show any more.
    /// The transaction only reads.
    fn recap<'a>(
        &'a self,
        tx: &'a mut Tx,
        activity: ActivityId,
        group: GroupId,
    ) -> BoxFuture<'a, store::Result<Option<Message>>>;

    /// A visit as somebody reads of it now who was asked to go; none when there is nothing to show any more. The transaction only
    /// reads.
    fn visit<'a>(&'a self, tx: &'a mut Tx, ask: VisitAskId) -> BoxFuture<'a, store::Result<Option<Message>>>;

    /// What a document says now; none when there is nothing left that it could be of. The transaction only reads.
    fn file<'a>(
        &'a self,
        tx: &'a mut Tx,
        document: Document,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<File>>>;

    /// The bot may not write to a chat any more: the features tell the organisers of a group, and tell elsewhere what
    /// a person has to hear, in the same transaction that marks the chat. Called once each time a chat is lost.
    fn unreachable<'a>(
        &'a self,
        tx: &'a mut Tx,
        chat: ChatId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>>;

    /// The bot may write to a group again: the features catch up on what it missed, in the same transaction.
    fn reachable<'a>(
        &'a self,
        tx: &'a mut Tx,
        chat: ChatId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>>;
}
