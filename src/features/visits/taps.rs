//! What the buttons of visits do.

use crate::features::visits::buttons::VisitButton;
use crate::features::visits::{answering, desk, rating};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork, access};

/// What they do.
pub const BUTTONS: ButtonTable<VisitButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: VisitButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        VisitButton::Go(ask) => answering::go(work, asker, ask).await,
        VisitButton::NotNow(ask) => answering::not_now(work, asker, ask).await,
        VisitButton::Done(ask, minutes) => answering::done(work, asker, ask, minutes).await,
        VisitButton::Back(ask) => answering::back(work, asker, ask).await,
        VisitButton::Rate(visit, how) => rating::rate(work, asker, visit, how).await,
        VisitButton::Again(visit) => desk::again(work, asker, visit).await,
        VisitButton::Decide(visit) => desk::show(work, asker, visit).await,
        VisitButton::Myself(visit) => desk::myself(work, asker, visit).await,
        VisitButton::Close(visit) => desk::close(work, asker, visit).await,
    }
}
