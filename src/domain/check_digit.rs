//! Numbers that people read out on the telephone: digits only, and a last one that tells a slip of tongue or finger.

/// H. Michael Damm's quasigroup of order 10 ("Total anti-symmetrische Quasigruppen", Marburg 2004): the row is what was read so
/// far, the column the next digit. Every digit that is wrong is noticed, and every two neighbours that changed places.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Why what somebody typed is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// A character that no number has.
    #[error(r#""{0}" is no digit"#)]
    NoDigit(char),
    /// Too few or too many digits.
    #[error("it has {found} digits instead of {least} to {most}")]
    Length {
        /// How many were typed.
        found: usize,
        /// How many there are at least.
        least: usize,
        /// How many there are at most.
        most: usize,
    },
    /// The last digit does not fit the others.
    #[error("one of its digits is wrong, or two changed places")]
    Mistyped,
    /// The last digit fits, and still nothing is numbered so.
    #[error("no such number is given")]
    NeverGiven,
}

/// Digits with the one behind them that tells a mistake.
pub(super) fn with_check_digit(digits: &str) -> String {
    let check = damm(digits.bytes().map(|digit| digit.saturating_sub(b'0')));
    format!("{digits}{check}")
}

/// The digits that somebody typed, without the last one, which fits them. Blanks and dashes may stand anywhere, or nowhere.
pub(super) fn read(typed: &str, least: usize, most: usize) -> Result<String, NumberError> {
    let mut digits = digits(typed)?;
    let found = digits.len();
    if !(least..=most).contains(&found) {
        return Err(NumberError::Length { found, least, most });
    }
    if damm(digits.bytes().map(|digit| digit.saturating_sub(b'0'))) != 0 {
        return Err(NumberError::Mistyped);
    }
    digits.truncate(found - 1);
    Ok(digits)
}

fn digits(typed: &str) -> Result<String, NumberError> {
    let read = typed.chars().filter(|letter| !is_between(*letter));
    read.map(|letter| {
        let digit = match letter {
            // Full-width digits, as a Chinese keyboard may type them.
            '０'..='９' => u32::from(letter) - u32::from('０'),
            other => other.to_digit(10).ok_or(NumberError::NoDigit(other))?,
        };
        char::from_digit(digit, 10).ok_or(NumberError::NoDigit(letter))
    })
    .collect()
}

/// Whether a character only sets digits apart.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '−' | '－')
}

/// The digit that fits those given; nought for those that have theirs.
fn damm(digits: impl Iterator<Item = u8>) -> u8 {
    digits.fold(0, |passed, digit| DAMM[usize::from(passed)][usize::from(digit)])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_digit_is_that_of_a_known_example() {
        assert_eq!(with_check_digit("572"), "5724");
        assert_eq!(read("5724", 1, 9).unwrap(), "572");
    }

    #[test]
    fn blanks_dashes_and_other_keyboards_do_no_harm() {
        for typed in ["5 724", "57-24", " 5\u{2013}7\u{a0}2 － 4 ", "５７２４"] {
            assert_eq!(read(typed, 4, 4).unwrap(), "572", "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(read("57O4", 4, 4), Err(NumberError::NoDigit('O')));
        assert_eq!(read("", 4, 5), Err(NumberError::Length { found: 0, least: 4, most: 5 }));
        assert_eq!(read("572400", 4, 5).unwrap_err().to_string(), "it has 6 digits instead of 4 to 5");
        assert_eq!(read("5734", 4, 4), Err(NumberError::Mistyped));
    }

    proptest! {
        #[test]
        fn every_wrong_digit_and_every_exchange_is_noticed(number in "[0-9]{1,15}", at in 0..15_usize, other in 0..10_u32) {
            let right = with_check_digit(&number);
            prop_assert_eq!(read(&right, 1, 16), Ok(number));
            let digits: Vec<char> = right.chars().collect();
            let at = at % digits.len();
            let mut wrong = digits.clone();
            wrong[at] = char::from_digit(other, 10).unwrap();
            if wrong != digits {
                prop_assert_eq!(read(&String::from_iter(&wrong), 1, 16), Err(NumberError::Mistyped));
            }
            let mut exchanged = digits.clone();
            exchanged.swap(at, (at + 1).min(digits.len() - 1));
            if exchanged != digits {
                prop_assert_eq!(read(&String::from_iter(&exchanged), 1, 16), Err(NumberError::Mistyped));
            }
        }
    }
}
