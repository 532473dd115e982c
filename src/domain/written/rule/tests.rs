use super::*;
use crate::domain::festival::Festival;

/// Monday.
fn now() -> NaiveDateTime {
    "2026-11-23T09:00:00".parse().unwrap()
}

/// The first Saturday of December.
fn first() -> NaiveDateTime {
    "2026-12-05T10:00:00".parse().unwrap()
}

fn problem(text: &str) -> UnreadableRule {
    read(text, first(), now()).expect_err(text)
}

#[test]
fn the_same_is_said_in_many_ways() {
    for texts in [
        &[
            "weekly",
            "every week",
            "Every Saturday",
            "saturdays",
            "Sat",
            "周六",
            "每周",
            "每周六",
            "每个星期六",
            "每週六",
            "每周周六",
            "on Saturdays",
            "every Saturday at 10:00",
            "逢周六上午10点",
            "Every Saturday.",
            "\u{ff25}very Saturday",
        ][..],
        &["every wednesday", "weekly on wed", "每周三", "每礼拜三", "every Wed."],
        &[
            "every second week",
            "every two weeks",
            "every 2 weeks",
            "fortnightly",
            "every fortnight",
            "隔周",
            "每两周",
            "every other saturday",
            "每隔一周的周六",
            "每2周一次",
            "每兩週",
        ],
        &["half-monthly", "twice a month", "每半月", "每半个月一次", "每月5日和20日"],
        &[
            "every 1st and 15th",
            "monthly on the 1st and 15th",
            "每月1日和15日",
            "每月一号、十五号",
            "每月1、15日",
        ],
        &["monthly", "every month", "每月", "每个月一次", "first Saturday of the month", "每月第一个周六"],
        &[
            "2nd Saturday of the month",
            "每月第二个周六",
            "每个月第2个星期六",
            "on the second Saturday of each month",
        ],
        &["last friday of every month", "每月最后一个周五", "every last Friday"],
        &[
            "every Mon, Wed and Fri",
            "每周一三五",
            "每周一、三、五",
            "每周一、周三和周五",
            "Mondays, Wednesdays, Fridays",
        ],
        &["Mon-Fri", "workdays", "周一到周五", "每周一至五", "daily except weekends", "每天，周六、日除外"],
        &[
            "Dragon Boat, Mid-Autumn and Double Ninth",
            "端午、中秋、重阳",
            "节日:端午节,中秋节,重阳节",
            "每逢端午、中秋和重阳",
        ],
        &[
            "2026-12-05, 2026-12-24",
            "12月5日、12月24日",
            "5 Dec and 24 Dec",
            "5 and 24 December",
            "12月5日、24日",
            "Dec 5 and 24",
        ],
        &["every 6 months", "每半年", "half-yearly"],
    ] {
        let found: Vec<_> = texts.iter().map(|text| (text, read(text, first(), now()))).collect();
        for (text, calendar) in &found {
            assert!(calendar.is_ok(), "{text}: {calendar:?}");
            assert_eq!(*calendar, found[0].1, "{text}");
        }
    }
    let festivals = Rule::Festivals(vec![Festival::DragonBoat, Festival::MidAutumn]);
    assert_eq!(read("Dragon Boat, Mid-Autumn", first(), now()).unwrap().rule, festivals);
    let line = Rule::Cron("30 14 1,15 * *".parse().unwrap());
    assert_eq!(read("30 14 1,15 * *", first(), now()).unwrap().rule, line);
}

#[test]
fn an_end_may_stand_behind() {
    let june: NaiveDate = "2027-06-30".parse().unwrap();
    for text in [
        "every Saturday until 2027-06-30",
        "每周六到2027年6月30日",
        "每周六 直到 2027年6月30日为止",
        "每周六（到2027年6月30日为止）",
        "0 10 * * Sat until 2027-06-30",
    ] {
        assert_eq!(read(text, first(), now()).expect(text).until, Some(june), "{text}");
    }
    for text in ["weekly until 2026-12-01", "weekly until dawn", "Tuesdays until 6 December", "每周六到"]
    {
        assert_eq!(problem(text), UnreadableRule::NoEnd, "{text}");
    }
    let twice = problem("每周六，共4次，到12月26日");
    assert_eq!(twice, UnreadableRule::NotUnderstood("到12月26日".to_owned()));
}

#[test]
fn what_is_not_understood_is_named() {
    for (text, part) in [
        ("every Saturday weather permitting", "weather permitting"),
        ("Every Sturday", "Sturday"),
        ("about weekly", "about"),
        ("every full moon", "full moon"),
        ("每周六，下雨取消", "下雨取消"),
        ("學期中每周六", "學期中"),
        ("daily, 3 times", "3 times"),
        ("every Saturday except", "except"),
        ("every Saturday except Mondays", "except Mondays"),
        ("每周六晚上", "晚上"),
        ("every Saturday, if we may, until 26 December", "if we may"),
    ] {
        assert_eq!(problem(text), UnreadableRule::NotUnderstood(part.to_owned()), "{text}");
    }
    for text in ["", "often", "有空就来", "0 25 * * *", "8 days a week", "12月"] {
        assert_eq!(problem(text), UnreadableRule::NoRule, "{text}");
    }
    assert_eq!(problem("weekly on Sat at 3pm"), UnreadableRule::OtherHour("at 3pm".to_owned()));
    assert_eq!(problem("每周六，下午3点半"), UnreadableRule::OtherHour("下午3点半".to_owned()));
    let sunday: NaiveDate = "2026-12-13".parse().unwrap();
    assert_eq!(problem("every Saturday except 13 Dec"), UnreadableRule::NoneOn(sunday));
}

#[test]
fn what_can_mean_two_rules_is_asked_back() {
    for (text, one, other) in [
        ("every second Saturday", "every two weeks", "2nd Saturday of the month"),
        ("third Sunday", "every 3 weeks on Sunday", "每月第三个周日"),
        ("biweekly", "every two weeks", "Tue and Sat"),
        ("bimonthly", "every other month", "half-monthly"),
        ("双周六", "每两周的周六", "每月第二、第四个周六"),
        ("每隔两天", "每两天", "每三天"),
    ] {
        let rule = |text| read(text, first(), now()).expect(text).rule;
        assert_eq!(problem(text), UnreadableRule::Ambiguous(Box::new((rule(one), rule(other)))), "{text}");
    }
}

#[test]
fn times_are_those_that_take_place() {
    let until = |text| read(text, first(), now()).expect(text).until.map(|day| day.to_string());
    assert_eq!(until("every Saturday, 4 times").as_deref(), Some("2026-12-26"));
    assert_eq!(until("every Saturday except 12 Dec, 4 times").as_deref(), Some("2027-01-02"));
    assert_eq!(until("Tuesdays for two weeks").as_deref(), Some("2026-12-21"));
}
