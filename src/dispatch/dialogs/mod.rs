//! What people send in private that is no command: whom it belongs to, and what is asked where that is not clear.

mod answer;
mod aside;
mod ask;
mod at_once;
mod buttons;
mod curious;
mod declared;
mod hear;
mod readings;
mod sent;
mod shown;

pub use aside::{BUTTONS, purge};
pub use hear::hear;
pub use sent::{Picture, cannot_read, listen, once_for_an_album, see, take_file};
