//! English places: their words, addresses, and where a sentence names one.

use std::ops::Range;

use super::super::super::fold::Folded;
use super::super::look::{clauses, speaks};
use super::super::moment::Moment;
use super::beside::is_of_money;

/// Words of an English place.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "hall", "room", "library", "centre", "center", "park", "church", "school", "hut", "house", "building",
    "street", "road", "lane", "square", "garden", "gardens", "cafe", "café", "club", "clubhouse", "gate",
    "floor", "court", "courtyard", "plaza", "station", "museum", "theatre", "theater", "pub", "studio",
    "loft", "tower", "lounge", "kitchen", "field", "office", "bridge", "footbridge", "gym", "playground",
    "pavilion", "avenue", "block", "basement", "lobby", "roof", "upstairs", "chapel", "college", "corner",
    "pool", "market", "shop", "bookshop", "restaurant", "hotel", "arms", "beach", "pier", "lake", "green",
    "common", "farm", "yard", "workshop", "flat", "entrance", "fountain", "pond", "path", "arcade", "mall",
    "community", "reception", "terrace", "barn", "shelter", "stand", "bar", "allotment", "allotments", "riverside",
    "canteen", "classroom", "deck", "patio", "stage", "clinic", "cabin", "shed", "temple", "mosque", "synagogue", "steps",
    "marquee", "tent", "harbour", "quay", "dock", "foyer", "annexe", "annex", "greenhouse", "orchard", "bandstand",
];

/// Whether words name a place, and are not about money.
pub(super) fn english_name(words: &str) -> bool {
    !is_of_money(words) && words.split(|char: char| !char.is_alphanumeric()).any(is_word)
}

fn is_word(word: &str) -> bool {
    ENGLISH.contains(&word) || word.strip_suffix('s').is_some_and(|one| one == "room")
}

/// Whether a folded clause ends as the name of a place does: `community centre main hall`, `room 2`.
fn ends_as_name(words: &str) -> bool {
    let mut all = words.split(' ').rev();
    let last = all.next().unwrap_or_default();
    is_word(last)
        || last.chars().all(|char| char.is_ascii_digit())
            && all.next().is_some_and(|word| ["room", "hall", "unit"].contains(&word))
}

/// Whether folded words are an address of several parts: `scout hut, mill road`, `unit 5, station yard`.
pub(super) fn is_address(words: &str) -> bool {
    const LONGEST: usize = 8;
    let words = words.trim_end_matches(['.', '!', ' ']);
    words.contains(',')
        && !is_of_money(words)
        && !speaks(words)
        && words.split(' ').count() <= LONGEST
        && words.split(',').map(str::trim).all(ends_as_name)
}

/// Where the name of an English place ends inside a sentence.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    " and we", " and then", " where ", " for ", " from ", " with ", " if ", " so ", " when ", " to ",
    " because ", " starting", " until ", " but ", " - ", "; ", " as ", " we ", " every ",
];

pub(super) fn english_places(
    words: &str,
    here: &[&Moment],
    folded: &Folded<'_>,
    offset: usize,
) -> Vec<(u8, Range<usize>)> {
    let mut found = Vec::new();
    let near = u8::from(!here.is_empty()) * 3;
    let spots: Vec<(usize, usize)> = here
        .iter()
        .filter_map(|moment| {
            let first = folded.place_of(moment.range.start).checked_sub(offset)?;
            let last = folded.place_of(moment.range.end).checked_sub(offset)?;
            Some((first, last))
        })
        .collect();
    // `Wednesday 2 December, 19:00, Hut on the Green.`
    if let Some((_, last)) = spots.last() {
        let behind = &words[*last..];
        let rest = behind.trim_start_matches([',', ' ', '|', '-', '@']);
        let name = rest.trim_end_matches(['.', '!', ' ']);
        let is_priced = name.split(", ").any(|clause| clause.ends_with(" entry") || is_of_money(clause));
        if !is_priced
            && behind.starts_with([',', '|'])
            && english_name(name)
            && name.split(' ').count() <= 8
            && !name.starts_with("in ")
            && !name.starts_with("at ")
        {
            let start = words.len() - rest.len();
            found.push((4, start..start + name.len()));
        }
    }
    // `…about parking, community centre main hall.`: a clause of its own that ends as a place does.
    for clause in clauses(words, true).into_iter().filter(|clause| !here.is_empty() && clause.start > 0) {
        let part = &words[clause.clone()];
        let name = part.trim_matches(['.', ',', '!', ' ']);
        let is_dated = spots.iter().any(|(first, _)| clause.contains(first));
        if !is_dated
            && ends_as_name(name)
            && name.split(' ').count() <= 5
            && !speaks(name)
            && !is_of_money(name)
        {
            let start = clause.start + part.find(name).unwrap_or_default();
            found.push((4, start..start + name.len()));
        }
    }
    if here.is_empty() && is_address(words) {
        found.push((3, 0..words.trim_end_matches(['.', '!', ' ']).len()));
    }
    for lead in [
        "meet at ",
        "meeting at ",
        "meet us at ",
        "meet in ",
        "meet outside ",
        "gather at ",
        "see you at ",
        "come to ",
        " at ",
        " in ",
        "at ",
        "in ",
        " outside ",
        "@ ",
    ] {
        for (at, _) in words.match_indices(lead) {
            let inner = lead.trim_start();
            if lead == inner && at > 0 && words[..at].ends_with(|char: char| char.is_alphanumeric()) {
                continue;
            }
            if lead.len() == 3 && lead == inner && at > 0 {
                continue;
            }
            let from = at + lead.len();
            if spots.iter().any(|(first, last)| (*first..*last).contains(&from)) {
                continue;
            }
            let moment_next = spots.iter().map(|(first, _)| *first).filter(|first| *first > from).min();
            let mut end = STOPS
                .iter()
                .filter_map(|stop| words[from..].find(stop))
                .map(|end| from + end)
                .min()
                .unwrap_or(words.len());
            if let Some(first) = moment_next.filter(|first| *first < end) {
                end = first;
            }
            let mut part = words[from..end].trim_end();
            for tail in [" on", " at", " this", " next", ",", " every", " the"] {
                part = part.strip_suffix(tail).unwrap_or(part).trim_end();
            }
            let meets = lead.contains("meet") || lead.contains("gather") || lead.contains("see you");
            if !english_name(part) || part.split(' ').count() > 16 || (!meets && here.is_empty()) {
                continue;
            }
            let end = from + part.trim_end_matches(['.', ',', '!', ' ', ';']).len();
            found.push((2 + near + u8::from(meets) * 5, from..end));
        }
    }
    found
}

/// A proper name that people are at: `at the Red Lion`. What is held is no place: `at the Winter Fair`.
pub(super) fn proper(text: &str, sentence: &Range<usize>) -> Option<Range<usize>> {
    const HELD: &[&str] = &[
        "fair", "party", "market", "meeting", "concert", "show", "sale", "festival", "day", "club", "agm",
        "lunch", "walk",
    ];
    const LEAD: &str = " at ";
    let words = text.get(sentence.clone())?;
    words.match_indices(" at the ").find_map(|(at, _)| {
        let start = at + LEAD.len();
        let end = words[start..].find([',', '.', '!', ';', '(', '\n']).map_or(words.len(), |end| start + end);
        let name = words[start..end].trim_end();
        let mut own = name.split(' ').skip(1);
        let last = name.rsplit(' ').next()?.to_lowercase();
        let is_proper = (2..=5).contains(&name.split(' ').count())
            && own.all(|word| word.starts_with(char::is_uppercase));
        (is_proper && !HELD.contains(&last.as_str()))
            .then(|| sentence.start + start..sentence.start + start + name.len())
    })
}
