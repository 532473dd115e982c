//! The links by which volunteers whom organisers entered join their own account, and how two that are one become one.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, FromRow};

use super::{Result, Tx, seconds};
use crate::domain::ids::{ActivityId, PersonId, PlaceId, SignupId, VolunteerId};
use crate::domain::subject::Subject;

/// A link that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct PhoneLink {
    /// Its number.
    pub id: i64,
    /// Whose hours it leads to.
    #[sqlx(rename = "volunteer_id")]
    pub volunteer: VolunteerId,
    /// Where it was made.
    #[sqlx(rename = "place_id")]
    pub place: PlaceId,
    /// By whom.
    #[sqlx(rename = "maker_id")]
    pub maker: PersonId,
    /// Who opened it last, and has not said yet whether it is they.
    pub opened_by: Option<PersonId>,
}

/// Keeps a link for a volunteer, in place of an earlier one.
pub async fn make(
    tx: &mut Tx,
    volunteer: VolunteerId,
    place: PlaceId,
    (code, maker): (&str, PersonId),
    expires: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO phone_links (volunteer_id, place_id, code, maker_id, expires_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (volunteer_id) DO UPDATE
             SET place_id = excluded.place_id, code = excluded.code, maker_id = excluded.maker_id, opened_by = NULL,
                 expires_at = excluded.expires_at",
        volunteer,
        place,
        code,
        maker,
        seconds(expires)
    )?;
    Ok(())
}

/// The columns of a link.
macro_rules! link {
    ($rest:literal) => {
        concat!("SELECT l.id, l.volunteer_id, l.place_id, l.maker_id, l.opened_by FROM phone_links l ", $rest)
    };
}

/// The link of a code, while it holds.
pub async fn of_code(tx: &mut Tx, code: &str, now: DateTime<Utc>) -> Result<Option<PhoneLink>> {
    row!(PhoneLink, tx, link!("WHERE l.code = $1 AND l.expires_at > $2"), code, seconds(now))
}

/// The link of that number that a person opened last, while it holds.
pub async fn opened_by(
    tx: &mut Tx,
    id: i64,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<PhoneLink>> {
    row!(
        PhoneLink,
        tx,
        link!("WHERE l.id = $1 AND l.opened_by = $2 AND l.expires_at > $3"),
        id,
        person,
        seconds(now)
    )
}

/// The code that leads to a volunteer.
pub async fn code_of(tx: &mut Tx, volunteer: VolunteerId) -> Result<Option<String>> {
    let found = row!((String,), tx, "SELECT code FROM phone_links WHERE volunteer_id = $1", volunteer)?;
    Ok(found.map(|(code,)| code))
}

/// Keeps who opened a link; nobody, where they say that it is not they.
pub async fn open(tx: &mut Tx, id: i64, person: Option<PersonId>) -> Result<()> {
    exec!(tx, "UPDATE phone_links SET opened_by = $2 WHERE id = $1", id, person)?;
    Ok(())
}

/// Forgets links that were over before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM phone_links WHERE expires_at <= $1", seconds(moment))?;
    Ok(())
}

/// What becomes of the rows of a volunteer who is found to be another one, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// They are the other one's.
    Moves,
    /// They are the other one's, unless there is one like it: then that statement makes one of both.
    Joins(&'static str),
    /// They go.
    Goes,
}

/// Every table that knows a volunteer. A test walks the schema and fails for one that is not here.
pub const OF_VOLUNTEERS: &[(&str, Follows)] = &[
    ("hours_rows", Follows::Moves),
    ("objections", Follows::Moves),
    // Who has no messenger has said nothing by it.
    ("missed_services", Follows::Goes),
    ("certificates", Follows::Moves),
    ("certificate_requests", Follows::Goes),
    // A plan that names them means the other one from then on.
    ("planned_volunteers", Follows::Moves),
    (
        "star_notices",
        Follows::Joins(
            "UPDATE star_notices SET volunteer_id = $2 WHERE volunteer_id = $1
                 AND star NOT IN (SELECT k.star FROM star_notices k WHERE k.volunteer_id = $2)",
        ),
    ),
    (
        "team_members",
        Follows::Joins(
            "INSERT INTO team_members (volunteer_id, place_id, team, standing, leads, since)
             SELECT $2, place_id, team, standing, leads, since FROM team_members WHERE volunteer_id = $1
             ON CONFLICT (volunteer_id, place_id, team) DO UPDATE SET standing = excluded.standing
                 WHERE team_members.standing IN ('asked', 'left')",
        ),
    ),
    (
        "volunteer_skills",
        Follows::Joins(
            "INSERT INTO volunteer_skills (volunteer_id, skill, proven_until)
             SELECT $2, skill, proven_until FROM volunteer_skills WHERE volunteer_id = $1
             ON CONFLICT (volunteer_id, skill) DO UPDATE
                 SET proven_until = COALESCE(volunteer_skills.proven_until, excluded.proven_until)",
        ),
    ),
    // Who has no messenger was never asked by it.
    ("calls", Follows::Goes),
    ("phone_links", Follows::Goes),
];

/// What came of two being one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Who they are now.
    pub volunteer: VolunteerId,
    /// The lists on which they stand by themselves now.
    pub lists: Vec<ActivityId>,
}

/// A volunteer whom an organiser entered is that person. Whoever is a volunteer already keeps what they are, and what the
/// other one served is theirs.
pub async fn join(tx: &mut Tx, link: &PhoneLink, person: PersonId) -> Result<Joined> {
    let entered = link.volunteer;
    let lists = follow_signups(tx, entered, person).await?;
    let own = row!((VolunteerId,), tx, "SELECT id FROM volunteers WHERE person_id = $1", person)?;
    let Some((own,)) = own else {
        exec!(
            tx,
            "UPDATE volunteers SET person_id = $2, phone = NULL,
                 told_row = COALESCE((SELECT MAX(h.id) FROM hours_rows h WHERE h.volunteer_id = $1), 0)
             WHERE id = $1",
            entered,
            person
        )?;
        exec!(tx, "DELETE FROM phone_links WHERE volunteer_id = $1", entered)?;
        tx.touch(Subject::volunteer(entered));
        return Ok(Joined { volunteer: entered, lists });
    };
    for (table, follows) in OF_VOLUNTEERS {
        if let Follows::Joins(sql) = follows {
            exec!(tx, *sql, entered, own)?;
        }
        if *follows == Follows::Moves {
            let sql = format!("UPDATE {table} SET volunteer_id = $2 WHERE volunteer_id = $1");
            exec!(tx, AssertSqlSafe(sql), entered, own)?;
        } else {
            exec!(tx, AssertSqlSafe(format!("DELETE FROM {table} WHERE volunteer_id = $1")), entered)?;
        }
    }
    exec!(
        tx,
        "UPDATE volunteers SET consent_at = COALESCE(consent_at, (SELECT e.consent_at FROM volunteers e WHERE e.id = $1))
         WHERE id = $2",
        entered,
        own
    )?;
    exec!(tx, "DELETE FROM volunteers WHERE id = $1", entered)?;
    tx.touch(Subject::volunteer(entered));
    tx.touch(Subject::volunteer(own));
    Ok(Joined { volunteer: own, lists })
}

/// What organisers signed them up for under their name is theirs, where they have not signed up themselves: so the hours that
/// come of it are.
async fn follow_signups(tx: &mut Tx, entered: VolunteerId, person: PersonId) -> Result<Vec<ActivityId>> {
    let found = rows!(
        (SignupId, ActivityId),
        tx,
        "SELECT MIN(s.id), s.activity_id FROM signups s JOIN activities a ON a.id = s.activity_id
         JOIN volunteers v ON v.id = $1 AND v.name = s.guest AND COALESCE(v.phone, '') = COALESCE(s.phone, '')
         WHERE s.person_id IS NULL AND s.state <> 'cancelled'
             AND EXISTS (SELECT 1 FROM team_members m WHERE m.volunteer_id = v.id AND m.place_id = a.place_id)
             AND NOT EXISTS (SELECT 1 FROM signups o WHERE o.activity_id = s.activity_id AND o.person_id = $2)
         GROUP BY s.activity_id HAVING COUNT(*) = 1",
        entered,
        person
    )?;
    for (signup, _) in &found {
        exec!(
            tx,
            "UPDATE signups SET person_id = $2, guest = NULL, phone = NULL, entered_by = NULL WHERE id = $1",
            signup,
            person
        )?;
    }
    Ok(found.into_iter().map(|(_, activity)| activity).collect())
}
