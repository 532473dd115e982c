//! What people want, in their own words.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(who_asks_for_something_without_a_question_is_understood_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    for text in ["报名", "我想参加"] {
        t.tells("安安", text).await?;
        assert_snapshot!(t.private("安安"), @"
        想参加哪个活动？请点一下：
        [喝茶 · 11月24日（周二）15:00]
        ");
    }
    t.taps_in("安安", an, "喝茶").await?;
    t.tells("安安", "谢谢").await?;
    assert_snapshot!(t.private("安安"), @"不用谢，您客气了！");
});

both_engines!(who_asks_for_something_without_a_question_is_understood, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.starts("An").await?;
    t.tells("An", "I'd like to sign up").await?;
    assert_snapshot!(t.private("An"), @"
    Which activity would you like to join? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    ");
    t.tells("An", "Thank you very much!").await?;
    assert_snapshot!(t.private("An"), @"You are very welcome!");
});

both_engines!(in_their_own_words, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("An", "+1").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Walk, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.replies_to_card("Bo", "Sign up 2").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Walk, Tue 24 Nov, 15:00 · you and 1 companion. To get reminders, tap “Get reminders” on the card.");
    t.replies_to_card("Bo", "+3!").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you are 3 in all.");
    t.replies_to_card("Bo", "+9").await?;
    assert_snapshot!(t.next(), @"You can bring up to 3 people along.");
    t.replies_to_card("An", "I can't come").await?;
    assert_snapshot!(t.next(), @"An: Cancelled: Walk. Thank you for telling us!");
    t.replies_to_card("Cai", "Is there parking?").await?;
    t.says("Cai", "+1").await?;
    assert_eq!(t.unread(), 0, "talk is left alone");
    assert!(t.card().contains("3 of 9 seats taken"), "{}", t.card());
});

both_engines!(in_their_own_words_in_chinese, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "报名").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！散步，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("波波", "报名两人").await?;
    assert_snapshot!(t.next(), @"波波：✅ 报名成功！散步，11月24日（周二）15:00 · 连您共 2 人。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("波波", "+3").await?;
    assert_snapshot!(t.next(), @"波波：👪 散步：现在连您共 3 人。");
    t.replies_to_card("安安", "取消").await?;
    assert_snapshot!(t.next(), @"安安：已取消报名：散步。谢谢您告诉我们！");
    t.replies_to_card("蔡阿姨", "要带伞吗？").await?;
    assert_eq!(t.unread(), 0, "talk is left alone");
    assert!(t.card().contains("已报 3 / 9 人"), "{}", t.card());
});

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
