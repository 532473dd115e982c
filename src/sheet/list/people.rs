//! Who a row is about: a name, the digits that tell it from another, a team.

use std::collections::{BTreeSet, HashMap};

use super::super::cell::Cell;
use crate::domain::history::Wants;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::Team;

/// How many digits are kept of a telephone number.
const DIGITS: usize = 4;
/// What the name in the row begins with that shows how a list is written.
const EXAMPLE: [&str; 2] = ["示例", "example"];

/// Whether it is the row that shows how a list is written.
pub(super) fn is_example(cell: &Cell) -> bool {
    let name = cell.read().to_lowercase();
    EXAMPLE.iter().any(|word| name.starts_with(word))
}

pub(super) fn name(cell: &Cell) -> Result<PersonName, Wants> {
    let Cell::Text(text) = cell else { return Err(Wants::Name) };
    PersonName::of_neighbour(text).map_err(|_| Wants::Name)
}

/// The last four digits of a telephone number. Spreadsheets make a number of them, and take the noughts before it away.
pub(super) fn digits(cell: &Cell) -> Result<Option<String>, Wants> {
    let text = cell.read();
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    match (cell, digits.len()) {
        (Cell::Empty, _) => Ok(None),
        (_, DIGITS..) => Ok(Some(digits[digits.len() - DIGITS..].iter().collect())),
        (Cell::Number(_), 1..) if digits.len() == text.len() => Ok(Some(format!("{text:0>DIGITS$}"))),
        _ => Err(Wants::Digits),
    }
}

/// The team; where none is said, that of the helpers.
pub(super) fn team(cell: &Cell) -> Result<Team, Wants> {
    const SAYS: [(Team, [&str; 4]); 3] = [
        (Team::Lecturers, ["宣讲", "讲师", "lecturer", "speaker"]),
        (Team::Culture, ["文化", "文艺", "culture", "arts"]),
        (Team::Volunteers, ["志愿", "义工", "volunteer", "helper"]),
    ];
    let said = cell.read().to_lowercase();
    let found = SAYS.iter().find(|(_, words)| words.iter().any(|word| said.contains(word)));
    match found {
        _ if said.is_empty() => Ok(Team::Volunteers),
        Some((team, _)) => Ok(*team),
        None => Err(Wants::Team),
    }
}

/// Whoever is written with digits in one row is the same in those without. Where several are called so, such a row does not say
/// which of them it means.
#[derive(Default)]
pub(super) struct Namesakes(HashMap<PersonName, BTreeSet<String>>);

impl Namesakes {
    pub(super) fn meet(&mut self, name: &PersonName, digits: Option<&String>) {
        self.0.entry(name.clone()).or_default().extend(digits.cloned());
    }

    pub(super) fn digits_of(
        &self,
        name: &PersonName,
        digits: Option<String>,
    ) -> Result<Option<String>, Wants> {
        let known = self.0.get(name);
        match known.map_or(0, BTreeSet::len) {
            _ if digits.is_some() => Ok(digits),
            0 | 1 => Ok(known.and_then(BTreeSet::first).cloned()),
            _ => Err(Wants::WhichOne),
        }
    }
}
