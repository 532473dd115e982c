//! What comes of a sign-up or of giving one back, and the words for it.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::language::Language;
use crate::i18n::{Phrase, texts, when_held};
use crate::message::{Message, Text, cut};
use crate::work::{Asker, Reply};

/// The most UTF-16 units of a title in a toast, which holds 200 in all.
const TITLE: usize = 60;

/// What comes of a sign-up or of giving one back. Refusals are none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignupOutcome {
    /// They have seats now.
    Seated {
        /// As what.
        role: RoleId,
        /// How many seats, their own among them.
        seats: i64,
        /// Whether they will be reminded, or know how to be.
        reminded: bool,
    },
    /// They wait in line.
    Waiting {
        /// As what.
        role: RoleId,
        /// How many people wait before them.
        ahead: i64,
        /// The seats that are free all the same.
        free: Free,
        /// How many they are.
        seats: i64,
    },
    /// They had these seats already.
    AlreadySeated {
        /// How many.
        seats: i64,
    },
    /// They waited already.
    AlreadyWaiting {
        /// How many people wait before them.
        ahead: i64,
    },
    /// Their party has another size now.
    Resized {
        /// How many seats.
        seats: i64,
    },
    /// They gave seats back, or the offer of some.
    GaveBack,
    /// They left the line.
    LeftLine,
}

/// Says to whoever wrote it what came of it, by their name where others read it, too. Whoever answers that, means that
/// activity.
pub(super) fn say(now: DateTime<Utc>, asker: &Asker, signed: &Signed) -> Reply {
    let mut text = signed.said(now, asker.language);
    if signed.first_help && asker.in_private() {
        text.line(&texts::first_help().say(asker.language));
    }
    answered(asker, signed.activity.id, text)
}

/// The same, in some words.
pub(super) fn answered(asker: &Asker, id: ActivityId, text: Text) -> Reply {
    match asker.named(Reply::Say(text)) {
        Reply::Say(text) => Reply::Show(Message::of(text).about(id)),
        other => other,
    }
}

/// The seats that are free where somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Free {
    /// None.
    None,
    /// Fewer than they need.
    TooFew(i64),
    /// Some, for those who wait already.
    Kept,
}

impl Free {
    /// How many are free and too few.
    pub fn too_few(self) -> i64 {
        match self {
            Self::TooFew(free) => free,
            Self::None | Self::Kept => 0,
        }
    }
}

/// What comes of it, at which activity.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The activity.
    pub activity: Arc<Activity>,
    /// What came of it.
    pub outcome: SignupOutcome,
    /// Whether something is asked of them that waits until they can be written to.
    pub question_waits: bool,
    /// Whether they help for the first time, and are no volunteer.
    pub first_help: bool,
}

impl Signed {
    /// It, with no question.
    pub fn at(activity: &Arc<Activity>, outcome: SignupOutcome) -> Self {
        Self { activity: Arc::clone(activity), outcome, question_waits: false, first_help: false }
    }

    /// What its person is told.
    pub fn said(&self, now: DateTime<Utc>, language: Language) -> Text {
        let activity = &self.activity;
        let title = cut(activity.title.in_language(language), TITLE);
        let begins = when_held(activity, now, language);
        let phrase = match self.outcome {
            SignupOutcome::Seated { role, seats, reminded: true } => {
                texts::signed_up(&title, begins, seats - 1, seats, &role_word(activity, role, language))
            }
            SignupOutcome::Seated { role, seats, reminded: false } => {
                let role = role_word(activity, role, language);
                texts::signed_up_unreachable(&title, begins, seats - 1, seats, &role)
            }
            SignupOutcome::Waiting { role, ahead, free, seats } => {
                let kind =
                    activity.rules.roles.get(role).map(|role| cut(role.name.in_language(language), TITLE));
                match (kind, activity.seats_of(role)) {
                    (Some(kind), Some(needed)) if free == Free::None => {
                        texts::waiting_for_role(&title, needed, &kind, ahead)
                    }
                    (Some(kind), _) => waiting(&format!("{title} · {kind}"), free, seats, ahead),
                    (None, _) => waiting(&title, free, seats, ahead),
                }
            }
            SignupOutcome::AlreadySeated { seats } => texts::already_in(&title, begins, seats - 1, seats),
            SignupOutcome::AlreadyWaiting { ahead } => texts::already_waiting(&title, ahead),
            SignupOutcome::Resized { seats } => texts::party_changed(&title, seats),
            SignupOutcome::GaveBack => texts::cancelled(&title),
            SignupOutcome::LeftLine => texts::cancelled_waiting(&title),
        };
        let mut said = phrase.say(language);
        if self.question_waits {
            said.line(&texts::question_waits().say(language));
        }
        said
    }
}

/// A role's name for a text that leaves taking part unsaid.
fn role_word(activity: &Activity, role: RoleId, language: Language) -> String {
    let role = activity.rules.roles.get(role);
    role.map_or_else(|| "none".to_owned(), |role| cut(role.name.in_language(language), TITLE))
}

fn waiting(title: &str, free: Free, seats: i64, ahead: i64) -> Phrase {
    match free {
        Free::Kept => texts::waiting_behind(title, ahead),
        Free::None | Free::TooFew(_) => texts::waiting(title, free.too_few(), seats, ahead),
    }
}
