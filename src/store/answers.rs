//! What was asked of those who signed up, and what they said.

use super::{Result, Tx};
use crate::domain::ids::{ActivityId, PersonId, SignupId};

/// How many questions of a sign-up are answered or skipped; they are asked in order, so it is the next one's index.
pub async fn answered(tx: &mut Tx, signup: SignupId) -> Result<i64> {
    let counted =
        row!((i64,), tx, "SELECT COUNT(*) FROM answers WHERE signup_id = $1 AND answer IS NOT NULL", signup)?;
    Ok(counted.map_or(0, |(count,)| count))
}

/// Notes that a question is asked.
pub async fn ask(tx: &mut Tx, signup: SignupId, question: i64) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO answers (signup_id, question) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        signup,
        question
    )?;
    Ok(())
}

/// The question that a person was asked and has not answered, of a sign-up that is on; the oldest first.
pub async fn open(tx: &mut Tx, person: PersonId) -> Result<Option<(ActivityId, SignupId, i64)>> {
    row!(
        (ActivityId, SignupId, i64),
        tx,
        "SELECT s.activity_id, s.id, a.question FROM answers a JOIN signups s ON s.id = a.signup_id
         WHERE s.person_id = $1 AND s.state <> 'cancelled' AND a.answer IS NULL ORDER BY s.id, a.question LIMIT 1",
        person
    )
}

/// Keeps the answer to a question that is open. False where it is not.
pub async fn keep(tx: &mut Tx, signup: SignupId, question: i64, answer: &str) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE answers SET answer = $3 WHERE signup_id = $1 AND question = $2 AND answer IS NULL",
        signup,
        question,
        answer
    )?;
    Ok(touched > 0)
}

/// Every answer of an activity, by sign-up and question.
pub async fn of_activity(tx: &mut Tx, activity: ActivityId) -> Result<Vec<(SignupId, i64, String)>> {
    rows!(
        (SignupId, i64, String),
        tx,
        "SELECT a.signup_id, a.question, a.answer FROM answers a JOIN signups s ON s.id = a.signup_id
         WHERE s.activity_id = $1 AND a.answer <> '' ORDER BY a.signup_id, a.question",
        activity
    )
}
