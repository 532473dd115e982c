//! A limit that stands in a notice is read, wherever it stands, or its line is refused: whoever wrote it counts on it.

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::features::organise::written::{is_notice, read, read_notice};
use proptest::prelude::*;

/// The seats that are kept of a text, by the same way as the command goes.
fn seats(text: &str) -> Result<Option<i64>, String> {
    let now = NaiveDateTime::parse_from_str("2026-11-25 08:30", "%Y-%m-%d %H:%M").expect("a time");
    let wall = Wall { now, zone: chrono_tz::Asia::Shanghai };
    match read(text, wall) {
        Ok(draft) => Ok(draft.capacity),
        Err(_) if is_notice(text) => {
            let noticed = read_notice(text, wall).map_err(|mistake| format!("{mistake:?}"))?;
            Ok(noticed.expect("an invitation").draft.capacity)
        }
        Err(mistake) => Err(format!("{mistake:?}")),
    }
}

/// The name, the seats with `#` for their number, and clauses of other things, with what may part them.
struct Words {
    names: &'static [&'static str],
    days: &'static [&'static str],
    seats: &'static [&'static str],
    others: &'static [&'static str],
    marks: &'static [&'static str],
}

const CHINESE: Words = Words {
    names: &["剪纸课", "合唱排练", "《红楼梦》读书会", "健康讲座第二期"],
    days: &["周六上午9点", "12月6日（周日）下午2点", "明天下午三点半", "12月5日 14:00"],
    seats: &[
        "限#人",
        "只收#人",
        "名额#",
        "#个名额",
        "限#位",
        "名额#人",
        "每课限#人",
        "名额有限（#位）",
        "最多#人",
        "仅限#人",
        "招募#名",
        "名额：#",
        "限额#人",
    ],
    others: &[
        "二楼教室",
        "社区门口",
        "荷花池边",
        "地点：中心广场",
        "材料费15元",
        "免费",
        "联系人：王老师 13800001111",
        "自带毛笔",
    ],
    marks: &["，", "｜", "，", " ", "；", "\n", "。"],
};
const ENGLISH: Words = Words {
    names: &["Paper art", "Choir practice", "Chair yoga", "Litter pick"],
    days: &["Sat 28 Nov 10am", "Sunday 6 December at 2pm", "tomorrow 3.30pm", "Fri 4 Dec, 7pm"],
    seats: &[
        "max #",
        "# slots",
        "max # people",
        "How many: # max",
        "limited to #",
        "# places",
        "# places only",
        "seats: #",
        "up to # people",
        "Max. #",
        "limited places (#)",
        "room for #",
        "spaces for # people",
    ],
    others: &[
        "Room 3",
        "community hall",
        "office",
        "Meet at the park gate",
        "£4",
        "free",
        "call Ann 5550 1234",
        "bring a cup",
    ],
    marks: &[", ", " | ", ". ", "; ", "\n", " - "],
};

/// A notice of clauses in any order, and how many may come by it.
fn notice(words: &'static Words) -> impl Strategy<Value = (String, i64)> {
    let pick = |of: &'static [&'static str]| prop::sample::select(of);
    let others = prop::sample::subsequence(words.others, 0..4);
    let clauses = (pick(words.days), pick(words.seats), others).prop_flat_map(|(day, seats, others)| {
        Just(std::iter::once(day).chain([seats]).chain(others).collect::<Vec<_>>()).prop_shuffle()
    });
    let marks = prop::collection::vec(pick(words.marks), 8);
    (pick(words.names), clauses, marks, 2i64..80).prop_map(|(name, clauses, marks, number)| {
        let mut text = name.to_owned();
        for (clause, mark) in clauses.iter().zip(marks) {
            text.push_str(mark);
            text.push_str(&clause.replace('#', &number.to_string()));
        }
        (text, number)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_limit_is_passed_over((text, number) in prop_oneof![notice(&CHINESE), notice(&ENGLISH)]) {
        // Whoever is told that a line is not understood has lost nothing.
        let seats = seats(&text);
        prop_assert!(seats.is_err() || seats == Ok(Some(number)), "{}: {:?}", text, seats);
    }
}
