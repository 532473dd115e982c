//! What is said of a list of hours.

use std::fmt::Write as _;

use chrono::NaiveTime;

use crate::domain::history::plan::Plan;
use crate::domain::history::{History, Mistake};
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::volunteers::history::buttons::HistoryButton;
use crate::i18n::{date_in_year, texts};
use crate::message::{Button, Message, Text, cut};
use crate::sheet::list::NoList;
use crate::store::places::Place;
use crate::work::ways;

/// The most mistakes that are told at once.
const MOST_MISTAKES: usize = 10;
/// The most names that are told of new volunteers, and of columns and sheets that are not read.
const MOST_NAMES: usize = 5;
/// The most UTF-16 units of what stands in a cell, and of a name.
const CELL: usize = 40;
const NAME: usize = 60;

/// What would come of a list.
pub(super) fn preview(history: &History, plan: &Plan, place: &Place, language: Language) -> Text {
    let name = cut(place.name.in_language(language), NAME);
    let mut text = texts::history_title(&name, &cut(&history.sheet, CELL)).say(language);
    text.line(&texts::history_services(plan.entries.len(), plan.volunteers).say(language));
    if let Some(days) = &plan.days {
        let [first, last] =
            [days.start(), days.end()].map(|day| date_in_year(day.and_time(NaiveTime::MIN), language));
        let one = days.start() == days.end();
        text.line(&if one { first } else { texts::history_days(first, last).say(language) });
    }
    text.line(&texts::history_hours(&plan.adds.to_string()).say(language));
    if plan.is_cut {
        text.line(&texts::history_cut().say(language));
    }
    if plan.already > 0 {
        text.line(&texts::history_already(plan.already).say(language));
    }
    if !plan.newcomers.is_empty() {
        let names: Vec<String> = plan.newcomers.iter().map(|new| new.name.to_string()).collect();
        text.line(&texts::history_new(plan.newcomers.len(), &listed(&names)).say(language));
    }
    let not_read = [history.other_columns.clone(), history.other_sheets.clone()].concat();
    if !not_read.is_empty() {
        text.line(&texts::history_not_read(&listed(&not_read)).say(language));
    }
    if !history.other_skills.is_empty() {
        text.line(&texts::history_other_skills(&listed(&history.other_skills)).say(language));
    }
    text.paragraph(&texts::history_what_happens().say(language));
    text
}

/// The first of some names.
fn listed(names: &[String]) -> String {
    let mut list = names.iter().take(MOST_NAMES).map(|name| cut(name, CELL)).collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMES {
        let _ = write!(list, " …");
    }
    list
}

/// The button that leaves a list.
pub(super) fn leave(list: i64, language: Language) -> Button {
    Button::to_do(&texts::button_history_leave().say(language), HistoryButton::Leave(list))
}

/// It is left.
pub(super) fn left(language: Language) -> Message {
    Message::of(texts::history_left().say(language)).row(vec![ways::button(Way::Team, language)])
}

/// All of it is there already.
pub(super) fn nothing_new(language: Language) -> Message {
    Message::of(texts::history_nothing_new().say(language)).row(vec![ways::button(Way::Team, language)])
}

/// It is taken over.
pub(super) fn taken_over(plan: &Plan, place: &Place, language: Language) -> Message {
    let name = cut(place.name.in_language(language), NAME);
    let (services, hours) = (plan.entries.len(), plan.adds.to_string());
    let text = texts::history_taken_over(services, &name, &hours).say(language);
    Message::of(text).row(vec![ways::button(Way::Team, language)])
}

/// Why a file is no list.
pub(super) fn no_list(no_list: &NoList, language: Language) -> Message {
    let why = match no_list {
        NoList::Broken => "broken",
        NoList::TooMuch => "too-large",
        NoList::TooManyRows => "too-many-rows",
        NoList::NoHeads => "no-heads",
        NoList::NoRows => "no-rows",
        NoList::Mistakes { sheet, mistakes: all } => return mistakes(sheet, all, language),
    };
    with_how(no_file(why, language), language)
}

/// Why there is nothing to read.
pub(super) fn no_file(why: &str, language: Language) -> Text {
    texts::history_no_list(why).say(language)
}

/// Another kind of file came from somebody who runs a place.
pub(super) fn only_sheets(language: Language) -> Message {
    with_how(texts::history_only_sheets().say(language), language)
}

fn with_how(text: Text, language: Language) -> Message {
    Message::of(text).row(vec![how(language)])
}

/// The button that explains how a list is written.
pub(in crate::features::volunteers) fn how(language: Language) -> Button {
    Button::to_do(&texts::button_history_how().say(language), HistoryButton::How)
}

/// What has to be put right, with its place.
pub(super) fn mistakes(sheet: &str, all: &[Mistake], language: Language) -> Message {
    let mut text = texts::history_mistakes(&cut(sheet, CELL)).say(language);
    for Mistake { row, column, found, wants } in all.iter().take(MOST_MISTAKES) {
        let found = if found.is_empty() { "none".to_owned() } else { cut(found, CELL) };
        text.line(&texts::history_mistake(*row, column, &found, wants.word()).say(language));
    }
    if all.len() > MOST_MISTAKES {
        text.line(&texts::history_more_mistakes(all.len() - MOST_MISTAKES).say(language));
    }
    text.paragraph(&texts::history_send_again().say(language));
    Message::of(text)
}
