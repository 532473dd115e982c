//! What most commands begin with.

use std::sync::Arc;

use anyhow::Context;
use secrecy::ExposeSecret;

use crate::config::{self, Config};
use crate::store::Store;
use crate::telegram::Api;

/// The store, its schema brought up to date.
pub(super) async fn open(config: &Config) -> anyhow::Result<Store> {
    let store = Store::open(config.store_url.expose_secret()).await.context("the store cannot be opened")?;
    store.migrate().await?;
    Ok(store)
}

/// The messenger, by the token from the environment.
pub(super) fn api() -> anyhow::Result<Arc<Api>> {
    let token = config::token_from_env(from_env)?;
    Ok(Arc::new(Api::new(&token, &config::api_url_from_env(from_env)?)?))
}

/// What the environment says.
pub(super) fn from_env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
