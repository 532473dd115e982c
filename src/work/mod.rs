//! What every feature stands on: the unit of work, who asks and what they may do, what they are answered, and whom the
//! bot writes to. It knows no feature.

pub mod about;
pub mod access;
pub mod agenda;
mod asker;
pub mod audit;
pub(crate) mod buttons;
pub mod cards;
pub mod choice;
mod command;
pub mod dialog;
mod error;
pub mod moments;
pub mod names;
pub mod newest;
pub mod pages;
pub mod place_words;
pub mod programme;
pub mod recipients;
pub mod redraw;
mod refusal;
mod reply;
mod settings;
mod unit;
pub mod waiting;
pub mod way_words;
pub mod ways;
pub mod which;
pub mod write_log;

pub use asker::{Asker, coordinated_by, owns, run_by, runs};
pub(crate) use buttons::buttons;
pub use buttons::{AnyButtonTable, ButtonTable, Buttons, Press};
pub use command::{Command, For, Run, Saying};
pub use dialog::{Asked, Dialog};
pub use error::{Error, Result};
pub use recipients::private;
pub use refusal::Refusal;
pub use reply::Reply;
pub use settings::Settings;
pub use unit::{Committed, GRACE, LockedRoster, UnitOfWork};
