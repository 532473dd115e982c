//! After the activity: the recap in the groups, with words and pictures.

pub mod content;
pub mod contributions;
pub mod moving;
pub mod post;
pub mod preview;
