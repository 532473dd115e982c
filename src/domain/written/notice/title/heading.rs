//! The name as the heading of a notice.

use std::ops::Range;

use super::super::super::fold::{Folded, folded};
use super::super::call::{CALLS, ENGLISH_PAPERS, PAPERS};
use super::super::claims::Claims;
use super::super::deadline::about_sign_up;
use super::super::label::Kind;
use super::super::lines::{AROUND, Lead, Segment};
use super::super::look::{chinese, says, spoken, trimmed};
use super::super::moment::{Moment, moments};
use super::super::phone::phone;
use super::super::programme::Blocks;
use super::super::sheet::Sheet;
use super::super::when::Found;
use super::edges::{bare_ends, dated, open};
use super::words::{BEGINS, BODIES, BODY_ENDS, ENGLISH_BEGINS, EVENTS, PARTICLES};

/// A heading and whether it is the name for sure.
pub(super) struct Heading {
    pub range: Range<usize>,
    pub sure: bool,
}

/// The heading: the first line that can be one, before the labels begin.
pub(super) fn find(sheet: &Sheet<'_>, blocks: &Blocks, when: &[Found], claims: &Claims) -> Option<Heading> {
    /// Further down no heading stands.
    const LINES: usize = 5;
    let labelled = sheet.segments.iter().any(|segment| !segment.bare());
    let before_labels = sheet.segments.iter().enumerate().take_while(|(at, segment)| {
        !(blocks.hold(*at)
            || segment.label.as_ref().is_some_and(|label| label.kind != Kind::Deadline) && segment.first)
    });
    let mut lines: Vec<&Segment> = before_labels
        .map(|(_, segment)| segment)
        .filter(|segment| segment.first && segment.bare())
        .take(LINES)
        .collect();
    // Below the end of a letter stands who wrote it.
    lines.truncate(signature(sheet, lines.iter().copied()));
    // What stands below a sentence with the date is no heading any more.
    let told = lines.iter().position(|segment| tells(sheet, segment)).unwrap_or(lines.len());
    lines.truncate(if labelled { told } else { told.min(3) });
    let found: Vec<(usize, Heading)> = lines
        .iter()
        .enumerate()
        .filter(|(_, segment)| fits(sheet, segment) && !told_already(segment, claims))
        .filter_map(|(at, segment)| Some((at, cleaned(sheet, segment, when)?)))
        .collect();
    let mut found = found.into_iter();
    let (at, first) = found.next()?;
    let name = folded(sheet.words(&first.range));
    let body =
        BODIES.iter().any(|body| name.starts_with(body)) || BODY_ENDS.iter().any(|end| name.ends_with(end));
    match found.next() {
        // A body's own name above the name of what it invites to.
        Some((next, second))
            if next == at + 1 && (body || shouts(sheet, &second) && !shouts(sheet, &first)) =>
        {
            Some(second)
        }
        _ if body && chinese(&name) => None,
        _ => Some(first),
    }
}

/// Whether a line is a sentence that says when it is.
fn tells(sheet: &Sheet<'_>, segment: &Segment) -> bool {
    let own = folded(sheet.words(&segment.value));
    let day = moments(sheet.text, &segment.value).iter().any(|moment| moment.day && !moment.last);
    let is_long = !chinese(&own) && own.split(' ').count() > 12;
    day && (own.contains('。') || is_long || own.matches(',').count() > 2 && chinese(&own))
}

/// A line between labels that is written as a name is: in capitals, or ending as an activity is called.
pub(super) fn among_labels(sheet: &Sheet<'_>, blocks: &Blocks, claims: &Claims) -> Option<Range<usize>> {
    let last = signature(sheet, sheet.segments.iter());
    let lines =
        sheet.segments.iter().take(last).enumerate().filter(|(at, segment)| {
            !blocks.hold(*at) && fits(sheet, segment) && !told_already(segment, claims)
        });
    lines.map(|(_, segment)| segment.value.clone()).find(|value| {
        let words = sheet.words(value);
        let own = folded(words);
        let body =
            BODY_ENDS.iter().any(|end| own.ends_with(end)) || BODIES.iter().any(|body| own.starts_with(body));
        let named = if chinese(words) {
            EVENTS.iter().any(|event| event.chars().count() > 1 && own.ends_with(event))
        } else {
            let long = |word: &&str| word.chars().count() > 3;
            let mut names = words.split_whitespace().filter(long).peekable();
            names.peek().is_some() && names.all(|word| word.starts_with(|first: char| !first.is_lowercase()))
        };
        named && !body && !own.contains(|char: char| char.is_ascii_digit()) && !dated(sheet.text, value)
    })
}

/// Whether a line has been taken from end to end, as the place is.
fn told_already(segment: &Segment, claims: &Claims) -> bool {
    claims.holds(segment.value.start) && claims.holds(segment.value.end.saturating_sub(1))
}

fn shouts(sheet: &Sheet<'_>, heading: &Heading) -> bool {
    let words = sheet.words(&heading.range);
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

/// Whether a line can be a heading: short, no sentence, nobody's telephone and no last day.
fn fits(sheet: &Sheet<'_>, segment: &Segment) -> bool {
    let words = sheet.words(&segment.value);
    let own = folded(words);
    if !open(sheet, segment) || closes(&own) || phone(words).is_some() || own.ends_with(':') {
        return false;
    }
    if matches!(segment.lead, Lead::Mark(Some(Kind::Place | Kind::When | Kind::Contact | Kind::Seats))) {
        return false;
    }
    // `💰 免费`
    if ["免费", "全免费", "完全免费", "free", "free entry", "free of charge"].contains(&own.trim()) {
        return false;
    }
    let all = moments(sheet.text, &segment.value);
    let last = all.iter().any(|moment| moment.last) && about_sign_up(&own);
    let speaks = ["咱们", "我们", "您", "请"].iter().any(|word| own.contains(word))
        && (!all.is_empty() || own.starts_with('请'));
    let sentence =
        own.contains('。') || own.contains(';') || own.matches(',').count() > 2 || own.ends_with('.');
    let english = [
        "please", "we ", "join us", "come ", "our ", "there ", "it ", "this ", "if ", "you are", "you're",
        "let ",
    ];
    let unfinished = [" our", " the", " to", " a", " an", " of", " for", " at", " is", " on"]
        .iter()
        .any(|end| own.ends_with(end));
    let spoken_to = !chinese(&own)
        && (english.iter().any(|lead| own.starts_with(lead)) || own.contains(". ") || unfinished);
    let beside = [
        "名额", "限", "最多", "费用", "免费", "自带", "自备", "报名", "地点", "时间", "联系", "free",
        "bring", "max", "call", "limited",
    ];
    if beside.iter().any(|lead| own.starts_with(lead))
        && !own.contains(['“', '《'])
        && segment.lead == Lead::Plain
        && !own.starts_with("免费")
    {
        return false;
    }
    let length = if chinese(&own) { own.chars().count() <= 42 } else { own.split_whitespace().count() <= 12 };
    !last && !speaks && !sentence && !spoken_to && length
}

/// Where among these lines a letter ends.
fn signature<'a>(sheet: &Sheet<'_>, mut lines: impl ExactSizeIterator<Item = &'a Segment>) -> usize {
    let count = lines.len();
    lines.position(|line| closes(&folded(sheet.words(&line.value)))).unwrap_or(count)
}

/// Whether a line is how a letter ends.
fn closes(own: &str) -> bool {
    #[rustfmt::skip]
    const CLOSINGS: &[&str] = &[
        "kind regards", "best regards", "warm regards", "regards", "best wishes", "warm wishes", "many thanks", "thanks",
        "thank you", "yours sincerely", "yours faithfully", "yours", "sincerely", "cheers", "love", "with love", "all the best",
        "此致", "敬礼", "特此通知", "特此公告", "谢谢", "谢谢大家", "谢谢配合", "顺祝安康", "祝好",
    ];
    CLOSINGS.contains(&own.trim_matches(|char: char| !char.is_alphanumeric()))
}

fn cleaned(sheet: &Sheet<'_>, segment: &Segment, when: &[Found]) -> Option<Heading> {
    let text = sheet.text;
    let mut range = without_call(text, bracketed(text, bare_ends(text, segment.value.clone())));
    range = without_moment(sheet, range, when)?;
    if let Some(found) = about(text, &range) {
        return Some(Heading { range: found, sure: true });
    }
    // A mere bracket may be the name of the column in which the notice stands.
    let column = range.start > 0 && text[..range.start].ends_with(['【', '[', '〖']);
    let mut sure = !column || EVENTS.iter().any(|event| sheet.words(&range).ends_with(event));
    if chinese(sheet.words(&range)) {
        range = without_beginning(text, range);
        let (name, whole) = without_paper(text, range)?;
        (range, sure) = (name, sure && whole);
        range = best_clause(text, range);
    } else {
        let own = folded(sheet.words(&range));
        if ENGLISH_PAPERS.contains(&own.trim_matches(|char: char| !char.is_alphanumeric())) {
            return None;
        }
        if let Some(at) = ENGLISH_BEGINS.iter().filter_map(|word| own.rfind(word)).min() {
            range.end = Folded::of(text, &range).origin(at..at).start;
        }
    }
    let range = bare_ends(text, range);
    (spoken(sheet.words(&range)) >= 2).then_some(Heading { range, sure })
}

/// `【活动预告】插花体验`: a bracket with a mere call is cut off; one around all is opened.
fn bracketed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text[range.clone()].trim_start_matches(['【', '[', '〖']).len();
    let range = range.end - inside..range.end;
    let before = text[..range.start].chars().next_back();
    let opened = before
        .filter(|char| matches!(char, '【' | '[' | '〖'))
        .map_or(range.start, |char| range.start - char.len_utf8());
    let part = &text[opened..range.end];
    let Some(close) = part.find(['】', ']', '〗']).filter(|_| opened < range.start) else { return range };
    let inner = range.start..opened + close;
    let width = part[close..].chars().next().map_or(1, char::len_utf8);
    let behind = opened + close + width..range.end;
    let call = folded(&text[inner.clone()]);
    if spoken(&text[behind.clone()]) == 0 {
        inner
    } else if CALLS.contains(&call.as_str())
        || PAPERS.iter().any(|paper| call.ends_with(paper))
        || call.chars().count() <= 6
    {
        behind
    } else {
        // What is more than that is opened and closed.
        opened..range.end
    }
}

/// `姐妹们！`, `紧急提醒❗`: what only calls is cut off.
fn without_call(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let Some((at, mark)) = part.char_indices().find(|(_, char)| {
        matches!(char, '!' | '！' | '❗' | '‼' | ':' | '：' | '|' | '｜' | '丨' | ',' | '，')
    }) else {
        return range;
    };
    let call = folded(&part[..at]);
    let call = call.trim_matches(|char: char| !char.is_alphanumeric());
    let behind = range.start + at + mark.len_utf8()..range.end;
    let calls = CALLS.contains(&call)
        || call.ends_with("集结令")
        || (call.ends_with('们') && spoken(call) <= 8)
        || ["各位", "亲爱的"].iter().any(|lead| call.starts_with(lead));
    if calls && spoken(&text[behind.clone()]) >= 2 {
        without_call(text, bare_ends(text, behind))
    } else {
        range
    }
}

/// The range without a day at its end or its beginning, unless the day is part of the name.
fn without_moment(sheet: &Sheet<'_>, range: Range<usize>, when: &[Found]) -> Option<Range<usize>> {
    let text = sheet.text;
    let here = |found: &&Found| range.start <= found.1.start && found.1.end <= range.end;
    let used = when.iter().any(|found| here(&found));
    let all: Vec<Moment> = moments(text, &range);
    let Some(moment) = all.last() else { return Some(range) };
    let own = folded(sheet.words(&moment.range));
    let relative =
        ["今", "明", "后天", "本周", "这周", "下周", "tomorrow", "tonight", "today", "this ", "next "]
            .iter()
            .any(|word| own.contains(word));
    let exact = own.chars().any(|char| char.is_ascii_digit());
    if !(used || relative || exact) {
        return Some(range);
    }
    let before = range.start..moment.range.start;
    let behind = moment.range.end..range.end;
    let tail = folded(sheet.words(&behind));
    let tail = tail.trim_matches(|char: char| !char.is_alphanumeric());
    let lead = sheet
        .words(&before)
        .trim_end_matches(|char: char| !char.is_alphanumeric() && !"”》）)".contains(char));
    let lead = ["on", "at", "在", "于", "将于", "from", "this"].iter().fold(lead, |lead, word| {
        match lead.strip_suffix(word) {
            Some(rest) if !word.is_ascii() || rest.ends_with(' ') => rest.trim_end(),
            _ => lead,
        }
    });
    let ends = tail.is_empty()
        || BEGINS.iter().any(|begin| tail.starts_with(begin))
        || ["举行", "见", "不见不散"].iter().any(|word| tail.starts_with(word));
    // `Flu jabs - Thurs 3rd December, drop-in 1pm til 4.30pm`: no name goes on from one time to the next.
    let first = all.iter().find(|moment| when.iter().any(|found| overlaps(&found.1, &moment.range)));
    if let Some(first) = first.filter(|first| first.range.start < moment.range.start) {
        let name = trimmed(text, range.start..first.range.start, AROUND);
        return (spoken(sheet.words(&name)) >= 2).then_some(name);
    }
    if spoken(lead) >= 2 && ends {
        return Some(before.start..before.start + lead.len());
    }
    if spoken(sheet.words(&before)) == 0 && spoken(sheet.words(&behind)) >= 3 {
        let skipped = sheet.words(&behind);
        let marks = skipped.len()
            - skipped.trim_start_matches(|char: char| !says(char) && !"“《\"".contains(char)).len();
        // Behind the date of a line that names no more than a place stands no name.
        let rest = behind.start + marks..behind.end;
        let place = folded(sheet.words(&rest));
        let at = ["在", "at ", "in ", "到"].iter().any(|word| place.starts_with(word));
        return (!at && used && !moment.whole()).then_some(rest);
    }
    (spoken(lead) >= 2 && !used).then_some(range)
}

fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// `关于举办……的通知` names it in between.
fn about(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let folded = Folded::of(text, range);
    let whole = folded.text();
    let start = whole.find("关于")? + "关于".len();
    let end = PAPERS.iter().filter_map(|paper| whole.rfind(paper)).filter(|end| *end > start).min()?;
    let mut inner = whole[start..end].trim_end_matches('的');
    for verb in ["开展好", "举办", "举行", "召开", "开展", "组织", "做好", "进行", "参加", "申报"]
    {
        inner = inner.strip_prefix(verb).unwrap_or(inner);
    }
    let begin = start + whole[start..end].find(inner)?;
    Some(folded.origin(begin..begin + inner.len()))
}

fn without_beginning(text: &str, range: Range<usize>) -> Range<usize> {
    let folded = Folded::of(text, &range);
    let mut own = folded.text();
    let whole = own.len();
    while let Some(rest) = PARTICLES.iter().find_map(|particle| own.strip_suffix(particle)) {
        own = rest;
    }
    let particles = whole > own.len();
    let verb = BEGINS
        .iter()
        .filter_map(|begin| own.strip_suffix(begin).map(|rest| (rest, begin.chars().count())))
        .min_by_key(|(rest, _)| rest.len());
    match verb {
        // Without a particle a verb of one sign may be the end of a name.
        Some((rest, length)) if spoken(rest) >= 3 && (particles || length > 1) => {
            let rest = rest.trim_end_matches(|char: char| !says(char) && !"”》)".contains(char));
            let rest = rest.strip_suffix('又').unwrap_or(rest);
            let rest = rest.strip_suffix("定期").unwrap_or(rest).trim_end_matches(',');
            folded.origin(0..rest.len())
        }
        _ if particles => folded.origin(0..own.len()),
        _ => range,
    }
}

/// Cuts the kind of paper off; a line that is no more than that is no name.
fn without_paper(text: &str, range: Range<usize>) -> Option<(Range<usize>, bool)> {
    let folded = Folded::of(text, &range);
    let own = folded.text();
    let Some(rest) = PAPERS.iter().find_map(|paper| own.strip_suffix(paper)) else {
        return Some((range, true));
    };
    let rest = rest.strip_suffix('的').unwrap_or(rest);
    if spoken(rest) < 4 {
        return None;
    }
    Some((folded.origin(0..rest.len()), false))
}

/// Of a name and what is said beside it, the part that ends as an activity is called.
fn best_clause(text: &str, range: Range<usize>) -> Range<usize> {
    let event = |part: &str| EVENTS.iter().any(|event| folded(part).trim().ends_with(event));
    let part = &text[range.clone()];
    for mark in ["——", "--", "，", ",", "！", "!"] {
        let Some(at) = part.find(mark) else { continue };
        let (first, second) = (&part[..at], &part[at + mark.len()..]);
        if dated(text, &(range.start..range.start + at)) {
            continue;
        }
        if event(first) && !event(second) && spoken(first) >= 4 {
            return range.start..range.start + at;
        }
        if event(second) && !event(first) && spoken(second) >= 4 {
            return range.start + at + mark.len()..range.end;
        }
    }
    range
}
