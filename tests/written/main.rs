//! What people write, and what becomes of it: the tables of `dates.txt`.

mod rules;
