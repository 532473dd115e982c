//! Writes the services of a plan onto the menus of its places. Whether one can be ordered is said in the chat.

use std::collections::HashMap;

use super::apply::{Fate, Writer};
use super::entries::ServicePlan;
use crate::store::Result;
use crate::store::dishes::{self, Dish, NewDish};

impl Writer<'_> {
    pub(super) async fn services(&mut self, all: &[ServicePlan]) -> Result<()> {
        if all.is_empty() {
            return Ok(());
        }
        let known: HashMap<String, Dish> = dishes::planned(self.tx).await?.into_iter().collect();
        for planned in all {
            let place = self.place_id(&planned.place)?.0;
            let is_as_planned = |dish: &Dish| {
                dish.place == place
                    && dish.kind == planned.kind
                    && dish.name == planned.name
                    && dish.threshold == planned.threshold
                    && dish.minutes == planned.minutes
                    && dish.form == planned.form
            };
            let fate = match known.get(&planned.slug) {
                None => Fate::Added,
                Some(dish) if is_as_planned(dish) => Fate::Unchanged,
                Some(_) => Fate::Changed,
            };
            if fate != Fate::Unchanged {
                let new = NewDish {
                    slug: Some(&planned.slug),
                    place,
                    kind: planned.kind,
                    name: &planned.name,
                    threshold: planned.threshold,
                    minutes: planned.minutes,
                    form: planned.form,
                    by: None,
                    given_by: None,
                };
                dishes::put(self.tx, &new, self.now).await?;
            }
            self.summary.services.count(fate);
        }
        Ok(())
    }
}
