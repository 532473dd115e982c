//! A notice as a sheet of segments, and the pieces found on it.

use std::ops::Range;

use super::helpers::Wanted;
use super::lines::Segment;

/// What a pasted notice says, piece by piece, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// The name, without label and date; none where the text gives none that is sure.
    pub title: Option<String>,
    /// The pieces that say when it is, the best first; the day and the time may stand apart.
    pub when: Vec<Piece>,
    /// The piece that says when it is over, where it stands apart from the start: `大约9点结束`.
    pub ends: Option<Piece>,
    /// Further days in the running text: it may as well be on one of those.
    pub others: Vec<Piece>,
    /// The piece that says where it is.
    pub place: Option<Piece>,
    /// The points of the programme, each with its time if it has one.
    pub programme: Vec<String>,
    /// How many can come.
    pub seats: Option<Seats>,
    /// How many each can bring along.
    pub companions: Option<u32>,
    /// Whom it needs beside them.
    pub roles: Vec<Wanted>,
    /// A line that says so in words that cannot be read.
    pub unclear: Option<String>,
    /// The piece that says until when one can sign up.
    pub deadline: Option<Piece>,
    /// Whom to ask, with the telephone.
    pub contact: Option<String>,
    /// Everything else, in the order of the text.
    pub more: Vec<String>,
}

/// A stretch of the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// All that stands behind its label, or the whole of its line.
    pub whole: String,
    /// The line it stands in, from 1.
    pub line: usize,
    /// The label before it, without marks.
    pub label: Option<String>,
}

/// How many can come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seats {
    /// So many people, or families where the notice counts those.
    Limited(u32),
    /// Everybody who wants to.
    Unlimited,
}

/// A text cut into segments.
pub(super) struct Sheet<'a> {
    pub(super) text: &'a str,
    pub(super) segments: Vec<Segment>,
}

impl Sheet<'_> {
    pub(super) fn words(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn piece(&self, segment: &Segment, range: &Range<usize>) -> Piece {
        Piece {
            text: self.words(range).to_owned(),
            whole: self.words(&segment.value).to_owned(),
            line: segment.line,
            label: segment.label.as_ref().map(|label| self.words(&label.range).to_owned()),
        }
    }
}
