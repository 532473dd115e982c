//! Volunteers' Day: a thank-you to the group as a draft, in counts, which goes out if one of those who run the place taps.

use insta::assert_snapshot;
use lastmile::domain::hours::Class;

use crate::language::{Told, World, both_engines};

const TICKED: Class = Class::Attested;

impl World {
    /// An and Bo have helped at Yusha this year, and it is the day before Volunteers' Day, some minutes past ten.
    async fn is_the_day_before(&mut self, organisers: &[&str], names: [&str; 2]) -> Told<()> {
        self.has_helped_this_year(organisers, names).await?;
        self.quietly_until("2026-12-04 09:59").await?;
        self.has_read_everything();
        self.until("2026-12-04 10:01").await
    }

    async fn has_helped_this_year(&mut self, organisers: &[&str], names: [&str; 2]) -> Told<()> {
        for name in organisers {
            self.organiser(name).await?;
        }
        for name in names {
            self.volunteers(organisers[0], name).await?;
        }
        let [an, bo] = names;
        self.served(an, "yusha", "2026-11-02 08:00", (150, TICKED)).await?;
        self.served(bo, "yusha", "2026-11-02 08:00", (120, TICKED)).await?;
        self.served(an, "yusha", "2026-11-07 08:00", (60, TICKED)).await?;
        // The year before is not told of.
        self.served(bo, "yusha", "2025-06-02 08:00", (60, TICKED)).await?;
        self.has_read_everything();
        Ok(())
    }
}

both_engines!(one_tap_and_the_group_is_thanked, English, async |t| {
    t.is_the_day_before(&["Lin", "Hui"], ["An", "Bo"]).await?;
    assert_snapshot!(t.private("Lin"), @"
    🎗 Tomorrow, 5 December, is Volunteers’ Day. Shall I thank your helpers in the group of Yusha station? This would be read there:

    🎗 Today is Volunteers’ Day. This year 2 neighbours helped here in 2 activities, 5.5 h. Thank you!
    [📣 Post it on 5 December in the morning]
    [✏️ Change the words] [Not this year]
    ");
    let (lin, hui) = (t.person("Lin"), t.person("Hui"));
    let asked = t.private("Hui");
    assert!(asked.contains("Tomorrow, 5 December"), "{asked}");
    // It is nobody else's to decide.
    let an = t.person("An");
    for data in ["yn:1", "ya:1"] {
        t.forges("An", an, 1, data).await?;
    }
    t.skip(an);
    // What was left out by mistake is there again by one tap.
    t.taps_in("Lin", lin, "Not this year").await?;
    assert_snapshot!(t.face(lin), @"
    All right, no thank-you from me this year.
    [↩️ Thank them after all]
    ");
    t.taps_in("Lin", lin, "after all").await?;
    assert!(t.face(lin).contains("[✏️ Change the words] [Not this year]"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Post it").await?;
    assert_snapshot!(t.face(lin), @"✅ The thank-you goes out on 5 December in the morning.");
    // Of two the first decides, and the other reads so.
    t.taps_in("Hui", hui, "Not this year").await?;
    assert_snapshot!(t.face(hui), @"✅ The thank-you goes out on 5 December in the morning.");
    t.until("2026-12-05 08:59").await?;
    assert_eq!(t.unread_in(t.group()), 0);
    t.until("2026-12-05 09:01").await?;
    assert_snapshot!(t.next(), @"🎗 Today is Volunteers’ Day. This year 2 neighbours helped here in 2 activities, 5.5 h. Thank you!");
    // Once a year is enough.
    t.served("An", "yusha", "2026-12-05 08:00", (60, TICKED)).await?;
    t.quietly_until("2026-12-06 20:00").await?;
    assert_eq!(t.unread_in(t.group()), 0);
    t.has_read_everything();
});

both_engines!(the_words_are_the_organisers, Chinese, async |t| {
    t.is_the_day_before(&["林老师", "惠姐"], ["安叔", "王婆婆"]).await?;
    let (lin, hui) = (t.person("林老师"), t.person("惠姐"));
    assert_snapshot!(t.private("林老师"), @"
    🎗 明天（12月5日）是国际志愿者日。要在玉沙社区实践站的群里感谢帮过忙的邻居吗？群里会看到：

    🎗 今天是国际志愿者日。今年有 2 位邻居在这里帮忙，参加了 2 场活动，共 5.5 小时。谢谢大家！
    [📣 12月5日早上发]
    [✏️ 改几个字] [今年不发]
    ");
    t.skip(hui);
    t.taps_in("林老师", lin, "改几个字").await?;
    assert_snapshot!(t.face(lin), @"
    ✏️ 请写下要给大家看的话。发出去之前，您还会再看一遍。
    [👌 就用原来的话]
    ");
    // It is left by word, and by button.
    t.tells("林老师", "算了").await?;
    assert!(t.face(lin).contains("今年有 2 位邻居"));
    t.taps_on("林老师", lin, "群里会看到", "改几个字").await?;
    t.taps_on("林老师", lin, "请写下", "就用原来的话").await?;
    t.skip(lin);
    t.taps_on("林老师", lin, "群里会看到", "改几个字").await?;
    t.tells("林老师", &"好".repeat(700)).await?;
    assert_snapshot!(t.face(lin), @"
    写了 700 个字符，最多 600 个。请写短一点。
    [👌 就用原来的话]
    ");
    t.tells("林老师", "谢谢每一位帮过忙的邻居！").await?;
    assert_snapshot!(t.face(lin), @"
    🎗 明天（12月5日）是国际志愿者日。要在玉沙社区实践站的群里感谢帮过忙的邻居吗？群里会看到：

    谢谢每一位帮过忙的邻居！
    [📣 12月5日早上发]
    [✏️ 改几个字] [今年不发]
    ");
    assert_eq!(t.unread_in(t.group()), 0);
    // Whoever taps below the old words reads the new ones first.
    t.taps_on("惠姐", hui, "今年有 2 位邻居", "早上发").await?;
    assert_snapshot!(t.face(hui), @"
    🎗 明天（12月5日）是国际志愿者日。要在玉沙社区实践站的群里感谢帮过忙的邻居吗？群里会看到：

    谢谢每一位帮过忙的邻居！
    [📣 12月5日早上发]
    [✏️ 改几个字] [今年不发]
    ");
    t.taps_in("惠姐", hui, "早上发").await?;
    t.skip(hui);
    t.skip(lin);
    t.until("2026-12-05 09:01").await?;
    assert_snapshot!(t.next(), @"谢谢每一位帮过忙的邻居！");
});

both_engines!(after_a_downtime_it_is_asked_late_on_the_day, English, async |t| {
    t.has_helped_this_year(&["Lin"], ["An", "Bo"]).await?;
    let lin = t.person("Lin");
    t.quietly_until("2026-12-03 20:00").await?;
    t.has_read_everything();
    t.bot_is_down_until("2026-12-05 18:00")?;
    t.until("2026-12-05 18:01").await?;
    assert_snapshot!(t.private("Lin"), @"
    🎗 Today, 5 December, is Volunteers’ Day. Shall I thank your helpers in the group of Yusha station? This would be read there:

    🎗 Today is Volunteers’ Day. This year 2 neighbours helped here in 2 activities, 5.5 h. Thank you!
    [📣 Post it now]
    [✏️ Change the words] [Not this year]
    ");
    t.taps_in("Lin", lin, "Post it now").await?;
    assert_snapshot!(t.face(lin), @"✅ The thank-you is going out to the group today.");
    t.settle().await?;
    assert!(t.next().contains("2 neighbours"));
    t.has_read_everything();
});

both_engines!(after_the_day_nothing_goes_out, English, async |t| {
    t.is_the_day_before(&["Lin"], ["An", "Bo"]).await?;
    let lin = t.person("Lin");
    t.skip(lin);
    // In the night nobody is woken, and then the day is over.
    t.quietly_until("2026-12-05 21:30").await?;
    t.taps_in("Lin", lin, "Post it").await?;
    assert_snapshot!(t.face(lin), @"Volunteers’ Day is over for this year; nothing goes out any more.");
    t.quietly_until("2026-12-06 10:00").await?;
    assert_eq!(t.unread_in(t.group()), 0);
    t.forges("Lin", lin, 1, "yn:1").await?;
    t.has_read_everything();
});

both_engines!(a_downtime_over_the_day_leaves_it_out, English, async |t| {
    t.has_helped_this_year(&["Lin"], ["An", "Bo"]).await?;
    t.quietly_until("2026-12-03 20:00").await?;
    t.has_read_everything();
    t.bot_is_down_until("2026-12-06 10:00")?;
    t.until("2026-12-06 10:01").await?;
    let lin = t.person("Lin");
    assert_eq!((t.unread_in(lin), t.unread_in(t.group())), (0, 0));
});

both_engines!(nobody_is_asked_where_there_is_no_group_or_nothing_to_thank_for, English, async |t| {
    t.has_helped_this_year(&["Lin"], ["An", "Bo"]).await?;
    let lin = t.person("Lin");
    t.has_place("caotang").await?;
    t.served("An", "caotang", "2026-11-03 08:00", (60, TICKED)).await?;
    // What was noted at Yusha is all taken back.
    for row in [1, 2, 3] {
        t.takes_back(lastmile::domain::ids::HoursRowId(row)).await?;
    }
    t.quietly_until("2026-12-04 10:30").await?;
    assert!(!t.face(lin).contains("Volunteers’ Day"));
    t.has_read_everything();
});
