//! Notices that organisers wrote for another group.

use std::fmt::Write as _;

use chrono::NaiveDateTime;
use lastmile::domain::civil_time::Wall;
use lastmile::domain::question::Question;
use lastmile::features::organise::written::{Asks, Draft, Mistake, Noticed, is_notice, read_notice};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    notice: Vec<Expected>,
}

/// A notice, and what a careful person takes from it.
#[derive(Deserialize)]
struct Expected {
    name: String,
    text: String,
    outcome: String,
    title: Option<String>,
    starts: Option<String>,
    ends: Option<String>,
    place: Option<String>,
    #[serde(default)]
    programme: Vec<String>,
    seats: Option<i64>,
    deadline: Option<String>,
    contact: Option<String>,
    fee: Option<String>,
    age: Option<String>,
    bring: Option<String>,
    whom: Option<String>,
    #[serde(default)]
    kept: Vec<String>,
}

fn table() -> Vec<Expected> {
    toml::from_str::<Table>(include_str!("notices.toml")).expect("a table").notice
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time")
}

fn wall() -> Wall {
    Wall { now: at("2026-11-25 08:30"), zone: chrono_tz::Asia::Shanghai }
}

/// All words that a card of the draft can show.
fn shown(draft: &Draft) -> String {
    let contact = draft.contact.as_ref().map(|contact| contact.text.as_str());
    let one = [draft.venue.as_deref(), draft.more.as_deref(), draft.repeat.as_deref(), contact];
    let words = one.into_iter().flatten().chain([draft.title.as_str()]);
    words.chain(draft.points.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

/// What of a notice is not as a careful person has it; empty where all is.
fn faults(expected: &Expected) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |what: &str, holds: bool, found: String| {
        if !holds {
            faults.push(format!("{what}: {found}"));
        }
    };
    check("is a notice", is_notice(&expected.text), String::new());
    let read = read_notice(&expected.text, wall());
    let Noticed { draft, asks } = match read {
        Ok(Some(noticed)) => noticed,
        other => {
            check("invites nobody", expected.outcome == "refuse" && other == Ok(None), format!("{other:?}"));
            return faults;
        }
    };
    // Several dates are asked about, or shown in the preview, which reads the rule back.
    let asked = asks.is_some() || draft.repeat.is_some();
    check("asks", asked == (expected.outcome != "preview"), format!("{asks:?} {:?}", draft.repeat));
    if asks.is_none() {
        let starts = expected.starts.as_deref().map(at);
        check("starts", starts.is_none_or(|starts| starts == draft.starts), draft.starts.to_string());
        let ends = draft.starts + chrono::TimeDelta::minutes(draft.minutes.into());
        let right_end = expected.ends.as_deref().is_none_or(|end| at(end) == ends);
        // An end that is not read stands on the card in its own words.
        check("ends", right_end || draft.minutes == 120, ends.to_string());
        let closes = expected.deadline.as_deref().map(at);
        check("closes", draft.closes.is_none() || draft.closes == closes, format!("{:?}", draft.closes));
    }
    check("title", expected.title.as_ref().is_none_or(|title| *title == draft.title), draft.title.clone());
    let contains = |held: Option<&str>, wanted: &Option<String>| {
        wanted.as_ref().is_none_or(|wanted| held.is_some_and(|held| held.contains(wanted.as_str())))
    };
    check("place", contains(draft.venue.as_deref(), &expected.place), format!("{:?}", draft.venue));
    let contact = draft.contact.as_ref().map(|contact| contact.text.as_str());
    check("contact", contains(contact, &expected.contact), format!("{contact:?}"));
    check("seats", draft.capacity == expected.seats, format!("{:?}", draft.capacity));
    let points = expected.programme.iter().all(|point| draft.points.iter().any(|held| held.contains(point)));
    check("programme", points, format!("{:?}", draft.points));
    let shown = shown(&draft);
    for words in [&expected.fee, &expected.age, &expected.bring, &expected.whom].into_iter().flatten() {
        check("kept", shown.contains(words.as_str()), words.clone());
    }
    for words in &expected.kept {
        check("kept", shown.contains(words.as_str()), words.clone());
    }
    faults
}

#[test]
fn notices_are_read_as_careful_people_read_them() {
    let (mut right, mut said) = (0, String::new());
    for expected in table() {
        let faults = faults(&expected);
        right += usize::from(faults.is_empty());
        for fault in faults {
            let _ = writeln!(said, "{}: {fault}", expected.name);
        }
    }
    println!("{right} of 60 right\n{said}");
    assert!(right >= 45, "{right} of 60 right\n{said}");
}

/// What the lines about the time say, with all their limits: the first start, and the rule, or what is asked.
#[test]
fn the_lines_of_the_time_are_read_whole() {
    let table = [
        ("时间：周五", "asks hour of 2026-11-27"),
        ("时间：12月12日", "asks hour of 2026-12-12"),
        ("时间：下下周六", "asks hour of 2026-12-12"),
        ("时间：12月5日晚上", "asks hour of 2026-12-05"),
        ("When: 12 December", "asks hour of 2026-12-12"),
        ("When: Sat 5 Dec, 2 till 4", "2026-12-05 14:00"),
        ("When: Sat 5 Dec, 2 til 4", "2026-12-05 14:00"),
        ("When: Sat evening", "asks hour of 2026-11-28"),
        (
            "时间：每周六上午10:00-11:30，共4次，12月12日停课",
            "2026-11-28 10:00 again 每周六, 共4次, 12月12日停课",
        ),
        ("时间：每周六上午10:00-11:30，至12月26日", "2026-11-28 10:00 again 每周六，到2026-12-26"),
        ("时间：12月5日起每周六上午10:00-11:30", "2026-12-05 10:00 again 每周六"),
        ("期限：12月5日—1月30日\n时间：每周六上午10:00-11:30", "asks day"),
        ("时间：每月第一、三个周六上午10点", "2026-12-05 10:00 again 每月第一、三个周六"),
        ("时间：每周二、周四早上7:00-8:00", "2026-11-26 07:00 again 每周二、周四"),
        ("时间：周六上午10点，共4次", "2026-11-28 10:00 again 周六, 共4次"),
        ("When: every Saturday 10-11am, 4 times", "2026-11-28 10:00 again every Saturday, 4 times"),
        ("When: every Saturday except 12 Dec, 10am", "2026-11-28 10:00 again every Saturday except 12 Dec"),
        ("When: Every Saturday in December except the 26th, 10am", "asks day"),
        ("When: Fridays 6pm, starting 4 December, 6 sessions", "2026-12-04 18:00 again Fridays, 6 sessions"),
        (
            "When: Tuesdays & Thursdays, 7-8pm, 1 Dec - 17 Dec",
            "2026-12-01 19:00 again Tuesdays & Thursdays until 2026-12-17",
        ),
        ("When: Sat 10am for 4 weeks", "asks day"),
        ("When: Sat 12 & Sun 13 December, 9am-3pm", "2026-12-12 09:00 again 2026-12-12, 2026-12-13"),
        (
            "Dates: Dec 5, 12 & 19\nTime: 10-11:30am",
            "2026-12-05 10:00 again 2026-12-05, 2026-12-12, 2026-12-19",
        ),
        (
            "时间：12月5日、12日、19日上午10:00-11:30",
            "2026-12-05 10:00 again 2026-12-05, 2026-12-12, 2026-12-19",
        ),
        ("When: 5 and 12 December, 10-11am", "2026-12-05 10:00 again 2026-12-05, 2026-12-12"),
        ("时间：12.5-7 10:00-16:00", "asks day"),
        ("When: 5 or 12 December, 10am", "asks which of 2026-12-05 10:00, 2026-12-12 10:00"),
        ("5日 插花\n12日 剪纸\n19日 写春联\n均为上午10点", "asks day"),
        ("When: Thursday 3rd December 2pm to 3.30", "2026-12-03 14:00"),
        ("When: Sun 29 Nov, meet 8.45\nSign up till Fri noon", "asks hour of 2026-11-29"),
        ("时间：每天16:00-18:00（周三停）", "2026-11-26 16:00 again 每天, 周三停"),
        ("时间：每天16:00-18:00，周三、周日休息", "2026-11-26 16:00 again 每天, 周三、周日休息"),
        ("时间：每天16:00-18:00（节假日停）", "asks day"),
        ("When: daily 4-6pm (closed Wed)", "2026-11-26 16:00 again daily, closed Wed"),
        ("When: every day 4-6pm except Wednesdays", "2026-11-26 16:00 again every day except Wednesdays"),
        (
            "When: every Saturday 10am (no class 5 Dec)",
            "2026-11-28 10:00 again every Saturday, no class 5 Dec",
        ),
        ("When: Sat 28 Nov 9.30-11", "2026-11-28 09:30"),
        ("When: Sat 5 Dec, 10 till 12", "2026-12-05 10:00"),
        ("时间：12.5-12.7 10:00-16:00", "2026-12-05 10:00"),
        ("时间：12月5日 9.30-11.30", "2026-12-05 09:30"),
        ("When: Sat 5 Dec, 10am, weekly meeting", "asks day"),
        ("时间：周六上午10点（东京时间）", "2026-11-28 09:00"),
        ("时间：周六上午10点 UTC+5:30", "2026-11-28 12:30"),
        ("时间：来年12月5日上午10点", "2027-12-05 10:00"),
        ("时间：次年12月5日上午10点", "2027-12-05 10:00"),
    ];
    let minute = |at: &NaiveDateTime| at.format("%Y-%m-%d %H:%M").to_string();
    for (lines, expected) in table {
        let named = if lines.is_ascii() {
            "Winter tea\n{}\nWhere: Hall"
        } else {
            "冬季茶会\n{}\n地点：茶室"
        };
        let notice = named.replace("{}", lines);
        let Ok(Some(Noticed { draft, asks })) = read_notice(&notice, wall()) else { panic!("{lines}") };
        let said = match (asks, &draft.repeat) {
            (None, None) => minute(&draft.starts),
            (None, Some(rule)) => format!("{} again {rule}", minute(&draft.starts)),
            (Some(Asks::Missing(Question::Hour)), _) => format!("asks hour of {}", draft.starts.date()),
            (Some(Asks::Missing(question)), _) => format!("asks {}", question.word()),
            (Some(Asks::Which(doubt)), _) => {
                format!("asks which of {}", doubt.starts.iter().map(minute).collect::<Vec<_>>().join(", "))
            }
        };
        assert_eq!(said, expected, "{lines}");
    }
}

/// Other things than the activity have days of their own; where no word says which is meant, it is asked.
const BESIDE: [(&str, &str); 33] = [
    ("每周五上午9点到11点国画班，12月4日开课，地点二楼", "2026-12-04 09:00 again"),
    (
        "Jumble sale 12/12, doors 11am, 50p entry, village hall. Helpers from 9 please. Drop off jumble Friday 11th 5-7pm.",
        "2026-12-12 11:00",
    ),
    (
        "Christmas fair Saturday 12 December, 11am-3pm, village hall. Cake drop off Friday 11 December 4-6pm.",
        "2026-12-12 11:00",
    ),
    ("Carol concert Sun 13 December 4pm, St Mary's. Rehearsal Thursday 10 December 7pm.", "2026-12-13 16:00"),
    (
        "Quiz night Friday 4 December 7.30pm, Village Hall. Tickets on sale from Monday 30 November.",
        "2026-12-04 19:30",
    ),
    (
        "Plant sale Sat 5 Dec 10am-1pm, Scout Hut. Set up Friday 4 Dec from 6pm, helpers welcome.",
        "2026-12-05 10:00",
    ),
    (
        "Toy swap Sunday 6th December 2-4pm in the library. Collection of leftover toys Monday 7th 9am.",
        "2026-12-06 14:00",
    ),
    (
        "Panto trip 19 December, coach leaves 1pm from the green. Payment due Friday 11 December to Sue.",
        "2026-12-19 13:00",
    ),
    (
        "Nativity play Saturday 19 December 3pm, church hall. Dress rehearsal Friday 18th 6pm. Costumes back by Monday 21st.",
        "2026-12-19 15:00",
    ),
    ("Coffee morning this Saturday 10am, library. Next one is Saturday 5 December.", "2026-11-28 10:00"),
    ("Film night Friday 11 December 7pm, library. If it snows, Friday 18 December.", "2026-12-11 19:00"),
    (
        "Food bank sort Friday 4 December 1-4pm, Unit 5. Please bring donations Thursday 3rd 10am-noon.",
        "2026-12-04 13:00",
    ),
    (
        "Christmas party Sat 19 Dec 3pm, hall, helpers from 1pm Friday 18 Dec, kids welcome",
        "2026-12-19 15:00",
    ),
    (
        "Bake sale Sat 12/12 10am, church hall\nCakes to the hall Fri 11th 4-6pm\nAll welcome",
        "2026-12-12 10:00",
    ),
    ("合唱汇演12月12日下午2点，社区礼堂。彩排12月10日晚上7点，队员都要到。", "2026-12-12 14:00"),
    (
        "旧物市集12月12日（周六）上午10点，南门广场，限30个摊位。摊主周五下午5点到7点来领摊位牌。",
        "2026-12-12 10:00",
    ),
    (
        "义卖会12月12日上午10点在社区广场举行，欢迎大家参加。物品请于12月11日（周五）下午3点到5点送到二楼。志愿者早上9点到。",
        "2026-12-12 10:00",
    ),
    ("包饺子活动，12月20日下午3点，社区食堂，费用5元。志愿者12月19日下午来帮忙备料。", "2026-12-20 15:00"),
    (
        "亲们，元旦晚会定了：12月31号晚上7点，社区小广场，节目还缺几个，想上台的12月10号以前找周主任报。观众随便来",
        "2026-12-31 19:00",
    ),
    (
        "周五（12月4日）晚上6:50《长津湖》露天电影，社区篮球场，片长约3小时，下雨改到周六同一时间。免费，不限人数。",
        "2026-12-04 18:50",
    ),
    ("广场舞比赛12月5日上午9点，坝子头。周四晚上七点半彩排，服装12月3日下午领。", "2026-12-05 09:00"),
    ("12月6日上午9点登山活动，北门集合。如遇下雨改到12月13日。", "2026-12-06 09:00"),
    (
        "各位居民朋友，为迎接新年，社区定于12月12日下午2点在社区礼堂举办合唱汇演，欢迎大家前来观看。参加演出的队员请于12月10日晚上7点到礼堂走台，带好服装。",
        "2026-12-12 14:00",
    ),
    (
        "【延期通知】因场地检修，原定11月28日（周六）上午的太极拳交流改到12月5日（周六）上午8点半，地点不变，还是浣花溪公园北门。",
        "2026-12-05 08:30",
    ),
    (
        "书法班开课啦\n每周三 14:00-16:00，共8次课，12月2日第一次课，1月20日结束\n教室：文化站203\n招20人，额满为止",
        "2026-12-02 14:00 again",
    ),
    (
        "Beginners yoga - 6 week course, Mondays 6.15pm-7.15pm from 30 Nov (no class 21 & 28 Dec), Room 2. £36 for the course.",
        "2026-11-30 18:15 again",
    ),
    (
        "Guitar for beginners, Tuesdays 7pm from 1 December, ends 15 December, Room 2",
        "2026-12-01 19:00 again",
    ),
    (
        "Drop off jumble Friday 11th 5-7pm at the hall. Jumble sale Saturday 12th 11am, village hall, 50p entry.",
        "asks which of 2026-12-11, 2026-12-12",
    ),
    (
        "Craft fair, helpers needed Friday 11 December 6pm to set up. Fair opens Saturday 12 December 10am, village hall.",
        "asks which of 2026-12-11, 2026-12-12",
    ),
    (
        "Talk on bees Thursday 3 December 7pm, Garden Room. Honey tasting Friday 4 December 6pm, Hall 2.",
        "asks which of 2026-12-03, 2026-12-04",
    ),
    (
        "健康讲座12月3日下午2点，二楼会议室。12月5日上午9点义诊，一楼大厅。",
        "asks which of 2026-12-03, 2026-12-05",
    ),
    (
        "春节联欢会排练通知：12月8日晚上7点排练，二楼。演出1月30日下午2点。",
        "asks which of 2026-12-08, 2027-01-30",
    ),
    (
        "Our craft fair will be held in the village hall on Saturday 12 December from 10am until 3pm, with stalls, cakes and tea. We will be putting out the chairs on Friday 11 December at 6pm so any muscles are welcome then. Contact Sue 01234 567890.",
        "asks which of 2026-12-11, 2026-12-12",
    ),
];

/// What is moved is on its new day, and a series begins where it is said to.
#[test]
fn the_days_that_a_notice_names_are_those_of_the_activity() {
    let table = [
        (
            "The quiz has been moved from Friday 4 December to Friday 11 December at 7.30pm, Methodist Hall.",
            "2026-12-11 19:30",
        ),
        (
            "Seated yoga is rescheduled from Thursday 3 December to Monday 7 December at 10am, Garden Room.",
            "2026-12-07 10:00",
        ),
        ("插花课原定11月27日，改到12月11日下午3点，社区活动室，欢迎参加。", "2026-12-11 15:00"),
        (
            "Knit & Natter is back! Every Thursday 10.30-12.00 in the library, starting 3 December. All welcome.",
            "2026-12-03 10:30 again",
        ),
        ("Choir every Tuesday 7pm in the hall, starting 15 December", "2026-12-15 19:00 again"),
        ("Craft club every Monday 2-4pm, library, from 14 December", "2026-12-14 14:00 again"),
        ("Choir every Tuesday 7pm in the hall, book from 27 November", "2026-12-01 19:00 again"),
        (
            "合唱队排练通知\n从下周起，合唱队每周二、周四晚上7点到8点半在老年活动中心2号教室排练，请大家准时到！",
            "2026-12-01 19:00 again",
        ),
        ("太极拳班通知\n下个月起每周三早上7点在南门空地练拳，欢迎大家参加。", "2026-12-02 07:00 again"),
        (
            "Sewing circle in the library every Thursday 2-4pm, starting next week. All welcome.",
            "2026-12-03 14:00 again",
        ),
        (
            "Table tennis every Saturday 10am in the hall, from next month. Bats provided.",
            "2026-12-05 10:00 again",
        ),
        (
            "各位家长：本周六、日（11月28日—29日）两天，社区童书馆开展亲子阅读活动，每天上午10:00-11:30，每场限15组家庭。",
            "2026-11-28 10:00 for 2",
        ),
        (
            "迎新书画展\n下周六、日（12月5日至6日）两天，每天上午9点到11点在文化站展出，欢迎参观。",
            "2026-12-05 09:00 for 2",
        ),
        (
            "Model railway show\nOpen on both days (5-6 December), every day 10am to 4pm, Village Hall",
            "2026-12-05 10:00 for 2",
        ),
    ];
    let mut wrong = Vec::new();
    for (text, expected) in table.into_iter().chain(BESIDE) {
        let Ok(Some(Noticed { draft, asks })) = read_notice(text, wall()) else { panic!("{text}") };
        if let Some(Asks::Which(doubt)) = asks {
            let days: Vec<String> = doubt.starts.iter().map(|start| start.date().to_string()).collect();
            if format!("asks which of {}", days.join(", ")) != expected {
                wrong.push(format!("{text}\n    {expected}, and not which of {}", days.join(", ")));
            }
            continue;
        }
        let mut said = draft.starts.format("%Y-%m-%d %H:%M").to_string();
        if draft.days.several() {
            let _ = write!(said, " for {}", draft.days.get());
        }
        said.push_str(if draft.repeat.is_some() { " again" } else { "" });
        if said != expected {
            wrong.push(format!("{text}\n    {expected}, and not {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A question is better than a wrong day.
#[test]
fn no_notice_is_put_on_a_wrong_day() {
    for expected in table() {
        let Ok(Some(Noticed { draft, asks: None })) = read_notice(&expected.text, wall()) else { continue };
        let starts = expected.starts.as_deref().map(at);
        assert_eq!(Some(draft.starts.date()), starts.map(|starts| starts.date()), "{}", expected.name);
    }
}

/// Every word of a notice stands on the card, or says when it is; but for labels that its fields have themselves.
#[test]
fn no_word_of_a_notice_is_lost() {
    for expected in table() {
        let Ok(Some(Noticed { draft, asks })) = read_notice(&expected.text, wall()) else { continue };
        let mut shown = shown(&draft);
        if let Some(Asks::Which(mistake)) = &asks {
            let _ = write!(shown, "{mistake:?}");
        }
        for words in expected.kept.iter().chain(&expected.programme) {
            assert!(shown.contains(words.as_str()), "{}: {words}", expected.name);
        }
    }
}

/// A table with a row for each activity is none of them.
#[test]
fn a_table_of_several_activities_is_said_to_be_one() {
    let rows = [
        "| 活动 | 时间 | 地点 |\n|---|---|---|\n| 茶会 | 12月12日10:00 | 茶室 |\n| 插花 | 12月13日10:00 | 二楼 |",
        "Event\tWhen\tWhere\nTea\tSat 12 Dec 10am\tHall\nCrafts\tSun 13 Dec 10am\tHall",
    ];
    for table in rows {
        assert!(is_notice(table), "{table}");
        assert_eq!(read_notice(table, wall()), Err(Mistake::Several(2)), "{table}");
    }
}

/// What another group fills in is no part of the activity; an explicit date is not that of the festival in its name.
#[test]
fn a_list_to_fill_in_is_left_out() {
    let notices = [
        "#接龙\n冬至包汤圆 12月19日下午2点\n地点：社区茶室\n自带围裙\n\n1.\n2.\n3. ",
        "冬至包汤圆\n12月19日下午2点\n地点：社区茶室\n自带围裙\n接龙：\n1、\n2、\n3、",
        "#接龙\n冬至包汤圆\n时间：12月19日下午2点\n地点：社区茶室\n自带围裙\n① \n② ",
        "冬至包汤圆\n时间：12月19日下午2点\n地点：社区茶室\n自带围裙\n【接龙】\n1️⃣\n2️⃣",
    ];
    for notice in notices {
        let Ok(Some(Noticed { draft, asks: None })) = read_notice(notice, wall()) else {
            panic!("{notice}: {:?}", read_notice(notice, wall()))
        };
        assert_eq!((draft.title.as_str(), draft.starts), ("冬至包汤圆", at("2026-12-19 14:00")), "{notice}");
        assert_eq!((draft.points.len(), draft.more.as_deref()), (0, Some("自带围裙")), "{notice}");
    }
}
