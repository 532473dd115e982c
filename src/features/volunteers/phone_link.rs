//! A volunteer whom an organiser entered joins their own account: by a link that works once, or its picture. What they served
//! follows; whoever is a volunteer already is one from then on.

use chrono::TimeDelta;

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::way::Way;
use crate::features::attendance::check_in::png_of;
use crate::features::attendance::code::new_code;
use crate::features::volunteers::leading::known_at;
use crate::features::volunteers::member;
use crate::features::volunteers::service_words::Account;
use crate::features::volunteers::team_buttons::DeskButton;
use crate::i18n::texts;
use crate::message::{Button, Document, File, Message, Priority, Text};
use crate::store::phone_links::{self, PhoneLink};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, Tx, hours, people};
use crate::work::recipients::{self, private};
use crate::work::{Asker, Refusal, Reply, Result, Settings, UnitOfWork, audit, names, run_by, ways};

/// What stands in such a link before its code.
pub const LINK: char = 'k';
/// For how long it holds.
const HOLDS: TimeDelta = TimeDelta::days(7);
/// A link was made for a volunteer.
const INVITED: AuditAction = AuditAction::of("volunteer-invited");
/// A volunteer joined their own account.
const JOINED: AuditAction = AuditAction::of("volunteer-joined");

/// The link and its picture, for the organiser to show or to send on.
pub(super) async fn show(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    place: PlaceId,
) -> Result<Reply> {
    let volunteer = known_at(work, asker, id, place).await?;
    if volunteer.person.is_some() {
        return Err(Refusal::OldButton.into());
    }
    let code = new_code();
    let expires = work.now + HOLDS;
    phone_links::make(&mut work.tx, id, place, (&code, asker.person.id), expires).await?;
    audit::note(work, asker, place, None, INVITED, "").await?;
    let link = address(&work.settings, &code);
    let text = texts::phone_link(member::name(&volunteer), &link).say(asker.language);
    Ok(Reply::Show(Message { document: Some(Document::PhoneLink(id)), ..Message::of(text) }))
}

fn address(settings: &Settings, code: &str) -> String {
    format!("https://t.me/{}?start={LINK}{code}", settings.bot_username)
}

/// The picture that they scan.
pub async fn picture(tx: &mut Tx, settings: &Settings, id: VolunteerId) -> store::Result<Option<File>> {
    let Some(code) = phone_links::code_of(tx, id).await? else { return Ok(None) };
    let bytes = png_of(&address(settings, &code)).map_err(store::Error::Corrupt)?;
    Ok(Some(File { name: format!("volunteer-{id}.png"), kind: "image/png", bytes }))
}

/// Whose link that is, as long as whoever made it may still make it.
async fn holder(work: &mut UnitOfWork, link: &PhoneLink) -> Result<Volunteer> {
    let maker = people::by_id(&mut work.tx, link.maker).await?.ok_or(Refusal::UsedInvitation)?;
    if !run_by(work, &maker).await?.contains(&link.place) {
        return Err(Refusal::UsedInvitation.into());
    }
    let known = volunteers::by_id(&mut work.tx, link.volunteer).await?;
    Ok(known.filter(|known| known.person.is_none()).ok_or(Refusal::UsedInvitation)?)
}

/// Somebody opened the link: they are asked whether it is they.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, code: &str) -> Result<Reply> {
    let link = phone_links::of_code(&mut work.tx, code, work.now).await?.ok_or(Refusal::UsedInvitation)?;
    let volunteer = holder(work, &link).await?;
    phone_links::open(&mut work.tx, link.id, Some(asker.person.id)).await?;
    let language = asker.language;
    // Whoever is a volunteer already has a name in the teams: two of them become one, and stay so.
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?;
    let text = match own {
        Some(own) => texts::phone_are_both_you(member::name(&own), member::name(&volunteer)),
        None => texts::phone_are_you(member::name(&volunteer)),
    };
    let text = text.say(language);
    let yes = Button::to_do(&texts::button_that_is_me().say(language), DeskButton::ThatIsMe(link.id));
    let no = Button::to_do(&texts::button_not_me().say(language), DeskButton::NotMe(link.id));
    Ok(Reply::Show(Message::of(text).row(vec![yes, no])))
}

/// The link that the asker opened.
async fn own(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<PhoneLink> {
    let found = phone_links::opened_by(&mut work.tx, id, asker.person.id, work.now).await?;
    Ok(found.ok_or(Refusal::UsedInvitation)?)
}

/// It is they: from here on they are one.
pub(super) async fn that_is_me(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    let link = own(work, asker, id).await?;
    let volunteer = holder(work, &link).await?;
    let joined = phone_links::join(&mut work.tx, &link, asker.person.id).await?;
    for activity in joined.lists {
        work.changed(activity);
    }
    audit::note(work, asker, link.place, None, JOINED, "").await?;
    tell_organisers(work, asker, &link, &volunteer).await?;
    let rows = hours::of_volunteer(&mut work.tx, joined.volunteer).await?;
    let served = Account::of(&rows).counted.total().total().to_string();
    let language = asker.language;
    let text = texts::phone_joined(member::name(&volunteer), &served).say(language);
    let ways_on = vec![ways::button(Way::Hours, language), ways::button(Way::Volunteer, language)];
    Ok(Reply::Redraw(Message::of(text).row(ways_on), Text::default()))
}

/// Those who run the place read whose account it is: a link can come into other hands.
async fn tell_organisers(
    work: &mut UnitOfWork,
    asker: &Asker,
    link: &PhoneLink,
    entered: &Volunteer,
) -> Result<()> {
    for person in recipients::of_place(work, link.place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let account = names::for_staff(&asker.person.called());
        let text = texts::phone_joined_tell(member::name(entered), account).say(language);
        let message = Message::of(text).row(vec![ways::button(Way::Team, language)]);
        let key = DeliveryKey::Joined(entered.id, person.id);
        work.send(key, private(&person), Priority::Reminder, message, None).await?;
    }
    Ok(())
}

/// It is somebody else: the link is as it was, also where somebody opened it since.
pub(super) async fn not_me(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    if let Some(link) = phone_links::opened_by(&mut work.tx, id, asker.person.id, work.now).await? {
        phone_links::open(&mut work.tx, link.id, None).await?;
    }
    let text = texts::phone_not_me().say(asker.language);
    Ok(Reply::Redraw(Message::of(text), Text::default()))
}

/// Forgets links that nobody used.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    phone_links::forget_before(&mut work.tx, work.now).await
}
