//! lastmile: carries a community centre's activities to residents.
pub mod clock;
