//! What the neighbours of places are asked, and what an organiser is being asked about it.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::FromRow;

use super::{Result, Tx, instant, seconds};
use crate::domain::ids::{ChatId, MessageId, PersonId, PlaceId, PollId, ThreadId, WishId};
use crate::domain::language::Language;
use crate::domain::person_name::PersonName;
use crate::domain::poll::{Answers, Asks, PollState};
use crate::domain::subject::Subject;

/// A poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// Its number.
    pub id: PollId,
    /// Whose neighbours are asked: those of the place's groups, and of all below it.
    pub place: PlaceId,
    /// What they are asked.
    pub question: String,
    /// What they choose from; none before it is written.
    pub answers: Option<Answers>,
    /// Whether nobody ever reads who chose what.
    pub secret: bool,
    /// From when on no vote counts any more.
    pub closes_at: DateTime<Utc>,
    /// How far it is.
    pub state: PollState,
    /// What will be done about the result.
    pub outcome: Option<String>,
    /// Who asks; none who was forgotten.
    pub by: Option<PersonId>,
}

impl Poll {
    /// Whether a vote counts at that moment.
    pub fn takes_votes(&self, now: DateTime<Utc>) -> bool {
        self.state == PollState::Open && now < self.closes_at
    }
}

#[derive(FromRow)]
struct Row {
    id: PollId,
    place_id: PlaceId,
    question: String,
    answers: Option<Answers>,
    secret: bool,
    closes_at: i64,
    state: PollState,
    outcome: Option<String>,
    made_by: Option<PersonId>,
}

impl From<Row> for Poll {
    fn from(row: Row) -> Self {
        let Row { id, place_id: place, question, answers, secret, closes_at, state, outcome, made_by: by } =
            row;
        Self { id, place, question, answers, secret, closes_at: instant(closes_at), state, outcome, by }
    }
}

/// The columns of one.
macro_rules! poll {
    ($rest:literal) => {
        concat!(
            "SELECT id, place_id, question, answers, secret, closes_at, state, outcome, made_by FROM polls ",
            $rest
        )
    };
}

/// Begins a poll, which nobody but its maker sees yet.
pub async fn draft(
    tx: &mut Tx,
    (place, wish): (PlaceId, Option<WishId>),
    question: &str,
    closes: DateTime<Utc>,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<PollId> {
    let found = row!(
        (PollId,),
        tx,
        "INSERT INTO polls (place_id, question, secret, closes_at, state, made_by, made_at, wish_id)
         VALUES ($1, $2, TRUE, $3, 'draft', $4, $5, $6) RETURNING id",
        place,
        question,
        seconds(closes),
        by,
        seconds(now),
        wish
    )?;
    Ok(found.map(|(id,)| id).expect("an insert that returns its row returns one"))
}

/// The poll of that number.
pub async fn by_id(tx: &mut Tx, id: PollId) -> Result<Option<Poll>> {
    Ok(row!(Row, tx, poll!("WHERE id = $1"), id)?.map(Poll::from))
}

/// The wish that a poll is about.
pub async fn wish_of(tx: &mut Tx, id: PollId) -> Result<Option<WishId>> {
    let found = row!((Option<WishId>,), tx, "SELECT wish_id FROM polls WHERE id = $1", id)?;
    Ok(found.and_then(|(wish,)| wish))
}

/// The same; whoever votes or closes it at the same moment waits until this is done, so that no vote comes between.
pub async fn locked(tx: &mut Tx, id: PollId) -> Result<Option<Poll>> {
    exec!(tx, "UPDATE polls SET state = state WHERE id = $1", id)?;
    by_id(tx, id).await
}

/// What somebody has begun, and nobody sees yet.
pub async fn draft_of(tx: &mut Tx, person: PersonId) -> Result<Option<Poll>> {
    let sql = poll!("WHERE made_by = $1 AND state = 'draft' ORDER BY id DESC LIMIT 1");
    Ok(row!(Row, tx, sql, person)?.map(Poll::from))
}

/// The polls at some places that were published, the latest first; `most` of them.
pub async fn at_places(tx: &mut Tx, places: &[PlaceId], most: i64) -> Result<Vec<Poll>> {
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, question, answers, secret, closes_at, state, outcome, made_by FROM polls
         WHERE state <> 'draft' AND place_id",
        " ORDER BY id DESC LIMIT $2"
    ));
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>());
    Ok(rows!(Row, tx, sql, list.to_string(), most)?.into_iter().map(Poll::from).collect())
}

/// Keeps a draft as it stands now.
pub async fn keep(tx: &mut Tx, poll: &Poll) -> Result<()> {
    exec!(
        tx,
        "UPDATE polls SET question = $2, answers = $3, secret = $4, closes_at = $5 WHERE id = $1 AND state = 'draft'",
        poll.id,
        &poll.question,
        poll.answers.as_ref(),
        poll.secret,
        seconds(poll.closes_at)
    )
    .map(|_| ())
}

/// A draft is thrown away.
pub async fn discard(tx: &mut Tx, id: PollId) -> Result<()> {
    exec!(tx, "DELETE FROM polls WHERE id = $1 AND state = 'draft'", id).map(|_| ())
}

/// Neighbours can vote.
pub async fn open(tx: &mut Tx, id: PollId) -> Result<()> {
    exec!(tx, "UPDATE polls SET state = 'open' WHERE id = $1", id)?;
    tx.touch(Subject::poll(id));
    Ok(())
}

/// Nobody can vote any more.
pub async fn close(tx: &mut Tx, id: PollId, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE polls SET state = 'closed', closed_at = $2 WHERE id = $1", id, seconds(now))?;
    tx.touch(Subject::poll(id));
    Ok(())
}

/// What will be done about the result.
pub async fn set_outcome(tx: &mut Tx, id: PollId, outcome: &str) -> Result<()> {
    exec!(tx, "UPDATE polls SET outcome = $2 WHERE id = $1 AND state = 'closed'", id, outcome).map(|_| ())
}

/// Those of these numbers that are to be closed, and when.
pub async fn due(tx: &mut Tx, ids: &RangeInclusive<i64>) -> Result<Vec<(PollId, DateTime<Utc>)>> {
    let found = rows!(
        (PollId, i64),
        tx,
        "SELECT id, closes_at FROM polls WHERE state = 'open' AND id BETWEEN $1 AND $2 ORDER BY id",
        ids.start(),
        ids.end()
    )?;
    Ok(found.into_iter().map(|(id, at)| (id, instant(at))).collect())
}

/// The highest number of one that is to be closed; 0 where there is none.
pub async fn highest(tx: &mut Tx) -> Result<i64> {
    let found = row!((Option<i64>,), tx, "SELECT MAX(id) FROM polls WHERE state = 'open'")?;
    Ok(found.and_then(|(id,)| id).unwrap_or(0))
}

/// A poll's card in a group that is still linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct PollCard {
    /// The chat.
    #[sqlx(rename = "chat_id")]
    pub chat: ChatId,
    /// The topic in it.
    #[sqlx(rename = "thread_id")]
    pub thread: ThreadId,
    /// The message.
    #[sqlx(rename = "message_id")]
    pub message: MessageId,
    /// In which language the group reads.
    pub language: Language,
}

/// The cards of a poll that were delivered, as far back as is kept.
pub async fn cards(tx: &mut Tx, id: PollId) -> Result<Vec<PollCard>> {
    rows!(
        PollCard,
        tx,
        "SELECT o.chat_id, o.thread_id, o.message_id, MIN(g.language) AS language
         FROM outbox o JOIN linked_groups g ON g.chat_id = o.chat_id
         WHERE o.kind = 'poll' AND o.subject_id = $1 AND o.message_id IS NOT NULL
         GROUP BY o.chat_id, o.thread_id, o.message_id ORDER BY o.chat_id, o.message_id",
        id
    )
}

/// Cards that wait and were never tried do not go out any more.
pub async fn withdraw_cards(tx: &mut Tx, id: PollId) -> Result<()> {
    exec!(
        tx,
        "DELETE FROM outbox WHERE kind = 'poll' AND subject_id = $1 AND state = 'waiting' AND attempts = 0",
        id
    )
    .map(|_| ())
}

/// What somebody is asked about polls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// What.
    pub asks: Asks,
    /// Where there is to be a new one; none where it is about one that there is.
    pub place: Option<PlaceId>,
    /// About which.
    pub poll: Option<PollId>,
    /// Who votes at the desk, once that is known.
    pub guest: Option<PersonName>,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Asks somebody for the question of a new poll at a place, in place of what they were asked before.
pub async fn ask_new(tx: &mut Tx, person: PersonId, place: PlaceId, now: DateTime<Utc>) -> Result<()> {
    ask_for(tx, person, Asks::Question, (Some(place), None), now).await
}

/// Asks somebody something about a poll, in place of what they were asked before.
pub async fn ask(tx: &mut Tx, person: PersonId, asks: Asks, poll: PollId, now: DateTime<Utc>) -> Result<()> {
    ask_for(tx, person, asks, (None, Some(poll)), now).await
}

async fn ask_for(
    tx: &mut Tx,
    person: PersonId,
    asks: Asks,
    (place, poll): (Option<PlaceId>, Option<PollId>),
    now: DateTime<Utc>,
) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO poll_asking (person_id, asks, place_id, poll_id, asked_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id) DO UPDATE SET asks = excluded.asks, place_id = excluded.place_id,
             poll_id = excluded.poll_id, guest = NULL, asked_at = excluded.asked_at",
        person,
        asks,
        place,
        poll,
        seconds(now)
    )
    .map(|_| ())
}

/// What somebody is asked.
pub async fn asked(tx: &mut Tx, person: PersonId) -> Result<Option<Asking>> {
    #[derive(FromRow)]
    struct AskingRow {
        asks: Asks,
        place_id: Option<PlaceId>,
        poll_id: Option<PollId>,
        guest: Option<PersonName>,
        asked_at: i64,
    }
    let sql = "SELECT asks, place_id, poll_id, guest, asked_at FROM poll_asking WHERE person_id = $1";
    let read = |row: AskingRow| Asking {
        asks: row.asks,
        place: row.place_id,
        poll: row.poll_id,
        guest: row.guest,
        at: instant(row.asked_at),
    };
    Ok(row!(AskingRow, tx, sql, person)?.map(read))
}

/// Whoever votes at the desk is that one.
pub async fn at_desk(tx: &mut Tx, organiser: PersonId, guest: &PersonName) -> Result<()> {
    exec!(tx, "UPDATE poll_asking SET guest = $2 WHERE person_id = $1", organiser, guest).map(|_| ())
}

/// Somebody is not asked any more.
pub async fn stop_asking(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM poll_asking WHERE person_id = $1", person).map(|_| ())
}

/// Forgets what was asked before that moment.
pub async fn forget_asked_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM poll_asking WHERE asked_at <= $1", seconds(moment)).map(|_| ())
}

/// Forgets drafts of before that moment.
pub async fn forget_drafts_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM polls WHERE state = 'draft' AND made_at < $1", seconds(moment)).map(|_| ())
}

/// The polls at some places that were closed after that moment, in which somebody voted, and of which nobody has said what will be
/// done; and when they were closed.
pub async fn unanswered_at(
    tx: &mut Tx,
    places: &[PlaceId],
    since: DateTime<Utc>,
) -> Result<Vec<(Poll, DateTime<Utc>)>> {
    #[derive(FromRow)]
    struct Closed {
        #[sqlx(flatten)]
        poll: Row,
        closed_at: i64,
    }
    let sql = tx.dialect(one_of!(
        "SELECT id, place_id, question, answers, secret, closes_at, state, outcome, made_by, closed_at FROM polls
         WHERE state = 'closed' AND outcome IS NULL AND closed_at > $2
             AND EXISTS (SELECT 1 FROM poll_results r WHERE r.poll_id = polls.id) AND place_id",
        "ORDER BY id"
    ));
    let list = json!(places.iter().map(|place| [place.0]).collect::<Vec<_>>()).to_string();
    let found = rows!(Closed, tx, sql, list, seconds(since))?;
    Ok(found.into_iter().map(|closed| (closed.poll.into(), instant(closed.closed_at))).collect())
}
