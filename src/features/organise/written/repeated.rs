//! A line of a notice about days that come again: its hours, its rule, and between which days it holds.

use chrono::{Days, NaiveDate};

use crate::domain::civil_time::Wall;
use crate::domain::written;
use crate::domain::written::date::Written;

/// The first of them, and the rule that says which the others are.
pub(super) fn repeated(said: &str, wall: Wall) -> Option<(Written, String)> {
    let (hours, words) = written::date::hours_apart(said)?;
    let tomorrow = wall.now.date().succ_opt()?;
    let times = written::date::read(&format!("{tomorrow} {hours}"), wall).ok()?;
    let today = times.starts.checked_sub_days(Days::new(1)).filter(|starts| *starts >= wall.now);
    let span = Span::of(&words, wall);
    let from = span.from.map_or(today.unwrap_or(times.starts), |from| from.and_time(times.starts.time()));
    let rule = span.rule();
    let calendar = written::rule::read(&rule, from, wall.now).ok()?;
    let first = calendar.first_after(from.date().pred_opt()?)?.day.and_time(times.starts.time());
    // Counted from the first of them, as the draft will be.
    written::rule::read(&rule, first, wall.now).ok()?;
    let ends = times.ends.map(|ends| first + (ends - times.starts));
    Some((Written { starts: first, ends, ..times }, rule))
}

/// A rule, and between which days it holds.
struct Span {
    words: Vec<String>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Span {
    /// Takes what names the first day, or the first and the last, out of the words.
    fn of(words: &str, wall: Wall) -> Self {
        let mut span = Self { words: Vec::new(), from: None, until: None };
        let words = words.replace('起', "起,");
        for part in words.split(['，', ',', '；', ';', '（', '）', '(', ')', '\n']).map(str::trim) {
            if part.is_empty() {
                continue;
            }
            let lower = part.to_lowercase();
            let begins = ["starting on ", "starting from ", "starting ", "from ", "beginning ", "自", "从"]
                .iter()
                .find(|word| lower.starts_with(**word));
            let ends = ["起", "开始"].iter().find(|word| lower.ends_with(**word));
            let bare = begins.and_then(|word| part.get(word.len()..)).unwrap_or(part);
            let bare = ends.map_or(bare, |word| bare.trim_end_matches(word)).trim();
            match written::date::days(bare, wall) {
                Ok(Written { starts, through: Some(last), .. }) if span.until.is_none() => {
                    (span.from, span.until) = (Some(starts.date()), Some(last));
                }
                Ok(Written { starts, through: None, .. })
                    if begins.or(ends).is_some() && span.from.is_none() =>
                {
                    span.from = Some(starts.date());
                }
                _ => match part.strip_prefix('至').map(|until| written::date::day(until, wall)) {
                    Some(Ok(until)) if span.until.is_none() => span.until = Some(until),
                    _ => span.words.push(part.split_whitespace().collect::<Vec<_>>().join(" ")),
                },
            }
        }
        span
    }

    fn rule(&self) -> String {
        let words = self.words.join(", ");
        match self.until {
            Some(until) if words.is_ascii() => format!("{words} until {until}"),
            Some(until) => format!("{words}，到{until}"),
            None => words,
        }
    }
}
