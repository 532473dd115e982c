//! Stories: what people do, what they read, on both engines, over real HTTP. Each is told in Chinese and in English.
//!
//! The stories of a feature bear its name, in a folder for its room. What is about no single feature stands where its room of
//! `src/` would be. `language` has the words that stories are told in.

mod account {
    mod forget;
    mod language;
    mod privacy;
}
mod attendance {
    pub mod check_in;
    mod list;
    mod today;
}
mod calendar;
mod card {
    mod content;
    mod more;
    mod phases;
    mod roster;
}
mod lifecycle {
    mod agenda;
    mod announce;
    mod feedback;
    mod minimum;
    mod quiet;
    mod remind;
    mod several_days;
    mod time;
    mod timeline;
}
mod inbox;
mod menu {
    mod gathering;
    mod kitchen;
    mod later;
    mod order_line;
    mod ordering;
    mod paper;
    mod proposing;
    mod waiting;
    mod words;
}
mod polls {
    mod ballot;
    mod desk;
    mod hidden;
    mod result;
    mod station;
    mod writing;
}
mod organise {
    mod aside;
    mod at_one_go;
    mod call_off;
    mod changes;
    mod create {
        mod details;
        mod menu;
        mod templates;
        mod wizard;
    }
    mod doubts;
    mod edit;
    mod helpers;
    mod in_words;
    mod kept;
    mod more;
    mod notice;
    mod publish;
    mod rest;
    mod rules;
    mod seats;
    mod series;
}
mod places {
    mod broadcast;
    mod claims;
    mod founding;
    mod link;
    mod naming;
    mod staff;
}
mod recap {
    mod contributions;
    mod moving;
    mod post;
    mod preview;
    mod waiting;
}
mod signup {
    mod adding;
    mod half_sure;
    mod kept;
    mod lists;
    mod neighbours;
    mod phone_list;
    mod questions;
    mod reply;
    mod roster_admin;
    mod sign_up;
    mod together;
    mod typed;
    mod undo;
    mod unprompted;
    mod waitlist;
    mod why;
}

mod dispatch {
    mod dialogs;
    mod events;
    mod forged;
    mod menus;
    mod publishing;
    mod sent;
    mod start;
    mod unasked;
}
mod outbox {
    mod delivery;
    mod failures;
    mod flood;
    mod month;
    mod quiet;
    mod reach;
    mod together;
}
mod plan {
    mod import;
}
mod store {
    mod outages;
}
mod visits {
    mod downtime;
    mod going;
    mod nobody;
    mod parting;
}
mod wishes {
    mod becomes;
    mod me_too;
    mod rights;
    mod voice;
    mod waiting;
    mod wishing;
}
mod volunteers {
    mod at_once;
    mod calls;
    mod certificates;
    mod certificates_later;
    mod check_out;
    mod desk;
    mod dismissed;
    mod history;
    mod hours;
    mod in_words;
    mod joining;
    mod kinds;
    mod missed;
    mod papers;
    mod retention;
    mod stars;
    mod table;
    mod thanks;
}
mod work {
    mod leaks;
    mod names;
    mod newest;
    mod pages;
    mod permissions;
    pub mod redraw;
    mod rights;
}

#[expect(dead_code, reason = "the stories ask less of it than the tests of the room do")]
#[path = "../../src/print/tests/tools.rs"]
mod poppler;

mod earlier;
mod language;
mod recorded;
