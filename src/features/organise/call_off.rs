//! Calling an activity off: asked for a reason, done, and taken back if it was a slip.

use crate::domain::activity::ActivityState;
use crate::domain::audit_action::AuditAction;
use crate::domain::change::{Field, Reason, Snapshot};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::{Language, Name};
use crate::features::card::EditButton;
use crate::features::menu::gathering;
use crate::features::organise::{changes, never_was};
use crate::i18n::{texts, when, when_held};
use crate::message::{Button, Message, Text, cut};
use crate::store::changes as store_changes;
use crate::store::changes::Editing;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, which};

/// An activity was called off.
const CALLED_OFF: AuditAction = AuditAction::of("called-off");

/// The most UTF-16 units of a title in an answer, and of a reason.
const TITLE: usize = 100;
const REASON: usize = 200;

/// `/cancelactivity 12`.
pub const CALL_OFF: Command = Command {
    word: "cancelactivity",
    who: For::Organisers,
    menu: Some(texts::command_cancelactivity),
    help: Some(texts::help_cancelactivity),
    run: |work, asker, typed| Box::pin(call_off_typed(work, asker, typed)),
};

async fn call_off_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    let id = which::this(work, asker, typed).await?;
    Ok(Reply::Show(ask(work, asker, id).await?))
}

/// `/cancelactivity 12`: asks whether that is really meant, and why; after its end, whether it never took place.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    let now = changes::snapshot(work, id).await?;
    if never_was::can_be_said(work, &now.activity) {
        return never_was::ask(work, asker, id).await;
    }
    access::organiser().before_its_end().check(work, asker, &now.activity).await?;
    let language = asker.language;
    let mut text = sure(work, &now, language).await?;
    // In a group nobody is asked to write a reason, so what they write elsewhere is none.
    if asker.in_private() {
        store_changes::ask(&mut work.tx, asker.person.id, id, Field::Reason, work.now).await?;
        text.paragraph(&texts::call_off_why().say(language));
    } else {
        store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    }
    let mut message = Message::of(text);
    for pair in Reason::ALL.chunks(2) {
        let button = |reason: &Reason| {
            let label = texts::button_reason(reason.word()).say(language);
            Button::to_do(&label, EditButton::CallOff(id, *reason))
        };
        message = message.row(pair.iter().map(button).collect());
    }
    Ok(message.row(vec![keep_on_button(id, language)]).about(id))
}

async fn sure(work: &mut UnitOfWork, now: &Snapshot, language: Language) -> Result<Text> {
    let count = changes::concerned(work, now.activity.id).await?;
    let title = cut(now.activity.title.in_language(language), TITLE);
    Ok(texts::call_off_sure(&title, when_held(&now.activity, work.now, language), count).say(language))
}

/// The button that leaves an activity as it is.
pub fn keep_on_button(id: ActivityId, language: Language) -> Button {
    Button::to_do(&texts::button_keep_on().say(language), EditButton::KeepOn(id))
}

/// A reason in the organiser's own words: asked once more before it is done.
pub async fn because(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, typed: &str) -> Result<Reply> {
    to_call_off(work, asker, id).await?;
    store_changes::give_reason(&mut work.tx, asker.person.id, &cut(typed.trim(), REASON)).await?;
    let open = store_changes::editing(&mut work.tx, asker.person.id).await?;
    confirm(work, asker, &open.ok_or(Refusal::OldButton)?).await
}

/// The last look before an activity is called off for a reason in the organiser's own words.
pub async fn confirm(work: &mut UnitOfWork, asker: &Asker, open: &Editing) -> Result<Reply> {
    let (id, language) = (open.activity, asker.language);
    let now = to_call_off(work, asker, id).await?;
    let mut text = sure(work, &now, language).await?;
    text.paragraph(&texts::called_off_reason(open.reason.as_deref().unwrap_or_default()).say(language));
    let yes = EditButton::CallOffBecause(id, open.stamp);
    let yes = Button::to_do(&texts::button_call_off().say(language), yes);
    Ok(Reply::Show(Message::of(text).row(vec![yes, keep_on_button(id, language)]).about(id)))
}

/// Calls an activity off for one of the usual reasons.
pub async fn for_reason(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    reason: Reason,
) -> Result<Reply> {
    let said = match reason {
        Reason::Unsaid => None,
        reason => {
            let in_language = |language: Language| texts::reason(reason.word()).say(language).read();
            Some(Name::Translated(
                [("zh", Language::Chinese), ("en", Language::English)]
                    .map(|(key, language)| (key.to_owned(), in_language(language)))
                    .into(),
            ))
        }
    };
    call_off(work, asker, id, said).await
}

/// Calls an activity off. Everybody who signed up is told; who cannot be reached in private reads it in the group.
pub async fn call_off(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    reason: Option<Name>,
) -> Result<Reply> {
    let before = to_call_off(work, asker, id).await?;
    let mut after = before.clone();
    after.activity.state = ActivityState::Cancelled;
    changes::apply(work, &before, &after, reason.as_ref()).await?;
    store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    let language = asker.language;
    let why = reason.as_ref().map_or("", |reason| reason.in_language(language));
    audit::note(work, asker, before.activity.place, Some(id), CALLED_OFF, why).await?;
    let count = changes::concerned(work, id).await?;
    let title = cut(before.activity.title.in_language(language), TITLE);
    let text = match changes::told_later(work, id).await?.filter(|_| count > 0) {
        Some(at) => {
            let at = when(to_wall(before.activity.zone, at), work.now, language);
            texts::called_off_later(&title, at)
        }
        None => texts::called_off(&title, count),
    };
    let text = text.say(language);
    let undo = changes::undo_button(work, id, language).await?;
    let mut message = Message::of(text.clone()).row(vec![undo]);
    if let Some((still_wanted, make)) = gathering::still_wanted(work, id, language).await? {
        message.text.paragraph(&still_wanted);
        message = message.row(vec![make]);
    }
    Ok(Reply::Redraw(message, text))
}

/// Leaves an activity as it is, after all.
pub async fn keep_on(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let now = to_call_off(work, asker, id).await?;
    store_changes::stop_asking(&mut work.tx, asker.person.id).await?;
    let title = cut(now.activity.title.in_language(asker.language), TITLE);
    let text = texts::kept_on(&title).say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// The activity, if the asker runs it and it can still be called off.
pub async fn to_call_off(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Snapshot> {
    let now = changes::snapshot(work, id).await?;
    access::organiser().before_its_end().check(work, asker, &now.activity).await?;
    Ok(now)
}
