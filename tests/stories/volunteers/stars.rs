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
    [📣 Announce all 2]
    ");
    t.until("2026-11-23 08:30").await?;
    t.taps_in("Lin", lin, "Announce all 2").await?;
    assert_snapshot!(t.face(lin), @"
    This goes into your groups, and each of them reads in private that they are in it:

    ⭐ Thank you for so many hours! These neighbours are to get a star:
    ⭐ An · 104 h
    ⭐⭐ Bo · 304 h

    Is something not right? Until Mon 30 Nov you can say so in private; only the organisers read who did.
    [📣 Post it]
    [◀️]
    ");
    t.taps_in("Lin", lin, "Post it").await?;
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
    assert_snapshot!(t.private("An"), @"
    ⭐ You have helped for 104 h: your first star is on the way. Until Mon 30 Nov neighbours may say if something is not right; then you have it.
    [⏱ My hours]
    ");
    let bo = t.person("Bo");
    t.skip(bo);
    // A second tap gives no second notice.
    t.forges("Lin", lin, 1, "sp:1").await?;
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
    assert_snapshot!(t.face(dan), @"
    Thank you. The organisers will ask you about Bo’s star, and nobody else learns of it.
    [↩️ It is right after all]
    ");
    // Those who run the place hear of it at once, and can ask; whoever spoke too soon takes it back.
    assert_snapshot!(t.private("Lin"), @"✋ Dan says that star 2 of Bo is not right. Please ask why; you decide after Mon 30 Nov.");
    t.taps_in("Dan", dan, "right after all").await?;
    assert_snapshot!(t.face(dan), @"All right: nothing is said about Bo’s star.");
    t.tells("Dan", &format!("/start {link}")).await?;
    t.taps_in("Dan", dan, "Bo: star 2").await?;
    t.skip(lin);
    // Nobody says it of themselves.
    assert_snapshot!(t.forges("Bo", bo, 1, "so:2").await?, @"This is your own star. If it is not right, please tell the organiser.");
    // The bot is down over the evening on which it is over.
    t.until("2026-11-30 20:00").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.bot_is_down_until("2026-12-01 20:00")?;
    t.until("2026-12-01 20:05").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⭐ The notice is over.

    Nobody objected; they have their star now:
    ⭐ An · 104 h

    ⭐⭐ Bo · 304 h
    The notice is over, with 1 objection. Please ask, and decide.
    Objections by: Dan
    [✅ Grant Bo] [✖️ Not Bo]
    ");
    assert_snapshot!(t.private("An"), @"
    🌟 You have your first star: 104 h for your neighbours. Thank you!
    [⏱ My hours]
    ");
    assert_eq!(t.unread_in(bo), 0);
    t.taps_in("Lin", lin, "Not Bo").await?;
    assert_snapshot!(t.face(lin), @"
    ✖️ Bo does not get star 2 now. It comes up again when they have helped more.

    ⭐ Stars · Yusha station
    Nobody is waiting for a new star.
    ");
    assert_snapshot!(t.private("Bo"), @"
    Star 2 was not granted this time. Please talk to the organiser about it. It comes up again when you have helped more.
    [⏱ My hours]
    ");
    // Once they have helped more it comes up again, and what was said before is over.
    t.has_served("Bo", 312).await?;
    t.tells("Lin", "/stars").await?;
    for label in ["Announce it", "Post it"] {
        t.taps_in("Lin", lin, label).await?;
    }
    assert_snapshot!(t.face(lin), @"
    ⭐ Stars · Yusha station

    ⭐⭐ Bo · 312 h
    Notice until Tue 8 Dec, no objection so far.
    ");
    t.skip(t.group());
    t.skip(bo);
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
    t.taps_in("林老师", lin, "公示这 2 位").await?;
    assert_snapshot!(t.face(lin), @"
    下面这段会发到群里，每一位本人也会在私聊里看到：

    ⭐ 谢谢热心的邻居！拟评星级：
    ⭐ 安叔 · 104 小时
    ⭐⭐ 王婆婆 · 304 小时

    觉得不对？到 12月4日（周五） 为止都可以私下告诉我们，只有组织者知道是谁说的。
    [📣 发到群里]
    [◀️]
    ");
    t.taps_in("林老师", lin, "发到群里").await?;
    assert_snapshot!(t.face(lin), @"
    ⭐ 星级 · 玉沙社区实践站

    ⭐ 安叔 · 104 小时
    公示到 12月4日（周五），还没有人提异议。

    ⭐⭐ 王婆婆 · 304 小时
    公示到 12月4日（周五），还没有人提异议。
    ");
    t.settle().await?;
    assert_snapshot!(t.next(), @"
    ⭐ 谢谢热心的邻居！拟评星级：
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
    assert_snapshot!(t.face(zhao), @"
    谢谢。关于 安叔 的星级，组织者会私下找您，别人不会知道。
    [↩️ 没有异议了]
    ");
    assert_snapshot!(t.private("林老师"), @"✋ 赵大爷 对 安叔 的 1 星有异议。请问清楚原因，12月4日（周五） 以后由您决定。");
    assert_snapshot!(t.private("安叔"), @"
    ⭐ 您已经服务了 104 小时，够评 1 星了。公示到 12月4日（周五），没有异议就评上。
    [⏱ 我的时长]
    ");
    let wang = t.person("王婆婆");
    t.skip(wang);
    t.until("2026-12-05 19:05").await?;
    assert_snapshot!(t.private("林老师"), @"
    ⭐ 公示结束。

    没有异议，已经评上：
    ⭐⭐ 王婆婆 · 304 小时

    ⭐ 安叔 · 104 小时
    公示结束了，有 1 人提异议。请问清楚，再决定。
    提异议的：赵大爷
    [✅ 评上 安叔] [✖️ 不评 安叔]
    ");
    t.taps_in("林老师", lin, "评上 安叔").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 安叔 评上 1 星。

    ⭐ 星级 · 玉沙社区实践站
    现在没有要评的星级。
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

both_engines!(who_hides_their_name_or_is_forgotten_is_in_no_notice, English, async |t| {
    let lin = t.organiser("Lin").await?;
    for name in ["An", "Bo"] {
        t.volunteers("Lin", name).await?;
        t.has_served(name, 104).await?;
    }
    t.until("2026-11-23 08:30").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    t.tells("Bo", "/settings").await?;
    t.taps_in("Bo", bo, "Hide my name").await?;
    t.tells("Lin", "/stars").await?;
    t.taps_in("Lin", lin, "Announce all 2").await?;
    assert_snapshot!(t.face(lin), @"
    This goes into your groups, and each of them reads in private that they are in it:

    ⭐ Thank you for so many hours! These neighbours are to get a star:
    ⭐ An · 104 h

    Is something not right? Until Mon 30 Nov you can say so in private; only the organisers read who did.

    Not in it, since they have hidden their name: Bo. Please ask them first; they show it again in their settings.
    [📣 Post it]
    [◀️]
    ");
    t.taps_in("Lin", lin, "Post it").await?;
    t.settle().await?;
    assert!(t.next().contains("⭐ An · 104 h"));
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    t.settle().await?;
    assert_snapshot!(t.face(t.group()), @"This notice is over.");
    t.tells("Bo", "/hours").await?;
    assert!(t.face(bo).contains("The organiser gives notice of it"), "{}", t.face(bo));
    for chat in [t.group(), lin, an, bo] {
        t.skip(chat);
    }
});
