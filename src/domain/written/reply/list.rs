//! A list that goes round in a group, copied with a line added to it: that line is what its writer says.

use winnow::Parser;
use winnow::combinator::{alt, opt};

use super::about::About;
use super::meaning::{Doubt, Other, Reply};
use super::number::{counted, digits};
use super::part::{Read, one, some, whole};
use super::said::Said;
use super::standing::Standing;
use super::text::Plain;

/// A list has at least two lines: one is a number and a word.
const FEWEST: usize = 2;

/// What the writer's own line of a list says; none of what is no list.
pub(super) fn read(written: &str, about: &About<'_>) -> Option<Reply> {
    let entries: Vec<&str> = written.lines().filter_map(entry).collect();
    if entries.len() < FEWEST {
        return None;
    }
    let last = entries.last()?;
    if last.is_empty() {
        return Some(if about.standing == Standing::Out { Reply::Ask(Doubt::Join) } else { Reply::Nothing });
    }
    let own: Vec<&&str> = entries.iter().filter(|entry| names(entry, about)).collect();
    let reply = match own.as_slice() {
        [line] => line_of(line, about).filter(|_| names(last, about)),
        _ => None,
    };
    Some(reply.unwrap_or(if own.is_empty() { Reply::Nothing } else { doubtful(about) }))
}

fn doubtful(about: &About<'_>) -> Reply {
    if about.standing == Standing::Out { Reply::Ask(Doubt::Join) } else { Reply::Nothing }
}

fn names(entry: &str, about: &About<'_>) -> bool {
    !about.own.is_empty() && Plain::of(entry).text.contains(&about.own)
}

/// What stands behind the number of a line: `3. 张伟`, `- Mary`.
fn entry(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return Some(rest.trim());
    }
    let is_digit = |letter: char| letter.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&letter);
    let rest = line.trim_start_matches(is_digit);
    let behind = rest.strip_prefix(['.', '\u{3001}', ')', '\u{ff09}', '\u{ff0e}', ':', '\u{ff1a}'])?;
    (rest.len() < line.len()).then(|| behind.trim())
}

/// The writer's line.
fn line_of(line: &str, about: &About<'_>) -> Option<Reply> {
    let plain = Plain::of(line);
    let text: &str = plain.text.trim();
    if let Some((name, by)) = text.split_once('(')
        && whole(
            (one(&[about.own.as_str()]), one(&["代报", "代", "帮报", "帮忙报", "报的"]), opt(one(&[")"]))),
            by,
        )
        .is_some()
    {
        let name = name.trim();
        let seats = super::chinese::people_of(name);
        let other = || Other { name: plain.as_typed(name).to_owned(), seats };
        return (!name.is_empty()).then(|| Reply::For { writer: false, others: vec![other()] });
    }
    let rest = text.strip_prefix(about.own.as_str())?.trim();
    if rest.is_empty() {
        return Some(size(1, about));
    }
    let rest = rest.trim_matches(['(', ')', ' ']);
    if let Some(role) = whole((|text: &mut &str| about.role(text), some(&["s"])).map(|(role, ())| role), rest)
    {
        return Some(Reply::Role(role));
    }
    let plus = ('+', some(&[]), counted).map(|(_, (), number)| 1 + number);
    let times = (one(&["x"]), digits).map(|(_, number)| number);
    if let Some(seats) = whole(alt((plus, times, |text: &mut &str| -> Read<i64> { counted(text) })), rest) {
        return Some(size(seats, about));
    }
    let with = format!("我{rest}");
    match super::chinese::clause(&with, about)?.as_slice() {
        [Said::Named(seats)] => Some(size(*seats, about)),
        _ => None,
    }
}

fn size(seats: i64, about: &About<'_>) -> Reply {
    match about.standing {
        // A line may be older than what was said since.
        Standing::In(now) if seats < now => Reply::Ask(Doubt::Number),
        _ if seats > about.most => Reply::Ask(Doubt::Number),
        _ => Reply::Join(seats),
    }
}
