//! The words of a crontab line's fields.

use std::collections::BTreeSet;

/// One of the five fields.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) expected: &'static str,
    min: u32,
    max: u32,
    /// Names in full, in the order of their numbers from `min`.
    names: &'static [&'static str],
}

pub(super) const MINUTE: Field = Field { name: "minute", expected: "0-59", min: 0, max: 59, names: &[] };
pub(super) const HOUR: Field = Field { name: "hour", expected: "0-23", min: 0, max: 23, names: &[] };
pub(super) const DAY: Field = Field { name: "day", expected: "1-31", min: 1, max: 31, names: &[] };
pub(super) const MONTH: Field = Field {
    name: "month",
    expected: "1-12 or Jan-Dec",
    min: 1,
    max: 12,
    names: &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
};
pub(super) const WEEKDAY: Field = Field {
    name: "weekday",
    expected: "0-7 (0 and 7 are Sunday) or Mon-Sun",
    min: 0,
    max: 7,
    names: &["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
};

impl Field {
    /// The numbers that `word` stands for, or the part of it that cannot be understood.
    pub(super) fn values(&self, word: &str) -> Result<BTreeSet<u32>, String> {
        let mut values = BTreeSet::new();
        for part in word.split(',') {
            let (span, step) = match part.split_once('/') {
                Some((span, step)) => (span, Some(step)),
                None => (part, None),
            };
            let (first, last) = self.span(span, step.is_some()).ok_or_else(|| shown(span))?;
            let step = match step {
                Some(step) => step
                    .parse()
                    .ok()
                    .filter(|step| *step > 0)
                    .ok_or_else(|| format!("step {}", shown(step)))?,
                None => 1,
            };
            values.extend((first..=last).step_by(step));
        }
        Ok(values)
    }

    fn span(&self, span: &str, stepped: bool) -> Option<(u32, u32)> {
        if span == "*" {
            return Some((self.min, self.max));
        }
        let Some((first, last)) = span.split_once('-') else {
            let value = self.value(span)?;
            return Some((value, if stepped { self.max } else { value }));
        };
        let (first, last) = (self.value(first)?, self.value(last)?);
        // A week that ends on Sunday, as in Sat-Sun.
        let last = if self.max == 7 && last == 0 && first > 0 { 7 } else { last };
        (first <= last).then_some((first, last))
    }

    fn value(&self, word: &str) -> Option<u32> {
        if let Ok(number) = word.parse() {
            return (self.min..=self.max).contains(&number).then_some(number);
        }
        let name = word.to_lowercase();
        let is_named = |full: &&str| name.len() >= 3 && full.starts_with(&name);
        (self.min..).zip(self.names).find_map(|(number, full)| is_named(full).then_some(number))
    }
}

fn shown(found: &str) -> String {
    if found.is_empty() { "nothing".to_owned() } else { found.to_owned() }
}
