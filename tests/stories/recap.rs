//! After the activity: who came, pictures, the recap.

use insta::assert_snapshot;
use lastmile::domain::ids::ChatId;
use lastmile::domain::language::Language;
use lastmile::sandbox::Author;

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
    t.sends_album("林老师", 2).await?;
    assert_snapshot!(t.private("林老师"), @"
    要把这 2 张照片放进茶话会的回顾吗？群里的人都会看到。
    [是的，放进去]
    [不用]
    ");
    t.taps_in("林老师", lin, "是的，放进去").await?;
    assert_snapshot!(t.face(lin), @"
    📷 已收进《茶话会》的回顾，共 2 张。
    [✖️ 不要这句] [👀 看看回顾]
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
    Tap each name (3 signed up), and send me pictures or words: for a week I bring the recap up to date.
    [✅ An]
    [▫️ Bo]
    [▫️ Cai]
    [Everyone came]
    [👀 See the recap]
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
fn written(t: &Town) -> usize {
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
    请点名字（共 1 人报名），照片和想写的话也可以发给我：一周之内我会更新回顾。
    [✅ 安安]
    [全部到场]
    [👀 看看回顾]
    ");
    t.until("2026-11-23 19:03").await?;
    assert!(t.face(group).contains("1 位邻居到场。"), "{}", t.face(group));
    t.until("2026-11-30 16:00").await?;
    t.tells("林老师", "/attend 1 1").await?;
    assert_snapshot!(t.face(lin), @"已经过了一周，回顾不再改了。");
    t.has_read_everything();
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
    t.taps_in("林老师", lin, "是的，放进去").await?;
    assert_snapshot!(t.face(lin), @"
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
    t.puts_pictures("Lin", 4).await?;
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
    t.puts_pictures("林老师", 1).await?;
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

both_engines!(a_command_is_never_content, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
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
    assert_eq!(t.face(lin), "All right, it stays between you and me.");
    assert!(kept(t, "statistics").await?.is_empty());
    assert_eq!(kept(t, "nobody liked").await?.len(), 1, "it waits where its person can see it");
    t.bot_stops();
    t.until("2026-11-23 19:30").await?;
    assert_snapshot!(t.next(), @"
    📣 Tea
    🕙 Mon 23 Nov, 15:00 · 📍 Yusha station

    Thank you to everyone who joined in and helped. See you next time!
    ");
    // Whose words they are, may read and take them.
    t.tells("Lin", "/mydata").await?;
    assert!(String::from_utf8(t.document("Lin"))?.contains("nobody liked the cake"));
    // A day later it is gone, and the button says so.
    t.until("2026-11-25 09:00").await?;
    assert!(kept(t, "nobody liked").await?.is_empty());
    t.skip(lin);
    assert!(t.taps_in("Lin", lin, "Yes, put it in").await?.contains("does not work any more"));
});

both_engines!(a_command_is_never_content_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 今天15:00到16:00").await?;
    t.next();
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    t.skip(lin);
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

    感谢每一位参加和帮忙的人，下次再见！
    ");
});

/// The rows of the store in which these words stand, but for what was said in reply.
async fn kept(t: &Town, words: &str) -> Step<Vec<String>> {
    let mut rows = crate::kept::everything(&t.store).await?;
    rows.retain(|row| row.contains(words));
    Ok(rows)
}

both_engines!(what_was_put_into_a_recap_is_its_senders_choice, English, async |t| {
    t.plans("Lin", "Tea today 15:00-16:00").await?;
    t.next();
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
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
        assert!(t.sandbox.toast(tap).is_some_and(|toast| toast.text.contains("does not work")), "{data}");
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
    t.until("2026-11-23 14:31").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
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
    t.until("2026-11-23 14:01").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    t.skip(lin);
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
    assert!(kept(t, "secret").await?.is_empty());
    assert!(kept(t, "set_aside").await?.is_empty());
    t.skip(lin);
});
