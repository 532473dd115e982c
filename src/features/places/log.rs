//! The log: what organisers did, for those who run the place.

use crate::domain::activity::LifecycleStep;
use crate::domain::change::Field;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::ActivityId;
use crate::domain::language::Language;
use crate::i18n::{texts, when};
use crate::message::{Message, Text, cut};
use crate::store::{audit, places};
use crate::work::{Asker, Command, For, Refusal, Reply, Result, UnitOfWork, access, names};

/// How many lines are shown.
const LINES: i64 = 15;
/// The most UTF-16 units of a detail in one line.
const DETAIL: usize = 80;
/// What stands for somebody who was forgotten.
const FORGOTTEN: &str = "·";

/// `/log`, with an activity or a place.
pub const LOG: Command = Command {
    word: "log",
    who: For::Organisers,
    menu: None,
    help: Some(texts::help_log),
    run: |work, asker, typed| Box::pin(show(work, asker, typed)),
};

/// A detail as it is read: what the bot itself noted is a word, and the rest what somebody typed.
fn detail(noted: &str, language: Language) -> String {
    if let Some(field) = Field::from_word(noted) {
        return texts::button_field(field.word()).say(language).read();
    }
    match LifecycleStep::from_word(noted) {
        Some(step) => texts::button_coming(step.word()).say(language).read(),
        None if noted.is_empty() => "none".to_owned(),
        None => cut(noted, DETAIL),
    }
}

/// `/log`, `/log 12`, `/log yusha`: what was done lately, at the asker's places or to one activity.
pub async fn show(work: &mut UnitOfWork, asker: &Asker, of: &str) -> Result<Reply> {
    access::in_private(asker)?;
    let language = asker.language;
    let number = of.trim_start_matches('#').parse().ok().map(ActivityId);
    let (lines, zone) = if let Some(id) = number {
        let activity = access::organiser().activity(work, asker, id).await?;
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
        let at = when(to_wall(zone, line.at), work.now, language);
        let number = line.activity.map_or_else(|| "none".to_owned(), |id| id.to_string());
        let detail = detail(&line.detail, language);
        text.line(&texts::log_line(at, who, line.deed.word(), &number, &detail).say(language));
    }
    Ok(Reply::Show(Message::of(text)))
}
