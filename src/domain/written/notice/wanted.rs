//! The roles that a notice asks for, wherever they stand in it.

use super::super::fold::Folded;
use super::claims::Claims;
use super::helpers::{Asked, Wanted, in_words, read};
use super::label::Kind;
use super::look::clauses;
use super::sheet::Sheet;

/// The roles that a notice asks for, and the line of it that asks for some in words that cannot be read.
pub(super) fn find(sheet: &Sheet<'_>, claims: &mut Claims) -> (Vec<Wanted>, Option<String>) {
    let (mut found, mut unclear) = (Vec::new(), None);
    for segment in &sheet.segments {
        if segment.kind() == Some(Kind::Roles) {
            let full = sheet.words(&segment.full);
            match read(full) {
                Some(Asked::For(wanted)) if wanted.iter().all(Wanted::is_sure) => {
                    claims.take(segment.full.clone());
                    found.extend(wanted);
                }
                Some(Asked::Unclear) => unclear = unclear.or_else(|| Some(full.to_owned())),
                _ => {}
            }
        } else if segment.bare() {
            let folded = Folded::of(sheet.text, &segment.value);
            for clause in clauses(folded.text(), true) {
                let range = folded.origin(clause);
                if let Some(wanted) = in_words(sheet.words(&range)) {
                    claims.take(range);
                    found.push(wanted);
                }
            }
        }
    }
    (found, unclear)
}
