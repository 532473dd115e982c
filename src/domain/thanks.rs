//! Volunteers' Day, 5 December: on the day before, those who run a place are asked whether its neighbours are to be thanked.

use chrono::{NaiveDate, NaiveDateTime};

use super::words;

words! {
    /// How far a place's thanks of a year are.
    pub enum ThanksStanding {
        /// The day is to come.
        Waits = "waits",
        /// Those who run the place are asked.
        Asked = "asked",
        /// One of them has agreed: it goes out in the morning of the day.
        Agreed = "agreed",
        /// It is out.
        Posted = "posted",
        /// It does not go out: somebody said so, nobody said anything, or there was nothing to thank for.
        LeftOut = "left-out",
    }
}

/// The day in a year, by the clock on a place's wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VolunteersDay(pub i32);

impl VolunteersDay {
    /// When those who run a place are asked.
    pub fn asked_at(self) -> NaiveDateTime {
        self.at(4, 10)
    }

    /// When the group is thanked.
    pub fn posted_at(self) -> NaiveDateTime {
        self.at(5, 9)
    }

    /// When the day itself begins.
    pub fn begins_at(self) -> NaiveDateTime {
        self.at(5, 0)
    }

    /// When it is over: after that nothing is asked and nothing goes out.
    pub fn ends_at(self) -> NaiveDateTime {
        self.at(6, 0)
    }

    fn at(self, day: u32, hour: u32) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(self.0, 12, day).unwrap_or_default();
        day.and_hms_opt(hour, 0, 0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_on_the_day_before() {
        let day = VolunteersDay(2026);
        let moments = [day.asked_at(), day.begins_at(), day.posted_at(), day.ends_at()];
        let said = moments.map(|moment| moment.format("%d %H:%M").to_string());
        assert_eq!(said, ["04 10:00", "05 00:00", "05 09:00", "06 00:00"]);
    }
}
