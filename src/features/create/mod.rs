//! A new activity, step by step: one question at a time with buttons for the usual answers, until the preview.
//!
//! What is known so far stands in the store, so the questions go on after a restart, for a week.

mod ask;
mod templates;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

use super::read_new::{self, Draft, MOST_SEATS, Mistake};
use super::{Asker, Error, Refusal, Reply, Result, Work, organise, privacy};
use crate::domain::calendar::to_wall;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::question::Question;
use crate::domain::written_date::{self, Unreadable};
use crate::i18n::Phrase;
use crate::message::{Answer, Beginning, Message, Stamp, Text};
use crate::store::{self, activities, changes, places};

/// For how long a draft is kept.
const KEPT: TimeDelta = TimeDelta::days(7);
/// A day for what has none yet: far enough that nothing else that is written comes after it.
const SOME_DAY: Days = Days::new(300);

/// A draft, and how far its organiser has come with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sketch {
    /// What is known. Its start means something once day and hour are known.
    pub draft: Draft,
    day: Option<NaiveDate>,
    hour: Option<NaiveTime>,
    /// What is asked now; none where all is known and the preview is out.
    pub question: Option<Question>,
    /// Whether nothing is asked that can be left out: the rest was typed, or is as it was the last time.
    only_the_needed: bool,
    /// Whether the organiser goes through the questions once more.
    once_more: bool,
}

impl Sketch {
    /// One in which nothing is left to ask.
    pub fn complete(draft: Draft) -> Self {
        let (day, hour) = (Some(draft.starts.date()), Some(draft.starts.time()));
        Self { day, hour, ..Self::asking(draft, None) }
    }

    /// One of which neither day nor hour is known.
    fn asking(draft: Draft, question: Option<Question>) -> Self {
        Self { draft, day: None, hour: None, question, only_the_needed: false, once_more: false }
    }

    fn has(&self, question: Question) -> bool {
        match question {
            Question::Title => !self.draft.title.is_empty(),
            Question::Day => self.day.is_some(),
            Question::Hour => self.hour.is_some(),
            Question::Place => self.draft.station.is_some(),
            Question::Venue | Question::Seats | Question::Theme | Question::Programme => true,
        }
    }

    fn set_day(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.set_start();
    }

    fn set_hour(&mut self, hour: NaiveTime) {
        self.hour = Some(hour);
        self.set_start();
    }

    fn set_start(&mut self) {
        if let (Some(day), Some(hour)) = (self.day, self.hour) {
            self.draft.starts = day.and_time(hour);
        }
    }
}

/// `/new` alone: the first question.
pub async fn begin(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let now = asker_wall(work, asker).await?;
    let draft = Draft::empty(now + SOME_DAY);
    go_to(work, asker, Sketch::asking(draft, Some(Question::Title))).await.map(Reply::Show)
}

/// `/new` with something needed left out: what is there is kept, and the rest is asked. None where it is wrong in
/// another way.
pub async fn complete(
    work: &mut Work<'_>,
    asker: &Asker,
    typed: &str,
    mistake: &Mistake,
) -> Result<Option<Reply>> {
    let now = asker_wall(work, asker).await?;
    let (filler, has_day) = match mistake {
        Mistake::Date(_, Unreadable::NoDate) => {
            ((now + SOME_DAY).format(" %Y-%m-%d 12:00").to_string(), false)
        }
        Mistake::Date(_, Unreadable::NoTime) => (" 12:00".to_owned(), true),
        _ => return Ok(None),
    };
    let (first, rest) = typed.split_once('\n').unwrap_or((typed, ""));
    let Ok(draft) = read_new::read(&format!("{first}{filler}\n{rest}"), now) else { return Ok(None) };
    let day = has_day.then(|| draft.starts.date());
    let question = Some(if has_day { Question::Hour } else { Question::Day });
    let sketch = Sketch { day, only_the_needed: true, ..Sketch::asking(draft, question) };
    go_to(work, asker, sketch).await.map(|message| Some(Reply::Show(message)))
}

/// Whether the asker is being asked about a new activity.
pub async fn is_asking(work: &mut Work<'_>, asker: &Asker) -> Result<bool> {
    Ok(organise::sketch(work, asker).await?.is_some_and(|sketch| sketch.question.is_some()))
}

/// What the asker wrote in private, if they are being asked about a new activity.
pub async fn answer(work: &mut Work<'_>, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some(mut sketch) = organise::sketch(work, asker).await? else { return Ok(None) };
    let Some(question) = sketch.question else { return Ok(None) };
    let now = asker_wall(work, asker).await?;
    let typed = typed.trim();
    let taken = match question {
        Question::Day => day(&mut sketch, typed, now),
        Question::Hour => hour(&mut sketch, typed, now),
        Question::Title => title(&mut sketch, typed, now),
        Question::Place => {
            sketch.draft.station = Some(typed.to_owned());
            match organise::station(work, asker, &sketch.draft).await? {
                Ok((_, place)) => {
                    sketch.draft.station = Some(place.slug);
                    Ok(())
                }
                Err(reply) => return Ok(Some(reply)),
            }
        }
        Question::Venue => read_new::amend_draft("venue", typed, &mut sketch.draft, now),
        Question::Seats => read_new::amend_draft("seats", typed, &mut sketch.draft, now),
        Question::Theme => read_new::amend_draft("theme", typed, &mut sketch.draft, now),
        Question::Programme => {
            sketch.draft.points.clear();
            let one_line = typed.lines().map(str::trim).collect::<Vec<_>>().join(";");
            read_new::amend_draft("programme", &one_line, &mut sketch.draft, now)
        }
    };
    match taken {
        Ok(()) => go_on(work, asker, sketch, question).await.map(Some),
        Err(Mistake::Date(_, Unreadable::Ambiguous(moments))) => {
            let stamp = organise::stamp(work, asker).await?;
            Ok(Some(Reply::Show(ask::which(asker.language, typed, &moments, stamp))))
        }
        Err(mistake) => {
            let said: Phrase = mistake.phrase(asker.language);
            let mut message = ask::ask(work, asker, &sketch, question).await?;
            let mut text = said.say(asker.language);
            text.paragraph(&message.text);
            message.text = text;
            Ok(Some(Reply::Show(message)))
        }
    }
}

/// A name, with a date in it or without.
fn title(sketch: &mut Sketch, typed: &str, now: chrono::NaiveDateTime) -> std::result::Result<(), Mistake> {
    if let Ok(draft) = read_new::read(typed, now) {
        *sketch = Sketch { question: sketch.question, ..Sketch::complete(draft) };
        return Ok(());
    }
    let filled = format!("{typed} {}", (now + SOME_DAY).format("%Y-%m-%d 12:00"));
    sketch.draft.title = read_new::read(&filled, now)?.title;
    Ok(())
}

fn day(sketch: &mut Sketch, typed: &str, now: chrono::NaiveDateTime) -> std::result::Result<(), Mistake> {
    match written_date::read(typed, now) {
        Ok(written) => {
            sketch.set_day(written.starts.date());
            sketch.set_hour(written.starts.time());
            sketch.draft.minutes = written.minutes.unwrap_or(sketch.draft.minutes);
            Ok(())
        }
        // A day alone is what was asked for. The last minute of it is not past.
        Err(Unreadable::NoTime) => {
            let read = written_date::read(&format!("{typed} 23:59"), now);
            let written = read.map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
            sketch.set_day(written.starts.date());
            Ok(())
        }
        Err(problem) => Err(Mistake::Date(typed.to_owned(), problem)),
    }
}

fn hour(sketch: &mut Sketch, typed: &str, now: chrono::NaiveDateTime) -> std::result::Result<(), Mistake> {
    let day = sketch.day.unwrap_or(now.date());
    // Written as people write it in that language, so that an hour that can be meant twice is asked back.
    let form = if typed.is_ascii() { "%d %b %Y" } else { "%Y年%m月%d日" };
    let read = match written_date::read(&format!("{} {typed}", day.format(form)), now) {
        // Whoever writes another day means that one.
        Err(Unreadable::NoTime) => written_date::read(typed, now),
        read => read,
    };
    let written = read.map_err(|problem| Mistake::Date(typed.to_owned(), problem))?;
    sketch.set_day(written.starts.date());
    sketch.set_hour(written.starts.time());
    sketch.draft.minutes = written.minutes.unwrap_or(sketch.draft.minutes);
    Ok(())
}

/// A button that begins a new activity.
pub async fn begin_with(work: &mut Work<'_>, asker: &Asker, beginning: Beginning) -> Result<Reply> {
    privacy::in_private(asker)?;
    match beginning {
        Beginning::Begin => begin(work, asker).await.map(in_place),
        Beginning::Earlier => redraw(ask::earlier(work, asker).await),
        Beginning::Again(id) => again(work, asker, id).await,
        Beginning::Templates => redraw(templates::list(work, asker).await),
        Beginning::Template(id) => templates::begin(work, asker, id).await,
        Beginning::DropTemplate(id) => templates::throw_away(work, asker, id).await,
    }
}

/// A button below a preview, or below a question about the draft as it was shown.
pub async fn tap(work: &mut Work<'_>, asker: &Asker, answer: Answer, shown: Stamp) -> Result<Reply> {
    privacy::in_private(asker)?;
    let mut sketch = match (organise::as_shown(work, asker, shown).await?, answer) {
        (_, Answer::Nothing) => return Ok(Reply::Nothing),
        (Ok(sketch), _) => sketch,
        (Err(newest), Answer::Edit | Answer::AskRepetition | Answer::KeepTemplate) => return Ok(newest),
        // The question that stands is in sight; whoever taps twice is not asked it twice.
        (Err(_), _) => return Err(Refusal::NotNewest.into()),
    };
    let Some(question) = sketch.question else { return below_preview(work, asker, sketch, answer).await };
    match (question, answer) {
        (_, Answer::Month(month)) => {
            return redraw(ask::month(work, asker, &sketch, month).await.map_err(Error::from));
        }
        (_, Answer::Back) => {
            let mut before = question.previous();
            while before == Some(Question::Place) && one_place(work, asker).await? {
                before = before.and_then(Question::previous);
            }
            sketch.question = before.or(Some(question));
            return redraw(go_to(work, asker, sketch).await);
        }
        (_, Answer::Skip) if !sketch.has(question) => return Err(Refusal::OldButton.into()),
        (_, Answer::Skip) => {}
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
        (Question::Seats, Answer::Seats(seats)) if seats <= MOST_SEATS => {
            sketch.draft.capacity = Some(seats).filter(|seats| *seats > 0);
        }
        (Question::Theme, Answer::Theme(theme)) => sketch.draft.theme = theme,
        _ => return Err(Refusal::OldButton.into()),
    }
    go_on(work, asker, sketch, question).await.map(in_place)
}

/// A button below the preview of a draft.
async fn below_preview(
    work: &mut Work<'_>,
    asker: &Asker,
    mut sketch: Sketch,
    answer: Answer,
) -> Result<Reply> {
    match answer {
        Answer::AskRepetition => {
            let stamp = organise::stamp(work, asker).await?;
            Ok(Reply::Redraw(ask::repetition(asker.language, stamp), Text::default()))
        }
        Answer::Repetition(repetition) => {
            sketch.draft.repeat = Some(repetition.word().to_owned());
            organise::keep(work, asker, &sketch).await?;
            organise::preview(work, asker).await.map(in_place)
        }
        Answer::KeepTemplate => templates::keep(work, asker, sketch.draft).await,
        Answer::Edit => {
            sketch.question = Some(Question::Title);
            (sketch.once_more, sketch.only_the_needed) = (true, false);
            redraw(go_to(work, asker, sketch).await)
        }
        _ => Err(Refusal::OldButton.into()),
    }
}

/// A draft as its organiser sees it now: what is asked about it, or its preview.
pub async fn shown(work: &mut Work<'_>, asker: &Asker, sketch: &Sketch) -> Result<Reply> {
    match sketch.question {
        Some(question) => Ok(Reply::Show(ask::ask(work, asker, sketch, question).await?)),
        None => organise::preview(work, asker).await,
    }
}

fn in_place(reply: Reply) -> Reply {
    match reply {
        Reply::Show(message) => Reply::Redraw(message, Text::default()),
        other => other,
    }
}

fn redraw(message: Result<Message>) -> Result<Reply> {
    message.map(|message| Reply::Redraw(message, Text::default()))
}

/// The same as an earlier activity: only the day is asked.
async fn again(work: &mut Work<'_>, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let earlier = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
    asker.must_run(work, earlier.place).await?;
    let points = activities::programme_points(&mut work.tx, id).await?;
    let slug = places::by_id(&mut work.tx, earlier.place).await?.map(|place| place.slug);
    let mut draft = Draft::like(&earlier, &points, asker.language);
    draft.station = slug;
    let hour = Some(draft.starts.time());
    let sketch = Sketch { hour, only_the_needed: true, ..Sketch::asking(draft, Some(Question::Day)) };
    redraw(go_to(work, asker, sketch).await)
}

/// After an answer: the next question, or the preview.
async fn go_on(work: &mut Work<'_>, asker: &Asker, mut sketch: Sketch, answered: Question) -> Result<Reply> {
    let mut next = answered.next();
    while let Some(question) = next {
        let known = match question {
            Question::Place if one_place(work, asker).await? => true,
            Question::Venue | Question::Seats | Question::Theme | Question::Programme => {
                sketch.only_the_needed
            }
            _ => sketch.has(question) && !sketch.once_more,
        };
        if !known {
            break;
        }
        next = question.next();
    }
    sketch.question = next;
    if next.is_some() {
        return go_to(work, asker, sketch).await.map(Reply::Show);
    }
    organise::keep(work, asker, &sketch).await?;
    organise::preview(work, asker).await
}

async fn go_to(work: &mut Work<'_>, asker: &Asker, sketch: Sketch) -> Result<Message> {
    if asker.places(work).await?.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    changes::stop_asking(&mut work.tx, asker.person.id).await?;
    organise::keep(work, asker, &sketch).await?;
    let question = sketch.question.ok_or(Refusal::OldButton)?;
    Ok(ask::ask(work, asker, &sketch, question).await?)
}

async fn one_place(work: &mut Work<'_>, asker: &Asker) -> store::Result<bool> {
    Ok(asker.places(work).await?.len() == 1)
}

/// The wall clock at the asker's first place.
async fn asker_wall(work: &mut Work<'_>, asker: &Asker) -> Result<chrono::NaiveDateTime> {
    let first: PlaceId = *asker.places(work).await?.first().ok_or(Refusal::OnlyOrganisers)?;
    let place = places::by_id(&mut work.tx, first).await?.ok_or(Refusal::OnlyOrganisers)?;
    Ok(to_wall(place.zone, work.now))
}

/// Forgets drafts that nobody came back to.
pub async fn tidy(work: &mut Work<'_>) -> store::Result<()> {
    activities::drop_drafts_before(&mut work.tx, work.now - KEPT).await
}
