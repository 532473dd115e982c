//! On the evening after an activity it is noted what its volunteers served: whoever had a role and came. Nobody fills
//! anything in. What changes afterwards, such as a tick, or the time of the activity, is noted anew.

use std::collections::{BTreeMap, HashSet};
use std::ops::RangeInclusive;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::domain::activity::{Activity, ActivityState, SchedulePolicy};
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::hours::ledger::{Says, in_force};
use crate::domain::hours::presence::{Presence, served};
use crate::domain::hours::{Span, Stretch};
use crate::domain::ids::{ActivityId, SignupId, VolunteerId};
use crate::domain::language::Name;
use crate::domain::role::Role;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::volunteer::{Consent, Skill, may_serve};
use crate::domain::way::Way;
use crate::features::volunteers::deciding::TAKEN_OVER;
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority};
use crate::store::agenda::Moment;
use crate::store::hours::{self, Helped, Served, Service};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, Tx, activities, instant, objections, people};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::private;
use crate::work::{UnitOfWork, ways};

/// The hours of activities, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Hours,
        moments: |tx, policy, ids, _| Box::pin(moments(tx, policy, ids)),
        highest: |tx| Box::pin(hours::highest_due(tx)),
    },
    advance: |work, id| Box::pin(note(work, ActivityId(id))),
};

/// The first time in the evening, when people are reminded, that comes at that moment or after it; never in the night.
pub(super) fn evening(policy: &SchedulePolicy, zone: Tz, from: NaiveDateTime) -> DateTime<Utc> {
    let firing = policy.evening.next_after(from - TimeDelta::seconds(1)).unwrap_or(from);
    policy.quiet.waking(zone, to_utc(zone, firing))
}

/// The same, of a day.
pub(super) fn evening_of(policy: &SchedulePolicy, zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    evening(policy, zone, day.and_time(NaiveTime::MIN))
}

/// The day after a day.
pub(super) fn next_day(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

async fn moments(
    tx: &mut Tx,
    policy: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
) -> store::Result<Vec<Moment>> {
    let due: HashSet<ActivityId> = hours::due(tx, ids).await?.into_iter().collect();
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let found = activities::numbered(tx, ids, DateTime::UNIX_EPOCH).await?;
    let found = found.iter().filter(|activity| due.contains(&activity.id));
    Ok(found.map(|activity| (Subject::hours(activity.id), looked_at(policy, activity))).collect())
}

/// When the hours of an activity are looked at: in the evening after it; at once where it was called off.
fn looked_at(policy: &SchedulePolicy, activity: &Activity) -> DateTime<Utc> {
    match activity.state {
        ActivityState::Planned => evening(policy, activity.zone, activity.wall_end()),
        ActivityState::Cancelled => activity.created_at,
    }
}

/// One service: of which sign-up, on which day.
type Of = (SignupId, NaiveDate);

/// Notes what an activity's volunteers served, as it stands now; takes back what does not hold any more.
async fn note(work: &mut UnitOfWork, id: ActivityId) -> store::Result<()> {
    hours::looked(&mut work.tx, id).await?;
    let Some(activity) = activities::by_id(&mut work.tx, id).await? else { return Ok(()) };
    let mut holds = holding(work, &activity).await?;
    let rows = hours::of_activity(&mut work.tx, id).await?;
    let ledger: Vec<_> = rows.iter().map(|service| service.row).collect();
    let standing: HashSet<_> = in_force(&ledger).iter().map(|entry| entry.id).collect();
    let decided = decided(work, id, &rows).await?;
    for service in rows.iter().filter(|service| standing.contains(&service.row.id)) {
        let Some(of) = service.signup.zip(service.day) else { continue };
        let held = holds.remove(&of);
        // What an organiser decided stays, unless the activity never was.
        if decided.contains(&of) && activity.state == ActivityState::Planned {
            continue;
        }
        let as_noted = held.as_ref().is_some_and(|held| {
            service.row.says == Says::Served(held.stretch) && service.skill == Some(held.skill)
        });
        if as_noted {
            continue;
        }
        hours::reverse(&mut work.tx, service, None, work.now).await?;
        if let Some(held) = held {
            put(work, &activity, of, &held).await?;
        }
    }
    for (of, held) in holds.into_iter().filter(|(of, _)| !decided.contains(of)) {
        put(work, &activity, of, &held).await?;
    }
    invite(work, &activity).await
}

/// Whoever helped in no team reads once how their hours are noted: that they may join, and that it is not too late.
async fn invite(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    if activity.state == ActivityState::Cancelled || activity.ends_at < work.now - TAKEN_OVER {
        return Ok(());
    }
    for (person, role) in hours::helped_in_no_team(&mut work.tx, activity.id).await? {
        let helped = activity.rules.roles.get(role).and_then(Role::skill).is_some();
        let Some(person) = people::by_id(&mut work.tx, person).await?.filter(|_| helped) else { continue };
        let language = person.language.unwrap_or(work.settings.language);
        let text = texts::hours_of_helper(TAKEN_OVER.num_days()).say(language);
        let message = Message::of(text).row(vec![ways::button(Way::Volunteer, language)]);
        let outgoing = OutboxEntry {
            key: DeliveryKey::HelpedInNoTeam(person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(message),
            expires: None,
        };
        let ready = work.settings.rhythm.quiet.waking(activity.zone, work.now);
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// What organisers decided about: nothing that happens by itself changes it.
async fn decided(work: &mut UnitOfWork, id: ActivityId, rows: &[Service]) -> store::Result<HashSet<Of>> {
    let about: HashSet<_> = objections::decided_at(&mut work.tx, id).await?.into_iter().collect();
    let decided = rows.iter().filter(|row| row.noted_by.is_some() || about.contains(&row.row.id));
    Ok(decided.filter_map(|row| row.signup.zip(row.day)).collect())
}

/// What somebody served, as things stand.
struct Held {
    volunteer: VolunteerId,
    skill: Skill,
    role: Option<Name>,
    stretch: Stretch,
}

/// Who served at an activity, on which day and for how long; nobody, where it was called off.
async fn holding(work: &mut UnitOfWork, activity: &Activity) -> store::Result<BTreeMap<Of, Held>> {
    let mut holds = BTreeMap::new();
    if activity.state == ActivityState::Cancelled {
        return Ok(holds);
    }
    for helped in hours::helped(&mut work.tx, activity.id).await? {
        let Some((day, planned)) = planned(activity, &helped) else { continue };
        let role = activity.rules.roles.get(helped.role);
        let skill = role.and_then(Role::skill);
        let consent = if helped.consented { Consent::Recorded } else { Consent::Missing };
        let may = may_serve(helped.age, consent).is_ok();
        let presence = match helped.came_at {
            Some(at) => Presence::CheckedIn { at: instant(at), left: helped.left_at.map(instant) },
            None => Presence::Ticked,
        };
        let (Some(skill), true, Some((span, class))) = (skill, may, served(planned, presence)) else {
            continue;
        };
        let stretch = Stretch { span, class, zone: activity.zone };
        let role = role.and_then(Role::own_name).cloned();
        holds.insert((helped.signup, day), Held { volunteer: helped.volunteer, skill, role, stretch });
    }
    Ok(holds)
}

/// The day that somebody helped on, and for how long they were to. Of several days nobody guesses which it was.
fn planned(activity: &Activity, helped: &Helped) -> Option<(NaiveDate, Span)> {
    let on = helped.day.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
    let occasion = activity.each_day().find(|day| match on {
        Some(on) => day.activity.wall_start.date() == on,
        None => !activity.days.several(),
    });
    // A moved activity was on the day that it was moved to.
    let occasion =
        occasion.or_else(|| (!activity.days.several()).then(|| activity.day_at(activity.starts_at)))?;
    let span = Span::new(occasion.activity.starts_at, occasion.activity.ends_at).ok()?;
    Some((to_wall(activity.zone, occasion.activity.starts_at).date(), span))
}

async fn put(work: &mut UnitOfWork, activity: &Activity, of: Of, held: &Held) -> store::Result<()> {
    let served = Served {
        volunteer: held.volunteer,
        place: activity.place,
        activity: Some(activity.id),
        signup: Some(of.0),
        day: Some(of.1),
        title: &activity.title,
        skill: Some(held.skill),
        role: held.role.as_ref(),
        stretch: held.stretch,
    };
    hours::note(&mut work.tx, &served, None, work.now).await.map(|_| ())
}
