//! An organiser's draft, and how far they have come with it.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::domain::ids::{DishId, PlaceId, WishId};
use crate::domain::question::{Doubt, Question};
use crate::domain::written::notice;
use crate::features::organise::written::{Draft, Mistake};
use crate::message::Stamp;
use crate::store::places::{self, Place};
use crate::store::{self, drafts as store_drafts};
use crate::work::{Asker, Refusal, Result, UnitOfWork, dialog};

/// For how long a draft is kept.
const KEPT: TimeDelta = TimeDelta::days(7);

/// Keeps a draft.
pub async fn keep(work: &mut UnitOfWork, asker: &Asker, sketch: &DraftSession) -> store::Result<()> {
    let mut sketch = sketch.clone();
    // The picture above the command that made the draft.
    if asker.picture.is_some() {
        sketch.draft.picture.clone_from(&asker.picture);
    }
    store_drafts::keep(&mut work.tx, asker.person.id, &sketch.into(), work.now).await
}

/// Begins a draft. One that stands at its preview is kept beside it, and no other; whoever sends the same again has it once.
pub(super) async fn begin(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut begun: DraftSession,
) -> store::Result<DraftSession> {
    if let Some(mut before) = sketch(work, asker).await? {
        let kept = before.kept.take();
        let is_another = before.is_finished() && before.identity() != begun.identity();
        begun.kept = if is_another { Some(Box::new(before)) } else { kept };
    }
    keep(work, asker, &begun).await?;
    Ok(begun)
}

/// Brings the one back that was kept beside the asker's draft, which is kept in its place. What is tapped twice, or once it
/// lies there alone, stays.
pub(super) async fn bring_back(work: &mut UnitOfWork, asker: &Asker, which: Stamp) -> Result<DraftSession> {
    let mut sketch = sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    if let Some(mut back) = sketch.kept.take_if(|kept| kept.identity() == which) {
        back.kept = sketch.has(Question::Title).then_some(Box::new(sketch));
        sketch = *back;
    }
    keep(work, asker, &sketch).await?;
    Ok(sketch)
}

/// The asker's draft is published, or thrown away. One that was kept beside it lies there again, and takes nothing of what they
/// write until they go on with it.
pub(super) async fn done(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: DraftSession,
) -> store::Result<Option<DraftSession>> {
    let person = asker.person.id;
    let Some(kept) = sketch.kept else {
        store_drafts::drop(&mut work.tx, person).await?;
        return Ok(None);
    };
    store_drafts::keep(&mut work.tx, person, &(*kept).clone().into(), dialog::long_ago(work.now)).await?;
    store_drafts::rest(&mut work.tx, person).await?;
    Ok(Some(*kept))
}

/// The asker's draft, and how far they have come with it.
pub async fn sketch(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<DraftSession>> {
    let Some(kept) = store_drafts::of_person(&mut work.tx, asker.person.id).await? else { return Ok(None) };
    let mut sketch = DraftSession::from(kept);
    sketch.draft.contact = sketch.draft.contact.map(|contact| contact.by(asker.person.id));
    Ok(Some(sketch))
}

/// Whether the asker's draft takes what they send.
pub async fn waits(work: &mut UnitOfWork, asker: &Asker) -> store::Result<bool> {
    let touched = store_drafts::touched(&mut work.tx, asker.person.id).await?;
    Ok(touched.is_some_and(|at| dialog::waits(at, work.now)))
}

/// The stamp of the asker's draft, and of how far they have come with it.
pub async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    store_drafts::stamp(&mut work.tx, asker.person.id).await
}

/// The asker's draft, in which nothing is left to ask.
pub(super) async fn complete(work: &mut UnitOfWork, asker: &Asker) -> Result<Draft> {
    let sketch = sketch(work, asker).await?.filter(DraftSession::is_finished);
    Ok(sketch.ok_or(Refusal::NoDraft)?.draft)
}

/// The place a draft is for, among those the asker runs; otherwise what is wrong with what it says of it.
pub async fn station(
    work: &mut UnitOfWork,
    asker: &Asker,
    draft: &Draft,
) -> store::Result<std::result::Result<(PlaceId, Place), Mistake>> {
    let mut mine = Vec::new();
    for id in asker.places(work).await? {
        if let Some(place) = places::by_id(&mut work.tx, id).await? {
            mine.push((id, place));
        }
    }
    if mine.is_empty() {
        return Ok(Err(Mistake::NoPlace));
    }
    let names = mine.iter().map(|(_, place)| place.name.in_language(asker.language));
    let known = names.collect::<Vec<_>>().join(", ");
    let Some(wanted) = &draft.station else {
        return Ok(match mine.len() {
            1 => Ok(mine.remove(0)),
            _ => Err(Mistake::WhichPlace(known)),
        });
    };
    let found = mine.into_iter().find(|(_, place)| place.is_called(wanted));
    Ok(found.ok_or_else(|| Mistake::UnknownPlace(wanted.clone(), known)))
}

/// A draft, and how far its organiser has come with it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftSession {
    /// What is known. Its start means something once day and hour are known.
    pub draft: Draft,
    pub(super) day: Option<NaiveDate>,
    pub(super) hour: Option<NaiveTime>,
    /// What is asked now; none where all is known and the preview is out.
    pub question: Option<Question>,
    /// Whether nothing is asked that can be left out: the rest was typed, or is as it was the last time.
    pub(super) only_the_needed: bool,
    /// Whether nothing but this is asked: all else is known, and the preview comes next.
    pub(super) alone: bool,
    /// What the time as written leaves open; nothing, once it is settled.
    pub(super) doubt: Option<Doubt>,
    /// The dish that it is made of, where it was ordered.
    pub(super) dish: Option<DishId>,
    /// The wish that it is made of.
    pub(super) wish: Option<WishId>,
    /// One that stood at its preview when this was begun; it keeps none itself.
    pub(super) kept: Option<Box<DraftSession>>,
}

impl DraftSession {
    /// One in which nothing is left to ask.
    pub fn complete(draft: Draft) -> Self {
        let (day, hour) = (Some(draft.starts.date()), Some(draft.starts.time()));
        Self { day, hour, ..Self::asking(draft, None) }
    }

    /// One of which neither day nor hour is known.
    pub(super) fn asking(draft: Draft, question: Option<Question>) -> Self {
        Self {
            draft,
            day: None,
            hour: None,
            question,
            only_the_needed: false,
            alone: false,
            doubt: None,
            dish: None,
            wish: None,
            kept: None,
        }
    }

    /// Whether nothing is left to ask, so that its preview is out.
    fn is_finished(&self) -> bool {
        self.question.is_none() && self.has(Question::Title)
    }

    /// Which one it is, whatever else of it is changed.
    pub(super) fn identity(&self) -> Stamp {
        Stamp::of(&[&self.draft.title, &self.draft.starts.to_string()])
    }

    pub(super) fn has(&self, question: Question) -> bool {
        match question {
            Question::Title => !self.draft.title.is_empty(),
            Question::Day => self.day.is_some(),
            Question::Hour => self.hour.is_some(),
            Question::Place => self.draft.station.is_some(),
            // Otherwise the button that leaves it out says the same.
            Question::Theme => self.draft.theme.is_some(),
            Question::Venue
            | Question::Seats
            | Question::Programme
            | Question::More
            | Question::Contact
            | Question::Fee
            | Question::Audience
            | Question::Bring
            | Question::Helpers => true,
        }
    }

    /// Whether its name may say where it is: that is asked, whatever else is.
    pub(super) fn leaves_venue_open(&self) -> bool {
        self.draft.venue.is_none() && notice::may_have_place(&self.draft.title)
    }

    /// Whether more is known of it than a picture, which may come before anything else.
    pub(super) fn is_begun(&self) -> bool {
        let nothing = Draft { picture: self.draft.picture.clone(), ..Draft::empty(self.draft.starts) };
        self.alone || self.day.is_some() || self.hour.is_some() || self.draft != nothing
    }

    /// The time is what was written, but for what that leaves open: it is asked before anything else.
    pub(super) fn in_doubt(draft: Draft, doubt: Doubt) -> Self {
        let asking = Self::asking(draft, Some(Question::Day));
        Self { only_the_needed: true, doubt: Some(doubt), ..asking }
    }

    pub(super) fn set_day(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.set_start();
    }

    pub(super) fn set_hour(&mut self, hour: NaiveTime) {
        self.hour = Some(hour);
        self.set_start();
    }

    fn set_start(&mut self) {
        if let (Some(day), Some(hour)) = (self.day, self.hour) {
            self.draft.starts = day.and_time(hour);
            self.draft.converted = false;
        }
    }
}

/// Forgets drafts that nobody came back to.
pub async fn purge(work: &mut UnitOfWork) -> store::Result<()> {
    store_drafts::drop_before(&mut work.tx, work.now - KEPT).await
}
