//! After the activity: the recap in the groups, with words and pictures.

pub mod buttons;
pub mod content;
pub mod contributions;
pub mod moving;
pub mod open;
pub mod post;
pub mod preview;
pub mod taps;
mod waiting;
