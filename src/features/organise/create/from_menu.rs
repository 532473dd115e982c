//! An activity of what enough have ordered: all of it is there, a day included, so that one look and one tap publish it.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::civil_time::to_wall;
use crate::domain::ids::DishId;
use crate::domain::menu::{DishState, Form};
use crate::domain::roster::Waitlist;
use crate::domain::rules::Rules;
use crate::features::menu::buttons::MakeButton;
use crate::features::organise::create::step;
use crate::features::organise::drafts::DraftSession;
use crate::features::organise::written::Draft;
use crate::i18n::texts;
use crate::message::Message;
use crate::store::places::{self, Place};
use crate::store::{activities, dishes, orders};
use crate::work::{Asker, ButtonTable, Refusal, Reply, Result, UnitOfWork, access, newest};

/// How many days ahead it is proposed: time to answer for those who ordered, and three days for everybody else.
const AHEAD: Days = Days::new(7);
/// Among so many days one is looked for at whose hour nothing else is planned.
const WITHIN: usize = 7;
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
    let wanted = orders::open_of(&mut work.tx, id).await?.len();
    if wanted == 0 {
        let text = texts::dish_nobody_waits(dish.name.in_language(asker.language)).say(asker.language);
        return Ok(Reply::Redraw(Message::of(text.clone()), text));
    }
    let start = free_start(work, &place, dish.minutes).await?;
    let draft = Draft {
        title: dish.name.in_language(asker.language).to_owned(),
        minutes: u32::try_from(dish.minutes).unwrap_or(60),
        station: Some(place.slug),
        // Who does not answer in a day makes room for others.
        rules: Rules { waitlist: Waitlist::Offer, ..Rules::default() },
        ..Draft::empty(start)
    };
    let sketch = DraftSession { dish: Some(id), ..DraftSession::complete(draft) };
    let begun = step::begin(work, asker, sketch).await?;
    let lead = texts::draft_ordered(i64::try_from(wanted).unwrap_or(i64::MAX)).say(asker.language);
    Ok(newest::led_by(lead, begun).in_place())
}

/// When something of so many minutes is proposed at a place.
pub(super) async fn free_start(work: &mut UnitOfWork, place: &Place, minutes: i64) -> Result<NaiveDateTime> {
    let planned = activities::at_place_not_ended_before(&mut work.tx, place.id, work.now).await?;
    let first = to_wall(place.zone, work.now).date().checked_add_days(AHEAD).ok_or(Refusal::OldButton)?;
    Ok(free_day(first, minutes, &planned).and_time(HOUR))
}

/// The first day from one on at whose hour the place has nothing else; that one, where a whole week is full.
fn free_day(first: NaiveDate, minutes: i64, planned: &[Activity]) -> NaiveDate {
    let is_free = |day: &NaiveDate| {
        let (from, to) = (day.and_time(HOUR), day.and_time(HOUR) + TimeDelta::minutes(minutes));
        let is_then = |one: &Activity| one.wall_start < to && from < one.wall_end();
        !planned.iter().any(|one| one.state == ActivityState::Planned && is_then(one))
    };
    first.iter_days().take(WITHIN).find(is_free).unwrap_or(first)
}
