//! Signing up and giving it back by a command.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(what_looks_like_a_number_is_nobody_s_name, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 9").await?;
    for typed in ["0", "-1", "2.5"] {
        t.says("An", &format!("/signup 1 {typed}")).await?;
        assert_eq!(
            t.next(),
            "That is no number of people. Send how many you are, for example: /signup 1 2 – or a neighbour’s name: \
             /signup 1 Grandma Wang"
        );
    }
    t.says("An", "/signup 1 two").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Tea, Tue 24 Nov, 15:00 · you and 1 companion. To get reminders, tap “Get reminders” on the card.");
    assert!(t.card().contains("2 of 9 seats taken · 7 free\nAn +1"), "{}", t.card());
});

both_engines!(what_looks_like_a_number_is_nobody_s_name_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：9").await?;
    t.says("安安", "/signup 1 2.5人").await?;
    assert_snapshot!(t.next(), @"这不是人数。请写一共几个人，比如：/signup 1 2；帮邻居报名请写名字：/signup 1 王奶奶");
    t.says("安安", "/signup 1 两").await?;
    assert!(t.next().contains("连您共 2 人"));
});

both_engines!(a_neighbour_is_found_in_capitals_or_not_and_in_wide_letters, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    for typed in ["grandma wang", "GRANDMA WANG", "Ｇｒａｎｄｍａ　Ｗａｎｇ"] {
        t.says("An", "/signup 1 Grandma Wang").await?;
        assert_eq!(t.next(), "Grandma Wang: ✅ You are in! Tea, Tue 24 Nov, 15:00");
        t.says("An", &format!("/signup 1 {typed}")).await?;
        assert!(t.next().ends_with(": ✅ You are already in: Tea, Tue 24 Nov, 15:00"));
        t.says("An", &format!("/cancel 1 {typed}")).await?;
        assert!(t.next().ends_with(": Cancelled: Tea. Thank you for telling us!"));
    }
});

both_engines!(whoever_types_a_word_for_themself_means_themself, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 9").await?;
    for typed in ["me", "Me please", "An"] {
        t.says("An", &format!("/signup 1 {typed}")).await?;
        assert!(t.next().starts_with("An: ✅ You are in! Tea"), "{typed}");
        assert!(t.card().contains("1 of 9 seats taken"), "{}", t.card());
        t.says("An", &format!("/cancel 1 {typed}")).await?;
        assert!(t.next().starts_with("An: Cancelled: Tea. Thank you for telling us!"), "{typed}");
    }
});

both_engines!(whoever_types_a_word_for_themself_means_themself_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：9").await?;
    for typed in ["我", "我自己", "安安"] {
        t.says("安安", &format!("/signup 1 {typed}")).await?;
        assert!(t.next().starts_with("安安：✅ 报名成功！喝茶"), "{typed}");
        t.says("安安", &format!("/cancel 1 {typed}")).await?;
        assert!(t.next().starts_with("安安：已取消报名：喝茶。谢谢您告诉我们！"), "{typed}");
    }
});
