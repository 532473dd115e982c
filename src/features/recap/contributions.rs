//! Words and pictures for a recap: whose they may be, what there is room for, and how they come out again.

use std::cmp::Reverse;

use crate::domain::activity::{Activity, Phase, WINDOW};
use crate::domain::ids::ActivityId;
use crate::features::recap::moving::{self, Piece};
use crate::features::recap::post::{self, Pace};
use crate::features::recap::preview::{self, RecapButton};
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::{activities, ledger};
use crate::work::{Asker, ButtonTable, Error, Refusal, Reply, Result, UnitOfWork, access};

/// The most pictures in one recap (Bot API, `sendMediaGroup`).
const ALBUM: usize = 10;
/// The most UTF-16 units of what organisers write for a recap, whose text is a caption beside its pictures.
const LINES: usize = 400;
/// The most UTF-16 units of a title in an answer.
pub(super) const TITLE: usize = 100;
/// How many other activities something can be moved to: the latest.
pub(super) const MOST_CHOICES: usize = 8;

/// The activities into whose recap somebody may put something.
#[derive(Debug, Default)]
pub struct Open {
    /// The one that is most likely meant: no other waits for its recap.
    pub likely: Option<Activity>,
    /// The others; first what they planned themselves, then what ended last.
    pub others: Vec<Activity>,
}

impl Open {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.likely.is_none() && self.others.is_empty()
    }
}

/// The buttons of a recap.
pub const BUTTONS: ButtonTable<RecapButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: RecapButton) -> Result<Reply> {
    match button {
        RecapButton::Show(id) => preview::show(work, asker, id).await,
        RecapButton::Post(id) => preview::post_now(work, asker, id).await,
        RecapButton::MoveLine(id, line) => moving::ask(work, asker, id, Piece::Line(line)).await,
        RecapButton::MoveLineTo(id, line, to) => moving::go(work, asker, id, Piece::Line(line), to).await,
        RecapButton::MovePictures(id, first, last) => {
            moving::ask(work, asker, id, Piece::Pictures(first, last)).await
        }
        RecapButton::MovePicturesTo(id, first, last, to) => {
            moving::go(work, asker, id, Piece::Pictures(first, last), to).await
        }
        RecapButton::DropLine(id, line) => drop_line(work, asker, id, line).await,
        RecapButton::DropPictures(id, first, last) => drop_pictures(work, asker, id, first, last).await,
        RecapButton::DropPicture(id, number) => preview::take_out(work, asker, id, number).await,
    }
}

/// The activities of the asker's places that have begun, and ended less than a week ago; only the one whose message
/// they answered, if they did.
pub async fn open(work: &mut UnitOfWork, asker: &Asker, about: Option<ActivityId>) -> Result<Open> {
    let places = asker.places(work).await?;
    if places.is_empty() {
        return Ok(Open::default());
    }
    let since = work.now - WINDOW;
    let mut found = activities::not_ended_before(&mut work.tx, since).await?;
    found.retain(|activity| {
        about.is_none_or(|about| about == activity.id)
            && places.contains(&activity.place)
            && has_begun(activity, work)
    });
    if found.is_empty() {
        return Ok(Open::default());
    }
    let recapped = ledger::recapped(&mut work.tx, since).await?;
    found.sort_by_key(|activity| {
        let own = activity.organiser == Some(asker.person.id);
        (recapped.contains(&activity.id), !own, Reverse(activity.ends_at))
    });
    let waiting = found.iter().filter(|activity| !recapped.contains(&activity.id)).count();
    let is_clear = waiting == 1 || found.len() == 1;
    let others = found.split_off(usize::from(is_clear));
    Ok(Open { likely: found.pop(), others })
}

fn has_begun(activity: &Activity, work: &UnitOfWork) -> bool {
    matches!(activity.phase(work.now), Phase::Over | Phase::Running)
}

/// The activity, if the asker runs it, it has begun, and its recap can still be added to.
async fn to_add(work: &mut UnitOfWork, asker: &Asker, id: ActivityId) -> Result<Activity> {
    let activity = access::organiser().once_it_has_begun().activity(work, asker, id).await?;
    if post::is_settled(&activity, work.now) { Err(Refusal::RecapStays.into()) } else { Ok(activity) }
}

/// Puts the asker's words into a recap. Whoever hears so, can leave them out again.
pub async fn put_words(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, words: &str) -> Result<Message> {
    let activity = to_add(work, asker, id).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let lines = activities::recap_lines(&mut work.tx, id).await?;
    let used: usize = lines.iter().map(|line| line.encode_utf16().count()).sum();
    let words = words.trim();
    if used + words.encode_utf16().count() > LINES {
        let left = LINES.saturating_sub(used);
        return Ok(Message::of(texts::recap_lines_full(&title, left).say(language)).about(id));
    }
    let line = activities::add_recap_line(&mut work.tx, id, words).await?;
    post::mend(work, &activity, Pace::Gathered).await?;
    let button =
        Button::to_do(&texts::button_leave_line_out().say(language), RecapButton::DropLine(id, line));
    let mut row = vec![button];
    row.extend(moving::button(work, asker, id, Piece::Line(line)).await?);
    Ok(Message::of(texts::recap_line_kept(&title).say(language)).row(row).about(id))
}

/// Puts the asker's pictures into a recap, as many as it has room for.
pub async fn put_pictures(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    files: &[String],
) -> Result<Message> {
    let activity = to_add(work, asker, id).await?;
    let language = asker.language;
    let title = cut(activity.title.in_language(language), TITLE);
    let before = activities::recap_pictures(&mut work.tx, id).await?;
    let fits = files.len().min(ALBUM.saturating_sub(before.len()));
    if fits == 0 {
        return Ok(Message::of(texts::picture_album_full(&title).say(language)).about(id));
    }
    for file in &files[..fits] {
        activities::add_recap_picture(&mut work.tx, id, file).await?;
    }
    post::mend(work, &activity, Pace::Gathered).await?;
    let now = activities::recap_pictures(&mut work.tx, id).await?;
    let new = |(number, _): &&(i64, String)| before.iter().all(|(known, _)| known != number);
    let numbers: Vec<i64> = now.iter().filter(new).map(|(number, _)| *number).collect();
    let mut text = texts::picture_kept(&title, now.len()).say(language);
    if fits < files.len() {
        text.line(&texts::pictures_too_many(files.len() - fits).say(language));
    }
    let mut buttons = Vec::new();
    if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
        let leave_out = RecapButton::DropPictures(id, *first, *last);
        buttons.push(Button::to_do(&texts::button_leave_line_out().say(language), leave_out));
        buttons.extend(moving::button(work, asker, id, Piece::Pictures(*first, *last)).await?);
    }
    buttons.push(preview::button(id, language));
    Ok(Message::of(text).row(buttons).about(id))
}

/// Leaves a line out of a recap.
async fn drop_line(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, line: i64) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    if !activities::drop_recap_line(&mut work.tx, id, line).await? {
        return Err(Refusal::OldButton.into());
    }
    post::mend(work, &activity, Pace::AtOnce).await?;
    Ok(left_out(asker, id))
}

/// Leaves pictures out again that were just put in.
async fn drop_pictures(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    first: i64,
    last: i64,
) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    let mut dropped = false;
    for (number, _) in activities::recap_pictures(&mut work.tx, id).await? {
        if (first..=last).contains(&number) {
            dropped |= preview::drop(work, &activity, number).await?;
        }
    }
    if dropped { Ok(left_out(asker, id)) } else { Err(Error::from(Refusal::OldButton)) }
}

fn left_out(asker: &Asker, id: ActivityId) -> Reply {
    let text: Text = texts::recap_line_left_out().say(asker.language);
    Reply::Redraw(Message::of(text.clone()).about(id), text)
}
