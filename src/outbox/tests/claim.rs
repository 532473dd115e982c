//! Which parcel goes next, where there are more than the pace lets out.

use proptest::prelude::*;

use super::world::{AN, Call, GROUP, World, outgoing, post};
use crate::clock::Clock;
use crate::domain::ids::{ChatId, MessageId};
use crate::domain::person_name::PersonName;
use crate::message::{Delivery, Priority};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people;

impl World {
    /// Somebody asks again and again in a chat.
    async fn answer(&self, asker: ChatId, chat: ChatId, texts: &[String]) {
        let mut tx = self.store.begin().await.unwrap();
        let person = people::meet(&mut tx, asker, &PersonName::read("Somebody"), true, self.clock.now())
            .await
            .unwrap();
        for text in texts {
            let outgoing = outgoing(chat, Priority::Answer, text);
            outbox::answer(&mut tx, self.clock.now(), &outgoing, person.id).await.unwrap();
        }
        tx.take_touched();
        tx.commit().await.unwrap();
    }
}

fn texts(of: impl IntoIterator<Item = i64>, word: &str) -> Vec<String> {
    of.into_iter().map(|number| format!("{word} {number}")).collect()
}

#[tokio::test]
async fn of_many_answers_to_one_person_the_last_three_are_kept() {
    let world = World::new().await;
    world.answer(AN, GROUP, &texts(0..10, "to An")).await;
    world.answer(ChatId(8), GROUP, &["to Bo".to_owned()]).await;
    world.answer(AN, AN, &["in private".to_owned()]).await;
    let mut calls = world.after(60).await;
    calls.sort_by_key(|call| format!("{call:?}"));
    let expected = ["to An 7", "to An 8", "to An 9", "to Bo"].map(|text| post(GROUP, text));
    assert_eq!(calls, [expected.to_vec(), vec![post(AN, "in private")]].concat());
}

#[tokio::test]
async fn in_a_crowded_group_others_get_two_places_of_three() {
    let world = World::new().await;
    // Forty people at once: answers for ten minutes.
    for person in 0..40 {
        world.answer(ChatId(1_000 + person), GROUP, &texts([person * 2, person * 2 + 1], "answer")).await;
    }
    assert_eq!(world.after(3).await.len(), 4);
    for number in 0..10 {
        world.say(GROUP, Priority::Refresh, &format!("other {number}")).await;
    }
    let calls = world.after(90).await;
    let said = calls.iter().map(|call| match call {
        Call::Post(_, _, text) | Call::Edit(_, _, text) => text.split(' ').next().unwrap_or_default(),
    });
    let order: String = said.map(|word| if word == "other" { 'o' } else { 'a' }).collect();
    let first = order.find('o').unwrap();
    assert!(first <= 2 && order[first..].starts_with("ooaooaooaooaoo"), "{order}");
}

#[tokio::test]
async fn whose_turn_it_was_in_a_quiet_group_is_nothing_to_the_other_chats() {
    let world = World::new().await;
    // The last two posts of the group were no answers.
    for number in 0..2 {
        world.say(GROUP, Priority::Refresh, &format!("earlier {number}")).await;
        world.after(5).await;
    }
    for second in 0..30 {
        for person in 0..40 {
            let chat = ChatId(1_000 + person);
            world.answer(chat, chat, &texts([second], "answer")).await;
        }
        if second == 5 {
            world.say(GROUP, Priority::Refresh, "the card").await;
        }
        if world.after(1).await.contains(&post(GROUP, "the card")) {
            assert!(second <= 15, "{} s", second - 5);
            return;
        }
    }
    panic!("it never came");
}

#[tokio::test]
async fn removals_take_no_place_in_a_group_and_wait_for_none() {
    let world = World::new().await;
    for person in 0..40 {
        world.answer(ChatId(1_000 + person), GROUP, &texts([person * 2], "answer")).await;
    }
    world.after(10).await;
    let parcel = Delivery::Remove(vec![MessageId(1)]);
    world.put(OutboxEntry { parcel, ..outgoing(GROUP, Priority::Removal, "remove") }).await;
    world.after(5).await;
    assert_eq!(world.notebook.removed(), [MessageId(1)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever else waits, over all and in its own group: nothing waits for long behind answers.
    #[test]
    fn nothing_starves_behind_answers(
        people in 1_i64..60,
        groups in 0_i64..10,
        rank in prop::sample::select(vec![Priority::Reminder, Priority::Announcement, Priority::Refresh]),
        seconds in 0_i64..20,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let world = World::new().await;
            for second in 0..40 {
                for person in 0..people {
                    let chat = ChatId(1_000 + person);
                    let to = if person % 4 == 0 && groups > 0 { ChatId(-1_000 - person % groups) } else { chat };
                    world.answer(chat, to, &texts([second], "answer")).await;
                }
                world.answer(AN, GROUP, &texts([second], "help")).await;
                if second == seconds {
                    world.say(GROUP, rank, "this one").await;
                }
                let calls = world.after(1).await;
                if calls.contains(&post(GROUP, "this one")) {
                    assert!(second - seconds <= 10, "{} s", second - seconds);
                    return;
                }
            }
            panic!("it never came");
        });
    }
}

#[tokio::test]
async fn all_that_a_round_gives_back_waits_for_its_own_moment_and_was_not_tried() {
    let world = World::new().await;
    let groups = [ChatId(-201), ChatId(-202), ChatId(-203)];
    // The first has had its burst and one more: it waits for two seconds, the others for one.
    for number in 0..6 {
        world.say(groups[0], Priority::Answer, &format!("earlier {number}")).await;
        world.after(1).await;
    }
    for group in groups {
        world.say(group, Priority::Reminder, "one").await;
        world.say(group, Priority::Reminder, "two").await;
    }
    let both = |text: &str| [post(groups[1], text), post(groups[2], text)];
    assert_eq!(world.after(0).await, both("one"));
    assert_eq!(world.after(1).await, both("two"));
    let mut tx = world.store.read().await.unwrap();
    let crate::store::Tx::Sqlite(held) = &mut tx else { panic!("it is SQLite") };
    let left: Vec<(i64, i64, i64)> = sqlx::query_as(
        "SELECT attempts, lease_until, held_until - ready_at FROM outbox WHERE state = 'waiting' ORDER BY id",
    )
    .fetch_all(&mut **held)
    .await
    .unwrap();
    drop(tx);
    assert_eq!(left.iter().map(|(tries, lease, _)| (*tries, *lease)).collect::<Vec<_>>(), [(0, 0), (0, 0)]);
    assert!(left.iter().all(|(.., held)| *held == 2), "{left:?}");
}
