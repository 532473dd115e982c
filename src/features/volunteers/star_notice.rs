//! Notices of stars: who has served enough, what the groups read, and what becomes of it when somebody in it hides their name or is
//! forgotten.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PersonId, PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::stars::StarStanding;
use crate::domain::volunteer::Standing;
use crate::domain::way::Way;
use crate::features::volunteers::member;
use crate::features::volunteers::service_words::Account;
use crate::features::volunteers::star_words::{self, StarButton};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Delivery, Message, Priority, Text};
use crate::store::hours::Service;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::stars::{self, Noticed, StarNotice};
use crate::store::volunteers::Member;
use crate::store::{self, groups, hours, people, places, volunteers};
use crate::work::recipients::private;
use crate::work::{Asker, Refusal, Result, UnitOfWork, audit, names, ways};

/// Notice of stars was given.
const NOTICED: AuditAction = AuditAction::of("stars-noticed");
/// For how many working days a notice is up, after its own day: §2 of the district's rules.
const NOTICE: u16 = 5;

/// Somebody who has served enough for a star.
pub(super) struct Eligible {
    /// What those who run the place read.
    pub(super) name: Text,
    /// Whether they have hidden their name from others: no notice names them.
    pub(super) hidden: bool,
    /// Which star, and how much.
    pub(super) noticed: Noticed,
}

/// Those in a team of the place who have served enough for a star that nobody has given notice of.
pub(super) async fn eligible(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Vec<Eligible>> {
    let members = volunteers::members(&mut work.tx, &[place]).await?;
    let known = stars::of_members(&mut work.tx, place).await?;
    let mut rows: BTreeMap<VolunteerId, Vec<Service>> = BTreeMap::new();
    for service in hours::of_members(&mut work.tx, place).await? {
        rows.entry(service.volunteer).or_default().push(service);
    }
    let hidden = stars::hidden_at(&mut work.tx, place).await?;
    let mut found: BTreeMap<VolunteerId, Eligible> = BTreeMap::new();
    for Member { volunteer, membership } in &members {
        let is_in = matches!(membership.standing, Standing::In | Standing::Paused);
        let Some(rows) = rows.get(&volunteer.id).filter(|_| is_in) else { continue };
        let hours = Account::of(rows).counted.total().total();
        let star = work.settings.stars.stars(hours);
        // A star that was refused comes up again once they have served more.
        let settled = |notice: &&StarNotice| {
            notice.star >= star && (notice.standing != StarStanding::Refused || notice.hours >= hours)
        };
        let is_known =
            known.iter().filter(|notice| notice.volunteer == volunteer.id).any(|notice| settled(&notice));
        if star > 0 && !is_known {
            let noticed = Noticed { volunteer: volunteer.id, star, hours };
            let hidden = hidden.contains(&volunteer.id);
            found.insert(volunteer.id, Eligible { name: member::name(volunteer), hidden, noticed });
        }
    }
    Ok(found.into_values().collect())
}

/// The last day of a notice that is given now.
async fn last_day(work: &mut UnitOfWork, place: PlaceId) -> Result<NaiveDate> {
    let zone = places::by_id(&mut work.tx, place).await?.ok_or(Refusal::OldButton)?.zone;
    Ok(work.settings.working_days.after(to_wall(zone, work.now).date(), NOTICE).day)
}

/// The notice before it is given: names go into groups. None where it would be of nobody.
pub(super) async fn preview(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Option<Message>> {
    asker.must_run(work, place).await?;
    let language = asker.language;
    let until = last_day(work, place).await?;
    let (hidden, shown): (Vec<_>, Vec<_>) =
        eligible(work, place).await?.into_iter().partition(|eligible| eligible.hidden);
    if shown.is_empty() && hidden.is_empty() {
        return Ok(None);
    }
    let mut text = Text::default();
    let mut message = Message::default();
    if !shown.is_empty() {
        text = texts::stars_preview().say(language);
        let line =
            |of: &Eligible| star_words::line(of.name.clone(), of.noticed.star, of.noticed.hours, language);
        let lines: Vec<Text> = shown.iter().map(line).collect();
        text.paragraph(&star_words::in_group(&lines, until, work.now, language));
        let post = Button::to_do(&texts::button_stars_post().say(language), StarButton::Post(place));
        message = message.row(vec![post]);
    }
    if !hidden.is_empty() {
        let names: Vec<Text> = hidden.into_iter().map(|eligible| eligible.name).collect();
        text.paragraph(&texts::stars_hidden(names::listed(&names, language)).say(language));
    }
    message.text = text;
    let back = Button::to_do(&texts::button_back().say(language), StarButton::Of(place));
    Ok(Some(message.row(vec![back])))
}

/// Gives notice of all who have served enough and show their names: one message in each group of the place.
pub(super) async fn give(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<()> {
    asker.must_run(work, place).await?;
    let until = last_day(work, place).await?;
    let mut given = 0;
    for eligible in eligible(work, place).await?.iter().filter(|eligible| !eligible.hidden) {
        let by = asker.person.id;
        let is_new = stars::give_notice(&mut work.tx, place, eligible.noticed, until, by, work.now).await?;
        given += usize::from(is_new);
    }
    if given == 0 {
        return Ok(());
    }
    audit::note(work, asker, place, None, NOTICED, "").await?;
    let notices = stars::of_notice(&mut work.tx, place, work.now).await?;
    for group in groups::of_place(&mut work.tx, place).await? {
        let key = DeliveryKey::StarNotice(place, work.now.timestamp(), group.id);
        let message = in_group(work, &notices, group.language);
        work.send(key, group.address(), Priority::Announcement, message, None).await?;
    }
    for notice in &notices {
        tell(work, notice, |language| {
            let until = star_words::day(notice.until, notice.noticed_at, language);
            texts::star_noticed(&notice.hours.to_string(), i64::from(notice.star), until)
        })
        .await?;
    }
    Ok(())
}

/// A notice as a group reads it now.
fn in_group(work: &UnitOfWork, notices: &[StarNotice], language: Language) -> Message {
    if notices.is_empty() {
        return Message::of(texts::star_notice_over().say(language));
    }
    let lines: Vec<Text> = notices.iter().map(|notice| star_words::public_line(notice, language)).collect();
    let until = notices.first().map_or(work.now.date_naive(), |notice| notice.until);
    let mut message = Message::of(star_words::in_group(&lines, until, work.now, language));
    // What can be said of it is said while it is up.
    if let Some(notice) = notices.iter().find(|notice| notice.standing == StarStanding::Noticed) {
        let link = star_words::link(&work.settings.bot_username, notice.place, notice.noticed_at);
        message = message.row(vec![star_words::object_in_private(&link, language)]);
    }
    message
}

/// The notices in which somebody is named.
pub async fn naming(work: &mut UnitOfWork, person: PersonId) -> store::Result<Vec<(PlaceId, DateTime<Utc>)>> {
    stars::notices_naming(&mut work.tx, person).await
}

/// Shows notices anew where they were posted: somebody in them is forgotten, or hides their name.
pub async fn renew(work: &mut UnitOfWork, notices: &[(PlaceId, DateTime<Utc>)]) -> store::Result<()> {
    for (place, at) in notices {
        let known = stars::of_notice(&mut work.tx, *place, *at).await?;
        for group in groups::of_place(&mut work.tx, *place).await? {
            let key = DeliveryKey::StarNotice(*place, at.timestamp(), group.id);
            let Some(posted) = outbox::message_of(&mut work.tx, &key).await? else { continue };
            let message = in_group(work, &known, group.language);
            let outgoing = OutboxEntry {
                key: DeliveryKey::Edit(group.chat_id, posted),
                to: group.address(),
                rank: Priority::Announcement,
                parcel: Delivery::Edit(posted, message),
                expires: None,
            };
            outbox::refresh(&mut work.tx, work.now, &outgoing).await?;
        }
    }
    Ok(())
}

/// Somebody reads what becomes of their star.
pub(super) async fn tell(
    work: &mut UnitOfWork,
    notice: &StarNotice,
    says: impl Fn(Language) -> Phrase,
) -> store::Result<()> {
    let key = DeliveryKey::StarTold(notice.id, work.now.timestamp());
    send(work, notice, key, says).await
}

/// Somebody reads that they have a star.
pub(super) async fn tell_granted(work: &mut UnitOfWork, notice: &StarNotice) -> store::Result<()> {
    let says = |_| texts::star_granted(i64::from(notice.star), &notice.hours.to_string());
    send(work, notice, DeliveryKey::Star(notice.id), says).await
}

async fn send(
    work: &mut UnitOfWork,
    notice: &StarNotice,
    key: DeliveryKey,
    says: impl Fn(Language) -> Phrase,
) -> store::Result<()> {
    let Some(volunteer) = volunteers::by_id(&mut work.tx, notice.volunteer).await? else { return Ok(()) };
    let Some(person) = volunteer.person else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, person).await?.filter(|known| known.reachable) else {
        return Ok(());
    };
    let language = person.language.unwrap_or(work.settings.language);
    let message = Message::of(says(language).say(language)).row(vec![ways::button(Way::Hours, language)]);
    work.send(key, private(&person), Priority::Reminder, message, None).await?;
    Ok(())
}
