//! Where and when a place holds an activity, and in which language one speaks there.

use chrono::NaiveTime;

use crate::domain::activity::{Activity, SchedulePolicy};
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::message::cut;
use crate::store::places::Place;
use crate::store::{self, groups};
use crate::work::unit::UnitOfWork;

const PLACE: usize = 120;

/// Where an activity is, in words: its venue, else its place.
pub fn where_to(activity: &Activity, place: &Place, language: Language) -> String {
    let name = place.name.in_language(language);
    let full = match (&activity.venue, &place.address) {
        (Some(venue), _) => venue.in_language(language).to_owned(),
        (None, Some(address)) => match language {
            Language::Chinese => format!("{name}\u{ff08}{}\u{ff09}", address.in_language(language)),
            Language::English => format!("{name} ({})", address.in_language(language)),
        },
        (None, None) => name.to_owned(),
    };
    cut(&full, PLACE)
}

/// In which language a place speaks: that of its first group.
pub async fn language(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Language> {
    let groups = groups::of_place(&mut work.tx, place).await?;
    Ok(groups.first().map_or(work.settings.language, |group| group.language))
}

/// The rhythm with a place's own hour.
pub fn rhythm_at(rhythm: &SchedulePolicy, place: &Place) -> SchedulePolicy {
    rhythm_with(rhythm, place.announce_hour)
}

/// The rhythm with another hour, where there is one.
pub fn rhythm_with(rhythm: &SchedulePolicy, announce_hour: Option<NaiveTime>) -> SchedulePolicy {
    let announce_hour = announce_hour.unwrap_or(rhythm.announce_hour);
    SchedulePolicy { announce_hour, ..rhythm.clone() }
}
