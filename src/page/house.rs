//! The neighbourhood in one language: begun when somebody first looks at it, and anew when they wish.

use std::sync::Arc;

use anyhow::Context;
use tokio::sync::RwLock;

use super::player::Player;
use super::story::Story;
use crate::domain::language::Language;
use crate::neighbourhood::Neighbourhood;

/// A neighbourhood that may be begun anew.
pub struct House {
    /// The language of the page and of the people.
    pub language: Language,
    player: RwLock<Option<Arc<Player>>>,
}

impl House {
    /// One that nobody has looked at.
    pub fn new(language: Language) -> Self {
        Self { language, player: RwLock::new(None) }
    }

    /// What goes on in it.
    pub async fn player(&self) -> anyhow::Result<Arc<Player>> {
        if let Some(player) = &*self.player.read().await {
            return Ok(Arc::clone(player));
        }
        let mut place = self.player.write().await;
        if place.is_none() {
            *place = Some(Player::begin(Neighbourhood::on_the_first_morning(self.language).await?).await?);
        }
        place.as_ref().map(Arc::clone).context("the neighbourhood was just begun")
    }

    /// Goes on with another neighbourhood.
    pub async fn open(&self, hood: Neighbourhood) -> anyhow::Result<Arc<Player>> {
        let player = Player::begin(hood).await?;
        *self.player.write().await = Some(Arc::clone(&player));
        Ok(player)
    }

    /// Begins anew, and plays a story. Where it cannot go on, the neighbourhood stays as it is then.
    pub async fn play(&self, story: &Story) -> anyhow::Result<()> {
        let hood = Neighbourhood::on_the_first_morning(self.language).await?;
        self.open(hood).await?.play(story).await
    }
}
