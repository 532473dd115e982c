//! What people type below a question about a draft, who do not look for the button.

use crate::domain::written::answer;
use crate::features::organise::buttons::{Answer, DraftButton};
use crate::features::organise::create::called::{DISCARD, is_called, is_of_preview};
use crate::features::organise::create::{ask, step, wizard};
use crate::features::organise::drafts::{self, DraftSession};
use crate::message::Press;
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// What the buttons are called beside what stands on them.
const NO_LIMIT: &[&str] =
    &["no limit", "unlimited", "no maximum", "none", "any number", "不限", "不限人数", "没有限制", "没限制"];
const AS_IT_IS: &[&str] = &[
    "as it is",
    "leave it as it is",
    "keep it as it is",
    "keep it",
    "no change",
    "就这样",
    "不改",
    "不用改",
    "不变",
];
const BACK: &[&str] = &["go back", "back", "返回", "上一步", "回上一步"];

/// What the words of a button do below the question that stands, where they are typed; none where they are none of its.
pub async fn by_words(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some(sketch) = drafts::sketch(work, asker).await? else { return Ok(None) };
    let Some(question) = sketch.question else { return Ok(None) };
    let stands = ask::ask(work, asker, &sketch, question).await?;
    for button in stands.buttons.iter().flatten() {
        let Press::Callback(data) = &button.press else { continue };
        match data.read() {
            Some(DraftButton::Create(answer, shown)) if is_said(typed, answer, &button.label) => {
                return wizard::tap(work, asker, answer, shown).await.map(Some);
            }
            Some(DraftButton::Discard(shown)) if is_called(typed, DISCARD, &button.label) => {
                return step::discard(work, asker, shown).await.map(Some);
            }
            _ => {}
        }
    }
    if is_of_preview(typed, asker.language) {
        return elsewhere(work, asker, sketch).await.map(Some);
    }
    Ok(None)
}

/// Where the button that is typed does not stand here, it stands below the preview; what is still to be asked is asked first.
async fn elsewhere(work: &mut UnitOfWork, asker: &Asker, mut sketch: DraftSession) -> Result<Reply> {
    if sketch.alone {
        (sketch.question, sketch.alone, sketch.doubt) = (None, false, None);
        drafts::keep(work, asker, &sketch).await?;
    }
    step::shown(work, asker, &sketch).await
}

/// Whether somebody types what a button says, or the same in other words. A day and an hour are read as what they are.
fn is_said(typed: &str, answer: Answer, label: &str) -> bool {
    let others = match answer {
        Answer::Seats(0) => NO_LIMIT,
        Answer::Skip => AS_IT_IS,
        Answer::Back => BACK,
        Answer::LeaveOut | Answer::Theme(_) | Answer::NoTheme | Answer::Place(_) | Answer::Venue(_) => &[],
        _ => return false,
    };
    is_called(typed, others, label) || (answer == Answer::Skip && answer::refuses(typed))
}
