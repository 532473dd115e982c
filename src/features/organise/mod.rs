//! Making activities and changing them: from one message or step by step, one at a time or in series.

pub mod buttons;
pub mod call_off;
pub mod changes;
pub mod correct;
pub mod create;
pub mod drafts;
pub mod edit;
mod helpers;
mod kept_seats;
mod never_was;
pub mod news;
pub mod preview;
pub mod publish;
pub mod rest;
mod rules_words;
pub mod save;
pub mod seats;
pub mod series;
mod stale;
mod stored;
pub mod written;
