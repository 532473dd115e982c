//! Places, and who runs them: coordinators make places, and invite people and groups by links that can be used once.

use chrono::TimeDelta;
use rand::distr::{Alphanumeric, SampleString};

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PersonId, PlaceId};
use crate::domain::language::Name;
use crate::domain::place::PlaceKind;
use crate::domain::role_at_place::{Purpose, RoleAtPlace};
use crate::domain::way::Way;
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Text, cut};
use crate::store;
use crate::store::people::Person;
use crate::store::places::{self, Place};
use crate::store::roles::{self, Invitation};
use crate::work::ways;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, buttons,
    coordinated_by, names, run_by,
};

/// Somebody was invited.
const INVITED: AuditAction = AuditAction::of("invited");
/// An invitation was taken back.
const REVOKED: AuditAction = AuditAction::of("revoked");
/// Somebody took a role at a place.
const JOINED: AuditAction = AuditAction::of("joined");
/// Somebody lost a role at a place.
const DISMISSED: AuditAction = AuditAction::of("dismissed");
/// A place was made.
pub const FOUNDED: AuditAction = AuditAction::of("founded");

/// How long a code is: 62^20 of them, so that nobody finds one by trying.
const CODE: usize = 20;
/// For how long an invitation holds.
const HOLDS: TimeDelta = TimeDelta::days(3);
/// The most UTF-16 units of a name in an answer, and the most letters of a short name.
const NAME: usize = 60;
const SLUG: usize = 32;
/// What stands before the code in a link into a group.
pub const GROUP_LINK: char = 'g';
/// What stands before the code in a link into the private chat.
pub const PERSON_LINK: char = 'r';

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

buttons! {
    /// A button about who runs a place.
    pub enum StaffButton {
        /// Show who does.
        "pl" => People(place: PlaceId),
        /// Make a link that can be used once.
        "inv" => Invite(place: PlaceId, purpose: Purpose),
        /// Take an invitation back.
        "rev" => Revoke(place: PlaceId, invitation: i64),
        /// Take a person's role away.
        "dis" => Dismiss(place: PlaceId, person: PersonId),
    }
}

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
        message.text.line(&texts::places_line(&name, &place.slug).say(language));
        message = message.row(vec![Button::to_do(&Text::plain(&name), StaffButton::People(id))]);
    }
    if message.buttons.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    if !asker.coordinated(work).await?.is_empty() {
        message.text.paragraph(&texts::places_how().say(language));
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
    for (person, role) in roles::at(&mut work.tx, id).await? {
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
    Ok(message)
}

/// Organisers invite organisers and groups; coordinators make coordinators.
fn may_invite(purpose: Purpose, coordinates: bool) -> bool {
    coordinates || purpose != Purpose::Coordinator
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

/// A link to a place that can be used once, made by whoever may.
pub async fn link_to(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: PlaceId,
    purpose: Purpose,
) -> store::Result<String> {
    let code = new_code();
    roles::invite(&mut work.tx, &code, id, purpose, asker.person.id, work.now + HOLDS).await?;
    audit::note(work, asker, id, None, INVITED, "").await?;
    let bot = &work.settings.bot_username;
    Ok(match purpose {
        Purpose::Group => format!("https://t.me/{bot}?startgroup={GROUP_LINK}{code}"),
        Purpose::Organiser | Purpose::Coordinator => {
            format!("https://t.me/{bot}?start={PERSON_LINK}{code}")
        }
    })
}

/// A code that nobody finds by trying.
pub fn new_code() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), CODE)
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

/// The invitation of a code, if whoever made it may still make it.
pub async fn open_invitation(work: &mut UnitOfWork, code: &str, for_group: bool) -> Result<Invitation> {
    let found = roles::invitation(&mut work.tx, code, for_group, work.now).await?;
    let open = found.ok_or(Refusal::UsedInvitation)?;
    maker_who_may(work, &open).await?.ok_or(Refusal::UsedInvitation)?;
    Ok(open)
}

/// Whoever made an invitation, if they may still make it.
pub async fn maker_who_may(work: &mut UnitOfWork, open: &Invitation) -> store::Result<Option<Person>> {
    let Some(maker) = store::people::by_id(&mut work.tx, open.maker_id).await? else { return Ok(None) };
    let coordinates = coordinated_by(work, &maker).await?.contains(&open.place_id);
    let may = may_invite(open.purpose, coordinates) && run_by(work, &maker).await?.contains(&open.place_id);
    Ok(may.then_some(maker))
}

/// Somebody opened a link that makes them an organiser or a coordinator.
pub async fn accept(work: &mut UnitOfWork, asker: &Asker, code: &str) -> Result<Reply> {
    let open = open_invitation(work, code, false).await?;
    roles::end_invitation(&mut work.tx, open.id).await?;
    let Invitation { place_id: id, purpose, .. } = open;
    let role = match purpose {
        Purpose::Coordinator => RoleAtPlace::Coordinator,
        Purpose::Organiser | Purpose::Group => RoleAtPlace::Organiser,
    };
    // An invitation makes nobody less than they are.
    let is_more = roles::at(&mut work.tx, id)
        .await?
        .iter()
        .any(|(person, has)| person.id == asker.person.id && *has == RoleAtPlace::Coordinator);
    if !is_more {
        roles::give(&mut work.tx, id, asker.person.id, role).await?;
    }
    audit::note(work, asker, id, None, JOINED, "").await?;
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::UsedInvitation)?;
    let name = cut(place.name.in_language(asker.language), NAME);
    Ok(ways::say(asker, texts::role_taken(&name, role.word()).say(asker.language), Way::Help))
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
        access::in_private(asker)?;
        return Ok(Reply::Say(texts::place_how().say(language)));
    };
    let Some(above) = places::by_slug(&mut work.tx, above).await? else {
        return Ok(ways::say(asker, texts::place_unknown(&cut(above, NAME)).say(language), Way::Places));
    };
    must_coordinate(work, asker, above.id).await?;
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if slug.is_empty() || slug.len() > SLUG || !slug.chars().all(plain) {
        return Ok(Reply::Say(texts::place_bad_slug(&cut(slug, NAME)).say(language)));
    }
    if places::by_slug(&mut work.tx, slug).await?.is_some() {
        return Ok(Reply::Say(texts::place_taken(slug).say(language)));
    }
    let kind = match above.kind {
        PlaceKind::Centre => PlaceKind::SubCentre,
        PlaceKind::SubCentre | PlaceKind::Station => PlaceKind::Station,
    };
    let name = cut(name, NAME);
    let place = Place {
        id: PlaceId(0),
        slug: slug.to_owned(),
        kind,
        parent: Some(above.id),
        name: Name::from(name.as_str()),
        address: None,
        position: None,
        zone: above.zone,
        announce_hour: None,
        contact: None,
    };
    let id = places::put(&mut work.tx, &place).await?;
    audit::note(work, asker, id, None, FOUNDED, &name).await?;
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
