//! A volunteer says what they would give themselves: “I cut hair on Thursdays”. The organisers of the place are asked.

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, ProposalId};
use crate::domain::menu::Form;
use crate::features::menu::buttons::{MenuButton, ProposalButton};
use crate::features::menu::{deciding, proposer, words};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority};
use crate::store;
use crate::store::naming::{self, Named};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::proposals::{self, Proposal};
use crate::work::recipients::{self, private};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access};

/// For how long what was begun and not sent is kept.
const KEPT: chrono::TimeDelta = chrono::TimeDelta::days(1);

/// What the buttons do.
pub const BUTTONS: ButtonTable<ProposalButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: ProposalButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        ProposalButton::Begin(place) => begin(work, asker, place).await,
        ProposalButton::Send(id, form) => send(work, asker, id, form).await,
        ProposalButton::TakeBack(id) => take_back(work, asker, id).await,
        ProposalButton::AskKind(id) => deciding::ask_kind(work, asker, id).await,
        ProposalButton::TakeIn(id, kind) => deciding::take_in(work, asker, id, kind).await,
        ProposalButton::Show(id) => deciding::show(work, asker, id).await,
        ProposalButton::NotNow(id) => deciding::not_now(work, asker, id).await,
    };
    reply.map(Reply::in_place)
}

async fn begin(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    if proposer::forms(work, asker, place).await?.is_empty() {
        return Err(Refusal::OldButton.into());
    }
    let open = proposals::of_person(&mut work.tx, asker.person.id, place).await?;
    if let Some(sent) = open.filter(|open| open.form.is_some()) {
        return waits(work, asker, &sent).await;
    }
    naming::ask(&mut work.tx, asker.person.id, Named::Proposal(place), work.now).await?;
    let text = texts::propose_what().say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![back(place, asker)])))
}

/// The button that leaves it, to the menu.
pub(super) fn back(place: PlaceId, asker: &Asker) -> Button {
    Button::to_do(&texts::button_go_back().say(asker.language), MenuButton::Of(place))
}

/// One waits for the organisers.
async fn waits(work: &mut UnitOfWork, asker: &Asker, open: &Proposal) -> Result<Reply> {
    let place = words::place(work, open.place).await?;
    let language = asker.language;
    let text = texts::proposal_waits(&open.words, place.name.in_language(language)).say(language);
    Ok(Reply::Show(
        Message::of(text).row(vec![taking_back(open.id, asker)]).row(vec![back(open.place, asker)]),
    ))
}

fn taking_back(id: ProposalId, asker: &Asker) -> Button {
    Button::to_do(&texts::button_proposal_back().say(asker.language), ProposalButton::TakeBack(id))
}

/// It was written what they would give.
pub(super) async fn said(work: &mut UnitOfWork, asker: &Asker, place: PlaceId, typed: &str) -> Result<Reply> {
    let said = words::as_written(typed);
    let forms = proposer::forms(work, asker, place).await?;
    if said.is_empty() || forms.is_empty() {
        return Err(Refusal::OldButton.into());
    }
    naming::stop(&mut work.tx, asker.person.id).await?;
    let begun = proposals::begin(&mut work.tx, asker.person.id, place, &said, work.now).await?;
    let id = begun.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let mut message = Message::of(texts::propose_how(&said).say(language));
    for form in forms {
        let label = texts::button_propose_form(form.word()).say(language);
        message = message.row(vec![Button::to_do(&label, ProposalButton::Send(id, *form))]);
    }
    Ok(Reply::Show(message.row(vec![taking_back(id, asker)])))
}

/// One of the asker's own.
async fn own(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Proposal> {
    let found = proposals::by_id(&mut work.tx, id).await?;
    Ok(found.filter(|one| one.person == asker.person.id).ok_or(Refusal::OldButton)?)
}

/// It is said how, and the organisers are asked, by day.
async fn send(work: &mut UnitOfWork, asker: &Asker, id: ProposalId, form: Form) -> Result<Reply> {
    let begun = own(work, asker, id).await?;
    if !proposer::forms(work, asker, begun.place).await?.contains(&form) {
        return Err(Refusal::OldButton.into());
    }
    let place = words::place(work, begun.place).await?;
    let language = asker.language;
    let organisers = recipients::of_place(work, begun.place).await?;
    if organisers.is_empty() {
        let text = texts::proposal_nobody(place.name.in_language(language)).say(language);
        return Ok(Reply::Show(Message::of(text).row(vec![taking_back(id, asker)])));
    }
    if proposals::send(&mut work.tx, id, form, work.now).await? {
        let sent = Proposal { form: Some(form), ..begun.clone() };
        let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
        for person in organisers {
            let spoken = person.language.unwrap_or(work.settings.language);
            let outgoing = OutboxEntry {
                key: DeliveryKey::Proposed(id, person.id),
                to: private(&person),
                rank: Priority::Reminder,
                parcel: Delivery::Message(deciding::face(&sent, &asker.person, spoken)),
                expires: None,
            };
            outbox::send(&mut work.tx, ready, &outgoing).await?;
        }
    }
    let text = texts::proposal_sent(&begun.words, place.name.in_language(language)).say(language);
    Ok(Reply::Show(Message::of(text).row(vec![taking_back(id, asker)]).row(vec![back(begun.place, asker)])))
}

/// The volunteer takes it back.
async fn take_back(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Reply> {
    let open = own(work, asker, id).await?;
    proposals::close(&mut work.tx, id).await?;
    let text = texts::proposal_taken_back(&open.words).say(asker.language);
    Ok(Reply::Show(Message::of(text).row(vec![back(open.place, asker)])))
}

/// Forgets what was begun and not sent.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    proposals::forget_before(&mut work.tx, work.now - KEPT).await
}
