//! Which characters the fonts have, and which form of a sign is taken.

use std::collections::BTreeSet;

use crate::print::font::{FontError, Fonts, printable};

/// What the embedded fonts lack of a text.
fn lacking(text: &str) -> Vec<char> {
    let mut missing = BTreeSet::new();
    Fonts::embedded().glyphs(text, &mut missing);
    missing.into_iter().collect()
}

/// How wide each character is, in parts of the size of type.
fn advances(text: &str) -> Vec<f32> {
    Fonts::embedded().glyphs(text, &mut BTreeSet::new()).iter().map(|glyph| glyph.advance).collect()
}

#[test]
fn names_have_their_characters() {
    // The last four are of the table of 2013 and beyond U+FFFF.
    assert!(lacking("玥喆堃镕祎昇彧翀𬬩𫖯𬀩𬱖").is_empty());
    assert!(lacking("Łódź Đặng Thị Ștefan Ærøskøbing lǜ ß €").is_empty());
    assert!(lacking("〇《》「」——……①⑳℃、。！（）￥").is_empty());
}

#[test]
fn the_standard_table_is_whole() {
    // 8,105 of the table and 125 more of GB 2312; `fonts/README.md` counts them.
    let ideographs = ('\u{3400}'..='\u{9FFF}').chain('\u{20000}'..='\u{3FFFF}');
    let all = ideographs.clone().count();
    assert_eq!(all - lacking(&ideographs.collect::<String>()).len(), 8_230);
}

#[test]
fn quotation_marks_and_dots_are_as_wide_as_their_text() {
    assert!(advances("“Li’s”").iter().all(|advance| *advance < 1.0));
    let wide = advances("“我”·—");
    assert!(wide.iter().take(4).all(|advance| (*advance - 1.0).abs() < 0.01), "{wide:?}");
}

#[test]
fn what_has_no_place_on_paper_is_left_out() {
    assert_eq!(printable("a\u{202E}b\u{200B}c\u{0}\td\r\ne\u{FE0F}\u{AD}"), "abc d\ne");
    assert_eq!(printable("e\u{301}"), "é");
    assert_eq!(printable("a\u{2028}b\u{2009}c\u{A0}d"), "a\nb c\u{A0}d");
}

#[test]
fn a_second_font_must_be_one() {
    let refused = Fonts::embedded().with_rare(b"no font".to_vec(), 0).err();
    assert_eq!(refused, Some(FontError::Unreadable));
    let bytes = include_bytes!("../fonts/NotoSansLatin.ttf").to_vec();
    assert_eq!(Fonts::embedded().with_rare(bytes.clone(), 3).err(), Some(FontError::Unreadable));
    assert!(Fonts::embedded().with_rare(bytes, 0).is_ok());
}
