//! What taking a list over would do: who is in it, which rows are new, and what they add.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{History, Listed, Mistake, Wants};
use crate::domain::civil_time::to_utc;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{DAILY, count};
use crate::domain::hours::ledger::{Row, Says, in_force};
use crate::domain::hours::{Class, Span, Stretch};
use crate::domain::ids::{HoursRowId, VolunteerId};
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::Team;

/// Somebody who is or was in a team of the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: VolunteerId,
    /// What they are called.
    pub name: PersonName,
    /// The last digits of their telephone number, where they are known.
    pub digits: Option<String>,
    /// Whether they have the messenger: then nobody wrote down digits of theirs.
    pub has_account: bool,
    /// Whether they may serve.
    pub may_serve: bool,
    /// All of their ledger, wherever they served.
    pub rows: Vec<Row>,
}

/// Whose a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A member's.
    Known(VolunteerId),
    /// One of the newcomers'.
    New(usize),
}

/// Somebody whom nobody there has by that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// What they are called.
    pub name: PersonName,
    /// The last digits of their telephone number.
    pub digits: Option<String>,
    /// In which teams they served.
    pub teams: BTreeSet<Team>,
}

impl Newcomer {
    fn of(listed: &Listed) -> Self {
        Self { name: listed.name.clone(), digits: listed.digits.clone(), teams: BTreeSet::new() }
    }
}

/// A row that is to be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Whose.
    pub who: Who,
    /// Which of the list's services, counted from none.
    pub service: usize,
    /// When it was.
    pub span: Span,
}

/// What taking a list over would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Who becomes a volunteer by it.
    pub newcomers: Vec<Newcomer>,
    /// What is entered.
    pub entries: Vec<Entry>,
    /// How many people are in the list.
    pub volunteers: usize,
    /// How many of its rows are there already.
    pub already: usize,
    /// By how much everybody's hours become more.
    pub adds: HalfHours,
    /// Whether that is less than what the rows say, each by itself: what overlaps counts once, and a day has its most.
    pub is_cut: bool,
    /// The first and the last day of the list.
    pub days: Option<RangeInclusive<NaiveDate>>,
}

/// What comes of a list at a place with that clock.
///
/// A row is there already where somebody has, or had, one from the same minute to the same minute: what was taken back does
/// not come again with the next file.
///
/// # Errors
///
/// The rows of which it cannot be told whose they are, or that may not be entered.
pub fn plan(history: &History, members: &[Member], zone: Tz) -> Result<Plan, Vec<Mistake>> {
    let mut by_name: HashMap<&str, Vec<&Member>> = HashMap::new();
    for member in members {
        by_name.entry(member.name.as_str()).or_default().push(member);
    }
    let mut plan = Plan::default();
    let mut new: HashMap<(&str, Option<&str>), usize> = HashMap::new();
    let mut seen: BTreeMap<Who, BTreeSet<(i64, i64)>> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for (service, listed) in history.services.iter().enumerate() {
        let named = by_name.get(listed.name.as_str()).map(Vec::as_slice).unwrap_or_default();
        let member = match find(named, listed.digits.as_deref()) {
            Ok(member) => member,
            Err(wants) => {
                mistakes.push(history.mistake(listed, wants));
                continue;
            }
        };
        if member.is_some_and(|member| !member.may_serve) {
            mistakes.push(history.mistake(listed, Wants::Consent));
            continue;
        }
        let Ok(span) = Span::new(to_utc(zone, listed.from), to_utc(zone, listed.until)) else {
            mistakes.push(history.mistake(listed, Wants::Later));
            continue;
        };
        let who = if let Some(member) = member {
            Who::Known(member.id)
        } else {
            let key = (listed.name.as_str(), listed.digits.as_deref());
            let place = *new.entry(key).or_insert(plan.newcomers.len());
            if place == plan.newcomers.len() {
                plan.newcomers.push(Newcomer::of(listed));
            }
            plan.newcomers[place].teams.insert(listed.team);
            Who::New(place)
        };
        let known = seen.entry(who).or_insert_with(|| member.map(stretches).unwrap_or_default());
        if known.insert(minutes(span)) {
            plan.entries.push(Entry { who, service, span });
        } else {
            plan.already += 1;
        }
    }
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    plan.volunteers = seen.len();
    let days = || history.services.iter().map(|listed| listed.from.date());
    plan.days = days().min().zip(days().max()).map(|(first, last)| first..=last);
    (plan.adds, plan.is_cut) = counted(&plan.entries, members, zone);
    Ok(plan)
}

/// Whom a row means among those of its name: whoever has its digits; where the list or the place knows none, the only one
/// who can be meant. Nobody who has other digits is.
fn find<'m>(named: &[&'m Member], digits: Option<&str>) -> Result<Option<&'m Member>, Wants> {
    let the_only = |found: Vec<&'m Member>| match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(Wants::WhichOne),
    };
    let same = named.iter().copied().filter(|member| member.digits.as_deref() == digits);
    if let Some(found) = the_only(same.collect())? {
        return Ok(Some(found));
    }
    let may_be = |member: &&Member| digits.is_none() || (member.digits.is_none() && member.has_account);
    the_only(named.iter().copied().filter(may_be).collect())
}

fn minutes(span: Span) -> (i64, i64) {
    (span.from().timestamp(), span.until().timestamp())
}

/// From when to when somebody has a row, in force or not.
fn stretches(member: &Member) -> BTreeSet<(i64, i64)> {
    let served = member.rows.iter().filter_map(|row| match row.says {
        Says::Served(stretch) => Some(minutes(stretch.span)),
        Says::Reverses(_) => None,
    });
    served.collect()
}

/// By how much what is entered makes everybody's hours more, and whether that is less than the rows say.
fn counted(entries: &[Entry], members: &[Member], zone: Tz) -> (HalfHours, bool) {
    let mut of: BTreeMap<Who, Vec<Span>> = BTreeMap::new();
    for entry in entries {
        of.entry(entry.who).or_default().push(entry.span);
    }
    let mut adds = HalfHours::ZERO;
    for (who, spans) in of {
        let member = members.iter().find(|member| who == Who::Known(member.id));
        let mut rows = member.map(|member| member.rows.clone()).unwrap_or_default();
        let before = count(&in_force(&rows), DAILY).total().total();
        let last = rows.iter().map(|row| row.id.0).max().unwrap_or_default();
        rows.extend((last + 1..).zip(spans).map(|(id, span)| {
            let stretch = Stretch { span, class: Class::Attested, zone };
            Row { id: HoursRowId(id), says: Says::Served(stretch) }
        }));
        adds += count(&in_force(&rows), DAILY).total().total().less(before);
    }
    let each: HalfHours = entries.iter().map(|entry| HalfHours::within(entry.span.lasts())).sum();
    (adds, adds < each)
}

impl History {
    /// A mistake that shows only at the place.
    fn mistake(&self, listed: &Listed, wants: Wants) -> Mistake {
        let (column, found) = match wants {
            Wants::Later => (&self.columns.day, listed.from.to_string()),
            _ => (&self.columns.name, listed.name.to_string()),
        };
        Mistake { row: listed.row, column: column.clone(), found, wants }
    }
}
