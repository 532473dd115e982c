//! What people want of an activity, said in their own words.

use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::written_wish::{self, SignupIntent};
use crate::features::signup::{lists, sign_up};
use crate::i18n::texts;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, which};

/// `/signup 12`, with a number of people or a neighbour's name.
pub const SIGN_UP: Command = Command {
    word: "signup",
    who: For::Residents,
    menu: Some(texts::command_signup),
    help: Some(texts::help_signup),
    run: |work, asker, typed| Box::pin(sign_up_typed(work, asker, typed)),
};

/// `/cancel 12`, with a neighbour's name.
pub const CANCEL: Command = Command {
    word: "cancel",
    who: For::Residents,
    menu: Some(texts::command_cancel),
    help: Some(texts::help_cancel),
    run: |work, asker, typed| Box::pin(cancel_typed(work, asker, typed)),
};

async fn sign_up_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), "") => Ok(asker.named(sign_up::sign_up(work, asker, id, RoleId(0), None).await?)),
        (Some(id), whom) => match written_wish::count(whom) {
            Some(seats) => wish(work, asker, id, SignupIntent::Join(Some(seats))).await,
            None => sign_up::sign_up_guest(work, asker, id, whom).await,
        },
        (None, "") => lists::choose_to_join(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

async fn cancel_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), "") => Ok(asker.named(sign_up::cancel(work, asker, id).await?)),
        (Some(id), whom) => sign_up::cancel_guest(work, asker, id, whom).await,
        (None, "") => lists::choose_to_cancel(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

/// Does what a person answered to a card in their own words.
pub async fn wish(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, wish: SignupIntent) -> Result<Reply> {
    let reply = match wish {
        SignupIntent::Cancel => sign_up::cancel(work, asker, id).await?,
        SignupIntent::Join(seats) => {
            let role = sign_up::role_of(work, asker, id).await?;
            sign_up::sign_up(work, asker, id, role, seats).await?
        }
    };
    Ok(asker.named(reply))
}
