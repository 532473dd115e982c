//! Stories: what people do, what they read, on both engines, over real HTTP. Each is told in Chinese and in English.

mod announce;
mod calendar;
mod check_in;
mod create;
mod crowd;
mod desk;
mod edit;
mod engine;
mod failures;
mod feedback;
mod forged;
mod kept;
mod organise;
mod parties;
mod people;
mod permissions;
mod privacy;
mod quiet;
mod recap;
mod recorded;
mod remind;
mod series;
mod signup;
mod time;
mod timeline;
mod town;
