//! Who runs which place beside the admins of its groups, and the invitations to do so.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::people::Person;
use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::role_at_place::{Purpose, RoleAtPlace};

/// Gives a person a role at a place, in place of the one they had there.
pub async fn give(tx: &mut Tx, place: PlaceId, person: PersonId, role: RoleAtPlace) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO place_people (place_id, person_id, role) VALUES ($1, $2, $3)
         ON CONFLICT (place_id, person_id) DO UPDATE SET role = excluded.role",
        place,
        person,
        role
    )?;
    Ok(())
}

/// Takes a person's role at a place away. False where they had none.
pub async fn take_away(tx: &mut Tx, place: PlaceId, person: PersonId) -> Result<bool> {
    let touched =
        exec!(tx, "DELETE FROM place_people WHERE place_id = $1 AND person_id = $2", place, person)?;
    Ok(touched > 0)
}

/// Who has a role at a place.
pub async fn at(tx: &mut Tx, place: PlaceId) -> Result<Vec<(Person, RoleAtPlace)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(flatten)]
        person: Person,
        role: RoleAtPlace,
    }
    let found = rows!(
        Row,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable, r.role FROM place_people r JOIN people p ON p.id = r.person_id
         WHERE r.place_id = $1 ORDER BY r.role, p.name, p.id",
        place
    )?;
    Ok(found.into_iter().map(|row| (row.person, row.role)).collect())
}

/// The organisers of a place whom the bot may write to.
pub async fn reachable_organisers(tx: &mut Tx, place: PlaceId) -> Result<Vec<Person>> {
    rows!(
        Person,
        tx,
        "SELECT p.id, p.telegram_id, p.name, p.hide_name, p.language, p.reachable FROM people p
         JOIN place_people r ON r.person_id = p.id
         WHERE r.place_id = $1 AND r.role = 'organiser' AND p.reachable ORDER BY p.id",
        place
    )
}

/// The places that a person coordinates: where they were made coordinator, and all below.
pub async fn coordinated_by(tx: &mut Tx, person: PersonId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "WITH RECURSIVE below (id) AS (
             SELECT place_id FROM place_people WHERE person_id = $1 AND role = 'coordinator'
             UNION
             SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id
         ) SELECT id FROM below ORDER BY id",
        person
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// A place and all below it.
pub async fn branch(tx: &mut Tx, place: PlaceId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "WITH RECURSIVE below (id) AS (
             SELECT id FROM places WHERE id = $1
             UNION
             SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id
         ) SELECT id FROM below ORDER BY id",
        place
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// The places where a person is an organiser.
pub async fn organised_by(tx: &mut Tx, person: PersonId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "SELECT place_id FROM place_people WHERE person_id = $1 AND role = 'organiser' ORDER BY place_id",
        person
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// A link that can be used once.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Invitation {
    /// Its number.
    pub id: i64,
    /// The place it leads to.
    pub place_id: PlaceId,
    /// What it is for.
    pub purpose: Purpose,
    /// Who made it: it holds while they may.
    pub maker_id: PersonId,
    /// Until when it holds, in seconds since 1970.
    pub expires_at: i64,
}

impl Invitation {
    /// Until when it holds.
    pub fn expires(&self) -> DateTime<Utc> {
        instant(self.expires_at)
    }
}

/// Keeps an invitation.
pub async fn invite(
    tx: &mut Tx,
    code: &str,
    place: PlaceId,
    purpose: Purpose,
    maker: PersonId,
    expires: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO invitations (code, place_id, purpose, maker_id, expires_at) VALUES ($1, $2, $3, $4, $5)",
        code,
        place,
        purpose,
        maker,
        seconds(expires)
    )?;
    Ok(())
}

/// The invitation of a code, for a group or for a person, while it holds.
pub async fn invitation(
    tx: &mut Tx,
    code: &str,
    for_group: bool,
    now: DateTime<Utc>,
) -> Result<Option<Invitation>> {
    row!(
        Invitation,
        tx,
        "SELECT id, place_id, purpose, maker_id, expires_at FROM invitations
         WHERE code = $1 AND expires_at > $2 AND (purpose = 'group') = $3",
        code,
        seconds(now),
        for_group
    )
}

/// The invitation of that number, while it holds.
pub async fn invitation_by_id(tx: &mut Tx, id: i64, now: DateTime<Utc>) -> Result<Option<Invitation>> {
    row!(
        Invitation,
        tx,
        "SELECT id, place_id, purpose, maker_id, expires_at FROM invitations WHERE id = $1 AND expires_at > $2",
        id,
        seconds(now)
    )
}

/// The invitations to a place that hold, the next to end first.
pub async fn invitations(tx: &mut Tx, place: PlaceId, now: DateTime<Utc>) -> Result<Vec<Invitation>> {
    rows!(
        Invitation,
        tx,
        "SELECT id, place_id, purpose, maker_id, expires_at FROM invitations
         WHERE place_id = $1 AND expires_at > $2 ORDER BY expires_at, id",
        place,
        seconds(now)
    )
}

/// Uses an invitation up, or takes it back.
pub async fn end_invitation(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM invitations WHERE id = $1", id)?;
    Ok(())
}

/// Takes back what a person made for a place and all below it.
pub async fn end_invitations_of(tx: &mut Tx, place: PlaceId, maker: PersonId) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM invitations WHERE maker_id = $2 AND place_id IN (
             WITH RECURSIVE below (id) AS (
                 SELECT id FROM places WHERE id = $1
                 UNION
                 SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id
             ) SELECT id FROM below)",
        place,
        maker
    )?;
    Ok(())
}

/// Forgets the invitations that nobody used.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM invitations WHERE expires_at < $1", seconds(moment))?;
    Ok(())
}
