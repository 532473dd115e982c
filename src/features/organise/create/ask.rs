//! The questions about a new activity, with buttons for the usual answers.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};

use crate::domain::activity::{Phase, Theme};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::question::{Between, Doubt, Question};
use crate::domain::series::Repetition;
use crate::features::organise::buttons::{Answer, Beginning, DraftButton};
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::written::{self, Draft};
use crate::i18n::{Phrase, texts, when};
use crate::message::{Button, Message, Stamp, Text, cut};
use crate::store::{self, activities, places};
use crate::work::pages::Page;
use crate::work::{Asker, Result, UnitOfWork, access};

/// Hours that are offered.
const HOURS: std::ops::RangeInclusive<u16> = 8..=19;
/// PostedIds of seats that are offered; 0 is no limit.
const SEATS: [u32; 6] = [10, 15, 20, 30, 50, 0];
/// How far back earlier activities are offered to do again.
/// How many rooms are offered.
const VENUES: usize = 4;
const LOOK_BACK: chrono::TimeDelta = chrono::TimeDelta::days(120);
/// The most UTF-16 units of a title on a button, and of what is quoted.
const LABEL: usize = 30;
const QUOTED: usize = 60;

fn button(label: &Text, beginning: Beginning) -> Button {
    Button::to_do(label, DraftButton::Begin(beginning))
}

/// Makes the buttons of what shows a draft.
fn of_draft(shown: Stamp) -> impl Fn(&Text, Answer) -> Button + Copy {
    move |label, answer| Button::to_do(label, DraftButton::Create(answer, shown))
}

/// A question with its buttons.
pub async fn ask(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    question: Question,
) -> store::Result<Message> {
    let language = asker.language;
    let mut message = Message::of(texts::create_ask(question.word()).say(language));
    let shown = drafts::stamp(work, asker).await?;
    if let Some(doubt) = &sketch.doubt {
        return Ok(which(doubt, shown, work.now, language));
    }
    let draft_button = of_draft(shown);
    match question {
        Question::Title => {
            let again = button(&texts::button_again().say(language), Beginning::Earlier);
            let template = button(&texts::button_template().say(language), Beginning::Templates);
            message = message.row(vec![again, template]);
        }
        Question::Day => {
            let today = today(work, asker).await?;
            return month(work, asker, sketch, sketch.day.unwrap_or(today)).await;
        }
        Question::Hour => {
            let hours: Vec<Button> = HOURS
                .map(|hour| draft_button(&Text::plain(&format!("{hour}:00")), Answer::Hour(hour * 60)))
                .collect();
            message.buttons = hours.chunks(4).map(<[Button]>::to_vec).collect();
        }
        Question::Place => {
            for id in asker.places(work).await? {
                if let Some(place) = places::by_id(&mut work.tx, id).await? {
                    let name = cut(place.name.in_language(language), LABEL);
                    message = message.row(vec![draft_button(&Text::plain(&name), Answer::Place(id))]);
                }
            }
        }
        Question::Venue => {
            for (venue, activity) in venues(work, asker, sketch).await? {
                message = message.row(vec![draft_button(&Text::plain(&venue), Answer::Venue(activity))]);
            }
        }
        Question::Seats => {
            let label = |seats: i64| texts::button_seats(seats).say(language);
            let all = SEATS.map(|seats| draft_button(&label(i64::from(seats)), Answer::Seats(seats)));
            message.buttons = all.chunks(3).map(<[Button]>::to_vec).collect();
        }
        Question::Theme => {
            let about = |theme: &Theme| {
                draft_button(&texts::theme(theme.word()).say(language), Answer::Theme(*theme))
            };
            let mut all: Vec<Button> = Theme::ALL.iter().map(about).collect();
            all.push(draft_button(&texts::button_no_theme().say(language), Answer::NoTheme));
            message.buttons = all.chunks(2).map(<[Button]>::to_vec).collect();
        }
        Question::Contact | Question::Fee | Question::Audience | Question::Bring => {
            if let Some(said) = so_far(&sketch.draft, question) {
                message.text.paragraph(&texts::create_so_far(&cut(said, QUOTED)).say(language));
            }
        }
        Question::Programme | Question::More => {}
    }
    Ok(with_ways_out(message, sketch, question, language, shown))
}

/// What a draft says of a detail so far.
fn so_far(draft: &Draft, of: Question) -> Option<&str> {
    match of {
        Question::Contact => draft.contact.as_ref().map(|contact| contact.text.as_str()),
        detail => written::details::so_far(draft.more.as_deref()?, detail),
    }
}

/// The rooms that were used lately at the place of a draft, the latest first.
async fn venues(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
) -> store::Result<Vec<(String, ActivityId)>> {
    let Ok((place, _)) = drafts::station(work, asker, &sketch.draft).await? else {
        return Ok(Vec::new());
    };
    let mut found: Vec<(String, ActivityId)> = Vec::new();
    for activity in activities::not_ended_before(&mut work.tx, work.now - LOOK_BACK).await?.iter().rev() {
        let Some(venue) = activity.venue.as_ref().filter(|_| activity.place == place) else { continue };
        let name = cut(venue.in_language(asker.language), LABEL);
        if found.len() < VENUES && found.iter().all(|(known, _)| *known != name) {
            found.push((name, activity.id));
        }
    }
    Ok(found)
}

fn with_ways_out(
    message: Message,
    sketch: &DraftSession,
    question: Question,
    language: Language,
    shown: Stamp,
) -> Message {
    let button = of_draft(shown);
    let mut row = Vec::new();
    if question.previous().is_some() {
        row.push(button(&texts::button_go_back().say(language), Answer::Back));
    }
    if sketch.has(question) {
        row.push(button(&texts::button_pass().say(language), Answer::Skip));
    }
    row.push(Button::to_do(&texts::button_discard().say(language), DraftButton::Discard(shown)));
    message.row(row)
}

async fn today(work: &mut UnitOfWork, asker: &Asker) -> store::Result<NaiveDate> {
    let first = asker.places(work).await?.first().copied();
    let zone = match first {
        Some(first) => places::by_id(&mut work.tx, first).await?.map(|place| place.zone),
        None => None,
    };
    Ok(to_wall(zone.unwrap_or(chrono_tz::UTC), work.now).date())
}

/// The month of a day, to tap a day in.
pub async fn month(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    of: NaiveDate,
) -> store::Result<Message> {
    let (language, today) = (asker.language, today(work, asker).await?);
    let first = of.with_day(1).unwrap_or(of).max(today.with_day(1).unwrap_or(today));
    let text = texts::create_ask(Question::Day.word()).say(language);
    let mut message = Message::of(text);
    let shown = drafts::stamp(work, asker).await?;
    let button = of_draft(shown);
    let nothing = |label: &str| button(&Text::plain(label), Answer::Nothing);
    let name = texts::month(&first.year().to_string(), i64::from(first.month())).say(language);
    let mut head = Vec::new();
    if first > today {
        head.push(button(&texts::button_back().say(language), Answer::Month(first - Months::new(1))));
    }
    head.push(button(&name, Answer::Nothing));
    head.push(button(&texts::button_next().say(language), Answer::Month(first + Months::new(1))));
    message = message.row(head);
    let weekdays = texts::weekdays().say(language).read();
    message = message.row(weekdays.split(' ').map(nothing).collect());
    let before = first.weekday().num_days_from_monday();
    let mut week: Vec<Button> = (0..before).map(|_| nothing("·")).collect();
    let mut day = first;
    while day.month() == first.month() {
        if day < today {
            week.push(nothing("·"));
        } else {
            week.push(button(&Text::plain(&day.day().to_string()), Answer::Day(day)));
        }
        if week.len() == 7 {
            // Weeks that are over need no row.
            if day >= today {
                message = message.row(std::mem::take(&mut week));
            }
            week.clear();
        }
        day = day + Days::new(1);
    }
    if !week.is_empty() {
        week.resize_with(7, || nothing("·"));
        message = message.row(week);
    }
    Ok(with_ways_out(message, sketch, Question::Day, language, shown))
}

/// A time that can be read in several ways: which one is meant?
fn which(doubt: &Doubt, shown: Stamp, now: DateTime<Utc>, language: Language) -> Message {
    let button = of_draft(shown);
    let mut message = Message::of(which_is_meant(doubt).say(language));
    for starts in &doubt.starts {
        message = message.row(vec![button(&when(*starts, now, language), Answer::At(*starts))]);
    }
    message
}

/// The question which of several times is meant.
pub fn which_is_meant(doubt: &Doubt) -> Phrase {
    let said = cut(&doubt.said, QUOTED);
    match doubt.between {
        Between::Times => texts::create_which(&said),
        Between::Days => texts::create_which_day(&said),
    }
}

/// Earlier activities, one of which is to be done again.
pub async fn earlier(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    let places = access::places(work, asker).await?;
    let language = asker.language;
    let mut found = activities::not_ended_before(&mut work.tx, work.now - LOOK_BACK).await?;
    found.retain(|activity| {
        places.contains(&activity.place) && matches!(activity.phase(work.now), Phase::Over | Phase::Running)
    });
    // Each name once, the latest first.
    found.reverse();
    let mut names: Vec<(String, ActivityId)> = Vec::new();
    for activity in found {
        let name = cut(activity.title.in_language(language), LABEL);
        if names.iter().all(|(known, _)| *known != name) {
            names.push((name, activity.id));
        }
    }
    if names.is_empty() {
        return Ok(Message::of(texts::create_no_earlier().say(language)));
    }
    let page = Page::of(&names, asker);
    let mut message = Message::of(texts::create_earlier().say(language));
    for (name, id) in page.shown {
        message = message.row(vec![button(&Text::plain(name), Beginning::Again(*id))]);
    }
    let turned = page.turned_by(language, |page| DraftButton::Begin(Beginning::EarlierPage(page)));
    Ok(message.row_of_any(turned))
}

/// How often it is.
pub fn repetition(language: Language, shown: Stamp) -> Message {
    let button = of_draft(shown);
    let mut message = Message::of(texts::create_repetition().say(language));
    for pair in Repetition::ALL.chunks(2) {
        let offered = |repetition: &Repetition| {
            let label = texts::button_repetition(repetition.word()).say(language);
            button(&label, Answer::Repetition(*repetition))
        };
        message = message.row(pair.iter().map(offered).collect());
    }
    message
}
