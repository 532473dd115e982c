//! What another number of seats means for who has one, and for who waits.

use crate::domain::activity::Activity;
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::domain::role::Role;
use crate::i18n::texts;
use crate::message::Text;
use crate::store::rosters::tally_of;
use crate::store::{self, signups};
use crate::work::UnitOfWork;

/// Whether some of those who wait get seats by a change of their number, those of the activity or of a role: they hear of it, as
/// whenever seats come free.
pub(super) async fn moves_up(
    work: &mut UnitOfWork,
    before: &Activity,
    after: &Activity,
) -> store::Result<bool> {
    let are_more = |before: Option<i64>, now: Option<i64>| match (before, now) {
        (Some(seats), Some(now)) => now > seats,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let tallies = signups::tallies(&mut work.tx, after.id).await?;
    let waits = |role| tally_of(&tallies, role).waiting > 0;
    let in_role = |role: &Role| {
        let now = after.rules.roles.get(role.id);
        now.is_some_and(|now| are_more(role.seats, now.seats)) && waits(role.id)
    };
    Ok(are_more(before.capacity, after.capacity) && waits(RoleId(0))
        || before.rules.roles.iter().any(in_role))
}

/// What is said where more people have seats than there are now: they keep them, and whoever runs the activity may take
/// some of them off the roster.
pub(super) async fn beyond(
    work: &mut UnitOfWork,
    activity: &Activity,
    language: Language,
) -> store::Result<Option<Text>> {
    let Some(seats) = activity.capacity else { return Ok(None) };
    let tally = tally_of(&signups::tallies(&mut work.tx, activity.id).await?, RoleId(0));
    let taken = tally.going + tally.offered;
    Ok((taken > seats).then(|| texts::seats_beyond(taken, activity.id).say(language)))
}
