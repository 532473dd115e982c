//! The table of notices, further notices, and what holds for any text.

mod any_text;
mod further;
mod table;
