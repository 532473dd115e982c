//! The waitlist: the first in line gets the freed seat, or is offered it for a time.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_family_is_passed_twice_and_then_holds_the_next_seats, English, async |t| {
    t.announces("Lin", "Dumplings tomorrow 10:00\nseats: 4").await?;
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.taps(name, "Sign up").await?;
    }
    t.starts("Fang").await?;
    t.replies_to_card("Fang", "+3").await?;
    assert_snapshot!(t.next(), @"Fang: 🕐 Dumplings is full. You are first on the waitlist. We will tell you if a seat is freed.");
    t.taps("Gu", "Join the waitlist").await?;
    t.taps("Hu", "Join the waitlist").await?;
    t.taps("Ji", "Join the waitlist").await?;
    t.cancels("An").await?;
    assert_snapshot!(t.next(), @"🎉 Gu, a seat is free and it is yours: Dumplings. See you there!");
    assert_snapshot!(t.taps("Fang", "Where do I stand?").await?, @"
    🕐 Dumplings: you are first on the waitlist.
    No seat is free now, and your party of 3 needs 3 seats. One smaller party may still go first; then the next seats are kept for you.
    ");
    t.cancels("Bo").await?;
    assert_snapshot!(t.next(), @"🎉 Hu, a seat is free and it is yours: Dumplings. See you there!");
    // Two have passed: the next free seats are the family's.
    t.cancels("Cai").await?;
    assert_snapshot!(t.taps("Fang", "Where do I stand?").await?, @"
    🕐 Dumplings: you are first on the waitlist.
    1 seat is free, and your party of 3 needs 3 seats. The next seats are kept for you.
    ");
    assert_snapshot!(t.taps("Ji", "Where do I stand?").await?, @"
    🕐 Dumplings: you are on the waitlist, with 3 people before you.
    The free seats are kept for a family that came before you.
    ");
    assert_snapshot!(t.taps("Kim", "Where do I stand?").await?, @"Dumplings is full, and 2 sign-ups are waiting. Tap “Join the waitlist”; we will tell you if a seat is freed.");
    t.cancels("Dan").await?;
    t.cancels("Gu").await?;
    assert_snapshot!(t.private("Fang"), @"
    🎉 Good news: 3 seats are free and they are yours!
    Dumplings
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Dumplings

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 4 of 4 seats taken · full · 1 waiting
    Fang +2, Hu

    To sign up, tap below, or answer this message: “count me in”.
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [❓ Where do I stand?]
    [🔔 Get reminders]
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
    t.cancels("An").await?;
    assert_snapshot!(t.private("Bo"), @"
    🎉 A seat is free, and it is kept for you!
    Tea
    🕙 Fri 27 Nov, 15:00
    📍 Yusha station

    Please tap before Wed 25 Nov, 09:02; after that it goes to the next in line.
    [✅ Yes, I will come] [No, thank you]
    ");
    assert_snapshot!(t.taps("Bo", "Where do I stand?").await?, @"🎉 Tea: a seat is kept for you until Wed 25 Nov, 09:02. Tap the first button on the card.");
    assert_snapshot!(t.taps("Eva", "Join the waitlist").await?, @"🕐 Tea is full. You are on the waitlist, with 2 people before you. We will tell you if a seat is freed.");
    // Bo does not answer in time: the seat goes on.
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.private("Bo"), @"
    The seat for Tea is not kept for you any more. Still want to come? Just tap.
    [🕐 Join the waitlist]
    ");
    assert_snapshot!(t.private("Cai"), @"
    🎉 A seat is free, and it is kept for you!
    Tea
    🕙 Fri 27 Nov, 15:00
    📍 Yusha station

    Please tap before Thu 26 Nov, 09:02; after that it goes to the next in line.
    [✅ Yes, I will come] [No, thank you]
    ");
    // Cai does not want it; Dan has never pressed Start, and reads it in the group.
    t.taps_in("Cai", cai, "No, thank you").await?;
    assert_snapshot!(t.private("Cai"), @"
    Cancelled: Tea. Thank you for telling us!
    [↩️ Undo]
    ");
    t.passes(TimeDelta::minutes(2)).await?;
    assert_snapshot!(t.next(), @"🎉 Dan, a seat is free: Tea. Tap the first button on the card before Thu 26 Nov, 10:02; after that it goes to the next in line.");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"✅ You are in! Tea, Fri 27 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps_in("Bo", bo, "Join the waitlist").await?, @"🕐 Tea is full. You are on the waitlist, with 1 person before you. We will tell you if a seat is freed.");
    assert_snapshot!(t.card(), @"
    Tea

    🕙 Fri 27 Nov, 15:00–17:00
    📍 Yusha station

    👥 1 of 1 seats taken · full · 2 waiting
    Dan

    To sign up, tap below, or answer this message: “count me in”.
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
    t.cancels("安安").await?;
    assert_snapshot!(t.private("波波"), @"
    🎉 有空位了，留给您！
    茶话会
    🕙 11月27日（周五）15:00
    📍 玉沙社区实践站

    请在 11月25日（周三）09:02 前点一下，过后名额会给下一位。
    [✅ 我要这个名额] [不去了]
    ");
    t.until("2026-11-25 10:00").await?;
    assert_snapshot!(t.private("波波"), @"
    茶话会 的名额不再给您留了。还想参加，点一下就行。
    [🕐 排候补]
    ");
    assert_snapshot!(t.next(), @"🎉 丹丹，茶话会 有 1 个空位了。请在 11月26日（周四）09:02 前点卡片上的“报名”或“排候补”，过后名额会给下一位。");
    assert_snapshot!(t.taps("丹丹", "我排第几").await?, @"🎉 茶话会：有空位留给您，到 11月26日（周四）09:02 为止。请点卡片上的报名按钮。");
    assert_snapshot!(t.taps("丹丹", "排候补").await?, @"✅ 报名成功！茶话会，11月27日（周五）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps_in("波波", bo, "排候补").await?, @"🕐 茶话会 名额已满，您已排上候补，排在最前面。有空位会马上通知您。");
    t.skip(t.group());
});

both_engines!(the_first_in_line_gets_the_freed_seat, English, async |t| {
    t.announces("Lin", "Shu embroidery tomorrow 10:00\nseats: 2").await?;
    t.starts("Cai").await?;
    assert_snapshot!(t.taps("An", "Sign up").await?, @"✅ You are in! Shu embroidery, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Bo", "Sign up").await?, @"✅ You are in! Shu embroidery, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Cai", "Join the waitlist").await?, @"🕐 Shu embroidery is full. You are first on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"🕐 Shu embroidery is full. You are on the waitlist, with 1 person before you. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("An", "Join the waitlist").await?, @"✅ You are already in: Shu embroidery, Tue 24 Nov, 10:00");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"🕐 Shu embroidery: you are on the waitlist, with 1 person before you.");
    assert_snapshot!(t.cancels("An").await?, @"
    Cancelled: Shu embroidery. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “🕐 Join the waitlist” on the card, and all is as before.
    ");
    assert_snapshot!(t.private("Cai"), @"
    🎉 Good news: a seat is free and it is yours!
    Shu embroidery
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.cancels("Bo").await?, @"
    Cancelled: Shu embroidery. Thank you for telling us!
    A mistake? Your place is kept for two minutes: tap “🕐 Join the waitlist” on the card, and all is as before.
    ");
    assert_snapshot!(t.next(), @"🎉 Dan, a seat is free and it is yours: Shu embroidery. See you there!");
    assert_snapshot!(t.cancels("Bo").await?, @"You have not signed up for this one.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Shu embroidery

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 2 of 2 seats taken · full
    Cai, Dan

    To sign up, tap below, or answer this message: “count me in”.
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(the_first_in_line_gets_the_freed_seat_in_chinese, Chinese, async |t| {
    t.announces("林老师", "蜀绣课 明天上午10点\n名额：1").await?;
    t.starts("蔡阿姨").await?;
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"✅ 报名成功！蜀绣课，11月24日（周二）10:00。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"🕐 蜀绣课 名额已满，您已排上候补，排在最前面。有空位会马上通知您。");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"🕐 蜀绣课：您在候补，排在最前面。");
    assert_snapshot!(t.cancels("安安").await?, @"
    已取消报名：蜀绣课。谢谢您告诉我们！
    点错了？名额给您留两分钟：点卡片上的“🕐 排候补”，就还和原来一样。
    ");
    assert_snapshot!(t.private("蔡阿姨"), @"
    🎉 好消息：有空位了，您已候补成功！
    蜀绣课
    🕙 11月24日（周二）10:00
    📍 玉沙社区实践站
    [🙁 我来不了]
    ");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    蜀绣课

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 1 / 1 人 · 已满
    蔡阿姨

    报名请点下面的按钮，或者直接回复“报名”。
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
});

both_engines!(a_plan_that_is_imported_again_with_more_seats_moves_the_line, English, async |t| {
    let plan = |seats: u32| {
        format!(
            "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha station\"\n\n[[activity]]\n\
             slug = \"tea\"\ntitle = \"Tea\"\ntheme = \"fun\"\nplace = \"yusha\"\nstarts = \"2026-11-24T15:00\"\n\
             capacity = {seats}\n"
        )
    };
    t.imports(&plan(1)).await?;
    assert!(t.next().contains("0 of 1 seats taken"));
    t.starts("Bo").await?;
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.imports(&plan(2)).await?;
    assert!(t.private("Bo").contains("a seat is free and it is yours"));
    assert!(t.card().contains("2 of 2 seats taken · full"), "{}", t.card());
    t.imports(&plan(2)).await?;
    t.until("2026-11-23 12:00").await?;
});
