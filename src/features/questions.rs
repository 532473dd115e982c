//! What an organiser wants to know of each who signs up, asked one by one in private. Only organisers see the answers.

use super::{Asker, Refusal, Reply, Result, Work, private};
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::{Action, Button, Message, Rank, cut};
use crate::store::signups::Standing;
use crate::store::{self, activities, answers, signups};

/// The most UTF-16 units of a title, of a question, and of an answer that is kept.
const TITLE: usize = 100;
const QUESTION: usize = 300;
const ANSWER: usize = 500;

/// Asks in private what is still to be asked of the asker's sign-up, where the bot may write to them.
pub async fn ask(work: &mut Work<'_>, asker: &Asker, activity: &Activity) -> store::Result<()> {
    if activity.rules.questions.is_empty() || !asker.person.reachable {
        return Ok(());
    }
    let own = signups::of_person(&mut work.tx, activity.id, asker.person.id).await?;
    let Some(own) = own.filter(Standing::is_on) else { return Ok(()) };
    let Some((question, message)) = next(work, activity, own.id, asker.language).await? else {
        return Ok(());
    };
    let key = format!("question/{}/{question}/{}", own.id, work.now.timestamp_millis());
    work.send(key, private(&asker.person), Rank::Reminder, message, Some(activity.starts_at)).await?;
    Ok(())
}

/// The next question of a sign-up, noted as asked; none where all are answered.
async fn next(
    work: &mut Work<'_>,
    activity: &Activity,
    signup: SignupId,
    language: Language,
) -> store::Result<Option<(i64, Message)>> {
    let index = answers::answered(&mut work.tx, signup).await?;
    let questions = &activity.rules.questions;
    let Some(question) = usize::try_from(index).ok().and_then(|index| questions.get(index)) else {
        return Ok(None);
    };
    answers::ask(&mut work.tx, signup, index, work.now).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::question(&title, &cut(question.in_language(language), QUESTION)).say(language);
    let skip = Button::to_do(&texts::button_skip().say(language), Action::Skip(activity.id, index));
    Ok(Some((index, Message::of(text).row(vec![skip]).about(activity.id))))
}

/// Takes what the asker wrote in private for the answer to what is open of their sign-up for an activity.
pub async fn answer(work: &mut Work<'_>, asker: &Asker, id: ActivityId, text: &str) -> Result<Reply> {
    let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
    let open = open.into_iter().find(|open| open.activity == id).ok_or(Refusal::OldButton)?;
    answers::keep(&mut work.tx, open.signup, open.question, &cut(text.trim(), ANSWER)).await?;
    go_on(work, asker, id, open.signup).await
}

/// Leaves a question without an answer.
pub async fn skip(work: &mut Work<'_>, asker: &Asker, id: ActivityId, question: i64) -> Result<Reply> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?;
    let own = own.filter(Standing::is_on).ok_or(Refusal::NotIn)?;
    if !asker.in_private() || !answers::keep(&mut work.tx, own.id, question, "").await? {
        return Err(Refusal::OldButton.into());
    }
    match go_on(work, asker, id, own.id).await? {
        Reply::Show(message) => Ok(Reply::Redraw(message, crate::message::Text::default())),
        Reply::Say(text) => Ok(Reply::Redraw(Message::of(text), crate::message::Text::default())),
        other => Ok(other),
    }
}

async fn go_on(work: &mut Work<'_>, asker: &Asker, id: ActivityId, signup: SignupId) -> Result<Reply> {
    let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    Ok(match next(work, &activity, signup, asker.language).await? {
        Some((_, message)) => Reply::Show(message),
        None => Reply::Say(texts::question_thanks().say(asker.language)),
    })
}
