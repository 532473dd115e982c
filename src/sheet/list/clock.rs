//! A time of day in words.

use chrono::NaiveTime;

/// `9:30`, `09：30:00`.
pub(super) fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('：', ":");
    let mut parts = text.split(':').map(|part| {
        let is_one = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| is_one)
    });
    let (hour, minute) = (parts.next()??, parts.next()??);
    let seconds_fit = parts.next().is_none_or(|second| second.is_some_and(|second| second < 60));
    NaiveTime::from_hms_opt(hour, minute, 0).filter(|_| seconds_fit && parts.next().is_none())
}
