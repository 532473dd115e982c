//! How a text is looked at: the same words are the same however they are typed, and a piece of them is found again as it
//! was typed.

use winnow::stream::Offset;

/// A text in small letters, narrow signs and simplified characters, without apostrophes and without what decorates.
pub(super) struct Plain<'t> {
    typed: &'t str,
    /// What is read.
    pub(super) text: String,
    /// Where each byte of it stands in what was typed, and where it ends there.
    at: Vec<(usize, usize)>,
}

/// A part of a text that says one thing, or several without a stop.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause<'t> {
    pub(super) text: &'t str,
    /// Whether it ends with a question mark.
    pub(super) asks: bool,
}

/// Characters of the older script and of the newer one, in pairs.
const SIMPLIFIED: &str = "報报個个參参來来嗎吗這这們们兩两倆俩還还謝谢應应該该時时間间點点幫帮媽妈爺爷帶带孫孙給给減减簽签別别\
    沒没後后開开見见張张偉伟強强親亲爸爸婦妇兒儿女女師师陳陈劉刘黃黄楊杨趙赵吳吴孫孙馬马鄭郑許许鄧邓馮冯蕭萧葉叶\
    閻阎鍾钟譚谭陸陆範范蘇苏盧卢蔣蒋賈贾龍龙萬万錢钱湯汤嚴严賴赖龔龚鄰邻會会過过當当佔占動动實实讓让對对請请煩烦問问\
    聽听說说話话現现網网單单聯联無无與与為为從从幾几機机圍围關关總总樣样麼么裡里裏里號号樓楼邊边區区業业門门頭头\
    買买賣卖錯错誤误歡欢樂乐願愿難难雖虽認认識识記记試试誰谁變变換换數数歲岁孃娘嬸婶姪侄奶奶嗨嗨啦啦㩒按撳按";

impl<'t> Plain<'t> {
    pub(super) fn of(typed: &'t str) -> Self {
        let mut plain = Self { typed, text: String::with_capacity(typed.len()), at: Vec::new() };
        for (at, letter) in typed.char_indices() {
            let end = at + letter.len_utf8();
            for small in simplified(narrow(letter)).to_lowercase() {
                let last = plain.text.chars().next_back();
                match small {
                    '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' => {}
                    // Faces and flowers say nothing beyond what is said.
                    _ if is_decoration(small) => plain.push('\u{1}', at, end),
                    '-' if last.is_some_and(|last| last.is_ascii_alphabetic()) => plain.push(' ', at, end),
                    ' ' | '\t' if last.is_none_or(|last| last == ' ' || last == '\n') => {}
                    '\t' => plain.push(' ', at, end),
                    small => plain.push(small, at, end),
                }
            }
        }
        plain
    }

    fn push(&mut self, letter: char, at: usize, end: usize) {
        self.text.push(letter);
        self.at.resize(self.text.len(), (at, end));
    }

    /// A piece of the plain text as it was typed.
    pub(super) fn as_typed(&self, piece: &str) -> &'t str {
        let begin = piece.offset_from(&self.text.as_str());
        let last = begin + piece.len().saturating_sub(1);
        let (Some((from, _)), Some((_, to))) = (self.at.get(begin), self.at.get(last)) else { return "" };
        self.typed.get(*from..*to).unwrap_or_default()
    }

    /// Its clauses. Between Chinese words a blank is a comma.
    pub(super) fn clauses(&self) -> Vec<Clause<'_>> {
        let text = self.text.as_str();
        let mut clauses = Vec::new();
        let (mut begin, mut last) = (0, None);
        for (at, letter) in text.char_indices() {
            let next = text[at + letter.len_utf8()..].chars().next();
            let wide = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_ascii());
            let number = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
            let stops = ",.;:!?~\n\u{1}\u{3002}\u{3001}\u{2026}()\u{201c}\u{201d}\"".contains(letter);
            let blank = letter == ' ' && wide(last) && (wide(next) || number(next));
            if stops || blank {
                clauses.push(Clause { text: &text[begin..at], asks: letter == '?' });
                begin = at + letter.len_utf8();
            }
            last = Some(letter);
        }
        clauses.push(Clause { text: &text[begin..], asks: false });
        let trimmed = clauses.into_iter().map(|clause| Clause { text: clause.text.trim(), ..clause });
        trimmed.flat_map(joined_by_words).filter(|clause| !clause.text.is_empty()).collect()
    }
}

/// Words that join two clauses.
const BETWEEN: &[&str] = &[" but ", " so its ", " so it is ", " because ", " cause ", " cos ", " as i "];

fn joined_by_words(clause: Clause<'_>) -> Vec<Clause<'_>> {
    for word in ["but ", "and "] {
        if let Some(rest) = clause.text.strip_prefix(word) {
            return joined_by_words(Clause { text: rest.trim_start(), ..clause });
        }
    }
    for word in BETWEEN {
        if let Some((first, second)) = clause.text.split_once(word) {
            let mut all = joined_by_words(Clause { text: first.trim(), asks: false });
            all.extend(joined_by_words(Clause { text: second.trim(), asks: clause.asks }));
            return all;
        }
    }
    vec![clause]
}

/// Full-width forms as they are on other keyboards.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2795}' => '+',
        '\u{2796}' | '\u{2212}' | '\u{2013}' | '\u{2014}' => '-',
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2764}' => '\u{2665}',
        other => other,
    }
}

fn simplified(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let mut pairs = SIMPLIFIED.chars().filter(|letter| !letter.is_whitespace());
    while let (Some(old), Some(new)) = (pairs.next(), pairs.next()) {
        if old == letter {
            return new;
        }
    }
    letter
}

/// Whether it is a picture, or something that shapes one. A raised hand and a cross say something.
fn is_decoration(letter: char) -> bool {
    !matches!(letter, '\u{1f64b}' | '\u{274c}')
        && matches!(letter, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
}
