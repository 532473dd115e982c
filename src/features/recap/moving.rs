//! What went into the recap of the wrong activity goes into that of another.

use crate::domain::ids::ActivityId;
use crate::features::recap::contributions::{self, MOST_CHOICES, TITLE};
use crate::features::recap::post::{self, Pace};
use crate::features::recap::preview::{self, RecapButton};
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::activities;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access};

/// Something in a recap.
#[derive(Debug, Clone, Copy)]
pub enum Piece {
    /// The line of that number.
    Line(i64),
    /// The pictures from one number to another.
    Pictures(i64, i64),
}

/// The button that asks for which activity it is; none where it can be for no other.
pub async fn button(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    piece: Piece,
) -> Result<Option<Button>> {
    let open = contributions::open(work, asker, None).await?;
    let is_another = open.likely.iter().chain(&open.others).any(|other| other.id != id);
    let ask = match piece {
        Piece::Line(line) => RecapButton::MoveLine(id, line),
        Piece::Pictures(first, last) => RecapButton::MovePictures(id, first, last),
    };
    Ok(is_another.then(|| Button::to_do(&texts::button_for_another().say(asker.language), ask)))
}

/// Asks for which activity it is.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, piece: Piece) -> Result<Reply> {
    access::in_private(asker)?;
    access::organiser().activity(work, asker, id).await?;
    let open = contributions::open(work, asker, None).await?;
    let mut message = Message::of(texts::recap_move().say(asker.language));
    let others = open.likely.iter().chain(&open.others).filter(|other| other.id != id);
    for other in others.take(MOST_CHOICES) {
        let title = Text::plain(&cut(other.title.in_language(asker.language), TITLE));
        let to = match piece {
            Piece::Line(line) => RecapButton::MoveLineTo(id, line, other.id),
            Piece::Pictures(first, last) => RecapButton::MovePicturesTo(id, first, last, other.id),
        };
        message = message.row(vec![Button::to_do(&title, to)]);
    }
    if message.buttons.is_empty() {
        return Err(Refusal::OldButton.into());
    }
    Ok(Reply::Redraw(message.about(id), Text::default()))
}

/// Puts it into the recap of the other activity. Where that has no room for all of it, what does not fit stays where it
/// is.
pub async fn go(
    work: &mut UnitOfWork,
    asker: &Asker,
    id: ActivityId,
    piece: Piece,
    to: ActivityId,
) -> Result<Reply> {
    access::in_private(asker)?;
    let from = access::organiser().activity(work, asker, id).await?;
    let message = match piece {
        Piece::Line(line) => {
            let words = activities::recap_line(&mut work.tx, id, line).await?.ok_or(Refusal::OldButton)?;
            let before = activities::recap_lines(&mut work.tx, to).await?.len();
            let message = contributions::put_words(work, asker, to, &words).await?;
            if activities::recap_lines(&mut work.tx, to).await?.len() > before {
                activities::drop_recap_line(&mut work.tx, id, line).await?;
                post::mend(work, &from, Pace::AtOnce).await?;
            }
            message
        }
        Piece::Pictures(first, last) => {
            let all = activities::recap_pictures(&mut work.tx, id).await?;
            let moved: Vec<(i64, String)> =
                all.into_iter().filter(|(number, _)| (first..=last).contains(number)).collect();
            if moved.is_empty() {
                return Err(Refusal::OldButton.into());
            }
            let files: Vec<String> = moved.iter().map(|(_, file)| file.clone()).collect();
            let message = contributions::put_pictures(work, asker, to, &files).await?;
            let there = activities::recap_pictures(&mut work.tx, to).await?;
            for (number, file) in moved {
                if there.iter().any(|(_, other)| *other == file) {
                    preview::drop(work, &from, number).await?;
                }
            }
            message
        }
    };
    Ok(Reply::Redraw(message, Text::default()))
}
