//! What people do with the bot: one file for each thing, its tests below it or in `tests/`.

pub mod album;
pub mod broadcast;
pub mod calendar;
pub mod call_off;
pub mod card;
pub mod changes;
pub mod check_in;
pub mod claims;
pub mod commands;
pub mod contributions;
pub mod create;
pub mod desk;
pub mod dialogs;
pub mod documents;
mod door;
pub mod due;
pub mod edit;
pub mod events;
pub mod feedback;
pub mod life;
pub mod line;
pub mod link;
pub mod lists;
pub mod log;
pub mod minimum;
pub mod names;
mod newest;
pub mod organise;
pub mod people;
pub mod privacy;
pub mod questions;
pub mod read_new;
pub mod recap;
pub mod redraw;
mod refusal;
pub mod remind;
pub mod series;
pub mod signup;
pub mod timeline;
pub mod welcome;

pub use refusal::Refusal;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::activity::{Activity, Rhythm, Step};
use crate::domain::ids::{ActivityId, ChatId, MessageId, PlaceId, RoleId};
use crate::domain::language::Language;
use crate::domain::roster::Tally;
use crate::message::{Action, Address, Message, Parcel, Rank, Text};
use crate::store::groups::Group;
use crate::store::outbox::Outgoing;
use crate::store::people::Person;
use crate::store::rosters::{Rosters, Tallies, tally_of};
use crate::store::{self, Store, Tx, activities, groups, ledger, outbox, roles, signups};

/// What the operator set, and what the bot is.
#[derive(Debug, Clone)]
pub struct Settings {
    /// When things happen around an activity.
    pub rhythm: Rhythm,
    /// Who may do everything.
    pub owners: Vec<ChatId>,
    /// The language of groups that have none of their own.
    pub language: Language,
    /// For how long after its end it is known who took part in an activity.
    pub keep: TimeDelta,
    /// After how many seconds a command in a group and its answer are removed; never, where none is set.
    pub tidy_after: Option<u32>,
    /// The bot's user name, for links that open it.
    pub bot_username: String,
    /// A map's address with `{latitude}`, `{longitude}` and `{name}` in it.
    pub map_url: String,
    /// A map search's address with `{name}` in it.
    pub search_url: String,
}

/// One unit of work: a transaction, the time it happens at, and the cards it made stale.
pub struct Work<'s> {
    /// The transaction.
    pub tx: Tx,
    /// The time for everything in it.
    pub now: DateTime<Utc>,
    /// The operator's settings.
    pub settings: &'s Settings,
    stale: BTreeSet<ActivityId>,
    held: HashMap<ActivityId, Held>,
    rosters: Rosters,
    moves_schedule: bool,
    admins_of: BTreeSet<ChatId>,
    /// When the news of seats goes out that this work leads to.
    news_at: DateTime<Utc>,
}

/// What a unit of work leads to beyond its transaction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Committed {
    /// What is due next may have changed, so the schedule has to look again.
    pub moves_schedule: bool,
    /// The chats whose admins the messenger has to be asked for.
    pub admins_of: BTreeSet<ChatId>,
}

/// An activity whose roster a unit of work holds: until its end nobody else can change it, so a burst of taps on one
/// card reads it once.
#[derive(Debug, Clone)]
pub struct Held {
    /// The activity.
    pub activity: Arc<Activity>,
    version: i64,
    tallies: Tallies,
}

impl Held {
    /// How full a role is now.
    pub fn tally(&self, role: RoleId) -> Tally {
        tally_of(&self.tallies, role)
    }
}

impl<'s> Work<'s> {
    /// Begins a unit of work.
    pub async fn begin(store: &Store, settings: &'s Settings, now: DateTime<Utc>) -> store::Result<Self> {
        let rosters = store.rosters.clone();
        Ok(Self {
            tx: store.begin().await?,
            now,
            settings,
            stale: BTreeSet::new(),
            held: HashMap::new(),
            rosters,
            moves_schedule: false,
            admins_of: BTreeSet::new(),
            news_at: now,
        })
    }

    /// Makes it last, and has the cards it touched brought up to date.
    pub async fn commit(mut self) -> store::Result<Committed> {
        for activity in std::mem::take(&mut self.stale) {
            card::refresh(&mut self, activity).await?;
        }
        self.tx.commit().await?;
        for (id, held) in self.held {
            self.rosters.note(id, held.version, held.tallies);
        }
        Ok(Committed { moves_schedule: self.moves_schedule, admins_of: self.admins_of })
    }

    /// Says that something is due at another time than before.
    pub fn move_schedule(&mut self) {
        self.moves_schedule = true;
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
        key: String,
        to: Address,
        rank: Rank,
        message: Message,
        expires: Option<DateTime<Utc>>,
    ) -> store::Result<bool> {
        let outgoing = Outgoing { key, to, rank, parcel: Parcel::Message(message), expires };
        outbox::send(&mut self.tx, self.now, &outgoing).await
    }

    /// Sends the news of a seat: at once where a resident caused it, in a while where an organiser did.
    async fn send_news(
        &mut self,
        key: String,
        to: Address,
        message: Message,
        expires: Option<DateTime<Utc>>,
    ) -> store::Result<bool> {
        let parcel = Parcel::Message(message);
        let outgoing = Outgoing { key, to, rank: Rank::Reminder, parcel, expires };
        outbox::send(&mut self.tx, self.news_at, &outgoing).await
    }

    /// Holds the roster of an activity that residents may know of.
    pub async fn hold(&mut self, id: ActivityId) -> Result<Held> {
        if let Some(held) = self.held.get(&id) {
            return Ok(held.clone());
        }
        let version = activities::lock(&mut self.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        let activity = Arc::new(self.announced(id).await?);
        let tallies = match self.rosters.before(id, version) {
            Some(tallies) => tallies,
            None => signups::tallies(&mut self.tx, id).await?,
        };
        let held = Held { activity, version, tallies };
        self.held.insert(id, held.clone());
        Ok(held)
    }

    /// Counts a change of a held roster, whose card is stale by it.
    pub fn count(&mut self, id: ActivityId, role: RoleId, change: impl FnOnce(&mut Tally)) {
        if let Some(held) = self.held.get_mut(&id) {
            let mut tally = held.tally(role);
            change(&mut tally);
            held.tallies.retain(|(of, _)| *of != role);
            held.tallies.push((role, tally));
        }
        self.card_is_stale(id);
    }

    /// A roster changed in some other way: it is read anew the next time.
    pub fn changed(&mut self, id: ActivityId) {
        self.held.remove(&id);
        self.card_is_stale(id);
    }

    /// The activity of that number, if residents may know of it: once it is announced.
    pub async fn announced(&mut self, id: ActivityId) -> Result<Activity> {
        let activity = activities::by_id(&mut self.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        if !ledger::is_done(&mut self.tx, &activity, Step::Announce).await? {
            return Err(Refusal::UnknownActivity.into());
        }
        Ok(activity)
    }
}

/// The private chat of a person.
pub fn private(person: &Person) -> Address {
    Address { chat: person.chat, thread: crate::domain::ids::ThreadId(0) }
}

/// The places a person coordinates: all, for an owner.
async fn coordinated_by(work: &mut Work<'_>, person: &Person) -> store::Result<Vec<PlaceId>> {
    if work.settings.owners.contains(&person.chat) {
        let all = store::places::all(&mut work.tx).await?;
        return Ok(all.into_iter().map(|(id, _)| id).collect());
    }
    roles::coordinated_by(&mut work.tx, person.id).await
}

/// The places a person may organise at.
async fn run_by(work: &mut Work<'_>, person: &Person) -> store::Result<Vec<PlaceId>> {
    let mut places = coordinated_by(work, person).await?;
    places.extend(groups::places_run_by(&mut work.tx, person.chat, work.now).await?);
    places.extend(roles::organised_by(&mut work.tx, person.id).await?);
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

/// Who asks for something, and where.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The person; for an admin who writes as the group, the group's own stand-in.
    pub person: Person,
    /// Where they asked.
    pub at: Address,
    /// The linked group they asked in.
    pub group: Option<Group>,
    /// Whether they wrote in the name of the group, which only its admins can.
    pub as_group: bool,
    /// The message they tapped on or wrote.
    pub message: MessageId,
    /// Whether that message has the button they tapped, as the messenger says.
    pub on_button: bool,
    /// The message theirs is a reply to.
    pub reply_to: Option<MessageId>,
    /// The language to answer in.
    pub language: Language,
}

impl Asker {
    /// Whether this is the person's private chat with the bot.
    pub fn in_private(&self) -> bool {
        self.at.chat == self.person.chat
    }

    /// Whether they are an owner.
    pub fn is_owner(&self, settings: &Settings) -> bool {
        !self.as_group && settings.owners.contains(&self.person.chat)
    }

    /// The places they coordinate: all, for an owner.
    pub async fn coordinated(&self, work: &mut Work<'_>) -> store::Result<Vec<PlaceId>> {
        if self.as_group { Ok(Vec::new()) } else { coordinated_by(work, &self.person).await }
    }

    /// The places they may organise at: those whose groups they are an admin of, those where they were made an
    /// organiser, and those they coordinate. All, for an owner.
    pub async fn places(&self, work: &mut Work<'_>) -> store::Result<Vec<PlaceId>> {
        if self.as_group {
            return Ok(self.group.iter().map(|group| group.place_id).collect());
        }
        run_by(work, &self.person).await
    }

    /// Refuses unless they may organise at that place.
    pub async fn must_run(&self, work: &mut Work<'_>, place: PlaceId) -> Result<()> {
        if self.places(work).await?.contains(&place) { Ok(()) } else { Err(Refusal::OnlyOrganisers.into()) }
    }
}

/// What comes of something a person asked for.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Nothing to say.
    Nothing,
    /// A short text: a toast for a tap, a message for a command.
    Say(Text),
    /// An explanation, which takes longer to read than a toast is there.
    Explain(Text),
    /// A message of its own.
    Show(Message),
    /// The tapped message gets a new face, if it may be redrawn, and the person a toast.
    Redraw(Message, Text),
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store failed.
    #[error(transparent)]
    Failed(#[from] store::Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What a feature answers.
pub type Result<T> = std::result::Result<T, Error>;

/// The action table: what each button does.
pub async fn perform(work: &mut Work<'_>, asker: &Asker, action: Action) -> Result<Reply> {
    match action {
        Action::SignUp(activity) => signup::sign_up(work, asker, activity, RoleId(0), None).await,
        Action::SignUpAs(activity, role) => signup::sign_up(work, asker, activity, role, None).await,
        Action::More(activity) => signup::more(work, asker, activity).await,
        Action::Fewer(activity) => signup::fewer(work, asker, activity).await,
        Action::Why(activity) => line::why(work, asker, activity).await,
        Action::Skip(activity, question) => questions::skip(work, asker, activity, question).await,
        Action::AskAgain(activity, question) => questions::ask_again(work, asker, activity, question).await,
        Action::Cancel(activity) => signup::cancel(work, asker, activity).await,
        Action::GiveBack(activity) => dialogs::give_back(work, asker, activity).await,
        Action::IsFor(aside, what, shown) => dialogs::is_for(work, asker, aside, what, shown).await,
        Action::Help => {
            privacy::in_private(asker)?;
            welcome::help(work, asker).await
        }
        Action::PublishDraft(shown) => organise::publish(work, asker, shown).await,
        Action::DiscardDraft(shown) => organise::discard(work, asker, shown).await,
        Action::Rate(activity, face) => feedback::give(work, asker, activity, face).await,
        Action::Begin(beginning) => create::begin_with(work, asker, beginning).await,
        Action::Create(answer, shown) => create::tap(work, asker, answer, shown).await,
        Action::People(place) => Ok(Reply::Show(people::show(work, asker, place).await?)),
        Action::Invite(place, purpose) => people::invite(work, asker, place, purpose).await,
        Action::Revoke(place, invitation) => people::revoke(work, asker, place, invitation).await,
        Action::Claim(claim, yes) => claims::answer(work, asker, claim, yes).await,
        Action::Dismiss(place, person) => people::dismiss(work, asker, place, person).await,
        Action::SendBroadcast(broadcast) => broadcast::send(work, asker, broadcast).await,
        Action::DropBroadcast(broadcast) => broadcast::discard(work, asker, broadcast).await,
        Action::Timeline(activity) => {
            Ok(Reply::Redraw(timeline::show(work, asker, activity).await?, Text::default()))
        }
        Action::Coming(activity, step) => timeline::look(work, asker, activity, step).await,
        Action::Steer(activity, step, steering) => {
            timeline::steer(work, asker, activity, step, steering).await
        }
        Action::Edit(activity) => Ok(Reply::Redraw(edit::hub(work, asker, activity).await?, Text::default())),
        Action::EditField(activity, field) => edit::ask(work, asker, activity, field).await,
        Action::SaveEdit(activity, shown) => edit::save(work, asker, activity, shown).await,
        Action::SaveEditFor(activity, reach, shown) => {
            edit::save_for(work, asker, activity, reach, shown).await
        }
        Action::Series(id) => series::show(work, asker, id).await,
        Action::SeriesDay(id, day, choice) => series::choose_day(work, asker, id, day, choice).await,
        Action::RunSeries(id, goes_on) => series::run(work, asker, id, goes_on).await,
        Action::UndoSeries(id, shown) => series::undo(work, asker, id, shown).await,
        Action::Undo(activity, shown) => changes::undo(work, asker, activity, shown).await,
        Action::AskCallOff(activity) => {
            Ok(Reply::Redraw(call_off::ask(work, asker, activity).await?, Text::default()))
        }
        Action::CallOff(activity, reason) => call_off::for_reason(work, asker, activity, reason).await,
        Action::CallOffBecause(activity, shown) => {
            call_off::for_own_reason(work, asker, activity, shown).await
        }
        Action::KeepOn(activity) => call_off::keep_on(work, asker, activity).await,
        Action::Tick(activity, signup, page) => recap::tick(work, asker, activity, signup, page).await,
        Action::TickAll(activity) => recap::tick_all(work, asker, activity).await,
        Action::AttendancePage(activity, page) => recap::turn_page(work, asker, activity, page).await,
        Action::CheckIn(activity) => check_in::show(work, asker, activity).await,
        Action::Attendance(activity) => check_in::list(work, asker, activity).await,
        Action::Calendar(activity) => calendar::send(work, asker, activity).await,
        Action::Sheet(activity) => desk::roster_sheet(work, asker, activity).await,
        Action::DropLine(activity, line) => contributions::drop_line(work, asker, activity, line).await,
        Action::DropPictures(activity, first, last) => {
            contributions::drop_pictures(work, asker, activity, first, last).await
        }
        Action::Recap(activity) => album::show(work, asker, activity).await,
        Action::DropPicture(activity, number) => album::take_out(work, asker, activity, number).await,
        Action::PostRecap(activity) => recap::post_now(work, asker, activity).await,
        Action::HideName(hide) => privacy::hide_name(work, asker, hide).await,
        Action::Remind(remind) => privacy::remind(work, asker, remind).await,
        Action::Forget => privacy::forget(work, asker).await,
        Action::Remember => Ok(privacy::remember(asker)),
        Action::Speak(language) => welcome::speak(work, asker, language).await,
        Action::SpeakInSettings(language) => privacy::speak(work, asker, language).await,
    }
}
