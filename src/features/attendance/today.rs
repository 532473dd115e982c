//! What is on today, with the code by which people check in; or what comes next.

use crate::domain::activity::Activity;
use crate::domain::civil_time::to_wall;
use crate::domain::way::Way;
use crate::features::attendance::code;
use crate::features::recap::buttons::AttendanceButton;
use crate::features::signup::roster_buttons::RosterButton;
use crate::i18n::{texts, time, when_held};
use crate::message::{Button, Message, cut};
use crate::work::pages::Page;
use crate::work::{Asker, Reply, Result, UnitOfWork, choice, ways};

/// The most UTF-16 units of a title in the list, and on a button.
const TITLE: usize = 60;
const LABEL: usize = 20;

/// What is on today at the asker's places, by their clocks: under way, or still to begin.
pub(super) async fn today(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = asker.language;
    let mut today = choice::with_list(work, asker).await?;
    today.retain(|activity| is_today(activity, work));
    if today.is_empty() {
        return nothing(work, asker).await;
    }
    let page = Page::of(&today, asker);
    let mut message = Message::of(texts::today().say(language));
    for activity in page.shown {
        let code = code::spaced(&code::of(work, activity.id).await?);
        let (going, here) = code::counts(work, activity).await?;
        let title = cut(activity.title.in_language(language), TITLE);
        let begins = time(activity.day_at(work.now).activity.wall_start);
        message.text.paragraph(&texts::today_activity(&title, begins, here, going, &code).say(language));
        message = message.row(buttons(activity, today.len() == 1, asker));
    }
    Ok(Reply::Show(message.row_of_any(page.turned(asker, Way::Today))))
}

/// Nothing is on today: what comes next.
async fn nothing(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let language = asker.language;
    let ahead = choice::to_run(work, asker).await?;
    let Some(next) = ahead.first() else {
        return Ok(ways::say(asker, texts::list_nothing_to_edit().say(language), Way::New));
    };
    let title = cut(next.title.in_language(language), TITLE);
    let said = texts::today_nothing(&title, when_held(next, work.now, language)).say(language);
    let mut message = Message::of(said).about(next.id);
    if work.announced(next.id).await.is_ok() {
        message = message.row(buttons(next, true, asker));
    }
    Ok(Reply::Show(message))
}

/// Whether it is on today: under way, or with a day that begins today and is not over.
fn is_today(activity: &Activity, work: &UnitOfWork) -> bool {
    let day = activity.day_at(work.now);
    let (day, now) = (&day.activity, work.now);
    let is_of_today = day.wall_start.date() == to_wall(activity.zone, now).date();
    day.ends_at > now && (day.starts_at <= now || is_of_today)
}

/// The code to hold up, and who comes. Where there are several, each is named.
fn buttons(activity: &Activity, alone: bool, asker: &Asker) -> Vec<Button> {
    let title = cut(activity.title.in_language(asker.language), LABEL);
    let title = if alone { "none" } else { &title };
    let label = |what: &str| texts::button_today(what, title).say(asker.language);
    vec![
        Button::to_do(&label("code"), AttendanceButton::CheckIn(activity.id)),
        Button::to_do(&label("roster"), RosterButton::Show(activity.id)),
    ]
}
