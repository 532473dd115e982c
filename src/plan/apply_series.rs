//! Writes the series of a plan, and brings what they made up to date.

use chrono::NaiveDate;

use super::apply::{Fate, Writer};
use super::entries::SeriesPlan;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::change::Snapshot;
use crate::domain::ids::{ProgrammeId, SeriesId};
use crate::domain::series::{Occurrence, Series};
use crate::store::activities::{self, Planned};
use crate::store::series::{self, Kept};
use crate::store::{Result, Tx};

impl Writer<'_> {
    pub(super) async fn series(&mut self, planned: &SeriesPlan) -> Result<()> {
        let slug = planned.activity.slug.as_str();
        self.summary.repeats.push((slug.to_owned(), planned.calendar.clone()));
        let programme = self.programme(&planned.activity)?;
        let before = series::by_slug(self.tx, slug).await?;
        let activity = self
            .wanted_activity(&planned.activity, before.as_ref().map(|kept| &kept.series.pattern.activity))?;
        let points = planned.activity.points.clone();
        let wanted = Series { calendar: planned.calendar.clone(), pattern: Snapshot { activity, points } };
        let Some(kept) = before else {
            let from = wanted.calendar.from;
            let kept = Kept {
                id: SeriesId(0),
                slug: Some(slug.to_owned()),
                programme,
                series: wanted,
                running: true,
                made_until: from.pred_opt().unwrap_or(from),
                // The bot enters what is due at its next look.
                due_at: Some(self.now),
            };
            series::insert(self.tx, &kept).await?;
            self.summary.series.count(Fate::Added);
            return Ok(());
        };
        if kept.series == wanted && kept.programme == programme {
            self.summary.series.count(Fate::Unchanged);
            return Ok(());
        }
        for (day, activity) in series::ahead(self.tx, kept.id, self.now).await? {
            self.bring_along(&kept.series, &wanted, programme, day, &activity).await?;
        }
        // Days that the new rule has and the old one had not are entered, too.
        let today = self.now.with_timezone(&wanted.pattern.activity.zone).date_naive();
        let made_until = kept.made_until.min(today);
        let kept = Kept { programme, series: wanted, made_until, due_at: Some(self.now), ..kept };
        series::update(self.tx, &kept).await?;
        series::look_anew(self.tx, kept.id).await?;
        self.summary.series.count(Fate::Changed);
        Ok(())
    }

    /// Makes an activity what its series makes of it now. One that somebody changed by itself stays as it is.
    async fn bring_along(
        &mut self,
        old: &Series,
        new: &Series,
        programme: Option<ProgrammeId>,
        day: NaiveDate,
        activity: &Activity,
    ) -> Result<()> {
        let stands = snapshot(self.tx, activity).await?;
        let untouched = match made(old, day, activity) {
            Some(made) => made == stands,
            // It was left out, and may be held again.
            None => stands.activity.state == ActivityState::Cancelled,
        };
        if !untouched {
            return Ok(());
        }
        let mut after = stands.clone();
        match made(new, day, activity) {
            Some(made) => after = made,
            None => after.activity.state = ActivityState::Cancelled,
        }
        if after != stands {
            let planned = Planned { activity: &after.activity, slug: None, programme };
            activities::update(self.tx, activity.id, &planned).await?;
            activities::set_programme_points(self.tx, activity.id, &after.points).await?;
            self.changes(stands);
        }
        Ok(())
    }
}

async fn snapshot(tx: &mut Tx, activity: &Activity) -> Result<Snapshot> {
    let points = activities::programme_points(tx, activity.id).await?;
    Ok(Snapshot { activity: activity.clone(), points })
}

fn occurrence(series: &Series, day: NaiveDate) -> Option<Occurrence> {
    series.calendar.between(day.pred_opt()?, day).first().copied()
}

/// What a series makes of a day, under the number of the activity that is there.
fn made(series: &Series, day: NaiveDate, stands: &Activity) -> Option<Snapshot> {
    let mut made = series.make(occurrence(series, day)?, stands.zone, stands.created_at);
    (made.activity.id, made.activity.organiser) = (stands.id, stands.organiser);
    Some(made)
}
