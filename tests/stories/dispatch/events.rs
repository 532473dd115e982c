//! Updates that come twice, or cannot be read.

use crate::language::{World, both_engines};

both_engines!(an_update_that_cannot_be_read_stops_no_other, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.sandbox.push_update(serde_json::json!({"message": {"no": "sense"}}));
    t.says("An", "/signup 1").await?;
    t.next();
    assert!(t.card().contains("1 of 5"));
});

both_engines!(a_repeated_update_does_nothing_twice, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.says("An", "/signup 1").await?;
    t.next();
    let last = t.sandbox.push_update(serde_json::json!({"telepathy": {}}));
    t.settle().await?;
    // A repeated tap is answered once more, in case its answer was lost; the sandbox takes only one.
    t.tolerates_refused("answerCallbackQuery");
    let delivered = (last - 20..last).filter(|update| t.sandbox.redeliver(*update)).count();
    assert!(delivered > 3, "there is something to repeat");
    t.settle().await?;
    assert!(t.card().contains("1 of 5 seats taken"), "{}", t.card());
});
