//! Places and programmes.

use chrono::NaiveTime;
use chrono_tz::Tz;
use sqlx::FromRow;

use super::{Error, Result, Tx, wire};
use crate::domain::ids::{PlaceId, ProgrammeId};
use crate::domain::language::{Language, Name};
use crate::domain::place::{PlaceKind, Sponsor};

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its number; not looked at where it is entered.
    pub id: PlaceId,
    /// Its short name in files and commands.
    pub slug: String,
    /// What it is in the tree.
    pub kind: PlaceKind,
    /// The place above it.
    pub parent: Option<PlaceId>,
    /// What people call it.
    pub name: Name,
    /// Where it is.
    pub address: Option<Name>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// The zone of its clocks.
    pub zone: Tz,
    /// The hour at which its activities are announced, where it has its own.
    pub announce_hour: Option<NaiveTime>,
    /// Whom to ask.
    pub contact: Option<String>,
}

impl Place {
    /// A new place below another, of which it has what it needs; a new centre where there is none.
    pub fn below(above: Option<&Self>, slug: String, name: &str, zone: Tz) -> Self {
        let kind = match above.map(|above| above.kind) {
            None => PlaceKind::Centre,
            Some(PlaceKind::Centre) => PlaceKind::SubCentre,
            Some(PlaceKind::SubCentre | PlaceKind::Station) => PlaceKind::Station,
        };
        Self {
            id: PlaceId(0),
            slug,
            kind,
            parent: above.map(|above| above.id),
            name: Name::from(name),
            address: None,
            position: None,
            zone: above.map_or(zone, |above| above.zone),
            announce_hour: None,
            contact: None,
        }
    }

    /// Whether people call it that: by its short name, or by its name in any language.
    pub fn is_called(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        let mut names = Language::ALL.iter().map(|language| self.name.in_language(*language));
        self.slug.to_lowercase() == typed || names.any(|name| name.to_lowercase() == typed)
    }
}

#[derive(FromRow)]
struct PlaceRow {
    id: PlaceId,
    slug: String,
    kind: PlaceKind,
    parent_id: Option<PlaceId>,
    name: String,
    address: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    zone: String,
    announce_hour: Option<String>,
    contact: Option<String>,
}

impl PlaceRow {
    fn into_place(self) -> Result<Place> {
        let zone = parse_zone(&self.zone)?;
        let announce_hour = self.announce_hour.as_deref().map(parse_hour).transpose()?;
        Ok(Place {
            id: self.id,
            slug: self.slug,
            kind: self.kind,
            parent: self.parent_id,
            name: wire::read(&self.name, "places.name", self.id)?,
            address: wire::read_some(self.address.as_deref(), "places.address", self.id)?,
            position: self.latitude.zip(self.longitude),
            zone,
            announce_hour,
            contact: self.contact,
        })
    }
}

pub(super) fn parse_zone(text: &str) -> Result<Tz> {
    text.parse().map_err(|_| Error::Corrupt(format!("{text:?} is no time zone")))
}

pub(super) fn parse_hour(text: &str) -> Result<NaiveTime> {
    text.parse().map_err(|_| Error::Corrupt(format!("{text:?} is no hour")))
}

/// The places that have a group, by name.
pub async fn with_groups(tx: &mut Tx) -> Result<Vec<PlaceId>> {
    let sql = "SELECT p.id FROM places p WHERE EXISTS (SELECT 1 FROM linked_groups g WHERE g.place_id = p.id)
               ORDER BY p.name, p.id";
    Ok(rows!((PlaceId,), tx, sql)?.into_iter().map(|(place,)| place).collect())
}

/// Has others who hold a place wait until the end of the transaction.
pub async fn hold(tx: &mut Tx, id: PlaceId) -> Result<()> {
    exec!(tx, "UPDATE places SET slug = slug WHERE id = $1", id)?;
    Ok(())
}

/// The place of that number.
pub async fn by_id(tx: &mut Tx, id: PlaceId) -> Result<Option<Place>> {
    let found = row!(
        PlaceRow,
        tx,
        "SELECT id, slug, kind, parent_id, name, address, latitude, longitude, zone, announce_hour, contact
         FROM places WHERE id = $1",
        id
    )?;
    found.map(PlaceRow::into_place).transpose()
}

/// A place and those above it, the nearest first.
pub async fn up(tx: &mut Tx, id: PlaceId) -> Result<Vec<PlaceId>> {
    let found = rows!(
        (PlaceId,),
        tx,
        "WITH RECURSIVE up (id, parent_id, level) AS (
             SELECT id, parent_id, 0 FROM places WHERE id = $1
             UNION
             SELECT p.id, p.parent_id, u.level + 1 FROM places p JOIN up u ON p.id = u.parent_id
         ) SELECT id FROM up ORDER BY level",
        id
    )?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}

/// Every place, in the order in which they were entered.
pub async fn all(tx: &mut Tx) -> Result<Vec<Place>> {
    rows!(
        PlaceRow,
        tx,
        "SELECT id, slug, kind, parent_id, name, address, latitude, longitude, zone, announce_hour, contact
         FROM places ORDER BY id"
    )?
    .into_iter()
    .map(PlaceRow::into_place)
    .collect()
}

/// The place of that short name.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Place>> {
    row!(
        PlaceRow,
        tx,
        "SELECT id, slug, kind, parent_id, name, address, latitude, longitude, zone, announce_hour, contact
         FROM places WHERE slug = $1",
        slug
    )?
    .map(PlaceRow::into_place)
    .transpose()
}

/// Enters a place, or brings the one with its short name up to date.
pub async fn put(tx: &mut Tx, place: &Place) -> Result<PlaceId> {
    let name = wire::to_column(&place.name)?;
    let address = place.address.as_ref().map(wire::to_column).transpose()?;
    let entered = row!(
        (PlaceId,),
        tx,
        "INSERT INTO places
             (slug, kind, parent_id, name, address, latitude, longitude, zone, announce_hour, contact)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, parent_id = excluded.parent_id,
             name = excluded.name, address = excluded.address, latitude = excluded.latitude,
             longitude = excluded.longitude, zone = excluded.zone, announce_hour = excluded.announce_hour,
             contact = excluded.contact
         RETURNING id",
        &place.slug,
        place.kind,
        place.parent,
        &name,
        &address,
        place.position.map(|(latitude, _)| latitude),
        place.position.map(|(_, longitude)| longitude),
        place.zone.name(),
        place.announce_hour.map(|hour| hour.format("%H:%M:%S").to_string()),
        &place.contact,
    )?;
    entered.map(|(id,)| id).ok_or_else(|| Error::Corrupt("a place vanished while being entered".to_owned()))
}

/// Gives a place another name.
pub async fn rename(tx: &mut Tx, id: PlaceId, name: &Name) -> Result<()> {
    exec!(tx, "UPDATE places SET name = $2 WHERE id = $1", id, wire::to_column(name)?)?;
    Ok(())
}

/// A programme, without its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its short name in files.
    pub slug: String,
    /// Where it lives, if at one place.
    pub place: Option<PlaceId>,
    /// What people call it.
    pub name: Name,
    /// Who runs it.
    pub sponsor: Sponsor,
}

/// Every programme with its number.
pub async fn programmes(tx: &mut Tx) -> Result<Vec<(ProgrammeId, Programme)>> {
    rows!(
        (ProgrammeId, String, Option<PlaceId>, String, Sponsor),
        tx,
        "SELECT id, slug, place_id, name, sponsor FROM programmes ORDER BY id"
    )?
    .into_iter()
    .map(|(id, slug, place, name, sponsor)| {
        let name = wire::read(&name, "programmes.name", id)?;
        Ok((id, Programme { slug, place, name, sponsor }))
    })
    .collect()
}

/// Enters a programme, or brings the one with its short name up to date.
pub async fn put_programme(tx: &mut Tx, programme: &Programme) -> Result<ProgrammeId> {
    let name = wire::to_column(&programme.name)?;
    let entered = row!(
        (ProgrammeId,),
        tx,
        "INSERT INTO programmes (slug, place_id, name, sponsor) VALUES ($1, $2, $3, $4)
         ON CONFLICT (slug) DO UPDATE
             SET place_id = excluded.place_id, name = excluded.name, sponsor = excluded.sponsor
         RETURNING id",
        &programme.slug,
        programme.place,
        &name,
        programme.sponsor,
    )?;
    entered
        .map(|(id,)| id)
        .ok_or_else(|| Error::Corrupt("a programme vanished while being entered".to_owned()))
}
