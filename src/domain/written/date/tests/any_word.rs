//! No word about time beside a date is dropped: it changes the date, is asked about, or refused.

use super::{NOW, read, wall};

/// What changes a date, in both languages. Where one of them is added to a date that can be read, the date is another one,
/// or asked about, or not read; it is never the same one without the word.
const CHANGES: &[&str] = &[
    "下",
    "再",
    "隔",
    "差",
    "到",
    "至",
    "后",
    "前",
    "以后",
    "以前",
    "之前",
    "之后",
    "左右",
    "大约",
    "约",
    "明年",
    "去年",
    "后年",
    "每",
    "除外",
    "不是",
    "待定",
    "暂定",
    "可能",
    "最迟",
    "起",
    "止",
    "多",
    "半",
    "上旬",
    "周末",
    "下周",
    "下个月",
    "月底",
    "年底",
    "UTC",
    "伦敦时间",
    "+09:00",
    "或",
    "until",
    "till",
    "from",
    "to",
    "before",
    "after",
    "next",
    "last",
    "not",
    "except",
    "around",
    "about",
    "by",
    "maybe",
    "weeks",
    "weekend",
    "or",
    "EST",
    "PST",
    "tbc",
    "next year",
    "every",
    "half",
    "second",
    "ago",
    "in two weeks",
    "London time",
    "Narnia time",
    "following",
    "the week after",
    "from now",
    "two weeks from now",
    "a month from now",
    "later",
    "a week later",
    "minus 5",
    "less 5 minutes",
    "4 weeks",
    "for 4 weeks",
    "for three Saturdays",
    "3 months",
    "4 times",
    "6 sessions",
    "weekly",
    "fortnightly",
    "biweekly",
    "monthly",
    "x4",
    "Eastern",
    "ET",
    "PT",
    "in Berlin",
    "London",
    "Asia/Tokyo",
    "America/New_York",
    "Z",
    "+09",
    "-0500",
    "UTC+5:30",
    "in 2028",
    "2028",
    "'28",
    "+ 2pm",
    "then 2pm",
    "and 2pm",
    "7",
    "55",
    "来年",
    "次年",
    "2028年",
    "（2028年）",
    "隔一周",
    "再过一周",
    "往后推一周",
    "推迟一周",
    "推迟一小时",
    "延期",
    "顺延",
    "后第一个",
    "第一个",
    "差五分",
    "缺五分",
    "欠一刻",
    "少五分",
    "不到",
    "来钟",
    "出头",
    "将近",
    "快",
    "差不多",
    "连续四周",
    "共4次",
    "4次",
    "三周",
    "闰",
    "东京时间",
];

/// Dates that can be read, with what they say of the title.
const READABLE: &[&str] = &[
    "周六上午10点",
    "12月5日上午9点",
    "后天下午3点",
    "下周三14:30",
    "2026-12-05 10:00",
    "大年初一上午10点",
    "28号上午10点",
    "Sat 10am",
    "Saturday 5 December 10:00",
    "tomorrow at 10am",
    "Dec 5th 10am",
    "next Monday 10am",
    "the 28th at 10am",
];

#[test]
fn no_word_about_time_is_dropped() {
    let mut wrong = Vec::new();
    for date in READABLE {
        let plain = read(&format!("例会 {date}"), wall(NOW)).unwrap();
        for word in CHANGES {
            for (text, glued) in [
                (format!("例会 {date}{word}"), true),
                (format!("例会 {date} {word}"), false),
                (format!("例会 {word}{date}"), true),
                (format!("例会 {word} {date}"), false),
                (format!("{word} {date} 例会"), false),
                (format!("例会 {date}, {word}"), false),
                (format!("例会 {date}（{word}）"), false),
                (format!("例会 {date} ({word})"), false),
                (format!("例会 {date}，{word}"), false),
            ] {
                // Letters that stand together are another word, and nobody mixes languages within a date.
                if date.is_ascii() != word.is_ascii() || glued && date.is_ascii() {
                    continue;
                }
                // What opens a range, or joins, says nothing new before a date; a zone nobody knows is a title there.
                let harmless = [
                    "from",
                    "或",
                    "or",
                    "UTC",
                    "Narnia time",
                    "Eastern",
                    "ET",
                    "PT",
                    "in Berlin",
                    "London",
                    "-0500",
                    "7",
                    "55",
                ];
                if harmless.contains(word) && !text.ends_with(word) {
                    continue;
                }
                // It is in that week.
                if ["next", "下", "月底"].contains(word) && text.contains("5 Dec") {
                    continue;
                }
                if let Ok(read) = read(&text, wall(NOW))
                    && (read.starts, read.ends, read.through) == (plain.starts, plain.ends, plain.through)
                {
                    wrong.push(format!("{text}: {read:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
}
