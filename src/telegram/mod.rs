//! Telegram: the only room that knows the messenger. Updates come in, messages go out.

mod admins;
mod answers;
mod api;
mod deliver;
mod files;
mod flood;
mod html;
mod incoming;
mod intake;
mod menus;
#[cfg(test)]
mod tests;

pub use admins::Admins;
pub use api::{Api, CallError, Me, Rights};
pub use deliver::TelegramMessenger;
pub use files::Files;
pub use intake::Intake;
pub use menus::Menus;
