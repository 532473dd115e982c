//! Ticking who came.

use crate::language::{World, both_engines};

both_engines!(only_who_runs_it_can_tick, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    t.private("Lin");
    t.starts("An").await?;
    let an = t.person("An");
    t.tells("An", "/help").await?;
    t.skip(an);
    let message = t.sandbox.messages(an).last().map(|seen| seen.id).unwrap_or_default();
    for data in ["ta:1", "r:1", "t:1:1:0", "tp:1:0"] {
        let tap = t.sandbox.tap_raw(an, an, message, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert_eq!(toast, "Only organisers can do this. Ask an admin of your group.");
    }
});
