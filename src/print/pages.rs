//! Puts slabs on pages, and adds what stands on every page.

use super::document::{Align, Document, Shade, Style};
use super::layout::{GUTTER, Lane, Layout, line_height};
use super::slab::{self, Headers, Mark, Part, Slab, THIN};
use super::unit::Mm;

/// The marks of a page, from its upper left corner.
pub(super) type Page = Vec<Mark>;

/// The footer's type.
const FOOT: Style = Style { size: 8.0, shade: Shade::Soft, ..Style::BODY };
/// Room for the number of a page and of all.
const NUMBER: Mm = Mm(24.0);

/// Puts slabs on as many pages as they need, at least one, each with so much room. Joined slabs stay together unless
/// they are higher than a page.
pub(super) fn fill(slabs: &[Slab], headers: &Headers, room: Mm) -> Vec<Page> {
    let mut filled = Filled { headers, room, pages: vec![Page::new()], used: Mm::ZERO };
    for group in slabs.chunk_by(|slab, _| slab.joined) {
        let white = group.iter().all(Slab::is_white);
        if filled.used + slab::height(group) > room && !white {
            filled.turn(group.first());
        }
        for slab in group {
            filled.put(slab);
        }
    }
    filled.pages
}

struct Filled<'h> {
    headers: &'h Headers,
    room: Mm,
    pages: Vec<Page>,
    /// How much of the last page is used.
    used: Mm,
}

impl Filled<'_> {
    /// Begins a page for a slab, with its header, unless nothing is on this one.
    fn turn(&mut self, next: Option<&Slab>) {
        if self.used > Mm::ZERO {
            self.pages.push(Page::new());
            self.used = Mm::ZERO;
        }
        if let Some(header) = next.and_then(|slab| slab.header) {
            self.headers.get(header).iter().for_each(|slab| self.place(slab));
        }
    }

    fn put(&mut self, slab: &Slab) {
        if slab.is_white() && self.used == Mm::ZERO {
            return;
        }
        if self.used + slab.height > self.room && !slab.is_white() {
            self.turn(Some(slab));
        }
        self.place(slab);
    }

    fn place(&mut self, slab: &Slab) {
        let down = self.used;
        self.used += slab.height;
        if let Some(page) = self.pages.last_mut() {
            page.extend(slab.marks.iter().cloned().map(|mark| mark.moved(Mm::ZERO, down)));
        }
    }
}

/// Moves pages into the margins, and adds frame, footer and number.
pub(super) fn dress(document: &Document<'_>, pages: Vec<Page>, layout: &mut Layout<'_>) -> Vec<Page> {
    let count = pages.len();
    let mut dressed = Vec::with_capacity(count);
    for (place, page) in pages.into_iter().enumerate() {
        let mut marks = if document.framed { frame(document) } else { Page::new() };
        marks.extend(page.into_iter().map(|mark| mark.moved(document.margin, document.margin)));
        if let Some(footer) = document.footer {
            marks.extend(foot(document, footer, &format!("{} / {count}", place + 1), layout));
        }
        dressed.push(marks);
    }
    dressed
}

/// Four thin lines half-way between the edge and the text.
fn frame(document: &Document<'_>) -> Page {
    let edge = document.margin * 0.5;
    let (width, height) =
        (document.paper.width() - document.margin, document.paper.height() - document.margin);
    let upright = |x| Mark {
        shape: slab::Shape::Bar { width: THIN, height },
        ..Mark::rule(x, edge, THIN, THIN, Shade::Soft)
    };
    let lying = |y| Mark::rule(edge, y, width, THIN, Shade::Soft);
    vec![lying(edge), lying(edge + height - THIN), upright(edge), upright(edge + width - THIN)]
}

/// The footer and the number, between the text and the frame.
fn foot(document: &Document<'_>, footer: &str, number: &str, layout: &mut Layout<'_>) -> Vec<Mark> {
    let words = Lane { x: document.margin, width: document.body_width() - NUMBER - GUTTER };
    let right = Lane { x: document.margin + document.body_width() - NUMBER, width: NUMBER };
    let top = document.paper.height() - document.margin * 0.75 - line_height(FOOT) * 0.5;
    let style = Style { align: Align::End, ..FOOT };
    let mut marks = layout.set(number, style, right, Part::Decoration);
    marks.extend(layout.set_short(footer, FOOT, words));
    marks.into_iter().map(|mark| mark.moved(Mm::ZERO, top)).collect()
}
