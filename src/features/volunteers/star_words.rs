//! How stars are told of: to organisers, in groups, and in the link by which somebody says that one is not right.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::half_hours::HalfHours;
use crate::domain::ids::{PlaceId, StarNoticeId};
use crate::domain::language::Language;
use crate::i18n::{date, texts};
use crate::message::{Button, Text};
use crate::store::people::Called;
use crate::store::stars::StarNotice;
use crate::work::{buttons, names};

/// The most UTF-16 units of a name.
const NAME: usize = 40;

buttons! {
    /// A button about stars.
    pub enum StarButton {
        /// Show those of a place.
        "st" => Of(place: PlaceId),
        /// Show the notice of all who have served enough.
        "sn" => Notice(place: PlaceId),
        /// Give it.
        "sp" => Post(place: PlaceId),
        /// This star is right after all.
        "sb" => Unobject(notice: StarNoticeId),
        /// This star is not right.
        "so" => Object(notice: StarNoticeId),
        /// They have it, or do not.
        "sd" => Decide(notice: StarNoticeId, granted: bool),
    }
}

/// `⭐⭐ An · 312.5 h`.
pub(super) fn line(name: Text, star: u8, hours: HalfHours, language: Language) -> Text {
    texts::star_line(&"⭐".repeat(usize::from(star)), name, &hours.to_string()).say(language)
}

/// The same of a star of which notice is given, for those who run the place.
pub(super) fn line_of(notice: &StarNotice, language: Language) -> Text {
    line(name(notice), notice.star, notice.hours, language)
}

/// What somebody is called, where those who run the place read it.
pub(super) fn name(notice: &StarNotice) -> Text {
    names::for_staff(&called(notice))
}

/// The same where everybody may read it.
pub(super) fn in_public(notice: &StarNotice) -> Text {
    names::in_public(&called(notice), NAME)
}

fn called(notice: &StarNotice) -> Called {
    Called { name: notice.name.clone(), hide_name: notice.hide_name, about: notice.person }
}

pub(super) fn day(day: NaiveDate, now: DateTime<Utc>, language: Language) -> Text {
    date(day.and_time(NaiveTime::MIN), now, language)
}

/// A star of which notice is given, or of which is to be decided.
pub(super) fn open(notice: &StarNotice, now: DateTime<Utc>, language: Language) -> Text {
    let mut text = line_of(notice, language);
    let until = day(notice.until, now, language);
    text.line(&texts::star_open(notice.standing.word(), until, notice.objections).say(language));
    text
}

/// The buttons to decide about a star.
pub(super) fn decide(notice: &StarNotice, language: Language) -> Vec<Button> {
    [true, false]
        .map(|granted| {
            let label =
                texts::button_star_decide(name(notice), if granted { "yes" } else { "no" }).say(language);
            Button::to_do(&label, StarButton::Decide(notice.id, granted))
        })
        .into()
}

/// The notice, as a group reads it: the lines of those whom it is of, and its last day.
pub(super) fn in_group(lines: &[Text], until: NaiveDate, now: DateTime<Utc>, language: Language) -> Text {
    let mut text = texts::star_notice().say(language);
    for line in lines {
        text.line(line);
    }
    text.paragraph(&texts::star_notice_until(day(until, now, language)).say(language));
    text
}

/// The button below it.
pub(super) fn object_in_private(link: &str, language: Language) -> Button {
    Button::to_open(&texts::button_star_object().say(language), link.to_owned())
}

/// The line of a notice that is given, where everybody may read it.
pub(super) fn public_line(notice: &StarNotice, language: Language) -> Text {
    line(in_public(notice), notice.star, notice.hours, language)
}

/// The link by which somebody says privately that a star is not right.
pub(super) fn link(bot: &str, place: PlaceId, noticed_at: DateTime<Utc>) -> String {
    format!("https://t.me/{bot}?start=s{place}-{}", noticed_at.timestamp())
}

/// The place and the moment of such a link, behind its letter.
pub(super) fn of_link(payload: &str) -> Option<(PlaceId, DateTime<Utc>)> {
    let (place, at) = payload.split_once('-')?;
    Some((PlaceId(place.parse().ok()?), DateTime::from_timestamp(at.parse().ok()?, 0)?))
}
