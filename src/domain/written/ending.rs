//! When something is to end, where it says no more: `ends at 5`, `结束时间改到4点半`.

use super::fold::without;

/// What stands before the hour. The longer ones first.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "结束时间改到", "结束时间改成", "结束时间改为", "结束时间是", "结束时间：", "结束时间:", "结束时间", "now ends at ", "ends at ", "will end at ",
    "end at ", "now finishes at ", "finishes at ", "will finish at ", "finish at ", "end time is ", "end time to ", "end time ",
];
/// What stands behind it.
const BEHIND: &[&str] = &["结束", "散场"];
/// What may lead to an hour that ends it.
const TO: &[&str] = &["改到", "改成", "改为", "到"];

/// The hour at which it ends, as it is written. None where a text says anything else.
pub fn read(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(['.', '。', '!', '！', '吧', '了']);
    let led = || BEFORE.iter().find_map(|word| without(text, word));
    let behind = || {
        let rest = BEHIND.iter().find_map(|word| text.strip_suffix(word))?;
        TO.iter().find_map(|word| rest.strip_prefix(word))
    };
    led().or_else(behind).map(str::trim).filter(|hour| !hour.is_empty())
}
