//! Signing up and giving it back by a command.

use chrono::{DateTime, Utc};

use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::person_name::PersonName;
use crate::domain::written::head_count::{self, HeadCount};
use crate::features::signup::outcome::Signed;
use crate::features::signup::together::{self, Party};
use crate::features::signup::{cancel, lists, seats, sign_up};
use crate::i18n::texts;
use crate::message::Message;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, names, which};

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
        (Some(id), "") => {
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
            HeadCount::Words => sign_up_neighbour(work, asker, id, whom).await,
        },
        (None, "") => lists::choose_to_join(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

async fn sign_up_neighbour(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    typed: &str,
) -> Result<Reply> {
    // An activity that is not known here is said to be so, whatever the name.
    seats::visible(work, asker, id).await?;
    let name = sign_up::neighbour(id, typed)?;
    let signed = sign_up::sign_up_guest(work, asker, id, &name, 1).await?;
    Ok(say_of_neighbour(work.now, asker, &name, &signed))
}

async fn cancel_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which_and(work, asker, typed).await? {
        (Some(id), "") => Ok(say(work.now, asker, &cancel::cancel(work, asker, id).await?)),
        (Some(id), whom) => {
            let name = PersonName::read(whom);
            let signed = cancel::cancel_guest(work, asker, id, &name).await?;
            Ok(say_of_neighbour(work.now, asker, &name, &signed))
        }
        (None, "") => lists::choose_to_cancel(work, asker).await,
        (None, _) => Err(Refusal::WhichActivity.into()),
    }
}

/// Says to whoever wrote it what came of it, by their name where others read it, too.
pub(super) fn say(now: DateTime<Utc>, asker: &Asker, signed: &Signed) -> Reply {
    about(asker.named(Reply::Say(signed.said(now, asker.language))), signed)
}

pub(super) fn say_of_neighbour(
    now: DateTime<Utc>,
    asker: &Asker,
    name: &PersonName,
    signed: &Signed,
) -> Reply {
    let said = signed.said(now, asker.language);
    let named = texts::named(names::of_neighbour(name, &asker.person), said);
    about(Reply::Say(named.say(asker.language)), signed)
}

/// Whoever answers what they are told, means that activity.
fn about(reply: Reply, signed: &Signed) -> Reply {
    match reply {
        Reply::Say(text) => Reply::Show(Message::of(text).about(signed.activity.id)),
        other => other,
    }
}
