//! The menu on paper, for the desk and the staircase.

use chrono::{DateTime, Utc};

use crate::domain::civil_time::to_wall;
use crate::domain::ids::PlaceId;
use crate::domain::language::Language;
use crate::domain::menu::{DishKind, DishState};
use crate::features::menu::{browse, words};
use crate::i18n::{Phrase, date_in_year, texts};
use crate::message::{Document, File, Message, Text};
use crate::print::menu::{Dish as Printed, Kind, Sheet};
use crate::print::{Fonts, Meta, Qr};
use crate::store::dishes::{self, Dish};
use crate::store::people::Called;
use crate::store::{self, Tx, places};
use crate::work::{Asker, Reply, Result, Settings, UnitOfWork, names, place_words};

/// Sends an organiser the menu for print, in the language of the place.
pub(super) async fn send(work: &mut UnitOfWork, asker: &Asker, id: PlaceId) -> Result<Reply> {
    asker.must_run(work, id).await?;
    if offered(&mut work.tx, id).await?.is_empty() {
        return browse::of(work, asker, id).await;
    }
    let document = Document::Menu(id, place_words::language(work, id).await?);
    let text = texts::menu_printed().say(asker.language);
    Ok(Reply::Show(Message { document: Some(document), ..Message::of(text) }))
}

async fn offered(tx: &mut Tx, place: PlaceId) -> store::Result<Vec<Dish>> {
    let mut all = dishes::at_place(tx, place).await?;
    all.retain(|dish| dish.state == DishState::Offered);
    Ok(all)
}

/// A dish as it stands on paper.
struct Line {
    kind: DishKind,
    number: String,
    name: String,
    about: String,
}

impl Line {
    fn of(dish: &Dish, giver: Option<&Called>, fonts: &Fonts, language: Language) -> Self {
        let giver = giver.filter(|giver| !giver.hide_name).map(|giver| names::in_public(giver, words::GIVER));
        let about = texts::menu_sheet_dish(
            dish.minutes,
            dish.form.word(),
            dish.threshold,
            giver.unwrap_or_else(|| Text::plain("none")),
        );
        Self {
            kind: dish.kind,
            number: dish.id.to_string(),
            name: fonts.without_pictures(dish.name.in_language(language)),
            about: fonts.without_pictures(&about.say(language).read()),
        }
    }
}

/// Makes the file; none where nothing can be ordered.
pub async fn make(
    tx: &mut Tx,
    settings: &Settings,
    id: PlaceId,
    language: Language,
    now: DateTime<Utc>,
) -> store::Result<Option<File>> {
    let Some(place) = places::by_id(tx, id).await? else { return Ok(None) };
    let fonts = &settings.fonts;
    let all = offered(tx, id).await?;
    let givers = dishes::givers(tx, id).await?;
    let line = |dish: &Dish| Line::of(dish, givers.get(&dish.id), fonts, language);
    let lines: Vec<Line> = all.iter().map(line).collect();
    if lines.is_empty() {
        return Ok(None);
    }
    let corrupt = |problem: String| store::Error::Corrupt(format!("the menu of place {id}: {problem}"));
    let say = |phrase: Phrase| fonts.without_pictures(&phrase.say(language).read());
    let name = place.name.in_language(language);
    let (title, how, caption) =
        (say(texts::menu_sheet_title(name)), say(texts::menu_sheet_how()), say(texts::menu_sheet_code()));
    let date = say(texts::menu_sheet_date(date_in_year(to_wall(place.zone, now), language)));
    let there = DishKind::ALL.iter().filter(|kind| lines.iter().any(|line| line.kind == **kind));
    let kinds: Vec<(DishKind, String)> =
        there.map(|kind| (*kind, say(texts::button_dish_kind(kind.word())))).collect();
    let sheet = Sheet {
        meta: Meta { title: &title, author: name, language: language.word(), created: now },
        how: &how,
        qr: Qr::new(&words::link(settings, id)).map_err(|problem| corrupt(problem.to_string()))?,
        caption: &caption,
        kinds: kinds.iter().map(|(kind, heading)| Kind { heading, dishes: of(*kind, &lines) }).collect(),
        date: &date,
    };
    let printed = sheet.print(fonts).map_err(|problem| corrupt(problem.to_string()))?;
    Ok(Some(File::pdf(format!("menu-{id}.pdf"), printed.pdf)))
}

fn of(kind: DishKind, lines: &[Line]) -> Vec<Printed<'_>> {
    let of_kind = lines.iter().filter(|line| line.kind == kind);
    of_kind.map(|Line { number, name, about, .. }| Printed { number, name, about }).collect()
}
