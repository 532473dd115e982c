//! A series as it goes on: days are left out, moved and changed, until it ends.

use insta::assert_snapshot;

use super::{begins_series, entered, number_on};
use crate::language::{World, both_engines};

both_engines!(one_day_is_left_out_and_another_is_moved, English, async |t| {
    let lin = t.organiser("Lin").await?;
    begins_series(t, lin).await?;
    t.taps_in("Lin", lin, "Leave out Sat 12 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 Story time
    every Saturday · 10:00
    📍 Yusha station

    • Sat 28 Nov, 10:00 · #1
    • Sat 5 Dec, 10:00 · #2
    • Sat 12 Dec left out
    • Sat 19 Dec, 10:00 · #4
    • Sat 26 Dec, 10:00
    [Leave out Sat 28 Nov] [Move Sat 28 Nov]
    [Leave out Sat 5 Dec] [Move Sat 5 Dec]
    [Hold Sat 12 Dec after all]
    [Leave out Sat 19 Dec] [Move Sat 19 Dec]
    [Leave out Sat 26 Dec] [Move Sat 26 Dec]
    [End the series]
    ");
    t.taps_in("Lin", lin, "Move Sat 19 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    Story time · Write the new time, for example “Sat 10:00-11:30”, or only the hours.
    [◀️ Back]
    ");
    t.tells("Lin", "Sun 20 Dec 15:00").await?;
    t.skip(lin);
    assert!(!t.face(lin).contains("the following"), "a day is no matter of the rule");
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    // A day that is not in the calendar yet can be left out, too, and held after all.
    t.tells("Lin", "/series").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "every Saturday").await?;
    t.taps_in("Lin", lin, "Leave out Sat 26 Dec").await?;
    assert_snapshot!(t.face(lin), @"
    🔁 Story time
    every Saturday · 10:00
    📍 Yusha station

    • Sat 28 Nov, 10:00 · #1
    • Sat 5 Dec, 10:00 · #2
    • Sat 12 Dec left out
    • Sat 19 Dec → Sun 20 Dec, 15:00
    • Sat 26 Dec left out
    [Leave out Sat 28 Nov] [Move Sat 28 Nov]
    [Leave out Sat 5 Dec] [Move Sat 5 Dec]
    [Hold Sat 12 Dec after all]
    [Leave out Sat 19 Dec] [Move Sat 19 Dec]
    [Hold Sat 26 Dec after all]
    [End the series]
    ");
    t.taps_in("Lin", lin, "Hold Sat 12 Dec").await?;
    t.until("2026-12-06 09:00").await?;
    assert_eq!(
        entered(t).await?,
        ["11-28 10:00", "12-05 10:00", "12-12 10:00", "12-20 15:00", "01-02 10:00"]
    );
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(what_people_know_of_is_not_left_out_without_a_reason, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.person("An");
    t.starts("An").await?;
    begins_series(t, lin).await?;
    t.until("2026-11-25 09:00").await?;
    t.skip(t.group());
    t.taps("An", "Sign up").await?;
    t.taps_in("Lin", lin, "Leave out Sat 28 Nov").await?;
    assert_snapshot!(t.private("Lin"), @"
    Cancel Story time, Sat 28 Nov, 10:00? 1 person who signed up will be told.

    Tap the reason, or write it in a few words.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
    t.taps_in("Lin", lin, "weather").await?;
    t.skip(lin);
    t.until("2026-11-25 09:05").await?;
    assert_snapshot!(t.private("An"), @"
    ❌ Story time, Sat 28 Nov, 10:00, is cancelled. We are sorry! Send /activities to see what else is on.
    Reason: the weather is against us
    ");
    t.skip(t.group());
});

both_engines!(a_change_reaches_as_far_as_is_wished_and_can_be_taken_back, English, async |t| {
    let lin = t.organiser("Lin").await?;
    begins_series(t, lin).await?;
    let second = number_on(t, "2026-12-05").await?;
    t.tells("Lin", &format!("/edit {second}")).await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "5 Dec 14:00-15:00").await?;
    assert_snapshot!(t.face(lin), @"
    👀 This is how the card will look:

    Story time
    🎈 Fun

    🕙 Sat 5 Dec, 14:00–15:00
    📍 Yusha station

    👥 0 of 12 seats taken · 12 free

    To sign up, tap the button below or send /signup 2

    🔕 Nobody gets a message about this.
    [Only this one]
    [This and the following]
    [All to come]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "This and the following").await?;
    assert_snapshot!(t.face(lin), @"
    “Story time” is changed on 3 days; those who signed up are told in a minute. The ones to come will be like it.
    [↩️ Undo] [🔁 Series]
    ");
    assert_eq!(entered(t).await?, ["11-28 10:00", "12-05 14:00", "12-12 14:00", "12-19 14:00"]);
    t.until("2026-11-28 00:01").await?;
    t.skip(t.group());
    t.skip(lin);
    assert_eq!(entered(t).await?.last().map(String::as_str), Some("12-26 14:00"));
    t.tells("Lin", &format!("/edit {second}")).await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Seats").await?;
    t.tells("Lin", "30").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "All to come").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Undo").await?;
    assert_snapshot!(t.face(lin), @"↩️ Story time is as it was before.");
    t.skip(t.group());
});

both_engines!(a_series_ends_and_what_is_entered_stays, English, async |t| {
    let lin = t.organiser("Lin").await?;
    begins_series(t, lin).await?;
    assert_eq!(
        t.taps_in("Lin", lin, "End the series").await?,
        "The series has ended. What is in the calendar stays."
    );
    assert_snapshot!(t.face(lin), @"
    🔁 Story time
    every Saturday · 10:00
    📍 Yusha station

    This series has ended. What is listed here still takes place.

    • Sat 28 Nov, 10:00 · #1
    • Sat 5 Dec, 10:00 · #2
    • Sat 12 Dec, 10:00 · #3
    • Sat 19 Dec, 10:00 · #4
    [Leave out Sat 28 Nov] [Move Sat 28 Nov]
    [Leave out Sat 5 Dec] [Move Sat 5 Dec]
    [Leave out Sat 12 Dec] [Move Sat 12 Dec]
    [Leave out Sat 19 Dec] [Move Sat 19 Dec]
    [Go on with the series]
    ");
    t.until("2026-12-20 09:00").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_eq!(entered(t).await?.len(), 4);
    t.tells("Lin", "/series").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "every Saturday").await?;
    t.taps_in("Lin", lin, "Go on with").await?;
    assert_eq!(entered(t).await?[4..], ["12-26 10:00", "01-02 10:00", "01-09 10:00", "01-16 10:00"]);
    t.skip(t.group());
});

both_engines!(a_series_outlives_its_organiser, English, async |t| {
    let lin = t.organiser("Lin").await?;
    begins_series(t, lin).await?;
    t.tells("Lin", "/forget").await?;
    t.taps_in("Lin", lin, "forget me").await?;
    t.until("2026-12-06 09:00").await?;
    assert_eq!(entered(t).await?.len(), 6);
    t.skip(lin);
    t.skip(t.group());
});
