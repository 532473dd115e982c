//! Which table it is to be: of which place or team, and for which time.

use chrono::{DateTime, Utc};

use crate::domain::civil_time::to_wall;
use crate::domain::hours_table::{HoursTable, TableTime, Whose};
use crate::domain::ids::PersonId;
use crate::domain::language::Language;
use crate::features::volunteers::joining::place_name;
use crate::features::volunteers::leading::{led, led_by};
use crate::features::volunteers::table::buttons::TableButton;
use crate::features::volunteers::table::figures::Figures;
use crate::features::volunteers::team_buttons::TeamButton;
use crate::i18n::texts;
use crate::message::{Button, Document, Message, Text};
use crate::store::{self, Tx, people, places};
use crate::work::pages::Page;
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, Settings, UnitOfWork, access, runs};

/// What the buttons do.
pub const BUTTONS: ButtonTable<TableButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

/// The button below a team that leads here.
pub fn button(language: Language) -> Button {
    Button::to_do(&texts::button_table().say(language), TableButton::Which(0))
}

async fn press(work: &mut UnitOfWork, asker: &Asker, button: TableButton) -> Result<Reply> {
    access::in_private(asker)?;
    let on_page = |page| Asker { page, ..asker.clone() };
    match button {
        TableButton::Which(page) => which(work, &on_page(page)).await,
        TableButton::Times(place, page) => times(work, &on_page(page), Whose::Place(place)).await,
        TableButton::TeamTimes(place, page, team) => {
            times(work, &on_page(page), Whose::Team(place, team)).await
        }
        TableButton::Table(place, year, month) => {
            table(work, asker, Whose::Place(place), TableTime::of(year, month)).await
        }
        TableButton::TeamTable(place, year, month, team) => {
            table(work, asker, Whose::Team(place, team), TableTime::of(year, month)).await
        }
    }
}

/// The tables that somebody may read: those of the places that they run, and of the teams that they lead at others.
async fn readable(work: &mut UnitOfWork, asker: &Asker) -> Result<Vec<Whose>> {
    let runs = asker.places(work).await?;
    let leads = led(work, asker).await?.into_iter().filter(|known| !runs.contains(&known.place));
    let teams: Vec<Whose> = leads.map(|known| Whose::Team(known.place, known.team)).collect();
    let all: Vec<Whose> = runs.into_iter().map(Whose::Place).chain(teams).collect();
    if all.is_empty() { Err(Refusal::OnlyOrganisers.into()) } else { Ok(all) }
}

/// Whether somebody may read a table. It is asked again when it is made: they may lead no team any more.
pub(super) async fn may_read(
    tx: &mut Tx,
    settings: &Settings,
    reader: PersonId,
    whose: Whose,
    now: DateTime<Utc>,
) -> store::Result<bool> {
    let Some(person) = people::by_id(tx, reader).await? else { return Ok(false) };
    if runs(tx, settings, &person, now).await?.contains(&whose.place()) {
        return Ok(true);
    }
    let leads = led_by(tx, reader).await?;
    Ok(leads.iter().any(|known| whose == Whose::Team(known.place, known.team)))
}

async fn must_read(work: &mut UnitOfWork, asker: &Asker, whose: Whose) -> Result<()> {
    let may = may_read(&mut work.tx, &work.settings, asker.person.id, whose, work.now).await?;
    if may { Ok(()) } else { Err(Refusal::OnlyOrganisers.into()) }
}

/// Of which place or team; one is not asked.
async fn which(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    let all = readable(work, asker).await?;
    if let [only] = all.as_slice() {
        return times(work, asker, *only).await;
    }
    let language = asker.language;
    let page = Page::of(&all, asker);
    let mut message = Message::of(texts::table_which().say(language));
    for whose in page.shown {
        let label = called(work, *whose, language).await?;
        message = message.row(vec![Button::to_do(&label, TableButton::times(*whose, 0))]);
    }
    let turned = page.turned_by(language, TableButton::Which);
    Ok(Reply::Show(message.row_of_any(turned).row(vec![back(language)])).in_place())
}

fn back(language: Language) -> Button {
    Button::to_do(&texts::button_back().say(language), TeamButton::Mine(0))
}

/// What a table is of, in words.
async fn called(work: &mut UnitOfWork, whose: Whose, language: Language) -> Result<Text> {
    let place = place_name(work, whose.place(), language).await?;
    Ok(texts::table_of(&place, whose.team().map_or("all", |team| team.word())).say(language))
}

/// For which time; only those in which there are hours.
async fn times(work: &mut UnitOfWork, asker: &Asker, whose: Whose) -> Result<Reply> {
    must_read(work, asker, whose).await?;
    let zone = places::by_id(&mut work.tx, whose.place()).await?.ok_or(Refusal::OldButton)?.zone;
    let figures = Figures::of(&mut work.tx, whose.place()).await?;
    let all = TableTime::offered(figures.days(whose), to_wall(zone, work.now).date());
    let language = asker.language;
    let called = called(work, whose, language).await?;
    if all.is_empty() {
        let message = Message::of(texts::table_none(called).say(language)).row(vec![back(language)]);
        return Ok(Reply::Show(message).in_place());
    }
    let page = Page::of(&all, asker);
    let mut message = Message::of(texts::table_when(called).say(language));
    let buttons: Vec<Button> = page
        .shown
        .iter()
        .map(|time| Button::to_do(&time_name(*time, language), TableButton::table(whose, *time)))
        .collect();
    message.buttons = buttons.chunks(2).map(<[Button]>::to_vec).collect();
    let turned = page.turned_by(language, |page| TableButton::times(whose, page));
    Ok(Reply::Show(message.row_of_any(turned).row(vec![back(language)])).in_place())
}

/// `November 2026`, or `2026`.
pub(super) fn time_name(time: TableTime, language: Language) -> Text {
    let year = time.year().to_string();
    match time.month() {
        0 => texts::table_year(&year).say(language),
        month => texts::month(&year, i64::from(month)).say(language),
    }
}

/// Sends it.
async fn table(work: &mut UnitOfWork, asker: &Asker, whose: Whose, time: TableTime) -> Result<Reply> {
    must_read(work, asker, whose).await?;
    let language = asker.language;
    let called = called(work, whose, language).await?;
    if Figures::of(&mut work.tx, whose.place()).await?.sheets(whose, time).is_empty() {
        return Ok(Reply::Say(texts::table_none(called).say(language)));
    }
    let text = texts::table_here(called, time_name(time, language)).say(language);
    let document = Document::Hours(HoursTable { reader: asker.person.id, whose, time, language });
    Ok(Reply::Show(Message { document: Some(document), ..Message::of(text) }))
}
