//! Enough people? Where an activity needs some number of them, its organiser is asked in time what to do without.

use crate::domain::activity::Activity;
use crate::domain::change::Reason;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::RoleId;
use crate::domain::language::Language;
use crate::features::card::EditButton;
use crate::i18n::{texts, when_held};
use crate::message::{Button, Message, Priority};
use crate::store::rosters::tally_of;
use crate::store::{self, seconds, signups};
use crate::work::UnitOfWork;
use crate::work::recipients::{self, private};

/// Asks whoever runs an activity whether to hold it, if too few have signed up.
pub async fn ask(work: &mut UnitOfWork, activity: &Activity) -> store::Result<()> {
    for person in recipients::organisers(work, activity).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let Some(message) = question(work, activity, language).await? else { return Ok(()) };
        let key = DeliveryKey::TooFew(activity.id, seconds(activity.starts_at), person.id);
        work.send(key, private(&person), Priority::Answer, message, Some(activity.starts_at)).await?;
    }
    Ok(())
}

/// What is asked, as things stand; none where enough people come.
pub async fn question(
    work: &mut UnitOfWork,
    activity: &Activity,
    language: Language,
) -> store::Result<Option<Message>> {
    let Some(minimum) = activity.rules.minimum else { return Ok(None) };
    let tallies = signups::tallies(&mut work.tx, activity.id).await?;
    let going = tally_of(&tallies, RoleId(0)).going;
    if going >= minimum {
        return Ok(None);
    }
    let title = activity.title.in_language(language);
    let text = texts::too_few(title, when_held(activity, work.now, language), going, minimum).say(language);
    let buttons = vec![
        Button::to_do(&texts::button_hold_it().say(language), EditButton::KeepOn(activity.id)),
        Button::to_do(
            &texts::button_call_off().say(language),
            EditButton::CallOff(activity.id, Reason::TooFew),
        ),
    ];
    Ok(Some(Message::of(text).row(buttons).about(activity.id)))
}
