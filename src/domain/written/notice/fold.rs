//! One shape for what is written in several, with the way back to the text as it was written.

use std::ops::Range;

/// Characters that the same word is written with in other places, each beside the one looked for here.
const VARIANTS: &str = "點点時时號号週周禮礼這这後后個个兩两間间報报動动費费對对聯联繫系電电話话題题稱称額额數数備备註注\
                        講讲師师內内見见樓楼園园場场館馆廳厅門门開开辦办舉举於于請请帶带單单學学會会課课慶庆團团\
                        歲岁組组邊边處处員员僅仅陣阵們们參参親亲爲为為为體体驗验賽赛";

/// A piece of a text in lower case and half width, every character beside the place it came from.
pub(super) struct Folded {
    text: String,
    /// For each byte of `text`, and for its end, the byte of the whole text.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds the part of `text` that lies in `range`.
    pub(super) fn of(text: &str, range: &Range<usize>) -> Self {
        let part = text.get(range.clone()).unwrap_or_default();
        let mut folded = String::with_capacity(part.len());
        let mut origin = Vec::with_capacity(part.len() + 1);
        for (at, char) in part.char_indices() {
            folded.push(fold(char));
            origin.resize(folded.len(), range.start + at);
        }
        origin.push(range.end);
        Self { text: folded, origin }
    }

    /// The folded text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the folded text stands in the whole text.
    pub(super) fn origin(&self, part: Range<usize>) -> Range<usize> {
        let last = self.origin.len() - 1;
        self.origin[part.start.min(last)]..self.origin[part.end.min(last)]
    }

    /// Where a place of the whole text stands in the folded text.
    pub(super) fn place_of(&self, at: usize) -> usize {
        self.origin.partition_point(|origin| *origin < at).min(self.text.len())
    }
}

/// A short text folded by itself, where the way back does not matter.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(char as u32 - 0xfee0).unwrap_or(char);
            if narrow == '~' { '-' } else { narrow.to_ascii_lowercase() }
        }
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\t' => ' ',
        '–' | '—' | '−' | '~' | '〜' | '―' => '-',
        '’' | '‘' => '\'',
        '﹕' | '︰' | '∶' => ':',
        _ if is_chinese(char) => {
            let mut pairs = VARIANTS.chars();
            while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
                if from == char {
                    return to;
                }
            }
            char
        }
        _ => char.to_ascii_lowercase(),
    }
}

/// Whether a character is one of Chinese writing.
pub(super) fn is_chinese(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9fff}' | '〇')
}

/// Whether a character says something, as opposed to marks, spaces and pictures.
pub(super) fn says(char: char) -> bool {
    char.is_alphanumeric() && !('\u{2460}'..='\u{24ff}').contains(&char)
}

/// How many characters of a text say something.
pub(super) fn spoken(text: &str) -> usize {
    text.chars().filter(|char| says(*char)).count()
}

/// Whether a text is mostly Chinese.
pub(super) fn chinese(text: &str) -> bool {
    text.chars().any(is_chinese)
}

/// The range without the blanks and the given marks at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>, marks: &str) -> Range<usize> {
    let edge = |char: char| char.is_whitespace() || marks.contains(char);
    let Some(part) = text.get(range.clone()) else { return range.start..range.start };
    let start = range.start + (part.len() - part.trim_start_matches(edge).len());
    let kept = part.trim_matches(edge).len();
    start..start + kept
}

/// Chinese figures and their values; ten and hundred multiply.
const FIGURES: &str = "〇零一二三四五六七八九";

/// The number that a folded text begins with, in digits or Chinese figures, and its length.
pub(super) fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, digits));
    }
    let (mut total, mut last, mut length) = (0_u32, None, 0);
    for char in text.chars().take(7) {
        match char {
            '十' => total += last.take().unwrap_or(1) * 10,
            '百' => total += last.take()? * 100,
            '两' => last = Some(2),
            '廿' => total += 20,
            _ => match FIGURES.chars().position(|figure| figure == char) {
                Some(at) => last = u32::try_from(at.saturating_sub(1)).ok(),
                None => break,
            },
        }
        length += char.len_utf8();
    }
    (length > 0).then_some((total + last.unwrap_or(0), length))
}

/// Cuts a folded text at sentence ends and, if wanted, at commas; the parts keep their places.
pub(super) fn clauses(text: &str, commas: bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        let ends = matches!(char, '。' | ';' | '!' | '?' | '\n' | '❗')
            || (char == '.' && next.is_none_or(char::is_whitespace) && !abbreviation(&text[..at]))
            || (commas && char == ',' && depth <= 0);
        if ends {
            parts.push(start..at + char.len_utf8());
            start = at + char.len_utf8();
            depth = 0;
        }
    }
    if start < text.len() {
        parts.push(start..text.len());
    }
    parts
}

/// Whether the full stop behind `before` belongs to a short form such as `p.m.` or `no.`.
fn abbreviation(before: &str) -> bool {
    let word = before.rsplit(|char: char| char.is_whitespace()).next().unwrap_or_default();
    ["a.m", "p.m", "no", "mr", "mrs", "ms", "dr", "st", "approx", "max", "min", "tel"].contains(&word)
        || word.parse::<u32>().is_ok_and(|_| before.trim() == word)
}
