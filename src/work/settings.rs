//! What the operator set, and what the bot is.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::moments::Source;
use crate::domain::activity::SchedulePolicy;
use crate::domain::hours_table::Column;
use crate::domain::ids::ChatId;
use crate::domain::language::Language;
use crate::domain::retention::Retention;
use crate::domain::stars::Thresholds;
use crate::domain::working_days::WorkingDays;
use crate::print::Fonts;

/// What the operator set, and what the bot is.
#[derive(Clone)]
pub struct Settings {
    /// When things happen around an activity.
    pub rhythm: SchedulePolicy,
    /// Who may do everything.
    pub owners: Vec<ChatId>,
    /// The zone of places that have none of their own.
    pub zone: Tz,
    /// The language of groups that have none of their own.
    pub language: Language,
    /// For how long after its end it is known who took part in an activity.
    pub keep: TimeDelta,
    /// For how long the names of those are known who served.
    pub retention: Retention,
    /// After how many seconds a command in a group and its answer are removed; never, where none is set.
    pub tidy_after: Option<u32>,
    /// The bot's user name, for links that open it.
    pub bot_username: String,
    /// A map's address with `{latitude}`, `{longitude}` and `{name}` in it.
    pub map_url: String,
    /// A map search's address with `{name}` in it.
    pub search_url: String,
    /// How many hours each star takes.
    pub stars: Thresholds,
    /// The columns of the table of hours.
    pub columns: Vec<Column>,
    /// Which days are working days.
    pub working_days: WorkingDays,
    /// What sheets of paper are printed with.
    pub fonts: Arc<Fonts>,
    /// What the features have on the agenda.
    pub sources: Vec<&'static Source>,
}
