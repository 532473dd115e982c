//! What organisers did.

use chrono::{DateTime, Utc};

use super::people::Called;
use super::{Result, Tx, instant, seconds};
use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{ActivityId, PersonId, PlaceId};
use crate::domain::person_name::PersonName;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it; none for somebody who was forgotten.
    pub who: Option<Called>,
    /// What.
    pub deed: AuditAction,
    /// The activity it was done to.
    pub activity: Option<ActivityId>,
    /// What exactly, in the words of whoever did it.
    pub detail: String,
}

/// What is added to the log.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Who did it.
    pub person: PersonId,
    /// The place it concerns.
    pub place: PlaceId,
    /// The activity it was done to.
    pub activity: Option<ActivityId>,
    /// What.
    pub deed: AuditAction,
    /// What exactly.
    pub detail: &'a str,
}

/// Adds a line.
pub async fn note(tx: &mut Tx, entry: &Entry<'_>, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO audit (at, person_id, place_id, activity_id, deed, detail) VALUES ($1, $2, $3, $4, $5, $6)",
        seconds(now),
        entry.person,
        entry.place,
        entry.activity,
        &entry.deed,
        entry.detail
    )?;
    Ok(())
}

type Row = (i64, Option<PersonId>, Option<PersonName>, AuditAction, Option<ActivityId>, String);

fn lines(found: Vec<Row>) -> Vec<Line> {
    let line = |(at, person, name, deed, activity, detail): Row| {
        // It is read by those who run the place only.
        let who = name.map(|name| Called { about: person, name, hide_name: false });
        Line { at: instant(at), who, deed, activity, detail }
    };
    found.into_iter().map(line).collect()
}

/// The latest lines about a place, the last first.
pub async fn of_place(tx: &mut Tx, place: PlaceId, most: i64) -> Result<Vec<Line>> {
    Ok(lines(rows!(
        Row,
        tx,
        "SELECT l.at, l.person_id, p.name, l.deed, l.activity_id, l.detail FROM audit l LEFT JOIN people p ON p.id = l.person_id
         WHERE l.place_id = $1 ORDER BY l.id DESC LIMIT $2",
        place,
        most
    )?))
}

/// The latest lines about an activity, the last first.
pub async fn of_activity(tx: &mut Tx, activity: ActivityId, most: i64) -> Result<Vec<Line>> {
    Ok(lines(rows!(
        Row,
        tx,
        "SELECT l.at, l.person_id, p.name, l.deed, l.activity_id, l.detail FROM audit l LEFT JOIN people p ON p.id = l.person_id
         WHERE l.activity_id = $1 ORDER BY l.id DESC LIMIT $2",
        activity,
        most
    )?))
}
