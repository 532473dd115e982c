//! The first hour of an owner: what leads on from the name of their community to its group, and to its first activity.

use chrono::TimeDelta;

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::role_at_place::Purpose;
use crate::features::organise::buttons::{Beginning, DraftButton};
use crate::features::places::buttons::NamingButton;
use crate::features::places::invitation;
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text};
use crate::store::groups;
use crate::work::recipients::private;
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// For how long the way to a group is of use: as long as its link.
const FRESH: TimeDelta = TimeDelta::days(3);
/// The one right that the bot asks for in a group: to tidy up behind itself.
const RIGHT: &str = "&admin=delete_messages";

/// Leads on to a group, where there is one place and no group yet, and to the first activity. These are two messages, so
/// that the way to the group stands when the activity is begun.
pub async fn lead_on(work: &mut UnitOfWork, asker: &Asker, said: Text) -> Result<Reply> {
    let language = asker.language;
    let begin = DraftButton::Begin(Beginning::Begin);
    let begin = Button::to_do(&texts::button_first_activity().say(language), begin);
    let places = asker.coordinated(work).await?;
    let [place] = places.as_slice() else { return Ok(Reply::Show(Message::of(said).row(vec![begin]))) };
    if !groups::all(&mut work.tx).await?.is_empty() {
        return Ok(Reply::Show(Message::of(said).row(vec![begin])));
    }
    let link = invitation::link_to(work, asker, *place, Purpose::Group).await? + RIGHT;
    let mut text = said;
    text.paragraph(&texts::add_to_group().say(language));
    let add = Button::to_open(&texts::button_add_to_group().say(language), link);
    let rename = Button::to_do(&texts::button_rename().say(language), NamingButton::Rename(*place));
    let key = DeliveryKey::FirstGroup(asker.person.id, work.now.timestamp_millis());
    let message = Message::of(text).row(vec![add]).row(vec![rename]);
    work.send(key, private(&asker.person), Priority::Answer, message, Some(work.now + FRESH)).await?;
    Ok(Reply::Show(Message::of(texts::then_first_activity().say(language)).row(vec![begin])))
}
