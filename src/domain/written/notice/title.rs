//! The name: behind its label, at the head of the notice, or in the sentence that announces it.

use std::ops::Range;

use super::claims::Claims;
use super::label::Kind;
use super::look::spoken;
use super::programme::Blocks;
use super::sheet::Sheet;
use super::when::Found;

mod edges;
mod heading;
mod named;
mod words;

pub(super) use edges::greets;

/// A title is shorter than this, in characters.
const LONGEST: usize = 90;

/// The name, if the notice gives one that is sure.
pub(super) fn find(
    sheet: &Sheet<'_>,
    blocks: &Blocks,
    when: &[Found],
    claims: &mut Claims,
) -> Option<String> {
    let range = chosen(sheet, blocks, when, claims)?;
    let range = edges::bare_ends(sheet.text, range);
    if spoken(sheet.words(&range)) < 2 || sheet.words(&range).chars().count() > LONGEST {
        return None;
    }
    claims.take(range.clone());
    Some(sheet.words(&range).to_owned())
}

fn chosen(sheet: &Sheet<'_>, blocks: &Blocks, when: &[Found], claims: &Claims) -> Option<Range<usize>> {
    let labelled = |kind: Kind| {
        let mut of_kind = sheet.segments.iter().filter(move |segment| segment.kind() == Some(kind));
        of_kind.find(|segment| spoken(sheet.words(&segment.value)) >= 2).map(|segment| segment.value.clone())
    };
    let subject = labelled(Kind::Subject);
    // `What: a talk about …` goes on from its heading, a name begins with a capital.
    let (named, told): (Vec<_>, Vec<_>) =
        subject.into_iter().partition(|range| !sheet.words(range).starts_with(char::is_lowercase));
    if let Some(range) = labelled(Kind::Title).or_else(|| named.into_iter().next()) {
        return Some(range);
    }
    let head = heading::find(sheet, blocks, when, claims);
    match head {
        Some(heading) if heading.sure => Some(heading.range),
        // What is only the kind of a paper, such as 启事, gives way to the name in its text.
        Some(heading) => Some(named::find(sheet, blocks).unwrap_or(heading.range)),
        None => named::find(sheet, blocks)
            .or_else(|| told.into_iter().next())
            .or_else(|| heading::among_labels(sheet, blocks, claims)),
    }
}
