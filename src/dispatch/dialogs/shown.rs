//! What the message shows that asks what something is for.

use crate::dispatch::dialogs::buttons::Use;
use crate::features::organise::drafts;
use crate::message::Stamp;
use crate::store::set_aside::Aside;
use crate::store::{self, answers, changes};
use crate::work::{Asker, UnitOfWork};

/// The stamp of a question about something that was set aside: of that, and of what it is said to be for as far as
/// that is not told by its number.
pub(super) async fn stamp(
    work: &mut UnitOfWork,
    asker: &Asker,
    aside: &Aside,
    what: Use,
) -> store::Result<Stamp> {
    let open = match what {
        Use::Recap(_) | Use::Nothing => return Ok(aside.body.stamp()),
        Use::Card | Use::Draft => drafts::stamp(work, asker).await?,
        Use::Change(_) => {
            let open = changes::editing(&mut work.tx, asker.person.id).await?;
            open.map_or_else(|| Stamp::of(&[]), |open| open.stamp)
        }
        Use::Answer(activity) => {
            let open = answers::open(&mut work.tx, asker.person.id, work.now).await?;
            let question = open.iter().find(|open| open.activity == activity);
            let question = question.map(|open| format!("{}:{}", open.signup, open.question));
            Stamp::of(&[&question.unwrap_or_default()])
        }
    };
    Ok(aside.body.stamp().and(open))
}
