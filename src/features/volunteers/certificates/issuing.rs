//! An organiser issues a certificate: it is entered in the register, and goes to its volunteer and, for print, to the organiser.

use rand::distr::{Alphanumeric, SampleString};

use crate::domain::audit_action::AuditAction;
use crate::domain::certificate::Period;
use crate::domain::certificate_code::{self, CertificateCode};
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{CertificateRequestId, PlaceId};
use crate::domain::person_name::PersonName;
use crate::domain::way::Way;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::certificates::{paper, words};
use crate::features::volunteers::service_words::Account;
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Document, Message, Priority};
use crate::store::certificate_requests::{self as requests, Request};
use crate::store::certificates::{self, Certificate, Issue};
use crate::store::people::Person;
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, hours};
use crate::work::recipients::private;
use crate::work::{Asker, Refusal, Result, UnitOfWork, access, audit, ways};

/// A certificate was issued, or was not.
const ISSUED: AuditAction = AuditAction::of("certificate-issued");
const DECLINED: AuditAction = AuditAction::of("certificate-declined");

/// What is to be issued.
pub(super) struct Wanted<'a> {
    pub(super) volunteer: &'a Volunteer,
    pub(super) place: PlaceId,
    pub(super) period: Period,
    pub(super) name: &'a PersonName,
}

/// A request that organisers were asked about, if nobody has decided it. Only who runs the place decides.
async fn open(work: &mut UnitOfWork, asker: &Asker, id: CertificateRequestId) -> Result<Option<Request>> {
    let Some(request) = requests::by_id(&mut work.tx, id).await? else {
        access::places(work, asker).await?;
        return Ok(None);
    };
    asker.must_run(work, request.place).await?;
    if request.sent_at.is_none() {
        return Err(Refusal::OldButton.into());
    }
    Ok(requests::close(&mut work.tx, id).await?.then_some(request))
}

fn decided(asker: &Asker) -> Message {
    Message::of(texts::certificate_decided().say(asker.language))
}

/// Issues what somebody asked for.
pub(super) async fn issue_asked(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: CertificateRequestId,
) -> Result<Message> {
    let Some(request) = open(work, asker, id).await? else { return Ok(decided(asker)) };
    let volunteer = volunteers::by_id(&mut work.tx, request.volunteer).await?.ok_or(Refusal::OldButton)?;
    let name = request.name.ok_or(Refusal::OldButton)?;
    let wanted = Wanted { volunteer: &volunteer, place: request.place, period: request.period, name: &name };
    issue(work, asker, &wanted).await
}

/// Enters a certificate and sends it on its way; tells what the organiser reads. Whoever calls it has looked at their rights.
pub(super) async fn issue(work: &mut UnitOfWork, asker: &Asker, wanted: &Wanted<'_>) -> Result<Message> {
    let Wanted { volunteer, period, name, .. } = wanted;
    let place = words::place(work, wanted.place).await?;
    let rows = hours::of_volunteer(&mut work.tx, volunteer.id).await?;
    let counted = Account::of(&rows).counted;
    let (Some(days), Some(last)) = (period.days(&counted), rows.last()) else {
        return Ok(Message::of(texts::certificate_no_hours().say(asker.language)));
    };
    let reader = words::reader(&mut work.tx, volunteer).await?;
    let language = match (&reader, volunteer.person) {
        (Some(person), _) => person.language.unwrap_or(work.settings.language),
        (None, Some(_)) => work.settings.language,
        (None, None) => asker.language,
    };
    let code = new_code();
    let issue = Issue {
        volunteer: volunteer.id,
        place: place.id,
        code: &code,
        name,
        language,
        period: *period,
        days: &days,
        hours: period.hours(&counted),
        up_to: last.row.id,
        by: asker.person.id,
        on: to_wall(place.zone, work.now).date(),
    };
    let certificate = certificates::issue(&mut work.tx, &issue, work.now).await?;
    let number = certificate.number.to_string();
    audit::note(work, asker, place.id, None, ISSUED, &number).await?;
    if let Some(person) = reader {
        let ready = texts::certificate_ready(&number, &certificate.hours.total().to_string());
        hand_over(work, &certificate, &person, &ready).await?;
    }
    if volunteer.person != Some(asker.person.id) {
        hand_over(work, &certificate, &asker.person, &texts::certificate_for_print(&number)).await?;
    }
    let language = asker.language;
    let mut text = texts::certificate_issued(&number, words::named(name, volunteer.person)).say(language);
    let missing = paper::rare(&work.settings, name);
    if !missing.is_empty() {
        text.paragraph(&texts::certificate_missing(&missing).say(language));
    }
    let show = Button::to_do(
        &texts::button_certificate_show().say(language),
        CertificateButton::Show(certificate.id),
    );
    Ok(Message::of(text).row(vec![show]))
}

/// A code that nobody finds by trying.
fn new_code() -> CertificateCode {
    let drawn = Alphanumeric.sample_string(&mut rand::rng(), certificate_code::LENGTH);
    CertificateCode::of(&drawn).expect("letters and digits of that length are a code")
}

/// Sends somebody a certificate as a PDF.
async fn hand_over(
    work: &mut UnitOfWork,
    certificate: &Certificate,
    person: &Person,
    says: &Phrase,
) -> store::Result<()> {
    let text = says.say(person.language.unwrap_or(work.settings.language));
    let message = on_paper(certificate, Message::of(text));
    let key = DeliveryKey::Certificate(certificate.id, person.id, work.now.timestamp_millis());
    work.send(key, private(person), Priority::Answer, message, None).await.map(|_| ())
}

/// A message with a certificate as its document.
pub(super) fn on_paper(certificate: &Certificate, message: Message) -> Message {
    Message { document: Some(Document::Certificate(certificate.id)), ..message }
}

/// It is not issued now: the volunteer hears whom to ask.
pub(super) async fn not_now(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: CertificateRequestId,
) -> Result<Message> {
    let Some(request) = open(work, asker, id).await? else { return Ok(decided(asker)) };
    let place = words::place(work, request.place).await?;
    audit::note(work, asker, place.id, None, DECLINED, "").await?;
    let volunteer = volunteers::by_id(&mut work.tx, request.volunteer).await?.ok_or(Refusal::OldButton)?;
    if let Some(person) = words::reader(&mut work.tx, &volunteer).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let text = texts::certificate_not_now(&words::place_name(&place, language), &words::contact(&place));
        let message = Message::of(text.say(language)).row(vec![ways::button(Way::Hours, language)]);
        let key = DeliveryKey::CertificateNotNow(id);
        work.send(key, private(&person), Priority::Answer, message, None).await?;
    }
    let name = words::named(&volunteer.name, volunteer.person);
    Ok(Message::of(texts::certificate_declined(name).say(asker.language)))
}
