//! One shape for characters that are written in several.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Characters of the older script, and others that the same word is written with, each before the one looked for.
const VARIANTS: &str = "萬万與与業业東东兩两嚴严個个為为爲为舉举麼么樂乐買买於于親亲僅仅從从們们會会偉伟倫伦體体姪侄倆俩\
    兒儿關关內内農农馮冯減减幾几劉刘別别辦办動动區区單单賣卖佔占盧卢廳厅曆历參参雙双變变葉叶號号後后\
    嗎吗聽听吳吴員员週周團团園园圍围國国聖圣場场處处備备頭头婦妇媽妈孃娘嬸婶孫孙學学實实對对歲岁師师\
    帶带幫帮慶庆應应開开張张強强當当總总願愿報报㩒按撳按換换數数無无時时機机來来楊杨樣样樓楼歡欢湯汤\
    沒没註注點点煩烦爺爷現现電电禮礼稱称簽签繫系約约紐纽組组給给續续網网聯联臘腊節节蘇苏範范蕭萧蔣蒋\
    雖虽見见計计認认讓让記记講讲許许識识試试話话誕诞該该誤误說说請请課课誰谁謝谢譚谭費费賈贾賴赖賽赛\
    趙赵邊边過过還还這这連连鄧邓鄰邻鄭郑裡里裏里鐘钟鍾钟錢钱錯错門门問问間间閻阎陽阳陣阵陸陆陳陈難难\
    題题額额館馆馬马驗验黃黄龍龙龔龚";

/// Full-width forms as they are on other keyboards, and one blank for all of them.
pub fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2795}' => '+',
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        other => other,
    }
}

/// Whether a character is an apostrophe, or what stands for one: whoever hurries leaves it out.
pub fn is_apostrophe(letter: char) -> bool {
    "'`\u{b4}\u{2018}\u{2019}\u{2bc}\u{2032}".contains(letter)
}

/// The letter that all ways to write it are read as: narrow, small and simplified, with one form for each mark. Each
/// stays one letter, so that places in what is read are places in the text.
pub fn letter(written: char) -> char {
    let letter = match narrow(written) {
        '–' | '—' | '―' | '−' | '‐' | '‑' | '\u{2796}' => '-',
        '〜' => '~',
        '’' | '‘' => '\'',
        '﹕' | '︰' | '∶' => ':',
        other => simplified(other),
    };
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => letter,
    }
}

/// The same for readers to whom `9～11` and `9-11` are one.
fn dashed(written: char) -> char {
    match letter(written) {
        '~' => '-',
        other => other,
    }
}

/// By the character that is written. Every reader folds every sign, many times over.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let (mut pairs, mut simplified) = (VARIANTS.chars(), HashMap::new());
    while let (Some(old), Some(new)) = (pairs.next(), pairs.next()) {
        simplified.entry(old).or_insert(new);
    }
    simplified
});

fn simplified(letter: char) -> char {
    if is_chinese(letter) { SIMPLIFIED.get(&letter).copied().unwrap_or(letter) } else { letter }
}

/// Whether a character is one of Chinese writing.
pub fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '〇')
}

/// What follows in a text that begins with a word. A Latin one must end there.
pub fn begins<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let latin = |letter: char| letter.is_ascii_alphanumeric();
    text.strip_prefix(word).filter(|rest| !(word.ends_with(latin) && rest.starts_with(latin)))
}

/// A text as it is read, where the way back does not matter or goes letter by letter.
pub fn folded(text: &str) -> String {
    text.chars().map(dashed).collect()
}

/// A piece of a text as it is read, every letter beside the place it came from.
pub struct Folded<'t> {
    whole: &'t str,
    text: String,
    /// For each byte of `text`, and for its end, the byte of the whole text.
    origin: Vec<usize>,
}

impl<'t> Folded<'t> {
    /// Folds the part of `text` that lies in `range`.
    pub fn of(text: &'t str, range: &Range<usize>) -> Self {
        Self::by(dashed, text, range)
    }

    /// The same, each letter by a way of its own.
    pub fn by(fold: impl Fn(char) -> char, text: &'t str, range: &Range<usize>) -> Self {
        let part = text.get(range.clone()).unwrap_or_default();
        let mut folded = String::with_capacity(part.len());
        let mut origin = Vec::with_capacity(part.len() + 1);
        for (at, letter) in part.char_indices() {
            folded.push(fold(letter));
            origin.resize(folded.len(), range.start + at);
        }
        origin.push(range.end);
        Self { whole: text, text: folded, origin }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the folded text stands in the whole text.
    pub fn origin(&self, part: Range<usize>) -> Range<usize> {
        let last = self.origin.len() - 1;
        self.origin[part.start.min(last)]..self.origin[part.end.min(last)]
    }

    /// What was written there.
    pub fn written(&self, part: Range<usize>) -> &'t str {
        self.whole.get(self.origin(part)).unwrap_or_default()
    }

    /// Where a place of the whole text stands in the folded text.
    pub fn place_of(&self, at: usize) -> usize {
        self.origin.partition_point(|origin| *origin < at).min(self.text.len())
    }
}

/// What stands behind a word that a text begins with, in whichever case and width it is written.
pub(super) fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let begins = word.chars().all(|one| rest.next().is_some_and(|own| letter(own) == letter(one)));
    begins.then_some(rest.as_str())
}
