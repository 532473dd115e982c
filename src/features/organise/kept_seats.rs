//! Seats that people keep where there are fewer now.

use crate::domain::activity::Activity;
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::i18n::texts;
use crate::message::Text;
use crate::store::rosters::tally_of;
use crate::store::{self, signups};
use crate::work::UnitOfWork;

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
