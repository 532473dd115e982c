//! `/certificates`: the register of an organiser's places, where one can be printed again or revoked.

use crate::domain::audit_action::AuditAction;
use crate::domain::certificate::{CertificateState, RevocationReason};
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::CertificateId;
use crate::domain::way::Way;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::certificates::{issuing, words};
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text};
use crate::store::certificates::{self, Certificate};
use crate::store::{people, volunteers};
use crate::work::pages::Page;
use crate::work::recipients::private;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, ways};

/// A certificate was revoked.
const REVOKED: AuditAction = AuditAction::of("certificate-revoked");

/// `/certificates`.
pub const CERTIFICATES: Command = Command {
    word: "certificates",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_certificates),
    run: |work, asker, _| Box::pin(shown(work, asker)),
};

async fn shown(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    page(work, asker).await.map(Reply::Show)
}

/// A page of the register.
pub(super) async fn page(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    let places = access::places(work, asker).await?;
    access::in_private(asker)?;
    let all = certificates::of_places(&mut work.tx, &places).await?;
    let language = asker.language;
    if all.is_empty() {
        let text = texts::certificates_none().say(language);
        return Ok(Message::of(text).row(vec![ways::button(Way::Team, language)]));
    }
    let page = Page::of(&all, asker);
    let mut message = Message::of(texts::certificates_title(all.len()).say(language));
    for certificate in page.shown {
        let name = name(work, certificate).await?;
        let label =
            texts::button_certificate(certificate.state.word(), &certificate.number.to_string(), name);
        let show = CertificateButton::Show(certificate.id);
        message = message.row(vec![Button::to_do(&label.say(language), show)]);
    }
    Ok(message.row_of_any(page.turned_by(language, CertificateButton::Register)))
}

/// The name on a certificate; a dash once its volunteer is forgotten.
pub(super) async fn name(work: &mut UnitOfWork, certificate: &Certificate) -> Result<Text> {
    if certificate.name.as_str().is_empty() {
        return Ok(Text::plain("–"));
    }
    let volunteer = volunteers::by_id(&mut work.tx, certificate.volunteer).await?;
    Ok(words::named(&certificate.name, volunteer.and_then(|volunteer| volunteer.person)))
}

/// A certificate of a place that the asker runs.
async fn run_by(work: &mut UnitOfWork, asker: &Asker, id: CertificateId) -> Result<Certificate> {
    let places = access::places(work, asker).await?;
    let certificate = certificates::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if places.contains(&certificate.place()) { Ok(certificate) } else { Err(Refusal::OnlyOrganisers.into()) }
}

/// One of the register, and what can be done with it.
pub(super) async fn show(work: &mut UnitOfWork, asker: &Asker, id: CertificateId) -> Result<Message> {
    let certificate = run_by(work, asker, id).await?;
    let language = asker.language;
    let mut text = texts::certificate_shown(
        &certificate.number.to_string(),
        name(work, &certificate).await?,
        certificate.state.word(),
        certificate.reason.map_or("none", RevocationReason::word),
    )
    .say(language);
    text.line(&words::hours_in(certificate.hours, &certificate.days, language));
    let place = words::place(work, certificate.place()).await?;
    let issued = words::day(to_wall(place.zone, certificate.issued_at).date(), language);
    let by = match certificate.issued_by {
        Some(person) => people::by_id(&mut work.tx, person).await?,
        None => None,
    };
    let by = by.map_or_else(|| Text::plain("–"), |person| asker.reads(&person.called()));
    text.line(&texts::certificate_issued_on(issued, by).say(language));
    if let Some(newer) = newer(work, &certificate).await? {
        text.line(&texts::certificate_newer(&newer.number.to_string()).say(language));
    }
    let mut message = Message::of(text);
    let button = |word: &str, to| Button::to_do(&texts::button_certificate_do(word).say(language), to);
    let mut row = Vec::new();
    if certificate.state == CertificateState::Valid && !certificate.name.as_str().is_empty() {
        row.push(button("again", CertificateButton::Again(id)));
    }
    if certificate.state != CertificateState::Revoked {
        row.push(button("revoke", CertificateButton::Revoke(id)));
    }
    message = message.row_of_any(row);
    let back = Button::to_do(&texts::button_back().say(language), CertificateButton::Register(0));
    Ok(message.row(vec![back]))
}

/// The newer one that says what a certificate said, if it was not revoked.
pub(super) async fn newer(work: &mut UnitOfWork, of: &Certificate) -> Result<Option<Certificate>> {
    let Some(id) = of.superseded_by else { return Ok(None) };
    let newer = certificates::by_id(&mut work.tx, id).await?;
    Ok(newer.filter(|newer| newer.state != CertificateState::Revoked))
}

/// Prints it again.
pub(super) async fn again(work: &mut UnitOfWork, asker: &Asker, id: CertificateId) -> Result<Message> {
    let certificate = run_by(work, asker, id).await?;
    if certificate.state != CertificateState::Valid || certificate.name.as_str().is_empty() {
        return Err(Refusal::OldButton.into());
    }
    let text = texts::certificate_for_print(&certificate.number.to_string()).say(asker.language);
    Ok(issuing::on_paper(&certificate, Message::of(text)))
}

/// Asks why it is to be revoked.
pub(super) async fn why(work: &mut UnitOfWork, asker: &Asker, id: CertificateId) -> Result<Message> {
    let certificate = run_by(work, asker, id).await?;
    let language = asker.language;
    let mut message = Message::of(texts::certificate_why(&certificate.number.to_string()).say(language));
    for reason in RevocationReason::ALL {
        let label = texts::button_certificate_reason(reason.word()).say(language);
        message = message.row(vec![Button::to_do(&label, CertificateButton::RevokeFor(id, *reason))]);
    }
    let back = Button::to_do(&texts::button_back().say(language), CertificateButton::Show(id));
    Ok(message.row(vec![back]))
}

/// Revokes it, and tells the volunteer.
pub(super) async fn revoke(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: CertificateId,
    reason: RevocationReason,
) -> Result<Message> {
    let certificate = run_by(work, asker, id).await?;
    if certificates::revoke(&mut work.tx, id, reason).await? {
        let number = certificate.number.to_string();
        audit::note(work, asker, certificate.place(), None, REVOKED, &number).await?;
        let volunteer = volunteers::by_id(&mut work.tx, certificate.volunteer).await?;
        let reader = match &volunteer {
            Some(volunteer) => words::reader(&mut work.tx, volunteer).await?,
            None => None,
        };
        if let Some(person) = reader {
            let language = person.language.unwrap_or(work.settings.language);
            let place = words::place(work, certificate.place()).await?;
            let contact = words::contact(&place);
            let text = texts::certificate_taken_back(&number, reason.word(), &contact).say(language);
            let message = Message::of(text).row(vec![ways::button(Way::Hours, language)]);
            let key = DeliveryKey::CertificateRevoked(id);
            work.send(key, private(&person), Priority::Answer, message, None).await?;
        }
    }
    show(work, asker, id).await
}
