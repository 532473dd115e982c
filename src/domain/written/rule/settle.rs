//! From how often something is, and what stands behind it, to the days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate, NaiveDateTime, Weekday};

use super::clause::Clause;
use super::token::Unit;
use crate::domain::series::{EACH, Exception, Recurrence, Rule, Weekdays};

/// The farthest that times are counted.
const FARTHEST: Days = Days::new(366 * 30);
/// The most times, and the most of a unit, that an end is counted by.
const MOST: u32 = 500;

/// Why a clause cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It does not go with what stands before it.
    Clause,
    /// The last day cannot be read, or nothing is left before it.
    End,
    /// The activity is at another time.
    Hour,
    /// There is none on that day.
    NoneOn(NaiveDate),
}

/// Days that take shape, clause by clause.
#[derive(Debug)]
pub struct Settling {
    calendar: Recurrence,
    except: BTreeSet<NaiveDate>,
    times: Option<u32>,
    span: Option<(u32, Unit)>,
}

impl Settling {
    /// A rule of something that is at `first` for the first time.
    pub fn of(rule: Rule, first: NaiveDateTime) -> Self {
        let calendar = Recurrence {
            rule,
            from: first.date(),
            until: None,
            hour: first.time(),
            exceptions: BTreeMap::new(),
        };
        Self { calendar, except: BTreeSet::new(), times: None, span: None }
    }

    /// Takes one more clause in.
    pub fn take(&mut self, clause: Clause) -> Result<(), Unfit> {
        let has_end = self.calendar.until.is_some() || self.times.is_some() || self.span.is_some();
        let is_daily = matches!(self.calendar.rule, Rule::Daily { .. });
        match clause {
            Clause::UntilUnreadable => return Err(Unfit::End),
            Clause::Until(_) | Clause::Times(_) | Clause::PerhapsTimes(_) | Clause::For(..) if has_end => {
                return Err(Unfit::Clause);
            }
            Clause::PerhapsTimes(_) if is_daily => return Err(Unfit::Clause),
            Clause::Until(day) => self.calendar.until = Some(day),
            Clause::Times(times) | Clause::PerhapsTimes(times) if (1..=MOST).contains(&times) => {
                self.times = Some(times);
            }
            Clause::For(number, unit) if (1..=MOST).contains(&number) => self.span = Some((number, unit)),
            Clause::Times(_) | Clause::PerhapsTimes(_) | Clause::For(..) => return Err(Unfit::Clause),
            Clause::ExceptDays(days) => self.except.extend(days),
            Clause::ExceptWeekdays(days) => {
                self.calendar.rule = without(&self.calendar.rule, &days).ok_or(Unfit::Clause)?;
            }
            Clause::At(clock) if clock.fits(self.calendar.hour) => {}
            Clause::At(_) => return Err(Unfit::Hour),
        }
        Ok(())
    }

    /// The days, once all is said.
    pub fn finish(self) -> Result<Recurrence, Unfit> {
        let Self { mut calendar, except, times, span } = self;
        let before = calendar.from.pred_opt().ok_or(Unfit::End)?;
        if let Some((number, unit)) = span {
            let first = calendar.next_days(before, 1).first().copied().ok_or(Unfit::End)?;
            let end = match unit {
                Unit::Day => first.checked_add_days(Days::new(number.into())),
                Unit::Week => first.checked_add_days(Days::new(u64::from(number) * 7)),
                Unit::Month => first.checked_add_months(Months::new(number)),
            };
            calendar.until = Some(end.and_then(|end| end.pred_opt()).ok_or(Unfit::End)?);
        }
        let plain = calendar.clone();
        calendar.exceptions = except.iter().map(|day| (*day, Exception::Skipped)).collect();
        if let Some(times) = times {
            let index = usize::try_from(times - 1).map_err(|_| Unfit::End)?;
            // Most have all their days within a few years.
            let last = [Days::new(1500), FARTHEST].into_iter().find_map(|horizon| {
                calendar.between(before, calendar.from + horizon).get(index).map(|one| one.day)
            });
            calendar.until = Some(last.ok_or(Unfit::End)?);
        }
        for day in except {
            let is_one = day.pred_opt().is_some_and(|before| !plain.between(before, day).is_empty());
            if !is_one || calendar.until.is_some_and(|until| until < day) {
                return Err(Unfit::NoneOn(day));
            }
        }
        if calendar.until.is_some() && calendar.first_after(before).is_none() {
            return Err(Unfit::End);
        }
        Ok(calendar)
    }
}

/// The rule without some days of the week, where it has them all.
fn without(rule: &Rule, days: &[Weekday]) -> Option<Rule> {
    let (every, has) = match rule {
        Rule::Daily { every } if *every == EACH => {
            (*every, Weekdays::of((0..7).filter_map(|day| Weekday::try_from(day).ok()))?)
        }
        Rule::Weekly { every, weekdays } => (*every, *weekdays),
        _ => return None,
    };
    if !days.iter().all(|day| has.contains(*day)) {
        return None;
    }
    let weekdays = Weekdays::of(has.iter().filter(|day| !days.contains(day)))?;
    Some(Rule::Weekly { every, weekdays })
}
