//! From blocks to slabs that are as wide as the text.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use super::document::{Align, Block, List, Pair, Role, Shade, Sign, Style, Text, Value};
use super::font::{Fonts, printable};
use super::qr::{EDGE, Qr};
use super::slab::{self, Headers, Line, Mark, Part, Shape, Slab, THICK, THIN};
use super::tags::{Kind, NodeId, Tree};
use super::unit::Mm;
use super::wrap;

/// How far lines stand apart, in parts of the size of type: ideographs fill their squares and want more than letters.
const LEADING: f32 = 1.5;
/// Where letters stand in a line: an ideograph's square reaches from 0.88 above the baseline to 0.12 below.
const ASCENT: f32 = 0.88;
/// White above and below a pair.
const PAIR_WHITE: Mm = Mm(0.9);
/// White between two columns.
pub(super) const GUTTER: Mm = Mm(4.0);
/// The shortest line that somebody can write a number on. What is left of a line of text is used if it is longer.
const WRITING: Mm = Mm(60.0);
/// How far below the baseline one writes on a line.
const BELOW: Mm = Mm(0.8);

/// Where a text stands: how far from the left, and how wide.
#[derive(Clone, Copy)]
pub(super) struct Lane {
    pub x: Mm,
    pub width: Mm,
}

/// What is at work while a document is laid out.
pub(super) struct Layout<'f> {
    fonts: &'f Fonts,
    page_height: Mm,
    missing: BTreeSet<char>,
    pub tree: Tree,
    pub headers: Headers,
}

impl<'f> Layout<'f> {
    /// Begins a document whose pages have so much room.
    pub fn new(fonts: &'f Fonts, page_height: Mm) -> Self {
        Self {
            fonts,
            page_height,
            missing: BTreeSet::new(),
            tree: Tree::default(),
            headers: Headers::default(),
        }
    }

    /// The structure of the document, and the characters that no font has.
    pub fn into_parts(self) -> (Tree, BTreeSet<char>) {
        (self.tree, self.missing)
    }

    /// Lays out blocks from top to bottom.
    pub fn blocks(&mut self, blocks: &[Block<'_>], width: Mm) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        for block in blocks {
            // A line or white below a heading does not part it from what follows.
            let joined = slabs.last().is_some_and(|slab| slab.joined);
            slabs.extend(match block {
                Block::Text(text) => self.text(text, width),
                Block::Pairs(labels, pairs) => self.pairs(*labels, pairs, width),
                Block::List(list) => self.list(list, width),
                Block::ToWrite(words, style) => self.line_to_write(words, *style, width),
                Block::Table(table) => self.table(table, width),
                Block::Code(qr, side, words) => vec![self.code(qr, *side, words)],
                Block::Rule => vec![Slab { joined, ..Slab::new(THIN, vec![full_rule(width)]) }],
                Block::Space(height) => vec![Slab { joined, ..Slab::new(*height, Vec::new()) }],
                Block::Beside(main, side_width, side) => self.beside(main, *side_width, side, width),
                Block::Whole(height, inside) => whole(self.blocks(inside, width), *height),
            });
        }
        slabs
    }

    /// Sets a text in its lane, one mark a line, each as if it were the first.
    pub fn set(&mut self, text: &str, style: Style, lane: Lane, part: Part) -> Vec<Mark> {
        let glyphs = self.fonts.glyphs(&printable(text), &mut self.missing);
        let mark = |line: &[_]| {
            let left = lane.width - wrap::width(line, style.size);
            let indent = match style.align {
                Align::Start => Mm::ZERO,
                Align::Center => left * 0.5,
                Align::End => left,
            };
            let shape = Shape::Text { glyphs: line.to_vec(), size: style.size, weight: style.weight };
            Mark { x: lane.x + indent, y: baseline(style), shape, shade: style.shade, part }
        };
        wrap::lines(&glyphs, style.size, lane.width).into_iter().map(mark).collect()
    }

    /// Sets the beginning of a text on one line, with … where the text goes on.
    pub fn set_short(&mut self, text: &str, style: Style, lane: Lane) -> Option<Mark> {
        let whole = self.set(text, style, lane, Part::Decoration);
        if whole.len() <= 1 {
            return whole.into_iter().next();
        }
        let room = Lane { width: lane.width - Mm::of_points(style.size), ..lane };
        let first = self.set(text, style, room, Part::Decoration).into_iter().next()?;
        let Shape::Text { glyphs, .. } = first.shape else { return None };
        let cut: String = glyphs.iter().map(|glyph| glyph.character).chain(['…']).collect();
        self.set(&cut, style, lane, Part::Decoration).into_iter().next()
    }

    fn text(&mut self, text: &Text<'_>, width: Mm) -> Vec<Slab> {
        let (kind, joined) = match text.role {
            Role::Title => (Kind::Heading(NonZeroU16::MIN), true),
            Role::Heading => (Kind::Heading(NonZeroU16::MIN.saturating_add(1)), true),
            Role::Body => (Kind::Paragraph, false),
        };
        let part = Part::Content(self.tree.root(kind));
        let marks = self.set(text.text, text.style, Lane { x: Mm::ZERO, width }, part);
        let height = line_height(text.style);
        marks.into_iter().map(|mark| Slab { joined, ..Slab::new(height, vec![mark]) }).collect()
    }

    fn pairs(&mut self, labels: Mm, pairs: &[Pair<'_>], width: Mm) -> Vec<Slab> {
        let list = self.tree.root(Kind::Pairs);
        pairs.iter().flat_map(|pair| self.pair(list, labels, *pair, width)).collect()
    }

    fn pair(&mut self, list: NodeId, labels: Mm, pair: Pair<'_>, width: Mm) -> Vec<Slab> {
        let item = self.tree.child(list, Kind::Pair);
        let label_part = Part::Content(self.tree.child(item, Kind::Label));
        let value_part = Part::Content(self.tree.child(item, Kind::Value));
        let label_style = Style { shade: Shade::Soft, ..Style::BODY };
        let label_lane = Lane { x: Mm::ZERO, width: labels - GUTTER };
        let value_lane = Lane { x: labels, width: width - labels };
        let label = singles(self.set(pair.label, label_style, label_lane, label_part));
        let value = match pair.value {
            Value::Words(words) => singles(self.set(words, Style::BODY, value_lane, value_part)),
            Value::ToWrite(words) => self.writing(words, Style::BODY, value_lane, value_part),
        };
        slab::row(vec![label, value], line_height(Style::BODY), PAIR_WHITE)
    }

    /// Words and a line to write on: after the words where there is room, else below them.
    fn writing(&mut self, words: &str, style: Style, lane: Lane, part: Part) -> Vec<Line> {
        let mut lines = singles(self.set(words, style, lane, part));
        let end = lane.x + lane.width;
        let words_end = lines.last().and_then(|line| line.last()).map_or(lane.x, Mark::right);
        let from = if words_end > lane.x { words_end + GUTTER * 0.5 } else { lane.x };
        let fits = end - from >= WRITING || from == lane.x;
        let from = if fits { from } else { lane.x };
        let rule = Mark::rule(from, baseline(style) + BELOW, end - from, THIN, Shade::Soft);
        match lines.last_mut() {
            Some(last) if fits => last.push(rule),
            _ => lines.push(vec![rule]),
        }
        lines
    }

    fn line_to_write(&mut self, words: &str, style: Style, width: Mm) -> Vec<Slab> {
        let part = Part::Content(self.tree.root(Kind::Paragraph));
        let lines = self.writing(words, style, Lane { x: Mm::ZERO, width }, part);
        slab::row(vec![lines], line_height(style), Mm::ZERO)
    }

    fn list(&mut self, list: &List<'_>, width: Mm) -> Vec<Slab> {
        let node = self.tree.root(Kind::Pairs);
        let lane = Lane { x: list.signs, width: width - list.signs };
        let mut slabs = Vec::new();
        for (sign, words) in &list.items {
            let item = self.tree.child(node, Kind::Pair);
            let sign = match sign {
                Sign::Box => vec![square(list.style)],
                Sign::None => Vec::new(),
                Sign::Words(words) => {
                    let part = Part::Content(self.tree.child(item, Kind::Label));
                    let signs = Lane { x: Mm::ZERO, width: list.signs - GUTTER };
                    singles(self.set(words, list.style, signs, part))
                }
            };
            let part = Part::Content(self.tree.child(item, Kind::Value));
            let words = singles(self.set(words, list.style, lane, part));
            slabs.extend(slab::row(vec![sign, words], line_height(list.style), PAIR_WHITE));
        }
        slabs
    }

    fn code(&mut self, qr: &Qr, side: Mm, words: &str) -> Slab {
        let part = Part::Content(self.tree.root(Kind::Figure(printable(words))));
        let square = Mm(side.0 / f32::from(qr.side().saturating_add(2 * EDGE)));
        let edge = square * f32::from(EDGE);
        let shape = Shape::Code { qr: qr.clone(), square };
        // A caption below belongs to its code.
        Slab::new(side, vec![Mark { x: edge, y: edge, shape, shade: Shade::Ink, part }]).joined()
    }

    fn beside(&mut self, main: &[Block<'_>], side_width: Mm, side: &[Block<'_>], width: Mm) -> Vec<Slab> {
        let main_width = width - side_width - GUTTER;
        let mut slabs = self.blocks(main, main_width);
        let side = self.blocks(side, side_width);
        let (main_height, side_height) = (slab::height(&slabs), slab::height(&side));
        // Where the main column alone is higher than a page, the other one stands at its top, which is on one page.
        let lower = if main_height > self.page_height { Mm::ZERO } else { main_height - side_height };
        let marks = at(side, main_width + GUTTER, lower.max(Mm::ZERO));
        if slabs.is_empty() {
            slabs.push(Slab::new(Mm::ZERO, Vec::new()));
        }
        slabs[0].marks.extend(marks);
        let last = slabs.len() - 1;
        slabs[..last].iter_mut().for_each(|slab| slab.joined = true);
        slabs[last].joined = false;
        slabs[last].height += (side_height - main_height).max(Mm::ZERO);
        slabs
    }
}

/// How high a line of text is.
pub(super) fn line_height(style: Style) -> Mm {
    Mm::of_points(style.size * LEADING)
}

/// A line of text a mark, for a row.
pub(super) fn singles(marks: Vec<Mark>) -> Vec<Line> {
    marks.into_iter().map(|mark| vec![mark]).collect()
}

/// Where letters stand in a line of text, from its top.
fn baseline(style: Style) -> Mm {
    Mm::of_points(style.size * ((LEADING - 1.0) / 2.0 + ASCENT))
}

/// An empty box beside a line of text, as high as an ideograph. That there is one to put a cross in, the text says.
fn square(style: Style) -> Line {
    let side = Mm::of_points(style.size);
    let top = Mm::of_points(style.size * (LEADING - 1.0) / 2.0);
    let lying = |y| Mark::rule(Mm::ZERO, y, side, THICK, Shade::Ink);
    let upright = |x| Mark {
        shape: Shape::Bar { width: THICK, height: side },
        ..Mark::rule(x, top, THICK, THICK, Shade::Ink)
    };
    vec![lying(top), lying(top + side - THICK), upright(Mm::ZERO), upright(side - THICK)]
}

/// Slabs that stay together, with white below where they are not as high.
fn whole(mut slabs: Vec<Slab>, least: Mm) -> Vec<Slab> {
    let white = (least - slab::height(&slabs)).max(Mm::ZERO);
    for slab in &mut slabs {
        slab.joined = true;
    }
    if let Some(last) = slabs.last_mut() {
        last.joined = false;
        last.height += white;
    }
    slabs
}

fn full_rule(width: Mm) -> Mark {
    Mark::rule(Mm::ZERO, Mm::ZERO, width, THIN, Shade::Hairline)
}

/// The marks of slabs one below the other, beginning at a place.
fn at(slabs: Vec<Slab>, x: Mm, mut y: Mm) -> Vec<Mark> {
    let mut marks = Vec::new();
    for slab in slabs {
        marks.extend(slab.marks.into_iter().map(|mark| mark.moved(x, y)));
        y += slab.height;
    }
    marks
}
