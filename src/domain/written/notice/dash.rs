//! What stands behind a dash.

/// What stands behind a dash and is said of a thing, and no part of its name: `Flu jabs – drop in`. In Chinese only such words as
/// say how it is done.
const SAID: &[&str] = &["随到", "先到先得", "免费", "不用报名", "无需报名", "欢迎", "自带", "不限人数"];

const DASHES: &[char] = &['-', '–', '—'];

/// A name, and what is said of it behind a dash; none where that may be part of the name.
pub fn behind_dash(name: &str) -> Option<(&str, &str)> {
    let at = name.rfind(DASHES)?;
    let before = name[..at].trim_end_matches(DASHES);
    let is_apart = before.ends_with(' ') || !before.ends_with(|last: char| last.is_ascii_alphanumeric());
    let said = said(&name[at..]).filter(|_| is_apart && !before.trim().is_empty())?;
    Some((before.trim_end(), said))
}

/// What is said behind the dash that a text begins with.
pub(super) fn said(text: &str) -> Option<&str> {
    let behind = text.trim_start().trim_start_matches(DASHES);
    let words = behind.trim();
    let is_said = behind.starts_with(' ') && words.starts_with(|first: char| first.is_ascii_lowercase())
        || SAID.iter().any(|word| words.starts_with(word));
    (behind.len() < text.trim_start().len() && is_said).then_some(words)
}
