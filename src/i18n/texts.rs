//! Every text the bot can say, as a function that takes its values. The words stand in `locales/`, a file for each room; the
//! functions are made from them when the program is built (`build.rs`).

use super::phrase::{Phrase, Value};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
