//! What is left of a text without its date.

use std::ops::Range;

use super::item::{Item, Piece};
use super::run::begins_name;

/// What may stand between a name and its date.
const EDGES: &str = ",.;:·|-、。，；：．";

/// The text without the words of the runs; what is a name in any case stays.
pub(super) fn rest(written: &[char], pieces: &[Piece], runs: impl Iterator<Item = Range<usize>>) -> String {
    let mut taken = vec![false; pieces.len()];
    for run in runs {
        for at in run.clone() {
            taken[at] = match &pieces[at].item {
                Item::Day(mention) => !(mention.name && begins_name(pieces, at)),
                // `in Shanghai` says where it is.
                Item::City(_) => false,
                // A name may end with a year.
                Item::Year(_) => at > run.start,
                _ => true,
            };
        }
        // The marks around a date go with it.
        let is_mark = |piece: &Piece| piece.item == Item::Gap;
        for at in (0..run.start).rev().take_while(|at| is_mark(&pieces[*at])) {
            taken[at] = true;
        }
        for at in (run.end..pieces.len()).take_while(|at| is_mark(&pieces[*at])) {
            taken[at] = true;
        }
    }
    let mut parts: Vec<String> = vec![String::new()];
    for (piece, taken) in pieces.iter().zip(&taken) {
        match parts.last_mut() {
            Some(part) if !taken => part.extend(&written[piece.start..piece.end]),
            Some(part) if !part.is_empty() => parts.push(String::new()),
            _ => {}
        }
    }
    let trim = |part: &String| {
        let part = part.trim_matches(|edge: char| edge.is_whitespace() || EDGES.contains(edge));
        unpaired(part).to_owned()
    };
    parts.iter().map(trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Without a bracket at an edge whose other one went with the date.
fn unpaired(part: &str) -> &str {
    let count = |of: [char; 2]| part.chars().filter(|char| of.contains(char)).count();
    let (open, close) = (count(['(', '（']), count([')', '）']));
    let part = if open > close {
        part.trim_start_matches(['(', '（']).trim_end_matches(['(', '（'])
    } else {
        part
    };
    let part = if close > open {
        part.trim_end_matches([')', '）']).trim_start_matches([')', '）'])
    } else {
        part
    };
    part.trim_matches(|edge: char| edge.is_whitespace() || EDGES.contains(edge))
}
