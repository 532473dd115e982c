//! What is kept of what somebody voted, and asked others.

use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::store::{Result, Tx, instant};

/// All of it.
pub(super) async fn known(tx: &mut Tx, person: PersonId) -> Result<Value> {
    Ok(json!({
        "voted": votes(tx, person).await?,
        "entered_for_neighbours": entered(tx, person).await?,
        "asked_neighbours": polls(tx, person).await?,
        "is_asked": asked(tx, person).await?,
    }))
}

/// What they chose, in their own words.
async fn votes(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, Option<String>, i64, i64),
        tx,
        "SELECT p.question, p.answers, v.answer, v.voted_at FROM votes v JOIN polls p ON p.id = v.poll_id
         WHERE v.person_id = $1 ORDER BY v.id",
        person
    )?;
    let one = |(question, answers, answer, at): (String, Option<String>, i64, i64)| {
        let number = usize::try_from(answer).unwrap_or(usize::MAX);
        let answer = answers.as_deref().and_then(|answers| answers.lines().nth(number));
        json!({ "question": question, "answer": answer, "voted": instant(at).to_rfc3339() })
    };
    Ok(found.into_iter().map(one).collect())
}

/// For whom they entered a vote at the desk. What those chose is nobody's business but theirs.
async fn entered(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, Option<String>, i64),
        tx,
        "SELECT p.question, v.guest, v.voted_at FROM votes v JOIN polls p ON p.id = v.poll_id
         WHERE v.entered_by = $1 ORDER BY v.id",
        person
    )?;
    let one = |(question, guest, at): (String, Option<String>, i64)| json!({ "question": question, "for": guest, "voted": instant(at).to_rfc3339() });
    Ok(found.into_iter().map(one).collect())
}

/// What they asked.
async fn polls(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (String, String, i64),
        tx,
        "SELECT question, state, made_at FROM polls WHERE made_by = $1 ORDER BY id",
        person
    )?;
    let one = |(question, state, at): (String, String, i64)| json!({ "question": question, "state": state, "written": instant(at).to_rfc3339() });
    Ok(found.into_iter().map(one).collect())
}

/// What they are being asked about a poll.
async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<Value>> {
    let found = row!(
        (String, Option<String>, i64),
        tx,
        "SELECT asks, guest, asked_at FROM poll_asking WHERE person_id = $1",
        person
    )?;
    Ok(found
        .map(|(asks, guest, at)| json!({ "asks": asks, "for": guest, "asked": instant(at).to_rfc3339() })))
}
