//! An activity that is over, and never took place: its hours and its recap are taken back, quietly.

use crate::domain::activity::{Activity, ActivityState, Phase};
use crate::domain::audit_action::AuditAction;
use crate::domain::ids::ActivityId;
use crate::features::attendance::list::attendance_list;
use crate::features::card::EditButton;
use crate::features::organise::changes;
use crate::features::recap::post;
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, cut};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, audit};

/// It was said of an activity that is over that it never took place.
const NEVER_WAS: AuditAction = AuditAction::of("never-was");

/// The most UTF-16 units of a title.
const TITLE: usize = 100;

/// Whether it can still be said of an activity: once it is over, for as long as who came can be put right.
pub(super) fn can_be_said(work: &UnitOfWork, activity: &Activity) -> bool {
    activity.phase(work.now) == Phase::Over && !post::is_settled(activity, work.now)
}

/// Asks whether that is really meant.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Message> {
    let activity = access::organiser().activity(work, asker, id).await?;
    may_be_said(work, &activity)?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let text = texts::never_was_sure(&title, when_held(&activity, work.now, language)).say(language);
    let yes = Button::to_do(&texts::button_never_was().say(language), EditButton::NeverWas(id));
    let no = Button::to_do(&texts::button_it_was().say(language), EditButton::ItWas(id));
    Ok(Message::of(text).row(vec![yes]).row(vec![no]).about(id))
}

/// It never took place. Nobody is written to but those whose hours are taken back; whoever was there knows.
pub async fn say(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let before = changes::snapshot(work, id).await?;
    access::organiser().check(work, asker, &before.activity).await?;
    may_be_said(work, &before.activity)?;
    let mut after = before.clone();
    after.activity.state = ActivityState::Cancelled;
    changes::apply(work, &before, &after, None).await?;
    audit::note(work, asker, before.activity.place, Some(id), NEVER_WAS, "").await?;
    let language = asker.language;
    let text = texts::never_was(&cut(before.activity.title.in_language(language), TITLE)).say(language);
    let undo = changes::undo_button(work, id, language).await?;
    Ok(Reply::Redraw(Message::of(text.clone()).row(vec![undo]), text))
}

/// It took place, after all.
pub async fn it_was(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    let text = texts::it_was(&cut(activity.title.in_language(asker.language), TITLE)).say(asker.language);
    // Below the question stood the list of who came.
    Ok(Reply::Redraw(attendance_list(work, &activity, 0, asker.language).await?, text))
}

fn may_be_said(work: &UnitOfWork, activity: &Activity) -> Result<()> {
    match activity.phase(work.now) {
        Phase::Cancelled => Err(Refusal::CalledOff.into()),
        Phase::Over if post::is_settled(activity, work.now) => Err(Refusal::RecapStays.into()),
        Phase::Over => Ok(()),
        _ => Err(Refusal::NotOver.into()),
    }
}
