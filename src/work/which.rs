//! The activity that a command is about: the number behind it, or what the answered message is about.

use super::about;
use super::asker::Asker;
use super::error::Result;
use super::refusal::Refusal;
use super::unit::UnitOfWork;
use crate::domain::ids::ActivityId;

/// An activity's number as typed after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    /// None was typed.
    Missing,
    /// This one.
    Given(ActivityId),
    /// Something that is no number.
    Unreadable,
}

impl Number {
    fn read(text: &str) -> Self {
        let text = text.trim().trim_start_matches(['#', '\u{ff03}']);
        if text.is_empty() {
            return Self::Missing;
        }
        text.parse().map_or(Self::Unreadable, |number| Self::Given(ActivityId(number)))
    }

    /// The number before something else; where no number stands first, all of it is that something.
    fn split(text: &str) -> (Self, &str) {
        let text = text.trim();
        let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        match Self::read(first) {
            Self::Unreadable => (Self::Missing, text),
            number => (number, rest.trim()),
        }
    }
}

/// The activity that is typed. None, in private: there is a list to tap.
pub async fn which(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<ActivityId>> {
    of(work, asker, Number::read(typed)).await
}

/// The activity that is typed; without one there is nothing to do.
pub async fn this(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<ActivityId> {
    which(work, asker, typed).await?.ok_or_else(|| Refusal::WhichActivity.into())
}

/// The activity that is typed first, and what stands behind it.
pub async fn which_and<'t>(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &'t str,
) -> Result<(Option<ActivityId>, &'t str)> {
    let (number, rest) = Number::split(typed);
    Ok((of(work, asker, number).await?, rest))
}

/// The same; without an activity there is nothing to do.
pub async fn this_and<'t>(
    work: &mut UnitOfWork,
    asker: &Asker,
    typed: &'t str,
) -> Result<(ActivityId, &'t str)> {
    let (id, rest) = which_and(work, asker, typed).await?;
    Ok((id.ok_or(Refusal::WhichActivity)?, rest))
}

async fn of(work: &mut UnitOfWork, asker: &Asker, number: Number) -> Result<Option<ActivityId>> {
    match number {
        Number::Given(id) => return Ok(Some(id)),
        Number::Unreadable => return Err(Refusal::WhichActivity.into()),
        Number::Missing => {}
    }
    if let Some(id) = about::replied_to(work, asker).await? {
        return Ok(Some(id));
    }
    if asker.in_private() { Ok(None) } else { Err(Refusal::WhichActivity.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let twelve = Number::Given(ActivityId(12));
        assert_eq!(Number::split("12"), (twelve, ""));
        assert_eq!(Number::split("#12 "), (twelve, ""));
        assert_eq!(Number::split("12  Grandma Wang"), (twelve, "Grandma Wang"));
        assert_eq!(Number::split("12 +2"), (twelve, "+2"));
        assert_eq!(Number::split(""), (Number::Missing, ""));
        assert_eq!(Number::split("tomorrow"), (Number::Missing, "tomorrow"));
        assert_eq!(Number::read("tomorrow"), Number::Unreadable);
        assert_eq!(Number::read("\u{ff03}12"), twelve);
    }
}
