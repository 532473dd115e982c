//! Who has served enough for a star: a notice of five working days, private objections, and the star.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// A volunteer has served that many hours in the past weeks, eight a day.
    pub async fn has_served(&mut self, name: &str, hours: i64) -> Told<()> {
        let person = self.person(name);
        for day in 0..hours / 8 {
            let from = 1_787_000_000 + day * 86_400;
            self.has_stored(&format!(
                r#"INSERT INTO hours_rows (volunteer_id, place_id, title, skill, zone, from_at, until_at, class, noted_at)
                   SELECT v.id, MIN(p.id), '"Tea"', 'kitchen', 'Asia/Shanghai', {from}, {from} + 28800, 'attested', {from}
                   FROM volunteers v JOIN people q ON q.id = v.person_id, places p
                   WHERE q.telegram_id = {person} GROUP BY v.id"#
            ))
            .await?;
        }
        self.has_stored("UPDATE volunteers SET told_row = (SELECT MAX(id) FROM hours_rows)").await
    }
}

both_engines!(a_notice_of_five_working_days, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for (name, hours) in [("An", 104), ("Bo", 304), ("Cai", 96)] {
        t.volunteers("Lin", name).await?;
        t.has_served(name, hours).await?;
    }
    t.starts("Dan").await?;
    t.tells("Lin", "/stars").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ Stars · Yusha station

    Have served enough for a new star:
    ⭐ An · 104 h
    ⭐⭐ Bo · 304 h
    [📣 Give notice of all 2]
    ");
    t.until("2026-11-23 08:30").await?;
    t.taps_in("Lin", lin, "Give notice").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ Stars · Yusha station

    ⭐ An · 104 h
    Notice until Mon 30 Nov, no objection so far.

    ⭐⭐ Bo · 304 h
    Notice until Mon 30 Nov, no objection so far.
    ");
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    ⭐ Thank you for so many hours! These neighbours are to get a star:
    ⭐ An · 104 h
    ⭐⭐ Bo · 304 h

    Is something not right? Until Mon 30 Nov you can say so in private; only the organisers read who did.
    [✋ Not right? In private]
    ");
    // A second tap gives no second notice.
    t.forges("Lin", lin, 1, "sn:1").await?;
    t.skip(lin);
    assert_eq!(t.unread_in(t.group()), 0);
    // Somebody says privately that one of them is not right.
    let dan = t.person("Dan");
    let link = t.payload_of_link(t.group());
    t.tells("Dan", &format!("/start {link}")).await?;
    assert_snapshot!(t.face(dan), @"
    Whose star is not right? The organisers will ask you why; nobody else learns of it.
    [An: star 1]
    [Bo: star 2]
    ");
    t.taps_in("Dan", dan, "Bo: star 2").await?;
    assert_snapshot!(t.face(dan), @"Thank you. The organisers will ask you about Bo’s star, and nobody else learns of it.");
    // The bot is down over the evening on which it is over.
    t.until("2026-11-30 20:00").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.bot_is_down_until("2026-12-01 20:00")?;
    t.until("2026-12-01 20:05").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⭐ The notice is over. Whoever nobody objected to has the star now:
    ⭐ An · 104 h
    ⭐⭐ Bo · 304 h
    Objections by: Dan
    [✅ Grant Bo] [✖️ Not Bo]
    ");
    assert_snapshot!(t.private("An"), @"
    🌟 You have your first star: 104 h for your neighbours. Thank you!
    [⏱ My hours]
    ");
    let bo = t.person("Bo");
    assert_eq!(t.unread_in(bo), 0);
    t.taps_in("Lin", lin, "Not Bo").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ Stars · Yusha station
    Nobody has served enough for a new star yet.
    ");
    t.tells("An", "/hours").await?;
    let an = t.person("An");
    let page = t.face(an);
    assert!(page.starts_with("🙋 Your hours ⭐\n"), "{page}");
    // Too late to object, and it is refused to be decided twice.
    t.tells("Dan", &format!("/start {link}")).await?;
    assert_snapshot!(t.face(dan), @"
    This notice is over.
    [📋 What’s on]
    ");
    t.forges("Lin", lin, 1, "sd:2:1").await?;
    t.forges("Dan", dan, 1, "so:1").await?;
    t.skip(lin);
    t.skip(dan);
    assert_eq!(t.unread_in(bo), 0);
});

both_engines!(a_notice_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    for (name, hours) in [("安叔", 104), ("王婆婆", 304)] {
        t.volunteers("林老师", name).await?;
        t.has_served(name, hours).await?;
    }
    t.until("2026-11-27 09:00").await?;
    t.tells("林老师", "/stars").await?;
    t.taps_in("林老师", lin, "公示").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ 星级 · 玉沙社区实践站

    ⭐ 安叔 · 104 小时
    公示到 12月4日（周五），还没有人提异议。

    ⭐⭐ 王婆婆 · 304 小时
    公示到 12月4日（周五），还没有人提异议。
    ");
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    ⭐ 谢谢他们的付出！以下邻居拟评星级：
    ⭐ 安叔 · 104 小时
    ⭐⭐ 王婆婆 · 304 小时

    觉得不对？到 12月4日（周五） 为止都可以私下告诉我们，只有组织者知道是谁说的。
    [✋ 有异议？私下说]
    ");
    t.starts("赵大爷").await?;
    let zhao = t.person("赵大爷");
    let link = t.payload_of_link(t.group());
    t.tells("赵大爷", &format!("/start {link}")).await?;
    t.taps_in("赵大爷", zhao, "安叔").await?;
    assert_snapshot!(t.face(zhao), @"谢谢。安叔 的星级，组织者会私下问您，别人不会知道。");
    t.until("2026-12-05 19:05").await?;
    assert_snapshot!(t.private("林老师"), @"
    ⭐ 公示结束。没有异议的，已经评上星级：
    ⭐ 安叔 · 104 小时
    提异议的：赵大爷
    ⭐⭐ 王婆婆 · 304 小时
    [✅ 评上 安叔] [✖️ 不评 安叔]
    ");
    t.taps_in("林老师", lin, "评上 安叔").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ 星级 · 玉沙社区实践站
    还没有人的时长够评新的星级。
    ");
    t.settle().await?;
    assert_snapshot!(t.private("安叔"), @"
    🌟 您评上 1 星了：为邻居们服务了 104 小时。谢谢您！
    [⏱ 我的时长]
    ");
    assert_snapshot!(t.private("王婆婆"), @"
    🌟 您评上 2 星了：为邻居们服务了 304 小时。谢谢您！
    [⏱ 我的时长]
    ");
});
