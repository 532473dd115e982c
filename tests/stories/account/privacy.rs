//! What the bot knows of a person: what others see of it, and when it goes by itself.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_hidden_name_is_a_dot_and_counts, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.taps("An", "Bring one more").await?;
    t.taps("Bo", "Sign up").await?;
    t.tells("An", "/settings").await?;
    assert_snapshot!(t.private("An"), @"
    Your settings
    Your name on cards: shown
    Reminders: on
    [🙈 Hide my name]
    [🔕 No reminders]
    [中文]
    [📄 What you keep about me] [🗑 Delete it]
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
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.starts("安安").await?;
    let an = t.person("安安");
    t.taps("安安", "✅ 报名").await?;
    t.tells("安安", "/settings").await?;
    assert_snapshot!(t.private("安安"), @"
    您的设置
    卡片上的名字：显示
    活动提醒：提醒
    [🙈 不显示我的名字]
    [🔕 不要提醒]
    [English]
    [📄 存了我哪些资料] [🗑 删除资料]
    ");
    assert_snapshot!(t.taps_in("安安", an, "不显示我的名字").await?, @"好的。");
    assert!(t.card().contains("\n●\n"), "{}", t.card());
    t.says("安安", "/forget").await?;
    assert_snapshot!(t.next(), @"请在和我的私聊里发送。");
});

both_engines!(who_wants_no_reminders_gets_none, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
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
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.signs_up("安安").await?;
    t.tells("安安", "/settings").await?;
    t.private("安安");
    let an = t.person("安安");
    t.taps_in("安安", an, "不要提醒").await?;
    t.until("2026-11-23 20:00").await?;
    t.next();
});

both_engines!(after_a_year_it_is_only_known_how_many_came, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nmore: Aunt Zhou has the key").await?;
    t.says("Wanderer", "/signup 1").await?;
    t.next();
    t.says("Wanderer", "/signup 1 Grandma Wang").await?;
    t.next();
    t.reads_until("Lin", "2026-11-25 09:00").await?;
    assert!(t.kept().await?.join("\n").contains("Grandma Wang"));
    t.until("2027-12-10 09:00").await?;
    let kept = t.kept().await?.join("\n");
    for trace in ["Wanderer", "Grandma Wang", "Aunt Zhou"] {
        assert!(!kept.contains(trace), "{trace}\n{kept}");
    }
    assert_eq!(kept.lines().filter(|line| line.starts_with("signups: ")).count(), 2, "{kept}");
});

both_engines!(after_a_year_it_is_only_known_how_many_came_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.says("过路人", "/signup 1").await?;
    t.next();
    t.says("过路人", "/signup 1 王奶奶").await?;
    t.next();
    t.reads_until("林老师", "2026-11-25 09:00").await?;
    assert!(t.kept().await?.join("\n").contains("王奶奶"));
    t.until("2027-12-10 09:00").await?;
    let kept = t.kept().await?.join("\n");
    for trace in ["过路人", "王奶奶"] {
        assert!(!kept.contains(trace), "{trace}\n{kept}");
    }
    assert_eq!(kept.lines().filter(|line| line.starts_with("signups: ")).count(), 2, "{kept}");
});

both_engines!(everything_that_is_kept_of_a_person, English, async |t| {
    t.announces("Lin", "Clay tomorrow 15:00\nquestion: How old is the child?").await?;
    t.starts("An").await?;
    t.taps("An", "Bring one more").await?;
    t.private("An");
    t.tells("An", "Six").await?;
    t.private("An");
    t.tells("An", "/signup 1 Grandma Wang").await?;
    t.private("An");
    t.tells("An", "/mydata").await?;
    assert_snapshot!(t.private("An"), @"
    This is everything I keep about you.
    [🗑 Delete it]
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
        "came_on": [],
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
        "came_on": [],
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
    let kept = t.kept().await?.join("\n");
    assert!(kept.contains("published") && !kept.contains("Lin"), "{kept}");
});

both_engines!(everything_that_is_kept_of_a_person_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    t.signs_up("安安").await?;
    t.tells("安安", "/mydata").await?;
    assert_snapshot!(t.private("安安"), @"
    这是我存的您的全部资料。
    [🗑 删除资料]
    (lastmile.json)
    ");
    let data: serde_json::Value = serde_json::from_slice(&t.document("安安"))?;
    assert_eq!(data["sign_ups"][0]["activity"], "茶话会");
});
