//! What is asked about a text or a picture that can be for several things, or for others to read.

use crate::dispatch::dialogs::buttons::{DialogButton, Use};
use crate::dispatch::dialogs::declared;
use crate::dispatch::dialogs::readings::Readings;
use crate::dispatch::dialogs::shown;
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::written::answer::Leaning;
use crate::features::card::EditButton;
use crate::features::card::SignupButton;
use crate::i18n::{Phrase, texts, when_held};
use crate::message::{Button, Message, cut};
use crate::store::set_aside::{Aside, Body};
use crate::store::{self, activities};
use crate::work::{Asker, UnitOfWork, ways};

/// The most buttons of one kind: more than a phone's screen is a search, not a question.
const MOST: usize = 8;
/// The most of those that are hardly meant.
const MOST_UNLIKELY: usize = 2;
/// The most UTF-16 units of a title in a question, and on a button.
const TITLE: usize = 100;
const LABEL: usize = 30;

/// The question about something that was set aside, with a button for each thing it may be for.
pub async fn question(
    work: &mut UnitOfWork,
    asker: &Asker,
    aside: &Aside,
    readings: &Readings,
) -> store::Result<Message> {
    let language = asker.language;
    let mut message = Message::of(words(aside, readings, language).say(language));
    message.about = about(readings);
    message.reply_to = Some(asker.message);
    let one = readings.sign_ups.len() == 1;
    for activity in readings.sign_ups.iter().take(MOST) {
        let label = if !readings.call_offs.is_empty() {
            texts::button_cancel_own(&label(activity, language))
        } else if one {
            texts::button_yes_cancel()
        } else {
            texts::button_cancel_one(&label(activity, language))
        };
        message = message.row(vec![Button::to_do(&label.say(language), SignupButton::GiveBack(activity.id))]);
    }
    for activity in readings.call_offs.iter().take(MOST) {
        let label = texts::button_call_off_one(&label(activity, language)).say(language);
        message = message.row(vec![Button::to_do(&label, EditButton::AskCallOff(activity.id))]);
    }
    let replies = readings.replies.iter().map(|activity| (activity, Use::Reply(activity.id)));
    let corrections = readings.corrections.iter().map(|activity| (activity, Use::Correction(activity.id)));
    for (activity, what) in replies.chain(corrections).take(MOST) {
        let title = cut(activity.title.in_language(language), LABEL);
        let label = texts::button_activity(&title, when_held(activity, work.now, language));
        message = message.row(vec![is_for(work, asker, aside, what, label).await?]);
    }
    for button in answers(work, asker, aside, readings).await? {
        message = message.row(vec![button]);
    }
    let recaps = &readings.recaps;
    if let Some(activity) = &recaps.likely {
        let is_asked = readings.sign_ups.is_empty() && !readings.card && !readings.again;
        let label = if is_asked {
            texts::button_put_in()
        } else {
            texts::button_put_into(&label(activity, language))
        };
        message = message.row(vec![is_for(work, asker, aside, Use::Recap(activity.id), label).await?]);
    }
    let most = if recaps.likely.is_some() { MOST_UNLIKELY } else { MOST };
    for activity in recaps.others.iter().take(most) {
        let label = texts::button_put_into(&label(activity, language));
        message = message.row(vec![is_for(work, asker, aside, Use::Recap(activity.id), label).await?]);
    }
    if readings.card {
        let button = is_for(work, asker, aside, Use::Card, texts::button_put_on_card()).await?;
        message = message.row(vec![button]);
    }
    if readings.unclear {
        let button = is_for(work, asker, aside, Use::Notice, texts::button_make_activity()).await?;
        message = message.row(vec![button]);
        message.buttons.extend(ways::home(true, language));
    } else if readings.answers.is_empty() || readings.again {
        message = message.row(vec![is_for(work, asker, aside, Use::Nothing, texts::button_no()).await?]);
    }
    Ok(message)
}

/// The button that says what something that was set aside is for, as it is shown now.
async fn is_for(
    work: &mut UnitOfWork,
    asker: &Asker,
    aside: &Aside,
    what: Use,
    label: Phrase,
) -> store::Result<Button> {
    let shown = shown::stamp(work, asker, aside, what).await?;
    Ok(Button::to_do(&label.say(asker.language), DialogButton::IsFor(aside.id, what, shown)))
}

/// The one activity that a question is about.
fn about(readings: &Readings) -> Option<ActivityId> {
    let recaps = readings.recaps.likely.iter().chain(&readings.recaps.others);
    let named = readings.sign_ups.iter().chain(&readings.call_offs).chain(recaps).map(|activity| activity.id);
    let answered = readings.answers.iter().filter_map(|what| match what {
        Use::Answer(id) | Use::Change(id) | Use::Entry(id) => Some(*id),
        _ => None,
    });
    let mut all: Vec<ActivityId> = named.chain(answered).collect();
    all.sort_unstable();
    all.dedup();
    if let [one] = all.as_slice() { Some(*one) } else { None }
}

fn words(aside: &Aside, readings: &Readings, language: Language) -> Phrase {
    if readings.unclear {
        return texts::not_understood_organiser();
    }
    let which = readings.replies.first().or(readings.corrections.first());
    if let (Body::Words(words), Some(_)) = (&aside.body, which) {
        return texts::aside_reply_which(&cut(words, TITLE));
    }
    if let [activity, rest @ ..] = readings.call_offs.as_slice() {
        return if rest.is_empty() && readings.sign_ups.is_empty() {
            texts::aside_call_off(&title(activity, language))
        } else {
            texts::aside_what_cancel()
        };
    }
    match (readings.sign_ups.as_slice(), readings.leaning, readings.answers.as_slice()) {
        ([activity], ..) => return texts::aside_cancel(&title(activity, language)),
        ([_, ..], ..) => return texts::list_choose_cancel(),
        ([], _, [_, _, ..]) => return texts::aside_which_answer(),
        ([], Some(Leaning::Asks), [_]) => return texts::aside_asks(),
        ([], Some(_), [_]) => return texts::aside_stop(),
        _ if readings.again => return texts::aside_instead(),
        _ => {}
    }
    let count = match &aside.body {
        Body::Words(_) => 0,
        Body::Pictures(files) => files.len(),
    };
    match &readings.recaps.likely {
        Some(activity) if !readings.card => texts::aside_put_in(&title(activity, language), count),
        _ => texts::aside_where(count),
    }
}

/// The buttons by which a text is an answer, or what was asked is left.
async fn answers(
    work: &mut UnitOfWork,
    asker: &Asker,
    aside: &Aside,
    readings: &Readings,
) -> store::Result<Vec<Button>> {
    let language = asker.language;
    let [only] = readings.answers.as_slice() else {
        let mut buttons = Vec::new();
        for what in readings.answers.iter().take(MOST) {
            if let Use::Answer(id) = what
                && let Some(activity) = activities::by_id(&mut work.tx, *id).await?
            {
                let label = texts::button_answer_for(&label(&activity, language));
                buttons.push(is_for(work, asker, aside, *what, label).await?);
            }
        }
        match readings.leaning {
            Some(Leaning::Asks) => {
                buttons.push(Button::to_do(&texts::button_help().say(language), DialogButton::Help));
            }
            Some(_) if !readings.answers.is_empty() => buttons.push(leave(aside, readings, language)),
            _ => {}
        }
        return Ok(buttons);
    };
    if readings.again {
        return Ok(vec![is_for(work, asker, aside, *only, texts::button_take_instead()).await?]);
    }
    if readings.leaning == Some(Leaning::Asks) {
        return Ok(vec![
            is_for(work, asker, aside, *only, texts::button_is_answer()).await?,
            Button::to_do(&texts::button_help().say(language), DialogButton::Help),
        ]);
    }
    let mut buttons = Vec::new();
    if let Some((dialog, about)) = declared::dialog(*only) {
        buttons.extend((dialog.leave)(work, asker, about).await?);
    }
    buttons.push(leave(aside, readings, language));
    buttons.push(is_for(work, asker, aside, *only, texts::button_was_answer()).await?);
    Ok(buttons)
}

/// The button that stores nothing, and leaves all as it is.
fn leave(aside: &Aside, readings: &Readings, language: Language) -> Button {
    let label = if readings.sign_ups.is_empty() { texts::button_go_on() } else { texts::button_leave_it() };
    Button::to_do(&label.say(language), DialogButton::IsFor(aside.id, Use::Nothing, aside.body.stamp()))
}

fn title(activity: &Activity, language: Language) -> String {
    cut(activity.title.in_language(language), TITLE)
}

fn label(activity: &Activity, language: Language) -> String {
    cut(activity.title.in_language(language), LABEL)
}
