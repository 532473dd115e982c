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
    [Everyone came]
    [👀 See the recap] [📣 Post the recap]
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
    [全部到场]
    [👀 看看回顾] [📣 发布回顾]
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

both_engines!(the_recap_is_seen_before_it_goes_and_mended_after, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.until("2026-11-23 16:00").await?;
    let lin = t.person("Lin");
    for _ in 0..4 {
        t.sends_picture("Lin").await?;
    }
    t.skip(lin);
    t.tells("Lin", "/recap 1").await?;
    assert_snapshot!(t.face(lin), @"
    👆 This is how the recap of Tea will look (4 pictures). It goes out Mon 23 Nov, 19:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here.
    [📣 Post the recap]
    [🗑 Picture 1] [🗑 Picture 2] [🗑 Picture 3]
    [🗑 Picture 4]
    ");
    t.taps_in("Lin", lin, "Picture 2").await?;
    assert_snapshot!(t.face(lin), @"
    👆 This is how the recap of Tea will look (3 pictures). It goes out Mon 23 Nov, 19:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here.
    [📣 Post the recap]
    [🗑 Picture 1] [🗑 Picture 2] [🗑 Picture 3]
    ");
    t.taps_in("Lin", lin, "Post the recap").await?;
    assert_snapshot!(t.face(lin), @"
    The recap of Tea is posted. Thank you!
    [👀 See the recap]
    ");
    assert_eq!(stands(t).len(), 3);
    t.skip(t.group());
    // Days later somebody does not want to be seen: the others stay where they are.
    t.until("2026-11-24 20:00").await?;
    t.taps_in("Lin", lin, "See the recap").await?;
    assert_snapshot!(t.face(lin), @"
    👆 The recap of Tea is posted. Shall a picture come out of it? Tap its number.
    [🗑 Picture 1] [🗑 Picture 2] [🗑 Picture 3]
    ");
    let before = stands(t);
    assert_eq!(t.taps_in("Lin", lin, "Picture 3").await?, "The picture is out.");
    t.until("2026-11-24 20:01").await?;
    assert_eq!(stands(t), before[..2]);
    // The words hang on the first picture: without it the post is made anew.
    t.taps_in("Lin", lin, "Picture 1").await?;
    t.until("2026-11-24 20:02").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station

    Thank you to everyone who joined in and helped. See you next time!
    (picture)
    ");
    assert_eq!(stands(t).len(), 0);
    t.taps_in("Lin", lin, "Picture 1").await?;
    t.until("2026-11-24 20:03").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station

    Thank you to everyone who joined in and helped. See you next time!
    ");
    assert_snapshot!(t.face(lin), @"👆 The recap of Tea is posted. It has no picture.");
});

both_engines!(the_recap_is_seen_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天15:00到16:00").await?;
    t.next();
    t.until("2026-11-23 16:00").await?;
    let lin = t.person("林老师");
    t.sends_picture("林老师").await?;
    t.skip(lin);
    t.tells("林老师", "/recap 1").await?;
    assert_snapshot!(t.private("林老师"), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站

    感谢每一位参加和帮忙的人，下次再见！
    (picture)
    ");
    assert_snapshot!(t.private("林老师"), @"
    👆 茶话会 的回顾会是这样（1 张照片）。11月23日（周一）19:00 发出，点“发布回顾”就马上发。
    现在还可以把照片和几句话发到这里。
    [📣 发布回顾]
    [🗑 第 1 张]
    ");
    t.taps_in("林老师", lin, "发布回顾").await?;
    t.skip(t.group());
    t.taps_in("林老师", lin, "看看回顾").await?;
    assert_snapshot!(t.face(lin), @"
    👆 茶话会 的回顾已发布。要取下哪张照片，请点它的号码。
    [🗑 第 1 张]
    ");
    t.taps_in("林老师", lin, "第 1 张").await?;
    t.until("2026-11-23 16:10").await?;
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站

    感谢每一位参加和帮忙的人，下次再见！
    ");
    assert_snapshot!(t.face(lin), @"👆 茶话会 的回顾已发布。没有照片。");
});

/// The messages of the album that stand in the group.
fn stands(t: &Town) -> Vec<i32> {
    let messages = t.sandbox.messages(t.group());
    messages.iter().filter(|seen| seen.album.is_some() && !seen.deleted).map(|seen| seen.id).collect()
}

both_engines!(pictures_belong_to_what_was_asked_about, English, async |t| {
    t.plans("Lin", "Tea today 13:00-14:00").await?;
    t.plans("Lin", "Cake today 14:00-18:00").await?;
    t.skip(t.group());
    t.says("An", "/signup 1").await?;
    t.until("2026-11-23 14:01").await?;
    t.skip(t.group());
    assert!(t.private("Lin").contains("Tea is over. Who came?"));
    // Cake has begun, but it is Tea that the bot asked about.
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"📷 Kept for the recap of Tea: 1 picture.");
    let lin = t.person("Lin");
    t.taps_in("Lin", lin, "Post the recap").await?;
    t.skip(t.group());
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.private("Lin"), @"📷 Kept for the recap of Cake: 1 picture.");
});
