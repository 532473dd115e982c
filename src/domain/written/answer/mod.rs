//! What people write where something was asked of them, and what of it may be no answer.
//!
//! No list of words is complete. What is not among these is taken for an answer, and is said back with a way out.

mod around;
mod asked;
mod asking;
mod away;
mod eye;
mod title;
mod wishes;

pub use eye::Words;
pub use title::names_title;

/// What a text may be beside an answer to what was asked: enough to ask once more, not to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// It may say that somebody does not come.
    Away,
    /// It may say that they stop what they are at, which may be coming.
    Leaves,
    /// It may be a question.
    Asks,
    /// It says that they would rather not say.
    Refuses,
    /// It greets, and says no more.
    Greets,
    /// It thanks, and says no more.
    Thanks,
}

/// What a text may be that was sent while something was asked; none where it is as good an answer as any. Words that
/// are neither, such as a plain no, are left to the question.
pub fn leaning(text: &str) -> Option<Leaning> {
    let plain = eye::plain(text);
    let clauses = eye::clauses(&plain);
    let kind = |clause: &&str| around::greets(clause) || around::thanks(clause);
    if !clauses.is_empty() && clauses.iter().all(kind) {
        let thanks = clauses.iter().any(|clause| around::thanks(clause));
        return Some(if thanks { Leaning::Thanks } else { Leaning::Greets });
    }
    if asking::refuses(&plain) {
        Some(Leaning::Refuses)
    } else if away::may_cancel(&plain) {
        Some(Leaning::Away)
    } else if away::leaves(&plain) {
        Some(Leaning::Leaves)
    } else if asking::asks(&plain) {
        Some(Leaning::Asks)
    } else {
        None
    }
}

/// Whether a text says no, and no more.
pub fn is_no(text: &str) -> bool {
    away::is_no(&eye::plain(text))
}

/// Whether somebody who was asked to help comes, by their answer; none where it says neither.
pub fn comes_to_help(text: &str) -> Option<bool> {
    asked::comes_to_help(&eye::plain(text))
}

/// Whether a text says that something was read, and no more: `晓得了`, `see you there`.
pub fn notes(text: &str) -> bool {
    asked::notes(&eye::plain(text))
}

/// Whether a text says no more than one of those words, kindly or not: what stands on a button, typed.
pub fn is_called(text: &str, words: &Words) -> bool {
    let plain = eye::plain(text);
    let clauses = eye::clauses(&plain);
    clauses.iter().any(|clause| around::names(clause, words))
        && clauses.iter().all(|clause| around::is_polite(clause) || around::names(clause, words))
}

/// Whether a text asks what the card of an activity tells: when, where, what to bring, whether they are in.
pub fn asks_about_one(text: &str) -> bool {
    wishes::asks_about_one(&eye::plain(text))
}

/// Whether a text says that its writer wants to come to something that it names.
pub fn comes_to_one(text: &str) -> bool {
    wishes::comes_to_one(&eye::plain(text))
}

/// Whether a text has a word for calling something off.
pub fn is_about_calling_off(text: &str) -> bool {
    wishes::is_about_calling_off(&eye::plain(text))
}

/// Whether a text may say that something is not to take place; what, its name tells.
pub fn calls_off(text: &str) -> bool {
    wishes::calls_off(&eye::plain(text))
}

/// Whether a text is about what its writer does themselves.
pub fn is_of_writer(text: &str) -> bool {
    wishes::is_of_writer(&eye::plain(text))
}

/// Whether a text says that there is nothing to be done after all, and no more.
pub fn is_never_mind(text: &str) -> bool {
    wishes::is_never_mind(&eye::plain(text))
}

/// Whether a text says that what its writer did a moment ago was a mistake, and no more.
pub fn is_mistake(text: &str) -> bool {
    wishes::is_mistake(&eye::plain(text))
}

/// Whether a text would rather not answer.
pub fn refuses(text: &str) -> bool {
    asking::refuses(&eye::plain(text))
}

#[cfg(test)]
mod tests;
