//! Festivals and the days they fall on, those of the lunar calendar among them.

use chrono::{Datelike, Days, NaiveDate};
use tyme4rs::tyme::lunar::LunarDay;
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};

use super::words;

words! {
    /// A festival that stations celebrate.
    pub enum Festival {
        /// 元旦, 1 January.
        NewYear = "new-year",
        /// 腊八, the 8th of the twelfth lunar month.
        Laba = "laba",
        /// 除夕, the eve of the Spring Festival.
        SpringEve = "spring-eve",
        /// 春节, the 1st of the first lunar month.
        Spring = "spring-festival",
        /// 元宵, the 15th of the first lunar month.
        Lantern = "lantern",
        /// 学雷锋纪念日, 5 March.
        LeiFeng = "lei-feng",
        /// 妇女节, 8 March.
        Women = "womens-day",
        /// 清明, a solar term.
        Qingming = "qingming",
        /// 劳动节, 1 May.
        Labour = "labour-day",
        /// 儿童节, 1 June.
        Children = "childrens-day",
        /// 端午, the 5th of the fifth lunar month.
        DragonBoat = "dragon-boat",
        /// 七夕, the 7th of the seventh lunar month.
        Qixi = "qixi",
        /// 中秋, the 15th of the eighth lunar month.
        MidAutumn = "mid-autumn",
        /// 国庆, 1 October.
        National = "national-day",
        /// 重阳, the 9th of the ninth lunar month.
        DoubleNinth = "double-ninth",
        /// 冬至, a solar term.
        WinterSolstice = "winter-solstice",
        /// 圣诞, 25 December.
        Christmas = "christmas",
    }
}

/// How a festival's day is found in a year.
enum Rule {
    /// Month and day of the common calendar.
    Solar(u32, u32),
    /// Month and day of the lunar calendar, whose years begin in January or February.
    Lunar(isize, usize),
    /// The day before the lunar year begins.
    LunarEve,
    /// A solar term, counted from the winter solstice of the year before.
    Term(isize),
}

/// The number of 清明 and of 冬至 among the 24 solar terms; the next year's solstice comes after the 23rd.
const QINGMING: isize = 7;
const NEXT_SOLSTICE: isize = 24;

impl Festival {
    fn rule(self) -> Rule {
        match self {
            Self::NewYear => Rule::Solar(1, 1),
            Self::Laba => Rule::Lunar(12, 8),
            Self::SpringEve => Rule::LunarEve,
            Self::Spring => Rule::Lunar(1, 1),
            Self::Lantern => Rule::Lunar(1, 15),
            Self::LeiFeng => Rule::Solar(3, 5),
            Self::Women => Rule::Solar(3, 8),
            Self::Qingming => Rule::Term(QINGMING),
            Self::Labour => Rule::Solar(5, 1),
            Self::Children => Rule::Solar(6, 1),
            Self::DragonBoat => Rule::Lunar(5, 5),
            Self::Qixi => Rule::Lunar(7, 7),
            Self::MidAutumn => Rule::Lunar(8, 15),
            Self::National => Rule::Solar(10, 1),
            Self::DoubleNinth => Rule::Lunar(9, 9),
            Self::WinterSolstice => Rule::Term(NEXT_SOLSTICE),
            Self::Christmas => Rule::Solar(12, 25),
        }
    }

    /// The days it falls on from one day to another, both included, in order. The lunar dates are computed by the
    /// `tyme4rs` crate, in China's time.
    pub fn days(self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        // A day late in a lunar year falls into the next common one.
        let years = from.year().saturating_sub(1)..=to.year();
        let days = years.filter_map(|year| self.day_of(year)).filter(|day| (from..=to).contains(day));
        days.collect()
    }

    /// Its day in a year of its own calendar.
    fn day_of(self, year: i32) -> Option<NaiveDate> {
        let at = isize::try_from(year).ok()?;
        match self.rule() {
            Rule::Solar(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Rule::Lunar(month, day) => common(&LunarDay::from_ymd(at, month, day).get_solar_day()),
            Rule::LunarEve => {
                common(&LunarDay::from_ymd(at, 1, 1).get_solar_day())?.checked_sub_days(Days::new(1))
            }
            Rule::Term(number) => common(&SolarTerm::from_index(at, number).get_solar_day()),
        }
    }
}

fn common(day: &SolarDay) -> Option<NaiveDate> {
    let year = i32::try_from(day.get_year()).ok()?;
    NaiveDate::from_ymd_opt(year, u32::try_from(day.get_month()).ok()?, u32::try_from(day.get_day()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn in_year(festival: Festival, year: i32) -> String {
        let days = festival.days(day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
        days.iter().map(|day| day.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
    }

    /// Days of 2024 to 2028 that were written down without the crate's help.
    #[test]
    fn festivals_fall_on_their_known_days() {
        for (festival, days) in [
            (Festival::Spring, ["02-10", "01-29", "02-17", "02-06", "01-26"]),
            (Festival::SpringEve, ["02-09", "01-28", "02-16", "02-05", "01-25"]),
            (Festival::Lantern, ["02-24", "02-12", "03-03", "02-20", "02-09"]),
            (Festival::Qingming, ["04-04", "04-04", "04-05", "04-05", "04-04"]),
            (Festival::DragonBoat, ["06-10", "05-31", "06-19", "06-09", "05-28"]),
            (Festival::Qixi, ["08-10", "08-29", "08-19", "08-08", "08-26"]),
            (Festival::MidAutumn, ["09-17", "10-06", "09-25", "09-15", "10-03"]),
            (Festival::DoubleNinth, ["10-11", "10-29", "10-18", "10-08", "10-26"]),
            (Festival::WinterSolstice, ["12-21", "12-21", "12-22", "12-22", "12-21"]),
            (Festival::LeiFeng, ["03-05"; 5]),
        ] {
            let found = [2024, 2025, 2026, 2027, 2028].map(|year| in_year(festival, year));
            assert_eq!(found, days, "{festival:?}");
        }
    }

    #[test]
    fn a_common_year_may_have_a_late_lunar_day_twice_or_not_at_all() {
        let found = [2022, 2023, 2024].map(|year| in_year(Festival::Laba, year));
        assert_eq!(found, ["01-10 12-30", "", "01-18"]);
    }
}
