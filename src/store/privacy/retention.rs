//! Volunteers' names go when their time is over: what they served counts on, for nobody.

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use crate::domain::retention::Retention;
use crate::store::{Result, Tx, seconds};

/// The volunteers who are in no team any more, have served nothing since a moment, and are still somebody.
const GONE: &str = "SELECT v.id FROM volunteers v
    WHERE (v.person_id IS NOT NULL OR v.name <> '' OR v.phone IS NOT NULL) AND v.joined_at < $1
        AND NOT EXISTS (SELECT 1 FROM team_members m WHERE m.volunteer_id = v.id AND m.standing <> 'left')
        AND NOT EXISTS (SELECT 1 FROM hours_rows h WHERE h.volunteer_id = v.id AND h.until_at >= $1)";

/// Forgets the names on certificates that were issued long ago, and volunteers who have not served for long, as `/forget` does.
/// All of them together, however many they are.
pub async fn forget_volunteers(tx: &mut Tx, retention: Retention, now: DateTime<Utc>) -> Result<()> {
    let issued = seconds(now - retention.certificates);
    exec!(tx, "UPDATE certificates SET name = '' WHERE issued_at < $1 AND name <> ''", issued)?;
    let served = seconds(now - retention.hours);
    for table in [
        "team_members",
        "volunteer_skills",
        "planned_volunteers",
        "certificate_requests",
        "calls",
        "phone_links",
    ] {
        let sql = format!("DELETE FROM {table} WHERE volunteer_id IN ({GONE})");
        exec!(tx, AssertSqlSafe(sql), served)?;
    }
    // Whoever's name still stands on a certificate can have it forgotten, and so is known until it goes.
    let sql = format!(
        "UPDATE volunteers SET name = '', phone = NULL, entered_by = NULL,
             person_id = CASE WHEN EXISTS (SELECT 1 FROM certificates c
                 WHERE c.volunteer_id = volunteers.id AND c.name <> '') THEN person_id END
         WHERE id IN ({GONE})"
    );
    exec!(tx, AssertSqlSafe(sql), served)?;
    Ok(())
}
