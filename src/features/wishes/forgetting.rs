//! Somebody is forgotten who has wished for something: those who wish the same hear that it is taken back.

use crate::domain::ids::PersonId;
use crate::domain::wish::WishState;
use crate::features::wishes::telling;
use crate::store::wishes;
use crate::work::{Result, UnitOfWork};

/// Tells them, before the wishes are forgotten.
pub async fn tell_those_who_wish_it(work: &mut UnitOfWork, person: PersonId) -> Result<()> {
    for mut wish in wishes::open_of_person(&mut work.tx, person).await? {
        wish.standing.state = WishState::Withdrawn;
        telling::it_is_gone(work, &wish).await?;
    }
    Ok(())
}
