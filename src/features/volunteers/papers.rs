//! A paper that proves what somebody can do, such as a first-aider's certificate: whoever runs the place has seen it, and says
//! until which month it holds. The paper itself, and its number, are kept nowhere.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::civil_time::to_wall;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::volunteer::{Qualification, Skill, Team};
use crate::features::volunteers::deciding::CHANGED;
use crate::features::volunteers::leading::decided_on;
use crate::features::volunteers::member;
use crate::features::volunteers::team_buttons::{PaperButton, TeamButton};
use crate::i18n::texts;
use crate::message::{Button, Message, Text};
use crate::store::volunteers;
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, audit};

/// How many years ahead a paper may hold: a driver's licence holds for six years at first, then for ten, in China as in Europe.
const YEARS: i32 = 10;

/// What the buttons do.
pub const BUTTONS: ButtonTable<PaperButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// Whose paper: somebody, as a member of a team.
type Whose = (VolunteerId, PlaceId, Team);

async fn press(work: &mut UnitOfWork, asker: &Asker, button: PaperButton) -> Result<Reply> {
    let message = match button {
        PaperButton::Which(id, place, team) => which(work, asker, (id, place, team)).await?,
        PaperButton::Of(id, place, team, skill) => years(work, asker, (id, place, team), skill).await?,
        PaperButton::In(id, place, team, skill, year) => {
            months(work, asker, (id, place, team), (skill, year.into())).await?
        }
        PaperButton::Until(id, place, team, skill, year, month) => {
            let last = last_day(year.into(), month.into()).ok_or(Refusal::OldButton)?;
            if !offered(work).contains(&last.year()) || last < today(work) {
                return Err(Refusal::OldButton.into());
            }
            return prove(work, asker, (id, place, team), (skill, Some(last))).await;
        }
        PaperButton::Gone(id, place, team, skill) => {
            return prove(work, asker, (id, place, team), (skill, None)).await;
        }
    };
    Ok(Reply::Show(message).in_place())
}

fn today(work: &UnitOfWork) -> NaiveDate {
    to_wall(work.settings.zone, work.now).date()
}

/// The years in which a paper may end.
fn offered(work: &UnitOfWork) -> RangeInclusive<i32> {
    let this = today(work).year();
    this..=this + YEARS
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// Of what a paper was seen: a button for each.
async fn which(work: &mut UnitOfWork, asker: &Asker, whose: Whose) -> Result<Message> {
    let (id, place, team) = whose;
    let (volunteer, _) = decided_on(work, asker, id, (place, team)).await?;
    let known = volunteers::skills(&mut work.tx, id).await?;
    let language = asker.language;
    let mut message = Message::of(texts::paper_which(member::name(&volunteer)).say(language));
    for skill in member::proven_by_papers(&volunteer) {
        let until = known.iter().find(|has| has.skill == skill).and_then(|has| has.proven_until);
        let until = until.map_or_else(|| Text::plain("none"), |day| member::in_month(day, language));
        let label = texts::button_paper(skill.word(), until).say(language);
        message = message.row(vec![Button::to_do(&label, PaperButton::Of(id, place, team, skill))]);
    }
    let back = Button::to_do(&texts::button_back().say(language), TeamButton::Member(id, place, team));
    Ok(message.row(vec![back]))
}

/// In which year it ends.
async fn years(work: &mut UnitOfWork, asker: &Asker, whose: Whose, skill: Skill) -> Result<Message> {
    let (id, place, team) = whose;
    let (volunteer, _) = decided_on(work, asker, id, (place, team)).await?;
    if !skill.needs_proof() {
        return Err(Refusal::OldButton.into());
    }
    let language = asker.language;
    let mut message = Message::of(texts::paper_year(member::name(&volunteer), skill.word()).say(language));
    let button = |year: u16| {
        let label = Text::plain(&year.to_string());
        Button::to_do(&label, PaperButton::In(id, place, team, skill, year))
    };
    let years: Vec<Button> = offered(work).filter_map(|year| u16::try_from(year).ok()).map(button).collect();
    message.buttons = years.chunks(4).map(<[Button]>::to_vec).collect();
    let known = volunteers::skills(&mut work.tx, id).await?;
    if known.iter().any(|has| has.skill == skill && has.proven_until.is_some()) {
        let label = texts::button_paper_gone().say(language);
        message = message.row(vec![Button::to_do(&label, PaperButton::Gone(id, place, team, skill))]);
    }
    let back = Button::to_do(&texts::button_back().say(language), PaperButton::Which(id, place, team));
    Ok(message.row(vec![back]))
}

/// At the end of which month.
async fn months(
    work: &mut UnitOfWork,
    asker: &Asker,
    whose: Whose,
    (skill, year): (Skill, i32),
) -> Result<Message> {
    let (id, place, team) = whose;
    let (volunteer, _) = decided_on(work, asker, id, (place, team)).await?;
    let short = u16::try_from(year).ok().filter(|_| offered(work).contains(&year) && skill.needs_proof());
    let short = short.ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let mut message = Message::of(texts::paper_month(member::name(&volunteer), skill.word()).say(language));
    let ahead = |month: &u8| last_day(year, (*month).into()).is_some_and(|last| last >= today(work));
    let button = |month: u8| {
        let label = texts::month(&year.to_string(), i64::from(month)).say(language);
        Button::to_do(&label, PaperButton::Until(id, place, team, skill, short, month))
    };
    let months: Vec<Button> = (1..=12).filter(ahead).map(button).collect();
    message.buttons = months.chunks(3).map(<[Button]>::to_vec).collect();
    let back = Button::to_do(&texts::button_back().say(language), PaperButton::Of(id, place, team, skill));
    Ok(message.row(vec![back]))
}

/// Keeps until when a paper proves it; without a day, that none does.
async fn prove(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, place, team): Whose,
    (skill, proven_until): (Skill, Option<NaiveDate>),
) -> Result<Reply> {
    decided_on(work, asker, id, (place, team)).await?;
    if !skill.needs_proof() {
        return Err(Refusal::OldButton.into());
    }
    volunteers::prove(&mut work.tx, id, Qualification { skill, proven_until }).await?;
    audit::note(work, asker, place, None, CHANGED, "").await?;
    member::show(work, asker, id, (place, team)).await
}
