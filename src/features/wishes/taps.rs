//! What the buttons of wishes do.

use crate::features::wishes::buttons::{WishButton, WishDeskButton};
use crate::features::wishes::{answered, desk, list, wishing};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork, access};

/// What the buttons of those who wish do.
pub const BUTTONS: ButtonTable<WishButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// What the buttons of those who answer do.
pub const DESK: ButtonTable<WishDeskButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press_at_desk(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: WishButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        WishButton::At(place) => wishing::at(work, asker, place).await,
        WishButton::Leave => wishing::never_mind(work, asker).await,
        WishButton::TakeBack(wish) => answered::take_back(work, asker, wish).await,
        WishButton::MeToo(wish, page) => list::me_too(work, asker, wish, page).await,
        WishButton::Thanks(wish) => answered::thanks(work, asker, wish).await,
        WishButton::NotYet(wish) => answered::not_yet(work, asker, wish).await,
    };
    reply.map(Reply::in_place)
}

async fn press_at_desk(work: &mut UnitOfWork, asker: &Asker, button: WishDeskButton) -> Result<Reply> {
    let reply = match button {
        // It is heard below, and what can become of it stays above.
        WishDeskButton::Hear(wish) => return desk::hear(work, asker, wish).await,
        WishDeskButton::Show(wish) => desk::show(work, asker, wish).await,
        WishDeskButton::AskAnswer(wish) => desk::ask_answer(work, asker, wish).await,
        WishDeskButton::OnIt(wish) => desk::on_it(work, asker, wish).await,
        WishDeskButton::AskKind(wish) => desk::ask_kind(work, asker, wish).await,
        WishDeskButton::Kind(wish, kind) => desk::ask_name(work, asker, wish, kind).await,
        WishDeskButton::There(wish, dish) => desk::is_there(work, asker, wish, dish).await,
        WishDeskButton::HandUp(wish) => desk::hand_up(work, asker, wish).await,
        WishDeskButton::AskWhy(wish) => desk::ask_why(work, asker, wish).await,
        WishDeskButton::Decline(wish, why) => desk::decline(work, asker, wish, why).await,
    };
    reply.map(Reply::in_place)
}
