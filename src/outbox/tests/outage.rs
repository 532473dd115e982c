//! The messenger out of reach, and chats that do not let the bot write.

use chrono::TimeDelta;

use super::world::{AN, BO, Call, GROUP, World, outgoing, post};
use crate::clock::Clock;
use crate::domain::ids::ChatId;
use crate::message::{Priority, Undelivered};
use crate::store::groups;
use crate::store::outbox::OutboxEntry;

impl World {
    /// The next calls to a chat fail.
    fn fail(&self, chat: ChatId, times: usize, failure: &Undelivered) {
        for _ in 0..times {
            self.notebook.fails(chat, failure.clone());
        }
    }
}

#[tokio::test]
async fn an_outage_of_any_length_costs_no_parcel_a_try() {
    let world = World::new().await;
    for (number, failure) in
        [Undelivered::OutOfReach("502".to_owned()), Undelivered::UnknownBot("401".to_owned())]
            .iter()
            .enumerate()
    {
        for chat in [AN, BO, GROUP] {
            world.fail(chat, 60, failure);
            world.say(chat, Priority::Answer, &format!("at last {number}")).await;
        }
        let expires = Some(world.clock.now() + TimeDelta::minutes(5));
        let text = format!("in five minutes {number}");
        world.put(OutboxEntry { expires, ..outgoing(AN, Priority::Reminder, &text) }).await;
        let mut calls = world.after(6 * 3_600).await;
        calls.sort_by_key(|call| match call {
            Call::Post(chat, ..) | Call::Edit(chat, ..) => *chat,
        });
        let text = format!("at last {number}");
        assert_eq!(calls, [post(GROUP, &text), post(AN, &text), post(BO, &text)]);
        assert_eq!(world.courier.drain().await.unwrap(), None, "what expired is gone");
    }
}

#[tokio::test]
async fn while_nothing_goes_well_one_is_tried_at_a_time_and_at_most_once_a_minute() {
    let world = World::new().await;
    for person in 0..100 {
        let chat = ChatId(1_000 + person);
        world.fail(chat, 100, &Undelivered::OutOfReach("no route".to_owned()));
        world.say(chat, Priority::Answer, "soon").await;
    }
    assert_eq!(world.after(3_600).await, []);
    let left: usize = world.notebook.failures_left();
    let tried = 100 * 100 - left;
    assert!((60..80).contains(&tried), "{tried}");
}

#[tokio::test]
async fn one_parcel_that_always_fails_holds_up_nobody_and_ends_after_a_week() {
    let world = World::new().await;
    world.fail(AN, 100_000, &Undelivered::OutOfReach("500".to_owned()));
    world.say(AN, Priority::Answer, "poison").await;
    for number in 0..20 {
        world.after(40).await;
        let text = format!("well {number}");
        world.say(BO, Priority::Answer, &text).await;
        assert_eq!(world.after(1).await, [post(BO, &text)]);
    }
    assert!(world.courier.drain().await.unwrap().is_some());
    world.clock.advance_to(world.clock.now() + TimeDelta::days(8));
    assert_eq!(world.after(5).await, []);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn a_group_that_does_not_let_the_bot_write_is_tried_every_quarter_of_an_hour() {
    let world = World::new().await;
    world.fail(GROUP, 3, &Undelivered::Forbidden("not enough rights".to_owned()));
    world.refresh("0 going").await;
    world.say(GROUP, Priority::Reminder, "tomorrow").await;
    // At once, then after a quarter of an hour, and after half an hour.
    assert_eq!(world.after(2 * 900 - 1).await, []);
    assert_eq!(*world.cards.lost.lock().unwrap(), [GROUP], "it is told of once");
    assert_eq!(world.after(900 - 1).await, []);
    assert_eq!(world.notebook.failures_left(), 0);
    assert_eq!(world.after(30).await, [post(GROUP, "tomorrow"), post(GROUP, "0 going")]);
    assert_eq!(*world.cards.found.lock().unwrap(), [GROUP]);
    let mut tx = world.store.read().await.unwrap();
    assert!(groups::by_id(&mut tx, world.group).await.unwrap().unwrap().reachable);
}

#[tokio::test]
async fn what_waits_for_a_group_that_stays_shut_ends_after_a_week() {
    let world = World::new().await;
    world.fail(GROUP, 10_000, &Undelivered::Forbidden("kicked".to_owned()));
    world.say(GROUP, Priority::Announcement, "recap").await;
    assert_eq!(world.after(8 * 86_400).await, []);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}
