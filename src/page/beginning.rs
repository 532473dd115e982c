//! How a neighbourhood begins, and begins anew.

use crate::clock::Clock;
use crate::domain::language::Language;
use crate::features::places::owner::{HOLDS, OWNER_LINK};
use crate::neighbourhood::Neighbourhood;
use crate::store::owners;

/// The code of the link that makes somebody the owner: always the same, so that a story in which it is opened can be played
/// again.
const OWNER_CODE: &str = "sandbox";

/// How a neighbourhood begins, and begins anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// On the plan's first morning.
    Planned,
    /// On the same morning, with a bot that nobody owns and that knows no place. A link makes somebody its owner.
    Empty,
}

impl Beginning {
    /// The neighbourhood as it begins.
    pub async fn neighbourhood(self, language: Language) -> anyhow::Result<Neighbourhood> {
        if self == Self::Planned {
            return Neighbourhood::on_the_first_morning(language).await;
        }
        let hood = Neighbourhood::before_the_first_hour(language).await?;
        let mut tx = hood.store.begin().await?;
        owners::put_link(&mut tx, OWNER_CODE, hood.clock.now() + HOLDS).await?;
        tx.commit().await?;
        Ok(hood)
    }
}

/// The link that makes whoever opens it the owner, as long as it does.
pub async fn owner_link(hood: &Neighbourhood) -> anyhow::Result<Option<String>> {
    let holds = owners::has_link(&mut hood.store.read().await?, hood.clock.now()).await?;
    let bot = hood.sandbox.bot_username();
    Ok(holds.then(|| format!("https://t.me/{bot}?start={OWNER_LINK}{OWNER_CODE}")))
}
