//! The courier, stepped by hand and running on its own.

mod claim;
mod outage;
mod pace;
mod race;
mod record;
mod world;

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use self::world::{AN, BO, Call, GROUP, World, outgoing, post};
use crate::clock::Clock;
use crate::domain::ids::{ChatId, MessageId, ThreadId};
use crate::domain::person_name::PersonName;
use crate::message::{Address, Delivery, Message, Priority, Text, Undelivered};
use crate::store::outbox::OutboxEntry;
use crate::store::{groups, people, posts};

#[tokio::test]
async fn within_a_chat_the_most_urgent_goes_first() {
    let world = World::new().await;
    world.say(GROUP, Priority::Announcement, "new").await;
    world.say(GROUP, Priority::Reminder, "soon").await;
    world.say(GROUP, Priority::Answer, "yes").await;
    assert_eq!(world.after(0).await, [post(GROUP, "yes")]);
    assert_eq!(world.after(10).await, [post(GROUP, "soon"), post(GROUP, "new")]);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn a_slow_chat_never_holds_another() {
    let world = World::new().await;
    let gate = world.notebook.gate(GROUP);
    let (wake, stop) = (Arc::new(Notify::new()), CancellationToken::new());
    let running = tokio::spawn(world.courier.clone().run(wake.clone(), stop.clone()));
    world.say(GROUP, Priority::Answer, "slow").await;
    world.say(GROUP, Priority::Answer, "behind it").await;
    for number in 0..20 {
        world.say(ChatId(1_000 + number), Priority::Refresh, "quick").await;
    }
    wake.notify_one();
    let mut quick = 0;
    while quick < 20 {
        tokio::time::sleep(Duration::from_millis(2)).await;
        world.clock.advance_to(world.clock.now() + TimeDelta::milliseconds(50));
        quick += world.notebook.take().len();
    }
    // What was under way when the bot stops is still delivered.
    stop.cancel();
    gate.add_permits(1);
    running.await.unwrap();
    assert_eq!(world.notebook.take(), [post(GROUP, "slow")]);
}

#[tokio::test]
async fn too_fast_lets_that_chat_alone_rest() {
    let world = World::new().await;
    world.notebook.fails(AN, Undelivered::TooFast(30));
    world.say(AN, Priority::Answer, "one").await;
    world.say(BO, Priority::Answer, "other").await;
    assert_eq!(world.after(1).await, [post(BO, "other")]);
    world.say(AN, Priority::Answer, "two, put in meanwhile").await;
    assert_eq!(world.after(28).await, []);
    assert_eq!(world.after(5).await, [post(AN, "one"), post(AN, "two, put in meanwhile")]);
}

#[tokio::test]
async fn a_thousand_refreshes_make_a_handful_of_edits_and_an_unchanged_card_none() {
    let world = World::new().await;
    world.refresh("0 going").await;
    let mut calls = world.after(0).await;
    for going in 1..=1_000 {
        world.refresh(&format!("{going} going")).await;
        if going % 100 == 0 {
            calls.extend(world.after(1).await);
        }
    }
    calls.extend(world.after(60).await);
    assert_eq!(calls.first(), Some(&post(GROUP, "0 going")));
    assert_eq!(calls.last(), Some(&Call::Edit(GROUP.0, 1, "1000 going".to_owned())));
    assert!(calls.len() < 12, "{calls:?}");
    world.refresh("1000 going").await;
    assert_eq!(world.after(60).await, []);
    world.refresh("").await;
    assert_eq!(world.after(60).await, []);
}

#[tokio::test]
async fn a_card_that_is_gone_is_posted_anew() {
    let world = World::new().await;
    world.refresh("0 going").await;
    world.after(10).await;
    world.notebook.fails(GROUP, Undelivered::MessageGone);
    world.refresh("1 going").await;
    assert_eq!(world.after(10).await, [post(GROUP, "1 going")]);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_followed() {
    let world = World::new().await;
    world.refresh("0 going").await;
    world.say(GROUP, Priority::Refresh, "later").await;
    world.notebook.fails(GROUP, Undelivered::Migrated(ChatId(-200)));
    assert_eq!(world.after(10).await, [post(ChatId(-200), "0 going"), post(ChatId(-200), "later")]);
    let mut tx = world.store.read().await.unwrap();
    assert_eq!(groups::by_id(&mut tx, world.group).await.unwrap().unwrap().chat_id, ChatId(-200));
}

#[tokio::test]
async fn a_closed_topic_sends_its_posts_to_the_chat_itself() {
    let world = World::new().await;
    let to = Address { chat: GROUP, thread: ThreadId(5) };
    world.notebook.fails(GROUP, Undelivered::TopicClosed);
    world.put(OutboxEntry { to, ..outgoing(GROUP, Priority::Answer, "one") }).await;
    world.put(OutboxEntry { to, ..outgoing(GROUP, Priority::Answer, "two") }).await;
    assert_eq!(world.after(60).await, [post(GROUP, "one"), post(GROUP, "two")]);
}

#[tokio::test]
async fn a_person_who_blocked_the_bot_is_marked_and_left_alone() {
    let world = World::new().await;
    let mut tx = world.store.begin().await.unwrap();
    people::meet(&mut tx, AN, &PersonName::read("An"), true, world.clock.now()).await.unwrap();
    tx.take_touched();
    tx.commit().await.unwrap();
    world.notebook.fails(AN, Undelivered::Forbidden("blocked".to_owned()));
    world.say(AN, Priority::Answer, "one").await;
    world.say(AN, Priority::Answer, "two").await;
    assert_eq!(world.after(600).await, []);
    let mut tx = world.store.read().await.unwrap();
    assert!(people::reachable_among(&mut tx, &[AN]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_group_that_threw_the_bot_out_is_told_of_once() {
    let world = World::new().await;
    for _ in 0..2 {
        world.notebook.fails(GROUP, Undelivered::Forbidden("kicked".to_owned()));
        world.refresh("0 going").await;
        assert_eq!(world.after(10).await, []);
    }
    assert_eq!(*world.cards.lost.lock().unwrap(), [GROUP]);
    let mut tx = world.store.read().await.unwrap();
    assert!(!groups::by_id(&mut tx, world.group).await.unwrap().unwrap().reachable);
}

#[tokio::test]
async fn what_makes_no_sense_any_more_is_not_sent() {
    let world = World::new().await;
    let expires = Some(world.clock.now() + TimeDelta::minutes(5));
    world.put(OutboxEntry { expires, ..outgoing(AN, Priority::Reminder, "starts in 5 minutes") }).await;
    world.clock.advance_to(world.clock.now() + TimeDelta::minutes(6));
    assert_eq!(world.after(60).await, []);
    assert_eq!(world.courier.drain().await.unwrap(), None);
}

#[tokio::test]
async fn what_was_claimed_and_not_recorded_is_delivered_when_its_lease_ends() {
    let world = World::new().await;
    world.say(AN, Priority::Answer, "one").await;
    world.say(AN, Priority::Answer, "two").await;
    let gate = world.notebook.gate(AN);
    let killed = tokio::time::timeout(Duration::from_millis(100), world.courier.step()).await;
    assert!(killed.is_err());
    gate.add_permits(9);
    assert_eq!(world.after(58).await, []);
    assert_eq!(world.after(5).await, [post(AN, "one"), post(AN, "two")]);
}

#[tokio::test]
async fn a_recap_is_posted_once_and_remembered() {
    let world = World::new().await;
    let recap = Message::of(Text::plain("12 came"));
    let parcel = Delivery::Recap(world.group, world.activity, recap);
    world.put(OutboxEntry { parcel, ..outgoing(GROUP, Priority::Announcement, "recap") }).await;
    assert_eq!(world.after(60).await, [post(GROUP, "12 came")]);
    let mut tx = world.store.read().await.unwrap();
    let found = posts::activity_of(&mut tx, GROUP, MessageId(1)).await.unwrap();
    assert_eq!(found, Some(world.activity));
}

#[tokio::test]
async fn an_answer_overtakes_a_backlog_of_reminders_and_a_hundred_take_little_over_three_seconds() {
    let world = World::new().await;
    for person in 0..100 {
        world.say(ChatId(1_000 + person), Priority::Reminder, "soon").await;
    }
    // Rounds of six, 181 ms apart; the sixth has to wait until a second is over.
    assert_eq!(world.after(1).await.len(), 30);
    world.say(AN, Priority::Answer, "you are in").await;
    let calls = world.until(world.clock.now() + TimeDelta::milliseconds(2_200)).await;
    assert!(calls[..6].contains(&post(AN, "you are in")), "{calls:?}");
    assert_eq!(calls.len(), 71);
}
