//! What was asked of those who signed up, and what they said.

use chrono::{DateTime, Utc};

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ActivityId, PersonId, SignupId};

/// Which questions of a sign-up are answered or skipped.
pub async fn answered(tx: &mut Tx, signup: SignupId) -> Result<Vec<i64>> {
    let found = rows!(
        (i64,),
        tx,
        "SELECT question FROM answers WHERE signup_id = $1 AND answer IS NOT NULL",
        signup
    )?;
    Ok(found.into_iter().map(|(question,)| question).collect())
}

/// Notes that a question is asked.
pub async fn ask(tx: &mut Tx, signup: SignupId, question: i64, now: DateTime<Utc>) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO answers (signup_id, question, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (signup_id, question) DO UPDATE SET asked_at = excluded.asked_at",
        signup,
        question,
        seconds(now)
    )?;
    Ok(())
}

/// A question that somebody was asked and has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The activity they signed up for.
    pub activity: ActivityId,
    /// Their sign-up.
    pub signup: SignupId,
    /// Which question of it.
    pub question: i64,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
}

/// The questions that a person has not answered, one of each sign-up that is on and whose activity is not over; what
/// was asked first stands first.
pub async fn open(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Vec<OpenQuestion>> {
    let found = rows!(
        (ActivityId, SignupId, i64, i64),
        tx,
        "SELECT s.activity_id, s.id, MIN(a.question), MAX(a.asked_at)
         FROM signups s JOIN answers a ON a.signup_id = s.id JOIN activities t ON t.id = s.activity_id
         WHERE s.person_id = $1 AND s.state <> 'cancelled' AND a.answer IS NULL
             AND t.ends_at > $2 AND t.state = 'planned'
         GROUP BY s.activity_id, s.id ORDER BY MAX(a.asked_at), s.id",
        person,
        seconds(now)
    )?;
    let one = |(activity, signup, question, asked_at)| OpenQuestion {
        activity,
        signup,
        question,
        asked_at: instant(asked_at),
    };
    Ok(found.into_iter().map(one).collect())
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

/// Takes an answer out again. False where there is none.
pub async fn take_out(tx: &mut Tx, signup: SignupId, question: i64) -> Result<bool> {
    let touched = exec!(
        tx,
        "UPDATE answers SET answer = NULL WHERE signup_id = $1 AND question = $2 AND answer IS NOT NULL",
        signup,
        question
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
