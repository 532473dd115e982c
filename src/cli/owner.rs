//! `lastmile owner-link`: the link that makes somebody an owner. It is written on standard output only, which is no log.

use super::start::{api, open};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::features::places::owner::{HOLDS, make_payload};
use crate::store::{Store, owners};
use crate::telegram::Api;

/// Makes a link and shows it.
pub async fn show(config: &Config) -> anyhow::Result<()> {
    let api = api()?;
    let store = open(config).await?;
    let shown = link(&store, &api).await?;
    if has_owner(config, &store).await? {
        println!("The bot has an owner already; whoever opens this link becomes one, too.\n");
    }
    println!("{shown}");
    store.close().await;
    Ok(())
}

/// The same at the start of the bot, while nobody owns it. Where nobody sits at a terminal, what is written is kept: a link
/// would be read by whoever reads that.
pub async fn show_if_needed(
    config: &Config,
    store: &Store,
    api: &Api,
    is_terminal: bool,
) -> anyhow::Result<()> {
    if is_terminal && !has_owner(config, store).await? {
        println!("Nobody owns this bot yet.\n\n{}\n", link(store, api).await?);
    }
    Ok(())
}

async fn has_owner(config: &Config, store: &Store) -> anyhow::Result<bool> {
    Ok(!config.owners.is_empty() || owners::count(&mut store.read().await?).await? > 0)
}

/// A new link, and what to do with it.
async fn link(store: &Store, api: &Api) -> anyhow::Result<String> {
    let bot = api.me().await?.username;
    let mut tx = store.begin().await?;
    let payload = make_payload(&mut tx, SystemClock.now()).await?;
    tx.commit().await?;
    let minutes = HOLDS.num_minutes();
    Ok(format!(
        "Open this link within {minutes} minutes. It makes you an owner of @{bot}, once:\n\n  \
         https://t.me/{bot}?start={payload}"
    ))
}
