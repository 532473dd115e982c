//! Writes pages of marks as a PDF.

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::color::luma;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::document::{Document, Meta, PrintError, Shade, Weight};
use super::font::{Fonts, Glyph, printable};
use super::pages::Page;
use super::qr::Qr;
use super::slab::{Mark, Part, Shape};
use super::tags::Tree;
use super::unit::{Mm, Paper};

/// How thick the line around bold letters is, in parts of the size of type.
const BOLDER: f32 = 0.028;

/// The file of pages that are already dressed.
pub(super) fn pdf(
    document: &Document<'_>,
    fonts: &Fonts,
    pages: &[Page],
    mut tree: Tree,
) -> Result<Vec<u8>, PrintError> {
    let mut file = krilla::Document::new();
    file.set_metadata(metadata(&document.meta));
    for marks in pages {
        let mut page = file.start_page_with(settings(document.paper));
        let mut surface = page.surface();
        for mark in marks {
            draw_tagged(&mut surface, fonts, mark, &mut tree);
        }
        surface.finish();
        page.finish();
    }
    file.set_tag_tree(tree.written(document.meta.language));
    Ok(file.finish()?)
}

fn settings(paper: Paper) -> PageSettings {
    PageSettings::from_wh(paper.width().points(), paper.height().points()).unwrap_or_default()
}

fn metadata(meta: &Meta<'_>) -> krilla::metadata::Metadata {
    krilla::metadata::Metadata::new()
        .title(printable(meta.title))
        .authors(vec![printable(meta.author)])
        .language(meta.language.to_owned())
        .creation_date(date(meta.created))
}

fn date(time: DateTime<Utc>) -> krilla::metadata::DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    krilla::metadata::DateTime::new(u16::try_from(time.year()).unwrap_or(0))
        .month(small(time.month()))
        .day(small(time.day()))
        .hour(small(time.hour()))
        .minute(small(time.minute()))
        .second(small(time.second()))
        .utc_offset_hour(0)
}

fn draw_tagged(surface: &mut Surface<'_>, fonts: &Fonts, mark: &Mark, tree: &mut Tree) {
    let tag = match (mark.part, &mark.shape) {
        (Part::Decoration, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Part::Content(_), Shape::Text { .. }) => ContentTag::Span(SpanTag::empty()),
        (Part::Content(_), _) => ContentTag::Other,
    };
    let drawn = surface.start_tagged(tag);
    draw(surface, fonts, mark);
    surface.end_tagged();
    if let Part::Content(part) = mark.part {
        tree.draw(part, drawn);
    }
}

fn draw(surface: &mut Surface<'_>, fonts: &Fonts, mark: &Mark) {
    surface.set_fill(Some(Fill { paint: grey(mark.shade).into(), ..Fill::default() }));
    surface.set_stroke(None);
    match &mark.shape {
        Shape::Text { glyphs, size, weight } => {
            surface.set_stroke(outline(*weight, *size, mark.shade));
            draw_text(surface, fonts, mark, glyphs, *size);
        }
        Shape::Bar { width, height } => fill(surface, rectangle(mark.x, mark.y, *width, *height)),
        Shape::Code { qr, square } => fill(surface, squares(mark, qr, *square)),
    }
}

fn outline(weight: Weight, size: f32, shade: Shade) -> Option<Stroke> {
    match weight {
        Weight::Regular => None,
        Weight::Bold => Some(Stroke {
            paint: grey(shade).into(),
            width: size * BOLDER,
            opacity: NormalizedF32::ONE,
            ..Stroke::default()
        }),
    }
}

fn grey(shade: Shade) -> luma::Color {
    luma::Color::new(match shade {
        Shade::Ink => 0,
        Shade::Soft => 85,
        Shade::Hairline => 200,
    })
}

/// Draws a line of text, run by run of one font.
fn draw_text(surface: &mut Surface<'_>, fonts: &Fonts, mark: &Mark, glyphs: &[Glyph], size: f32) {
    let mut x = mark.x.points();
    for run in glyphs.chunk_by(|one, next| one.face == next.face) {
        let text: String = run.iter().map(|glyph| glyph.character).collect();
        let drawn: Vec<KrillaGlyph> =
            text.char_indices().zip(run).map(|(at, glyph)| placed(at, glyph)).collect();
        let start = Point::from_xy(x, mark.y.points());
        surface.draw_glyphs(start, &drawn, fonts.drawn(run[0].face).clone(), &text, size, false);
        x += run.iter().map(|glyph| glyph.advance).sum::<f32>() * size;
    }
}

fn placed((at, character): (usize, char), glyph: &Glyph) -> KrillaGlyph {
    KrillaGlyph {
        glyph_id: GlyphId::new(glyph.id),
        text_range: at..at + character.len_utf8(),
        x_advance: glyph.advance,
        x_offset: 0.0,
        y_offset: 0.0,
        y_advance: 0.0,
        location: None,
    }
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn rectangle(x: Mm, y: Mm, width: Mm, height: Mm) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x.points(), y.points(), width.points(), height.points())?);
    path.finish()
}

/// The dark squares of a code as one shape.
fn squares(mark: &Mark, qr: &Qr, square: Mm) -> Option<Path> {
    let mut path = PathBuilder::new();
    for bar in qr.bars() {
        let (x, y) = (mark.x + square * f32::from(bar.x), mark.y + square * f32::from(bar.y));
        let width = square * f32::from(bar.length);
        path.push_rect(Rect::from_xywh(x.points(), y.points(), width.points(), square.points())?);
    }
    path.finish()
}
