//! Signing up: by button, by command, the line, and where one stands.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::town::{Step, Town, both_engines};

both_engines!(the_first_in_line_gets_the_freed_seat, English, async |t| {
    t.plans("Lin", "Shu embroidery tomorrow 10:00\nseats: 2").await?;
    t.next();
    t.starts("Cai").await?;
    assert_snapshot!(t.taps("An", "Sign up").await?, @"✅ You are in! Shu embroidery, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Bo", "Sign up").await?, @"✅ You are in! Shu embroidery, Tue 24 Nov, 10:00. To get reminders, tap “Get reminders” on the card.");
    assert_snapshot!(t.taps("Cai", "Join the waitlist").await?, @"🕐 Shu embroidery is full. You are number 1 on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"🕐 Shu embroidery is full. You are number 2 on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.taps("An", "Join the waitlist").await?, @"✅ You are already in: Shu embroidery, Tue 24 Nov, 10:00");
    assert_snapshot!(t.taps("Dan", "Join the waitlist").await?, @"🕐 Shu embroidery: you are number 2 on the waitlist.");
    assert_snapshot!(t.taps("An", "Cancel").await?, @"Cancelled: Shu embroidery. Thank you for telling us!");
    assert_snapshot!(t.private("Cai"), @"
    🎉 Good news: a seat is free and it is yours!
    Shu embroidery
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station

    Cannot come? Send /cancel 1
    ");
    assert_snapshot!(t.taps("Bo", "Cancel").await?, @"Cancelled: Shu embroidery. Thank you for telling us!");
    assert_snapshot!(t.next(), @"🎉 Dan, a seat is free and it is yours: Shu embroidery. See you there!");
    assert_snapshot!(t.taps("Bo", "Cancel").await?, @"You have not signed up for this one.");
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Shu embroidery
    🎈 Fun

    🕙 Tue 24 Nov, 10:00–12:00
    📍 Yusha station

    👥 2 of 2 seats taken · full
    Cai, Dan

    To sign up, tap the button below or send /signup 1
    [🕐 Join the waitlist] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(the_first_in_line_gets_the_freed_seat_in_chinese, Chinese, async |t| {
    t.plans("林老师", "蜀绣课 明天上午10点\n名额：1").await?;
    t.next();
    t.starts("蔡阿姨").await?;
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"✅ 报名成功！蜀绣课，11月24日（周二）10:00。想收到提醒，请点卡片上的“接收提醒”。");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"🕐 蜀绣课 名额已满，您排在候补第 1 位。有空位会马上通知您。");
    assert_snapshot!(t.taps("蔡阿姨", "排候补").await?, @"🕐 蜀绣课：您排在候补第 1 位。");
    assert_snapshot!(t.taps("安安", "取消报名").await?, @"已取消报名：蜀绣课。谢谢您告诉我们！");
    assert_snapshot!(t.private("蔡阿姨"), @"
    🎉 好消息：有空位了，您已候补成功！
    蜀绣课
    🕙 11月24日（周二）10:00
    📍 玉沙社区实践站

    来不了？请发送 /cancel 1
    ");
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    蜀绣课
    🎈 乐

    🕙 11月24日（周二）10:00–12:00
    📍 玉沙社区实践站

    👥 已报 1 / 1 人 · 已满
    蔡阿姨

    报名请点下面的按钮，或发送 /signup 1
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
});

both_engines!(by_command_in_the_group, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.says("An", "/signup 1").await?;
    assert_snapshot!(t.next(), @"An: ✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.replies_to_card("Bo", "/signup").await?;
    assert_snapshot!(t.next(), @"Bo: ✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.says("Cai", "/signup").await?;
    assert_snapshot!(t.next(), @"Which activity? Reply to its card, or send the number too, like /signup 12");
    t.says("Cai", "/signup 99").await?;
    assert_snapshot!(t.next(), @"There is no such activity. Send /activities to see what is on.");
    t.says("An", "/cancel 1").await?;
    assert_snapshot!(t.next(), @"An: Cancelled: Tea. Thank you for telling us!");
    t.says("An", "/activities").await?;
    assert_snapshot!(t.next(), @"
    Coming up

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    ");
    assert!(t.card().contains("1 person has signed up"));
});

both_engines!(by_command_in_private_with_a_list_to_tap, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.next();
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
    ");
    t.tells("An", "/cancel").await?;
    assert_snapshot!(t.private("An"), @"
    Which sign-up would you like to cancel? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    ");
    assert_snapshot!(t.taps_in("An", an, "Tea").await?, @"Cancelled: Tea. Thank you for telling us!");
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"You have not signed up for anything yet. Send /activities to see what is on.");
    t.tells("An", "/activities").await?;
    assert_snapshot!(t.private("An"), @"
    Coming up

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    👥 5 seats free
    [Tea · Tue 24 Nov, 15:00]
    ");
});

both_engines!(by_command_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点\n名额：5").await?;
    t.next();
    t.says("安安", "/signup 1").await?;
    assert_snapshot!(t.next(), @"安安：✅ 报名成功！茶话会，11月24日（周二）15:00。想收到提醒，请点卡片上的“接收提醒”。");
    t.says("安安", "/signup").await?;
    assert_snapshot!(t.next(), @"是哪个活动？请回复活动卡片，或写上编号，比如 /signup 12");
    t.starts("安安").await?;
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    我的报名

    1 · 茶话会
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    ✅ 已报名
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
    assert_snapshot!(t.next(), @"安安：已取消报名：茶话会。谢谢您告诉我们！");
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"您还没有报名。发送 /activities 看看有什么活动。");
});

both_engines!(the_first_words_in_private, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"
    👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.
    Send /activities to see what is on.

    ⚡ Short notice
    Tea
    🎈 Fun

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap the button below or send /signup 1
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [📅 Put it into my calendar]
    ");
    t.tells("An", "hello?").await?;
    assert_snapshot!(t.private("An"), @"
    /activities – what is on
    /signup – sign up
    /cancel – cancel a sign-up
    /mine – your sign-ups
    /settings – name, reminders, language
    ");
    t.tells("An", "/language").await?;
    assert_snapshot!(t.private("An"), @"好的，我和您说中文。");
    t.tells("An", "/help").await?;
    assert_snapshot!(t.private("An"), @"
    /activities – 近期活动
    /signup – 报名
    /cancel – 取消报名
    /mine – 我的报名
    /settings – 名字、提醒、语言
    ");
});

both_engines!(a_forged_button_changes_nothing, English, async |t| {
    let elsewhere = t.links_group("caotang", "Caotang residents").await?;
    t.plans("Lin", "Tea tomorrow 15:00\nat: yusha\nseats: 5").await?;
    t.next();
    let mallory = t.person("Mallory");
    t.sandbox.join(elsewhere, mallory);
    let card = t
        .sandbox
        .messages(t.group())
        .iter()
        .rev()
        .find(|seen| !seen.buttons.is_empty())
        .map(|seen| seen.id)
        .unwrap_or_default();
    let before = t.card();
    for data in ["s:99", "off:1", "r:1", "ta:1", "t:1:1:0", "pub", "s:1:2", "💥", "x"] {
        let tap = t.sandbox.tap_raw(mallory, t.group(), card, data);
        t.settle().await?;
        let toast = t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default();
        assert!(!toast.is_empty(), "{data} was not answered");
    }
    let said = t.sandbox.say(mallory, elsewhere, "/signup 1", None, None);
    assert!(said > 0);
    t.settle().await?;
    assert_snapshot!(t.next_in(elsewhere), @"There is no such activity. Send /activities to see what is on.");
    assert_eq!(t.card(), before);
});

both_engines!(a_repeated_update_does_nothing_twice, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.next();
    t.says("An", "/signup 1").await?;
    t.next();
    let last = t.sandbox.push_update(serde_json::json!({"telepathy": {}}));
    t.settle().await?;
    // A repeated tap is answered once more, in case its answer was lost; the sandbox takes only one.
    t.tolerates_refused("answerCallbackQuery");
    let delivered = (last - 20..last).filter(|update| t.sandbox.redeliver(*update)).count();
    assert!(delivered > 3, "there is something to repeat");
    t.settle().await?;
    assert!(t.card().contains("1 of 5 seats taken"), "{}", t.card());
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
