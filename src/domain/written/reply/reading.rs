//! What a reply says as a whole: its clauses are read one by one, with the name of the activity and without.

use super::about::About;
use super::day::Told;
use super::meaning::Reply;
use super::said::Said;
use super::standing::Standing;
use super::text::{Clause, Plain};
use super::{arrival, chinese, day, decide, english, list, mention, number, part, question};
use crate::domain::written::date;

/// Reads a reply.
pub fn read(written: &str, about: &About<'_>) -> Reply {
    let plain = Plain::of(written);
    if about.private
        && let Some(arrives) = arrival::read(&plain, about)
    {
        return arrives;
    }
    if let Some(reply) = list::read(written, about) {
        return reply;
    }
    let plain = mention::without_phone(plain);
    let reply = of_clauses(&plain, about);
    if !matches!(reply, Reply::Nothing | Reply::Ask(_)) {
        return reply;
    }
    // Which activity it is about may be said, too.
    let rest = mention::without_name(&plain, about).map(|rest| of_clauses(&rest, about));
    let reply = match rest {
        Some(Reply::Ask(_)) if reply != Reply::Nothing => reply,
        Some(Reply::Nothing) | None => reply,
        Some(surer) => surer,
    };
    if reply == Reply::Nothing { without_day(&plain, about).unwrap_or(reply) } else { reply }
}

/// A clause without the names in it: `Mrs Sun` is no day.
fn without_names(text: &str, said: &[Said<'_>]) -> String {
    said.iter().fold(text.to_owned(), |text, said| match said {
        Said::Guest(name, _) | Said::GuestAway(name) | Said::GuestLeaves(name) | Said::Name(name) => {
            text.replace(name, "")
        }
        _ => text,
    })
}

/// What a reply asks for where it says nothing else than on which day.
fn without_day(plain: &Plain<'_>, about: &About<'_>) -> Option<Reply> {
    let told = about.when.as_ref()?.told(&plain.text);
    let rest = plain.without(date::the_day_at(&plain.text)?);
    match of_clauses(&rest, about) {
        plainly @ (Reply::Join(1) | Reply::Leave) if told == Told::ItsDay => Some(plainly),
        plainly @ (Reply::Join(1) | Reply::Leave) => Some(day::asked(plainly, about.standing)),
        _ => None,
    }
}

fn of_clauses(plain: &Plain<'_>, about: &About<'_>) -> Reply {
    let mut clauses = Vec::new();
    let (mut is_asked, mut wants) = (false, false);
    for clause in plain.clauses() {
        let said = sayings(clause, plain, about);
        let told =
            about.when.as_ref().map_or(Told::Nothing, |when| when.told(&without_names(clause.text, &said)));
        // `报名，谢谢？` is a question as a whole.
        let is_kind = said.iter().all(|said| matches!(said, Said::Kind | Said::Yes | Said::Wish));
        is_asked |= clause.asks && is_kind;
        wants |= !is_kind && question::is_request(clause.text);
        clauses.push((said, told));
    }
    let is_other_day = day::is_other(&clauses);
    let mut all: Vec<Said<'_>> = clauses.into_iter().flat_map(|(said, _)| said).collect();
    if is_asked && !wants {
        all = all.into_iter().map(|said| question::doubted(said, about.standing)).collect();
    }
    let reply = decide::decide(&all, plain, about);
    if is_other_day { day::asked(reply, about.standing) } else { reply }
}

/// The name of whom a text says that they do not come, where it says no more. Those of the writer's own household have no name: they
/// may be a companion.
pub fn away_by_name(written: &str) -> Option<String> {
    const OWN: &[&str] =
        &["我", "咱", "孩子", "娃", "my ", "our ", "the kid", "the child", "he", "she", "it", "they"];
    let plain = Plain::of(written);
    let about = About::new(Standing::Out, "", &[], 1);
    let said: Vec<_> =
        plain.clauses().into_iter().flat_map(|clause| sayings(clause, &plain, &about)).collect();
    let said: Vec<_> = said.into_iter().filter(|said| !matches!(said, Said::Kind | Said::Yes)).collect();
    let name = match said.as_slice() {
        [Said::GuestAway(name) | Said::GuestLeaves(name)] | [Said::Cancels, Said::Name(name)] => *name,
        _ => return None,
    };
    let is_own = OWN
        .iter()
        .any(|own| name == own.trim() || (!own.is_ascii() || own.ends_with(' ')) && name.starts_with(own));
    (!is_own).then(|| plain.as_typed(name).to_owned())
}

/// Whether what stands behind a command means its writer: `me`, `我自己`, their own name.
pub fn is_writer(typed: &str, name: &str) -> bool {
    const WRITER: &[&str] =
        &["me", "myself", "i", "just me", "only me", "我", "我自己", "自己", "本人", "我一个", "我一个人"];
    let (plain, own) = (Plain::of(typed), Plain::of(name.trim()));
    let text = plain.text.trim_matches(|letter: char| !letter.is_alphanumeric());
    let polite = || part::some(&["please", "pls", "thanks", "thank you", "too", "吧", "谢谢", "也"]);
    (!own.text.is_empty() && text == own.text)
        || part::whole((polite(), part::one(WRITER), polite()), text).is_some()
}

/// Whether a word among names means the writer.
fn is_me(name: &str) -> bool {
    matches!(name, "me" | "myself" | "我" | "我自己" | "本人")
}

/// Whether some of a text says plainly that its writer does not come.
pub(super) fn says_away(plain: &Plain<'_>, about: &About<'_>) -> bool {
    let mut said = plain.clauses().into_iter().flat_map(|clause| sayings(clause, plain, about));
    said.any(|said| matches!(said, Said::Away | Said::AllAway | Said::Cancels))
}

/// All that a clause says; where it is nothing as a whole, its items are looked at one by one.
fn sayings<'t>(clause: Clause<'t>, plain: &Plain<'_>, about: &About<'_>) -> Vec<Said<'t>> {
    let talk = || vec![Said::Talk];
    said(&clause, plain, about).unwrap_or_else(|| {
        let items = clause.text.split('、').map(|item| Clause { text: item.trim(), ..clause });
        if items.clone().count() < 2 {
            return talk();
        }
        items.flat_map(|item| said(&item, plain, about).unwrap_or_else(talk)).collect()
    })
}

/// What a clause says; none where some of it is talk.
fn said<'t>(clause: &Clause<'t>, plain: &Plain<'_>, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let text = clause.text;
    let own = |name: &str| !about.own.is_empty() && name == about.own;
    let sign = if own(text) { Some(Said::Own) } else { signs(text, about) };
    let mut said = sign.map(|said| vec![said]).or_else(|| {
        if text.is_ascii() { english::clause(text, plain, about) } else { chinese::clause(text, about) }
    })?;
    for said in &mut said {
        match said {
            Said::Name(name) if own(name) => *said = Said::Own,
            Said::Name(name) if is_me(name) => *said = Said::Me,
            Said::Guest(name, None) if own(name) || is_me(name) => *said = Said::SignsUp,
            _ => {}
        }
    }
    question::as_asked(said, clause, about.standing)
}

/// What is written in digits and signs, and is the same in every language: `+1`, `-1`, `我+2`.
fn signs<'t>(text: &'t str, about: &About<'_>) -> Option<Said<'t>> {
    use winnow::Parser;
    use winnow::combinator::{alt, repeat};
    let plus = || (one_sign('+'), number::counted).map(|((), number)| number);
    let kind =
        || part::some(&["谢谢", "谢谢啦", "please", "pls", "thanks", "thank you", "吧", "了", "哈", "啊"]);
    let mut rest = text;
    let who = part::one(&["me", "myself", "i"]).parse_next(&mut rest).is_ok()
        || (!about.own.is_empty() && part::one(&[&about.own]).parse_next(&mut rest).is_ok());
    if who {
        return part::whole((plus(), kind()), rest).map(|(number, ())| Said::Named(1 + number));
    }
    if part::one(&["我", "我们", "报名", "我报名"]).parse_next(&mut rest).is_ok() {
        let number = part::whole((plus(), kind()), rest).map(|(number, ())| number)?;
        // One who writes `我+1` may be one, or two.
        return Some(if number > 1 && text.starts_with('我') {
            Said::Named(1 + number)
        } else {
            Said::MayChange
        });
    }
    part::whole(
        alt((
            repeat::<_, _, (), _, _>(1.., part::one(&["🙋", "✋"])).value(Said::Hand),
            (plus(), plus(), kind()).value(Said::MayChange),
            (part::one(&["接龙", "报名接龙"]), plus(), kind()).map(|(_, number, ())| Said::Plus(number)),
            (plus(), kind()).map(|(number, ())| Said::Plus(number)),
            (one_sign('-'), number::counted, kind()).map(|((), number, ())| Said::Fewer(number)),
            (number::number, part::one(&["please", "pls"])).map(|(number, _)| Said::Party(number)),
            number::digits.map(Said::Number),
        )),
        text,
    )
}

fn one_sign<'t>(sign: char) -> impl winnow::Parser<&'t str, (), winnow::error::EmptyError> {
    use winnow::Parser;
    (sign, winnow::token::take_while(0.., ' ')).void()
}
