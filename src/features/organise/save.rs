//! What an organiser answered about an activity, and was shown, is done.

use chrono::{NaiveDateTime, TimeDelta};

use crate::domain::activity::{LifecycleStep, Theme};
use crate::domain::change::{Field, Snapshot};
use crate::domain::civil_time::{Wall, to_wall};
use crate::domain::ids::ActivityId;
use crate::domain::language::Name;
use crate::domain::roster::Waitlist;
use crate::domain::series::EditScope;
use crate::domain::volunteer::Skill;
use crate::domain::written::date::Unreadable;
use crate::features::card::{EditButton, RuleChoice};
use crate::features::organise::changes::CHANGED;
use crate::features::organise::series::reach;
use crate::features::organise::written::Mistake;
use crate::features::organise::{call_off, changes, edit, helpers, never_was, news, stale, written};
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Stamp, Text, cut};
use crate::store::changes::Editing;
use crate::store::{self, changes as store_changes, ledger};
use crate::work::{
    Asked, Asker, ButtonTable, Dialog, Refusal, Reply, Result, UnitOfWork, access, audit, dialog, newest,
};

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;

/// The buttons of an activity that is changed or called off.
pub const BUTTONS: ButtonTable<EditButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// What organisers are asked about a change, or about calling an activity off.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, text| Box::pin(asked(work, asker, text)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text, false)),
    stamp: |work, asker, _| Box::pin(stamp(work, asker)),
    leave: |work, asker, id| Box::pin(leave(work, asker, id)),
};

async fn asked(work: &mut UnitOfWork, asker: &Asker, text: &str) -> Result<Vec<Asked>> {
    let open = edit::open(work, asker, text, false).await?;
    Ok(open.iter().map(|open| Asked { about: Some(open.activity), at: open.asked_at }).collect())
}

async fn stamp(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Stamp> {
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?;
    Ok(open.map_or_else(|| Stamp::of(&[]), |open| open.stamp))
}

async fn leave(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: Option<ActivityId>,
) -> store::Result<Option<Button>> {
    let Some(id) = id else { return Ok(None) };
    let language = asker.language;
    Ok(Some(if edit::is_asked_why(work, asker).await? {
        call_off::keep_on_button(id, language)
    } else {
        edit::back(id, language)
    }))
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: EditButton) -> Result<Reply> {
    match button {
        EditButton::Field(id, field) => edit::ask(work, asker, id, field).await,
        EditButton::Edit(id) => Ok(Reply::Redraw(edit::hub(work, asker, id).await?, Text::default())),
        EditButton::Rule(id, rule) => take_rule(work, asker, id, rule).await,
        EditButton::AskHelpers(id) => edit::ask_helpers(work, asker, id).await,
        EditButton::HelpersFor(id, skill) => {
            asked_for(work, asker, id, Field::Rules).await?;
            Ok(edit::ask_how_many(id, skill, asker.language))
        }
        EditButton::Helpers(id, skill, count) => take_helpers(work, asker, id, skill, count).await,
        EditButton::Theme(id, theme) => take_theme(work, asker, id, Some(theme)).await,
        EditButton::NoTheme(id) => take_theme(work, asker, id, None).await,
        EditButton::Nothing(id, field) => nothing(work, asker, id, field).await,
        EditButton::At(id, starts, minutes) => at(work, asker, id, starts, minutes).await,
        EditButton::SaveFor(id, scope, shown) => save_for(work, asker, id, scope, shown).await,
        EditButton::Save(id, shown) => save(work, asker, id, shown, Words::Stay).await,
        EditButton::SaveWithout(id, shown) => save(work, asker, id, shown, Words::WithoutStale).await,
        EditButton::Undo(id, shown) => changes::undo(work, asker, id, shown).await,
        EditButton::CallOff(id, reason) => call_off::for_reason(work, asker, id, reason).await,
        EditButton::AskCallOff(id) => {
            Ok(Reply::Redraw(call_off::ask(work, asker, id).await?, Text::default()))
        }
        EditButton::CallOffBecause(id, shown) => for_own_reason(work, asker, id, shown).await,
        EditButton::KeepOn(id) => call_off::keep_on(work, asker, id).await,
        EditButton::AskNeverWas(id) => {
            Ok(Reply::Redraw(never_was::ask(work, asker, id).await?, Text::default()))
        }
        EditButton::NeverWas(id) => never_was::say(work, asker, id).await,
        EditButton::ItWas(id) => never_was::it_was(work, asker, id).await,
    }
}

/// Calls an activity off for the reason that the asker wrote and was shown.
async fn for_own_reason(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, shown: Stamp) -> Result<Reply> {
    call_off::to_call_off(work, asker, id).await?;
    access::in_private(asker)?;
    let reason = match as_shown(work, asker, id, shown).await? {
        Ok(open) => open.reason.ok_or(Refusal::OldButton)?,
        Err(newest) => return Ok(newest),
    };
    call_off::call_off(work, asker, id, Some(Name::from(reason.as_str()))).await
}

/// Takes what the asker wrote, or the picture they sent, for the new value they were asked for; none where nothing is
/// asked. They see what it leads to before anybody else does.
pub async fn answer(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &str,
    is_picture: bool,
) -> Result<Option<Reply>> {
    let Some(question) = edit::open(work, asker, typed, is_picture).await? else { return Ok(None) };
    if question.field == Field::Reason {
        return call_off::because(work, asker, question.activity, typed).await.map(Some);
    }
    let now = edit::editable(work, asker, question.activity).await?;
    let takes_picture_away =
        question.field == Field::Picture && !is_picture && now.activity.picture.is_some();
    if takes_picture_away && ledger::is_done(&mut work.tx, &now.activity, LifecycleStep::Announce).await? {
        // A message with a picture cannot become one of words.
        return Err(Refusal::PictureStays.into());
    }
    let wall = Wall::at(now.activity.zone, work.now);
    let language = asker.language;
    // The day that was given just before stays, where only an hour is given now.
    let proposed = question.proposal.filter(|_| question.field == Field::Time).map(|(_, after)| after);
    let from = proposed.unwrap_or_else(|| now.clone());
    let amended = written::amend(question.field, typed, &from, wall);
    if matches!(amended, Err(Mistake::Date(_, Unreadable::NoTime)))
        && let Some(after) = written::on_day(typed, &now, wall)
    {
        let hour = edit::ask_hour(&after.activity, work.now, language);
        store_changes::propose(&mut work.tx, asker.person.id, &(now, after)).await?;
        return Ok(Some(Reply::Show(hour)));
    }
    let mut after = match amended {
        Ok(after) => after,
        Err(mistake) => {
            return Ok(Some(Reply::Show(edit::ask_again(&mistake, &now.activity, work.now, language))));
        }
    };
    if question.field == Field::Contact {
        after.activity.contact = after.activity.contact.map(|contact| contact.by(asker.person.id));
    }
    let converted = written::is_converted(question.field, typed, &from, wall);
    let shown = propose(work, asker, now, after).await?;
    if converted {
        return Ok(Some(newest::led_by(texts::edit_converted().say(language), shown)));
    }
    Ok(Some(shown))
}

/// Shows what a change leads to, and keeps it until it is saved.
async fn propose(work: &mut UnitOfWork, asker: &Asker, now: Snapshot, after: Snapshot) -> Result<Reply> {
    let proposal = (now, after);
    store_changes::propose(&mut work.tx, asker.person.id, &proposal).await?;
    edit::preview(work, asker, &proposal.0, &proposal.1).await
}

/// The activity as it stands, if the asker is asked for another value of that field.
async fn asked_for(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, field: Field) -> Result<Snapshot> {
    let now = edit::editable(work, asker, id).await?;
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    // What was set aside waits to be saved, and is not asked any more.
    let is_asked = dialog::waits(open.asked_at, work.now);
    if is_asked && (open.activity, open.field) == (id, field) {
        Ok(now)
    } else {
        Err(Refusal::OldButton.into())
    }
}

/// It is to be about that, or nothing is said of it, where the asker is asked what it is about.
async fn take_theme(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    theme: Option<Theme>,
) -> Result<Reply> {
    let now = asked_for(work, asker, id, Field::Theme).await?;
    let mut after = now.clone();
    after.activity.theme = theme;
    propose(work, asker, now, after).await.map(Reply::in_place)
}

/// There is to be nothing in the place of what is there, where the asker is asked for something else.
async fn nothing(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, field: Field) -> Result<Reply> {
    let now = asked_for(work, asker, id, field).await?;
    if !edit::says(&now, field) {
        return Err(Refusal::OldButton.into());
    }
    let shown = answer(work, asker, written::NOTHING, false).await?;
    shown.map(Reply::in_place).ok_or_else(|| Refusal::OldButton.into())
}

/// Which of the times that their words can mean is meant, where the asker is asked for another time.
async fn at(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    starts: NaiveDateTime,
    minutes: u32,
) -> Result<Reply> {
    let now = asked_for(work, asker, id, Field::Time).await?;
    if starts <= Wall::at(now.activity.zone, work.now).now {
        return Err(Refusal::OldButton.into());
    }
    let mut after = now.clone();
    after.activity.move_to(starts, TimeDelta::minutes(minutes.into()));
    propose(work, asker, now, after).await.map(Reply::in_place)
}

/// One of the rules is to be so, where the asker is asked for another way to sign up.
async fn take_rule(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, rule: RuleChoice) -> Result<Reply> {
    let now = asked_for(work, asker, id, Field::Rules).await?;
    let mut after = now.clone();
    let rules = &mut after.activity.rules;
    match rule {
        RuleChoice::Companions(count) if i64::from(count) <= written::MOST_COMPANIONS => {
            rules.companions = i64::from(count);
        }
        RuleChoice::Companions(_) => return Err(Refusal::OldButton.into()),
        RuleChoice::Offers(yes) => rules.waitlist = if yes { Waitlist::Offer } else { Waitlist::MoveUp },
        RuleChoice::Late(allowed) => rules.late = allowed,
        RuleChoice::NoMinimum => rules.minimum = None,
    }
    propose(work, asker, now, after).await.map(Reply::in_place)
}

/// There are to be so many helpers for that, where the asker is asked for them.
async fn take_helpers(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    skill: Skill,
    count: u8,
) -> Result<Reply> {
    let now = asked_for(work, asker, id, Field::Rules).await?;
    let mut after = now.clone();
    let roles = &mut after.activity.rules.roles;
    if !helpers::has_room(roles) {
        return Err(Refusal::OldButton.into());
    }
    helpers::add(roles, skill, count);
    propose(work, asker, now, after).await.map(Reply::in_place)
}

/// What the asker is about to do with an activity, if it is what the tapped message shows; else what they are shown in
/// its place.
pub async fn as_shown(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    shown: Stamp,
) -> Result<std::result::Result<Editing, Reply>> {
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    if (open.activity, open.stamp) == (id, shown) {
        return Ok(Ok(open));
    }
    let reply = match &open.proposal {
        Some((_, after)) if open.activity == id => {
            let now = edit::editable(work, asker, id).await?;
            edit::preview(work, asker, &now, after).await?
        }
        None if open.activity == id && open.reason.is_some() => call_off::confirm(work, asker, &open).await?,
        // Something else was asked since, and took the place of what the message shows.
        _ => return Ok(Err(Reply::Show(edit::stands(work, asker, id).await?))),
    };
    Ok(Err(newest::newest(reply, asker.language)))
}

/// What becomes of the words of a card that a change makes untrue.
enum Words {
    Stay,
    WithoutStale,
}

/// Makes the change that the asker proposed and was shown, if the activity still is as they saw it.
async fn save(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    shown: Stamp,
    words: Words,
) -> Result<Reply> {
    let now = edit::editable(work, asker, id).await?;
    let mut question = match as_shown(work, asker, id, shown).await? {
        Ok(question) => question,
        Err(newest) => return Ok(newest),
    };
    if let (Words::WithoutStale, Some((before, after))) = (words, &mut question.proposal) {
        let more = after.activity.more.take();
        after.activity.more = more.and_then(|more| stale::without(&more, &before.activity, &after.activity));
    }
    let field = question.field;
    let (before, after) = make(work, asker, now, question).await?;
    let place = after.activity.place;
    audit::note(work, asker, place, Some(id), CHANGED, field.word()).await?;
    let language = asker.language;
    let title = cut(after.activity.title.in_language(language), TITLE);
    let tells = news::differs(&before.activity, &after.activity) && changes::concerned(work, id).await? > 0;
    let text = match changes::told_later(work, id).await? {
        _ if !tells => texts::edit_saved(&title),
        Some(at) => {
            let at = when(to_wall(after.activity.zone, at), work.now, language);
            texts::edit_saved_later(&title, at)
        }
        None => texts::edit_saved_and_told(&title),
    };
    let text = text.say(language);
    let more = Button::to_do(&texts::button_edit().say(language), EditButton::Edit(id));
    let undo = changes::undo_button(work, id, language).await?;
    let message = Message::of(text.clone()).row(vec![undo, more]).about(id);
    Ok(Reply::Redraw(message, text))
}

/// Makes it for others of the same series, too.
async fn save_for(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    reach: EditScope,
    shown: Stamp,
) -> Result<Reply> {
    let now = edit::editable(work, asker, id).await?;
    let question = match as_shown(work, asker, id, shown).await? {
        Ok(question) => question,
        Err(newest) => return Ok(newest),
    };
    let field = question.field;
    let (before, after) = make(work, asker, now, question).await?;
    if !reach::can_reach(work, field, &before, &after).await? {
        return Err(Refusal::OldButton.into());
    }
    reach::carry(work, asker, field, &after, reach).await
}

/// Makes a change that was proposed, if the activity still is as the asker saw it.
async fn make(
    work: &mut UnitOfWork,
    asker: &Asker,
    now: Snapshot,
    question: Editing,
) -> Result<(Snapshot, Snapshot)> {
    let (before, after) = question.proposal.ok_or(Refusal::OldButton)?;
    if before != now {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    changes::apply(work, &now, &after, None).await?;
    store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    Ok((before, after))
}
