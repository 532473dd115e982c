//! A list of hours from before the bot.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::stored::Stored;
use crate::domain::history::{self, Columns, Listed};
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::{Skill, Team};

/// `{"sheet":"Sheet1","columns":["A","D"],"services":[[7,"An","1234","volunteers","2026-11-07T09:00:00",
/// "2026-11-07T11:00:00","Tea","kitchen"]]}`, and what was not read, where there is any.
#[derive(Serialize, Deserialize)]
pub struct History {
    sheet: String,
    columns: (String, String),
    services: Vec<Service>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    other_columns: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    other_sheets: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    other_skills: Vec<String>,
}

/// Row, name, digits, team, from, until, what, as what.
type Service =
    (u32, String, Option<String>, Team, NaiveDateTime, NaiveDateTime, Option<String>, Option<Skill>);

impl Stored for history::History {
    type Format = History;
}

impl From<history::History> for History {
    fn from(known: history::History) -> Self {
        let history::History { sheet, columns, services, other_columns, other_sheets, other_skills } = known;
        let service = |Listed { row, name, digits, team, from, until, what, skill }: Listed| {
            (row, name.as_str().to_owned(), digits, team, from, until, what, skill)
        };
        let services = services.into_iter().map(service).collect();
        let columns = (columns.name, columns.day);
        Self { sheet, columns, services, other_columns, other_sheets, other_skills }
    }
}

impl From<History> for history::History {
    fn from(kept: History) -> Self {
        let History { sheet, columns, services, other_columns, other_sheets, other_skills } = kept;
        let listed = |(row, name, digits, team, from, until, what, skill): Service| {
            let name = PersonName::read(&name);
            Listed { row, name, digits, team, from, until, what, skill }
        };
        let services = services.into_iter().map(listed).collect();
        let columns = Columns { name: columns.0, day: columns.1 };
        Self { sheet, columns, services, other_columns, other_sheets, other_skills }
    }
}
