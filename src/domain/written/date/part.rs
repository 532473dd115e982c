//! The parts of the day, and the time of a clock within one.

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

/// How an hour is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A number alone.
    Bare,
    /// In words: `3点`, `half past three`.
    Said,
    /// As a clock shows it: `3:30`.
    Shown,
    /// With the leading nought of a clock of 24 hours.
    Padded,
}

/// A time as it is written: `3`, `下午3点半`, `15:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) form: Form,
    pub(super) part: Option<Part>,
    /// How many minutes before that it is: a quarter to ten.
    pub(super) less: u32,
}

pub(super) const NOON: u32 = 12 * 60;

pub(super) const DAY: u32 = 24 * 60;

/// When people meet who do not say that it is at night: three o’clock is in the afternoon; at six some do their exercises.
const AWAKE: std::ops::Range<u32> = 6 * 60..22 * 60;

impl Clock {
    pub(super) fn new(hour: u32, minute: u32, form: Form) -> Self {
        Self { hour, minute, form, part: None, less: 0 }
    }

    /// The minutes after the day's midnight that it can mean; none where the hour is in no such part of the day.
    pub(super) fn readings(&self) -> Vec<u32> {
        let mut readings = self.full_readings();
        for reading in &mut readings {
            *reading = reading.saturating_sub(self.less);
        }
        if readings.len() > 1 && self.part.is_none() {
            readings.retain(|reading| AWAKE.contains(reading));
        }
        readings
    }

    fn full_readings(&self) -> Vec<u32> {
        let as_said = self.hour * 60 + self.minute;
        let half = self.hour % 12 * 60 + self.minute;
        if self.hour > 12 {
            let agrees = !matches!(self.part, Some(Part::Am | Part::Dawn | Part::Morning));
            return if agrees { vec![as_said] } else { Vec::new() };
        }
        // Whoever says seven may mean the evening; whoever writes 7:00 shows a clock.
        let doubtful = match self.form {
            Form::Bare | Form::Said => 1..=8,
            Form::Shown => 1..=6,
            // A clock of 24 hours says which half it is.
            Form::Padded => 13..=13,
        };
        match self.part {
            None if !doubtful.contains(&self.hour) => vec![as_said],
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
        let free = self.part.is_none() && self.form != Form::Padded && (1..=12).contains(&self.hour);
        let mut ends = if free {
            [half, half + NOON].iter().map(|end| end.saturating_sub(self.less)).collect()
        } else {
            self.readings()
        };
        ends.extend(ends.clone().into_iter().map(|end| end + DAY));
        ends.sort_unstable();
        ends
    }

    /// The readings as a start of what ends at `end`, which may say for both which half of the day it is: `2-4pm`.
    pub(super) fn readings_before(&self, end: &Self) -> Vec<u32> {
        let readings = self.readings();
        if end.part.is_none() || self.part.is_some() {
            return readings;
        }
        let says_half = matches!(end.part, Some(Part::Am | Part::Pm));
        if readings.len() == 1 && !(self.form == Form::Bare && self.hour <= 12 && says_half) {
            return readings;
        }
        let half = (self.hour % 12 * 60 + self.minute).saturating_sub(self.less);
        let halves = [half, half + NOON];
        let ends = end.readings_as_end();
        let before_end = ends.iter().find_map(|end| halves.into_iter().rfind(|start| start < end));
        before_end.map_or(readings, |start| vec![start])
    }
}
