//! The buttons of polls.

use crate::domain::ids::{PlaceId, PollId, SignupId, VoteId};
use crate::domain::poll::{Until, Usual};
use crate::message::Stamp;
use crate::work::buttons;

buttons! {
    /// A button below the card of a poll in a group.
    pub enum VoteButton {
        /// This answer, by its number from 0.
        "pv" => Vote(poll: PollId, answer: u8),
    }
}

buttons! {
    /// A button of somebody who writes a poll.
    pub enum DraftButton {
        /// Ask for the question of a new one.
        "pq" => New(place: PlaceId),
        /// Show it as it stands; nothing is asked any more.
        "pb" => Preview(poll: PollId),
        /// Ask for another question.
        "pe" => AskQuestion(poll: PollId),
        /// Ask for other answers.
        "pc" => AskAnswers(poll: PollId),
        /// Answers that polls often have.
        "pa" => Usual(poll: PollId, answers: Usual),
        /// Nobody reads who chose what; or the organisers do, afterwards.
        "ps" => Secret(poll: PollId, secret: bool),
        /// Ask until when.
        "pg" => AskUntil(poll: PollId),
        /// Until then.
        "pf" => Until(poll: PollId, until: Until),
        /// Put it into the groups, as it is shown.
        "pz" => Publish(poll: PollId, shown: Stamp),
        /// Throw it away.
        "pd" => Discard(poll: PollId),
    }
}

buttons! {
    /// A button of somebody who runs the place of a poll.
    pub enum PollButton {
        /// Show the polls.
        "pi" => List,
        /// Show one; nothing is asked about it any more.
        "pj" => Page(poll: PollId),
        /// Ask whether it is to be closed.
        "pk" => AskClose(poll: PollId),
        /// Close it.
        "pr" => Close(poll: PollId),
        /// Ask what will be done.
        "pt" => AskOutcome(poll: PollId),
        /// Ask who votes at the desk.
        "pn" => AskVoter(poll: PollId),
        /// Send its ballot for print.
        "kb" => Print(poll: PollId),
        /// It is the neighbour of that sign-up.
        "pu" => Neighbour(poll: PollId, signup: SignupId),
        /// Whoever is at the desk chooses this answer.
        "pp" => DeskVote(poll: PollId, answer: u8, who: Stamp),
        /// That was entered by mistake.
        "bv" => TakeBack(poll: PollId, vote: VoteId),
    }
}
