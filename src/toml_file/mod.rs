//! Files that people write in TOML, read so that every mistake in them is told with its line.
//!
//! The tree that the `toml` crate parses is walked by hand: its serde errors stop at the first mistake and speak to
//! programmers, and whoever corrects a season's plan wants all of them at once.

pub(crate) mod values;
mod wrong;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) use values::{
    cron, day, degrees, hour, name, slug, template, text, wall_time, web_address, whole, word, words,
    yes_or_no, zone,
};

pub(crate) use wrong::Wrong;

/// The most characters of a wrong value that a mistake repeats.
const SHOWN: usize = 60;

/// One mistake in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: usize,
    /// The setting, as in `reminders.evening.cron`; empty where the mistake is in no setting.
    pub key: String,
    /// What was found and what is expected.
    pub said: String,
}

/// All mistakes in a file, in the order of their lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Mistakes {
    file: String,
    list: Vec<Mistake>,
}

impl Mistakes {
    /// The mistakes of `file`; none where the list is empty.
    pub(crate) fn of(file: &str, mut list: Vec<Mistake>) -> Result<(), Self> {
        list.sort();
        list.dedup();
        if list.is_empty() { Ok(()) } else { Err(Self { file: file.to_owned(), list }) }
    }

    /// One by one.
    pub fn list(&self) -> &[Mistake] {
        &self.list
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Mistake { line, key, said }) in self.list.iter().enumerate() {
            let newline = if index == 0 { "" } else { "\n" };
            let key_end = if key.is_empty() { "" } else { ": " };
            write!(out, "{newline}{}:{line}: {key}{key_end}{said}", self.file)?;
        }
        Ok(())
    }
}

/// A file's text, and the mistakes found in it so far.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    text: &'a str,
    /// Where each line ends, for the line of every entry is asked for.
    line_ends: Vec<usize>,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { text, line_ends, mistakes: RefCell::default() }
    }

    /// The tree of its settings; empty, with mistakes noted, where the text is no TOML.
    pub(crate) fn tree(&self) -> Tree<'a> {
        let (tree, errors) = DeTable::parse_recoverable(self.text);
        if errors.is_empty() {
            return Tree(tree.into_inner());
        }
        // What follows the first error on a line is mostly its echo.
        let mut by_line = BTreeMap::new();
        for error in errors {
            let line = self.line(error.span().map_or(0, |span| span.start));
            by_line.entry(line).or_insert_with(|| error.message().replace('\n', ", "));
        }
        for (line, message) in by_line {
            self.mistake(line, String::new(), format!("this is not TOML: {message}"));
        }
        Tree(DeTable::new())
    }

    /// The mistakes, as they were found.
    pub(crate) fn into_mistakes(self) -> Vec<Mistake> {
        self.mistakes.into_inner()
    }

    fn line(&self, offset: usize) -> usize {
        self.line_ends.partition_point(|end| *end < offset) + 1
    }

    fn line_of<T>(&self, place: &Spanned<T>) -> usize {
        self.line(place.span().start)
    }

    fn mistake(&self, line: usize, key: String, said: String) {
        self.mistakes.borrow_mut().push(Mistake { line, key, said });
    }

    /// The value as its author wrote it, cut where it is long.
    fn found(&self, value: &Spanned<DeValue<'_>>) -> String {
        let written = match value.get_ref() {
            DeValue::Table(_) => "a table",
            DeValue::Array(_) => "a list",
            _ => self.text.get(value.span()).unwrap_or("something else"),
        };
        let line = written.lines().next().unwrap_or_default();
        match line.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line.to_owned(),
        }
    }

    fn read<T>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        read: impl FnOnce(&DeValue<'_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        let said = match read(value.get_ref()) {
            Ok(read) => return Some(read),
            Err(Wrong::Expected(what)) => format!("found {}, expected {what}", self.found(value)),
            Err(Wrong::Said(sentence)) => sentence,
        };
        self.mistake(self.line_of(value), key.to_owned(), said);
        None
    }
}

/// A file's settings.
#[derive(Debug)]
pub(crate) struct Tree<'a>(DeTable<'a>);

/// A section of a file. Its keys are asked for one by one; [`Table::finish`] finds those that nobody asked for.
#[derive(Debug)]
pub(crate) struct Table<'s> {
    source: &'s Source<'s>,
    entries: Option<&'s DeTable<'s>>,
    path: String,
    line: usize,
    asked: Vec<&'static str>,
    forbidden: Vec<&'static str>,
}

impl<'s> Table<'s> {
    /// The file's top level.
    pub(crate) fn root(source: &'s Source<'s>, tree: &'s Tree<'s>) -> Self {
        Self::new(source, Some(&tree.0), String::new(), 1)
    }

    fn new(source: &'s Source<'s>, entries: Option<&'s DeTable<'s>>, path: String, line: usize) -> Self {
        Self { source, entries, path, line, asked: Vec::new(), forbidden: Vec::new() }
    }

    /// Where the key stands; the section's line where it is missing.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.entry(key).map_or(self.line, |value| self.source.line_of(value))
    }

    /// Notes a mistake in a setting.
    pub(crate) fn complain(&self, key: &str, said: String) {
        self.source.mistake(self.line_of(key), self.key(key), said);
    }

    /// Whether the setting is there, right or wrong.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// A setting that may be missing. Also none, with a mistake noted, where it is wrong.
    pub(crate) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&DeValue<'_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        self.asked.push(key);
        self.source.read(&self.key(key), self.entry(key)?, read)
    }

    /// A setting that must be there.
    pub(crate) fn required<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        read: impl FnOnce(&DeValue<'_>) -> Result<T, Wrong>,
    ) -> Option<T> {
        if !self.has(key) {
            self.complain(key, format!("missing, expected {expected}"));
        }
        self.optional(key, read)
    }

    /// A list of values, each with its own mistake. None where it is missing or one of them is wrong.
    pub(crate) fn list<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&DeValue<'_>) -> Result<T, Wrong>,
    ) -> Option<Vec<T>> {
        self.asked.push(key);
        let full_key = self.key(key);
        let value = self.entry(key)?;
        let Some(items) = value.get_ref().as_array() else {
            return self.source.read(&full_key, value, |_| Err(Wrong::expected("a list in [ ]")));
        };
        // Read to the end before judging: each item has its own mistake.
        let items: Vec<Option<T>> =
            items.iter().map(|item| self.source.read(&full_key, item, &read)).collect();
        items.into_iter().collect()
    }

    /// A section within this one; an empty one where it is missing.
    pub(crate) fn table(&mut self, key: &'static str) -> Table<'s> {
        self.asked.push(key);
        let value = self.entry(key);
        let entries = value.and_then(|value| value.get_ref().as_table());
        let path = self.key(key);
        if let (Some(value), None) = (value, entries) {
            let expected = format!("a section [{path}]");
            self.source.read(&path, value, |_| Err::<(), _>(Wrong::Expected(expected)));
        }
        Table::new(self.source, entries, path, self.line_of(key))
    }

    /// The sections written `[[key]]`, in the file's order.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Table<'s>> {
        self.asked.push(key);
        let Some(value) = self.entry(key) else { return Vec::new() };
        let path = self.key(key);
        let expected = |value| {
            let expected = format!("sections [[{path}]]");
            self.source.read(&path, value, |_| Err::<(), _>(Wrong::Expected(expected)));
        };
        let Some(items) = value.get_ref().as_array() else {
            expected(value);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let Some(entries) = item.get_ref().as_table() else {
                expected(item);
                continue;
            };
            let line = self.source.line_of(item);
            tables.push(Table::new(self.source, Some(entries), path.clone(), line));
        }
        tables
    }

    /// A key that must not stand here, with the reason.
    pub(crate) fn forbid(&mut self, key: &'static str, reason: &str) {
        self.forbidden.push(key);
        if self.has(key) {
            self.complain(key, reason.to_owned());
        }
    }

    /// Notes a mistake for every key that was not asked for.
    pub(crate) fn finish(self) {
        let known = self.asked.join(", ");
        for (key, _) in self.entries.into_iter().flatten() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) || self.forbidden.contains(&name) {
                continue;
            }
            let said = match nearest(name, self.asked.iter().copied()) {
                Some(near) => format!("unknown key, did you mean {near}? Known are {known}"),
                None => format!("unknown key; known are {known}"),
            };
            self.source.mistake(self.source.line_of(key), self.key(name), said);
        }
    }

    fn entry(&self, key: &str) -> Option<&'s Spanned<DeValue<'s>>> {
        self.entries?.get(key)
    }

    fn key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

/// The known word that `word` was probably meant to be.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let most = (word.chars().count() / 3).max(2);
    let near = known.into_iter().map(|known| (distance(word, known), known)).min()?;
    (near.0 <= most).then_some(near.1)
}

/// How many characters must be put in, taken out or replaced to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], above + 1);
        for (left, against) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *against);
            diagonal = row[left + 1];
            row[left + 1] = replaced.min(diagonal + 1).min(row[left] + 1);
        }
    }
    row[other.len()]
}
