//! The list of those who are to be told by phone, as organisers see it.

use chrono::{DateTime, Utc};

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::{ActivityId, SignupId};
use crate::domain::language::Language;
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, Text, cut};
use crate::store::phone_calls::Call;
use crate::store::places::Place;
use crate::work::{buttons, names, place_words};

/// The most UTF-16 units of a title, and of who entered somebody.
const TITLE: usize = 200;
const BY: usize = 20;
/// Names on one page: as many as a phone shows without scrolling.
const PAGE: usize = 8;

buttons! {
    /// A button of a list of those who are to be told by phone.
    pub enum PhoneButton {
        /// They were told of that news, or they were not; on the page of the list that is shown.
        "ph" => Tick(activity: ActivityId, signup: SignupId, news_at: i64, told: bool, page: u16),
        /// Show another page of the list.
        "ph" => Page(activity: ActivityId, page: u16),
        /// Show the list.
        "ph" => Show(activity: ActivityId),
    }
}

/// The button that shows the list of an activity.
pub fn button(id: ActivityId, language: Language) -> Button {
    Button::to_do(&texts::button_phone().say(language), PhoneButton::Show(id))
}

/// A page of the list, with how things stand now, which is what there is to tell.
pub fn message(
    activity: &Activity,
    place: Option<&Place>,
    calls: &[Call],
    page: u16,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    if calls.is_empty() {
        return Message::of(texts::phone_nobody().say(language)).about(activity.id);
    }
    let told = calls.iter().filter(|call| call.told).count();
    let mut text = texts::phone_list(calls.len(), told).say(language);
    text.paragraph(&as_it_stands(activity, place, now, language));
    let hint = if told == calls.len() { texts::phone_done() } else { texts::phone_how() };
    text.paragraph(&hint.say(language));
    let mut message = Message::of(text).about(activity.id);
    let pages = calls.chunks(PAGE).count();
    let page = usize::from(page).min(pages - 1);
    let number = u16::try_from(page).unwrap_or(u16::MAX);
    for call in calls.iter().skip(page * PAGE).take(PAGE) {
        let tick = PhoneButton::Tick(activity.id, call.id, call.news_at, !call.told, number);
        message = message.row(vec![Button::to_do(&line(call, language), tick)]);
    }
    let mut turn = Vec::new();
    if page > 0 {
        let back = PhoneButton::Page(activity.id, number - 1);
        turn.push(Button::to_do(&texts::button_back().say(language), back));
    }
    if page + 1 < pages {
        let next = PhoneButton::Page(activity.id, number + 1);
        turn.push(Button::to_do(&texts::button_next().say(language), next));
    }
    if turn.is_empty() { message } else { message.row(turn) }
}

fn as_it_stands(activity: &Activity, place: Option<&Place>, now: DateTime<Utc>, language: Language) -> Text {
    let title = cut(activity.title.in_language(language), TITLE);
    let begins = when_held(activity, now, language);
    let where_to = place.map(|place| place_words::where_to(activity, place, language)).unwrap_or_default();
    match activity.state {
        ActivityState::Planned => texts::phone_now(&title, begins, &where_to).say(language),
        ActivityState::Cancelled => texts::phone_called_off(&title, begins).say(language),
    }
}

/// Somebody on their button: whether they were told, their name, and what tells who is to be called.
fn line(call: &Call, language: Language) -> Text {
    let told = if call.told { "yes" } else { "no" };
    let name = names::party(names::on_button(&call.called), call.seats);
    let phone = call.phone.as_deref().unwrap_or("none");
    let by = call.by.as_ref().map_or_else(|| "none".to_owned(), |by| by.within(BY));
    // The name is that of whoever is concerned, too: a neighbour's text belongs to who entered them.
    texts::button_phone_call(told, name, phone, Text::plain(&by).concerning(call.called.about)).say(language)
}
