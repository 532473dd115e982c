//! Signing up and giving it back by a command.

use crate::domain::ids::RoleId;
use crate::domain::written::head_count::{self, HeadCount};
use crate::domain::written::reply::{self, Other};
use crate::features::signup::outcome::say;
use crate::features::signup::together::{self, Party};
use crate::features::signup::{lists, seats, several, sign_up, undo};
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
        (Some(id), whom) if means_asker(asker, whom) => {
            Ok(say(work.now, asker, &sign_up::sign_up(work, asker, id, RoleId(0), None).await?))
        }
        (Some(id), whom) => match head_count::read(whom) {
            HeadCount::People(seats) => {
                let role = sign_up::role_of(work, asker, id).await?;
                let now = work.now;
                together::sign_up(work, asker, id, Party { role, seats }, |signed| say(now, asker, signed))
                    .await
            }
            HeadCount::NoCount => {
                seats::visible(work, asker, id).await?;
                Err(Refusal::NoCount(id).into())
            }
            HeadCount::Words => {
                let other = Other { name: whom.to_owned(), seats: 1 };
                several::sign_up(work, asker, id, false, &[other]).await
            }
        },
        (None, "") => lists::choose_to_join(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

async fn cancel_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), whom) if means_asker(asker, whom) => undo::cancel(work, asker, id).await,
        (Some(id), whom) => several::cancel(work, asker, id, &[whom.to_owned()]).await,
        (None, "") => lists::choose_to_cancel(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

/// Whether a command is about whoever typed it: nobody is named, or they are.
fn means_asker(asker: &Asker, whom: &str) -> bool {
    whom.is_empty() || reply::is_writer(whom, asker.person.name.as_str())
}
