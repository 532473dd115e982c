//! What is asked for in words: a new dish, something of one, the neighbour whom one is for, where a volunteer is to come.

use chrono::{DateTime, Utc};

use crate::domain::ids::DishId;
use crate::domain::visit::TO_SAY;
use crate::features::menu::{at_home, dish_fields, dishes as kitchen, ordering, proposing};
use crate::features::signup::guest;
use crate::message::{Button, Message};
use crate::store::naming::{self, Named};
use crate::store::{self, dishes};
use crate::work::{Asked, Asker, Dialog, Refusal, Reply, Result, UnitOfWork};

/// What is asked.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(naming::stamp(&mut work.tx, asker.person.id)),
    leave: |work, asker, _| Box::pin(leave(work, asker)),
};

async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(Named, DateTime<Utc>)>> {
    let found = naming::asked(&mut work.tx, asker.person.id).await?;
    let is_ours = |named: Named| {
        matches!(
            named,
            Named::Dish(..) | Named::Eater(_) | Named::OfDish(..) | Named::Home(_) | Named::Proposal(_)
        )
    };
    // An address takes longer to write than a name, and so does what one would give.
    let is_waited_for = |named: Named, at: DateTime<Utc>| match named {
        Named::Home(_) | Named::Proposal(_) => work.now < at + TO_SAY,
        _ => guest::is_waited_for(at, work.now),
    };
    Ok(found.filter(|(named, at)| is_ours(*named) && is_waited_for(*named, *at)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    Ok(open(work, asker).await?.map(|(_, at)| Asked { about: None, at }).into_iter().collect())
}

async fn leave(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<Button>> {
    Ok(match open(work, asker).await? {
        Some((Named::Dish(place, _), _)) => Some(kitchen::no_name(place, asker)),
        Some((Named::Eater(id) | Named::OfDish(id, _), _)) => {
            dishes::by_id(&mut work.tx, id).await?.map(|dish| ordering::nobody(&dish, asker))
        }
        Some((Named::Home(order), _)) => Some(at_home::take_back(order, asker)),
        Some((Named::Proposal(place), _)) => Some(proposing::back(place, asker)),
        _ => None,
    })
}

async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((named, _)) = open(work, asker).await? else { return Ok(None) };
    match named {
        Named::Dish(place, kind) => {
            naming::stop(&mut work.tx, asker.person.id).await?;
            kitchen::put(work, asker, (place, kind), typed).await.map(Some)
        }
        Named::OfDish(id, field) => dish_fields::told(work, asker, (id, field), typed).await.map(Some),
        Named::Eater(id) => for_whom(work, asker, id, typed).await.map(Some),
        Named::Home(order) => at_home::said(work, asker, order, typed).await.map(Some),
        Named::Proposal(place) => proposing::said(work, asker, place, typed).await.map(Some),
        _ => Ok(None),
    }
}

/// Enters an order for whoever is named.
pub(super) async fn for_whom(work: &mut UnitOfWork, asker: &Asker, id: DishId, typed: &str) -> Result<Reply> {
    let dish = dishes::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    if guest::is_nobody_else(typed) {
        return ordering::for_nobody(work, asker, id).await;
    }
    let who = match guest::one(typed) {
        Ok(who) => who,
        Err(why) => {
            let said = guest::asked_again(why).say(asker.language);
            return Ok(Reply::Show(Message::of(said).row(vec![ordering::nobody(&dish, asker)])));
        }
    };
    naming::stop(&mut work.tx, asker.person.id).await?;
    // Who writes their own name orders for themselves.
    let is_own = who.name == asker.person.name && who.phone.is_none();
    let neighbour = (!is_own).then_some((&who.name, who.phone.as_deref()));
    ordering::put(work, asker, id, neighbour).await
}
