//! Rosters under everything that can happen to them, through the features and over real stores, without a messenger.

mod batches;
#[path = "../stories/language/engine.rs"]
mod engine;
mod history;
mod house;
mod orders;
mod rush;
mod visits;
