//! Several people in one reply: `报名：张三、李四`, `I'm in, and please add my mum`. What came of each is said in a line of its own.

use crate::domain::ids::ActivityId;
use crate::domain::person_name::PersonName;
use crate::domain::written::reply::Other;
use crate::features::signup::outcome::Signed;
use crate::features::signup::{cancel, seats, sign_up};
use crate::i18n::texts;
use crate::message::{Message, Text};
use crate::store::signups::{self, Signup};
use crate::work::{Asker, Error, Refusal, Reply, Result, UnitOfWork, names};

/// Signs others up, and the asker where they mean themself as well.
pub(super) async fn sign_up(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    writer: bool,
    others: &[Other],
) -> Result<Reply> {
    // An activity that is not known here is said to be so, whatever the name.
    let held = seats::visible(work, asker, id).await?;
    if let Some(refusal) = Refusal::of_phase(&held.activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    let whom = others.iter().map(|other| Ok((sign_up::neighbour(id, &other.name)?, other.seats)));
    let whom = whom.collect::<Result<Vec<_>>>()?;
    let mut all = Vec::new();
    let own = signups::of_person(&mut work.tx, id, asker.person.id).await?.filter(Signup::is_on);
    if writer && own.is_none() {
        let role = sign_up::role_of(work, asker, id).await?;
        all.push((None, or_refused(sign_up::sign_up(work, asker, id, role, None).await)?));
    }
    for (name, seats) in whom {
        let signed = or_refused(sign_up::sign_up_guest(work, asker, id, &name, seats).await)?;
        all.push((Some(name), signed));
    }
    said(work, asker, id, all)
}

/// Gives back what neighbours have whom the asker signed up.
pub(super) async fn cancel(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    whom: &[String],
) -> Result<Reply> {
    let mut all = Vec::new();
    for name in whom.iter().map(|name| PersonName::read(name)) {
        let signed = or_refused(cancel::cancel_guest(work, asker, id, &name).await)?;
        all.push((Some(name), signed));
    }
    said(work, asker, id, all)
}

/// What came of somebody: of the asker, where no name is given.
type Came = (Option<PersonName>, std::result::Result<Signed, Refusal>);

/// A rule that says no to one leaves the others as they are.
fn or_refused(signed: Result<Signed>) -> Result<std::result::Result<Signed, Refusal>> {
    match signed {
        Err(Error::Refused(refusal)) => Ok(Err(refusal)),
        other => other.map(Ok),
    }
}

/// Whoever answers what they are told, means that activity.
fn said(work: &UnitOfWork, asker: &Asker, id: ActivityId, all: Vec<Came>) -> Result<Reply> {
    let language = asker.language;
    let several = all.len() > 1;
    let mut text = Text::default();
    for (name, signed) in all {
        let said = match signed {
            Ok(signed) => signed.said(work.now, language),
            Err(refusal) if several => refusal.phrase().say(language),
            Err(refusal) => return Err(refusal.into()),
        };
        text.line(&match name {
            Some(name) => texts::named(names::of_neighbour(&name, &asker.person), said).say(language),
            None => asker.addressed(said),
        });
    }
    Ok(Reply::Show(Message::of(text).about(id)))
}
