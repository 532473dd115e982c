//! What somebody writes for the answer to a question about a new activity, taken into their draft.

use crate::domain::civil_time::Wall;
use crate::domain::contact::Contact;
use crate::domain::ids::PlaceId;
use crate::domain::question::Question;
use crate::domain::volunteer::Skill;
use crate::domain::written::correction::Thing;
use crate::domain::written::date::{self, Unreadable};
use crate::domain::written::shift;
use crate::features::organise::create::typed::incomplete;
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::written::{self, Draft, Mistake};
use crate::i18n::texts;
use crate::store::places;
use crate::work::{Asker, Refusal, Result, UnitOfWork, access};

/// Takes what was typed for the answer to a question.
pub(super) async fn take(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &mut DraftSession,
    question: Question,
    typed: &str,
) -> Result<std::result::Result<(), Mistake>> {
    let wall = self::wall(work, asker).await?;
    Ok(match question {
        optional if optional.is_optional() && written::takes_away(typed) => {
            sketch.draft.leave_out(optional);
            Ok(())
        }
        Question::Day => day(sketch, typed, wall),
        Question::Hour => hour(sketch, typed, wall),
        Question::Title => title(sketch, typed, wall),
        Question::Place => {
            sketch.draft.station = Some(typed.to_owned());
            match drafts::station(work, asker, &sketch.draft).await? {
                Ok((_, place)) => {
                    sketch.draft.station = Some(place.slug);
                    Ok(())
                }
                Err(mistake) => Err(mistake),
            }
        }
        Question::Venue => written::amend_draft("venue", typed, &mut sketch.draft, wall),
        Question::Seats => written::amend_draft("seats", typed, &mut sketch.draft, wall),
        Question::Theme => written::amend_draft("theme", typed, &mut sketch.draft, wall),
        Question::Programme => {
            sketch.draft.points.clear();
            let one_line = typed.lines().map(str::trim).collect::<Vec<_>>().join(";");
            written::amend_draft("programme", &one_line, &mut sketch.draft, wall)
        }
        Question::More => {
            sketch.draft.more = Some(typed.to_owned());
            sketch.draft.more_fits()
        }
        Question::Contact => {
            sketch.draft.contact = Some(Contact::written(typed));
            Ok(())
        }
        Question::Helpers => {
            let label = texts::helper_role(Skill::Helping.word()).say(asker.language).read();
            written::add_helpers(typed, &label, &mut sketch.draft)
        }
        Question::Fee | Question::Audience | Question::Bring => {
            let label = texts::detail_label(question.word()).say(asker.language).read();
            sketch.draft.say_detail(question, &label, Some(typed))
        }
    })
}

/// The draft with what is asked of none: until when one can sign up, or more that is to be said.
pub(super) fn further(
    sketch: &DraftSession,
    of: Thing,
    value: &str,
    wall: Wall,
) -> std::result::Result<DraftSession, Mistake> {
    let mut changed = sketch.clone();
    match of {
        Thing::Deadline => written::amend_draft("closes", value, &mut changed.draft, wall)?,
        Thing::Addition | Thing::Asked(_) => changed.draft.add_more(value),
    }
    changed.draft.more_fits()?;
    Ok(changed)
}

/// A name, with a date in it or without. What is left out of the date is asked next, unless it is known. Of what is begun
/// only the name is asked: a day without its hour belongs to that, as in `Thursday Knit & Natter`.
fn title(sketch: &mut DraftSession, typed: &str, wall: Wall) -> std::result::Result<(), Mistake> {
    use Unreadable::{NoSuchDay, NoTime, Past, Repeats, Unclear};
    let is_begun = sketch.is_begun();
    let begun = match written::read(typed, wall) {
        Ok(draft) => DraftSession::complete(draft),
        Err(Mistake::Date(_, NoTime | Unclear(_) | Repeats | NoSuchDay | Past(_))) if is_begun => {
            sketch.draft.title = written::title(typed)?;
            return Ok(());
        }
        Err(mistake) => incomplete(typed, mistake, wall)?,
    };
    let says_when = begun.day.is_some() || begun.doubt.is_some();
    if says_when && !is_begun {
        // A picture may have come before the name.
        sketch.draft = Draft { picture: sketch.draft.picture.take(), ..begun.draft };
        (sketch.day, sketch.hour, sketch.doubt) = (begun.day, begun.hour, begun.doubt);
        return Ok(());
    }
    let Draft { title, minutes, days, converted, repeat, .. } = begun.draft;
    sketch.draft.title = title;
    begun.day.into_iter().for_each(|day| sketch.set_day(day));
    begun.hour.into_iter().for_each(|hour| sketch.set_hour(hour));
    if says_when {
        (sketch.draft.minutes, sketch.draft.days, sketch.draft.converted) = (minutes, days, converted);
        sketch.draft.repeat = repeat.or(sketch.draft.repeat.take());
    }
    sketch.doubt = begun.doubt;
    Ok(())
}

fn day(sketch: &mut DraftSession, typed: &str, wall: Wall) -> std::result::Result<(), Mistake> {
    let mistake = |problem| Mistake::Date(typed.to_owned(), problem);
    // A mere weekday is that beside the day which it has: `make it Sunday`.
    if let (Some(day), Some(hour)) = (sketch.day, sketch.hour)
        && sketch.doubt.is_none()
        && (date::is_of_week(typed) || date::is_of_other_week(typed))
        && date::list_without_hour(typed, wall).is_none()
    {
        let written = written::when(typed, day.and_time(hour), wall).map_err(mistake)?;
        sketch.set_day(written.starts.date());
        sketch.set_hour(written.starts.time());
        sketch.draft.take_end(&written);
        return Ok(());
    }
    if let Some(days) = date::list(typed, wall) {
        sketch.draft.take_list(&days);
        sketch.set_day(days[0].starts.date());
        sketch.set_hour(days[0].starts.time());
        return Ok(());
    }
    match date::read_alone(typed, wall) {
        Ok(written) => {
            sketch.set_day(written.starts.date());
            sketch.set_hour(written.starts.time());
            sketch.draft.take_end(&written);
            Ok(())
        }
        // A day alone, or several, is what was asked for. The last minute of it is not past.
        Err(Unreadable::NoTime) => {
            if let Some(days) = date::list_without_hour(typed, wall) {
                let (starts, minutes) = (sketch.draft.starts, sketch.draft.minutes);
                sketch.draft.take_list(&days);
                (sketch.draft.starts, sketch.draft.minutes) = (starts, minutes);
                sketch.set_day(days[0].starts.date());
                return Ok(());
            }
            // A part of the day is no hour; that is asked next.
            let days = date::days(typed, wall).or_else(|problem| {
                date::without_hour(typed, wall).ok().filter(|day| day.rest.is_empty()).ok_or(problem)
            });
            let days = days.map_err(mistake)?;
            let day = days.starts.date();
            sketch.set_day(day);
            sketch.draft.days = days.days().unwrap_or(sketch.draft.days);
            // Where only the day was in doubt, the hour is known.
            if let Some([hour]) = sketch.doubt.take().as_ref().map(|doubt| doubt.hours_on(day)).as_deref() {
                sketch.set_hour(*hour);
            }
            Ok(())
        }
        Err(problem) => Err(mistake(problem)),
    }
}

fn hour(sketch: &mut DraftSession, typed: &str, wall: Wall) -> std::result::Result<(), Mistake> {
    if let (Some(by), Some(day), Some(hour)) = (shift::read(typed), sketch.day, sketch.hour) {
        let starts = day.and_time(hour) + by;
        sketch.set_day(starts.date());
        sketch.set_hour(starts.time());
        return Ok(());
    }
    if let (Some(day), Some(hour)) = (sketch.day, sketch.hour)
        && let Some(ends) = written::ends(typed, day.and_time(hour), wall)
    {
        let ends = ends.map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
        sketch.draft.minutes =
            u32::try_from((ends - day.and_time(hour)).num_minutes()).unwrap_or(sketch.draft.minutes);
        return Ok(());
    }
    let day = sketch.day.unwrap_or(wall.now.date());
    let read = match written::hours_on(day, typed, wall) {
        // Whoever writes another day means that one.
        Err(Unreadable::NoTime) => date::read_alone(typed, wall),
        read => read,
    };
    let written = read.map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
    sketch.set_day(written.starts.date());
    sketch.set_hour(written.starts.time());
    sketch.draft.take_end(&written);
    Ok(())
}

/// The wall clock at the asker's first place.
pub(super) async fn wall(work: &mut UnitOfWork, asker: &Asker) -> Result<Wall> {
    let first: PlaceId = *access::places(work, asker).await?.first().ok_or(Refusal::OnlyOrganisers)?;
    let place = places::by_id(&mut work.tx, first).await?.ok_or(Refusal::OnlyOrganisers)?;
    Ok(Wall::at(place.zone, work.now))
}
