//! Words and pictures for a recap: whose they may be, what there is room for, and how they come out again.

use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::features::recap::buttons::RecapButton;
use crate::features::recap::open::{self, Piece};
use crate::features::recap::post::{self, Pace};
use crate::features::recap::preview;
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::recaps;
use crate::work::{Asker, Error, Refusal, Reply, Result, UnitOfWork, access};

/// The most pictures in one recap (Bot API, `sendMediaGroup`).
const ALBUM: usize = 10;
/// The most UTF-16 units of what organisers write for a recap, whose text is a caption beside its pictures.
const LINES: usize = 400;
/// The most UTF-16 units of a title in an answer.
pub(super) const TITLE: usize = 100;

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
    let lines = recaps::lines(&mut work.tx, id).await?;
    let used: usize = lines.iter().map(|line| line.encode_utf16().count()).sum();
    let words = words.trim();
    if used + words.encode_utf16().count() > LINES {
        let left = LINES.saturating_sub(used);
        return Ok(Message::of(texts::recap_lines_full(&title, left).say(language)).about(id));
    }
    let line = recaps::add_line(&mut work.tx, id, words).await?;
    post::mend(work, &activity, Pace::Gathered).await?;
    let button =
        Button::to_do(&texts::button_leave_line_out().say(language), RecapButton::DropLine(id, line));
    let mut row = vec![button];
    row.extend(open::another(work, asker, id, Piece::Line(line)).await?);
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
    let before = recaps::pictures(&mut work.tx, id).await?;
    let fits = files.len().min(ALBUM.saturating_sub(before.len()));
    if fits == 0 {
        return Ok(Message::of(texts::picture_album_full(&title).say(language)).about(id));
    }
    for file in &files[..fits] {
        recaps::add_picture(&mut work.tx, id, file).await?;
    }
    post::mend(work, &activity, Pace::Gathered).await?;
    let now = recaps::pictures(&mut work.tx, id).await?;
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
        buttons.extend(open::another(work, asker, id, Piece::Pictures(*first, *last)).await?);
    }
    buttons.push(preview::button(id, language));
    Ok(Message::of(text).row(buttons).about(id))
}

/// Leaves a line out of a recap.
pub(super) async fn drop_line(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    line: i64,
) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    if !recaps::drop_line(&mut work.tx, id, line).await? {
        return Err(Refusal::OldButton.into());
    }
    post::mend(work, &activity, Pace::AtOnce).await?;
    Ok(left_out(asker, id))
}

/// Leaves pictures out again that were just put in.
pub(super) async fn drop_pictures(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    first: i64,
    last: i64,
) -> Result<Reply> {
    let activity = access::organiser().activity(work, asker, id).await?;
    let mut dropped = false;
    for (number, _) in recaps::pictures(&mut work.tx, id).await? {
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
