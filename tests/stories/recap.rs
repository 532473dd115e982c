//! After the activity: who came, pictures, the recap.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(ticked_pictured_and_posted, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00\nprogramme: tea; cake").await?;
    t.next();
    for name in ["An", "Bo", "Cai"] {
        t.taps(name, "Sign up").await?;
    }
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    assert_snapshot!(t.private("Lin"), @"
    Tea is over. Who came?
    Tap each name (3 signed up). You can also send pictures and a few words here. Then tap “Post the recap”.
    [▫️ An]
    [▫️ Bo]
    [▫️ Cai]
    [Everyone came] [📣 Post the recap]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Everyone came").await?, @"Ticked: 3 of 3");
    assert_snapshot!(t.taps_in("Lin", lin, "Bo").await?, @"Ticked: 2 of 3");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"📷 Kept for the recap of Tea: 1 picture.");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"📷 Kept for the recap of Tea: 2 pictures.");
    assert_snapshot!(t.taps_in("Lin", lin, "Post the recap").await?, @"📣 The recap is on its way to the group.");
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station
    👥 2 neighbours came.

    1. tea
    2. cake

    Thank you to everyone who joined in and helped. See you next time!
    (album)
    ");
    assert_snapshot!(t.next(), @"

    (album)
    ");
    t.until("2026-11-24 20:00").await?;
});

both_engines!(ticked_pictured_and_posted_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天15:00到16:00").await?;
    t.next();
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    assert_snapshot!(t.private("林老师"), @"
    茶话会已结束。谁来了？
    请点名字（共 1 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
    [▫️ 安安]
    [全部到场] [📣 发布回顾]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "安安").await?, @"已到场：1 / 1");
    t.sends_picture("林老师").await?;
    assert_snapshot!(t.private("林老师"), @"📷 已收进《茶话会》的回顾，共 1 张。");
    assert_snapshot!(t.taps_in("林老师", lin, "发布回顾").await?, @"📣 回顾马上发到群里。");
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站
    👥 1 位邻居到场。

    感谢每一位参加和帮忙的人，下次再见！
    (picture)
    ");
});

both_engines!(without_an_answer_it_posts_what_it_knows, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 18:59").await?;
    t.skip(t.group());
    t.private("Lin");
    t.until("2026-11-23 19:00").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station
    👥 1 neighbour had signed up.

    Thank you to everyone who joined in and helped. See you next time!
    ");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Everyone came").await?, @"The recap is already posted.");
});

both_engines!(only_who_runs_it_can_tick, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
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

both_engines!(the_organisers_words_stand_in_the_recap, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00-17:00").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.until("2026-11-24 17:10").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
    t.tells("Lin", "Grandma Wang sang the <old> songs.").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✍️ Kept for the recap of Tea. You can write more, and send pictures.
    [✖️ Leave this out]
    ");
    t.tells("Lin", "And this was a mistake.").await?;
    assert_snapshot!(t.taps_in("Lin", lin, "Leave this out").await?, @"Left out.");
    t.tells("Lin", &"Long words. ".repeat(40)).await?;
    assert_snapshot!(t.face(lin), @"The recap of Tea has room for 366 more letters. Leave something out first, or write less.");
    // Nobody else's words get in.
    t.starts("An").await?;
    t.tells("An", "I was there, too").await?;
    assert!(t.private("An").contains("/activities"));
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
    t.plans("林老师", "茶话会 明天下午3点到5点").await?;
    t.next();
    t.until("2026-11-24 17:10").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    t.skip(lin);
    t.tells("林老师", "王奶奶唱了老歌。").await?;
    assert_snapshot!(t.private("林老师"), @"
    ✍️ 已记入茶话会的回顾。可以接着写，也可以发照片。
    [✖️ 不要这句]
    ");
    t.until("2026-11-24 20:05").await?;
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站

    王奶奶唱了老歌。

    感谢每一位参加和帮忙的人，下次再见！
    ");
});
