//! The recap before it is posted, and the pictures in it, which can be taken out at any time.

use crate::domain::activity::{Activity, LifecycleStep, Phase};
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::features::recap::buttons::{AttendanceButton, RecapButton};
use crate::features::recap::post::{self, Pace};
use crate::features::recap::{content, open};
use crate::i18n::{texts, when};
use crate::message::{Button, Message, Priority, Text, cut};
use crate::store::{self, ledger, places, recaps};
use crate::work::choice;
use crate::work::recipients::private;
use crate::work::{
    Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, place_words, which,
};

/// A recap was posted.
const RECAPPED: AuditAction = AuditAction::of("recapped");
/// A picture was taken out of a recap.
const TOOK_OUT: AuditAction = AuditAction::of("took-out");

/// The most UTF-16 units of a title in an answer.
const TITLE: usize = 100;
/// How many buttons for pictures stand in a row.
const ROW: usize = 3;

/// `/recap 12`.
pub const RECAP: Command = Command {
    word: "recap",
    who: For::Organisers,
    menu: None,
    help: None,
    run: |work, asker, typed| Box::pin(recap_typed(work, asker, typed)),
};

async fn recap_typed(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    if let Some(id) = which::which(work, asker, typed).await? {
        return show(work, asker, id).await;
    }
    let open = open::open(work, asker, None).await?;
    let found: Vec<Activity> = open.likely.into_iter().chain(open.others).collect();
    let none = (&texts::list_no_recap(), Some(Way::GoesOut));
    Ok(choice::choose(
        asker,
        work.now,
        &found,
        &texts::list_choose_recap(),
        none,
        (Way::Recaps, RecapButton::Show),
    ))
}

/// Posts the recap without waiting any longer.
pub(super) async fn post_now(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = to_recap(work, asker, id).await?;
    if !ledger::first_time(&mut work.tx, &activity, LifecycleStep::Recap, work.now).await? {
        return Err(Refusal::RecapDone.into());
    }
    let ready = work.settings.rhythm.quiet.waking(activity.zone, work.now);
    post::post(work, &activity, ready).await?;
    audit::note(work, asker, activity.place, Some(id), RECAPPED, "").await?;
    let title = cut(activity.title.in_language(asker.language), content::TITLE);
    let done = Message::of(texts::attendance_is_done(&title).say(asker.language));
    let done = done.row(vec![button(id, asker.language), who_came(id, asker.language)]).about(id);
    let said = if ready > work.now {
        texts::recap_posted_later(when(to_wall(activity.zone, ready), work.now, asker.language))
    } else {
        texts::recap_posted()
    };
    Ok(Reply::Redraw(done, said.say(asker.language)))
}

/// The activity, if it is over, not yet recapped, and the asker runs it.
pub(super) async fn to_recap(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
    let activity = access::organiser().activity(work, asker, id).await?;
    if activity.phase(work.now) != Phase::Over {
        return Err(Refusal::NotOver.into());
    }
    if ledger::is_done(&mut work.tx, &activity, LifecycleStep::Recap).await? {
        return Err(Refusal::RecapDone.into());
    }
    Ok(activity)
}

/// `/recap 12`, or the button: the recap as the groups see it or will see it, and what can be done about it.
pub async fn show(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let activity = of_asker(work, asker, id).await?;
    let message = content::recap(&mut work.tx, &activity, asker.language).await?;
    let key = DeliveryKey::RecapPreview(id, asker.person.id, work.now.timestamp_millis());
    work.send(key, private(&asker.person), Priority::Answer, message, None).await?;
    Ok(Reply::Show(controls(work, &activity, asker.language).await?))
}

/// The activity, if the asker runs it, in private, and it has begun.
async fn of_asker(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
    access::organiser().in_private().once_it_has_begun().activity(work, asker, id).await
}

async fn controls(work: &mut UnitOfWork, activity: &Activity, language: Language) -> Result<Message> {
    let id = activity.id;
    let title = cut(activity.title.in_language(language), TITLE);
    let pictures = recaps::pictures(&mut work.tx, id).await?;
    let is_posted = ledger::is_done(&mut work.tx, activity, LifecycleStep::Recap).await?;
    let mut message = if is_posted {
        Message::of(texts::recap_stands(&title, pictures.len()).say(language)).about(id)
    } else {
        let place = places::by_id(&mut work.tx, activity.place).await?.ok_or(Refusal::UnknownActivity)?;
        let rhythm = place_words::rhythm_at(&work.settings.rhythm, &place);
        let at = rhythm.due(LifecycleStep::Recap, activity).unwrap_or(work.now).max(work.now);
        let at = when(to_wall(activity.zone, at), work.now, language);
        let message = Message::of(texts::recap_preview(&title, at, pictures.len()).say(language)).about(id);
        if activity.phase(work.now) == Phase::Over {
            let post = Button::to_do(&texts::button_post_recap().say(language), RecapButton::Post(id));
            message.row(vec![post])
        } else {
            message
        }
    };
    if !post::is_settled(activity, work.now) {
        message = message.row(vec![who_came(id, language)]);
    }
    let take_out = |(number, (position, _)): (usize, &(i64, String))| {
        let label = texts::button_take_out(number + 1).say(language);
        Button::to_do(&label, RecapButton::DropPicture(id, *position))
    };
    let buttons: Vec<Button> = pictures.iter().enumerate().map(take_out).collect();
    message.buttons.extend(buttons.chunks(ROW).map(<[Button]>::to_vec));
    Ok(message)
}

/// Takes a picture out of a recap. One that is posted is mended.
pub async fn take_out(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, position: i64) -> Result<Reply> {
    let activity = of_asker(work, asker, id).await?;
    if !drop(work, &activity, position).await? {
        return Err(Refusal::OldButton.into());
    }
    audit::note(work, asker, activity.place, Some(id), TOOK_OUT, "").await?;
    let message = controls(work, &activity, asker.language).await?;
    Ok(Reply::Redraw(message, texts::picture_taken_out().say(asker.language)))
}

/// Drops a picture of a recap, wherever it stands. False where it is not in it.
pub async fn drop(work: &mut UnitOfWork, activity: &Activity, position: i64) -> store::Result<bool> {
    let dropped = recaps::drop_picture(&mut work.tx, activity.id, position).await?;
    if dropped {
        post::mend(work, activity, Pace::AtOnce).await?;
    }
    Ok(dropped)
}

/// The button to mend who came, which the recap tells.
fn who_came(id: ActivityId, language: Language) -> Button {
    Button::to_do(&texts::button_who_came().say(language), AttendanceButton::WhoIsHere(id))
}

/// The button that shows the recap.
pub fn button(id: ActivityId, language: Language) -> Button {
    let label: Text = texts::button_see_recap().say(language);
    Button::to_do(&label, RecapButton::Show(id))
}
