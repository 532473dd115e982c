//! The recap is seen before it goes, and mended after.

use insta::assert_snapshot;

use super::post::stands;
use crate::language::{World, both_engines};

both_engines!(the_recap_is_seen_before_it_goes_and_mended_after, English, async |t| {
    t.announces("Lin", "Tea today 15:00-16:00").await?;
    t.until("2026-11-23 16:00").await?;
    let lin = t.person("Lin");
    t.puts_pictures("Lin", 4).await?;
    t.skip(lin);
    t.tells("Lin", "/recap 1").await?;
    assert_snapshot!(t.face(lin), @"
    👆 This is how the recap of Tea will look (4 pictures). It goes out Mon 23 Nov, 19:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here; later, as an answer to this message.
    [📣 Post the recap]
    [✏️ Who came]
    [🗑 Picture 1] [🗑 Picture 2] [🗑 Picture 3]
    [🗑 Picture 4]
    ");
    t.taps_in("Lin", lin, "Picture 2").await?;
    assert_snapshot!(t.face(lin), @"
    👆 This is how the recap of Tea will look (3 pictures). It goes out Mon 23 Nov, 19:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here; later, as an answer to this message.
    [📣 Post the recap]
    [✏️ Who came]
    [🗑 Picture 1] [🗑 Picture 2] [🗑 Picture 3]
    ");
    t.taps_in("Lin", lin, "Post the recap").await?;
    assert_snapshot!(t.face(lin), @"
    The recap of Tea is posted. Thank you!
    [👀 See the recap] [✏️ Who came]
    ");
    assert_eq!(stands(t).len(), 3);
    t.skip(t.group());
    // Days later somebody does not want to be seen: the others stay where they are.
    t.until("2026-11-24 20:00").await?;
    t.taps_in("Lin", lin, "See the recap").await?;
    assert_snapshot!(t.face(lin), @"
    👆 The recap of Tea is posted. Shall a picture come out of it? Tap its number. To add a few words, answer this message.
    [✏️ Who came]
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
    ");
    assert_snapshot!(t.face(lin), @"
    👆 The recap of Tea is posted. It has no picture. To add a few words, answer this message.
    [✏️ Who came]
    ");
});

both_engines!(the_recap_is_seen_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 今天15:00到16:00").await?;
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
    现在还可以把照片和几句话发到这里；以后要加，请回复这条消息。
    [📣 发布回顾]
    [✏️ 谁来了]
    [🗑 第 1 张]
    ");
    t.taps_in("林老师", lin, "发布回顾").await?;
    t.skip(t.group());
    t.taps_in("林老师", lin, "看看回顾").await?;
    assert_snapshot!(t.face(lin), @"
    👆 茶话会 的回顾已发布。要取下哪张照片，请点它的号码。想加几句话，请回复这条消息。
    [✏️ 谁来了]
    [🗑 第 1 张]
    ");
    t.taps_in("林老师", lin, "第 1 张").await?;
    t.until("2026-11-23 16:10").await?;
    assert_snapshot!(t.next(), @"
    📣 茶话会
    🕙 11月23日（周一）15:00 · 📍 玉沙社区实践站
    ");
    assert_snapshot!(t.face(lin), @"
    👆 茶话会 的回顾已发布。没有照片。想加几句话，请回复这条消息。
    [✏️ 谁来了]
    ");
});
