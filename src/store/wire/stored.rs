//! From a value to its column, and back.

use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::ids::MessageId;
use crate::store::error::{Error, Result};

/// What lies in a column of JSON in a format of its own.
pub(in crate::store) trait Stored: Clone {
    /// What stands there.
    type Format: From<Self> + Into<Self> + Serialize + DeserializeOwned;

    /// Reads what stands there, in whichever version it was written.
    fn parse(text: &str) -> serde_json::Result<Self::Format> {
        serde_json::from_str(text)
    }
}

// Lists of files and of messages are written as they are.

impl Stored for Vec<String> {
    type Format = Self;
}

impl Stored for Vec<MessageId> {
    type Format = Self;
}

/// A value as its column holds it.
pub(in crate::store) fn to_column<T: Stored>(value: &T) -> Result<String> {
    let format = T::Format::from(value.clone());
    serde_json::to_string(&format).map_err(|error| Error::Corrupt(error.to_string()))
}

/// The value of a column, such as `series.body`, in the row of that number.
pub(in crate::store) fn read<T: Stored>(text: &str, column: &str, row: impl Display) -> Result<T> {
    let read = T::parse(text).map_err(|error| Error::Corrupt(format!("{column} of {row}: {error}")))?;
    Ok(read.into())
}

/// The same of a column that may be empty.
pub(in crate::store) fn read_some<T: Stored>(
    text: Option<&str>,
    column: &str,
    row: impl Display,
) -> Result<Option<T>> {
    text.map(|text| read(text, column, row)).transpose()
}
