//! What was deleted is not to be found in the store's log of writes either.

use crate::domain::subject::{Purge, Subject};
use crate::store::{self, Store, chores};
use crate::work::unit::UnitOfWork;

/// By this name it is noted that it is to be done.
const CHORE: &str = Purge::Log.word();

/// What was just deleted is not to be found in the store's log of writes either: it is emptied soon after the commit.
pub async fn to_be_emptied(work: &mut UnitOfWork) -> store::Result<()> {
    work.reconsider(Subject::purge(Purge::Log));
    chores::is_needed(&mut work.tx, CHORE).await
}

/// Empties the store's log of writes. Where that fails it stays due.
pub async fn emptied(store: &Store) -> store::Result<()> {
    let emptied = store.empty_log().await;
    if emptied.is_err() {
        let mut tx = store.begin().await?;
        chores::is_needed(&mut tx, CHORE).await?;
        tx.commit().await?;
    }
    emptied
}
