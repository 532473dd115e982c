//! What was wanted and given, in figures: orders and wishes by what became of them, and wanted against given by kind of service, at
//! the asker's places and all below.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::menu::DishKind;
use crate::domain::way::Way;
use crate::i18n::texts;
use crate::message::{Button, Message};
use crate::store::figures::{self, Counted, Demand};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork, access, buttons, ways};

/// How far back the figures reach.
const LATELY: TimeDelta = TimeDelta::days(90);

buttons! {
    /// The button of the figures.
    pub enum FiguresButton {
        /// Show them.
        "gf" => Show,
    }
}

/// What the button does.
pub const BUTTONS: ButtonTable<FiguresButton> =
    ButtonTable { press: |work, asker, FiguresButton::Show| Box::pin(show(work, asker)) };

async fn show(work: &mut UnitOfWork, asker: &Asker) -> Result<Reply> {
    access::in_private(asker)?;
    let places = access::places(work, asker).await?;
    let language = asker.language;
    let since = work.now - LATELY;
    let orders = figures::orders(&mut work.tx, &places, since).await?;
    let wishes = figures::wishes(&mut work.tx, &places, since).await?;
    let mut text = texts::figures(LATELY.num_days()).say(language);
    text.paragraph(
        &texts::figures_orders(orders.open, orders.done, orders.ended, age(&orders, work.now)).say(language),
    );
    text.line(
        &texts::figures_wishes(wishes.open, wishes.done, wishes.ended, age(&wishes, work.now)).say(language),
    );
    let demand = figures::demand(&mut work.tx, &places, since).await?;
    if !demand.is_empty() {
        text.paragraph(&texts::figures_demand().say(language));
    }
    for kind in DishKind::ALL {
        if let Some(Demand { wanted, given, .. }) = demand.iter().find(|of| of.kind == *kind) {
            let name = texts::button_dish_kind(kind.word()).say(language);
            text.line(&texts::figures_kind(name, *wanted, *given).say(language));
        }
    }
    let back: Button = ways::button(Way::Inbox, language);
    Ok(Reply::Show(Message::of(text).row(vec![back])).in_place())
}

/// For how many whole days the oldest that is open has waited.
fn age(of: &Counted, now: DateTime<Utc>) -> i64 {
    of.oldest.map_or(0, |since| (now - since).num_days())
}
