//! What people write into a group without answering a card, where the bot may read it.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(words_that_fit_the_one_open_activity_are_done, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("林老师", "合唱团 明天下午3点\n名额：9").await?;
    t.says("安安", "报名").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！合唱团，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.says("波波", "合唱报名，带老伴").await?;
    assert_snapshot!(t.next(), @"波波：✅ 报名成功！合唱团，11月24日（周二）15:00 · 连您共 2 人。想收到提醒，请点卡片上的“接收提醒”。");
    t.says("蔡蔡", "帮钱大爷报名 13900001234").await?;
    assert_snapshot!(t.next(), @"钱大爷：✅ 报名成功！合唱团，11月24日（周二）15:00");
    assert!(t.card().contains("已报 4 / 9 人"), "{}", t.card());
    t.says("安安", "取消报名").await?;
    assert_snapshot!(t.next(), @"
    安安：已取消报名：合唱团。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
    t.says("蔡蔡", "钱大爷不来了").await?;
    assert_snapshot!(t.next(), @"
    要帮 钱大爷 取消报名吗？合唱团，11月24日（周二）15:00
    [🙁 钱大爷 来不了] [保留名额]
    ");
    t.taps("蔡蔡", "钱大爷").await?;
    assert!(t.card().contains("已报 2 / 9 人"), "{}", t.card());
    t.skip(t.group());
});

both_engines!(words_that_fit_the_one_open_activity_are_done_in_english, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Choir practice tomorrow 15:00\nseats: 9").await?;
    t.says("An", "sign me up for the choir").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Choir practice, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.says("Bo", "Put me down for the choir, and my two kids").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Choir practice, Tue 24 Nov, 15:00 · you and 2 companions. To get reminders, tap “Get reminders” on the card.");
    t.says("Cai", "I might come to the choir").await?;
    assert_snapshot!(t.next(), @"
    Would you like to sign up? Choir practice, Tue 24 Nov, 15:00
    [✅ Sign me up] [No, thanks]
    ");
    t.taps("Cai", "Sign me up").await?;
    assert!(t.card().contains("5 of 9 seats taken"), "{}", t.card());
    t.says("An", "sorry i cant come, my knee").await?;
    assert_snapshot!(t.next(), @"
    Are you giving up your seat? Choir practice, Tue 24 Nov, 15:00
    [Give up my seat] [Keep it]
    ");
    t.taps("An", "Give up my seat").await?;
    assert!(t.card().contains("4 of 9 seats taken"), "{}", t.card());
    t.skip(t.group());
});

both_engines!(talk_that_holds_such_words_is_left_alone, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("林老师", "合唱团 明天下午3点").await?;
    let before = t.kept().await?;
    for text in [
        "报名的人多吗",
        "昨天报名了",
        "did you sign up?",
        "我报名驾校",
        "合唱真好听",
        "算我一个",
        "+1",
        "来不了",
        "点错了",
        "王奶奶不来了",
    ] {
        t.says("安安", text).await?;
        assert_eq!(t.unread(), 0, "{text}");
    }
    assert_eq!(t.kept().await?, before, "talk leaves nothing");
    // Whoever answers a neighbour talks with them.
    t.says("波波", "周末谁去春游？").await?;
    let (an, group) = (t.person("安安"), t.group());
    let asked = t.sandbox.messages(group).last().expect("what they said").id;
    t.sandbox.say(an, group, "报名", Some(asked), None);
    t.settle().await?;
    assert_eq!(t.unread(), 0);
    t.has_read_everything();
});

both_engines!(what_fits_several_is_asked_below_the_words, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Choir tomorrow 15:00\nseats: 9").await?;
    t.announces("Lin", "Walk tomorrow 17:00\nseats: 9").await?;
    t.says("An", "sign me and my wife up").await?;
    assert_snapshot!(t.next(), @"
    Which activity would you like to join? Tap it:
    [Choir · Tue 24 Nov, 15:00]
    [Walk · Tue 24 Nov, 17:00]
    [No, thanks]
    ");
    assert_snapshot!(t.taps_on("Bo", t.group(), "Which activity", "Walk").await?, @"This question is for somebody else. To sign up yourself, tap the card.");
    t.taps_on("An", t.group(), "Which activity", "Walk").await?;
    assert_snapshot!(t.face(t.group()), @"✅ You are in! Walk, Tue 24 Nov, 17:00 · you and 1 companion. To get reminders, tap “Get reminders” on the card.");
    // The one that is left is the one that is meant.
    t.says("An", "sign me up").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Choir, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.says("An", "please sign up my mum").await?;
    assert_snapshot!(t.next(), @"Which activity? Reply to its card, or write its number behind the command.");
    t.says("An", "please sign up my mum for the walk").await?;
    assert_snapshot!(t.next(), @"my mum: ✅ You are in! Walk, Tue 24 Nov, 17:00");
    t.skip(t.group());
});

both_engines!(whoever_names_another_below_a_card_means_that, Chinese, async |t| {
    t.announces("林老师", "合唱团 明天下午3点").await?;
    t.announces("林老师", "喝茶 明天下午5点").await?;
    t.replies_in_group("安安", "喝茶", "我报名合唱").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！合唱团，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_in_group("安安", "喝茶", "报名书法").await?;
    t.replies_in_group("安安", "喝茶", "合唱真好听").await?;
    assert_eq!(t.unread(), 0);
    // What was done at once is taken back at once.
    t.replies_in_group("安安", "喝茶", "报名：王奶奶、李大爷").await?;
    t.skip(t.group());
    t.replies_in_group("安安", "喝茶", "弄错了").await?;
    assert_snapshot!(t.next(), @"
    王奶奶：已取消报名：喝茶。谢谢您告诉我们！
    李大爷：已取消报名：喝茶。谢谢您告诉我们！
    ");
});

both_engines!(whoever_cannot_come_to_one_of_several_is_asked_to_which, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("林老师", "合唱团 明天下午3点").await?;
    t.announces("林老师", "喝茶 明天下午5点").await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    t.says("安安", "合唱报名").await?;
    t.says("安安", "报名喝茶").await?;
    t.skip(an);
    t.skip(t.group());
    t.says("安安", "那天不得行来不到").await?;
    assert_eq!(t.unread_in(t.group()), 0, "the group stays quiet");
    assert_snapshot!(t.private("安安"), @"
    要取消哪个报名？请点一下：
    [合唱团 · 11月24日（周二）15:00]
    [喝茶 · 11月24日（周二）17:00]
    [保留名额]
    ");
    t.taps_in("安安", an, "喝茶").await?;
    assert_snapshot!(t.face(an), @"
    已取消报名：喝茶。谢谢您告诉我们！
    [↩️ 撤销]
    ");
    t.says("安安", "合唱我来不了了").await?;
    assert_snapshot!(t.next_in(t.group()), @"
    安安：已取消报名：合唱团。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
    t.skip(an);
});

both_engines!(a_mistake_is_taken_back_while_undo_stands, Chinese, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("林老师", "喝茶 明天下午3点").await?;
    t.says("安安", "报名").await?;
    t.skip(t.group());
    t.says("安安", "点错了").await?;
    assert_snapshot!(t.next(), @"
    安安：已取消报名：喝茶。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
    t.says("安安", "搞错了").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！喝茶，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.says("波波", "帮王奶奶报名").await?;
    t.skip(t.group());
    t.says("波波", "搞错了！").await?;
    assert_snapshot!(t.next(), @"王奶奶：已取消报名：喝茶。谢谢您告诉我们！");
    t.passes(TimeDelta::minutes(3)).await?;
    t.skip(t.group());
    t.says("安安", "点错了").await?;
    assert_eq!(t.unread(), 0, "it is too late to be about that");
});

both_engines!(a_mistake_is_taken_back_in_private, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let an = t.signs_up("An").await?;
    t.skip(an);
    t.tells("An", "oops").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    t.tells("An", "undo").await?;
    assert_snapshot!(t.face(an), @"✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.passes(TimeDelta::minutes(3)).await?;
    t.tells("An", "that was a mistake").await?;
    assert_snapshot!(t.face(an), @"
    I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
    [📋 What’s on] [🎟 My sign-ups]
    [🍽 Menu] [💫 I wish for something]
    [🙋 Volunteering] [⚙️ Settings]
    ");
    t.has_read_everything();
});

both_engines!(what_is_given_up_by_name_is_not_asked_about, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Choir tomorrow 15:00").await?;
    t.announces("Lin", "Smartphone class tomorrow 17:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.says("An", "sign me up for the choir").await?;
    t.says("An", "sign me up for the smartphone class").await?;
    t.skip(an);
    t.skip(t.group());
    t.tells("An", "cancel the choir").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Choir. Thank you for telling us!
    [↩️ Undo]
    ");
    t.tells("An", "I can't come to the smartphone class, sorry").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Smartphone class. Thank you for telling us!
    [↩️ Undo]
    ");
    t.skip(t.group());
    t.has_read_everything();
});

both_engines!(who_answers_a_reminder_of_several_is_asked_which, English, async |t| {
    t.announces("Lin", "Choir tomorrow 15:00").await?;
    t.announces("Lin", "Tea tomorrow 17:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.says("An", "/signup 1").await?;
    t.says("An", "/signup 2").await?;
    t.reads_until("An", "2026-11-23 20:00").await?;
    t.skip(an);
    assert_snapshot!(t.face(t.group()), @"
    🔔 Tomorrow: 2 activities

    🕙 15:00 · Choir
    📍 Yusha station · come along

    🕙 17:00 · Tea
    📍 Yusha station · come along
    [✅ Sign up: Choir]
    [✅ Sign up: Tea]
    ");
    t.replies_in_group("An", "Choir", "sorry i cant come, my knee").await?;
    assert_snapshot!(t.private("An"), @"
    Which sign-up would you like to cancel? Tap it:
    [Choir · Tue 24 Nov, 15:00]
    [Tea · Tue 24 Nov, 17:00]
    [Keep it]
    ");
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    t.skip(t.group());
});

both_engines!(
    whether_there_are_seats_is_for_neighbours_in_the_group_and_told_in_private,
    English,
    async |t| {
        t.sandbox.make_bot_admin(t.group());
        t.announces("Lin", "Choir tomorrow 15:00\nseats: 9").await?;
        let an = t.person("An");
        t.starts("An").await?;
        for text in ["is there still a seat?", "还有位置吗"] {
            t.says("An", text).await?;
            t.replies_to_card("An", text).await?;
            assert_eq!(t.unread_in(t.group()), 0, "{text}");
            t.tells("An", text).await?;
            assert!(t.face(an).contains("9 seats free"), "{text}: {}", t.face(an));
        }
        t.says("An", "sign me up").await?;
        t.skip(t.group());
        t.tells("An", "is there still a seat?").await?;
        assert_snapshot!(t.face(an), @"
        ✅ You have a seat. I will remind you here.

        ⚡ Short notice
        Choir

        🕙 Tue 24 Nov, 15:00–17:00
        📍 Yusha station

        👥 1 of 9 seats taken · 8 free
        An
        [🙁 I can’t come]
        [➕ Bring one more]
        [📅 Put it into my calendar]
        ");
        t.has_read_everything();
    }
);
