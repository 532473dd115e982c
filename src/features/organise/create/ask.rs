//! The questions about a new activity, with buttons for the usual answers.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use crate::domain::activity::{Phase, Theme};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::question::{Between, Doubt, Question};
use crate::domain::series::Repetition;
use crate::domain::volunteer::Skill;
use crate::features::organise::buttons::{Answer, Beginning, DraftButton};
use crate::features::organise::drafts::{self, DraftSession};
use crate::features::organise::{helpers, written};
use crate::i18n::{Phrase, date, texts, when};
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
        let today = today(work, asker).await?;
        let question = which(doubt, shown, today, work.now, language);
        return Ok(question.row(vec![leave(sketch, shown, language)]));
    }
    let draft_button = of_draft(shown);
    match question {
        Question::Title => {
            if !sketch.alone {
                let again = button(&texts::button_again().say(language), Beginning::Earlier);
                let template = button(&texts::button_template().say(language), Beginning::Templates);
                message = message.row(vec![again, template]);
            }
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
                draft_button(&texts::button_theme(theme.word()).say(language), Answer::Theme(*theme))
            };
            let mut all: Vec<Button> = Theme::ALL.iter().map(about).collect();
            all.push(draft_button(&texts::button_no_theme().say(language), Answer::NoTheme));
            message.buttons = all.chunks(2).map(<[Button]>::to_vec).collect();
        }
        Question::Helpers if helpers::has_room(&sketch.draft.rules.roles) => {
            message.buttons =
                helpers::what_for(language, |label, skill| draft_button(label, Answer::HelpersFor(skill)));
        }
        Question::Contact
        | Question::Fee
        | Question::Audience
        | Question::Bring
        | Question::Helpers
        | Question::Programme
        | Question::More => {}
    }
    with_ways_out(work, asker, message, sketch, question).await
}

/// How many helpers there are to be.
pub(super) fn how_many(skill: Skill, shown: Stamp, language: Language) -> Message {
    let draft_button = of_draft(shown);
    let message =
        helpers::how_many(skill, language, |label, count| draft_button(label, Answer::Helpers(skill, count)));
    message.row(vec![button(&texts::button_go_back().say(language), Beginning::GoOn)])
}

/// What a draft says of that so far.
async fn so_far(
    work: &mut UnitOfWork,
    asker: &Asker,
    sketch: &DraftSession,
    of: Question,
) -> store::Result<Option<String>> {
    let (draft, language) = (&sketch.draft, asker.language);
    Ok(match of {
        Question::Title => Some(draft.title.clone()).filter(|title| !title.is_empty()),
        Question::Day => match sketch.day {
            // A day that is past is not to stay.
            Some(day) if day >= today(work, asker).await? => {
                Some(date(day.and_time(NaiveTime::MIN), work.now, language).read())
            }
            _ => None,
        },
        Question::Hour => sketch.hour.map(|hour| hour.format("%H:%M").to_string()),
        Question::Place => match drafts::station(work, asker, draft).await? {
            Ok((_, place)) => Some(place.name.in_language(language).to_owned()),
            Err(_) => None,
        },
        Question::Venue => draft.venue.clone(),
        Question::Seats => draft.capacity.map(|seats| seats.to_string()),
        Question::Theme => draft.theme.map(|theme| texts::button_theme(theme.word()).say(language).read()),
        Question::Programme => Some(draft.points.join("; ")).filter(|points| !points.is_empty()),
        Question::More => draft.more.clone(),
        Question::Contact => draft.contact.as_ref().map(|contact| contact.text.clone()),
        Question::Helpers => helpers::so_far(&draft.rules.roles, language),
        Question::Fee | Question::Audience | Question::Bring => {
            draft.more.as_deref().and_then(|more| written::details::so_far(more, of)).map(str::to_owned)
        }
    })
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

/// A question with what is said so far, and the buttons of all that can be done instead of an answer.
async fn with_ways_out(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut message: Message,
    sketch: &DraftSession,
    question: Question,
) -> store::Result<Message> {
    let (language, shown) = (asker.language, drafts::stamp(work, asker).await?);
    let button = of_draft(shown);
    let mut row = Vec::new();
    if !sketch.alone && question.previous().is_some() {
        row.push(button(&texts::button_go_back().say(language), Answer::Back));
    }
    if let Some(said) = so_far(work, asker, sketch, question).await? {
        message.text.paragraph(&texts::create_so_far(&cut(&said, QUOTED)).say(language));
        row.push(button(&texts::button_as_it_is().say(language), Answer::Skip));
        // A number of seats and a theme have a button for that among their own.
        if question.is_optional() && !matches!(question, Question::Seats | Question::Theme) {
            row.push(button(&texts::button_no_theme().say(language), Answer::LeaveOut));
        }
    } else if sketch.has(question) && !sketch.alone {
        row.push(button(&texts::button_pass().say(language), Answer::Skip));
    }
    row.push(leave(sketch, shown, language));
    Ok(message.row(row))
}

/// The button that leaves a question about a draft: back to the whole of it, where nothing else is asked.
pub(super) fn leave(sketch: &DraftSession, shown: Stamp, language: Language) -> Button {
    if sketch.alone {
        of_draft(shown)(&texts::button_go_back().say(language), Answer::Back)
    } else {
        Button::to_do(&texts::button_discard().say(language), DraftButton::Discard(shown))
    }
}

/// What of a draft can be changed, where several places are to choose from and where there is one.
fn fields(one_place: bool) -> impl Iterator<Item = Question> {
    use Question::{Day, Helpers, Hour, More, Place, Programme, Seats, Theme, Title, Venue};
    let all = [Title, Day, Hour, Place, Venue, Seats, Theme, Programme, More, Helpers];
    all.into_iter().filter(move |question| *question != Place || !one_place)
}

/// The preview of a draft with a button for each thing that can be changed.
pub(super) async fn menu(
    work: &mut UnitOfWork,
    asker: &Asker,
    mut preview: Message,
) -> store::Result<Message> {
    let language = asker.language;
    let one_place = asker.places(work).await?.len() == 1;
    let shown = drafts::stamp(work, asker).await?;
    let draft_button = of_draft(shown);
    preview.text.paragraph(&texts::edit_what().say(language));
    let one = |question: Question| {
        draft_button(&texts::button_field(question.word()).say(language), Answer::One(question))
    };
    let all: Vec<Button> = fields(one_place).map(one).collect();
    preview.buttons = all.chunks(3).map(<[Button]>::to_vec).collect();
    let details = draft_button(&texts::button_details().say(language), Answer::Details);
    let back = button(&texts::button_go_back().say(language), Beginning::GoOn);
    Ok(preview.row(vec![details, back]))
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
    with_ways_out(work, asker, message, sketch, Question::Day).await
}

/// A time that can be read in several ways: which one is meant?
fn which(doubt: &Doubt, shown: Stamp, today: NaiveDate, now: DateTime<Utc>, language: Language) -> Message {
    let button = of_draft(shown);
    let mut message = Message::of(which_is_meant(doubt).say(language));
    // What is past is asked about, and is nothing to tap.
    for starts in doubt.starts.iter().filter(|starts| starts.date() >= today) {
        let meant = if doubt.is_of_days() {
            button(&date(*starts, now, language), Answer::Day(starts.date()))
        } else {
            button(&when(*starts, now, language), Answer::At(*starts))
        };
        message = message.row(vec![meant]);
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
