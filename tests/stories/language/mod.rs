//! The language of the stories: what people do, what they read, and how time passes.

pub mod any_button;
pub mod engine;
pub mod kept;
pub mod outage;
mod town;
pub mod transcript;

pub use engine::Engine;
pub use lastmile::domain::language::Language;
pub(crate) use town::both_engines;
pub use town::{Step, Town, tell};
pub use transcript::render;
