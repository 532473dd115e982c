//! Working days: Monday to Friday, but for public holidays and the days on which they are made up for.
//!
//! Both are announced year by year and differ from country to country, so they come from the operator. In a year of which
//! nothing is known Monday to Friday count, and whoever counts is told which year that was.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

/// What is known of one year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Year {
    off: BTreeSet<NaiveDate>,
    made_up: BTreeSet<NaiveDate>,
}

/// The years of which holidays are known. In all others Monday to Friday are working days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingDays(BTreeMap<i32, Year>);

/// Why a day of a year is not what it is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// It belongs to another year.
    #[error("{0} is in another year")]
    OtherYear(NaiveDate),
    /// It is off and made up for at the same time.
    #[error("{0} is both a holiday and a working day")]
    Both(NaiveDate),
    /// It is a working day as it is, so that another day must have been meant.
    #[error("{0} is a weekday and needs no making up")]
    NoWeekend(NaiveDate),
    /// The year is there already.
    #[error("{0} is known already")]
    Twice(i32),
}

/// A day that was found by counting working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The day.
    pub day: NaiveDate,
    /// The years on the way of which no holidays are known; empty where the day is sure.
    pub uncovered: BTreeSet<i32>,
}

/// China's year 2026, as the State Council's office announced it on 4 November 2025: its holidays.
const CHINA_OFF: &str = "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 \
    05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07";
/// The weekends on which they are made up for.
const CHINA_MADE_UP: &str = "01-04 02-14 02-28 05-09 09-20 10-10";
const CHINA_YEAR: i32 = 2026;

impl WorkingDays {
    /// The years of which China's holidays are known here.
    pub fn china() -> Self {
        let days = |text: &str| -> BTreeSet<NaiveDate> {
            text.split_whitespace().filter_map(|rest| format!("{CHINA_YEAR}-{rest}").parse().ok()).collect()
        };
        let year = Year { off: days(CHINA_OFF), made_up: days(CHINA_MADE_UP) };
        Self(BTreeMap::from([(CHINA_YEAR, year)]))
    }

    /// What is known by a list of holidays, and of weekends that are made up for them: each year of which there is a holiday.
    /// All that is wrong is told.
    pub fn of(off: &[NaiveDate], made_up: &[NaiveDate]) -> Result<Self, Vec<CalendarError>> {
        let mut known = Self::default();
        let years: BTreeSet<i32> = off.iter().chain(made_up).map(Datelike::year).collect();
        let mut wrong = Vec::new();
        for year in years {
            let within = |days: &[NaiveDate]| days.iter().copied().filter(|day| day.year() == year).collect();
            wrong.extend(known.add_year(year, within(off), within(made_up)).err().into_iter().flatten());
        }
        if wrong.is_empty() { Ok(known) } else { Err(wrong) }
    }

    /// Adds what is known of a year: the holidays, those on a weekend among them or not, and the Saturdays and Sundays on
    /// which people work. Where a day is wrong, nothing is added, and all that is wrong is told.
    pub fn add_year(
        &mut self,
        year: i32,
        off: BTreeSet<NaiveDate>,
        made_up: BTreeSet<NaiveDate>,
    ) -> Result<(), Vec<CalendarError>> {
        let others = off.union(&made_up).filter(|day| day.year() != year);
        let weekdays = made_up.iter().filter(|day| !is_weekend(**day));
        let wrong: Vec<CalendarError> = (others.map(|day| CalendarError::OtherYear(*day)))
            .chain(off.intersection(&made_up).map(|day| CalendarError::Both(*day)))
            .chain(weekdays.map(|day| CalendarError::NoWeekend(*day)))
            .chain(self.covers(year).then_some(CalendarError::Twice(year)))
            .collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        self.0.insert(year, Year { off, made_up });
        Ok(())
    }

    /// Whether the holidays of a year are known.
    pub fn covers(&self, year: i32) -> bool {
        self.0.contains_key(&year)
    }

    /// Whether people work on a day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        match self.0.get(&day.year()) {
            Some(year) if is_weekend(day) => year.made_up.contains(&day),
            Some(year) => !year.off.contains(&day),
            None => !is_weekend(day),
        }
    }

    /// The last of so many working days after a day, which itself does not count: what is put up on a Monday for five is up
    /// until the end of the next Monday. With none it is the day itself, whatever day that is.
    pub fn after(&self, from: NaiveDate, working_days: u16) -> Reached {
        let mut reached = Reached { day: from, uncovered: BTreeSet::new() };
        let mut left = working_days;
        while left > 0 {
            // The calendar of the library ends some 260,000 years from now.
            let Some(next) = reached.day.succ_opt() else { break };
            reached.day = next;
            left -= u16::from(self.is_working_day(next));
            if !self.covers(next.year()) {
                reached.uncovered.insert(next.year());
            }
        }
        reached
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tyme4rs::tyme::holiday::LegalHoliday;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// `tyme4rs` has a table of its own, which ends with 2026; it compiles a pattern for each look-up, and knows China only.
    #[test]
    fn a_year_is_as_another_source_has_it() {
        let known = WorkingDays::china();
        for day in day("2026-01-01").iter_days().take_while(|day| day.year() == 2026) {
            let listed = LegalHoliday::from_ymd(2026, day.month() as usize, day.day() as usize);
            let works = listed.map_or(!is_weekend(day), |listed| listed.is_work());
            assert_eq!(known.is_working_day(day), works, "{day}");
        }
    }

    #[test]
    fn a_notice_stays_up_for_five_working_days_after_its_own() {
        let known = WorkingDays::china();
        let cases = [
            ("2026-11-23", 5, "2026-11-30"),
            ("2026-11-27", 5, "2026-12-04"),
            ("2026-11-28", 5, "2026-12-04"),
            // The Saturday before the Spring Festival and the one after it are working days.
            ("2026-02-12", 5, "2026-02-26"),
            ("2026-02-25", 3, "2026-02-28"),
            ("2026-09-30", 1, "2026-10-08"),
            ("2026-10-01", 0, "2026-10-01"),
        ];
        for (from, count, until) in cases {
            let reached = known.after(day(from), count);
            assert_eq!((reached.day, reached.uncovered), (day(until), BTreeSet::new()), "{from} {count}");
        }
    }

    #[test]
    fn a_year_that_is_not_known_has_weekends_only_and_is_told() {
        let reached = WorkingDays::china().after(day("2026-12-30"), 3);
        assert_eq!(reached, Reached { day: day("2027-01-04"), uncovered: [2027].into() });
        // It is not on the way.
        assert_eq!(WorkingDays::china().after(day("2025-12-31"), 1).uncovered, [].into());
        let reached = WorkingDays::default().after(day("2026-02-13"), 1);
        assert_eq!(reached, Reached { day: day("2026-02-16"), uncovered: [2026].into() });
    }

    #[test]
    fn all_that_is_wrong_in_a_year_is_told_and_nothing_is_added() {
        let mut known = WorkingDays::china();
        let off = [day("2027-01-01"), day("2026-12-31"), day("2027-02-06")].into();
        let made_up = [day("2027-02-06"), day("2027-02-08")].into();
        assert_eq!(
            known.add_year(2027, off, made_up),
            Err(vec![
                CalendarError::OtherYear(day("2026-12-31")),
                CalendarError::Both(day("2027-02-06")),
                CalendarError::NoWeekend(day("2027-02-08")),
            ])
        );
        assert_eq!(known.add_year(2026, [].into(), [].into()), Err(vec![CalendarError::Twice(2026)]));
        assert_eq!(known, WorkingDays::china());
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        assert_eq!(WorkingDays::default().after(NaiveDate::MAX, 5).day, NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn so_many_working_days_lie_on_the_way(start in 0..1_000_u64, count in 0..60_u16) {
            let known = WorkingDays::china();
            let from = day("2025-06-01") + chrono::Days::new(start);
            let Reached { day: until, uncovered } = known.after(from, count);
            let way: Vec<NaiveDate> = from.iter_days().skip(1).take_while(|day| *day <= until).collect();
            prop_assert_eq!(way.iter().filter(|day| known.is_working_day(**day)).count(), usize::from(count));
            prop_assert!(count == 0 || known.is_working_day(until));
            let years: BTreeSet<i32> = way.iter().map(Datelike::year).filter(|year| *year != 2026).collect();
            prop_assert_eq!(uncovered, years);
        }
    }
}
