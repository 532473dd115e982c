//! What an organiser says in their own words of an activity that is out: `剪纸课改到周日上午10点`. It leads to the same look at the
//! change as the buttons do, and nothing is changed without a tap.

use crate::domain::activity::Activity;
use crate::domain::change::Field;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::domain::question::Question;
use crate::domain::written::answer;
use crate::domain::written::correction::{self, Thing, Wish};
use crate::features::organise::{edit, save};
use crate::store::changes;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, choice};

/// The activities at the asker's places that a text may want to have otherwise: those that it names, or the one whose message
/// it answers.
pub async fn meant(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    about: Option<ActivityId>,
) -> Result<Vec<Activity>> {
    let Some(wish) = correction::wish(text).filter(|wish| field(wish.of).is_some()) else {
        return Ok(Vec::new());
    };
    if asker.places(work).await?.is_empty() || (about.is_some() && is_of_party(&wish, text)) {
        return Ok(Vec::new());
    }
    let mut found = choice::to_run(work, asker).await?;
    found.retain(|activity| match about {
        Some(about) => activity.id == about && (wish.whom.is_empty() || is_named(activity, &wish)),
        None => is_named(activity, &wish),
    });
    // The whole name says more than a part of it.
    let is_called = |activity: &Activity| {
        Language::ALL
            .iter()
            .any(|language| activity.title.in_language(*language).eq_ignore_ascii_case(wish.whom))
    };
    if found.iter().any(is_called) {
        found.retain(is_called);
    }
    Ok(found)
}

/// Shows what it leads to if an activity is changed as a text says.
pub async fn propose(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, text: &str) -> Result<Reply> {
    let now = edit::editable(work, asker, id).await?;
    let wish = correction::wish(text).ok_or(Refusal::OldButton)?;
    let field = field(wish.of).ok_or(Refusal::OldButton)?;
    changes::ask(&mut work.tx, asker.person.id, id, field, work.now).await?;
    let value = match (wish.of, &now.activity.more) {
        (Thing::Deadline, _) => format!("closes: {}", wish.value),
        (Thing::Addition, Some(more)) => format!("{}\n{}", more.in_language(asker.language), wish.value),
        _ => wish.value.to_owned(),
    };
    let shown = save::answer(work, asker, &value, false).await?;
    shown.ok_or_else(|| Refusal::OldButton.into())
}

/// Whether somebody may say how many they bring: `加到三个人`, in answer to what is about their own sign-up.
fn is_of_party(wish: &Wish<'_>, text: &str) -> bool {
    const LIMITS: &[&str] = &["限", "名额", "最多", "max", "limit", "seats", "places"];
    let text = text.to_lowercase();
    wish.of == Thing::Asked(Question::Seats)
        && wish.whom.is_empty()
        && !LIMITS.iter().any(|word| text.contains(word))
}

fn is_named(activity: &Activity, wish: &Wish<'_>) -> bool {
    Language::ALL.iter().any(|language| answer::names_title(wish.whom, activity.title.in_language(*language)))
}

/// What of an activity is changed by that.
fn field(of: Thing) -> Option<Field> {
    let question = match of {
        Thing::Asked(question) => question,
        Thing::Deadline => return Some(Field::Rules),
        Thing::Addition => return Some(Field::More),
    };
    match question {
        Question::Title => Some(Field::Title),
        Question::Day | Question::Hour => Some(Field::Time),
        Question::Venue => Some(Field::Venue),
        Question::Seats => Some(Field::Seats),
        Question::Contact => Some(Field::Contact),
        Question::Helpers => Some(Field::Rules),
        Question::Place
        | Question::Theme
        | Question::Programme
        | Question::More
        | Question::Fee
        | Question::Audience
        | Question::Bring => None,
    }
}
