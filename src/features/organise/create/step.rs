//! From one question about a new activity to the next, and to its preview.

use crate::domain::language::Language;
use crate::domain::question::Question;
use crate::features::organise::buttons::{Beginning, DraftButton};
use crate::features::organise::create::ask;
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::preview;
use crate::features::organise::written::Mistake;
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, cut};
use crate::store::{self, changes};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, dialog, newest};

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

/// The asker's draft as they see it now.
pub async fn stands(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let sketch = drafts::sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    shown(work, asker, &sketch).await
}

/// The buttons to go on with a draft that lies there, and to throw it away.
pub(super) async fn either_way(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Vec<Button>> {
    let shown = drafts::stamp(work, asker).await?;
    Ok(ways(shown, asker.language))
}

/// The same below a draft as it was shown.
pub fn ways(shown: Stamp, language: Language) -> Vec<Button> {
    vec![
        Button::to_do(&texts::button_take_up().say(language), DraftButton::Begin(Beginning::GoOn)),
        Button::to_do(&texts::button_discard().say(language), DraftButton::Discard(shown)),
    ]
}

/// A draft as its organiser sees it now: what is asked about it, or its preview.
pub async fn shown(work: &mut UnitOfWork, asker: &Asker, sketch: &DraftSession) -> Result<Reply> {
    match sketch.question {
        Some(question) => Ok(Reply::Show(ask::ask(work, asker, sketch, question).await?)),
        None => preview::preview(work, asker).await,
    }
}

/// A draft of which all was said at once: the question that it leaves open, or its preview. Whoever runs several places is asked
/// at which it is.
pub(super) async fn begun(work: &mut UnitOfWork, asker: &Asker, sketch: DraftSession) -> Result<Reply> {
    let sketch = match drafts::station(work, asker, &sketch.draft).await? {
        Err(Mistake::WhichPlace(_)) if sketch.question.is_none() => {
            DraftSession { question: Some(Question::Place), only_the_needed: true, ..sketch }
        }
        Err(mistake) if sketch.question.is_none() => return Ok(Reply::Say(mistake.say(work, asker))),
        _ => sketch,
    };
    let sketch = drafts::begin(work, asker, sketch).await?;
    let shown = shown(work, asker, &sketch).await?;
    Ok(beside(shown, sketch.kept.as_deref(), asker.language))
}

/// Begins a draft with a question about it.
pub(super) async fn begin(work: &mut UnitOfWork, asker: &Asker, sketch: DraftSession) -> Result<Reply> {
    let sketch = drafts::begin(work, asker, sketch).await?;
    let kept = sketch.kept.clone();
    let first = match sketch.question {
        Some(_) => Reply::Show(go_to(work, asker, sketch).await?),
        None => shown(work, asker, &sketch).await?,
    };
    Ok(beside(first, kept.as_deref(), asker.language))
}

/// The same with the draft that is kept beside what is shown, and the way back to it.
pub fn beside(reply: Reply, kept: Option<&DraftSession>, language: Language) -> Reply {
    /// The most UTF-16 units of a title on a button, and in a line.
    const LABEL: usize = 30;
    let Some(kept) = kept else { return reply };
    let title = cut(&kept.draft.title, LABEL);
    let said = texts::draft_kept(&title).say(language);
    let back = Button::to_do(
        &texts::button_bring_back(&title).say(language),
        DraftButton::Begin(Beginning::Kept(kept.identity())),
    );
    match reply {
        Reply::Show(mut message) => {
            message.text.paragraph(&said);
            Reply::Show(message.row(vec![back]))
        }
        Reply::Redraw(mut message, toast) => {
            message.text.paragraph(&said);
            Reply::Redraw(message.row(vec![back]), toast)
        }
        other => other,
    }
}

/// Throws the asker's draft away, as they were shown it.
pub async fn discard(work: &mut UnitOfWork, asker: &Asker, shown: Stamp) -> Result<Reply> {
    let sketch = match as_shown(work, asker, shown).await? {
        Ok(sketch) => sketch,
        Err(newest) => return Ok(newest),
    };
    let kept = drafts::done(work, asker, sketch).await?;
    let text = texts::discarded().say(asker.language);
    Ok(beside(Reply::Redraw(Message::of(text.clone()), text), kept.as_ref(), asker.language))
}

/// After an answer: the next question, or the preview.
pub(super) async fn go_on(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut sketch: DraftSession,
    answered: Question,
) -> Result<Reply> {
    // A name may come with a time that leaves something open.
    if answered != Question::Title {
        sketch.doubt = None;
    }
    let mut next = if sketch.alone { None } else { answered.next() };
    while let Some(question) = next {
        let known = match question {
            Question::Place if one_place(work, asker).await? => true,
            Question::Venue => sketch.only_the_needed && !sketch.leaves_venue_open(),
            Question::Seats | Question::Theme | Question::Programme => sketch.only_the_needed,
            // Few have anything to add.
            Question::More => true,
            detail if detail.is_detail() => false,
            _ => sketch.has(question),
        };
        if !known {
            break;
        }
        next = question.next();
    }
    // Whatever came first, nothing is shown without a name, or while a time is in doubt.
    sketch.question = match &sketch.doubt {
        Some(_) => Some(Question::Day),
        None => next.or((!sketch.has(Question::Title)).then_some(Question::Title)),
    };
    if sketch.question.is_some() {
        return go_to(work, asker, sketch).await.map(Reply::Show);
    }
    sketch.alone = false;
    drafts::keep(work, asker, &sketch).await?;
    preview::preview(work, asker).await
}

/// Asks one thing about a draft in which nothing is left to ask; the preview comes next.
pub async fn ask_alone(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: DraftSession,
    question: Question,
) -> Result<Message> {
    go_to(
        work,
        asker,
        DraftSession { question: Some(question), alone: true, only_the_needed: false, ..sketch },
    )
    .await
}

pub(super) async fn go_to(work: &mut UnitOfWork, asker: &Asker, sketch: DraftSession) -> Result<Message> {
    access::places(work, asker).await?;
    changes::set_aside(&mut work.tx, asker.person.id, dialog::long_ago(work.now)).await?;
    drafts::keep(work, asker, &sketch).await?;
    let question = sketch.question.ok_or(Refusal::OldButton)?;
    Ok(ask::ask(work, asker, &sketch, question).await?)
}

pub(super) async fn one_place(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    Ok(asker.places(work).await?.len() == 1)
}
