//! A link that makes whoever opens it an owner of the bot: for whoever has just started it and looks up no number.
//!
//! It is made on the machine where the bot runs, holds for a quarter of an hour, and works once. Only that terminal shows
//! it: whoever reads it may do everything.

use chrono::{DateTime, TimeDelta, Utc};

use crate::features::attendance::code::new_code;
use crate::features::places::naming;
use crate::store::{self, Tx, owners};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork};

/// What stands before the code in the link.
pub const OWNER_LINK: char = 'o';
/// For how long it holds.
pub const HOLDS: TimeDelta = TimeDelta::minutes(15);

/// Makes a link, in place of any other; tells what it carries to the bot.
pub async fn make_payload(tx: &mut Tx, now: DateTime<Utc>) -> store::Result<String> {
    let code = new_code();
    owners::put_link(tx, &code, now + HOLDS).await?;
    Ok(format!("{OWNER_LINK}{code}"))
}

/// Somebody opened the link: they are an owner from now on. Whoever is one already goes on where they are.
pub async fn accept(work: &mut UnitOfWork, asker: &Asker, code: &str) -> Result<Reply> {
    let is_owner = asker.is_owner(work).await?;
    if owners::use_link(&mut work.tx, code, work.now).await? {
        owners::add(&mut work.tx, asker.person.id).await?;
    } else if !is_owner {
        return Err(Refusal::UsedOwnerLink.into());
    }
    naming::welcome(work, asker).await
}

/// Forgets links that nobody opened.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    owners::forget_before(&mut work.tx, work.now).await
}
