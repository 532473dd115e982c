//! Becoming a volunteer: three taps, for a team, what one is, and what one can do. An organiser takes people in.

use crate::domain::civil_time::to_wall;
use crate::domain::delivery_key::DeliveryKey;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::volunteer::{Qualification, Skill, Standing, StandingStep, Team, You, may_serve};
use crate::domain::way::Way;
use crate::features::volunteers::member;
use crate::features::volunteers::team_buttons::TeamButton;
use crate::i18n::texts;
use crate::message::{Button, Message, Priority, Text, cut};
use crate::store::places::{self, Place};
use crate::store::volunteers::{self, Membership, Newcomer, Volunteer};
use crate::store::{self, activities};
use crate::work::pages::Page;
use crate::work::recipients::{self, private};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, buttons, newest, ways,
};

/// What stands in a link that leads to the volunteers of a place, before its number.
pub const LINK: char = 'j';
/// The most UTF-16 units of a place's name.
const NAME: usize = 40;

buttons! {
    /// A button about becoming a volunteer, and about one's own teams.
    pub enum JoinButton {
        /// Ask at which place; a page of them.
        "jw" => Where(page: u16),
        /// Ask for which team there.
        "jp" => At(place: PlaceId),
        /// Ask what they are.
        "jt" => For(place: PlaceId, team: Team),
        /// Ask what they can do.
        "jo" => As(place: PlaceId, team: Team, you: You),
        /// Ask to be in the team.
        "js" => Join(place: PlaceId, team: Team, you: You, skill: Skill),
        /// Show what they can do.
        "jk" => Skills,
        /// They can do that, too, or not any more.
        "jm" => Skill(skill: Skill, has: bool),
        /// Pause, go on, or leave.
        "jl" => Step(place: PlaceId, team: Team, step: StandingStep),
        /// Ask whether to leave.
        "jl" => AskLeave(place: PlaceId, team: Team),
    }
}

/// What they do.
pub const BUTTONS: ButtonTable<JoinButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// `/volunteer`.
pub const VOLUNTEER: Command = Command {
    word: "volunteer",
    who: For::Residents,
    menu: Some(texts::command_volunteer),
    help: Some(texts::help_volunteer),
    run: |work, asker, _| Box::pin(volunteer(work, asker)),
};

async fn press(work: &mut UnitOfWork, asker: &Asker, button: JoinButton) -> Result<Reply> {
    access::in_private(asker)?;
    let reply = match button {
        JoinButton::Where(page) => at_which(work, &Asker { page, ..asker.clone() }).await,
        JoinButton::At(place) => at(work, asker, place).await,
        JoinButton::For(place, team) => what_are_you(work, asker, place, team).await,
        JoinButton::As(place, team, you) => what_can_you(work, asker, place, team, you).await,
        JoinButton::Join(place, team, you, skill) => join(work, asker, (place, team), you, skill).await,
        JoinButton::Skills => own_skills(work, asker).await,
        JoinButton::Skill(skill, has) => set_skill(work, asker, skill, has).await,
        JoinButton::AskLeave(place, team) => ask_leave(work, asker, (place, team)).await,
        JoinButton::Step(place, team, step) => own_step(work, asker, (place, team), step).await,
    };
    reply.map(Reply::in_place)
}

/// `/volunteer`: in private one's teams, or how to be in one; in a group a button that leads there.
async fn volunteer(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    if let Some(group) = &asker.group {
        let link = format!("https://t.me/{}?start={LINK}{}", work.settings.bot_username, group.place_id);
        let open = Button::to_open(&texts::button_way(Way::Volunteer.word()).say(asker.language), link);
        return Ok(Reply::Show(
            Message::of(texts::volunteer_in_private().say(asker.language)).row(vec![open]),
        ));
    }
    match volunteers::of_person(&mut work.tx, asker.person.id).await? {
        Some(own) if is_in_any(work, own.id).await? => own_teams(work, asker, &own).await,
        _ => at_which(work, asker).await,
    }
}

async fn is_in_any(work: &mut UnitOfWork, id: VolunteerId) -> store::Result<bool> {
    let teams = volunteers::memberships(&mut work.tx, id).await?;
    Ok(teams.iter().any(|membership| membership.standing != Standing::Left))
}

/// The places at which somebody can help: where they have signed up for something, else all that have a group. One is not asked.
async fn at_which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let found = activities::places_of_person(&mut work.tx, asker.person.id).await?;
    let known = if found.is_empty() { places::with_groups(&mut work.tx).await? } else { found };
    if let [only] = known.as_slice() {
        return at(work, asker, *only).await;
    }
    let language = asker.language;
    if known.is_empty() {
        return Ok(ways::say(asker, texts::volunteer_nowhere().say(language), Way::Help));
    }
    let page = Page::of(&known, asker);
    let mut message = Message::of(texts::volunteer_where().say(language));
    for place in page.shown {
        let name = Text::plain(&place_name(work, *place, language).await?);
        message = message.row(vec![Button::to_do(&name, JoinButton::At(*place))]);
    }
    Ok(Reply::Show(message.row_of_any(page.turned_by(language, JoinButton::Where))))
}

/// The link of a place's group was opened.
pub async fn opened(work: &mut UnitOfWork, asker: &Asker, place: &str) -> Result<Reply> {
    let place = place.parse().map(PlaceId).map_err(|_| Refusal::OldButton)?;
    at(work, asker, place).await
}

/// For which team of a place.
async fn at(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Reply> {
    let language = asker.language;
    let name = place_name(work, id, language).await?;
    let mut message = Message::of(texts::volunteer_welcome(&name).say(language));
    for team in Team::ALL {
        let label = texts::button_team(team.word()).say(language);
        message = message.row(vec![Button::to_do(&label, JoinButton::For(id, *team))]);
    }
    Ok(Reply::Show(message))
}

/// What they are: said once. Whoever is a volunteer, or asked to be, does not grow older by asking again.
async fn what_are_you(work: &mut UnitOfWork, asker: &Asker, place: PlaceId, team: Team) -> Result<Reply> {
    place_name(work, place, asker.language).await?;
    if let Some(own) = volunteers::of_person(&mut work.tx, asker.person.id).await? {
        return what_can_you(work, asker, place, team, You::of(own.occupation, own.age)).await;
    }
    let language = asker.language;
    let button = |you: &You| {
        Button::to_do(&texts::button_you(you.word()).say(language), JoinButton::As(place, team, *you))
    };
    let mut message = Message::of(texts::volunteer_you().say(language));
    message.buttons = You::ALL.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    Ok(Reply::Show(message))
}

async fn what_can_you(
    work: &mut UnitOfWork,
    asker: &Asker,
    place: PlaceId,
    team: Team,
    you: You,
) -> Result<Reply> {
    place_name(work, place, asker.language).await?;
    let language = asker.language;
    let button = |skill: &Skill| {
        let label = texts::button_skill(skill.word()).say(language);
        Button::to_do(&label, JoinButton::Join(place, team, you, *skill))
    };
    let mut message = Message::of(texts::volunteer_skill().say(language));
    let all: Vec<Skill> = Skill::ALL.iter().copied().filter(|skill| skill.is_for(you.age())).collect();
    message.buttons = all.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    Ok(Reply::Show(message))
}

/// The third tap: they ask to be in the team, and whoever runs the place hears of it.
async fn join(
    work: &mut UnitOfWork,
    asker: &Asker,
    (place, team): (PlaceId, Team),
    you: You,
    skill: Skill,
) -> Result<Reply> {
    place_name(work, place, asker.language).await?;
    let id = match volunteers::of_person(&mut work.tx, asker.person.id).await? {
        Some(own) => own.id,
        None => enter(work, asker, you).await?,
    };
    volunteers::add_skill(&mut work.tx, id, Qualification { skill, proven_until: None }).await?;
    let stands = volunteers::membership(&mut work.tx, id, place, team).await?;
    let before = stands.map_or(Standing::Left, |known| known.standing);
    if let Some(after) = before.after(StandingStep::Ask) {
        volunteers::set_standing(&mut work.tx, id, (place, team), after, work.now).await?;
        tell_organisers(work, id, (place, team)).await?;
    }
    let own = volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    let shown = own_teams(work, asker, &own).await?;
    let needs_consent = may_serve(own.age, own.consent()).is_err();
    let thanks = texts::volunteer_thanks(if needs_consent { "child" } else { "adult" });
    Ok(newest::led_by(thanks.say(asker.language), shown))
}

async fn enter(work: &mut UnitOfWork, asker: &Asker, you: You) -> Result<VolunteerId> {
    let newcomer = Newcomer {
        person: Some(asker.person.id),
        entered_by: None,
        name: &asker.person.name,
        phone: None,
        occupation: you.occupation(),
        age: you.age(),
    };
    Ok(volunteers::enter(&mut work.tx, &newcomer, work.now).await?)
}

/// Those who run a place hear that somebody wants to help, with a button to take them in.
async fn tell_organisers(
    work: &mut UnitOfWork,
    id: VolunteerId,
    (place, team): (PlaceId, Team),
) -> Result<()> {
    let volunteer = volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    for person in recipients::of_place(work, place).await? {
        let language = person.language.unwrap_or(work.settings.language);
        let message = member::asks(work, &volunteer, (place, team), language).await?;
        let key = DeliveryKey::Joins(id, person.id, work.now.timestamp_millis());
        work.send(key, private(&person), Priority::Answer, message, None).await?;
    }
    Ok(())
}

/// One's teams, what one can do, and what one can change about it.
async fn own_teams(work: &mut UnitOfWork, asker: &Asker, own: &Volunteer) -> Result<Reply> {
    let language = asker.language;
    let teams = volunteers::memberships(&mut work.tx, own.id).await?;
    let teams: Vec<Membership> = teams.into_iter().filter(|known| known.standing != Standing::Left).collect();
    let mut text = texts::volunteer_own().say(language);
    let mut message = Message::default();
    for known in &teams {
        let place = place_name(work, known.place, language).await?;
        text.line(&texts::volunteer_team(known.team.word(), &place, known.standing.word()).say(language));
        message = message.row(steps(known, &teams, language));
    }
    let skills = volunteers::skills(&mut work.tx, own.id).await?;
    if !skills.is_empty() {
        let today = to_wall(work.settings.zone, work.now).date();
        text.line(&texts::volunteer_helps_with(member::skills(&skills, today, language)).say(language));
    }
    message.text = text;
    let more = Button::to_do(&texts::button_skills().say(language), JoinButton::Skills);
    message = message.row(vec![more]);
    let another = Button::to_do(&texts::button_another_team().say(language), JoinButton::Where(0));
    let mut last = vec![another, ways::button(Way::Hours, language)];
    if teams.iter().any(|known| known.leads) {
        last.insert(
            0,
            Button::to_do(&texts::button_way(Way::Team.word()).say(language), TeamButton::Mine(0)),
        );
    }
    Ok(Reply::Show(message.row(last)))
}

/// What somebody can do about a team that they are in: its name stands on the buttons, where they are in several.
fn steps(known: &Membership, all: &[Membership], language: Language) -> Vec<Button> {
    let steps: &[StandingStep] = match known.standing {
        Standing::Asked => &[StandingStep::Leave],
        Standing::In => &[StandingStep::Pause, StandingStep::Leave],
        Standing::Paused => &[StandingStep::Resume, StandingStep::Leave],
        Standing::Left => &[],
    };
    let button = |step: &StandingStep| {
        let mut label = texts::button_standing(step.word()).say(language);
        if all.len() > 1 {
            label.append(&Text::plain(": "));
            label.append(&texts::button_team(known.team.word()).say(language));
        }
        let of = (known.place, known.team);
        match step {
            // A wish can be taken back at once; a team is not left by a slip of the thumb.
            StandingStep::Leave if known.standing != Standing::Asked => {
                Button::to_do(&label, JoinButton::AskLeave(of.0, of.1))
            }
            step => Button::to_do(&label, JoinButton::Step(of.0, of.1, *step)),
        }
    };
    steps.iter().map(button).collect()
}

/// What somebody can help with, to be tapped.
async fn own_skills(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let skills = volunteers::skills(&mut work.tx, own.id).await?;
    let has = |skill: Skill| skills.iter().any(|known| known.skill == skill);
    let button = |skill: &Skill| {
        let label =
            texts::button_own_skill(skill.word(), if has(*skill) { "yes" } else { "no" }).say(language);
        Button::to_do(&label, JoinButton::Skill(*skill, !has(*skill)))
    };
    let mut text = texts::volunteer_skills().say(language);
    if skills.iter().any(|known| known.skill.needs_proof() && known.proven_until.is_none()) {
        text.line(&texts::volunteer_show_paper().say(language));
    }
    let mut message = Message::of(text);
    let all: Vec<Skill> = Skill::ALL.iter().copied().filter(|skill| skill.is_for(own.age)).collect();
    message.buttons = all.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    Ok(Reply::Show(message.row(vec![ways::button(Way::Volunteer, language)])))
}

async fn set_skill(work: &mut UnitOfWork, asker: &Asker, skill: Skill, has: bool) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    if has {
        volunteers::add_skill(&mut work.tx, own.id, Qualification { skill, proven_until: None }).await?;
    } else {
        volunteers::drop_skill(&mut work.tx, own.id, skill).await?;
    }
    own_skills(work, asker).await
}

/// Whether they are to be out of a team: a break may be what is meant.
async fn ask_leave(work: &mut UnitOfWork, asker: &Asker, (place, team): (PlaceId, Team)) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let stands =
        volunteers::membership(&mut work.tx, own.id, place, team).await?.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let name = place_name(work, place, language).await?;
    let button = |step: StandingStep| {
        Button::to_do(&texts::button_standing(step.word()).say(language), JoinButton::Step(place, team, step))
    };
    let mut message =
        Message::of(texts::volunteer_ask_leave(team.word(), &name, own.age.word()).say(language));
    if stands.standing == Standing::In {
        message = message.row(vec![button(StandingStep::Pause)]);
    }
    Ok(Reply::Show(message.row(vec![button(StandingStep::Leave), ways::button(Way::Volunteer, language)])))
}

/// They pause, go on, or leave: what is theirs to decide.
async fn own_step(
    work: &mut UnitOfWork,
    asker: &Asker,
    (place, team): (PlaceId, Team),
    step: StandingStep,
) -> Result<Reply> {
    let own = volunteers::of_person(&mut work.tx, asker.person.id).await?.ok_or(Refusal::OldButton)?;
    let stands =
        volunteers::membership(&mut work.tx, own.id, place, team).await?.ok_or(Refusal::OldButton)?;
    let theirs = matches!(step, StandingStep::Pause | StandingStep::Resume | StandingStep::Leave);
    if let Some(after) = stands.standing.after(step).filter(|_| theirs) {
        volunteers::set_standing(&mut work.tx, own.id, (place, team), after, work.now).await?;
    }
    if is_in_any(work, own.id).await? {
        return own_teams(work, asker, &own).await;
    }
    let text = texts::volunteer_left(stands.standing.word(), own.age.word());
    Ok(ways::say(asker, text.say(asker.language), Way::Volunteer))
}

/// The name of a place, as it stands in lines.
pub(super) async fn place_name(work: &mut UnitOfWork, id: PlaceId, language: Language) -> Result<String> {
    let place: Place = places::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?;
    Ok(cut(place.name.in_language(language), NAME))
}
