//! Numbers as people write them down: `1-8, 11`.

/// The most numbers of one line: a roster is not longer.
const MOST: i64 = 100_000;

/// Reads numbers and ranges, in the order written; none where anything else stands among them.
pub(super) fn read(text: &str) -> Option<Vec<i64>> {
    let between = |letter: char| letter.is_whitespace() || ",;\u{ff0c}\u{3001}\u{ff1b}".contains(letter);
    let mut numbers = Vec::new();
    for part in text.split(between).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once(['-', '\u{2013}', '~', '\u{ff5e}']).unwrap_or((part, part));
        let (first, last): (i64, i64) = (first.parse().ok()?, last.parse().ok()?);
        if !(1..=last).contains(&first) || last > MOST {
            return None;
        }
        numbers.extend(first..=last);
    }
    (!numbers.is_empty()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_and_ranges() {
        assert_eq!(read("1-3,11"), Some(vec![1, 2, 3, 11]));
        assert_eq!(read("1\u{2013}2\u{ff0c} 5\u{3001}7"), Some(vec![1, 2, 5, 7]));
        for wrong in ["", "all", "3-1", "0", "1-", "1-999999999", "1,x"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_down_is_read_back(ranges in prop::collection::vec((1i64..500, 0i64..20), 1..8)) {
            let text: Vec<String> = ranges.iter().map(|(first, more)| format!("{first}-{}", first + more)).collect();
            let numbers: Vec<i64> = ranges.iter().flat_map(|(first, more)| *first..=first + more).collect();
            prop_assert_eq!(read(&text.join(", ")), Some(numbers));
        }

        #[test]
        fn nothing_panics(text in "[-0-9, x]{0,30}") {
            let _ = read(&text);
        }
    }
}
