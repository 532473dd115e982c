//! Companions, the waitlist and its offers, roles, windows, and answers in people's own words.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(a_family_comes_together, English, async |t| {
    t.plans("Lin", "Kite making tomorrow 10:00\nseats: 4\ncompanions: 2").await?;
    t.next();
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
    🎈 Fun

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 4 of 4 seats taken · full
    An +2, Bo

    To sign up, tap the button below or send /signup 1
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
    ");
});

both_engines!(a_family_comes_together_in_chinese, Chinese, async |t| {
    t.plans("林老师", "做风筝 明天上午10点\n名额：4\n可带：2").await?;
    t.next();
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
    🎈 乐

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 4 / 4 人 · 已满
    安安 +2、波波

    报名请点下面的按钮，或发送 /signup 1
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
    ");
});

both_engines!(a_family_is_passed_twice_and_then_holds_the_next_seats, English, async |t| {
    t.plans("Lin", "Dumplings tomorrow 10:00\nseats: 4").await?;
    t.next();
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.taps(name, "Sign up").await?;
    }
    t.starts("Fang").await?;
    t.replies_to_card("Fang", "+3").await?;
    assert_snapshot!(t.next(), @"Fang: 🕐 Dumplings is full. You are number 1 on the waitlist. We will tell you if a seat is freed.");
    t.taps("Gu", "Join the waitlist").await?;
    t.taps("Hu", "Join the waitlist").await?;
    t.taps("Ji", "Join the waitlist").await?;
    t.taps("An", "Cancel").await?;
    assert_snapshot!(t.next(), @"🎉 Gu, a seat is free and it is yours: Dumplings. See you there!");
    assert_snapshot!(t.taps("Fang", "Where do I stand?").await?, @"
    🕐 Dumplings: you are number 1 on the waitlist. You are the first.
    No seat is free now, and you are 3. Smaller parties may go first 2 times (1 so far); then the next seats are kept for you.
    ");
    t.taps("Bo", "Cancel").await?;
    assert_snapshot!(t.next(), @"🎉 Hu, a seat is free and it is yours: Dumplings. See you there!");
    // Two have passed: the next free seats are the family's.
    t.taps("Cai", "Cancel").await?;
    assert_snapshot!(t.taps("Fang", "Where do I stand?").await?, @"
    🕐 Dumplings: you are number 1 on the waitlist. You are the first.
    1 seat is free, and you are 3. Smaller parties may go first 2 times (2 so far); then the next seats are kept for you.
    ");
    assert_snapshot!(t.taps("Ji", "Where do I stand?").await?, @"
    🕐 Dumplings: you are number 2 on the waitlist. 1 sign-up came before yours.
    The free seats are kept for a family that came before you.
    ");
    assert_snapshot!(t.taps("Kim", "Where do I stand?").await?, @"Dumplings is full, and 2 sign-ups are waiting. Tap “Join the waitlist”; we will tell you if a seat is freed.");
    t.taps("Dan", "Cancel").await?;
    t.taps("Gu", "Cancel").await?;
    assert_snapshot!(t.private("Fang"), @"
    🎉 Good news: 3 seats are free and they are yours!
    Dumplings
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station

    Cannot come? Send /cancel 1
    ");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Dumplings
    🎈 Fun

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 4 of 4 seats taken · full · 1 waiting
    Fang +2, Hu

    To sign up, tap the button below or send /signup 1
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
});

both_engines!(where_one_stands_in_chinese, Chinese, async |t| {
    t.plans("林老师", "包饺子 明天上午10点\n名额：2").await?;
    t.next();
    t.taps("安安", "✅ 报名").await?;
    assert_snapshot!(t.taps("波波", "✅ 报名").await?, @"✅ 报名成功！包饺子，11月24日（周二）10:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.replies_to_card("方阿姨", "报名 2人").await?;
    assert_snapshot!(t.next(), @"方阿姨：🕐 包饺子 名额已满，您排在候补第 1 位。有空位会马上通知您。");
    t.taps("顾大爷", "排候补").await?;
    assert_snapshot!(t.taps("方阿姨", "我排第几").await?, @"
    🕐 包饺子：您排在候补第 1 位。您是最前面的。
    现在没有空位，你们有 2 人。人少的可以先进，最多 2 次（已 0 次），之后空位先留给你们。
    ");
    assert_snapshot!(t.taps("顾大爷", "我排第几").await?, @"
    🕐 包饺子：您排在候补第 2 位，前面还有 1 个报名。
    现在没有空位。有人取消，就按报名先后递补。
    ");
    assert_snapshot!(t.taps("路人", "我排第几").await?, @"包饺子 名额已满，前面有 2 个报名在候补。点“排候补”，有空位会马上通知您。");
    assert_snapshot!(t.taps("安安", "取消报名").await?, @"已取消报名：包饺子。谢谢您告诉我们！");
    assert_snapshot!(t.next(), @"🎉 顾大爷，有空位了，您已候补成功：包饺子。到时见！");
    assert_snapshot!(t.taps("方阿姨", "我排第几").await?, @"
    🕐 包饺子：您排在候补第 1 位。您是最前面的。
    现在没有空位，你们有 2 人。人少的可以先进，最多 2 次（已 1 次），之后空位先留给你们。
    ");
    t.says("方阿姨", "/why 1").await?;
    assert_snapshot!(t.next(), @"
    方阿姨：🕐 包饺子：您排在候补第 1 位。您是最前面的。
    现在没有空位，你们有 2 人。人少的可以先进，最多 2 次（已 1 次），之后空位先留给你们。
    ");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    包饺子
    🎈 乐

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 2 / 2 人 · 已满 · 候补 2 人
    波波、顾大爷

    报名请点下面的按钮，或发送 /signup 1
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    ");
});

both_engines!(a_freed_seat_is_offered_for_a_time, English, async |t| {
    t.plans("Lin", "Tea 27 Nov 15:00\nseats: 1\nwaitlist: offer").await?;
    t.until("2026-11-24 09:00").await?;
    t.next();
    t.starts("Bo").await?;
    t.starts("Cai").await?;
    let bo = t.person("Bo");
    let cai = t.person("Cai");
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.taps("Cai", "Join the waitlist").await?;
    t.taps("Dan", "Join the waitlist").await?;
    t.taps("An", "Cancel").await?;
    assert_snapshot!(t.private("Bo"), @"
    🎉 A seat is free, and it is kept for you!
    Tea
    🕙 Fri 27 Nov, 15:00
    📍 Yusha station

    Please tap before Wed 25 Nov, 09:00; after that it goes to the next in line.
    [✅ Yes, I will come] [No, thank you]
    ");
    assert_snapshot!(t.taps("Bo", "Where do I stand?").await?, @"🎉 Tea: a seat is kept for you until Wed 25 Nov, 09:00. Tap the first button on the card.");
    assert_snapshot!(t.taps("Eva", "Join the waitlist").await?, @"🕐 Tea is full. You are number 3 on the waitlist. We will tell you if a seat is freed.");
    // Bo does not answer in time: the seat goes on.
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.private("Bo"), @"
    The seat for Tea went to the next in line. Still want to come? Tap to join the waitlist again.
    [🕐 Join the waitlist]
    ");
    assert_snapshot!(t.private("Cai"), @"
    🎉 A seat is free, and it is kept for you!
    Tea
    🕙 Fri 27 Nov, 15:00
    📍 Yusha station

    Please tap before Thu 26 Nov, 09:00; after that it goes to the next in line.
    [✅ Yes, I will come] [No, thank you]
    ");
    // Cai does not want it; Dan has never pressed Start, and reads it in the group.
    assert_snapshot!(t.taps_in("Cai", cai, "No, thank you").await?, @"Cancelled: Tea. Thank you for telling us!");
    assert_snapshot!(t.next(), @"🎉 Dan, a seat is free: Tea. Tap the first button on the card before Thu 26 Nov, 10:00; after that it goes to the next in line.");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"✅ You are in! Tea, Fri 27 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps_in("Bo", bo, "Join the waitlist").await?, @"🕐 Tea is full. You are number 2 on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.card(), @"
    Tea
    🎈 Fun

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 1 of 1 seats taken · full · 2 waiting
    Dan

    To sign up, tap the button below or send /signup 1
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    t.skip(t.group());
});

both_engines!(a_freed_seat_is_offered_for_a_time_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 11月27日下午3点\n名额：1\n候补：先问").await?;
    t.until("2026-11-24 09:00").await?;
    t.next();
    t.starts("波波").await?;
    let bo = t.person("波波");
    t.taps("安安", "✅ 报名").await?;
    t.taps("波波", "排候补").await?;
    t.taps("丹丹", "排候补").await?;
    t.taps("安安", "取消报名").await?;
    assert_snapshot!(t.private("波波"), @"
    🎉 有空位了，留给您！
    茶话会
    🕙 11月27日（周五）15:00
    📍 玉沙社区实践站

    请在 11月25日（周三）09:00 前点一下，过后名额会给下一位。
    [✅ 我要这个名额] [不去了]
    ");
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.private("波波"), @"
    茶话会 的名额已给了下一位。还想参加？请点一下，重新排候补。
    [🕐 排候补]
    ");
    assert_snapshot!(t.next(), @"🎉 丹丹，茶话会 有 1 个空位了。请在 11月26日（周四）09:00 前点卡片上的“报名”或“排候补”，过后名额会给下一位。");
    assert_snapshot!(t.taps("丹丹", "我排第几").await?, @"🎉 茶话会：有空位留给您，到 11月26日（周四）09:00 为止。请点卡片上的报名按钮。");
    assert_snapshot!(t.taps("丹丹", "排候补").await?, @"✅ 报名成功！茶话会，11月27日（周五）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps_in("波波", bo, "排候补").await?, @"🕐 茶话会 名额已满，您排在候补第 1 位。有空位会马上通知您。");
    t.skip(t.group());
});

both_engines!(helpers_have_seats_of_their_own, English, async |t| {
    t.plans("Lin", "Street fair tomorrow 10:00\nseats: 30\nhelpers: 1").await?;
    t.next();
    assert_snapshot!(t.taps("An", "Sign up: helpers").await?, @"✅ You are in! Street fair, Tue 24 Nov, 10:00 · helpers. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Bo", "Sign up: helpers").await?, @"🕐 Street fair · helpers is full. You are number 1 on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("An", "✅ Sign up").await?, @"You have signed up for “helpers”. To change, first tap “Cancel”.");
    assert_snapshot!(t.taps("Cai", "✅ Sign up").await?, @"✅ You are in! Street fair, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Street fair
    🎈 Fun

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 1 of 30 seats taken · 29 free
    Cai
    🙋 helpers: 1 of 1 · 1 waiting
    An

    To sign up, tap the button below or send /signup 1
    [✅ Sign up] [Cancel]
    [🙋 Sign up: helpers]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
    ");
    t.taps("An", "Cancel").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Street fair. See you there!");
});

both_engines!(helpers_have_seats_of_their_own_in_chinese, Chinese, async |t| {
    t.plans("林老师", "社区集市 明天上午10点\n名额：30\n帮手：1人").await?;
    t.next();
    assert_snapshot!(t.taps("安安", "报名：帮手").await?, @"✅ 报名成功！社区集市，11月24日（周二）10:00 · 帮手。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps("波波", "报名：帮手").await?, @"🕐 社区集市 · 帮手 名额已满，您排在候补第 1 位。有空位会马上通知您。");
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"您报的是“帮手”。想换，请先点“取消报名”。");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    社区集市
    🎈 乐

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 0 / 30 人 · 还剩 30 个名额
    🙋 帮手：1 / 1 人 · 候补 1 人
    安安

    报名请点下面的按钮，或发送 /signup 1
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
    🎈 Fun

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 3 seats taken · 3 free

    ⏳ Sign-up opens: Wed 25 Nov, 10:00
    ");
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"Sign-up is not open yet. It opens Wed 25 Nov, 10:00.");
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.card(), @"
    Choir
    🎈 Fun

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 0 of 3 seats taken · 3 free

    ⏳ Sign up until Fri 27 Nov, 12:00

    To sign up, tap the button below or send /signup 1
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
    assert_snapshot!(t.taps("An", "Cancel").await?, @"Cancelled: Choir. Thank you for telling us!");
    assert_snapshot!(t.private("Lin"), @"⚠️ An has just cancelled: Choir (1 seat).");
    t.until("2026-11-27 12:00").await?;
    t.says("Bo", "/signup 1").await?;
    assert_snapshot!(t.next(), @"Sign-up is closed. Ask an organiser whether there is room.");
    t.skip(t.group());
});

both_engines!(sign_up_opens_and_too_few_come_in_chinese, Chinese, async |t| {
    t.plans(
        "林老师",
        "合唱 11月27日下午3点\n最少：2人\n报名开始：11月25日上午10点\n取消截止：11月26日下午6点",
    )
    .await?;
    t.until("2026-11-24 09:00").await?;
    assert_snapshot!(t.next(), @"
    ⏳ 报名还没开始。
    合唱
    🎈 乐

    🕙 11月27日（周五）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    ⏳ 报名开始：11月25日（周三）10:00
    ");
    t.says("安安", "/signup 1").await?;
    assert_snapshot!(t.next(), @"报名还没开始：11月25日（周三）10:00 开始。");
    t.until("2026-11-25 10:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.until("2026-11-26 15:00").await?;
    assert_snapshot!(t.private("林老师"), @"
    ⚠️ 合唱（11月27日（周五）15:00）现在只有 1 人报名，至少要 2 人。
    照常举行，还是取消？
    [✅ 照常举行] [❌ 取消活动]
    ");
    t.until("2026-11-26 20:00").await?;
    t.skip(t.group());
    t.taps("安安", "取消报名").await?;
    assert_snapshot!(t.private("林老师"), @"⚠️ 安安 刚刚取消了报名：合唱（1 人）。");
    let lin = t.person("林老师");
    assert_snapshot!(t.taps_in("林老师", lin, "取消活动").await?, @"❌ 合唱 已取消。没有人报名。");
    t.skip(t.group());
});

both_engines!(in_their_own_words, English, async |t| {
    t.plans("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.next();
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
    t.plans("林老师", "散步 明天下午3点\n名额：9").await?;
    t.next();
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

both_engines!(the_organisers_questions_are_asked_in_private, English, async |t| {
    t.plans(
        "Lin",
        "Clay tomorrow 15:00\nquestion: How old is the child?\nquestion: Anything we should know?",
    )
    .await?;
    t.next();
    assert_snapshot!(t.taps("An", "Sign up").await?, @"
    ✅ You are in! Clay, Tue 24 Nov, 15:00
    The organiser has a question for you: tap “Get reminders” on the card.
    ");
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert!(t.private("An").contains("Clay"));
    assert_snapshot!(t.private("An"), @"
    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    t.tells("An", "Six").await?;
    assert_snapshot!(t.private("An"), @"
    Noted: “Six”.
    [That was no answer]
    [Cancel my sign-up]
    ");
    assert_snapshot!(t.private("An"), @"
    A question from the organiser of Clay:
    Anything we should know?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    t.taps_in("An", an, "Skip").await?;
    assert!(t.sandbox.messages(an).iter().any(|seen| seen.text == "Thank you, that is all!"));
    // From here on, words are words again.
    t.tells("An", "Six").await?;
    assert!(t.private("An").starts_with("/activities"));
    t.skip(an);
    t.starts("Bo").await?;
    t.taps("Bo", "Sign up").await?;
    assert!(t.private("Bo").contains("How old is the child?"));
});

both_engines!(the_organisers_questions_are_asked_in_private_in_chinese, Chinese, async |t| {
    t.plans("林老师", "陶艺 明天下午3点\n问题：孩子几岁？").await?;
    t.next();
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"
    ✅ 报名成功！陶艺，11月24日（周二）15:00
    组织者有个问题想问您，请点卡片上的“接收提醒”。
    ");
    let an = t.person("安安");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert!(t.private("安安").contains("陶艺"));
    assert_snapshot!(t.private("安安"), @"
    陶艺 的组织者想问您：
    孩子几岁？

    请直接回复。只有组织者看得到。
    [不想回答]
    ");
    t.tells("安安", "六岁").await?;
    assert_snapshot!(t.private("安安"), @"
    记下了：“六岁”。
    谢谢您！这样就好了。
    [这不是回答]
    [取消我的报名]
    ");
});

both_engines!(more_seats_move_the_line, English, async |t| {
    t.plans("Lin", "Chess tomorrow 15:00\nseats: 2").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.replies_to_card("Bo", "+2").await?;
    t.next();
    t.says("An", "/seats 1 9").await?;
    assert_snapshot!(t.next(), @"Only organisers can do this. Ask an admin of your group.");
    t.tells("Lin", "/seats 1 many").await?;
    assert_snapshot!(t.private("Lin"), @"I cannot read the number of seats in “many”. Write for example /seats 1 30");
    t.tells("Lin", "/seats 1 3").await?;
    assert_snapshot!(t.private("Lin"), @"✅ Chess has 3 seats now.");
    // The seats are given at once; the news of it can be seen before it goes.
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Chess

    Mon 23 Nov, 08:01 · news of seats given or taken back → 1 group

    Mon 23 Nov, 19:00 · reminder on the evening before → 1 group

    Tue 24 Nov, 13:00 · reminder shortly before → 1 group

    Tue 24 Nov, 17:00 · question: who came? → 1 person

    Tue 24 Nov, 20:00 · recap → 1 group
    [👀 Reminder, evening before]
    [👀 Reminder, shortly before]
    [👀 Who came?]
    [👀 Recap]
    ");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, 2 seats are free and they are yours: Chess. See you there!");
    assert!(t.card().contains("3 of 3 seats taken"), "{}", t.card());
});

both_engines!(more_seats_move_the_line_in_chinese, Chinese, async |t| {
    t.plans("林老师", "下棋 明天下午3点\n名额：1").await?;
    t.next();
    t.taps("安安", "✅ 报名").await?;
    t.taps("波波", "排候补").await?;
    t.tells("林老师", "/seats 1 很多").await?;
    assert_snapshot!(t.private("林老师"), @"名额“很多”看不懂。请这样写：/seats 1 30");
    t.tells("林老师", "/seats 1 2").await?;
    assert_snapshot!(t.private("林老师"), @"✅ 下棋 现在有 2 个名额。");
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.next(), @"🎉 波波，有空位了，您已候补成功：下棋。到时见！");
});
