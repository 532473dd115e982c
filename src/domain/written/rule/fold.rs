//! A text as it is compared: in small letters, half as wide, in simplified characters.

/// A written text, beside the letters that it is read by. Each letter stands for one that was written.
pub struct Folded {
    written: Vec<char>,
    /// What is read.
    pub text: String,
}

/// Traditional characters of how often things are.
const TRADITIONAL: &str = "週禮個兩號點連續節農曆雙單間為總計過";
const SIMPLIFIED: &str = "周礼个两号点连续节农历双单间为总计过";

impl Folded {
    /// Of a text as written.
    pub fn of(written: &str) -> Self {
        let written: Vec<char> = written.trim().chars().collect();
        let text = written.iter().map(|letter| folded(*letter)).collect();
        Self { written, text }
    }

    /// What was written there, by the bytes of what is read.
    pub fn written(&self, from: usize, to: usize) -> String {
        let letters = |bytes: usize| self.text.get(..bytes).map_or(0, |before| before.chars().count());
        let (from, to) = (letters(from), letters(to));
        self.written.get(from..to).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    }
}

fn folded(letter: char) -> char {
    let letter = match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter)
        }
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{2013}' | '\u{2014}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => TRADITIONAL
            .chars()
            .position(|one| one == letter)
            .and_then(|at| SIMPLIFIED.chars().nth(at))
            .unwrap_or(letter),
    };
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => letter,
    }
}
