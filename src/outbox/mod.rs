//! Delivers what the features decided: claims it, keeps the messenger's pace, retries, repairs, gives up.
//!
//! Delivery is at-least-once. A parcel is claimed with a lease, sent with no transaction open, and recorded after;
//! if the bot dies between sending and recording, the lease ends and the parcel is delivered again. The messenger
//! has no idempotency key, so that window is the only place a double can come from.

mod content;
mod courier;
mod delivery;
mod digest;
mod gathered;
mod pace;
mod reach;
mod recap;
mod record;
#[cfg(test)]
mod tests;
mod window;

pub use content::Content;
pub use courier::{Courier, Progress};
pub use pace::{Pace, Throttled};
