//! Writes a plan whose mistakes are corrected: only what differs from the store.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::entries::{ActivityPlan, PlacePlan, Plan};
use super::links;
use super::summary::{Counts, Defaults, Summary};
use crate::domain::activity::{Activity, ActivityState, WINDOW};
use crate::domain::change::Snapshot;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::contact::Contact;
use crate::domain::ids::{ActivityId, PlaceId, ProgrammeId};
use crate::domain::rules::Rules;
use crate::store::activities::{self, Planned};
use crate::store::places::{self, Place, Programme};
use crate::store::{Error, Result, Tx, groups};

impl Counts {
    pub(super) fn count(&mut self, fate: Fate) {
        match fate {
            Fate::Added => self.added += 1,
            Fate::Changed => self.changed += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
    }
}

/// What became of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Added,
    Changed,
    Unchanged,
}

/// What an entry becomes, by what the store has in its stead.
fn fate<T: PartialEq>(stored: Option<&T>, wanted: &T) -> Fate {
    match stored {
        None => Fate::Added,
        Some(stored) if stored == wanted => Fate::Unchanged,
        Some(_) => Fate::Changed,
    }
}

pub(super) async fn write(
    tx: &mut Tx,
    plan: &Plan,
    now: DateTime<Utc>,
    defaults: &Defaults,
) -> Result<Summary> {
    let mut writer = Writer {
        tx,
        now,
        defaults: *defaults,
        places: HashMap::new(),
        programmes: HashMap::new(),
        moved: BTreeSet::new(),
        before: BTreeMap::new(),
        summary: Summary::default(),
    };
    writer.places(plan).await?;
    writer.groups(plan).await?;
    writer.programmes(plan).await?;
    for activity in &plan.activities {
        writer.activity(activity).await?;
    }
    for series in &plan.series {
        writer.series(series).await?;
    }
    writer.volunteers(&plan.volunteers).await?;
    writer.services(&plan.services).await?;
    Ok(Summary { changed: writer.before.keys().copied().collect(), before: writer.before, ..writer.summary })
}

pub(super) struct Writer<'t> {
    pub(super) tx: &'t mut Tx,
    pub(super) now: DateTime<Utc>,
    defaults: Defaults,
    /// Every place by its short name, with the zone of its clocks.
    places: HashMap<String, (PlaceId, Tz)>,
    /// Every programme by its short name and its names.
    programmes: HashMap<String, ProgrammeId>,
    /// Activities whose instants were moved with their place's zone.
    moved: BTreeSet<ActivityId>,
    /// What the activities that changed were before.
    before: BTreeMap<ActivityId, Snapshot>,
    pub(super) summary: Summary,
}

impl Writer<'_> {
    pub(super) fn place_id(&self, slug: &str) -> Result<(PlaceId, Tz)> {
        let found = self.places.get(slug).copied();
        found.ok_or_else(|| Error::Corrupt(format!("the place {slug} vanished during an import")))
    }

    /// Notes that an activity changes, with what it was. Where it changed already, that was not what it was before.
    pub(super) fn changes(&mut self, before: Snapshot) {
        self.before.entry(before.activity.id).or_insert(before);
    }

    async fn places(&mut self, plan: &Plan) -> Result<()> {
        let stored = places::all(self.tx).await?;
        self.places = stored.iter().map(|place| (place.slug.clone(), (place.id, place.zone))).collect();
        let stored: HashMap<String, Place> =
            stored.into_iter().map(|place| (place.slug.clone(), place)).collect();
        let mut parents_first: Vec<&PlacePlan> = plan.places.iter().collect();
        parents_first.sort_by_cached_key(|place| plan.links.depth(&place.slug));
        for planned in parents_first {
            let before = stored.get(&planned.slug);
            let wanted = self.wanted_place(planned, before)?;
            let fate = fate(before, &wanted);
            if fate != Fate::Unchanged {
                let id = places::put(self.tx, &wanted).await?;
                self.places.insert(planned.slug.clone(), (id, wanted.zone));
            }
            if let (Fate::Changed, Some(place)) = (fate, before) {
                self.place_changed(place.id, place.zone, wanted.zone).await?;
            }
            self.summary.places.count(fate);
        }
        Ok(())
    }

    fn wanted_place(&self, planned: &PlacePlan, stored: Option<&Place>) -> Result<Place> {
        let parent = planned.parent.as_deref().map(|parent| self.place_id(parent)).transpose()?;
        Ok(Place {
            id: stored.map_or(PlaceId(0), |place| place.id),
            slug: planned.slug.clone(),
            kind: planned.kind,
            parent: parent.map(|(id, _)| id),
            name: planned.name.clone(),
            address: planned.address.clone(),
            position: planned.position,
            zone: planned.zone.unwrap_or(self.defaults.zone),
            announce_hour: planned.announce_hour,
            contact: planned.contact.clone(),
        })
    }

    /// The cards of a place's activities tell its name. Where its zone changed, the clock on the wall stays the truth:
    /// the activities begin at the same hour, which is another instant.
    async fn place_changed(&mut self, id: PlaceId, old_zone: Tz, zone: Tz) -> Result<()> {
        activities::touch_at_place(self.tx, id, self.now - WINDOW).await?;
        for activity in activities::at_place_not_ended_before(self.tx, id, self.now).await? {
            let points = activities::programme_points(self.tx, activity.id).await?;
            // The store has the new zone by now.
            self.changes(Snapshot { activity: Activity { zone: old_zone, ..activity.clone() }, points });
            if zone == old_zone {
                continue;
            }
            let starts_at = to_utc(zone, activity.wall_start);
            // The zone of the place is the new one already; as it stood, it was told in the old one.
            let lasts = Activity { zone: old_zone, ..activity.clone() }.lasts();
            let ends_at = activity.days.end_at(zone, activity.wall_start, lasts);
            let closes_at = activity.closes_at.map(|closes| to_utc(zone, to_wall(old_zone, closes)));
            self.moved.insert(activity.id);
            activities::set_times(self.tx, activity.id, starts_at, ends_at, closes_at).await?;
        }
        Ok(())
    }

    async fn groups(&mut self, plan: &Plan) -> Result<()> {
        let stored = groups::all(self.tx).await?;
        let stored: HashMap<_, _> = stored.iter().map(|group| (group.address(), group)).collect();
        for planned in &plan.groups {
            let (place, _) = self.place_id(&planned.place)?;
            let before = stored.get(&planned.address);
            // A language that people chose in the group stays where the plan names none.
            let stored_language = before.map(|group| group.language);
            let language = planned.language.or(stored_language).unwrap_or(self.defaults.language);
            let fate =
                fate(before.map(|group| (group.place_id, group.language)).as_ref(), &(place, language));
            if fate != Fate::Unchanged {
                groups::link(self.tx, place, planned.address, language).await?;
            }
            self.summary.groups.count(fate);
        }
        Ok(())
    }

    async fn programmes(&mut self, plan: &Plan) -> Result<()> {
        let stored = places::programmes(self.tx).await?;
        let stored: HashMap<_, _> =
            stored.iter().map(|(_, programme)| (programme.slug.as_str(), programme)).collect();
        for planned in &plan.programmes {
            let place = planned.place.as_deref().map(|place| self.place_id(place)).transpose()?;
            let wanted = Programme {
                slug: planned.slug.clone(),
                place: place.map(|(id, _)| id),
                name: planned.name.clone(),
                sponsor: planned.sponsor,
            };
            let fate = fate(stored.get(wanted.slug.as_str()).copied(), &wanted);
            if fate != Fate::Unchanged {
                places::put_programme(self.tx, &wanted).await?;
            }
            self.summary.programmes.count(fate);
        }
        self.programmes = links::by_name(&places::programmes(self.tx).await?);
        Ok(())
    }

    pub(super) fn programme(&self, planned: &ActivityPlan) -> Result<Option<ProgrammeId>> {
        let programme = planned.programme.as_deref().map(|name| {
            let found = self.programmes.get(name).copied();
            found.ok_or_else(|| Error::Corrupt(format!("the programme {name} vanished during an import")))
        });
        programme.transpose()
    }

    async fn activity(&mut self, planned: &ActivityPlan) -> Result<()> {
        let slug = planned.slug.as_str();
        let programme = self.programme(planned)?;
        let before = activities::by_slug(self.tx, slug).await?;
        let activity = self.wanted_activity(planned, before.as_ref().map(|(activity, _)| activity))?;
        let entry = Planned { activity: &activity, slug: Some(slug), programme };
        let Some((stored, stored_programme)) = before else {
            let id = activities::insert(self.tx, &entry).await?;
            if !planned.points.is_empty() {
                activities::set_programme_points(self.tx, id, &planned.points).await?;
            }
            self.summary.activities.count(Fate::Added);
            return Ok(());
        };
        let points = activities::programme_points(self.tx, stored.id).await?;
        let mut changed = self.moved.contains(&stored.id);
        if stored != activity || stored_programme != programme {
            activities::update(self.tx, stored.id, &entry).await?;
            changed = true;
        }
        if points != planned.points {
            activities::set_programme_points(self.tx, stored.id, &planned.points).await?;
            changed = true;
        }
        if changed {
            self.changes(Snapshot { activity: stored, points });
        }
        self.summary.activities.count(if changed { Fate::Changed } else { Fate::Unchanged });
        Ok(())
    }

    /// The activity as the plan wants it. What the plan does not tell stays as it is stored.
    pub(super) fn wanted_activity(
        &self,
        planned: &ActivityPlan,
        stored: Option<&Activity>,
    ) -> Result<Activity> {
        let (place, zone) = self.place_id(&planned.place)?;
        let starts_at = to_utc(zone, planned.starts);
        // A picture sent in the chat is the messenger's file id; no plan can name it, so none takes it away.
        let sent = stored.and_then(|activity| activity.picture.clone()).filter(|file| !file.contains("://"));
        Ok(Activity {
            id: stored.map_or(ActivityId(0), |activity| activity.id),
            place,
            organiser: stored.and_then(|activity| activity.organiser),
            title: planned.title.clone(),
            theme: planned.theme,
            zone,
            wall_start: planned.starts,
            starts_at,
            ends_at: planned.days.end_at(zone, planned.starts, TimeDelta::minutes(planned.minutes)),
            days: planned.days,
            closes_at: planned.closes.map(|closes| to_utc(zone, closes)),
            venue: planned.venue.clone(),
            more: planned.more.clone(),
            position: planned.position,
            capacity: planned.capacity,
            picture: planned.picture.clone().or(sent),
            contact: planned.contact.as_deref().map(Contact::written),
            state: stored.map_or(ActivityState::Planned, |activity| activity.state),
            rules: Rules {
                roles: match stored {
                    Some(activity) => activity.rules.roles.planned_as(&planned.rules.roles),
                    None => planned.rules.roles.clone(),
                },
                ..planned.rules.clone()
            },
            created_at: stored.map_or(self.now, |activity| activity.created_at),
        })
    }
}
