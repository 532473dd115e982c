//! A party that is too large for the seats that are left: it waits together, or some of it come now, as they say.

use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, RoleId};
use crate::features::signup::half_sure::{self, HalfSureButton};
use crate::features::signup::outcome::{Free, Signed, SignupOutcome};
use crate::features::signup::{seats, sign_up};
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, Text, cut};
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Error, Refusal, Reply, Result, UnitOfWork};

/// The most UTF-16 units of a title.
const TITLE: usize = 60;

/// What came of a party that somebody wrote or tapped of that size: where there are seats for some of it, they are asked
/// which they prefer. `say` makes the answer of all else.
pub(super) async fn sign_up(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    party: Party,
    say: impl FnOnce(&Signed) -> Reply,
) -> Result<Reply> {
    let Party { role, seats } = party;
    match sign_up::sign_up(work, asker, id, role, Some(seats)).await {
        Ok(signed) => match signed.outcome {
            SignupOutcome::Waiting { free: Free::TooFew(free), .. } => {
                let said = signed.said(work.now, asker.language);
                let some = |shown| {
                    let label = texts::button_some_now(free).say(asker.language);
                    Button::to_do(&label, HalfSureButton::Join(id, free, shown))
                };
                ask(work, asker, &signed.activity, said, some).await
            }
            _ => Ok(say(&signed)),
        },
        Err(Error::Refused(Refusal::NoRoom(free))) => wait_or_keep(work, asker, id, seats, free).await,
        Err(error) => Err(error),
    }
}

/// A party as it was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Party {
    /// As what.
    pub role: RoleId,
    /// How many, the asker among them.
    pub seats: i64,
}

async fn wait_or_keep(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    seats: i64,
    free: i64,
) -> Result<Reply> {
    if !can_be_asked(asker) {
        return Err(Refusal::NoRoom(free).into());
    }
    let held = seats::visible(work, asker, id).await?;
    let title = cut(held.activity.title.in_language(asker.language), TITLE);
    let said = texts::no_room_together(&title, free, seats).say(asker.language);
    let all = |shown| {
        let label = texts::button_wait_together(seats).say(asker.language);
        Button::to_do(&label, HalfSureButton::Together(id, seats, shown))
    };
    ask(work, asker, &held.activity, said, all).await
}

/// A group need not read of it.
fn can_be_asked(asker: &Asker) -> bool {
    asker.in_private() || asker.person.reachable
}

/// Says it, with the other choice below, to whom the bot may write.
async fn ask(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
    said: Text,
    other: impl FnOnce(Stamp) -> Button,
) -> Result<Reply> {
    if !can_be_asked(asker) {
        // Nobody else sees what a tap leads to.
        return Ok(if asker.on_button { Reply::Say(said) } else { asker.named(Reply::Say(said)) });
    }
    let own = signups::of_person(&mut work.tx, activity.id, asker.person.id).await?.filter(Signup::is_on);
    let leave = Button::to_do(&texts::button_leave_it().say(asker.language), HalfSureButton::Keep);
    let message = Message::of(said).row(vec![other(half_sure::stamp(own.as_ref()))]).row(vec![leave]);
    Ok(Reply::Ask(message.about(activity.id)))
}
