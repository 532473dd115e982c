//! A series as it goes on: days are left out, moved and changed, until it ends.

use insta::assert_snapshot;

use super::{begins_series, entered, number_on};
use crate::language::{Told, World, both_engines};

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
    // A mere day of the week is one of the week of that date, not of this one.
    t.tells("Lin", "Thu 15:00").await?;
    assert!(t.face(lin).contains("Thu 17 Dec, 15:00"), "{}", t.face(lin));
    t.tells("Lin", "Sun 20 Dec 15:00").await?;
    t.taps_in("Lin", lin, "Yes, take this").await?;
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
    Cancel Story time, Sat 28 Nov, 10:00? 1 person who signed up will hear of it, in private or in the group.

    Tap the reason, or write it in a few words.
    [🌧 Bad weather] [🤒 Illness]
    [🪑 Too few people] [Cancel without a reason]
    [Keep it]
    ");
    t.taps_in("Lin", lin, "weather").await?;
    t.skip(lin);
    t.until("2026-11-25 09:05").await?;
    assert_snapshot!(t.private("An"), @"
    ❌ Story time, Sat 28 Nov, 10:00, is cancelled. We are sorry!
    Reason: the weather is against us
    [📋 What’s on]
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

    🕙 Sat 5 Dec, 14:00–15:00
    📍 Yusha station

    👥 0 of 12 seats taken · 12 free

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.
    [Only this one]
    [From Sat 5 Dec on]
    [All to come, from Sat 28 Nov on]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "From Sat 5 Dec on").await?;
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

/// A weekly story time, whose next two days go another way: one is left out, and one is a day later.
async fn two_days_go_another_way(t: &mut World, plan: &str) -> Told<()> {
    let lin = t.word("Lin", "林老师").to_owned();
    let person = t.organiser(&lin).await?;
    t.tells(&lin, plan).await?;
    let words = [
        t.word("Publish", "发布"),
        t.word("Leave out Sat 28 Nov", "11月28日（周六）不办"),
        t.word("Move Sat 5 Dec", "12月5日（周六）改期"),
        t.word("6 Dec 15:00", "12月6日下午3点"),
        t.word("Save", "保存"),
        t.word("every Saturday", "每周六"),
    ];
    let [publish, leave, move_it, time, save, every] = words.map(str::to_owned);
    t.taps_in(&lin, person, &publish).await?;
    t.tells(&lin, "/series").await?;
    t.taps_in(&lin, person, &every).await?;
    t.taps_in(&lin, person, &leave).await?;
    t.taps_in(&lin, person, &move_it).await?;
    t.tells(&lin, &time).await?;
    t.taps_in(&lin, person, &save).await?;
    t.skip(person);
    Ok(())
}

both_engines!(a_day_that_goes_another_way_is_told_when_it_would_be_announced, English, async |t| {
    two_days_go_another_way(t, "/new Story time Sat 10:00-11:30\nrepeat: every Saturday").await?;
    t.until("2026-11-25 08:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-11-25 09:00").await?;
    assert_snapshot!(t.next(), @"
    🚫 No Story time on Sat 28 Nov.
    The next one: Sat 5 Dec, 10:00
    ");
    // The bot starts anew, and says it once.
    t.bot_stops();
    t.until("2026-12-02 08:59").await?;
    assert_eq!(t.unread(), 0);
    t.until("2026-12-02 09:00").await?;
    assert_snapshot!(t.next(), @"🔁 Story time is on Sun 6 Dec, 15:00 this time, instead of Sat 5 Dec.");
    t.until("2026-12-03 09:00").await?;
    assert!(t.next().contains("Sun 6 Dec, 15:00"));
    // What comes after is as ever.
    t.quietly_until("2026-12-09 08:59").await?;
    t.until("2026-12-09 09:00").await?;
    assert!(t.next().contains("Sat 12 Dec, 10:00"));
    assert_eq!(t.unread(), 0);
});

both_engines!(a_day_that_is_left_out_is_told_in_chinese, Chinese, async |t| {
    two_days_go_another_way(t, "/new 故事会 周六上午10点到11点半\n重复：每周六").await?;
    t.until("2026-11-25 09:00").await?;
    assert_snapshot!(t.next(), @"
    🚫 11月28日（周六）没有故事会。
    下一次：12月5日（周六）10:00
    ");
    t.until("2026-12-02 09:00").await?;
    assert_snapshot!(t.next(), @"🔁 故事会这次改在 12月6日（周日）15:00，不在 12月5日（周六）。");
});
