//! Stars: how many somebody's hours are worth, and what is missing for the next.

use super::half_hours::HalfHours;
use super::words;

words! {
    /// How far a star is granted.
    pub enum StarStanding {
        /// Notice of it is given: everybody may say privately that it is not right.
        Noticed = "noticed",
        /// The notice is over, somebody has said so, and an organiser is asked.
        Asked = "asked",
        /// They have it.
        Granted = "granted",
        /// They do not.
        Refused = "refused",
    }
}

/// The most stars that there can be: more are no row of stars.
pub const MOST_STARS: usize = 10;
/// Hours for each star as the Ministry of Civil Affairs set them in 2012.
pub const USUAL: [u16; 5] = [100, 300, 600, 1_000, 1_500];
/// Hours for each star as Longquanyi, a district of Chengdu, has them.
pub const LONGQUANYI: [u16; 7] = [50, 100, 200, 400, 800, 1_000, 2_000];

/// How many whole hours each star takes, from the first: at least one star, and each takes more than the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds(Vec<u16>);

/// Why hours are no thresholds of stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ThresholdError {
    /// None is given, or too many.
    #[error("there are 1 to {MOST_STARS} stars, found {0}")]
    Count(usize),
    /// The first star would be everybody's.
    #[error("the first star takes at least one hour")]
    ForNothing,
    /// A star takes no more than the one before.
    #[error("a star takes more hours than the one before, and {next} is not more than {before}")]
    NotRising {
        /// The hours of a star.
        before: u16,
        /// The hours of the next.
        next: u16,
    },
}

/// A star that somebody does not have yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStar {
    /// Which it is, from one.
    pub star: u8,
    /// With how many hours it comes.
    pub at: HalfHours,
    /// How many are missing.
    pub missing: HalfHours,
}

impl Thresholds {
    /// Stars that take so many whole hours each.
    pub fn new(hours: Vec<u16>) -> Result<Self, ThresholdError> {
        if !(1..=MOST_STARS).contains(&hours.len()) {
            return Err(ThresholdError::Count(hours.len()));
        }
        if hours[0] == 0 {
            return Err(ThresholdError::ForNothing);
        }
        match hours.windows(2).find(|pair| pair[0] >= pair[1]) {
            Some(pair) => Err(ThresholdError::NotRising { before: pair[0], next: pair[1] }),
            None => Ok(Self(hours)),
        }
    }

    /// How many stars so many hours are worth.
    pub fn stars(&self, hours: HalfHours) -> u8 {
        self.each().take_while(|(_, at)| *at <= hours).last().map_or(0, |(star, _)| star)
    }

    /// The star that comes next; `None` for whoever has all.
    pub fn next(&self, hours: HalfHours) -> Option<NextStar> {
        let (star, at) = self.each().find(|(_, at)| *at > hours)?;
        Some(NextStar { star, at, missing: at.less(hours) })
    }

    /// Each star with its hours.
    fn each(&self) -> impl Iterator<Item = (u8, HalfHours)> {
        (1..).zip(self.0.iter().map(|hours| HalfHours::hours(*hours)))
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self(USUAL.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Half hours of a number as people write it.
    fn hours(text: &str) -> HalfHours {
        let halves = (0..=10_000).map(HalfHours);
        halves.into_iter().find(|halves| halves.to_string() == text).unwrap()
    }

    /// The table of the district's rules.
    #[test]
    fn a_star_comes_with_its_last_half_hour() {
        let usual = Thresholds::default();
        let table = [
            ("0", 0),
            ("99.5", 0),
            ("100", 1),
            ("299.5", 1),
            ("300", 2),
            ("1499.5", 4),
            ("1500", 5),
            ("4000", 5),
        ];
        for (served, stars) in table {
            assert_eq!(usual.stars(hours(served)), stars, "{served}");
        }
    }

    #[test]
    fn it_is_told_what_is_missing() {
        let usual = Thresholds::default();
        let next = NextStar { star: 1, at: hours("100"), missing: hours("0.5") };
        assert_eq!(usual.next(hours("99.5")), Some(next));
        assert_eq!(usual.next(hours("100")).map(|next| (next.star, next.missing)), Some((2, hours("200"))));
        assert_eq!(usual.next(hours("1500")), None);
    }

    #[test]
    fn another_district_has_other_stars() {
        let seven = Thresholds::new(LONGQUANYI.to_vec()).unwrap();
        assert_eq!(
            [49, 50, 100, 1_999, 2_000].map(|served| seven.stars(HalfHours::hours(served))),
            [0, 1, 2, 6, 7]
        );
    }

    #[test]
    fn hours_that_do_not_rise_are_no_thresholds() {
        assert_eq!(Thresholds::new(USUAL.to_vec()), Ok(Thresholds::default()));
        assert_eq!(Thresholds::new(vec![]), Err(ThresholdError::Count(0)));
        assert_eq!(Thresholds::new((1..=11).collect()), Err(ThresholdError::Count(11)));
        assert_eq!(Thresholds::new(vec![0, 5]), Err(ThresholdError::ForNothing));
        for same_or_less in [100, 90] {
            let wrong = Thresholds::new(vec![50, 100, same_or_less]).unwrap_err();
            assert_eq!(wrong, ThresholdError::NotRising { before: 100, next: same_or_less });
        }
    }

    proptest! {
        #[test]
        fn more_hours_are_never_fewer_stars(served in 0..5_000_u32, more in 0..500_u32) {
            for thresholds in [Thresholds::default(), Thresholds::new(LONGQUANYI.to_vec()).unwrap()] {
                let (now, then) = (thresholds.stars(HalfHours(served)), thresholds.stars(HalfHours(served + more)));
                prop_assert!(now <= then);
                if let Some(next) = thresholds.next(HalfHours(served)) {
                    prop_assert_eq!(next.star, now + 1);
                    prop_assert!(next.missing > HalfHours::ZERO);
                    prop_assert_eq!(thresholds.stars(HalfHours(served) + next.missing), next.star);
                    prop_assert_eq!(thresholds.stars((HalfHours(served) + next.missing).less(HalfHours(1))), now);
                }
            }
        }
    }
}
