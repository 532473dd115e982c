//! What days and times together can mean.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::day::{Day, Week};
use super::item::Mention;
use super::part::Clock;
use super::sentence::{Atom, Sentence};
use crate::domain::day_count::MOST_DAYS;

/// One thing that a sentence can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reading {
    pub(super) starts: NaiveDateTime,
    pub(super) ends: Option<NaiveDateTime>,
    /// The last of several days.
    pub(super) through: Option<NaiveDate>,
}

/// Why there is no reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nothing {
    NoDay,
    NoTime,
    NoSuchDay,
    /// Its days and times fit together in no way known here.
    Unclear,
}

/// A day, and what it has to agree with.
type Dated<'m> = (&'m Mention, &'m Option<Mention>);

/// The readings of a sentence, and whether they are the two sides of a date and a weekday that disagree.
pub(super) fn readings(said: &Sentence, now: NaiveDateTime) -> Result<(Vec<Reading>, bool), Nothing> {
    use Atom::{Or, Time, To};
    let atoms: Vec<&Atom> = said.atoms.iter().collect();
    let mut disagree = false;
    let mut whole =
        |day: Dated<'_>, time: &[Clock], end: Option<&[Clock]>| timed(day, time, end, now, &mut disagree);
    let found = match atoms[..] {
        [] => return Err(Nothing::NoDay),
        [Atom::Day(day, agrees), Time(time)] | [Time(time), Atom::Day(day, agrees)] => {
            whole((day, agrees), time, None)?
        }
        [Atom::Day(day, agrees), Time(time), To, Time(end)]
        | [Time(time), To, Time(end), Atom::Day(day, agrees)] => whole((day, agrees), time, Some(end))?,
        [Atom::Day(day, agrees), Time(time), To, Atom::Day(last, also), Time(end)]
        | [Time(time), Atom::Day(day, agrees), To, Time(end), Atom::Day(last, also)] => {
            let starts = whole((day, agrees), time, None)?;
            over_night(starts, (last, also), end)?
        }
        [Atom::Day(day, agrees), Time(time), To, Atom::Day(last, also)]
        | [Atom::Day(day, agrees), To, Atom::Day(last, also), Time(time)]
        | [Time(time), Atom::Day(day, agrees), To, Atom::Day(last, also)] => {
            through(whole((day, agrees), time, None)?, (last, also))?
        }
        [Atom::Day(day, agrees), To, Atom::Day(last, also), Time(time), To, Time(end)]
        | [Time(time), To, Time(end), Atom::Day(day, agrees), To, Atom::Day(last, also)]
        | [Atom::Day(day, agrees), Time(time), To, Time(end), To, Atom::Day(last, also)] => {
            through(whole((day, agrees), time, Some(end))?, (last, also))?
        }
        _ if atoms.contains(&&To) && atoms.contains(&&Or) => {
            let (days, time, end) = on_each(&atoms).ok_or(Nothing::Unclear)?;
            let mut found = Vec::new();
            for day in days {
                found.extend(whole(day, time, Some(end))?);
            }
            found
        }
        _ if atoms.contains(&&Or) => alternatives(&atoms, now, &mut disagree)?,
        _ if !said.has_day() => return Err(Nothing::NoDay),
        _ if !said.has_time() => return Err(no_time(&said.atoms, now)),
        _ => return Err(Nothing::Unclear),
    };
    Ok((found, disagree))
}

/// Several days, and the hours that are those of each: `5 and 12 December, 10-11am`.
fn on_each<'a>(atoms: &[&'a Atom]) -> Option<(Vec<Dated<'a>>, &'a [Clock], &'a [Clock])> {
    let (days, hours) = match atoms {
        [days @ .., Atom::Time(time), Atom::To, Atom::Time(end)]
        | [Atom::Time(time), Atom::To, Atom::Time(end), days @ ..] => (days, (time, end)),
        _ => return None,
    };
    let each = days.split(|atom| **atom == Atom::Or).map(|part| match part {
        [Atom::Day(day, agrees)] => Some((day, agrees)),
        _ => None,
    });
    Some((each.collect::<Option<_>>()?, hours.0, hours.1))
}

/// A day that no calendar has is said first.
fn no_time(atoms: &[Atom], now: NaiveDateTime) -> Nothing {
    let exists = |atom: &Atom| match atom {
        Atom::Day(mention, _) => mention.days.iter().any(|day| day.on(now, 0).is_some()),
        _ => true,
    };
    if atoms.iter().all(exists) { Nothing::NoTime } else { Nothing::NoSuchDay }
}

/// Days with times, where several of either are possible.
fn alternatives(atoms: &[&Atom], now: NaiveDateTime, disagree: &mut bool) -> Result<Vec<Reading>, Nothing> {
    let mut parts: Vec<(Option<Dated<'_>>, Option<Vec<Clock>>)> = Vec::new();
    for part in atoms.split(|atom| **atom == Atom::Or) {
        match part {
            [Atom::Day(day, agrees)] => parts.push((Some((day, agrees)), None)),
            [Atom::Time(time)] => parts.push((None, Some(time.clone()))),
            [Atom::Day(day, agrees), Atom::Time(time)] | [Atom::Time(time), Atom::Day(day, agrees)] => {
                parts.push((Some((day, agrees)), Some(time.clone())));
            }
            _ => return Err(Nothing::Unclear),
        }
    }
    let any_day = parts.iter().find_map(|(day, _)| *day).ok_or(Nothing::NoDay)?;
    let times: Vec<Vec<Clock>> = parts.iter().filter_map(|(_, time)| time.clone()).collect();
    let mut found = Vec::new();
    for at in 0..parts.len() {
        // What a part leaves out is that of the part before it, else of the one behind: Fri or Sat 10am.
        let day = parts[..=at].iter().rev().chain(&parts[at..]).find_map(|(day, _)| *day).unwrap_or(any_day);
        let own = parts[at].1.clone();
        let own = own.or_else(|| {
            parts[at..].iter().chain(parts[..at].iter().rev()).find_map(|(_, time)| time.clone())
        });
        let Some(mut time) = own else { return Err(Nothing::NoTime) };
        // `two or three pm`: the part of the day that one of them says is said of both.
        let part = times.iter().flatten().find_map(|clock| clock.part);
        for clock in &mut time {
            if clock.part.is_none() && clock.form == super::part::Form::Bare {
                clock.part = part;
            }
        }
        found.extend(timed(day, &time, None, now, disagree)?);
    }
    Ok(found)
}

/// A day at a time, up to an end on that day or in the night after it.
fn timed(
    (day, agrees): Dated<'_>,
    time: &[Clock],
    end: Option<&[Clock]>,
    now: NaiveDateTime,
    disagree: &mut bool,
) -> Result<Vec<Reading>, Nothing> {
    let mut found = Vec::new();
    let mut any_time = false;
    for clock in time {
        let starts = match end {
            Some([end, ..]) => clock.readings_before(end),
            _ => clock.readings(),
        };
        for start in starts {
            any_time = true;
            let dates = dates(day, agrees.as_ref(), now, start, disagree);
            for date in dates {
                let Some(starts) = at(date, start) else { continue };
                match end {
                    None => found.push(Reading { starts, ends: None, through: None }),
                    Some(ends) => {
                        let minutes = ends.iter().flat_map(Clock::readings_as_end).find(|end| *end > start);
                        let Some(ends) = minutes.and_then(|end| at(date, end)) else { continue };
                        found.push(Reading { starts, ends: Some(ends), through: None });
                    }
                }
            }
        }
    }
    match () {
        () if !any_time => Err(Nothing::Unclear),
        () if found.is_empty() => Err(Nothing::NoSuchDay),
        () => Ok(found),
    }
}

fn at(date: NaiveDate, minutes: u32) -> Option<NaiveDateTime> {
    date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(minutes.into()))
}

/// The dates that a day can be. Beside a date a weekday has to agree; where none does, both sides are told.
fn dates(
    day: &Mention,
    agrees: Option<&Mention>,
    now: NaiveDateTime,
    minutes: u32,
    disagree: &mut bool,
) -> Vec<NaiveDate> {
    let of = |mention: &Mention| -> Vec<NaiveDate> {
        mention.days.iter().filter_map(|day| day.on(now, minutes)).collect()
    };
    let Some(agrees) = agrees else { return of(day) };
    let (date, weekday) =
        if day.days.iter().all(|day| day.is_weekday()) { (agrees, day) } else { (day, agrees) };
    let [Day::Weekday { weekday: named, week }] = weekday.days[..] else { return of(day) };
    let all = of(date);
    // Beside a date, a plain `Sat` names the day of the week and not its next occurrence.
    let fits = |one: &NaiveDate| match week {
        Week::Coming => one.weekday() == named,
        _ => of(weekday).contains(one),
    };
    let fitting: Vec<NaiveDate> = all.iter().copied().filter(fits).collect();
    if !fitting.is_empty() || all.is_empty() {
        return fitting;
    }
    *disagree = true;
    let nearest = |date: NaiveDate| {
        let near = (0..=3).flat_map(|days| {
            [date.checked_sub_days(Days::new(days)), date.checked_add_days(Days::new(days))]
        });
        near.flatten().find(|near| near.weekday() == named)
    };
    let others = match week {
        Week::Coming => all.first().and_then(|date| nearest(*date)).into_iter().collect(),
        _ => of(weekday),
    };
    all.into_iter().chain(others).collect()
}

/// The same starts with an end on another day.
fn over_night(starts: Vec<Reading>, last: Dated<'_>, end: &[Clock]) -> Result<Vec<Reading>, Nothing> {
    let mut found = Vec::new();
    for reading in starts {
        let ends = timed(last, end, None, reading.starts, &mut false)?;
        let ends = ends.iter().map(|end| end.starts).filter(|end| *end > reading.starts);
        found.extend(ends.map(|end| Reading { ends: Some(end), ..reading }));
    }
    if found.is_empty() { Err(Nothing::Unclear) } else { Ok(found) }
}

/// The same on each day up to the last.
fn through(starts: Vec<Reading>, (last, also): Dated<'_>) -> Result<Vec<Reading>, Nothing> {
    let mut found = Vec::new();
    for reading in starts {
        let midnight = reading.starts.date().and_time(NaiveTime::MIN);
        for date in dates(last, also.as_ref(), midnight, 0, &mut false) {
            let days = (date - reading.starts.date()).num_days();
            if (1..i64::from(MOST_DAYS)).contains(&days) {
                found.push(Reading { through: Some(date), ..reading });
            }
        }
    }
    if found.is_empty() { Err(Nothing::NoSuchDay) } else { Ok(found) }
}
