//! Small matchers: each looks at the beginning of some text and says what it found and how long it is.

mod days;
mod letters;
mod link;
mod others;
mod times;

pub(super) use self::days::day;
pub(super) use self::letters::is_chinese;
pub(super) use self::link::link;
pub(super) use self::others::{anything, repeated_day};
pub(super) use self::times::{part, time};
