//! How a service stands in lines and on buttons.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveTime;

use crate::domain::civil_time::to_wall;
use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{Counted, DAILY, Hours, count};
use crate::domain::hours::ledger::{Entry, Row, Says, in_force};
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

    /// Why a service in force counts less than it lasted; none where it does not, or for its half hours only.
    pub(super) fn less(&self, row: HoursRowId) -> Option<Less<'_>> {
        let own = stretch(self.service(row)?)?;
        let lasted = HalfHours::within(own.span.lasts());
        let counted = self.hours_of(row).total();
        if counted >= lasted {
            return None;
        }
        let entry = |service: &Service| stretch(service).map(|stretch| Entry { id: service.row.id, stretch });
        let entries: Vec<Entry> = self.standing.iter().filter_map(entry).collect();
        let in_long_days = count(&entries, HalfHours(u32::MAX)).by_row();
        let alone = in_long_days.get(&row).copied().unwrap_or_default().total();
        let overlaps = |other: &&Service| {
            let meets = |of: Stretch| of.span.from() < own.span.until() && own.span.from() < of.span.until();
            other.row.id != row && stretch(other).is_some_and(meets)
        };
        let others = self.standing.iter().filter(overlaps);
        let other = others.max_by_key(|other| self.hours_of(other.row.id).total());
        match other.filter(|_| alone < lasted) {
            Some(other) => Some(Less::SameTime(other)),
            None => (counted < alone).then_some(Less::FullDay),
        }
    }

    /// The line of a service, which says why it counts less than it lasted.
    pub(super) fn line(&self, service: &Service, language: Language) -> Text {
        let row = service.row.id;
        let mut said = line(service, self.hours_of(row).total(), language);
        if let Some(less) = self.less(row) {
            let (why, title) = less.says(language);
            said.append(&texts::hours_less(why, &title).say(language));
        }
        said
    }

    /// What an organiser is told who noted more than counts; none where all of it does.
    pub(super) fn cut(&self, row: HoursRowId, language: Language) -> Option<Text> {
        let counted = self.hours_of(row).total().to_string();
        let (why, title) = self.less(row)?.says(language);
        Some(texts::objection_cut(&counted, why, &title).say(language))
    }

    /// What a row counts.
    pub(super) fn hours_of(&self, row: HoursRowId) -> Hours {
        self.counted.by_row().get(&row).copied().unwrap_or_default()
    }
}

/// Why a service counts less than it lasted.
pub(super) enum Less<'a> {
    /// It was at the same time as another one, which counts.
    SameTime(&'a Service),
    /// The day has its most.
    FullDay,
}

impl Less<'_> {
    /// Its word, and the name of the other service.
    pub(super) fn says(&self, language: Language) -> (&'static str, String) {
        match self {
            Self::SameTime(other) => ("same-time", cut(other.title.in_language(language), LABEL)),
            Self::FullDay => ("full-day", String::new()),
        }
    }
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
    let known = match stretch.class {
        Class::Verified => "verified",
        Class::Attested => "attested",
    };
    let title = cut(service.title.in_language(language), TITLE);
    texts::hours_line(&counted.to_string(), as_what(service, language), &title, day, known).say(language)
}

/// As what somebody served.
pub(super) fn as_what(service: &Service, language: Language) -> Text {
    match &service.role {
        Some(role) => Text::plain(&cut(role.in_language(language), LABEL)),
        None => texts::skill(service.skill.unwrap_or(Skill::Helping).word()).say(language),
    }
}

/// `Tea, Sat 28 Nov`: its activity and day, on a button.
pub(super) fn label(service: &Service, language: Language) -> Text {
    let title = cut(service.title.in_language(language), LABEL);
    let day = service.day.unwrap_or_else(|| service.noted_at.date_naive());
    let day = stretch(service).map_or(day, |of| to_wall(of.zone, of.span.from()).date());
    let day = date(day.and_time(NaiveTime::MIN), service.noted_at, language);
    texts::service_label(&title, day).say(language)
}
