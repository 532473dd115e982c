//! Where lines end.

use std::collections::BTreeSet;

use crate::print::font::Fonts;
use crate::print::unit::Mm;
use crate::print::wrap;

/// The lines of a text that is so many ideographs wide.
pub fn lines(text: &str, ems: f32) -> Vec<String> {
    let glyphs = Fonts::embedded().glyphs(text, &mut BTreeSet::new());
    let lines = wrap::lines(&glyphs, 10.0, Mm::of_points(ems * 10.0 + 0.01));
    lines.iter().map(|line| line.iter().map(|glyph| glyph.character).collect()).collect()
}

#[test]
fn chinese_ends_anywhere_but_before_a_stop() {
    assert_eq!(lines("社区的志愿者来了", 4.0), ["社区的志", "愿者来了"]);
    assert_eq!(lines("社区的志。愿者", 4.0), ["社区的", "志。愿者"]);
    assert_eq!(lines("社区的《志愿》", 4.0), ["社区的", "《志愿》"]);
}

#[test]
fn words_stay_whole_where_they_can() {
    assert_eq!(lines("help on the stairs", 4.5), ["help on", "the stairs"]);
    assert_eq!(lines("Łukasiewiczowskiemu", 3.0).concat(), "Łukasiewiczowskiemu");
    assert_eq!(lines("well-known", 3.5), ["well-", "known"]);
    assert_eq!(lines("on 2026-11-20", 5.5), ["on", "2026-11-20"]);
    assert_eq!(lines("共12.5小时", 3.5), ["共12.5", "小时"]);
}

#[test]
fn lines_end_where_the_text_says() {
    assert_eq!(lines("a\n\nb", 9.0), ["a", "", "b"]);
    assert_eq!(lines("", 9.0), [""]);
    assert_eq!(lines("a    ", 0.7), ["a"]);
    assert_eq!(lines("社", 0.1), ["社"]);
}
