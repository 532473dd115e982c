//! What volunteers write in their own words: to a call for helpers, and of a certificate.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_call_is_answered_in_words, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let people = ["An", "Bo", "Cai"];
    for name in people {
        t.volunteers("Lin", name).await?;
    }
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nrole: cooks 2").await?;
    t.calls_helpers("Lin", 1).await?;
    let [an, bo, cai] = people.map(|name| t.person(name));
    t.tells("An", "yes I can come").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Thank you! You are on the list: Tea, Wed 25 Nov, 09:00, as cooks.
    [🎟 My sign-ups]
    ");
    t.answers("Bo", "Can you come?", "sorry, can't make it").await?;
    assert_snapshot!(t.face(bo), @"👌 All right, thank you for telling me. Another time!");
    // Talk is no answer. Who finds the time after all says so.
    t.tells("Cai", "what time is it?").await?;
    t.skip(cai);
    assert!(t.card().contains("cooks: 1 of 2\nAn"), "{}", t.card());
    t.tells("Bo", "I can come after all").await?;
    assert_snapshot!(t.face(bo), @"
    ✅ Thank you! You are on the list: Tea, Wed 25 Nov, 09:00, as cooks.
    [🎟 My sign-ups]
    ");
    assert!(t.card().contains("cooks: 2 of 2"), "{}", t.card());
    for chat in [lin, an, bo, cai] {
        t.skip(chat);
    }
});

both_engines!(a_call_is_answered_in_words_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let (an, bo) = (t.person("安叔"), t.person("波波"));
    t.volunteers("林老师", "安叔").await?;
    t.volunteers("林老师", "波波").await?;
    t.announces("林老师", "茶话会 周三9:00-11:00\n岗位：帮厨 1人").await?;
    t.calls_helpers("林老师", 1).await?;
    t.tells("安叔", "来不了，要上学").await?;
    assert_snapshot!(t.face(an), @"👌 好的，谢谢您告诉我们。下次再请您！");
    t.tells("波波", "可以，我来").await?;
    assert_snapshot!(t.face(bo), @"
    ✅ 谢谢您！已经登记：茶话会，11月25日（周三）09:00，帮厨。
    [🎟 我的报名]
    ");
    t.skip(lin);
});

both_engines!(a_yes_in_several_words_is_one_and_who_has_left_the_team_is_not_taken, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let (an, bo) = (t.person("安叔"), t.person("波波"));
    t.volunteers("林老师", "安叔").await?;
    t.volunteers("林老师", "波波").await?;
    t.announces("林老师", "茶话会 周三9:00-11:00\n岗位：帮厨 2人").await?;
    t.calls_helpers("林老师", 1).await?;
    t.tells("安叔", "可以，我来").await?;
    assert_snapshot!(t.face(an), @"
    ✅ 谢谢您！已经登记：茶话会，11月25日（周三）09:00，帮厨。
    [🎟 我的报名]
    ");
    // Bo leaves the team, and taps the old question.
    t.has_stored(
        "UPDATE team_members SET standing = 'left' WHERE volunteer_id = (SELECT MAX(id) FROM volunteers)",
    )
    .await?;
    t.taps_in("波波", bo, "我来").await?;
    assert_snapshot!(t.face(bo), @"
    您已经退出这支队伍，所以没有登记。您可以和大家一样报名参加，也可以再加入队伍。
    [🙋 志愿服务]
    ");
    t.skip(lin);
});

both_engines!(who_pauses_or_asks_anew_is_taken_by_no_old_call, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let people = ["An", "Bo"];
    for name in people {
        t.volunteers("Lin", name).await?;
    }
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nrole: cooks 3").await?;
    t.calls_helpers("Lin", 1).await?;
    let [an, bo] = people.map(|name| t.person(name));
    // An leaves and asks to be in again, Bo takes a break.
    t.tells("An", "/volunteer").await?;
    for label in ["Leave", "Leave", "Volunteering", "Lend a hand", "Kitchen"] {
        t.taps_in("An", an, label).await?;
    }
    t.tells("Bo", "/volunteer").await?;
    t.taps_in("Bo", bo, "Take a break").await?;
    t.answers("An", "Can you come?", "I can come").await?;
    assert_snapshot!(t.face(an), @"
    🙏 Thank you! The organiser takes you into the team first, so I have not put you down yet.
    [🙋 Volunteering]
    ");
    t.taps_in("Bo", bo, "I’ll come").await?;
    assert_snapshot!(t.face(bo), @"
    ⏸ You are on a break, so I have not put you down. To help now, tap below, then “Go on”, and answer once more.
    [🙋 Volunteering]
    ");
    assert!(t.card().contains("cooks: 0 of 3"), "{}", t.card());
    // Whoever goes on answers by the same button.
    t.taps_in("Bo", bo, "Volunteering").await?;
    t.taps_in("Bo", bo, "Go on").await?;
    t.taps_in("Bo", bo, "I’ll come").await?;
    assert!(t.card().contains("cooks: 1 of 3\nBo"), "{}", t.card());
    for chat in [lin, an, bo] {
        t.skip(chat);
    }
});

both_engines!(the_number_on_a_certificate_is_enough, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.has_helped("Lin", "An").await?;
    t.gets_certificate("Lin", "An").await?;
    t.starts("Bo").await?;
    let bo = t.person("Bo");
    for written in ["1-2026-000016", "certificate 1-2026-000016"] {
        t.tells("Bo", written).await?;
        assert_snapshot!(t.face(bo), @"✅ Certificate 1-2026-000016 is valid.");
    }
    t.tells("Bo", "1-2026-000017").await?;
    assert!(!t.face(bo).contains("is valid"), "{}", t.face(bo));
    t.skip(bo);
    t.skip(lin);
});
