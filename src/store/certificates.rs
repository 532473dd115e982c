//! The register of certificates.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::error::Error;
use super::{Result, Tx, instant, places, seconds, volunteers};
use crate::domain::certificate::{CertificateState, Period, RevocationReason};
use crate::domain::certificate_code::CertificateCode;
use crate::domain::certificate_number::CertificateNumber;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{Counted, DAILY, Hours, count};
use crate::domain::hours::ledger::{Row as LedgerRow, in_force};
use crate::domain::ids::{CertificateId, HoursRowId, PersonId, PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;

/// A certificate, as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Which it is here.
    pub id: CertificateId,
    /// The number that people know it by.
    pub number: CertificateNumber,
    /// What its QR hands to the bot.
    pub code: CertificateCode,
    /// Whose it is.
    pub volunteer: VolunteerId,
    /// The name that stands on it; empty for whoever was forgotten.
    pub name: PersonName,
    /// The language that it is in.
    pub language: Language,
    /// The time that it is for.
    pub period: Period,
    /// The days that stand on it.
    pub days: RangeInclusive<NaiveDate>,
    /// The hours that stand on it.
    pub hours: Hours,
    /// The last row of the ledger that was there.
    pub up_to: HoursRowId,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// Who issued it.
    pub issued_by: Option<PersonId>,
    /// What became of it.
    pub state: CertificateState,
    /// Why it was revoked.
    pub reason: Option<RevocationReason>,
    /// The newer one that says what it said.
    pub superseded_by: Option<CertificateId>,
}

impl Certificate {
    /// The place that issued it.
    pub fn place(&self) -> PlaceId {
        self.number.place()
    }
}

#[derive(FromRow)]
struct Kept {
    id: CertificateId,
    place_id: PlaceId,
    issued_year: i64,
    serial: i64,
    code: String,
    volunteer_id: VolunteerId,
    name: PersonName,
    language: Language,
    period: i64,
    first_day: String,
    last_day: String,
    verified: i64,
    attested: i64,
    up_to_row: HoursRowId,
    issued_at: i64,
    issued_by: Option<PersonId>,
    state: CertificateState,
    reason: Option<RevocationReason>,
    superseded_by: Option<CertificateId>,
}

/// The columns of a certificate.
macro_rules! certificate {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.place_id, c.issued_year, c.serial, c.code, c.volunteer_id, c.name, c.language, c.period, \
                    c.first_day, c.last_day, c.verified, c.attested, c.up_to_row, c.issued_at, c.issued_by, c.state, \
                    c.reason, c.superseded_by FROM certificates c ",
            $rest
        )
    };
}

impl Kept {
    fn read(self) -> Result<Certificate> {
        let corrupt = || Error::Corrupt(format!("certificates {}: a value that cannot be", self.id));
        let number = || {
            let year = i32::try_from(self.issued_year).ok()?;
            CertificateNumber::of(self.place_id, year, u32::try_from(self.serial).ok()?)
        };
        let half_hours = |kept: i64| u32::try_from(kept).map(HalfHours).map_err(|_| corrupt());
        let day = |kept: &str| kept.parse::<NaiveDate>().map_err(|_| corrupt());
        Ok(Certificate {
            id: self.id,
            number: number().ok_or_else(corrupt)?,
            code: CertificateCode::of(&self.code).ok_or_else(corrupt)?,
            volunteer: self.volunteer_id,
            language: self.language,
            period: u16::try_from(self.period).map(Period::of_number).map_err(|_| corrupt())?,
            days: day(&self.first_day)?..=day(&self.last_day)?,
            hours: Hours { verified: half_hours(self.verified)?, attested: half_hours(self.attested)? },
            up_to: self.up_to_row,
            issued_at: instant(self.issued_at),
            issued_by: self.issued_by,
            state: self.state,
            reason: self.reason,
            superseded_by: self.superseded_by,
            name: self.name,
        })
    }
}

/// A certificate to be entered in the register.
#[derive(Debug, Clone, Copy)]
pub struct Issue<'a> {
    /// Whose.
    pub volunteer: VolunteerId,
    /// Where.
    pub place: PlaceId,
    /// Behind its QR.
    pub code: &'a CertificateCode,
    /// The name on it.
    pub name: &'a PersonName,
    /// The language that it is in.
    pub language: Language,
    /// The time that it is for.
    pub period: Period,
    /// Its days.
    pub days: &'a RangeInclusive<NaiveDate>,
    /// Its hours.
    pub hours: Hours,
    /// The last row that it is made of.
    pub up_to: HoursRowId,
    /// Who issues it.
    pub by: PersonId,
    /// The day on which it is issued, by the place's clock.
    pub on: NaiveDate,
}

/// Enters a certificate under the next number of its place and year. It replaces those whose hours were corrected.
pub async fn issue(tx: &mut Tx, issue: &Issue<'_>, now: DateTime<Utc>) -> Result<Certificate> {
    // Of two organisers who issue at the same time the second waits for the first, and gets the next number.
    places::hold(tx, issue.place).await?;
    let found = row!(
        (CertificateId,),
        tx,
        "INSERT INTO certificates (place_id, issued_year, serial, code, volunteer_id, name, language, period, first_day,
             last_day, verified, attested, up_to_row, issued_at, issued_by, state)
         SELECT $1, $2, COALESCE(MAX(serial), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'valid'
         FROM certificates WHERE place_id = $1 AND issued_year = $2 RETURNING id",
        issue.place,
        i64::from(issue.on.year()),
        issue.code.as_str(),
        issue.volunteer,
        issue.name,
        issue.language,
        i64::from(issue.period.number()),
        issue.days.start().to_string(),
        issue.days.end().to_string(),
        i64::from(issue.hours.verified.0),
        i64::from(issue.hours.attested.0),
        issue.up_to,
        seconds(now),
        issue.by
    )?;
    let id = found.map_or(CertificateId(0), |(id,)| id);
    for old in superseded(tx, issue.volunteer).await? {
        if issue.period.replaces(old.period) {
            exec!(tx, "UPDATE certificates SET superseded_by = $2 WHERE id = $1", old.id, id)?;
        }
    }
    let issued = by_id(tx, id).await?;
    issued.ok_or_else(|| Error::Corrupt("a certificate that was entered is not there".to_owned()))
}

/// The certificate of that number here.
pub async fn by_id(tx: &mut Tx, id: CertificateId) -> Result<Option<Certificate>> {
    row!(Kept, tx, certificate!("WHERE c.id = $1"), id)?.map(Kept::read).transpose()
}

/// The certificate of the number that people know it by.
pub async fn numbered(tx: &mut Tx, number: CertificateNumber) -> Result<Option<Certificate>> {
    let found = row!(
        Kept,
        tx,
        certificate!("WHERE c.place_id = $1 AND c.issued_year = $2 AND c.serial = $3"),
        number.place(),
        i64::from(number.year()),
        i64::from(number.serial())
    )?;
    found.map(Kept::read).transpose()
}

/// The certificate behind a QR.
pub async fn behind(tx: &mut Tx, code: &CertificateCode) -> Result<Option<Certificate>> {
    row!(Kept, tx, certificate!("WHERE c.code = $1"), code.as_str())?.map(Kept::read).transpose()
}

/// The certificates of those places, the newest first.
pub async fn of_places(tx: &mut Tx, places: &[PlaceId]) -> Result<Vec<Certificate>> {
    let list = json!(places.iter().map(|id| [id.0]).collect::<Vec<_>>()).to_string();
    let sql = tx.dialect(one_of!(
        "SELECT c.id, c.place_id, c.issued_year, c.serial, c.code, c.volunteer_id, c.name, c.language, c.period,
             c.first_day, c.last_day, c.verified, c.attested, c.up_to_row, c.issued_at, c.issued_by, c.state, c.reason,
             c.superseded_by
         FROM certificates c WHERE c.place_id",
        "ORDER BY c.id DESC"
    ));
    rows!(Kept, tx, sql, list)?.into_iter().map(Kept::read).collect()
}

/// Those that a new one replaces.
pub async fn replaced_by(tx: &mut Tx, id: CertificateId) -> Result<Vec<Certificate>> {
    let found = rows!(Kept, tx, certificate!("WHERE c.superseded_by = $1 ORDER BY c.id"), id)?;
    found.into_iter().map(Kept::read).collect()
}

/// A volunteer's certificates whose hours were corrected, and that no newer one replaces.
async fn superseded(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<Certificate>> {
    let mut found = not_settled(tx, &[volunteer]).await?;
    found.retain(|certificate| certificate.state == CertificateState::Superseded);
    Ok(found)
}

/// Those of them of which the volunteer has not read yet.
pub async fn untold(tx: &mut Tx, volunteer: VolunteerId) -> Result<Vec<Certificate>> {
    let found = rows!(
        Kept,
        tx,
        certificate!(
            "WHERE c.volunteer_id = $1 AND c.state = 'superseded' AND c.superseded_by IS NULL AND NOT c.told ORDER BY c.id"
        ),
        volunteer
    )?;
    found.into_iter().map(Kept::read).collect()
}

/// A volunteer has read which of their certificates are superseded.
pub async fn told(tx: &mut Tx, volunteer: VolunteerId) -> Result<()> {
    exec!(
        tx,
        "UPDATE certificates SET told = TRUE WHERE volunteer_id = $1 AND state = 'superseded' AND NOT told",
        volunteer
    )?;
    Ok(())
}

/// Takes a certificate back. False where somebody was first.
pub async fn revoke(tx: &mut Tx, id: CertificateId, reason: RevocationReason) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE certificates SET state = 'revoked', reason = $2 WHERE id = $1 AND state <> 'revoked'",
        id,
        reason
    )?;
    Ok(touched > 0)
}

/// Volunteers' certificates that stand or fall with the ledger: not revoked, and without a newer one; those of each together.
pub(super) async fn not_settled(tx: &mut Tx, whose: &[VolunteerId]) -> Result<Vec<Certificate>> {
    let sql = tx.dialect(one_of!(
        "SELECT c.id, c.place_id, c.issued_year, c.serial, c.code, c.volunteer_id, c.name, c.language, c.period, c.first_day,
             c.last_day, c.verified, c.attested, c.up_to_row, c.issued_at, c.issued_by, c.state, c.reason,
             c.superseded_by
         FROM certificates c WHERE c.state <> 'revoked' AND c.superseded_by IS NULL AND c.volunteer_id",
        "ORDER BY c.volunteer_id, c.id"
    ));
    rows!(Kept, tx, sql, volunteers::listed(whose))?.into_iter().map(Kept::read).collect()
}

/// Looks at certificates anew after something was written into their volunteer's ledger: one is superseded while a day of
/// its time counts otherwise than on paper. What is mended by a further row stands again.
pub(super) async fn compare(tx: &mut Tx, certificates: &[Certificate], ledger: &[LedgerRow]) -> Result<()> {
    for certificate in certificates {
        let of_then: Vec<LedgerRow> =
            ledger.iter().filter(|row| row.id <= certificate.up_to).copied().collect();
        let as_printed = days(&count(&in_force(&of_then), DAILY), &certificate.days);
        let as_it_is = days(&count(&in_force(ledger), DAILY), &certificate.days);
        let state =
            if as_printed == as_it_is { CertificateState::Valid } else { CertificateState::Superseded };
        if state != certificate.state {
            exec!(
                tx,
                "UPDATE certificates SET state = $2, told = FALSE WHERE id = $1",
                certificate.id,
                state
            )?;
        }
    }
    Ok(())
}

/// What each day of a time counts.
fn days(counted: &Counted, days: &RangeInclusive<NaiveDate>) -> Vec<(NaiveDate, Hours)> {
    let each = counted.by_day().into_iter();
    each.filter(|(day, hours)| days.contains(day) && *hours != Hours::default()).collect()
}
