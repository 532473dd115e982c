//! One's own sign-ups.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// An has signed up at two places, Bo at another one than the group's; what the group reads when they ask.
async fn asks_in_the_group(t: &mut World, tea: &str, choir: &str) -> Told<[String; 2]> {
    t.has_a_district().await?;
    t.plans("Ou", tea).await?;
    t.plans("Ou", choir).await?;
    t.skip(t.group());
    for (name, numbers) in [("An", ["1", "2"].as_slice()), ("Bo", &["1"])] {
        t.starts(name).await?;
        for number in numbers {
            t.tells(name, &format!("/signup {number}")).await?;
        }
        let person = t.person(name);
        t.skip(person);
    }
    t.says("An", "/mine").await?;
    t.says("Bo", "/mine").await?;
    Ok([t.next(), t.next()])
}

both_engines!(in_a_group_one_reads_of_ones_sign_ups_there_only, English, async |t| {
    let typed = ["Tea tomorrow 15:00\nat: taipinglu", "Choir tomorrow 18:00\nat: yusha"];
    let [an, bo] = asks_in_the_group(t, typed[0], typed[1]).await?;
    assert_snapshot!(an, @"
    Your sign-ups

    2 · Choir
    🕙 Tue 24 Nov, 18:00 · 📍 Yusha station
    ✅ You have a seat

    You have sign-ups at other places. Tap below to see them in private.
    [📋 My sign-ups]
    ");
    assert_snapshot!(bo, @"
    You have sign-ups at other places. Tap below to see them in private.
    [📋 My sign-ups]
    ");
    let bo = t.person("Bo");
    t.sandbox.start(bo, Some("mine"));
    t.settle().await?;
    assert!(t.private("Bo").contains("Tea"));
});

both_engines!(in_a_group_one_reads_of_ones_sign_ups_there_only_in_chinese, Chinese, async |t| {
    let typed = ["茶话会 明天下午3点\n站点：taipinglu", "合唱 明天下午6点\n站点：yusha"];
    let [an, bo] = asks_in_the_group(t, typed[0], typed[1]).await?;
    assert_snapshot!(an, @"
    我的报名

    2 · 合唱
    🕙 11月24日（周二）18:00 · 📍 玉沙社区实践站
    ✅ 已报名

    您在其他站点有报名。点下面的按钮，在私聊里查看。
    [📋 我的报名]
    ");
    assert_snapshot!(bo, @"
    您在其他站点有报名。点下面的按钮，在私聊里查看。
    [📋 我的报名]
    ");
});
