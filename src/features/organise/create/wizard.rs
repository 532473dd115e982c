//! A new activity, step by step: one question at a time with buttons for the usual answers, until the preview.
//!
//! What is known so far stands in the store, so the questions go on after a restart, for a week.

use chrono::{NaiveTime, Timelike};

use crate::domain::ids::ActivityId;
use crate::domain::question::{Doubt, Question};
use crate::domain::written::answer;
use crate::domain::written::correction::{self, Thing, Wish};
use crate::domain::written::date::{self, Unreadable};
use crate::features::organise::buttons::{Answer, Beginning};
use crate::features::organise::create::notice::Begun;
use crate::features::organise::create::typed::{self as by_text, SOME_DAY, tells_of_one};
use crate::features::organise::create::{ask, called, step, take, templates};
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::written::{Draft, MOST_SEATS, Mistake};
use crate::features::organise::{helpers, preview};
use crate::message::{Button, Message, Stamp, Text};
use crate::store::{self, activities, drafts as store_drafts, places};
use crate::work::{Asked, Asker, Dialog, Error, Refusal, Reply, Result, UnitOfWork, access, dialog, newest};

/// `/new` alone: the first question.
pub async fn begin(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let wall = take::wall(work, asker).await?;
    let draft = Draft::empty(wall.now + SOME_DAY);
    step::begin(work, asker, DraftSession::asking(draft, Some(Question::Title))).await
}

/// What organisers are asked about a new activity.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, text| Box::pin(asked(work, asker, text)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(drafts::stamp(work, asker)),
    leave: |work, asker, _| Box::pin(leave(work, asker)),
};

async fn asked(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Vec<Asked>> {
    let Some(sketch) = drafts::sketch(work, asker).await? else { return Ok(Vec::new()) };
    // Below its preview, a draft takes what says of one thing what it is to be, and the words of the buttons there.
    if sketch.question.is_none()
        && !called::is_of_preview(typed, asker.language)
        && wished(work, asker, &sketch, typed).await?.is_none()
    {
        return Ok(Vec::new());
    }
    let touched = store_drafts::touched(&mut work.tx, asker.person.id).await?;
    let touched = touched.filter(|at| dialog::waits(*at, work.now));
    Ok(touched.map(|at| Asked { about: None, at }).into_iter().collect())
}

async fn leave(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Button>> {
    let shown = drafts::stamp(work, asker).await?;
    let sketch = drafts::sketch(work, asker).await?;
    Ok(sketch.map(|sketch| ask::leave(&sketch, shown, asker.language)))
}

/// What the asker wrote in private, if they are being asked about a new activity.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some(mut sketch) = drafts::sketch(work, asker).await? else { return Ok(None) };
    if sketch.question.is_none() {
        return match wished(work, asker, &sketch, typed).await? {
            Some(changed) => changed_to(work, asker, changed).await.map(Some),
            None => step::shown(work, asker, &sketch).await.map(Some),
        };
    }
    let wall = take::wall(work, asker).await?;
    let mut typed = typed.trim();
    if let Some((of, value)) = correction::read(typed) {
        if sketch.question == Some(of) {
            typed = value;
        } else if let Some(reply) = corrected(work, asker, &sketch, of, value).await? {
            return Ok(Some(reply));
        }
    }
    let Some(question) = sketch.question else { return Ok(None) };
    if question == Question::Title && sketch.day.is_none() && tells_of_one(typed) {
        // A picture may have come before it.
        return by_text::take(work, asker, typed, wall, Begun { home: None, picture: sketch.draft.picture })
            .await
            .map(Some);
    }
    let before = sketch.clone();
    match take::take(work, asker, &mut sketch, question, typed).await? {
        Ok(()) => step::go_on(work, asker, sketch, question).await.map(Some),
        Err(mistake) => {
            if let Some(sketch) = doubted(&before, typed, &mistake) {
                return step::go_to(work, asker, sketch).await.map(|message| Some(Reply::Show(message)));
            }
            let again = ask::ask(work, asker, &before, question).await?;
            Ok(Some(newest::led_by(mistake.say(work, asker), Reply::Show(again))))
        }
    }
}

/// Another value for one thing of a draft while something else is asked, or nothing; what was asked is asked again. None where
/// it is no such value.
async fn corrected(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    of: Question,
    value: &str,
) -> Result<Option<Reply>> {
    // Behind a longer text such words are part of it.
    if matches!(sketch.question, Some(Question::More | Question::Programme)) {
        return Ok(None);
    }
    let of = if of == Question::Hour && sketch.question == Some(Question::Day) { Question::Day } else { of };
    let Some((of, changed)) = with(work, asker, sketch, of, value).await? else { return Ok(None) };
    match sketch.question {
        Some(question) if question == of || sketch.alone => {
            step::go_on(work, asker, changed, question).await.map(Some)
        }
        _ => changed_to(work, asker, changed).await.map(Some),
    }
}

/// The draft with another value for one thing, and which thing that is: what says a day says more than an hour. None where it is no
/// such value.
async fn with(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    of: Question,
    value: &str,
) -> Result<Option<(Question, DraftSession)>> {
    let is_whole = of == Question::Hour && date::read_alone(value, take::wall(work, asker).await?).is_ok();
    let of = if is_whole { Question::Day } else { of };
    let mut changed = sketch.clone();
    Ok(take::take(work, asker, &mut changed, of, value).await?.is_ok().then_some((of, changed)))
}

async fn changed_to(work: &mut UnitOfWork, asker: &Asker, changed: DraftSession) -> Result<Reply> {
    drafts::keep(work, asker, &changed).await?;
    step::shown(work, asker, &changed).await
}

/// The draft whose preview is in sight, as a text wants to have it: `改到下午4点`, `max 20`. None where it wants something else, or
/// of another activity.
async fn wished(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    typed: &str,
) -> Result<Option<DraftSession>> {
    let Some(Wish { whom, of, value }) = correction::wish(typed) else { return Ok(None) };
    if !whom.is_empty() && !answer::names_title(whom, &sketch.draft.title) {
        return Ok(None);
    }
    let of = match of {
        Thing::Asked(question) => question,
        further => {
            let wall = take::wall(work, asker).await?;
            return Ok(take::further(sketch, further, value, wall).ok());
        }
    };
    // A day without its hour keeps that.
    let ways: &[Question] = if of == Question::Hour { &[Question::Hour, Question::Day] } else { &[of] };
    for of in ways {
        if let Some((_, changed)) = with(work, asker, sketch, *of, value).await? {
            return Ok(Some(changed));
        }
    }
    let mut probe = sketch.clone();
    let mistake = take::take(work, asker, &mut probe, of, value).await?.err();
    let doubted = mistake.and_then(|mistake| doubted(sketch, value, &mistake));
    Ok(doubted.map(|asked| DraftSession { question: Some(Question::Day), alone: true, ..asked }))
}

/// How far they have come after an answer whose time can mean several; none where something else is wrong with it.
fn doubted(sketch: &DraftSession, typed: &str, mistake: &Mistake) -> Option<DraftSession> {
    let Mistake::Date(_, problem @ (Unreadable::Ambiguous(readings) | Unreadable::Disagree(readings))) =
        mistake
    else {
        return None;
    };
    let mut asked = sketch.clone();
    asked.draft.take_end(readings.first()?);
    asked.doubt = Doubt::of(typed, problem);
    Some(asked)
}

/// A button that begins a new activity.
pub async fn begin_with(work: &mut UnitOfWork, asker: &Asker, beginning: Beginning) -> Result<Reply> {
    access::in_private(asker)?;
    match beginning {
        Beginning::Begin => begin(work, asker).await.map(Reply::in_place),
        Beginning::GoOn => go_on(work, asker).await.map(Reply::in_place),
        Beginning::Kept(which) => bring_back(work, asker, which).await,
        Beginning::Earlier => redraw(ask::earlier(work, asker).await),
        Beginning::EarlierPage(page) => redraw(ask::earlier(work, &Asker { page, ..asker.clone() }).await),
        Beginning::Again(id) => again(work, asker, id).await,
        Beginning::Templates => redraw(templates::list(work, asker).await),
        Beginning::TemplatesPage(page) => {
            redraw(templates::list(work, &Asker { page, ..asker.clone() }).await)
        }
        Beginning::Template(id) => templates::begin(work, asker, id).await,
        Beginning::DropTemplate(id) => templates::throw_away(work, asker, id).await,
    }
}

/// Takes a draft up again that was laid aside.
async fn go_on(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let sketch = drafts::sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    drafts::keep(work, asker, &sketch).await?;
    step::shown(work, asker, &sketch).await
}

/// Shows a draft that was put aside for another, which is put aside now.
async fn bring_back(work: &mut UnitOfWork, asker: &Asker, which: Stamp) -> Result<Reply> {
    let sketch = drafts::bring_back(work, asker, which).await?;
    let shown = step::shown(work, asker, &sketch).await?;
    Ok(step::beside(shown, sketch.kept.as_deref(), asker.language))
}

/// A button below a preview, or below a question about the draft as it was shown.
pub async fn tap(work: &mut UnitOfWork, asker: &Asker, answer: Answer, shown: Stamp) -> Result<Reply> {
    access::in_private(asker)?;
    let mut sketch = match (step::as_shown(work, asker, shown).await?, answer) {
        (_, Answer::Nothing) => return Ok(Reply::Nothing),
        (Ok(sketch), _) => sketch,
        (
            Err(newest),
            Answer::Edit | Answer::One(_) | Answer::Details | Answer::AskRepetition | Answer::KeepTemplate,
        ) => return Ok(newest),
        // The question that stands is in sight; whoever taps twice is not asked it twice.
        (Err(_), _) => return Err(Refusal::NotNewest.into()),
    };
    let Some(question) = sketch.question else { return below_preview(work, asker, sketch, answer).await };
    match (question, answer) {
        (_, Answer::Month(month)) => {
            return redraw(ask::month(work, asker, &sketch, month).await.map_err(Error::from));
        }
        (_, Answer::Back) if sketch.alone => {
            (sketch.question, sketch.alone, sketch.doubt) = (None, false, None);
            drafts::keep(work, asker, &sketch).await?;
            return menu(work, asker).await;
        }
        (_, Answer::Back) => {
            let mut before = question.previous();
            while before == Some(Question::Place) && step::one_place(work, asker).await? {
                before = before.and_then(Question::previous);
            }
            sketch.question = before.or(Some(question));
            sketch.doubt = None;
            return redraw(step::go_to(work, asker, sketch).await);
        }
        (_, Answer::Skip) if !sketch.has(question) => return Err(Refusal::OldButton.into()),
        (_, Answer::Skip) => {}
        (optional, Answer::LeaveOut) if optional.is_optional() => sketch.draft.leave_out(optional),
        (Question::Day, Answer::Day(day)) => sketch.set_day(day),
        (Question::Hour, Answer::Hour(minutes)) => {
            let hour = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0);
            sketch.set_hour(hour.ok_or(Refusal::OldButton)?);
        }
        (Question::Day | Question::Hour | Question::Title, Answer::At(moment)) => {
            sketch.set_day(moment.date());
            sketch.set_hour(moment.time().with_second(0).unwrap_or_default());
        }
        (Question::Place, Answer::Place(id)) => {
            asker.must_run(work, id).await?;
            let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
            sketch.draft.station = Some(place.slug);
        }
        (Question::Venue, Answer::Venue(id)) => {
            let there = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
            asker.must_run(work, there.place).await?;
            sketch.draft.venue = there.venue.map(|venue| venue.in_language(asker.language).to_owned());
        }
        (Question::Seats, Answer::Seats(seats)) if i64::from(seats) <= MOST_SEATS => {
            sketch.draft.capacity = Some(i64::from(seats)).filter(|seats| *seats > 0);
        }
        (Question::Helpers, Answer::HelpersFor(skill)) => {
            return redraw(Ok(ask::how_many(skill, shown, asker.language)));
        }
        (Question::Helpers, Answer::Helpers(skill, count))
            if helpers::has_room(&sketch.draft.rules.roles) =>
        {
            helpers::add(&mut sketch.draft.rules.roles, skill, count);
        }
        (Question::Theme, Answer::Theme(theme)) => sketch.draft.theme = Some(theme),
        (Question::Theme, Answer::NoTheme) => sketch.draft.theme = None,
        _ => return Err(Refusal::OldButton.into()),
    }
    step::go_on(work, asker, sketch, question).await.map(Reply::in_place)
}

/// A button below the preview of a draft.
async fn below_preview(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut sketch: DraftSession,
    answer: Answer,
) -> Result<Reply> {
    match answer {
        Answer::AskRepetition => {
            let stamp = drafts::stamp(work, asker).await?;
            Ok(Reply::Redraw(ask::repetition(asker.language, stamp), Text::default()))
        }
        Answer::Repetition(repetition) => {
            sketch.draft.repeat = Some(repetition.word().to_owned());
            if let Err(mistake) = sketch.draft.calendar(take::wall(work, asker).await?.now) {
                return Ok(Reply::Say(mistake.say(work, asker)));
            }
            drafts::keep(work, asker, &sketch).await?;
            preview::preview(work, asker).await.map(Reply::in_place)
        }
        Answer::KeepTemplate => templates::keep(work, asker, sketch.draft).await,
        Answer::Details => {
            (sketch.question, sketch.alone) = (Some(Question::FIRST_DETAIL), false);
            redraw(step::go_to(work, asker, sketch).await)
        }
        Answer::Edit => menu(work, asker).await,
        Answer::One(question) => redraw(step::ask_alone(work, asker, sketch, question).await),
        _ => Err(Refusal::OldButton.into()),
    }
}

/// What of the draft can be changed, or what is asked of it.
pub(super) async fn change(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let is_asked = drafts::sketch(work, asker).await?.is_some_and(|sketch| sketch.question.is_some());
    if is_asked { go_on(work, asker).await } else { menu(work, asker).await }
}

/// The preview, with what of it can be changed.
async fn menu(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    match preview::preview(work, asker).await? {
        Reply::Show(preview) => redraw(ask::menu(work, asker, preview).await.map_err(Error::from)),
        other => Ok(other),
    }
}

fn redraw(message: Result<Message>) -> Result<Reply> {
    message.map(|message| Reply::Redraw(message, Text::default()))
}

/// The same as an earlier activity: only the day is asked.
async fn again(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let earlier = access::organiser().activity(work, asker, id).await?;
    let points = activities::programme_points(&mut work.tx, id).await?;
    let slug = places::by_id(&mut work.tx, earlier.place).await?.map(|place| place.slug);
    let mut draft = Draft::like(&earlier, &points, asker.language);
    draft.station = slug;
    let hour = Some(draft.starts.time());
    let sketch =
        DraftSession { hour, only_the_needed: true, ..DraftSession::asking(draft, Some(Question::Day)) };
    step::begin(work, asker, sketch).await.map(Reply::in_place)
}
