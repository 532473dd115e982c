//! One shape for characters that are written in several.

/// The text in lower case, narrow and simplified, as far as dates need it; each character stays one character, so that
/// places in it are places in the text.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(char as u32 - 0xfee0).unwrap_or(char);
            if narrow == '~' { '-' } else { narrow.to_ascii_lowercase() }
        }
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '–' | '—' | '−' | '~' | '〜' | '‐' | '‑' => '-',
        '’' | '‘' => '\'',
        '點' => '点',
        '時' => '时',
        '號' => '号',
        '週' => '周',
        '禮' => '礼',
        '兩' => '两',
        '這' => '这',
        '後' => '后',
        '個' => '个',
        '鐘' => '钟',
        '農' => '农',
        '曆' => '历',
        '臘' => '腊',
        '節' => '节',
        '間' => '间',
        '開' => '开',
        '東' => '东',
        '約' => '约',
        '紐' => '纽',
        '倫' => '伦',
        '過' => '过',
        '來' => '来',
        '國' => '国',
        '慶' => '庆',
        '聖' => '圣',
        '誕' => '诞',
        '陽' => '阳',
        '末' => '末',
        _ => char.to_ascii_lowercase(),
    }
}
