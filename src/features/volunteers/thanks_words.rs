//! How the thanks of Volunteers' Day read: in the group, and where organisers are asked.

use crate::domain::language::Language;
use crate::domain::thanks::ThanksStanding;
use crate::i18n::texts;
use crate::message::{Button, Message, Stamp, Text};
use crate::store::thanks::Thanks;
use crate::work::buttons;

buttons! {
    /// A button below the draft of thanks.
    pub enum ThanksButton {
        /// They go out, in these words.
        "yd" => Post(thanks: i64, shown: Stamp),
        /// Ask for other words.
        "yw" => Write(thanks: i64),
        /// The words stay as they are.
        "yk" => Keep(thanks: i64),
        /// They do not go out.
        "yn" => NotThisYear(thanks: i64),
        /// They do, after all.
        "ya" => AfterAll(thanks: i64),
    }
}

/// What the group reads.
pub(super) fn said(thanks: &Thanks, language: Language) -> Text {
    let told = thanks.told;
    match &thanks.words {
        Some(words) => Text::plain(words),
        None => texts::thanks(told.people, told.activities, &told.hours.to_string()).say(language),
    }
}

/// What an organiser agrees to, when they tap.
pub(super) fn stamp(thanks: &Thanks) -> Stamp {
    Stamp::of(&[thanks.words.as_deref().unwrap_or_default()])
}

/// The draft, with what can be done; whether the day itself has begun.
pub(super) fn draft(thanks: &Thanks, place: &str, is_day: bool, language: Language) -> Message {
    let when = if is_day { "now" } else { "tomorrow" };
    let mut text = texts::thanks_draft(when, place).say(language);
    text.paragraph(&said(thanks, language));
    let button = |label: Text, to| Button::to_do(&label, to);
    Message::of(text)
        .row(vec![button(
            texts::button_thanks_post(when).say(language),
            ThanksButton::Post(thanks.id, stamp(thanks)),
        )])
        .row(vec![
            button(texts::button_thanks_write().say(language), ThanksButton::Write(thanks.id)),
            button(texts::button_thanks_not().say(language), ThanksButton::NotThisYear(thanks.id)),
        ])
}

/// What is read where nothing is to be decided any more.
pub(super) fn settled(standing: ThanksStanding, is_day: bool, language: Language) -> Message {
    let how = match standing {
        ThanksStanding::Agreed if !is_day => "tomorrow",
        ThanksStanding::Agreed | ThanksStanding::Posted => "now",
        ThanksStanding::LeftOut => "not",
        ThanksStanding::Waits | ThanksStanding::Asked => "over",
    };
    Message::of(texts::thanks_settled(how).say(language))
}

/// What is read by whoever said that nothing goes out, while it still can.
pub(super) fn not_this_year(thanks: &Thanks, language: Language) -> Message {
    let after_all =
        Button::to_do(&texts::button_thanks_after_all().say(language), ThanksButton::AfterAll(thanks.id));
    settled(ThanksStanding::LeftOut, false, language).row(vec![after_all])
}

/// Asks for other words.
pub(super) fn write(thanks: &Thanks, language: Language) -> Message {
    Message::of(texts::thanks_write().say(language)).row(vec![keep(thanks, language)])
}

/// The button by which the words stay as they are.
pub(super) fn keep(thanks: &Thanks, language: Language) -> Button {
    Button::to_do(&texts::button_thanks_keep().say(language), ThanksButton::Keep(thanks.id))
}
