//! At the desk: an organiser enters a volunteer who has no messenger. They are in at once, for whoever enters them decides it.

use chrono::{DateTime, Utc};

use crate::domain::activity::Activity;
use crate::domain::ids::PlaceId;
use crate::domain::person_name::PersonName;
use crate::domain::volunteer::{AgeClass, Occupation, Standing, StandingStep, Team};
use crate::domain::way::Way;
use crate::features::signup::guest;
use crate::features::signup::roster_buttons::RosterButton;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::leading::TOOK_IN;
use crate::features::volunteers::team_buttons::{DeskButton, TeamButton};
use crate::features::volunteers::{by_hand, member, phone_link};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store;
use crate::store::activities;
use crate::store::naming::{self, Named};
use crate::store::volunteers::{self, Newcomer, Volunteer};
use crate::work::{
    Asked, Asker, ButtonTable, Dialog, Refusal, Reply, Result, UnitOfWork, access, audit, choice, ways,
};

/// What the buttons do.
pub const BUTTONS: ButtonTable<DeskButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Whom to enter.
pub const DIALOG: Dialog = Dialog {
    asked: |work, asker, _| Box::pin(asked(work, asker)),
    answer: |work, asker, _, text| Box::pin(answer(work, asker, text)),
    stamp: |work, asker, _| Box::pin(naming::stamp(&mut work.tx, asker.person.id)),
    leave: |_, asker, _| Box::pin(std::future::ready(Ok(Some(nobody(asker))))),
};

async fn press(work: &mut UnitOfWork, asker: &Asker, button: DeskButton) -> Result<Reply> {
    access::in_private(asker)?;
    match button {
        DeskButton::Where => at_which(work, asker).await,
        DeskButton::At(place) => in_which_team(work, asker, place).await.map(Reply::in_place),
        DeskButton::To(place, team) => ask(work, asker, place, team).await,
        DeskButton::Done => Ok(Reply::Redraw(done(work, asker).await?, Text::default())),
        DeskButton::Link(volunteer, place) => phone_link::show(work, asker, volunteer, place).await,
        DeskButton::ThatIsMe(link) => phone_link::that_is_me(work, asker, link).await,
        DeskButton::NotMe(link) => phone_link::not_me(work, asker, link).await,
        DeskButton::Helped(volunteer, place) => by_hand::at_what(work, asker, volunteer, place).await,
        DeskButton::HowLong(volunteer, activity) => {
            by_hand::how_long(work, asker, volunteer, activity).await.map(Reply::in_place)
        }
        DeskButton::Note(volunteer, activity, halves) => {
            by_hand::note(work, asker, (volunteer, activity), halves).await.map(Reply::in_place)
        }
        DeskButton::Mistake(row) => by_hand::take_back(work, asker, row).await.map(Reply::in_place),
    }
}

/// At which place: one is not asked.
async fn at_which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let places = access::places(work, asker).await?;
    if let [only] = places.as_slice() {
        return in_which_team(work, asker, *only).await;
    }
    let mut message = Message::of(texts::desk_where().say(asker.language));
    for place in places {
        let name = Text::plain(&place_name(work, place, asker.language).await?);
        message = message.row(vec![Button::to_do(&name, DeskButton::At(place))]);
    }
    Ok(Reply::Show(message))
}

async fn in_which_team(work: &mut UnitOfWork, asker: &Asker, place: PlaceId) -> Result<Reply> {
    asker.must_run(work, place).await?;
    let language = asker.language;
    let mut message = Message::of(texts::desk_which_team().say(language));
    for team in Team::ALL {
        let label = texts::button_desk_team(team.word()).say(language);
        message = message.row(vec![Button::to_do(&label, DeskButton::To(place, *team))]);
    }
    Ok(Reply::Show(message))
}

/// Asks for a name.
async fn ask(work: &mut UnitOfWork, asker: &Asker, place: PlaceId, team: Team) -> Result<Reply> {
    asker.must_run(work, place).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::Volunteer(place, team), work.now).await?;
    let text = texts::desk_who(team.word(), &place_name(work, place, asker.language).await?);
    Ok(Reply::Show(Message::of(text.say(asker.language)).row(vec![nobody(asker)])))
}

fn nobody(asker: &Asker) -> Button {
    Button::to_do(&texts::button_adding_done().say(asker.language), DeskButton::Done)
}

/// Nobody else is to be entered.
async fn done(work: &mut UnitOfWork, asker: &Asker) -> Result<Message> {
    access::places(work, asker).await?;
    naming::stop(&mut work.tx, asker.person.id).await?;
    let text = texts::adding_done().say(asker.language);
    Ok(Message::of(text).row(vec![ways::button(Way::Team, asker.language)]))
}

/// The team for which the asker is asked for a name, while they run its place.
async fn open(work: &mut UnitOfWork, asker: &Asker) -> store::Result<Option<(PlaceId, Team, DateTime<Utc>)>> {
    let found = naming::asked(&mut work.tx, asker.person.id).await?;
    let Some((Named::Volunteer(place, team), at)) =
        found.filter(|(_, at)| guest::is_waited_for(*at, work.now))
    else {
        return Ok(None);
    };
    Ok(asker.places(work).await?.contains(&place).then_some((place, team, at)))
}

async fn asked(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Asked>> {
    let open = open(work, asker).await?;
    Ok(open.map(|(.., at)| Asked { about: None, at }).into_iter().collect())
}

/// Takes what somebody wrote for the name of a volunteer.
async fn answer(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<Reply>> {
    let Some((place, team, _)) = open(work, asker).await? else { return Ok(None) };
    if guest::is_nobody_else(typed) {
        return done(work, asker).await.map(|message| Some(Reply::Show(message)));
    }
    let guest = match guest::one(typed) {
        Ok(guest) => guest,
        Err(why) => {
            let said = guest::asked_again(why).say(asker.language);
            return Ok(Some(Reply::Show(Message::of(said).row(vec![nobody(asker)]))));
        }
    };
    naming::stop(&mut work.tx, asker.person.id).await?;
    let entered = enter(work, asker, (place, team), (&guest.name, guest.phone.as_deref())).await?;
    Ok(Some(Reply::Show(shown(work, asker, &entered, (place, team)).await?)))
}

/// Enters somebody, or takes in whoever is known there by that name already.
async fn enter(
    work: &mut UnitOfWork,
    asker: &Asker,
    (place, team): (PlaceId, Team),
    (name, phone): (&PersonName, Option<&str>),
) -> Result<Volunteer> {
    let known = volunteers::entered_as(&mut work.tx, place, name, phone).await?;
    let id = if let Some(known) = known.first() {
        known.id
    } else {
        let newcomer = Newcomer {
            person: None,
            entered_by: Some(asker.person.id),
            name,
            phone,
            occupation: Occupation::Resident,
            age: AgeClass::Adult,
        };
        volunteers::enter(&mut work.tx, &newcomer, work.now).await?
    };
    let stands = volunteers::membership(&mut work.tx, id, place, team).await?;
    let before = stands.map_or(Standing::Left, |known| known.standing);
    if let Some(after) = before.after(StandingStep::TakeIn) {
        volunteers::set_standing(&mut work.tx, id, (place, team), after, work.now).await?;
        audit::note(work, asker, place, None, TOOK_IN, "").await?;
    }
    Ok(volunteers::by_id(&mut work.tx, id).await?.ok_or(Refusal::OldButton)?)
}

/// Somebody is in; their page, and the next one, are a tap away.
async fn shown(
    work: &mut UnitOfWork,
    asker: &Asker,
    entered: &Volunteer,
    (place, team): (PlaceId, Team),
) -> Result<Message> {
    let language = asker.language;
    let name = member::name(entered);
    let text = texts::desk_entered(name.clone(), team.word(), &place_name(work, place, language).await?);
    let mut text = text.say(language);
    if let Some(phone) = &entered.phone {
        text.line(&texts::added_phone(phone).say(language));
    }
    text.line(&texts::desk_hours_come().say(language));
    let next = next_with_helpers(work, place).await?;
    let lists = choice::choices(next.as_slice(), work.now, language, RosterButton::Show);
    let page = Button::to_do(&name, TeamButton::Member(entered.id, place, team));
    let another = DeskButton::To(place, team);
    let another = Button::to_do(&texts::button_desk_another().say(language), another);
    let message = lists.into_iter().fold(Message::of(text), Message::row).row(vec![page]);
    Ok(message.row(vec![another, ways::button(Way::Team, language)]))
}

/// The next activity of a place that has a role of helpers.
async fn next_with_helpers(work: &mut UnitOfWork, place: PlaceId) -> store::Result<Option<Activity>> {
    let ahead = activities::ahead(&mut work.tx, Some(place), work.now).await?;
    let has_helpers = |activity: &Activity| activity.rules.roles.iter().any(|role| role.skill().is_some());
    Ok(ahead.into_iter().find(has_helpers))
}
