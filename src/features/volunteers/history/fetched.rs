//! A list of hours was fetched: its sender reads what would come of it.

use chrono::{DateTime, Utc};

use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::history::History;
use crate::features::volunteers::history::sent::KEPT;
use crate::features::volunteers::history::{taking, words};
use crate::message::{Message, Priority};
use crate::sheet::list::{self, NoList};
use crate::store::histories::{self, Unfetched};
use crate::store::{self, people};
use crate::work::recipients::private;
use crate::work::{Error, Refusal, Result, Settings, UnitOfWork, run_by};

pub use crate::sheet::MOST_BYTES;

/// What came of fetching a file.
#[derive(Debug)]
pub enum Fetched {
    /// What stands in it.
    Bytes(Vec<u8>),
    /// It is larger than the messenger said.
    TooLarge,
    /// The messenger did not hand it out.
    Failed,
}

/// What came of reading it.
#[derive(Debug)]
pub enum Read {
    /// A list.
    List(History),
    /// A spreadsheet that is none, or has mistakes.
    NoList(NoList),
    /// There was nothing to read: why, as a word of the text.
    Nothing(&'static str),
}

/// Reads a file. It takes a while: no transaction may be open.
pub fn read(file: &Unfetched, fetched: &Fetched, settings: &Settings, now: DateTime<Utc>) -> Read {
    let now = to_wall(settings.zone, now);
    match fetched {
        Fetched::Bytes(bytes) => match list::read(&file.name, bytes, now) {
            Ok(history) => Read::List(history),
            Err(no_list) => Read::NoList(no_list),
        },
        Fetched::TooLarge => Read::Nothing("too-large"),
        Fetched::Failed => Read::Nothing("not-fetched"),
    }
}

/// Answers whoever sent it. Where they have sent another one since, that one is answered.
pub async fn answer(work: &mut UnitOfWork, file: &Unfetched, read: Read) -> Result<()> {
    let message = match read {
        Read::List(history) => {
            if !histories::read(&mut work.tx, file.id, &history).await? {
                return Ok(());
            }
            match shown(work, file, &history).await {
                Err(Error::Refused(refusal)) => Message::of(refusal.phrase().say(file.language)),
                shown => shown?,
            }
        }
        Read::NoList(no_list) => {
            if !histories::drop(&mut work.tx, file.id).await? {
                return Ok(());
            }
            words::no_list(&no_list, file.language)
        }
        Read::Nothing(why) => {
            if !histories::drop(&mut work.tx, file.id).await? {
                return Ok(());
            }
            Message::of(words::no_file(why, file.language))
        }
    };
    let Some(person) = people::by_id(&mut work.tx, file.person).await? else { return Ok(()) };
    let key = DeliveryKey::HoursList(file.id);
    work.send(key, private(&person), Priority::Answer, message, None).await?;
    Ok(())
}

/// What would come of a list at its sender's place; where they run several, which it is.
async fn shown(work: &mut UnitOfWork, file: &Unfetched, history: &History) -> Result<Message> {
    let person = people::by_id(&mut work.tx, file.person).await?.ok_or(Refusal::OldButton)?;
    match run_by(work, &person).await?.as_slice() {
        [] => {
            histories::drop(&mut work.tx, file.id).await?;
            Err(Refusal::OnlyOrganisers.into())
        }
        [place] => taking::preview(work, (file.id, history), *place, file.language).await,
        places => taking::at_which(work, (file.id, history), places, file.language).await,
    }
}

/// Forgets lists of which nobody has said anything.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    histories::forget_before(&mut work.tx, work.now - KEPT).await
}
