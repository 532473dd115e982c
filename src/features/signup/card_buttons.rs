//! The buttons of a card, and of messages about one's sign-up.

use crate::domain::ids::{ActivityId, RoleId};
use crate::features::card::SignupButton;
use crate::features::signup::sign_up::{fewer, sign_up, take_kept};
use crate::features::signup::together::{self, Party};
use crate::features::signup::{cancel, page, undo, why};
use crate::message::CallbackData;
use crate::store::signups::{self, Signup};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork};

/// The buttons of a card.
pub const BUTTONS: ButtonTable<SignupButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// The activity whose roster a button changes by the tapping person's own sign-up; none for any other button.
pub fn on_card(data: &CallbackData) -> Option<ActivityId> {
    match data.read()? {
        SignupButton::SignUpAs(id, _)
        | SignupButton::SignUp(id)
        | SignupButton::TakeOffer(id)
        | SignupButton::More(id)
        | SignupButton::Fewer(id)
        | SignupButton::Cancel(id) => Some(id),
        SignupButton::Why(_)
        | SignupButton::GiveBack(_)
        | SignupButton::GiveBackNeighbours(_)
        | SignupButton::Undo(_) => None,
    }
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: SignupButton) -> Result<Reply> {
    let signed = match button {
        SignupButton::SignUpAs(id, role) => sign_up(work, asker, id, role, None).await?,
        SignupButton::SignUp(id) => sign_up(work, asker, id, RoleId(0), None).await?,
        SignupButton::TakeOffer(id) => take_kept(work, asker, id).await?,
        SignupButton::More(id) => return more(work, asker, id).await,
        SignupButton::Fewer(id) => fewer(work, asker, id).await?,
        SignupButton::Cancel(id) => return undo::cancel_by_tap(work, asker, id).await,
        SignupButton::Undo(id) => return undo::undo(work, asker, id).await,
        SignupButton::Why(id) => return why::why(work, asker, id).await,
        SignupButton::GiveBack(id) => return undo::give_back_in_private(work, asker, id).await,
        SignupButton::GiveBackNeighbours(id) => {
            return cancel::give_back_neighbours(work, asker, id).await.map(Reply::Say);
        }
    };
    let said = signed.said(work.now, asker.language);
    page::redrawn(work, asker, signed.activity.id, said).await
}

/// One more companion; whoever was not signed up comes with one.
pub async fn more(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let (role, seats) = own.map_or((RoleId(0), 1), |own| (own.role, own.seats));
    let party = Party { role, seats: seats + 1 };
    let (now, language) = (work.now, asker.language);
    together::sign_up(work, asker, id, party, |signed| Reply::Say(signed.said(now, language))).await
}
