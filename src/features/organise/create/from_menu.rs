//! An activity of what enough have ordered: all of it is there, a day included, so that one look and one tap publish it.

use chrono::{Days, NaiveTime};

use crate::domain::civil_time::to_wall;
use crate::domain::ids::DishId;
use crate::domain::menu::{DishState, Form};
use crate::domain::roster::Waitlist;
use crate::domain::rules::Rules;
use crate::features::menu::buttons::MakeButton;
use crate::features::organise::create::step;
use crate::features::organise::drafts::DraftSession;
use crate::features::organise::written::Draft;
use crate::store::{dishes, places};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access};

/// How many days ahead it is proposed: time to answer for those who ordered, and three days for everybody else.
const AHEAD: Days = Days::new(7);
/// At what hour.
const HOUR: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("ten o'clock is a time");

/// What the button does.
pub const BUTTONS: ButtonTable<MakeButton> =
    ButtonTable { press: |work, asker, MakeButton::Make(dish)| Box::pin(make(work, asker, dish)) };

async fn make(work: &mut UnitOfWork, asker: &Asker, id: DishId) -> Result<Reply> {
    access::in_private(asker)?;
    access::places(work, asker).await?;
    let dish = dishes::by_id(&mut work.tx, id)
        .await?
        .filter(|dish| dish.state != DishState::Retired && dish.form == Form::Gathering);
    let dish = dish.ok_or(Refusal::OldButton)?;
    asker.must_run(work, dish.place).await?;
    let place = places::by_id(&mut work.tx, dish.place).await?.ok_or(Refusal::OldButton)?;
    let day = to_wall(place.zone, work.now).date().checked_add_days(AHEAD).ok_or(Refusal::OldButton)?;
    let draft = Draft {
        title: dish.name.in_language(asker.language).to_owned(),
        minutes: u32::try_from(dish.minutes).unwrap_or(60),
        station: Some(place.slug),
        // Who does not answer in a day makes room for others.
        rules: Rules { waitlist: Waitlist::Offer, ..Rules::default() },
        ..Draft::empty(day.and_time(HOUR))
    };
    let sketch = DraftSession { dish: Some(id), ..DraftSession::complete(draft) };
    step::begin(work, asker, sketch).await.map(Reply::in_place)
}
