//! What an organiser wants to know of each who signs up, asked one by one in private. Only organisers see the answers.
//!
//! What is kept is said back with a way out, for no program can tell every answer from a word that was meant otherwise.

use std::future::ready;

use crate::domain::activity::{Activity, Phase};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::language::Language;
use crate::features::card::SignupButton;
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Stamp, Text, cut};
use crate::store::answers::{self, OpenQuestion};
use crate::store::signups::{self, Signup};
use crate::store::{self, activities};
use crate::work::recipients::private;
use crate::work::{Asked, Asker, ButtonTable, Dialog, Refusal, Reply, Result, UnitOfWork, access, buttons};

/// The most UTF-16 units of a title, of a question, of an answer that is kept, and of one that is said back.
const TITLE: usize = 100;
const QUESTION: usize = 300;
const ANSWER: usize = 500;
const QUOTED: usize = 100;

buttons! {
    /// A button below a question about the tapping person's sign-up.
    pub enum QuestionButton {
        /// Leave it without an answer.
        "q" => Skip(activity: ActivityId, question: i64),
        /// Take the answer out again, and ask once more.
        "qa" => AskAgain(activity: ActivityId, question: i64),
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<QuestionButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// What is asked about sign-ups. Whoever does not want to answer has a button for that below the question.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, id, text| Box::pin(answer(work, asker, id, text)),
    stamp: |work, asker, id| Box::pin(stamp(work, asker, id)),
    leave: |_, _, _| Box::pin(ready(Ok(None))),
};

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    Ok(open.iter().map(|open| Asked { about: Some(open.activity), at: open.asked_at }).collect())
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker, id: Option<ActivityId>) -> store::Result<Stamp> {
    let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    let question = open.iter().find(|open| Some(open.activity) == id);
    let question = question.map(|open| format!("{}:{}", open.signup, open.question));
    Ok(Stamp::of(&[&question.unwrap_or_default()]))
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: QuestionButton) -> Result<Reply> {
    match button {
        QuestionButton::Skip(id, question) => skip(work, asker, id, question).await,
        QuestionButton::AskAgain(id, question) => ask_again(work, asker, id, question).await,
    }
}

/// Asks in private what is still to be asked of the asker's sign-up, where the bot may write to them. Tells whether
/// anything is.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, activity: &Activity) -> store::Result<bool> {
    if activity.rules.questions.is_empty() || !asker.person.reachable {
        return Ok(false);
    }
    let own = signups::of_person(&mut work.tx, activity.id, asker.person.id).await?;
    let Some(own) = own.filter(Signup::is_on) else { return Ok(false) };
    let Some((question, message)) = next(work, activity, own.id, asker.language).await? else {
        return Ok(false);
    };
    let key = DeliveryKey::Question(own.id, question, work.now.timestamp_millis());
    work.send(key, private(&asker.person), Priority::Reminder, message, Some(activity.starts_at)).await?;
    Ok(true)
}

/// The first question of a sign-up that has no answer, noted as asked; none where all are answered.
async fn next(
    work: &mut UnitOfWork,
    activity: &Activity,
    signup: SignupId,
    language: Language,
) -> store::Result<Option<(i64, Message)>> {
    let answered = answers::answered(&mut work.tx, signup).await?;
    let open = (0i64..).zip(&activity.rules.questions).find(|(index, _)| !answered.contains(index));
    let Some((index, question)) = open else { return Ok(None) };
    answers::ask(&mut work.tx, signup, index, work.now).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::question(&title, &cut(question.in_language(language), QUESTION)).say(language);
    let skip = Button::to_do(&texts::button_skip().say(language), QuestionButton::Skip(activity.id, index));
    Ok(Some((index, Message::of(text).row(vec![skip]).about(activity.id))))
}

/// Takes what the asker wrote in private for the answer to what is open of their sign-up for an activity.
async fn answer(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: Option<ActivityId>,
    text: &str,
) -> Result<Option<Reply>> {
    let open = open_of(work, asker, id.ok_or(Refusal::OldButton)?).await?;
    let kept = cut(text.trim(), ANSWER);
    answers::keep(&mut work.tx, open.signup, open.question, &kept).await?;
    let said = texts::question_noted(&cut(&kept, QUOTED)).say(asker.language);
    let out = texts::button_no_answer().say(asker.language);
    say_back(work, asker, open, said, &out).await.map(Some)
}

/// The asker would rather not say.
pub async fn leave_out(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let open = open_of(work, asker, id).await?;
    answers::keep(&mut work.tx, open.signup, open.question, "").await?;
    let said = texts::question_left_out().say(asker.language);
    let out = texts::button_ask_again().say(asker.language);
    say_back(work, asker, open, said, &out).await
}

async fn open_of(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<OpenQuestion> {
    let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    open.into_iter().find(|open| open.activity == id).ok_or_else(|| Refusal::OldButton.into())
}

/// Says what is kept, with a way out of it, and asks the next question.
async fn say_back(
    work: &mut UnitOfWork,
    asker: &Asker,
    open: OpenQuestion,
    mut said: Text,
    out: &Text,
) -> Result<Reply> {
    let activity = activities::by_id(&mut work.tx, open.activity).await?.ok_or(Refusal::UnknownActivity)?;
    if !ask(work, asker, &activity).await? {
        said.line(&texts::question_thanks().say(asker.language));
    }
    let again = Button::to_do(out, QuestionButton::AskAgain(activity.id, open.question));
    let mut message = Message::of(said).row(vec![again]).about(activity.id);
    if matches!(activity.phase(work.now), Phase::Upcoming | Phase::Open | Phase::Closed) {
        let cancel = texts::button_cancel_mine().say(asker.language);
        message = message.row(vec![Button::to_do(&cancel, SignupButton::GiveBack(activity.id))]);
    }
    Ok(Reply::Show(message))
}

/// Takes an answer out again, and asks for it once more.
async fn ask_again(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, question: i64) -> Result<Reply> {
    access::in_private(asker)?;
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(Signup::is_on).ok_or(Refusal::NotIn)?;
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    match activity.phase(work.now) {
        Phase::Over => return Err(Refusal::Over.into()),
        Phase::Cancelled => return Err(Refusal::CalledOff.into()),
        Phase::Upcoming | Phase::Open | Phase::Closed | Phase::Running => {}
    }
    if !answers::take_out(&mut work.tx, own.id, question).await? {
        return Err(Refusal::OldButton.into());
    }
    // Below all that was said since: what stands last is what people answer.
    ask(work, asker, &activity).await?;
    let said = texts::question_taken_out().say(asker.language);
    Ok(Reply::Redraw(Message::of(said.clone()), said))
}

/// The one question that the asker has not answered, once more; none where none or several are open.
pub async fn still_open(work: &mut UnitOfWork, asker: &Asker) -> Result<Option<Message>> {
    let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    let [open] = open.as_slice() else { return Ok(None) };
    let activity = activities::by_id(&mut work.tx, open.activity).await?.ok_or(Refusal::UnknownActivity)?;
    let next = next(work, &activity, open.signup, asker.language).await?;
    Ok(next.map(|(_, message)| message))
}

/// Leaves a question without an answer.
async fn skip(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, question: i64) -> Result<Reply> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(Signup::is_on).ok_or(Refusal::NotIn)?;
    if !asker.in_private() || !answers::keep(&mut work.tx, own.id, question, "").await? {
        return Err(Refusal::OldButton.into());
    }
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    let message = match next(work, &activity, own.id, asker.language).await? {
        Some((_, message)) => message,
        None => Message::of(texts::question_thanks().say(asker.language)),
    };
    Ok(Reply::Redraw(message, Text::default()))
}
