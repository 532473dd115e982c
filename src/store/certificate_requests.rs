//! Who asks for a certificate: one request of a volunteer at a time.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::certificate::Period;
use crate::domain::ids::{CertificateRequestId, PersonId, PlaceId, VolunteerId};
use crate::domain::person_name::PersonName;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its number.
    pub id: CertificateRequestId,
    /// Whose hours.
    pub volunteer: VolunteerId,
    /// Who is to issue it.
    pub place: PlaceId,
    /// Who asks: the volunteer, or an organiser for somebody without the messenger.
    pub by: PersonId,
    /// For which time.
    pub period: Period,
    /// The name that shall stand on it, once it is known.
    pub name: Option<PersonName>,
    /// Since when they are asked to write it.
    pub naming_at: Option<DateTime<Utc>>,
    /// When organisers were asked.
    pub sent_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Kept {
    id: CertificateRequestId,
    volunteer_id: VolunteerId,
    place_id: PlaceId,
    person_id: PersonId,
    period: i64,
    name: Option<PersonName>,
    naming_at: Option<i64>,
    sent_at: Option<i64>,
}

impl From<Kept> for Request {
    fn from(kept: Kept) -> Self {
        Self {
            id: kept.id,
            volunteer: kept.volunteer_id,
            place: kept.place_id,
            by: kept.person_id,
            period: Period::of_number(u16::try_from(kept.period).unwrap_or_default()),
            name: kept.name,
            naming_at: kept.naming_at.map(instant),
            sent_at: kept.sent_at.map(instant),
        }
    }
}

/// The columns of a request.
macro_rules! request {
    ($rest:literal) => {
        concat!(
            "SELECT id, volunteer_id, place_id, person_id, period, name, naming_at, sent_at FROM certificate_requests ",
            $rest
        )
    };
}

/// Begins a request, in place of one that was not sent.
pub async fn begin(
    tx: &mut Tx,
    volunteer: VolunteerId,
    place: PlaceId,
    period: Period,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<CertificateRequestId> {
    exec!(tx, "DELETE FROM certificate_requests WHERE volunteer_id = $1", volunteer)?;
    let found = row!(
        (CertificateRequestId,),
        tx,
        "INSERT INTO certificate_requests (volunteer_id, place_id, person_id, period, begun_at)
         VALUES ($1, $2, $3, $4, $5) RETURNING id",
        volunteer,
        place,
        by,
        i64::from(period.number()),
        seconds(now)
    )?;
    Ok(found.map_or(CertificateRequestId(0), |(id,)| id))
}

/// The request of that number.
pub async fn by_id(tx: &mut Tx, id: CertificateRequestId) -> Result<Option<Request>> {
    Ok(row!(Kept, tx, request!("WHERE id = $1"), id)?.map(Request::from))
}

/// The request for a volunteer.
pub async fn of_volunteer(tx: &mut Tx, volunteer: VolunteerId) -> Result<Option<Request>> {
    Ok(row!(Kept, tx, request!("WHERE volunteer_id = $1"), volunteer)?.map(Request::from))
}

/// The request for which a person was last asked to write a name.
pub async fn naming(tx: &mut Tx, person: PersonId) -> Result<Option<Request>> {
    let sql =
        request!("WHERE person_id = $1 AND naming_at IS NOT NULL ORDER BY naming_at DESC, id DESC LIMIT 1");
    Ok(row!(Kept, tx, sql, person)?.map(Request::from))
}

/// Whoever asks is asked to write a name.
pub async fn ask_name(tx: &mut Tx, id: CertificateRequestId, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE certificate_requests SET naming_at = $2 WHERE id = $1", id, seconds(now))?;
    Ok(())
}

/// The name is known, and organisers are asked.
pub async fn send(
    tx: &mut Tx,
    id: CertificateRequestId,
    name: &PersonName,
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "UPDATE certificate_requests SET name = $2, naming_at = NULL, sent_at = $3 WHERE id = $1",
        id,
        name,
        seconds(now)
    )?;
    Ok(())
}

/// A request is done with. False where somebody was first.
pub async fn close(tx: &mut Tx, id: CertificateRequestId) -> Result<bool> {
    Ok(exec!(tx, "DELETE FROM certificate_requests WHERE id = $1", id)? > 0)
}

/// Forgets what was begun before that moment, and never sent.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM certificate_requests WHERE sent_at IS NULL AND begun_at <= $1", seconds(moment))?;
    Ok(())
}
