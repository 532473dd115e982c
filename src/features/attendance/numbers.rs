//! PostedIds as people write them down: `1-8, 11`.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The highest number of one line: a roster is not longer.
const MOST: i64 = 100_000;

/// Reads numbers and ranges: in order, apart from each other, so that each number is there once. None where anything
/// else stands among them.
pub(super) fn read(text: &str) -> Option<Vec<RangeInclusive<i64>>> {
    let between = |letter: char| letter.is_whitespace() || ",;\u{ff0c}\u{3001}\u{ff1b}".contains(letter);
    let mut written = Vec::new();
    for part in text.split(between).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once(['-', '\u{2013}', '~', '\u{ff5e}']).unwrap_or((part, part));
        let (first, last): (i64, i64) = (first.parse().ok()?, last.parse().ok()?);
        if !(1..=last).contains(&first) || last > MOST {
            return None;
        }
        written.push(first..=last);
    }
    (!written.is_empty()).then(|| merged(written))
}

/// The same numbers in as few ranges as there can be.
fn merged(mut ranges: Vec<RangeInclusive<i64>>) -> Vec<RangeInclusive<i64>> {
    ranges.sort_unstable_by_key(|range| *range.start());
    let mut merged: Vec<RangeInclusive<i64>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if *range.start() <= last.end() + 1 => {
                *last = *last.start()..=*range.end().max(last.end());
            }
            _ => merged.push(range),
        }
    }
    merged
}

/// What of some ranges is not among known numbers.
pub(super) fn beyond(ranges: &[RangeInclusive<i64>], known: &BTreeSet<i64>) -> Vec<RangeInclusive<i64>> {
    let mut beyond = Vec::new();
    for range in ranges {
        let mut next = *range.start();
        for number in known.range(range.clone()) {
            beyond.push(next..=number - 1);
            next = number + 1;
        }
        beyond.push(next..=*range.end());
    }
    beyond.retain(|gap| !gap.is_empty());
    beyond
}

/// Ranges as people write them.
pub(super) fn written(ranges: &[RangeInclusive<i64>]) -> String {
    let one = |range: &RangeInclusive<i64>| match (range.start(), range.end()) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}-{last}"),
    };
    ranges.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_and_ranges() {
        assert_eq!(read("1-3,11"), Some(vec![1..=3, 11..=11]));
        assert_eq!(read("1\u{2013}2\u{ff0c} 5\u{3001}7"), Some(vec![1..=2, 5..=5, 7..=7]));
        for wrong in ["", "all", "3-1", "0", "1-", "1-999999999", "1,x"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_down_is_read_once(ranges in prop::collection::vec((1i64..500, 0i64..20), 1..300)) {
            let text: Vec<String> = ranges.iter().map(|(first, more)| format!("{first}-{}", first + more)).collect();
            let written: BTreeSet<i64> = ranges.iter().flat_map(|(first, more)| *first..=first + more).collect();
            let read: Vec<i64> = read(&text.join(", ")).unwrap().into_iter().flatten().collect();
            prop_assert_eq!(read, written.into_iter().collect::<Vec<_>>());
        }

        #[test]
        fn what_is_beyond_is_the_rest(
            ranges in prop::collection::vec((1i64..60, 0i64..9), 1..9),
            known in prop::collection::btree_set(1i64..80, 0..40),
        ) {
            let text: Vec<String> = ranges.iter().map(|(first, more)| format!("{first}-{}", first + more)).collect();
            let all = read(&text.join(" ")).unwrap();
            let rest: Vec<i64> = all.iter().cloned().flatten().filter(|number| !known.contains(number)).collect();
            let beyond = beyond(&all, &known);
            prop_assert_eq!(beyond.iter().cloned().flatten().collect::<Vec<_>>(), rest);
            prop_assert_eq!(read(&written(&beyond)).unwrap_or_default(), merged(beyond));
        }

        #[test]
        fn nothing_panics(text in "[-0-9, x]{0,30}") {
            let _ = read(&text);
        }
    }
}
