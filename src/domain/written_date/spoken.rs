//! A time of day as it is said.

/// The part of the day that a time is said to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Am,
    Pm,
    Dawn,
    Morning,
    Noon,
    Evening,
    Midnight,
}

/// A time as it is said: `3`, `下午3点半`, `15:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spoken {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// The hour has a leading zero, as only a 24-hour clock shows it.
    pub(super) padded: bool,
    /// A number alone, without `点` or minutes.
    pub(super) bare: bool,
    pub(super) part: Option<Part>,
}

pub(super) const NOON: u32 = 12 * 60;

const DAY: u32 = 24 * 60;

impl Spoken {
    /// The minutes after the day's midnight that it can mean.
    pub(super) fn readings(&self) -> Vec<u32> {
        let as_said = self.hour * 60 + self.minute;
        let half = self.hour % 12 * 60 + self.minute;
        if self.hour > 12 {
            return vec![as_said];
        }
        match self.part {
            None if self.padded || !(1..=6).contains(&self.hour) => vec![as_said],
            None => vec![half, half + NOON],
            Some(Part::Am | Part::Dawn) => vec![half],
            Some(Part::Morning) => vec![as_said],
            Some(Part::Noon) if self.hour >= 10 => vec![as_said],
            Some(Part::Pm | Part::Noon) => vec![half + NOON],
            // Twelve and the small hours of an evening belong to the next date.
            Some(Part::Evening) if half < 60 => vec![half + DAY],
            Some(Part::Evening) if self.hour >= 5 => vec![half + NOON],
            Some(Part::Midnight) if self.hour % 12 >= 5 => vec![half + NOON],
            Some(Part::Evening | Part::Midnight) => vec![half, half + DAY],
        }
    }

    /// The readings as an end, which may take either half of the day when it does not say.
    pub(super) fn readings_as_end(&self) -> Vec<u32> {
        let half = self.hour % 12 * 60 + self.minute;
        let free = self.part.is_none() && !self.padded && (1..=12).contains(&self.hour);
        let mut ends = if free { vec![half, half + NOON] } else { self.readings() };
        ends.extend(ends.clone().into_iter().map(|end| end + DAY));
        ends.sort_unstable();
        ends
    }

    pub(super) fn says_half_of_day(&self) -> bool {
        matches!(self.part, Some(Part::Am | Part::Pm))
    }
}
