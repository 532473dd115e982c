//! lastmile: carries a community centre's activities the last mile to residents.
pub mod clock;
pub mod domain;
pub mod message;
pub mod store;
