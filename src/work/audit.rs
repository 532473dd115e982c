//! What organisers did is noted, for those who run the place.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{ActivityId, PersonId, PlaceId};
use crate::message::cut;
use crate::store;
use crate::store::audit::{self, Entry};
use crate::work::asker::Asker;
use crate::work::unit::UnitOfWork;

/// The most UTF-16 units of a detail that is kept, and of one line's detail that is shown.
const KEPT: usize = 500;

/// Notes what the asker did.
pub async fn note(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
    activity: Option<ActivityId>,
    deed: AuditAction,
    detail: &str,
) -> store::Result<()> {
    let detail = cut(detail, KEPT);
    let entry = Entry { person: asker.person.id, place, activity, deed, detail: &detail };
    audit::note(&mut work.tx, &entry, work.now).await
}

/// Notes what somebody did at a place, which became true when they were not there any more.
pub async fn note_of(
    work: &mut UnitOfWork,
    person: PersonId,
    place: PlaceId,
    deed: AuditAction,
    detail: &str,
) -> store::Result<()> {
    let entry = Entry { person, place, activity: None, deed, detail };
    audit::note(&mut work.tx, &entry, work.now).await
}
