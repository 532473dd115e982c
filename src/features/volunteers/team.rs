//! `/team`: who is in a team. Those who run a place see all of its teams; whoever leads a team sees that one.

use std::collections::HashSet;

use crate::domain::volunteer::Standing;
use crate::domain::way::Way;
use crate::features::card::CallButton;
use crate::features::volunteers::called::KEPT;
use crate::features::volunteers::history;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::leading::led;
use crate::features::volunteers::table::choosing as table;
use crate::features::volunteers::team_buttons::{DeskButton, TeamButton};
use crate::features::volunteers::{deciding, member, undecided};
use crate::i18n::texts;
use crate::message::{Button, Message};
use crate::store::calls;
use crate::store::volunteers::{self, Member};
use crate::work::pages::Page;
use crate::work::{Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, ways};

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
        TeamButton::Member(id, place, team) => member::show(work, asker, id, (place, team)).await,
        TeamButton::AskAge(id, place, team) => deciding::ask_age(work, asker, id, (place, team)).await,
        TeamButton::Age(id, place, team, age) => deciding::age(work, asker, id, (place, team), age).await,
        TeamButton::Step(id, place, team, step) => deciding::step(work, asker, id, (place, team), step).await,
        TeamButton::AskOut(id, place, team) => deciding::ask_out(work, asker, id, (place, team)).await,
        TeamButton::Consented(id, place, team) => deciding::consented(work, asker, id, (place, team)).await,
        TeamButton::Lead(id, place, team, leads) => {
            deciding::lead(work, asker, id, (place, team), leads).await
        }
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
    let (asks, are_in): (Vec<&Member>, Vec<&Member>) =
        all.iter().partition(|member| member.membership.standing == Standing::Asked);
    let people = |of: Vec<&Member>| of.iter().map(|member| member.volunteer.id).collect::<HashSet<_>>();
    let (asks, are_in) = (people(asks), people(are_in));
    let title = match whom {
        Whom::Everybody if all.is_empty() => texts::team_nobody(),
        Whom::Everybody => texts::team_title(are_in.len(), asks.difference(&are_in).count()),
        Whom::NeverCalled => texts::team_never_called(are_in.len()),
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
    if let Some(undecided) = undecided::button(work, asker, &runs, language).await? {
        message.buttons.insert(0, vec![undecided]);
    }
    let mut last = vec![Button::to_do(&texts::button_desk_add().say(language), DeskButton::Where)];
    if all.is_empty() {
        last.push(ways::button(Way::Volunteer, language));
    }
    Ok(Reply::Show(message.row(last).row(vec![history::how(language)])))
}
