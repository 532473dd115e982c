//! The language of the stories: what people do, what they read, and how time passes.

mod acts;
pub mod any_button;
mod chance;
pub mod engine;
pub mod kept;
pub mod outage;
mod reads;
mod set_up;
mod time;
pub mod transcript;
mod world;

pub use chance::Chance;
pub use engine::Engine;
pub use lastmile::domain::language::Language;
pub use transcript::render;
pub(crate) use world::both_engines;
pub use world::{Told, World, tell};
