//! An activity's life: its steps, what each of them says, and the timeline that shows what is to come.

pub mod feedback;
pub mod minimum;
pub mod remind;
pub mod steps;
mod table;
pub mod timeline;
