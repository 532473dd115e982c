//! The rows of a list.
//!
//! Where a row tells only how long something was, it is laid from eight in the morning on, by the clock of the place, one after
//! the other for each person and day: so two services of a day do not lie upon each other, and the same file is read the same.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::cell::{Cell, Row, letters};
use super::heads::{Head, Heads};
use super::people::{self, Namesakes};
use super::{days, times};
use crate::domain::history::{Listed, Mistake, Wants};
use crate::domain::person_name::PersonName;
use crate::domain::readable;
use crate::domain::volunteer::{Skill, Team};

/// How many hours a day has from where services without a time begin.
const LAID_FROM: TimeDelta = TimeDelta::hours(8);
const ROOM: TimeDelta = TimeDelta::hours(16);
/// The most letters of what it was that are kept.
const MOST: usize = 200;
/// How many minutes a number in its column means.
const HOUR: f64 = 60.0;
const MINUTE: f64 = 1.0;

/// What rows come to.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) services: Vec<Listed>,
    pub(super) other_skills: Vec<String>,
    pub(super) mistakes: Vec<Mistake>,
}

/// When a row was.
#[derive(Debug, Clone, Copy)]
enum When {
    /// From then until then.
    Known(NaiveDateTime, NaiveDateTime),
    /// On that day, so long, as that column says.
    Laid(NaiveDate, TimeDelta, Head),
}

/// A row as it is written.
struct Written<'r> {
    line: Line<'r>,
    name: PersonName,
    digits: Option<String>,
    team: Team,
    when: When,
}

/// A row, and where things stand in it.
#[derive(Clone, Copy)]
struct Line<'r> {
    row: &'r Row,
    heads: &'r Heads,
}

impl<'r> Line<'r> {
    fn cell(self, head: Head) -> &'r Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.heads.column(head).and_then(|column| self.row.cells.get(column)).unwrap_or(NOTHING)
    }

    fn has(self, head: Head) -> bool {
        *self.cell(head) != Cell::Empty
    }

    /// A mistake in a column; where there is no such column, in that of the name.
    fn mistake(self, head: Head, wants: Wants) -> Mistake {
        let head = if self.heads.column(head).is_some() { head } else { Head::Name };
        let column = letters(self.heads.column(head).unwrap_or_default());
        Mistake { row: self.row.number, column, found: self.cell(head).read(), wants }
    }
}

/// Reads the rows below the headings.
pub(super) fn read(rows: &[Row], heads: &Heads, now: NaiveDateTime) -> Read {
    let mut read = Read::default();
    let mut namesakes = Namesakes::default();
    let mut written = Vec::new();
    for row in rows {
        let line = Line { row, heads };
        if people::is_example(line.cell(Head::Name)) {
            continue;
        }
        match one(line, now) {
            Ok(one) => {
                namesakes.meet(&one.name, one.digits.as_ref());
                written.push(one);
            }
            Err(mistakes) => read.mistakes.extend(mistakes),
        }
    }
    let mut laid = HashMap::new();
    for one in written {
        let line = one.line;
        match listed(one, &namesakes, &mut laid) {
            Ok(listed) => {
                let said = line.cell(Head::Skill).read();
                if listed.skill.is_none() && !said.is_empty() && !read.other_skills.contains(&said) {
                    read.other_skills.push(said);
                }
                read.services.push(listed);
            }
            Err(mistake) => read.mistakes.push(mistake),
        }
    }
    read.mistakes.sort_by_key(|mistake| mistake.row);
    read
}

/// One row by itself, or all that is wrong with it.
fn one(line: Line<'_>, now: NaiveDateTime) -> Result<Written<'_>, Vec<Mistake>> {
    let name = people::name(line.cell(Head::Name)).map_err(|wants| line.mistake(Head::Name, wants));
    let digits = people::digits(line.cell(Head::Digits)).map_err(|wants| line.mistake(Head::Digits, wants));
    let team = people::team(line.cell(Head::Team)).map_err(|wants| line.mistake(Head::Team, wants));
    let when = when(line, now).map_err(|(head, wants)| line.mistake(head, wants));
    match (name, digits, team, when) {
        (Ok(name), Ok(digits), Ok(team), Ok(when)) => Ok(Written { line, name, digits, team, when }),
        (name, digits, team, when) => {
            Err([name.err(), digits.err(), team.err(), when.err()].into_iter().flatten().collect())
        }
    }
}

/// When a row was: from and until, else from and how long, else on a day and how long.
fn when(line: Line<'_>, now: NaiveDateTime) -> Result<When, (Head, Wants)> {
    let today = now.date();
    let known = |from: NaiveDateTime, until: NaiveDateTime| {
        if until <= now { Ok(When::Known(from, until)) } else { Err((Head::From, Wants::NotAhead)) }
    };
    let day = if line.has(Head::Day) || !line.has(Head::From) {
        let head = if line.heads.column(Head::Day).is_some() { Head::Day } else { Head::From };
        Some(days::day(line.cell(head), today).map_err(|wants| (head, wants))?)
    } else {
        None
    };
    let [hours, minutes] = [(Head::Hours, HOUR), (Head::Minutes, MINUTE)];
    let length = [hours, minutes].into_iter().find(|(head, _)| line.has(*head));
    let length = length.map(|(head, unit)| {
        times::length(line.cell(head), unit).map(|length| (length, head)).map_err(|wants| (head, wants))
    });
    if !line.has(Head::From) {
        if line.has(Head::Until) {
            return Err((Head::From, Wants::Time));
        }
        return match (day, length) {
            (Some(day), Some(length)) => length.map(|(length, head)| When::Laid(day, length, head)),
            _ => Err((wanted(line), Wants::Length)),
        };
    }
    let from = times::from(line.cell(Head::From), day).map_err(|wants| match wants {
        Wants::Day if line.heads.column(Head::Day).is_some() => (Head::Day, wants),
        _ => (Head::From, wants),
    })?;
    days::has_come(from.date(), today).map_err(|wants| (Head::From, wants))?;
    if line.has(Head::Until) {
        let until = times::until(line.cell(Head::Until), from).map_err(|wants| (Head::Until, wants))?;
        return known(from, until);
    }
    match length {
        Some(length) => length.and_then(|(length, _)| known(from, from + length)),
        None if line.heads.column(Head::Until).is_some() => Err((Head::Until, Wants::Time)),
        None => Err((wanted(line), Wants::Length)),
    }
}

/// In which column it should stand how long something was.
fn wanted(line: Line<'_>) -> Head {
    let all = [Head::Hours, Head::Minutes, Head::From];
    all.into_iter().find(|head| line.heads.column(*head).is_some()).unwrap_or(Head::Name)
}

/// How much of a person's day is taken by rows without a time.
type Laid = HashMap<(PersonName, Option<String>, NaiveDate), TimeDelta>;

/// A row among the others.
fn listed(one: Written<'_>, namesakes: &Namesakes, laid: &mut Laid) -> Result<Listed, Mistake> {
    let Written { line, name, digits, team, when } = one;
    let digits = namesakes.digits_of(&name, digits).map_err(|wants| line.mistake(Head::Digits, wants))?;
    let (from, until) = match when {
        When::Known(from, until) => (from, until),
        When::Laid(day, length, head) => {
            let taken = laid.entry((name.clone(), digits.clone(), day)).or_default();
            if *taken + length > ROOM {
                return Err(line.mistake(head, Wants::RoomInDay));
            }
            let from = day.and_time(NaiveTime::MIN) + LAID_FROM + *taken;
            *taken += length;
            (from, from + length)
        }
    };
    let what = line.cell(Head::What).read();
    let what: String = readable::clean(&what).chars().take(MOST).collect();
    let skill = line.cell(Head::Skill).read();
    Ok(Listed {
        row: line.row.number,
        name,
        digits,
        team,
        from,
        until,
        what: Some(what).filter(|what| readable::says_something(what)),
        skill: Skill::from_word(&skill.to_lowercase()).or_else(|| Skill::of_role(&skill)),
    })
}
