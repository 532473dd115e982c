//! Codes: the one by which people check in, and how many have; those that links carry.

use rand::RngExt;
use rand::distr::{Alphanumeric, SampleString};

use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::store::{self, arrivals, check_in, signups};
use crate::work::{Result, UnitOfWork};

/// Codes of six digits, none of which begins with a zero that somebody might leave out.
const CODES: std::ops::Range<u32> = 100_000..1_000_000;
/// How often another code is drawn where one is taken.
const DRAWS: usize = 50;

/// How long the code in a link is: 62^20 of them, so that nobody finds one by trying.
const LETTERS: usize = 20;

/// A code for a link, which nobody finds by trying.
pub fn new_code() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), LETTERS)
}

/// The activity's code, drawn when it is asked for the first time.
pub(super) async fn of(work: &mut UnitOfWork, id: ActivityId) -> Result<String> {
    for _ in 0..DRAWS {
        if let Some(code) = check_in::code_of(&mut work.tx, id).await? {
            return Ok(code);
        }
        let drawn = rand::rng().random_range(CODES).to_string();
        check_in::give_code(&mut work.tx, id, &drawn).await?;
    }
    Err(store::Error::Corrupt("all check-in codes are taken".to_owned()).into())
}

/// A code as it is read aloud: `471 123`.
pub(super) fn spaced(code: &str) -> String {
    let (first, second) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {second}")
}

/// How many have a seat, and how many of them have come on the day that is under way, or is the next.
pub(super) async fn counts(work: &mut UnitOfWork, activity: &Activity) -> store::Result<(i64, i64)> {
    let seats = signups::seats(&mut work.tx, activity.id).await?;
    let today = activity.day_at(work.now).activity.wall_start.date();
    let here = arrivals::on(&mut work.tx, activity.id, today).await?;
    let going = seats.iter().map(|seat| seat.seats).sum();
    let here = seats.iter().filter(|seat| here.contains(&seat.id)).map(|seat| seat.seats).sum();
    Ok((going, here))
}
