//! Places, and who runs them: coordinators make places, and invite people and groups by links that can be used once.

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::role_at_place::Purpose;
use crate::domain::way::Way;
use crate::features::places::buttons::{NamingButton, StaffButton};
use crate::features::places::invitation::{link_to, may_invite};
use crate::features::places::naming::{self, NAME, SLUG};
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Text, cut};
use crate::store::{self, places, roles};
use crate::work::ways;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, names,
};

/// An invitation was taken back.
const REVOKED: AuditAction = AuditAction::of("revoked");
/// Somebody lost a role at a place.
const DISMISSED: AuditAction = AuditAction::of("dismissed");

/// `/places`.
pub const PLACES: Command = Command {
    word: "places",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_places),
    run: |work, asker, _| Box::pin(mine(work, asker)),
};

/// `/place taipinglu lianhua Lianhua station`.
pub const PLACE: Command = Command {
    word: "place",
    who: For::Coordinators,
    menu: None,
    help: Some(texts::help_place),
    run: |work, asker, typed| Box::pin(found(work, asker, typed)),
};

/// What they do.
pub const BUTTONS: ButtonTable<StaffButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: StaffButton) -> Result<Reply> {
    match button {
        StaffButton::People(place) => show(work, asker, place).await.map(Reply::Show),
        StaffButton::Invite(place, purpose) => invite(work, asker, place, purpose).await,
        StaffButton::Revoke(place, invitation) => revoke(work, asker, place, invitation).await,
        StaffButton::Dismiss(place, person) => dismiss(work, asker, place, person).await,
    }
}

/// `/places`: the asker's places with their short names, and a button for each.
pub async fn mine(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let language = asker.language;
    let mut message = Message::of(texts::places_title().say(language));
    for id in asker.places(work).await? {
        let Some(place) = places::by_id(&mut work.tx, id).await? else { continue };
        let name = cut(place.name.in_language(language), NAME);
        message = message.row(vec![Button::to_do(&Text::plain(&name), StaffButton::People(id))]);
    }
    if message.buttons.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    if let Some(id) = asker.coordinated(work).await?.first() {
        let place = places::by_id(&mut work.tx, *id).await?.ok_or(Refusal::OldButton)?;
        let name = cut(place.name.in_language(language), NAME);
        message.text.paragraph(&texts::places_how(&name).say(language));
    }
    Ok(Reply::Show(message))
}

/// Who runs a place, with buttons to invite others and to let somebody go.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Message> {
    access::in_private(asker)?;
    asker.must_run(work, id).await?;
    let language = asker.language;
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let coordinates = asker.coordinated(work).await?.contains(&id);
    let mut message =
        Message::of(texts::people_title(&cut(place.name.in_language(language), NAME)).say(language));
    let people = roles::at(&mut work.tx, id).await?;
    if people.is_empty() {
        message.text.line(&texts::people_nobody().say(language));
    }
    for (person, role) in people {
        let called = person.called();
        message.text.line(&texts::people_line(names::for_staff(&called), role.word()).say(language));
        if coordinates {
            let label = texts::button_dismiss(names::on_button(&called)).say(language);
            message = message.row(vec![Button::to_do(&label, StaffButton::Dismiss(id, person.id))]);
        }
    }
    for open in roles::invitations(&mut work.tx, id, work.now).await? {
        if may_invite(open.purpose, coordinates) {
            let until = when(to_wall(place.zone, open.expires()), work.now, language);
            message.text.line(&texts::invitation_open(open.purpose.word(), until).say(language));
            let label = texts::button_revoke(open.purpose.word()).say(language);
            message = message.row(vec![Button::to_do(&label, StaffButton::Revoke(id, open.id))]);
        }
    }
    for purpose in Purpose::ALL.iter().filter(|purpose| may_invite(**purpose, coordinates)) {
        let label = texts::button_invite(purpose.word()).say(language);
        message = message.row(vec![Button::to_do(&label, StaffButton::Invite(id, *purpose))]);
    }
    if coordinates {
        let rename = Button::to_do(&texts::button_rename().say(language), NamingButton::Rename(id));
        let below = Button::to_do(&texts::button_place_below().say(language), NamingButton::Below(id));
        message = message.row(vec![rename, below]);
    }
    Ok(message)
}

/// Makes a link that can be used once.
async fn invite(work: &mut UnitOfWork, asker: &Asker, id: PlaceId, purpose: Purpose) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, id).await?;
    if !may_invite(purpose, asker.coordinated(work).await?.contains(&id)) {
        return Err(Refusal::OnlyCoordinators.into());
    }
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let link = link_to(work, asker, id, purpose).await?;
    let name = cut(place.name.in_language(asker.language), NAME);
    let text = texts::invitation(&name, purpose.word(), &link).say(asker.language);
    Ok(Reply::Show(Message::of(text)))
}

/// Takes an invitation back.
async fn revoke(work: &mut UnitOfWork, asker: &Asker, id: PlaceId, number: i64) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, id).await?;
    let all = roles::invitations(&mut work.tx, id, work.now).await?;
    let open = all.iter().find(|open| open.id == number).ok_or(Refusal::OldButton)?;
    if !may_invite(open.purpose, asker.coordinated(work).await?.contains(&id)) {
        return Err(Refusal::OnlyCoordinators.into());
    }
    roles::end_invitation(&mut work.tx, number).await?;
    audit::note(work, asker, id, None, REVOKED, "").await?;
    Ok(Reply::Redraw(show(work, asker, id).await?, texts::revoked().say(asker.language)))
}

/// Takes somebody's role at a place away.
async fn dismiss(work: &mut UnitOfWork, asker: &Asker, id: PlaceId, person: PersonId) -> Result<Reply> {
    must_coordinate(work, asker, id).await?;
    if !roles::take_away(&mut work.tx, id, person).await? {
        return Err(Refusal::OldButton.into());
    }
    roles::end_invitations_of(&mut work.tx, id, person).await?;
    audit::note(work, asker, id, None, DISMISSED, "").await?;
    let said = texts::dismissed().say(asker.language);
    // Whoever dismissed themselves has nothing more to see here.
    match show(work, asker, id).await {
        Ok(message) => Ok(Reply::Redraw(message, said)),
        Err(_) => Ok(Reply::Redraw(Message::of(said.clone()), said)),
    }
}

/// `/place taipinglu lianhua Lianhua station`: makes a place below another.
pub async fn found(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let language = asker.language;
    let mut words = typed.splitn(3, char::is_whitespace).map(str::trim);
    let (Some(above), Some(slug), Some(name)) = (words.next(), words.next(), words.next()) else {
        return mine(work, asker).await;
    };
    let all = places::all(&mut work.tx).await?;
    let Some(above) = all.iter().find(|place| place.is_called(above)) else {
        return Ok(ways::say(asker, texts::place_unknown(&cut(above, NAME)).say(language), Way::Places));
    };
    must_coordinate(work, asker, above.id).await?;
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if slug.is_empty() || slug.len() > SLUG || !slug.chars().all(plain) {
        return Ok(Reply::Say(texts::place_bad_slug(&cut(slug, NAME)).say(language)));
    }
    if all.iter().any(|place| place.slug == slug) {
        return Ok(Reply::Say(texts::place_taken(slug).say(language)));
    }
    let id = naming::found(work, asker, Some(above), Some(slug), &cut(name, NAME)).await?;
    Ok(Reply::Show(show(work, asker, id).await?))
}

async fn must_coordinate(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<()> {
    access::in_private(asker)?;
    access::coordinates(work, asker, id).await
}

/// Forgets what need not be kept.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    roles::forget_before(&mut work.tx, work.now).await
}
