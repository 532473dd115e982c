//! The words in a file, however its editor saved it.

use std::string::FromUtf16Error;

use encoding_rs::GBK;

/// What editors put before UTF-8, and before UTF-16 in either order.
const UTF_8: [u8; 3] = [0xef, 0xbb, 0xbf];
const UTF_16_LE: [u8; 2] = [0xff, 0xfe];
const UTF_16_BE: [u8; 2] = [0xfe, 0xff];

/// The bytes are no text that can be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line} is not written in UTF-8 (it may be in GBK or another encoding of older programs); open the file in your \
     editor, save it with the encoding UTF-8, and import it again"
)]
pub struct NotText {
    /// The first line that cannot be read.
    pub line: usize,
}

/// The text in a file: UTF-8, with a mark before it or without, or UTF-16 with its mark.
///
/// # Errors
///
/// Where it is neither. What else it may be cannot be told without guessing, and a guess would make names of people wrong.
pub fn text_of(bytes: &[u8]) -> Result<String, NotText> {
    if let Some(units) = bytes.strip_prefix(&UTF_16_LE) {
        return utf_16(units, u16::from_le_bytes).map_err(|_| NotText { line: 1 });
    }
    if let Some(units) = bytes.strip_prefix(&UTF_16_BE) {
        return utf_16(units, u16::from_be_bytes).map_err(|_| NotText { line: 1 });
    }
    let bytes = bytes.strip_prefix(&UTF_8).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(wrong) => {
            let read = bytes.iter().take(wrong.valid_up_to());
            Err(NotText { line: read.filter(|byte| **byte == b'\n').count() + 1 })
        }
    }
}

/// The same, or else what it is in GBK, as spreadsheets in Chinese save a CSV. That it is GBK cannot be told for sure: this is
/// for what people look at before anything is made of it, and whose headings have to be known words.
pub fn text_or_gbk(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = text_of(bytes) {
        return Some(text);
    }
    let (text, has_errors) = GBK.decode_without_bom_handling(bytes);
    (!has_errors).then(|| text.into_owned())
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FromUtf16Error> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    // Half a letter at the end is as wrong as one that stands alone.
    let broken = (!rest.is_empty()).then_some(0xdc00);
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).chain(broken).collect();
    String::from_utf16(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "# 计划\n[[place]]\nname = \"玉沙\"\n";

    #[test]
    fn what_editors_save_is_read() {
        assert_eq!(text_of(PLAN.as_bytes()).unwrap(), PLAN);
        assert_eq!(text_of(&[&UTF_8, PLAN.as_bytes()].concat()).unwrap(), PLAN);
        let little: Vec<u8> = PLAN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of(&[&UTF_16_LE[..], &little].concat()).unwrap(), PLAN);
        let big: Vec<u8> = PLAN.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text_of(&[&UTF_16_BE[..], &big].concat()).unwrap(), PLAN);
    }

    #[test]
    fn what_spreadsheets_save_is_read_too() {
        assert_eq!(text_or_gbk(b"\xd3\xf1\xc9\xb3,2").unwrap(), "玉沙,2");
        assert_eq!(text_or_gbk(PLAN.as_bytes()).unwrap(), PLAN);
        assert_eq!(text_or_gbk(b"\x81\x01\xff"), None);
    }

    #[test]
    fn what_is_no_text_says_where() {
        // GBK for the same name, in the third line.
        let gbk = b"[[place]]\nslug = \"yusha\"\nname = \"\xd3\xf1\xc9\xb3\"\n";
        assert_eq!(text_of(gbk), Err(NotText { line: 3 }));
        assert_eq!(text_of(&[0xff, 0xfe, 0x41]), Err(NotText { line: 1 }));
    }
}
