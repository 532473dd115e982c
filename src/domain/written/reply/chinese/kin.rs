//! Words for the writer's own, in Chinese.

use winnow::Parser;
use winnow::combinator::{alt, opt, preceded};

use super::super::number::number;
use super::super::part::{Read, one};
use super::words::{KIN, PAIRS};

/// The writer's own, who come along and have no name: how many they are.
pub(super) fn own_kin(text: &mut &str) -> Read<i64> {
    let one_kin = || alt((one(KIN), preceded(one(&["小", "大"]), one(KIN))));
    let several = (number, opt(one(&["个", "位"])), one_kin()).map(|(number, _, _)| number);
    let one_of_them =
        (opt(one(&["我家", "我"])), opt(one(&["个", "一个", "一位", "位"])), one_kin()).value(1);
    let pair = (opt(one(&["我"])), one(PAIRS)).value(2);
    alt((several, pair, one_of_them)).parse_next(text)
}
