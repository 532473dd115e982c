//! Who has which activity in their calendar.

use super::people::Person;
use super::{Result, Tx};
use crate::domain::ids::{ActivityId, PersonId};

/// How often an activity changed in a way that calendars have to know of.
pub async fn sequence(tx: &mut Tx, activity: ActivityId) -> Result<i64> {
    let found = row!((i64,), tx, "SELECT sequence FROM activities WHERE id = $1", activity)?;
    Ok(found.map_or(0, |(sequence,)| sequence))
}

/// Notes that a person has the activity as it stands now in their calendar.
pub async fn note(tx: &mut Tx, activity: ActivityId, person: PersonId) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO calendar_entries (activity_id, person_id, sequence)
         VALUES ($1, $2, (SELECT sequence FROM activities WHERE id = $1))
         ON CONFLICT (activity_id, person_id) DO UPDATE SET sequence = excluded.sequence",
        activity,
        person
    )?;
    Ok(())
}

/// Who has an older state of the activity in their calendar, and may be written to.
pub async fn outdated(tx: &mut Tx, activity: ActivityId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable
         FROM calendar_entries c JOIN people p ON p.id = c.person_id JOIN activities a ON a.id = c.activity_id
         WHERE a.id = $1 AND c.sequence < a.sequence AND p.reachable ORDER BY p.id",
        activity
    )
}
