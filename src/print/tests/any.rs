//! Whatever people write, it is printed.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::sample;
use crate::print::certificate::{Row, Sheet};
use crate::print::font::{Fonts, printable};
use crate::print::unit::Mm;
use crate::print::{Pair, Qr, Value, wrap};

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);

/// Any text: of any characters, of what breaks lines and layouts, and long.
pub(super) fn any_text() -> impl Strategy<Value = String> {
    let awkward = r"[\x00\x07\t\n\r \x{A0}\x{AD}\x{200D}\x{202E}\x{2066}\x{3000}\x{FEFF}\x{10FFFF}\x{E000}🙂👩玥。“”—a-]{0,40}";
    prop_oneof![
        any::<String>().boxed(),
        awkward.boxed(),
        "[a-z]{0,600}".boxed(),
        ("[玥喆。a ]{1,4}", 0_usize..900).prop_map(|(text, times)| text.repeat(times)).boxed(),
    ]
}

/// A certificate, all of whose words are among these.
fn sheet(words: &[String]) -> Sheet<'_> {
    let word = |place: usize| words[place % words.len()].as_str();
    let row = |place| Row {
        date: word(place),
        what: word(place + 1),
        verified: word(place + 2),
        attested: word(place + 3),
    };
    let mut sheet: Sheet<'_> = sample::english(0, "");
    sheet.meta.title = word(0);
    sheet.meta.author = word(1);
    sheet.meta.language = word(2);
    sheet.under_title = word(3);
    sheet.person.heading = word(4);
    sheet.person.pairs = vec![
        Pair { label: word(5), value: Value::Words(word(6)) },
        Pair { label: word(7), value: Value::ToWrite(word(8)) },
    ];
    sheet.issuer.pairs = vec![Pair { label: word(9), value: Value::Words(word(10)) }];
    sheet.hours.rows = (0..words.len()).map(row).collect();
    sheet.hours.total = row(4);
    sheet.qr = Qr::new(word(5)).unwrap_or(sheet.qr);
    sheet.caption = word(6);
    sheet.footer = word(7);
    sheet
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_certificate_is_printed(words in prop::collection::vec(any_text(), 1..12)) {
        let printed = sheet(&words).print(&FONTS);
        prop_assert!(printed.is_ok_and(|printed| printed.pdf.starts_with(b"%PDF") && printed.pages >= 1));
    }

    #[test]
    fn lines_keep_the_text_and_their_width(text in any_text(), ems in 0.5_f32..40.0) {
        let text = printable(&text);
        let glyphs = FONTS.glyphs(&text, &mut std::collections::BTreeSet::new());
        let width = Mm::of_points(ems * 10.0);
        let lines = wrap::lines(&glyphs, 10.0, width);
        for line in &lines {
            prop_assert!(line.len() == 1 || wrap::width(line, 10.0) <= width + Mm(0.01));
        }
        let white = |c: &char| !matches!(c, ' ' | '\u{3000}' | '\n');
        let kept: String = lines.iter().flat_map(|line| line.iter().map(|g| g.character)).filter(white).collect();
        prop_assert_eq!(kept, text.chars().filter(white).collect::<String>());
    }
}
