//! `/help`.

use crate::i18n::texts;
use crate::message::{Message, Text};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// `/help`.
pub async fn help(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    Ok(Reply::Show(Message::of(help_text(work, asker).await?)))
}

/// What the asker can do.
pub async fn help_text(work: &mut UnitOfWork, asker: &Asker) -> Result<Text> {
    let mut text = texts::help_resident().say(asker.language);
    if !asker.places(work).await?.is_empty() {
        text.paragraph(&texts::help_organiser().say(asker.language));
    }
    if !asker.coordinated(work).await?.is_empty() {
        text.line(&texts::help_coordinator().say(asker.language));
    }
    if asker.is_owner(&work.settings) {
        text.line(&texts::help_owner().say(asker.language));
    }
    Ok(text)
}
