//! What went into the recap of the wrong activity goes into that of another.

use crate::domain::ids::ActivityId;
use crate::features::recap::buttons::RecapButton;
use crate::features::recap::contributions::{self, TITLE};
use crate::features::recap::open::{self, Piece};
use crate::features::recap::post::{self, Pace};
use crate::features::recap::preview;
use crate::i18n::texts;
use crate::message::{Button, Message, Text, cut};
use crate::store::recaps;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, access};

/// How many other activities something can be moved to, the latest: more than anybody holds in a week.
const MOST_CHOICES: usize = 40;

/// Asks for which activity it is.
pub async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, piece: Piece) -> Result<Reply> {
    access::in_private(asker)?;
    access::organiser().activity(work, asker, id).await?;
    let open = open::open(work, asker, None).await?;
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
            let words = recaps::line(&mut work.tx, id, line).await?.ok_or(Refusal::OldButton)?;
            let before = recaps::lines(&mut work.tx, to).await?.len();
            let message = contributions::put_words(work, asker, to, &words).await?;
            if recaps::lines(&mut work.tx, to).await?.len() > before {
                recaps::drop_line(&mut work.tx, id, line).await?;
                post::mend(work, &from, Pace::AtOnce).await?;
            }
            message
        }
        Piece::Pictures(first, last) => {
            let all = recaps::pictures(&mut work.tx, id).await?;
            let moved: Vec<(i64, String)> =
                all.into_iter().filter(|(number, _)| (first..=last).contains(number)).collect();
            if moved.is_empty() {
                return Err(Refusal::OldButton.into());
            }
            let files: Vec<String> = moved.iter().map(|(_, file)| file.clone()).collect();
            let message = contributions::put_pictures(work, asker, to, &files).await?;
            let there = recaps::pictures(&mut work.tx, to).await?;
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
