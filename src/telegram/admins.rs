//! Who the admins of groups are: asked of the messenger, chat by chat and not too fast.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Mutex, Notify, mpsc};
use tokio_util::sync::CancellationToken;

use super::api::{Api, CallError};
use crate::clock::SharedClock;
use crate::domain::ids::ChatId;
use crate::domain::person_name::PersonName;
use crate::features::places::claims::{self, Looked};
use crate::store::{self, Store, groups};
use crate::work::{Settings, UnitOfWork};

/// How often the admins of every group are asked for anew; `chat_member` updates come only where the bot is an admin.
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How long to wait between two chats, so that cards and answers are not held up.
const PAUSE: TimeDelta = TimeDelta::seconds(1);
/// The same where nobody runs a chat until it is asked: its admins were never heard of, or too long ago.
const FIRST_PAUSE: TimeDelta = TimeDelta::milliseconds(100);
/// When all are asked again, where the store could not tell which there are.
const AGAIN_AFTER_FAILURE: TimeDelta = TimeDelta::minutes(1);
/// How often one chat is asked in a row while its admins change.
const MOST_LOOKS: usize = 3;

/// Asks who the admins of groups are, and keeps it.
pub struct Admins {
    api: Arc<Api>,
    store: Store,
    clock: SharedClock,
    settings: Arc<Settings>,
    /// Woken when an answer led to something to deliver.
    to_deliver: Arc<Notify>,
    changed: mpsc::UnboundedSender<ChatId>,
    waiting: Mutex<Waiting>,
}

struct Waiting {
    changed: mpsc::UnboundedReceiver<ChatId>,
    next: DateTime<Utc>,
}

impl Admins {
    /// Nobody was asked for yet.
    pub fn new(
        api: Arc<Api>,
        store: Store,
        clock: SharedClock,
        settings: Arc<Settings>,
        to_deliver: Arc<Notify>,
    ) -> Self {
        let (sender, changed) = mpsc::unbounded_channel();
        let waiting = Mutex::new(Waiting { changed, next: clock.now() });
        Self { api, store, clock, settings, to_deliver, changed: sender, waiting }
    }

    /// Has chats asked that changed.
    pub fn ask_soon(&self, chats: BTreeSet<ChatId>) {
        for chat in chats {
            // The other end lives as long as this one.
            let _ = self.changed.send(chat);
        }
    }

    /// Asks now, without a pause.
    pub async fn ask(&self, chats: &BTreeSet<ChatId>) -> store::Result<()> {
        for chat in chats {
            self.look(*chat).await?;
        }
        Ok(())
    }

    /// Asks every linked group, without a pause.
    pub async fn ask_all(&self) -> store::Result<()> {
        self.waiting.lock().await.next = self.clock.now() + EVERY;
        for (chat, _) in self.all().await? {
            self.look(chat).await?;
        }
        Ok(())
    }

    /// Asks every linked group if it is time to, as it is at the start. For whoever moves the clock by hand.
    pub async fn ask_when_due(&self) -> store::Result<()> {
        let due = self.waiting.lock().await.next <= self.clock.now();
        if due { self.ask_all().await } else { Ok(()) }
    }

    /// Runs until told to stop: asks chats that changed at once, and all of them at the start and every hour.
    pub async fn run(&self, stop: CancellationToken) {
        let mut waiting = self.waiting.lock().await;
        let (mut changed, mut round) = (BTreeSet::new(), VecDeque::new());
        loop {
            while let Ok(chat) = waiting.changed.try_recv() {
                changed.insert(chat);
            }
            // A round of many groups takes long: what has just changed does not wait for its end.
            let chat = changed.pop_first().map(|chat| (chat, PAUSE)).or_else(|| round.pop_front());
            let Some((chat, pause)) = chat else {
                let next = waiting.next;
                tokio::select! {
                    () = stop.cancelled() => return,
                    Some(chat) = waiting.changed.recv() => {
                        changed.insert(chat);
                    }
                    () = self.clock.until(next) => {
                        let all = self.all().await;
                        let every = if all.is_ok() { EVERY } else { AGAIN_AFTER_FAILURE };
                        waiting.next = self.clock.now() + every;
                        round = all.unwrap_or_else(|failure| {
                            tracing::error!(%failure, "the admins of the groups cannot be kept fresh");
                            VecDeque::new()
                        });
                    }
                }
                continue;
            };
            if let Err(failure) = self.look(chat).await {
                tracing::error!(%chat, %failure, "the admins of a group cannot be kept");
            }
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.clock.until(self.clock.now() + pause) => {}
            }
        }
    }

    /// The chats of which an answer is still waited for, and every linked one: those never heard of first, then those
    /// heard of longest ago. Each with the pause after it.
    async fn all(&self) -> store::Result<VecDeque<(ChatId, TimeDelta)>> {
        let mut tx = self.store.read().await?;
        let claimed = store::claims::undecided_chats(&mut tx).await?;
        let mut linked = groups::last_looks(&mut tx).await?;
        linked.retain(|(chat, _)| !claimed.contains(chat));
        let now = self.clock.now();
        let linked = linked.into_iter().map(|(chat, looked_at)| (chat, pause_after(looked_at, now)));
        Ok(claimed.into_iter().map(|chat| (chat, FIRST_PAUSE)).chain(linked).collect())
    }

    /// Asks one chat. One that does not answer keeps what is known, until that is too old; one that the bot is not in
    /// has no admins.
    async fn look(&self, chat: ChatId) -> store::Result<()> {
        for _ in 0..MOST_LOOKS {
            // No transaction is open while the messenger is asked.
            let mut tx = self.store.read().await?;
            let is_claimed = !store::claims::undecided(&mut tx, chat).await?.is_empty();
            let known = groups::admins(&mut tx, chat).await?;
            drop(tx);
            let looked = match self.ask_about(chat, is_claimed).await {
                Ok(looked) => looked,
                Err(failure) => {
                    tracing::warn!(%chat, %failure, "the admins of a group cannot be asked for");
                    return Ok(());
                }
            };
            if self.note(&looked, &known).await? {
                return Ok(());
            }
        }
        tracing::warn!(%chat, "the admins of a group change faster than they can be asked for");
        Ok(())
    }

    /// Keeps who runs a chat. False where somebody became an admin, or stopped being one, since `known` was read: an
    /// answer that was slow says what was, and is not to undo what is.
    async fn note(&self, looked: &Looked, known: &[ChatId]) -> store::Result<bool> {
        let mut work = UnitOfWork::begin(&self.store, &self.settings, self.clock.now()).await?;
        if groups::admins(&mut work.tx, looked.chat).await? != known {
            return Ok(false);
        }
        claims::decide(&mut work, looked).await?;
        // Of a group that belongs to no place nothing is kept.
        if !groups::in_chat(&mut work.tx, looked.chat).await?.is_empty() {
            groups::set_admins(&mut work.tx, looked.chat, &looked.admins, work.now).await?;
        }
        work.commit().await?;
        self.to_deliver.notify_one();
        Ok(true)
    }

    /// Asks for the admins, and for the title of a chat that is claimed.
    async fn ask_about(&self, chat: ChatId, is_claimed: bool) -> Result<Looked, CallError> {
        let admins = match self.api.admins_of(chat).await {
            Ok(admins) => admins,
            Err(CallError::Refused { code: 403, .. }) => {
                return Ok(Looked { chat, admins: Vec::new(), title: PersonName::read("") });
            }
            Err(failure) => return Err(failure),
        };
        let title = if is_claimed { self.api.title_of(chat).await? } else { String::new() };
        Ok(Looked { chat, admins, title: PersonName::read(&title) })
    }
}

/// The pause after a chat that was last heard of then.
fn pause_after(looked_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> TimeDelta {
    let counts = looked_at.is_some_and(|looked_at| looked_at > now - groups::CONFIRMED_WITHIN);
    if counts { PAUSE } else { FIRST_PAUSE }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::clock::{Clock, ManualClock};
    use crate::config::Config;
    use crate::domain::ids::{PlaceId, ThreadId};
    use crate::domain::language::{Language, Name};
    use crate::domain::place::PlaceKind;
    use crate::message::Address;
    use crate::sandbox::Sandbox;
    use crate::store::places::{self, Place};

    const GROUP: ChatId = ChatId(-100);
    const LIN: ChatId = ChatId(7);

    async fn a_place(tx: &mut store::Tx) -> store::Result<PlaceId> {
        let place = Place {
            id: PlaceId(0),
            slug: "yusha".to_owned(),
            kind: PlaceKind::Station,
            parent: None,
            name: Name::from("Yusha"),
            address: None,
            position: None,
            zone: chrono_tz::Asia::Shanghai,
            announce_hour: None,
            contact: None,
        };
        places::put(tx, &place).await
    }

    /// An open store; the folder goes away with it.
    async fn a_store() -> (Store, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("store.db").display());
        let store = Store::open(&url).await.unwrap();
        store.migrate().await.unwrap();
        (store, folder)
    }

    fn asking(store: &Store, api: Api, clock: &ManualClock) -> Admins {
        let settings = Arc::new(crate::app::settings(&Config::default(), "bot".to_owned()));
        Admins::new(Arc::new(api), store.clone(), Arc::new(clock.clone()), settings, Arc::new(Notify::new()))
    }

    #[tokio::test]
    async fn groups_never_asked_come_first_and_one_that_changed_does_not_wait_for_the_others() {
        let (store, _folder) = a_store().await;
        let morning = DateTime::UNIX_EPOCH + TimeDelta::days(1);
        let clock = ManualClock::at(morning);
        let sandbox = Sandbox::open(Arc::new(clock.clone())).unwrap();
        // Each has a lower number than the one before.
        let [old, changed, newer, new] =
            ["Old", "Changed", "Newer", "New"].map(|title| ChatId(sandbox.add_group(title)));
        let mut tx = store.begin().await.unwrap();
        let place = a_place(&mut tx).await.unwrap();
        for chat in [old, changed, new, newer] {
            groups::link(&mut tx, place, Address { chat, thread: ThreadId(0) }, Language::English)
                .await
                .unwrap();
        }
        for (chat, hours) in [(old, 2), (changed, 1)] {
            groups::set_admins(&mut tx, chat, &[], morning - TimeDelta::hours(hours)).await.unwrap();
        }
        tx.commit().await.unwrap();
        let api = Api::new(&SecretString::from(sandbox.token()), &sandbox.api_url()).unwrap();
        let admins = asking(&store, api, &clock);
        let stop = CancellationToken::new();
        let told = async {
            for chat in [None, Some(changed), None, None] {
                clock.advance_to(clock.now() + TimeDelta::seconds(1));
                admins.ask_soon(chat.into_iter().collect());
                admins.to_deliver.notified().await;
            }
            stop.cancel();
        };
        tokio::join!(admins.run(stop.clone()), told);
        let mut tx = store.read().await.unwrap();
        let asked: Vec<ChatId> =
            groups::last_looks(&mut tx).await.unwrap().into_iter().map(|(chat, _)| chat).collect();
        assert_eq!(asked, [new, changed, newer, old]);
    }

    #[tokio::test]
    async fn a_slow_answer_does_not_undo_a_demotion() {
        let (store, _folder) = a_store().await;
        let mut tx = store.begin().await.unwrap();
        let place = a_place(&mut tx).await.unwrap();
        let at = Address { chat: GROUP, thread: ThreadId(0) };
        groups::link(&mut tx, place, at, Language::English).await.unwrap();
        groups::set_admin(&mut tx, GROUP, LIN, true).await.unwrap();
        tx.commit().await.unwrap();
        let api = Api::new(&SecretString::from("1:token"), &"http://127.0.0.1:9".parse().unwrap()).unwrap();
        let admins = asking(&store, api, &ManualClock::at(DateTime::UNIX_EPOCH + TimeDelta::days(1)));

        // Lin is demoted after the question was asked, and the answer is from before.
        let looked = Looked { chat: GROUP, admins: vec![LIN], title: PersonName::read("") };
        let mut tx = store.begin().await.unwrap();
        groups::set_admin(&mut tx, GROUP, LIN, false).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!admins.note(&looked, &[LIN]).await.unwrap());
        let mut tx = store.read().await.unwrap();
        assert!(!groups::is_admin(&mut tx, GROUP, LIN).await.unwrap());
        drop(tx);
        // Asked again, it is taken.
        assert!(admins.note(&Looked { admins: vec![], ..looked }, &[]).await.unwrap());
    }

    #[test]
    fn where_nobody_has_rights_any_more_it_is_asked_the_fastest() {
        let now = DateTime::from_timestamp(1_795_392_000, 0).expect("a moment");
        assert_eq!(pause_after(None, now), FIRST_PAUSE);
        assert_eq!(pause_after(Some(now - groups::CONFIRMED_WITHIN), now), FIRST_PAUSE);
        assert_eq!(pause_after(Some(now - TimeDelta::hours(47)), now), PAUSE);
    }
}
