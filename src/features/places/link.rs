//! Linking a group to a place, and telling when a group is lost.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ChatId, PersonId, PlaceId};
use crate::features::places::unlinked;
use crate::i18n::texts;
use crate::message::{Address, Delivery, Message, Priority, Text};
use crate::store::outbox::{self, OutboxEntry};
use crate::store::{self, Tx, activities, groups, owners, people, places};
use crate::work::recipients::private;
use crate::work::{Asker, Command, For, Refusal, Reply, Result, Settings, UnitOfWork, access, audit, cards};

/// For how long it is of use in a group to hear who the bot is, and that a command can go.
const FRESH: TimeDelta = TimeDelta::hours(1);
/// A group was linked.
const LINKED: AuditAction = AuditAction::of("linked");
/// A group hears about its place no longer.
const UNLINKED: AuditAction = AuditAction::of("unlinked");

/// `/link yusha`.
pub const LINK: Command = Command {
    word: "link",
    who: For::Owners,
    menu: None,
    help: Some(texts::help_link),
    run: |work, asker, typed| Box::pin(link(work, asker, typed)),
};

/// `/unlink`.
pub const UNLINK: Command = Command {
    word: "unlink",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_unlink),
    run: |work, asker, _| Box::pin(unlink(work, asker)),
};

/// `/link yusha` in a group: from now on it hears about that place's activities. For owners.
pub async fn link(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    if !asker.is_owner(work).await? {
        return Err(Refusal::OnlyOwners.into());
    }
    if asker.in_private() {
        return Err(Refusal::GroupOnly.into());
    }
    let all = places::all(&mut work.tx).await?;
    let Some(place) = all.iter().find(|place| place.is_called(typed)) else {
        let known = all.first().map_or("", |place| place.name.in_language(asker.language));
        return Ok(Reply::Say(texts::link_unknown(typed, known).say(asker.language)));
    };
    let said = join(work, asker.at, asker.person.id, place.id).await?;
    introduce(work, asker, said).await?;
    Ok(Reply::Nothing)
}

/// Says in a group who the bot is and what it does there. That stays; the command that led to it goes, as others do.
pub async fn introduce(work: &mut UnitOfWork, asker: &Asker, said: Text) -> store::Result<()> {
    let at = asker.at;
    let key = DeliveryKey::Introduced(at.chat, asker.message);
    work.send(key, at, Priority::Answer, Message::of(said), Some(work.now + FRESH)).await?;
    let Some(seconds) = work.settings.tidy_after else { return Ok(()) };
    let gone_at = work.now + TimeDelta::seconds(seconds.into());
    let command = OutboxEntry {
        key: DeliveryKey::Remove(at.chat, asker.message),
        to: at,
        rank: Priority::Refresh,
        parcel: Delivery::Remove(vec![asker.message]),
        expires: Some(gone_at + FRESH),
    };
    outbox::send(&mut work.tx, gone_at, &command).await.map(|_| ())
}

/// A group, or a topic of one, belongs to a place from now on. What is said in it.
pub async fn join(work: &mut UnitOfWork, at: Address, by: PersonId, id: PlaceId) -> Result<Text> {
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::UsedInvitation)?;
    let known = groups::in_chat(&mut work.tx, at.chat).await?;
    let same = known.iter().find(|group| group.address() == at).or(known.first());
    let language = same.map_or(work.settings.language, |group| group.language);
    groups::link(&mut work.tx, id, at, language).await?;
    work.ask_admins_of(at.chat);
    unlinked::is_answered(work, at.chat).await?;
    audit::note_of(work, by, id, LINKED, &place.slug).await?;
    catch_up(work, id).await?;
    Ok(texts::linked(place.name.in_language(language)).say(language))
}

/// `/unlink` in a group: it, or its topic, hears about its place no longer. For the group's admins, and for coordinators of the
/// place. Its admins run nothing there by it any more; who has signed up keeps their seat.
async fn unlink(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::places(work, asker).await?;
    if asker.in_private() {
        return Err(Refusal::GroupOnly.into());
    }
    // Not another topic of the chat.
    let group = asker.group.clone().filter(|group| group.address() == asker.at).ok_or(Refusal::NotLinked)?;
    let is_admin = asker.as_group || groups::is_admin(&mut work.tx, asker.at.chat, asker.person.chat).await?;
    if !is_admin && !asker.coordinated(work).await?.contains(&group.place_id) {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let place = places::by_id(&mut work.tx, group.place_id).await?.ok_or(Refusal::NotLinked)?;
    groups::unlink(&mut work.tx, &group).await?;
    audit::note(work, asker, place.id, None, UNLINKED, &place.slug).await?;
    Ok(Reply::Say(texts::unlinked(place.name.in_language(asker.language)).say(asker.language)))
}

/// The bot may write to a group, or may not any more.
pub async fn came_or_went(work: &mut UnitOfWork, chat: ChatId, may_write: bool) -> store::Result<()> {
    let is_news = groups::set_reachable(&mut work.tx, chat, may_write).await?;
    if !may_write {
        return outbox::shut(&mut work.tx, chat, work.now).await;
    }
    outbox::reopen(&mut work.tx, chat).await?;
    if is_news {
        found_again(&mut work.tx, chat, work.now).await?;
    }
    Ok(())
}

/// A group can be written to again: the cards of what is ahead are posted there, or brought up to date.
pub async fn found_again(tx: &mut Tx, chat: ChatId, now: DateTime<Utc>) -> store::Result<()> {
    for group in groups::in_chat(tx, chat).await? {
        for activity in activities::ahead(tx, Some(group.place_id), now).await? {
            cards::bring_up_to_date(tx, &activity, &group, now).await?;
        }
    }
    Ok(())
}

/// A group became a supergroup, where none of its cards stands yet. The courier may have noticed it first.
pub async fn moved(work: &mut UnitOfWork, from: ChatId, to: ChatId) -> store::Result<()> {
    groups::migrate(&mut work.tx, from, to).await?;
    work.ask_admins_of(to);
    for group in groups::in_chat(&mut work.tx, to).await? {
        catch_up(work, group.place_id).await?;
    }
    Ok(())
}

/// What was announced before a group was there is announced in it now; cards that stand stay as they are.
async fn catch_up(work: &mut UnitOfWork, place: PlaceId) -> store::Result<()> {
    for activity in activities::ahead(&mut work.tx, Some(place), work.now).await? {
        work.card_is_stale(activity.id);
    }
    Ok(())
}

/// A group can no longer be written to: whoever runs its place, or else the owners, are told once.
pub async fn lost(tx: &mut Tx, settings: &Settings, chat: ChatId, now: DateTime<Utc>) -> store::Result<()> {
    for group in groups::in_chat(tx, chat).await? {
        let Some(place) = places::by_id(tx, group.place_id).await? else { continue };
        let mut told = people::reachable_admins_of(tx, chat).await?;
        if told.is_empty() {
            told = owners::reachable(tx, &settings.owners).await?;
        }
        for person in told {
            let language = person.language.unwrap_or(settings.language);
            let text = texts::group_unreachable(place.name.in_language(language)).say(language);
            let outgoing = OutboxEntry {
                key: DeliveryKey::GroupLost(group.id, person.id, now.date_naive()),
                to: private(&person),
                rank: Priority::Reminder,
                parcel: Delivery::Message(Message::of(text)),
                expires: None,
            };
            outbox::send(tx, now, &outgoing).await?;
        }
    }
    Ok(())
}
