//! Whoever types *edit* right after an activity that they wrote was refused, or its preview was shown, means that, and no other.

use std::sync::LazyLock;

use chrono::TimeDelta;

use crate::domain::written::answer::{self, Words};
use crate::features::organise::create::{typed, wizard};
use crate::features::organise::drafts;
use crate::i18n::texts;
use crate::store::set_aside::{self, Body};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// For how long what was refused is what somebody means.
const MEANT: TimeDelta = TimeDelta::minutes(10);
/// How somebody says that it is to be changed.
#[rustfmt::skip]
static CHANGE: LazyLock<Words> = LazyLock::new(|| {
    Words::of([
        "edit", "edit it", "edit that", "change", "change it", "change that", "correct it", "修改", "修改一下", "改", "改一下",
        "改一改", "我要修改", "我要改", "改改", "更正",
    ])
});

/// What is shown to whoever types that something is to be changed, right after it was refused, or its preview was shown; none
/// where they mean something else.
pub async fn last_written(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    if !answer::is_called(text, &CHANGE) {
        return Ok(None);
    }
    if drafts::waits(work, asker).await? {
        return wizard::change(work, asker).await.map(Some);
    }
    let recent = set_aside::since(&mut work.tx, asker.person.id, work.now - MEANT).await?;
    let Some(Body::Words(words)) = recent.last().map(|aside| &aside.body) else { return Ok(None) };
    let Some(mistake) = typed::mistake_in(work, asker, words).await? else { return Ok(None) };
    let mut text = mistake.phrase(work.now, asker.language).say(asker.language);
    text.paragraph(&texts::refused_once_more().say(asker.language));
    Ok(Some(Reply::Say(text)))
}
