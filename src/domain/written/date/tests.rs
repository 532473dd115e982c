use chrono::{Datelike, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::civil_time::Wall;

mod any_word;

/// A Wednesday at noon.
const NOW: &str = "2026-11-25 12:00";

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn wall(now: &str) -> Wall {
    Wall { now: at(now), zone: chrono_tz::Asia::Shanghai }
}

/// What was read, in one line: `11-28 10:00 +120 "rest"`, the year where it is another one.
fn said(text: &str) -> String {
    let short = |time: NaiveDateTime| {
        time.format(if time.year() == 2026 { "%m-%d %H:%M" } else { "%Y-%m-%d %H:%M" }).to_string()
    };
    match read(text, wall(NOW)) {
        Ok(Written { starts, ends, rest, .. }) => {
            let minutes = ends.map(|ends| (ends - starts).num_minutes());
            let minutes = minutes.map_or(String::new(), |minutes| format!(" +{minutes}"));
            let rest = if rest.is_empty() { rest } else { format!(" | {rest}") };
            short(starts) + &minutes + &rest
        }
        Err(Unreadable::Ambiguous(times) | Unreadable::Disagree(times)) => {
            format!(
                "? {}",
                times.into_iter().map(|written| short(written.starts)).collect::<Vec<_>>().join(", ")
            )
        }
        Err(Unreadable::Past(time)) => format!("past {}", short(time)),
        Err(other) => format!("{other:?}"),
    }
}

#[track_caller]
fn all(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| said(text) != *expected)
        .map(|(text, expected)| format!("{text}: read {}, expected {expected}", said(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn chinese() {
    all(&[
        ("周六上午十点", "11-28 10:00"),
        ("周六10点", "11-28 10:00"),
        ("下周三 14:30", "12-02 14:30"),
        ("本周日下午3点半", "11-29 15:30"),
        ("这周五晚上8点", "11-27 20:00"),
        ("星期二十点", "12-01 10:00"),
        ("下下周一9点", "12-07 09:00"),
        ("禮拜天下午兩點", "11-29 14:00"),
        ("下个星期六上午9点", "12-05 09:00"),
        ("周三14:00", "11-25 14:00"),
        ("周三10:00", "12-02 10:00"),
        ("11月28日 9点半", "11-28 09:30"),
        ("11月28号上午9:30", "11-28 09:30"),
        ("11月28上午9:30", "11-28 09:30"),
        ("十一月二十八日上午十点三十分", "11-28 10:30"),
        ("十二月五号晚上七点一刻", "12-05 19:15"),
        ("二〇二六年十二月五日十四点", "12-05 14:00"),
        ("2026年11月28日 10时", "11-28 10:00"),
        ("2027年 1月3日 上午10点05分", "2027-01-03 10:05"),
        ("1月3日10点", "2027-01-03 10:00"),
        ("明天14:00", "11-26 14:00"),
        ("明天下午两点", "11-26 14:00"),
        ("后天晚上七点一刻", "11-27 19:15"),
        ("大后天 10:00", "11-28 10:00"),
        ("今晚八点", "11-25 20:00"),
        ("明早8点", "11-26 08:00"),
        ("明晚7:30", "11-26 19:30"),
        ("周六晚7点", "11-28 19:00"),
        ("周六中午12点", "11-28 12:00"),
        ("周六中午", "11-28 12:00"),
        ("周六中午1点", "11-28 13:00"),
        ("周六中午11点半", "11-28 11:30"),
        ("周六凌晨2点", "11-28 02:00"),
        ("周六凌晨12点", "11-28 00:00"),
        ("周六晚上12点", "11-29 00:00"),
        ("周六24点", "11-29 00:00"),
        ("周六傍晚6点", "11-28 18:00"),
        ("周六14点", "11-28 14:00"),
        ("周六03:00", "11-28 03:00"),
        ("１１月２８日　１０：００", "11-28 10:00"),
        ("11-28 10:00", "11-28 10:00"),
        ("11/28 10:00", "11-28 10:00"),
        ("11.28 10:00", "11-28 10:00"),
        ("12/5 10:00", "12-05 10:00"),
        ("28号上午10点", "11-28 10:00"),
        ("3号下午4点", "12-03 16:00"),
        ("下个月28号上午10点", "12-28 10:00"),
        ("11月28日（周六）上午10点", "11-28 10:00"),
        ("周六（12月5日）上午10点", "12-05 10:00"),
        ("今天3点", "11-25 15:00"),
        ("2月29日10点", "2028-02-29 10:00"),
    ]);
}

#[test]
fn english() {
    all(&[
        ("Sat 10am", "11-28 10:00"),
        ("Saturday 10:00", "11-28 10:00"),
        ("SATURDAY AT 10 A.M.", "11-28 10:00"),
        ("next Wed 14:30", "12-02 14:30"),
        ("this Friday 8pm", "11-27 20:00"),
        ("tomorrow 14:00", "11-26 14:00"),
        ("tomorrow morning at 9", "11-26 09:00"),
        ("tomorrow at 10", "11-26 10:00"),
        ("today 3pm", "11-25 15:00"),
        ("tonight at 8", "11-25 20:00"),
        ("tonight 7:30", "11-25 19:30"),
        ("this evening 8:00", "11-25 20:00"),
        ("the day after tomorrow, 3 pm", "11-27 15:00"),
        ("28 Nov 9:30", "11-28 09:30"),
        ("28th of November at 10 o'clock", "11-28 10:00"),
        ("Nov 28, 9.30 am", "11-28 09:30"),
        ("November 28th, 2026 10:15", "11-28 10:15"),
        ("28 Nov 2026, 2 PM", "11-28 14:00"),
        ("Sat 28 Nov 10:00", "11-28 10:00"),
        ("Sat, Dec 5, 10am", "12-05 10:00"),
        ("2026-11-28 10:00", "11-28 10:00"),
        ("2026-11-28T10:00:00", "11-28 10:00"),
        ("2026/11/28 10:00", "11-28 10:00"),
        ("28.11.2026 10:00", "11-28 10:00"),
        ("28/11 10am", "11-28 10:00"),
        ("10:00 on Saturday", "11-28 10:00"),
        ("10 in the morning on Sat", "11-28 10:00"),
        ("Sat noon", "11-28 12:00"),
        ("Sat 12 noon", "11-28 12:00"),
        ("Sat 12am", "11-28 00:00"),
        ("Sat 12:30 pm", "11-28 12:30"),
        ("Jan 3 at 10am", "2027-01-03 10:00"),
        ("Sat afternoon at 3", "11-28 15:00"),
    ]);
}

#[test]
fn with_an_end() {
    all(&[
        ("周六 10:00-12:00", "11-28 10:00 +120"),
        ("周六上午10点到12点", "11-28 10:00 +120"),
        ("周六下午2点到4点半", "11-28 14:00 +150"),
        ("周六下午2点至晚上8点", "11-28 14:00 +360"),
        ("周六9点到5点", "11-28 09:00 +480"),
        ("周六上午九点～十一点", "11-28 09:00 +120"),
        ("周六3点到下午5点", "11-28 15:00 +120"),
        ("周六三点到五点", "11-28 15:00 +120"),
        ("Sat 3:00-4:00", "11-28 15:00 +60"),
        ("Sat quarter to six", "11-28 17:45"),
        ("周六下午3-5点", "11-28 15:00 +120"),
        ("周六晚上10点到12点", "11-28 22:00 +120"),
        ("周六22:00-01:00", "11-28 22:00 +180"),
        ("Sat 10am–noon", "11-28 10:00 +120"),
        ("Sat 10am to 12", "11-28 10:00 +120"),
        ("Sat 2-4pm", "11-28 14:00 +120"),
        ("Sat 10-2pm", "11-28 10:00 +240"),
        ("Sat from 10:30 till 12:00", "11-28 10:30 +90"),
        ("Sat 8pm - midnight", "11-28 20:00 +240"),
        ("11-28 10:00-12:00", "11-28 10:00 +120"),
    ]);
}

#[test]
fn among_other_words() {
    all(&[
        ("社区花园 周六上午十点 带手套", "11-28 10:00 | 社区花园 带手套"),
        ("我们周六上午十点跑步", "11-28 10:00 | 我们 跑步"),
        ("Gardening on Sat at 10am, bring gloves!", "11-28 10:00 | Gardening bring gloves!"),
        ("Gardening (Sat 10am) at the centre", "11-28 10:00 | Gardening at the centre"),
        ("Sat 10am - 12 people welcome", "11-28 10:00 | 12 people welcome"),
        ("周六上午十点 3.5公里徒步", "11-28 10:00 | 3.5公里徒步"),
        ("周六10点2人一组", "11-28 10:00 | 2人一组"),
        ("周六10点10分钟热身", "11-28 10:00 | 10分钟热身"),
        ("Sat 10am, RSVP by Fri 6pm", "11-28 10:00 | RSVP by Fri 6pm"),
        ("周六上午10点 3号楼集合", "11-28 10:00 | 3号楼集合"),
        ("10:00 on Saturday, doors 9:30", "11-28 10:00 | doors 9:30"),
        ("Movie night Sat 8pm", "11-28 20:00 | Movie night"),
        ("周六 花园 10:00", "11-28 10:00 | 花园"),
        ("Sat 8:00 morning walk", "11-28 08:00 | morning walk"),
        ("会议：11月28日（周六）10:00-12:00，二楼", "11-28 10:00 +120 | 会议 二楼"),
        ("call 13800138000, Sat 10am", "11-28 10:00 | call 13800138000"),
    ]);
}

#[test]
fn what_cannot_be_told_is_asked() {
    all(&[
        ("周六7点", "? 11-28 07:00, 11-28 19:00"),
        ("周六七点到八点", "? 11-28 07:00, 11-28 19:00"),
        ("Sat at 7", "? 11-28 07:00, 11-28 19:00"),
        ("Sat quarter to eight", "? 11-28 07:45, 11-28 19:45"),
        ("Sat midnight", "? 11-28 00:00, 11-29 00:00"),
        ("3/4 10am", "? 2027-03-04 10:00, 2027-04-03 10:00"),
        ("Sat 29 Nov 10am", "? 11-28 10:00, 11-29 10:00"),
        ("今天10:00", "past 11-25 10:00"),
        ("本周一10:00", "past 11-23 10:00"),
        ("2025-11-28 10:00", "past 2025-11-28 10:00"),
        ("昨天10点", "past 11-24 10:00"),
        ("2月30日10点", "NoSuchDay"),
        ("2026-02-29 10:00", "NoSuchDay"),
        ("13月5日10点", "NoSuchDay"),
        ("Feb 30", "NoSuchDay"),
        ("周六", "NoTime"),
        ("大后天", "NoTime"),
        ("Saturday morning", "NoTime"),
        ("Sat 10", "NoTime"),
        ("10:00", "NoDate"),
        ("每周六10点", "Repeats"),
        ("every Saturday 10am", "Repeats"),
        ("有一点贵", "NoDate"),
        ("Hello there", "NoDate"),
        ("", "NoDate"),
    ]);
}

/// What a written time is as an instant, where clocks change: text, the wall clock when it is written, the instant.
#[test]
fn as_instants_across_years_leap_days_and_clock_changes() {
    use crate::domain::civil_time::to_utc;
    use chrono_tz::Asia::Shanghai;
    use chrono_tz::Europe::Berlin;
    let table = [
        (Shanghai, "2026-12-30 12:00", "后天上午10点", "2027-01-01 02:00"),
        (Shanghai, "2026-12-30 12:00", "1月1日上午10点", "2027-01-01 02:00"),
        (Shanghai, "2026-12-31 23:59", "明天 00:30", "2026-12-31 16:30"),
        (Shanghai, "2026-12-28 09:00", "周六上午10点", "2027-01-02 02:00"),
        (Shanghai, "2028-02-28 09:00", "明天上午10点", "2028-02-29 02:00"),
        (Shanghai, "2028-02-28 09:00", "后天上午10点", "2028-03-01 02:00"),
        (Shanghai, "2027-02-28 09:00", "tomorrow 10am", "2027-03-01 02:00"),
        (Shanghai, "2026-03-01 09:00", "Feb 29 10am", "2028-02-29 02:00"),
        // Clocks go forward on 28 March 2027, from two to three: half past two is taken right after the gap.
        (Berlin, "2027-03-27 12:00", "tomorrow 10:00", "2027-03-28 08:00"),
        (Berlin, "2027-03-26 12:00", "Sat 10:00", "2027-03-27 09:00"),
        (Berlin, "2027-03-27 12:00", "28 March 02:30", "2027-03-28 01:00"),
        // Clocks go back on 31 October 2027: what is there twice is meant the first time.
        (Berlin, "2027-10-30 12:00", "tomorrow 10:00", "2027-10-31 09:00"),
        (Berlin, "2027-10-30 12:00", "31 Oct 02:30", "2027-10-31 00:30"),
        (Berlin, "2026-12-31 22:00", "tomorrow at 10", "2027-01-01 09:00"),
    ];
    for (zone, now, text, expected) in table {
        let written =
            read(text, Wall { now: at(now), zone }).map(|written| to_utc(zone, written.starts).naive_utc());
        assert_eq!(written, Ok(at(expected)), "{text}, written at {now} in {zone}");
    }
}

proptest! {
    #[test]
    fn nothing_panics(text in any::<String>()) {
        let _ = read(&text, wall(NOW));
    }

    #[test]
    fn nothing_panics_on_its_own_words(
        words in prop::collection::vec(prop::sample::select(vec![
            "周", "六", "下", "个", "月", "11", "28", "日", "号", "-", "/", ".", ":", "10", "点", "半", "到", "晚", "明",
            "每", "every ", "at ", "Sat", "Nov ", "next ", "am", "noon", " ", "(", "）", "30", "2026", "年", "th", "十", "13800138000",
        ]), 0..14),
        edge in prop::sample::select(vec![NaiveDateTime::MIN, NaiveDateTime::MAX, at(NOW)]),
    ) {
        if let Ok(written) = read(&words.concat(), Wall { now: edge, ..wall(NOW) }) {
            prop_assert!(written.starts >= edge);
        }
    }

    #[test]
    fn a_written_time_reads_back(minutes in 0..2_000_000_i64, ahead in 0..600_000_i64, format in prop::sample::select(vec![
        "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%Y年%-m月%-d日 %H:%M", "%Y年%-m月%-d日%H点%M分", "%-d %B %Y %H:%M",
        "%A, %b %-d, %Y, %-I:%M %p", "%d.%m.%Y at %I.%M %p", "%H:%M on %-d %b %Y",
    ])) {
        let now = at(NOW) + TimeDelta::minutes(minutes);
        let starts = now + TimeDelta::minutes(ahead);
        let text = starts.format(format).to_string();
        let expected = Written { starts, ends: None, through: None, converted: false, rest: String::new() };
        prop_assert_eq!(read(&text, Wall { now, ..wall(NOW) }), Ok(expected), "{}", text);
    }
}
