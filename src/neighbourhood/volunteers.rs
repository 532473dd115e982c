//! Who helps in the neighbourhood: two of its residents are in a team beside those of the plan, one of them leads it, and some
//! hours of past weeks are noted.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::ids::{ChatId, PlaceId, VolunteerId};
use crate::domain::language::Name;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::{AgeClass, Occupation, Qualification, Skill, Standing, Team};
use crate::store::hours::{self, Served};
use crate::store::volunteers::{self, Newcomer};
use crate::store::{self, Tx, objections, people, places};

/// Where they help.
const PLACE: &str = "yusha";
/// What was noted: how many days ago, from which hour, for how many minutes, and how it is known. Each of them has every second.
const SERVED: &[(i64, i64, i64, Class)] = &[
    (4, 9, 120, Class::Verified),
    (4, 9, 150, Class::Attested),
    (11, 14, 90, Class::Verified),
    (18, 10, 180, Class::Attested),
    (35, 9, 120, Class::Verified),
    (46, 15, 60, Class::Attested),
];

/// Enters them; the first of them leads the team.
pub(super) async fn settle(tx: &mut Tx, people: &[(i64, &str)], now: DateTime<Utc>) -> store::Result<()> {
    let Some(place) = places::by_slug(tx, PLACE).await? else { return Ok(()) };
    let of = (place.id, Team::Volunteers);
    let mut helpers = Vec::new();
    for (chat, name) in people {
        let id = enter(tx, *chat, name, of, now).await?;
        volunteers::set_leads(tx, id, of, helpers.is_empty()).await?;
        helpers.push(id);
    }
    helpers.extend(entered(tx, place.id).await?);
    let title = [("zh", "社区便民服务"), ("en", "Neighbours help")];
    let title = Name::Translated(title.map(|(language, text)| (language.to_owned(), text.to_owned())).into());
    let today = to_wall(place.zone, now).date();
    for (index, (days, hour, minutes, class)) in SERVED.iter().enumerate() {
        let wall = NaiveDateTime::from(today) - TimeDelta::days(*days) + TimeDelta::hours(*hour);
        let from = to_utc(place.zone, wall);
        let Ok(span) = Span::new(from, from + TimeDelta::minutes(*minutes)) else { continue };
        for helper in helpers.iter().skip(index % 2).step_by(2) {
            let served = Served {
                volunteer: *helper,
                place: place.id,
                activity: None,
                signup: None,
                day: None,
                title: &title,
                skill: Some(Skill::Helping),
                role: None,
                stretch: Stretch { span, class: *class, zone: place.zone },
            };
            let row = hours::note(tx, &served, None, now).await?;
            // They have read of it long ago.
            objections::told(tx, *helper, row, today).await?;
        }
    }
    Ok(())
}

/// Those whom the plan entered.
async fn entered(tx: &mut Tx, place: PlaceId) -> store::Result<Vec<VolunteerId>> {
    let members = volunteers::members(tx, &[place]).await?;
    let without = members.into_iter().map(|member| member.volunteer).filter(|known| known.person.is_none());
    let mut found: Vec<VolunteerId> = without.map(|known| known.id).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// A resident becomes a volunteer.
async fn enter(
    tx: &mut Tx,
    chat: i64,
    name: &str,
    of: (PlaceId, Team),
    now: DateTime<Utc>,
) -> store::Result<VolunteerId> {
    let name = PersonName::read(name);
    let person = people::meet(tx, ChatId(chat), &name, false, now).await?;
    let newcomer = Newcomer {
        person: Some(person.id),
        entered_by: None,
        name: &name,
        phone: None,
        occupation: Occupation::Resident,
        age: AgeClass::Adult,
    };
    let id = volunteers::enter(tx, &newcomer, now).await?;
    volunteers::set_standing(tx, id, of, Standing::In, now).await?;
    volunteers::add_skill(tx, id, Qualification { skill: Skill::Kitchen, proven_until: None }).await?;
    Ok(id)
}
