//! The log: what organisers did, for those who run the place.

use super::{Asker, Refusal, Reply, Result, Work, names};
use crate::domain::activity::Step;
use crate::domain::calendar::to_wall;
use crate::domain::change::Field;
use crate::domain::deed::Deed;
use crate::domain::ids::{ActivityId, PersonId, PlaceId};
use crate::domain::language::Language;
use crate::i18n::{texts, when};
use crate::message::{Message, Text, cut};
use crate::store::audit::{self, Entry};
use crate::store::{self, activities, places};

/// How many lines are shown.
const LINES: i64 = 15;
/// The most UTF-16 units of a detail that is kept, and of one line's detail that is shown.
const KEPT: usize = 500;
const DETAIL: usize = 80;

/// What stands for somebody who was forgotten.
const FORGOTTEN: &str = "·";

/// Notes what the asker did.
pub async fn note(
    work: &mut Work<'_>,
    asker: &Asker,
    place: PlaceId,
    activity: Option<ActivityId>,
    deed: Deed,
    detail: &str,
) -> store::Result<()> {
    let detail = cut(detail, KEPT);
    let entry = Entry { person: asker.person.id, place, activity, deed, detail: &detail };
    audit::note(&mut work.tx, &entry, work.now).await
}

/// Notes what somebody did at a place, which became true when they were not there any more.
pub async fn note_of(
    work: &mut Work<'_>,
    person: PersonId,
    place: PlaceId,
    deed: Deed,
    detail: &str,
) -> store::Result<()> {
    let entry = Entry { person, place, activity: None, deed, detail };
    audit::note(&mut work.tx, &entry, work.now).await
}

/// A detail as it is read: what the bot itself noted is a word, and the rest what somebody typed.
fn detail(noted: &str, language: Language) -> String {
    if let Some(field) = Field::from_word(noted) {
        return texts::button_field(field.word()).say(language).read();
    }
    match Step::from_word(noted) {
        Some(step) => texts::button_coming(step.word()).say(language).read(),
        None if noted.is_empty() => "none".to_owned(),
        None => cut(noted, DETAIL),
    }
}

/// `/log`, `/log 12`, `/log yusha`: what was done lately, at the asker's places or to one activity.
pub async fn show(work: &mut Work<'_>, asker: &Asker, of: &str) -> Result<Reply> {
    if !asker.in_private() {
        return Err(Refusal::PrivateOnly.into());
    }
    let language = asker.language;
    let number = of.trim_start_matches('#').parse().ok().map(ActivityId);
    let (lines, zone) = if let Some(id) = number {
        let activity = activities::by_id(&mut work.tx, id).await?.ok_or(Refusal::UnknownActivity)?;
        asker.must_run(work, activity.place).await?;
        (audit::of_activity(&mut work.tx, id, LINES).await?, activity.zone)
    } else {
        let mut lines = Vec::new();
        let mut zone = None;
        for id in asker.places(work).await? {
            let Some(place) = places::by_id(&mut work.tx, id).await? else { continue };
            if of.is_empty() || place.slug.eq_ignore_ascii_case(of) {
                zone.get_or_insert(place.zone);
                lines.extend(audit::of_place(&mut work.tx, id, LINES).await?);
            }
        }
        lines.sort_by_key(|line| std::cmp::Reverse(line.at));
        lines.truncate(usize::try_from(LINES).unwrap_or_default());
        (lines, zone.ok_or(Refusal::OnlyOrganisers)?)
    };
    if lines.is_empty() {
        return Ok(Reply::Say(texts::log_empty().say(language)));
    }
    let mut text = texts::log_title().say(language);
    for line in lines {
        let who = line.who.map_or_else(|| Text::plain(FORGOTTEN), |called| names::for_staff(&called));
        let at = when(to_wall(zone, line.at), language);
        let number = line.activity.map_or_else(|| "none".to_owned(), |id| id.to_string());
        let detail = detail(&line.detail, language);
        text.line(&texts::log_line(at, who, line.deed.word(), &number, &detail).say(language));
    }
    Ok(Reply::Show(Message::of(text)))
}
