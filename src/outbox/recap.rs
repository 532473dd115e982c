//! A recap in a group: posted once, and mended with as little noise as Telegram allows.
//!
//! Words, and the picture of a recap that has one, change where they stand; a picture is taken out of an album by itself.
//! An album cannot grow: it is posted anew, without a sound, and the old one is removed, while Telegram still lets the
//! bot do so.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::courier::Courier;
use super::digest::fnv;
use super::gathered::Stands;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, GroupId, MessageId};
use crate::message::{Address, Delivery, Message, PictureChange, PostedIds, Priority, Undelivered};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::posts::{self, RecapPost};
use crate::store::{self, Tx};

/// How old a recap may be to be replaced: Telegram lets bots remove messages of the last 48 hours.
const REPLACEABLE: TimeDelta = TimeDelta::hours(47);
/// How long it is tried to remove what was replaced.
const STILL_TRIED: TimeDelta = TimeDelta::days(2);

/// A recap as it is to look, and as it stands.
pub(super) struct Recap {
    message: Message,
    post: Option<RecapPost>,
}

/// What a recap shows, as it is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Shown {
    words: String,
    pictures: Vec<String>,
}

impl Shown {
    fn of(message: &Message) -> Self {
        let words = format!("{:016x}", fnv(message.text.to_string().as_bytes()));
        Self { words, pictures: message.pictures.clone() }
    }

    fn column(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Stands {
    /// Just posted.
    pub(super) fn posted(numbers: PostedIds, message: &Message) -> Self {
        let shown = Shown::of(message).column();
        Self { post: RecapPost { numbers, shown, posted_at: None }, gone: Vec::new() }
    }
}

/// What there is to do about a recap that stands.
#[derive(Debug, PartialEq, Eq)]
enum Mend {
    /// Nothing, or only messages of an album go.
    Leave,
    /// The words change.
    Words,
    /// The words and the one picture change.
    PictureChange,
    /// It is posted anew.
    Anew,
}

/// What turns what stands into what is wanted, and which messages go.
fn plan(stands: &Shown, numbers: &PostedIds, wanted: &Shown, can_replace: bool) -> (Mend, Vec<MessageId>) {
    let words = if stands.words == wanted.words { Mend::Leave } else { Mend::Words };
    let (have, want) = (&stands.pictures, &wanted.pictures);
    let all: Vec<MessageId> = std::iter::once(numbers.first).chain(numbers.rest.iter().copied()).collect();
    if have == want {
        return (words, Vec::new());
    }
    let stays = |picture: &String| want.contains(picture);
    let only_fewer = have.iter().filter(|picture| stays(picture)).eq(want.iter());
    if only_fewer && have.first() == want.first() && all.len() == have.len() {
        let gone = all.iter().zip(have).filter(|(_, picture)| !stays(picture)).map(|(number, _)| *number);
        return (words, gone.collect());
    }
    let only_more = have.iter().all(stays);
    match want.as_slice() {
        [_] if all.len() == 1 => (Mend::PictureChange, Vec::new()),
        // Nothing is to be hidden, and two recaps would stand: the further pictures come too late.
        [_, ..] if only_more && !can_replace => {
            (if have.is_empty() { Mend::PictureChange } else { words }, Vec::new())
        }
        _ => (Mend::Anew, all),
    }
}

impl Courier {
    /// Renders a recap; its transaction is over before anything goes to the messenger.
    pub(super) async fn recap(&self, activity: ActivityId, group: GroupId) -> store::Result<Option<Recap>> {
        let mut tx = self.store.read().await?;
        let message = self.content.recap(&mut tx, activity, group).await?;
        let post = posts::recap(&mut tx, activity, group).await?;
        tx.commit().await?;
        Ok(message.map(|message| Recap { message, post }))
    }

    /// Posts a recap, or mends the one that stands, with one call at most.
    pub(super) async fn mend(&self, to: Address, recap: Recap) -> Result<Stands, Undelivered> {
        let Recap { mut message, post } = recap;
        let Some(post) = post else {
            return Ok(Stands::posted(self.post(to, &message).await?, &message));
        };
        let wanted = Shown::of(&message);
        // What was posted before this was remembered shows its pictures, one a message.
        let standing = serde_json::from_str(&post.shown).unwrap_or_else(|_| Shown {
            words: String::new(),
            pictures: wanted.pictures.iter().take(1 + post.numbers.rest.len()).cloned().collect(),
        });
        let (mend, gone) = plan(&standing, &post.numbers, &wanted, self.is_replaceable(post.posted_at));
        let mut pictures = wanted.pictures.clone();
        match mend {
            Mend::Leave => {}
            Mend::Words => {
                pictures.retain(|picture| standing.pictures.contains(picture));
                message.pictures.clone_from(&pictures);
                self.edit(to.chat, post.numbers.first, &message, PictureChange::Stays).await?;
            }
            Mend::PictureChange => {
                pictures.truncate(1);
                self.edit(to.chat, post.numbers.first, &message, PictureChange::Changes).await?;
            }
            Mend::Anew => {
                message.silent = true;
                let numbers = self.post(to, &message).await?;
                return Ok(Stands { gone, ..Stands::posted(numbers, &message) });
            }
        }
        let mut numbers = post.numbers;
        numbers.rest.retain(|number| !gone.contains(number));
        pictures.retain(|picture| mend == Mend::PictureChange || standing.pictures.contains(picture));
        let shown = Shown { words: wanted.words, pictures }.column();
        Ok(Stands { post: RecapPost { numbers, shown, posted_at: post.posted_at }, gone })
    }

    fn is_replaceable(&self, posted_at: Option<DateTime<Utc>>) -> bool {
        posted_at.is_none_or(|at| self.clock.now() < at + REPLACEABLE)
    }

    /// Has messages removed that do not belong to a recap any more.
    pub(super) async fn let_go(&self, tx: &mut Tx, to: Address, gone: &[MessageId]) -> store::Result<()> {
        let Some(&first) = gone.first() else { return Ok(()) };
        let now = self.clock.now();
        let outgoing = OutboxEntry {
            key: DeliveryKey::Remove(to.chat, first),
            to,
            rank: Priority::Answer,
            parcel: Delivery::Remove(gone.to_vec()),
            expires: Some(now + STILL_TRIED),
        };
        outbox::send(tx, now, &outgoing).await.map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str, pictures: &[&str]) -> Shown {
        Shown { words: words.to_owned(), pictures: pictures.iter().map(|it| (*it).to_owned()).collect() }
    }

    #[test]
    fn a_recap_is_mended_with_as_little_noise_as_can_be() {
        let all = |last: i64| (1..=last).map(MessageId).collect::<Vec<_>>();
        let cases = [
            // what stands, messages, what is wanted, whether it can be replaced, what is done, what goes
            (&["a"][..], 1, &["a"][..], true, Mend::Words, vec![]),
            (&[], 1, &["a"], true, Mend::PictureChange, vec![]),
            (&["a"], 1, &["b"], true, Mend::PictureChange, vec![]),
            (&[], 1, &["a", "b"], true, Mend::Anew, all(1)),
            (&["a"], 1, &["a", "b"], true, Mend::Anew, all(1)),
            (&["a", "b"], 2, &["a", "b", "c"], true, Mend::Anew, all(2)),
            (&["a", "b"], 2, &["a", "b", "c"], false, Mend::Words, vec![]),
            (&[], 1, &["a", "b"], false, Mend::PictureChange, vec![]),
            (&["a"], 1, &[], false, Mend::Anew, all(1)),
            (&["a", "b", "c"], 3, &["a", "c"], false, Mend::Words, vec![MessageId(2)]),
            (&["a", "b"], 2, &["a"], true, Mend::Words, vec![MessageId(2)]),
            (&["a", "b"], 2, &["b"], false, Mend::Anew, all(2)),
            // The album was refused, and only its words stand.
            (&["a", "b"], 1, &["a", "b"], true, Mend::Words, vec![]),
        ];
        for (have, messages, want, can_replace, mend, gone) in cases {
            let numbers = PostedIds { first: MessageId(1), rest: (2..=messages).map(MessageId).collect() };
            let found = plan(&shown("old", have), &numbers, &shown("new", want), can_replace);
            assert_eq!(found, (mend, gone), "{have:?} {want:?}");
        }
        let same = shown("same", &["a"]);
        assert_eq!(plan(&same, &MessageId(1).into(), &same, true), (Mend::Leave, vec![]));
    }
}
