//! An organiser decides about what a volunteer would give: it is put on the menu, or not now. The volunteer hears of it either way.

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ProposalId;
use crate::domain::language::{Language, Name};
use crate::domain::menu::{DishKind, Form, MINUTES, THRESHOLD};
use crate::features::menu::buttons::{MenuButton, ProposalButton};
use crate::features::menu::{card, dish_page, proposer, words};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority};
use crate::store::dishes::{self, NewDish};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::people::{self, Person};
use crate::store::proposals::{self, Proposal};
use crate::work::recipients::private;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, audit, names};

/// What a volunteer proposed was put on the menu, or was not.
const TAKEN: AuditAction = AuditAction::of("proposal-taken");
const DECLINED: AuditAction = AuditAction::of("proposal-declined");

/// What an organiser reads.
pub(super) fn face(proposal: &Proposal, by: &Person, language: Language) -> Message {
    let form = proposal.form.unwrap_or(Form::Gathering);
    let text = texts::proposed(names::for_staff(&by.called()), &proposal.words, form.word()).say(language);
    let put =
        Button::to_do(&texts::button_proposal_take().say(language), ProposalButton::AskKind(proposal.id));
    let not =
        Button::to_do(&texts::button_proposal_not_now().say(language), ProposalButton::NotNow(proposal.id));
    Message::of(text).row(vec![put, not])
}

/// One that organisers are asked about, at a place that the asker runs; none where it is decided already, or taken back.
async fn open(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Option<Proposal>> {
    let Some(proposal) = proposals::by_id(&mut work.tx, id).await? else {
        access::places(work, asker).await?;
        return Ok(None);
    };
    asker.must_run(work, proposal.place).await?;
    if proposal.form.is_none() {
        return Err(Refusal::OldButton.into());
    }
    // Whoever is in no team any more offers nothing.
    let is_there = proposer::is_in(work, proposal.person, proposal.place).await?;
    Ok(Some(proposal).filter(|_| is_there))
}

fn decided(asker: &Asker) -> Reply {
    Reply::Show(Message::of(texts::proposal_decided().say(asker.language)))
}

/// Shows it as it was sent.
pub(super) async fn show(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Reply> {
    let Some(proposal) = open(work, asker, id).await? else { return Ok(decided(asker)) };
    let by = people::by_id(&mut work.tx, proposal.person).await?.ok_or(Refusal::OldButton)?;
    Ok(Reply::Show(face(&proposal, &by, asker.language)))
}

/// Asks what kind of service it is.
pub(super) async fn ask_kind(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Reply> {
    if open(work, asker, id).await?.is_none() {
        return Ok(decided(asker));
    }
    let language = asker.language;
    let button = |kind: &DishKind| {
        Button::to_do(&texts::button_dish_kind(kind.word()).say(language), ProposalButton::TakeIn(id, *kind))
    };
    let mut message = Message::of(texts::dish_which_kind().say(language));
    message.buttons = DishKind::ALL.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    let back = Button::to_do(&texts::button_go_back().say(language), ProposalButton::Show(id));
    Ok(Reply::Show(message.row(vec![back])))
}

/// Puts it on the menu, with the volunteer as who gives it; shows its page.
pub(super) async fn take_in(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ProposalId,
    kind: DishKind,
) -> Result<Reply> {
    let Some(proposal) = open(work, asker, id).await? else { return Ok(decided(asker)) };
    if !proposals::close(&mut work.tx, id).await? {
        return Ok(decided(asker));
    }
    let new = NewDish {
        slug: None,
        place: proposal.place,
        kind,
        name: &Name::from(proposal.words.as_str()),
        threshold: THRESHOLD.into(),
        minutes: MINUTES.into(),
        form: proposal.form.unwrap_or(Form::Gathering),
        by: Some(asker.person.id),
        given_by: Some(proposal.person),
    };
    let dish = dishes::put(&mut work.tx, &new, work.now).await?;
    card::renew(work, proposal.place).await?;
    audit::note(work, asker, proposal.place, None, TAKEN, &proposal.words).await?;
    tell(work, &proposal, true).await?;
    dish_page::page(work, asker, dish).await
}

/// It is not put on the menu.
pub(super) async fn not_now(work: &mut UnitOfWork, asker: &Asker, id: ProposalId) -> Result<Reply> {
    let Some(proposal) = open(work, asker, id).await? else { return Ok(decided(asker)) };
    if !proposals::close(&mut work.tx, id).await? {
        return Ok(decided(asker));
    }
    audit::note(work, asker, proposal.place, None, DECLINED, &proposal.words).await?;
    tell(work, &proposal, false).await?;
    let text = texts::proposal_declined().say(asker.language);
    let menu = Button::to_do(&texts::button_menu().say(asker.language), MenuButton::Of(proposal.place));
    Ok(Reply::Show(Message::of(text).row(vec![menu])))
}

/// Tells the volunteer what came of it, by day.
async fn tell(work: &mut UnitOfWork, proposal: &Proposal, taken: bool) -> Result<()> {
    let person = people::by_id(&mut work.tx, proposal.person).await?;
    let Some(person) = person.filter(|person| person.reachable) else { return Ok(()) };
    let language = person.language.unwrap_or(work.settings.language);
    let place = words::place(work, proposal.place).await?;
    let (said, name) = (proposal.words.as_str(), place.name.in_language(language));
    let text = if taken { texts::proposal_taken(said, name) } else { texts::proposal_not_now(said, name) };
    let menu = Button::to_do(&texts::button_menu().say(language), MenuButton::Of(proposal.place));
    let outgoing = OutboxEntry {
        key: DeliveryKey::ProposalDecided(proposal.id, person.id),
        to: private(&person),
        rank: Priority::Reminder,
        parcel: Delivery::Message(Message::of(text.say(language)).row(vec![menu])),
        expires: None,
    };
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    outbox::send(&mut work.tx, ready, &outgoing).await?;
    Ok(())
}
