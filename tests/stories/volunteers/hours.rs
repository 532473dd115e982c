//! Who helped has their hours noted without a form, may say that they are not right, and hears what was decided.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// Somebody is in the helpers' team.
    pub async fn volunteers(&mut self, organiser: &str, name: &str) -> Told<()> {
        let (person, lin) = (self.person(name), self.person(organiser));
        self.starts(name).await?;
        self.tells(name, "/volunteer").await?;
        for (english, chinese) in [("Lend a hand", "搭把手"), ("Live here", "居民"), ("Kitchen", "帮厨")]
        {
            let label = self.word(english, chinese).to_owned();
            self.taps_in(name, person, &label).await?;
        }
        let label = self.word("Take in", "同意加入").to_owned();
        self.taps_in(organiser, lin, &label).await?;
        self.skip(lin);
        self.skip(person);
        Ok(())
    }
}

both_engines!(in_the_evening_hours_are_noted, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.taps("Bo", "Sign up: helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.skip(t.group());
    t.skip(lin);
    t.tells("Lin", "/attend 1 1-2").await?;
    t.skip(lin);
    let an = t.person("An");
    t.until("2026-11-24 18:59").await?;
    t.skip(t.group());
    t.skip(lin);
    t.skip(an);
    // The bot is down over the evening's hour, and does not forget it.
    t.bot_is_down_until("2026-11-24 19:40")?;
    t.until("2026-11-24 19:45").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 2.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    // One tap, and the organiser is asked.
    t.taps_in("An", an, "Not right").await?;
    assert_snapshot!(t.face(an), @"
    ✋ I have told the organiser. If you like, say what is not right:
    [I was not there]
    [It was another time]
    [Something is missing]
    [⏱ My hours]
    ");
    t.taps_in("An", an, "It was another time").await?;
    assert_snapshot!(t.face(an), @"
    ✋ Thank you. The organiser looks at it, and you will read what was decided.
    [⏱ My hours]
    ");
    t.until("2026-11-24 19:50").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✋ An says that these hours are not right: it was another time. What was it?
    ☑ 2.5 h · helping out · Tea, Tue 24 Nov 2026
    [It stays as it is]
    [Take it back]
    [0.5 h] [1 h] [1.5 h] [2 h]
    [3 h] [3.5 h] [4 h] [4.5 h]
    ");
    t.taps_in("Lin", lin, "1.5 h").await?;
    assert_snapshot!(t.face(lin), @"✅ Noted: 1.5 h. An will read it in the evening.");
    // Not more than once a day is anything said of it.
    t.until("2026-11-25 18:59").await?;
    t.skip(t.group());
    t.skip(lin);
    t.skip(an);
    t.until("2026-11-25 19:05").await?;
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.
    ☑ 1.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    🙋 Your hours
    This year: 1.5 h (✔ 0 h checked in, ☑ 1.5 h noted by organisers)
    In all: 1.5 h (✔ 0 h, ☑ 1.5 h)
    ⭐ Star 1 comes with 100 h: 98.5 h to go.

    ☑ 1.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Something is not right] [➕ Something is missing]
    [📄 Certificate]
    ");
});

both_engines!(in_the_evening_hours_are_noted_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.announces("林老师", "茶话会 明天10:00-12:30\n帮手：3").await?;
    t.taps("安叔", "报名：帮手").await?;
    t.until("2026-11-24 13:00").await?;
    t.skip(t.group());
    t.skip(lin);
    t.tells("林老师", "/attend 1 1").await?;
    t.skip(an);
    t.until("2026-11-24 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.private("安叔"), @"
    🙏 谢谢您来帮忙！已经给您记上：
    ☑ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）
    [✋ 不对]
    [⏱ 我的时长]
    ");
    t.taps_in("安叔", an, "不对").await?;
    assert_snapshot!(t.face(an), @"
    ✋ 已经告诉组织者。方便的话，说说哪里不对：
    [我没去]
    [时间不对]
    [少记了]
    [⏱ 我的时长]
    ");
    t.until("2026-11-24 19:10").await?;
    assert_snapshot!(t.private("林老师"), @"
    ✋ 安叔 说这条服务时长不对。实际是怎样的？
    ☑ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）
    [不变]
    [撤回这一条]
    [0.5 小时] [1 小时] [1.5 小时] [2 小时]
    [3 小时] [3.5 小时] [4 小时] [4.5 小时]
    ");
    t.taps_in("林老师", lin, "不变").await?;
    assert_snapshot!(t.face(lin), @"✅ 照原来的不变。晚上会告诉 安叔。");
    t.until("2026-11-25 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.face(an), @"
    组织者看过了您的服务时长。

    照原来记的不变：
    ☑ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）
    [⏱ 我的时长]
    ");
    t.tells("安叔", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    🙋 我的服务时长
    今年：2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    累计：2.5 小时（✔ 0 小时，☑ 2.5 小时）
    ⭐ 1 星要 100 小时，还差 97.5 小时。

    ☑ 2.5 小时 · 搭把手 · 茶话会，2026年11月24日（周二）
    [✋ 有一条不对] [➕ 有一次没记上]
    [📄 开证明]
    ");
});

both_engines!(what_is_called_off_or_unticked_is_taken_back, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.until("2026-11-24 19:05").await?;
    t.skip(lin);
    assert!(t.face(an).contains("2.5 h"));
    // The organiser ticked the wrong one.
    t.tells("Lin", "/checkin").await?;
    t.skip(lin);
    t.tells("Lin", "/remove 1 1").await?;
    t.skip(lin);
    t.until("2026-11-25 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.

    Taken back:
    Tea, Tue 24 Nov
    [⏱ My hours]
    ");
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    Nothing is noted yet. Be in a team, take a helper’s role in an activity, and come: the rest happens by itself.
    [➕ Something is missing]
    [📋 What’s on]
    ");
});

both_engines!(who_is_no_volunteer_has_no_hours, English, async |t| {
    t.organiser("Lin").await?;
    let bo = t.person("Bo");
    t.starts("Bo").await?;
    t.tells("Bo", "/hours").await?;
    assert_snapshot!(t.face(bo), @"
    You are not a volunteer yet. Would you like to help?
    [🙋 Volunteering]
    ");
    // Somebody else's row, forged.
    t.forges("Bo", bo, 1, "vo:1").await?;
    t.forges("Bo", bo, 1, "vs:1:absent").await?;
    t.skip(bo);
});

both_engines!(what_overlaps_counts_once_and_that_is_said, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Soup tomorrow 10:00-12:00\nhelpers: 3").await?;
    t.plans("Lin", "Salad tomorrow 11:00-13:00\nhelpers: 3").await?;
    t.until("2026-11-23 10:00").await?;
    for number in [1, 2] {
        t.tells("An", &format!("/start a{number}")).await?;
        t.taps_in("An", an, "Sign up: helpers").await?;
    }
    t.until("2026-11-24 13:30").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.tells("Lin", "/attend 2 1").await?;
    t.skip(an);
    t.until("2026-11-24 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 2 h · helping out · Soup, Tue 24 Nov 2026
    ☑ 1 h · helping out · Salad, Tue 24 Nov 2026 (at the same time as Soup)
    [✋ Not right: Soup, Tue 24 Nov]
    [✋ Not right: Salad, Tue 24 Nov]
    [⏱ My hours]
    ");
    t.taps_in("An", an, "Not right: Salad").await?;
    t.skip(an);
    t.until("2026-11-24 19:10").await?;
    t.taps_in("Lin", lin, "2 h").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Noted: 2 h. An will read it in the evening.
    Of it 1 h count: the rest is at the same time as Soup.
    ");
    // A second answer comes too late, and so does another objection to the same.
    t.forges("Lin", lin, 1, "vd:1:taken-back").await?;
    t.forges("An", an, 1, "vo:2").await?;
    t.skip(an);
    t.skip(lin);
    t.until("2026-11-25 18:00").await?;
    t.skip(an);
    t.until("2026-11-25 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.
    ☑ 1 h · helping out · Salad, Tue 24 Nov 2026 (at the same time as Soup)
    [✋ Not right]
    [⏱ My hours]
    ");
    t.skip(an);
});

both_engines!(what_a_long_day_and_the_same_time_take_away_is_said, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Fair tomorrow 8:00-18:00\nhelpers: 3").await?;
    t.plans("Lin", "Choir tomorrow 10:00-12:00\nhelpers: 3").await?;
    t.until("2026-11-23 10:00").await?;
    for number in [1, 2] {
        t.tells("An", &format!("/start a{number}")).await?;
        t.taps_in("An", an, "Sign up: helpers").await?;
    }
    t.until("2026-11-24 18:30").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.tells("Lin", "/attend 2 1").await?;
    t.skip(an);
    t.until("2026-11-24 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 8 h · helping out · Fair, Tue 24 Nov 2026 (a day counts 8 h at most)
    ☑ 0 h · helping out · Choir, Tue 24 Nov 2026 (at the same time as Fair)
    [✋ Not right: Fair, Tue 24 Nov]
    [✋ Not right: Choir, Tue 24 Nov]
    [⏱ My hours]
    ");
});

both_engines!(what_is_beyond_a_day_is_said_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.announces("林老师", "义卖 明天8:00-14:00\n帮手：3").await?;
    t.plans("林老师", "合唱 明天15:00-17:00\n帮手：3").await?;
    t.until("2026-11-23 10:00").await?;
    for number in [1, 2] {
        t.tells("安叔", &format!("/start a{number}")).await?;
        t.taps_in("安叔", an, "报名：帮手").await?;
    }
    t.until("2026-11-24 18:30").await?;
    t.tells("林老师", "/attend 1 1").await?;
    t.tells("林老师", "/attend 2 1").await?;
    t.skip(an);
    t.until("2026-11-24 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    t.taps_in("安叔", an, "不对：合唱").await?;
    t.skip(an);
    t.until("2026-11-24 19:10").await?;
    t.taps_in("林老师", lin, "4 小时").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 改记 4 小时。晚上会告诉 安叔。
    其中 2 小时算数：一天最多算 8 小时。
    ");
    t.until("2026-11-25 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    assert_snapshot!(t.face(an), @"
    组织者看过了您的服务时长。
    ☑ 2 小时 · 搭把手 · 合唱，2026年11月24日（周二）（一天最多算 8 小时）
    [✋ 不对]
    [⏱ 我的时长]
    ");
});

both_engines!(who_is_taken_in_later_has_what_they_helped_before, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.starts("An").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.until("2026-11-24 20:00").await?;
    // In the evening An reads how that comes about, once.
    assert_snapshot!(t.face(an), @"
    You have helped already: thank you! You are in no team yet, so nothing is noted. Join now, and what you helped with in the last 30 days is noted, too.
    [🙋 Volunteering]
    ");
    t.skip(an);
    t.skip(lin);
    t.skip(t.group());
    t.announces("Lin", "Soup tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.until("2026-11-25 13:00").await?;
    t.tells("Lin", "/attend 2 1").await?;
    t.skip(an);
    t.until("2026-11-25 20:00").await?;
    t.skip(lin);
    t.skip(t.group());
    assert!(!t.face(an).contains("You have helped already"), "{}", t.face(an));
    t.skip(an);
    t.volunteers("Lin", "An").await?;
    t.until("2026-11-26 19:05").await?;
    t.skip(lin);
    t.skip(t.group());
    t.skip(an);
    t.tells("An", "/hours").await?;
    let page = t.face(an);
    assert!(page.contains("2.5 h · helping out · Tea"), "{page}");
});

both_engines!(nobody_decides_about_their_own_hours, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "Lin").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.taps("Lin", "Sign up: helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.until("2026-11-24 19:05").await?;
    t.skip(t.group());
    t.taps_in("Lin", lin, "Not right").await?;
    t.skip(lin);
    t.until("2026-11-24 19:10").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.forges("Lin", lin, 1, "vt:1:16").await?;
    t.tells("Lin", "/hours").await?;
    let page = t.face(lin);
    assert!(page.contains("In all: 2.5 h"), "{page}");
});

both_engines!(what_is_decided_before_the_evening_is_read_in_it, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30").await?;
    t.until("2026-11-24 13:00").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
    t.tells("Lin", "/team").await?;
    for label in ["An", "Note hours", "Tea", "2 h"] {
        t.taps_in("Lin", lin, label).await?;
    }
    // An has not read of it yet, finds it under their hours, and says that it is wrong; Lin decides at once, before being asked.
    t.tells("An", "/hours").await?;
    for label in ["Something is not right", "Tea"] {
        t.taps_in("An", an, label).await?;
    }
    t.tells("Lin", "/team").await?;
    for label in ["1 question", "not right: Tea", "Take it back"] {
        t.taps_in("Lin", lin, label).await?;
    }
    for chat in [lin, an] {
        t.skip(chat);
    }
    t.passes(chrono::TimeDelta::minutes(5)).await?;
    assert_eq!(t.unread_in(lin), 0);
    t.until("2026-11-24 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    Your organiser has looked at your hours.

    Taken back:
    Tea, Tue 24 Nov
    [⏱ My hours]
    ");
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});

both_engines!(who_helped_without_being_in_a_team_reads_that_it_counts_when_they_join, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.starts("An").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.tells("An", "/hours").await?;
    assert!(t.private("An").starts_with("You are not a volunteer yet."));
    t.taps("An", "Sign up: helpers").await?;
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.private("An"), @"
    Your sign-ups

    1 · Tea
    🕙 Tue 24 Nov, 10:00 · 📍 Yusha station
    ✅ You have a seat
    🙋 As: helpers
    [Tea · Tue 24 Nov, 10:00]
    [🙁 I can’t come]
    ");
    t.quietly_until("2026-11-23 17:00").await?;
    t.until("2026-11-23 21:30").await?;
    assert_snapshot!(t.private("An"), @"
    🔔 Tomorrow: Tea
    🕙 Tue 24 Nov, 10:00
    📍 Yusha station
    🙋 As: helpers
    [🙁 I can’t come] [📅 Put it into my calendar]
    ");
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    let an = t.person("An");
    t.skip(an);
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.private("An"), @"
    You have helped already: thank you! You are in no team yet, so nothing is noted. Join now, and what you helped with in the last 30 days is noted, too.
    [🙋 Volunteering]
    ");
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(who_helped_without_being_in_a_team_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.starts("安安").await?;
    t.announces("林老师", "包饺子 明天10:00-12:30\n帮手：3人").await?;
    t.taps("安安", "报名：帮手").await?;
    t.tells("安安", "/mine").await?;
    assert_snapshot!(t.private("安安"), @"
    我的报名

    1 · 包饺子
    🕙 11月24日（周二）10:00 · 📍 玉沙社区实践站
    ✅ 已报名
    🙋 岗位：帮手
    [包饺子 · 11月24日（周二）10:00]
    [🙁 我来不了]
    ");
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("林老师", "/attend 1 1").await?;
    let an = t.person("安安");
    t.skip(an);
    t.tells("安安", "/hours").await?;
    assert_snapshot!(t.private("安安"), @"
    您已经来帮过忙了，谢谢！您还没加入队伍，所以还没记时长。现在加入，最近 30 天帮过的忙也会记上。
    [🙋 志愿服务]
    ");
    // Who does not ask reads it in the evening.
    t.until("2026-11-24 19:05").await?;
    assert_snapshot!(t.private("安安"), @"
    您已经来帮过忙了，谢谢！您还没加入队伍，所以还没记时长。现在加入，最近 30 天帮过的忙也会记上。
    [🙋 志愿服务]
    ");
    t.skip(lin);
    t.skip(t.group());
});
