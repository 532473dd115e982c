//! Words and pictures for the recap: each is put into it by its sender, or not at all.

use insta::assert_snapshot;
use lastmile::domain::ids::ChatId;

use crate::language::{World, both_engines};

both_engines!(the_organisers_words_stand_in_the_recap, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-17:00").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-24 17:10").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "Grandma Wang sang the <old> songs.").await?;
    assert_snapshot!(t.face(lin), @"
    Put this into the recap of Tea? The group will read it.
    [Yes, put it in]
    [No]
    ");
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ Kept for the recap of Tea. You can write more, and send pictures.
    [✖️ Leave this out]
    ");
    t.tells("Lin", "And this was a mistake.").await?;
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Leave this out").await?, @"Left out.");
    t.tells("Lin", &"Long words. ".repeat(40)).await?;
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert_snapshot!(t.face(lin), @"The recap of Tea has room for 366 more letters. Leave something out first, or write less.");
    // Nobody else's words get in.
    t.starts("An").await?;
    t.tells("An", "I was there, too").await?;
    assert!(t.private("An").contains("did not understand"));
    let an = t.person("An");
    let tap = t.sandbox.tap_raw(an, an, 1, "rl:1:1");
    t.settle().await?;
    assert!(t.sandbox.toast(tap).is_some_and(|toast| toast.text.contains("Only organisers")));
    t.until("2026-11-24 20:05").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    👥 1 neighbour had signed up.

    Grandma Wang sang the <old> songs.

    Thank you to everyone who joined in and helped. See you next time!
    ");
});

both_engines!(the_organisers_words_stand_in_the_recap_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点到5点").await?;
    t.reads_until("林老师", "2026-11-24 17:10").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "王奶奶唱了老歌。").await?;
    t.taps_in("林老师", lin, "是的，放进去").await?;
    assert_snapshot!(t.face(lin), @"
    ✍️ 已记入茶话会的回顾。可以接着写，也可以发照片。
    [✖️ 不放进去]
    ");
    t.until("2026-11-24 20:05").await?;
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站

    王奶奶唱了老歌。

    感谢每一位参加和帮忙的人，下次再见！
    ");
});

both_engines!(a_command_is_never_content, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-23 16:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/hlep").await?;
    assert!(t.face(lin).starts_with("I do not know /hlep. Did you mean /help?\n\n/activities"));
    t.tells("Lin", "/export everything").await?;
    assert!(t.face(lin).starts_with("I do not know /export.\n\n"), "{}", t.face(lin));
    t.tells("Lin", "\u{ff0f}mine").await?;
    assert!(t.face(lin).starts_with("You have not signed up"));
    // Words wait for a tap, and a no forgets them.
    t.tells("Lin", "Between you and me: nobody liked the cake.").await?;
    t.tells("Lin", "statistics").await?;
    t.taps_in("Lin", lin, "No").await?;
    assert_eq!(t.face(lin), "All right. I have not put it anywhere, and nobody else sees it.");
    assert!(t.kept_with(&["statistics"]).await?.is_empty());
    assert_eq!(t.kept_with(&["nobody liked"]).await?.len(), 1, "it waits where its person can see it");
    t.bot_stops();
    t.until("2026-11-23 19:30").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station
    👥 1 neighbour had signed up.

    Thank you to everyone who joined in and helped. See you next time!
    ");
    // Whose words they are, may read and take them.
    t.tells("Lin", "/mydata").await?;
    assert!(String::from_utf8(t.document("Lin"))?.contains("nobody liked the cake"));
    // A day later it is gone, and the button says so.
    t.until("2026-11-25 09:00").await?;
    assert!(t.kept_with(&["nobody liked"]).await?.is_empty());
    t.skip(lin);
    assert!(t.taps_in("Lin", lin, "Yes, put it in").await?.contains("is too old"));
});

both_engines!(a_command_is_never_content_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 今天15:00到16:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.reads_until("林老师", "2026-11-23 16:00").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "\u{ff0f}统计").await?;
    assert!(t.face(lin).starts_with("我不认识 /统计。\n\n/activities"), "{}", t.face(lin));
    t.tells("林老师", "/hlep").await?;
    assert!(t.face(lin).starts_with("我不认识 /hlep。您是想发 /help 吗？"), "{}", t.face(lin));
    t.tells("林老师", "统计").await?;
    assert_snapshot!(t.face(lin), @"
    要把这段话放进茶话会的回顾吗？群里的人都会看到。
    [是的，放进去]
    [不用]
    ");
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站
    👥 1 位邻居报了名。

    感谢每一位参加和帮忙的人，下次再见！
    ");
});

both_engines!(what_was_put_into_a_recap_is_its_senders_choice, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    t.reads_until("Lin", "2026-11-23 16:00").await?;
    let lin = t.person("Lin");
    // A question that has gone out of sight is asked anew, about all of them.
    t.sends_album("Lin", 2).await?;
    t.until("2026-11-23 16:30").await?;
    t.sends_picture("Lin").await?;
    assert!(t.face(lin).starts_with("Put these 3 pictures into"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert!(t.face(lin).starts_with("📷 Kept for the recap of Tea: 3 pictures."), "{}", t.face(lin));
    assert_eq!(t.taps_in("Lin", lin, "Leave this out").await?, "Left out.");
    t.puts_pictures("Lin", 8).await?;
    t.skip(lin);
    t.puts_pictures("Lin", 4).await?;
    assert_snapshot!(t.face(lin), @"
    📷 Kept for the recap of Tea: 10 pictures.
    2 pictures were not added: a recap has room for 10.
    [✖️ Leave this out] [👀 See the recap]
    ");
    // Nobody else can say what they are for, nor somebody who is no organiser any more.
    t.sends_picture("Lin").await?;
    t.skip(lin);
    let an = t.person("An");
    t.starts("An").await?;
    for data in ["a:1:r:1:00000000", "a:2:-:00000000", "a:5:r:1:00000000", "a:5:r:1"] {
        let tap = t.sandbox.tap_raw(an, an, 1, data);
        t.settle().await?;
        assert!(t.sandbox.toast(tap).is_some_and(|toast| toast.text.contains("is too old")), "{data}");
    }
    let mut tx = t.store.begin().await?;
    lastmile::store::groups::set_admin(&mut tx, ChatId(t.group()), ChatId(lin), false).await?;
    tx.commit().await?;
    assert!(t.taps_in("Lin", lin, "Yes, put it in").await?.contains("Only organisers"));
});

both_engines!(what_is_for_several_recaps_is_asked, English, async |t| {
    t.plans("Lin", "Tea today 13:00-14:00").await?;
    t.plans("Lin", "Cake today 13:00-14:30").await?;
    t.skip(t.group());
    t.reads_until("Lin", "2026-11-23 14:31").await?;
    let lin = t.person("Lin");
    t.sends_album("Lin", 2).await?;
    assert_snapshot!(t.private("Lin"), @"
    Where shall these 2 pictures go?
    [📣 Recap of Cake]
    [📣 Recap of Tea]
    [No]
    ");
    t.taps_in("Lin", lin, "Recap of Tea").await?;
    assert!(t.face(lin).starts_with("📷 Kept for the recap of Tea: 2 pictures."), "{}", t.face(lin));
    t.tells("Lin", "It was cosy.").await?;
    assert_snapshot!(t.private("Lin"), @"
    Which recap shall this go into? The group will read it.
    [📣 Recap of Cake]
    [📣 Recap of Tea]
    [No]
    ");
    // An answer is about what it answers.
    t.answers_with_picture("Lin", "Tea is over").await?;
    assert!(t.private("Lin").starts_with("Put this picture into the recap of Tea?"));
    t.answers("Lin", "Cake is over", "The recipe was Grandma's.").await?;
    assert!(t.private("Lin").starts_with("Put this into the recap of Cake?"));
    t.taps_on("Lin", lin, "recap of Cake", "Yes, put it in").await?;
    t.taps_on("Lin", lin, "recap of Tea?", "No").await?;
    // So are commands.
    t.answers("Lin", "Cake is over", "/recap").await?;
    assert!(t.private("Lin").contains("The recipe was Grandma's."));
    t.private("Lin");
    t.until("2026-11-23 18:00").await?;
    assert!(t.next().starts_with("📣 Tea\n"));
    assert_eq!(t.next(), "\n(album)");
    assert!(t.next().starts_with("📣 Cake\n"));
    t.skip(lin);
});

both_engines!(what_is_for_several_recaps_is_asked_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天13:00到14:00").await?;
    t.plans("林老师", "做蛋糕 今天13:00到18:00").await?;
    t.skip(t.group());
    t.reads_until("林老师", "2026-11-23 14:01").await?;
    let lin = t.person("林老师");
    t.sends_picture("林老师").await?;
    assert_snapshot!(t.private("林老师"), @"
    这 1 张照片放到哪里？
    [📣 做蛋糕的回顾]
    [📣 茶话会的回顾]
    [不用]
    ");
    // Whoever plans the next one may mean its card, too.
    t.tells("林老师", "/new 合唱 明天10点").await?;
    t.skip(lin);
    t.answers_with_picture("林老师", "茶话会已结束").await?;
    assert!(t.private("林老师").starts_with("要把这 1 张照片放进茶话会的回顾吗？"));
    t.until("2026-11-23 14:30").await?;
    t.sends_picture("林老师").await?;
    assert_snapshot!(t.private("林老师"), @"
    这 1 张照片放到哪里？
    [📣 做蛋糕的回顾]
    [📣 茶话会的回顾]
    [🖼 新活动的卡片]
    [不用]
    ");
    t.taps_in("林老师", lin, "新活动的卡片").await?;
    assert!(t.face(lin).starts_with("📷 图片会放在卡片上。\n\n发出去是这个样子："), "{}", t.face(lin));
});

both_engines!(what_waits_is_forgotten_with_its_person, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.tells("Lin", "A secret of mine").await?;
    t.sends_album("Lin", 2).await?;
    t.tells("Lin", "/forget").await?;
    t.taps_in("Lin", lin, "Yes, forget me").await?;
    assert!(t.kept_with(&["secret"]).await?.is_empty());
    assert!(t.kept_with(&["set_aside"]).await?.is_empty());
    t.skip(lin);
});
