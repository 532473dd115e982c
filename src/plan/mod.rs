//! A season's plan: a TOML file of places, groups, programmes, activities, series, volunteers and services that the store takes in as a whole.
//!
//! `read` understands the text, `links` follows what one entry says of another, `apply` writes. Nothing is written
//! while a mistake is left, and importing the same file again writes only what differs.

mod apply;
mod apply_menu;
mod apply_series;
mod apply_volunteers;
mod entries;
mod links;
mod read;
mod read_menu;
mod read_rules;
mod read_series;
mod read_volunteers;
mod summary;
mod written;

use chrono::{DateTime, Utc};

use crate::store::Tx;
use crate::toml_file::Mistakes;
use links::Known;

pub use crate::encoding::{NotText, text_of};
pub use summary::{Counts, Defaults, PlanError, Summary};

/// Reads a plan from `text`, which stands in the file called `file_name`, and takes it in. All mistakes are told at once,
/// in the text and in what it refers to. A dry run is this, and then dropping the transaction.
pub async fn import(
    tx: &mut Tx,
    file_name: &str,
    text: &str,
    now: DateTime<Utc>,
    defaults: &Defaults,
) -> Result<Summary, PlanError> {
    let (plan, mut mistakes) = read::read(text);
    let known = Known::load(tx).await?;
    mistakes.extend(plan.links.unknown(&known));
    mistakes.extend(plan.links.circles(&known));
    Mistakes::of(file_name, mistakes)?;
    Ok(apply::write(tx, &plan, now, defaults).await?)
}

#[cfg(test)]
mod tests;
