//! Somebody says that hours are not right, with one tap; an organiser decides with one tap; both hear of it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::ids::{HoursRowId, ObjectionId};
use crate::domain::language::Language;
use crate::domain::objection::{Decision, Says};
use crate::domain::way::Way;
use crate::features::volunteers::deciders::{self, not_their_own};
use crate::features::volunteers::hours as page;
use crate::features::volunteers::hours_buttons::HoursButton;
use crate::features::volunteers::service_words::{Account, line, stretch};
use crate::features::volunteers::team_buttons::DeskButton;
use crate::features::volunteers::{member, missed, undecided};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority, Text};
use crate::store::hours::{self, Served, Service};
use crate::store::objections;
use crate::store::outbox::{self, OutboxEntry};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, activities};
use crate::work::recipients::private;
use crate::work::{Asker, ButtonTable, GRACE, Refusal, Reply, Result, UnitOfWork, access, audit, ways};

/// It was decided about somebody's hours.
const DECIDED: AuditAction = AuditAction::of("hours-decided");
/// The most that a day counts, in half hours.
const MOST: u32 = 16;
/// How much more than was noted, or was to be, is offered.
const MORE: u32 = 4;

/// What they do.
pub const BUTTONS: ButtonTable<HoursButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: HoursButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        HoursButton::Page(page) => {
            page::page(work, &Asker { page, ..asker.clone() }).await.map(Reply::in_place)
        }
        HoursButton::WhichOn(page) => {
            page::which(work, &Asker { page, ..asker.clone() }).await.map(Reply::in_place)
        }
        HoursButton::Which => page::which(work, asker).await.map(Reply::in_place),
        HoursButton::Object(row) => object(work, asker, row, Says::Something).await,
        HoursButton::Say(row, says) => object(work, asker, row, says).await,
        HoursButton::Decide(id, Decision::Stands) => decide(work, asker, id, Verdict::Stands).await,
        HoursButton::Decide(id, Decision::TakenBack) => decide(work, asker, id, Verdict::TakenBack).await,
        HoursButton::Decide(_, Decision::OtherTime) => Err(Refusal::OldButton.into()),
        HoursButton::Missed(page) => missed::at_what(work, &Asker { page, ..asker.clone() }).await,
        HoursButton::Helped(activity) => missed::say(work, asker, activity).await,
        HoursButton::NotHelped(id) => missed::decline(work, asker, id).await,
        HoursButton::Undecided(page) => {
            undecided::list(work, &Asker { page, ..asker.clone() }).await.map(Reply::in_place)
        }
        HoursButton::Review(id) => review(work, asker, id).await,
        HoursButton::ReviewMissed(id) => missed::review(work, asker, id).await,
        HoursButton::OtherTime(id, halves) => decide(work, asker, id, Verdict::OtherTime(halves)).await,
    }
}

/// A service of the asker's is not right. Its organiser hears of it a minute later: by then it may be known what is not.
async fn object(work: &mut UnitOfWork, asker: &Asker, row: HoursRowId, says: Says) -> Result<Reply> {
    let (own, rows) = page::own(work, asker).await?;
    let account = Account::of(&rows);
    let service = account.service(row).ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let Some(id) = objections::object(&mut work.tx, own.id, row, says, work.now).await? else {
        return decided_already(work, row, language).await;
    };
    let counted = account.hours_of(row).total();
    ask_organisers(work, id, &own, service, says, counted).await?;
    let text = texts::objection_taken(says.word()).say(language);
    let mut message = Message::of(text);
    if says == Says::Something {
        for more in [Says::Absent, Says::OtherTime, Says::Missing] {
            let label = texts::button_objection(more.word()).say(language);
            message = message.row(vec![Button::to_do(&label, HoursButton::Say(row, more))]);
        }
    }
    if says == Says::Missing {
        let label = texts::button_missed().say(language);
        message = message.row(vec![Button::to_do(&label, HoursButton::Missed(0))]);
    }
    let message = message.row(vec![ways::button(Way::Hours, language)]);
    // The evening's note keeps what else stands in it; what it says more of follows in its own message.
    Ok(if says == Says::Something { Reply::Show(message) } else { Reply::Redraw(message, Text::default()) })
}

/// How long a service was to be at most, where its activity tells.
async fn planned(work: &mut UnitOfWork, service: &Service) -> store::Result<HalfHours> {
    let Some(id) = service.activity else { return Ok(HalfHours::ZERO) };
    let activity = activities::by_id(&mut work.tx, id).await?;
    Ok(activity.map_or(HalfHours::ZERO, |activity| {
        let day = activity.each_day().next().map_or(activity.lasts(), |day| day.activity.lasts());
        HalfHours::within(day)
    }))
}

/// Shows an organiser again what they are asked.
async fn review(work: &mut UnitOfWork, asker: &Asker, id: ObjectionId) -> Result<Reply> {
    let objection = objections::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let rows = hours::of_volunteer(&mut work.tx, objection.volunteer).await?;
    let service = rows.iter().find(|row| row.row.id == objection.row).ok_or(Refusal::OldButton)?;
    asker.must_run(work, service.place).await?;
    if objection.decision.is_some() {
        return decided_already(work, objection.row, asker.language).await;
    }
    let volunteer = volunteers::by_id(&mut work.tx, objection.volunteer).await?.ok_or(Refusal::OldButton)?;
    let counted = Account::of(&rows).hours_of(objection.row).total();
    let planned = planned(work, service).await?;
    let message = question(id, &volunteer, service, objection.says, (counted, planned), asker.language);
    Ok(Reply::Show(message).in_place())
}

/// Asks those who run the activity, or the place, what was.
async fn ask_organisers(
    work: &mut UnitOfWork,
    id: ObjectionId,
    volunteer: &Volunteer,
    service: &Service,
    says: Says,
    counted: HalfHours,
) -> store::Result<()> {
    let planned = planned(work, service).await?;
    for person in deciders::of(work, volunteer, service.place, service.activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let message = question(id, volunteer, service, says, (counted, planned), language);
        let key = DeliveryKey::Objection(id, person.id);
        outbox::withdraw(&mut work.tx, &key).await?;
        let parcel = Delivery::Message(message);
        let outgoing =
            OutboxEntry { key, to: private(&person), rank: Priority::Reminder, parcel, expires: None };
        let ready = awake(work, service, work.now + GRACE);
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// When somebody can be told by the clock of a service's place.
fn awake(work: &UnitOfWork, service: &Service, at: DateTime<Utc>) -> DateTime<Utc> {
    let zone = stretch(service).map_or(work.settings.zone, |stretch| stretch.zone);
    work.settings.rhythm.quiet.waking(zone, at)
}

/// What an organiser is asked: a button for each answer.
fn question(
    id: ObjectionId,
    volunteer: &Volunteer,
    service: &Service,
    says: Says,
    (counted, planned): (HalfHours, HalfHours),
    language: Language,
) -> Message {
    let mut text = texts::objection_asks(member::name(volunteer), says.word()).say(language);
    text.line(&line(service, counted, language));
    let button = |label: Text, button| Button::to_do(&label, button);
    let stands =
        button(texts::button_objection_stands().say(language), HoursButton::Decide(id, Decision::Stands));
    let gone = button(
        texts::button_objection_taken_back().say(language),
        HoursButton::Decide(id, Decision::TakenBack),
    );
    let others: Vec<Button> = (1..=MOST.min(counted.0.max(planned.0) + MORE))
        .filter(|halves| *halves != counted.0)
        .filter_map(|halves| u8::try_from(halves).ok())
        .map(|halves| {
            let hours = HalfHours(u32::from(halves)).to_string();
            button(texts::button_so_long(&hours).say(language), HoursButton::OtherTime(id, halves))
        })
        .collect();
    let mut message = Message::of(text).row(vec![stands]).row(vec![gone]);
    for row in others.chunks(4) {
        message = message.row(row.to_vec());
    }
    if says == Says::Missing {
        let more = DeskButton::Helped(volunteer.id, service.place);
        message = message.row(vec![Button::to_do(&texts::button_note_hours().say(language), more)]);
    }
    message
}

/// What an organiser decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Stands,
    TakenBack,
    /// So many half hours.
    OtherTime(u8),
}

impl Verdict {
    fn decision(self) -> Decision {
        match self {
            Self::Stands => Decision::Stands,
            Self::TakenBack => Decision::TakenBack,
            Self::OtherTime(_) => Decision::OtherTime,
        }
    }
}

/// An organiser of the place decides; of two the first does.
async fn decide(work: &mut UnitOfWork, asker: &Asker, id: ObjectionId, verdict: Verdict) -> Result<Reply> {
    let objection = objections::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let service = hours::by_id(&mut work.tx, objection.row).await?.ok_or(Refusal::OldButton)?;
    asker.must_run(work, service.place).await?;
    let language = asker.language;
    let volunteer = volunteers::by_id(&mut work.tx, objection.volunteer).await?.ok_or(Refusal::OldButton)?;
    not_their_own(asker, &volunteer)?;
    if !objections::decide(&mut work.tx, &objection, verdict.decision(), asker.person.id, work.now).await? {
        return decided_already(work, objection.row, language).await;
    }
    let rows = hours::of_volunteer(&mut work.tx, objection.volunteer).await?;
    let in_force = Account::of(&rows).service(objection.row).is_some();
    if verdict != Verdict::Stands && in_force {
        hours::reverse(&mut work.tx, &service, Some(asker.person.id), work.now).await?;
    }
    let noted = match (verdict, stretch(&service)) {
        (Verdict::OtherTime(halves), Some(stretch)) => {
            Some(note_other(work, asker, &service, stretch, halves).await?)
        }
        _ => None,
    };
    audit::note(work, asker, service.place, service.activity, DECIDED, "").await?;
    // Whoever has not been asked yet need not be.
    for person in deciders::of(work, &volunteer, service.place, service.activity).await? {
        outbox::withdraw(&mut work.tx, &DeliveryKey::Objection(id, person.id)).await?;
    }
    let name = member::name(&volunteer);
    let hours = match verdict {
        Verdict::OtherTime(halves) => HalfHours(u32::from(halves)),
        _ => HalfHours::ZERO,
    };
    let mut text =
        texts::objection_decided(verdict.decision().word(), name, &hours.to_string()).say(language);
    if let Some(row) = noted {
        let rows = hours::of_volunteer(&mut work.tx, objection.volunteer).await?;
        if let Some(cut) = Account::of(&rows).cut(row, language) {
            text.line(&cut);
        }
    }
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// Notes another time in place of a service; tells its row.
async fn note_other(
    work: &mut UnitOfWork,
    asker: &Asker,
    service: &Service,
    noted: Stretch,
    halves: u8,
) -> Result<HoursRowId> {
    let served = Served {
        volunteer: service.volunteer,
        place: service.place,
        activity: service.activity,
        signup: service.signup,
        day: service.day,
        title: &service.title,
        skill: service.skill,
        role: service.role.as_ref(),
        stretch: another_time(noted, halves)?,
    };
    Ok(hours::note(&mut work.tx, &served, Some(asker.person.id), work.now).await?)
}

/// The same beginning, and so many half hours: as an organiser remembers it.
fn another_time(noted: Stretch, halves: u8) -> Result<Stretch> {
    let from = noted.span.from();
    let span = Span::new(from, from + TimeDelta::minutes(30 * i64::from(halves)));
    let span = span.map_err(|_| Refusal::OldButton)?;
    Ok(Stretch { span, class: Class::Attested, zone: noted.zone })
}

/// It was decided already, and how.
async fn decided_already(work: &mut UnitOfWork, row: HoursRowId, language: Language) -> Result<Reply> {
    let known = objections::of_row(&mut work.tx, row).await?.and_then(|known| known.decision);
    let what = known.map_or("stands", Decision::word);
    let text = texts::objection_was_decided(what).say(language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}
