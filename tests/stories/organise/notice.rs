//! A notice that was written for another group.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_pasted_notice_becomes_an_activity, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let notice = "亲爱的居民朋友们：\n一、活动名称：包饺子\n二、活动时间：12月5日（周六）上午9:00-11:00\n三、活动地点：社区活动中心201室\n\
                  四、活动名额：限20人\n五、活动流程：1、和面 2、包饺子 3、品尝\n六、费用：免费，请自带围裙\n七、联系人：小周 5550 0137\n\n锦绣里社区居委会\n2026年11月20日";
    t.tells("林老师", notice).await?;
    assert_snapshot!(t.private("林老师"), @"");
    t.taps_in("林老师", lin, "发布").await?;
    t.private("林老师");
    t.tells("林老师", "/activities").await?;
    assert_snapshot!(t.private("林老师"), @"");
});

both_engines!(what_a_notice_leaves_open_is_asked, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let notice = "Dear neighbours,\nWINTER CRAFTS\nWhen: Saturday 4 December, 2 pm to 4 pm\nWhere: The Old Library, Room 2\n\
                  Cost: free\nBring: scissors and an old jumper\nSpaces: 12";
    t.tells("Lin", &format!("/new {notice}")).await?;
    assert_snapshot!(t.private("Lin"), @"");
    t.taps_in("Lin", lin, "Sat 5 Dec, 14:00").await?;
    assert_snapshot!(t.private("Lin"), @"");
    // What is begun is not thrown away by another one.
    t.tells("Lin", notice).await?;
    assert_snapshot!(t.private("Lin"), @"");
});

both_engines!(a_resident_who_forwards_a_notice_makes_nothing_of_it, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    t.tells(
        "An",
        "WINTER CRAFTS\nWhen: Saturday 5 December, 2 pm to 4 pm\nWhere: The Old Library\nBring: scissors",
    )
    .await?;
    assert_snapshot!(t.private("An"), @"");
});
