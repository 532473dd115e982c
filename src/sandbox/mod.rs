//! An emulated Bot API with a small world behind it: groups, topics, people, buttons, and failures on demand.
//!
//! The bot talks to it over real HTTP as it would to Telegram; a story, the demo or a page in the browser plays
//! the people through [`Sandbox`]. It is stricter than Telegram in one way: a request's field that the
//! `frankenstein` types do not know is refused instead of ignored. Long polls, latency and slowness take real
//! time; everything else, ages and pace limits included, goes by the clock it was given.

mod acts;
mod build;
mod chats;
mod download;
mod edit;
mod fault;
mod files;
mod handle;
mod html;
mod keyboard;
mod methods;
mod pace;
mod queue;
mod refusal;
mod request;
mod seen;
mod send;
mod server;
#[cfg(test)]
mod tests;
mod window;
mod world;

pub use fault::Fault;
pub use handle::Sandbox;
pub use refusal::{Cause, Refusal};
pub use seen::{
    Author, Event, EventKind, MessageEntity, MessageEntityType, NoSuchButton, PersonId, Press, Seen,
    SeenButton, SeenDocument, SeenVenue, Service, TapId, Toast,
};
pub use window::{SeenChat, SeenPerson};
