//! A file, whichever kind it is of.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cell::{MOST_BYTES, Sheet, Unreadable};
use super::{csv, xlsx};

/// Whether a file is one that is read here, by its name.
pub fn is_sheet(name: &str) -> bool {
    xlsx::is_named(name) || name.to_lowercase().ends_with(".csv")
}

/// The sheets in a file.
pub(super) fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooMuch);
    }
    let read = || match xlsx::is_one(bytes) {
        true => xlsx::read(bytes),
        // One of before, or with a password: it is packed in another way.
        false if xlsx::is_named(name) => Err(Unreadable::Broken),
        false => csv::read(name, bytes),
    };
    // A library that stumbles over a file does so over this file only.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Broken))
}
