//! Helpers with two taps: what for, and how many.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_draft_gets_helpers_with_two_taps, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Pancake morning Sat 10:00\nseats: 20").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "Kitchen").await?;
    t.bot_stops();
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "2").await?;
    assert_snapshot!(t.face(lin), @"");
    // Another, from what can be changed; and as many as like.
    t.taps_in("Lin", lin, "Edit").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "Whatever is needed").await?;
    t.taps_in("Lin", lin, "Back").await?;
    t.taps_in("Lin", lin, "Whatever is needed").await?;
    t.taps_in("Lin", lin, "As many as like").await?;
    // In words: a number changes, and there is a third and a fourth.
    t.tells("Lin", "helpers: Kitchen helpers 3, welcome 1").await?;
    t.tells("Lin", "need one driver helper").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
});

both_engines!(a_draft_gets_helpers_with_two_taps_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new 长者食堂包饺子 周六上午9点\n名额：20").await?;
    // Whoever says more is asked it as well.
    t.taps_in("林老师", lin, "再写几项").await?;
    for _ in 0..4 {
        t.taps_in("林老师", lin, "跳过").await?;
    }
    assert_snapshot!(t.face(lin), @"");
    t.tells("林老师", "看情况").await?;
    assert_snapshot!(t.face(lin), @"");
    t.tells("林老师", "厨房3人，接待2人").await?;
    assert_snapshot!(t.face(lin), @"");
    // What is written while a thing is asked for is no answer to that.
    t.taps_in("林老师", lin, "修改").await?;
    t.taps_in("林老师", lin, "名额").await?;
    t.tells("林老师", "要1个照相帮手").await?;
    assert!(t.face(lin).contains("照相帮手"));
});

both_engines!(a_published_activity_gets_helpers_with_a_tap_to_save, English, async |t| {
    t.announces("Lin", "Pancake morning Sat 10:00\nseats: 20").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Helpers").await?;
    t.taps_in("Lin", lin, "Kitchen").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "3").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    assert_snapshot!(t.card(), @"");
});

both_engines!(a_published_activity_gets_helpers_with_a_tap_to_save_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 周六上午10点\n名额：20\n帮手：1").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "要帮手").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("林老师", lin, "厨房").await?;
    t.taps_in("林老师", lin, "多少都行").await?;
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    assert_snapshot!(t.card(), @"");
});

both_engines!(more_seats_of_a_role_are_said_to_move_up_whoever_waits, English, async |t| {
    t.announces("Lin", "Street fair tomorrow 10:00\nseats: 30\nhelpers: 1\nrole: cooks 1").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.taps("Bo", "Sign up: helpers").await?;
    let lin = t.person("Lin");
    let moves_up = |face: &str| face.contains("Whoever waits moves up as far as there is room, and is told.");
    // Nobody waits for the cooks.
    for (line, moves) in [("role: cooks 3", false), ("helpers: 2", true)] {
        t.tells("Lin", "/edit 1").await?;
        t.taps_in("Lin", lin, "Sign-up").await?;
        t.tells("Lin", line).await?;
        let face = t.face(lin);
        assert_eq!(moves_up(&face), moves, "{line}");
        assert_ne!(face.contains("Nobody gets a message about this."), moves, "{line}");
        t.taps_in("Lin", lin, "Save").await?;
    }
    t.skip(lin);
    assert_snapshot!(t.next(), @"");
});

both_engines!(more_seats_of_a_role_are_said_to_move_up_whoever_waits_in_chinese, Chinese, async |t| {
    t.announces("林老师", "集市 明天上午10点\n名额：30\n帮手：1").await?;
    t.taps("安安", "报名：帮手").await?;
    t.taps("小波", "报名：帮手").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "报名规则").await?;
    t.tells("林老师", "帮手：3").await?;
    assert!(t.face(lin).contains("有空位就按顺序给候补的人，并告诉他们。"));
    assert!(!t.face(lin).contains("这次修改不会给大家发消息"));
    t.taps_in("林老师", lin, "保存").await?;
    t.skip(lin);
    assert_snapshot!(t.next(), @"");
});
