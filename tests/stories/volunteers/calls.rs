//! A call for helpers: a team is asked in private, the first who come are taken, and nobody is asked too often.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// An organiser asks the helpers to help at the activity that a roster is of, which has one role.
    pub(super) async fn calls_helpers(&mut self, organiser: &str, number: i64) -> Told<()> {
        let lin = self.person(organiser);
        self.tells(organiser, &format!("/roster {number}")).await?;
        let ask = self.word("Ask the volunteers", "请志愿者帮忙").to_owned();
        self.taps_in(organiser, lin, &ask).await?;
        let helpers = self.word("Helpers", "志愿者").to_owned();
        self.taps_on(organiser, lin, self.word("Whom shall I ask", "问哪支队伍"), &helpers).await?;
        Ok(())
    }
}

both_engines!(the_first_who_come_are_taken, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let people = ["An", "Bo", "Cai"];
    for name in people {
        t.volunteers("Lin", name).await?;
    }
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nrole: cooks 2").await?;
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert_snapshot!(t.face(lin), @"
    Whom shall I ask? Each of them gets this, in private:

    🙋 Tea
    Wed 25 Nov, 09:00–11:00, as cooks: 2 more are needed. Can you come?
    [🙋 Helpers · ask 3]
    [✏️ Another kind of help]
    ");
    t.taps_in("Lin", lin, "Helpers · ask 3").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ I have asked 3 people. Whoever comes stands on the list at once.
    [👥 My teams]
    ");
    let [an, bo, cai] = people.map(|name| t.person(name));
    assert_snapshot!(t.private("An"), @"
    🙋 Tea
    Wed 25 Nov, 09:00–11:00, as cooks: 2 more are needed. Can you come?
    [✅ I’ll come] [Not this time]
    ");
    t.skip(bo);
    t.skip(cai);
    // Three come for two.
    t.taps_in("An", an, "I’ll come").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Thank you! You are on the list: Tea, Wed 25 Nov, 09:00, as cooks.
    [🎟 My sign-ups]
    ");
    t.taps_in("Bo", bo, "I’ll come").await?;
    assert!(t.face(bo).contains("You are on the list"));
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea

    🕙 Wed 25 Nov, 09:00–11:00
    📍 Yusha station

    🙋 cooks: 2 of 2
    An, Bo

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [🙋 Sign up: cooks]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
    t.taps_in("Cai", cai, "I’ll come").await?;
    assert_snapshot!(t.face(cai), @"🙏 Thank you! Enough have come forward already. Another time gladly.");
    // Nobody is asked for the same again.
    t.tells("Lin", "/roster 1").await?;
    t.skip(lin);
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert_snapshot!(t.face(lin), @"👌 Enough helpers have come forward already.");
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "An").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 An · helpers · Yusha station · in
    lives here · kitchen
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    🙋 asked to help once in 90 days, came 0 times
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
});

both_engines!(the_first_who_come_are_taken_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    let (an, bo) = (t.person("安叔"), t.person("波波"));
    t.volunteers("林老师", "安叔").await?;
    t.volunteers("林老师", "波波").await?;
    t.announces("林老师", "茶话会 周三9:00-11:00\n岗位：帮厨 1人").await?;
    t.tells("林老师", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    👥 共 2 位志愿者。点名字看详情。
    [🙋 安叔 · 志愿者]
    [🙋 波波 · 志愿者]
    [🙋 请志愿者帮忙] [🔍 近期没请过的]
    [📊 时长表格]
    [➕ 加一位志愿者]
    [📋 用表格补录时长]
    ");
    t.taps_in("林老师", lin, "请志愿者帮忙").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 哪个活动要人帮忙？
    [茶话会 · 11月25日（周三）09:00]
    ");
    t.taps_in("林老师", lin, "茶话会").await?;
    assert_snapshot!(t.face(lin), @"
    问哪支队伍？每个人会在私聊里收到：

    🙋 茶话会
    11月25日（周三）09:00–11:00，帮厨，还缺 1 人。您能来吗？
    [🙋 志愿者 · 问 2 人]
    [✏️ 换一种帮忙]
    ");
    t.taps_in("林老师", lin, "问 2 人").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已经问了 2 人。谁答应，马上就在名单上。
    [👥 我的队伍]
    ");
    assert_snapshot!(t.private("安叔"), @"
    🙋 茶话会
    11月25日（周三）09:00–11:00，帮厨，还缺 1 人。您能来吗？
    [✅ 我来] [这次不行]
    ");
    t.taps_in("安叔", an, "这次不行").await?;
    assert_snapshot!(t.face(an), @"👌 好的，谢谢您告诉我们。下次再请您！");
    t.skip(bo);
    t.taps_in("波波", bo, "我来").await?;
    assert_snapshot!(t.face(bo), @"
    ✅ 谢谢您！已经登记：茶话会，11月25日（周三）09:00，帮厨。
    [🎟 我的报名]
    ");
    t.skip(t.group());
});

both_engines!(whoever_was_asked_today_and_who_is_away_is_left_in_peace, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.volunteers("Lin", name).await?;
    }
    let (an, bo, cai, dan) = (t.person("An"), t.person("Bo"), t.person("Cai"), t.person("Dan"));
    t.tells("Bo", "/volunteer").await?;
    t.taps_in("Bo", bo, "Take a break").await?;
    t.skip(bo);
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nhelpers: 2").await?;
    t.announces("Lin", "Choir Wednesday 14:00-16:00\nhelpers: 2").await?;
    t.taps("Dan", "Sign up: helpers").await?;
    t.skip(dan);
    t.tells("Lin", "/roster 2").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    // Bo rests, and Dan helps there already.
    t.taps_in("Lin", lin, "Helpers · ask 2").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ I have asked 2 people. Whoever comes stands on the list at once.
    [👥 My teams]
    ");
    t.skip(an);
    t.skip(cai);
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    t.taps_in("Lin", lin, "Helpers · ask 1").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ I have asked one person. Whoever comes stands on the list at once.
    2 are not asked: they were asked already, cannot be asked by message, or have shown no paper for it.
    [👥 My teams]
    ");
    assert!(t.private("Dan").contains("Tea"));
    assert_eq!((t.unread_in(an), t.unread_in(bo), t.unread_in(cai)), (0, 0, 0));
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Not asked lately").await?;
    assert_snapshot!(t.face(lin), @"
    Everybody has been asked in the last 90 days.
    [◀️]
    ");
    // A day later the others can be asked for it.
    t.until("2026-11-24 10:00").await?;
    t.skip(t.group());
    t.skip(lin);
    t.calls_helpers("Lin", 1).await?;
    assert!(t.face(lin).contains("asked 2 people"), "{}", t.transcript());
    assert!(t.private("An").contains("Tea"));
    t.skip(cai);
    // After three months nothing is known of it.
    assert_eq!(t.counts("calls").await?, 5);
    t.quietly_until("2027-03-01 12:00").await?;
    assert_eq!(t.counts("calls").await?, 0);
});

both_engines!(at_night_nobody_is_asked_and_what_changed_by_morning_counts, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.volunteers("Lin", "Bo").await?;
    t.volunteers("Lin", "Cai").await?;
    let (an, bo, cai) = (t.person("An"), t.person("Bo"), t.person("Cai"));
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nhelpers: 2").await?;
    t.until("2026-11-23 23:30").await?;
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    t.taps_in("Lin", lin, "Helpers · ask 3").await?;
    assert_snapshot!(t.face(lin), @"
    🌙 3 people are asked in the morning: Tue 24 Nov, 08:00.
    [👥 My teams]
    ");
    // Meanwhile Bo signs up, and Cai rests.
    t.taps("Bo", "Sign up: helpers").await?;
    t.skip(bo);
    t.tells("Cai", "/volunteer").await?;
    t.taps_in("Cai", cai, "Take a break").await?;
    t.skip(cai);
    assert_eq!(t.unread_in(an), 0);
    // In the morning the bot is down, until the next night is over.
    t.bot_is_down_until("2026-11-24 23:00")?;
    t.until("2026-11-24 23:59").await?;
    assert_eq!(t.unread_in(an), 0);
    t.until("2026-11-25 08:30").await?;
    assert_snapshot!(t.private("An"), @"
    🙋 Tea
    Wed 25 Nov, 09:00–11:00, as helpers: one more is needed. Can you come?
    [✅ I’ll come] [Not this time]
    ");
    for spared in [bo, cai] {
        assert!(!t.sandbox.messages(spared).iter().any(|seen| seen.text.contains("Can you come")));
        t.skip(spared);
    }
    assert_eq!(t.counts("calls").await?, 1);
    t.taps_in("An", an, "I’ll come").await?;
    assert!(t.face(an).contains("You are on the list"));
    t.skip(t.group());
});

both_engines!(what_is_called_off_at_night_nobody_is_asked_for, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nhelpers: 2").await?;
    t.until("2026-11-23 23:30").await?;
    t.calls_helpers("Lin", 1).await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "weather").await?;
    t.quietly_until("2026-11-24 09:00").await?;
    assert!(!t.sandbox.messages(an).iter().any(|seen| seen.text.contains("Can you come")));
    assert_eq!(t.counts("calls").await?, 0);
});

both_engines!(a_leader_asks_their_own_team, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.volunteers("Lin", "Bo").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "An").await?;
    t.taps_in("Lin", lin, "Let them lead").await?;
    t.skip(lin);
    t.announces("Lin", "Tea Wednesday 9:00-11:00\nhelpers: 2").await?;
    t.tells("An", "/team").await?;
    assert_snapshot!(t.face(an), @"
    👥 2 volunteers. Tap a name.
    [🙋 An · helpers]
    [🙋 Bo · helpers]
    [🙋 Ask the volunteers] [🔍 Not asked lately]
    [📊 Hours as a table]
    ");
    t.taps_in("An", an, "Ask the volunteers").await?;
    t.taps_in("An", an, "Tea").await?;
    assert_snapshot!(t.face(an), @"
    Whom shall I ask? Each of them gets this, in private:

    🙋 Tea
    Wed 25 Nov, 09:00–11:00, as helpers: 2 more are needed. Can you come?
    [🙋 Helpers · ask 1]
    ");
    t.taps_in("An", an, "Helpers · ask 1").await?;
    t.skip(an);
    assert!(t.private("Bo").contains("Tea"));
    // Another team is not theirs to ask, and whoever leads none asks nobody.
    t.forges("An", an, 1, "ws:1:1:culture").await?;
    assert_snapshot!(t.face(an), @"
    ✅ I have asked one person. Whoever comes stands on the list at once.
    [👥 My teams]
    ");
    for forged in ["wa:0", "wr:1", "wt:1:1", "ws:1:1:volunteers"] {
        let said = t.forges("Bo", bo, 1, forged).await?;
        assert!(said.contains("Only organisers"), "{forged}: {said}");
    }
    // Nobody comes who was not asked.
    t.starts("Dan").await?;
    let dan = t.person("Dan");
    for forged in ["wy:1:1", "wn:1:1", "wy:1:0", "wy:99:1"] {
        t.forges("Dan", dan, 1, forged).await?;
    }
    t.forges("Bo", bo, 1, "wy:1:2").await?;
    assert_eq!(t.counts("signups").await?, 0);
    t.skip(dan);
    t.skip(bo);
});
