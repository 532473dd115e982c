//! The menu in a group: one card a month at most, brought up to date in place. Nobody who orders is named on it.

use chrono::{Datelike, TimeDelta};

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::domain::menu::DishState;
use crate::features::menu::words;
use crate::i18n::texts;
use crate::message::{Delivery, Message, Priority};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::places::Place;
use crate::store::{self, dishes, groups};
use crate::work::{Asker, Result, UnitOfWork, audit};

/// A menu was put into groups.
const POSTED: AuditAction = AuditAction::of("menu-posted");
/// How long what changes a menu is gathered before its cards are.
const GATHERED: TimeDelta = TimeDelta::minutes(2);

/// The month at a place, counted from year 0.
fn month(work: &UnitOfWork, place: &Place) -> i64 {
    let today = to_wall(place.zone, work.now);
    i64::from(today.year()) * 12 + i64::from(today.month0())
}

/// The menu as a group reads it.
async fn face(work: &mut UnitOfWork, place: &Place, language: Language) -> store::Result<Message> {
    let wanted = words::wanted(&mut work.tx, place.id).await?;
    let mut text = texts::menu_card(place.name.in_language(language)).say(language);
    for dish in dishes::at_place(&mut work.tx, place.id).await? {
        if dish.state == DishState::Offered {
            text.line(&words::label(&dish, wanted(dish.id), false, language));
        }
    }
    Ok(Message::of(text).row(vec![words::open_in_private(work, place.id, language)]))
}

/// Puts the menu into the groups of a place, and tells into how many. In a month that has one, it is brought up to date there.
pub(super) async fn post(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<i64> {
    asker.must_run(work, id).await?;
    let place = words::place(work, id).await?;
    let month = month(work, &place);
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    let all = groups::of_place(&mut work.tx, id).await?;
    for group in &all {
        let outgoing = OutboxEntry {
            key: DeliveryKey::Menu(id, month, group.id),
            to: group.address(),
            rank: Priority::Announcement,
            parcel: Delivery::Message(face(work, &place, group.language).await?),
            expires: None,
        };
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    renew(work, id).await?;
    audit::note(work, asker, id, None, POSTED, "").await?;
    Ok(i64::try_from(all.len()).unwrap_or(i64::MAX))
}

/// Brings the cards of a menu up to date that stand in groups: this month's, or the last one's.
pub async fn renew(work: &mut UnitOfWork, id: PlaceId) -> store::Result<()> {
    let Some(place) = store::places::by_id(&mut work.tx, id).await? else { return Ok(()) };
    let month = month(work, &place);
    for group in groups::of_place(&mut work.tx, id).await? {
        let mut posted = None;
        for month in [month, month - 1] {
            if posted.is_none() {
                posted = outbox::message_of(&mut work.tx, &DeliveryKey::Menu(id, month, group.id)).await?;
            }
        }
        let Some(posted) = posted else { continue };
        let outgoing = OutboxEntry {
            key: DeliveryKey::Edit(group.chat_id, posted),
            to: group.address(),
            rank: Priority::Refresh,
            parcel: Delivery::Edit(posted, face(work, &place, group.language).await?),
            expires: None,
        };
        outbox::refresh(&mut work.tx, work.now + GATHERED, &outgoing).await?;
    }
    Ok(())
}
