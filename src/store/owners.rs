//! Who owns the bot beside those whom the operator names, and the link that makes somebody one.

use chrono::{DateTime, Utc};

use super::people::{self, Person};
use super::{Result, Tx, seconds};
use crate::domain::ids::{ChatId, PersonId};

/// Makes a person an owner.
pub async fn add(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "INSERT INTO owners (person_id) VALUES ($1) ON CONFLICT DO NOTHING", person)?;
    Ok(())
}

/// Whether whoever has that private chat became an owner by a link.
pub async fn contains(tx: &mut Tx, chat: ChatId) -> Result<bool> {
    let found = row!(
        (PersonId,),
        tx,
        "SELECT o.person_id FROM owners o JOIN people p ON p.id = o.person_id WHERE p.telegram_id = $1",
        chat
    )?;
    Ok(found.is_some())
}

/// How many people became owners by a link.
pub async fn count(tx: &mut Tx) -> Result<i64> {
    Ok(row!((i64,), tx, "SELECT COUNT(*) FROM owners")?.map_or(0, |(count,)| count))
}

/// The owners whom the bot may write to: those whom the operator names, and those by a link.
pub async fn reachable(tx: &mut Tx, named: &[ChatId]) -> Result<Vec<Person>> {
    let mut found = people::reachable_among(tx, named).await?;
    let by_link = rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN owners o ON o.person_id = p.id WHERE p.reachable ORDER BY p.id"
    )?;
    found.extend(by_link.into_iter().filter(|person| !named.contains(&person.chat)));
    Ok(found)
}

/// Keeps the code of a link that makes somebody an owner, in place of any other.
pub async fn put_link(tx: &mut Tx, code: &str, expires: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM owner_links")?;
    exec!(tx, "INSERT INTO owner_links (code, expires_at) VALUES ($1, $2)", code, seconds(expires))?;
    Ok(())
}

/// Whether there is a link that holds.
pub async fn has_link(tx: &mut Tx, now: DateTime<Utc>) -> Result<bool> {
    let found = row!((i64,), tx, "SELECT COUNT(*) FROM owner_links WHERE expires_at > $1", seconds(now))?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

/// Uses a link up. False where it does not hold: whoever comes second finds nothing.
pub async fn use_link(tx: &mut Tx, code: &str, now: DateTime<Utc>) -> Result<bool> {
    let used = exec!(tx, "DELETE FROM owner_links WHERE code = $1 AND expires_at > $2", code, seconds(now))?;
    Ok(used > 0)
}

/// Forgets links that are over.
pub async fn forget_before(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM owner_links WHERE expires_at <= $1", seconds(now))?;
    Ok(())
}
