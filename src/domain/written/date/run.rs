//! Which pieces of a text stand together and are about a date, and which are words of the title.

use std::ops::Range;

use super::item::{Item, Mention, Pair, Piece, Touch};
use super::part::{Clock, Part};

/// What follows a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follow {
    /// The end, or a mark that ends a clause.
    End,
    /// Something of a date, perhaps after a space.
    Date,
    /// A word, right after it.
    Glued,
    /// A word, after a space.
    Word,
}

/// Decides what numbers are: hours, dates, or neither. `foreign` is a text without Chinese.
pub(super) fn resolved(pieces: &[Piece], foreign: bool) -> Vec<Piece> {
    let mut done: Vec<Piece> = Vec::with_capacity(pieces.len());
    for at in 0..pieces.len() {
        let piece = &pieces[at];
        let said = done.iter().rev().find(|piece| !matches!(piece.item, Item::Gap | Item::Link));
        let before = said.map(|piece| &piece.item);
        let after = pieces[at + 1..].iter().find(|piece| !matches!(piece.item, Item::Gap | Item::Link));
        let (start, end, latin) = (piece.start, piece.end, piece.latin);
        let like = |item| Piece { item, start, end, latin };
        match &piece.item {
            Item::Bare(clock) => {
                let ends = matches!(&done[..], [.., from, dash] if dash.item == Item::Dash && matches!(from.item, Item::Time(_)));
                let is_hour = ends || is_hour(before, &pieces[at + 1..]);
                done.push(like(if is_hour {
                    Item::Time(vec![*clock])
                } else {
                    of_number(&done, pieces, at)
                }));
            }
            Item::Number => done.push(like(of_number(&done, pieces, at))),
            Item::Pair(pair) => {
                match of_pair(*pair, (before, is_timed(&done)), after, &pieces[at + 1..], foreign) {
                    PairIs::Hours([from, to]) => {
                        done.extend([Item::Time(vec![from]), Item::To, Item::Time(vec![to])].map(like));
                    }
                    PairIs::Time(clock) => done.push(like(Item::Time(vec![clock]))),
                    PairIs::Day(mention) => done.push(like(Item::Day(mention))),
                    PairIs::Nothing => done.push(like(Item::Other)),
                }
            }
            _ => done.push(piece.clone()),
        }
    }
    done
}

/// What a number is that is no hour: right behind a date, and with no word behind it, it is something about the date that
/// is not understood, if there is an hour at all.
fn of_number(done: &[Piece], pieces: &[Piece], at: usize) -> Item {
    let before = done.iter().rev().find(|piece| piece.item != Item::Gap);
    let behind_date = before.is_some_and(|piece| piece.item.is_of_date());
    let is_timed = pieces.iter().chain(done).any(|piece| matches!(piece.item, Item::Time(_)));
    let alone = match follow(pieces, at) {
        Follow::End | Follow::Date => true,
        Follow::Glued => matches!(pieces.get(at + 1).map(|next| &next.item), Some(Item::And | Item::Or)),
        Follow::Word => {
            matches!(pieces.get(at + 2).map(|next| &next.item), Some(Item::And | Item::Or | Item::At))
        }
    };
    if behind_date && is_timed && alone { Item::Stray(Touch::Always) } else { Item::Other }
}

/// Whether a number alone is an hour: something beside it says so.
fn is_hour(before: Option<&Item>, behind: &[Piece]) -> bool {
    let mut after = behind.iter().filter(|piece| !matches!(piece.item, Item::Gap));
    let (next, second) = (after.next(), after.next());
    let said = |piece: &&Piece| !matches!(piece.item, Item::Gap | Item::Link | Item::At);
    let part_follows =
        match (next.map(|piece| &piece.item), behind.iter().find(said).map(|piece| &piece.item)) {
            (Some(Item::Link | Item::At), Some(Item::Part(_))) => true,
            (Some(Item::Part(part)), _) => {
                matches!(part, Part::Am | Part::Pm | Part::Noon | Part::Midnight)
            }
            _ => false,
        };
    let hour_follows = matches!(
        second.map(|piece| &piece.item),
        Some(Item::Time(_) | Item::Bare(_) | Item::Part(_) | Item::Pair(_))
    );
    let ranges = matches!(
        next.map(|piece| &piece.item),
        Some(Item::To | Item::Until | Item::Dash | Item::Or | Item::And)
    ) && hour_follows;
    let at_end = !matches!(next.map(|piece| &piece.item), Some(Item::Other | Item::Number | Item::Bare(_)));
    match before {
        Some(Item::At | Item::To | Item::Until | Item::Dash | Item::Or | Item::And) => at_end || part_follows,
        Some(Item::Open | Item::Between | Item::Day(_) | Item::Part(_) | Item::Repeated | Item::Each) => {
            ranges || part_follows
        }
        _ => part_follows,
    }
}

fn is_timed(done: &[Piece]) -> bool {
    done.iter().any(|piece| matches!(piece.item, Item::Time(_)))
}

/// Whether an hour follows, besides one that is the end of what stands before it.
fn timed_apart(behind: &[Piece]) -> bool {
    let mut said = behind.iter().filter(|piece| piece.item != Item::Gap).peekable();
    if said.next_if(|piece| matches!(piece.item, Item::Dash | Item::To | Item::Until)).is_some() {
        said.next();
        said.next_if(|piece| matches!(piece.item, Item::Part(_)));
    }
    said.any(|piece| matches!(piece.item, Item::Time(_) | Item::Pair(_) | Item::Part(_) | Item::At))
}

enum PairIs {
    Hours([Clock; 2]),
    Time(Clock),
    Day(Mention),
    Nothing,
}

fn of_pair(
    pair: Pair,
    (before, is_timed): (Option<&Item>, bool),
    after: Option<&Piece>,
    behind: &[Piece],
    foreign: bool,
) -> PairIs {
    let hour_before = matches!(
        before,
        Some(
            Item::Day(_)
                | Item::Part(_)
                | Item::Open
                | Item::Between
                | Item::At
                | Item::Repeated
                | Item::Each
        )
    );
    if hour_before && let Some(hours) = pair.hours() {
        return PairIs::Hours(hours);
    }
    let ends = is_timed && matches!(before, Some(Item::To | Item::Until | Item::Dash));
    // `Sat 12.12 10am` has its hour elsewhere; a date has its day already.
    let dated = matches!(before, Some(Item::Day(day)) if !day.days.iter().any(|day| day.is_weekday()));
    let hour = hour_before && (dated || !is_timed && !timed_apart(behind));
    if (ends || hour || matches!(before, Some(Item::At)))
        && let Some(clock) = pair.clock()
    {
        return PairIs::Time(clock);
    }
    if matches!(after.map(|piece| &piece.item), Some(Item::Part(Part::Am | Part::Pm)))
        && let Some(hours) = pair.hours()
    {
        return PairIs::Hours(hours);
    }
    let dated = matches!(
        after.map(|piece| &piece.item),
        Some(
            Item::Day(_)
                | Item::Time(_)
                | Item::Part(_)
                | Item::At
                | Item::Or
                | Item::And
                | Item::To
                | Item::Until
                | Item::Dash
                | Item::Bare(_)
                | Item::Pair(_)
        )
    ) || matches!(
        before,
        Some(Item::Day(_) | Item::Time(_) | Item::To | Item::Until | Item::Dash | Item::Or | Item::And)
    ) || behind.iter().all(|piece| piece.item == Item::Gap);
    let is_counted = matches!(behind.first().map(|piece| &piece.item), Some(Item::Other | Item::Number));
    let days = pair.days(foreign);
    if dated && !is_counted && !days.is_empty() {
        PairIs::Day(Mention { days, weak: true, name: false })
    } else {
        PairIs::Nothing
    }
}

/// The pieces that stand together and say something of a date, in the order of the text.
pub(super) fn runs(pieces: &[Piece]) -> Vec<Range<usize>> {
    let belongs: Vec<bool> = (0..pieces.len()).map(|at| belongs(pieces, at)).collect();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let length = belongs[at..].iter().take_while(|belongs| **belongs).count();
        let run = trimmed(pieces, at..at + length);
        if run.clone().any(|at| pieces[at].item.is_of_date()) {
            runs.push(run);
        }
        at += length.max(1);
    }
    runs
}

fn belongs(pieces: &[Piece], at: usize) -> bool {
    let piece = &pieces[at];
    match &piece.item {
        Item::Other | Item::Number | Item::Bare(_) | Item::Pair(_) => false,
        // Beside a date a festival may begin the title: 冬至包汤圆.
        Item::Day(Mention { name: true, .. }) if begins_name(pieces, at) => {
            !pieces.iter().any(|piece| matches!(piece.item, Item::Day(Mention { name: false, .. })))
        }
        Item::Year(_) => {
            let apart = !matches!(follow(pieces, at), Follow::Glued | Follow::Word);
            let next = pieces[at + 1..].iter().find(|piece| piece.item != Item::Gap);
            let leads = next.is_some_and(|piece| piece.item.is_of_date());
            apart && (stands_behind_date(pieces, at) || leads)
        }
        Item::Stray(touch) => {
            let behind_date = at.checked_sub(1).is_some_and(|before| pieces[before].item.is_of_date())
                || piece.latin
                    && at >= 2
                    && pieces[at - 1].item == Item::Gap
                    && pieces[at - 2].item.is_of_date();
            // In Chinese a word may end with it.
            let ends_word = at.checked_sub(1).is_some_and(|before| {
                !piece.latin && matches!(pieces[before].item, Item::Other | Item::Stray(_))
            });
            let alone = at.checked_sub(1).is_none_or(|before| pieces[before].item == Item::Gap);
            let glued = piece.latin || alone || pieces.get(at + 1).is_none_or(|next| next.item != Item::Gap);
            match (touch, follow(pieces, at)) {
                (Touch::Always, _) => true,
                (Touch::Before | Touch::Behind | Touch::Unit, Follow::End) => !ends_word,
                (Touch::Unit, Follow::Date) => glued && !ends_word,
                (Touch::Before | Touch::Behind, Follow::Date) => glued || behind_date,
                (Touch::Behind, _) => behind_date,
                (Touch::After, Follow::End | Follow::Date) => stands_behind_date(pieces, at),
                (Touch::Before | Touch::Unit | Touch::After, _) => false,
            }
        }
        // What a thing is called: a class in the evening, ten minutes of stretching.
        Item::Lasts(_) | Item::Noise => !matches!(follow(pieces, at), Follow::Glued),
        Item::Part(part)
            if !matches!(part, Part::Am | Part::Pm | Part::Noon | Part::Midnight) || !piece.latin =>
        {
            let after_time = pieces[..at]
                .iter()
                .rev()
                .find(|piece| piece.item != Item::Gap)
                .is_some_and(|piece| matches!(piece.item, Item::Time(_) | Item::Zone(_)));
            !(after_time && matches!(follow(pieces, at), Follow::Glued | Follow::Word))
        }
        _ => true,
    }
}

/// Whether nothing but gaps and `in` stands between a date and that place.
fn stands_behind_date(pieces: &[Piece], at: usize) -> bool {
    let before = pieces[..at].iter().rev().find(|piece| !matches!(piece.item, Item::Gap | Item::Link));
    before.is_some_and(|piece| piece.item.is_of_date())
}

fn follow(pieces: &[Piece], at: usize) -> Follow {
    let is_date = |piece: &Piece| piece.item.is_of_date() || matches!(piece.item, Item::Pair(_));
    let is_gap = |piece: &Piece| piece.item == Item::Gap;
    let Some(next) = pieces.get(at + 1) else { return Follow::End };
    match pieces.get(at + 2) {
        _ if is_date(next) => Follow::Date,
        _ if !is_gap(next) => Follow::Glued,
        Some(second) if is_date(second) => Follow::Date,
        Some(second) if !is_gap(second) => Follow::Word,
        _ => Follow::End,
    }
}

/// Whether the word at that place begins a name: `Sunday school`, 五一班.
pub(super) fn begins_name(pieces: &[Piece], at: usize) -> bool {
    let mut behind = pieces[at + 1..].iter();
    match behind.next() {
        Some(Piece { item: Item::Other | Item::Stray(_), .. }) => true,
        Some(Piece { item: Item::Gap, .. }) if pieces[at].latin => {
            matches!(behind.next(), Some(Piece { item: Item::Other, .. }))
        }
        _ => false,
    }
}

/// A run without what joins it to nothing at its edges: those words are the title's.
fn trimmed(pieces: &[Piece], mut run: Range<usize>) -> Range<usize> {
    loop {
        let Some(first) = pieces.get(run.start).filter(|_| !run.is_empty()) else { return run };
        let leads = match &first.item {
            Item::Gap | Item::Dash | Item::Or | Item::And | Item::Noise => true,
            Item::Part(part) => {
                let is_half = matches!(part, Part::Am | Part::Pm | Part::Noon | Part::Midnight);
                let day_follows = pieces[run.start + 1..run.end]
                    .iter()
                    .find(|piece| piece.item != Item::Gap)
                    .is_some_and(|piece| matches!(piece.item, Item::Day(_)));
                first.latin && !is_half && day_follows
            }
            _ => false,
        };
        if !leads {
            break;
        }
        run.start += 1;
    }
    while let Some(last) = pieces[run.clone()].last() {
        let ends = pieces[run.end..].iter().all(|piece| piece.item == Item::Gap);
        let trails = match last.item {
            Item::Gap | Item::Dash | Item::Link | Item::At | Item::Each => true,
            Item::To | Item::Open | Item::Between | Item::Or | Item::And => !ends,
            _ => false,
        };
        if !trails {
            break;
        }
        // A gap in front of what is left out stays the title's, too.
        run.end -= 1;
    }
    run
}
