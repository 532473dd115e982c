//! The pieces that say when it is.

use std::ops::Range;

use super::super::fold::{Folded, folded};
use super::claims::Claims;
use super::deadline::about_sign_up;
use super::label::{self, Kind};
use super::lines::{AROUND, Lead, Segment};
use super::look::{clauses, spoken, trimmed};
use super::moment::{Moment, moments};
use super::programme::Blocks;
use super::sheet::{Piece, Sheet};

/// What is known already and says nothing of when it is.
pub(super) struct Taken<'a> {
    pub blocks: &'a Blocks,
    pub issue: &'a [Range<usize>],
    pub deadline: Option<Range<usize>>,
}

/// A piece and where it stands.
pub(super) type Found = (Piece, Range<usize>);

/// How those who sign a notice are called.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "会", "社区", "中心", "服务站", "俱乐部", "物业", "小组", "队", "部", "站", "社", "处", "办", "馆",
    "院", "委", "committee", "society", "association", "club", "council", "team", "office", "library",
    "centre", "center", "group", "residents", "management",
];
/// What a day that is still open is called.
const OPEN: &[&str] =
    &["待定", "另行", "通知", "未定", "tbc", "tba", "tbd", "to be confirmed", "to be announced", "confirmed"];
/// Words beside the hour at which it is over.
const OVER: &[&str] = &[
    "结束", "散场", "散会", "收场", "收摊", "收", "完", "done", "finish", "finished", "over", "end", "ends",
    "wrap",
];

/// The days on which a notice was written or signed.
pub(super) fn issue(sheet: &Sheet<'_>, blocks: &Blocks) -> Vec<Range<usize>> {
    /// The signature takes the last lines.
    const LAST_LINES: usize = 3;
    let mut found = Vec::new();
    let from = sheet.segments.len().saturating_sub(LAST_LINES);
    for (at, segment) in sheet.segments.iter().enumerate().skip(from.max(1)) {
        let Some(moment) = moments(sheet.text, &segment.value).into_iter().next() else { continue };
        let Range { start, end } = moment.range;
        let around = format!(
            "{} {}",
            sheet.words(&(segment.value.start..start)),
            sheet.words(&(end..segment.value.end))
        );
        let around = folded(&around);
        let around = around.trim();
        let issued =
            ["issued", "posted", "dated", "发布", "published"].iter().any(|word| around.starts_with(word));
        let signed = spoken(around) == 0 || issued || BODIES.iter().any(|body| around.ends_with(body));
        let other_day = sheet.segments[..at].iter().enumerate().any(|(at, segment)| {
            !blocks.hold(at) && moments(sheet.text, &segment.value).iter().any(|moment| moment.day)
        });
        let body = |words: &str| spoken(words) > 2 && BODIES.iter().any(|body| words.ends_with(body));
        let above =
            sheet.segments[at - 1].bare() && body(folded(sheet.words(&sheet.segments[at - 1].value)).trim());
        let alone = at > 2 && (body(around) || above && spoken(around) == 0);
        let unlabelled = segment.bare() || segment.kind() == Some(Kind::Other) && issued;
        if unlabelled
            && moment.day
            && !moment.time
            && signed
            && (other_day || issued || alone)
            && spoken(around) <= 30
        {
            found.push(moment.range.clone());
        }
    }
    found
}

/// What says when it is.
pub(super) struct Said {
    /// The pieces, the best first.
    pub pieces: Vec<Found>,
    /// The one that says when it is over.
    pub ends: Option<Piece>,
    /// Days beside them, where no label says which is meant.
    pub others: Vec<Piece>,
}

/// Finds what says when it is.
pub(super) fn find(sheet: &Sheet<'_>, taken: &Taken<'_>, claims: &mut Claims) -> Said {
    let mut pieces: Vec<(Found, Moment)> = labelled(sheet, &[Kind::When]);
    let has =
        |pieces: &[(Found, Moment)], what: fn(&Moment) -> bool| pieces.iter().any(|(_, moment)| what(moment));
    let running = running(sheet, taken);
    if pieces.is_empty() || !has(&pieces, |moment| moment.time) {
        pieces.extend(labelled(sheet, &[Kind::Session]));
        if !has(&pieces, |moment| moment.time) {
            pieces.extend(labelled(sheet, &[Kind::Gather, Kind::Meet]));
        }
    }
    let lines: Vec<_> = running.iter().filter(|found| found.session).collect();
    if !has(&pieces, Moment::whole) && lines.len() > 1 && !has(&pieces, |moment| moment.time) {
        pieces.extend(lines.into_iter().map(|found| found.pair(sheet)));
    }
    if pieces.is_empty() {
        let best = running.iter().rev().max_by_key(|found| found.worth);
        pieces.extend(best.map(|found| found.pair(sheet)));
    }
    // The hour to gather says less than a sentence with the day and the hour.
    if !has(&pieces, |moment| moment.day)
        && labelled(sheet, &[Kind::When, Kind::Session]).is_empty()
        && running.iter().any(|found| found.moment.whole())
    {
        pieces.clear();
    }
    if !has(&pieces, |moment| moment.day) {
        let day = running.iter().rev().filter(|found| found.moment.day).max_by_key(|found| found.worth);
        let at = if has(&pieces, |moment| moment.time) { 0 } else { pieces.len() };
        pieces.splice(at..at, day.map(|found| found.pair(sheet)));
    }
    if !has(&pieces, |moment| moment.time) && !pieces.is_empty() {
        // Where the day stands behind a label, an hour in a remark is not taken for its hour.
        let loose = pieces.iter().all(|((piece, _), _)| piece.label.is_none());
        let time = running
            .iter()
            .filter(|found| found.moment.time && !found.moment.day && (found.leads || loose && !found.over));
        let day = running.iter().filter(|found| found.moment.whole());
        pieces.extend(time.chain(day).take(1).map(|found| found.pair(sheet)));
    }
    for ((_, range), _) in &pieces {
        claims.take(range.clone());
    }
    let ends = ends(sheet, taken, &pieces, claims);
    let others = others(sheet, &running, &pieces);
    Said { pieces: pieces.into_iter().map(|(found, _)| found).collect(), ends, others }
}

/// The days of the running text beside those of the pieces. A label for the time, or its picture, says which is meant.
fn others(sheet: &Sheet<'_>, running: &[Running<'_>], pieces: &[(Found, Moment)]) -> Vec<Piece> {
    let is_said = |(_, range): &Found| {
        let marked = |segment: &&Segment| segment.lead == Lead::Mark(Some(Kind::When)) || !segment.bare();
        sheet
            .segments
            .iter()
            .filter(marked)
            .any(|segment| segment.full.start <= range.start && range.end <= segment.full.end)
    };
    if pieces.iter().any(|(found, _)| is_said(found)) {
        return Vec::new();
    }
    let apart = |found: &&Running<'_>| {
        found.moment.day
            && !found.over
            && pieces.iter().all(|((_, range), _)| {
                found.moment.range.end <= range.start || range.end <= found.moment.range.start
            })
    };
    running.iter().filter(apart).map(|found| found.pair(sheet).0.0).collect()
}

fn labelled(sheet: &Sheet<'_>, kinds: &[Kind]) -> Vec<(Found, Moment)> {
    let of_kind = |segment: &&Segment| segment.kind().is_some_and(|kind| kinds.contains(&kind));
    sheet.segments.iter().filter(of_kind).filter_map(|segment| stretch(sheet, segment)).collect()
}

/// What a labelled value says of the time: from its beginning to the end of its day and hour.
fn stretch(sheet: &Sheet<'_>, segment: &Segment) -> Option<(Found, Moment)> {
    let found = moments(sheet.text, &segment.value);
    let mut all = found.first().cloned();
    for moment in found.iter().skip(1) {
        let Some(so_far) = all.as_mut().filter(|so_far| !so_far.whole()) else { break };
        let adds = moment.day && !so_far.day || moment.time && !so_far.time;
        if adds && spoken(sheet.words(&(so_far.range.end..moment.range.start))) < 12 {
            so_far.range.end = moment.range.end;
            so_far.day |= moment.day;
            so_far.time |= moment.time;
        }
    }
    let Some(mut moment) = all else {
        // `正月十五晚上` names a day that is not looked for, but it stands behind the right label.
        let words = folded(sheet.words(&segment.value));
        let open = OPEN.iter().any(|word| words.contains(word));
        let read = segment.kind() == Some(Kind::When) && !open && spoken(&words) <= 12;
        let moment = Moment { range: segment.value.clone(), day: false, time: false, last: false };
        return read.then(|| ((sheet.piece(segment, &segment.value), segment.value.clone()), moment));
    };
    let before = sheet.words(&(segment.value.start..moment.range.start));
    if spoken(before) <= 10 && !before.contains(['，', ',', '。', '.']) {
        moment.range.start = segment.value.start;
    }
    let behind = sheet.words(&(moment.range.end..segment.value.end));
    // `开始` or `举行` behind it belongs to it; a title or a remark does not.
    if spoken(behind) <= 4 && !behind.contains(['，', ',', '。', '（', '(', '；', ';', '《', '“', '"'])
    {
        moment.range.end = segment.value.end;
    }
    let range = trimmed(sheet.text, moment.range.clone(), ":：*_|`,，;；。、");
    Some(((sheet.piece(segment, &range), range), moment))
}

/// A moment in the running text.
struct Running<'a> {
    segment: &'a Segment,
    moment: Moment,
    /// How likely it says when it is.
    worth: u8,
    /// Whether its line begins with it.
    leads: bool,
    /// Whether it says when it is over.
    over: bool,
    /// Whether its line is one of several meetings.
    session: bool,
}

impl Running<'_> {
    fn pair(&self, sheet: &Sheet<'_>) -> (Found, Moment) {
        let range = self.moment.range.clone();
        ((sheet.piece(self.segment, &range), range), self.moment.clone())
    }
}

fn running<'a>(sheet: &'a Sheet<'_>, taken: &Taken<'_>) -> Vec<Running<'a>> {
    let mut all = Vec::new();
    for (at, segment) in sheet.segments.iter().enumerate() {
        if !segment.bare() || taken.blocks.hold(at) {
            continue;
        }
        let folded = Folded::of(sheet.text, &segment.value);
        for clause in clauses(folded.text(), false) {
            let words = &folded.text()[clause.clone()];
            for moment in moments(sheet.text, &folded.origin(clause.clone())) {
                let overlaps =
                    |range: &Range<usize>| range.start < moment.range.end && moment.range.start < range.end;
                let known = taken.issue.iter().any(overlaps) || taken.deadline.as_ref().is_some_and(overlaps);
                let beside = near(&folded, &moment);
                if known
                    || moment.last && !words.contains("until")
                    || opens_sign_up(&beside)
                    || vague(&folded, &moment)
                {
                    continue;
                }
                all.push(rated(sheet, segment, moment));
            }
        }
    }
    all
}

/// The words of the clause that a moment stands in.
fn near(folded: &Folded<'_>, moment: &Moment) -> String {
    let place = folded.place_of(moment.range.start)..folded.place_of(moment.range.end);
    let whole = folded.text();
    let start = whole[..place.start].rfind([',', '。', '!', ';']).map_or(0, |at| at + 1);
    let start = (start..=place.start).find(|at| whole.is_char_boundary(*at)).unwrap_or(place.start);
    let end = whole[place.end..].find([',', '。', '!', ';']).map_or(whole.len(), |at| place.end + at);
    whole[start..end].to_owned()
}

fn opens_sign_up(clause: &str) -> bool {
    about_sign_up(clause)
        && (clause.contains('起')
            || clause.contains("开始")
            || clause.contains("from")
            || clause.contains("open"))
}

/// `12月5日前后` is no day yet.
fn vague(folded: &Folded<'_>, moment: &Moment) -> bool {
    let behind = &folded.text()[folded.place_of(moment.range.end)..];
    ["前后", "上下"].iter().any(|word| behind.starts_with(word))
}

fn rated<'a>(sheet: &Sheet<'_>, segment: &'a Segment, moment: Moment) -> Running<'a> {
    let before = sheet.words(&(segment.value.start..moment.range.start));
    let session = label::leading_session(&folded(before));
    let leads = spoken(before) == 0 || session.is_some_and(|length| spoken(&folded(before)[length..]) == 0);
    let icon = matches!(segment.lead, Lead::Mark(Some(Kind::When)));
    let alone = leads && spoken(sheet.words(&(moment.range.end..segment.value.end))) == 0;
    let worth = u8::from(moment.day) * 4
        + u8::from(moment.time) * 3
        + u8::from(leads)
        + u8::from(icon) * 2
        + u8::from(alone);
    let several = session.is_some() || (leads && moment.whole());
    let over = is_over(&Folded::of(sheet.text, &segment.value), &moment);
    Running { segment, worth, leads: leads || icon, over, session: several, moment }
}

/// The hour at which it is over, where it stands apart.
fn ends(
    sheet: &Sheet<'_>,
    taken: &Taken<'_>,
    pieces: &[(Found, Moment)],
    claims: &mut Claims,
) -> Option<Piece> {
    let joined = pieces.iter().any(|((piece, _), moment)| {
        let words = folded(&piece.text);
        let hours = words.split([',', '(', ')']).any(|part| {
            ["-", "到", "至", " to ", "till", "until", "and"].iter().any(|joint| part.contains(joint))
        });
        moment.time && hours || words.contains("结束")
    });
    let labelled = sheet
        .segments
        .iter()
        .filter(|segment| segment.kind() == Some(Kind::Ends))
        .find_map(|segment| stretch(sheet, segment));
    if let Some(((piece, range), _)) = labelled {
        claims.take(range);
        return Some(piece);
    }
    if joined || pieces.is_empty() {
        return None;
    }
    sheet
        .segments
        .iter()
        .enumerate()
        .filter(|(at, segment)| segment.bare() && !taken.blocks.hold(*at))
        .find_map(|(_, segment)| {
            let folded = Folded::of(sheet.text, &segment.value);
            let found = moments(sheet.text, &segment.value).into_iter().find(|moment| {
                let apart = pieces.iter().all(|((_, range), _)| {
                    moment.range.end <= range.start || range.end <= moment.range.start
                });
                moment.time && !moment.day && apart && is_over(&folded, moment)
            })?;
            let range = trimmed(sheet.text, found.range, AROUND);
            Some(sheet.piece(segment, &range))
        })
}

/// Whether the words beside a moment say that it is over then.
fn is_over(folded: &Folded<'_>, moment: &Moment) -> bool {
    let place = folded.place_of(moment.range.start)..folded.place_of(moment.range.end);
    let before = folded.text()[..place.start].trim_end();
    let before = ["by", "at", "around", "about"]
        .iter()
        .fold(before, |before, word| before.trim_end_matches(word).trim_end());
    let behind =
        folded.text()[place.end..].trim_start().trim_start_matches("准时").trim_start_matches("左右");
    let said =
        |word: &&str| if word.is_ascii() { before.ends_with(*word) } else { behind.starts_with(*word) };
    OVER.iter().any(said) || folded.text()[place].ends_with("结束")
}
