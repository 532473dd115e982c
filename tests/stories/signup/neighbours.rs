//! Neighbours without the messenger: the news of an activity goes to whoever entered them, names them, and gives back theirs.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// Somebody whom the bot may write to signs up a neighbour; the answer is no part of the story.
    pub async fn signs_up_neighbour(&mut self, name: &str, neighbour: &str) -> Told<()> {
        self.starts(name).await?;
        self.tells(name, &format!("/signup 1 {neighbour}")).await?;
        let person = self.person(name);
        self.skip(person);
        Ok(())
    }

    /// An organiser gives the activity another time, and everybody is told of it.
    pub async fn moves_activity(&mut self, organiser: &str, to: &str, told: &str) -> Told<()> {
        self.sets_time(organiser, to).await?;
        self.until(told).await
    }

    /// The same, before anybody is told.
    pub async fn sets_time(&mut self, organiser: &str, to: &str) -> Told<()> {
        let (time, save) = (self.word("🕙 Time", "🕙 时间"), self.word("✅ Save", "✅ 保存"));
        let (time, save) = (time.to_owned(), save.to_owned());
        self.tells(organiser, "/edit 1").await?;
        self.taps_in(organiser, organiser, &time).await?;
        self.tells(organiser, to).await?;
        self.taps_in(organiser, organiser, &save).await?;
        let person = self.person(organiser);
        self.skip(person);
        Ok(())
    }
}

both_engines!(news_for_a_neighbour_names_them_and_gives_back_theirs, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 3").await?;
    let (an, bo, lin) = (t.signs_up("An").await?, t.person("Bo"), t.person("Lin"));
    t.signs_up_neighbour("An", "Grandma Wang").await?;
    t.signs_up_neighbour("Bo", "Uncle Li").await?;
    t.signs_up_neighbour("Cai", "Old Zhao").await?;
    // One message for both.
    t.until("2026-11-23 19:00").await?;
    t.skip(t.group());
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station

    👉 This is also for Grandma Wang, whom you signed up. Please tell them.
    [🙁 I can’t come] [📅 Put it into my calendar]
    [🙁 Grandma Wang can’t come]
    ");
    assert_snapshot!(t.private("Bo"), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station

    👉 This is for Uncle Li, whom you signed up. Please tell them.
    [🙁 Uncle Li can’t come]
    ");
    assert_snapshot!(t.taps_in("An", an, "Grandma Wang can’t come").await?, @"Grandma Wang: Cancelled: Tea. Thank you for telling us!");
    assert_snapshot!(t.private("Cai"), @"
    🎉 Good news: a seat is free for Old Zhao! Please tell them.
    Tea
    🕙 Tue 24 Nov, 15:00
    📍 Yusha station
    [🙁 Old Zhao can’t come]
    ");
    assert!(t.card().contains("An") && !t.card().contains("Grandma Wang"), "{}", t.card());
    assert_snapshot!(t.taps_in("An", an, "Grandma Wang can’t come").await?, @"You have not signed up “Grandma Wang”.");
    assert_snapshot!(t.taps_in("Cai", "Cai", "Old Zhao can’t come").await?, @"Old Zhao: Cancelled: Tea. Thank you for telling us!");
    // Whoever has no seat themselves learns where the neighbour's is given back.
    t.tells("Bo", "/cancel 1").await?;
    assert_snapshot!(t.private("Bo"), @"
    You have not signed up yourself here, only a neighbour. Their seat is given back under “My sign-ups”.
    [🎟 My sign-ups]
    ");
    t.tells("Bo", "/cancel").await?;
    assert_snapshot!(t.private("Bo"), @"
    Your sign-ups

    1 · Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    👉 Uncle Li has a seat
    [Tea · Tue 24 Nov, 15:00]
    [🙁 Uncle Li can’t come]
    ");
    t.moves_activity("Lin", "Wed 16:00", "2026-11-23 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    ✏️ Changed: Tea
    🕙 New time: Wed 25 Nov, 16:00 (was Tue 24 Nov, 15:00)

    You need not sign up again. If you cannot come any more, tap below.
    [🙁 I can’t come]
    ");
    assert_snapshot!(t.private("Bo"), @"
    ✏️ Changed: Tea
    🕙 New time: Wed 25 Nov, 16:00 (was Tue 24 Nov, 15:00)

    👉 This is for Uncle Li, whom you signed up. Please tell them.

    The seat is kept. If somebody cannot come any more, tap below.
    [🙁 Uncle Li can’t come]
    ");
    t.signs_up_neighbour("An", "Grandma Wang").await?;
    t.moves_activity("Lin", "Wed 17:00", "2026-11-23 19:10").await?;
    assert_snapshot!(t.private("An"), @"
    ✏️ Changed: Tea
    🕙 New time: Wed 25 Nov, 17:00 (was Wed 25 Nov, 16:00)

    You need not sign up again. If you cannot come any more, tap below.

    👉 This is also for Grandma Wang, whom you signed up. Please tell them.
    [🙁 I can’t come]
    [🙁 Grandma Wang can’t come]
    ");
    t.private("Bo");
    t.tells("Lin", "/remove 1 3").await?;
    t.skip(lin);
    t.until("2026-11-23 19:15").await?;
    assert_snapshot!(t.private("Bo"), @"The organiser has taken Uncle Li off the list: Tea, Wed 25 Nov, 17:00. Please tell them. If that is a mistake, ask the organiser.");
    let forged = t.sandbox.tap_raw(bo, bo, 1, "cn:2");
    t.settle().await?;
    assert!(t.sandbox.toast(forged).is_some_and(|toast| toast.text.contains("is too old")));
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "Bad weather").await?;
    t.skip(lin);
    t.until("2026-11-23 19:20").await?;
    assert_snapshot!(t.private("An"), @"
    ❌ Tea, Wed 25 Nov, 17:00, is cancelled. We are sorry!
    Reason: the weather is against us

    👉 This is also for Grandma Wang, whom you signed up. Please tell them.
    [📋 What’s on]
    ");
    assert_eq!(t.unread_in(lin), 0, "nobody is to be told by phone");
    t.skip(t.group());
});

both_engines!(news_for_a_neighbour_names_them_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：3").await?;
    let (an, lin) = (t.signs_up("安安").await?, t.person("林老师"));
    t.signs_up_neighbour("安安", "王奶奶").await?;
    t.signs_up_neighbour("小波", "李叔叔").await?;
    t.signs_up_neighbour("小蔡", "赵大爷").await?;
    t.until("2026-11-23 19:00").await?;
    t.skip(t.group());
    assert_snapshot!(t.private("安安"), @"
    🔔 明天：喝茶
    🕙 11月24日（周二）15:00
    📍 玉沙社区实践站

    👉 也请转告您帮忙报名的邻居：王奶奶。
    [🙁 我来不了] [📅 存进日历]
    [🙁 王奶奶 来不了]
    ");
    assert_snapshot!(t.private("小波"), @"
    🔔 明天：喝茶
    🕙 11月24日（周二）15:00
    📍 玉沙社区实践站

    👉 请转告您帮忙报名的邻居：李叔叔。
    [🙁 李叔叔 来不了]
    ");
    assert_snapshot!(t.taps_in("安安", an, "王奶奶 来不了").await?, @"王奶奶：已取消报名：喝茶。谢谢您告诉我们！");
    assert_snapshot!(t.private("小蔡"), @"
    🎉 好消息：有空位了，赵大爷 已候补成功！请转告一声。
    喝茶
    🕙 11月24日（周二）15:00
    📍 玉沙社区实践站
    [🙁 赵大爷 来不了]
    ");
    t.tells("小波", "/cancel 1").await?;
    assert_snapshot!(t.private("小波"), @"
    这个活动您只帮邻居报了名，自己没有报。要取消邻居的报名，请看“我的报名”。
    [🎟 我的报名]
    ");
    t.tells("小波", "/mine").await?;
    assert_snapshot!(t.private("小波"), @"
    我的报名

    1 · 喝茶
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    👉 李叔叔：已报名
    [喝茶 · 11月24日（周二）15:00]
    [🙁 李叔叔 来不了]
    ");
    t.moves_activity("林老师", "周三下午4点", "2026-11-23 19:05").await?;
    assert_snapshot!(t.private("小波"), @"
    ✏️ 活动有变：喝茶
    🕙 新时间：11月25日（周三）16:00（原来 11月24日（周二）15:00）

    👉 请转告您帮忙报名的邻居：李叔叔。

    报名都还在。谁来不了，请点下面的按钮。
    [🙁 李叔叔 来不了]
    ");
    t.tells("林老师", "/remove 1 3").await?;
    t.skip(lin);
    t.until("2026-11-23 19:15").await?;
    assert_snapshot!(t.private("小波"), @"组织者取消了 李叔叔 的报名：喝茶，11月25日（周三）16:00。请转告一声。有问题请问问组织者。");
    t.tells("林老师", "/cancelactivity 1").await?;
    t.taps_in("林老师", lin, "天气").await?;
    t.skip(lin);
    t.until("2026-11-23 19:20").await?;
    t.private("小蔡");
    assert_snapshot!(t.private("小蔡"), @"
    ❌ 喝茶（11月25日（周三）16:00）取消了，很抱歉！
    原因：天气不好

    👉 请转告您帮忙报名的邻居：赵大爷。
    [📋 有什么活动]
    ");
    t.skip(an);
    t.skip(t.group());
});

/// An organiser and a resident each sign up three neighbours, and then a fourth; what they read of that.
async fn a_fourth_neighbour(t: &mut World, lin: &str, asks: [&str; 4]) -> Told<[String; 2]> {
    let mut read = Vec::new();
    for name in [lin, "An"] {
        for text in &asks[..3] {
            t.replies_to_card(name, text).await?;
        }
        // A group takes so many messages a minute.
        t.passes(chrono::TimeDelta::minutes(1)).await?;
        t.has_read_everything();
        t.replies_to_card(name, asks[3]).await?;
        read.push(t.next());
    }
    Ok(read.try_into().expect("two answers"))
}

both_engines!(an_organiser_signs_up_as_many_neighbours_as_there_are, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let asks = ["sign up Mrs Wang", "sign up Mrs Chen", "sign up Mrs Sun", "sign up Mrs Zhao"];
    let [organiser, resident] = a_fourth_neighbour(t, "Lin", asks).await?;
    assert_snapshot!(organiser, @"Mrs Zhao: ✅ You are in! Tea, Tue 24 Nov, 15:00");
    assert_snapshot!(resident, @"You can sign up 3 neighbours. For more, please ask the organiser.");
    t.has_read_everything();
});

both_engines!(an_organiser_signs_up_as_many_neighbours_as_there_are_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let asks = ["帮王奶奶报名", "帮李奶奶报名", "帮孙奶奶报名", "帮赵奶奶报名"];
    let [organiser, resident] = a_fourth_neighbour(t, "林老师", asks).await?;
    assert_snapshot!(organiser, @"赵奶奶：✅ 报名成功！喝茶，11月24日（周二）15:00");
    assert_snapshot!(resident, @"最多可以帮 3 位邻居报名。更多人请找组织者。");
    t.has_read_everything();
});
