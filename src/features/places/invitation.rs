//! Invitations to a place: links that can be used once, and what they make of whoever opens them.

use chrono::TimeDelta;

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::PlaceId;
use crate::domain::role_at_place::{Purpose, RoleAtPlace};
use crate::domain::way::Way;
use crate::features::attendance::code::new_code;
use crate::i18n::texts;
use crate::message::cut;
use crate::store::people::{self, Person};
use crate::store::roles::{self, Invitation};
use crate::store::{self, places};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit, coordinated_by, run_by, ways};

/// Somebody was invited.
const INVITED: AuditAction = AuditAction::of("invited");
/// Somebody took a role at a place.
const JOINED: AuditAction = AuditAction::of("joined");
/// The most UTF-16 units of a name in an answer.
const NAME: usize = 60;
/// For how long an invitation holds.
const HOLDS: TimeDelta = TimeDelta::days(3);
/// What stands before the code in a link into a group.
pub const GROUP_LINK: char = 'g';
/// What stands before the code in a link into the private chat.
pub const PERSON_LINK: char = 'r';

/// Organisers invite organisers and groups; coordinators make coordinators.
pub fn may_invite(purpose: Purpose, coordinates: bool) -> bool {
    coordinates || purpose != Purpose::Coordinator
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

/// The invitation of a code, if whoever made it may still make it.
pub async fn open_invitation(work: &mut UnitOfWork, code: &str, for_group: bool) -> Result<Invitation> {
    let found = roles::invitation(&mut work.tx, code, for_group, work.now).await?;
    let open = found.ok_or(Refusal::UsedInvitation)?;
    maker_who_may(work, &open).await?.ok_or(Refusal::UsedInvitation)?;
    Ok(open)
}

/// Whoever made an invitation, if they may still make it.
pub async fn maker_who_may(work: &mut UnitOfWork, open: &Invitation) -> store::Result<Option<Person>> {
    let Some(maker) = people::by_id(&mut work.tx, open.maker_id).await? else { return Ok(None) };
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
