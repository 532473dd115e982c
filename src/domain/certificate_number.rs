//! The number of a certificate: place, year and a running number, to be written into a register and read out on the telephone.
//!
//! Whoever has one can guess the next. So it opens nothing: what it is asked for is whether it is valid, and a person's name
//! and hours are behind the code of the QR only ([`super::certificate_code`]).

use std::fmt;
use std::str::FromStr;

use super::check_digit::{self, NumberError};
use super::ids::PlaceId;

/// The years in which certificates can be issued: all with as many digits.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2999;
/// The digits of a year.
const YEAR: usize = 4;
/// The digits of the running number.
const SERIAL: usize = 5;
/// The most digits of a place's number.
const PLACE: usize = 6;
/// The last digit.
const CHECK: usize = 1;

/// A certificate's number. `12-2026-000426` is the 42nd that place 12 issued in 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CertificateNumber {
    place: PlaceId,
    year: u16,
    serial: u32,
}

impl CertificateNumber {
    /// The number of a place's certificate in a year, counted from one; `None` where one of the three has too many digits.
    pub fn of(place: PlaceId, year: i32, serial: u32) -> Option<Self> {
        let year = u16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        let fits = has_digits(place.0, PLACE) && has_digits(serial.into(), SERIAL);
        fits.then_some(Self { place, year, serial })
    }

    /// Where it was issued.
    pub fn place(self) -> PlaceId {
        self.place
    }

    /// In which year.
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// As which of that place and year.
    pub fn serial(self) -> u32 {
        self.serial
    }
}

/// Whether a number is at least one and has no more digits than those.
fn has_digits(number: i64, most: usize) -> bool {
    number.checked_ilog10().is_some_and(|more| usize::try_from(more).is_ok_and(|more| more < most))
}

impl fmt::Display for CertificateNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{}{}{:05}", self.place, self.year, self.serial);
        let digits = check_digit::with_check_digit(&digits);
        let (front, serial) = digits.split_at(digits.len() - SERIAL - CHECK);
        let (place, year) = front.split_at(front.len() - YEAR);
        write!(out, "{place}-{year}-{serial}")
    }
}

impl FromStr for CertificateNumber {
    type Err = NumberError;

    fn from_str(typed: &str) -> Result<Self, NumberError> {
        let rest = YEAR + SERIAL;
        let digits = check_digit::read(typed, 1 + rest + CHECK, PLACE + rest + CHECK)?;
        let (front, serial) = digits.split_at(digits.len() - SERIAL);
        let (place, year) = front.split_at(front.len() - YEAR);
        // A place's number does not begin with a nought.
        if place.starts_with('0') {
            return Err(NumberError::NeverGiven);
        }
        let read = || Self::of(PlaceId(place.parse().ok()?), year.parse().ok()?, serial.parse().ok()?);
        read().ok_or(NumberError::NeverGiven)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_is_short_and_is_read_however_it_is_typed() {
        let number = CertificateNumber::of(PlaceId(12), 2026, 42).unwrap();
        assert_eq!(number.to_string(), "12-2026-000426");
        for typed in ["12-2026-000426", "122026000426", "12 2026 00 04 26", "１２－２０２６－０００４２６"]
        {
            assert_eq!(typed.parse(), Ok(number), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        let read = |typed: &str| typed.parse::<CertificateNumber>().unwrap_err();
        assert_eq!(read("12-2026-000436"), NumberError::Mistyped);
        assert_eq!(read("0000-4270"), NumberError::Length { found: 8, least: 11, most: 16 });
        for (place, year, serial) in
            [("0", "2026", "00042"), ("012", "2026", "00042"), ("12", "1026", "00042")]
        {
            assert_eq!(
                read(&check_digit::with_check_digit(&format!("{place}{year}{serial}"))),
                NumberError::NeverGiven
            );
        }
        assert_eq!(read(&check_digit::with_check_digit("12202600000")), NumberError::NeverGiven);
    }

    #[test]
    fn what_has_too_many_digits_gets_none() {
        let is = |place, year, serial| CertificateNumber::of(PlaceId(place), year, serial).is_some();
        assert!(is(1, 2000, 1) && is(999_999, 2999, 99_999));
        assert!(!is(0, 2026, 1) && !is(-3, 2026, 1) && !is(1_000_000, 2026, 1));
        assert!(!is(1, 1999, 1) && !is(1, 3000, 1) && !is(1, 2026, 0) && !is(1, 2026, 100_000));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(place in 1..1_000_000_i64, year in 2000..3000_i32, serial in 1..100_000_u32) {
            let number = CertificateNumber::of(PlaceId(place), year, serial).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            prop_assert_eq!((number.place(), number.year(), number.serial()), (PlaceId(place), year, serial));
        }
    }
}
