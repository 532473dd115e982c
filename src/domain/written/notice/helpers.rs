//! Whom an activity needs beside those who take part: `帮手：厨房 2，照相 1`, `kitchen helpers: 2`, `need 3 helpers in the kitchen`.

use super::super::fold::{self, is_chinese, narrow};
use super::super::number;
use super::look;
use super::phone::phone;
use crate::domain::volunteer::Skill;

/// A role as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What it is called.
    pub name: String,
    /// How many are needed; as many as like, where nothing is said.
    pub seats: Option<u32>,
    /// Whether it stands behind a word for helpers, so that it is a volunteer's whatever it is called.
    pub helps: bool,
}

/// What a line that asks for helpers says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// It asks for those.
    For(Vec<Wanted>),
    /// It says how many, but not so that it can be read.
    Unclear,
    /// It says no number of people.
    Words,
}

/// Labels of any role.
const ROLES: &[&str] = &["role", "roles", "岗位"];
/// The last word of what helpers are called.
const HELPERS: &[&str] = &["helper", "helpers", "volunteer", "volunteers", "help", "帮手", "志愿者", "义工"];
/// What somebody says who needs them, before it and behind it.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "we also need", "we need", "also need", "need", "needed", "wanted", "looking for", "up to", "about", "还需要", "需要", "急需",
    "招募", "诚招", "还缺", "还要", "最多", "大约", "约", "共", "需", "缺", "招", "要",
];
const TAILS: &[&str] =
    &["are needed", "is needed", "needed", "wanted", "please", "还需要", "需要", "招募", "需", "缺", "要"];
/// What may stand between a number and what is counted.
const UNITS: &[&str] = &["个人", "人", "名", "位", "个", "people", "persons", "person", "x", "×", "*"];
const UNLIMITED: &[&str] = &[
    "不限",
    "若干",
    "越多越好",
    "多多益善",
    "any",
    "no limit",
    "as many as like",
    "as many as possible",
    "everyone",
];
/// What leads to a place or a task.
const TOWARDS: &[&str] =
    &["in the", "for the", "at the", "on the", "in", "for", "at", "on", "the", "an", "a", "as"];
/// No name of a role has such words: they are those of a sentence.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "if", "you", "your", "to", "please", "can", "get", "ask", "how", "for", "with", "of", "from", "want", "will", "are", "is", "our",
    "thank", "thanks", "who", "的", "有", "请", "由", "为", "将", "已", "欢迎", "感谢", "是", "们",
];
/// Between several of them, beside commas.
const JOINTS: &[&str] = &[" and ", " & ", " plus ", "以及", "和", "及", " "];

/// What a line says of helpers; none where it is about something else.
pub fn read(line: &str) -> Option<Asked> {
    /// No such line is longer, in bytes.
    const LONGEST: usize = 400;
    let line = narrowed(line);
    if line.len() > LONGEST {
        return None;
    }
    match line.split_once(':') {
        None => sentence(&line).map(|wanted| Asked::For(vec![wanted])),
        Some((label, value)) => Some(labelled(&label_of(label)?, value)),
    }
}

/// Whether a line has a label for helpers or roles.
pub fn is_labelled(line: &str) -> bool {
    narrowed(line).split_once(':').is_some_and(|(label, _)| is_label(label))
}

/// Whether that is such a label.
pub(super) fn is_label(label: &str) -> bool {
    label_of(&narrowed(label)).is_some()
}

/// What a clause asks for in words of its own.
pub(super) fn in_words(clause: &str) -> Option<Wanted> {
    sentence(&narrowed(clause))
}

impl Wanted {
    /// Whether a notice means a role by it: a name alone may be that of somebody who helps.
    pub(super) fn is_sure(&self) -> bool {
        let is_plain = !self.name.contains(char::is_numeric) && !is_told(&lower(&self.name));
        self.seats.is_some() || is_plain && Skill::of_role(&self.name).is_some()
    }
}

/// A label: of any role, or of helpers of that name.
enum Label {
    Any,
    Helpers(String),
}

fn label_of(label: &str) -> Option<Label> {
    if ROLES.contains(&lower(label).trim()) {
        return Some(Label::Any);
    }
    let name = without_tail(without_lead(label.trim()));
    is_of_helpers(name).then(|| Label::Helpers(name.to_owned()))
}

/// What stands behind a label.
fn labelled(label: &Label, value: &str) -> Asked {
    let of = |Item { name, seats }: Item| match (label, name) {
        (Label::Any, Some(name)) => Some(Wanted { name, seats, helps: false }),
        (Label::Any, None) => None,
        (Label::Helpers(name), None) => Some(Wanted { name: name.clone(), seats, helps: true }),
        (Label::Helpers(_), Some(name)) => {
            let wanted = Wanted { name, seats, helps: true };
            wanted.is_sure().then_some(wanted)
        }
    };
    match items(value).and_then(|all| all.into_iter().map(of).collect()) {
        Some(wanted) => Asked::For(wanted),
        None if has_count(value) && phone(value).is_none() => Asked::Unclear,
        None => Asked::Words,
    }
}

/// `需要厨房帮手3名`, `2 kitchen helpers needed`.
fn sentence(clause: &str) -> Option<Wanted> {
    /// No such clause is longer, in bytes.
    const LONGEST: usize = 120;
    let clause = clause.trim().trim_end_matches(MARKS);
    if clause.len() > LONGEST {
        return None;
    }
    let Item { name: Some(name), seats: Some(seats) } = item(clause)? else { return None };
    let words = lower(&name);
    let task = HELPERS.iter().find_map(|helpers| fold::begins(&words, helpers));
    let is_for = task.is_some_and(|task| TOWARDS.iter().any(|to| fold::begins(task.trim(), to).is_some()));
    let fits = is_of_helpers(&name) || is_for && !is_told(&words.replace(" for ", " "));
    fits.then_some(Wanted { name, seats: Some(seats), helps: true })
}

/// Whether helpers are called so: `厨房帮手`, `kitchen help`.
fn is_of_helpers(name: &str) -> bool {
    const LONGEST: (usize, usize) = (8, 4);
    let words = lower(name);
    let ends = HELPERS.iter().any(|helpers| match words.strip_suffix(helpers) {
        Some(before) => !helpers.is_ascii() || !before.ends_with(char::is_alphanumeric),
        None => false,
    });
    let is_short = if name.contains(is_chinese) {
        name.chars().count() <= LONGEST.0
    } else {
        name.split_whitespace().count() <= LONGEST.1
    };
    // Help alone is what somebody asks for.
    ends && is_short && words != "help" && !is_told(&words) && !words.contains(|char: char| char.is_numeric())
}

fn is_told(words: &str) -> bool {
    TOLD.iter().any(|told| {
        if told.is_ascii() { words.split(' ').any(|word| word == *told) } else { words.contains(told) }
    })
}

/// One of several that are asked for.
struct Item {
    /// None where only a number is said.
    name: Option<String>,
    seats: Option<u32>,
}

/// All that a value asks for.
fn items(value: &str) -> Option<Vec<Item>> {
    let parts = value.split([',', ';', '、', '。']).map(str::trim).filter(|part| !part.is_empty());
    let all: Vec<Item> = parts.map(joined).collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
    let is_said = |all: &Vec<Item>| match &all[..] {
        [] => false,
        [_] => true,
        several => several.iter().all(|item| item.name.is_some()),
    };
    Some(all).filter(is_said)
}

/// One of them, or several with a number each: `2 kitchen and 1 welcome`, `厨房3 接待2`.
fn joined(part: &str) -> Option<Vec<Item>> {
    if let Some(one) = item(part) {
        return Some(vec![one]);
    }
    let at = |joint: &&str| {
        part.match_indices(*joint).map(|(at, joint)| (at, at + joint.len())).collect::<Vec<_>>()
    };
    // The first that is one is one: what stands behind it is not tried in other ways.
    let (first, behind) = JOINTS.iter().flat_map(at).find_map(|(before, behind)| {
        let first = item(&part[..before]).filter(|item| item.seats.is_some())?;
        Some((first, &part[behind..]))
    })?;
    let rest = joined(behind).filter(|rest| rest.iter().all(|item| item.seats.is_some()))?;
    Some(std::iter::once(first).chain(rest).collect())
}

fn item(text: &str) -> Option<Item> {
    let text = without_tail(without_lead(text.trim().trim_matches(MARKS)));
    if UNLIMITED.contains(&lower(text).as_str()) {
        return Some(Item { name: None, seats: None });
    }
    let counted = in_front(text).into_iter().chain(behind(text));
    let said = |(seats, name): (u32, &str)| match name.trim() {
        "" => Some(Item { name: None, seats: Some(seats) }),
        name => Some(Item { name: Some(self::name(name)?), seats: Some(seats) }),
    };
    counted.filter(|(seats, _)| *seats > 0).find_map(said).or_else(|| {
        let name = self::name(text)?;
        Some(Item { name: Some(name), seats: None })
    })
}

/// What a role is called. No number of people is left in it.
fn name(text: &str) -> Option<String> {
    const LONGEST: (usize, usize) = (14, 6);
    let text = without_tail(text.trim_matches(MARKS)).trim_end_matches(MARKS);
    let towards =
        TOWARDS.iter().find_map(|to| Some(&text[text.len() - fold::begins(&lower(text), to)?.len()..]));
    let words: Vec<&str> = towards.unwrap_or(text).split_whitespace().collect();
    let name = words.iter().filter(|word| **word != "needed").copied().collect::<Vec<_>>().join(" ");
    let is_short =
        if name.contains(is_chinese) { name.chars().count() <= LONGEST.0 } else { words.len() <= LONGEST.1 };
    // `table three`
    let last = name.rsplit_once(' ').filter(|(_, last)| number::english(&lower(last)).is_some());
    let told = last.map_or(name.as_str(), |(table, _)| table);
    let is_name = is_short
        && name.contains(char::is_alphabetic)
        && !has_count(told)
        && !name.contains([':', '。', '或']);
    (is_name && words.iter().all(|word| *word != "or")).then_some(name)
}

/// The number that a text begins with, and what it counts: `3个帮手`, `two cooks`.
fn in_front(text: &str) -> Option<(u32, &str)> {
    let small = lower(text);
    let end = small.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(small.len());
    let (count, length) = match number::english(&small[..end]) {
        Some(count) => (count, end),
        None => look::number(&small).filter(|(_, length)| is_plain(&small[..*length]))?,
    };
    let rest = &text[length..];
    let gap = rest.trim_start();
    let counted =
        UNITS.iter().find_map(|unit| Some(&gap[gap.len() - fold::begins(&lower(gap), unit)?.len()..]));
    let is_figure = small.starts_with(|char: char| char.is_ascii());
    match counted {
        Some(counted) => Some((count, counted)),
        // `3号桌`, `三楼`
        None => (is_figure && (gap.is_empty() || gap.len() < rest.len())).then_some((count, gap)),
    }
}

/// The number that a text ends with, and what it counts: `厨房（3人）`, `cooks x2`.
fn behind(text: &str) -> Option<(u32, &str)> {
    if let Some((before, within)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        return in_front(without_lead(within.trim()))
            .filter(|(_, rest)| rest.is_empty())
            .map(|(count, _)| (count, before));
    }
    let small = lower(text);
    let unit = UNITS.iter().filter(|unit| small.ends_with(**unit)).max_by_key(|unit| unit.len());
    let bare = small[..small.len() - unit.map_or(0, |unit| unit.len())].trim_end();
    let is_digit = |char: char| char.is_ascii_digit();
    let is_numeral = |char: char| number::numeral(char).is_some() || char == '百';
    let start = match bare.chars().next_back()? {
        last if is_digit(last) => bare.trim_end_matches(is_digit).len(),
        last if is_numeral(last) => {
            let start = bare.trim_end_matches(is_numeral).len();
            (unit.is_some() || bare[..start].ends_with(' ')).then_some(start)?
        }
        _ => bare.trim_end_matches(|char: char| char.is_ascii_alphabetic()).len(),
    };
    let said = &bare[start..];
    let count = number::english(said).or_else(|| {
        let (count, length) = look::number(said)?;
        (length == said.len() && is_plain(said)).then_some(count)
    })?;
    let before = text[..start].trim_end();
    let times = [" x", "×", " *"].iter().find_map(|times| lower(before).strip_suffix(times).map(str::len));
    Some((count, &before[..times.unwrap_or(before.len())]))
}

/// Whether figures are one number: `两三` is no number.
fn is_plain(figures: &str) -> bool {
    let digits = figures.chars().filter(|char| number::digit(*char).is_some()).count();
    figures.is_ascii() || digits < 2 || figures.contains(['十', '百'])
}

/// Whether a number of people stands in a text, and not one in a name such as `3号桌`, or of hours.
fn has_count(text: &str) -> bool {
    const LONGEST: usize = 4;
    let small = lower(text);
    let is_counted = |rest: &str| {
        !rest.starts_with(|char: char| char.is_alphanumeric() || ".:/%".contains(char))
            || UNITS.iter().any(|unit| fold::begins(rest, unit).is_some())
    };
    let mut begun = false;
    for (at, char) in small.char_indices() {
        let was_begun = std::mem::replace(&mut begun, char.is_ascii_digit());
        let Some((_, length)) = look::number(&small[at..]).filter(|_| !was_begun) else { continue };
        let rest = &small[at + length..];
        let is_figure = char.is_ascii_digit();
        let is_short = length <= LONGEST || !is_figure;
        if is_short && is_counted(rest) && (is_figure || rest.starts_with(['个', '人', '名', '位'])) {
            return true;
        }
    }
    small.split(|char: char| !char.is_ascii_alphanumeric()).any(|word| number::english(word).is_some())
}

/// Marks around what is said.
const MARKS: &[char] = &[' ', '-', '–', '—', '·', ',', '.', '。', '!', '?', ';', ':'];

fn without_lead(text: &str) -> &str {
    let small = lower(text);
    let behind = LEADS.iter().find_map(|lead| fold::begins(&small, lead));
    // `招待` is no need.
    behind
        .map(|rest| text[text.len() - rest.len()..].trim())
        .filter(|rest| !rest.is_empty() && !small.starts_with("招待") && !small.starts_with("招呼"))
        .unwrap_or(text)
}

fn without_tail(text: &str) -> &str {
    let small = lower(text);
    let before = TAILS.iter().find_map(|tail| small.strip_suffix(tail));
    before.map(|before| text[..before.len()].trim()).filter(|before| !before.is_empty()).unwrap_or(text)
}

/// Narrow, each letter in its place.
fn narrowed(text: &str) -> String {
    text.trim().chars().map(narrow).collect()
}

/// In small letters, of the same length.
fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}
