//! Volunteers' time as it is counted: in half hours, of which none is lost to a fraction.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use chrono::TimeDelta;

/// How long a half hour is.
const HALF_HOUR: TimeDelta = TimeDelta::minutes(30);

/// A number of half hours. It is written in hours, as people read them: `2.5`, `8`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfHours(pub u32);

impl HalfHours {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many whole hours.
    pub const fn hours(hours: u16) -> Self {
        // Twice the greatest number of 16 bits fits into 32.
        Self(hours as u32 * 2)
    }

    /// The full half hours within a time; none in one that is negative.
    pub fn within(time: TimeDelta) -> Self {
        let full = time.num_seconds() / HALF_HOUR.num_seconds();
        Self(u32::try_from(full.max(0)).unwrap_or(u32::MAX))
    }

    /// What is left when others are taken away, and nothing where they are more.
    #[must_use]
    pub const fn less(self, Self(others): Self) -> Self {
        Self(self.0.saturating_sub(others))
    }
}

impl Add for HalfHours {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for HalfHours {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for HalfHours {
    fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
        each.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for HalfHours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.0.is_multiple_of(2) { "" } else { ".5" };
        out.pad(&format!("{}{half}", self.0 / 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the district's rules.
    #[test]
    fn minutes_are_rounded_down_to_half_hours() {
        let table = [
            (-1, "0"),
            (-90, "0"),
            (0, "0"),
            (29, "0"),
            (30, "0.5"),
            (89, "1"),
            (90, "1.5"),
            (150, "2.5"),
            (490, "8"),
        ];
        for (minutes, hours) in table {
            assert_eq!(HalfHours::within(TimeDelta::minutes(minutes)).to_string(), hours, "{minutes}");
        }
    }

    #[test]
    fn they_add_up_and_stand_in_columns() {
        let sum: HalfHours = [HalfHours(1), HalfHours(4), HalfHours::hours(3)].into_iter().sum();
        assert_eq!(format!("{sum:>6}|{:<4}|", HalfHours::ZERO), "   5.5|0   |");
        assert_eq!(HalfHours(5).less(HalfHours(2)), HalfHours(3));
        assert_eq!(HalfHours(2).less(HalfHours(5)), HalfHours::ZERO);
        assert_eq!(HalfHours::hours(u16::MAX).to_string(), "65535");
    }
}
