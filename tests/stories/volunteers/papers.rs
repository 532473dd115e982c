//! First aid and driving take a paper: an organiser has seen it, and only while it holds is somebody asked for it.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{Told, World, both_engines};

impl World {
    /// Somebody is in the helpers' team, and says that they drive.
    async fn drives(&mut self, organiser: &str, name: &str) -> Told<()> {
        self.volunteers(organiser, name).await?;
        let person = self.person(name);
        self.tells(name, "/volunteer").await?;
        for (english, chinese) in [("What I can help with", "我能帮的"), ("Driving", "开车接送")] {
            let label = self.word(english, chinese).to_owned();
            self.taps_in(name, person, &label).await?;
        }
        Ok(())
    }
}

both_engines!(a_driver_is_asked_while_their_licence_holds, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.drives("Lin", "An").await?;
    let an = t.person("An");
    assert_snapshot!(t.face(an), @"
    What you can help with (tap to change):
    📄 For first aid and driving, show your paper to the organiser once. Then I can ask you for it.
    [▫️ Whatever is needed] [✅ Kitchen]
    [▫️ Talks] [▫️ First aid]
    [▫️ Music] [▫️ Handicraft]
    [▫️ Repairs] [▫️ Haircuts]
    [▫️ Care visits] [▫️ Children]
    [▫️ Help with phones] [✅ Driving]
    [▫️ Interpreting]
    [🙋 Volunteering]
    ");
    t.announces("Lin", "Outing Wednesday 9:00-11:00\nrole: drivers 2").await?;
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert_snapshot!(t.face(lin), @"
    Nobody in a team there can be asked for this: for first aid and driving I ask those whose paper you have seen. Tap somebody’s name in your team, then 📄.
    [👥 My teams]
    ");
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "An").await?;
    t.taps_in("Lin", lin, "paper seen").await?;
    assert_snapshot!(t.face(lin), @"
    📄 Which paper has An shown you?
    [⛑ First aid]
    [🚗 Driving licence]
    [◀️]
    ");
    t.taps_in("Lin", lin, "Driving licence").await?;
    assert_snapshot!(t.face(lin), @"
    🚗 Driving licence of An: in which year does it end?
    [2026] [2027] [2028] [2029]
    [2030] [2031] [2032] [2033]
    [2034] [2035] [2036]
    [◀️]
    ");
    t.taps_in("Lin", lin, "2026").await?;
    assert_snapshot!(t.face(lin), @"
    🚗 Driving licence of An: until the end of which month?
    [November 2026] [December 2026]
    [◀️]
    ");
    t.taps_in("Lin", lin, "November").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 An · helpers · Yusha station · in
    lives here · driving (paper until November 2026) · kitchen
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    🙋 nobody has called on them in 90 days
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert_snapshot!(t.face(lin), @"
    Whom shall I ask? Each of them gets this, in private:

    🙋 Outing
    Wed 25 Nov, 09:00–11:00, as drivers: 2 more are needed. Can you come?
    [🙋 Helpers · ask 1]
    [✏️ Another kind of help]
    ");
    // In December it does not hold any more.
    t.plans("Lin", "Outing 2 December 9:00-11:00\nrole: drivers 2").await?;
    t.until("2026-11-29 20:00").await?;
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
    t.tells("Lin", "/roster 2").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert!(t.face(lin).contains("whose paper you have seen"), "{}", t.face(lin));
    // Another one is seen, and then it turns out to be none.
    t.tells("Lin", "/team").await?;
    for label in ["An", "paper seen", "Driving licence", "2030", "February"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert!(t.face(lin).contains("driving (paper until February 2030)"), "{}", t.face(lin));
    for label in ["paper seen", "Driving licence", "holds no more"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert!(t.face(lin).contains("driving (no paper seen yet)"), "{}", t.face(lin));
    t.skip(an);
});

both_engines!(a_driver_is_asked_while_their_licence_holds_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.drives("林老师", "安叔").await?;
    let an = t.person("安叔");
    assert_snapshot!(t.face(an), @"
    您能帮的忙（点一下就能改）：
    📄 急救和开车要有证：把证书给组织者看一次，以后需要时我才能请您。
    [▫️ 都可以] [✅ 帮厨]
    [▫️ 宣讲] [▫️ 急救]
    [▫️ 音乐] [▫️ 手工]
    [▫️ 维修] [▫️ 理发]
    [▫️ 上门探望] [▫️ 照看孩子]
    [▫️ 教用手机] [✅ 开车接送]
    [▫️ 翻译]
    [🙋 志愿服务]
    ");
    t.tells("林老师", "/team").await?;
    for label in ["安叔", "看过急救证"] {
        t.taps_in("林老师", lin, label).await?;
    }
    assert_snapshot!(t.face(lin), @"
    📄 安叔给您看过哪个证？
    [⛑ 急救证]
    [🚗 驾驶证]
    [◀️]
    ");
    t.taps_in("林老师", lin, "急救证").await?;
    assert_snapshot!(t.face(lin), @"
    ⛑ 安叔的急救证，有效期到哪一年？
    [2026] [2027] [2028] [2029]
    [2030] [2031] [2032] [2033]
    [2034] [2035] [2036]
    [◀️]
    ");
    t.taps_in("林老师", lin, "2027").await?;
    assert_snapshot!(t.face(lin), @"
    ⛑ 安叔的急救证，到几月底？
    [2027 年 1 月] [2027 年 2 月] [2027 年 3 月]
    [2027 年 4 月] [2027 年 5 月] [2027 年 6 月]
    [2027 年 7 月] [2027 年 8 月] [2027 年 9 月]
    [2027 年 10 月] [2027 年 11 月] [2027 年 12 月]
    [◀️]
    ");
    t.taps_in("林老师", lin, "2027 年 6 月").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 安叔 · 志愿者 · 玉沙社区实践站 · 已加入
    居民 · 开车接送（还没看过证书） · 急救（证书有效期到 2027 年 6 月） · 帮厨
    ⏱ 累计 0 小时
    2026年11月23日（周一）起当志愿者
    🙋 近 90 天还没请过
    [⏱ 补记时长] [👤 年龄]
    [📄 看过急救证、驾驶证]
    [⭐ 请当队长]
    [🚪 请出队伍]
    [◀️]
    ");
});

both_engines!(a_paper_is_the_organisers_to_see, English, async |t| {
    t.organiser("Lin").await?;
    t.drives("Lin", "An").await?;
    let an = t.person("An");
    // Its own volunteer, whoever runs another place, and whoever runs this one no more say nothing about it; nor is a month that was
    // not offered taken, nor what no paper proves.
    let (lin, mo) = (t.person("Lin"), t.person("Mo"));
    t.has_place("caotang").await?;
    t.starts("Mo").await?;
    t.gets_role("Mo", "caotang", Some(RoleAtPlace::Organiser)).await?;
    t.tells("Lin", "/team").await?;
    for (who, chat, data) in [
        ("An", an, "pm:1:1:volunteers:driving:2027:3"),
        ("Mo", mo, "pm:1:1:volunteers:driving:2027:3"),
        ("Mo", mo, "pw:1:1:volunteers"),
        ("Lin", lin, "pm:1:1:volunteers:driving:2026:10"),
        ("Lin", lin, "pm:1:1:volunteers:driving:2050:3"),
        ("Lin", lin, "pm:1:1:volunteers:driving:2027:13"),
        ("Lin", lin, "pm:1:1:volunteers:kitchen:2027:3"),
        ("Lin", lin, "pm:1:2:volunteers:driving:2027:3"),
        ("Lin", lin, "pm:1:1:culture:driving:2027:3"),
    ] {
        t.forges(who, chat, 1, data).await?;
    }
    let mei = t.person("Mei");
    t.starts("Mei").await?;
    t.gets_role("Mei", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.tells("Mei", "/team").await?;
    for label in ["An", "paper seen", "Driving licence", "2027"] {
        t.taps_in("Mei", mei, label).await?;
    }
    t.gets_role("Mei", "yusha", None).await?;
    assert_snapshot!(t.taps_in("Mei", mei, "March").await?, @"Only organisers can do this. Ask an admin of your group.");
    t.tells("An", "/volunteer").await?;
    assert!(t.face(an).contains("driving (no paper seen yet)"), "{}", t.face(an));
    t.skip(mei);
    t.skip(lin);
});

both_engines!(what_a_paper_proves_is_for_whose_paper_was_seen, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.drives("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Outing Wednesday 9:00-11:00\nrole: drivers 2\nrole: cooks 1").await?;
    // Neither somebody of the team whose licence nobody has seen, nor a stranger; they are welcome otherwise.
    assert_snapshot!(t.taps("An", "Sign up: drivers").await?, @"To help with this, the organiser has to see your paper first: a first-aid certificate, or a driving licence. Please show it to them. You are welcome to take part meanwhile.");
    assert_snapshot!(t.taps("Bo", "Sign up: drivers").await?, @"To help with this, the organiser has to see your paper first: a first-aid certificate, or a driving licence. Please show it to them. You are welcome to take part meanwhile.");
    assert!(t.taps("Bo", "Sign up: cooks").await?.contains("You are in"));
    t.tells("Lin", "/team").await?;
    for label in ["An", "paper seen", "Driving licence", "2027", "March"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert!(t.taps("An", "Sign up: drivers").await?.contains("You are in"));
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});

both_engines!(what_a_paper_proves_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.announces("林老师", "郊游 周三9:00-11:00\n岗位：司机 2人").await?;
    assert_snapshot!(t.taps("小安", "报名：司机").await?, @"做这件事要有证：急救证或者驾驶证。请先给组织者看一看，登记好了就能报名。您也可以先报名参加活动。");
    t.skip(t.group());
});
