//! What people reply, in their own words.

use chrono::TimeDelta;
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
    t.replies_to_card("Bo", "+1!").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you are 3 in all.");
    t.replies_to_card("Bo", "+9").await?;
    assert!(t.next().starts_with("How many of you will come in all?"));
    t.replies_to_card("An", "I can't come").await?;
    assert_snapshot!(t.next(), @"
    An: Cancelled: Walk. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “✅ Sign up” on the card, and all is as before.
    ");
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
    t.replies_to_card("波波", "加1").await?;
    assert_snapshot!(t.next(), @"波波：👪 散步：现在连您共 3 人。");
    t.replies_to_card("安安", "取消").await?;
    assert_snapshot!(t.next(), @"
    安安：已取消报名：散步。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
    t.replies_to_card("蔡阿姨", "要带伞吗？").await?;
    assert_eq!(t.unread(), 0, "talk is left alone");
    assert!(t.card().contains("已报 3 / 9 人"), "{}", t.card());
});

both_engines!(one_more_is_one_more, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("Bo", "me and my wife").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Walk, Tue 24 Nov, 15:00 · you and 1 companion. To get reminders, tap “Get reminders” on the card.");
    t.replies_to_card("Bo", "+1").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you are 3 in all.");
    t.replies_to_card("Bo", "-1").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you are 2 in all.");
    t.replies_to_card("Bo", "just me now").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you come alone.");
    t.replies_to_card("Bo", "make it 2").await?;
    t.next();
    t.replies_to_card("Bo", "we can't make it, sorry").await?;
    assert_snapshot!(t.next(), @"
    Bo: Cancelled: Walk. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “✅ Sign up” on the card, and all is as before.
    ");
});

both_engines!(one_more_is_one_more_in_chinese, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("波波", "我和老伴").await?;
    t.next();
    t.replies_to_card("波波", "+1").await?;
    assert_snapshot!(t.next(), @"波波：👪 散步：现在连您共 3 人。");
    t.replies_to_card("波波", "少一个").await?;
    assert_snapshot!(t.next(), @"波波：👪 散步：现在连您共 2 人。");
    t.replies_to_card("波波", "我们来不了了").await?;
    assert_snapshot!(t.next(), @"
    波波：已取消报名：散步。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
});

both_engines!(a_neighbour_and_a_role, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9\nhelpers: 2").await?;
    t.replies_to_card("An", "please sign up my dad").await?;
    assert_snapshot!(t.next(), @"my dad: ✅ You are in! Walk, Tue 24 Nov, 15:00");
    t.replies_to_card("An", "please remove my dad from the list").await?;
    assert_snapshot!(t.next(), @"my dad: Cancelled: Walk. Thank you for telling us!");
    t.replies_to_card("An", "can you add my parents please, both of them").await?;
    assert_snapshot!(t.next(), @"my parents: ✅ You are in! Walk, Tue 24 Nov, 15:00 · you and 1 companion");
    t.replies_to_card("Bo", "I'll be a helper 💪").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Walk, Tue 24 Nov, 15:00 · helpers. To get reminders, tap “Get reminders” on the card.");
});

both_engines!(a_neighbour_a_role_and_a_list_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天下午3点\n名额：9\n帮手：2").await?;
    t.replies_to_card("安安", "帮楼上的陈阿姨报个名，她不会用手机").await?;
    assert_snapshot!(t.next(), @"陈阿姨：✅ 报名成功！包饺子，11月24日（周二）15:00");
    t.replies_to_card("安安", "取消 陈阿姨").await?;
    assert_snapshot!(t.next(), @"陈阿姨：已取消报名：包饺子。谢谢您告诉我们！");
    t.replies_to_card("安安", "我来当帮手").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！包饺子，11月24日（周二）15:00 · 帮手。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("波波", "#接龙 包饺子\n1. 王芳\n2. 李强\n3. 波波 2人").await?;
    assert_snapshot!(t.next(), @"波波：✅ 报名成功！包饺子，11月24日（周二）15:00 · 连您共 2 人。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("蔡阿姨", "#接龙 包饺子\n1. 王芳\n2. 李强").await?;
    assert_eq!(t.unread(), 0, "a list without one's own line is talk");
});

both_engines!(every_message_about_an_activity_can_be_replied_to, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    let (an, lin) = (t.signs_up("An").await?, t.person("Lin"));
    t.skip(an);
    t.replies_to_card("Bo", "I'm going").await?;
    assert!(t.next().starts_with("Bo: 🕐 Tea is full."));
    // The confirmation.
    t.replies_in_group("Bo", "Tea is full", "count me out").await?;
    assert_snapshot!(t.next(), @"
    Bo: You are off the waitlist: Tea
    A mistake? Your place is kept for two minutes: tap “🕐 Join the waitlist” on the card, and all is as before.
    ");
    t.replies_in_group("Bo", "off the waitlist", "in").await?;
    assert!(t.next().starts_with("Bo: 🕐 Tea: you are first on the waitlist"));
    // News of a change.
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Time").await?;
    t.tells("Lin", "tomorrow 16:00").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.until("2026-11-23 08:10").await?;
    t.skip(t.group());
    t.answers("An", "16:00", "that time doesn't work for me").await?;
    assert!(t.face(an).starts_with("Are you giving up your seat?"), "{}", t.face(an));
    t.answers("An", "16:00", "I can't come").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    // News of a seat.
    t.passes(TimeDelta::minutes(2)).await?;
    assert!(t.next().contains("Bo, a seat is free and it is yours"));
    t.replies_in_group("Bo", "a seat is free", "cant make it sorry").await?;
    assert!(t.next().starts_with("Bo: Cancelled: Tea"));
    // A reminder.
    t.replies_to_card("Bo", "yes I'm coming").await?;
    t.until("2026-11-23 20:00").await?;
    t.skip(t.group());
    t.replies_in_group("Bo", "🔔 Tomorrow", "I'm out").await?;
    assert!(t.next().starts_with("Bo: Cancelled: Tea"));
    t.passes(TimeDelta::minutes(2)).await?;
    t.replies_in_group("An", "🔔 Tomorrow", "put me down").await?;
    assert!(t.next().starts_with("An: ✅ You are in! Tea"));
    t.has_read_everything();
});

both_engines!(in_private_the_same_words_mean_the_one_sign_up, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    let an = t.signs_up("安安").await?;
    t.skip(an);
    t.tells("安安", "再加一个").await?;
    assert_snapshot!(t.private("安安"), @"👪 散步：现在连您共 2 人。");
    t.tells("安安", "我来不了，老伴去").await?;
    assert_snapshot!(t.private("安安"), @"
    连您一共几个人来？散步，11月24日（周二）15:00
    [1] [2] [3] [4]
    [不用了]
    ");
    t.taps_in("安安", an, "1").await?;
    assert_snapshot!(t.face(an), @"👪 散步：现在是您一个人。");
    t.tells("安安", "去不成了").await?;
    assert_snapshot!(t.private("安安"), @"
    已取消报名：散步。谢谢您告诉我们！
    [↩️ 撤销]
    ");
});

both_engines!(several_people_in_one_reply, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("An", "sign up Ann and Ben").await?;
    assert_snapshot!(t.next(), @"
    Ann: ✅ You are in! Walk, Tue 24 Nov, 15:00
    Ben: ✅ You are in! Walk, Tue 24 Nov, 15:00
    ");
    t.replies_to_card("Bo", "I'm in, and please add my mum").await?;
    assert_snapshot!(t.next(), @"
    Bo: ✅ You are in! Walk, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.
    my mum: ✅ You are in! Walk, Tue 24 Nov, 15:00
    ");
    assert!(t.card().contains("4 of 9 seats taken"), "{}", t.card());
    // One too many is told so, and the other one is in.
    t.replies_to_card("An", "sign up: Cai Li, Deb").await?;
    assert_snapshot!(t.next(), @"
    Cai Li: ✅ You are in! Walk, Tue 24 Nov, 15:00
    Deb: You can sign up 3 neighbours. For more, please ask the organiser.
    ");
    t.replies_to_card("An", "cancel Ann and Ben").await?;
    assert_snapshot!(t.next(), @"
    Ann: Cancelled: Walk. Thank you for telling us!
    Ben: Cancelled: Walk. Thank you for telling us!
    ");
    assert!(t.card().contains("3 of 9 seats taken"), "{}", t.card());
    t.replies_to_card("An", "sign up ann and her friends").await?;
    assert_eq!(t.unread(), 0, "who they are is not told");
});

both_engines!(several_people_in_one_reply_in_chinese, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "报名：张三、李四").await?;
    assert_snapshot!(t.next(), @"
    张三：✅ 报名成功！散步，11月24日（周二）15:00
    李四：✅ 报名成功！散步，11月24日（周二）15:00
    ");
    t.replies_to_card("波波", "我报名，再帮王爷爷报一个").await?;
    assert_snapshot!(t.next(), @"
    波波：✅ 报名成功！散步，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。
    王爷爷：✅ 报名成功！散步，11月24日（周二）15:00
    ");
    assert!(t.card().contains("已报 4 / 9 人"), "{}", t.card());
    t.replies_to_card("波波", "报名：豆豆、乐乐").await?;
    assert!(t.next().starts_with("连您一共几个人来？"), "what may be no names is asked");
    assert!(t.card().contains("已报 4 / 9 人"), "{}", t.card());
});

both_engines!(plain_words_are_understood, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("An", "me too please 🙂").await?;
    assert!(t.next().starts_with("An: ✅ You are in! Walk"));
    t.replies_to_card("Bo", "count us in, 3").await?;
    assert!(t.next().starts_with("Bo: ✅ You are in! Walk"));
    t.replies_to_card("Bo", "I can't bring my friend").await?;
    assert_snapshot!(t.next(), @"Bo: 👪 Walk: now you are 2 in all.");
    t.replies_to_card("Bo", "I'm not coming with my friend").await?;
    assert!(t.next().starts_with("How many of you will come in all?"), "it is not said who comes");
    assert!(t.card().contains("3 of 9 seats taken"), "{}", t.card());
    t.replies_to_card("An", "have to skip this one, sorry").await?;
    assert!(t.next().starts_with("An: Cancelled: Walk."));
    for talk in
        ["who else is coming?", "I can't wait!", "count me out of the discussion", "save me a slice of cake"]
    {
        t.replies_to_card("Cai", talk).await?;
        assert_eq!(t.unread(), 0, "{talk}");
    }
});

both_engines!(plain_words_are_understood_in_chinese, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "俺也去嘛").await?;
    assert!(t.next().starts_with("安安：✅ 报名成功！散步"));
    t.replies_to_card("波波", "我哋兩個，唔該").await?;
    assert!(t.next().starts_with("波波：✅ 报名成功！散步"));
    t.replies_to_card("蔡阿姨", "要得").await?;
    assert!(t.next().starts_with("您要报名吗？"));
    t.replies_to_card("安安", "请假").await?;
    assert!(t.next().starts_with("您要取消报名吗？"));
    t.replies_to_card("波波", "我不带老伴了").await?;
    assert_snapshot!(t.next(), @"波波：👪 散步：现在是您一个人。");
    for talk in ["我来过一次", "加我微信", "谢谢你帮我报名", "来来来"] {
        t.replies_to_card("丁丁", talk).await?;
        assert_eq!(t.unread(), 0, "{talk}");
    }
    assert!(t.card().contains("已报 2 / 9 人"), "{}", t.card());
});
