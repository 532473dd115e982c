//! Signing up: by command, with companions, for a role, for a neighbour, and when it is open.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_neighbour_signs_up_a_neighbour, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 2").await?;
    t.starts("An").await?;
    t.says("An", "/signup 1 Grandma Wang").await?;
    assert_snapshot!(t.next(), @"Grandma Wang: ✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.replies_to_card("An", "/signup Grandpa Wang").await?;
    assert_snapshot!(t.next(), @"Grandpa Wang: ✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.says("An", "/signup 1 Grandma Wang").await?;
    assert_snapshot!(t.next(), @"Grandma Wang: ✅ You are already in: Tea, Tue 24 Nov, 15:00");
    t.says("An", "/signup 1 Auntie Zhou").await?;
    assert_snapshot!(t.next(), @"Auntie Zhou: 🕐 Tea is full. You are first on the waitlist. We will tell you if a seat is freed.");
    t.says("An", "/signup 1 A fourth").await?;
    assert_snapshot!(t.next(), @"You can sign up 3 neighbours. For more, please ask the organiser.");
    t.says("Bo", "/cancel 1 Grandma Wang").await?;
    assert_snapshot!(t.next(), @"You have not signed up “Grandma Wang”.");
    t.says("An", "/cancel 1 Grandma Wang").await?;
    assert_snapshot!(t.next(), @"Grandma Wang: Cancelled: Tea. Thank you for telling us!");
    assert_snapshot!(t.private("An"), @"
    🎉 Good news: a seat is free for Auntie Zhou! Please tell them.
    Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station
    [🙁 Auntie Zhou can’t come]
    ");
    assert!(t.card().contains("Grandpa Wang, Auntie Zhou"), "{}", t.card());
});

both_engines!(a_neighbour_signs_up_a_neighbour_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：1").await?;
    t.starts("安安").await?;
    t.says("安安", "/signup 1 王奶奶").await?;
    assert_snapshot!(t.next(), @"王奶奶：✅ 报名成功！茶话会，11月24日（周二）15:00");
    t.says("安安", "/signup 1 王爷爷").await?;
    assert_snapshot!(t.next(), @"王爷爷：🕐 茶话会 名额已满，您已排上候补，排在最前面。有空位会马上通知您。");
    t.says("波波", "/cancel 1 王奶奶").await?;
    assert_snapshot!(t.next(), @"您没有帮“王奶奶”报过名。");
    t.says("安安", "/cancel 1 王奶奶").await?;
    assert_snapshot!(t.next(), @"王奶奶：已取消报名：茶话会。谢谢您告诉我们！");
    assert_snapshot!(t.private("安安"), @"
    🎉 好消息：有空位了，王爷爷 已候补成功！请转告一声。
    茶话会
    🕙 11月24日（周二）15:00
    📍 玉沙社区实践站
    [🙁 王爷爷 来不了]
    ");
});

both_engines!(a_family_comes_together, English, async |t| {
    t.announces("Lin", "Kite making tomorrow 10:00\nseats: 4\ncompanions: 2").await?;
    t.starts("An").await?;
    assert_snapshot!(t.taps("An", "Bring one more").await?, @"✅ You are in! Kite making, Tue 24 Nov, 10:00 · you and 1 companion");
    assert_snapshot!(t.taps("An", "Bring one more").await?, @"👪 Kite making: now you are 3 in all.");
    assert_snapshot!(t.taps("An", "Bring one more").await?, @"You can bring up to 2 people along.");
    assert_snapshot!(t.taps("Bo", "Sign up").await?, @"✅ You are in! Kite making, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Bo", "Bring one more").await?, @"No seat is left for one more. You keep what you have.");
    assert_snapshot!(t.taps("Bo", "Bring one less").await?, @"You come alone. If you cannot come, tap “Cancel”.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Kite making

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 4 of 4 seats taken · full
    An +2, Bo

    To sign up, tap below, or answer this message: “count me in”.
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    assert_snapshot!(t.taps("An", "Bring one less").await?, @"👪 Kite making: now you are 2 in all.");
    assert_snapshot!(t.taps("Dan", "Bring one less").await?, @"You have not signed up for this one.");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"
    Your sign-ups

    1 · Kite making
    🕙 Tue 24 Nov, 10:00 · 📍 Yusha station
    ✅ You have 2 seats
    [Kite making · Tue 24 Nov, 10:00]
    [🙁 I can’t come]
    ");
});

both_engines!(a_family_comes_together_in_chinese, Chinese, async |t| {
    t.announces("林老师", "做风筝 明天上午10点\n名额：4\n可带：2").await?;
    t.starts("安安").await?;
    assert_snapshot!(t.taps("安安", "多带一人").await?, @"✅ 报名成功！做风筝，11月24日（周二）10:00 · 连您共 2 人");
    assert_snapshot!(t.taps("安安", "多带一人").await?, @"👪 做风筝：现在连您共 3 人。");
    assert_snapshot!(t.taps("安安", "多带一人").await?, @"最多可以再带 2 人。");
    assert_snapshot!(t.taps("波波", "✅ 报名").await?, @"✅ 报名成功！做风筝，11月24日（周二）10:00。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps("波波", "多带一人").await?, @"没有空位了，不能再多带人。您原来的名额不变。");
    assert_snapshot!(t.taps("波波", "少带一人").await?, @"您是一个人报的名。不来了，请点“取消报名”。");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    做风筝

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 4 / 4 人 · 已满
    安安 +2、波波

    报名请点下面的按钮，或者直接回复“报名”。
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
    assert_snapshot!(t.taps("安安", "少带一人").await?, @"👪 做风筝：现在连您共 2 人。");
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    我的报名

    1 · 做风筝
    🕙 11月24日（周二）10:00 · 📍 玉沙社区实践站
    ✅ 已报名 · 连您共 2 人
    [做风筝 · 11月24日（周二）10:00]
    [🙁 我来不了]
    ");
});

both_engines!(helpers_have_seats_of_their_own, English, async |t| {
    t.announces("Lin", "Street fair tomorrow 10:00\nseats: 30\nhelpers: 1").await?;
    assert_snapshot!(t.taps("An", "Sign up: helpers").await?, @"✅ You are in! Street fair, Tue 24 Nov, 10:00 · helpers. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Bo", "Sign up: helpers").await?, @"🕐 Street fair: only one person is needed for “helpers”, and there is one. You are first on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("An", "✅ Sign up").await?, @"You have signed up for “helpers”. To change, first tap “Cancel”.");
    assert_snapshot!(t.taps("Cai", "✅ Sign up").await?, @"✅ You are in! Street fair, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Street fair

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 1 of 30 seats taken · 29 free
    Cai
    🙋 helpers: 1 of 1 · 1 waiting
    An

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [🙋 Sign up: helpers]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    t.cancels("An").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Street fair. See you there!");
});

both_engines!(helpers_have_seats_of_their_own_in_chinese, Chinese, async |t| {
    t.announces("林老师", "社区集市 明天上午10点\n名额：30\n帮手：1人").await?;
    assert_snapshot!(t.taps("安安", "报名：帮手").await?, @"✅ 报名成功！社区集市，11月24日（周二）10:00 · 帮手。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps("波波", "报名：帮手").await?, @"🕐 社区集市：“帮手”只要一位，已经有人了。您已排上候补，排在最前面。有空位会马上通知您。");
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"您报的是“帮手”。想换，请先点“取消报名”。");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    社区集市

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 0 / 30 人 · 还剩 30 个名额
    🙋 帮手：1 / 1 人 · 候补 1 人
    安安

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [🙋 报名：帮手]
    [➕ 多带一人] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    ");
});

both_engines!(sign_up_opens_and_closes_and_late_cancels_are_told, English, async |t| {
    t.plans("Lin", "Choir 27 Nov 15:00\nseats: 3\nminimum: 2\nopens: 25 Nov 10:00\ncloses: 27 Nov 12:00\ncancel by: 26 Nov 18:00")
        .await?;
    t.until("2026-11-24 09:00").await?;
    assert_snapshot!(t.next(), @"
    ⏳ Sign-up is not open yet.
    Choir

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 3 seats taken · 3 free

    ⏳ Sign-up opens: Wed 25 Nov, 10:00
    [🔔 Get reminders]
    ");
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"Sign-up is not open yet. It opens Wed 25 Nov, 10:00.");
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.card(), @"
    Choir

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 3 seats taken · 3 free

    ⏳ Sign up until Fri 27 Nov, 12:00

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.taps("An", "Sign up").await?;
    // A day before, one is too few.
    t.until("2026-11-26 15:00").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⚠️ Choir (Fri 27 Nov, 15:00) has 1 sign-up, and needs at least 2.
    Hold it, or call it off?
    [✅ Hold it] [❌ Cancel the activity]
    ");
    let lin = t.person("Lin");
    assert_snapshot!(t.taps_in("Lin", lin, "Hold it").await?, @"Choir stays as it is.");
    t.until("2026-11-26 20:00").await?;
    t.skip(t.group());
    assert_snapshot!(t.cancels("An").await?, @"
    Cancelled: Choir. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “✅ Sign up” on the card, and all is as before.
    ");
    assert_snapshot!(t.private("Lin"), @"⚠️ An has just cancelled: Choir (1 seat).");
    t.until("2026-11-27 12:00").await?;
    t.says("Bo", "/signup 1").await?;
    assert_snapshot!(t.next(), @"Sign-up is closed. Ask an organiser whether there is room.");
    t.skip(t.group());
});

both_engines!(by_command_in_the_group, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.replies_to_card("Bo", "/signup").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.says("Cai", "/signup").await?;
    assert_snapshot!(t.next(), @"Which activity? Reply to its card, or write its number behind the command.");
    t.says("Cai", "/signup 99").await?;
    assert_snapshot!(t.next(), @"There is no such activity.");
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"
    An: Cancelled: Tea. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “✅ Sign up” on the card, and all is as before.
    ");
    t.says("An", "/activities").await?;
    assert_snapshot!(t.next(), @"
    Coming up

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    ");
    assert!(t.card().contains("1 person has signed up"));
});

both_engines!(by_command_in_private_with_a_list_to_tap, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.starts("An").await?;
    t.tells("An", "/signup").await?;
    assert_snapshot!(t.private("An"), @"
    Which activity would you like to join? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    ");
    let an = t.person("An");
    assert_snapshot!(t.taps_in("An", an, "Tea").await?, @"✅ You are in! Tea, Tue 24 Nov, 15:00");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"
    Your sign-ups

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    ✅ You have a seat
    [Tea · Tue 24 Nov, 15:00]
    [🙁 I can’t come]
    ");
    t.tells("An", "/cancel").await?;
    assert_snapshot!(t.private("An"), @"
    Which sign-up would you like to cancel? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    ");
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.private("An"), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"
    You have not signed up for anything yet.
    [📋 What’s on]
    ");
    t.tells("An", "/activities").await?;
    assert_snapshot!(t.private("An"), @"
    Coming up

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    👥 4 seats free
    [Tea · Tue 24 Nov, 15:00]
    ");
});

both_engines!(by_command_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：5").await?;
    t.says("安安", "/signup 1").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！茶话会，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.says("安安", "/signup").await?;
    assert_snapshot!(t.next(), @"是哪个活动？请回复活动卡片，或在命令后面写上编号。");
    t.starts("安安").await?;
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    我的报名

    1 · 茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    ✅ 已报名
    [茶话会 · 11月24日（周二）15:00]
    [🙁 我来不了]
    ");
    t.tells("安安", "/activities").await?;
    assert_snapshot!(t.private("安安"), @"
    近期活动

    1 · 茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    👥 还剩 4 个名额
    [茶话会 · 11月24日（周二）15:00]
    ");
    t.tells("安安", "/cancel").await?;
    assert_snapshot!(t.private("安安"), @"
    要取消哪个报名？请点一下：
    [茶话会 · 11月24日（周二）15:00]
    ");
    t.says("安安", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"
    安安：已取消报名：茶话会。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“✅ 报名”，就还和原来一样。
    ");
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    您还没有报名。
    [📋 有什么活动]
    ");
});
