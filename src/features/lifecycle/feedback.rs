//! How was it? One tap in private for those who came, and the numbers, without names, for the organisers.

use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text, cut};
use crate::store::{self, activities, feedback};
use crate::work::recipients::{self, private};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, buttons};

/// The faces, from the saddest to the happiest.
pub const FACES: [&str; 5] = ["😞", "😕", "😐", "🙂", "😀"];
/// What stands for somebody who was not there.
const ABSENT: u8 = 0;
/// With fewer answers no number is told: whoever knows who was there could tell whose they are.
const FEWEST_TOLD: i64 = 5;
/// The most UTF-16 units of a title.
const TITLE: usize = 100;

buttons! {
    /// A button below the question how an activity was.
    pub enum FeedbackButton {
        /// From 1 to 5, or 0 for not having been there.
        "f" => Rate(activity: ActivityId, face: u8),
    }
}

/// What it does.
pub const BUTTONS: ButtonTable<FeedbackButton> = ButtonTable {
    press: |work, asker, FeedbackButton::Rate(id, face)| Box::pin(give(work, asker, id, face)),
};

/// Asks those who came, each in private.
pub async fn ask(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    let expires = LifecycleStep::AskFeedback.expires(activity);
    let people = feedback::to_ask(&mut work.tx, activity.id).await?;
    let own = work.settings.language;
    let hearers = people.iter().map(|person| {
        let key = DeliveryKey::AskFeedback(activity.id, person.id);
        (key, private(person), person.language.unwrap_or(own))
    });
    let says = |language| question(activity, language);
    work.send_all(hearers.collect(), Priority::Reminder, expires, says).await
}

/// The question, with a button for each face.
pub fn question(activity: &Activity, language: Language) -> Message {
    let title = cut(activity.title.in_language(language), TITLE);
    let mut message = Message::of(texts::feedback_ask(&title).say(language));
    for (number, face) in (1u8..).zip(FACES) {
        let label = texts::button_face(face, i64::from(number)).say(language);
        message = message.row(vec![Button::to_do(&label, FeedbackButton::Rate(activity.id, number))]);
    }
    let absent = FeedbackButton::Rate(activity.id, ABSENT);
    message.row(vec![Button::to_do(&texts::button_was_absent().say(language), absent)]).about(activity.id)
}

/// Keeps how the asker found it. They can say so until the organisers are told.
pub async fn give(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, face: u8) -> Result<Reply> {
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    if work.now < activity.ends_at {
        return Err(Refusal::NotOver.into());
    }
    let over = LifecycleStep::AskFeedback.expires(&activity).is_some_and(|end| work.now >= end);
    if over {
        let text = texts::feedback_over().say(asker.language);
        return Ok(Reply::Redraw(Message::of(text.clone()), text));
    }
    let known = usize::from(face) <= FACES.len();
    if !known || !feedback::give(&mut work.tx, id, asker.person.id, face.into(), work.now).await? {
        return Err(Refusal::OldButton.into());
    }
    let text = texts::feedback_thanks().say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// What organisers read of it beforehand. PostedIds that grow under their eyes would tell what each one said.
pub fn preview(language: Language) -> Text {
    texts::feedback_preview().say(language)
}

/// Tells the organisers what people said, if anybody did.
pub async fn tell(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    for person in recipients::organisers(work, activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let Some(message) = result(work, activity, language).await? else { return Ok(()) };
        let key = DeliveryKey::TellFeedback(activity.id, person.id);
        work.send(key, private(&person), Priority::Reminder, message, None).await?;
    }
    Ok(())
}

/// What people said, in numbers where enough did; none where nobody did.
pub async fn result(
    work: &mut UnitOfWork,
    activity: &Activity,
    language: Language,
) -> store::Result<Option<Message>> {
    let counts = feedback::counts(&mut work.tx, activity.id).await?;
    let of = |face: i64| counts.iter().find(|(given, _)| *given == face).map_or(0, |(_, count)| *count);
    let answers: i64 = (1..=5).map(of).sum();
    if answers == 0 {
        return Ok(None);
    }
    let title = cut(activity.title.in_language(language), TITLE);
    if answers < FEWEST_TOLD {
        return Ok(Some(Message::of(texts::feedback_few(&title).say(language))));
    }
    let sum: i64 = (1..=5).map(|face| face * of(face)).sum();
    // One digit behind the point, rounded.
    let tenths = (sum * 20 + answers) / (answers * 2);
    let average = format!("{}.{}", tenths / 10, tenths % 10);
    let mut text = texts::feedback_result(&title, answers, &average).say(language);
    let faces: Vec<String> = (1..=5)
        .zip(FACES)
        .filter(|(number, _)| of(*number) > 0)
        .map(|(number, face)| format!("{face} {}", of(number)))
        .collect();
    text.line(&Text::plain(&faces.join("   ")));
    Ok(Some(Message::of(text)))
}
