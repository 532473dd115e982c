//! The messenger's menus of commands: for everybody in private, for everybody in groups, and for each organiser.
//!
//! What was told to whom is kept, so that a start asks for nothing that is there already.

use std::sync::Arc;

use chrono::TimeDelta;
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::api::{Api, CallError};
use crate::clock::SharedClock;
use crate::dispatch::commands::{self, Menu};
use crate::domain::language::Language;
use crate::message::Stamp;
use crate::store::menus::{self, MenuRow};
use crate::store::{self, Store};
use crate::work::Settings;

/// How long to wait between two chats, so that cards and answers are not held up.
const PAUSE: TimeDelta = TimeDelta::seconds(1);
/// How long to wait between two looks at who organises: a burst of taps costs one.
const AT_MOST_EVERY: TimeDelta = TimeDelta::seconds(10);
/// When it is tried again, where the messenger was out of reach.
const AGAIN: TimeDelta = TimeDelta::minutes(5);

/// Tells the messenger its menus.
pub struct Menus {
    api: Arc<Api>,
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    /// Woken when somebody may have become an organiser, or may be none any more.
    woken: Notify,
}

/// What a menu is to become.
enum Change {
    /// It is to show these.
    Tell(Vec<Value>, String),
    /// It is that of everybody again.
    TakeAway,
}

impl Menus {
    /// Nothing was told yet.
    pub fn new(api: Arc<Api>, store: Store, clock: SharedClock, settings: Arc<Settings>) -> Self {
        Self { api, store, clock, settings, woken: Notify::new() }
    }

    /// Tells the menus of everybody, for phones of each language.
    pub async fn tell_everybody(&self) -> Result<(), CallError> {
        for language in Language::ALL {
            let code = (*language != self.settings.language).then(|| &language.word()[..2]);
            for (menu, scope) in [(Menu::Private, "all_private_chats"), (Menu::Groups, "all_group_chats")] {
                let scope = json!({ "type": scope });
                self.api.set_commands(&listed(menu, *language), &scope, code).await?;
            }
        }
        Ok(())
    }

    /// Has it looked who organises.
    pub fn look_soon(&self) {
        self.woken.notify_one();
    }

    /// Looks, and tells each organiser's menu that is another one by now, without a pause. For whoever moves the clock by
    /// hand.
    pub async fn look(&self) -> store::Result<()> {
        for (row, change) in self.changes().await? {
            if self.make(&row, change).await?.is_some() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Runs until told to stop.
    pub async fn run(&self, stop: CancellationToken) {
        self.look_soon();
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.woken.notified() => {}
            }
            let rest = match self.round(&stop).await {
                Ok(None) => AT_MOST_EVERY,
                Ok(Some(rest)) => {
                    self.look_soon();
                    rest
                }
                Err(failure) => {
                    tracing::error!(%failure, "the menus of organisers cannot be kept");
                    self.look_soon();
                    AGAIN
                }
            };
            if !self.waits(rest, &stop).await {
                return;
            }
        }
    }

    /// Tells what is to be told, one chat after the other. When to go on, where the messenger wants a rest.
    async fn round(&self, stop: &CancellationToken) -> store::Result<Option<TimeDelta>> {
        for (row, change) in self.changes().await? {
            if let Some(rest) = self.make(&row, change).await? {
                return Ok(Some(rest));
            }
            if !self.waits(PAUSE, stop).await {
                break;
            }
        }
        Ok(None)
    }

    /// The menus that are another one by now.
    async fn changes(&self) -> store::Result<Vec<(MenuRow, Change)>> {
        let mut tx = self.store.read().await?;
        let all = menus::all(&mut tx, &self.settings.owners, self.clock.now()).await?;
        drop(tx);
        Ok(all.into_iter().filter_map(|row| self.change(&row).map(|change| (row, change))).collect())
    }

    /// What the menu of somebody is to become; none where it is right.
    fn change(&self, row: &MenuRow) -> Option<Change> {
        if !row.organises {
            return row.shows.is_some().then_some(Change::TakeAway);
        }
        let menu = listed(Menu::Organisers, row.language.unwrap_or(self.settings.language));
        let shows = Stamp::of(&[&json!(menu).to_string()]).to_string();
        let is_told = row.shows.as_deref() == Some(&shows);
        (row.reachable && !is_told).then_some(Change::Tell(menu, shows))
    }

    /// Changes one. A chat that refuses it, because it is gone or blocks the bot, is not asked again before there is another
    /// menu; how long to wait, where the messenger could not be asked.
    async fn make(&self, row: &MenuRow, change: Change) -> store::Result<Option<TimeDelta>> {
        let scope = json!({ "type": "chat", "chat_id": row.chat });
        let said = match &change {
            Change::Tell(menu, _) => self.api.set_commands(menu, &scope, None).await,
            Change::TakeAway => self.api.delete_commands(&scope).await,
        };
        match said {
            Ok(()) => {}
            Err(CallError::TooFast(seconds)) => return Ok(Some(TimeDelta::seconds(seconds.into()))),
            Err(CallError::OutOfReach(_) | CallError::UnknownBot(_)) => return Ok(Some(AGAIN)),
            Err(refusal @ (CallError::Refused { .. } | CallError::Migrated(_))) => {
                tracing::warn!(chat = %row.chat, %refusal, "a menu of commands is refused");
            }
        }
        let mut tx = self.store.begin().await?;
        match change {
            Change::Tell(_, shows) => menus::told(&mut tx, row.id, &shows).await?,
            Change::TakeAway => menus::taken_away(&mut tx, row.id).await?,
        }
        tx.commit().await?;
        Ok(None)
    }

    /// Waits a while. False when told to stop meanwhile.
    async fn waits(&self, rest: TimeDelta, stop: &CancellationToken) -> bool {
        tokio::select! {
            () = stop.cancelled() => false,
            () = self.clock.until(self.clock.now() + rest) => true,
        }
    }
}

/// The lines of a menu, as the messenger takes them.
fn listed(menu: Menu, language: Language) -> Vec<Value> {
    commands::menu(menu, language)
        .map(|(command, description)| json!({"command": command, "description": description}))
        .collect()
}
