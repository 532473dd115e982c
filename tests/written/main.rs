//! What people write, and what becomes of it: whole tables, each written before its reader was.

mod corrections;
mod dates;
mod helpers;
mod limits;
mod notices;
mod places;
mod replies;
mod rules;
mod seats;
mod shapes;
