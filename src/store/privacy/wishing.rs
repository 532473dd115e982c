//! What is kept of what somebody wished for.

use serde_json::{Value, json};

use crate::domain::ids::PersonId;
use crate::store::{Result, Tx, instant};

/// All of it.
pub(super) async fn known(tx: &mut Tx, person: PersonId) -> Result<Value> {
    Ok(json!({
        "wished": wished(tx, person).await?,
        "wishes_the_same_as_others": echoed(tx, person).await?,
        "is_asked": asked(tx, person).await?,
    }))
}

/// What they wished, and what became of it.
async fn wished(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (Option<String>, Option<String>, String, i64),
        tx,
        "SELECT words, voice, state, wished_at FROM wishes WHERE person_id = $1 ORDER BY id",
        person
    )?;
    let one = |(words, voice, state, at): (Option<String>, Option<String>, String, i64)| json!({ "wish": words, "voice_message": voice, "state": state, "wished": instant(at).to_rfc3339() });
    Ok(found.into_iter().map(one).collect())
}

/// Which wishes of others they share. Who wished them first is not theirs to keep.
async fn echoed(tx: &mut Tx, person: PersonId) -> Result<Vec<Value>> {
    let found = rows!(
        (Option<String>, i64),
        tx,
        "SELECT w.words, e.said_at FROM wish_echoes e JOIN wishes w ON w.id = e.wish_id WHERE e.person_id = $1 ORDER BY w.id",
        person
    )?;
    let one = |(words, at): (Option<String>, i64)| json!({ "wish": words, "said": instant(at).to_rfc3339() });
    Ok(found.into_iter().map(one).collect())
}

/// What they are being asked about a wish.
async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<Value>> {
    let found = row!(
        (String, Option<String>, Option<String>, i64),
        tx,
        "SELECT asks, words, voice, asked_at FROM wish_asking WHERE person_id = $1",
        person
    )?;
    Ok(found.map(|(asks, words, voice, at)| {
        json!({ "asks": asks, "wish": words, "voice_message": voice, "asked": instant(at).to_rfc3339() })
    }))
}
