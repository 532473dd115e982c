//! Rows that earlier versions of the bot left behind, and what the bot of today makes of them: nothing of it is lost
//! unseen. `steps/` has rows of each migration as the version that brought it wrote them; `kept.sql`, `chats.jsonl` and
//! `buttons.txt` are a whole town as the version of schema 45 left it, with what waits in its outbox and every button
//! that stands on a phone. `rows_and_data.txt` has what buttons were in rows of then, and what they sent.
//!
//! Nobody mends these files where the bot has changed: what they say is out there.

mod acts;
mod buttons;
mod chats;
mod evening;
mod going_on;
mod rows;
mod steps;
