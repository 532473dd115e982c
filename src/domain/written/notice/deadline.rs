//! Until when one can sign up.

use std::ops::Range;

use super::super::fold::{Folded, folded};
use super::claims::Claims;
use super::label::Kind;
use super::lines::Segment;
use super::look::{clauses, spoken};
use super::moment::{Moment, moments};
use super::phone::phone;
use super::sheet::{Piece, Sheet};

/// Words of which one is near a moment that is about signing up.
#[rustfmt::skip]
const SIGN_UP: &[&str] = &[
    "报名", "登记", "告知", "回复", "预约", "填写", "填表", "接龙", "扫码", "预订", "告诉", "报给",
    "报到我", "说一声", "截止", "sign up", "sign-up", "signup", "signing up", "reply", "rsvp", "book",
    "register", "registration", "let me know", "let us know", "respond", "confirm", "order", "tell",
    "enrol", "deadline", "get in touch", "names to", "email", "drop",
];

/// Whether a folded text is about signing up.
pub(super) fn about_sign_up(folded: &str) -> bool {
    SIGN_UP.iter().any(|word| folded.contains(word))
}

/// The deadline and where it stands.
pub(super) fn find(sheet: &Sheet<'_>, claims: &mut Claims) -> Option<(Piece, Range<usize>)> {
    let labelled = |kind: Kind| sheet.segments.iter().filter(move |segment| segment.kind() == Some(kind));
    let behind_label = labelled(Kind::Deadline).find_map(|segment| {
        let found = moments(sheet.text, &segment.value);
        let named = found.iter().find(|moment| moment.whole()).or(found.iter().find(|moment| moment.day));
        let range = match named {
            Some(moment) => closing(sheet, moment).unwrap_or_else(|| moment.range.clone()),
            None => reckoned(sheet, segment)?,
        };
        Some((segment, range))
    });
    let (segment, range) = behind_label
        .or_else(|| {
            labelled(Kind::SignUpTime).find_map(|segment| Some((segment, end_of_period(sheet, segment)?)))
        })
        .or_else(|| running(sheet))?;
    let range = with_its_words(sheet, segment, &range);
    claims.take(range.clone());
    Some((sheet.piece(segment, &range), range))
}

/// The end of `12月1日9:00起，12月7日止`; none where only the beginning is named.
fn end_of_period(sheet: &Sheet<'_>, segment: &Segment) -> Option<Range<usize>> {
    let found = moments(sheet.text, &segment.value);
    let last = found.iter().rfind(|moment| moment.day)?;
    if let Some(range) = closing(sheet, last) {
        return Some(range);
    }
    let folded = Folded::of(sheet.text, &segment.value);
    let begins = ["起", "开始", "from", "starts", "opens"].iter().any(|word| folded.text().contains(word));
    (last.last || found.len() > 1 || !begins).then(|| last.range.clone())
}

/// The second of two days that a moment joins.
fn closing(sheet: &Sheet<'_>, moment: &Moment) -> Option<Range<usize>> {
    let folded = Folded::of(sheet.text, &moment.range);
    let whole = folded.text();
    for (at, joint) in whole
        .rmatch_indices(['至', '到', '-', '起', ','])
        .chain(whole.rmatch_indices(" to "))
        .chain(whole.rmatch_indices("until "))
    {
        let rest = folded.origin(at + joint.len()..whole.len());
        let named =
            ["月", "/", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        if let Some(second) = moments(sheet.text, &rest).into_iter().next().filter(|second| second.day)
            && folded.text()[..at].chars().any(|char| char.is_ascii_digit() || char == '月')
            && named.iter().any(|month| whole[at..].contains(month))
        {
            return Some(second.range);
        }
    }
    None
}

/// A moment said to be the last, in a sentence about signing up.
fn running<'a>(sheet: &'a Sheet<'_>) -> Option<(&'a Segment, Range<usize>)> {
    let about = |segment: &&Segment| {
        !matches!(
            segment.kind(),
            Some(
                Kind::When
                    | Kind::Place
                    | Kind::Title
                    | Kind::Programme
                    | Kind::Session
                    | Kind::Gather
                    | Kind::Deadline
                    | Kind::Errand
            )
        )
    };
    sheet.segments.iter().filter(about).find_map(|segment| {
        let signing =
            matches!(segment.kind(), Some(Kind::SignUp | Kind::Contact | Kind::Phone | Kind::SignUpTime));
        let folded = Folded::of(sheet.text, &segment.value);
        clauses(folded.text(), false).into_iter().find_map(|sentence| {
            let words = &folded.text()[sentence.clone()];
            let near = signing || about_sign_up(words) || phone(words).is_some();
            let within = folded.origin(sentence);
            // `报名从12月1日到12月4日`: the end of a period is one as well.
            let opens = about_sign_up(words) && ["从", "from", "自"].iter().any(|word| words.contains(word));
            let mut found = moments(sheet.text, &within).into_iter().filter(|moment| moment.day && near);
            found.find_map(|moment| match closing(sheet, &moment) {
                Some(end) if moment.last || opens => Some((segment, end)),
                _ => moment.last.then_some((segment, moment.range)),
            })
        })
    })
}

/// The deadline together with `by` before it, and with `前` behind its hour. Behind a mere day it stays outside: a
/// notice means the day itself, and its line is kept as it stands.
fn with_its_words(sheet: &Sheet<'_>, segment: &Segment, range: &Range<usize>) -> Range<usize> {
    let before = sheet.words(&(segment.value.start..range.start));
    let head = before.trim_end();
    let start = ["by", "By"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .filter(|rest| !rest.ends_with(char::is_alphabetic));
    let behind = sheet.words(&(range.end..segment.value.end));
    let timed = moments(sheet.text, range).iter().any(|moment| moment.time);
    let end = ["之前", "以前", "前"].iter().find(|word| timed && behind.starts_with(**word));
    start.map_or(range.start, |kept| segment.value.start + kept.len())
        ..range.end + end.map_or(0, |word| word.len())
}

/// `活动前一天`, `a day before`: reckoned from the activity itself.
fn reckoned(sheet: &Sheet<'_>, segment: &Segment) -> Option<Range<usize>> {
    let words = folded(sheet.words(&segment.value));
    let said =
        ["前", "当天", "月底", "before", "on the day", "end of"].iter().any(|word| words.contains(word));
    (said && spoken(&words) <= 24).then(|| segment.value.clone())
}
