//! What a message shows, as a number that its buttons carry.

use std::fmt;

use serde::Deserialize;

/// FNV-1a, by the numbers of its authors: the same in every version of the program and on every machine.
const OFFSET: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;
/// Stands between parts; no text has this byte.
const BETWEEN: u8 = 0xff;
/// How many letters it has in a button.
const LETTERS: usize = 8;

/// A number made of what a message shows. A button that means “this” carries it, so that a tap never does what has
/// become of it since. It is no secret and no permission. Rows of before have it as a number, which is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Stamp(u32);

impl Stamp {
    /// The stamp of what consists of these parts, as they lie in the store.
    pub fn of(parts: &[&str]) -> Self {
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([BETWEEN]));
        Self(bytes.fold(OFFSET, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME)))
    }

    /// The stamp of what shows both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::of(&[&self.to_string(), &other.to_string()])
    }

    /// The stamp in a button's data.
    pub(super) fn decode(text: &str) -> Option<Self> {
        let is_one = text.len() == LETTERS && text.bytes().all(|letter| letter.is_ascii_hexdigit());
        u32::from_str_radix(text, 16).ok().filter(|_| is_one).map(Self)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0LETTERS$x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_the_same_in_every_version() {
        // What stands on phones was stamped by an earlier version.
        assert_eq!(Stamp::of(&[]).to_string(), "811c9dc5");
        assert_eq!(Stamp::of(&["Tea", "茶"]).to_string(), "7875b64d");
        assert_eq!(Stamp::decode("7875b64d"), Some(Stamp::of(&["Tea", "茶"])));
    }

    #[test]
    fn other_parts_have_another_stamp() {
        let all = [&["ab"][..], &["a", "b"], &["", "ab"], &["ab", ""], &["b", "a"], &[]].map(Stamp::of);
        for (number, stamp) in all.iter().enumerate() {
            assert!(!all[number + 1..].contains(stamp), "{stamp}");
        }
        assert_ne!(all[0].and(all[1]), all[1].and(all[0]));
    }

    #[test]
    fn what_is_no_stamp_is_none() {
        for text in ["", "1", "weather", "+1234567", "1234567", "123456789", "٠٠٠٠"] {
            assert_eq!(Stamp::decode(text), None, "{text}");
        }
    }
}
