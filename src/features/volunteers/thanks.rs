//! Volunteers' Day: on 4 December whoever runs a place where volunteers served this year gets the draft of a thank-you to its
//! groups, with counts and nobody's name. The first of them to tap decides; it goes out on the morning of the 5th.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::domain::activity::SchedulePolicy;
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::hours::count::Hours;
use crate::domain::hours_table::TableTime;
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::thanks::{ThanksStanding, VolunteersDay};
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::features::volunteers::table::figures::Figures;
use crate::features::volunteers::thanks_words::{self as words, ThanksButton};
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority, Stamp, Text, cut};
use crate::store::agenda::Moment;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::thanks::{self, Thanks, Told};
use crate::store::{self, Tx, groups, places};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::{self, private};
use crate::work::{
    Asked, Asker, ButtonTable, Dialog, Error, Refusal, Reply, Result, UnitOfWork, access, audit, dialog,
};

/// Thanks go out, or do not.
const DECIDED: AuditAction = AuditAction::of("thanks-decided");
/// The most UTF-16 units of what an organiser writes, and of a place's name.
const MOST: usize = 600;
const NAME: usize = 60;

/// What the buttons do.
pub const BUTTONS: ButtonTable<ThanksButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Other words for it.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(stamp(work, asker)),
    leave: |work, asker, _| {
        Box::pin(async {
            Ok(open(work, asker).await?.map(|(thanks, _)| words::keep(&thanks, asker.language)))
        })
    },
};

/// The day, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Thanks,
        moments: |tx, policy, ids, _| Box::pin(moments(tx, policy, ids)),
        highest: |tx| Box::pin(thanks::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, id)),
};

async fn moments(
    tx: &mut Tx,
    policy: &SchedulePolicy,
    ids: &RangeInclusive<i64>,
) -> store::Result<Vec<Moment>> {
    let due = thanks::due(tx, ids).await?;
    let moment = |(id, day, standing, zone): (i64, VolunteersDay, ThanksStanding, Tz)| {
        let wall = if standing == ThanksStanding::Waits { day.asked_at() } else { day.posted_at() };
        (Subject::thanks(id), policy.quiet.waking(zone, to_utc(zone, wall)))
    };
    Ok(due.into_iter().map(moment).collect())
}

/// Where the clock stands in a place, for what is said on its day.
struct Clock {
    zone: Tz,
    wall: NaiveDateTime,
}

impl Clock {
    async fn of(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Option<Self>> {
        let zone = places::by_id(&mut work.tx, place).await?.map(|place| place.zone);
        Ok(zone.map(|zone| Self { zone, wall: to_wall(zone, work.now) }))
    }

    fn is_day(&self, day: VolunteersDay) -> bool {
        self.wall >= day.begins_at()
    }

    /// When what would be said from a moment on is heard; none where the day is over by then.
    fn heard(&self, work: &UnitOfWork, from: DateTime<Utc>, day: VolunteersDay) -> Option<DateTime<Utc>> {
        let ready = work.settings.rhythm.quiet.waking(self.zone, from.max(work.now));
        (to_wall(self.zone, ready) < day.ends_at()).then_some(ready)
    }

    /// When it goes out; none where it is too late for that.
    fn goes(&self, work: &UnitOfWork, day: VolunteersDay) -> Option<DateTime<Utc>> {
        self.heard(work, to_utc(self.zone, day.posted_at()), day)
    }
}

async fn advance(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    let Some(thanks) = thanks::by_id(&mut work.tx, id).await? else { return Ok(()) };
    let Some(clock) = Clock::of(work, thanks.place).await? else { return Ok(()) };
    let done = match thanks.standing {
        ThanksStanding::Waits => ask(work, &clock, &thanks).await?,
        ThanksStanding::Agreed => post(work, &clock, &thanks).await?,
        _ => true,
    };
    if !done {
        thanks::set_standing(&mut work.tx, id, ThanksStanding::LeftOut).await?;
    }
    Ok(())
}

/// Asks those who run a place; false where there is nobody to thank, nobody to read it, or no day left.
async fn ask(work: &mut UnitOfWork, clock: &Clock, thanks: &Thanks) -> store::Result<bool> {
    let Some(ready) = clock.heard(work, work.now, thanks.day) else { return Ok(false) };
    if groups::of_place(&mut work.tx, thanks.place).await?.is_empty() {
        return Ok(false);
    }
    let figures = Figures::of(&mut work.tx, thanks.place).await?;
    let counts = figures.counts(TableTime::of(u16::try_from(thanks.day.0).unwrap_or_default(), 0));
    if counts.hours == Hours::default() {
        return Ok(false);
    }
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (people, activities) = (number(counts.people), number(counts.activities));
    let told = Told { people, activities, hours: counts.hours.total() };
    thanks::ask(&mut work.tx, thanks.id, told).await?;
    let thanks = Thanks { told, standing: ThanksStanding::Asked, ..thanks.clone() };
    for person in recipients::of_place(work, thanks.place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let place = name(work, thanks.place, language).await?;
        let message = words::draft(&thanks, &place, clock.is_day(thanks.day), language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::ThanksAsked(thanks.id, person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(message),
            expires: Some(to_utc(clock.zone, thanks.day.ends_at())),
        };
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(true)
}

/// What a place is called.
async fn name(work: &mut UnitOfWork, place: PlaceId, language: Language) -> store::Result<String> {
    let place = places::by_id(&mut work.tx, place).await?;
    Ok(place.map_or_else(String::new, |place| cut(place.name.in_language(language), NAME)))
}

/// Thanks a place's groups; false where the day is over.
async fn post(work: &mut UnitOfWork, clock: &Clock, thanks: &Thanks) -> store::Result<bool> {
    if clock.goes(work, thanks.day).is_none_or(|ready| ready > work.now) {
        return Ok(false);
    }
    let over = Some(to_utc(clock.zone, thanks.day.ends_at()));
    for group in groups::of_place(&mut work.tx, thanks.place).await? {
        let message = Message::of(words::said(thanks, group.language));
        let key = DeliveryKey::Thanks(thanks.id, group.id);
        work.send(key, group.address(), Priority::Announcement, message, over).await?;
    }
    thanks::set_standing(&mut work.tx, thanks.id, ThanksStanding::Posted).await?;
    Ok(true)
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: ThanksButton) -> Result<Reply> {
    access::in_private(asker)?;
    let (ThanksButton::Post(id, _)
    | ThanksButton::Write(id)
    | ThanksButton::Keep(id)
    | ThanksButton::NotThisYear(id)
    | ThanksButton::AfterAll(id)) = button;
    let thanks = thanks::by_id(&mut work.tx, id).await?;
    let Some(thanks) = thanks else {
        access::places(work, asker).await?;
        return Err(Refusal::OldButton.into());
    };
    asker.must_run(work, thanks.place).await?;
    let clock = Clock::of(work, thanks.place).await?.ok_or(Refusal::OldButton)?;
    let is_day = clock.is_day(thanks.day);
    if matches!(button, ThanksButton::AfterAll(_))
        && clock.goes(work, thanks.day).is_some()
        && thanks::ask_again(&mut work.tx, id).await?
    {
        audit::note(work, asker, thanks.place, None, DECIDED, "").await?;
        return Ok(Reply::Show(drafted(work, asker, &thanks).await?).in_place());
    }
    if thanks.standing != ThanksStanding::Asked || clock.goes(work, thanks.day).is_none() {
        return Ok(Reply::Show(words::settled(thanks.standing, is_day, asker.language)).in_place());
    }
    match button {
        ThanksButton::Write(_) => {
            thanks::ask_words(&mut work.tx, id, asker.person.id, work.now).await?;
            Ok(Reply::Show(words::write(&thanks, asker.language)))
        }
        ThanksButton::Keep(_) | ThanksButton::AfterAll(_) => {
            thanks::stop_asking(&mut work.tx, asker.person.id).await?;
            Ok(Reply::Show(drafted(work, asker, &thanks).await?).in_place())
        }
        // Somebody else has changed the words meanwhile.
        ThanksButton::Post(_, shown) if shown != words::stamp(&thanks) => {
            let changed = texts::thanks_changed().say(asker.language);
            Ok(Reply::Redraw(drafted(work, asker, &thanks).await?, changed))
        }
        ThanksButton::Post(..) => settle(work, asker, &thanks, ThanksStanding::Agreed, is_day).await,
        ThanksButton::NotThisYear(_) => {
            settle(work, asker, &thanks, ThanksStanding::LeftOut, is_day).await?;
            Ok(Reply::Show(words::not_this_year(&thanks, asker.language)).in_place())
        }
    }
}

async fn settle(
    work: &mut UnitOfWork,
    asker: &Asker,
    thanks: &Thanks,
    standing: ThanksStanding,
    is_day: bool,
) -> Result<Reply> {
    if !thanks::settle(&mut work.tx, thanks.id, standing, asker.person.id).await? {
        return Err(Error::Refused(Refusal::OldButton));
    }
    audit::note(work, asker, thanks.place, None, DECIDED, "").await?;
    Ok(Reply::Show(words::settled(standing, is_day, asker.language)).in_place())
}

/// The draft as it stands.
async fn drafted(work: &mut UnitOfWork, asker: &Asker, thanks: &Thanks) -> Result<Message> {
    let clock = Clock::of(work, thanks.place).await?.ok_or(Refusal::OldButton)?;
    let place = name(work, thanks.place, asker.language).await?;
    Ok(words::draft(thanks, &place, clock.is_day(thanks.day), asker.language))
}

/// Those for which the asker is asked for words, while they run the place and there is time.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Thanks, DateTime<Utc>)>> {
    let found = thanks::written_by(&mut work.tx, asker.person.id).await?;
    let Some((thanks, at)) = found.and_then(|thanks| thanks.writing_at.map(|at| (thanks, at))) else {
        return Ok(None);
    };
    let Some(clock) = Clock::of(work, thanks.place).await? else { return Ok(None) };
    let is_open = dialog::waits(at, work.now)
        && clock.goes(work, thanks.day).is_some()
        && asker.places(work).await?.contains(&thanks.place);
    Ok(is_open.then_some((thanks, at)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = open(work, asker).await?;
    Ok(open.map(|(_, at)| Asked { about: None, at }).into_iter().collect())
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    let open = open(work, asker).await?;
    Ok(Stamp::of(&[&open.map(|(thanks, at)| format!("{} {at}", thanks.id)).unwrap_or_default()]))
}

/// Takes what somebody wrote for the words, and shows what would go out.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((thanks, _)) = open(work, asker).await? else { return Ok(None) };
    let typed = typed.trim();
    let length = typed.encode_utf16().count();
    if length > MOST {
        let said: Text = texts::thanks_too_long(length, MOST).say(asker.language);
        return Ok(Some(Reply::Show(Message::of(said).row(vec![words::keep(&thanks, asker.language)]))));
    }
    thanks::stop_asking(&mut work.tx, asker.person.id).await?;
    let mut thanks = thanks;
    let leaves = written::answer::leaning(typed) == Some(Leaning::Leaves);
    if !leaves && !written::answer::is_no(typed) {
        thanks::set_words(&mut work.tx, thanks.id, typed).await?;
        thanks.words = Some(typed.to_owned());
    }
    Ok(Some(Reply::Show(drafted(work, asker, &thanks).await?)))
}
