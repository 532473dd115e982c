//! What is asked for in words about a wish: what it is, what is answered, why it cannot be, what a dish is called.

use chrono::{DateTime, Utc};

use crate::domain::wish::{WishWords, Wished};
use crate::domain::written;
use crate::domain::written::answer::Words;
use crate::features::wishes::{desk, wishing};
use crate::message::Button;
use crate::store;
use crate::store::wishes::{self, Asking};
use crate::work::{Asked, Asker, Dialog, Reply, Result, UnitOfWork, dialog};

/// What is asked.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(wishes::stamp(&mut work.tx, asker.person.id)),
    leave: |work, asker, _| Box::pin(leave(work, asker)),
};

/// What the asker is asked and can answer in words. At which place it is, only a tap says.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Asking, DateTime<Utc>)>> {
    let found = wishes::asked(&mut work.tx, asker.person.id).await?;
    let in_words = |asking: &Asking| !matches!(asking, Asking::Place(_));
    Ok(found.filter(|(asking, at)| in_words(asking) && dialog::waits(*at, work.now)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    Ok(open(work, asker).await?.map(|(_, at)| Asked { about: None, at }).into_iter().collect())
}

async fn leave(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Button>> {
    Ok(match open(work, asker).await? {
        Some((Asking::Wish(_), _)) => Some(wishing::leave(asker)),
        Some((Asking::Answer(wish) | Asking::Reason(wish) | Asking::Dish(wish, _), _)) => {
            Some(desk::back(wish, asker.language))
        }
        Some((Asking::Place(_), _)) | None => None,
    })
}

/// Somebody said in a voice message what they wish for; none where they are not asked for that.
pub async fn spoken(work: &mut UnitOfWork, asker: &Asker, file: &str) -> Result<Option<Reply>> {
    let Some((Asking::Wish(place), _)) = open(work, asker).await? else { return Ok(None) };
    wishing::wished(work, asker, Wished::Voice(file.to_owned()), place).await.map(Some)
}

async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((asking, _)) = open(work, asker).await? else { return Ok(None) };
    // A plain no is no wish and no answer; and what stands on the button that leaves is meant as it.
    let leaves = written::answer::is_never_mind(typed) || written::answer::is_no(typed);
    let way_out = leave(work, asker).await?;
    let is_way_out = |button: &Button| written::answer::is_called(typed, &Words::of([button.label.as_str()]));
    if leaves || way_out.as_ref().is_some_and(is_way_out) {
        return wishing::never_mind(work, asker).await.map(Some);
    }
    let wish = match asking {
        Asking::Wish(place) => return wishing::said(work, asker, typed, place).await.map(Some),
        Asking::Place(_) => return Ok(None),
        Asking::Answer(wish) | Asking::Reason(wish) | Asking::Dish(wish, _) => wish,
    };
    let words = match WishWords::read(typed) {
        Ok(words) => words,
        Err(why) => {
            let message = wishing::no_wish(why, asker).row(vec![desk::back(wish, asker.language)]);
            return Ok(Some(Reply::Show(message)));
        }
    };
    wishes::stop_asking(&mut work.tx, asker.person.id).await?;
    let reply = match asking {
        Asking::Reason(_) => desk::cannot_be(work, asker, wish, words.words()).await,
        Asking::Dish(_, kind) => desk::on_menu(work, asker, wish, (kind, words.words())).await,
        _ => desk::answer(work, asker, wish, words.words()).await,
    };
    reply.map(Some)
}
