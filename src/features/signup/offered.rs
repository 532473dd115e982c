//! What somebody writes in private who is asked whether they take the seats that are kept for them: yes, or no.

use crate::domain::ids::ActivityId;
use crate::domain::written;
use crate::domain::written::answer::Leaning;
use crate::domain::written::reply::{Reply as Meant, Standing};
use crate::features::signup::outcome::say;
use crate::features::signup::{reply, sign_up, undo};
use crate::store::signups;
use crate::work::{Asker, Reply, Result, UnitOfWork};

/// Takes the offer that is open, or gives it back. None where none is, or several are, or the words say neither.
pub async fn answered(
    work: &mut UnitOfWork,
    asker: &Asker,
    about: Option<ActivityId>,
    text: &str,
) -> Result<Option<Reply>> {
    let mut open = signups::offered_to(&mut work.tx, asker.person.id, work.now).await?;
    open.retain(|(id, _)| about.is_none_or(|about| about == *id));
    let [(id, role)] = open.as_slice() else { return Ok(None) };
    let is_away = matches!(written::answer::leaning(text), Some(Leaning::Away | Leaning::Refuses));
    let comes = match reply::of_nothing(&asker.person.name, text, Standing::Out) {
        Meant::Join(1) => Some(true),
        _ => written::answer::comes_to_help(text).or(is_away.then_some(false)),
    };
    match comes {
        Some(true) => {
            let signed = sign_up::sign_up(work, asker, *id, *role, None).await?;
            Ok(Some(say(work.now, asker, &signed)))
        }
        Some(false) => undo::cancel(work, asker, *id).await.map(Some),
        None => Ok(None),
    }
}
