//! Some have waited long for a dish, and nothing has become of it: whoever runs the place is asked about them, and again for as
//! long as they wait.

use chrono::{DateTime, Utc};

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{DishId, PlaceId};
use crate::domain::language::Language;
use crate::domain::menu::{DishState, heard_within};
use crate::domain::subject::SubjectKind;
use crate::features::menu::buttons::{DishButton, MakeButton, ProposalButton};
use crate::features::menu::{gathering, words};
use crate::i18n::texts;
use crate::message::{Button, Delivery, Message, Priority, cut};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, dishes, orders, proposals};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::waiting::Waiting;
use crate::work::{Error, Result, UnitOfWork, recipients};

/// The most UTF-16 units of what a volunteer would give, on a button.
const LABEL: usize = 40;

/// Dishes that people wait for, on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Dish,
        moments: |tx, _, ids, _| Box::pin(dishes::due(tx, ids)),
        highest: |tx| Box::pin(dishes::highest(tx)),
    },
    advance: |work, id| Box::pin(advance(work, DishId(id))),
};

async fn advance(work: &mut UnitOfWork, id: DishId) -> store::Result<()> {
    match ask(work, id).await {
        Err(Error::Failed(failure)) => Err(failure),
        // Its place is always there.
        Err(Error::Refused(_)) | Ok(()) => Ok(()),
    }
}

async fn ask(work: &mut UnitOfWork, id: DishId) -> Result<()> {
    let Some(dish) = dishes::locked(&mut work.tx, id).await? else { return Ok(()) };
    let Some(since) = orders::first(&mut work.tx, id).await? else {
        // Whoever waited was forgotten, or what was called off takes place after all.
        return Ok(dishes::set_due(&mut work.tx, id, None).await?);
    };
    let due = dishes::due(&mut work.tx, &(id.0..=id.0)).await?;
    if due.iter().all(|(_, at)| *at > work.now) {
        return Ok(());
    }
    let wanted = words::count(&orders::open_of(&mut work.tx, id).await?);
    dishes::set_due(&mut work.tx, id, Some(work.now + heard_within(dish.threshold, wanted))).await?;
    let place = words::place(work, dish.place).await?;
    let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
    for person in recipients::of_place(work, dish.place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let outgoing = OutboxEntry {
            key: DeliveryKey::StillWanted(id, work.now.timestamp(), person.id),
            to: recipients::private(&person),
            rank: Priority::Reminder,
            parcel: Delivery::Message(question(&dish, wanted, weeks(since, work.now), language)),
            expires: None,
        };
        outbox::send(&mut work.tx, ready, &outgoing).await?;
    }
    Ok(())
}

/// What waits at some places, for those who run them: dishes that enough want, and what volunteers would give.
pub async fn waits(
    work: &mut UnitOfWork,
    places: &[PlaceId],
    language: Language,
) -> store::Result<Vec<Waiting>> {
    let wanted = orders::enough_at(&mut work.tx, places).await?;
    let ids: Vec<DishId> = wanted.iter().map(|(dish, ..)| *dish).collect();
    let known = dishes::of_ids(&mut work.tx, &ids).await?;
    let mut all = Vec::new();
    for (id, count, since) in wanted {
        let Some(dish) = known.iter().find(|dish| dish.id == id) else { continue };
        let name = words::name(dish, language);
        let label =
            texts::button_dish(dish.kind.word(), &name, count, dish.threshold, "enough").say(language);
        let what = texts::inbox_dish(&name, count).say(language);
        let button = Button::to_do(&label, MakeButton::Make(id));
        all.push(Waiting { since, place: dish.place, what, button });
    }
    for (proposal, since) in proposals::sent_at(&mut work.tx, places).await? {
        let said = cut(&proposal.words, LABEL);
        let what = texts::inbox_proposal(&said).say(language);
        let button = Button::to_do(&what, ProposalButton::Show(proposal.id));
        all.push(Waiting { since, place: proposal.place, what, button });
    }
    Ok(all)
}

fn weeks(since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - since).num_weeks().max(1)
}

/// Who waits and since when; what can become of it, and the way to tell them that nothing does.
fn question(dish: &dishes::Dish, wanted: i64, weeks: i64, language: Language) -> Message {
    let text = texts::dish_still_wanted(&words::name(dish, language), wanted, weeks).say(language);
    let gone = Button::to_do(
        &texts::button_dish_state(DishState::Retired.word()).say(language),
        DishButton::AskRetire(dish.id),
    );
    gathering::with_ways(text, dish, language).row(vec![gone])
}
