//! Cuts a notice into segments: a label with its value, or a line without one.

use std::ops::Range;

use super::super::fold::folded;
use super::call;
use super::helpers::{self, Asked};
use super::label::{self, Kind};
use super::look::{says, spoken, trimmed};
use super::table::{self, Table};
use marks::{circled, heads, opens};

pub(super) use marks::numbering;

mod marks;

/// A label as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// What it announces.
    pub kind: Kind,
    /// Where its words stand.
    pub range: Range<usize>,
}

/// What stands in front of a segment's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing.
    Plain,
    /// A bullet or a picture, with what the picture announces.
    Mark(Option<Kind>),
    /// A number in a list.
    Number,
}

/// A label with its value, or a line without a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// The line of the value, from 1.
    pub line: usize,
    /// What it is about, if that is said.
    pub label: Option<Label>,
    /// What stands in front.
    pub lead: Lead,
    /// All of it, with number and label.
    pub full: Range<usize>,
    /// The words behind the label.
    pub value: Range<usize>,
    /// Whether it is the first of its line.
    pub first: bool,
    /// Whether a blank line stands before it.
    pub after_blank: bool,
}

impl Segment {
    /// What its label announces.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.label.as_ref().map(|label| label.kind)
    }

    /// Whether it is about how many can come, and nothing else.
    pub(super) fn is_of_seats(&self) -> bool {
        self.kind() == Some(Kind::Seats) || self.lead == Lead::Mark(Some(Kind::Seats))
    }

    /// Whether no label says what it is about.
    pub(super) fn bare(&self) -> bool {
        self.label.is_none()
    }
}

/// Marks around a value that are no part of it.
pub(super) const AROUND: &str = ":：*_|｜│丨`,，;；.。、-—–=>#•·~";

/// All segments of a text, in order.
pub(super) fn segments(text: &str) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let mut after_blank = false;
    let mut start = 0;
    // Of a table with several rows none is the activity.
    let table = table::find(text).filter(|table| table.rows.len() == 1);
    for (index, written) in text.split('\n').enumerate() {
        let range = start..start + written.len();
        start = range.end + 1;
        if let Some(table) = table.as_ref().filter(|table| table.lines.contains(&(index + 1))) {
            if table.lines.start == index + 1 {
                found.extend(of_table(table));
            }
            continue;
        }
        if spoken(written) == 0 || is_template(written) {
            after_blank = true;
            continue;
        }
        let line = Line { text, number: index + 1, after_blank };
        after_blank = false;
        found.extend(line.segments(range));
    }
    joined(text, found)
}

/// Whether a line is one in which people of another group write their names: `#接龙`, `1.` with nothing behind it.
pub(super) fn is_template(line: &str) -> bool {
    let line = line.trim();
    let heads = ["#接龙", "#群接龙", "# 接龙", "【接龙】", "接龙", "接龙：", "接龙:", "以下接龙", "接龙区"];
    heads.contains(&line) || numbering(line).is_some_and(|length| spoken(&line[length..]) == 0)
}

/// The cells of the only row, each with the label above it.
fn of_table(table: &Table) -> Vec<Segment> {
    let Some((line, row)) = table.rows.first() else { return Vec::new() };
    let cells = table.header.iter().zip(row).enumerate();
    cells
        .filter(|(_, (_, value))| !value.is_empty())
        .map(|(at, ((kind, head), value))| Segment {
            line: *line,
            label: Some(Label { kind: *kind, range: head.clone() }),
            lead: Lead::Plain,
            full: head.start..value.end,
            value: value.clone(),
            first: at == 0,
            after_blank: false,
        })
        .collect()
}

/// A label that stands alone takes the next line as its value, unless that is one of a list.
fn joined(text: &str, found: Vec<Segment>) -> Vec<Segment> {
    let mut kept: Vec<Segment> = Vec::with_capacity(found.len());
    for segment in found {
        if let Some(before) = kept.last_mut() {
            let waits = before.value.is_empty()
                && before
                    .kind()
                    .is_some_and(|kind| !matches!(kind, Kind::Programme | Kind::Content | Kind::Session));
            let follows =
                segment.bare() && segment.first && !segment.after_blank && segment.lead != Lead::Number;
            if waits && follows {
                before.line = segment.line;
                before.value = segment.value.clone();
                before.full = before.full.start..segment.full.end;
                continue;
            }
        }
        kept.push(segment);
    }
    // A label word with nothing behind it announces nothing, unless a list follows.
    for segment in &mut kept {
        let lists = segment.kind().is_some_and(|kind| matches!(kind, Kind::Programme | Kind::Content));
        if segment.value.is_empty() && !lists || is_about_helpers(text, segment) {
            segment.label = None;
            segment.value = trimmed(text, segment.full.clone(), "");
        }
    }
    kept
}

/// Whether a label for helpers stands before what asks for none: `志愿者：可计时长`.
fn is_about_helpers(text: &str, segment: &Segment) -> bool {
    segment.kind() == Some(Kind::Roles)
        && helpers::read(&text[segment.full.clone()]).is_none_or(|asked| asked == Asked::Words)
}

struct Line<'a> {
    text: &'a str,
    number: usize,
    after_blank: bool,
}

impl Line<'_> {
    fn segments(&self, range: Range<usize>) -> Vec<Segment> {
        let cells = self.cells(&range);
        if cells.len() >= 2 {
            return self.row(&cells);
        }
        let range = cells.into_iter().next().unwrap_or(range);
        let (lead, start) = self.lead(&range);
        let rest = trimmed(self.text, start..range.end, "");
        let (label, value) = self.label(&rest);
        let mut segments = vec![self.segment(lead, label, range.start..range.end, value, true)];
        self.cut_inner(&mut segments);
        segments
    }

    fn segment(
        &self,
        lead: Lead,
        label: Option<Label>,
        full: Range<usize>,
        value: Range<usize>,
        first: bool,
    ) -> Segment {
        let full = trimmed(self.text, full, "");
        Segment { line: self.number, label, lead, full, value, first, after_blank: self.after_blank && first }
    }

    /// The cells of a table's row that say something; a line that is none is one cell.
    fn cells(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let line = &self.text[range.clone()];
        let mut cells = Vec::new();
        let mut start = range.start;
        for (at, char) in line.char_indices().filter(|(_, char)| matches!(char, '|' | '\t' | '｜' | '│')) {
            cells.push(start..range.start + at);
            start = range.start + at + char.len_utf8();
        }
        cells.push(start..range.end);
        cells.retain(|cell| spoken(&self.text[cell.clone()]) > 0);
        cells.into_iter().map(|cell| trimmed(self.text, cell, "")).collect()
    }

    /// A row is a label and its value, or several such pairs side by side.
    fn row(&self, cells: &[Range<usize>]) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for cell in cells {
            let (lead, start) = self.lead(cell);
            let words = trimmed(self.text, start..cell.end, AROUND);
            match label::kind(&self.text[words.clone()]) {
                Some(kind) if segments.last().is_none_or(|last| !last.value.is_empty()) => {
                    let label = Some(Label { kind, range: words });
                    segments.push(self.segment(
                        lead,
                        label,
                        cell.clone(),
                        cell.end..cell.end,
                        segments.is_empty(),
                    ));
                }
                _ => {
                    // `Tea, Sat 10am | Seats: 20`
                    let (label, value) = self.label(&(start..cell.end));
                    let waits = segments.last().is_some_and(|last| last.value.is_empty());
                    if label.is_some() && !value.is_empty() && !segments.is_empty() && !waits {
                        segments.push(self.segment(lead, label, cell.clone(), value, false));
                    } else if let Some(last) = segments.last_mut() {
                        let start = if last.value.is_empty() { cell.start } else { last.value.start };
                        last.value = start..cell.end;
                        last.full.end = cell.end;
                    } else {
                        let (label, value) = self.label(&(start..cell.end));
                        segments.push(self.segment(lead, label, cell.clone(), value, true));
                    }
                }
            }
        }
        if segments.first().is_some_and(Segment::bare) {
            self.cut_inner(&mut segments);
        }
        segments
    }

    /// The marks, pictures and numbers at the head of a line, and where its words begin.
    fn lead(&self, range: &Range<usize>) -> (Lead, usize) {
        let line = &self.text[range.clone()];
        let marks =
            line.len() - line.trim_start_matches(|char| !says(char) && !opens(char) && !circled(char)).len();
        let head = &line[..marks];
        let icon = label::icon(head);
        let rest = &line[marks..];
        if let Some(length) = call::call(rest) {
            let lead = if icon.is_some() { Lead::Mark(icon) } else { Lead::Plain };
            let behind = &rest[length..];
            let more = behind.len() - behind.trim_start_matches(|char| !says(char) && !opens(char)).len();
            return (lead, range.start + marks + length + more);
        }
        if let Some(length) = numbering(rest) {
            let behind = &rest[length..];
            let more = behind.len() - behind.trim_start_matches(|char| !says(char) && !opens(char)).len();
            let icon = label::icon(&behind[..more]);
            let lead = if icon.is_some() { Lead::Mark(icon) } else { Lead::Number };
            return (lead, range.start + marks + length + more);
        }
        let lead = if head.trim().is_empty() { Lead::Plain } else { Lead::Mark(icon) };
        (lead, range.start + marks)
    }

    /// The label that a line begins with, and what stands behind it.
    fn label(&self, range: &Range<usize>) -> (Option<Label>, Range<usize>) {
        let line = &self.text[range.clone()];
        for (head, behind) in heads(line) {
            let words = trimmed(self.text, range.start + head.start..range.start + head.end, "*_ ");
            let blank = line[head.end..behind].chars().next().is_some_and(char::is_whitespace);
            let word = &self.text[words.clone()];
            if let Some(kind) = if blank { label::known(word) } else { label::kind(word) } {
                let value = trimmed(self.text, range.start + behind..range.end, AROUND);
                return (Some(Label { kind, range: words }), self.closed(value, range.end));
            }
        }
        (None, trimmed(self.text, range.clone(), "*_ "))
    }

    /// A full stop that belongs to a short form or a closing mark stays with its value.
    fn closed(&self, value: Range<usize>, end: usize) -> Range<usize> {
        let short = self.text[value.end..end].starts_with('.')
            && folded(&self.text[value.clone()]).trim_end_matches('m').ends_with('.');
        value.start..value.end + usize::from(short)
    }

    /// Labels further on in the line, as in `Date: 5 Dec  Time: 10:00`, begin segments of their own.
    fn cut_inner(&self, segments: &mut Vec<Segment>) {
        while let Some(last) = segments.last_mut() {
            let Some((kind, head, behind)) = self.inner(&last.value) else { return };
            let end = last.full.end;
            let value = trimmed(self.text, behind..last.value.end, AROUND);
            let before = trimmed(self.text, last.value.start..head.start, AROUND);
            if before.is_empty() {
                // `报名方式：联系人：小王`: the nearer label says more.
                last.label = Some(Label { kind, range: head });
                last.value = value;
                continue;
            }
            last.value = before;
            last.full.end = head.start;
            last.full = trimmed(self.text, last.full.clone(), "");
            let label = Some(Label { kind, range: head.clone() });
            let next = self.segment(Lead::Plain, label, head.start..end, value, false);
            segments.push(next);
        }
    }

    fn inner(&self, value: &Range<usize>) -> Option<(Kind, Range<usize>, usize)> {
        let part = &self.text[value.clone()];
        let mut depth = 0_i32;
        for (at, char) in part.char_indices() {
            depth += i32::from(matches!(char, '(' | '（')) - i32::from(matches!(char, ')' | '）'));
            if !matches!(char, ':' | '：') || depth > 0 {
                continue;
            }
            let before = &part[..at];
            let stops: [&[char]; 3] = [
                &['，', '。', '；', '、', ';', ',', '.', '|', '）', ')', '!', '！', '\u{3000}'],
                &[' ', '，', ',', '。', '；', '\u{3000}', '）', ')', '【'],
                &['-', '–', '—'],
            ];
            for stop in stops {
                let start = before
                    .rfind(stop)
                    .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
                let head = trimmed(self.text, value.start + start..value.start + at, "*_ ");
                let word = &self.text[head.clone()];
                let skip = word.len() - word.trim_start_matches(|char| !says(char)).len();
                let head = head.start + skip..head.end;
                let found = label::kind(&self.text[head.clone()]).filter(|kind| label::cuts(*kind));
                // `Board meeting: …` is a name.
                let is_of_name =
                    before[..start].trim_end().ends_with(|last: char| last.is_ascii_alphabetic());
                let found = found.filter(|kind| !(*kind == Kind::Meet && is_of_name));
                if let Some(kind) = found.filter(|_| head.len() >= 3) {
                    return Some((kind, head, value.start + at + char.len_utf8()));
                }
            }
        }
        None
    }
}
