//! What waits to be said of a person where others read it.

use chrono::{DateTime, Utc};

use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{ChatId, PersonId};
use crate::message::Delivery;
use crate::store::wire::parcel;
use crate::store::{Error, Result, Tx, instant};

/// Something that waits for a group, and speaks of a person.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its number in the outbox.
    pub id: i64,
    /// Its key there; none of one that today's version cannot read.
    pub key: Option<DeliveryKey>,
    /// What it is.
    pub parcel: Delivery,
    /// The private chat of whoever it answers, if the bot may write to them.
    pub asker: Option<ChatId>,
    /// When it is to go out.
    pub ready: DateTime<Utc>,
}

/// What waits for groups and speaks of a person.
pub async fn said_in_groups(tx: &mut Tx, person: PersonId) -> Result<Vec<Said>> {
    let found = rows!(
        (i64, String, String, Option<ChatId>, i64),
        tx,
        "SELECT o.id, o.key, o.parcel, a.telegram_id, o.ready_at
         FROM outbox_people n JOIN outbox o ON o.id = n.outbox_id
         LEFT JOIN people a ON a.id = o.asker_id AND a.reachable
         WHERE n.person_id = $1 AND o.state = 'waiting' AND o.chat_id < 0 ORDER BY o.id",
        person
    )?;
    let read = |(id, key, parcel, asker, ready): (i64, String, String, Option<ChatId>, i64)| {
        let parcel = parcel::read(&parcel);
        let parcel = parcel.map_err(|error| Error::Corrupt(format!("outbox {id}: {error}")))?;
        Ok(Said { id, key: DeliveryKey::read(&key), parcel, asker, ready: instant(ready) })
    };
    found.into_iter().map(read).collect()
}

/// Does not say something, after all.
pub async fn unsay(tx: &mut Tx, id: i64) -> Result<()> {
    exec!(
        tx,
        "UPDATE outbox SET state = 'dropped', failure = 'a name in it was hidden', lease_until = 0, asker_id = NULL
         WHERE id = $1 AND state = 'waiting'",
        id
    )?;
    Ok(())
}

/// Says something to one person alone, as that parcel.
pub async fn say_in_private(tx: &mut Tx, id: i64, to: ChatId, parcel: &Delivery) -> Result<()> {
    let parcel = parcel::to_column(parcel)?;
    exec!(
        tx,
        "UPDATE outbox SET chat_id = $2, thread_id = 0, parcel = $3, held_until = 0
         WHERE id = $1 AND state = 'waiting'",
        id,
        to,
        &parcel
    )?;
    Ok(())
}
