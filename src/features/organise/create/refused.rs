//! What was wrong with an activity as somebody wrote it. It is kept for a while: *edit* may mean it.

use crate::features::organise::written::Mistake;
use crate::store::set_aside::{self, Body};
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// Says what is wrong, and keeps what was written for as long as it may be meant.
pub(super) async fn mistake(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
    mistake: &Mistake,
) -> Result<Reply> {
    if asker.in_private() {
        let body = Body::Words(typed.to_owned());
        set_aside::put(&mut work.tx, asker.person.id, &body, None, None, work.now).await?;
    }
    Ok(Reply::Say(mistake.say(work, asker)))
}
