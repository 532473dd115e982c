//! A message of a coordinator to all groups of a branch of the tree: seen before it goes, counted while it goes, and
//! reported where it did not arrive.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::GroupId;
use crate::domain::language::Language;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::way::Way;
use crate::i18n::{texts, when};
use crate::message::{Address, Button, Delivery, Message, Priority, Text, cut};
use crate::store::agenda::Moment;
use crate::store::broadcasts::{self, Broadcast};
use crate::store::groups::Group;
use crate::store::outbox::{self, OutboxEntry, Terms};
use crate::store::places::Place;
use crate::store::{self, Tx, changes, people, places};
use crate::work::agenda::Entry;
use crate::work::moments::Source;
use crate::work::recipients::{self, private};
use crate::work::ways;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, buttons, dialog,
    names, redraw,
};

/// A message to many groups went out.
const SENT: AuditAction = AuditAction::of("broadcast");

/// The most UTF-16 units of what is sent, of a place's name, and the most places named in the report.
const BODY: usize = 3_000;
const NAME: usize = 60;
const NAMED: usize = 20;
/// The most UTF-16 units of a broadcast in a list.
const QUOTED: usize = 80;
/// After this it is no news any more.
const STILL_NEWS: TimeDelta = TimeDelta::days(1);
/// How often the message that counts is brought up to date.
const COUNTED_EVERY: TimeDelta = TimeDelta::seconds(5);

/// `/broadcast taipinglu` and a text.
pub const BROADCAST: Command = Command {
    word: "broadcast",
    who: For::Coordinators,
    menu: None,
    help: Some(texts::help_broadcast),
    run: |work, asker, typed| Box::pin(draft(work, asker, typed)),
};

buttons! {
    /// A button below a broadcast.
    pub enum BroadcastButton {
        /// Send it to all groups of its branch.
        "bc" => Send(broadcast: i64),
        /// Throw it away.
        "bx" => Discard(broadcast: i64),
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<BroadcastButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: BroadcastButton) -> Result<Reply> {
    match button {
        BroadcastButton::Send(broadcast) => send(work, asker, broadcast).await,
        BroadcastButton::Discard(broadcast) => discard(work, asker, broadcast).await,
    }
}

/// The place that the text begins with, by the longest of its names that fits, and what follows; else its first word.
fn after_name<'t>(all: &[Place], typed: &'t str) -> (&'t str, &'t str) {
    let ends = typed.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    let mut heads = ends.chain([typed.len()]).map(|at| typed.split_at(at));
    let named = heads.rfind(|(head, _)| all.iter().any(|place| place.is_called(head)));
    let (head, body) = named.unwrap_or_else(|| typed.split_once(char::is_whitespace).unwrap_or((typed, "")));
    (head, body.trim())
}

/// `/broadcast taipinglu` and what is to be said: a look at it, and how many groups it goes to.
pub async fn draft(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    access::in_private(asker)?;
    let language = asker.language;
    if asker.coordinated(work).await?.is_empty() {
        return Err(Refusal::OnlyCoordinators.into());
    }
    changes::set_aside(&mut work.tx, asker.person.id, dialog::long_ago(work.now)).await?;
    let all = places::all(&mut work.tx).await?;
    let (named, body) = after_name(&all, typed);
    if body.is_empty() {
        return Ok(Reply::Say(texts::broadcast_how().say(language)));
    }
    let length = body.encode_utf16().count();
    if length > BODY {
        return Ok(Reply::Say(texts::broadcast_too_long(length, BODY).say(language)));
    }
    let Some(place) = all.iter().find(|place| place.is_called(named)) else {
        return Ok(ways::say(asker, texts::place_unknown(&cut(named, NAME)).say(language), Way::Places));
    };
    access::coordinates(work, asker, place.id).await?;
    let all = recipients::groups_below(work, place.id).await?;
    let id = broadcasts::draft(&mut work.tx, place.id, asker.person.id, body, work.now).await?;
    let name = cut(place.name.in_language(language), NAME);
    let mut text = texts::broadcast_preview(all.len(), &name).say(language);
    text.paragraph(&said(place, asker, body, language));
    let buttons = vec![
        Button::to_do(&texts::button_send_broadcast().say(language), BroadcastButton::Send(id)),
        Button::to_do(&texts::button_discard().say(language), BroadcastButton::Discard(id)),
    ];
    Ok(Reply::Show(Message::of(text).row(buttons)))
}

/// A broadcast as groups read it: who says it, and what.
fn said(place: &Place, sender: &Asker, body: &str, language: Language) -> Text {
    let name = cut(place.name.in_language(language), NAME);
    let called = sender.person.called();
    let mut text = if called.hide_name {
        texts::broadcast_from(&name)
    } else {
        texts::broadcast_from_person(&name, names::in_public(&called, NAME))
    }
    .say(language);
    text.paragraph(&Text::plain(body));
    text
}

/// What is not out yet of the broadcasts at places that the asker coordinates, a line for each.
pub async fn coming(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Vec<Text>> {
    let mine = asker.coordinated(work).await?;
    let mut lines = Vec::new();
    for broadcast in broadcasts::open(&mut work.tx).await? {
        let Some(place) = places::by_id(&mut work.tx, broadcast.place_id).await? else { continue };
        if !mine.contains(&broadcast.place_id) {
            continue;
        }
        let groups = recipients::groups_below(work, broadcast.place_id).await?.len();
        let name = cut(place.name.in_language(asker.language), NAME);
        let body = cut(&broadcast.body, QUOTED);
        let line = texts::broadcast_coming(&name, groups, &body, broadcast.shown, &broadcast.state);
        lines.push(line.say(asker.language));
    }
    Ok(lines)
}

/// Sends it.
async fn send(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    access::in_private(asker)?;
    let kept = broadcasts::kept(&mut work.tx, id, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    // The tapped message counts how far it is, so it must be one that may be redrawn.
    let counts = redraw::canvas(work, asker).await?.ok_or(Refusal::OldButton)?;
    access::coordinates(work, asker, kept.place_id).await?;
    let all = recipients::groups_below(work, kept.place_id).await?;
    let place = places::by_id(&mut work.tx, kept.place_id).await?.ok_or(Refusal::OldButton)?;
    let mut first = None;
    for (ready, groups) in by_waking(work, &all).await? {
        first.get_or_insert(ready);
        let hearer = |group: &&Group| (DeliveryKey::Broadcast(id, group.id), group.address(), group.language);
        let hearers = groups.iter().map(hearer).collect();
        let terms = Terms { ready, rank: Priority::Announcement, expires: Some(ready + STILL_NEWS) };
        let says = |language| Message::of(said(&place, asker, &kept.body, language));
        work.send_all_on(terms, hearers, says).await?;
    }
    let later = first.filter(|ready| *ready > work.now);
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    broadcasts::begin(&mut work.tx, id, count, counts.message(), later).await?;
    audit::note(work, asker, kept.place_id, None, SENT, &kept.body).await?;
    let text = match later {
        Some(ready) => texts::broadcast_later(when(to_wall(place.zone, ready), work.now, asker.language)),
        None => texts::broadcast_progress(0_i64, count),
    };
    let text = text.say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// The groups of those that can be written to, by when it is not quiet there.
async fn by_waking<'g>(
    work: &mut UnitOfWork,
    all: &'g [Group],
) -> store::Result<BTreeMap<DateTime<Utc>, Vec<&'g Group>>> {
    let mut found: BTreeMap<DateTime<Utc>, Vec<&Group>> = BTreeMap::new();
    for group in all.iter().filter(|group| group.reachable) {
        let Some(place) = places::by_id(&mut work.tx, group.place_id).await? else { continue };
        let ready = work.settings.rhythm.quiet.waking(place.zone, work.now);
        found.entry(ready).or_default().push(group);
    }
    Ok(found)
}

/// Throws it away.
async fn discard(work: &mut UnitOfWork, asker: &Asker, id: i64) -> Result<Reply> {
    broadcasts::kept(&mut work.tx, id, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    broadcasts::drop_draft(&mut work.tx, id).await?;
    let text = texts::discarded().say(asker.language);
    Ok(Reply::Redraw(Message::of(text.clone()), text))
}

/// How far a broadcast is.
struct Progress {
    fates: Vec<(GroupId, String)>,
    sent: i64,
    done: bool,
}

impl Progress {
    async fn of(tx: &mut Tx, broadcast: &Broadcast) -> store::Result<Self> {
        let fates = broadcasts::fates(tx, broadcast.id).await?;
        let count = |state: &str| fates.iter().filter(|(_, fate)| fate == state).count();
        let (sent, done) = (i64::try_from(count("sent")).unwrap_or(i64::MAX), count("waiting") == 0);
        Ok(Self { fates, sent, done })
    }

    fn is_news(&self, broadcast: &Broadcast) -> bool {
        self.done || self.sent != broadcast.shown
    }
}

/// A broadcast on the agenda.
pub const AGENDA: Entry = Entry {
    source: Source {
        kind: SubjectKind::Broadcast,
        moments: |tx, _, ids, _| Box::pin(moments(tx, ids)),
        highest: |tx| Box::pin(broadcasts::highest(tx)),
    },
    advance: |work, id| Box::pin(count_one(work, id)),
};

async fn moments(tx: &mut Tx, ids: &RangeInclusive<i64>) -> store::Result<Vec<Moment>> {
    let under_way = broadcasts::under_way(tx, ids).await?;
    Ok(under_way.into_iter().map(|(id, counted)| (Subject::broadcast(id), counted + COUNTED_EVERY)).collect())
}

/// Tells a sender how far their broadcast is.
async fn count_one(work: &mut UnitOfWork, id: i64) -> store::Result<()> {
    let Some(broadcast) = broadcasts::sending(&mut work.tx, id).await? else { return Ok(()) };
    let progress = Progress::of(&mut work.tx, &broadcast).await?;
    broadcasts::show(&mut work.tx, id, progress.sent, progress.done, work.now).await?;
    if progress.is_news(&broadcast) { count(work, &broadcast, &progress).await } else { Ok(()) }
}

async fn count(work: &mut UnitOfWork, broadcast: &Broadcast, progress: &Progress) -> store::Result<()> {
    let Progress { fates, sent: shown, done } = progress;
    let (shown, done) = (*shown, *done);
    let Some(person) = broadcast.person_id else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, person).await? else { return Ok(()) };
    let language = person.language.unwrap_or(work.settings.language);
    let text = if done {
        let mut text = texts::broadcast_done(shown, broadcast.groups).say(language);
        for group in recipients::groups_below(work, broadcast.place_id).await? {
            let arrived = fates.iter().any(|(id, state)| *id == group.id && state == "sent");
            if !arrived && text.units() < NAMED * NAME {
                let place = places::by_id(&mut work.tx, group.place_id).await?;
                let name = place.map(|place| cut(place.name.in_language(language), NAME));
                text.line(&texts::broadcast_not_arrived(&name.unwrap_or_default()).say(language));
            }
        }
        text
    } else {
        texts::broadcast_progress(shown, broadcast.groups).say(language)
    };
    let to: Address = private(&person);
    let outgoing = OutboxEntry {
        key: DeliveryKey::Edit(to.chat, broadcast.message_id),
        to,
        rank: Priority::Refresh,
        parcel: Delivery::Edit(broadcast.message_id, Message::of(text)),
        expires: None,
    };
    outbox::refresh(&mut work.tx, work.now, &outgoing).await
}
