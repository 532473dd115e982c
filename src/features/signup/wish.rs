//! What people want of an activity, said in their own words.

use crate::domain::ids::ActivityId;
use crate::domain::written_wish::Wish;
use crate::features::signup::sign_up;
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// Does what a person answered to a card in their own words.
pub async fn wish(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, wish: Wish) -> Result<Reply> {
    let reply = match wish {
        Wish::Cancel => sign_up::cancel(work, asker, id).await?,
        Wish::Join(seats) => {
            let role = sign_up::role_of(work, asker, id).await?;
            sign_up::sign_up(work, asker, id, role, seats).await?
        }
    };
    Ok(asker.named(reply))
}
