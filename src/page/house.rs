//! The neighbourhood in one language: begun when somebody first looks at it, and anew when they wish.

use std::sync::Arc;

use tokio::sync::{Mutex, RwLock};

use super::beginning::Beginning;
use super::player::{Order, Player};
use super::story::Story;
use crate::domain::language::Language;
use crate::neighbourhood::Neighbourhood;

/// A neighbourhood that may be begun anew.
pub struct House {
    /// The language of the page and of the people.
    pub language: Language,
    beginning: Beginning,
    player: RwLock<Option<Arc<Player>>>,
    /// Held by whoever sends something large.
    pub uploads: Mutex<()>,
}

impl House {
    /// One that nobody has looked at.
    pub fn new(language: Language, beginning: Beginning) -> Self {
        Self { language, beginning, player: RwLock::new(None), uploads: Mutex::new(()) }
    }

    /// What goes on in it.
    pub async fn player(&self) -> anyhow::Result<Arc<Player>> {
        if let Some(player) = &*self.player.read().await {
            return Ok(Arc::clone(player));
        }
        let mut place = self.player.write().await;
        if let Some(player) = &*place {
            return Ok(Arc::clone(player));
        }
        let player = going(self.beginning.neighbourhood(self.language).await?).await?;
        *place = Some(Arc::clone(&player));
        Ok(player)
    }

    /// Goes on with another neighbourhood.
    pub async fn open(&self, hood: Neighbourhood) -> anyhow::Result<Arc<Player>> {
        let player = going(hood).await?;
        *self.player.write().await = Some(Arc::clone(&player));
        Ok(player)
    }

    /// Begins anew, with the clock as outside.
    pub async fn begin_anew(&self) -> anyhow::Result<()> {
        self.open(self.beginning.neighbourhood(self.language).await?).await.map(drop)
    }

    /// Begins anew, and plays a story. Time stands still at its end, or where it cannot go on.
    pub async fn play(&self, story: &Story) -> anyhow::Result<()> {
        let player = Player::begin(self.beginning.neighbourhood(self.language).await?).await?;
        *self.player.write().await = Some(Arc::clone(&player));
        player.play(story).await
    }
}

/// A neighbourhood where time passes as it does for whoever looks at the page.
async fn going(hood: Neighbourhood) -> anyhow::Result<Arc<Player>> {
    let player = Player::begin(hood).await?;
    player.obey(Order::Speed { speed: 1 }).await?;
    Ok(player)
}
