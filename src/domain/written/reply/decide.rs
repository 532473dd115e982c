//! What becomes of all that a reply says.

use super::about::About;
use super::meaning::{Doubt, Reply};
use super::others;
use super::said::Said;
use super::standing::Standing;
use super::text::Plain;

/// What becomes of it.
pub(super) fn decide(all: &[Said<'_>], plain: &Plain<'_>, about: &About<'_>) -> Reply {
    if let Some(reply) = others::listed(all, plain, about) {
        return reply;
    }
    let all = settled(all, about.standing);
    let has = |said: Said<'_>| all.contains(&said);
    let named = |said: &Said<'_>| matches!(said, Said::Guest(..) | Said::GuestLeaves(_) | Said::GuestAway(_));
    let talks = has(Said::Talk) || (has(Said::Aside) && !all.iter().any(named));
    if talks {
        return beside_talk(&all, plain, about);
    }
    if let Some(reply) = others::about_others(&all, plain, about) {
        return reply;
    }
    if has(Said::Stays) || has(Said::CancelsForThem) {
        return Reply::Nothing;
    }
    if has(Said::Glad) {
        return if about.standing == Standing::Out { glad(&all) } else { Reply::Nothing };
    }
    match about.standing {
        Standing::Out => out(&all, about),
        Standing::In(seats) => within(&all, seats, about),
    }
}

/// What is said, where it is no list of names. A raised hand says something only where nothing else does.
fn settled<'t>(all: &[Said<'t>], standing: Standing) -> Vec<Said<'t>> {
    let only_hands = all.iter().all(|said| matches!(said, Said::Hand | Said::Kind));
    let settle = |said: &Said<'t>| match said {
        Said::Heading => Said::SignsUp,
        Said::Me => Said::MayCome,
        Said::Still if standing == Standing::Out => Said::Comes,
        Said::Word => Said::Talk,
        Said::Hand if only_hands => Said::MayCome,
        Said::Hand | Said::Own | Said::Still => Said::Kind,
        other => *other,
    };
    all.iter().map(settle).collect()
}

/// Where some of it is talk, nothing is done; what is plain in the rest is asked.
fn beside_talk(all: &[Said<'_>], plain: &Plain<'_>, about: &About<'_>) -> Reply {
    let rest: Vec<_> = all
        .iter()
        .filter(|said| !matches!(said, Said::Talk | Said::Kind | Said::Wish | Said::Aside))
        .collect();
    match (rest.as_slice(), about.standing) {
        ([Said::SignsUp], Standing::Out) if all.len() == 2 => Reply::Ask(Doubt::Join),
        ([Said::Cancels | Said::Away], Standing::In(_)) if all.len() == 2 => Reply::Ask(Doubt::Leave),
        ([Said::GuestAway(name)], _) if all.len() == 2 && about.has_entered(name) => {
            Reply::Ask(Doubt::LeaveFor(others::known(name, plain, about)))
        }
        _ => Reply::Nothing,
    }
}

/// Words that are glad of an activity come from somebody who means to come, perhaps.
fn glad(all: &[Said<'_>]) -> Reply {
    if all.len() == 1 { Reply::Ask(Doubt::Join) } else { Reply::Nothing }
}

/// Several numbers contradict each other, or it is not said whether the writer is among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unclear;

/// The number of people that it comes to; none where none is said.
fn total(all: &[Said<'_>]) -> Result<Option<i64>, Unclear> {
    let mut parties: Vec<i64> = all
        .iter()
        .filter_map(|said| match said {
            Said::Party(number) | Said::Named(number) => Some(*number),
            _ => None,
        })
        .collect();
    parties.dedup();
    let brought: i64 = all
        .iter()
        .filter_map(|said| match said {
            Said::Brings(number, _) => Some(*number),
            _ => None,
        })
        .sum();
    let comes = |said: &Said<'_>| matches!(said, Said::SignsUp | Said::Comes | Said::Plus(_));
    match parties.as_slice() {
        [] if brought > 0 && all.iter().any(comes) => Ok(Some(1 + brought)),
        [] if brought > 0 => Err(Unclear),
        [] => Ok(None),
        [one] => Ok(Some(one + brought)),
        _ => Err(Unclear),
    }
}

/// What is said beside what is only kind.
fn spoken<'t>(all: &[Said<'t>]) -> Vec<Said<'t>> {
    all.iter().copied().filter(|said| !matches!(said, Said::Kind | Said::Yes | Said::Wish)).collect()
}

/// How many are to be signed up, where a number follows: `count us in, 3`. What follows `we come` may be the time.
fn of_us(all: &[Said<'_>]) -> Option<i64> {
    match spoken(all).as_slice() {
        [Said::WeSignUp, Said::Number(number)] if *number >= 1 => Some(*number),
        _ => None,
    }
}

/// Whether all that is said is a yes that asks for it.
fn is_wish(all: &[Said<'_>]) -> bool {
    spoken(all).is_empty() && all.contains(&Said::Wish)
}

/// Of somebody who has not signed up.
fn out(all: &[Said<'_>], about: &About<'_>) -> Reply {
    let has = |said: Said<'_>| all.contains(&said);
    let any = |of: fn(&Said<'_>) -> bool| all.iter().any(of);
    if any(|said| {
        matches!(
            said,
            Said::Away
                | Said::AllAway
                | Said::Out
                | Said::No
                | Said::MayLeave
                | Said::Fewer(_)
                | Said::TheyAway(_)
                | Said::Without(_)
                | Said::NotWith
        )
    }) {
        return Reply::Nothing;
    }
    if has(Said::Cancels) {
        return if all.iter().all(|said| matches!(said, Said::Cancels | Said::Kind)) {
            Reply::Leave
        } else {
            Reply::Nothing
        };
    }
    let comes = any(|said| matches!(said, Said::SignsUp | Said::Comes));
    match (has(Said::CompanionAway), has(Said::TheirsCome)) {
        (false, false) => {}
        (true, false) if comes => return Reply::Ask(Doubt::Join),
        // Whether the writer comes as well is not said.
        (false, true) => return Reply::Ask(Doubt::Number),
        (true, true) if comes => return Reply::Ask(Doubt::Number),
        _ => return Reply::Nothing,
    }
    if let Some(number) = of_us(all) {
        return if number <= about.most { Reply::Join(number) } else { Reply::Ask(Doubt::Number) };
    }
    if has(Said::MayChange)
        || has(Said::Several)
        || ((has(Said::WeCome) || has(Said::WeSignUp))
            && !any(|said| matches!(said, Said::Party(_) | Said::Named(_))))
    {
        return Reply::Ask(Doubt::Number);
    }
    // Whoever brings somebody is not signed up alone.
    if comes && any(|said| matches!(said, Said::More(_))) {
        return Reply::Ask(Doubt::Number);
    }
    if has(Said::MayCome) || any(|said| matches!(said, Said::More(_))) || is_wish(all) {
        return Reply::Ask(Doubt::Join);
    }
    if has(Said::Excuse) {
        return Reply::Nothing;
    }
    let plus: Vec<i64> = all
        .iter()
        .filter_map(|said| if let Said::Plus(number) = said { Some(*number) } else { None })
        .collect();
    let number = match (total(all), plus.as_slice()) {
        (Ok(None), [_]) if comes => return Reply::Ask(Doubt::Number),
        (Err(Unclear), _) | (_, [_, _, ..]) | (Ok(Some(_)), [2.. | ..=0]) => {
            return Reply::Ask(Doubt::Number);
        }
        (Ok(None), [one]) => Some(*one),
        // `+1, with my grandson`: the plus is the writer.
        (Ok(Some(number)), [1] | []) => Some(number),
        (Ok(None), []) => None,
    };
    let bare = all.iter().find_map(|said| if let Said::Number(number) = said { Some(*number) } else { None });
    match (number, bare) {
        (Some(number), None) if number > about.most => Reply::Ask(Doubt::Number),
        (Some(number), None) if number >= 1 => Reply::Join(number),
        (None, None) if comes => Reply::Join(1),
        (None, Some(number)) if comes && (1..=about.most).contains(&number) => Reply::Join(number),
        (None, Some(1)) => Reply::Ask(Doubt::Join),
        (None, Some(number)) if number <= about.most => Reply::Ask(Doubt::Number),
        (Some(_), Some(_)) => Reply::Ask(Doubt::Number),
        _ => Reply::Nothing,
    }
}

/// Of somebody who has a sign-up of so many seats.
fn within(all: &[Said<'_>], seats: i64, about: &About<'_>) -> Reply {
    let has = |said: Said<'_>| all.contains(&said);
    let any = |of: fn(&Said<'_>) -> bool| all.iter().any(of);
    let numbers = total(all);
    let alone = numbers == Ok(Some(1));
    let away = any(|said| matches!(said, Said::Away | Said::Cancels | Said::AllAway));
    // Whoever does not come with somebody may come without.
    let not_with =
        has(Said::NotWith) || (away && any(|said| matches!(said, Said::Brings(..) | Said::Without(_))));
    if has(Said::CompanionAway) || not_with {
        return match (alone, seats) {
            (true, _) => Reply::Join(1),
            (false, 1) if not_with => Reply::Ask(Doubt::Leave),
            (false, 1) => Reply::Nothing,
            (false, _) => Reply::Ask(Doubt::Number),
        };
    }
    let comes = any(|said| {
        matches!(
            said,
            Said::SignsUp
                | Said::Comes
                | Said::WeSignUp
                | Said::WeCome
                | Said::Party(_)
                | Said::Named(_)
                | Said::Plus(_)
        )
    });
    let they = |said: &Said<'_>| if let Said::TheyAway(number) = said { Some(*number) } else { None };
    if let Some(number) = all.iter().find_map(they) {
        let everyone = number >= seats && !comes;
        return if everyone { Reply::Leave } else { Reply::Ask(Doubt::Number) };
    }
    if away {
        return match (has(Said::TheirsCome), comes) {
            (true, _) => Reply::Ask(Doubt::Number),
            (false, true) => Reply::Ask(Doubt::Leave),
            (false, false) => Reply::Leave,
        };
    }
    if any(|said| matches!(said, Said::Out | Said::No | Said::MayLeave | Said::Mistaken | Said::Excuse)) {
        return if comes { Reply::Nothing } else { Reply::Ask(Doubt::Leave) };
    }
    if has(Said::MayChange) || has(Said::Several) || has(Said::TheirsCome) {
        return Reply::Ask(Doubt::Number);
    }
    if has(Said::MayCome) {
        return Reply::Nothing;
    }
    if let [Said::Without(number)] = spoken(all).as_slice() {
        return match seats {
            1 => Reply::Nothing,
            seats if seats > *number => Reply::Fewer(*number),
            _ => Reply::Ask(Doubt::Number),
        };
    }
    let grow =
        |more: i64| if seats + more > about.most { Reply::Ask(Doubt::Number) } else { Reply::More(more) };
    let changes: Vec<Said<'_>> = all
        .iter()
        .copied()
        .filter(|said| {
            matches!(
                said,
                Said::More(_) | Said::Fewer(_) | Said::Plus(_) | Said::Brings(..) | Said::Without(_)
            )
        })
        .collect();
    match (changes.as_slice(), numbers) {
        ([Said::More(more) | Said::Plus(more)], Ok(None)) if !comes || !has(Said::SignsUp) => grow(*more),
        // `又多一个人，一共三个`
        ([Said::More(more)], Ok(Some(number))) if seats + more == number && number <= about.most => {
            Reply::Join(number)
        }
        // `少来一个孙子，就带一个`
        ([Said::Fewer(fewer)], Ok(Some(left))) if seats - fewer == left => Reply::Join(left),
        ([Said::Fewer(fewer), Said::Brings(left, false)], _) if seats - fewer == 1 + left => {
            Reply::Join(1 + left)
        }
        ([Said::Fewer(fewer)], Ok(None)) => match seats - fewer {
            0 => Reply::Ask(Doubt::Leave),
            left if left > 0 => Reply::Fewer(*fewer),
            _ => Reply::Ask(Doubt::Number),
        },
        ([Said::Brings(more, true)], _) => grow(*more),
        ([Said::Brings(..)], _) if seats > 1 => Reply::Ask(Doubt::Number),
        ([] | [Said::Brings(..)], Ok(Some(number))) if number > about.most => Reply::Ask(Doubt::Number),
        // Words for signing up that make a party smaller say two things.
        ([], Ok(Some(number))) if number < seats && has(Said::SignsUp) => Reply::Ask(Doubt::Number),
        ([] | [Said::Brings(..)], Ok(Some(number))) => Reply::Join(number),
        ([], Ok(None)) if has(Said::WeCome) || has(Said::WeSignUp) => {
            if seats > 1 {
                Reply::Nothing
            } else {
                Reply::Ask(Doubt::Number)
            }
        }
        ([], Ok(None)) if any(|said| matches!(said, Said::SignsUp | Said::Comes)) => Reply::Join(seats),
        ([], Ok(None)) => Reply::Nothing,
        _ => Reply::Ask(Doubt::Number),
    }
}
