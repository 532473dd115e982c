//! Organising: a new activity from one message, its preview, publishing it, and calling one off.

use chrono::{NaiveDateTime, TimeDelta};

use super::card::{CardData, rhythm_at};
use super::create::{self, Sketch};
use super::newest::{led_by, newest};
use super::read_new::{self, Draft};
use super::{Asker, Error, Refusal, Reply, Result, Work, call_off, line, log, series};
use crate::domain::activity::{Activity, ActivityState, Phase, Step};
use crate::domain::calendar::{to_utc, to_wall};
use crate::domain::change::Field;
use crate::domain::deed::Deed;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::language::Name;
use crate::domain::series::Calendar;
use crate::i18n::{texts, when};
use crate::message::{Action, Answer, Button, Message, Stamp, cut};
use crate::store::activities::Planned;
use crate::store::places::{self, Place};
use crate::store::{self, activities, changes, groups};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

/// `/new …`: keeps what was typed as a draft, and shows its preview in private.
pub async fn draft(work: &mut Work<'_>, asker: &Asker, typed: &str) -> Result<Reply> {
    let places = asker.places(work).await?;
    let Some(first) = places.first() else { return Err(Refusal::OnlyOrganisers.into()) };
    // What is sent from here on belongs to the draft.
    changes::stop_asking(&mut work.tx, asker.person.id).await?;
    if typed.is_empty() {
        if asker.in_private() {
            return create::begin(work, asker).await;
        }
        return Ok(Reply::Say(texts::new_how().say(asker.language)));
    }
    let home = asker.group.as_ref().map(|group| group.place_id).filter(|place| places.contains(place));
    let zone =
        places::by_id(&mut work.tx, home.unwrap_or(*first)).await?.map_or(chrono_tz::UTC, |place| place.zone);
    let mut draft = match read_new::read(typed, to_wall(zone, work.now)) {
        Ok(draft) => draft,
        Err(mistake) => {
            if asker.in_private()
                && let Some(reply) = create::complete(work, asker, typed, &mistake).await?
            {
                return Ok(reply);
            }
            return Ok(Reply::Say(mistake.phrase(asker.language).say(asker.language)));
        }
    };
    if draft.station.is_none()
        && let Some(home) = home
    {
        draft.station = places::by_id(&mut work.tx, home).await?.map(|place| place.slug);
    }
    if let Err(reply) = station(work, asker, &draft).await? {
        return Ok(reply);
    }
    keep(work, asker, &Sketch::complete(draft)).await?;
    if asker.in_private() {
        return preview(work, asker).await;
    }
    let link = format!("https://t.me/{}?start=draft", work.settings.bot_username);
    let open = Button::to_open(&texts::button_private().say(asker.language), link);
    Ok(Reply::Show(Message::of(texts::new_in_private().say(asker.language)).row(vec![open])))
}

/// Keeps a draft.
pub async fn keep(work: &mut Work<'_>, asker: &Asker, sketch: &Sketch) -> store::Result<()> {
    let body = serde_json::to_string(sketch).map_err(|error| store::Error::Corrupt(error.to_string()))?;
    activities::keep_draft(&mut work.tx, asker.person.id, &body, work.now).await
}

/// The asker's draft, and how far they have come with it.
pub async fn sketch(work: &mut Work<'_>, asker: &Asker) -> Result<Option<Sketch>> {
    let Some(body) = activities::draft(&mut work.tx, asker.person.id).await? else { return Ok(None) };
    // Before there were questions, a draft stood there alone.
    let read = serde_json::from_str(&body).or_else(|_| serde_json::from_str(&body).map(Sketch::complete));
    let mut sketch: Sketch = read.map_err(|error| Error::Failed(store::Error::Corrupt(error.to_string())))?;
    sketch.draft.contact = sketch.draft.contact.map(|contact| contact.by(asker.person.id));
    Ok(Some(sketch))
}

/// The stamp of the asker's draft, and of how far they have come with it.
pub async fn stamp(work: &mut Work<'_>, asker: &Asker) -> store::Result<Stamp> {
    let body = activities::draft(&mut work.tx, asker.person.id).await?;
    Ok(Stamp::of(&[&body.unwrap_or_default()]))
}

/// The asker's draft, if it is what the tapped message shows; else what they are shown in its place.
pub async fn as_shown(
    work: &mut Work<'_>,
    asker: &Asker,
    shown: Stamp,
) -> Result<std::result::Result<Sketch, Reply>> {
    let sketch = sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    if stamp(work, asker).await? == shown {
        return Ok(Ok(sketch));
    }
    let stands = create::shown(work, asker, &sketch).await?;
    Ok(Err(newest(stands, asker.language)))
}

/// The asker's draft, in which nothing is left to ask.
async fn complete(work: &mut Work<'_>, asker: &Asker) -> Result<Draft> {
    let sketch = sketch(work, asker).await?.filter(|sketch| sketch.question.is_none());
    Ok(sketch.ok_or(Refusal::NoDraft)?.draft)
}

/// The place a draft is for, among those the asker runs; otherwise what to ask.
pub async fn station(
    work: &mut Work<'_>,
    asker: &Asker,
    draft: &Draft,
) -> store::Result<std::result::Result<(PlaceId, Place), Reply>> {
    let mut mine = Vec::new();
    for id in asker.places(work).await? {
        if let Some(place) = places::by_id(&mut work.tx, id).await? {
            mine.push((id, place));
        }
    }
    let known = mine.iter().map(|(_, place)| place.slug.as_str()).collect::<Vec<_>>().join(", ");
    let Some(wanted) = &draft.station else {
        return Ok(match mine.len() {
            1 => Ok(mine.remove(0)),
            _ => Err(Reply::Say(texts::new_which_place(&known).say(asker.language))),
        });
    };
    let found = mine.into_iter().find(|(_, place)| {
        let names = [crate::domain::language::Language::Chinese, crate::domain::language::Language::English];
        place.slug.eq_ignore_ascii_case(wanted)
            || names.iter().any(|language| place.name.in_language(*language).eq_ignore_ascii_case(wanted))
    });
    Ok(found.ok_or_else(|| Reply::Say(texts::new_unknown_place(wanted, &known).say(asker.language))))
}

/// A picture sent while a draft is open: it goes on the card, and they see where they are with the draft.
pub async fn add_picture(work: &mut Work<'_>, asker: &Asker, file: &str) -> Result<Reply> {
    let mut sketch = sketch(work, asker).await?.ok_or(Refusal::NoDraft)?;
    sketch.draft.picture = Some(file.to_owned());
    keep(work, asker, &sketch).await?;
    let shown = create::shown(work, asker, &sketch).await?;
    Ok(led_by(texts::picture_on_card().say(asker.language), shown))
}

/// The asker's draft as the group will see it, and when that will be.
pub async fn preview(work: &mut Work<'_>, asker: &Asker) -> Result<Reply> {
    let mut draft = complete(work, asker).await?;
    let (place_id, place) = match station(work, asker, &draft).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let language = asker.language;
    let calendar = match begun(&mut draft, to_wall(place.zone, work.now)) {
        Ok(calendar) => calendar,
        Err(mistake) => return Ok(Reply::Say(mistake.phrase(language).say(language))),
    };
    let activity = activity_of(work, asker, &draft, place_id, &place);
    let groups = groups::of_place(&mut work.tx, place_id).await?.len();
    let due = rhythm_at(&work.settings.rhythm, &place).due(Step::Announce, &activity);
    let goes_out = match due.filter(|moment| *moment > work.now && groups > 0) {
        Some(moment) => texts::preview_when(when(to_wall(place.zone, moment), language), groups),
        None => texts::preview_at_once(groups),
    };
    let points = points_of(&draft);
    let data = CardData::of(&mut work.tx, work.settings, activity, points).await?;
    let Some(data) = data else { return Err(Refusal::UnknownActivity.into()) };
    let card = data.without_buttons(work.settings, Phase::Open, language);
    let mut text = texts::preview().say(language);
    text.paragraph(&card.text);
    text.paragraph(&goes_out.say(language));
    if let Some(calendar) = &calendar {
        text.paragraph(&series::summary(calendar, draft.starts, language));
    }
    let shown = stamp(work, asker).await?;
    let buttons = vec![
        Button::to_do(&texts::button_publish().say(language), Action::PublishDraft(shown)),
        Button::to_do(&texts::button_field_edit().say(language), Action::Create(Answer::Edit, shown)),
        Button::to_do(&texts::button_discard().say(language), Action::DiscardDraft(shown)),
    ];
    let repeat = Action::Create(Answer::AskRepetition, shown);
    let keep = Action::Create(Answer::KeepTemplate, shown);
    let repeat = vec![
        Button::to_do(&texts::button_repeat().say(language), repeat),
        Button::to_do(&texts::button_keep_template().say(language), keep),
    ];
    Ok(Reply::Show(Message::of(text).row(buttons).row(repeat)))
}

/// When there are further ones like a draft. Its own start becomes the first day of its rule.
fn begun(draft: &mut Draft, now: NaiveDateTime) -> std::result::Result<Option<Calendar>, read_new::Mistake> {
    let calendar = draft.calendar(now)?;
    let day = draft.starts.date();
    if let Some(first) = calendar.as_ref().and_then(|calendar| calendar.first_after(day.pred_opt()?)) {
        draft.starts = first.starts;
    }
    Ok(calendar)
}

fn points_of(draft: &Draft) -> Vec<Name> {
    draft.points.iter().map(|point| Name::from(point.as_str())).collect()
}

fn activity_of(work: &Work<'_>, asker: &Asker, draft: &Draft, place_id: PlaceId, place: &Place) -> Activity {
    let starts_at = to_utc(place.zone, draft.starts);
    Activity {
        id: ActivityId(0),
        place: place_id,
        organiser: (!asker.as_group).then_some(asker.person.id),
        title: Name::from(draft.title.as_str()),
        theme: draft.theme,
        zone: place.zone,
        wall_start: draft.starts,
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(draft.minutes.into()),
        closes_at: draft.closes.map(|closes| to_utc(place.zone, closes)),
        venue: draft.venue.as_deref().map(Name::from),
        position: None,
        capacity: draft.capacity,
        picture: draft.picture.clone(),
        contact: draft.contact.clone(),
        state: ActivityState::Planned,
        rules: draft.rules.clone(),
        created_at: work.now,
    }
}

/// Publishes the asker's draft as they were shown it: from here on the schedule announces it.
pub async fn publish(work: &mut Work<'_>, asker: &Asker, shown: Stamp) -> Result<Reply> {
    let mut draft = match as_shown(work, asker, shown).await? {
        Ok(sketch) if sketch.question.is_none() => sketch.draft,
        Ok(_) => return Err(Refusal::OldButton.into()),
        Err(newest) => return Ok(newest),
    };
    let (place_id, place) = match station(work, asker, &draft).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let language = asker.language;
    let calendar = match begun(&mut draft, to_wall(place.zone, work.now)) {
        Ok(calendar) => calendar,
        Err(mistake) => return Ok(Reply::Say(mistake.phrase(language).say(language))),
    };
    let activity = activity_of(work, asker, &draft, place_id, &place);
    if activity.starts_at <= work.now {
        return Ok(Reply::Say(texts::new_past(when(draft.starts, language)).say(language)));
    }
    let planned = Planned { activity: &activity, slug: None, programme: None };
    let id = activities::insert(&mut work.tx, &planned).await?;
    activities::set_programme_points(&mut work.tx, id, &points_of(&draft)).await?;
    activities::drop_draft(&mut work.tx, asker.person.id).await?;
    work.move_schedule();
    log::note(work, asker, place_id, Some(id), Deed::Published, &draft.title).await?;
    let due = rhythm_at(&work.settings.rhythm, &place).due(Step::Announce, &activity);
    let said = match due.filter(|moment| *moment > work.now) {
        Some(moment) => texts::published(id, when(to_wall(place.zone, moment), language)),
        None => texts::published_at_once(id),
    };
    let mut text = said.say(language);
    if let Some(calendar) = calendar {
        text.paragraph(&series::begun(&calendar, language));
        series::begin(work, calendar, id, &activity, points_of(&draft)).await?;
        log::note(work, asker, place_id, Some(id), Deed::SeriesBegun, "").await?;
    }
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// Throws the asker's draft away, if it is the one they were shown.
pub async fn discard(work: &mut Work<'_>, asker: &Asker, shown: Stamp) -> Result<Reply> {
    if let Err(newest) = as_shown(work, asker, shown).await? {
        return Ok(newest);
    }
    activities::drop_draft(&mut work.tx, asker.person.id).await?;
    let text = texts::discarded().say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// `/seats 12 30`: another number of seats. Nobody who has one loses it; with more of them the line moves up.
pub async fn set_seats(work: &mut Work<'_>, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    let activity = call_off::to_call_off(work, asker, id).await?.activity;
    let language = asker.language;
    let seats = typed.trim().parse().ok().filter(|seats| (1..=read_new::MOST_SEATS).contains(seats));
    let Some(seats) = seats else {
        return Ok(Reply::Say(texts::seats_how(id, &cut(typed, TITLE)).say(language)));
    };
    // The change is seen by whoever holds the roster from here on.
    work.changed(id);
    activities::set_capacity(&mut work.tx, id, seats).await?;
    line::settle_after_change(work, id).await?;
    log::note(work, asker, activity.place, Some(id), Deed::Changed, Field::Seats.word()).await?;
    let title = cut(activity.title.in_language(language), TITLE);
    Ok(Reply::Say(texts::seats_set(&title, seats).say(language)))
}
