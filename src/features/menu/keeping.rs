//! What only those who run a place do with its dishes.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::DishId;
use crate::features::menu::{card, dish_page};
use crate::store::dishes::Dish;
use crate::work::{Asker, Result, UnitOfWork, access, audit};

/// A menu was changed.
const CHANGED: AuditAction = AuditAction::of("menu-changed");

/// A dish of a place that the asker runs.
pub(super) async fn run_by(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Dish> {
    access::places(work, asker).await?;
    let dish = dish_page::known(work, id).await?;
    asker.must_run(work, dish.place).await?;
    Ok(dish)
}

/// Notes that a dish was changed, and brings the groups' menu up to date.
pub(super) async fn changed(work: &mut UnitOfWork, asker: &Asker, dish: &Dish) -> Result<()> {
    audit::note(work, asker, dish.place, None, CHANGED, dish.name.in_language(asker.language)).await?;
    card::renew(work, dish.place).await?;
    Ok(())
}
