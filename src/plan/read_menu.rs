//! Understands the services of a plan: what a place puts on its menu.

use super::entries::ServicePlan;
use super::read::{A_SLUG, LONGEST_MINUTES, Reader};
use super::written;
use crate::domain::menu::{DishKind, Form, MINUTES, THRESHOLD};
use crate::toml_file::{Table, name, slug, whole, word};

/// The most who can have to want a service before it takes place.
const MOST: i64 = 500;

impl Reader {
    pub(super) fn service(&mut self, mut table: Table<'_>) -> Option<ServicePlan> {
        let slug = table.required("slug", A_SLUG, slug);
        let name = table.required("name", written::A_NAME, name);
        let place = self.required_place(&mut table, "service.place");
        let kind = table.required("kind", "what kind of service it is, such as \"hair\"", word!(DishKind));
        let threshold = table.optional("threshold", whole(1..=MOST)).unwrap_or(THRESHOLD.into());
        let minutes = table.optional("minutes", whole(1..=LONGEST_MINUTES)).unwrap_or(MINUTES.into());
        let form = table.optional("form", word!(Form)).unwrap_or(Form::Gathering);
        if let Some(slug) = &slug {
            self.once(&table, "service", "slug", slug);
        }
        table.finish();
        Some(ServicePlan { slug: slug?, place: place?, kind: kind?, name: name?, threshold, minutes, form })
    }
}
