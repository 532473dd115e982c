//! What the bot knows of a person: what others see of it, and how it is forgotten.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::kept;
use crate::people::a_district;
use crate::town::{Step, Town, both_engines};

/// Everything the store holds, a row a line.
async fn kept(t: &Town) -> Step<String> {
    Ok(kept::everything(&t.store).await?.join("\n"))
}

both_engines!(a_hidden_name_is_a_dot_and_counts, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.next();
    t.starts("An").await?;
    let an = t.person("An");
    t.taps("An", "Bring one more").await?;
    t.taps("Bo", "Sign up").await?;
    t.tells("An", "/settings").await?;
    assert_snapshot!(t.private("An"), @"
    Your settings
    Your name on cards: shown
    Reminders: on

    /mydata – what I keep about you
    /forget – ask me to forget you
    [🙈 Hide my name]
    [🔕 No reminders]
    [中文]
    ");
    assert_snapshot!(t.taps_in("An", an, "Hide my name").await?, @"Done.");
    assert!(t.card().contains("● +1, Bo"), "{}", t.card());
    assert!(t.card().contains("3 of 5 seats taken"), "{}", t.card());
    t.taps_in("An", an, "Show my name").await?;
    assert!(t.card().contains("An +1, Bo"), "{}", t.card());
    t.says("An", "/settings").await?;
    assert_snapshot!(t.next(), @"Please send this to me in private.");
});

both_engines!(a_hidden_name_is_a_dot_and_counts_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.starts("安安").await?;
    let an = t.person("安安");
    t.taps("安安", "✅ 报名").await?;
    t.tells("安安", "/settings").await?;
    assert_snapshot!(t.private("安安"), @"
    您的设置
    卡片上的名字：显示
    活动提醒：提醒

    /mydata – 我存了您的哪些资料
    /forget – 请我忘记您
    [🙈 不显示我的名字]
    [🔕 不要提醒]
    [English]
    ");
    assert_snapshot!(t.taps_in("安安", an, "不显示我的名字").await?, @"好的。");
    assert!(t.card().contains("\n●\n"), "{}", t.card());
    t.says("安安", "/forget").await?;
    assert_snapshot!(t.next(), @"请在和我的私聊里发送。");
});

both_engines!(who_wants_no_reminders_gets_none, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.taps(name, "Sign up").await?;
    }
    t.tells("An", "/settings").await?;
    t.private("An");
    let an = t.person("An");
    t.taps_in("An", an, "No reminders").await?;
    t.until("2026-11-23 20:00").await?;
    assert!(t.private("Bo").contains("Tomorrow"));
    t.next();
});

both_engines!(who_wants_no_reminders_gets_none_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.starts("安安").await?;
    t.taps("安安", "✅ 报名").await?;
    t.tells("安安", "/settings").await?;
    t.private("安安");
    let an = t.person("安安");
    t.taps_in("安安", an, "不要提醒").await?;
    t.until("2026-11-23 20:00").await?;
    t.next();
});

both_engines!(a_person_is_forgotten_and_the_seat_goes_on, English, async |t| {
    t.plans("Lin", "Poetry talk today 10:00").await?;
    t.next();
    t.starts("Wanderer").await?;
    let wanderer = t.person("Wanderer");
    t.taps("Wanderer", "Sign up").await?;
    t.until("2026-11-23 16:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
    t.skip(wanderer);
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.skip(t.group());
    t.taps("Wanderer", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.tells("Wanderer", "/forget").await?;
    assert_snapshot!(t.private("Wanderer"), @"
    Shall I forget you? Your sign-ups are cancelled, and your name and data are deleted. This cannot be undone.
    [Yes, forget me] [No, keep it]
    ");
    assert_snapshot!(t.taps_in("Wanderer", wanderer, "No, keep it").await?, @"");
    t.tells("Wanderer", "/forget").await?;
    t.private("Wanderer");
    assert_snapshot!(t.taps_in("Wanderer", wanderer, "Yes, forget me").await?, @"I have deleted what I knew about you. To begin again, send /start");
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Tea. See you there!");
    let kept = kept(t).await?;
    for trace in ["Wanderer".to_owned(), wanderer.to_string()] {
        let found: Vec<&str> = kept.lines().filter(|line| line.contains(&trace)).collect();
        assert!(found.is_empty(), "{found:#?}");
    }
    // History keeps counts: the talk had one guest.
    assert!(kept.lines().any(|line| line.starts_with("signups: ") && line.contains("going")), "{kept}");
});

both_engines!(a_person_is_forgotten_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点\n名额：1").await?;
    t.next();
    t.starts("过路人").await?;
    let wanderer = t.person("过路人");
    t.taps("过路人", "✅ 报名").await?;
    t.taps("波波", "排候补").await?;
    t.tells("过路人", "/forget").await?;
    assert_snapshot!(t.private("过路人"), @"
    要我忘记您吗？您报的名会取消，名字和资料会删除，不能恢复。
    [是的，忘记我] [不用了]
    ");
    assert_snapshot!(t.taps_in("过路人", wanderer, "忘记我").await?, @"好的，您的资料都删除了。想再用，请发送 /start");
    assert_snapshot!(t.next(), @"🎉 波波，有空位了，您已候补成功：茶话会。到时见！");
    let kept = kept(t).await?;
    assert!(!kept.contains("过路人"), "{kept}");
});

both_engines!(after_a_year_it_is_only_known_how_many_came, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.says("Wanderer", "/signup 1").await?;
    t.next();
    t.says("Wanderer", "/signup 1 Grandma Wang").await?;
    t.next();
    t.until("2026-11-25 09:00").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.skip(lin);
    assert!(kept(t).await?.contains("Grandma Wang"));
    t.until("2027-12-10 09:00").await?;
    let kept = kept(t).await?;
    for trace in ["Wanderer", "Grandma Wang"] {
        assert!(!kept.contains(trace), "{trace}\n{kept}");
    }
    assert_eq!(kept.lines().filter(|line| line.starts_with("signups: ")).count(), 2, "{kept}");
});

both_engines!(after_a_year_it_is_only_known_how_many_came_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.says("过路人", "/signup 1").await?;
    t.next();
    t.says("过路人", "/signup 1 王奶奶").await?;
    t.next();
    t.until("2026-11-25 09:00").await?;
    t.skip(t.group());
    let lin = t.person("林老师");
    t.skip(lin);
    assert!(kept(t).await?.contains("王奶奶"));
    t.until("2027-12-10 09:00").await?;
    let kept = kept(t).await?;
    for trace in ["过路人", "王奶奶"] {
        assert!(!kept.contains(trace), "{trace}\n{kept}");
    }
    assert_eq!(kept.lines().filter(|line| line.starts_with("signups: ")).count(), 2, "{kept}");
});

both_engines!(everything_that_is_kept_of_a_person, English, async |t| {
    t.plans("Lin", "Clay tomorrow 15:00\nquestion: How old is the child?").await?;
    t.next();
    t.starts("An").await?;
    t.taps("An", "Bring one more").await?;
    t.private("An");
    t.tells("An", "Six").await?;
    t.private("An");
    t.tells("An", "/signup 1 Grandma Wang").await?;
    t.private("An");
    t.tells("An", "/mydata").await?;
    assert_snapshot!(t.private("An"), @"
    This is everything I keep about you. To have it deleted, send /forget
    (lastmile.json)
    ");
    let data: serde_json::Value = serde_json::from_slice(&t.document("An"))?;
    assert_eq!(data["person"]["name"], "An");
    assert_snapshot!(serde_json::to_string_pretty(&data["sign_ups"])?, @r#"
    [
      {
        "activity": "Clay",
        "answers": [
          {
            "answer": "Six",
            "question": 1
          }
        ],
        "attended": null,
        "for_neighbour": null,
        "seats": 2,
        "signed_up": "2026-11-23T00:00:20+00:00",
        "standing": "going",
        "starts": "2026-11-24T07:00:00+00:00"
      },
      {
        "activity": "Clay",
        "answers": [],
        "attended": null,
        "for_neighbour": "Grandma Wang",
        "seats": 1,
        "signed_up": "2026-11-23T00:00:30+00:00",
        "standing": "going",
        "starts": "2026-11-24T07:00:00+00:00"
      }
    ]
    "#);
    assert!(data["messages"].as_array().is_some_and(|messages| !messages.is_empty()), "{data:#}");
    t.says("An", "/mydata").await?;
    assert_snapshot!(t.next(), @"Please send this to me in private.");
    // What an organiser did is kept, and so it is told; forgotten, it is nobody's.
    t.tells("Lin", "/mydata").await?;
    t.private("Lin");
    let data: serde_json::Value = serde_json::from_slice(&t.document("Lin"))?;
    assert_eq!(data["log"][0]["deed"], "published", "{data:#}");
    let lin = t.person("Lin");
    t.tells("Lin", "/forget").await?;
    t.taps_in("Lin", lin, "Yes, forget me").await?;
    t.skip(lin);
    let kept = kept(t).await?;
    assert!(kept.contains("published") && !kept.contains("Lin"), "{kept}");
});

both_engines!(everything_that_is_kept_of_a_person_in_chinese, Chinese, async |t| {
    t.plans("林老师", "茶话会 明天下午3点").await?;
    t.next();
    t.starts("安安").await?;
    t.taps("安安", "✅ 报名").await?;
    t.tells("安安", "/mydata").await?;
    assert_snapshot!(t.private("安安"), @"
    这是我存的您的全部资料。要删除，请发送 /forget
    (lastmile.json)
    ");
    let data: serde_json::Value = serde_json::from_slice(&t.document("安安"))?;
    assert_eq!(data["sign_ups"][0]["activity"], "茶话会");
});

/// An has signed up at two places, Bo at another one than the group's; what the group reads when they ask.
async fn asks_in_the_group(t: &mut Town, tea: &str, choir: &str) -> Step<[String; 2]> {
    a_district(t).await?;
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
