//! What the buttons below a draft are called by people who type what stands on them.

use crate::domain::language::Language;
use crate::domain::written::answer::{self, Words};
use crate::i18n::texts;

pub(super) const DISCARD: &[&str] = &["discard", "discard it", "throw it away", "不要了", "扔掉"];
const PUBLISH: &[&str] = &["publish", "publish it", "发布", "发布吧"];

/// Whether somebody types what a button below a preview says.
pub(super) fn is_of_preview(typed: &str, language: Language) -> bool {
    let buttons = [(PUBLISH, texts::button_publish()), (DISCARD, texts::button_discard())];
    buttons.iter().any(|(words, label)| is_called(typed, words, &label.say(language).read()))
}

/// Whether somebody types what stands on a button, or the same in other words.
pub(super) fn is_called(typed: &str, others: &[&str], label: &str) -> bool {
    answer::is_called(typed, &Words::of(others.iter().copied().chain([label])))
}
