//! What those who run a place decide about somebody in a team: taken in, let go, leading it, how old, a guardian's consent.

use chrono::TimeDelta;

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::volunteer::{AgeClass, Standing, StandingStep, Team, may_serve};
use crate::domain::way::Way;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::leading::{TOOK_IN, decided_on};
use crate::features::volunteers::member;
use crate::i18n::{Phrase, texts};
use crate::message::{Message, Priority};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{hours, people};
use crate::work::recipients::private;
use crate::work::{Asker, Reply, Result, UnitOfWork, audit, ways};

/// Somebody was let go.
const LET_GO: AuditAction = AuditAction::of("volunteer-let-go");
/// Somebody leads a team now, or no more.
const LEADER: AuditAction = AuditAction::of("volunteer-leads");
/// It was said how old somebody is, that a guardian has agreed, or that a paper was seen.
pub(super) const CHANGED: AuditAction = AuditAction::of("volunteer-changed");

/// How far back somebody who is taken in has the hours that they helped before.
pub(super) const TAKEN_OVER: TimeDelta = TimeDelta::days(30);

/// Somebody is taken in, or let go. A child is taken in once it is said that a guardian agrees.
pub(super) async fn step(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    step: StandingStep,
) -> Result<Reply> {
    let (volunteer, membership) = decided_on(work, asker, id, of).await?;
    if step == StandingStep::TakeIn && may_serve(volunteer.age, volunteer.consent()).is_err() {
        return Ok(Reply::Show(member::guardian(&volunteer, of, asker.language)).in_place());
    }
    let theirs = matches!(step, StandingStep::TakeIn | StandingStep::Leave | StandingStep::Decline);
    // Whoever left comes back by asking.
    let may = theirs && membership.standing != Standing::Left;
    if let Some(after) = membership.standing.after(step).filter(|_| may) {
        volunteers::set_standing(&mut work.tx, id, of, after, work.now).await?;
        let deed = if after == Standing::In { TOOK_IN } else { LET_GO };
        audit::note(work, asker, of.0, None, deed, "").await?;
        if after == Standing::In {
            hours::look_again_at_theirs(&mut work.tx, id, work.now - TAKEN_OVER).await?;
            tell(work, &volunteer, of, |team, place| texts::taken_in(team, place)).await?;
        } else if membership.standing == Standing::Asked {
            tell(work, &volunteer, of, |team, place| texts::not_taken_in(team, place)).await?;
        } else {
            tell(work, &volunteer, of, |team, place| texts::let_go(team, place)).await?;
        }
    }
    member::show(work, asker, id, of).await
}

/// Somebody hears what was decided about them.
async fn tell(
    work: &mut UnitOfWork,
    volunteer: &Volunteer,
    (place, team): (PlaceId, Team),
    says: fn(&str, &str) -> Phrase,
) -> Result<()> {
    let Some(person) = volunteer.person else { return Ok(()) };
    let Some(person) = people::by_id(&mut work.tx, person).await?.filter(|known| known.reachable) else {
        return Ok(());
    };
    let language = person.language.unwrap_or(work.settings.language);
    let name = place_name(work, place, language).await?;
    let text = says(team.word(), &name).say(language);
    let message = Message::of(text).row(vec![ways::button(Way::WhatsOn, language)]);
    let key = DeliveryKey::TakenIn(volunteer.id, work.now.timestamp_millis());
    work.send(key, private(&person), Priority::Answer, message, None).await?;
    Ok(())
}

/// Whether somebody is to be taken out of a team: they are told of it, so it is asked.
pub(super) async fn ask_out(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    let (volunteer, _) = decided_on(work, asker, id, of).await?;
    let message = member::ask_out(&volunteer, of, asker.language);
    Ok(Reply::Show(message).in_place())
}

/// A guardian has agreed: it is recorded, and a child who asked is taken in.
pub(super) async fn consented(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    decided_on(work, asker, id, of).await?;
    volunteers::record_consent(&mut work.tx, id, work.now).await?;
    hours::look_again_at_theirs(&mut work.tx, id, work.now - TAKEN_OVER).await?;
    audit::note(work, asker, of.0, None, CHANGED, "").await?;
    step(work, asker, id, of, StandingStep::TakeIn).await
}

/// Asks how old somebody is.
pub(super) async fn ask_age(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    let (volunteer, _) = decided_on(work, asker, id, of).await?;
    Ok(Reply::Show(member::how_old(&volunteer, of, asker.language)).in_place())
}

/// Says how old somebody is: whoever tapped the wrong line, or has had a birthday.
pub(super) async fn age(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    is: AgeClass,
) -> Result<Reply> {
    decided_on(work, asker, id, of).await?;
    volunteers::set_age(&mut work.tx, id, is).await?;
    audit::note(work, asker, of.0, None, CHANGED, "").await?;
    member::show(work, asker, id, of).await
}

/// Somebody leads the team, or no more. Grown-ups lead.
pub(super) async fn lead(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    leads: bool,
) -> Result<Reply> {
    let (volunteer, membership) = decided_on(work, asker, id, of).await?;
    if leads == membership.leads || (leads && volunteer.age != AgeClass::Adult) {
        return member::show(work, asker, id, of).await;
    }
    volunteers::set_leads(&mut work.tx, id, of, leads).await?;
    if leads {
        tell(work, &volunteer, of, |team, place| texts::leads_now(team, place)).await?;
    } else {
        tell(work, &volunteer, of, |team, place| texts::leads_no_more(team, place)).await?;
    }
    audit::note(work, asker, of.0, None, LEADER, "").await?;
    member::show(work, asker, id, of).await
}
