//! What is done beside an activity has days and hours of its own: `Drop off jumble Friday 5-7pm`, `彩排12月10日晚上7点`. Such words are a
//! line of their own, which stands on the card as it is and says nothing of when the activity is.

use std::ops::Range;

use super::super::fold::Folded;
use super::label::Kind;
use super::lines::{self, AROUND, Label, Lead, Segment};
use super::look::{clauses, trimmed};
use super::moment::moments;

/// What people do before an activity, after it, or instead of it.
#[rustfmt::skip]
const ERRANDS: &[&str] = &[
    "彩排", "排练", "走台", "志愿者", "义工", "帮手", "摊主", "领取", "来领", "领票", "取票", "售票", "送到", "送来", "交到", "上交", "备料", "布置", "布场",
    "搭台", "收集", "物品", "缴费", "交费", "交钱", "截稿", "投稿", "收稿", "服装", "下雨", "雨天", "如遇", "顺延", "下一次", "下次", "上一次", "上次", "想上台",
];
#[rustfmt::skip]
const ERRANDS_ENGLISH: &[&str] = &[
    "helper", "helpers", "volunteer", "volunteers", "drop off", "drop-off", "dropped off", "rehearsal", "rehearsals", "rehearse", "set up", "set-up",
    "setup", "setting up", "go up", "clear up", "clear-up", "collection", "collect", "pick up", "pick-up", "on sale", "payment", "payments", "pay by",
    "due", "donations", "deliver", "deliveries", "costumes", "fitting", "briefing", "stallholders", "stall holders", "entries", "judging",
    "if it rains", "if it snows", "if wet", "rain date", "bad weather", "next one", "the one after", "last one", "last time", "cakes to", "tables",
];

/// The segments of a text, with what is about something beside the activity in segments of its own. Where no other day
/// stands before it, it may be the activity itself.
pub(super) fn segments(text: &str) -> Vec<Segment> {
    let all = lines::segments(text);
    let Some(first) = all.iter().find_map(|segment| first_day(text, &segment.value)) else { return all };
    let own = Folded::of(text, &(0..first.start));
    let words = Words { errands: &|words| names(words) && !shares(words, own.text()), after: first.end };
    all.into_iter().flat_map(|segment| words.apart(text, segment)).collect()
}

fn first_day(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    moments(text, range).into_iter().find(|moment| moment.day).map(|moment| moment.range)
}

fn found(words: &str) -> impl Iterator<Item = &'static str> {
    let is_whole = |word: &str| {
        words.match_indices(word).any(|(at, _)| {
            let letter = |char: char| char.is_alphanumeric();
            !words[..at].ends_with(letter) && !words[at + word.len()..].starts_with(letter)
        })
    };
    let chinese = ERRANDS.iter().filter(|word| words.contains(**word));
    chinese.chain(ERRANDS_ENGLISH.iter().filter(move |word| is_whole(word))).copied()
}

fn names(words: &str) -> bool {
    found(words).next().is_some()
}

/// Whether what a clause is about is what the whole notice is about: 排练通知.
fn shares(words: &str, heading: &str) -> bool {
    found(words).any(|word| heading.contains(word))
}

struct Words<'a> {
    errands: &'a dyn Fn(&str) -> bool,
    /// Behind the first day of the notice.
    after: usize,
}

impl Words<'_> {
    fn apart(&self, text: &str, segment: Segment) -> Vec<Segment> {
        let range = segment.bare().then(|| self.stretch(text, &segment)).flatten();
        let Some(range) = range else { return vec![segment] };
        let before = trimmed(text, segment.value.start..range.start, AROUND);
        let behind = trimmed(text, range.end..segment.value.end, AROUND);
        let range = trimmed(text, range, AROUND);
        let label = Some(Label { kind: Kind::Errand, range: range.start..range.start });
        if before.is_empty() && behind.is_empty() {
            return vec![Segment { label, ..segment }];
        }
        let piece = |full: Range<usize>, value: Range<usize>| Segment {
            lead: Lead::Plain,
            full,
            value,
            first: false,
            ..segment.clone()
        };
        let mut found = Vec::new();
        if !before.is_empty() {
            let full = segment.full.start..before.end;
            found.push(Segment { full, value: before, ..segment.clone() });
        }
        found.push(Segment { label, ..piece(range.clone(), range) });
        if !behind.is_empty() {
            found.extend(self.apart(text, piece(behind.clone(), behind)));
        }
        found
    }

    /// The first clauses of a segment that are about such a thing and say when: to the end of their sentence, but for a clause with
    /// another day.
    fn stretch(&self, text: &str, segment: &Segment) -> Option<Range<usize>> {
        let folded = Folded::of(text, &segment.value);
        let whole = folded.text();
        for sentence in clauses(whole, false) {
            let parts: Vec<Clause> = clauses(&whole[sentence.clone()], true)
                .into_iter()
                .map(|part| {
                    let part = sentence.start + part.start..sentence.start + part.end;
                    let range = folded.origin(part.clone());
                    let said = moments(text, &range);
                    Clause {
                        is_errand: range.start >= self.after && (self.errands)(&whole[part]),
                        day: said.iter().any(|moment| moment.day),
                        says_when: !said.is_empty(),
                        range,
                    }
                })
                .collect();
            let begins = |at: &usize| {
                let next = parts.get(at + 1);
                parts[*at].is_errand && (parts[*at].says_when || next.is_some_and(|next| next.says_when))
            };
            let Some(first) = (0..parts.len()).find(begins) else { continue };
            let mut has_day = false;
            let own = parts[first..].iter().take_while(|part| {
                let goes_on = part.is_errand || !(part.day && has_day);
                has_day |= part.day;
                goes_on
            });
            let end = own.last().map_or(parts[first].range.end, |part| part.range.end);
            return Some(parts[first].range.start..end);
        }
        None
    }
}

struct Clause {
    range: Range<usize>,
    is_errand: bool,
    day: bool,
    says_when: bool,
}
