//! What is done with a poll that went out, by those who run its place.

use crate::features::polls::buttons::PollButton;
use crate::features::polls::{ballot, closing, desk, page, words};
use crate::work::{Asker, ButtonTable, Reply, Result, UnitOfWork};

/// What the buttons do.
pub const BUTTONS: ButtonTable<PollButton> =
    ButtonTable { press: |work, asker, button| Box::pin(press(work, asker, button)) };

async fn press(work: &mut UnitOfWork, asker: &Asker, button: PollButton) -> Result<Reply> {
    let reply = match button {
        PollButton::List => page::list(work, asker).await,
        PollButton::Page(id) => {
            let (poll, _) = words::asked_at(work, asker, id).await?;
            closing::stop_asking(work, asker).await?;
            page::page(work, asker, &poll).await
        }
        PollButton::AskClose(id) => page::ask_close(work, asker, id).await,
        PollButton::Close(id) => page::close(work, asker, id).await,
        PollButton::AskOutcome(id) => page::ask_outcome(work, asker, id).await,
        // The page stays, and the paper comes below.
        PollButton::Print(id) => return ballot::send(work, asker, id).await,
        PollButton::AskVoter(id) => desk::ask(work, asker, id).await,
        PollButton::Neighbour(id, signup) => desk::chosen(work, asker, id, signup).await,
        PollButton::DeskVote(id, answer, who) => desk::vote(work, asker, id, answer, who).await,
        PollButton::TakeBack(id, vote) => desk::take_back(work, asker, id, vote).await,
    };
    reply.map(Reply::in_place)
}
