//! Documents: what stands in them is read when they are delivered.

use chrono::{DateTime, Utc};

use crate::features::attendance::check_in;
use crate::features::calendar;
use crate::features::menu::paper as menu;
use crate::features::polls::ballot;
use crate::features::signup::sheet;
use crate::features::volunteers::certificates::paper;
use crate::features::volunteers::history::template;
use crate::features::volunteers::phone_link;
use crate::features::volunteers::table::sheet as hours;
use crate::message::{Document, File};
use crate::store::{self, Tx, privacy};
use crate::work::Settings;

/// Makes a document; none where there is nothing left that it could be of.
pub async fn make(
    tx: &mut Tx,
    settings: &Settings,
    document: Document,
    now: DateTime<Utc>,
) -> store::Result<Option<File>> {
    match document {
        Document::Calendar(activity, language) => calendar::make(tx, activity, language, now).await,
        Document::CheckIn(activity) => check_in::picture(tx, settings, activity).await,
        Document::PhoneLink(volunteer) => phone_link::picture(tx, settings, volunteer).await,
        Document::Roster(activity, language) => sheet::make(tx, activity, language).await,
        Document::Certificate(certificate) => paper::make(tx, settings, certificate).await,
        Document::HoursList(language) => template::make(language).map(Some),
        Document::Hours(table) => hours::make(tx, settings, table, now).await,
        Document::Ballot(poll, language) => ballot::make(tx, settings, poll, language, now).await,
        Document::Menu(place, language) => menu::make(tx, settings, place, language, now).await,
        Document::MyData(person) => {
            let Some(known) = privacy::known(tx, person, settings.retention, now).await? else {
                return Ok(None);
            };
            // A value made of values can always be written.
            let bytes = serde_json::to_vec_pretty(&known).unwrap_or_default();
            Ok(Some(File { name: "lastmile.json".to_owned(), kind: "application/json", bytes }))
        }
    }
}
