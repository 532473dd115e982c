//! What stands in the documents and pictures that were uploaded: in memory, so there is an end to it.

use std::collections::{BTreeMap, HashMap};

use axum::body::Bytes;
use chrono::{DateTime, Utc};

/// How many bytes all of them may hold together; beyond that the oldest are given up.
pub(super) const MOST: usize = 64 << 20;

/// The contents of uploads, by file id. A picture's sizes share theirs.
#[derive(Default)]
pub(super) struct Files {
    numbers: HashMap<String, u64>,
    contents: BTreeMap<u64, Bytes>,
    weight: usize,
    last: u64,
    /// Where the bot gets files, by the end of the address: which, and until when.
    addresses: HashMap<String, (String, DateTime<Utc>)>,
}

impl Files {
    /// Keeps what some file ids stand for, and gives up the oldest where it is too much.
    pub(super) fn keep(&mut self, ids: impl IntoIterator<Item = String>, content: Bytes) {
        self.last += 1;
        self.numbers.extend(ids.into_iter().map(|id| (id, self.last)));
        self.weight += content.len();
        self.contents.insert(self.last, content);
        while self.weight > MOST
            && let Some((_, oldest)) = self.contents.pop_first()
        {
            self.weight -= oldest.len();
        }
    }

    /// Makes an address of a file.
    pub(super) fn hand_out(&mut self, path: String, id: String, until: DateTime<Utc>) {
        self.addresses.insert(path, (id, until));
    }

    /// What stands at an address, as long as it holds.
    pub(super) fn at(&self, path: &str, now: DateTime<Utc>) -> Option<Bytes> {
        let (id, _) = self.addresses.get(path).filter(|(_, until)| now <= *until)?;
        self.get(id)
    }

    /// What a file id stands for, if it is still kept.
    pub(super) fn get(&self, id: &str) -> Option<Bytes> {
        self.contents.get(self.numbers.get(id)?).cloned()
    }
}
