//! Time passes, and the bot's process ends and begins.

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use lastmile::app::App;
use lastmile::clock::Clock;
use lastmile::domain::civil_time::to_utc;
use lastmile::telegram::Api;
use secrecy::SecretString;

use super::world::{Told, World};

/// A clock that is moved by hand is moved by so much at least.
const FINEST_STEP: TimeDelta = TimeDelta::milliseconds(40);

impl World {
    /// The time in the town.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(super) async fn app(&mut self) -> Told<&App> {
        if self.app.is_none() {
            let token = SecretString::from(self.sandbox.token());
            let api = Arc::new(Api::new(&token, &self.sandbox.api_url())?);
            let clock = Arc::new(self.clock.clone());
            self.app = Some(App::assemble(&self.config, self.store.clone(), clock, api).await?);
        }
        Ok(self.app.as_ref().expect("the bot was just started"))
    }

    /// Everything that is to happen now happens, up to a few seconds on.
    pub async fn settle(&mut self) -> Told<()> {
        let clock = self.clock.clone();
        let soon = clock.now() + TimeDelta::seconds(5);
        self.app().await?.live_until(&clock, soon).await
    }

    /// So much time passes, in steps as fine as the bot's own: the pace is measured by it.
    pub async fn passes(&mut self, time: TimeDelta) -> Told<()> {
        let (clock, end) = (self.clock.clone(), self.clock.now() + time);
        loop {
            let next = self.app().await?.settle().await?;
            if clock.now() >= end {
                return Ok(());
            }
            let least = clock.now() + FINEST_STEP;
            clock.advance_to(next.unwrap_or(end).max(least).min(end));
        }
    }

    /// Only hears what has happened, and decides; nothing is delivered yet.
    pub async fn hears(&mut self) -> Told<()> {
        let app = self.app().await?;
        while app.listen().await? > 0 {}
        app.decide().await?;
        Ok(())
    }

    /// When something is due again, once all that is due now is done.
    pub async fn next_due(&mut self) -> Told<Option<DateTime<Utc>>> {
        Ok(self.app().await?.decide().await?)
    }

    /// Time passes until a moment on the wall clock, `2026-11-25 09:00` or `2026-11-25 09:00:30`, from one due moment
    /// to the next.
    pub async fn until(&mut self, moment: &str) -> Told<()> {
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M"))?;
        let moment = to_utc(self.config.timezone, wall);
        let clock = self.clock.clone();
        self.app().await?.live_until(&clock, moment).await?;
        self.settle().await
    }

    /// The bot's process ends, here and now; the next step starts it anew on the same store.
    pub fn bot_stops(&mut self) {
        self.app = None;
    }

    /// Time passes while the bot is down.
    pub fn bot_is_down_until(&mut self, moment: &str) -> Told<()> {
        self.bot_stops();
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M")?;
        self.clock.advance_to(to_utc(self.config.timezone, wall));
        Ok(())
    }

    /// Time passes, and a person reads what they are told meanwhile, in the group and in private.
    pub async fn reads_until(&mut self, name: &str, moment: &str) -> Told<()> {
        self.until(moment).await?;
        let person = self.person(name);
        self.skip(self.group);
        self.skip(person);
        Ok(())
    }

    /// Time passes, and nobody needs to read what is written meanwhile.
    pub async fn quietly_until(&mut self, moment: &str) -> Told<()> {
        self.until(moment).await?;
        self.has_read_everything();
        Ok(())
    }

    /// What is due and fails.
    pub async fn fails(&self) -> Told<Vec<String>> {
        match &self.app {
            Some(app) => Ok(app.failing().await?),
            None => Ok(Vec::new()),
        }
    }

    /// Whatever was done, the agenda is what is computed from the subjects as they stand.
    pub async fn agenda_is_as_computed(&self) -> Told<()> {
        if let Some(app) = &self.app {
            let mut differing = app.differing().await?;
            differing.retain(|subject| !self.failing.contains(&subject.as_str()));
            assert!(
                differing.is_empty(),
                "on the agenda at another time: {differing:?}\n{}",
                self.transcript()
            );
        }
        Ok(())
    }
}
