//! The composition root: puts the rooms together, and runs them or steps them by hand.

use std::sync::{Arc, LazyLock};

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::clock::{Clock, ManualClock, SharedClock};
use crate::config::Config;
use crate::dispatch::{agenda, documents};
use crate::domain::ids::{ActivityId, ChatId, GroupId, VisitAskId};
use crate::domain::language::Language;
use crate::domain::series::Recurrence;
use crate::features::card;
use crate::features::organise::changes;
use crate::features::organise::series::words;
use crate::features::places::link;
use crate::features::recap::content;
use crate::features::signup::{phone_list, waitlist};
use crate::features::visits::face;
use crate::message::{Document, File, Message};
use crate::outbox::{Content, Courier};
use crate::plan::{self, Defaults, PlanError, Summary};
use crate::print::Fonts;
use crate::schedule::Schedule;
use crate::store::{self, Store, Tx, activities};
use crate::telegram::{Admins, Api, Files, Intake, Menus, TelegramMessenger};
use crate::work::{Settings, UnitOfWork};

/// The whole bot.
///
/// What it does is a boxed future: so it is compiled here, once, and not anew for each program and test that awaits it.
pub struct App {
    intake: Intake,
    schedule: Schedule,
    courier: Arc<Courier>,
    to_do: Arc<Notify>,
    to_deliver: Arc<Notify>,
    admins: Admins,
    menus: Menus,
    files: Files,
}

/// The fonts that come with the program; they are read once.
static EMBEDDED: LazyLock<Arc<Fonts>> = LazyLock::new(|| Arc::new(Fonts::embedded()));

/// What the operator set, as the features need it; the name is the bot's own.
pub fn settings(config: &Config, bot_username: String) -> Settings {
    Settings {
        rhythm: config.rhythm.clone(),
        owners: config.owners.clone(),
        zone: config.timezone,
        language: config.language,
        bot_username,
        keep: config.keep,
        retention: config.retention,
        tidy_after: config.tidy_after,
        map_url: config.map_url.clone(),
        search_url: config.search_url.clone(),
        stars: config.stars.clone(),
        columns: config.columns.clone(),
        working_days: config.working_days.clone(),
        fonts: Arc::clone(&EMBEDDED),
        sources: agenda::sources(),
    }
}

/// What sheets of paper are printed with: the fonts that come with the program, and the one that the operator names.
pub fn fonts(config: &Config) -> anyhow::Result<Arc<Fonts>> {
    let Some(font) = &config.font else { return Ok(Arc::clone(&EMBEDDED)) };
    let named = || format!("[print] font: {}", font.path.display());
    let bytes = std::fs::read(&font.path).with_context(named)?;
    let fonts = Fonts::clone(&EMBEDDED).with_rare(bytes, font.index).with_context(named)?;
    Ok(Arc::new(fonts))
}

/// Takes a plan in, all of it or nothing. The cards of what it changed are brought up to date, and whoever waits
/// moves up where it made room. A dry run only tells what would change.
pub fn import<'a>(
    config: &'a Config,
    store: &'a Store,
    file: &'a str,
    text: &'a str,
    now: DateTime<Utc>,
    dry_run: bool,
) -> BoxFuture<'a, Result<Summary, PlanError>> {
    Box::pin(async move {
        // Nothing that an import sends has a link to the bot in it.
        let settings = Arc::new(settings(config, String::new()));
        let defaults = Defaults { zone: config.timezone, language: config.language };
        let mut work = UnitOfWork::begin(store, &settings, now).await?;
        let summary = plan::import(&mut work.tx, file, text, now, &defaults).await?;
        for (id, before) in &summary.before {
            work.card_is_stale(*id);
            waitlist::promote_waiting(&mut work, *id).await?;
            // Of what was over nobody has to be told anything.
            if before.activity.ends_at >= now {
                let after = activities::by_id(&mut work.tx, *id).await?;
                let after = after.as_ref().unwrap_or(&before.activity);
                changes::note(&mut work, before, after, None).await?;
            }
        }
        if summary.groups.added + summary.groups.changed > 0 {
            // What was announced before a group was linked is announced there now.
            for activity in activities::ahead(&mut work.tx, None, now).await? {
                work.card_is_stale(activity.id);
            }
        }
        if !dry_run {
            work.commit().await?;
        }
        Ok(summary)
    })
}

/// How the series of a plan were understood, one a line: an import has no preview.
pub fn repeats(summary: &Summary) -> String {
    let line = |(slug, calendar): &(String, Recurrence)| {
        format!("  {slug}: {}\n", words::with_first(calendar, Language::English))
    };
    summary.repeats.iter().map(line).collect()
}

/// Renders cards for the courier, and tells organisers of lost groups.
struct Features(Arc<Settings>);

impl Content for Features {
    fn card<'a>(
        &'a self,
        tx: &'a mut Tx,
        activity: ActivityId,
        group: GroupId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(card::render(tx, &self.0, activity, group, now))
    }

    fn recap<'a>(
        &'a self,
        tx: &'a mut Tx,
        activity: ActivityId,
        group: GroupId,
    ) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(content::render(tx, activity, group))
    }

    fn visit<'a>(&'a self, tx: &'a mut Tx, ask: VisitAskId) -> BoxFuture<'a, store::Result<Option<Message>>> {
        Box::pin(face::render(tx, &self.0, ask))
    }

    fn file<'a>(
        &'a self,
        tx: &'a mut Tx,
        document: Document,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<Option<File>>> {
        Box::pin(documents::make(tx, &self.0, document, now))
    }

    fn unreachable<'a>(
        &'a self,
        tx: &'a mut Tx,
        chat: ChatId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        Box::pin(async move {
            if chat.is_group() {
                link::lost(tx, &self.0, chat, now).await
            } else {
                waitlist::tell_in_group_instead(tx, chat, now).await?;
                phone_list::cannot_hear(tx, chat, now).await
            }
        })
    }

    fn reachable<'a>(
        &'a self,
        tx: &'a mut Tx,
        chat: ChatId,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, store::Result<()>> {
        Box::pin(link::found_again(tx, chat, now))
    }
}

impl App {
    /// Puts the bot together over an open, migrated store; asks the messenger who the bot is, and tells it the menu.
    pub fn assemble(
        config: &Config,
        store: Store,
        clock: SharedClock,
        api: Arc<Api>,
    ) -> BoxFuture<'_, anyhow::Result<Self>> {
        Box::pin(async move {
            let me = api.me().await?;
            api.delete_webhook().await?;
            let settings = Arc::new(Settings { fonts: fonts(config)?, ..settings(config, me.username) });
            let to_do = Arc::new(Notify::new());
            let to_deliver = Arc::new(Notify::new());
            let app = Self {
                intake: Intake::new(
                    Arc::clone(&api),
                    store.clone(),
                    Arc::clone(&clock),
                    Arc::clone(&settings),
                    Arc::clone(&to_do),
                    Arc::clone(&to_deliver),
                ),
                admins: Admins::new(
                    Arc::clone(&api),
                    store.clone(),
                    Arc::clone(&clock),
                    Arc::clone(&settings),
                    Arc::clone(&to_deliver),
                ),
                files: Files::new(
                    Arc::clone(&api),
                    store.clone(),
                    Arc::clone(&clock),
                    Arc::clone(&settings),
                    Arc::clone(&to_deliver),
                ),
                menus: Menus::new(Arc::clone(&api), store.clone(), Arc::clone(&clock), Arc::clone(&settings)),
                schedule: Schedule::new(store.clone(), Arc::clone(&clock), Arc::clone(&settings)),
                courier: Arc::new(Courier::new(
                    store.clone(),
                    Arc::clone(&clock),
                    Arc::new(TelegramMessenger::new(Arc::clone(&api))),
                    Arc::new(Features(Arc::clone(&settings))),
                )),
                to_do,
                to_deliver,
            };
            app.menus.tell_everybody().await?;
            // Who runs the groups is asked once it listens, for many groups take long. Rights hold on what was heard within two
            // days; where nobody has any more, it is asked the fastest.
            Ok(app)
        })
    }

    /// Asks who runs each group. A group that does not answer keeps what is known.
    pub fn refresh_admins(&self) -> BoxFuture<'_, store::Result<()>> {
        Box::pin(async move { self.admins.ask_all().await })
    }

    /// Runs until told to stop, then finishes what is in hand.
    pub fn run(&self, stop: CancellationToken) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            // Each is polled when it is woken itself, and not whenever one of them is: a tap wakes the intake ten times.
            let parts: FuturesUnordered<BoxFuture<'_, ()>> = FuturesUnordered::new();
            parts.push(self.intake.run(stop.clone(), &self.admins, &self.menus, &self.files).boxed());
            let (to_do, to_deliver) = (Arc::clone(&self.to_do), Arc::clone(&self.to_deliver));
            parts.push(self.schedule.run(to_do, Arc::clone(&to_deliver), stop.clone()).boxed());
            parts.push(Arc::clone(&self.courier).run(to_deliver, stop.clone()).boxed());
            parts.push(self.admins.run(stop.clone()).boxed());
            parts.push(self.files.run(stop.clone()).boxed());
            parts.push(self.menus.run(stop).boxed());
            parts.collect::<()>().await;
        })
    }

    /// Handles everything that has happened, does everything that is due, delivers everything that is ready; tells
    /// when there is something to do again. For whoever moves the clock by hand.
    pub fn settle(&self) -> BoxFuture<'_, anyhow::Result<Option<DateTime<Utc>>>> {
        Box::pin(async move {
            loop {
                let happened = self.listen().await?;
                let due = self.schedule.tick().await?;
                self.files.look().await?;
                let ready = self.courier.drain().await?;
                if happened == 0 {
                    self.menus.look().await?;
                    return Ok([due, ready].into_iter().flatten().min());
                }
            }
        })
    }

    /// Handles what has happened and answers its taps, and does nothing else. Tells how many updates there were.
    pub fn listen(&self) -> BoxFuture<'_, anyhow::Result<usize>> {
        Box::pin(async move {
            let handled = self.intake.fetch_and_handle(0).await?;
            self.intake.answer(handled.toasts).await;
            self.admins.ask(&handled.admins_of).await?;
            anyhow::ensure!(!handled.stuck, "the store fails");
            Ok(handled.updates)
        })
    }

    /// Does what is due, and does not deliver it.
    pub fn decide(&self) -> BoxFuture<'_, store::Result<Option<DateTime<Utc>>>> {
        Box::pin(async move { self.schedule.tick().await })
    }

    /// What is due and fails.
    pub fn failing(&self) -> BoxFuture<'_, store::Result<Vec<String>>> {
        Box::pin(self.schedule.failing())
    }

    /// What is on the agenda at another moment than the one that is computed from how it stands: nothing, always.
    pub fn differing(&self) -> BoxFuture<'_, store::Result<Vec<String>>> {
        Box::pin(self.schedule.differing())
    }

    /// Lives through the time until `moment`, from one due moment to the next.
    pub fn live_until<'a>(
        &'a self,
        clock: &'a ManualClock,
        moment: DateTime<Utc>,
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            loop {
                self.admins.ask_when_due().await?;
                let next = self.settle().await?;
                if clock.now() >= moment {
                    return Ok(());
                }
                let soonest = clock.now() + TimeDelta::seconds(1);
                clock.advance_to(next.unwrap_or(moment).max(soonest).min(moment));
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Font;

    #[test]
    fn a_font_that_cannot_be_used_is_told_with_its_file() {
        let with = |path: &str| {
            let font = Font { path: path.into(), index: 0 };
            fonts(&Config { font: Some(font), ..Config::default() })
        };
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/print/fonts");
        assert!(fonts(&Config::default()).is_ok() && with(&format!("{folder}/NotoSansLatin.ttf")).is_ok());
        let said = |path: &str| format!("{:#}", with(path).err().expect("it is no font"));
        assert!(said("no-such.ttf").starts_with("[print] font: no-such.ttf: "), "{}", said("no-such.ttf"));
        let licence = said(&format!("{folder}/OFL.txt"));
        assert!(licence.ends_with("this is not a readable TrueType or OpenType font"), "{licence}");
    }
}
