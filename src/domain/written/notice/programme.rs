//! The points of the programme, in one line or in a list below its label.

use std::ops::Range;

use super::super::fold::is_chinese;
use super::claims::Claims;
use super::label;
use super::label::Kind;
use super::lines::{AROUND, Lead, Segment, numbering};
use super::look::{chinese, spoken, trimmed};
use super::moment::moments;
use super::sheet::Sheet;

/// Which segments belong to a programme, so that no other piece is looked for in them.
#[derive(Debug, Default)]
pub(super) struct Blocks(Vec<usize>);

impl Blocks {
    /// Whether the segment at this place is one of them.
    pub(super) fn hold(&self, index: usize) -> bool {
        self.0.contains(&index)
    }
}

/// So many lines that begin with an hour are a programme without being called one.
const LINES_WITHOUT_LABEL: usize = 3;
/// The longest line of a list without numbers.
const SHORT: usize = 24;

/// The points, and where they stand.
pub(super) fn find(sheet: &Sheet<'_>, claims: &mut Claims) -> (Vec<String>, Blocks) {
    let kinds = [Kind::Programme, Kind::Content];
    for kind in kinds {
        let Some(index) = sheet.segments.iter().position(|segment| segment.kind() == Some(kind)) else {
            continue;
        };
        let segment = &sheet.segments[index];
        if numbered_inside(sheet.text, &segment.value) {
            for number in numbers_of(sheet.text, &segment.value) {
                claims.take(number);
            }
        }
        let mut points = split(sheet.text, &segment.value, kind == Kind::Content);
        let counted = numbered(sheet.words(&segment.value));
        let mut blocks = vec![index];
        if segment.value.is_empty() || counted {
            for at in below(sheet, index, counted) {
                blocks.push(at);
                points.push(sheet.segments[at].value.clone());
            }
            // A label that stands alone has done its work with its list.
            if blocks.len() > 1 && !counted {
                claims.take(segment.full.clone());
            }
        }
        if points.is_empty() {
            continue;
        }
        return (taken(sheet, points, claims), Blocks(blocks));
    }
    let times = timed_lines(sheet);
    let points = times.iter().map(|at| sheet.segments[*at].value.clone()).collect();
    (taken(sheet, points, claims), Blocks(times))
}

fn taken(sheet: &Sheet<'_>, points: Vec<Range<usize>>, claims: &mut Claims) -> Vec<String> {
    let mut words = Vec::with_capacity(points.len());
    for point in points {
        let point = trimmed(sheet.text, point, AROUND);
        if spoken(sheet.words(&point)) > 0 {
            words.push(sheet.words(&point).to_owned());
            claims.take(point);
        }
    }
    words
}

/// The list below a label that stands alone: lines marked like the first of them.
fn below(sheet: &Sheet<'_>, index: usize, counted: bool) -> Vec<usize> {
    let mut found = Vec::new();
    let mut like: Option<Mark> = counted.then_some(Mark::Number);
    for (at, segment) in sheet.segments.iter().enumerate().skip(index + 1) {
        let mark = mark(sheet, segment);
        let words = sheet.words(&segment.value);
        let fits = match like {
            None => true,
            Some(like) => like == mark,
        };
        let sentence =
            words.ends_with(['。', '！', '!']) || words.chars().count() > SHORT && mark == Mark::Plain;
        let plain_ends = mark == Mark::Plain && (segment.after_blank || sentence || said_to_sign_up(words));
        if !segment.bare() || !fits || plain_ends {
            break;
        }
        like = Some(mark);
        found.push(at);
    }
    found
}

fn said_to_sign_up(words: &str) -> bool {
    super::phone::phone(words).is_some() || ["凭票", "请", "报名"].iter().any(|word| words.starts_with(word))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Plain,
    Bullet,
    Number,
    Time,
}

fn mark(sheet: &Sheet<'_>, segment: &Segment) -> Mark {
    match segment.lead {
        _ if begins_with_time(sheet, segment) => Mark::Time,
        Lead::Number => Mark::Number,
        Lead::Mark(_) => Mark::Bullet,
        Lead::Plain => Mark::Plain,
    }
}

fn begins_with_time(sheet: &Sheet<'_>, segment: &Segment) -> bool {
    let words = sheet.words(&segment.value);
    moments(sheet.text, &segment.value).first().is_some_and(|moment| {
        moment.time
            && !moment.day
            && spoken(&sheet.text[segment.value.start..moment.range.start]) == 0
            && spoken(&sheet.text[moment.range.end..segment.value.end]) > 0
    }) && label::leading_session(words).is_none()
}

fn timed_lines(sheet: &Sheet<'_>) -> Vec<usize> {
    let mut run = Vec::new();
    for (at, segment) in sheet.segments.iter().enumerate() {
        if segment.bare() && begins_with_time(sheet, segment) {
            run.push(at);
        } else if run.len() >= LINES_WITHOUT_LABEL {
            break;
        } else {
            run.clear();
        }
    }
    if run.len() >= LINES_WITHOUT_LABEL { run } else { Vec::new() }
}

/// Whether the words begin with a list number.
fn numbered(words: &str) -> bool {
    numbering(words).is_some()
}

/// The points of one line. A line that must be a list to be read gives none where it is a sentence.
fn split(text: &str, value: &Range<usize>, must_list: bool) -> Vec<Range<usize>> {
    if value.is_empty() {
        return Vec::new();
    }
    let by_number = by_numbers(text, value);
    if by_number.len() > 1 {
        return by_number;
    }
    for marks in [&["→", "➡", "->", "=>", "⇒", "—>"][..], &["；", ";"], &["、"], &["/", "／"], &["+", "＋"]]
    {
        let parts = cut(text, value, marks);
        if parts.len() > 1 {
            return without_remark(text, parts);
        }
    }
    let commas = cut(text, value, &["，", ","]);
    let timed = moments(text, value).len() > 1;
    if commas.len() > 2 && (!chinese(&text[value.clone()]) || !must_list || timed)
        || commas.len() == 2 && timed
    {
        return commas;
    }
    if must_list { Vec::new() } else { vec![value.clone()] }
}

fn cut(text: &str, value: &Range<usize>, marks: &[&str]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (value.start, value.start, 0_i32);
    while at < value.end {
        let rest = &text[at..value.end];
        let width = rest.chars().next().map_or(1, char::len_utf8);
        depth += i32::from(rest.starts_with(['(', '（', '“', '《']))
            - i32::from(rest.starts_with([')', '）', '”', '》']));
        match marks.iter().find(|mark| depth <= 0 && rest.starts_with(**mark)) {
            Some(mark) => {
                parts.push(start..at);
                at += mark.len();
                start = at;
            }
            None => at += width,
        }
    }
    parts.push(start..value.end);
    parts.retain(|part| spoken(&text[part.clone()]) > 0);
    parts
}

/// `做灯笼，一天一样`: what follows a comma in the last point is a remark.
fn without_remark(text: &str, mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let comma = |part: &Range<usize>| text[part.clone()].find(['，', '。']);
    let before_last = parts.len() - 1;
    if !parts[..before_last].iter().any(|part| comma(part).is_some())
        && let Some(last) = parts.last_mut()
        && let Some(at) = comma(last)
    {
        last.end = last.start + at;
    }
    parts
}

/// The list numbers inside one line.
fn numbers_of(text: &str, value: &Range<usize>) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    let mut previous = ' ';
    for (at, char) in text[value.clone()].char_indices() {
        let here = value.start + at;
        let after_word = is_chinese(previous) || !previous.is_alphanumeric();
        // `二、` inside a line is a word as often as a number.
        if after_word
            && !is_chinese(char)
            && let Some(length) = numbering(&text[here..value.end])
        {
            numbers.push(here..here + length);
        }
        previous = char;
    }
    numbers
}

fn numbered_inside(text: &str, value: &Range<usize>) -> bool {
    numbers_of(text, value).len() > 1
}

fn by_numbers(text: &str, value: &Range<usize>) -> Vec<Range<usize>> {
    let numbers = numbers_of(text, value);
    let ends = numbers.iter().skip(1).map(|number| number.start).chain([value.end]);
    let points = numbers.iter().zip(ends).map(|(number, end)| number.end..end.max(number.end));
    let first = numbers.first().filter(|first| spoken(&text[value.start..first.start]) > 0);
    first.map(|first| value.start..first.start).into_iter().chain(points).collect()
}
