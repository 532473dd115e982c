//! What people write in private though nothing was asked: they look for something, want to know or to come, speak for a neighbour,
//! or of something that is to be called off.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_old_activity_takes_no_words, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-17:00").await?;
    t.taps("An", "Sign up").await?;
    t.reads_until("Lin", "2026-11-24 17:10").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "Grandma Wang sang the old songs.").await?;
    assert!(t.face(lin).starts_with("Put this into the recap of Tea?"), "{}", t.face(lin));
    // What is something else is not asked about, from the first minute on.
    for (text, begins) in [
        ("never mind", "All right."),
        ("thanks", "You are very welcome!"),
        ("recaps", "📸 Whose recap?"),
        ("Bingo on Tuesday at 2pm in the garden house", "I did not understand that."),
        ("is my dog welcome?", "I did not understand that."),
    ] {
        t.tells("Lin", text).await?;
        assert!(t.face(lin).starts_with(begins), "{text}: {}", t.face(lin));
    }
    t.reads_until("Lin", "2026-11-27 09:00").await?;
    t.tells("Lin", "tell everyone to bring an umbrella").await?;
    assert_snapshot!(t.face(lin), @"
    I did not understand that. What would you like to do?
    [➕ Make an activity of it]
    [➕ New activity] [📍 Today]
    [👥 Who comes] [📣 What will go out]
    [📸 Recaps] [🏠 My places]
    [👥 My teams] [🍽 Menu]
    [📊 Poll] [📥 What waits]
    [📋 What’s on] [🎟 My sign-ups]
    [⚙️ Settings]
    ");
    // An answer to what is about it is for it, and so is what follows.
    t.answers("Lin", "Tea is over", "It was cosy.").await?;
    assert!(t.face(lin).starts_with("Put this into the recap of Tea?"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    t.tells("Lin", "The cake was Li's.").await?;
    assert!(t.face(lin).starts_with("Put this into the recap of Tea?"), "{}", t.face(lin));
    // Pictures are for it all the week.
    t.tells("Lin", "never mind").await?;
    t.sends_picture("Lin").await?;
    assert!(t.face(lin).starts_with("Put this picture into the recap of Tea?"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(an_old_activity_takes_no_words_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天15:00到17:00").await?;
    t.taps("安安", "✅ 报名").await?;
    t.reads_until("林老师", "2026-11-24 17:10").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "王奶奶唱了老歌。").await?;
    assert!(t.face(lin).starts_with("要把这段话放进喝茶的回顾吗？"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "不用").await?;
    assert_snapshot!(t.face(lin), @"好的，没有放进去，别人看不到。");
    t.reads_until("林老师", "2026-11-26 09:00").await?;
    for (text, begins) in [("新活动", "📝"), ("算了", "要停在这里吗？")] {
        t.tells("林老师", text).await?;
        assert!(t.face(lin).starts_with(begins), "{text}: {}", t.face(lin));
    }
    t.taps_in("林老师", lin, "不要了").await?;
    for (text, begins) in [("算了", "好的。"), ("谢谢", "不用谢"), ("怎么用", "/activities")] {
        t.tells("林老师", text).await?;
        assert!(t.face(lin).starts_with(begins), "{text}: {}", t.face(lin));
    }
    t.tells("林老师", "周三例会").await?;
    assert_snapshot!(t.face(lin), @"
    这句话我没看懂。您想做什么？
    [➕ 用这段话安排活动]
    [➕ 新活动] [📍 今天]
    [👥 谁来] [📣 还会发什么]
    [📸 回顾] [🏠 我的站点]
    [👥 我的队伍] [🍽 菜单]
    [📊 投票] [📥 等您处理]
    [📋 有什么活动] [🎟 我的报名]
    [⚙️ 设置]
    ");
    t.taps_in("林老师", lin, "用这段话安排活动").await?;
    assert!(t.face(lin).contains("几点"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(the_words_on_the_buttons_do_what_the_buttons_do, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let (lin, an) = (t.person("Lin"), t.signs_up("An").await?);
    for (text, shows) in [
        ("whats on", "Tea"),
        ("hello, any activities?", "Tea"),
        ("today", "Tea"),
        ("my sign-ups please", "Your sign-ups"),
        ("Settings", "Your settings"),
        ("what can I do?", "/activities"),
    ] {
        t.tells("An", text).await?;
        assert!(t.face(an).contains(shows), "{text}: {}", t.face(an));
    }
    // Who comes is for those who run the place.
    t.tells("An", "Who comes?").await?;
    assert!(t.face(an).contains("did not understand"), "{}", t.face(an));
    for (text, shows) in
        [("Who comes?", "An"), ("places", "🏠"), ("change the time", "Which activity shall be changed")]
    {
        t.tells("Lin", text).await?;
        assert!(t.face(lin).contains(shows), "{text}: {}", t.face(lin));
    }
    t.has_read_everything();
});

both_engines!(the_words_on_the_buttons_do_what_the_buttons_do_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let (lin, an) = (t.person("林老师"), t.signs_up("安安").await?);
    for (text, shows) in
        [("最近有什么活动", "喝茶"), ("我的报名", "喝茶"), ("设置", "您的设置"), ("怎么用", "/activities")]
    {
        t.tells("安安", text).await?;
        assert!(t.face(an).contains(shows), "{text}: {}", t.face(an));
    }
    for (text, shows) in [("名单", "安安"), ("谁报名了？", "安安"), ("明天谁来", "安安"), ("改时间", "✏️")]
    {
        t.tells("林老师", text).await?;
        assert!(t.face(lin).contains(shows), "{text}: {}", t.face(lin));
    }
    t.has_read_everything();
});

both_engines!(a_button_of_a_question_can_be_typed, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "Choir saturday 10am").await?;
    assert!(t.face(lin).contains("Where exactly"), "{}", t.face(lin));
    t.tells("Lin", "skip").await?;
    assert!(t.face(lin).contains("How many seats"), "{}", t.face(lin));
    t.tells("Lin", "no limit please").await?;
    assert!(t.face(lin).contains("What is it about"), "{}", t.face(lin));
    t.tells("Lin", "fun i suppose").await?;
    assert!(t.face(lin).contains("What will happen"), "{}", t.face(lin));
    t.tells("Lin", "Skip please").await?;
    assert!(t.face(lin).contains("🎈") && !t.face(lin).contains("skip"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(a_button_of_a_question_can_be_typed_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/new").await?;
    t.tells("林老师", "合唱 周六上午10点").await?;
    t.tells("林老师", "跳过").await?;
    assert!(t.face(lin).contains("名额"), "{}", t.face(lin));
    t.tells("林老师", "不限吧").await?;
    assert!(t.face(lin).contains("哪一类"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(what_the_card_tells_is_answered_by_it, English, async |t| {
    t.plans("Lin", "Tea and dumplings tomorrow 15:00\nplace: Big room").await?;
    t.plans("Lin", "Walk in the park tomorrow 17:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "what time is it?").await?;
    assert!(t.face(an).contains("Tea and dumplings") && t.face(an).contains("Walk"), "{}", t.face(an));
    t.tells("An", "I want to sign up for the dumplings").await?;
    assert_snapshot!(t.face(an), @"
    ⚡ Short notice
    Tea and dumplings

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Big room · Map

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [📅 Put it into my calendar]
    ");
    t.taps_in("An", an, "Sign up").await?;
    for text in ["where is it?", "am I in?", "should I bring something? can I still bring my sister"] {
        t.tells("An", text).await?;
        assert!(t.face(an).starts_with("✅ You have a seat"), "{text}: {}", t.face(an));
        assert!(t.face(an).contains("📍 Big room"), "{}", t.face(an));
    }
    t.tells("An", "when is the walk?").await?;
    assert!(t.face(an).contains("Walk in the park") && !t.face(an).contains("dumplings"), "{}", t.face(an));
    t.taps_in("An", an, "Sign up").await?;
    t.tells("An", "when does it start").await?;
    assert_snapshot!(t.face(an), @"
    Which one do you mean? Tap it:
    [Tea and dumplings · Tue 24 Nov, 15:00]
    [Walk in the park · Tue 24 Nov, 17:00]
    ");
    t.taps_in("An", an, "Walk in the park").await?;
    assert!(t.face(an).starts_with("✅ You have a seat"), "{}", t.face(an));
    // What no card tells is not understood.
    t.tells("An", "is my dog welcome?").await?;
    assert!(t.face(an).contains("did not understand"), "{}", t.face(an));
    t.has_read_everything();
});

both_engines!(what_the_card_tells_is_answered_by_it_in_chinese, Chinese, async |t| {
    t.plans("林老师", "合唱排练 明天下午3点\n地点：活动室").await?;
    t.plans("林老师", "广场舞 明天晚上7点").await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    t.tells("安安", "你好，我想报名参加合唱").await?;
    assert!(t.face(an).contains("合唱排练"), "{}", t.face(an));
    t.taps_in("安安", an, "✅ 报名").await?;
    for text in ["合唱是几点？", "在哪里？", "要带啥子东西不？", "我报上了吗"] {
        t.tells("安安", text).await?;
        assert!(
            t.face(an).contains("您的名额已经有了") && t.face(an).contains("📍 活动室"),
            "{text}: {}",
            t.face(an)
        );
    }
    t.tells("安安", "我要报名广场舞").await?;
    assert!(t.face(an).contains("广场舞") && !t.face(an).contains("合唱"), "{}", t.face(an));
    t.has_read_everything();
});

both_engines!(a_neighbour_is_meant_whom_the_words_name, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.plans("Lin", "Cake tomorrow 17:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "please add Grandma Wang").await?;
    assert_snapshot!(t.face(an), @"
    “please add Grandma Wang” – for which activity? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    [Cake · Tue 24 Nov, 17:00]
    [No]
    ");
    t.taps_in("An", an, "Cake").await?;
    assert_snapshot!(t.face(an), @"Grandma Wang: ✅ You are in! Cake, Tue 24 Nov, 17:00");
    // It is her sign-up that is asked about, and never the writer's.
    t.says("An", "/signup 2").await?;
    t.tells("An", "Grandma Wang can't come").await?;
    assert_snapshot!(t.face(an), @"
    Shall I cancel for Grandma Wang? Cake, Tue 24 Nov, 17:00
    [🙁 Grandma Wang can’t come] [Keep it]
    ");
    t.tells("An", "Uncle Li can't come").await?;
    assert_snapshot!(t.face(an), @"
    You have not signed up “Uncle Li”.
    [🎟 My sign-ups]
    ");
    t.tells("An", "add Grandma Wang").await?;
    t.taps_in("An", an, "Tea").await?;
    t.tells("An", "please take Grandma Wang off").await?;
    assert_snapshot!(t.face(an), @"
    “please take Grandma Wang off” – for which activity? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    [Cake · Tue 24 Nov, 17:00]
    [No]
    ");
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.face(an), @"Grandma Wang: Cancelled: Tea. Thank you for telling us!");
    t.has_read_everything();
});

both_engines!(a_neighbour_is_meant_whom_the_words_name_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天下午3点").await?;
    let an = t.signs_up("安安").await?;
    t.tells("安安", "帮李大爷报名").await?;
    assert_snapshot!(t.face(an), @"
    “帮李大爷报名”，是哪个活动？请点一下：
    [合唱 · 11月24日（周二）15:00]
    [不用]
    ");
    t.taps_in("安安", an, "合唱").await?;
    assert!(t.face(an).starts_with("李大爷：✅ 报名成功"), "{}", t.face(an));
    t.tells("安安", "李大爷不来了").await?;
    assert_snapshot!(t.face(an), @"
    要帮 李大爷 取消报名吗？合唱，11月24日（周二）15:00
    [🙁 李大爷 来不了] [保留名额]
    ");
    t.has_read_everything();
});

both_engines!(an_organiser_calls_off_by_its_name, English, async |t| {
    t.announces("Lin", "Choir tomorrow 15:00").await?;
    let (lin, an) = (t.signs_up("Lin").await?, t.signs_up("An").await?);
    t.tells("Lin", "please call off the choir, the hall is flooded").await?;
    assert_snapshot!(t.face(lin), @"
    Shall Choir be called off for everybody?
    [❌ Call off Choir]
    [No]
    ");
    t.tells("Lin", "cancel the choir").await?;
    assert_snapshot!(t.face(lin), @"
    What is to be cancelled?
    [Only my own sign-up: Choir]
    [❌ Call off Choir]
    [No]
    ");
    t.taps_in("Lin", lin, "Call off Choir").await?;
    assert!(t.face(lin).starts_with("Cancel Choir"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Too few").await?;
    // Why is a question, and no cancellation.
    t.tells("An", "why is it cancelled").await?;
    assert!(t.face(an).starts_with("❌"), "{}", t.face(an));
    t.has_read_everything();
});

both_engines!(an_organiser_calls_off_by_its_name_in_chinese, Chinese, async |t| {
    t.announces("林老师", "合唱 明天下午3点").await?;
    let lin = t.signs_up("林老师").await?;
    t.tells("林老师", "取消合唱").await?;
    assert_snapshot!(t.face(lin), @"
    要取消哪一个？
    [只取消我的报名：合唱]
    [❌ 取消活动：合唱]
    [不用]
    ");
    t.tells("林老师", "为什么取消了").await?;
    assert!(!t.face(lin).contains("要取消"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(what_was_read_is_left_kindly_alone, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.taps("An", "Sign up").await?;
    t.starts("An").await?;
    let an = t.person("An");
    for text in ["OK", "noted, thanks", "晓得了", "要得", "收到", "see you there"] {
        t.tells("An", text).await?;
        assert_eq!(t.face(an), "All right.", "{text}");
    }
    assert!(t.card().contains("1 person has signed up"), "{}", t.card());
    t.has_read_everything();
});
