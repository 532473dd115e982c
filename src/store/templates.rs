//! Templates: activities as they usually are at a place.

use sqlx::FromRow;

use super::wire::draft::Draft;
use super::{Result, Tx, wire};
use crate::domain::ids::PlaceId;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Template {
    /// Its number.
    pub id: i64,
    /// Where it is used.
    pub place_id: PlaceId,
    /// What the activity is called.
    pub title: String,
    body: String,
}

impl Template {
    /// What an activity is like that begins with it.
    pub fn draft(&self) -> Result<Draft> {
        wire::read(&self.body, "templates.body", self.id)
    }
}

/// Keeps a template, in place of one of the same name.
pub async fn keep(tx: &mut Tx, place: PlaceId, title: &str, draft: &Draft) -> Result<()> {
    exec!(
        tx,
        "INSERT INTO templates (place_id, title, body) VALUES ($1, $2, $3)
         ON CONFLICT (place_id, title) DO UPDATE SET body = excluded.body",
        place,
        title,
        wire::to_column(draft)?
    )?;
    Ok(())
}

/// The templates of a place, by name.
pub async fn of_place(tx: &mut Tx, place: PlaceId) -> Result<Vec<Template>> {
    rows!(
        Template,
        tx,
        "SELECT id, place_id, title, body FROM templates WHERE place_id = $1 ORDER BY title, id",
        place
    )
}

/// The template of that number.
pub async fn by_id(tx: &mut Tx, id: i64) -> Result<Option<Template>> {
    row!(Template, tx, "SELECT id, place_id, title, body FROM templates WHERE id = $1", id)
}

/// Throws a template away.
pub async fn throw_away(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(tx, "DELETE FROM templates WHERE id = $1", id)?;
    Ok(())
}
