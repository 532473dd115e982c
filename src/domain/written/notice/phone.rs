//! Telephone numbers, addresses and names in a messenger.

use std::ops::Range;

use super::super::fold::Folded;

/// Where a telephone number, an address or a name in a messenger stands in a text.
pub(super) fn phone(text: &str) -> Option<Range<usize>> {
    let all = Folded::of(text, &(0..text.len()));
    let whole = all.text();
    let bytes = whole.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (mut end, mut digits) = (at, 0);
        while end < bytes.len() {
            match bytes[end] {
                digit if digit.is_ascii_digit() => digits += 1,
                b' ' | b'-' if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => {}
                _ => break,
            }
            end += 1;
        }
        let year = whole[at..].starts_with("20")
            && bytes.get(at + 4).is_some_and(|next| matches!(next, b'-' | b' '));
        if (7..=15).contains(&digits) && !year {
            return Some(all.origin(at..end));
        }
        at = end.max(at + 1);
    }
    let mail = whole.find('@').filter(|at| {
        whole[at + 1..].contains('.') && whole[..*at].ends_with(|char: char| char.is_ascii_alphanumeric())
    });
    let named = || {
        ["微信号", "微信", "wechat", "whatsapp", "wx", "vx", "telegram"].iter().find_map(|word| {
            let at = whole.find(word)?;
            let name = whole[at + word.len()..].trim_start_matches([':', ' ', '号']);
            let length = name.len()
                - name
                    .trim_start_matches(|char: char| char.is_ascii_alphanumeric() || "_-".contains(char))
                    .len();
            (length >= 5).then_some(at)
        })
    };
    mail.or_else(named).map(|at| all.origin(at..whole.len()))
}
