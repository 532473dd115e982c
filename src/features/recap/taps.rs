//! What the buttons about a recap do.

use crate::features::recap::buttons::RecapButton;
use crate::features::recap::open::Piece;
use crate::features::recap::{contributions, moving, preview, waiting};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork};

/// The buttons of a recap.
pub const BUTTONS: ButtonTable<RecapButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: RecapButton) -> Result<Reply> {
    match button {
        RecapButton::Show(id) => preview::show(work, asker, id).await,
        RecapButton::Post(id) => waiting::post(work, asker, id).await,
        RecapButton::PostWith(id, with, shown) => waiting::post_with(work, asker, id, with, shown).await,
        RecapButton::MoveLine(id, line) => moving::ask(work, asker, id, Piece::Line(line)).await,
        RecapButton::MoveLineTo(id, line, to) => moving::go(work, asker, id, Piece::Line(line), to).await,
        RecapButton::MovePictures(id, first, last) => {
            moving::ask(work, asker, id, Piece::Pictures(first, last)).await
        }
        RecapButton::MovePicturesTo(id, first, last, to) => {
            moving::go(work, asker, id, Piece::Pictures(first, last), to).await
        }
        RecapButton::DropLine(id, line) => contributions::drop_line(work, asker, id, line).await,
        RecapButton::DropPictures(id, first, last) => {
            contributions::drop_pictures(work, asker, id, first, last).await
        }
        RecapButton::DropPicture(id, number) => preview::take_out(work, asker, id, number).await,
    }
}
