//! Lists as people keep them, and what is told of each mistake.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::history::Listed;

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

/// Its last minute.
fn now() -> NaiveDateTime {
    today().and_time(NaiveTime::MIN) + TimeDelta::minutes(24 * 60 - 1)
}

/// `2: An 1234 volunteers 2026-11-07T09:00..2026-11-07T11:00 Tea kitchen`.
fn line(listed: &Listed) -> String {
    let Listed { row, name, digits, team, from, until, what, skill } = listed;
    let time = |time: &chrono::NaiveDateTime| time.format("%m-%d %H:%M").to_string();
    let optional = [digits.clone(), what.clone(), skill.map(|skill| skill.word().to_owned())];
    let [digits, what, skill] = optional.map(|part| part.unwrap_or_else(|| "–".to_owned()));
    format!("{row}: {name} {digits} {} {}..{} {what} {skill}", team.word(), time(from), time(until))
}

fn told(csv: &str) -> String {
    match read("hours.csv", csv.as_bytes(), now()) {
        Ok(history) => history.services.iter().map(line).collect::<Vec<_>>().join("\n"),
        Err(NoList::Mistakes { sheet, mistakes }) => {
            let one = |mistake: &Mistake| {
                let Mistake { row, column, found, wants } = mistake;
                format!("{sheet} {row}{column} {found:?} {}", wants.word())
            };
            mistakes.iter().map(one).collect::<Vec<_>>().join("\n")
        }
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn a_list_is_read_in_either_language_and_in_any_order() {
    let english = "Name,Phone (last 4 digits),Team,Date,From,Until,What,Role\n\
        An,139 0000 1234,,2026-11-07,9:00,11:30,Tea,kitchen helper\n\
        Bo,,Culture team,2026/11/7,22:30,01:00,Concert,musician";
    assert_eq!(
        told(english),
        "2: An 1234 volunteers 11-07 09:00..11-07 11:30 Tea kitchen\n\
         3: Bo – culture 11-07 22:30..11-08 01:00 Concert music"
    );
    let chinese = "二〇二六年志愿服务\n\n服务内容;时长（小时）;姓名;日期;岗位;备注;电话后四位\n\
        免费理发;2.5;王芳;2026年11月7日;理发;好;0012\n\
        ;90分钟;李强;20261107;摄影;;";
    assert_eq!(
        told(chinese),
        "4: 王芳 0012 volunteers 11-07 08:00..11-07 10:30 免费理发 haircuts\n\
         5: 李强 – volunteers 11-07 08:00..11-07 09:30 – –"
    );
    let history = read("hours.csv", chinese.as_bytes(), now()).unwrap();
    assert_eq!(
        (history.other_columns, history.other_skills),
        (vec!["备注".to_owned()], vec!["摄影".to_owned()])
    );
    assert_eq!((history.columns.name.as_str(), history.columns.day.as_str()), ("C", "D"));
}

#[test]
fn what_has_no_time_is_laid_one_after_the_other() {
    let list = "name,phone,date,hours,minutes\nAn,1234,2026-11-07,2,\nBo,,2026-11-07,3,\nAn,,2026-11-07,,45\n\
        An,1234,2026-11-08,1.5,\n";
    assert_eq!(
        told(list),
        "2: An 1234 volunteers 11-07 08:00..11-07 10:00 – –\n\
         3: Bo – volunteers 11-07 08:00..11-07 11:00 – –\n\
         4: An 1234 volunteers 11-07 10:00..11-07 10:45 – –\n\
         5: An 1234 volunteers 11-08 08:00..11-08 09:30 – –"
    );
    assert_eq!(told("name,date,hours\nAn,2026-11-07,10\nAn,2026-11-07,6.5"), "hours 3C \"6.5\" room-in-day");
}

/// What stands in the columns for day, from, until and hours, and what is said of it.
#[test]
fn every_mistake_has_its_place() {
    for (cells, said) in [
        ("05/06/2026,9:00,10:00,", "2B \"05/06/2026\" day-order"),
        ("26-11-07,9:00,10:00,", "2B \"26-11-07\" whole-year"),
        ("11月7日,9:00,10:00,", "2B \"11月7日\" whole-year"),
        ("2026-11-31,9:00,10:00,", "2B \"2026-11-31\" day"),
        ("2026-11-07 – 2026-11-09,9:00,10:00,", "2B \"2026-11-07 – 2026-11-09\" day"),
        ("Saturday,9:00,10:00,", "2B \"Saturday\" day"),
        ("1926-11-07,9:00,10:00,", "2B \"1926-11-07\" day"),
        ("2026-11-24,9:00,10:00,", "2B \"2026-11-24\" not-ahead"),
        (",9:00,10:00,", "2B \"\" day"),
        (",2026-11-24 9:00,10:00,", "2C \"2026-11-24 9:00\" not-ahead"),
        ("2026-11-07,2026-11-08 9:00,10:00,", "2C \"2026-11-08 9:00\" same-day"),
        ("2026-11-07,9,10:00,", "2C \"9\" time"),
        ("2026-11-07,,10:00,", "2C \"\" time"),
        ("2026-11-07,9:00,,", "2D \"\" time"),
        ("2026-11-07,9:00,25:00,", "2D \"25:00\" time"),
        ("2026-11-07,14:00,13:00,", "2D \"13:00\" later"),
        ("2026-11-07,9:00,9:00,", "2D \"9:00\" later"),
        ("2026-11-07,9:00,2026-11-08 9:01,", "2D \"2026-11-08 9:01\" up-to-a-day"),
        ("2026-11-07,,,", "2E \"\" length"),
        ("2026-11-07,,,many", "2E \"many\" length"),
        ("2026-11-07,,,-2", "2E \"-2\" length"),
        ("2026-11-07,,,0", "2E \"0\" length"),
        ("2026-11-07,,,NaN", "2E \"NaN\" length"),
        ("2026-11-07,,,25", "2E \"25\" up-to-a-day"),
        ("2026-11-07,,,17", "2E \"17\" room-in-day"),
    ] {
        assert_eq!(
            told(&format!("name,date,from,until,hours\nAn,{cells}")),
            format!("hours {said}"),
            "{cells}"
        );
    }
    assert_eq!(
        told("date,name,phone,team,hours\n,Call me: https://x.org,12,choir,1\n2026-11-07,,,,1"),
        "hours 2B \"Call me: https://x.org\" name\nhours 2C \"12\" digits\nhours 2D \"choir\" team\nhours 2A \"\" day\n\
         hours 3B \"\" name"
    );
}

#[test]
fn what_is_right_in_more_than_one_way_is_read() {
    for (cells, from, until) in [
        ("2026.11.7,9:00,10:00,", "11-07 09:00", "11-07 10:00"),
        ("2026-11-07 (Sat),09：30:59,24:00,", "11-07 09:30", "11-08 00:00"),
        (",2026-11-07 9:00,2026-11-07 10:00,", "11-07 09:00", "11-07 10:00"),
        ("2026年11月7日 周六,23:00,11:00,", "11-07 23:00", "11-08 11:00"),
        ("2026-11-23,9:00,,2小时", "11-23 09:00", "11-23 11:00"),
        ("2026-11-07,,,1:30", "11-07 08:00", "11-07 09:30"),
    ] {
        let said = format!("2: An – volunteers {from}..{until} – –");
        assert_eq!(told(&format!("name,date,from,until,hours\nAn,{cells}")), said, "{cells}");
    }
}

#[test]
fn one_of_two_with_one_name_has_to_be_told_apart() {
    let list = "name,phone,date,hours\nAn,1111,2026-11-07,1\nAn,2222,2026-11-07,1\nAn,,2026-11-07,1";
    assert_eq!(told(list), "hours 4B \"\" which-one");
}

#[test]
fn what_is_no_list_is_told() {
    for (text, said) in [
        ("Dear organiser,\nhere are my hours", "NoHeads"),
        ("name\nAn", "NoHeads"),
        ("name,date,hours\n", "NoRows"),
        ("name,date,hours\nExample: Wang Fang,2026-11-07,2", "NoRows"),
        ("name,role\nAn,cook", "hours 1C \"\" day-column\nhours 1C \"\" time-column"),
        ("name,date,from\nAn,2026-11-07,9:00", "hours 1D \"\" time-column"),
        ("\0", "Broken"),
    ] {
        assert_eq!(told(text), said, "{text}");
    }
    let many = format!("name,date,hours\n{}", "An,2026-11-07,1\n".repeat(MOST_ROWS + 1));
    assert_eq!(told(&many), "TooManyRows");
}

proptest! {
    /// Whatever stands in cells, a list is read or its mistakes are told, and each of them is at a row below the headings.
    #[test]
    fn whatever_stands_in_cells_is_read_or_told(cells in prop::collection::vec("[0-9/:年月日号 .\\-小时hAn一]{0,12}", 1..40)) {
        let rows: Vec<String> = cells.chunks(5).map(|row| row.join(",")).collect();
        let list = format!("name,date,from,until,hours\n{}", rows.join("\n"));
        match read("hours.csv", list.as_bytes(), now()) {
            Ok(history) => {
                for listed in history.services {
                    prop_assert!(listed.from < listed.until && listed.from.date() <= today());
                    prop_assert!(listed.until - listed.from <= crate::domain::hours::LONGEST);
                }
            }
            Err(NoList::Mistakes { mistakes, .. }) => prop_assert!(mistakes.iter().all(|mistake| mistake.row > 1)),
            Err(other) => prop_assert_eq!(other, NoList::NoRows),
        }
    }
}
