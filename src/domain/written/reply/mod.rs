//! What people reply in their own words to a card, a reminder or news of an activity. A clause is read by a grammar that has
//! to consume all of it: what is left over makes it talk among neighbours. What is sure is done; what is half sure is
//! asked; all else is left alone.
//!
//! No grammar has every wording. What it lacks is not done, and that is the side to err on.

mod about;
mod arrival;
mod chinese;
mod decide;
mod english;
mod list;
mod meaning;
mod number;
mod part;
mod said;
mod text;

pub use about::{About, Standing};
pub use meaning::{Doubt, Reply};
pub use number::{count, party};

use said::Said;
use text::{Clause, Plain};

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
    let clauses = plain.clauses();
    let mut all = Vec::new();
    for clause in &clauses {
        match said(clause, &plain, about) {
            Some(said) => all.extend(said),
            None => all.push(Said::Talk),
        }
    }
    decide::decide(&all, &plain, about)
}

/// What a clause says, as far as it may be said in a question.
fn said<'t>(clause: &Clause<'t>, plain: &Plain<'_>, about: &About<'_>) -> Option<Vec<Said<'t>>> {
    let text = clause.text;
    let said = signs(text, about).map(|said| vec![said]).or_else(|| {
        if text.is_ascii() { english::clause(text, plain, about) } else { chinese::clause(text, about) }
    })?;
    // Somebody who asks to be signed up wants just that; all other questions are asked of people.
    let is_request = ["麻烦", "帮", "请", "给我", "can ", "could ", "would ", "please"]
        .iter()
        .any(|word| text.contains(word));
    let fits = |said: &Said<'_>| match said {
        Said::SignsUp | Said::Guest(..) | Said::Cancels | Said::GuestLeaves(_) | Said::Role(_) => is_request,
        Said::MayCome | Said::MayLeave | Said::MayChange | Said::Kind => true,
        _ => false,
    };
    let asks = clause.asks || text.ends_with(['吗', '么']) || text.ends_with("没有");
    if asks && ["can i ", "could i ", "may i "].iter().any(|word| text.starts_with(word)) {
        // Who asks whether they can has not said that they will.
        return said.iter().all(fits).then(|| said.into_iter().map(doubted).collect());
    }
    (!asks || said.iter().all(fits)).then_some(said)
}

/// The same, not sure.
fn doubted(said: Said<'_>) -> Said<'_> {
    match said {
        Said::SignsUp | Said::Role(_) => Said::MayCome,
        Said::Cancels => Said::MayLeave,
        Said::Guest(..) | Said::GuestLeaves(_) => Said::Talk,
        other => other,
    }
}

/// What is written in digits and signs, and is the same in every language: `+1`, `-1`, `我+2`.
fn signs<'t>(text: &'t str, about: &About<'_>) -> Option<Said<'t>> {
    use winnow::Parser;
    use winnow::combinator::{alt, opt};
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
            (plus(), plus(), kind()).value(Said::MayChange),
            (part::one(&["接龙", "报名接龙"]), plus(), kind()).map(|(_, number, ())| Said::Plus(number)),
            (plus(), kind()).map(|(number, ())| Said::Plus(number)),
            (one_sign('-'), number::counted, kind()).map(|((), number, ())| Said::Fewer(number)),
            (number::digits, opt(part::one(&["please", "pls"]))).map(|(number, asks)| {
                if asks.is_some() { Said::Party(number) } else { Said::Number(number) }
            }),
        )),
        text,
    )
}

fn one_sign<'t>(sign: char) -> impl winnow::Parser<&'t str, (), winnow::error::EmptyError> {
    use winnow::Parser;
    (sign, winnow::token::take_while(0.., ' ')).void()
}
