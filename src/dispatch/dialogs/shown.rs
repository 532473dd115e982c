//! What the message shows that asks what something is for.

use crate::dispatch::dialogs::buttons::Use;
use crate::dispatch::dialogs::declared;
use crate::features::organise::drafts;
use crate::message::Stamp;
use crate::store;
use crate::store::set_aside::Aside;
use crate::work::{Asker, UnitOfWork};

/// The stamp of a question about something that was set aside: of that, and of what it is said to be for as far as
/// that is not told by its number.
pub(super) async fn stamp(
    work: &mut UnitOfWork,
    asker: &Asker,
    aside: &Aside,
    what: Use,
) -> store::Result<Stamp> {
    let open = match (what, declared::dialog(what)) {
        (_, Some((dialog, about))) => (dialog.stamp)(work, asker, about).await?,
        (Use::Card, None) => drafts::stamp(work, asker).await?,
        (_, None) => return Ok(aside.body.stamp()),
    };
    Ok(aside.body.stamp().and(open))
}
