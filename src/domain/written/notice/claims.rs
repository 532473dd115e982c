//! What the pieces have taken of a text, and what is left of it.

use std::ops::Range;

use super::lines::{AROUND, Segment};
use super::look::{chinese, says, spoken, trimmed};
use super::sheet::Sheet;

/// The stretches of a text that some piece holds.
#[derive(Debug, Default)]
pub(super) struct Claims(Vec<Range<usize>>);

impl Claims {
    /// Notes that a piece holds this stretch.
    pub(super) fn take(&mut self, range: Range<usize>) {
        self.0.push(range);
    }

    /// Whether some piece holds the character at this place.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.0.iter().any(|range| range.contains(&at))
    }

    /// What is left, segment by segment: whole where words of it are left, so that they keep their sense.
    pub(super) fn rest(&self, sheet: &Sheet<'_>) -> Vec<String> {
        sheet.segments.iter().filter_map(|segment| self.left(sheet, segment)).collect()
    }

    fn left(&self, sheet: &Sheet<'_>, segment: &Segment) -> Option<String> {
        // A label of which nothing was read belongs to its value.
        let within = if segment.value.is_empty() { &segment.full } else { &segment.value };
        let words = sheet.words(within);
        let free = |(at, char): &(usize, char)| says(*char) && !self.holds(within.start + at);
        let first = words.char_indices().find(free)?.0 + within.start;
        let last = words.char_indices().rfind(free)?.0 + within.start;
        if segment.bare()
            && let Some(rest) = self.clause(sheet, within, first, last)
        {
            return Some(rest);
        }
        let whole = trimmed(sheet.text, segment.full.clone(), "|");
        let label = segment.label.as_ref().filter(|label| {
            let gap = sheet.words(&(label.range.end..segment.value.start.max(label.range.end)));
            gap.contains(['|', '\t', '\n', '│', '｜']) && !gap.contains([':', '：'])
        });
        Some(match label {
            // In one line, the label of a table's row or of the line above needs a mark behind it.
            Some(label) => {
                let name = sheet.words(&label.range);
                let mark = if chinese(name) { "：" } else { ": " };
                format!("{name}{mark}{}", one_line(sheet.words(&segment.value)))
            }
            None => one_line(sheet.words(&whole)),
        })
    }

    /// What is left at one end of a line, if a mark cuts it off from what was taken.
    fn clause(&self, sheet: &Sheet<'_>, within: &Range<usize>, first: usize, last: usize) -> Option<String> {
        let stretch = sheet.words(&(first..last));
        if stretch.char_indices().any(|(at, char)| says(char) && self.holds(first + at)) {
            return None;
        }
        let before = sheet.words(&(within.start..first));
        let last_width = sheet.words(&(last..within.end)).chars().next()?.len_utf8();
        let behind = sheet.words(&(last + last_width..within.end));
        let cut = |gap: &str| gap.contains(|mark: char| "，。！；,;!❗—".contains(mark));
        let between_front = before.trim_end_matches(|char| !says(char));
        let between_back = behind.len() - behind.trim_start_matches(|char| !says(char)).len();
        let front = spoken(before) == 0 || cut(&before[between_front.len()..]);
        let back = spoken(behind) == 0 || cut(&behind[..between_back]);
        let opened = stretch.contains(['（', '(']);
        if !(front && back) || opened || (spoken(before) == 0 && spoken(behind) == 0) {
            return None;
        }
        let range = if spoken(behind) == 0 { first..within.end } else { first..last + last_width };
        let range = trimmed(sheet.text, range, AROUND);
        Some(sheet.words(&range).to_owned())
    }
}

fn one_line(words: &str) -> String {
    words.split(['\n', '\t']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
