//! lastmile carries a community centre's activities the last mile to residents' group chats.
//!
//! - [`domain`]: the rules, pure.
//! - [`features`]: what people do, in rooms; [`work`]: what every feature stands on; [`dispatch`]: from what came in to
//!   the feature that it concerns; [`message`] is what the bot says, [`i18n`] in which words.
//! - [`store`]: what is kept, on SQLite or PostgreSQL; [`outbox`] delivers what it holds.
//! - [`telegram`]: the messenger; [`schedule`]: what is due; [`sandbox`]: an emulated messenger for demo and tests.
//! - [`neighbourhood`]: the people and groups of the demo, with the bot among them;
//!   [`page`] shows them in a browser.
//! - [`print`]: sheets of paper, as PDF; `sheet`: what stands in spreadsheets that people send.
//! - [`app`]: puts it all together; [`config`], [`plan`] and [`cli`]: what the operator writes and types.
//!
//! Imports go one way: `cli → app → {telegram, schedule} → dispatch → features → work → {store, i18n} → message → domain`;
//! the sandbox knows only the clock. `tests/imports` reads every path and keeps it so.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod dispatch;
pub mod domain;
mod encoding;
pub mod features;
pub mod i18n;
pub mod message;
pub mod neighbourhood;
pub mod outbox;
pub mod page;
pub mod plan;
pub mod print;
pub mod sandbox;
pub mod schedule;
mod sheet;
pub mod store;
pub mod telegram;
mod toml_file;
pub mod work;
