//! What people reply in their own words to a card, a reminder or news of an activity. A clause is read by a grammar that has
//! to consume all of it: what is left over makes it talk among neighbours. What is sure is done; what is half sure is
//! asked; all else is left alone.
//!
//! No grammar has every wording. What it lacks is not done, and that is the side to err on.

mod arrival;
mod chinese;
mod chinese_words;
mod decide;
mod english;
mod english_words;
mod list;
mod number;
mod part;
mod said;
mod text;

pub use number::{count, party};

use crate::domain::ids::RoleId;
use part::Read;
use said::Said;
use text::{Clause, Plain};

/// What the writer is to the activity when they write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They have not signed up.
    Out,
    /// They have, with so many seats in all.
    In(i64),
}

/// What has to be known of a writer to understand them.
#[derive(Debug, Clone)]
pub struct About<'a> {
    /// What they are to the activity.
    pub standing: Standing,
    /// Their own name.
    pub name: &'a str,
    /// The activity's roles, by each of their names.
    pub roles: &'a [(RoleId, &'a str)],
    /// Whether they write to the bot alone: only there can they check in.
    pub private: bool,
    /// The most people of a party, themselves included.
    pub most: i64,
    /// Their name and those of the roles as they are looked for.
    own: String,
    called: Vec<(RoleId, String)>,
}

/// What a reply asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// To come, so many in all.
    Join(i64),
    /// So many more than before.
    More(i64),
    /// So many fewer than before.
    Fewer(i64),
    /// To sign somebody else up.
    For {
        /// Whom, as it was written.
        name: String,
        /// For how many.
        seats: i64,
    },
    /// To come as something.
    Role(RoleId),
    /// Not to come.
    Leave,
    /// That somebody else does not come, as their name was written.
    LeaveFor(String),
    /// Half of something.
    Ask(Doubt),
    /// That they have come, by a code.
    CheckIn(String),
    /// That they have come, without one.
    Here,
    /// Nothing: it is talk.
    Nothing,
}

/// What is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Whether they come.
    Join,
    /// Whether they give it up.
    Leave,
    /// How many they are.
    Number,
}

impl<'a> About<'a> {
    /// Of somebody who writes in a group.
    pub fn new(standing: Standing, name: &'a str, roles: &'a [(RoleId, &'a str)], most: i64) -> Self {
        let own = Plain::of(name.trim()).text;
        let called = roles.iter().flat_map(|(role, name)| {
            let name = Plain::of(name.trim()).text;
            let singular =
                name.strip_suffix('s').filter(|one| one.len() > 2 && one.is_ascii()).map(ToOwned::to_owned);
            [Some(name), singular]
                .into_iter()
                .flatten()
                .filter(|name| !name.is_empty())
                .map(|name| (*role, name))
        });
        Self { standing, name, roles, private: false, most, own, called: called.collect() }
    }

    /// The same of somebody who writes to the bot alone.
    #[must_use]
    pub fn in_private(self) -> Self {
        Self { private: true, ..self }
    }

    /// A role that a text begins with.
    fn role(&self, text: &mut &str) -> Read<RoleId> {
        for (role, name) in &self.called {
            if winnow::Parser::parse_next(&mut part::one(&[name]), text).is_ok() {
                return Ok(*role);
            }
        }
        winnow::Parser::parse_next(&mut winnow::combinator::fail, text)
    }
}

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
    let plus = || (one_sign('+'), number::counted).map(|(_, number)| number);
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
            (one_sign('-'), number::counted, kind()).map(|(_, number, ())| Said::Fewer(number)),
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
