//! A text is taken for the answer to what was asked.

use crate::dispatch::dialogs::buttons::Use;
use crate::features::organise::create::wizard;
use crate::features::organise::save;
use crate::features::signup::questions;
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

/// Takes a text for the answer to what was asked.
pub(super) async fn answered(work: &mut UnitOfWork, asker: &Asker, what: Use, text: &str) -> Result<Reply> {
    let reply = match what {
        Use::Answer(id) => Some(questions::answer(work, asker, id, text).await?),
        Use::Change(_) => save::answer(work, asker, text, false).await?,
        Use::Draft => wizard::answer(work, asker, text).await?,
        Use::Recap(_) | Use::Card | Use::Nothing => None,
    };
    reply.ok_or_else(|| Refusal::OldButton.into())
}
