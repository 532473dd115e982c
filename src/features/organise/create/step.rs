//! From one question about a new activity to the next, and to its preview.

use crate::domain::question::Question;
use crate::features::organise::create::ask;
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::preview;
use crate::message::{Message, Stamp};
use crate::store::{self, changes};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, newest};

/// The asker's draft, if it is what the tapped message shows; else what they are shown in its place.
pub async fn as_shown(
    work: &mut UnitOfWork,
    asker: &Asker,
    shown: Stamp,
) -> Result<std::result::Result<DraftSession, Reply>> {
    let sketch = drafts::sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    if drafts::stamp(work, asker).await? == shown {
        return Ok(Ok(sketch));
    }
    let stands = self::shown(work, asker, &sketch).await?;
    Ok(Err(newest::newest(stands, asker.language)))
}

/// A draft as its organiser sees it now: what is asked about it, or its preview.
pub async fn shown(work: &mut UnitOfWork, asker: &Asker, sketch: &DraftSession) -> Result<Reply> {
    match sketch.question {
        Some(question) => Ok(Reply::Show(ask::ask(work, asker, sketch, question).await?)),
        None => preview::preview(work, asker).await,
    }
}

/// After an answer: the next question, or the preview.
pub(super) async fn go_on(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut sketch: DraftSession,
    answered: Question,
) -> Result<Reply> {
    let mut next = answered.next();
    while let Some(question) = next {
        let known = match question {
            Question::Place if one_place(work, asker).await? => true,
            Question::Venue | Question::Seats | Question::Theme | Question::Programme => {
                sketch.only_the_needed
            }
            // Few have anything to add; whoever mends a draft may want to mend this, too.
            Question::More => !sketch.once_more,
            _ => sketch.has(question) && !sketch.once_more,
        };
        if !known {
            break;
        }
        next = question.next();
    }
    sketch.question = next;
    if next.is_some() {
        return go_to(work, asker, sketch).await.map(Reply::Show);
    }
    drafts::keep(work, asker, &sketch).await?;
    preview::preview(work, asker).await
}

pub(super) async fn go_to(work: &mut UnitOfWork, asker: &Asker, sketch: DraftSession) -> Result<Message> {
    access::places(work, asker).await?;
    changes::stop_asking(&mut work.tx, asker.person.id).await?;
    drafts::keep(work, asker, &sketch).await?;
    let question = sketch.question.ok_or(Refusal::OldButton)?;
    Ok(ask::ask(work, asker, &sketch, question).await?)
}

pub(super) async fn one_place(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    Ok(asker.places(work).await?.len() == 1)
}
