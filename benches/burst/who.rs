//! Who takes the taps.

/// Who takes the taps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Who {
    Floor,
    Sqlite,
    Postgres,
}
