//! The number that a volunteer has in the whole alliance. It names no place, for volunteers move.

use std::fmt;
use std::str::FromStr;

use super::check_digit::{self, NumberError};

/// The digits of a number, without the last.
const SERIAL: usize = 7;
/// The digits before the dash.
const FRONT: usize = 4;

/// A volunteer's number: `0000-4270` is the 427th.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VolunteerNumber(u32);

impl VolunteerNumber {
    /// The number of a volunteer, counted from one; `None` for what has more than seven digits.
    pub fn of(serial: i64) -> Option<Self> {
        u32::try_from(serial).ok().filter(|serial| (1..10_u32.pow(7)).contains(serial)).map(Self)
    }

    /// Which volunteer it is, counted from one.
    pub fn serial(self) -> i64 {
        self.0.into()
    }
}

impl fmt::Display for VolunteerNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = check_digit::with_check_digit(&format!("{:07}", self.0));
        let (front, back) = digits.split_at(FRONT);
        write!(out, "{front}-{back}")
    }
}

impl FromStr for VolunteerNumber {
    type Err = NumberError;

    fn from_str(typed: &str) -> Result<Self, NumberError> {
        let digits = check_digit::read(typed, SERIAL + 1, SERIAL + 1)?;
        digits.parse().ok().and_then(Self::of).ok_or(NumberError::NeverGiven)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_has_two_groups_of_four() {
        let number = VolunteerNumber::of(427).unwrap();
        assert_eq!(number.to_string(), "0000-4270");
        assert_eq!("0000 4270".parse(), Ok(number));
        assert_eq!("0000-4370".parse::<VolunteerNumber>(), Err(NumberError::Mistyped));
        assert_eq!("0000-0000".parse::<VolunteerNumber>(), Err(NumberError::NeverGiven));
        assert_eq!(
            (VolunteerNumber::of(0), VolunteerNumber::of(-1), VolunteerNumber::of(10_000_000)),
            (None, None, None)
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(serial in 1..10_000_000_i64) {
            let number = VolunteerNumber::of(serial).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            prop_assert_eq!(number.serial(), serial);
        }
    }
}
