//! What becomes of a reply that names somebody else, or a role.

use super::about::About;
use super::meaning::{Doubt, Other, Reply};
use super::said::Said;
use super::standing::Standing;
use super::text::Plain;
use super::{chinese, english};

/// A word for signing up, and names: `报名：张三、李四`. Whoever lists themself comes as well.
pub(super) fn listed(all: &[Said<'_>], plain: &Plain<'_>, about: &About<'_>) -> Option<Reply> {
    let said: Vec<_> = all.iter().copied().filter(|said| !is_polite(said)).collect();
    let [Said::Heading, rest @ ..] = said.as_slice() else { return None };
    match rest {
        [Said::Name(name)] => return Some(for_one(name, None, plain, about)),
        [Said::Name(name), number] | [number, Said::Name(name)] if in_all(number).is_some() => {
            return Some(for_one(name, in_all(number), plain, about));
        }
        [] | [Said::Own | Said::Word] => return None,
        _ => {}
    }
    let is_item = |said: &Said<'_>| matches!(said, Said::Own | Said::Me | Said::Name(_) | Said::Word);
    let is_list = rest.iter().any(|said| *said != Said::Me) && rest.iter().all(is_item);
    let writer = rest.contains(&Said::Own) || rest.contains(&Said::Me);
    // A name at the end may be a signature, and a word for signing up no more than the heading of what follows.
    if is_list && !rest.contains(&Said::Word) && rest.last() != Some(&Said::Own) {
        let others = rest.iter().filter_map(|said| match said {
            Said::Name(name) => Some(other(name, None, plain)),
            _ => None,
        });
        return Some(Reply::For { writer, others: others.collect() });
    }
    let is_unclear = is_list
        || (writer && rest.iter().any(|said| matches!(said, Said::Name(_))))
        || matches!(rest, [Said::Guest(..), ..]);
    is_unclear.then_some(Reply::Ask(Doubt::Number))
}

/// Somebody else, or a role; none where neither is named.
pub(super) fn about_others(all: &[Said<'_>], plain: &Plain<'_>, about: &About<'_>) -> Option<Reply> {
    let said: Vec<_> = all.iter().copied().filter(|said| !is_polite(said) && *said != Said::Aside).collect();
    let number = said.iter().find_map(in_all);
    let rest: Vec<_> = said.iter().copied().filter(|said| in_all(said).is_none()).collect();
    let leaves =
        |names: &[&str]| Some(Reply::LeaveFor(names.iter().map(|name| known(name, plain, about)).collect()));
    match rest.as_slice() {
        [Said::Guest(name, seats)] | [Said::Guest(name, seats), Said::Away] => {
            Some(for_one(name, seats.or(number), plain, about))
        }
        // `count me in, and my wife`
        [Said::SignsUp | Said::Comes, Said::Name(name)]
            if about.standing == Standing::Out && english::own(name).is_some_and(|own| own < about.most) =>
        {
            Some(Reply::Join(1 + english::own(name)?))
        }
        // It may be a signature.
        [Said::SignsUp, Said::Name(_)] => Some(Reply::Ask(Doubt::Number)),
        [Said::Cancels, Said::Name(name)]
        | [Said::GuestLeaves(name)]
        | [Said::GuestAway(name), Said::CancelsForThem]
            if number.is_none() =>
        {
            leaves(&[name])
        }
        [Said::GuestLeaves(first), Said::GuestLeaves(second)] if number.is_none() => leaves(&[first, second]),
        [Said::GuestAway(_), Said::Away] | [Said::Away, Said::GuestAway(_)] => Some(match about.standing {
            Standing::Out => Reply::Nothing,
            Standing::In(_) => Reply::Ask(Doubt::Leave),
        }),
        [Said::GuestAway(name)] if number.is_none() => Some(away(name, plain, about)),
        [Said::Role(role)] | [Said::SignsUp | Said::Comes, Said::Role(role)] if number.is_none() => {
            Some(Reply::Role(*role))
        }
        rest if rest.iter().any(is_of_others) => {
            Some(several(rest, plain).filter(|_| number.is_none()).unwrap_or(Reply::Nothing))
        }
        _ => None,
    }
}

/// Several people who are to be signed up, the writer perhaps among them: `我报名，再帮王爷爷报一个`, `add Ann, Ben`.
fn several(said: &[Said<'_>], plain: &Plain<'_>) -> Option<Reply> {
    let is_writer = |said: &&Said<'_>| matches!(said, Said::SignsUp | Said::Comes | Said::Me);
    let writers = said.iter().filter(is_writer).count();
    let others: Vec<Other> = said
        .iter()
        .filter_map(|said| match said {
            Said::Guest(name, seats) => Some(other(name, *seats, plain)),
            Said::Name(name) => Some(other(name, None, plain)),
            _ => None,
        })
        .collect();
    // A bare name belongs to one for whom something is asked.
    let led = said.iter().position(|said| matches!(said, Said::Guest(..)));
    let bare = said.iter().position(|said| matches!(said, Said::Name(_)));
    let is_led = led.is_some_and(|led| bare.is_none_or(|bare| led < bare));
    (is_led && writers <= 1 && writers + others.len() == said.len())
        .then_some(Reply::For { writer: writers == 1, others })
}

/// That somebody who is named does not come: the writer gives nothing of their own up by that.
fn away(name: &str, plain: &Plain<'_>, about: &About<'_>) -> Reply {
    match about.standing {
        _ if about.has_entered(name) => Reply::Ask(Doubt::LeaveFor(known(name, plain, about))),
        Standing::In(seats) if seats > 1 => Reply::Ask(Doubt::Number),
        _ => Reply::Nothing,
    }
}

fn for_one(name: &str, seats: Option<i64>, plain: &Plain<'_>, about: &About<'_>) -> Reply {
    let other = other(name, seats, plain);
    if other.seats > about.most {
        return Reply::Ask(Doubt::Number);
    }
    Reply::For { writer: false, others: vec![other] }
}

fn other(name: &str, seats: Option<i64>, plain: &Plain<'_>) -> Other {
    let of_name = || if name.is_ascii() { english::people_of(name) } else { chinese::people_of(name) };
    Other { name: called(name, plain), seats: seats.unwrap_or_else(of_name) }
}

/// What somebody is called, without what they are to the writer: it is looked for by the name later.
fn called(name: &str, plain: &Plain<'_>) -> String {
    plain.as_typed(bare(name)).to_owned()
}

/// By what name somebody is on the list: whole where they were entered so.
pub(super) fn known(name: &str, plain: &Plain<'_>, about: &About<'_>) -> String {
    if about.has_exactly(name) { plain.as_typed(name).to_owned() } else { called(name, plain) }
}

/// A name without what somebody is to the writer.
fn bare(name: &str) -> &str {
    if name.is_ascii() { english::without_relation(name) } else { chinese::without_relation(name) }
}

fn is_polite(said: &Said<'_>) -> bool {
    matches!(said, Said::Kind | Said::Yes | Said::Wish | Said::Hand | Said::Still | Said::Mistaken)
}

fn is_of_others(said: &Said<'_>) -> bool {
    matches!(
        said,
        Said::Guest(..) | Said::Name(_) | Said::GuestLeaves(_) | Said::GuestAway(_) | Said::Role(_)
    )
}

/// How many they are, where it is said.
fn in_all(said: &Said<'_>) -> Option<i64> {
    match said {
        Said::Party(number) | Said::Named(number) => Some(*number),
        _ => None,
    }
}
