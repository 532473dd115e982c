//! What people sent in private and have not said yet what for. It belongs to them, for a day.

use chrono::{DateTime, Utc};

use super::{Error, Result, Tx, seconds, wire};
use crate::domain::ids::{ActivityId, PersonId};
use crate::message::Stamp;

/// What is set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A text.
    Words(String),
    /// The files of pictures, in the order in which they came.
    Pictures(Vec<String>),
}

/// Something that a person sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its number.
    pub id: i64,
    /// What it is.
    pub body: Body,
    /// The album that it came in.
    pub album: Option<String>,
    /// The activity it is about, where the person answered a message that is about one.
    pub about: Option<ActivityId>,
    /// When the last of it came.
    pub put_at: DateTime<Utc>,
}

type Row = (i64, String, String, Option<String>, Option<ActivityId>, i64);

impl Body {
    fn kind(&self) -> &'static str {
        match self {
            Self::Words(_) => "words",
            Self::Pictures(_) => "pictures",
        }
    }

    fn list(&self) -> &[String] {
        match self {
            Self::Words(text) => std::slice::from_ref(text),
            Self::Pictures(files) => files,
        }
    }

    fn column(&self) -> Result<String> {
        wire::to_column(&self.list().to_vec())
    }

    /// The stamp of it: another one once a picture has joined.
    pub fn stamp(&self) -> Stamp {
        let list = self.list().iter().map(String::as_str);
        Stamp::of(&[self.kind()].into_iter().chain(list).collect::<Vec<_>>())
    }
}

fn read((id, kind, body, album, about, put_at): Row) -> Result<Aside> {
    let list: Vec<String> = wire::read(&body, "set_aside.body", id)?;
    let body = match kind.as_str() {
        "words" => Body::Words(list.concat()),
        _ => Body::Pictures(list),
    };
    Ok(Aside { id, body, album, about, put_at: super::instant(put_at) })
}

/// Sets something aside, and tells its number.
pub async fn put(
    tx: &mut Tx,
    person: PersonId,
    body: &Body,
    album: Option<&str>,
    about: Option<ActivityId>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let put = row!(
        (i64,),
        tx,
        "INSERT INTO set_aside (person_id, kind, body, album, activity_id, put_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
        person,
        body.kind(),
        body.column()?,
        album,
        about,
        seconds(now)
    )?;
    put.map(|(id,)| id).ok_or_else(|| Error::Corrupt("what was set aside vanished".to_owned()))
}

/// Puts another picture to those that are set aside.
pub async fn add(tx: &mut Tx, id: i64, body: &Body, now: DateTime<Utc>) -> Result<()> {
    exec!(tx, "UPDATE set_aside SET body = $2, put_at = $3 WHERE id = $1", id, body.column()?, seconds(now))?;
    Ok(())
}

/// What that person set aside under that number since `since`.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    id: i64,
    since: DateTime<Utc>,
) -> Result<Option<Aside>> {
    row!(
        Row,
        tx,
        "SELECT id, kind, body, album, activity_id, put_at FROM set_aside
         WHERE id = $2 AND person_id = $1 AND put_at > $3",
        person,
        id,
        seconds(since)
    )?
    .map(read)
    .transpose()
}

/// The pictures that a person set aside last, since `since`.
pub async fn last_pictures(tx: &mut Tx, person: PersonId, since: DateTime<Utc>) -> Result<Option<Aside>> {
    row!(
        Row,
        tx,
        "SELECT id, kind, body, album, activity_id, put_at FROM set_aside
         WHERE person_id = $1 AND kind = 'pictures' AND put_at > $2 ORDER BY id DESC LIMIT 1",
        person,
        seconds(since)
    )?
    .map(read)
    .transpose()
}

/// What a person set aside since `since`, in the order in which it came.
pub async fn since(tx: &mut Tx, person: PersonId, since: DateTime<Utc>) -> Result<Vec<Aside>> {
    rows!(
        Row,
        tx,
        "SELECT id, kind, body, album, activity_id, put_at FROM set_aside
         WHERE person_id = $1 AND put_at >= $2 ORDER BY id",
        person,
        seconds(since)
    )?
    .into_iter()
    .map(read)
    .collect()
}

/// It is said what it was for, or that it is for nothing.
pub async fn drop(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM set_aside WHERE id = $1", id)?;
    Ok(())
}

/// A person's words that wait are for nothing any more.
pub async fn drop_words(tx: &mut Tx, person: PersonId) -> Result<()> {
    exec!(tx, "DELETE FROM set_aside WHERE person_id = $1 AND kind = 'words'", person)?;
    Ok(())
}

/// Forgets what was set aside before that moment.
pub async fn forget_before(tx: &mut Tx, moment: DateTime<Utc>) -> Result<()> {
    exec!(tx, "DELETE FROM set_aside WHERE put_at < $1", seconds(moment))?;
    Ok(())
}
