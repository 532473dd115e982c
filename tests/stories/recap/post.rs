//! The recap is posted, and mended without a sound.

use insta::assert_snapshot;
use lastmile::sandbox::Author;

use crate::language::{World, both_engines};

both_engines!(ticked_pictured_and_posted, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00\nprogramme: tea; cake").await?;
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
    [❌ It did not take place]
    ");
    assert_snapshot!(t.taps_in("Lin", lin, "Everyone came").await?, @"Ticked: 3 of 3");
    assert_snapshot!(t.taps_in("Lin", lin, "Bo").await?, @"Ticked: 2 of 3");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.face(lin), @"
    Put this picture into the recap of Tea? The group will see it.
    [Yes, put it in]
    [No]
    ");
    t.sends_picture("Lin").await?;
    assert_snapshot!(t.face(lin), @"
    Put these 2 pictures into the recap of Tea? The group will see them.
    [Yes, put it in]
    [No]
    ");
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert_snapshot!(t.face(lin), @"
    📷 Kept for the recap of Tea: 2 pictures.
    [✖️ Leave this out] [👀 See the recap]
    ");
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
    t.announces("林老师", "茶话会 今天15:00到16:00").await?;
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
    [❌ 没有办成]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "安安").await?, @"已到场：1 / 1");
    t.sends_album("林老师", 2).await?;
    assert_snapshot!(t.private("林老师"), @"
    要把这 2 张照片放进茶话会的回顾吗？群里的人都会看到。
    [是的，放进去]
    [不用]
    ");
    t.taps_in("林老师", lin, "是的，放进去").await?;
    assert_snapshot!(t.face(lin), @"
    📷 已收进《茶话会》的回顾，共 2 张。
    [✖️ 不放进去] [👀 看看回顾]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "发布回顾").await?, @"📣 回顾马上发到群里。");
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站
    👥 1 位邻居到场。

    感谢每一位参加和帮忙的人，下次再见！
    (album)
    ");
    t.next();
});

both_engines!(without_an_answer_it_posts_what_it_knows, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
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
    assert_snapshot!(t.taps_in("Lin", lin, "Post the recap").await?, @"The recap is already posted.");
});

both_engines!(what_comes_after_the_recap_mends_it_quietly, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    for name in ["An", "Bo", "Cai"] {
        t.taps(name, "Sign up").await?;
    }
    t.until("2026-11-23 19:00").await?;
    let (lin, group) = (t.person("Lin"), t.group());
    assert!(t.face(group).contains("3 neighbours had signed up."));
    let before = written(t);
    t.taps_in("Lin", lin, "An").await?;
    assert_snapshot!(t.face(lin), @"
    The recap of Tea is out. Who came?
    Tap each name (3 signed up), and send me pictures, or words as an answer to this message: for a week I bring the recap up to date.
    [✅ An]
    [▫️ Bo]
    [▫️ Cai]
    [Everyone came]
    [👀 See the recap]
    [❌ It did not take place]
    ");
    t.taps_in("Lin", lin, "Bo").await?;
    assert!(t.face(group).contains("had signed up"), "it is gathered for a while");
    t.until("2026-11-23 19:03").await?;
    assert!(t.face(group).contains("2 neighbours came."), "{}", t.face(group));
    t.taps_in("Lin", lin, "Bo").await?;
    t.tells("Lin", "/attend 1 3").await?;
    t.tells("Lin", "We sang.").await?;
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    t.until("2026-11-23 19:06").await?;
    let mended = t.face(group);
    assert!(mended.contains("2 neighbours came.") && mended.contains("We sang."), "{mended}");
    // Its words become those of a picture, where they stand.
    t.puts_pictures("Lin", 1).await?;
    t.until("2026-11-23 19:09").await?;
    assert!(t.face(group).ends_with("(picture)"), "{}", t.face(group));
    assert_eq!(written(t), before, "nothing new was written");
    // An album cannot grow: it is posted anew once for all that came, and the old one goes.
    t.puts_pictures("Lin", 1).await?;
    t.puts_pictures("Lin", 2).await?;
    t.until("2026-11-23 19:15").await?;
    assert_eq!(stands(t).len(), 4);
    assert_eq!(written(t), before + 3, "four pictures in place of one");
    // A line and a picture come out at once.
    assert_eq!(t.taps_on("Lin", lin, "4 pictures", "Leave this out").await?, "Left out.");
    assert_eq!(stands(t).len(), 2);
    assert_eq!(t.taps_on("Lin", lin, "Kept for the recap of Tea. You", "Leave this out").await?, "Left out.");
    let first =
        t.sandbox.messages(group).into_iter().rev().find(|seen| seen.text.contains("Tea")).expect("it");
    assert!(!first.text.contains("We sang."), "{}", first.text);
    // Too late to remove the old one, Telegram says: only the words change.
    t.until("2026-11-26 10:00").await?;
    let before = written(t);
    t.puts_pictures("Lin", 1).await?;
    t.tells("Lin", "/attend 1 2").await?;
    t.until("2026-11-26 10:10").await?;
    assert_eq!(written(t), before);
    let first =
        t.sandbox.messages(group).into_iter().rev().find(|seen| seen.text.contains("Tea")).expect("it");
    assert!(first.text.contains("3 neighbours came."), "{}", first.text);
    t.until("2026-11-30 16:00").await?;
    t.tells("Lin", "/attend 1 2").await?;
    assert_snapshot!(t.face(lin), @"That was more than a week ago: the recap stays as it is.");
    t.has_read_everything();
});

/// How many messages of the bot stand in the group.
fn written(t: &World) -> usize {
    let messages = t.sandbox.messages(t.group());
    messages.iter().filter(|seen| seen.author == Author::Bot && !seen.deleted).count()
}

both_engines!(what_comes_after_the_recap_mends_it_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天15:00到16:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-23 19:00").await?;
    let (lin, group) = (t.person("林老师"), t.group());
    assert!(t.face(group).contains("1 位邻居报了名。"));
    t.taps_in("林老师", lin, "全部到场").await?;
    assert_snapshot!(t.face(lin), @"
    茶话会的回顾已发布。谁来了？
    请点名字（共 1 人报名），照片可以直接发给我，想写的话请回复这条消息：一周之内我会更新回顾。
    [✅ 安安]
    [全部到场]
    [👀 看看回顾]
    [❌ 没有办成]
    ");
    t.until("2026-11-23 19:03").await?;
    assert!(t.face(group).contains("1 位邻居到场。"), "{}", t.face(group));
    t.until("2026-11-30 16:00").await?;
    t.tells("林老师", "/attend 1 1").await?;
    assert_snapshot!(t.face(lin), @"已经过了一周，回顾不再改了。");
    t.has_read_everything();
});

/// The messages of the album that stand in the group.
pub fn stands(t: &World) -> Vec<i32> {
    let messages = t.sandbox.messages(t.group());
    messages.iter().filter(|seen| seen.album.is_some() && !seen.deleted).map(|seen| seen.id).collect()
}

both_engines!(where_nobody_came_nobody_is_thanked, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    t.reads_until("Lin", "2026-11-23 16:00").await?;
    t.until("2026-11-23 19:05").await?;
    assert_eq!(t.unread(), 0);
    let lin = t.person("Lin");
    assert_snapshot!(t.face(lin), @"🤫 As far as I know, nobody came to Tea, and there are no pictures: the group gets no recap. Send me a picture, a few words or who came, and it does.");
    // What comes later comes out.
    t.puts_pictures("Lin", 1).await?;
    t.until("2026-11-23 19:10").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station

    Thank you to everyone who joined in and helped. See you next time!
    (picture)
    ");
    t.skip(lin);
});

both_engines!(where_all_stayed_away_nobody_is_thanked, Chinese, async |t| {
    t.announces("林老师", "茶话会 今天15:00到16:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.reads_until("林老师", "2026-11-23 16:00").await?;
    let lin = t.person("林老师");
    t.taps_in("林老师", lin, "安安").await?;
    t.taps_in("林老师", lin, "安安").await?;
    t.until("2026-11-23 19:05").await?;
    assert_eq!(t.unread(), 0);
    assert_snapshot!(t.face(lin), @"🤫 据我所知，没有人来茶话会，也没有照片，群里就不发回顾了。把照片、想写的话，或者谁来了发给我，回顾就会发出去。");
});

both_engines!(who_came_is_mended_after_the_recap_was_posted, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    for name in ["An", "Bo"] {
        t.taps(name, "Sign up").await?;
    }
    t.until("2026-11-23 16:00").await?;
    let (lin, group) = (t.person("Lin"), t.group());
    t.taps_in("Lin", lin, "▫️ An").await?;
    t.taps_in("Lin", lin, "Post the recap").await?;
    assert!(t.face(group).contains("1 neighbour came."), "{}", t.face(group));
    assert_snapshot!(t.face(lin), @"
    The recap of Tea is posted. Thank you!
    [👀 See the recap] [✏️ Who came]
    ");
    t.taps_in("Lin", lin, "Who came").await?;
    t.taps_in("Lin", lin, "▫️ Bo").await?;
    t.until("2026-11-23 16:10").await?;
    assert!(t.face(group).contains("2 neighbours came."), "{}", t.face(group));
    // The recap's page leads there, too, for the week in which it is mended.
    t.until("2026-11-29 16:00").await?;
    t.tells("Lin", "/recap 1").await?;
    t.settle().await?;
    t.taps_in("Lin", lin, "Who came").await?;
    t.taps_in("Lin", lin, "✅ Bo").await?;
    t.until("2026-12-01 16:00").await?;
    assert!(t.face(group).contains("1 neighbour came."), "{}", t.face(group));
    t.tells("Lin", "/recap 1").await?;
    t.settle().await?;
    assert!(!t.face(lin).contains("Who came"), "{}", t.face(lin));
});

both_engines!(who_came_is_mended_after_the_recap_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 今天15:00到16:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-23 16:00").await?;
    let (lin, group) = (t.person("林老师"), t.group());
    t.taps_in("林老师", lin, "发布回顾").await?;
    assert_snapshot!(t.face(lin), @"
    茶话会的回顾已发布，谢谢您！
    [👀 看看回顾] [✏️ 谁来了]
    ");
    t.taps_in("林老师", lin, "谁来了").await?;
    t.taps_in("林老师", lin, "安安").await?;
    t.until("2026-11-23 16:10").await?;
    assert!(t.face(group).contains("1 位邻居到场"), "{}", t.face(group));
    t.has_read_everything();
});
