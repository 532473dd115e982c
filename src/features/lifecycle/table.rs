//! What each step of an activity's life writes, and to whom: one row for each, beside its rule in `domain/lifecycle.rs`.

use chrono::{DateTime, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;

use crate::domain::activity::{Activity, LifecycleStep, Phase};
use crate::domain::language::Language;
use crate::domain::several_days::Occasion;
use crate::features::attendance::list;
use crate::features::card::CardData;
use crate::features::lifecycle::remind::{self, Tier};
use crate::features::lifecycle::{feedback, minimum};
use crate::features::recap::{content, post};
use crate::message::{Message, Text};
use crate::store::places::{self, Place};
use crate::store::{self, activities, feedback as answers, groups, people};
use crate::work::{Refusal, Result, UnitOfWork, cards, recipients};

/// To how many people in private and to how many groups something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Audience {
    /// People, in private.
    pub people: usize,
    /// Groups.
    pub groups: usize,
}

/// What is to be seen of a step beforehand.
pub struct Preview<'a> {
    /// Of which activity, or of which of its days.
    pub of: &'a Occasion<'a>,
    /// When it is taken.
    pub at: DateTime<Utc>,
    /// Whom it goes to.
    pub audience: Audience,
    /// In which language it is read.
    pub language: Language,
}

/// A step, and what it writes.
pub struct Row {
    step: LifecycleStep,
    /// To whom, as things stand.
    pub audience: for<'a> fn(&'a mut UnitOfWork, &'a Occasion<'a>) -> BoxFuture<'a, store::Result<Audience>>,
    /// What will be read: by people, and in groups.
    pub preview: for<'a> fn(&'a mut UnitOfWork, &'a Preview<'a>) -> BoxFuture<'a, Result<Vec<Text>>>,
    /// Takes it.
    pub run: for<'a> fn(&'a mut UnitOfWork, &'a Occasion<'a>) -> BoxFuture<'a, store::Result<()>>,
}

/// The row of a step.
pub fn row(step: LifecycleStep) -> &'static Row {
    let row = &ROWS[step as usize];
    debug_assert_eq!(row.step, step);
    row
}

/// All steps, in the order of [`LifecycleStep::ALL`].
static ROWS: [Row; LifecycleStep::ALL.len()] = [
    Row {
        step: LifecycleStep::Announce,
        audience: |work, of| all_groups(work, of.whole).boxed(),
        preview: |work, preview| card(work, preview).boxed(),
        run: |work, of| cards::announce(&mut work.tx, of.whole, work.now).boxed(),
    },
    Row {
        step: LifecycleStep::RemindEvening,
        audience: |work, of| reminded(work, of).boxed(),
        preview: |work, preview| reminder(work, preview, Tier::Evening).boxed(),
        run: |work, of| remind::remind(work, of, Tier::Evening).boxed(),
    },
    Row {
        step: LifecycleStep::RemindSoon,
        audience: |work, of| reminded(work, of).boxed(),
        preview: |work, preview| reminder(work, preview, Tier::Soon).boxed(),
        run: |work, of| remind::remind(work, of, Tier::Soon).boxed(),
    },
    brings_the_card_up_to_date(LifecycleStep::Open),
    Row {
        step: LifecycleStep::Decide,
        audience: |work, of| {
            async {
                let question = minimum::question(work, of.whole, work.settings.language).await?;
                organisers_if(work, of.whole, question.is_some()).await
            }
            .boxed()
        },
        preview: |work, Preview { of, language, .. }| {
            async { Ok(texts_of(minimum::question(work, of.whole, *language).await?)) }.boxed()
        },
        run: |work, of| minimum::ask(work, of.whole).boxed(),
    },
    brings_the_card_up_to_date(LifecycleStep::Close),
    brings_the_card_up_to_date(LifecycleStep::Start),
    brings_the_card_up_to_date(LifecycleStep::End),
    Row {
        step: LifecycleStep::AskAttendance,
        audience: |work, of| {
            async {
                let has_groups = all_groups(work, of.whole).await?.groups > 0;
                organisers_if(work, of.whole, has_groups).await
            }
            .boxed()
        },
        preview: |work, Preview { of, language, .. }| {
            async { Ok(texts_of(Some(list::attendance_list(work, of.whole, 0, *language).await?))) }.boxed()
        },
        run: |work, of| list::ask_attendance(work, of.whole).boxed(),
    },
    Row {
        step: LifecycleStep::Recap,
        audience: |work, of| recapped(work, of.whole).boxed(),
        preview: |work, Preview { of, language, .. }| {
            async { Ok(texts_of(Some(content::recap(&mut work.tx, of.whole, *language).await?))) }.boxed()
        },
        run: |work, of| {
            work.card_is_stale(of.whole.id);
            post::post_if_any(work, of.whole).boxed()
        },
    },
    Row {
        step: LifecycleStep::AskFeedback,
        audience: |work, of| {
            async {
                let people = answers::to_ask(&mut work.tx, of.whole.id).await?.len();
                Ok(Audience { people, groups: 0 })
            }
            .boxed()
        },
        preview: |_, Preview { of, language, .. }| {
            async { Ok(texts_of(Some(feedback::question(of.whole, *language)))) }.boxed()
        },
        run: |work, of| feedback::ask(work, of.whole).boxed(),
    },
    Row {
        step: LifecycleStep::TellFeedback,
        audience: |work, of| {
            async {
                let result = feedback::result(work, of.whole, work.settings.language).await?;
                organisers_if(work, of.whole, result.is_some()).await
            }
            .boxed()
        },
        preview: |_, Preview { language, .. }| async { Ok(vec![feedback::preview(*language)]) }.boxed(),
        run: |work, of| feedback::tell(work, of.whole).boxed(),
    },
];

/// A step that writes nothing, but shows on the card.
const fn brings_the_card_up_to_date(step: LifecycleStep) -> Row {
    Row {
        step,
        audience: |_, _| async { Ok(Audience::default()) }.boxed(),
        preview: |_, _| async { Ok(Vec::new()) }.boxed(),
        run: |work, of| {
            work.card_is_stale(of.whole.id);
            async { Ok(()) }.boxed()
        },
    }
}

async fn all_groups(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Audience> {
    let groups = groups::of_place(&mut work.tx, activity.place).await?.len();
    Ok(Audience { people: 0, groups })
}

/// Before its end nobody knows whether there will be anything to tell.
async fn recapped(work: &mut UnitOfWork, activity: &Activity) -> store::Result<Audience> {
    let is_over = activity.phase(work.now) == Phase::Over;
    if is_over && !content::says_something(&mut work.tx, activity).await? {
        let has_groups = all_groups(work, activity).await?.groups > 0;
        return organisers_if(work, activity, has_groups).await;
    }
    all_groups(work, activity).await
}

async fn reminded(work: &mut UnitOfWork, of: &Occasion<'_>) -> store::Result<Audience> {
    let people = people::to_remind(&mut work.tx, of.whole.id).await?.len();
    // A group is reminded of the first day only.
    let groups = if of.is_further_day() { 0 } else { all_groups(work, of.whole).await?.groups };
    Ok(Audience { people, groups })
}

async fn organisers_if(work: &mut UnitOfWork, activity: &Activity, asked: bool) -> store::Result<Audience> {
    let people = if asked { recipients::organisers(work, activity).await?.len() } else { 0 };
    Ok(Audience { people, groups: 0 })
}

async fn card(work: &mut UnitOfWork, preview: &Preview<'_>) -> Result<Vec<Text>> {
    let activity = preview.of.whole;
    let points = activities::programme_points(&mut work.tx, activity.id).await?;
    let data = CardData::of(&mut work.tx, &work.settings, activity.clone(), points).await?;
    let phase = activity.phase(preview.at);
    Ok(texts_of(data.map(|data| data.without_buttons(&work.settings, phase, preview.at, preview.language))))
}

async fn reminder(work: &mut UnitOfWork, preview: &Preview<'_>, tier: Tier) -> Result<Vec<Text>> {
    let Preview { of, audience, language, .. } = preview;
    let place: Place = places::by_id(&mut work.tx, of.whole.place).await?.ok_or(Refusal::UnknownActivity)?;
    let mut both = Vec::new();
    if audience.people > 0 {
        both.push(remind::for_person(of, &place, tier, preview.at, *language).text);
    }
    if audience.groups > 0 {
        let together = match tier {
            Tier::Evening => remind::evening_preview(work, of.whole, preview.at, *language).await?,
            Tier::Soon => None,
        };
        let free = remind::free(work, of.whole).await?;
        let alone = || remind::for_group(of.whole, &place, tier, free, preview.at, *language);
        both.push(together.unwrap_or_else(alone).text);
    }
    Ok(both)
}

fn texts_of(message: Option<Message>) -> Vec<Text> {
    message.map(|message| message.text).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_finds_its_own_row() {
        assert_eq!(ROWS.each_ref().map(|row| row.step).as_slice(), LifecycleStep::ALL);
    }
}
