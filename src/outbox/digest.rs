//! What a message shows, in a few letters.

use crate::message::Message;
use crate::store::wire;

/// What a message shows, in short: equal digests need no edit.
pub(super) fn digest(message: &Message) -> String {
    let words = format!("{:016x}", fnv(&wire::face(message)));
    match message.pictures.first() {
        Some(picture) => format!("{words}:{:016x}", fnv(picture.as_bytes())),
        None => words,
    }
}

/// The part of a digest that stands for the picture.
pub(super) fn pictured(digest: &str) -> Option<&str> {
    digest.split_once(':').map(|(_, picture)| picture)
}

/// FNV-1a. It stands in the store, so it may not change with the compiler as the standard library's hash may.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
