//! Many at the same moment, what changes after hours were noted, and a night in which the clocks change.

use std::collections::BTreeMap;

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

const TEN: [&str; 10] = ["An", "Bo", "Cai", "Dan", "Er", "Fang", "Gao", "Hu", "Jia", "Kang"];

impl World {
    /// People tap buttons at the same moment: nobody has an answer before the last of them.
    async fn all_tap(&mut self, taps: &[(&str, &str)]) -> Told<()> {
        for (name, label) in taps {
            let person = self.person(name);
            let message = self.sandbox.with_button(person, "", label).expect("a button").id;
            self.sandbox.tap(person, person, message, label)?;
        }
        self.settle().await
    }
}

both_engines!(ten_object_at_once_and_two_decide_at_once, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let mei = t.organiser("Mei").await?;
    for name in TEN {
        t.volunteers("Lin", name).await?;
    }
    t.skip(mei);
    t.announces("Lin", "Tea tomorrow 10:00-12:00\nhelpers: 10").await?;
    for name in TEN {
        t.taps(name, "Sign up: helpers").await?;
    }
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1-10").await?;
    t.quietly_until("2026-11-24 19:05").await?;
    // Whoever planned it is gone: those who run the place are asked.
    t.has_stored("UPDATE activities SET organiser_id = NULL").await?;
    t.all_tap(&TEN.map(|name| (name, "Not right"))).await?;
    assert_eq!(t.counts("objections WHERE decided_at IS NULL").await?, 10);
    t.until("2026-11-24 19:20").await?;
    let asked = |t: &World, person| {
        let seen = t.sandbox.messages(person);
        seen.iter().filter(|seen| seen.text.contains("not right")).map(|seen| seen.id).collect::<Vec<_>>()
    };
    let (of_lin, of_mei) = (asked(t, lin), asked(t, mei));
    assert_eq!((of_lin.len(), of_mei.len()), (10, 10));
    // Both decide each of them, one this way and one that way, at the same moment.
    for (one, other) in of_lin.iter().zip(&of_mei) {
        t.sandbox.tap(lin, lin, *one, "Take it back")?;
        t.sandbox.tap(mei, mei, *other, "1 h")?;
    }
    t.settle().await?;
    t.has_read_everything();
    assert_eq!(t.counts("objections WHERE decided_at IS NULL").await?, 0);
    let taken_back = t.counts("objections WHERE decision = 'taken-back'").await?;
    let other_time = t.counts("objections WHERE decision = 'other-time'").await?;
    assert_eq!(taken_back + other_time, 10);
    // Each row is reversed once, and whoever was first is who is noted.
    assert_eq!(t.counts("hours_rows WHERE reverses IS NOT NULL").await?, 10);
    let mut sums = BTreeMap::new();
    for name in TEN {
        t.tells(name, "/hours").await?;
        let person = t.person(name);
        let face = t.face(person);
        let said = if face.contains("In all: 1 h") { "an hour" } else { "nothing" };
        *sums.entry(said).or_insert(0) += 1;
        assert!(said == "an hour" || face.contains("Nothing is noted yet"), "{face}");
    }
    assert_eq!(sums.get("an hour").copied().unwrap_or(0), other_time);
    assert_eq!(sums.get("nothing").copied().unwrap_or(0), taken_back);
    t.quietly_until("2026-11-25 20:00").await?;
});

/// A plan with one activity, as the operator writes it.
fn plan(rest: &str) -> String {
    format!(
        "[[place]]\nslug = \"yusha\"\nkind = \"station\"\nname = \"Yusha station\"\n\n[[activity]]\nslug = \"tea\"\n\
         title = \"Tea\"\ntheme = \"fun\"\nplace = \"yusha\"\nrole = [{{ name = \"helpers\", seats = 3 }}]\n{rest}\n"
    )
}

both_engines!(what_is_moved_or_called_off_after_hours_were_noted_is_noted_anew, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.imports(&plan("starts = 2026-11-24T10:00\nminutes = 120")).await?;
    t.taps("An", "Sign up: helpers").await?;
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.quietly_until("2026-11-24 19:05").await?;
    // It had begun an hour earlier, as the plan says afterwards.
    t.imports(&plan("starts = 2026-11-24T09:00\nminutes = 180")).await?;
    t.quietly_until("2026-11-25 18:59").await?;
    t.until("2026-11-25 19:05").await?;
    assert_snapshot!(t.face(an), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 3 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    🙋 Your hours
    This year: 3 h (✔ 0 h checked in, ☑ 3 h noted by organisers)
    In all: 3 h (✔ 0 h, ☑ 3 h)
    ⭐ Star 1 comes with 100 h: 97 h to go.

    ☑ 3 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Something is not right] [➕ Something is missing]
    [📄 Certificate]
    ");
    // And it never took place: the list of who was there was ticked for the wrong day.
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    Did Tea, Tue 24 Nov, 09:00, not take place? Then nobody was there, and its helpers have no hours for it. Nobody else is written to.
    [❌ It did not take place]
    [It took place]
    ");
    t.taps_in("Lin", lin, "It did not take place").await?;
    assert_snapshot!(t.face(lin), @"
    ❌ Noted: Tea did not take place.
    [↩️ Undo]
    ");
    t.quietly_until("2026-11-26 18:59").await?;
    t.until("2026-11-26 19:05").await?;
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.

    Taken back:
    Tea, Tue 24 Nov
    [⏱ My hours]
    ");
    t.has_read_everything();
});

both_engines!(a_night_in_which_the_clocks_change_is_as_long_as_it_was, English, async |t| {
    t.moves_to(chrono_tz::Europe::Berlin, "2026-10-24 12:00").await?;
    t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    // From ten to four by the clock on the wall, in which the hour from two to three comes twice.
    t.announces("Lin", "Night watch today 22:00-04:00\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.quietly_until("2026-10-25 09:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.quietly_until("2026-10-25 18:59").await?;
    t.until("2026-10-25 19:05").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 7 h · helping out · Night watch, Sat 24 Oct 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.has_read_everything();
});

both_engines!(what_never_took_place_is_said_below_who_came_and_can_be_taken_back, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安安").await?;
    t.announces("林老师", "茶会 明天10:00-12:00\n岗位：帮厨 1人").await?;
    t.taps("安安", "报名：帮厨").await?;
    // Not before its end, and not by somebody else, also not by a button that somebody made up.
    assert_snapshot!(t.forges("林老师", lin, 1, "oz:1").await?, @"活动还没有结束，结束后再来。");
    t.quietly_until("2026-11-24 12:05").await?;
    assert_snapshot!(t.forges("安安", lin, 1, "oz:1").await?, @"这个按钮过期了。下面没有更新的消息，就给我发一句“你好”。");
    t.until("2026-11-24 20:30").await?;
    let group = t.group();
    t.tells("林老师", "/attend 1 1").await?;
    t.taps_in("林老师", lin, "没有办成").await?;
    assert_snapshot!(t.face(lin), @"✅ 已到场 1 人。");
    t.taps_in("林老师", lin, "办了的").await?;
    assert_snapshot!(t.face(lin), @"✅ 已到场 1 人。");
    t.tells("林老师", "/cancelactivity 1").await?;
    t.taps_in("林老师", lin, "没有办成").await?;
    assert_snapshot!(t.face(lin), @"
    ❌ 记好了：茶会 没有办。
    [↩️ 撤销]
    ");
    assert_snapshot!(t.face(group), @"茶会（11月24日（周二）10:00）没有办。");
    t.taps_in("林老师", lin, "撤销").await?;
    assert_snapshot!(t.face(lin), @"
    茶会的回顾已发布。谁来了？
    请点名字（共 1 人报名），照片可以直接发给我，想写的话请回复这条消息：一周之内我会更新回顾。
    [✅ 安安]
    [全部到场]
    [👀 看看回顾]
    [❌ 没有办成]
    ");
    assert_snapshot!(t.face(group), @"
    📣 茶会
    🕙 11月24日（周二）10:00 · 📍 玉沙社区实践站
    👥 1 位邻居到场。

    感谢每一位参加和帮忙的人，下次再见！
    ");
    t.tells("林老师", "/cancelactivity 1").await?;
    t.taps_in("林老师", lin, "没有办成").await?;
    t.quietly_until("2026-11-25 18:59").await?;
    t.until("2026-11-26 20:00").await?;
    assert_snapshot!(t.private("安安"), @"
    组织者看过了您的服务时长。

    已经撤回：
    茶会，11月24日（周二）
    [⏱ 我的时长]
    ");
    t.has_read_everything();
});
