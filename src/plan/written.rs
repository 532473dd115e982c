//! What several kinds of entries are written with.

use chrono::NaiveDate;
use toml::de::DeValue;

use crate::toml_file::Wrong;

pub(super) const A_NAME: &str = r#"a name such as "Choir" or { zh = "合唱", en = "Choir" }"#;

pub(super) fn day(value: &DeValue<'_>) -> Result<NaiveDate, Wrong> {
    let text = match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        _ => String::new(),
    };
    text.parse().map_err(|_| Wrong::expected("a day such as 2019-01-22"))
}
