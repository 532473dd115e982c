//! The button table: which feature a button is of.

use super::{commands, dialogs};
use crate::features::account::{language, privacy};
use crate::features::attendance::check_in;
use crate::features::calendar;
use crate::features::inbox::figures;
use crate::features::lifecycle::{feedback, timeline};
use crate::features::menu::{browse, dishes, proposing};
use crate::features::organise::create::{from_menu, from_wish};
use crate::features::organise::series::hub;
use crate::features::organise::{publish, save};
use crate::features::places::{broadcast, claims, log, naming, staff};
use crate::features::polls::from_wish as polls_of_wishes;
use crate::features::polls::{drafting, running, voting};
use crate::features::recap::taps;
use crate::features::signup::{card_buttons, half_sure, page, phone_list, questions, roster_admin};
use crate::features::visits::taps as visits;
use crate::features::volunteers::certificates::taps as certificates;
use crate::features::volunteers::history::taking;
use crate::features::volunteers::table::choosing as table;
use crate::features::volunteers::{calls, desk, joining, objecting, papers, stars, team, thanks};
use crate::features::wishes::taps as wishes;
use crate::message::CallbackData;
use crate::work::{AnyButtonTable, Asker, Refusal, Reply, Result, UnitOfWork};

/// All buttons. No word begins the data of two tables.
pub const BUTTONS: &[&dyn AnyButtonTable] = &[
    &card_buttons::BUTTONS,
    &questions::BUTTONS,
    &half_sure::BUTTONS,
    &page::BUTTONS,
    &roster_admin::BUTTONS,
    &phone_list::BUTTONS,
    &taps::BUTTONS,
    &calendar::BUTTONS,
    &check_in::BUTTONS,
    &browse::BUTTONS,
    &dishes::BUTTONS,
    &proposing::BUTTONS,
    &voting::BUTTONS,
    &drafting::BUTTONS,
    &running::BUTTONS,
    &visits::BUTTONS,
    &wishes::BUTTONS,
    &wishes::DESK,
    &polls_of_wishes::BUTTONS,
    &figures::BUTTONS,
    &publish::BUTTONS,
    &from_menu::BUTTONS,
    &from_wish::BUTTONS,
    &save::BUTTONS,
    &hub::BUTTONS,
    &staff::BUTTONS,
    &claims::BUTTONS,
    &naming::BUTTONS,
    &broadcast::BUTTONS,
    &log::BUTTONS,
    &timeline::BUTTONS,
    &feedback::BUTTONS,
    &joining::BUTTONS,
    &team::BUTTONS,
    &papers::BUTTONS,
    &stars::BUTTONS,
    &table::BUTTONS,
    &thanks::BUTTONS,
    &calls::BUTTONS,
    &desk::BUTTONS,
    &taking::BUTTONS,
    &objecting::BUTTONS,
    &certificates::BUTTONS,
    &language::BUTTONS,
    &privacy::BUTTONS,
    &dialogs::BUTTONS,
    &commands::BUTTONS,
];

/// The table that has the button with that data; none for data that the bot never made.
pub fn of(data: &CallbackData) -> Option<&'static dyn AnyButtonTable> {
    BUTTONS.iter().copied().find(|table| table.again(data).is_some())
}

/// Does what the button with that data asks for.
pub async fn press(work: &mut UnitOfWork, asker: &Asker, data: &CallbackData) -> Result<Reply> {
    of(data).ok_or(Refusal::OldButton)?.press(work, asker, data).await
}
