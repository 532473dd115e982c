//! From what came in to the feature that it concerns: what happens in chats, the command table, the button table, dialogs,
//! what is due, and what documents are made of.

pub mod agenda;
pub mod batch;
pub mod buttons;
pub mod command;
pub mod commands;
pub mod dialogs;
pub mod documents;
mod door;
pub mod event;
pub mod events;
mod group_talk;
pub mod handler;
mod purge;
pub mod start;
