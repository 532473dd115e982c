//! A call for helpers: whoever runs a place asks one of its teams to help at an activity, whoever leads a team asks that one.
//! Nobody is asked twice for the same, nor more than once a day.

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::audit_action::AuditAction;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, RoleId, VolunteerId};
use crate::domain::role::{Kind, Role};
use crate::domain::volunteer::{Skill, Team, may_take};
use crate::domain::way::Way;
use crate::features::card::CallButton;
use crate::features::volunteers::{called, kinds, leading};
use crate::i18n::{texts, when};
use crate::message::{Button, Message, cut};
use crate::store::calls::NewCall;
use crate::store::volunteers::{Member, Volunteer};
use crate::store::{activities, calls, people, signups, volunteers};
use crate::work::pages::Page;
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access, audit, choice, ways};

/// Volunteers were asked to help.
const CALLED: AuditAction = AuditAction::of("volunteers-called");
/// The most UTF-16 units of a role's name on a button.
const ROLE: usize = 30;

/// What the buttons do.
pub const BUTTONS: ButtonTable<CallButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: CallButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        CallButton::Which(page) => which(work, &Asker { page, ..asker.clone() }).await,
        CallButton::Roles(id) => roles(work, asker, id).await,
        CallButton::Teams(id, role) => teams(work, asker, id, role).await.map(Reply::in_place),
        CallButton::Send(id, role, team) => send(work, asker, id, role, team).await,
        CallButton::AskKind(id, role) => kinds::ask(work, asker, id, role).await,
        CallButton::Kind(id, role, skill) => {
            kinds::set(work, asker, (id, role), Kind::Takes(skill)).await?;
            teams(work, asker, id, role).await.map(Reply::in_place)
        }
        CallButton::NoHelp(id, role) => {
            kinds::set(work, asker, (id, role), Kind::NoHelp).await?;
            roles(work, asker, id).await.map(Reply::in_place)
        }
        CallButton::Come(id, role) => called::come(work, asker, id, role).await,
        CallButton::NotThisTime(id, role) => called::not_this_time(work, asker, id, role).await,
    }
}

/// For which activity: those ahead that lack helpers, where the asker may ask a team.
async fn which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let teams = leading::asked(work, asker).await?;
    if teams.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let mut found = Vec::new();
    for activity in activities::ahead(&mut work.tx, None, work.now).await? {
        let theirs = teams.iter().any(|(place, _)| *place == activity.place);
        let is_asked = theirs
            && (!lacking(work, asker, &activity).await?.is_empty()
                || !unknown(work, asker, &activity).await?.is_empty());
        if is_asked {
            found.push(activity);
        }
    }
    let language = asker.language;
    if found.is_empty() {
        return Ok(ways::say(asker, texts::call_nowhere().say(language), Way::Team));
    }
    let page = Page::of(&found, asker);
    let mut message = Message::of(texts::call_which().say(language));
    message.buttons = choice::choices(page.shown, work.now, language, CallButton::Roles);
    Ok(Reply::Show(message.row_of_any(page.turned_by(language, CallButton::Which))))
}

/// The volunteers' roles of an activity that have room, and how much; none where nobody can sign up now.
async fn lacking(
    work: &mut UnitOfWork,
    asker: &Asker,
    activity: &Activity,
) -> Result<Vec<(Role, Option<i64>)>> {
    if Refusal::of_phase(activity, work.now, asker.language).is_some() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for role in activity.rules.roles.iter().filter(|role| role.skill().is_some()) {
        if let Some(missing) = called::missing(work, activity, role).await? {
            found.push((role.clone(), missing.count()));
        }
    }
    Ok(found)
}

/// An activity for which the asker may ask these teams of its place.
async fn asked_for(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<(Activity, Vec<Team>)> {
    let activity = work.announced(id).await?;
    let teams = leading::asked(work, asker).await?.into_iter();
    let teams: Vec<Team> =
        teams.filter(|(place, _)| *place == activity.place).map(|(_, team)| team).collect();
    if teams.is_empty() {
        return Err(Refusal::OnlyOrganisers.into());
    }
    if let Some(refusal) = Refusal::of_phase(&activity, work.now, asker.language) {
        return Err(refusal.into());
    }
    Ok((activity, teams))
}

/// As what: one role is not asked.
async fn roles(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Reply> {
    let (activity, _) = asked_for(work, asker, id).await?;
    let language = asker.language;
    let lacking = lacking(work, asker, &activity).await?;
    let unknown = unknown(work, asker, &activity).await?;
    if let ([(one, _)], []) = (lacking.as_slice(), unknown.as_slice()) {
        return teams(work, asker, id, one.id).await;
    }
    if lacking.is_empty() && unknown.is_empty() {
        return Ok(Reply::Show(Message::of(texts::call_enough().say(language)).about(id)));
    }
    let mut message = Message::of(texts::call_as_what().say(language)).about(id);
    for (role, missing) in lacking {
        let name = cut(role.name.in_language(language), ROLE);
        let label = texts::button_call_role(&name, &missing.map_or("any".to_owned(), |n| n.to_string()));
        let button = CallButton::Teams(id, role.id);
        message = message.row(vec![Button::to_do(&label.say(language), button)]);
    }
    for role in unknown {
        message = message.row(vec![kinds::button(asker, id, &role)]);
    }
    Ok(Reply::Show(message))
}

/// The roles of which nobody said what kind of help they are, and their name does not, for whoever can say it.
async fn unknown(work: &mut UnitOfWork, asker: &Asker, activity: &Activity) -> Result<Vec<Role>> {
    let runs = asker.places(work).await?.contains(&activity.place);
    let is_unknown = |role: &&Role| runs && role.kind.is_none() && role.skill().is_none();
    Ok(activity.rules.roles.iter().filter(is_unknown).cloned().collect())
}

/// Which team: with how many there can be asked.
async fn teams(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, role: RoleId) -> Result<Reply> {
    let (activity, teams) = asked_for(work, asker, id).await?;
    let language = asker.language;
    let Some(call) = called::wording(work, &activity, role, language).await? else {
        return Ok(Reply::Show(Message::of(texts::call_enough().say(language)).about(id)));
    };
    let mut text = texts::call_whom().say(language);
    text.paragraph(&call);
    let mut message = Message::of(text).about(id);
    let (mut others, mut unfit) = (0, 0);
    for team in teams {
        let reach = Reach::of(work, asker, &activity, (role, team)).await?;
        others += reach.others;
        unfit += reach.unfit;
        if !reach.ask.is_empty() {
            let label = texts::button_call_team(team.word(), reach.ask.len()).say(language);
            message = message.row(vec![Button::to_do(&label, CallButton::Send(id, role, team))]);
        }
    }
    if message.buttons.is_empty() {
        let said = match (others, unfit) {
            (0, _) => texts::call_nobody(),
            _ if unfit == others => texts::call_nobody_can(),
            _ => texts::call_all_asked(),
        };
        return Ok(ways::say(asker, said.say(language), Way::Team));
    }
    if let Some(known) = activity.rules.roles.get(role)
        && asker.places(work).await?.contains(&activity.place)
    {
        message = message.row(vec![kinds::button(asker, id, known)]);
    }
    Ok(Reply::Show(message))
}

/// Whom a call reaches.
struct Reach {
    /// Who is asked.
    ask: Vec<VolunteerId>,
    /// How many are in the team and neither asked nor on the list: they have been asked, or cannot be.
    others: usize,
    /// How many of these may not be asked for it: no paper of theirs holds on the day, or a guardian has not agreed.
    unfit: usize,
    /// When they are asked: not in the night.
    at: DateTime<Utc>,
}

impl Reach {
    async fn of(
        work: &mut UnitOfWork,
        asker: &Asker,
        activity: &Activity,
        (role, team): (RoleId, Team),
    ) -> Result<Self> {
        let at = work.settings.rhythm.quiet.waking(activity.zone, work.now);
        let mut reach = Self { ask: Vec::new(), others: 0, unfit: 0, at };
        let skill = activity.rules.roles.get(role).and_then(Role::skill).ok_or(Refusal::OldButton)?;
        let day = to_wall(activity.zone, at).date();
        let spent = calls::spent(&mut work.tx, activity.id, role, day).await?;
        let members = volunteers::members(&mut work.tx, &[activity.place]).await?;
        // Whoever asks knows of it.
        let of_the_team = |Member { volunteer, membership }: &&Member| {
            membership.team == team
                && membership.standing.is_called()
                && volunteer.person != Some(asker.person.id)
        };
        for member in members.iter().filter(of_the_team) {
            if is_on_the_list(work, activity.id, &member.volunteer).await? {
                continue;
            }
            let fits = fits(work, member, (skill, activity)).await?;
            let can = fits && is_reached(work, &member.volunteer).await?;
            if can && !spent.contains(&member.volunteer.id) {
                reach.ask.push(member.volunteer.id);
            } else {
                reach.others += 1;
                reach.unfit += usize::from(!fits);
            }
        }
        Ok(reach)
    }
}

async fn is_on_the_list(work: &mut UnitOfWork, id: ActivityId, volunteer: &Volunteer) -> Result<bool> {
    let Some(person) = volunteer.person else { return Ok(false) };
    Ok(signups::of_person(&mut work.tx, id, person).await?.is_some_and(|own| own.is_on()))
}

/// Whether somebody can be asked for it.
async fn fits(
    work: &mut UnitOfWork,
    Member { volunteer, membership }: &Member,
    (skill, activity): (Skill, &Activity),
) -> Result<bool> {
    let skills = volunteers::skills(&mut work.tx, volunteer.id).await?;
    let who = (volunteer.age, volunteer.consent());
    let needed = (skill, activity.wall_start.date());
    Ok(membership.standing.is_called() && may_take(who, &skills, needed).is_ok())
}

/// Whether somebody can be written to.
async fn is_reached(work: &mut UnitOfWork, volunteer: &Volunteer) -> Result<bool> {
    let Some(person) = volunteer.person else { return Ok(false) };
    Ok(people::by_id(&mut work.tx, person).await?.is_some_and(|person| person.reachable))
}

/// Asks a team.
async fn send(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    role: RoleId,
    team: Team,
) -> Result<Reply> {
    let (activity, teams) = asked_for(work, asker, id).await?;
    if !teams.contains(&team) {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let language = asker.language;
    if called::wording(work, &activity, role, language).await?.is_none() {
        return Ok(Reply::Show(Message::of(texts::call_enough().say(language)).about(id)).in_place());
    }
    let reach = Reach::of(work, asker, &activity, (role, team)).await?;
    let (ask_at, by) = (reach.at, asker.person.id);
    let day = to_wall(activity.zone, ask_at).date();
    let mut count = 0_usize;
    for volunteer in &reach.ask {
        let call = NewCall { volunteer: *volunteer, activity: id, role, team, by, ask_at, day };
        count += usize::from(calls::put(&mut work.tx, &call).await?);
    }
    let others = reach.others + reach.ask.len() - count;
    if count > 0 {
        audit::note(work, asker, activity.place, Some(id), CALLED, "").await?;
    }
    let said = if ask_at > work.now && count > 0 {
        texts::call_waits(count, when(to_wall(activity.zone, ask_at), work.now, language))
    } else {
        texts::call_sent(count)
    };
    let mut text = said.say(language);
    if others > 0 {
        text.line(&texts::call_not_asked(others).say(language));
    }
    Ok(Reply::Show(Message::of(text).row(vec![ways::button(Way::Team, language)]).about(id)).in_place())
}
