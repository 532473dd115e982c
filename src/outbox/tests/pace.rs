//! How fast a backlog goes out, through the courier and by its clock.

use chrono::{DateTime, TimeDelta, Utc};

use super::world::{GROUP, World, outgoing, post};
use crate::clock::Clock;
use crate::domain::ids::ChatId;
use crate::message::{Priority, Undelivered};
use crate::store::outbox;

impl World {
    /// The same for each of many chats.
    async fn say_to_all(&self, chats: impl IntoIterator<Item = ChatId>, text: &str) {
        let mut tx = self.store.begin().await.unwrap();
        for chat in chats {
            outbox::send(&mut tx, self.clock.now(), &outgoing(chat, Priority::Reminder, text)).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Delivers all that waits, and tells when each went out.
    async fn deliver_all(&self) -> Vec<DateTime<Utc>> {
        let mut sent = Vec::new();
        while let Some(next) = self.courier.drain().await.unwrap() {
            sent.extend(self.notebook.take().iter().map(|_| self.clock.now()));
            self.clock.advance_to(next);
        }
        sent.extend(self.notebook.take().iter().map(|_| self.clock.now()));
        sent
    }
}

#[tokio::test]
async fn a_backlog_goes_out_at_twenty_nine_a_second_and_never_faster_than_thirty() {
    let world = World::new().await;
    world.say_to_all((0..600).map(|person| ChatId(1_000 + person)), "soon").await;
    let begun = world.clock.now();
    let sent = world.deliver_all().await;
    assert_eq!(sent.len(), 600);
    for window in sent.windows(31) {
        assert!(
            window[30] - window[0] > TimeDelta::seconds(1),
            "31 between {} and {}",
            window[0],
            window[30]
        );
    }
    let took = sent[599] - begun;
    assert!(took <= TimeDelta::milliseconds(600 * 1_000 / 30 * 105 / 100), "{took}");
}

#[tokio::test]
async fn of_a_hundred_groups_one_that_was_told_to_wait_holds_up_none() {
    let world = World::new().await;
    let others = || (1..100).map(|number| ChatId(GROUP.0 - number));
    world.notebook.fails(GROUP, Undelivered::TooFast(30));
    for round in ["first", "second", "third"] {
        world.say_to_all(std::iter::once(GROUP).chain(others()), round).await;
        // Those of a hundred are out after three seconds and a third; what is due to a group again, after another second.
        let calls = world.after(5).await;
        let missing: Vec<ChatId> = others().filter(|group| !calls.contains(&post(*group, round))).collect();
        assert!(missing.is_empty(), "{round} is not out in {missing:?}");
        assert!(!calls.contains(&post(GROUP, round)), "it rests");
    }
    // Thirty seconds after it was told; then all that waited comes, in its order.
    assert_eq!(world.after(14).await, []);
    assert_eq!(world.after(5).await, ["first", "second", "third"].map(|round| post(GROUP, round)));
}
