//! Finds the pieces of a notice, one after the other.

use super::claims::Claims;
use super::sheet::{Notice, Sheet};
use super::{abreast, asides, contact, deadline, errand, place, programme, seats, title, wanted, when};

/// Finds the pieces of a notice. Nothing of the text is lost: what is in no other piece is in [`Notice::more`].
pub fn read(text: &str) -> Notice {
    let sheet = Sheet { text, segments: asides::apart(text, abreast::apart(text, errand::segments(text))) };
    let mut claims = Claims::default();
    let (programme, blocks) = programme::find(&sheet, &mut claims);
    let (roles, unclear) = wanted::find(&sheet, &mut claims);
    let deadline = deadline::find(&sheet, &mut claims);
    let issue = when::issue(&sheet, &blocks);
    let place = place::find(&sheet, &blocks, &issue, &mut claims);
    let taken = when::Taken {
        blocks: &blocks,
        issue: &issue,
        deadline: deadline.as_ref().map(|(_, range)| range.clone()),
    };
    let when::Said { pieces: when, ends, others } = when::find(&sheet, &taken, &mut claims);
    let title = title::find(&sheet, &blocks, &when, &mut claims);
    let (seats, companions) = seats::find(&sheet, &blocks, &mut claims);
    let contact = contact::find(&sheet, &mut claims);
    Notice {
        title,
        when: when.into_iter().map(|(piece, _)| piece).collect(),
        ends,
        others,
        place,
        programme,
        seats,
        companions,
        roles,
        unclear,
        deadline: deadline.map(|(piece, _)| piece),
        contact,
        more: claims.rest(&sheet),
    }
}
