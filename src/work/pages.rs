//! Lists that are too long for a phone: a page of them, and the buttons that turn it.

use super::asker::Asker;
use super::ways::WayButton;
use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::i18n::{Phrase, texts};
use crate::message::{Button, CallbackData};

/// The most lines of a page: more than a phone's screen is a search, not a list.
pub const MOST: usize = 10;

/// The page of a list that somebody turned to.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a, T> {
    /// What stands on it.
    pub shown: &'a [T],
    /// How many come after it.
    pub rest: usize,
    number: usize,
}

impl<'a, T> Page<'a, T> {
    /// The page that the asker turned to; the last one, where the list has become shorter.
    pub fn of(all: &'a [T], asker: &Asker) -> Self {
        Self::beside(all, asker, all.len())
    }

    /// The same of a list that is turned together with a longer one.
    pub fn beside(all: &'a [T], asker: &Asker, longest: usize) -> Self {
        let last = longest.saturating_sub(1) / MOST;
        let number = usize::from(asker.page).min(last);
        let from = (number * MOST).min(all.len());
        let until = (from + MOST).min(all.len());
        Self { shown: &all[from..until], rest: all.len() - until, number }
    }

    /// The buttons that turn it, each by what it leads to.
    pub fn turned_by<B: Into<CallbackData>>(&self, language: Language, to: impl Fn(u16) -> B) -> Vec<Button> {
        let page = |number: usize| to(u16::try_from(number).unwrap_or(u16::MAX));
        let back = self.number.checked_sub(1).map(page);
        let more = (self.rest > 0).then(|| page(self.number + 1));
        turning(back, (more, texts::button_turn()), language)
    }

    /// The buttons that turn the list of a command, in private; elsewhere there are none.
    pub fn turned(&self, asker: &Asker, way: Way) -> Vec<Button> {
        if !asker.in_private() {
            return Vec::new();
        }
        self.turned_by(asker.language, |page| WayButton::Turn(way, page))
    }
}

/// The buttons back, and on to what comes next, as far as there is something.
pub fn turning<B: Into<CallbackData>>(
    back: Option<B>,
    (more, label): (Option<B>, Phrase),
    language: Language,
) -> Vec<Button> {
    let back = back.map(|back| Button::to_do(&texts::button_back().say(language), back));
    let more = more.map(|more| Button::to_do(&label.say(language), more));
    back.into_iter().chain(more).collect()
}
