//! `/order 7 Grandma Wang`: a dish by its number, which stands on its page and on the printed menu, in one line. It is the same order
//! as by buttons.

use unicode_normalization::UnicodeNormalization;

use crate::domain::ids::DishId;
use crate::domain::menu::DishState;
use crate::domain::way::Way;
use crate::features::menu::{browse, dish_page, naming as asked, words};
use crate::i18n::texts;
use crate::store::dishes;
use crate::store::naming::{self, Named};
use crate::work::{Asker, Command, For, Reply, Result, UnitOfWork, ways};

/// `/order`, and what may stand behind it: a number, and for whom it is.
pub const ORDER: Command = Command {
    word: "order",
    who: For::Residents,
    menu: None,
    help: Some(texts::help_order),
    run: |work, asker, typed| Box::pin(order(work, asker, typed)),
};

/// What may part a number from the name behind it.
const BETWEEN: [char; 8] = ['号', '.', ',', ':', ';', '、', '-', ')'];

/// The number of a dish as it is typed, and what stands behind it. Without a number, all of it is that.
fn read(typed: &str) -> (Option<i64>, String) {
    let plain: String = typed.nfkc().collect();
    let bare = plain.trim().trim_start_matches('#');
    let end = bare.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(bare.len());
    let (number, rest) = bare.split_at(end);
    match number.parse() {
        Ok(number) => {
            let between = |sign: char| sign.is_whitespace() || BETWEEN.contains(&sign);
            (Some(number), rest.trim_start_matches(between).trim_end().to_owned())
        }
        Err(_) => (None, plain.trim().to_owned()),
    }
}

async fn order(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    if !asker.in_private() {
        return browse::menu(work, asker).await;
    }
    match read(typed) {
        (Some(number), who) => numbered(work, asker, DishId(number), &who).await,
        (None, words) => match browse::named(work, asker, &words).await? {
            Some(page) => Ok(page),
            None => browse::menu(work, asker).await,
        },
    }
}

/// The dish of that number: its page, or with a name behind it an order for whoever is called so.
async fn numbered(work: &mut UnitOfWork, asker: &Asker, id: DishId, who: &str) -> Result<Reply> {
    let language = asker.language;
    let found = dishes::by_id(&mut work.tx, id).await?;
    let Some(dish) = found.filter(|dish| dish.state != DishState::Retired) else {
        let text = texts::order_no_such(&id.to_string()).say(language);
        return Ok(ways::say(asker, text, Way::Menu));
    };
    if who.is_empty() {
        return dish_page::page(work, asker, id).await;
    }
    if dish.state == DishState::Paused {
        let text = texts::dish_paused(&words::name(&dish, language)).say(language);
        return Ok(Reply::Show(dish_page::back_to_menu(text, &dish, asker)));
    }
    // Where that is no name, the question for one is open, and the next words answer it.
    naming::ask(&mut work.tx, asker.person.id, Named::Eater(id), work.now).await?;
    asked::for_whom(work, asker, id, who).await
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number, who) in [
            ("7 Grandma Wang", Some(7), "Grandma Wang"),
            ("#7  Grandma Wang ", Some(7), "Grandma Wang"),
            ("7号 王奶奶", Some(7), "王奶奶"),
            ("７王奶奶", Some(7), "王奶奶"),
            ("7: Grandma Wang 1234", Some(7), "Grandma Wang 1234"),
            (" 7 ", Some(7), ""),
            ("", None, ""),
            ("haircut", None, "haircut"),
            ("99999999999999999999", None, "99999999999999999999"),
        ] {
            assert_eq!(read(typed), (number, who.to_owned()), "{typed}");
        }
    }
}
