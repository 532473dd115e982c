//! More seats, or fewer.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// `/seats` is a change like any other: the button that takes an earlier one back is old then, and says so.
async fn an_undo_of_what_was_before_the_seats(t: &mut World) -> Told<String> {
    let lin = t.person("Lin");
    let tea = t.word("Tea tomorrow 15:00\nseats: 5", "茶话会 明天下午3点\n名额：5").to_owned();
    t.plans("Lin", &tea).await?;
    t.skip(t.group());
    t.tells("Lin", "/edit 1").await?;
    let [time, save, undo] = [("Time", "时间"), ("Save", "保存"), ("Undo", "撤销")]
        .map(|(english, chinese)| t.word(english, chinese).to_owned());
    t.taps_in("Lin", lin, &time).await?;
    t.tells("Lin", "16:30-17:30").await?;
    t.taps_in("Lin", lin, &save).await?;
    t.tells("Lin", "/seats 1 12").await?;
    let said = t.taps_in("Lin", lin, &undo).await?;
    assert!(t.card().contains("12"), "{}", t.card());
    t.quietly_until("2026-11-23 12:00").await?;
    Ok(said)
}

both_engines!(seats_that_were_set_since_are_not_taken_back_with_an_earlier_change, English, async |t| {
    assert_snapshot!(an_undo_of_what_was_before_the_seats(t).await?, @"This has changed since, so I did nothing. Please look at the newest message.");
});

both_engines!(seats_that_were_set_since_are_not_taken_back_in_chinese, Chinese, async |t| {
    assert_snapshot!(an_undo_of_what_was_before_the_seats(t).await?, @"后来内容有变，所以我什么都没做。请看最新的那条消息。");
});

both_engines!(as_many_seats_as_before_are_no_change, English, async |t| {
    let lin = t.person("Lin");
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.skip(t.group());
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "16:30-17:30").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.tells("Lin", "/seats 1 5").await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Undo").await?, @"↩️ Tea is as it was before.");
    t.quietly_until("2026-11-23 12:00").await?;
});

both_engines!(more_seats_move_the_line, English, async |t| {
    t.announces("Lin", "Chess tomorrow 15:00\nseats: 2").await?;
    t.taps("An", "Sign up").await?;
    t.replies_to_card("Bo", "+2").await?;
    t.next();
    t.says("An", "/seats 1 9").await?;
    assert_snapshot!(t.next(), @"Only organisers can do this. Ask an admin of your group.");
    t.tells("Lin", "/seats 1 many").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read the number of seats in “many”. Write for example /seats 1 30");
    t.tells("Lin", "/seats 1 3").await?;
    assert_snapshot!(t.private("Lin"), @"✅ Chess has 3 seats now.");
    // The seats are given at once; the news of it can be seen before it goes.
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Chess

    Mon 23 Nov, 08:01 · news of seats given or taken back → 1 group

    Mon 23 Nov, 19:00 · reminder on the evening before → 1 group

    Tue 24 Nov, 13:00 · reminder shortly before → 1 group

    Tue 24 Nov, 17:00 · question: who came? → 1 person

    Tue 24 Nov, 20:00 · recap → 1 group
    [👀 Reminder, evening before]
    [👀 Reminder, shortly before]
    [👀 Who came?]
    [👀 Recap]
    ");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, 2 seats are free and they are yours: Chess. See you there!");
    assert!(t.card().contains("3 of 3 seats taken"), "{}", t.card());
});

both_engines!(more_seats_move_the_line_in_chinese, Chinese, async |t| {
    t.announces("林老师", "下棋 明天下午3点\n名额：1").await?;
    t.taps("安安", "✅ 报名").await?;
    t.taps("波波", "排候补").await?;
    t.tells("林老师", "/seats 1 很多").await?;
    assert_snapshot!(t.private("林老师"), @"名额“很多”看不懂。请这样写：/seats 1 30");
    t.tells("林老师", "/seats 1 2").await?;
    assert_snapshot!(t.private("林老师"), @"✅ 下棋 现在有 2 个名额。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.next(), @"🎉 波波，有空位了，您已候补成功：下棋。到时见！");
});

both_engines!(fewer_seats_than_people_say_that_nobody_loses_one, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 3").await?;
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Sign up").await?;
    t.tells("Lin", "/seats 1 2").await?;
    assert_snapshot!(t.private("Lin"), @"✅ Tea has 2 seats now.");
    t.tells("Lin", "/seats 1 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✅ Tea has 1 seat now.

    2 people have seats already, and keep them; nobody else gets one until some are given back. To take somebody off, look up their number with /roster 1 and send for example: /remove 1 5
    ");
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Seats").await?;
    t.tells("Lin", "1 seat").await?;
    t.skip(lin);
});

both_engines!(fewer_seats_than_people_say_that_nobody_loses_one_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    t.taps("安安", "✅ 报名").await?;
    t.taps("波波", "✅ 报名").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "名额").await?;
    t.tells("林老师", "1").await?;
    let preview = t.face(lin);
    assert!(preview.contains("已经有 2 人有名额，都会保留；"), "{preview}");
});
