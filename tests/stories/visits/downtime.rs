//! The bot is down over each moment of a visit: nothing of it is lost, and nothing is told twice.

use crate::language::{World, both_engines};

both_engines!(down_over_every_moment_of_a_visit, English, async |t| {
    let [cai] = t.has_helpers(["Cai"]).await?;
    let lin = t.person("Lin");
    t.until("2026-11-23 09:00").await?;
    let an = t.orders_at_home("An").await?;
    // Bo orders, and does not say where.
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    t.forges("Bo", bo, 1, "mw:1").await?;
    for chat in [bo, cai, lin] {
        t.skip(chat);
    }
    // Over the end of the two hours, after which nobody is left to ask.
    t.bot_is_down_until("2026-11-23 13:00")?;
    t.settle().await?;
    assert!(t.private("Bo").contains("I did not hear where to come"));
    assert!(t.private("An").contains("I have not found a volunteer yet"));
    assert!(t.private("Lin").contains("no volunteer has been found"));
    // Over the reminder of those who decide.
    t.bot_is_down_until("2026-11-25 12:00")?;
    t.settle().await?;
    assert!(t.private("Lin").contains("no volunteer has been found"));
    assert_eq!([an, lin].map(|chat| t.unread_in(chat)), [0, 0]);
    t.taps_on("Lin", lin, "Haircut", "Ask the volunteers again").await?;
    t.skip(lin);
    t.skip(cai);
    t.taps_on("Cai", cai, "Haircut", "I’ll go").await?;
    t.skip(cai);
    t.skip(an);
    // Over the moment at which both are asked.
    t.bot_is_down_until("2026-11-27 15:00")?;
    t.settle().await?;
    assert!(t.private("An").contains("how was it?"));
    assert!(t.private("Cai").contains("were you there?"));
    assert_eq!([an, cai, lin].map(|chat| t.unread_in(chat)), [0, 0, 0]);
    // Over the moment at which the address goes.
    let has_address = |t: &World| t.sandbox.messages(cai).iter().any(|seen| seen.text.contains("07700"));
    assert!(has_address(t), "it is there until then");
    t.bot_is_down_until("2026-11-28 18:00")?;
    t.settle().await?;
    assert!(!has_address(t), "it is gone");
    assert_eq!(t.counts("visits WHERE words IS NOT NULL").await?, 0);
    // Over the moment at which nobody has said how it was: those who run the place hear it, once.
    t.bot_is_down_until("2026-12-01 10:00")?;
    t.settle().await?;
    assert!(t.private("Lin").contains("Haircut for An"));
    assert_eq!([an, lin].map(|chat| t.unread_in(chat)), [0, 0]);
    t.skip(cai);
    t.taps_on("Lin", lin, "Haircut for An", "It cannot be").await?;
    for chat in [an, cai, lin] {
        t.skip(chat);
    }
    t.has_read_everything();
});
