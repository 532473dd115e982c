//! Codes that a telephone reads from paper.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many squares of white paper a reader wants around a code (ISO/IEC 18004).
pub(super) const EDGE: u8 = 4;

/// A code of some text.
#[derive(Clone)]
pub struct Qr(QrCode);

impl std::fmt::Debug for Qr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Qr({side} × {side})", side = self.side())
    }
}

/// The text is longer than a code holds, which is some 2,300 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a QR code")]
pub struct TooLong;

/// Dark squares side by side: `length` of them in row `y`, beginning with column `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub x: u8,
    pub y: u8,
    pub length: u8,
}

impl Qr {
    /// The code of a text. It is read even when a sixth of it is dirty or under a stamp.
    pub fn new(text: &str) -> Result<Self, TooLong> {
        QrCode::encode_text(text, QrCodeEcc::Medium).map(Self).map_err(|_| TooLong)
    }

    /// How many squares a side has, without the white edge; a code has 177 at most.
    pub(super) fn side(&self) -> u8 {
        u8::try_from(self.0.size()).unwrap_or(u8::MAX)
    }

    /// The dark squares, row by row. Joined to bars they are fewer shapes, and no hairline shows between them.
    pub(super) fn bars(&self) -> Vec<Bar> {
        (0..self.side()).flat_map(|y| self.bars_of_row(y)).collect()
    }

    fn bars_of_row(&self, y: u8) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        for x in (0..self.side()).filter(|x| self.0.get_module(i32::from(*x), i32::from(y))) {
            match bars.last_mut() {
                Some(bar) if bar.x + bar.length == x => bar.length += 1,
                _ => bars.push(Bar { x, y, length: 1 }),
            }
        }
        bars
    }
}
