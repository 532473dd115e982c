//! The fonts of printed sheets, and which of them has a character.

use std::collections::BTreeSet;

use krilla::Data;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Noto Sans for Latin letters, and Noto Sans SC for Chinese. `fonts/README.md` says which characters and how they
/// were made.
const LATIN: &[u8] = include_bytes!("fonts/NotoSansLatin.ttf");
const CHINESE: &[u8] = include_bytes!("fonts/NotoSansSC.otf");

/// Signs that are narrow in Latin text and as wide as an ideograph in Chinese.
const SHARED: &str = "‘’“”…·—–‰′″";

/// What is drawn where no font has the character. The text of the PDF keeps the character itself.
const STAND_IN: char = '□';

/// The embedded fonts, and one more for rarer characters where the operator has one.
#[derive(Clone)]
pub struct Fonts {
    faces: Vec<Face>,
}

/// A font that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    /// Neither TrueType nor OpenType, damaged, or a collection that has not so many fonts.
    #[error("this is not a readable TrueType or OpenType font")]
    Unreadable,
    /// Its characters are pictures of pixels, as in some fonts of emoji, which would leave no trace on paper.
    #[error("the font has pictures instead of outlines, which cannot be printed")]
    WithoutOutlines,
    /// Its maker forbids to embed it in documents (OS/2 `fsType`, restricted licence).
    #[error("the font's licence does not let it be embedded in documents")]
    NotEmbeddable,
}

/// Characters that no font has, each once, in the order of Unicode. On paper a hollow square stands for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing(pub Vec<char>);

/// One font of several.
#[derive(Clone)]
struct Face {
    bytes: Data,
    index: u32,
    drawn: krilla::text::Font,
}

/// Names one of the [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FaceId(usize);

/// A character as it will stand on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub character: char,
    pub face: FaceId,
    pub id: u32,
    /// How far the next character stands from this one, in parts of the size of type.
    pub advance: f32,
}

/// The end of a line: a place in the text, nothing on paper.
const LINE_BREAK: Glyph = Glyph { character: '\n', face: FaceId(0), id: 0, advance: 0.0 };

impl Fonts {
    /// The fonts that come with the program.
    pub fn embedded() -> Self {
        let face = |bytes: &'static [u8]| {
            Face::new(bytes.into(), 0).expect("the embedded fonts are read by the tests, too")
        };
        Self { faces: vec![face(LATIN), face(CHINESE)] }
    }

    /// Adds a font that is asked for the characters that the others lack. `index` is its place in a collection (TTC),
    /// 0 for a file with one font.
    ///
    /// # Errors
    /// When the font cannot be read or may not be embedded.
    pub fn with_rare(mut self, bytes: Vec<u8>, index: u32) -> Result<Self, FontError> {
        self.faces.push(Face::new(bytes.into(), index)?);
        Ok(self)
    }

    /// A text without the pictures among its signs that no font has, such as 💈: they adorn it, and a hollow square would not.
    pub fn without_pictures(&self, text: &str) -> String {
        let text = printable(text);
        let missing = self.lacks(&text).0;
        let is_picture = |sign: char| {
            let kind = sign.general_category();
            let adorns = matches!(
                kind,
                GeneralCategory::OtherSymbol
                    | GeneralCategory::ModifierSymbol
                    | GeneralCategory::EnclosingMark
            );
            adorns && missing.contains(&sign)
        };
        text.chars().filter(|sign| !is_picture(*sign)).collect::<String>().trim().to_owned()
    }

    /// What the renderer draws with.
    pub(super) fn drawn(&self, face: FaceId) -> &krilla::text::Font {
        &self.faces[face.0].drawn
    }

    /// The characters of a text that no font has.
    pub fn lacks(&self, text: &str) -> Missing {
        let mut missing = BTreeSet::new();
        self.glyphs(text, &mut missing);
        Missing(missing.into_iter().collect())
    }

    /// Each character in the first font that has it. What no font has is drawn as a hollow square and added to
    /// `missing`.
    pub(super) fn glyphs(&self, text: &str, missing: &mut BTreeSet<char>) -> Vec<Glyph> {
        let faces = self.faces.iter().enumerate();
        let readers: Vec<Reader<'_>> = faces.filter_map(|(place, face)| face.reader(FaceId(place))).collect();
        let characters: Vec<char> = text.chars().collect();
        let mut glyphs = Vec::with_capacity(characters.len());
        for (place, character) in characters.iter().enumerate() {
            let glyph = if *character == '\n' {
                Some(LINE_BREAK)
            } else if is_chinese(&characters, place) {
                // The Latin font, which is the first one, comes last.
                find(readers.iter().skip(1).chain(readers.first()), *character)
            } else {
                find(readers.iter(), *character)
            };
            glyphs.extend(glyph.or_else(|| {
                missing.insert(*character);
                find(readers.iter(), STAND_IN).map(|glyph| Glyph { character: *character, ..glyph })
            }));
        }
        glyphs
    }
}

impl Face {
    fn new(bytes: Data, index: u32) -> Result<Self, FontError> {
        let drawn = krilla::text::Font::new(bytes.clone(), index).ok_or(FontError::Unreadable)?;
        let face = Self { bytes, index, drawn };
        let reader = face.reader(FaceId(0)).ok_or(FontError::Unreadable)?;
        match reader {
            Reader { forbids_embedding: true, .. } => Err(FontError::NotEmbeddable),
            Reader { has_outlines: false, .. } => Err(FontError::WithoutOutlines),
            _ => Ok(face),
        }
    }

    fn reader(&self, face: FaceId) -> Option<Reader<'_>> {
        let font = FontRef::from_index(self.bytes.as_ref(), self.index).ok()?;
        let units = font.head().ok()?.units_per_em();
        Some(Reader {
            face,
            units: f32::from(units.max(1)),
            characters: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            has_outlines: font.outline_glyphs().format().is_some(),
            // The lowest four bits are the right to embed; 2 alone is the restricted licence.
            forbids_embedding: font.os2().is_ok_and(|table| table.fs_type() & 0xF == 2),
        })
    }
}

/// An opened face.
struct Reader<'a> {
    face: FaceId,
    units: f32,
    characters: skrifa::charmap::Charmap<'a>,
    metrics: skrifa::metrics::GlyphMetrics<'a>,
    has_outlines: bool,
    forbids_embedding: bool,
}

fn find<'r>(mut readers: impl Iterator<Item = &'r Reader<'r>>, character: char) -> Option<Glyph> {
    readers.find_map(|reader| {
        let id = reader.characters.map(character)?;
        let advance = reader.metrics.advance_width(id)? / reader.units;
        Some(Glyph { character, face: reader.face, id: id.to_u32(), advance })
    })
}

/// Whether a sign that both scripts have belongs to Chinese text: a quotation mark by what it encloses, the others by
/// either neighbour.
fn is_chinese(text: &[char], place: usize) -> bool {
    if !SHARED.contains(text[place]) {
        return false;
    }
    let wide = |c: Option<&char>| c.is_some_and(|c| is_wide(*c));
    let before = wide(text[..place].iter().rev().find(|c| c.is_alphanumeric()));
    let after = wide(text[place..].iter().find(|c| c.is_alphanumeric()));
    match text[place] {
        '‘' | '“' => after,
        '’' | '”' => before,
        _ => before || after,
    }
}

/// Whether a character is of the scripts that are set in squares and may be broken between any two.
pub(super) fn is_wide(character: char) -> bool {
    matches!(u32::from(character),
        0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x1F000..=0x3FFFF)
}

/// A text as it can be printed: letters and their accents in one, and nothing that has no place on paper (controls,
/// marks of direction, selectors of a variant). Line breaks stay, tabs become spaces.
pub(super) fn printable(text: &str) -> String {
    text.nfc().filter_map(print_as).collect()
}

fn print_as(character: char) -> Option<char> {
    match character {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => None,
        other => match other.general_category() {
            GeneralCategory::Control | GeneralCategory::Format => None,
            GeneralCategory::SpaceSeparator if !matches!(other, '\u{A0}' | '\u{3000}') => Some(' '),
            _ => Some(other),
        },
    }
}
