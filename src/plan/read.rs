//! Understands the text of a plan.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDateTime;
use toml::de::DeValue;

use super::entries::{ActivityPlan, GroupPlan, PlacePlan, Plan, ProgrammePlan, SeriesPlan};
use super::links::{Links, What};
use super::{read_rules, read_series, written};
use crate::domain::activity::{MOST_MORE, Theme};
use crate::domain::day_count::{DayCount, MOST_DAYS};
use crate::domain::ids::{ChatId, ThreadId};
use crate::domain::language::{Language, Name};
use crate::domain::place::{PlaceKind, Sponsor};
use crate::message::Address;
use crate::toml_file::{
    Mistake, Source, Table, Wrong, degrees, hour, name, slug, text, wall_time, web_address, whole, word,
    words, zone,
};

/// How long an activity lasts where its plan says nothing, in minutes.
const USUAL_MINUTES: i64 = 120;
/// The longest an activity may last: a week, in minutes.
pub(super) const LONGEST_MINUTES: i64 = 10_080;
/// The longest it may last on each of several days.
const DAY_MINUTES: i64 = 1_440;
pub(super) const A_SLUG: &str = r#"a short name such as "parent-child""#;

/// The plan and the mistakes in it. Entries with mistakes are left out of the plan, yet its links know of them, so
/// that what refers to them is not a mistake, too.
pub(super) fn read(text: &str) -> (Plan, Vec<Mistake>) {
    let source = Source::new(text);
    let tree = source.tree();
    let mut root = Table::root(&source, &tree);
    let mut reader = Reader::default();
    let places = root.tables("place");
    let groups = root.tables("group");
    let programmes = root.tables("programme");
    let activities = root.tables("activity");
    let series = root.tables("series");
    let volunteers = root.tables("volunteer");
    let services = root.tables("service");
    root.finish();
    let plan = Plan {
        places: places.into_iter().filter_map(|table| reader.place(table)).collect(),
        groups: groups.into_iter().filter_map(|table| reader.group(table)).collect(),
        programmes: programmes.into_iter().filter_map(|table| reader.programme(table)).collect(),
        activities: activities.into_iter().filter_map(|table| reader.activity(table)).collect(),
        series: series.into_iter().filter_map(|table| reader.series(table)).collect(),
        volunteers: volunteers.into_iter().filter_map(|table| reader.volunteer(table)).collect(),
        services: services.into_iter().filter_map(|table| reader.service(table)).collect(),
        links: reader.links,
    };
    (plan, source.into_mistakes())
}

#[derive(Default)]
pub(super) struct Reader {
    links: Links,
    /// Where each kind's short names stand.
    seen: HashMap<(&'static str, String), usize>,
}

impl Reader {
    /// Notes a mistake where an entry of the kind has that short name already.
    pub(super) fn once(&mut self, table: &Table<'_>, kind: &'static str, key: &'static str, slug: &str) {
        match self.seen.entry((kind, slug.to_owned())) {
            Entry::Occupied(first) => {
                // Said for a short name that was made of a longer one, too.
                let said = format!("{kind} \"{slug}\" stands already in line {}", first.get());
                table.complain(key, said);
            }
            Entry::Vacant(vacant) => {
                vacant.insert(table.line_of(key));
            }
        }
    }

    /// The short name of another entry.
    fn link(
        &mut self,
        table: &mut Table<'_>,
        what: What,
        key: &'static str,
        full_key: &'static str,
    ) -> Option<String> {
        let found = match what {
            What::Place => table.optional(key, slug),
            What::Programme => table.optional(key, text),
        };
        if let Some(slug) = &found {
            self.links.want(what, full_key, slug, table.line_of(key));
        }
        found
    }

    pub(super) fn required_place(&mut self, table: &mut Table<'_>, full_key: &'static str) -> Option<String> {
        if !table.has("place") {
            table.complain("place", "missing, expected the short name of a place".to_owned());
        }
        self.link(table, What::Place, "place", full_key)
    }

    fn place(&mut self, mut table: Table<'_>) -> Option<PlacePlan> {
        let slug = table.required("slug", A_SLUG, slug);
        let kind = table.required("kind", "what it is, such as \"station\"", word!(PlaceKind));
        let name = table.required("name", written::A_NAME, name);
        let parent = self.link(&mut table, What::Place, "parent", "place.parent");
        let address = table.optional("address", crate::toml_file::name);
        let position = position(&mut table);
        let zone = table.optional("zone", zone);
        let announce_hour = table.optional("announce_hour", hour);
        let contact = table.optional("contact", text);
        // For people who read the file: the store has no use for it.
        table.optional("opened", written::day);
        if let Some(slug) = &slug {
            self.once(&table, "place", "slug", slug);
            self.links.declare_place(slug, parent.as_deref(), table.line_of("parent"));
        }
        table.finish();
        Some(PlacePlan {
            slug: slug?,
            kind: kind?,
            parent,
            name: name?,
            address,
            position,
            zone,
            announce_hour,
            contact,
        })
    }

    fn group(&mut self, mut table: Table<'_>) -> Option<GroupPlan> {
        let place = self.required_place(&mut table, "group.place");
        let chat = table.required("chat", "the number of a group, such as -1001000000001", chat);
        let thread = table.optional("thread", whole(1..=i64::from(i32::MAX)));
        let language = table.optional("language", word!(Language));
        if let Some(chat) = chat {
            let topic = thread.map_or_else(String::new, |thread| format!(" with the thread {thread}"));
            self.once(&table, "group", "chat", &format!("{chat}{topic}"));
        }
        table.finish();
        let address = Address { chat: ChatId(chat?), thread: ThreadId(thread.unwrap_or_default()) };
        Some(GroupPlan { place: place?, address, language })
    }

    fn programme(&mut self, mut table: Table<'_>) -> Option<ProgrammePlan> {
        let given = table.optional("slug", slug);
        let name = table.required("name", written::A_NAME, name);
        let sponsor = table.required("sponsor", "who runs it, such as \"residents\"", word!(Sponsor));
        let place = self.link(&mut table, What::Place, "place", "programme.place");
        let slug_key = if table.has("slug") { "slug" } else { "name" };
        // A short name that is there and wrong is a mistake already; another one would only hide it.
        let slug = if table.has("slug") { given } else { name.as_ref().map(slug_of) };
        if let Some(slug) = &slug {
            if slug.is_empty() {
                let said = format!("no short name can be made of it; give it a slug, {A_SLUG}");
                table.complain("name", said);
            } else {
                self.once(&table, "programme", slug_key, slug);
            }
            self.links.declare_programme(slug, name.as_ref());
        }
        table.finish();
        Some(ProgrammePlan { slug: slug?, name: name?, sponsor: sponsor?, place })
    }

    fn activity(&mut self, mut table: Table<'_>) -> Option<ActivityPlan> {
        let (activity, _) = self.what_takes_place(&mut table, "activity");
        table.finish();
        activity
    }

    fn series(&mut self, mut table: Table<'_>) -> Option<SeriesPlan> {
        let (activity, starts) = self.what_takes_place(&mut table, "series");
        let calendar = read_series::calendar(&mut table, starts);
        table.finish();
        Some(SeriesPlan { activity: activity?, calendar: calendar? })
    }

    /// What an activity and a series have in common, and the start where that can be read.
    fn what_takes_place(
        &mut self,
        table: &mut Table<'_>,
        kind: &'static str,
    ) -> (Option<ActivityPlan>, Option<NaiveDateTime>) {
        let (place_key, programme_key) = match kind {
            "series" => ("series.place", "series.programme"),
            _ => ("activity.place", "activity.programme"),
        };
        let slug = table.required("slug", A_SLUG, slug);
        let title = table.required("title", written::A_NAME, name);
        let theme = table.optional("theme", word!(Theme));
        let place = self.required_place(table, place_key);
        let a_time = r#"a day and a time on the wall, such as "2026-11-28T10:00""#;
        let starts = table.required("starts", a_time, wall_time);
        let minutes = table.optional("minutes", whole(1..=LONGEST_MINUTES)).unwrap_or(USUAL_MINUTES);
        let days = table.optional("days", whole(1..=i64::from(MOST_DAYS)));
        let days = days.and_then(DayCount::of).unwrap_or_default();
        if days.several() && minutes > DAY_MINUTES {
            let said = format!(
                "each day lasts {minutes} minutes, into the next; expected {DAY_MINUTES} minutes or less beside days"
            );
            table.complain("minutes", said);
        }
        let closes = table.optional("closes", wall_time);
        let venue = table.optional("venue", name);
        let position = position(table);
        let capacity = table.optional("capacity", whole(1..=i64::MAX));
        let picture = table.optional("picture", web_address);
        let contact = table.optional("contact", text);
        let programme = self.link(table, What::Programme, "programme", programme_key);
        let points = table.list("points", name).unwrap_or_default();
        let more = table.optional("more", words(MOST_MORE));
        let rules = read_rules::rules(table, starts);
        if let Some(slug) = &slug {
            self.once(table, kind, "slug", slug);
        }
        if let (Some(starts), Some(closes)) = (starts, closes)
            && closes > starts
        {
            let said = format!(
                "sign-up closes {}, after the start {}; expected the start or earlier",
                closes.format("%Y-%m-%dT%H:%M"),
                starts.format("%Y-%m-%dT%H:%M")
            );
            table.complain("closes", said);
        }
        let plan = || {
            Some(ActivityPlan {
                slug: slug?,
                title: title?,
                theme,
                place: place?,
                starts: starts?,
                minutes,
                days,
                closes,
                venue,
                position,
                capacity,
                picture,
                contact,
                programme,
                points,
                more,
                rules,
            })
        };
        (plan(), starts)
    }
}

/// Latitude and longitude, which make sense only together.
fn position(table: &mut Table<'_>) -> Option<(f64, f64)> {
    let latitude = table.optional("latitude", degrees(90.0));
    let longitude = table.optional("longitude", degrees(180.0));
    for (one, other) in [("latitude", "longitude"), ("longitude", "latitude")] {
        if table.has(one) && !table.has(other) {
            table.complain(one, format!("stands without {other}; expected both or neither"));
        }
    }
    latitude.zip(longitude)
}

/// A group's number: below zero, as people's numbers never are.
fn chat(value: &DeValue<'_>) -> Result<i64, Wrong> {
    whole(i64::MIN..=-1)(value)
        .map_err(|_| Wrong::expected("the number of a group, which is below zero, such as -1001000000001"))
}

/// The short name that a name gives by default: its words, joined by hyphens.
fn slug_of(name: &Name) -> String {
    let name = name.in_language(Language::English).to_lowercase();
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
