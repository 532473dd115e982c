//! What goes wrong with the store.

/// What the store answers when it cannot do as told.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure of the store. Never shown to people.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine refused or is out of reach.
    #[error("store: {0}")]
    Engine(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("store: migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored value is not what it should be.
    #[error("store: {0}")]
    Corrupt(String),
    /// The address in `store.url` is of no engine that the bot knows.
    #[error("store.url: \"{0}\" is neither sqlite: nor postgres://")]
    UnknownEngine(String),
    /// SQLite's log could not be emptied.
    #[error("store: the log of writes cannot be emptied: {0}")]
    Log(String),
    /// A transaction is to be committed in which something failed.
    #[error("store: the transaction is broken")]
    Broken,
    /// What was done in a transaction panicked; the log says where.
    #[error("store: a panic")]
    Panicked,
}
