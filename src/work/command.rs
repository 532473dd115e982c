//! What a feature declares of a command: everything else that is said of it is made from that.

use futures::future::BoxFuture;

use super::asker::Asker;
use super::error::Result;
use super::reply::Reply;
use super::unit::UnitOfWork;
use crate::i18n::Phrase;

/// Makes a phrase.
pub type Saying = fn() -> Phrase;
/// Does what a command asks for; it gets what was typed behind the word, without blanks around it.
pub type Run = for<'a> fn(&'a mut UnitOfWork, &'a Asker, &'a str) -> BoxFuture<'a, Result<Reply>>;

/// A command.
pub struct Command {
    /// The word after the slash.
    pub word: &'static str,
    /// In whose help it stands. Whether somebody may do what it does is looked at when they do it.
    pub who: For,
    /// What it is for, in the messenger's menu; none where it has no place there.
    pub menu: Option<Saying>,
    /// Its line in the help; none where it has no place there.
    pub help: Option<Saying>,
    /// What it does.
    pub run: Run,
}

/// Whom a command is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Everybody.
    Residents,
    /// Those who run a place.
    Organisers,
    /// Those who coordinate one, and all below it.
    Coordinators,
    /// Those whose bot it is.
    Owners,
}
