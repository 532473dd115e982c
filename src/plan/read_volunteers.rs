//! Understands the volunteers of a plan.

use toml::de::DeValue;

use super::entries::VolunteerPlan;
use super::read::Reader;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::{AgeClass, Skill, Team, You};
use crate::toml_file::{Table, Wrong, text, word};

/// How many digits of a telephone number are kept.
const DIGITS: usize = 4;

impl Reader {
    pub(super) fn volunteer(&mut self, mut table: Table<'_>) -> Option<VolunteerPlan> {
        let name = table.required("name", "what they are called, such as \"Wang Fang\"", person_name);
        let phone = table.optional("phone", digits);
        let place = self.required_place(&mut table, "volunteer.place");
        if !table.has("teams") {
            table.complain("teams", "missing, expected a list such as [\"volunteers\"]".to_owned());
        }
        let teams = table.list("teams", word!(Team));
        if teams.as_ref().is_some_and(Vec::is_empty) {
            table.complain("teams", "no team, expected at least one".to_owned());
        }
        let you = table.optional("you", word!(You));
        let skills = table.list("skills", word!(Skill)).unwrap_or_default();
        let leads = table.list("leads", word!(Team)).unwrap_or_default();
        if let Some(teams) = &teams {
            for team in leads.iter().filter(|team| !teams.contains(team)) {
                let said = format!("\"{}\" is none of their teams; expected one of them", team.word());
                table.complain("leads", said);
            }
        }
        if !leads.is_empty() && you.is_some_and(|you| you.age() != AgeClass::Adult) {
            table.complain("leads", "only grown-ups lead a team".to_owned());
        }
        // The same name at the same place is the same volunteer, unless the digits tell them apart.
        if let (Some(name), Some(place)) = (&name, &place) {
            let digits = phone.as_deref().map_or_else(String::new, |digits| format!(" {digits}"));
            self.once(&table, "volunteer", "name", &format!("{name}{digits} ({place})"));
        }
        table.finish();
        Some(VolunteerPlan { name: name?, phone, place: place?, teams: teams?, you, skills, leads })
    }
}

/// What somebody is called: no sentence, and nothing that could be tapped.
fn person_name(value: &DeValue<'_>) -> Result<PersonName, Wrong> {
    PersonName::of_neighbour(&text(value)?).map_err(|_| Wrong::expected("a name, such as \"Wang Fang\""))
}

/// The last four digits of a telephone number. They are written between quotation marks, for the first may be 0.
fn digits(value: &DeValue<'_>) -> Result<String, Wrong> {
    let digits = value.as_str().map(str::trim);
    let is_end = |text: &&str| text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = digits.filter(is_end).map(str::to_owned);
    digits.ok_or_else(|| Wrong::expected("the last four digits of a telephone number, such as \"0412\""))
}
