//! What a person decides for themselves: language, settings, what is kept, and being forgotten.

pub mod language;
pub mod privacy;
