//! How a service stands in lines and on buttons.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveTime;

use crate::domain::civil_time::to_wall;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{Counted, DAILY, Hours, count};
use crate::domain::hours::ledger::{Row, Says, in_force};
use crate::domain::hours::{Class, Stretch};
use crate::domain::ids::HoursRowId;
use crate::domain::language::Language;
use crate::domain::volunteer::Skill;
use crate::i18n::{date, date_in_year, texts};
use crate::message::{Text, cut};
use crate::store::hours::Service;

/// The most UTF-16 units of an activity's name in a line, and on a button.
const TITLE: usize = 60;
const LABEL: usize = 24;

/// What somebody's rows come to: the services in force, and what they count.
pub(super) struct Account {
    /// What counts.
    pub(super) counted: Counted,
    /// The services in force, in the order in which they were written.
    pub(super) standing: Vec<Service>,
}

impl Account {
    /// That of all of somebody's rows.
    pub(super) fn of(rows: &[Service]) -> Self {
        let ledger: Vec<Row> = rows.iter().map(|service| service.row).collect();
        let entries = in_force(&ledger);
        let by_id: BTreeMap<HoursRowId, &Service> =
            rows.iter().map(|service| (service.row.id, service)).collect();
        let standing = entries.iter().filter_map(|entry| by_id.get(&entry.id).map(|row| (*row).clone()));
        Self { standing: standing.collect(), counted: count(&entries, DAILY) }
    }

    /// The services in force, by when they were: the latest first.
    pub(super) fn newest(&self) -> Vec<&Service> {
        let mut all: Vec<&Service> = self.standing.iter().collect();
        all.sort_by_key(|service| Reverse((stretch(service).map(|of| of.span.from()), service.row.id)));
        all
    }

    /// The service of a row, if it is in force.
    pub(super) fn service(&self, row: HoursRowId) -> Option<&Service> {
        self.standing.iter().find(|service| service.row.id == row)
    }

    /// What a row counts.
    pub(super) fn hours_of(&self, row: HoursRowId) -> Hours {
        self.counted.by_row().get(&row).copied().unwrap_or_default()
    }
}

/// Whether what a service counts is less than it lasted: what overlaps counts once, and a day has its most.
pub(super) fn is_cut(service: &Service, counted: HalfHours) -> bool {
    stretch(service).is_some_and(|stretch| counted < HalfHours::within(stretch.span.lasts()))
}

/// When a service was, and how that is known; none of a row that only takes another back.
pub(super) fn stretch(service: &Service) -> Option<Stretch> {
    match service.row.says {
        Says::Served(stretch) => Some(stretch),
        Says::Reverses(_) => None,
    }
}

/// `2.5 h · kitchen · Tea, Sat 28 Nov ✔`.
pub(super) fn line(service: &Service, counted: HalfHours, language: Language) -> Text {
    let Some(stretch) = stretch(service) else { return Text::default() };
    let day = date_in_year(to_wall(stretch.zone, stretch.span.from()), language);
    let skill = service.skill.unwrap_or(Skill::Helping);
    let known = match stretch.class {
        Class::Verified => "verified",
        Class::Attested => "attested",
    };
    let title = cut(service.title.in_language(language), TITLE);
    let skill = texts::skill(skill.word()).say(language);
    texts::hours_line(&counted.to_string(), skill, &title, day, known).say(language)
}

/// `Tea, Sat 28 Nov`: its activity and day, on a button.
pub(super) fn label(service: &Service, language: Language) -> Text {
    let title = cut(service.title.in_language(language), LABEL);
    let day = service.day.unwrap_or_else(|| service.noted_at.date_naive());
    let day = stretch(service).map_or(day, |of| to_wall(of.zone, of.span.from()).date());
    let day = date(day.and_time(NaiveTime::MIN), service.noted_at, language);
    texts::service_label(&title, day).say(language)
}
