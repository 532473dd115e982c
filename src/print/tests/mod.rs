//! What stands on the paper, seen by the tools that people have.

mod any;
mod fonts;
mod lines;
mod paper;
mod sample;
mod slips;
mod tools;
