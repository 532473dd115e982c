//! A table whose first row says what stands below each of its cells.

use std::ops::Range;

use super::label::{self, Kind};
use super::look::{spoken, trimmed};

/// A table: its header, and the rows below it, each cell with its place in the text. An empty cell stays one.
pub(super) struct Table {
    pub header: Vec<(Kind, Range<usize>)>,
    /// Each row with its line, from 1.
    pub rows: Vec<(usize, Vec<Range<usize>>)>,
    /// The lines that it takes, from 1.
    pub lines: Range<usize>,
}

/// How many activities a table names, one a row; none where the text has no such table.
pub fn rows(text: &str) -> usize {
    find(text).map_or(0, |table| table.rows.len())
}

/// The table, if the text has one.
pub(super) fn find(text: &str) -> Option<Table> {
    let lines = lines(text);
    (0..lines.len()).find_map(|at| below(text, &lines, at))
}

/// The table whose header is that line.
fn below(text: &str, lines: &[Range<usize>], at: usize) -> Option<Table> {
    let header: Option<Vec<(Kind, Range<usize>)>> = cells(text, &lines[at])
        .into_iter()
        .map(|cell| label::kind(&text[cell.clone()]).map(|kind| (kind, cell)))
        .collect();
    let header = header.filter(|header| {
        header.len() >= 2 && header.iter().any(|(kind, _)| matches!(kind, Kind::When | Kind::Meet))
    })?;
    let mut rows = Vec::new();
    let mut end = at + 1;
    for (line, range) in lines.iter().enumerate().skip(at + 1) {
        let found = cells(text, range);
        let says = found.iter().filter(|cell| spoken(&text[(*cell).clone()]) > 0).count();
        if says > 0 {
            let labelled = found.first().is_some_and(|cell| label::kind(&text[cell.clone()]).is_some());
            if found.len() != header.len() || says < 2 || labelled {
                break;
            }
            rows.push((line + 1, found));
        } else if found.len() < 2 {
            break;
        }
        end = line + 1;
    }
    (!rows.is_empty()).then_some(Table { header, rows, lines: at + 1..end + 1 })
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let range = |line: &str| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    };
    text.split('\n').map(range).collect()
}

/// The cells of a line, between its bars or tabs.
fn cells(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let bars = ['|', '｜', '│', '\t'];
    let inner = trimmed(text, line.clone(), "");
    let words = &text[inner.clone()];
    let start = inner.start + (words.len() - words.trim_start_matches(bars).len());
    let end = inner.end - (words.len() - words.trim_end_matches(['|', '｜', '│']).len());
    let mut cells = Vec::new();
    let mut from = start;
    for (at, bar) in text.get(start..end).unwrap_or_default().match_indices(bars) {
        cells.push(trimmed(text, from..start + at, "*_"));
        from = start + at + bar.len();
    }
    cells.push(trimmed(text, from..end.max(from), "*_"));
    cells
}
