//! A text is taken for the answer to what was asked.

use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::declared;
use crate::domain::ids::ActivityId;
use crate::features::signup::{questions, reply};
use crate::message::{Message, Text};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// A kind sentence, with the question that is open once more below it.
pub(super) async fn kindly(work: &mut UnitOfWork, asker: &Asker, text: Text) -> Result<Message> {
    let mut message = Message::of(text);
    if let Some(question) = questions::still_open(work, asker).await? {
        message.text.paragraph(&question.text);
        (message.buttons, message.about) = (question.buttons, question.about);
    }
    Ok(message)
}

/// Does what somebody replied to what is about an activity that has not begun.
pub(super) async fn replied(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    text: &str,
) -> Result<Option<Reply>> {
    if !work.announced(id).await.is_ok_and(|it| it.starts_at > work.now) {
        return Ok(None);
    }
    reply::reply(work, asker, id, text).await
}

/// Takes a text for the answer to what was asked.
pub(super) async fn answered(work: &mut UnitOfWork, asker: &Asker, what: Use, text: &str) -> Result<Reply> {
    let (dialog, about) = declared::dialog(what).ok_or(Refusal::OldButton)?;
    let reply = (dialog.answer)(work, asker, about, text).await?;
    reply.ok_or_else(|| Refusal::OldButton.into())
}
