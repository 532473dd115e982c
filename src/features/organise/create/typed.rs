//! A new activity that somebody writes at one go: in the form of the command, or as a notice. Whatever way it comes, by `/new`,
//! as the answer to the first question, or in private without a command, it becomes the same draft.

use chrono::Days;

use crate::domain::civil_time::Wall;
use crate::domain::question::{Doubt, Question};
use crate::domain::written::date::{self, Unreadable, Written};
use crate::features::organise::create::notice::{self, Begun};
use crate::features::organise::create::{refused, step};
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::written::{self, Mistake};
use crate::i18n::texts;
use crate::message::Message;
use crate::store::{self, places};
use crate::work::{Asker, Reply, Result, UnitOfWork};

pub use crate::features::organise::written::tells_of_one;

/// Whether words name a time that is ahead, as those do that tell of something new.
pub async fn is_ahead(work: &mut UnitOfWork, asker: &Asker, text: &str) -> store::Result<bool> {
    let Some(wall) = wall_of(work, asker).await? else { return Ok(false) };
    Ok(date::read(text, wall).is_ok_and(|written| written.starts > wall.now))
}

/// A day for what has none yet: far enough that nothing else that is written comes after it.
pub(super) const SOME_DAY: Days = Days::new(300);

/// An activity that an organiser wrote or forwarded in private, without a command. None where it is none, or where whoever
/// sent it organises nothing.
pub async fn heard(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    if tells_of_one(text) { make(work, asker, text).await } else { Ok(None) }
}

/// Makes a new activity of what an organiser wrote, whatever it is: where it tells of none, it is its name.
pub async fn make(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Option<Reply>> {
    let Some(wall) = wall_of(work, asker).await? else { return Ok(None) };
    if drafts::sketch(work, asker).await?.is_some() {
        // What was begun before is not thrown away by a message.
        let text = texts::notice_draft_open().say(asker.language);
        return Ok(Some(Reply::Show(Message::of(text).row(step::either_way(work, asker).await?))));
    }
    take(work, asker, text, wall, Begun::default()).await.map(Some)
}

/// What is wrong with an activity as it was written; none where nothing is.
pub(super) async fn mistake_in(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
) -> store::Result<Option<Mistake>> {
    let Some(wall) = wall_of(work, asker).await? else { return Ok(None) };
    Ok(match written::read(typed, wall) {
        Ok(_) => None,
        Err(mistake) if is_a_notice(typed, &mistake) => written::read_notice(typed, wall).err(),
        Err(mistake) => incomplete(typed, mistake, wall).err(),
    })
}

/// Whether what is no form is read as a notice.
fn is_a_notice(typed: &str, mistake: &Mistake) -> bool {
    matches!(mistake, Mistake::Line(_) | Mistake::Date(..) | Mistake::NoTitle | Mistake::TitleTooLong(_))
        && written::is_notice(typed)
}

/// The clock on the wall of the asker's first place; none where they run none.
async fn wall_of(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Wall>> {
    let Some(first) = asker.places(work).await?.first().copied() else { return Ok(None) };
    let zone = places::by_id(&mut work.tx, first).await?.map_or(chrono_tz::UTC, |place| place.zone);
    Ok(Some(Wall::at(zone, work.now)))
}

/// Keeps what was written as the asker's draft, and goes on with it.
pub async fn take(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
    wall: Wall,
    begun: Begun,
) -> Result<Reply> {
    let mut sketch = match written::read(typed, wall) {
        Ok(draft) => DraftSession::complete(draft),
        Err(mistake) if is_a_notice(typed, &mistake) => {
            return notice::take(work, asker, typed, wall, begun).await;
        }
        // Each Thursday: the coming one is the first.
        Err(Mistake::Date(_, Unreadable::Repeats)) => {
            return notice::take(work, asker, typed, wall, begun).await;
        }
        Err(mistake) => match incomplete(typed, mistake, wall) {
            Ok(sketch) => sketch,
            Err(mistake) => return refused::mistake(work, asker, typed, &mistake).await,
        },
    };
    sketch.draft.picture = begun.picture;
    if sketch.draft.station.is_none()
        && let Some(home) = begun.home
    {
        sketch.draft.station = places::by_id(&mut work.tx, home).await?.map(|place| place.slug);
    }
    step::begun(work, asker, sketch).await
}

/// `/new` with something needed left out: what is there is kept, and the rest is asked. Else what is wrong with it.
pub(super) fn incomplete(
    typed: &str,
    mistake: Mistake,
    wall: Wall,
) -> std::result::Result<DraftSession, Mistake> {
    if let Some(sketch) = in_doubt(typed, &mistake, wall) {
        return Ok(sketch);
    }
    let asking = |draft, question| DraftSession {
        only_the_needed: true,
        ..DraftSession::asking(draft, Some(question))
    };
    match &mistake {
        Mistake::Date(_, Unreadable::NoDate) => undated(typed, mistake, wall),
        Mistake::Date(line, Unreadable::NoTime) => {
            if let Some(days) = date::list_without_hour(line, wall) {
                let some = with_line(typed, line, &days[0].in_figures());
                let mut draft = some.and_then(|typed| written::read(&typed, wall).ok()).ok_or(mistake)?;
                draft.take_list(&days);
                let day = Some(draft.starts.date());
                return Ok(DraftSession { day, ..asking(draft, Question::Hour) });
            }
            let dated = date::without_hour(line, wall).ok();
            let dated = dated.and_then(|day| with_line(typed, line, &day.in_figures()));
            let draft = dated.and_then(|dated| written::read(&dated, wall).ok()).ok_or(mistake)?;
            let day = Some(draft.starts.date());
            Ok(DraftSession { day, ..asking(draft, Question::Hour) })
        }
        _ => Err(mistake),
    }
}

/// What says no day is read as if it were on some day, which nobody ever sees: the day is asked, and an hour that is
/// written is kept.
fn undated(typed: &str, mistake: Mistake, wall: Wall) -> std::result::Result<DraftSession, Mistake> {
    let (first, rest) = typed.split_once('\n').unwrap_or((typed, ""));
    let some_day = (wall.now + SOME_DAY).format("%Y-%m-%d");
    let read = |date: &str| written::read(&format!("{first} {date}\n{rest}"), wall);
    let (draft, hour) = match read(&some_day.to_string()) {
        Ok(draft) => {
            let hour = draft.starts.time();
            (draft, Some(hour))
        }
        Err(Mistake::Date(_, Unreadable::NoTime)) => match read(&format!("{some_day} 12:00")) {
            Ok(draft) => (draft, None),
            Err(Mistake::Date(..)) => return Err(mistake),
            Err(other) => return Err(other),
        },
        // Which hour is meant is asked after the day.
        Err(Mistake::Date(_, Unreadable::Ambiguous(readings))) => {
            let figures = readings.first().map(Written::in_figures).ok_or_else(|| mistake.clone())?;
            let draft = written::read(&format!("{figures}\n{rest}"), wall).map_err(|_| mistake)?;
            (draft, None)
        }
        Err(Mistake::Date(..)) => return Err(mistake),
        Err(other) => return Err(other),
    };
    let asking = DraftSession::asking(draft, Some(Question::Day));
    Ok(DraftSession { hour, only_the_needed: true, ..asking })
}

/// The same lines, with another in the place of one of them.
fn with_line(typed: &str, line: &str, other: &str) -> Option<String> {
    let at = typed.lines().position(|one| one.trim() == line)?;
    let lines = typed.lines().enumerate().map(|(place, one)| if place == at { other } else { one });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// An activity whose date can mean several times: all else is kept, and which it is remains to be asked. None where
/// something else is wrong with it.
fn in_doubt(typed: &str, mistake: &Mistake, wall: Wall) -> Option<DraftSession> {
    let Mistake::Date(line, problem) = mistake else { return None };
    let doubt = Doubt::of(line, problem)?;
    let (Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings)) = problem else { return None };
    let settled = with_line(typed, line, &readings.first()?.in_figures())?;
    let draft = written::read(&settled, wall).ok()?;
    Some(DraftSession::in_doubt(draft, doubt))
}
