//! Where it is.

use std::ops::Range;

use super::super::fold::{Folded, folded, is_chinese};
use super::claims::Claims;
use super::label::Kind;
use super::lines::{AROUND, Lead, Segment};
use super::look::{self, chinese, clauses, spoken, trimmed};
use super::moment::{Moment, moments};
use super::programme::Blocks;
use super::sheet::{Piece, Sheet};

mod beside;
mod english;

use beside::{ENDINGS, NO_PLACES};
pub(super) use beside::{before_doing, is_also_held, may_have};
use english::{english_name, english_places, is_address};

/// What people do at a place, behind its name.
#[rustfmt::skip]
const THERE: &[&str] = &[
    "举行", "举办", "召开", "开展", "进行", "集合", "集中", "见面", "见", "碰头", "碰面", "等大家", "等您",
    "等你", "恭候", "办", "开", "上课", "组织", "活动", "设", "摆", "搞", "排练", "训练", "教", "放映", "不见不散",
    "一起", "和大家", "为", "请", "有", "聚", "练", "学",
];
/// The place: behind its label, behind its picture, or in the running text beside the date.
pub(super) fn find(
    sheet: &Sheet<'_>,
    blocks: &Blocks,
    issue: &[Range<usize>],
    claims: &mut Claims,
) -> Option<Piece> {
    let labelled = |kind: Kind| sheet.segments.iter().find(move |segment| segment.kind() == Some(kind));
    let said =
        |segment: &&Segment| spoken(sheet.words(&segment.value)) > 0 && !open(sheet.words(&segment.value));
    let named = |segment: &Segment| Some(without_lead(sheet, undated(sheet, &segment.value)?));
    let found = labelled(Kind::Place).filter(said);
    let found = found.and_then(|segment| Some((segment, named(segment)?)));
    let meets = || labelled(Kind::Meet).and_then(|segment| Some((segment, beside_moment(sheet, segment)?)));
    if let Some((segment, range)) = found.or_else(meets) {
        let range = beside::alone(sheet.text, range);
        claims.take(range.clone());
        return Some(sheet.piece(segment, &range));
    }
    let bare =
        || sheet.segments.iter().enumerate().filter(|(at, segment)| segment.bare() && !blocks.hold(*at));
    let marked = |(_, segment): &(usize, &Segment)| matches!(segment.lead, Lead::Mark(Some(Kind::Place)));
    if let Some((segment, range)) =
        bare().find(marked).and_then(|(_, it)| Some((it, beside_moment(sheet, it)?)))
    {
        let range = beside::alone(sheet.text, range);
        claims.take(range.clone());
        return Some(sheet.piece(segment, &range));
    }
    let mut best: Option<(u8, &Segment, Range<usize>)> = None;
    let mut dated = false;
    for (at, segment) in bare() {
        for (worth, range) in within(sheet, segment, at, dated) {
            // When it is says nothing of where it is.
            if !moments(sheet.text, &range).is_empty() {
                continue;
            }
            if best.as_ref().is_none_or(|(most, _, _)| worth > *most) {
                best = Some((worth, segment, range));
            }
        }
        dated = moments(sheet.text, &segment.value).iter().any(|moment| !issue.contains(&moment.range));
    }
    let (_, segment, range) = best?;
    let range = beside::alone(sheet.text, range);
    claims.take(range.clone());
    Some(sheet.piece(segment, &range))
}

/// The longer stretch of a value beside the moments in it.
fn undated(sheet: &Sheet<'_>, value: &Range<usize>) -> Option<Range<usize>> {
    let all = moments(sheet.text, value);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Some(value.clone()) };
    let parts = [value.start..first.range.start, last.range.end..value.end];
    let longer = parts.into_iter().max_by_key(|part| spoken(sheet.words(part)))?;
    let range = trimmed(sheet.text, longer, AROUND);
    (spoken(sheet.words(&range)) > 0).then_some(range)
}

/// `地点在二楼`
fn without_lead(sheet: &Sheet<'_>, range: Range<usize>) -> Range<usize> {
    let words = sheet.words(&range);
    let rest = words.strip_prefix(['在', '是', '为']).filter(|rest| ends_as_place(&folded(rest)));
    rest.map_or(range.start, |rest| range.end - rest.len())..range.end
}

/// The same where people meet.
fn beside_moment(sheet: &Sheet<'_>, segment: &Segment) -> Option<Range<usize>> {
    let range = undated(sheet, &segment.value)?;
    let words = sheet.words(&range);
    let kept = ["集合", "见面", "见"].iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words);
    (spoken(kept) >= 2).then(|| range.start..range.start + kept.len())
}

fn open(words: &str) -> bool {
    let words = folded(words);
    ["待定", "另行通知", "tbc", "to be confirmed", "tba"].iter().any(|word| words == *word)
}

/// The places that a line without a label may name, each with how sure that is.
fn within(sheet: &Sheet<'_>, segment: &Segment, index: usize, dated: bool) -> Vec<(u8, Range<usize>)> {
    let folded = Folded::of(sheet.text, &segment.value);
    let whole = folded.text();
    let all = moments(sheet.text, &segment.value);
    let mut found = Vec::new();
    for sentence in clauses(whole, false) {
        let range = folded.origin(sentence.clone());
        let here: Vec<&Moment> = all.iter().filter(|moment| range.contains(&moment.range.start)).collect();
        let words = &whole[sentence.clone()];
        let candidates = if chinese(words) {
            chinese_places(words, &folded, sentence.start, &here)
        } else {
            english_places(words, &here, &folded, sentence.start)
        };
        if !here.is_empty() {
            found.extend(english::proper(sheet.text, &range).map(|name| (5, name)));
        }
        found.extend(candidates.into_iter().map(|(worth, part)| {
            (worth, folded.origin(sentence.start + part.start..sentence.start + part.end))
        }));
    }
    // `Thursday 10 December, 19:00, Community Room`: what follows the date at the head of a line.
    if let Some(moment) = all.last().filter(|_| !chinese(whole) && index > 0) {
        let rest = trimmed(sheet.text, moment.range.end..segment.value.end, AROUND);
        let leads = all
            .first()
            .is_some_and(|first| spoken(sheet.words(&(segment.value.start..first.range.start))) == 0);
        let own = super::super::fold::folded(sheet.words(&rest));
        if leads && english_name(&own) && own.split(' ').count() <= 10 {
            found.push((5, rest));
        }
    }
    // A line of its own beside the line with the date.
    let range = beside::behind_hours(sheet.text, trimmed(sheet.text, segment.value.clone(), AROUND));
    let words = sheet.words(&range);
    let own = super::super::fold::folded(words);
    let named = if chinese(words) {
        ends_as_place(&own) && own.chars().count() <= 25
    } else {
        english_name(&own) && own.split(' ').count() <= 10
    };
    let ends_open = sheet.words(&segment.value).ends_with([':', '：', '!', '！']);
    let is_address = !chinese(words) && is_address(&own);
    // A line at the end may be who signs; nobody signs with an address.
    let signed = index + 2 >= sheet.segments.len() && !dated && !is_address;
    if index > 0 && !signed && all.is_empty() && named && !ends_open && super::phone::phone(words).is_none() {
        found.push((if dated || is_address { 5 } else { 1 }, range));
    }
    found.retain(|(_, range)| spoken(sheet.words(range)) >= 2);
    found.into_iter().map(|(worth, range)| (worth, trimmed(sheet.text, range, AROUND))).collect()
}

fn ends_as_place(words: &str) -> bool {
    let words = words.trim_end_matches(|char: char| !char.is_alphanumeric());
    let inner = words.split('(').next().unwrap_or(words);
    if NO_PLACES.iter().any(|word| inner.ends_with(word)) {
        return false;
    }
    let room = |text: &str| {
        text.ends_with(|last: char| last.is_ascii_digit()) && ENDINGS.iter().any(|end| text.contains(end))
    };
    // `南门` is a place, `门` is none.
    let is_whole = |end: &str| inner.len() > end.len() || end.chars().count() > 1;
    ENDINGS.iter().any(|end| inner.ends_with(end) && is_whole(end)) || room(inner)
}

/// What is done at the place at which people meet.
pub(super) const MEETS: &[&str] = &["集合", "集中", "见面", "碰头", "碰面", "不见不散", "见"];

/// Whether a folded clause is the name of a place, and no more.
pub(super) fn is_named(words: &str) -> bool {
    if chinese(words) {
        (ends_as_place(words) || on_floor(words)) && spoken(words) <= 20
    } else {
        english_name(words) && words.split(' ').count() <= 8
    }
}

/// A place that words begin with, behind what leads to it: `在活动室学做青团`. How long the lead is, and where the name ends.
pub(super) fn led(words: &str) -> Option<(usize, usize)> {
    let lead = ["在", "到", "于"].into_iter().find(|lead| words.starts_with(lead))?.len();
    let inside = &words[lead..];
    let end = end_of_name(inside).or_else(|| ends_as_place(inside).then_some(inside.len()))?;
    (spoken(&inside[..end]) <= 20 && !inside[..end].contains(',')).then_some((lead, lead + end))
}

/// Whether a sentence says what is done at a place: `定于…在南门空地举行`.
pub(super) fn is_told(words: &str) -> bool {
    words.match_indices(['在', '到']).any(|(at, lead)| end_of_name(&words[at + lead.len()..]).is_some())
}

/// `二楼图书角`
fn on_floor(words: &str) -> bool {
    let storey = look::number(words).map(|(_, length)| &words[length..]);
    storey.is_some_and(|rest| rest.starts_with(['楼', '层'])) && spoken(words) <= 8
}

/// Whether a clause only points to a place: `凉亭那里`.
fn is_shown(part: &str) -> bool {
    let part = part.trim_end_matches(|char: char| !char.is_alphanumeric());
    let bare = ["那里", "那儿", "那边"].iter().find_map(|tail| part.strip_suffix(tail));
    bare.is_some_and(ends_as_place)
}

fn chinese_places(
    words: &str,
    folded: &Folded<'_>,
    offset: usize,
    here: &[&Moment],
) -> Vec<(u8, Range<usize>)> {
    let mut found = Vec::new();
    let near = u8::from(!here.is_empty()) * 3;
    let mut after_date = false;
    for clause in clauses(words, true) {
        let part = &words[clause.clone()];
        let start = clause.start;
        // `周六下午2点，城南公园银杏大道，`: a clause of its own behind that of the date.
        let shown = is_shown(part);
        if after_date && (ends_as_place(part) || shown) && spoken(part) <= 14 {
            let lead = part.len() - part.trim_start_matches([' ', '在', '到', '于']).len();
            found.push((4 + near, start + lead..start + part.len()));
        }
        // `明天下午两点半，小区门口的健康驿站有免费量血压`
        let has =
            end_of_name(part).filter(|end| part[*end..].starts_with('有') && spoken(&part[..*end]) >= 4);
        if let Some(end) = has.filter(|_| after_date) {
            found.push((4 + near, start..start + end));
        }
        after_date = here
            .iter()
            .any(|moment| clause.contains(&folded.place_of(moment.range.start).saturating_sub(offset)));
        // `在X举行`, `到X集合`.
        for (at, lead) in part.match_indices(['在', '到', '于']) {
            let from = at + lead.len();
            let inside = &part[from..];
            if let Some(end) = end_of_name(inside) {
                found.push((3 + near, start + from..start + from + end));
            } else if ends_as_place(inside) && spoken(inside) <= 20 && lead == "在" {
                found.push((1 + near, start + from..start + part.len()));
            }
        }
        let moment = here.iter().find_map(|moment| {
            let (first, last) = (folded.place_of(moment.range.start), folded.place_of(moment.range.end));
            let (first, last) = (first.checked_sub(offset)?, last.checked_sub(offset)?);
            (clause.contains(&first) && last <= clause.end).then(|| (first - start, last - start))
        });
        // `X集合`, with the time before it or not.
        let begin = moment.map_or(0, |(_, last)| last);
        let tail = part.get(begin..).unwrap_or_default();
        let meets = ["集合", "见面", "碰头", "不见不散", "见"].iter().find_map(|there| tail.find(there));
        if let Some(end) = meets.filter(|end| ends_as_place(&tail[..*end])) {
            let skipped = tail[..end].len()
                - tail[..end].trim_start_matches(['在', '到', '于', ',', ' ', '我', '们', '咱']).len();
            found.push((4 + near, start + begin + skipped..start + begin + end));
        }
        // `咱们图书馆二楼下周二晚上七点`, and `12月5日 9:00 社区活动室`.
        if let Some((first, last)) = moment {
            let before = part[..first].trim_end_matches([' ', '的']);
            let skipped = before.rfind("咱们").or(before.rfind("我们")).map_or(0, |at| at + "咱们".len());
            if ends_as_place(&before[skipped..]) {
                found.push((4, start + skipped..start + before.len()));
            }
            let behind = &part[last.min(part.len())..];
            let lead = behind.len() - behind.trim_start_matches([' ', '在', '@', '|', '/']).len();
            if ends_as_place(behind)
                && !behind.starts_with('来')
                && behind.chars().all(|char| is_chinese(char) || !char.is_alphabetic())
                && spoken(behind) <= 20
            {
                found.push((4, start + last + lead..start + part.len()));
            }
        }
    }
    found
}

/// The most signs of a place's name, by far: in an endless line every 到 would be looked at to its end.
const LONGEST_NAME: usize = 60;

/// Where the name of a place ends before what people do there. A word that may belong to it ends it only where no longer name
/// goes on from there: 社区活动室, 街道办公楼.
fn end_of_name(inside: &str) -> Option<usize> {
    const IN_NAMES: &[&str] = &["活动", "办", "学", "教", "练", "开", "设", "组织", "集中", "排练"];
    let begins = |at: usize, words: &[&str]| words.iter().any(|word| inside[at..].starts_with(word));
    let whole = ends_as_place(inside) && spoken(inside) <= 20;
    let near = inside.char_indices().nth(LONGEST_NAME).map_or(inside, |(at, _)| &inside[..at]);
    let doing = near.char_indices().map(|(at, _)| at).filter(|at| *at > 0 && begins(*at, THERE));
    let mut ends = doing.filter(|at| ends_as_place(&inside[..*at]));
    let mut found = ends.next()?;
    while begins(found, IN_NAMES) {
        match ends.next() {
            Some(further) => found = further,
            None if whole => return None,
            None => break,
        }
    }
    Some(found)
}
