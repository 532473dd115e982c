//! Somebody asks for a certificate: for which time, and which name shall stand on it. Organisers do so for volunteers without
//! the messenger.

use std::collections::BTreeMap;
use std::future::ready;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::certificate::Period;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::{CertificateRequestId, PlaceId, VolunteerId};
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::Standing;
use crate::domain::way::Way;
use crate::domain::written;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::certificates::issuing::{self, Wanted};
use crate::features::volunteers::certificates::{paper, words};
use crate::features::volunteers::service_words::Account;
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority, Stamp};
use crate::store::certificate_requests::{self as requests, Request};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, hours};
use crate::work::recipients::{self, private};
use crate::work::{Asked, Asker, Dialog, Refusal, Reply, Result, UnitOfWork, way_words, ways};

/// For how long a name is waited for: whoever goes on to something else writes something else.
const WRITES: TimeDelta = TimeDelta::minutes(5);
/// After how long somebody whom no organiser has answered may ask again.
const ANSWERED: TimeDelta = TimeDelta::days(7);
/// For how long a request is kept that was never sent.
const KEPT: TimeDelta = TimeDelta::days(1);
/// Signs that stand in sentences and in no name.
const NOT_IN_NAMES: [char; 7] = ['，', '。', '？', '?', '！', '!', '\n'];

/// Which name shall stand on a certificate.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(stamp(work, asker)),
    leave: |_, _, _| Box::pin(ready(Ok(None))),
};

/// Today, by the clock by which `/hours` tells the years.
pub(super) fn today(work: &UnitOfWork) -> NaiveDate {
    to_wall(work.settings.zone, work.now).date()
}

/// Asks for which time one's own certificate is to be.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    let own = own(work, asker).await?;
    if let Some(waits) = waits(work, asker, own.id).await? {
        return Ok(waits);
    }
    which_time(work, asker, own.id, CertificateButton::Own).await
}

async fn own(work: &mut UnitOfWork, asker: &Asker) -> Result<Volunteer> {
    Ok(volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?)
}

/// What is said while a request waits for an organiser.
async fn waits(work: &mut UnitOfWork, asker: &Asker, id: VolunteerId) -> Result<Option<Message>> {
    let request = requests::of_volunteer(&mut work.tx, id).await?;
    let sent = request.filter(|request| request.sent_at.is_some_and(|at| work.now < at + ANSWERED));
    let Some(request) = sent else { return Ok(None) };
    let place = words::place(work, request.place).await?;
    let text = texts::certificate_waits(&words::place_name(&place, asker.language)).say(asker.language);
    Ok(Some(Message::of(text).row(vec![ways::button(Way::Hours, asker.language)])))
}

/// The times in which something counts, a button each.
async fn which_time(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    to: impl Fn(Period) -> CertificateButton,
) -> Result<Message> {
    let account = account(work, id).await?;
    let language = asker.language;
    let mut message = Message::of(texts::certificate_period().say(language));
    for (period, word) in [(Period::year_of(today(work)), "year"), (Period::All, "all")] {
        let hours = period.hours(&account.counted).total();
        if hours > HalfHours::ZERO {
            let label = texts::button_certificate_period(word, &hours.to_string()).say(language);
            message = message.row(vec![Button::to_do(&label, to(period))]);
        }
    }
    if message.buttons.is_empty() {
        return Ok(nothing_counts(asker));
    }
    Ok(message)
}

/// There are no hours to be certified.
fn nothing_counts(asker: &Asker) -> Message {
    Message::of(texts::certificate_no_hours().say(asker.language))
}

async fn account(work: &mut UnitOfWork, id: VolunteerId) -> store::Result<Account> {
    Ok(Account::of(&hours::of_volunteer(&mut work.tx, id).await?))
}

/// One's own is to be for that time.
pub(super) async fn own_for(work: &mut UnitOfWork, asker: &Asker, period: Period) -> Result<Message> {
    let own = own(work, asker).await?;
    if let Some(waits) = waits(work, asker, own.id).await? {
        return Ok(waits);
    }
    match most_served(&account(work, own.id).await?, period) {
        Some(place) => begin(work, asker, &own, place, period).await,
        None => Ok(nothing_counts(asker)),
    }
}

/// Where most of the hours were served; of several the first place.
fn most_served(account: &Account, period: Period) -> Option<PlaceId> {
    let mut at = BTreeMap::<PlaceId, HalfHours>::new();
    for share in account.counted.shares().iter().filter(|share| period.has(share.day)) {
        if let Some(service) = account.service(share.row) {
            *at.entry(service.place).or_default() += share.counted;
        }
    }
    let most = at.into_iter().rev().max_by_key(|(_, hours)| *hours);
    most.filter(|(_, hours)| *hours > HalfHours::ZERO).map(|(place, _)| place)
}

/// Asks for which time that of somebody without the messenger is to be.
pub(super) async fn member(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
) -> Result<Message> {
    without_messenger(work, asker, id, place).await?;
    which_time(work, asker, id, |period| CertificateButton::MemberFor(id, place, period)).await
}

/// It is to be for that time.
pub(super) async fn member_for(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
    period: Period,
) -> Result<Message> {
    let volunteer = without_messenger(work, asker, id, place).await?;
    begin(work, asker, &volunteer, place, period).await
}

/// Somebody in a team of a place that the asker runs, who cannot ask for themselves.
async fn without_messenger(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
) -> Result<Volunteer> {
    asker.must_run(work, place).await?;
    let volunteer = volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let teams = volunteers::memberships(&mut work.tx, id).await?;
    let is_here = teams
        .iter()
        .any(|team| team.place == place && matches!(team.standing, Standing::In | Standing::Paused));
    if is_here && volunteer.person.is_none() { Ok(volunteer) } else { Err(Refusal::OldButton.into()) }
}

/// Asks which name shall stand on it.
async fn begin(
    work: &mut UnitOfWork,
    asker: &Asker,
    volunteer: &Volunteer,
    place: PlaceId,
    period: Period,
) -> Result<Message> {
    let id = requests::begin(&mut work.tx, volunteer.id, place, period, asker.person.id, work.now).await?;
    let language = asker.language;
    let mut message = Message::of(texts::certificate_name().say(language));
    if !volunteer.name.as_str().is_empty() {
        let label = texts::button_certificate_as(words::named(&volunteer.name, volunteer.person));
        message = message.row(vec![Button::to_do(&label.say(language), CertificateButton::AsKnown(id))]);
    }
    let write = Button::to_do(&texts::button_certificate_write().say(language), CertificateButton::Write(id));
    Ok(message.row(vec![write]))
}

/// The asker's own request, which no organiser was asked about yet.
async fn begun(work: &mut UnitOfWork, asker: &Asker, id: CertificateRequestId) -> Result<Request> {
    let found = requests::by_id(&mut work.tx, id).await?;
    let begun = found.filter(|request| request.by == asker.person.id && request.sent_at.is_none());
    Ok(begun.ok_or(Refusal::OldButton)?)
}

/// The name that is known shall stand on it.
pub(super) async fn as_known(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: CertificateRequestId,
) -> Result<Message> {
    let request = begun(work, asker, id).await?;
    let volunteer = volunteers::by_id(&mut work.tx, request.volunteer).await?.ok_or(Refusal::OldButton)?;
    if volunteer.name.as_str().is_empty() {
        return Err(Refusal::OldButton.into());
    }
    named(work, asker, &request, &volunteer.name).await
}

/// The asker is to write the name.
pub(super) async fn write(work: &mut UnitOfWork, asker: &Asker, id: CertificateRequestId) -> Result<Message> {
    begun(work, asker, id).await?;
    requests::ask_name(&mut work.tx, id, work.now).await?;
    Ok(Message::of(texts::certificate_write().say(asker.language)))
}

/// The request for which the asker is asked to write a name, and since when.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Request, DateTime<Utc>)>> {
    let found = requests::naming(&mut work.tx, asker.person.id).await?;
    Ok(found.and_then(|request| {
        let at = request.naming_at.filter(|at| work.now < *at + WRITES)?;
        Some((request, at))
    }))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = open(work, asker).await?;
    Ok(open.map(|(_, at)| Asked { about: None, at }).into_iter().collect())
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    let found = open(work, asker).await?;
    Ok(Stamp::of(&[&found.map(|(request, at)| format!("{} {at}", request.id)).unwrap_or_default()]))
}

/// Takes what somebody wrote for the name.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((request, _)) = open(work, asker).await? else { return Ok(None) };
    if written::answer::is_no(typed) {
        requests::close(&mut work.tx, request.id).await?;
        let left = texts::certificate_left().say(asker.language);
        let message = Message::of(left).row(vec![ways::button(Way::Hours, asker.language)]);
        return Ok(Some(Reply::Show(message)));
    }
    let typed = typed.trim();
    // The word on a button, or a sentence, is nobody's name.
    let is_name = way_words::named(typed).next().is_none() && !typed.contains(NOT_IN_NAMES);
    let message = match PersonName::of_neighbour(typed) {
        Ok(name) if is_name => named(work, asker, &request, &name).await?,
        _ => Message::of(texts::certificate_no_name().say(asker.language)),
    };
    Ok(Some(Reply::Show(message)))
}

/// The name is known: organisers are asked, or where one asks for somebody else, it is issued.
async fn named(
    work: &mut UnitOfWork,
    asker: &Asker,
    request: &Request,
    name: &PersonName,
) -> Result<Message> {
    let volunteer = volunteers::by_id(&mut work.tx, request.volunteer).await?.ok_or(Refusal::OldButton)?;
    if volunteer.person == Some(asker.person.id) {
        return send(work, asker, request, &volunteer, name).await;
    }
    without_messenger(work, asker, volunteer.id, request.place).await?;
    requests::close(&mut work.tx, request.id).await?;
    let wanted = Wanted { volunteer: &volunteer, place: request.place, period: request.period, name };
    issuing::issue(work, asker, &wanted).await
}

/// Asks those who run the place.
async fn send(
    work: &mut UnitOfWork,
    asker: &Asker,
    request: &Request,
    volunteer: &Volunteer,
    name: &PersonName,
) -> Result<Message> {
    let place = words::place(work, request.place).await?;
    let account = account(work, volunteer.id).await?;
    let language = asker.language;
    let Some(days) = request.period.days(&account.counted) else {
        return Ok(nothing_counts(asker));
    };
    let mut organisers = recipients::of_place(work, place.id).await?;
    // Nobody issues their own, where somebody else can.
    if organisers.len() > 1 {
        organisers.retain(|person| person.id != asker.person.id);
    }
    let called = words::place_name(&place, language);
    if organisers.is_empty() {
        requests::close(&mut work.tx, request.id).await?;
        let text = texts::certificate_nobody(&called, &words::contact(&place)).say(language);
        return Ok(Message::of(text).row(vec![ways::button(Way::Hours, language)]));
    }
    requests::send(&mut work.tx, request.id, name, work.now).await?;
    for person in organisers {
        let language = person.language.unwrap_or(work.settings.language);
        let (asks, stands) =
            (words::named(&volunteer.name, volunteer.person), words::named(name, volunteer.person));
        let mut text = texts::certificate_wanted(asks, stands).say(language);
        if *name != volunteer.name {
            text.line(&texts::certificate_other_name().say(language));
        }
        let rare = paper::rare(&work.settings, name);
        if !rare.is_empty() {
            text.line(&texts::certificate_missing(&rare).say(language));
        }
        text.line(&words::hours_in(request.period.hours(&account.counted), &days, language));
        let button =
            |label: &str, to| Button::to_do(&texts::button_certificate_decide(label).say(language), to);
        let message = Message::of(text).row(vec![
            button("issue", CertificateButton::Issue(request.id)),
            button("not-now", CertificateButton::NotNow(request.id)),
        ]);
        let outgoing = OutboxEntry {
            key: DeliveryKey::CertificateAsked(request.id, person.id),
            to: private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(message),
            expires: None,
        };
        let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    let text = texts::certificate_asked(&called).say(language);
    Ok(Message::of(text).row(vec![ways::button(Way::Hours, language)]))
}

/// Forgets requests that were never sent.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    requests::forget_before(&mut work.tx, work.now - KEPT).await
}
