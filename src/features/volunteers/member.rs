//! Somebody in a team, as those see them who run the place or lead the team.

use chrono::{Datelike, NaiveDate};

use crate::domain::civil_time::to_wall;
use crate::domain::half_hours::HalfHours;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::language::Language;
use crate::domain::volunteer::{AgeClass, Qualification, Skill, Standing, StandingStep, Team, may_serve};
use crate::features::volunteers::called::KEPT;
use crate::features::volunteers::certificates::buttons::CertificateButton;
use crate::features::volunteers::leading::{known_in, led};
use crate::features::volunteers::service_words::Account;
use crate::features::volunteers::team_buttons::{DeskButton, PaperButton, TeamButton};
use crate::i18n::{date_in_year, texts};
use crate::message::{Button, Message, Text, cut};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, calls, hours, places};
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access, names};

/// The most UTF-16 units of a place's name.
const NAME: usize = 40;
/// Stands for whoever was forgotten.
const NOBODY: &str = "–";

/// Somebody wants to be in a team: what is known of them, and the buttons to decide.
pub(super) async fn asks(
    work: &mut UnitOfWork,
    volunteer: &Volunteer,
    (place, team): (PlaceId, Team),
    language: Language,
) -> store::Result<Message> {
    let text = texts::member_asks(name(volunteer), team.word(), &place_name(work, place, language).await?);
    let mut text = text.say(language);
    text.line(&what(work, volunteer, language).await?);
    Ok(Message::of(text).row(decide(volunteer, (place, team), language)))
}

/// The buttons to take somebody in, or not.
fn decide(volunteer: &Volunteer, (place, team): (PlaceId, Team), language: Language) -> Vec<Button> {
    let button = |step: StandingStep, word| {
        let label = texts::button_member(word).say(language);
        Button::to_do(&label, TeamButton::Step(volunteer.id, place, team, step))
    };
    vec![button(StandingStep::TakeIn, "take-in"), button(StandingStep::Decline, "not-now")]
}

/// Whether a guardian has agreed, asked before a child is taken in.
pub(super) fn guardian(volunteer: &Volunteer, (place, team): (PlaceId, Team), language: Language) -> Message {
    let text = texts::member_guardian(name(volunteer), volunteer.age.word()).say(language);
    let yes = TeamButton::Consented(volunteer.id, place, team);
    let not_now = TeamButton::Step(volunteer.id, place, team, StandingStep::Decline);
    Message::of(text).row(vec![
        Button::to_do(&texts::button_guardian_agreed().say(language), yes),
        Button::to_do(&texts::button_member("not-now").say(language), not_now),
    ])
}

/// Whether somebody is to be taken out of a team.
pub(super) fn ask_out(volunteer: &Volunteer, (place, team): (PlaceId, Team), language: Language) -> Message {
    let text = texts::member_ask_out(name(volunteer), if volunteer.person.is_some() { "yes" } else { "no" })
        .say(language);
    let yes = TeamButton::Step(volunteer.id, place, team, StandingStep::Leave);
    let no = TeamButton::Member(volunteer.id, place, team);
    Message::of(text).row(vec![
        Button::to_do(&texts::button_member("out").say(language), yes),
        Button::to_do(&texts::button_back().say(language), no),
    ])
}

/// Somebody, if the asker runs the place, or leads the team.
pub(super) async fn show(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: VolunteerId,
    of: (PlaceId, Team),
) -> Result<Reply> {
    access::in_private(asker)?;
    let runs = asker.places(work).await?.contains(&of.0);
    let leads = led(work, asker).await?.iter().any(|known| (known.place, known.team) == of);
    if !runs && !leads {
        return Err(Refusal::OnlyOrganisers.into());
    }
    let (volunteer, _) = known_in(work, id, of).await?;
    let message = shown(work, &volunteer, of, runs, asker.language).await?;
    Ok(Reply::Show(message).in_place())
}

/// All that is known of somebody in a team, and what can be done.
async fn shown(
    work: &mut UnitOfWork,
    volunteer: &Volunteer,
    (place, team): (PlaceId, Team),
    runs: bool,
    language: Language,
) -> store::Result<Message> {
    let known = volunteers::membership(&mut work.tx, volunteer.id, place, team).await?;
    let standing = known.map_or(Standing::Left, |known| known.standing);
    let leads = known.is_some_and(|known| known.leads);
    let place_name = place_name(work, place, language).await?;
    let mut text =
        texts::member_title(name(volunteer), team.word(), &place_name, standing.word()).say(language);
    text.line(&what(work, volunteer, language).await?);
    if leads {
        text.line(&texts::member_leads().say(language));
    }
    let rows = hours::of_volunteer(&mut work.tx, volunteer.id).await?;
    let served = Account::of(&rows).counted.total().total();
    text.line(&texts::member_hours(&served.to_string()).say(language));
    let since = date_in_year(to_wall(work.settings.zone, volunteer.joined_at), language);
    text.line(&texts::member_since(since).say(language));
    if volunteer.person.is_some() && standing.is_called() {
        let (called, came) = calls::counts(&mut work.tx, volunteer.id, work.now - KEPT).await?;
        text.line(&texts::member_called(called, came).say(language));
    }
    let mut message = Message::of(text);
    let is_in = matches!(standing, Standing::In | Standing::Paused);
    if runs && is_in {
        message.buttons = at_the_desk(volunteer, (place, team), language);
    }
    // Whoever has the messenger asks for one themselves.
    if runs && is_in && volunteer.person.is_none() && served > HalfHours::ZERO {
        let label = texts::button_certificate_ask().say(language);
        let ask = CertificateButton::Member(volunteer.id, place);
        message = message.row(vec![Button::to_do(&label, ask)]);
    }
    if runs {
        message = match standing {
            Standing::Asked => {
                let age = TeamButton::AskAge(volunteer.id, place, team);
                let age = Button::to_do(&texts::button_age().say(language), age);
                message.row(decide(volunteer, (place, team), language)).row(vec![age])
            }
            Standing::In | Standing::Paused => {
                let label = texts::button_member(if leads { "no-leader" } else { "leader" }).say(language);
                let lead = TeamButton::Lead(volunteer.id, place, team, !leads);
                // Grown-ups lead.
                let may_lead = leads || volunteer.age == AgeClass::Adult;
                let lead = may_lead.then(|| Button::to_do(&label, lead)).into_iter().collect();
                let out = TeamButton::AskOut(volunteer.id, place, team);
                let out = Button::to_do(&texts::button_member("out").say(language), out);
                message.row_of_any(lead).row(vec![out])
            }
            Standing::Left => message,
        };
    }
    let back = Button::to_do(&texts::button_back().say(language), TeamButton::Mine(0));
    Ok(message.row(vec![back]))
}

/// What an organiser does for somebody: notes hours, and for whoever has no messenger says how old they are, or lets them join
/// with their own telephone.
fn at_the_desk(
    volunteer: &Volunteer,
    (place, team): (PlaceId, Team),
    language: Language,
) -> Vec<Vec<Button>> {
    let id = volunteer.id;
    let hours = DeskButton::Helped(id, place);
    let mut rows = vec![vec![Button::to_do(&texts::button_note_hours().say(language), hours)]];
    if may_serve(volunteer.age, volunteer.consent()).is_err() {
        let agreed = TeamButton::Consented(id, place, team);
        rows.push(vec![Button::to_do(&texts::button_consent().say(language), agreed)]);
    }
    if proven_by_papers(volunteer).next().is_some() {
        let papers = PaperButton::Which(id, place, team);
        rows.push(vec![Button::to_do(&texts::button_papers().say(language), papers)]);
    }
    let age = TeamButton::AskAge(id, place, team);
    rows[0].push(Button::to_do(&texts::button_age().say(language), age));
    if volunteer.person.is_none() {
        let link = DeskButton::Link(id, place);
        rows.push(vec![Button::to_do(&texts::button_phone_link().say(language), link)]);
    }
    rows
}

/// What a paper proves, of what somebody of that age is asked for.
pub(super) fn proven_by_papers(volunteer: &Volunteer) -> impl Iterator<Item = Skill> {
    Skill::ALL.iter().copied().filter(|skill| skill.needs_proof() && skill.is_for(volunteer.age))
}

/// How old somebody is, to be tapped.
pub(super) fn how_old(volunteer: &Volunteer, (place, team): (PlaceId, Team), language: Language) -> Message {
    let button = |age: &AgeClass| {
        let says = TeamButton::Age(volunteer.id, place, team, *age);
        Button::to_do(&texts::button_age_class(age.word()).say(language), says)
    };
    let mut message = Message::of(texts::member_how_old(name(volunteer)).say(language));
    message.buttons = AgeClass::ALL.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    message
}

/// What somebody is and can do.
async fn what(work: &mut UnitOfWork, volunteer: &Volunteer, language: Language) -> store::Result<Text> {
    let mut text = texts::member_is(volunteer.occupation.word(), volunteer.age.word()).say(language);
    let can = volunteers::skills(&mut work.tx, volunteer.id).await?;
    if !can.is_empty() {
        text.append(&Text::plain(" · "));
        let today = to_wall(work.settings.zone, work.now).date();
        text.append(&skills(&can, today, language));
    }
    if may_serve(volunteer.age, volunteer.consent()).is_err() {
        text.line(&texts::member_no_consent().say(language));
    }
    Ok(text)
}

/// `kitchen · first aid`.
pub(super) fn skills(can: &[Qualification], today: NaiveDate, language: Language) -> Text {
    let mut text = Text::default();
    for (index, known) in can.iter().enumerate() {
        if index > 0 {
            text.append(&Text::plain(" · "));
        }
        text.append(&texts::skill(known.skill.word()).say(language));
        if known.skill.needs_proof() {
            let until = match known.proven_until {
                None => Text::plain("none"),
                Some(day) if day < today => Text::plain("over"),
                Some(day) => in_month(day, language),
            };
            text.append(&texts::skill_proven(until).say(language));
        }
    }
    text
}

/// `June 2027`.
pub(super) fn in_month(day: NaiveDate, language: Language) -> Text {
    texts::month(&day.year().to_string(), i64::from(day.month())).say(language)
}

/// What somebody is called, where those who run the place read it; whoever was forgotten is nobody.
pub(super) fn name(volunteer: &Volunteer) -> Text {
    match volunteer.name.as_str() {
        "" => Text::plain(NOBODY),
        _ => names::for_staff(&volunteer.called()),
    }
}

async fn place_name(work: &mut UnitOfWork, id: PlaceId, language: Language) -> store::Result<String> {
    let place = places::by_id(&mut work.tx, id).await?;
    Ok(place.map_or_else(String::new, |place| cut(place.name.in_language(language), NAME)))
}
