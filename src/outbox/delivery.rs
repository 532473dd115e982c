//! One delivery: hand the parcel over with no transaction open, then record what came of it.

use std::sync::PoisonError;

use chrono::{DateTime, TimeDelta, Utc};

use super::courier::Courier;
use super::digest::{digest, fnv, pictured};
use super::gathered::{Handed, Stands};
use super::pace::next_second;
use super::reach::Failing;
use crate::domain::ids::{ActivityId, ChatId, GroupId, MessageId, ThreadId, VisitAskId};
use crate::message::{Address, Delivery, Document, File, Message, PictureChange, PostedIds, Undelivered};
use crate::store::outbox::{self, Again, Claimed};
use crate::store::posts::{self, Post};
use crate::store::{self, groups, people};

/// After so many tries that came to nothing for the bot's own reasons a parcel is given up.
const MOST_ATTEMPTS: i64 = 12;
/// The shortest wait between two tries of a parcel that fails alone.
const SHORTEST_BACKOFF: TimeDelta = TimeDelta::seconds(2);
/// The longest wait between two tries.
const LONGEST_BACKOFF: TimeDelta = TimeDelta::minutes(1);
/// A parcel that fails for so long while others go out is given up.
const HOPELESS_AFTER: TimeDelta = TimeDelta::days(7);
/// For how long a topic that was found closed is taken for closed.
const TOPIC_STAYS_CLOSED: TimeDelta = TimeDelta::hours(1);

/// The card as it is to look, and as it stands.
struct Face {
    message: Message,
    post: Option<Post>,
}

impl Courier {
    /// Delivers one parcel and records it. An error is the store's; the lease then brings the parcel back.
    pub(super) async fn deliver(&self, parcel: &Claimed) -> store::Result<()> {
        // More claims than tries: the bot died on this parcel, or could not record it, again and again.
        if parcel.attempts > MOST_ATTEMPTS {
            return self.give_up(parcel, "claimed too often").await;
        }
        let handed = match &parcel.parcel {
            Delivery::Message(message) => match (message.document, parcel.message_id) {
                (None, stands) => self.post_or_edit(parcel.to, stands, message).await,
                (Some(document), _) => match self.file(document).await? {
                    None => Ok(Handed::Nothing),
                    Some(file) => {
                        self.messenger.post_file(parcel.to, message, file).await.map(Handed::Standing)
                    }
                },
            },
            Delivery::Recap(group, activity, message) => {
                let posted = self.post(parcel.to, message).await;
                posted.map(|numbers| Handed::Recap(*activity, *group, Stands::posted(numbers, message)))
            }
            Delivery::RecapOf(activity, group) => match self.recap(*activity, *group).await? {
                None => Ok(Handed::Nothing),
                Some(recap) => {
                    let stands = self.mend(parcel.to, recap).await;
                    stands.map(|stands| Handed::Recap(*activity, *group, stands))
                }
            },
            Delivery::Visit(ask) => match self.visit(*ask).await? {
                None => Ok(Handed::Nothing),
                Some(message) => self.post_or_edit(parcel.to, parcel.message_id, &message).await,
            },
            Delivery::EphemeralReply(whisper) => {
                self.messenger.whisper(parcel.to, whisper).await.map(|()| Handed::Nothing)
            }
            Delivery::Remove(messages) => {
                self.remove(parcel.to.chat, messages).await.map(|()| Handed::Nothing)
            }
            Delivery::Edit(message_id, message) => self
                .edit(parcel.to.chat, *message_id, message, PictureChange::Stays)
                .await
                .map(|()| Handed::Standing(*message_id)),
            Delivery::Card(activity, group) => match self.face(*activity, *group).await? {
                None => Ok(Handed::Nothing),
                Some(face) => {
                    let shown = self.show(parcel.to, face).await;
                    shown.map(|post| {
                        post.map_or(Handed::Nothing, |post| Handed::Card(*activity, *group, post))
                    })
                }
            },
        };
        match handed {
            Ok(handed) => {
                self.reach.answered();
                self.record(parcel, handed).await
            }
            Err(failure) => self.settle(parcel, failure).await,
        }
    }

    /// Renders a card; its transaction is over before anything goes to the messenger.
    async fn face(&self, activity: ActivityId, group: GroupId) -> store::Result<Option<Face>> {
        let mut tx = self.store.read().await?;
        let message = self.content.card(&mut tx, activity, group, self.clock.now()).await?;
        let post = posts::card(&mut tx, activity, group).await?;
        tx.commit().await?;
        Ok(message.map(|message| Face { message, post }))
    }

    /// Renders a visit; its transaction is over before anything goes to the messenger.
    async fn visit(&self, ask: VisitAskId) -> store::Result<Option<Message>> {
        let mut tx = self.store.read().await?;
        let message = self.content.visit(&mut tx, ask).await?;
        tx.commit().await?;
        Ok(message)
    }

    /// Makes a document; its transaction is over before anything goes to the messenger.
    async fn file(&self, document: Document) -> store::Result<Option<File>> {
        let mut tx = self.store.read().await?;
        let file = self.content.file(&mut tx, document, self.clock.now()).await?;
        tx.commit().await?;
        Ok(file)
    }

    /// Posts a card, or edits the one that stands; none when it looks the same already.
    async fn show(&self, to: Address, face: Face) -> Result<Option<Post>, Undelivered> {
        let shown = digest(&face.message);
        let message_id = match face.post {
            Some(post) if post.shown == shown => return Ok(None),
            Some(post) => {
                let same = pictured(&post.shown) == pictured(&shown);
                let picture = if same { PictureChange::Stays } else { PictureChange::Changes };
                self.edit(to.chat, post.message_id, &face.message, picture).await?;
                post.message_id
            }
            None => self.post(to, &face.message).await?.first,
        };
        Ok(Some(Post { message_id, shown }))
    }

    /// Posts a message. What was refreshed after it was delivered gets its new face where it stands.
    async fn post_or_edit(
        &self,
        to: Address,
        stands: Option<MessageId>,
        message: &Message,
    ) -> Result<Handed, Undelivered> {
        match stands {
            None => self.post(to, message).await.map(|numbers| Handed::Standing(numbers.first)),
            Some(stands) => self
                .edit(to.chat, stands, message, PictureChange::Stays)
                .await
                .map(|()| Handed::Standing(stands)),
        }
    }

    pub(super) async fn post(&self, to: Address, message: &Message) -> Result<PostedIds, Undelivered> {
        let now = self.clock.now();
        let closed = {
            let topics = self.closed_topics.lock().unwrap_or_else(PoisonError::into_inner);
            topics.get(&to).is_some_and(|until| *until > now)
        };
        let to = if closed { Address { thread: ThreadId(0), ..to } } else { to };
        self.messenger.post(to, message).await
    }

    pub(super) async fn edit(
        &self,
        chat: ChatId,
        message_id: MessageId,
        message: &Message,
        picture: PictureChange,
    ) -> Result<(), Undelivered> {
        match self.messenger.edit(chat, message_id, message, picture).await {
            Err(Undelivered::NotModified) => Ok(()),
            other => other,
        }
    }

    /// Removes messages. One that is gone, or that the bot may not remove, is left alone.
    async fn remove(&self, chat: ChatId, messages: &[MessageId]) -> Result<(), Undelivered> {
        for message_id in messages {
            match self.messenger.remove(chat, *message_id).await {
                Ok(()) | Err(Undelivered::MessageGone | Undelivered::Refused(_)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    /// What comes after a failure: again later, a repair, or the end.
    pub(super) async fn settle(&self, parcel: &Claimed, failure: Undelivered) -> store::Result<()> {
        if !matches!(failure, Undelivered::OutOfReach(_) | Undelivered::UnknownBot(_)) {
            self.reach.answered();
        }
        let now = self.clock.now();
        let chat = parcel.to.chat;
        let reason = failure.to_string();
        match failure {
            Undelivered::TooFast(pause) => {
                let until = next_second(now + TimeDelta::seconds(i64::from(pause.max(1))));
                tracing::warn!(outbox = parcel.id, %chat, pause, "the messenger asks for a pause");
                self.pace.rest(chat, until);
                let mut tx = self.store.begin().await?;
                outbox::give_back(&mut tx, parcel, Again::from(until).because(&reason)).await?;
                outbox::rest(&mut tx, chat, until).await?;
                tx.commit().await
            }
            Undelivered::UnknownBot(_) => {
                self.reach.unknown(&reason, now);
                self.give_back(parcel, Again::from(now).because(&reason)).await
            }
            Undelivered::OutOfReach(_) => match self.reach.missed(parcel.id, now) {
                Failing::Everything => self.give_back(parcel, Again::from(now).because(&reason)).await,
                Failing::OneParcel => self.fail_alone(parcel, now, &reason).await,
            },
            Undelivered::Migrated(to) => {
                tracing::info!(%chat, %to, "a group became a supergroup");
                let mut tx = self.store.begin().await?;
                groups::migrate(&mut tx, chat, to).await?;
                outbox::give_back(&mut tx, parcel, Again::from(now).because(&reason)).await?;
                tx.commit().await
            }
            Undelivered::MessageGone => match parcel.parcel {
                Delivery::Card(activity, group) => {
                    tracing::info!(%chat, %activity, "a card is gone; it is posted anew");
                    let mut tx = self.store.begin().await?;
                    posts::forget_card(&mut tx, activity, group).await?;
                    outbox::give_back(&mut tx, parcel, Again::from(now).because(&reason).counted()).await?;
                    tx.commit().await
                }
                // Somebody removed what was to get a new face; what it says is still to be said.
                Delivery::Message(_) | Delivery::Visit(_) if parcel.message_id.is_some() => {
                    let mut tx = self.store.begin().await?;
                    outbox::is_gone(&mut tx, parcel).await?;
                    outbox::give_back(&mut tx, parcel, Again::from(now).because(&reason).counted()).await?;
                    tx.commit().await
                }
                Delivery::Edit(..) | Delivery::RecapOf(..) => {
                    tracing::info!(outbox = parcel.id, %chat, "the message to edit is gone");
                    self.drop_parcel(parcel, &reason).await
                }
                Delivery::Message(_)
                | Delivery::Visit(_)
                | Delivery::Recap(..)
                | Delivery::Remove(_)
                | Delivery::EphemeralReply(_) => self.give_up(parcel, &reason).await,
            },
            Undelivered::TopicClosed if parcel.to.thread != ThreadId(0) => {
                tracing::warn!(%chat, thread = %parcel.to.thread, "a topic is closed; its posts go to the chat itself");
                self.note_closed(parcel.to, now + TOPIC_STAYS_CLOSED);
                self.give_back(parcel, Again::from(now).because(&reason).counted()).await
            }
            Undelivered::Forbidden(_) => self.lose(parcel, now, &reason).await,
            Undelivered::TopicClosed | Undelivered::NotModified | Undelivered::Refused(_) => {
                self.give_up(parcel, &reason).await
            }
        }
    }

    /// A parcel fails while others may go out: it waits for as long as it has failed, and in the end it is given up.
    async fn fail_alone(&self, parcel: &Claimed, now: DateTime<Utc>, reason: &str) -> store::Result<()> {
        let since = parcel.failing_since.unwrap_or(now);
        if now - since > HOPELESS_AFTER {
            return self.give_up(parcel, reason).await;
        }
        tracing::warn!(outbox = parcel.id, chat = %parcel.to.chat, reason, %since, "a delivery failed");
        let until = next_second(now + backoff(parcel.id, now - since));
        let again = Again { failing_since: Some(since), ..Again::from(until).because(reason) };
        self.give_back(parcel, again).await
    }

    /// A chat does not let the bot write. What waits for it rests, and is tried again from time to time.
    async fn lose(&self, parcel: &Claimed, now: DateTime<Utc>, reason: &str) -> store::Result<()> {
        let chat = parcel.to.chat;
        let mut tx = self.store.begin().await?;
        outbox::give_back(&mut tx, parcel, Again::from(now).because(reason)).await?;
        let is_news = if chat.is_group() {
            groups::set_reachable(&mut tx, chat, false).await?
        } else {
            people::set_reachable(&mut tx, chat, false).await?
        };
        if is_news {
            tracing::warn!(%chat, reason, "a chat is out of bounds; what waits for it rests");
            self.content.unreachable(&mut tx, chat, now).await?;
        }
        outbox::shut(&mut tx, chat, now).await?;
        tx.commit().await
    }

    async fn give_back(&self, parcel: &Claimed, again: Again<'_>) -> store::Result<()> {
        let mut tx = self.store.begin().await?;
        outbox::give_back(&mut tx, parcel, again).await?;
        tx.commit().await
    }

    async fn give_up(&self, parcel: &Claimed, reason: &str) -> store::Result<()> {
        tracing::error!(outbox = parcel.id, chat = %parcel.to.chat, reason, "a parcel is given up");
        self.drop_parcel(parcel, reason).await
    }

    async fn drop_parcel(&self, parcel: &Claimed, reason: &str) -> store::Result<()> {
        let mut tx = self.store.begin().await?;
        outbox::drop_parcel(&mut tx, parcel, reason).await?;
        tx.commit().await
    }

    fn note_closed(&self, topic: Address, until: DateTime<Utc>) {
        let mut topics = self.closed_topics.lock().unwrap_or_else(PoisonError::into_inner);
        topics.insert(topic, until);
    }
}

/// How long to wait with a parcel that has failed for so long: as long again, so that waits double, with up to a quarter
/// more so that parcels that failed together do not come back together. Drawn from the parcel's number, for a retry must
/// be repeatable in a test.
fn backoff(id: i64, failing: TimeDelta) -> TimeDelta {
    let wait = failing.clamp(SHORTEST_BACKOFF, LONGEST_BACKOFF);
    let draw = fnv(&[id.to_le_bytes(), failing.num_seconds().to_le_bytes()].concat()) % 1_000;
    wait + wait * i32::try_from(draw).unwrap_or_default() / 4_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Button, CallbackData, Text};

    #[test]
    fn waits_double_up_to_a_minute_and_a_quarter() {
        for id in 0..200 {
            for seconds in [0, 1, 2, 5, 40, 60, 600, 6_000_000] {
                let wait = backoff(id, TimeDelta::seconds(seconds)).num_milliseconds();
                let least = seconds.clamp(2, 60) * 1_000;
                assert!((least..=least + least / 4).contains(&wait), "{id} {seconds} {wait}");
            }
        }
        assert_ne!(backoff(1, TimeDelta::seconds(5)), backoff(2, TimeDelta::seconds(5)));
    }

    #[test]
    fn a_digest_tells_text_and_buttons_apart() {
        let plain = Message::of(Text::plain("Calligraphy"));
        let data = CallbackData::try_from("s:1".to_owned()).expect("it is short");
        let button = |label| vec![Button::to_do(&Text::plain(label), data.clone())];
        let faces = [plain.clone(), plain.clone().row(button("Sign up")), plain.row(button("Full"))];
        let digests = faces.each_ref().map(digest);
        assert!(digests[0] != digests[1] && digests[1] != digests[2], "{digests:?}");
        // A published test vector: digests stand in the store and may not change.
        assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
