//! In the evening a volunteer reads what was noted of them since: at most once a day, and they can say that it is not right.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, SchedulePolicy};
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::ledger::Says;
use crate::domain::ids::{HoursRowId, PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::objection::Decision;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::way::Way;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::hours_buttons::HoursButton;
use crate::features::volunteers::noting::{evening_of, next_day};
use crate::features::volunteers::service_words::{Account, label, stretch};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority, Text, cut};
use crate::store::agenda::Moment;
use crate::store::certificates::{self, Certificate};
use crate::store::hours::{self, Service};
use crate::store::objections::{self, Objection, Untold};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, Tx, activities, missed_services, people, places, volunteers};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::private;
use crate::work::{UnitOfWork, ways};

/// The most services in one message: each has a button.
const MOST: usize = 6;
/// The most UTF-16 units of a title.
const TITLE: usize = 60;
/// The most UTF-16 units of a place's name.
const NAME: usize = 60;

/// What volunteers are to read, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Volunteer,
        moments: |tx, policy, ids, _| Box::pin(moments(tx, policy, ids)),
        highest: |tx| Box::pin(objections::highest(tx)),
    },
    advance: |work, id| Box::pin(tell(work, VolunteerId(id))),
};

async fn moments(
    tx: &mut Tx,
    policy: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
) -> store::Result<Vec<Moment>> {
    let untold = objections::untold(tx, ids).await?;
    Ok(untold.iter().map(|untold| (Subject::volunteer(untold.volunteer), told_at(policy, untold))).collect())
}

/// In the evening of the day on which something was noted; where they have read something on that day, in the next one.
fn told_at(policy: &SchedulePolicy, untold: &Untold) -> DateTime<Utc> {
    let zone = untold.zone.parse().unwrap_or(chrono_tz::UTC);
    let noted = to_wall(zone, untold.since).date();
    let day = untold.told_on.map_or(noted, |told| noted.max(next_day(told)));
    evening_of(policy, zone, day)
}

/// Tells a volunteer what was noted of them since they last read of it.
async fn tell(work: &mut UnitOfWork, id: VolunteerId) -> store::Result<()> {
    let Some(volunteer) = volunteers::by_id(&mut work.tx, id).await? else { return Ok(()) };
    let Some(person) = volunteer.person else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, person).await? else { return Ok(()) };
    let rows = hours::of_volunteer(&mut work.tx, id).await?;
    let refused = not_noted(work, id).await?;
    let read = objections::told_row(&mut work.tx, id).await?;
    let zone = work.settings.zone;
    let today = to_wall(zone, work.now).date();
    let language = person.language.unwrap_or(work.settings.language);
    let superseded = certificates::untold(&mut work.tx, id).await?;
    let account = Account::of(&rows);
    let decided = objections::undisclosed(&mut work.tx, id).await?;
    let mut news = News { rows: &rows, account, read, refused, decided, superseded, earlier: Vec::new() };
    news.earlier = folded(work, &news, language).await?;
    let kept = news.kept();
    let last = rows.last().map_or(read, |last| last.row.id);
    objections::told(&mut work.tx, id, last, today).await?;
    missed_services::told(&mut work.tx, id).await?;
    certificates::told(&mut work.tx, id).await?;
    if !person.reachable {
        return Ok(());
    }
    let Some(message) = news.message(&kept, language) else { return Ok(()) };
    let outgoing = OutboxEntry {
        key: DeliveryKey::HoursNoted(id, today),
        to: private(&person),
        rank: Priority::Reminder,
        parcel: Delivery::Message(message),
        expires: None,
    };
    let ready = work.settings.rhythm.quiet.waking(zone, work.now);
    outbox::send(&mut work.tx, ready, &outgoing).await.map(|_| ())
}

/// The activities of which nothing is noted, as an organiser decided, and was not told yet.
async fn not_noted(work: &mut UnitOfWork, id: VolunteerId) -> store::Result<Vec<Activity>> {
    let mut found = Vec::new();
    for activity in missed_services::undisclosed(&mut work.tx, id).await? {
        found.extend(activities::by_id(&mut work.tx, activity).await?);
    }
    Ok(found)
}

/// Services from before the bot, which were taken over from a list: a line for each place, however many they are.
async fn folded(work: &mut UnitOfWork, news: &News<'_>, language: Language) -> store::Result<Vec<Text>> {
    let mut lines = Vec::new();
    for (place, services) in news.taken_over() {
        let served = services.iter().map(|service| news.account.hours_of(service.row.id).total());
        let served: HalfHours = served.sum();
        let name = places::by_id(&mut work.tx, place)
            .await?
            .map(|place| cut(place.name.in_language(language), NAME));
        let place = name.unwrap_or_default();
        lines.push(texts::hours_earlier(services.len(), &place, &served.to_string()).say(language));
    }
    Ok(lines)
}

/// Whether an organiser noted it at no activity, and not of a sign-up.
fn is_from_list(service: &Service) -> bool {
    service.activity.is_none() && service.signup.is_none() && service.noted_by.is_some()
}

/// What somebody has not read yet.
struct News<'a> {
    rows: &'a [Service],
    account: Account,
    /// Up to which row they have read.
    read: HoursRowId,
    /// What they said is not right, as organisers decided since.
    decided: Vec<Objection>,
    /// Of what they said is missing, what is not noted.
    refused: Vec<Activity>,
    /// Their certificates on which the hours are not as they are now.
    superseded: Vec<Certificate>,
    /// What was taken over from lists.
    earlier: Vec<Text>,
}

impl News<'_> {
    /// The services that are noted, and that they have not read of; those of less than half an hour come to nothing, and nothing is
    /// said of them.
    fn noted(&self) -> impl Iterator<Item = &Service> {
        self.account.standing.iter().filter(|service| service.row.id > self.read && lasts(service))
    }

    /// Those of them that came from a list, by their place. One alone stands among the others.
    fn taken_over(&self) -> BTreeMap<PlaceId, Vec<&Service>> {
        let mut found: BTreeMap<PlaceId, Vec<&Service>> = BTreeMap::new();
        for service in self.noted().filter(|service| is_from_list(service)) {
            found.entry(service.place).or_default().push(service);
        }
        found.retain(|_, services| services.len() > 1);
        found
    }

    /// What stays as it was noted, as an organiser decided.
    fn kept(&self) -> Vec<&Service> {
        let stands = |known: &&Objection| known.decision == Some(Decision::Stands) && known.row <= self.read;
        let rows = self.decided.iter().filter(stands).map(|known| known.row);
        rows.filter_map(|row| self.rows.iter().find(|service| service.row.id == row)).collect()
    }

    /// The services that they have read of, and that are taken back, and not noted otherwise.
    fn taken_back(&self) -> impl Iterator<Item = &Service> {
        let reversed =
            self.rows.iter().filter(|row| row.row.id > self.read).filter_map(|row| match row.row.says {
                // What they have said something about they know, also before they read of it here.
                Says::Reverses(of) if of <= self.read || self.decided.iter().any(|known| known.row == of) => {
                    self.rows.iter().find(|known| known.row.id == of)
                }
                _ => None,
            });
        reversed.filter(|gone| lasts(gone)).filter(|gone| {
            self.account.service(gone.row.id).is_none() && !self.noted().any(|now| is_same(now, gone))
        })
    }

    /// The services that they have read of, and that count otherwise since: what overlaps with them is noted, or taken back.
    fn recounted(&self) -> Vec<&Service> {
        let known = self.rows.partition_point(|row| row.row.id <= self.read);
        let before = Account::of(&self.rows[..known]);
        let differs = |service: &&Service| {
            before.service(service.row.id).is_some()
                && before.hours_of(service.row.id).total() != self.account.hours_of(service.row.id).total()
        };
        self.account.standing.iter().filter(differs).collect()
    }

    /// All of it; none where it comes to nothing.
    fn message(&self, kept: &[&Service], language: Language) -> Option<Message> {
        let folded = self.taken_over();
        let is_folded = |service: &Service| is_from_list(service) && folded.contains_key(&service.place);
        let noted: Vec<&Service> = self.noted().filter(|service| !is_folded(service)).collect();
        let gone: Vec<&Service> = self.taken_back().collect();
        let recounted = self.recounted();
        let is_nothing = noted.is_empty()
            && folded.is_empty()
            && gone.is_empty()
            && kept.is_empty()
            && recounted.is_empty();
        if is_nothing && self.superseded.is_empty() && self.refused.is_empty() {
            return None;
        }
        let by_itself = !folded.is_empty() || noted.iter().any(|service| service.noted_by.is_none());
        let mut text = if by_itself { texts::hours_noted() } else { texts::hours_looked_at() }.say(language);
        let lines = |text: &mut Text, services: &[&Service]| {
            for service in services.iter().take(MOST) {
                text.line(&self.account.line(service, language));
            }
        };
        lines(&mut text, &noted);
        for line in &self.earlier {
            text.line(line);
        }
        if !kept.is_empty() {
            text.paragraph(&texts::hours_stay().say(language));
            lines(&mut text, kept);
        }
        if !gone.is_empty() {
            text.paragraph(&texts::hours_taken_back().say(language));
            for service in &gone {
                text.line(&label(service, language));
            }
        }
        if !recounted.is_empty() {
            text.paragraph(&texts::hours_recounted().say(language));
            lines(&mut text, &recounted);
        }
        for activity in &self.refused {
            let title = cut(activity.title.in_language(language), TITLE);
            text.paragraph(&texts::hours_not_noted(&title).say(language));
        }
        for certificate in &self.superseded {
            text.paragraph(&texts::certificate_superseded(&certificate.number.to_string()).say(language));
        }
        let mut message = Message::of(text);
        for service in noted.iter().take(MOST) {
            let says = match noted.len() {
                1 => texts::button_not_right(),
                _ => texts::button_not_right_of(label(service, language)),
            };
            let button = Button::to_do(&says.say(language), HoursButton::Object(service.row.id));
            message = message.row(vec![button]);
        }
        if !self.superseded.is_empty() {
            let label = texts::button_certificate_new().say(language);
            message = message.row(vec![Button::to_do(&label, CertificateButton::Ask)]);
        }
        Some(message.row(vec![ways::button(Way::Hours, language)]))
    }
}

/// Whether a service is at least half an hour.
fn lasts(service: &Service) -> bool {
    stretch(service).is_some_and(|of| HalfHours::within(of.span.lasts()) > HalfHours::ZERO)
}

/// When a service began.
fn begins(service: &Service) -> Option<DateTime<Utc>> {
    stretch(service).map(|stretch| stretch.span.from())
}

/// Whether two rows are about the same: the same sign-up, or the same activity, or the same row of a list.
fn is_same(one: &Service, other: &Service) -> bool {
    (one.signup.is_some() && one.signup == other.signup)
        || (one.activity.is_some() && one.activity == other.activity)
        || (is_from_list(one) && is_from_list(other) && begins(one) == begins(other))
}
