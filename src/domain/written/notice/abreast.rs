//! A line that says several things side by side, each in a clause of its own: `Tea, Sat 10am, Hall 2, 30 seats, call Ann
//! 5550 1234`, `血压检查 周六上午10点 二号厅 限30人`. Each is read as if it stood in a line of its own.

use std::ops::Range;

use super::super::fold::{Folded, is_chinese};
use super::dash;
use super::deadline::about_sign_up;
use super::errand::segments;
use super::label::{self, Kind};
use super::lines::{AROUND, Label, Lead, Segment};
use super::look::{chinese, clauses, speaks, spoken, trimmed};
use super::moment::{Moment, moments};
use super::phone::phone;
use super::title::greets;
use super::{helpers, place, seats};

/// A line up to this long is a list of such clauses; a longer one is a text, of which only what is about signing up is cut off.
const SHORT: (usize, usize) = (60, 110);

/// What a clause is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// It says when, and nothing else.
    When,
    /// It says when, and more that cannot be told from it.
    Dated,
    /// Until when one can sign up.
    Deadline,
    /// One of the fields: behind so many bytes of a word that leads it.
    Field(Kind, usize),
    /// Anything else.
    Words,
}

struct Clause {
    range: Range<usize>,
    about: About,
}

/// The segments, each clause that is about something else in one of its own.
pub(super) fn apart(text: &str, segments: Vec<Segment>) -> Vec<Segment> {
    let segments = lined_up(text, segments);
    let is_alone = segments.len() == 1;
    let lines: Vec<usize> =
        segments.iter().filter(|segment| !segment.bare()).map(|segment| segment.line).collect();
    let cut = |segment: Segment| {
        let is_labelled = lines.contains(&segment.line);
        cut(text, segment, is_alone, is_labelled)
    };
    segments.into_iter().flat_map(cut).collect()
}

/// Whether a line says the day and a field side by side.
pub(super) fn is_one(line: &str) -> bool {
    segments(line).iter().any(|segment| {
        let all = clauses_of(line, segment);
        is_list(line, segment, &all, false) || all.iter().any(|clause| tells(line, clause))
    })
}

/// How many fields a text of one line has beside its name and its day, in clauses of their own or behind labels; none where
/// it says no more than a day, or has more lines. What has one is no name with a day: a field would be lost in the name.
pub fn fields(text: &str) -> usize {
    let found = lined_up(text, segments(text));
    let is_one_line = found.first().is_some_and(Segment::bare) && is_one_line(&found);
    let (lines, labelled): (Vec<_>, Vec<_>) = found.iter().partition(|segment| segment.bare());
    let lines: Vec<Vec<Clause>> = lines.into_iter().map(|line| clauses_of(text, line)).collect();
    if !is_one_line || !lines.iter().flatten().any(|clause| says_day(text, clause)) {
        return 0;
    }
    let is_field = |clause: &&Clause| matches!(clause.about, About::Field(..) | About::Deadline);
    let fields = lines.iter().flatten().filter(is_field).count() + labelled.len();
    let has_words = lines.iter().flatten().any(|clause| matches!(clause.about, About::Words | About::Dated));
    // Where nothing else can be the name, what looks like a place is.
    let is_named = !has_words && lines.iter().any(|line| named(text, line).is_some());
    if has_words || is_named { fields - usize::from(is_named) } else { 0 }
}

fn is_one_line(segments: &[Segment]) -> bool {
    segments.iter().all(|segment| segment.line == segments[0].line)
}

/// In a text of one line, what stands behind a labelled field and is about something else stands for itself:
/// `名额：20，周六上午9点`.
fn lined_up(text: &str, segments: Vec<Segment>) -> Vec<Segment> {
    if !is_one_line(&segments) {
        return segments;
    }
    let apart = |segment: Segment| {
        let is_whole = segment.bare() || segment.kind() == Some(Kind::Errand);
        let all = if is_whole { Vec::new() } else { clauses_of(text, &segment) };
        let other = all.iter().skip(1).find(|clause| clause.about != About::Words);
        let Some(start) = other.map(|clause| clause.range.start) else { return vec![segment] };
        let rest = Segment {
            label: None,
            lead: Lead::Plain,
            full: start..segment.full.end,
            value: start..segment.value.end,
            first: false,
            ..segment.clone()
        };
        let value = trimmed(text, segment.value.start..start, AROUND);
        vec![Segment { full: segment.full.start..value.end, value, ..segment }, rest]
    };
    segments.into_iter().flat_map(apart).collect()
}

/// Whether a clause with a day is a sentence, so that its other words are no name.
fn tells(text: &str, clause: &Clause) -> bool {
    clause.about == About::Dated
        && chinese(&text[clause.range.clone()])
        && place::is_told(Folded::of(text, &clause.range).text())
}

fn says_day(text: &str, clause: &Clause) -> bool {
    matches!(clause.about, About::When | About::Dated)
        && moments(text, &clause.range).iter().any(|moment| moment.day)
}

/// How many clauses a line has.
pub(super) fn count(text: &str, segment: &Segment) -> usize {
    clauses_of(text, segment).len()
}

/// Whether a line has a field in a clause of its own.
pub(super) fn has_field(text: &str, segment: &Segment) -> bool {
    let all = clauses_of(text, segment);
    segment.bare() && all.iter().any(|clause| matches!(clause.about, About::Field(..) | About::Deadline))
}

fn cut(text: &str, segment: Segment, is_alone: bool, is_labelled: bool) -> Vec<Segment> {
    let all = clauses_of(text, &segment);
    // `每周三下午2点 书法课`: behind its day stands the name of a line that is all there is.
    let is_headed =
        is_alone && matches!(&all[..], [day, name] if (day.about, name.about) == (About::When, About::Words));
    if is_headed || is_list(text, &segment, &all, is_labelled) {
        let title = named(text, &all);
        return all
            .into_iter()
            .enumerate()
            .map(|(at, clause)| one(text, &segment, &clause, title == Some(at)))
            .collect();
    }
    let is_dated = all.iter().any(|clause| matches!(clause.about, About::When | About::Dated));
    let is_apart = |clause: &Clause| {
        clause.about == About::Deadline
            || matches!(clause.about, About::Field(Kind::Contact | Kind::Phone, 1..))
    };
    if !(segment.bare() && is_dated && all.iter().any(|clause| clause.about == About::Deadline)) {
        return vec![segment];
    }
    let mut found: Vec<Segment> = Vec::new();
    let mut open = false;
    for clause in &all {
        match found.last_mut().filter(|_| open && !is_apart(clause)) {
            Some(last) => {
                last.value.end = clause.range.end;
                last.full.end = clause.range.end;
            }
            None if is_apart(clause) => found.push(one(text, &segment, clause, false)),
            None => found.push(one(text, &segment, clause, found.is_empty())),
        }
        open = !is_apart(clause);
    }
    found
}

/// Whether a line is a list of clauses of which one says the day and another is a field; that may stand behind a label, too.
fn is_list(text: &str, segment: &Segment, all: &[Clause], is_labelled: bool) -> bool {
    let words = &text[segment.value.clone()];
    let short = words.chars().count() <= if chinese(words) { SHORT.0 } else { SHORT.1 };
    let says_when = all.iter().any(|clause| clause.about == About::When && says_day(text, clause));
    let has_field =
        is_labelled || all.iter().any(|clause| matches!(clause.about, About::Field(..) | About::Deadline));
    // Another day in other words may not agree: the whole line is read for it.
    let is_sure = all.iter().all(|clause| clause.about != About::Dated);
    segment.bare() && short && says_when && has_field && is_sure
}

/// Which clause is the name: the first words before the day, or what looks like a place where there are none; else the first
/// behind it that speak to nobody.
fn named(text: &str, all: &[Clause]) -> Option<usize> {
    let day = all.iter().position(|clause| clause.about == About::When)?;
    let is = |about: fn(About) -> bool| move |at: &usize| about(all[*at].about);
    let words = |at: &usize| {
        let words = &text[all[*at].range.clone()];
        // `各位邻居：`
        all[*at].about == About::Words && !greets(words) && !greets(&format!("{words}，"))
    };
    let place = |about| matches!(about, About::Field(Kind::Place, 0));
    let tells = |at: &usize| {
        let range = &all[*at].range;
        !speaks(Folded::of(text, range).text())
    };
    (0..day)
        .find(words)
        .or_else(|| (0..day).find(is(place)))
        .or_else(|| (day..all.len()).filter(words).find(tells))
}

/// A clause as a segment; the name stands for the head of its line.
fn one(text: &str, line: &Segment, clause: &Clause, is_head: bool) -> Segment {
    let full = clause.range.clone();
    if is_head {
        let whole = line.full.start.min(full.start)..full.end;
        return Segment { full: whole, value: full, ..line.clone() };
    }
    let bare = |lead| (None, full.clone(), lead);
    let (label, value, lead) = match clause.about {
        About::Field(kind, 0) => bare(Lead::Mark(Some(kind))),
        About::Field(kind, length) => {
            let range = full.start..full.start + length;
            let value = trimmed(text, range.end..full.end, AROUND);
            (Some(Label { kind, range }), value, Lead::Plain)
        }
        About::When => bare(Lead::Mark(Some(Kind::When))),
        About::Dated | About::Deadline | About::Words => bare(Lead::Plain),
    };
    Segment { line: line.line, label, lead, full, value, first: false, after_blank: false }
}

/// A part of a line that stands for itself as a segment, with the word that leads it as its label.
pub(super) fn segment(text: &str, line: usize, range: Range<usize>) -> Segment {
    let bare = Segment {
        line,
        label: None,
        lead: Lead::Plain,
        full: range.clone(),
        value: range.clone(),
        first: false,
        after_blank: false,
    };
    match field(text, &range) {
        Some((kind, length)) if length > 0 => {
            one(text, &bare, &Clause { range, about: About::Field(kind, length) }, false)
        }
        _ => bare,
    }
}

/// The clauses of a line, in order.
fn clauses_of(text: &str, segment: &Segment) -> Vec<Clause> {
    let all = moments(text, &segment.value);
    let mut found: Vec<Clause> = Vec::new();
    for range in ranges(text, &segment.value, &all) {
        for clause in about(text, range, &all) {
            match found.last_mut() {
                // `Sat 28 Nov, 10am`.
                Some(last) if last.about == About::When && clause.about == About::When => {
                    last.range.end = clause.range.end;
                }
                // `Hall B, Lime Community Centre`.
                Some(Clause { range, about: About::Field(Kind::Place, _) })
                    if clause.about == About::Field(Kind::Place, 0) =>
                {
                    range.end = clause.range.end;
                }
                // `Film club: Paddington`.
                Some(last)
                    if last.about == About::Field(Kind::Place, 0)
                        && clause.about == About::Words
                        && last.range.start == segment.value.start
                        && text[last.range.end..clause.range.start].contains(':')
                        && place::is_also_held(&text[last.range.clone()]) =>
                {
                    *last = Clause { range: last.range.start..clause.range.end, about: About::Words };
                }
                // `Tea, coffee and cake`.
                Some(last)
                    if last.about == About::Words
                        && clause.about == About::Words
                        && dash::said(&text[last.range.end..clause.range.end]).is_none()
                        && !speaks(Folded::of(text, &clause.range).text()) =>
                {
                    last.range.end = clause.range.end;
                }
                _ => found.push(clause),
            }
        }
    }
    found
}

/// Where the clauses stand: between marks, and in Chinese between gaps; no day is cut in two.
fn ranges(text: &str, value: &Range<usize>, all: &[Moment]) -> Vec<Range<usize>> {
    let folded = Folded::of(text, value);
    let whole = folded.text();
    let mut ends: Vec<usize> = clauses(whole, true).into_iter().map(|clause| clause.end).collect();
    let gaps = whole.match_indices(' ').filter(|(at, _)| {
        let before = whole[..*at].chars().next_back();
        let behind = whole[at + 1..].chars().next();
        let ends = before.is_some_and(|char| is_chinese(char) || char.is_ascii_digit() || char == ')');
        // `剪纸课 20个名额`, and no telephone number.
        let next = whole[at + 1..].split([' ', ',']).next().unwrap_or_default();
        ends && (behind.is_some_and(is_chinese) || seats::running(next).is_some())
    });
    ends.extend(gaps.map(|(at, _)| at));
    // `Film night | Sat 7pm`, `Flu jabs - Thurs 3rd December`, `Sat 28 Nov 10am: Litter pick`.
    ends.extend(whole.match_indices(['|', ':']).map(|(at, _)| at));
    ends.extend(whole.match_indices(" - ").map(|(at, _)| at));
    ends.sort_unstable();
    let mut found = Vec::new();
    let mut start = value.start;
    for end in ends.into_iter().map(|end| folded.origin(end..end).start).chain([value.end]) {
        if all.iter().any(|moment| moment.range.start < end && end < moment.range.end) {
            continue;
        }
        let range = trimmed(text, start..end, AROUND);
        start = end.max(start);
        if spoken(&text[range.clone()]) > 0 {
            found.push(range);
        }
    }
    found
}

/// What a clause is about; in two or three, where words stand around a day.
fn about(text: &str, range: Range<usize>, all: &[Moment]) -> Vec<Clause> {
    let folded = Folded::of(text, &range);
    let here: Vec<&Moment> = all
        .iter()
        .filter(|moment| range.start <= moment.range.start && moment.range.end <= range.end)
        .collect();
    if here.iter().any(|moment| moment.last) && about_sign_up(folded.text()) {
        return vec![Clause { range, about: About::Deadline }];
    }
    let (Some(first), Some(last)) = (here.first(), here.last()) else {
        // `南门集合`
        let met = place::MEETS.iter().find_map(|word| text[range.clone()].strip_suffix(word));
        let met = met.map(|place| range.start..range.start + place.len());
        let met = met.filter(|place| matches!(field(text, place), Some((Kind::Place, _))));
        let range = met.unwrap_or(range);
        let about = field(text, &range).map_or(About::Words, |(kind, length)| About::Field(kind, length));
        return vec![Clause { range, about }];
    };
    let marks = format!("{AROUND}()（）");
    let before = trimmed(text, range.start..first.range.start, &marks);
    let behind = trimmed(text, last.range.end..range.end, &marks);
    let day = Clause { range: first.range.start..last.range.end, about: About::When };
    let said = |part: &Range<usize>| spoken(&text[part.clone()]);
    // Words behind a day may go on with its sentence.
    // Beside another day one alone may be a part of a name: `周日读诗会，12月6日`.
    let is_day = last.time || all.iter().filter(|moment| moment.day).count() == 1;
    let Some(behind) = behind_day(text, behind, is_day && said(&before) == 0) else {
        return vec![Clause { range, about: About::Dated }];
    };
    let mut found = Vec::new();
    if said(&before) > 0 {
        let about = match self::field(text, &before) {
            // An English sentence may name a place on its way to the day.
            Some((Kind::Place, length)) if length > 0 || chinese(&text[before.clone()]) => {
                About::Field(Kind::Place, length)
            }
            Some((Kind::Seats, length)) => About::Field(Kind::Seats, length),
            _ => About::Words,
        };
        found.push(Clause { range: before, about });
    }
    found.push(day);
    for clause in behind {
        match found.last_mut() {
            Some(day) if clause.about == About::When => day.range.end = clause.range.end,
            _ => found.push(clause),
        }
    }
    found
}

/// What stands behind a day: a field, a place and what is done there, or the name where none stands before it. None where it is
/// none of these.
fn behind_day(text: &str, behind: Range<usize>, is_first: bool) -> Option<Vec<Clause>> {
    const BEGINS: &[&str] = &[
        "开始",
        "准时开始",
        "开课",
        "开席",
        "开讲",
        "开演",
        "开场",
        "举行",
        "准时",
        "sharp",
        "start",
        "prompt",
    ];
    let folded = Folded::of(text, &behind);
    let words = folded.text();
    if spoken(words) == 0 {
        return Some(Vec::new());
    }
    if BEGINS.contains(&words) {
        return Some(vec![Clause { range: behind, about: About::When }]);
    }
    if let Some((lead, end)) = place::led(words) {
        let place = Clause {
            range: folded.origin(0..end),
            about: About::Field(Kind::Place, folded.origin(0..lead).len()),
        };
        let done = trimmed(text, folded.origin(end..words.len()), AROUND);
        let goes_on = |words: &str| BEGINS.contains(&words) || place::MEETS.contains(&words);
        let is_said = goes_on(&words[end..]) || done.is_empty();
        let named = is_name(text, &done);
        return (is_said || named).then(|| {
            let name = Clause { range: done, about: About::Words };
            std::iter::once(place).chain((!is_said).then_some(name)).collect()
        });
    }
    if let Some((kind, length)) = field(text, &behind) {
        return Some(vec![Clause { range: behind, about: About::Field(kind, length) }]);
    }
    if let Some(end) = place::before_doing(words) {
        let place = Clause { range: folded.origin(0..end), about: About::Field(Kind::Place, 0) };
        return Some(vec![place, Clause { range: folded.origin(end..words.len()), about: About::Words }]);
    }
    (is_first && is_name(text, &behind)).then(|| vec![Clause { range: behind, about: About::Words }])
}

/// Whether words right behind a day are a name, and do not go on with a sentence.
fn is_name(text: &str, range: &Range<usize>) -> bool {
    const GOES_ON: &[&str] = &[
        "在", "于", "到", "前", "后", "起", "止", "举", "开始", "召开", "的", "我", "咱", "有", "是", "去",
        "来", "停", "不", "将", "和", "至", "截", "之", "以", "可", "会", "左", "准",
    ];
    const LONGEST: usize = 14;
    let words = &text[range.clone()];
    let folded = Folded::of(text, range);
    if chinese(words) {
        return (2..=LONGEST).contains(&spoken(words))
            && !speaks(folded.text())
            && !GOES_ON.iter().any(|word| folded.text().starts_with(word));
    }
    words.starts_with(char::is_uppercase) && words.split(' ').count() <= 8 && !speaks(folded.text())
}

/// The field that a clause is, and how long the word is that leads it.
fn field(text: &str, range: &Range<usize>) -> Option<(Kind, usize)> {
    let folded = Folded::of(text, range);
    let words = folded.text();
    if let Some((kind, length)) = label::leading(words) {
        let value = &words[length..];
        let fits = match kind {
            Kind::Place => place::is_named(value.trim()),
            Kind::Seats => seats::is_number(value.trim()),
            Kind::Phone => phone(value).is_some(),
            _ => {
                phone(value).is_some()
                    || words[..length].ends_with("联系")
                    || matches!(&words[..length], "联系人" | "contact")
            }
        };
        if fits {
            let range = folded.origin(0..length);
            return Some((kind, range.end - range.start));
        }
    }
    match words {
        _ if phone(words).is_some() => Some((Kind::Contact, 0)),
        _ if helpers::in_words(&text[range.clone()]).is_some() => Some((Kind::Roles, 0)),
        _ if seats::running(words).is_some() => Some((Kind::Seats, 0)),
        _ if place::is_named(words) && !speaks(words) => Some((Kind::Place, 0)),
        _ => None,
    }
}
