//! A draft as the group will see it.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, ActivityState, LifecycleStep, Phase};
use crate::domain::civil_time::{to_utc, to_wall};
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::language::{Language, Name};
use crate::domain::question::Question;
use crate::domain::series::Recurrence;
use crate::features::card::CardData;
use crate::features::organise::buttons::{Answer, DraftButton};
use crate::features::organise::drafts;
use crate::features::organise::helpers;
use crate::features::organise::rules_words;
use crate::features::organise::series::words;
use crate::features::organise::written::{Draft, Mistake};
use crate::i18n::{Phrase, date, texts, when};
use crate::message::{Button, Message};
use crate::store::groups;
use crate::store::places::Place;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, place_words};

/// The asker's draft as the group will see it, and when that will be.
pub async fn preview(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let mut draft = drafts::complete(work, asker).await?;
    let (place_id, place) = match drafts::station(work, asker, &draft).await? {
        Ok(found) => found,
        Err(mistake) => return Ok(Reply::Say(mistake.say(work, asker))),
    };
    let language = asker.language;
    let typed = draft.starts;
    let calendar = match begun(&mut draft, to_wall(place.zone, work.now)) {
        Ok(calendar) => calendar,
        Err(mistake) => return Ok(Reply::Say(mistake.say(work, asker))),
    };
    let activity = activity_of(work, asker, &draft, place_id, &place);
    let groups = groups::of_place(&mut work.tx, place_id).await?;
    let groups = groups.iter().filter(|group| group.reachable).count();
    let due = place_words::rhythm_at(&work.settings.rhythm, &place).due(LifecycleStep::Announce, &activity);
    let goes_out = match due.filter(|moment| *moment > work.now) {
        _ if activity.starts_at <= work.now => texts::preview_past(when(draft.starts, work.now, language)),
        Some(moment) => texts::preview_when(when(to_wall(place.zone, moment), work.now, language), groups),
        None => texts::preview_at_once(groups),
    };
    let points = points_of(&draft);
    let shown = activity.clone();
    let data = CardData::of(&mut work.tx, &work.settings, activity, points).await?;
    let Some(data) = data else { return Err(Refusal::UnknownActivity.into()) };
    let card = data.without_buttons(&work.settings, Phase::Open, work.now, language);
    let mut text = texts::preview().say(language);
    text.paragraph(&card.text);
    if draft.converted {
        text.paragraph(&texts::new_converted(when(draft.starts, work.now, language)).say(language));
    }
    let rules = rules_words::set(&shown, work.now, language);
    if !rules.is_empty() {
        text.paragraph(&rules);
    }
    if draft.limits_converted {
        text.paragraph(&texts::new_limits_converted().say(language));
    }
    text.paragraph(&goes_out.say(language));
    if let Some(warning) = closes_unseen(&shown, due, "draft", work.now, language) {
        text.paragraph(&warning.say(language));
    }
    if let Some(calendar) = &calendar {
        if draft.starts.date() != typed.date() {
            let moved = texts::series_first_moved(
                date(typed, work.now, language),
                when(draft.starts, work.now, language),
            );
            text.paragraph(&moved.say(language));
        }
        text.paragraph(&words::summary(calendar, draft.starts, work.now, language));
    }
    let shown = drafts::stamp(work, asker).await?;
    let buttons = vec![
        Button::to_do(&texts::button_publish().say(language), DraftButton::Publish(shown)),
        Button::to_do(&texts::button_field_edit().say(language), DraftButton::Create(Answer::Edit, shown)),
        Button::to_do(&texts::button_discard().say(language), DraftButton::Discard(shown)),
    ];
    let repeat = DraftButton::Create(Answer::AskRepetition, shown);
    let keep = DraftButton::Create(Answer::KeepTemplate, shown);
    let repeat = vec![
        Button::to_do(&texts::button_repeat().say(language), repeat),
        Button::to_do(&texts::button_keep_template().say(language), keep),
    ];
    let details = DraftButton::Create(Answer::Details, shown);
    let mut details = vec![Button::to_do(&texts::button_details().say(language), details)];
    if helpers::has_room(&draft.rules.roles) {
        let label = texts::button_field(Question::Helpers.word()).say(language);
        details.push(Button::to_do(&label, DraftButton::Create(Answer::One(Question::Helpers), shown)));
    }
    Ok(Reply::Show(Message::of(text).row(buttons).row(details).row(repeat)))
}

/// That sign-up is over before anybody reads of it, and what to do. It stands so in a draft, or is saved so.
pub(super) fn closes_unseen(
    activity: &Activity,
    announced: Option<DateTime<Utc>>,
    state: &str,
    now: DateTime<Utc>,
    language: Language,
) -> Option<Phrase> {
    let closes = activity.closes_at.filter(|closes| announced.is_some_and(|at| at >= *closes))?;
    Some(texts::closes_unseen(when(to_wall(activity.zone, closes), now, language), state))
}

/// When there are further ones like a draft. Its own start becomes the first day of its rule.
pub(super) fn begun(
    draft: &mut Draft,
    now: NaiveDateTime,
) -> std::result::Result<Option<Recurrence>, Mistake> {
    let calendar = draft.calendar(now)?;
    let day = draft.starts.date();
    if let Some(first) = calendar.as_ref().and_then(|calendar| calendar.first_after(day.pred_opt()?)) {
        draft.starts = first.starts;
    }
    Ok(calendar)
}

pub(super) fn points_of(draft: &Draft) -> Vec<Name> {
    draft.points.iter().map(|point| Name::from(point.as_str())).collect()
}

pub(super) fn activity_of(
    work: &UnitOfWork,
    asker: &Asker,
    draft: &Draft,
    place_id: PlaceId,
    place: &Place,
) -> Activity {
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
        ends_at: draft.days.end_at(place.zone, draft.starts, TimeDelta::minutes(draft.minutes.into())),
        days: draft.days,
        closes_at: draft.closes.map(|closes| to_utc(place.zone, closes)),
        venue: draft.venue.as_deref().map(Name::from),
        more: draft.more.as_deref().map(Name::from),
        position: None,
        capacity: draft.capacity,
        picture: draft.picture.clone(),
        contact: draft.contact.clone(),
        state: ActivityState::Planned,
        rules: draft.rules.clone(),
        created_at: work.now,
    }
}
