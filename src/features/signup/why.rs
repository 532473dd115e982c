//! “Where do I stand?”

use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::roster::{MOST_PASSED, SignupState};
use crate::features::signup::{lists, seats};
use crate::i18n::{texts, when, when_held};
use crate::message::cut;
use crate::store::instant;
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, which};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 60;

/// `/why 12`.
pub const WHY: Command = Command {
    word: "why",
    who: For::Residents,
    menu: Some(texts::command_why),
    help: None,
    run: |work, asker, typed| Box::pin(why_typed(work, asker, typed)),
};

async fn why_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    match which::which(work, asker, typed).await? {
        Some(id) => Ok(asker.named(why(work, asker, id).await?)),
        None => lists::mine(work, asker).await,
    }
}

/// `/why` and “Where do I stand?”: one's place, and the reason for it.
pub async fn why(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let held = seats::visible(work, asker, id).await?;
    let activity = &held.activity;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    let role = own.map_or(RoleId(0), |own| own.role);
    let tally = held.tally(role);
    let free = tally.free(activity.seats_of(role));
    let Some(own) = own else {
        let text = match free {
            _ if tally.parties > 0 => texts::why_not_in_line(&title, tally.parties),
            Some(0) => texts::why_not_in_line(&title, 0_i64),
            _ => texts::why_not_in(&title),
        };
        return Ok(Reply::Explain(text.say(language)));
    };
    let text = match own.state {
        SignupState::Waiting => {
            let ahead = signups::ahead_of(&mut work.tx, id, &own).await?;
            let mut text = texts::why_waiting(&title, ahead).say(language);
            let all = activity.seats_of(role);
            let reason = match free.unwrap_or_default() {
                // Such a party holds nobody up, so it would wait for ever.
                _ if all.is_some_and(|all| own.seats > all) => {
                    texts::why_too_large(own.seats, all.unwrap_or_default())
                }
                free if own.seats > free.max(1) => {
                    texts::why_too_few(free, own.seats, (MOST_PASSED - own.passed).max(0))
                }
                0 => texts::why_full(),
                _ => texts::why_kept(),
            };
            text.line(&reason.say(language));
            text
        }
        SignupState::Offered => {
            let until = own.offered_until.map_or(activity.starts_at, instant);
            texts::why_offered(&title, when(to_wall(activity.zone, until), work.now, language)).say(language)
        }
        SignupState::Going | SignupState::Cancelled => {
            let begins = when_held(activity, work.now, language);
            texts::already_in(&title, begins, own.companions(), own.seats).say(language)
        }
    };
    Ok(Reply::Explain(text))
}
