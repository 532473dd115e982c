//! What an organiser changes of a dish: how many have to want it, how long it takes, what it is called. Usual answers are buttons;
//! any other is written.

use crate::domain::ids::DishId;
use crate::domain::language::{Language, Name};
use crate::domain::menu::{DURATIONS, DishField, MOST_MINUTES, MOST_PEOPLE, THRESHOLDS};
use crate::domain::written;
use crate::domain::written::head_count::{self, HeadCount};
use crate::features::menu::buttons::{DishButton, MenuButton};
use crate::features::menu::keeping::{changed, run_by};
use crate::features::menu::{dish_page, gathering, words};
use crate::i18n::texts;
use crate::message::{Button, Message};
use crate::store::dishes::{self, Dish};
use crate::store::naming::{self, Named};
use crate::store::orders;
use crate::work::{Asker, Reply, Result, UnitOfWork, newest};

/// Asks for it.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, id: DishId, field: DishField) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    naming::ask(&mut work.tx, asker.person.id, Named::OfDish(id, field), work.now).await?;
    let language = asker.language;
    let name = words::name(&dish, language);
    let (text, per_row, usual): (_, usize, Vec<Button>) = match field {
        DishField::Threshold => (
            texts::dish_how_many(&name),
            4,
            usual(&THRESHOLDS, |count| {
                Button::to_do(
                    &texts::button_dish_people(i64::from(count)).say(language),
                    DishButton::Threshold(id, count),
                )
            }),
        ),
        DishField::Minutes => (
            texts::dish_how_long(&name),
            3,
            usual(&DURATIONS, |minutes| {
                Button::to_do(
                    &texts::button_dish_so_long(i64::from(minutes)).say(language),
                    DishButton::Minutes(id, minutes),
                )
            }),
        ),
        DishField::Name => (texts::dish_new_name(&name), 1, Vec::new()),
    };
    let mut message = Message::of(text.say(language));
    message.buttons = usual.chunks(per_row).map(<[Button]>::to_vec).collect();
    Ok(Reply::Show(message.row(vec![back(id, language)])))
}

fn usual<T: Copy>(all: &[T], button: impl Fn(T) -> Button) -> Vec<Button> {
    all.iter().copied().map(button).collect()
}

/// The button that leaves a dish as it is.
pub(super) fn back(id: DishId, language: Language) -> Button {
    Button::to_do(&texts::button_go_back().say(language), MenuButton::Dish(id))
}

/// It was written.
pub(super) async fn told(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, field): (DishId, DishField),
    typed: &str,
) -> Result<Reply> {
    let said = match field {
        DishField::Threshold => match head_count::read(typed) {
            HeadCount::People(count) => Some(count).filter(|count| (1..=MOST_PEOPLE).contains(count)),
            HeadCount::NoCount | HeadCount::Words => None,
        },
        DishField::Minutes => written::date::minutes(typed)
            .map(i64::from)
            .filter(|minutes| (1..=MOST_MINUTES).contains(minutes)),
        DishField::Name => {
            let name = words::as_written(typed);
            if name.is_empty() {
                return ask(work, asker, id, field).await;
            }
            return rename(work, asker, id, &name).await;
        }
    };
    match (said, field) {
        (Some(count), DishField::Threshold) => set_threshold(work, asker, id, count).await,
        (Some(minutes), _) => set_minutes(work, asker, id, minutes).await,
        (None, _) => {
            let again = ask(work, asker, id, field).await?;
            Ok(newest::led_by(texts::dish_no_number(field.word()).say(asker.language), again))
        }
    }
}

/// So many have to want it. Where so many do already, its organisers are asked.
pub(super) async fn set_threshold(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: DishId,
    count: i64,
) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    dishes::set_threshold(&mut work.tx, id, count).await?;
    let all = orders::open_of(&mut work.tx, id).await?;
    gathering::ask_if_enough(work, &Dish { threshold: count, ..dish.clone() }, &all).await?;
    done(work, asker, &dish).await
}

/// It takes so many minutes.
pub(super) async fn set_minutes(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: DishId,
    minutes: i64,
) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    dishes::set_minutes(&mut work.tx, id, minutes).await?;
    done(work, asker, &dish).await
}

async fn rename(work: &mut UnitOfWork, asker: &Asker, id: DishId, name: &str) -> Result<Reply> {
    let dish = run_by(work, asker, id).await?;
    dishes::rename(&mut work.tx, id, &Name::from(name)).await?;
    done(work, asker, &dish).await
}

async fn done(work: &mut UnitOfWork, asker: &Asker, dish: &Dish) -> Result<Reply> {
    naming::stop(&mut work.tx, asker.person.id).await?;
    changed(work, asker, dish).await?;
    dish_page::page(work, asker, dish.id).await
}
