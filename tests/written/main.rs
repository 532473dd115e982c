//! What people write, with what becomes of each: tables that somebody wrote who had not seen the readers.

mod replies;
