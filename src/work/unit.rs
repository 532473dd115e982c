//! A unit of work: one transaction, the time it happens at, and what follows from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, LifecycleStep};
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ActivityId, ChatId, RoleId};
use crate::domain::language::Language;
use crate::domain::roster::{SignupState, Tally};
use crate::domain::subject::Subject;
use crate::message::{Address, Delivery, Message, Priority};
use crate::store::activities::Locked;
use crate::store::outbox::{self, Addressed, OutboxEntry, Terms};
use crate::store::rosters::{Counts, Rosters, tally_of};
use crate::store::signups::{self, Entry, Who};
use crate::store::{self, Store, Tx, activities, ledger, orders};
use crate::work::error::Result;
use crate::work::refusal::Refusal;
use crate::work::settings::Settings;
use crate::work::{cards, moments};

/// How long people are not told yet: whoever changes the time and then the place tells them once, and whoever slipped
/// can take it back before anybody heard.
pub const GRACE: TimeDelta = TimeDelta::minutes(1);

/// One unit of work: a transaction, the time it happens at, and the cards it made stale.
pub struct UnitOfWork {
    /// The transaction.
    pub tx: Tx,
    /// The time for everything in it.
    pub now: DateTime<Utc>,
    /// The operator's settings.
    pub settings: Arc<Settings>,
    stale: BTreeSet<ActivityId>,
    held: HashMap<ActivityId, LockedRoster>,
    rosters: Rosters,
    admins_of: BTreeSet<ChatId>,
    /// When the news of seats goes out that this work leads to: at once where a resident caused it, in a while where an
    /// organiser did.
    pub news_at: DateTime<Utc>,
}

/// What a unit of work leads to beyond its transaction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Committed {
    /// What is due next may have changed, so the schedule has to look again.
    pub moves_schedule: bool,
    /// There may be something to deliver, so the courier has to look.
    pub delivers: bool,
    /// The chats whose admins the messenger has to be asked for.
    pub admins_of: BTreeSet<ChatId>,
}

/// An activity whose roster a unit of work holds: until its end nobody else can change it, so a burst of taps on one
/// card reads it once.
#[derive(Debug, Clone)]
pub struct LockedRoster {
    /// The activity.
    pub activity: Arc<Activity>,
    version: i64,
    counts: Counts,
    /// Whether everybody may know of it.
    announced: bool,
}

impl LockedRoster {
    /// How full a role is now.
    pub fn tally(&self, role: RoleId) -> Tally {
        tally_of(&self.counts.tallies, role)
    }
}

impl UnitOfWork {
    /// Begins a unit of work.
    pub async fn begin(store: &Store, settings: &Arc<Settings>, now: DateTime<Utc>) -> store::Result<Self> {
        let rosters = store.rosters.clone();
        Ok(Self {
            tx: store.begin().await?,
            now,
            settings: Arc::clone(settings),
            stale: BTreeSet::new(),
            held: HashMap::new(),
            rosters,
            admins_of: BTreeSet::new(),
            news_at: now,
        })
    }

    /// Makes it last, and has the cards it touched brought up to date.
    pub async fn commit(mut self) -> store::Result<Committed> {
        // What fails of it fails here, and is not taken for a subject whose moment cannot be read.
        self.tx.write_out().await?;
        let mut stale = Vec::with_capacity(self.stale.len());
        for id in std::mem::take(&mut self.stale) {
            // What is held is still as it was read, unless somebody wrote to it, and so touched it.
            let held = self.held.get(&id).filter(|_| !self.tx.is_touched(Subject::activity(id)));
            match held {
                Some(held) if held.announced => stale.push(Arc::clone(&held.activity)),
                // Only those who ordered it know of it so far: no group has its card.
                Some(_) => {}
                None => stale.extend(cards::shown(&mut self.tx, id).await?.map(Arc::new)),
            }
        }
        cards::refresh(&mut self.tx, &stale, self.now).await?;
        let moves_schedule =
            moments::reconsider(&mut self.tx, &self.settings.sources, &self.settings.rhythm, self.now)
                .await?;
        let delivers = self.tx.delivers();
        self.tx.commit().await?;
        for (id, held) in self.held {
            self.rosters.note(id, held.version, held.counts);
        }
        Ok(Committed { moves_schedule, delivers, admins_of: self.admins_of })
    }

    /// Says that a subject may be due at another time than before, for a reason that no row of its own tells.
    pub fn reconsider(&mut self, subject: Subject) {
        self.tx.touch(subject);
    }

    /// Has the messenger asked, after the commit, who the admins of a chat are.
    pub fn ask_admins_of(&mut self, chat: ChatId) {
        self.admins_of.insert(chat);
    }

    /// Marks an activity's card stale. A thousand marks in one unit of work are one refresh.
    pub fn card_is_stale(&mut self, activity: ActivityId) {
        self.stale.insert(activity);
    }

    /// Sends a message, once for its key.
    pub async fn send(
        &mut self,
        key: DeliveryKey,
        to: Address,
        rank: Priority,
        message: Message,
        expires: Option<DateTime<Utc>>,
    ) -> store::Result<bool> {
        let outgoing = OutboxEntry { key, to, rank, parcel: Delivery::Message(message), expires };
        outbox::send(&mut self.tx, self.now, &outgoing).await
    }

    /// When people hear of something about an activity that would be told them at `at`: when it is not quiet, unless it
    /// cannot wait.
    pub fn heard_at(&self, activity: &Activity, at: DateTime<Utc>) -> DateTime<Utc> {
        self.settings.rhythm.quiet.unless_pressing(activity.zone, at, activity.starts_at)
    }

    /// Sends a message to many, each in their language, once for its key; it is made once for each language.
    pub async fn send_all(
        &mut self,
        hearers: Vec<(DeliveryKey, Address, Language)>,
        rank: Priority,
        expires: Option<DateTime<Utc>>,
        says: impl Fn(Language) -> Message,
    ) -> store::Result<()> {
        let terms = Terms { ready: self.now, rank, expires };
        self.send_all_on(terms, hearers, says).await
    }

    /// The same, on other terms.
    pub async fn send_all_on(
        &mut self,
        terms: Terms,
        hearers: Vec<(DeliveryKey, Address, Language)>,
        says: impl Fn(Language) -> Message,
    ) -> store::Result<()> {
        let languages: BTreeSet<Language> = hearers.iter().map(|(_, _, language)| *language).collect();
        let parcels: BTreeMap<Language, Delivery> =
            languages.into_iter().map(|language| (language, Delivery::Message(says(language)))).collect();
        let addressed = |(key, to, language)| Addressed { key, to, parcel: &parcels[&language] };
        let all: Vec<Addressed<'_>> = hearers.into_iter().map(addressed).collect();
        outbox::send_all(&mut self.tx, terms, &all).await.map(|_| ())
    }

    /// Sends the news of a seat: at once where a resident caused it, in a while where an organiser did, and when it is not
    /// quiet, unless it cannot wait.
    pub async fn send_news(&mut self, activity: &Activity, outgoing: &OutboxEntry) -> store::Result<bool> {
        let ready = self.heard_at(activity, self.news_at);
        outbox::send(&mut self.tx, ready, outgoing).await
    }

    /// Holds the rosters of those of some activities that residents may know of, whoever asks for which first.
    pub async fn hold(&mut self, ids: &BTreeSet<ActivityId>) -> store::Result<()> {
        let ids: Vec<ActivityId> = ids.iter().filter(|id| !self.held.contains_key(id)).copied().collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut locked = activities::lock(&mut self.tx, &ids).await?;
        locked.retain(|locked| locked.announced || locked.ordered);
        let known = |locked: &Locked| self.rosters.before(locked.activity.id, locked.version);
        let (known, unknown): (Vec<_>, Vec<_>) = locked
            .into_iter()
            .map(|locked| (known(&locked), locked))
            .partition(|(counts, _)| counts.is_some());
        let uncounted: Vec<ActivityId> = unknown.iter().map(|(_, locked)| locked.activity.id).collect();
        let mut counted = match uncounted.as_slice() {
            [] => HashMap::new(),
            some => signups::counts(&mut self.tx, some).await?,
        };
        for (counts, Locked { activity, version, announced, .. }) in known.into_iter().chain(unknown) {
            let counts = counts.or_else(|| counted.remove(&activity.id)).unwrap_or_default();
            let held = LockedRoster { activity: Arc::new(activity), version, counts, announced };
            self.held.insert(held.activity.id, held);
        }
        Ok(())
    }

    /// Holds the roster of an activity that residents may know of.
    pub async fn lock_roster(&mut self, id: ActivityId) -> Result<LockedRoster> {
        self.hold(&BTreeSet::from([id])).await?;
        Ok(self.held.get(&id).cloned().ok_or(Refusal::UnknownActivity)?)
    }

    /// Enters a party at the end of a roster, and tells its place in the order of arrival.
    pub async fn enter(
        &mut self,
        id: ActivityId,
        role: RoleId,
        who: Who<'_>,
        seats: i64,
        state: SignupState,
    ) -> Result<i64> {
        let turn = self.lock_roster(id).await?.counts.last_turn + 1;
        let entry = Entry { activity: id, role, who, seats, state, turn };
        signups::enter(&mut self.tx, &entry, self.now).await?;
        if let Some(held) = self.held.get_mut(&id) {
            held.counts.last_turn = turn;
        }
        self.count(id, role, |tally| tally.enter(state, seats));
        Ok(turn)
    }

    /// Counts a change of a held roster, whose card is stale by it.
    pub fn count(&mut self, id: ActivityId, role: RoleId, change: impl FnOnce(&mut Tally)) {
        if let Some(held) = self.held.get_mut(&id) {
            let before = held.tally(role);
            let mut tally = before;
            change(&mut tally);
            if tally.offered != before.offered || tally.held_back != before.held_back {
                self.tx.touch(Subject::activity(id));
            }
            held.counts.tallies.retain(|(of, _)| *of != role);
            held.counts.tallies.push((role, tally));
        }
        self.card_is_stale(id);
    }

    /// A roster changed in some other way: it is read anew the next time.
    pub fn changed(&mut self, id: ActivityId) {
        self.held.remove(&id);
        self.reconsider(Subject::activity(id));
        self.card_is_stale(id);
    }

    /// The activity of that number, if residents may know of it: once it is announced; before that, where it was ordered.
    pub async fn announced(&mut self, id: ActivityId) -> Result<Activity> {
        let activity = activities::by_id(&mut self.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        let is_announced = ledger::is_done(&mut self.tx, &activity, LifecycleStep::Announce).await?;
        if !is_announced && !orders::became(&mut self.tx, id).await? {
            return Err(Refusal::UnknownActivity.into());
        }
        Ok(activity)
    }
}
