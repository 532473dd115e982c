//! Somebody on the list gets another role.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::RoleId;
use crate::domain::roster::SignupState;
use crate::features::signup::{role_words, waitlist};
use crate::i18n::texts;
use crate::message::Text;
use crate::store::hours;
use crate::store::signups::{self, RosterRow, Signup};
use crate::work::{Asker, LockedRoster, Result, UnitOfWork, audit};

/// Somebody was given another role.
const MOVED: AuditAction = AuditAction::of("moved");

/// Gives somebody on the list another role, if it has room; says what they are then.
pub(super) async fn give_role(
    work: &mut UnitOfWork,
    asker: &Asker,
    held: &LockedRoster,
    (standing, seat): &(Signup, RosterRow),
    role: RoleId,
) -> Result<Text> {
    let (activity, id) = (&held.activity, held.activity.id);
    let name = asker.reads(&seat.called);
    let called = role_words::role_name(activity, role, asker.language);
    if role == standing.role {
        return Ok(texts::moved(name, &called).say(asker.language));
    }
    if !held.tally(role).has_room(standing.seats, activity.seats_of(role)) {
        return Ok(texts::move_full(&called, name).say(asker.language));
    }
    signups::set_role(&mut work.tx, standing.id, role, SignupState::Going).await?;
    hours::look_again(&mut work.tx, id).await?;
    work.count(id, standing.role, |tally| tally.leave(standing.state, standing.seats));
    work.count(id, role, |tally| tally.enter(SignupState::Going, standing.seats));
    waitlist::promote_after_change(work, id).await?;
    audit::note(work, asker, activity.place, Some(id), MOVED, "").await?;
    Ok(texts::moved(name, &called).say(asker.language))
}
