//! What is done with a poll that went out, by those who run its place.

use crate::features::polls::buttons::PollButton;
use crate::features::polls::{ballot, closing, desk, page};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork};

/// What the buttons do.
pub const BUTTONS: ButtonTable<PollButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: PollButton) -> Result<Reply> {
    let reply = match button {
        PollButton::List => page::list(work, asker).await,
        PollButton::Page(id) => {
            let poll = page::published(work, asker, id).await?;
            closing::stop_asking(work, asker).await?;
            page::page(work, asker, &poll).await
        }
        PollButton::AskClose(id) => page::ask_close(work, asker, id).await,
        PollButton::Close(id) => page::close(work, asker, id).await,
        PollButton::AskOutcome(id) => page::ask_outcome(work, asker, id).await,
        // The page stays, and the paper comes below.
        PollButton::Print(id) => return ballot::send(work, asker, id).await,
        PollButton::AskVoter(id) => {
            let poll = page::published(work, asker, id).await?;
            desk::ask(work, asker, &poll).await
        }
        PollButton::Neighbour(id, signup) => {
            let poll = page::published(work, asker, id).await?;
            desk::chosen(work, asker, &poll, signup).await
        }
        PollButton::DeskVote(id, answer, who) => {
            let poll = page::published(work, asker, id).await?;
            desk::vote(work, asker, &poll, answer, who).await
        }
    };
    reply.map(Reply::in_place)
}
