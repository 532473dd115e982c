//! A pasted notice becomes a draft: what it leaves open is asked, one thing at a time, and then its preview is shown.

use crate::domain::civil_time::Wall;
use crate::domain::ids::PlaceId;
use crate::domain::question::Question;
use crate::domain::way::Way;
use crate::features::organise::create::{refused, step};
use crate::features::organise::drafts::DraftSession;
use crate::features::organise::written::{self, Asks, Noticed};
use crate::i18n::texts;
use crate::store::places;
use crate::work::ways;
use crate::work::{Asker, Reply, Result, UnitOfWork, newest};

/// What is known before anything is read.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// The place, where the group says it.
    pub home: Option<PlaceId>,
    /// A picture that came before the words.
    pub picture: Option<String>,
}

/// Keeps what a notice says as the asker's draft, and goes on with it.
pub async fn take(
    work: &mut UnitOfWork,
    asker: &Asker,
    text: &str,
    wall: Wall,
    begun: Begun,
) -> Result<Reply> {
    let language = asker.language;
    let Noticed { mut draft, asks } = match written::read_notice(text, wall) {
        Ok(Some(noticed)) => noticed,
        Ok(None) => return Ok(ways::say(asker, texts::notice_invites_nobody().say(language), Way::New)),
        Err(mistake) => return refused::mistake(work, asker, text, &mistake).await,
    };
    draft.picture = begun.picture;
    if let Some(home) = begun.home {
        draft.station = places::by_id(&mut work.tx, home).await?.map(|place| place.slug);
    }
    let mut lead = texts::notice_read().say(language);
    if draft.repeat.is_some() {
        lead.paragraph(&texts::notice_repeats().say(language));
    } else if asks == Some(Asks::Missing(Question::Day)) && written::repeats_somehow(text) {
        lead.paragraph(&texts::notice_repeats_somehow().say(language));
    }
    let sketch = match asks {
        None => DraftSession::complete(draft),
        Some(Asks::Missing(question @ (Question::Title | Question::Venue))) => {
            DraftSession { question: Some(question), only_the_needed: true, ..DraftSession::complete(draft) }
        }
        Some(Asks::Missing(Question::Hour)) => {
            let day = draft.starts.date();
            let mut sketch = DraftSession::asking(draft, Some(Question::Hour));
            sketch.only_the_needed = true;
            sketch.set_day(day);
            sketch
        }
        Some(Asks::Missing(question)) => {
            DraftSession { only_the_needed: true, ..DraftSession::asking(draft, Some(question)) }
        }
        Some(Asks::Which(doubt)) => DraftSession::in_doubt(draft, doubt),
    };
    let shown = step::begun(work, asker, sketch).await?;
    Ok(newest::led_by(lead, shown))
}
