//! The keys of a series that an activity does not have.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use toml::de::DeValue;

use super::written::day;
use crate::domain::series::{Exception, Recurrence};
use crate::domain::written;
use crate::domain::written::rule::UnreadableRule;
use crate::toml_file::{Table, Wrong, text, wall_time};

const A_RULE: &str =
    r#"how often it is, such as "every Saturday", "1st and 15th of the month" or "Dragon Boat, Mid-Autumn""#;
const A_MOVE: &str = r#"a day and its new time, such as { from = "2026-12-12", to = "2026-12-13T10:00" }"#;

/// When a series that begins then has activities.
pub(super) fn calendar(table: &mut Table<'_>, starts: Option<NaiveDateTime>) -> Option<Recurrence> {
    let repeat = table.required("repeat", A_RULE, text);
    let until = table.optional("until", day);
    let skipped = table.list("skip", day).unwrap_or_default();
    let moved = table.list("moved", moved).unwrap_or_default();
    let (repeat, starts) = (repeat?, starts?);
    let mut calendar = match written::rule::read(&repeat, starts, starts) {
        Ok(calendar) => calendar,
        Err(problem) => {
            let said = match problem {
                UnreadableRule::NoRule => format!("found {repeat:?}, expected {A_RULE}"),
                UnreadableRule::NotUnderstood(part) => {
                    format!("found {repeat:?}, of which {part:?} is not understood; expected {A_RULE}")
                }
                UnreadableRule::Ambiguous(_) => format!(
                    "found {repeat:?}, which can mean two rules; expected a plainer one, such as \"every two weeks\" or \"2nd Saturday of the month\""
                ),
                UnreadableRule::OtherHour(part) => format!(
                    "found {repeat:?}, but it starts at {}; expected no other time than that, and not {part:?}",
                    starts.format("%H:%M")
                ),
                UnreadableRule::NoneOn(day) => {
                    format!(
                        "found {repeat:?}, but there is none on {day}; expected one of its days to leave out"
                    )
                }
                UnreadableRule::NoEnd => {
                    format!(
                        "found {repeat:?}, whose end cannot be read or is before the first day; expected a day such as \"until 2027-06-30\""
                    )
                }
            };
            table.complain("repeat", said);
            return None;
        }
    };
    if until.is_some() && calendar.until.is_some() {
        table.complain("until", "repeat has an end, too; expected one of them".to_owned());
    }
    calendar.until = until.or(calendar.until);
    if until.is_some_and(|until| until < starts.date()) {
        let said =
            format!("the last day is before the first, {}; expected that day or a later one", starts.date());
        table.complain("until", said);
    }
    let skipped = skipped.into_iter().map(|day| (day, Exception::Skipped));
    let moved = moved.into_iter().map(|(from, to)| (from, Exception::Moved(to)));
    let exceptions: BTreeMap<NaiveDate, Exception> = skipped.chain(moved).collect();
    let written = std::mem::take(&mut calendar.exceptions);
    for day in exceptions.keys() {
        let before = day.pred_opt().unwrap_or(*day);
        if calendar.between(before, *day).is_empty() {
            let said = format!("the series has no activity on {day}; expected one of its days");
            table.complain(if exceptions[day] == Exception::Skipped { "skip" } else { "moved" }, said);
        }
    }
    calendar.exceptions = written.into_iter().chain(exceptions).collect();
    Some(calendar)
}

fn moved(value: &DeValue<'_>) -> Result<(NaiveDate, NaiveDateTime), Wrong> {
    let table = value.as_table().ok_or_else(|| Wrong::expected(A_MOVE))?;
    let known = |key: &str| matches!(key, "from" | "to");
    if !table.keys().all(|key| known(key.get_ref())) {
        return Err(Wrong::expected(A_MOVE));
    }
    let at = |key: &str| table.get(key).ok_or_else(|| Wrong::expected(A_MOVE));
    Ok((day(at("from")?.get_ref())?, wall_time(at("to")?.get_ref())?))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    const SERIES: &str = r#"
[[place]]
slug = "yusha"
kind = "station"
name = "Yusha"

[[series]]
slug = "choir"
title = "Choir"
theme = "fun"
place = "yusha"
starts = "2026-12-05T10:00"
"#;

    fn mistakes(keys: &str) -> String {
        let (_, mistakes) = crate::plan::read::read(&format!("{SERIES}{keys}"));
        crate::toml_file::Mistakes::of("plan.toml", mistakes)
            .map_or_else(|told| told.to_string(), |()| "none".to_owned())
    }

    #[test]
    fn what_is_wrong_with_a_series_is_said_with_its_line() {
        assert_eq!(mistakes("repeat = \"every Saturday\""), "none");
        assert_snapshot!(mistakes(""), @r#"plan.toml:7: series.repeat: missing, expected how often it is, such as "every Saturday", "1st and 15th of the month" or "Dragon Boat, Mid-Autumn""#);
        assert_snapshot!(mistakes("repeat = \"now and then\"\ncolour = \"red\""), @r#"
        plan.toml:13: series.repeat: found "now and then", expected how often it is, such as "every Saturday", "1st and 15th of the month" or "Dragon Boat, Mid-Autumn"
        plan.toml:14: series.colour: unknown key; known are slug, title, theme, place, starts, minutes, days, closes, venue, latitude, longitude, capacity, picture, contact, programme, points, more, opens, cancel_by, minimum, decide, companions, waitlist, late, questions, role, repeat, until, skip, moved
        "#);
        assert_snapshot!(mistakes("repeat = \"every second Saturday\""), @r#"plan.toml:13: series.repeat: found "every second Saturday", which can mean two rules; expected a plainer one, such as "every two weeks" or "2nd Saturday of the month""#);
        assert_snapshot!(mistakes("repeat = \"every Saturday until 2026-11-01\""), @r#"plan.toml:13: series.repeat: found "every Saturday until 2026-11-01", whose end cannot be read or is before the first day; expected a day such as "until 2027-06-30""#);
        assert_snapshot!(mistakes("repeat = \"weekly\"\nuntil = 2026-12-01"), @"plan.toml:14: series.until: the last day is before the first, 2026-12-05; expected that day or a later one");
        assert_snapshot!(mistakes("repeat = \"weekly\"\nskip = [2026-12-06]"), @"plan.toml:14: series.skip: the series has no activity on 2026-12-06; expected one of its days");
        assert_snapshot!(mistakes("repeat = \"weekly\"\nmoved = [{ from = \"2026-12-12\" }]"), @r#"plan.toml:14: series.moved: found a table, expected a day and its new time, such as { from = "2026-12-12", to = "2026-12-13T10:00" }"#);
    }
}
