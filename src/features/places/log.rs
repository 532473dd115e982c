//! The log: what organisers did, for those who run the place.

use crate::domain::activity::LifecycleStep;
use crate::domain::change::Field;
use crate::domain::civil_time::to_wall;
use crate::domain::ids::{ActivityId, PlaceId};
use crate::domain::language::Language;
use crate::i18n::{texts, when};
use crate::message::{Message, Text, cut};
use crate::store::{audit, places, roles};
use crate::work::{
    Asker, ButtonTable, Command, For, Refusal, Reply, Result, UnitOfWork, access, buttons, names, pages,
};

/// How many lines are shown.
const LINES: i64 = 15;
/// The farthest that one can look back, in lines.
const MOST_BEHIND: u16 = 600;
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

buttons! {
    /// A button below a log.
    pub enum LogButton {
        /// Show what was done before that at a place and below, behind so many lines.
        "lg" => OfPlace(place: PlaceId, behind: u16),
        /// The same at all of one's places.
        "lg" => Everywhere(behind: u16),
        /// The same of an activity.
        "lga" => OfActivity(activity: ActivityId, behind: u16),
    }
}

/// What it does.
pub const BUTTONS: ButtonTable<LogButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: LogButton) -> Result<Reply> {
    let (of, behind) = match button {
        LogButton::OfPlace(id, behind) => (Of::Branch(id), behind),
        LogButton::Everywhere(behind) => (Of::Everywhere, behind),
        LogButton::OfActivity(id, behind) => (Of::Activity(id), behind),
    };
    Ok(Reply::Redraw(page(work, asker, of, behind).await?, Text::default()))
}

/// Of what a log is.
#[derive(Debug, Clone, Copy)]
enum Of {
    /// Of an activity.
    Activity(ActivityId),
    /// Of a place and all below it.
    Branch(PlaceId),
    /// Of all the asker's places.
    Everywhere,
}

impl Of {
    fn behind(self, behind: u16) -> LogButton {
        match self {
            Self::Activity(id) => LogButton::OfActivity(id, behind),
            Self::Branch(id) => LogButton::OfPlace(id, behind),
            Self::Everywhere => LogButton::Everywhere(behind),
        }
    }
}

/// `/log`, `/log 12`, `/log yusha`: what was done lately, at the asker's places, to one activity, or at one place and below.
pub async fn show(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Reply> {
    access::in_private(asker)?;
    let typed = typed.trim();
    let number = typed.trim_start_matches('#').parse().ok().map(ActivityId);
    let of = match number {
        Some(id) => Of::Activity(id),
        None if typed.is_empty() => Of::Everywhere,
        None => Of::Branch(called(work, asker, typed).await?.ok_or(Refusal::OnlyOrganisers)?),
    };
    page(work, asker, of, 0).await.map(Reply::Show)
}

/// The asker's place of that name, or short name.
async fn called(work: &mut UnitOfWork, asker: &Asker, typed: &str) -> Result<Option<PlaceId>> {
    for id in asker.places(work).await? {
        let place = places::by_id(&mut work.tx, id).await?;
        if place.is_some_and(|place| place.is_called(typed)) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The places whose lines the asker may read of those.
async fn readable(work: &mut UnitOfWork, asker: &Asker, of: Option<PlaceId>) -> Result<Vec<PlaceId>> {
    let mut mine = asker.places(work).await?;
    if let Some(place) = of {
        let branch = roles::branch(&mut work.tx, place).await?;
        mine.retain(|id| branch.contains(id));
    }
    Ok(mine)
}

/// One page of a log, with a button for what was before.
async fn page(work: &mut UnitOfWork, asker: &Asker, of: Of, behind: u16) -> Result<Message> {
    access::in_private(asker)?;
    let language = asker.language;
    let most = i64::from(behind) + LINES + 1;
    let (lines, zone) = match of {
        Of::Activity(id) => {
            let activity = access::organiser().activity(work, asker, id).await?;
            (audit::of_activity(&mut work.tx, id, most).await?, activity.zone)
        }
        Of::Branch(_) | Of::Everywhere => {
            let top = if let Of::Branch(id) = of { Some(id) } else { None };
            let (mut lines, mut zone) = (Vec::new(), None);
            for id in readable(work, asker, top).await? {
                let Some(place) = places::by_id(&mut work.tx, id).await? else { continue };
                zone.get_or_insert(place.zone);
                lines.extend(audit::of_place(&mut work.tx, id, most).await?);
            }
            lines.sort_by_key(|line| std::cmp::Reverse(line.at));
            (lines, zone.ok_or(Refusal::OnlyOrganisers)?)
        }
    };
    if lines.is_empty() {
        return Ok(Message::of(texts::log_empty().say(language)));
    }
    let shown = usize::try_from(LINES).unwrap_or_default();
    let is_more = lines.len() > usize::from(behind) + shown;
    let mut text = texts::log_title().say(language);
    for line in lines.into_iter().skip(behind.into()).take(shown) {
        let who = line.who.map_or_else(|| Text::plain(FORGOTTEN), |called| names::for_staff(&called));
        let at = when(to_wall(zone, line.at), work.now, language);
        let number = line.activity.map_or_else(|| "none".to_owned(), |id| id.to_string());
        let detail = detail(&line.detail, language);
        text.line(&texts::log_line(at, who, line.deed.word(), &number, &detail).say(language));
    }
    let page = u16::try_from(LINES).unwrap_or_default();
    let newer = (behind > 0).then(|| of.behind(behind.saturating_sub(page)));
    let older = (is_more && behind < MOST_BEHIND).then(|| of.behind(behind + page));
    let turned = pages::turning(newer, (older, texts::button_log_older()), language);
    Ok(Message::of(text).row_of_any(turned))
}
