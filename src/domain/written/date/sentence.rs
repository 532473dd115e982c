//! What a run of pieces says: days and times and how they are joined.

use std::ops::Range;

use chrono_tz::Tz;

use super::day::{Day, Month, Year};
use super::item::{Item, Mention, Piece};
use super::part::{Clock, Form, Part};
use super::zone::Zone;

/// A day, a time, or what joins two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Atom {
    /// A day, and what it has to agree with: the weekday beside a date.
    Day(Mention, Option<Mention>),
    Time(Vec<Clock>),
    To,
    Or,
}

/// What `each day` stands with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    /// It leads, and what follows are hours, the first and the last day, or what is left out.
    Day,
    /// It follows the days that it is about.
    OfThose,
}

/// What a run says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) atoms: Vec<Atom>,
    /// How long it lasts, in minutes, or in days.
    pub(super) lasts: Option<u32>,
    pub(super) lasts_days: Option<u32>,
    /// So many minutes from now.
    pub(super) within: Option<u32>,
    pub(super) zone: Option<Zone>,
    /// A city whose clock may be meant, and the piece that names it.
    pub(super) city: Option<(Tz, usize)>,
    /// A year that stands apart, and the piece that names it.
    pub(super) year: Option<(i32, usize)>,
    /// Whether its days are all meant, and no choice among them: `5 and 12 December`.
    pub(super) lists: bool,
    /// The part of a day that no hour stands in.
    pub(super) part: Option<Part>,
    /// The piece that nothing here can place.
    pub(super) stray: Option<usize>,
    /// Whether it is about days that come again and again.
    pub(super) repeats: bool,
    /// Where it says `each day`: of those that stand there, or it comes again.
    pub(super) each: Option<Each>,
    /// Whether it names a date that no calendar has.
    pub(super) no_date: bool,
}

impl Sentence {
    pub(super) fn has_day(&self) -> bool {
        self.within.is_some() || self.atoms.iter().any(|atom| matches!(atom, Atom::Day(..)))
    }

    /// Whether all days that it names are those of festivals.
    pub(super) fn is_festival(&self) -> bool {
        let mut mentions = self.atoms.iter().filter_map(|atom| match atom {
            Atom::Day(mention, _) => Some(mention),
            _ => None,
        });
        self.has_day() && mentions.all(|mention| mention.name)
    }

    /// Puts the dates that name no year into that one.
    pub(super) fn in_year(&mut self, named: i32) {
        let mentions = self.atoms.iter_mut().filter_map(|atom| match atom {
            Atom::Day(mention, agrees) => Some(std::iter::once(mention).chain(agrees)),
            _ => None,
        });
        for day in mentions.flatten().flat_map(|mention| &mut mention.days) {
            if let Day::Date { year: year @ None, .. }
            | Day::OfMonth { month: Month::Named(year @ None, _), .. } = day
            {
                *year = Some(Year::Number(named));
            }
        }
    }

    pub(super) fn has_time(&self) -> bool {
        self.within.is_some() || self.atoms.iter().any(|atom| matches!(atom, Atom::Time(_)))
    }
}

/// Reads a run.
pub(super) fn sentence(pieces: &[Piece], run: Range<usize>) -> Sentence {
    let mut said = Sentence::default();
    // A part of the day that waits for its hour.
    let mut part: Option<Part> = None;
    let mut joint: Option<(Atom, usize)> = None;
    let (mut linked, mut between, mut either) = (false, false, false);
    // A day may have two names that stand side by side: `明天（27日）`, `12月5日冬至`.
    let mut named_twice = false;
    // What opens a range and is followed by nothing.
    let mut open = None;
    for at in run.clone() {
        let piece = &pieces[at];
        if piece.item.is_of_date() {
            open = None;
        }
        match &piece.item {
            Item::Gap => continue,
            Item::Open => open = Some(at),
            Item::Noise => {}
            Item::Each => {
                let before = if said.has_day() { Each::OfThose } else { Each::Day };
                said.each = said.each.or(Some(before));
            }
            Item::Between => (between, open) = (true, Some(at)),
            Item::Link | Item::At => {
                linked = true;
                continue;
            }
            Item::Day(mention) => named_twice |= push_day(&mut said, mention, &mut joint),
            Item::Time(clocks) => {
                let beside = matches!(said.atoms.last(), Some(Atom::Time(_)));
                push_joint(&mut said, &mut joint, beside);
                let part = part.take();
                let clocks =
                    clocks.iter().map(|clock| Clock { part: clock.part.or(part), ..*clock }).collect();
                said.atoms.push(Atom::Time(clocks));
            }
            Item::Part(found) => match said.atoms.last_mut() {
                Some(Atom::Time(clocks))
                    if joint.is_none()
                        && piece.latin
                        && (linked || matches!(found, Part::Am | Part::Pm | Part::Noon | Part::Midnight)) =>
                {
                    for clock in clocks {
                        if clock.part.is_some_and(|part| part != *found) {
                            said.stray.get_or_insert(at);
                        }
                        clock.part = Some(*found);
                    }
                }
                _ => {
                    if part.is_some_and(|part| part != *found) {
                        said.stray.get_or_insert(at);
                    }
                    if matches!(found, Part::Noon | Part::Midnight) && !hour_follows(&pieces[at + 1..run.end])
                    {
                        let beside = matches!(said.atoms.last(), Some(Atom::Time(_)));
                        push_joint(&mut said, &mut joint, beside);
                        said.atoms.push(Atom::Time(vec![twelve(*found)]));
                    } else {
                        part = Some(*found);
                    }
                }
            },
            Item::Lasts(minutes) => set(&mut said.lasts, *minutes, &mut said.stray, at),
            Item::LastsDays(days) => set(&mut said.lasts_days, *days, &mut said.stray, at),
            Item::Within(minutes) => set(&mut said.within, *minutes, &mut said.stray, at),
            Item::Zone(zone) => set(&mut said.zone, *zone, &mut said.stray, at),
            Item::To | Item::Until | Item::Dash => joint = Some((Atom::To, at)),
            Item::Or | Item::And if std::mem::take(&mut between) => joint = Some((Atom::To, at)),
            Item::Or | Item::And => {
                either |= piece.item == Item::Or;
                joint = joint.or(Some((Atom::Or, at)));
            }
            Item::City(zone) => said.city = Some((*zone, at)),
            Item::Year(year) => {
                if said.year.is_some_and(|(known, _)| known != *year) {
                    said.stray.get_or_insert(at);
                }
                said.year = Some((*year, at));
            }
            Item::Repeated | Item::Again => said.repeats = true,
            Item::NoDate => said.no_date = true,
            Item::Stray(_) | Item::Bare(_) | Item::Pair(_) | Item::Number | Item::Other => {
                said.stray.get_or_insert(at);
            }
        }
        linked = false;
    }
    said.part = part;
    said.lists = !either && !named_twice;
    // A dash may stand between a date and a word; a word that joins to nothing is not understood.
    let joins_nothing = joint.map(|(_, at)| at).filter(|at| pieces[*at].item != Item::Dash);
    said.stray = said.stray.or(joins_nothing).or(open);
    said
}

fn set<T: PartialEq>(slot: &mut Option<T>, value: T, stray: &mut Option<usize>, at: usize) {
    if slot.as_ref().is_some_and(|known| *known != value) {
        stray.get_or_insert(at);
    }
    *slot = Some(value);
}

fn twelve(part: Part) -> Clock {
    Clock { part: Some(part), ..Clock::new(12, 0, Form::Said) }
}

fn hour_follows(pieces: &[Piece]) -> bool {
    let next = pieces.iter().find(|piece| !matches!(piece.item, Item::Gap | Item::At | Item::Link));
    matches!(next, Some(Piece { item: Item::Time(_), .. }))
}

fn push_joint(said: &mut Sentence, joint: &mut Option<(Atom, usize)>, beside: bool) {
    match joint.take() {
        Some((joint, _)) => said.atoms.push(joint),
        None if beside => said.atoms.push(Atom::Or),
        None => {}
    }
}

/// The ways to name a day.
#[derive(PartialEq)]
enum Way {
    FromNow,
    Feast,
    Calendar,
}

fn way(mention: &Mention) -> Way {
    match mention.days[..] {
        [Day::Ahead(_), ..] => Way::FromNow,
        [Day::Festival(_) | Day::Lunar { .. }, ..] => Way::Feast,
        _ if mention.name => Way::Feast,
        _ => Way::Calendar,
    }
}

/// A weekday beside a date is what the date has to agree with; two days of a kind are two possibilities.
/// Whether they are two names of one day is told.
fn push_day(said: &mut Sentence, mention: &Mention, joint: &mut Option<(Atom, usize)>) -> bool {
    let of_week = |mention: &Mention| mention.days.iter().all(|day| day.is_weekday());
    let last = said.atoms.iter_mut().rev().find_map(|atom| match atom {
        Atom::Day(day, agrees) => Some(Some((day, agrees))),
        Atom::Time(_) => None,
        Atom::To | Atom::Or => Some(None),
    });
    let mut named_twice = false;
    if joint.is_none()
        && let Some(Some((day, agrees))) = last
    {
        if day == mention {
            return false;
        }
        if agrees.is_none() && of_week(day) != of_week(mention) {
            *agrees = Some(mention.clone());
            return false;
        }
        named_twice = way(day) != way(mention);
        said.atoms.push(Atom::Or);
    } else {
        push_joint(said, joint, false);
    }
    said.atoms.push(Atom::Day(mention.clone(), None));
    named_twice
}
