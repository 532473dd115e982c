//! lastmile: carries a community centre's activities the last mile to residents.
pub mod clock;
pub mod domain;
pub mod features;
pub mod i18n;
pub mod message;
pub mod sandbox;
pub mod store;
