//! `/attend 3 1-8,11`: who came, by the numbers on the roster.

use crate::domain::activity::Phase;
use crate::domain::ids::ActivityId;
use crate::features::attendance::list::ATTENDED;
use crate::features::attendance::{numbers, opening};
use crate::features::recap::post::{self, Pace};
use crate::features::signup::seats;
use crate::i18n::texts;
use crate::message::{Message, cut};
use crate::store::{arrivals, signups};
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, audit, which};

/// The most UTF-16 units of what was typed, where it is said back.
const NAME: usize = 60;

/// `/attend 12 1-8,11`.
pub const ATTEND: Command = Command {
    word: "attend",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_attend),
    run: |work, asker, typed| Box::pin(attend_typed(work, asker, typed)),
};

async fn attend_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let (id, what) = which::this_and(work, asker, typed).await?;
    attend(work, asker, id, what).await
}

/// `/attend 3 1-8,11`: these came.
pub async fn attend(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let held = seats::run_by(work, asker, id).await?;
    let activity = &held.activity;
    let language = asker.language;
    if !matches!(activity.phase(work.now), Phase::Running | Phase::Over) {
        return Err(Refusal::NotBegun.into());
    }
    if post::is_settled(activity, work.now) {
        return Err(Refusal::RecapStays.into());
    }
    let Some(ranges) = numbers::read(typed) else {
        return Ok(Reply::Say(texts::attend_how(&cut(typed, NAME), id).say(language)));
    };
    let known = signups::turns(&mut work.tx, id).await?;
    // What somebody typed is long without limit, the roster is not: a range in which nobody is costs nothing.
    for range in ranges.iter().filter(|range| known.range((*range).clone()).next().is_some()) {
        signups::tick_turns(&mut work.tx, id, *range.start(), *range.end()).await?;
        if let Some(day) = opening::ticked_day(activity, work.now) {
            arrivals::came_with_turns(&mut work.tx, id, day, *range.start(), *range.end()).await?;
        }
    }
    if opening::ticked_day(activity, work.now).is_none() {
        arrivals::follow(&mut work.tx, id).await?;
    }
    let unknown = numbers::written(&numbers::beyond(&ranges, &known));
    post::mend(work, activity, Pace::Gathered).await?;
    let came = signups::attendance(&mut work.tx, id).await?.unwrap_or_default();
    let mut text = texts::attended(came).say(language);
    if !unknown.is_empty() {
        text.line(&texts::attend_unknown(&cut(&unknown, NAME)).say(language));
    }
    audit::note(work, asker, activity.place, Some(id), ATTENDED, "").await?;
    Ok(Reply::Show(Message::of(text).about(id)))
}
