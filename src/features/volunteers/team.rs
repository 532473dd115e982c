//! `/team`: who is in a team. Those who run a place see all of its teams; whoever leads a team sees that one.

use chrono::TimeDelta;

use crate::domain::audit_action::AuditAction;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::volunteer::{AgeClass, Standing, StandingStep, Team, may_serve};
use crate::domain::way::Way;
use crate::features::card::CallButton;
use crate::features::volunteers::called::KEPT;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::leading::{TOOK_IN, led};
use crate::features::volunteers::member;
use crate::features::volunteers::table::choosing as table;
use crate::features::volunteers::team_buttons::{DeskButton, TeamButton};
use crate::i18n::{Phrase, texts};
use crate::message::{Button, Message, Priority};
use crate::store::volunteers::{self, Member, Membership, Volunteer};
use crate::store::{calls, hours, people};
use crate::work::pages::Page;
use crate::work::recipients::private;
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, audit, ways,
};

/// Somebody was let go.
const LET_GO: AuditAction = AuditAction::of("volunteer-let-go");
/// Somebody leads a team now, or no more.
const LEADER: AuditAction = AuditAction::of("volunteer-leads");
/// It was said how old somebody is, or that a guardian has agreed.
const CHANGED: AuditAction = AuditAction::of("volunteer-changed");

/// How far back somebody who is taken in has the hours that they helped before.
const TAKEN_OVER: TimeDelta = TimeDelta::days(30);

/// `/team`.
pub const TEAM: Command = Command {
    word: "team",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_team),
    run: |work, asker, _| Box::pin(team(work, asker, Whom::Everybody)),
};

/// What the buttons do.
pub const BUTTONS: ButtonTable<TeamButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Who of a team is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whom {
    Everybody,
    /// Those who could be asked to help, and have not been for long.
    NeverCalled,
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: TeamButton) -> Result<Reply> {
    let on_page = |page| Asker { page, ..asker.clone() };
    match button {
        TeamButton::Mine(page) => team(work, &on_page(page), Whom::Everybody).await.map(Reply::in_place),
        TeamButton::NeverCalled(page) => {
            team(work, &on_page(page), Whom::NeverCalled).await.map(Reply::in_place)
        }
        TeamButton::AskAge(id, place, team) => ask_age(work, asker, id, (place, team)).await,
        TeamButton::Age(id, place, team, age) => set_age(work, asker, id, (place, team), age).await,
        TeamButton::Member(id, place, team) => show(work, asker, id, (place, team)).await,
        TeamButton::Step(id, place, team, step) => self::step(work, asker, id, (place, team), step).await,
        TeamButton::AskOut(id, place, team) => ask_out(work, asker, id, (place, team)).await,
        TeamButton::Consented(id, place, team) => consented(work, asker, id, (place, team)).await,
        TeamButton::Lead(id, place, team, leads) => lead(work, asker, id, (place, team), leads).await,
    }
}

/// Everybody whom the asker may see.
async fn team(work: &mut UnitOfWork, asker: &Asker, whom: Whom) -> Result<Reply> {
    access::in_private(asker)?;
    let runs = asker.places(work).await?;
    let leads = led(work, asker).await?;
    if runs.is_empty() && leads.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let mut places = runs.clone();
    places.extend(leads.iter().map(|known| known.place).filter(|place| !runs.contains(place)));
    let mut all = volunteers::members(&mut work.tx, &places).await?;
    all.retain(|member| {
        let of = member.membership;
        runs.contains(&of.place) || leads.iter().any(|led| (led.place, led.team) == (of.place, of.team))
    });
    // Whoever asks to be in waits for an answer.
    all.sort_by_key(|member| member.membership.standing != Standing::Asked);
    if whom == Whom::NeverCalled {
        let called = calls::called_since(&mut work.tx, work.now - KEPT).await?;
        all.retain(|Member { volunteer, membership }| {
            membership.standing.is_called() && !called.contains(&volunteer.id)
        });
    }
    let language = asker.language;
    let page = Page::of(&all, asker);
    let title = match (whom, all.len()) {
        (Whom::Everybody, 0) => texts::team_nobody(),
        (Whom::Everybody, count) => texts::team_title(count),
        (Whom::NeverCalled, count) => texts::team_never_called(count),
    };
    let mut message = Message::of(title.say(language));
    for Member { volunteer, membership } in page.shown {
        let place = place_name(work, membership.place, language).await?;
        let place = if places.len() > 1 { place } else { "none".to_owned() };
        let label = texts::button_in_team(
            member::name(volunteer),
            membership.team.word(),
            membership.standing.word(),
            &place,
        );
        let open = TeamButton::Member(volunteer.id, membership.place, membership.team);
        message = message.row(vec![Button::to_do(&label.say(language), open)]);
    }
    let turned = match whom {
        Whom::Everybody => page.turned_by(language, TeamButton::Mine),
        Whom::NeverCalled => page.turned_by(language, TeamButton::NeverCalled),
    };
    message = message.row_of_any(turned);
    if whom == Whom::NeverCalled {
        let back = Button::to_do(&texts::button_back().say(language), TeamButton::Mine(0));
        return Ok(Reply::Show(message.row(vec![back])));
    }
    if !all.is_empty() {
        let call = Button::to_do(&texts::button_call_volunteers().say(language), CallButton::Which(0));
        let never = Button::to_do(&texts::button_never_called().say(language), TeamButton::NeverCalled(0));
        message = message.row(vec![call, never]).row(vec![table::button(language)]);
    }
    if runs.is_empty() {
        return Ok(Reply::Show(message));
    }
    let mut last = vec![Button::to_do(&texts::button_desk_add().say(language), DeskButton::Where)];
    if all.is_empty() {
        last.push(ways::button(Way::Volunteer, language));
    }
    Ok(Reply::Show(message.row(last)))
}

/// Somebody, if the asker runs the place, or leads the team.
async fn show(work: &mut UnitOfWork, asker: &Asker, id: VolunteerId, of: (PlaceId, Team)) -> Result<Reply> {
    access::in_private(asker)?;
    let runs = asker.places(work).await?.contains(&of.0);
    let leads = led(work, asker).await?.iter().any(|known| (known.place, known.team) == of);
    if !runs && !leads {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let (volunteer, _) = known(work, id, of).await?;
    let message = member::shown(work, &volunteer, of, runs, asker.language).await?;
    Ok(Reply::Show(message).in_place())
}

/// Somebody who is in that team, was, or asks to be: nobody is looked up beyond it.
async fn known(
    work: &mut UnitOfWork,
    id: VolunteerId,
    (place, team): (PlaceId, Team),
) -> Result<(Volunteer, Membership)> {
    let membership =
        volunteers::membership(&mut work.tx, id, place, team).await?.ok_or(Refusal::OldButton)?;
    let volunteer = volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    Ok((volunteer, membership))
}

/// Somebody is taken in, or let go. A child is taken in once it is said that a guardian agrees.
async fn step(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    step: StandingStep,
) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    let (volunteer, membership) = known(work, id, of).await?;
    if step == StandingStep::TakeIn && may_serve(volunteer.age, volunteer.consent()).is_err() {
        return Ok(Reply::Show(member::guardian(&volunteer, of, asker.language)).in_place());
    }
    let theirs = matches!(step, StandingStep::TakeIn | StandingStep::Leave);
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
    show(work, asker, id, of).await
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
async fn ask_out(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    let (volunteer, _) = known(work, id, of).await?;
    let message = member::ask_out(&volunteer, of, asker.language);
    Ok(Reply::Show(message).in_place())
}

async fn consented(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    known(work, id, of).await?;
    volunteers::record_consent(&mut work.tx, id, work.now).await?;
    audit::note(work, asker, of.0, None, CHANGED, "").await?;
    step(work, asker, id, of, StandingStep::TakeIn).await
}

/// How old somebody is whom an organiser entered; whoever has the messenger says so themselves.
async fn entered(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Volunteer> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    let (volunteer, _) = known(work, id, of).await?;
    if volunteer.person.is_some() {
        return Err(Refusal::OldButton.into());
    }
    Ok(volunteer)
}

async fn ask_age(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    let volunteer = entered(work, asker, id, of).await?;
    Ok(Reply::Show(member::how_old(&volunteer, of, asker.language)).in_place())
}

async fn set_age(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    age: AgeClass,
) -> Result<Reply> {
    entered(work, asker, id, of).await?;
    volunteers::set_age(&mut work.tx, id, age).await?;
    audit::note(work, asker, of.0, None, CHANGED, "").await?;
    show(work, asker, id, of).await
}

async fn lead(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
    leads: bool,
) -> Result<Reply> {
    access::in_private(asker)?;
    asker.must_run(work, of.0).await?;
    let (volunteer, membership) = known(work, id, of).await?;
    if leads == membership.leads || (leads && volunteer.age != AgeClass::Adult) {
        return show(work, asker, id, of).await;
    }
    volunteers::set_leads(&mut work.tx, id, of, leads).await?;
    if leads {
        tell(work, &volunteer, of, |team, place| texts::leads_now(team, place)).await?;
    } else {
        tell(work, &volunteer, of, |team, place| texts::leads_no_more(team, place)).await?;
    }
    audit::note(work, asker, of.0, None, LEADER, "").await?;
    show(work, asker, id, of).await
}
