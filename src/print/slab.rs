//! Strips of paper with marks on them, which are never cut.

use super::document::{Shade, Weight};
use super::font::Glyph;
use super::qr::Qr;
use super::tags::NodeId;
use super::unit::Mm;
use super::wrap;

/// How thick lines are: those between rows, and those around a table.
pub(super) const THIN: Mm = Mm(0.12);
pub(super) const THICK: Mm = Mm(0.3);

/// Up to how many lines a row is never cut. It is far from the height of a page.
const UNCUT: usize = 8;

/// Something to draw at a place of a slab or page. `y` is a text's baseline, or the top of anything else.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub x: Mm,
    pub y: Mm,
    pub shape: Shape,
    pub shade: Shade,
    pub part: Part,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// Glyphs of one line, with the size of type in points.
    Text { glyphs: Vec<Glyph>, size: f32, weight: Weight },
    /// A dark rectangle, such as a line.
    Bar { width: Mm, height: Mm },
    /// A code without its white edge, each square of which is so wide.
    Code { qr: Qr, square: Mm },
}

/// What a mark belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// To the paper: nobody reads it aloud.
    Decoration,
    /// To a part of the document.
    Content(NodeId),
}

/// Marks side by side on one line of text.
pub(super) type Line = Vec<Mark>;

/// A strip of marks.
#[derive(Clone, Debug)]
pub(super) struct Slab {
    pub height: Mm,
    pub marks: Vec<Mark>,
    /// Whether it stays on one page with the next one, if a page is high enough.
    pub joined: bool,
    /// The header that comes before it at the top of a page.
    pub header: Option<HeaderId>,
}

/// Names a table's header among [`Headers`].
#[derive(Clone, Copy, Debug)]
pub(super) struct HeaderId(usize);

/// The headers that come again on further pages.
#[derive(Default)]
pub(super) struct Headers(Vec<Vec<Slab>>);

impl Headers {
    /// Keeps a header. What comes again is not read aloud again.
    pub fn keep(&mut self, slabs: &[Slab]) -> HeaderId {
        let mut again = slabs.to_vec();
        again.iter_mut().flat_map(|slab| &mut slab.marks).for_each(|mark| mark.part = Part::Decoration);
        self.0.push(again);
        HeaderId(self.0.len() - 1)
    }

    /// The slabs of a header.
    pub fn get(&self, id: HeaderId) -> &[Slab] {
        &self.0[id.0]
    }
}

impl Mark {
    /// A line across the paper.
    pub fn rule(x: Mm, y: Mm, width: Mm, thickness: Mm, shade: Shade) -> Self {
        Self { x, y, shape: Shape::Bar { width, height: thickness }, shade, part: Part::Decoration }
    }

    /// The mark at another place.
    pub fn moved(self, right: Mm, down: Mm) -> Self {
        Self { x: self.x + right, y: self.y + down, ..self }
    }

    /// Where it ends at the right.
    pub fn right(&self) -> Mm {
        match &self.shape {
            Shape::Text { glyphs, size, .. } => self.x + wrap::width(glyphs, *size),
            Shape::Bar { width, .. } => self.x + *width,
            Shape::Code { qr, square } => self.x + *square * f32::from(qr.side()),
        }
    }
}

impl Slab {
    /// A strip that stands for itself.
    pub fn new(height: Mm, marks: Vec<Mark>) -> Self {
        Self { height, marks, joined: false, header: None }
    }

    /// Whether nothing is on it.
    pub fn is_white(&self) -> bool {
        self.marks.is_empty()
    }

    /// A strip that stays with the next one.
    pub fn joined(self) -> Self {
        Self { joined: true, ..self }
    }

    /// A strip of a table.
    pub fn under(self, header: HeaderId) -> Self {
        Self { header: Some(header), ..self }
    }
}

/// How high slabs are, one below the other.
pub(super) fn height(slabs: &[Slab]) -> Mm {
    slabs.iter().map(|slab| slab.height).sum()
}

/// The cells of a row, each with its lines, with white above and below. A row is one slab, cell by cell, so that its
/// text is copied in order; one that is too high for that is a slab a line, which stay together if they can.
pub(super) fn row(cells: Vec<Vec<Line>>, line_height: Mm, white: Mm) -> Vec<Slab> {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut slabs = if lines <= UNCUT {
        vec![whole(cells, line_height)]
    } else {
        let last = lines - 1;
        let cut = |line| Slab { joined: line < last, ..Slab::new(line_height, side_by_side(&cells, line)) };
        (0..lines).map(cut).collect()
    };
    if let Some(first) = slabs.first_mut() {
        first.height += white;
        first.marks = first.marks.drain(..).map(|mark| mark.moved(Mm::ZERO, white)).collect();
    }
    if let Some(last) = slabs.last_mut() {
        last.height += white;
    }
    slabs
}

/// All cells on one slab.
fn whole(cells: Vec<Vec<Line>>, line_height: Mm) -> Slab {
    let (mut marks, mut height) = (Vec::new(), Mm::ZERO);
    for cell in cells {
        let mut down = Mm::ZERO;
        for line in cell {
            marks.extend(line.into_iter().map(|mark| mark.moved(Mm::ZERO, down)));
            down += line_height;
        }
        height = height.max(down);
    }
    Slab::new(height, marks)
}

/// One line of every cell that has so many.
fn side_by_side(cells: &[Vec<Line>], line: usize) -> Vec<Mark> {
    cells.iter().filter_map(|cell| cell.get(line)).flatten().cloned().collect()
}

/// Draws a line below slabs.
pub(super) fn underline(slabs: &mut [Slab], width: Mm, thickness: Mm, shade: Shade) {
    if let Some(last) = slabs.last_mut() {
        last.marks.push(Mark::rule(Mm::ZERO, last.height - thickness, width, thickness, shade));
    }
}
