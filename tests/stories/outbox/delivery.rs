//! Delivery: what of a message may change on its way, and what must not.

use std::sync::Arc;

use lastmile::clock::ManualClock;
use lastmile::domain::ids::{ChatId, MessageId, ThreadId};
use lastmile::message::{Address, Message, Messenger, Text, Undelivered};
use lastmile::sandbox::{Fault, Sandbox, Seen};
use lastmile::telegram::{Api, TelegramMessenger};
use secrecy::SecretString;

use crate::language::{Told, World, both_engines};

/// A messenger over a sandbox.
fn messenger() -> Told<(Sandbox, TelegramMessenger)> {
    let sandbox = Sandbox::open(Arc::new(ManualClock::at("2026-11-23T00:00:00Z".parse()?)))?;
    let api = Api::new(&SecretString::from(sandbox.token()), &sandbox.api_url())?;
    Ok((sandbox, TelegramMessenger::new(Arc::new(api))))
}

fn address(chat: i64, thread: i32) -> Address {
    Address { chat: ChatId(chat), thread: ThreadId(thread.into()) }
}

/// An album with words.
fn album(words: &str, pictures: &[&str]) -> Message {
    let pictures = pictures.iter().map(|picture| (*picture).to_owned()).collect();
    Message { pictures, ..Message::of(Text::plain(words)) }
}

fn texts(seen: &[Seen]) -> Vec<&str> {
    seen.iter().map(|seen| seen.text.as_str()).collect()
}

#[tokio::test]
async fn an_album_stands_in_the_topic_it_is_for() -> Told<()> {
    let (sandbox, messenger) = messenger()?;
    let forum = sandbox.add_supergroup("Forum");
    let topic = sandbox.add_topic(forum, "Activities");
    let before = sandbox.messages(forum).len();
    let pictures = album("12 came", &["https://example.org/1.jpg", "https://example.org/2.jpg"]);
    messenger.post(address(forum, topic), &pictures).await?;
    let posted = sandbox.messages(forum).split_off(before);
    assert_eq!(posted.iter().map(|seen| seen.thread).collect::<Vec<_>>(), [Some(topic), Some(topic)]);
    Ok(())
}

#[tokio::test]
async fn an_album_that_is_refused_leaves_its_words() -> Told<()> {
    let (sandbox, messenger) = messenger()?;
    let group = sandbox.add_group("Yusha residents");
    let posted = messenger.post(address(group, 0), &album("12 came", &["gone-1", "gone-2"])).await?;
    let standing = sandbox.messages(group);
    assert_eq!(texts(&standing), ["12 came"]);
    assert_eq!(posted.first, MessageId(standing[0].id.into()));
    assert!(posted.rest.is_empty());
    Ok(())
}

#[tokio::test]
async fn an_answer_to_what_was_deleted_is_still_given() -> Told<()> {
    let (sandbox, messenger) = messenger()?;
    let group = sandbox.add_group("Yusha residents");
    let an = sandbox.add_person("An");
    sandbox.join(group, an);
    let asked = sandbox.say(an, group, "/mine", None, None);
    sandbox.delete_message(group, asked);
    for pictures in [Vec::new(), vec!["https://example.org/1.jpg".to_owned()]] {
        let answer = Message {
            reply_to: Some(MessageId(asked.into())),
            pictures,
            ..Message::of(Text::plain("You have no sign-ups."))
        };
        let given: Result<_, Undelivered> = messenger.post(address(group, 0), &answer).await;
        assert!(given.is_ok(), "{given:?}");
    }
    Ok(())
}

/// Telegram asks for a pause of eighteen hours, beyond the start: what was to be said before it is not said after it.
async fn the_pause_lasts_beyond_the_start(t: &mut World, plan: &str, sign_up: &str) -> Told<()> {
    t.starts("An").await?;
    t.announces("Lin", plan).await?;
    t.taps("An", sign_up).await?;
    t.until("2026-11-23 18:59").await?;
    let pause = Fault::TooManyRequests { retry_after: u16::MAX, chat: None };
    t.sandbox.fail_next("sendMessage", pause, 2);
    t.until("2026-11-24 15:59").await?;
    let an = t.person("An");
    assert_eq!(t.unread(), 0, "a reminder went out late to the group");
    assert!(t.sandbox.messages(an).iter().all(|seen| !seen.text.contains('🔔')), "{}", t.transcript());
    Ok(())
}

both_engines!(no_reminder_is_given_after_the_start, English, async |t| {
    the_pause_lasts_beyond_the_start(t, "Tea tomorrow 13:00-18:00", "Sign up").await?;
});

both_engines!(no_reminder_is_given_after_the_start_in_chinese, Chinese, async |t| {
    the_pause_lasts_beyond_the_start(t, "茶话会 明天下午1点到6点", "✅ 报名").await?;
});

both_engines!(a_question_that_somebody_removed_is_asked_anew, English, async |t| {
    t.plans("Lin", "Tea tomorrow 10:00-11:00").await?;
    let lin = t.person("Lin");
    t.until("2026-11-24 11:05").await?;
    t.skip(lin);
    t.sends_picture("Lin").await?;
    t.skip(lin);
    let question = t.sandbox.messages(lin).last().map(|seen| seen.id).expect("a question");
    t.sandbox.delete_message(lin, question);
    t.tolerates_refused("editMessageText");
    t.sends_picture("Lin").await?;
    assert!(t.next_in(lin).contains("2 pictures"), "{}", t.transcript());
    t.has_read_everything();
});
