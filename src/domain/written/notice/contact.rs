//! Whom to ask.

use super::super::fold::Folded;
use super::claims::Claims;
use super::label::Kind;
use super::lines::{AROUND, Segment};
use super::look::{clauses, spoken, trimmed};
use super::phone::phone;
use super::sheet::Sheet;

/// A line up to this long is a contact as a whole.
const SHORT: usize = 45;

/// Whom to ask, if the notice says it.
pub(super) fn find(sheet: &Sheet<'_>, claims: &mut Claims) -> Option<String> {
    chosen(sheet, claims).filter(|words| spoken(words) > 0)
}

/// Behind a label with a number, else where a number stands, else behind a label.
fn chosen(sheet: &Sheet<'_>, claims: &mut Claims) -> Option<String> {
    let called = |segment: &Segment| phone(sheet.words(&segment.value)).is_some();
    let of = |kind: Kind| sheet.segments.iter().filter(move |segment| segment.kind() == Some(kind));
    if let Some(segment) = of(Kind::Contact).find(|segment| called(segment)) {
        return Some(whole(sheet, segment, claims));
    }
    let person = of(Kind::Contact)
        .find(|segment| spoken(sheet.words(&segment.value)) <= 12 && !segment.value.is_empty());
    if let Some(segment) = of(Kind::Phone).find(|segment| called(segment)) {
        let number = whole(sheet, segment, claims);
        return Some(match person {
            Some(person) => format!("{} {number}", whole(sheet, person, claims)),
            None => number,
        });
    }
    if let Some(segment) =
        of(Kind::SignUp).chain(of(Kind::Deadline)).chain(of(Kind::SignUpTime)).find(|segment| called(segment))
    {
        return Some(whole(sheet, segment, claims));
    }
    // The last number is that of the one who signs; an earlier one may be an example.
    if let Some(segment) = sheet.segments.iter().rev().find(|segment| called(segment)) {
        return Some(whole(sheet, segment, claims));
    }
    if let Some(named) =
        of(Kind::Contact).chain(of(Kind::Phone)).find(|segment| spoken(sheet.words(&segment.value)) > 0)
    {
        return Some(whole(sheet, named, claims));
    }
    sheet.segments.iter().filter(|segment| segment.bare()).find_map(|segment| asked(sheet, segment, claims))
}

/// A clause such as `联系群主小米`, without a number.
fn asked(sheet: &Sheet<'_>, segment: &Segment, claims: &mut Claims) -> Option<String> {
    let folded = Folded::of(sheet.text, &segment.value);
    let clause = clauses(folded.text(), true).into_iter().find(|clause| {
        let words = folded.text()[clause.clone()].trim_start();
        ["联系", "咨询", "contact ", "speak to ", "talk to "].iter().any(|lead| words.starts_with(lead))
            && spoken(words) > 2
    })?;
    let range = trimmed(sheet.text, folded.origin(clause), AROUND);
    claims.take(range.clone());
    Some(sheet.words(&range).to_owned())
}

/// The whole value where it is short; the clause with the number where it is a text; without the deadline in it.
fn whole(sheet: &Sheet<'_>, segment: &Segment, claims: &mut Claims) -> String {
    let value = &segment.value;
    let near = phone(sheet.words(value)).map_or(value.start, |range| value.start + range.start);
    let mut range = value.clone();
    let taken = |at: &usize| claims.holds(*at);
    // An English sentence falls apart without its deadline.
    let parts = !segment.bare() || super::look::chinese(sheet.words(value));
    if let Some(last) = (value.start..near).rev().find(taken).filter(|_| parts) {
        range.start = (last + 1..=near).find(|at| sheet.text.is_char_boundary(*at)).unwrap_or(near);
    }
    if let Some(first) = (near..value.end).find(taken).filter(|_| parts) {
        range.end = first;
    }
    for commas in [false, true] {
        let words = sheet.words(&range);
        let most = if super::look::chinese(words) { SHORT } else { SHORT * 2 };
        let long = words.chars().count() > if segment.bare() && commas { most * 2 / 3 } else { most };
        let part = Folded::of(sheet.text, &range);
        let mut clause = clauses(part.text(), commas).into_iter().map(|clause| part.origin(clause));
        if (long || segment.bare() && !commas)
            && let Some(clause) = clause.find(|clause| clause.contains(&near))
        {
            range = clause;
        }
    }
    let range = trimmed(sheet.text, range, AROUND);
    let kept = sheet.words(&range);
    let kept = ["截止到", "截止", "截至"].iter().find_map(|tail| kept.strip_suffix(tail)).unwrap_or(kept);
    let range = trimmed(sheet.text, range.start..range.start + kept.len(), AROUND);
    let words = sheet.words(&range);
    let lead = ["to ", "and ", "so ", "or ", "之前", "以前", "前", "止"]
        .iter()
        .find(|lead| words.starts_with(**lead))
        .map_or(0, |lead| lead.len());
    let range = range.start + lead..range.end;
    claims.take(range.clone());
    sheet.words(&range).to_owned()
}
