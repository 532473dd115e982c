//! A batch of updates in one unit of work, in the order in which they came.
//!
//! Taps on cards that follow one another are read ahead together: a burst asks the store a handful of questions and not a
//! handful for each. What comes of a tap is decided one after the other all the same, by what those before it left.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;

use futures::FutureExt;

use super::event::{self, Act, Event, Sender, Toast, What};
use super::events;
use crate::domain::ids::{ActivityId, ChatId};
use crate::features::signup::card_buttons;
use crate::message::Address;
use crate::store::people::{self, Met};
use crate::store::{self, groups, signups, updates};
use crate::work::{Refusal, UnitOfWork};

/// An update as it arrived.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// What happened.
    pub event: Event,
    /// Whether its person has not done too much of late.
    pub admitted: bool,
}

/// Does what a batch asks for, each update once, and tells the toasts it calls for.
pub async fn handle(work: &mut UnitOfWork, batch: &[&Arrived]) -> store::Result<Vec<Toast>> {
    let admitted: Vec<i64> =
        batch.iter().filter(|arrived| arrived.admitted).map(|arrived| arrived.event.update_id).collect();
    let mut new = updates::first_times(&mut work.tx, &admitted, work.now).await?;
    let mut toasts = Vec::new();
    for run in batch.chunk_by(|one, next| tapped(one).is_some() && tapped(next).is_some()) {
        // A repeat comes to nothing: nobody is met by it.
        let first = run.iter().filter(|arrived| new.contains(&arrived.event.update_id));
        read_ahead(work, first.filter_map(|arrived| tapped(arrived)).collect()).await?;
        for Arrived { event, admitted } in run {
            if !admitted {
                let text = Refusal::TooMany.phrase().say(work.settings.language).read();
                toasts.extend(event.silent_toast().map(|toast| Toast { text, ..toast }));
                events::hold_back(work, event).await?;
            } else if new.remove(&event.update_id) {
                let handled = AssertUnwindSafe(events::handle(work, event.clone())).catch_unwind().await;
                toasts.extend(handled.unwrap_or_else(|_| Err(store::Error::Panicked))?);
            } else {
                // A repeat does nothing; its tap is answered all the same, so that no spinner stays.
                toasts.extend(event.silent_toast());
            }
        }
    }
    Ok(toasts)
}

/// A tap in a group that is about the tapping person's sign-up.
struct Tapped<'e> {
    who: &'e Sender,
    at: Address,
    activity: ActivityId,
}

fn tapped(arrived: &Arrived) -> Option<Tapped<'_>> {
    let What::Did { who, act: Act::Tap { data: Some(data), .. }, at, .. } = &arrived.event.what else {
        return None;
    };
    let in_group = arrived.admitted && who.chat != at.chat;
    let activity = card_buttons::on_card(data).filter(|_| in_group)?;
    Some(Tapped { who, at: *at, activity })
}

/// Reads what taps will ask for. Whoever taps is met by it; it is only read of those whom a tap will meet.
async fn read_ahead(work: &mut UnitOfWork, taps: Vec<Tapped<'_>>) -> store::Result<()> {
    if taps.is_empty() {
        return Ok(());
    }
    let chats: BTreeSet<ChatId> = taps.iter().map(|tap| tap.at.chat).collect();
    groups::read_ahead(&mut work.tx, &chats.into_iter().collect::<Vec<_>>()).await?;
    let mut at_home: Vec<Tapped<'_>> = Vec::with_capacity(taps.len());
    for tap in taps {
        if event::group_at(work, tap.at).await?.is_some() {
            at_home.push(tap);
        }
    }
    let mut met: BTreeMap<ChatId, Met> = BTreeMap::new();
    let mut renamed: BTreeSet<ChatId> = BTreeSet::new();
    for Tapped { who, .. } in &at_home {
        let first = met.entry(who.chat).or_insert_with(|| Met {
            chat: who.chat,
            name: who.name.clone(),
            reachable: false,
        });
        if first.name != who.name {
            renamed.insert(who.chat);
        }
    }
    // Somebody with two names in one batch is met under each, when their turn comes.
    met.retain(|chat, _| !renamed.contains(chat));
    let people =
        people::meet_all(&mut work.tx, met.into_values().collect(), people::Named::Later, work.now).await?;
    let wanted: BTreeSet<_> =
        at_home.iter().filter_map(|tap| Some((tap.activity, people.get(&tap.who.chat)?.id))).collect();
    work.hold(&at_home.iter().map(|tap| tap.activity).collect()).await?;
    signups::read_ahead(&mut work.tx, &wanted.into_iter().collect::<Vec<_>>()).await
}
