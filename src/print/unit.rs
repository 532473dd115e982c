//! Lengths and sizes of paper.

use std::ops::{Add, AddAssign, Mul, Sub};

/// Points in a millimetre; a PDF counts in points, of which an inch has 72.
const POINTS: f32 = 72.0 / 25.4;

/// A length in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Mm(pub f32);

impl Mm {
    /// No length.
    pub const ZERO: Self = Self(0.0);

    /// The length of so many points, in which sizes of type are given.
    pub fn of_points(points: f32) -> Self {
        Self(points / POINTS)
    }

    /// The length in points.
    pub fn points(self) -> f32 {
        self.0 * POINTS
    }

    /// The longer of two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }
}

impl Add for Mm {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Mm {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Mm {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<f32> for Mm {
    type Output = Self;

    fn mul(self, times: f32) -> Self {
        Self(self.0 * times)
    }
}

impl std::iter::Sum for Mm {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// A sheet of ISO 216.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm, upright.
    A4,
    /// 210 × 148 mm, lying: half an A4, two of which are cut from one.
    A5Landscape,
}

impl Paper {
    /// How wide the sheet is.
    pub fn width(self) -> Mm {
        match self {
            Self::A4 | Self::A5Landscape => Mm(210.0),
        }
    }

    /// How high the sheet is.
    pub fn height(self) -> Mm {
        match self {
            Self::A4 => Mm(297.0),
            Self::A5Landscape => Mm(148.0),
        }
    }
}
