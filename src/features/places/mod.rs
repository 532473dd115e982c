//! Places: who runs them, which groups hear of them, what goes to all of them, and what was done there.

pub mod broadcast;
pub mod buttons;
pub mod claims;
pub mod founding;
pub mod invitation;
pub mod link;
pub mod log;
pub mod naming;
pub mod owner;
pub mod staff;
pub mod unlinked;
