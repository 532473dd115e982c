//! Somebody sends a file in private.

use chrono::TimeDelta;

use crate::features::volunteers::history::words;
use crate::message::Message;
use crate::sheet::{MOST_BYTES, is_sheet};
use crate::store::histories;
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// For how long a list waits for its sender.
pub(super) const KEPT: TimeDelta = TimeDelta::days(1);

/// A file as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'s> {
    /// Its number in the messenger.
    pub file: &'s str,
    /// What it is called.
    pub name: &'s str,
    /// How large the messenger says it is, in bytes.
    pub size: Option<u64>,
}

/// Has a list of hours fetched; says to whoever runs a place why another file is not. None where the sender runs none: lists are
/// nothing that they were told of.
pub async fn sent(work: &mut UnitOfWork, asker: &Asker, sent: Sent<'_>) -> Result<Option<Reply>> {
    if asker.places(work).await?.is_empty() {
        return Ok(None);
    }
    let language = asker.language;
    if !is_sheet(sent.name) {
        return Ok(Some(Reply::Show(words::only_sheets(language))));
    }
    if sent.size.is_some_and(|size| usize::try_from(size).is_ok_and(|size| size > MOST_BYTES)) {
        return Ok(Some(Reply::Show(Message::of(words::no_file("too-large", language)))));
    }
    histories::put(&mut work.tx, asker.person.id, language, (sent.file, sent.name), work.now).await?;
    Ok(Some(Reply::Nothing))
}
