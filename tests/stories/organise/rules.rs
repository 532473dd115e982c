//! How people sign up, as its organiser sees it: all that was set stands below the preview, and each rule has a button.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_preview_shows_all_that_was_set, English, async |t| {
    t.organiser("Lin").await?;
    t.tells(
        "Lin",
        "/new Trip Sat 10:00\nseats: 20\nminimum: 5\nquestion: Own bike?\nwaitlist: offer\ncloses: Fri 18:00\n\
         cancel by: Thu 12:00\ncompanions: 0\nlate: yes\nopens: Wed 9:00\nhelpers: 1",
    )
    .await?;
    assert_snapshot!(t.private("Lin"), @"");
});

both_engines!(the_preview_shows_all_that_was_set_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.tells(
        "林老师",
        "/new 骑行 周六上午10点\n名额：20\n最少：5\n问题：自己有车吗？\n候补：询问\n截止：周五下午6点\n取消截止：周四中午12点\n\
         可带：1\n现场报名：可以\n帮手：1",
    )
    .await?;
    assert_snapshot!(t.private("林老师"), @"");
});

both_engines!(each_rule_has_a_button, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5\nminimum: 3").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Sign-up").await?;
    assert_snapshot!(t.face(lin), @"");
    let nobody_along = t.data("Lin", "Tap what is to change", "Nobody along")?;
    t.taps_in("Lin", lin, "Nobody along").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("Lin", lin, "Save").await?;
    assert!(!t.card().contains("Bring one more"), "{}", t.card());
    for label in ["Ask the next first", "Let in at the door", "No minimum"] {
        t.taps_on("Lin", lin, "Tea is changed", "Change more").await?;
        t.taps_in("Lin", lin, "Sign-up").await?;
        t.taps_in("Lin", lin, label).await?;
        t.taps_in("Lin", lin, "Save").await?;
        t.skip(lin);
    }
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Sign-up").await?;
    assert_snapshot!(t.face(lin), @"");
    // Nobody else's tap, and no count that cannot be.
    t.starts("An").await?;
    let an = t.person("An");
    let mut toasts = Vec::new();
    for (who, data) in [(an, nobody_along.as_str()), (lin, "er:1:c:200")] {
        let tap = t.sandbox.tap_raw(who, who, 1, data);
        t.settle().await?;
        toasts.extend(t.sandbox.toast(tap).map(|toast| toast.text));
    }
    assert_snapshot!(toasts.join("\n"), @"");
    t.skip(lin);
});

both_engines!(each_rule_has_a_button_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：5").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit 1").await?;
    t.taps_in("林老师", lin, "报名").await?;
    assert_snapshot!(t.face(lin), @"");
    t.taps_in("林老师", lin, "先问下一位").await?;
    assert_snapshot!(t.face(lin), @"");
});
