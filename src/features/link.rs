//! Linking a group to a place, and telling when a group is lost.

use chrono::{DateTime, Utc};

use super::{Asker, Refusal, Reply, Result, Settings, Work, log, private};
use crate::domain::deed::Deed;
use crate::domain::ids::{ChatId, PlaceId};
use crate::i18n::texts;
use crate::message::{Message, Parcel, Rank};
use crate::store::outbox::{self, Outgoing};
use crate::store::{self, Tx, activities, groups, people, places};

/// `/link yusha` in a group: from now on it hears about that place's activities. For owners.
pub async fn link(work: &mut Work<'_>, asker: &Asker, slug: &str) -> Result<Reply> {
    if !asker.is_owner(work.settings) {
        return Err(Refusal::OnlyOwners.into());
    }
    if asker.in_private() {
        return Err(Refusal::GroupOnly.into());
    }
    let Some((id, _)) = places::by_slug(&mut work.tx, slug).await? else {
        let all = places::all(&mut work.tx).await?;
        let known = all.first().map_or("", |(_, place)| place.slug.as_str());
        return Ok(Reply::Say(texts::link_unknown(slug, known).say(asker.language)));
    };
    join(work, asker, id).await
}

/// The group that somebody wrote in belongs to a place from now on.
pub async fn join(work: &mut Work<'_>, asker: &Asker, id: PlaceId) -> Result<Reply> {
    let place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::UsedInvitation)?;
    let language = asker.group.as_ref().map_or(work.settings.language, |group| group.language);
    groups::link(&mut work.tx, id, asker.at, language).await?;
    log::note(work, asker, id, None, Deed::Linked, &place.slug).await?;
    for activity in activities::ahead(&mut work.tx, Some(id), work.now).await? {
        // What was announced before the group was linked is announced here now.
        work.card_is_stale(activity.id);
    }
    Ok(Reply::Say(texts::linked(place.name.in_language(language)).say(language)))
}

/// A group can no longer be written to: whoever runs its place, or else the owners, are told once.
pub async fn lost(tx: &mut Tx, settings: &Settings, chat: ChatId, now: DateTime<Utc>) -> store::Result<()> {
    for group in groups::in_chat(tx, chat).await? {
        let Some(place) = places::by_id(tx, group.place_id).await? else { continue };
        let mut told = people::reachable_admins(tx, group.place_id).await?;
        if told.is_empty() {
            told = people::reachable_among(tx, &settings.owners).await?;
        }
        for person in told {
            let language = person.language.unwrap_or(settings.language);
            let text = texts::group_unreachable(place.name.in_language(language)).say(language);
            let outgoing = Outgoing {
                key: format!("group-lost/{}/{}/{}", group.id, person.id, now.timestamp()),
                to: private(&person),
                rank: Rank::Reminder,
                parcel: Parcel::Message(Message::of(text)),
                expires: None,
            };
            outbox::send(tx, now, &outgoing).await?;
        }
    }
    Ok(())
}
