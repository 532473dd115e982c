//! A certificate of hours: for which time it is, and whether it holds.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::hours::count::{Counted, Hours};
use super::words;

words! {
    /// What becomes of a certificate.
    pub enum CertificateState {
        /// The hours are as they stand on it.
        Valid = "valid",
        /// The hours were corrected after it was issued.
        Superseded = "superseded",
        /// An organiser took it back.
        Revoked = "revoked",
    }
}

words! {
    /// Why an organiser takes a certificate back.
    pub enum RevocationReason {
        /// It was issued by mistake.
        Mistake = "mistake",
        /// The hours were wrong.
        Hours = "hours",
        /// The name was wrong.
        Name = "name",
        /// Something else.
        Other = "other",
    }
}

/// The time that a certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Everything so far.
    All,
    /// A year.
    Year(u16),
}

impl Period {
    /// The period of a number: the year, and 0 for everything.
    pub fn of_number(number: u16) -> Self {
        if number == 0 { Self::All } else { Self::Year(number) }
    }

    /// The number of a period.
    pub fn number(self) -> u16 {
        match self {
            Self::All => 0,
            Self::Year(year) => year,
        }
    }

    /// The year of a day.
    pub fn year_of(day: NaiveDate) -> Self {
        u16::try_from(day.year()).map_or(Self::All, Self::Year)
    }

    /// Whether a day is in it.
    pub fn has(self, day: NaiveDate) -> bool {
        match self {
            Self::All => true,
            Self::Year(year) => day.year() == i32::from(year),
        }
    }

    /// What counts in it.
    pub fn hours(self, counted: &Counted) -> Hours {
        counted.shares().iter().filter(|share| self.has(share.day)).collect()
    }

    /// From the day of the first service to that of the last: what stands on a certificate. None where nothing counts in it.
    pub fn days(self, counted: &Counted) -> Option<RangeInclusive<NaiveDate>> {
        let mut served = counted.shares().iter().filter(|share| share.counted.0 > 0 && self.has(share.day));
        let first = served.next()?.day;
        Some(first..=served.next_back().map_or(first, |share| share.day))
    }

    /// Whether a certificate for this time says all that one for the other time said.
    pub fn replaces(self, other: Self) -> bool {
        self == Self::All || self == other
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::domain::hours::count::{DAILY, count};
    use crate::domain::hours::ledger::Entry;
    use crate::domain::hours::{Class, Span, Stretch};
    use crate::domain::ids::HoursRowId;

    /// Hours from the given instants on, two each.
    fn served(from: &[&str]) -> Counted {
        let entry = |(id, from): (i64, &&str)| {
            let from: DateTime<chrono::Utc> = from.parse().unwrap();
            let span = Span::new(from, from + TimeDelta::hours(2)).unwrap();
            let stretch = Stretch { span, class: Class::Attested, zone: chrono_tz::UTC };
            Entry { id: HoursRowId(id), stretch }
        };
        let entries: Vec<Entry> = (1..).zip(from).map(entry).collect();
        count(&entries, DAILY)
    }

    #[test]
    fn a_period_has_its_days_and_what_counts_in_them() {
        let counted = served(&["2025-05-01T09:00:00Z", "2026-03-01T09:00:00Z", "2025-12-31T23:00:00Z"]);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let of = |period: Period| {
            let days = period.days(&counted).unwrap();
            let hours = period.hours(&counted);
            assert_eq!(hours, counted.on(days.clone()), "{period:?}");
            format!("{} {} {}", days.start(), days.end(), hours.total())
        };
        assert_eq!(of(Period::All), "2025-05-01 2026-03-01 6");
        assert_eq!(of(Period::Year(2025)), "2025-05-01 2025-12-31 3");
        assert_eq!(of(Period::year_of(day("2026-11-20"))), "2026-01-01 2026-03-01 3");
        assert_eq!(Period::Year(2024).days(&counted), None);
    }

    #[test]
    fn everything_replaces_a_year_and_no_year_replaces_another() {
        let [all, one, other] = [Period::All, Period::Year(2025), Period::Year(2026)];
        assert!(all.replaces(one) && all.replaces(all) && one.replaces(one));
        assert!(!one.replaces(all) && !one.replaces(other));
        assert!([all, one].iter().all(|period| Period::of_number(period.number()) == *period));
    }
}
