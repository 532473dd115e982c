//! Whom nobody but a telephone reaches: after a change the organisers see who they are, and tick whom they have told.

use insta::assert_snapshot;
use lastmile::sandbox::Fault;

use crate::language::{Told, World, both_engines};

impl World {
    /// Tea with a neighbour whom the desk entered, one whose resident then blocked the bot, Bo, who did so, too, Eli, who
    /// never opened it and reads the group, and An, who reads the news.
    async fn some_are_out_of_reach(&mut self) -> Told<()> {
        let lin = self.word("Lin", "林老师").to_owned();
        let tea = self.word("Tea tomorrow 15:00", "喝茶 明天下午3点").to_owned();
        self.announces(&lin, &tea).await?;
        let add = self.word("/add 1 Grandma Wang 4711 2", "/add 1 王奶奶 4711 两人").to_owned();
        self.tells(&lin, &add).await?;
        self.signs_up("An").await?;
        self.signs_up("Bo").await?;
        let sign_up = self.word("✅ Sign up", "✅ 报名").to_owned();
        self.taps("Eli", &sign_up).await?;
        let uncle = self.word("Uncle Li", "李叔叔").to_owned();
        self.signs_up_neighbour("Cai", &uncle).await?;
        for name in ["Bo", "Cai"] {
            let person = self.person(name);
            self.sandbox.block(person);
        }
        self.settle().await?;
        self.has_read_everything();
        Ok(())
    }

    /// How many are ticked.
    async fn ticked(&mut self) -> Told<i64> {
        self.counts("phone_calls WHERE called_at IS NOT NULL").await
    }

    async fn forges_on_list(&mut self, name: &str, data: &str) -> Told<String> {
        let person = self.person(name);
        let tap = self.sandbox.tap_raw(person, person, 1, data);
        self.settle().await?;
        Ok(self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default())
    }
}

both_engines!(organisers_tick_whom_they_have_told_by_phone, English, async |t| {
    t.some_are_out_of_reach().await?;
    let (lin, wu) = (t.person("Lin"), t.organiser("Wu").await?);
    t.tells("Lin", "/phone").await?;
    assert_snapshot!(t.private("Lin"), @"Nobody has to be told by phone.");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "🕙 Time").await?;
    t.tells("Lin", "tomorrow 16:00").await?;
    t.taps_in("Lin", lin, "✅ Save").await?;
    t.skip(lin);
    t.tells("Lin", "/timeline 1").await?;
    assert!(t.private("Lin").contains("list of those to be told by phone → 1 person"));
    t.until("2026-11-23 08:05").await?;
    assert_snapshot!(t.private("Lin"), @"
    📞 Please tell by phone: 3 neighbours

    It is now:
    Tea
    🕙 Tue 24 Nov, 16:00
    📍 Yusha station

    Tap a name once you have told them. A second tap takes the tick away.
    [▫️ Grandma Wang +1 ·4711 (via Lin)]
    [▫️ Uncle Li (via Cai)]
    [▫️ Bo]
    ");
    t.private("An");
    assert!(!t.next().contains("Wang"));
    assert_snapshot!(t.taps_in("Lin", lin, "Grandma Wang").await?, @"Told: 1 of 3");
    assert_snapshot!(t.face(lin), @"
    📞 Please tell by phone: 3 neighbours (1 told)

    It is now:
    Tea
    🕙 Tue 24 Nov, 16:00
    📍 Yusha station

    Tap a name once you have told them. A second tap takes the tick away.
    [✓ Grandma Wang +1 ·4711 (via Lin)]
    [▫️ Uncle Li (via Cai)]
    [▫️ Bo]
    ");
    // Another organiser sees the tick, and ticks, too.
    t.tells("Wu", "/phone").await?;
    assert!(t.face(wu).contains("✓ Grandma Wang"));
    assert_snapshot!(t.taps_in("Wu", wu, "Bo").await?, @"Told: 2 of 3");
    // On the first one's list Bo has no tick yet: a tap there gives him one, and takes none away.
    assert_snapshot!(t.taps_in("Lin", lin, "Bo").await?, @"Told: 2 of 3");
    assert_eq!(t.ticked().await?, 2);
    assert_snapshot!(t.taps_in("Lin", lin, "✓ Grandma Wang").await?, @"Told: 1 of 3");
    t.taps_in("Lin", lin, "Grandma Wang").await?;
    t.taps_in("Lin", lin, "Uncle Li").await?;
    assert_snapshot!(t.face(lin), @"
    📞 Please tell by phone: 3 neighbours (3 told)

    It is now:
    Tea
    🕙 Tue 24 Nov, 16:00
    📍 Yusha station

    ✅ Everybody is told. Thank you!
    [✓ Grandma Wang +1 ·4711 (via Lin)]
    [✓ Uncle Li (via Cai)]
    [✓ Bo]
    ");
    t.tells("Lin", "/roster 1").await?;
    assert!(t.private("Lin").contains("[📞 Whom to phone]"));
    t.taps_in("Lin", lin, "Whom to phone").await?;
    assert!(t.private("Lin").contains("Everybody is told"));
    // A new change begins a new list; what is tapped on the old one does nothing.
    t.tells("Lin", "/cancelactivity 1").await?;
    t.taps_in("Lin", lin, "Bad weather").await?;
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    assert_snapshot!(t.private("Lin"), @"
    📞 Please tell by phone: 3 neighbours

    ❌ Tea, Tue 24 Nov, 16:00, is cancelled.

    Tap a name once you have told them. A second tap takes the tick away.
    [▫️ Grandma Wang +1 ·4711 (via Lin)]
    [▫️ Uncle Li (via Cai)]
    [▫️ Bo]
    ");
    t.taps_on("Wu", wu, "It is now", "Uncle Li").await?;
    assert!(t.private("Wu").starts_with("That message is not the newest any more"));
    assert_eq!(t.ticked().await?, 0);
    t.has_read_everything();
});

both_engines!(organisers_tick_whom_they_have_told_by_phone_in_chinese, Chinese, async |t| {
    t.some_are_out_of_reach().await?;
    let (lin, wu) = (t.person("林老师"), t.organiser("吴姐").await?);
    t.moves_activity("林老师", "明天下午4点", "2026-11-23 08:05").await?;
    t.tells("林老师", "/phone 1").await?;
    assert_snapshot!(t.face(lin), @"
    📞 请打电话告知：3 位邻居

    现在是：
    喝茶
    🕙 11月24日（周二）16:00
    📍 玉沙社区实践站

    打完电话，点一下名字。再点一下就取消记号。
    [▫️ 王奶奶 +1 ·4711（林老师 代报）]
    [▫️ 李叔叔（Cai 代报）]
    [▫️ Bo]
    ");
    assert_snapshot!(t.taps_in("林老师", lin, "王奶奶").await?, @"已告知：1 / 3");
    t.tells("吴姐", "/phone").await?;
    for name in ["Bo", "李叔叔"] {
        t.taps_in("吴姐", wu, name).await?;
    }
    assert_snapshot!(t.face(wu), @"
    📞 请打电话告知：3 位邻居（已告知 3 位）

    现在是：
    喝茶
    🕙 11月24日（周二）16:00
    📍 玉沙社区实践站

    ✅ 都告知了，谢谢您！
    [✓ 王奶奶 +1 ·4711（林老师 代报）]
    [✓ 李叔叔（Cai 代报）]
    [✓ Bo]
    ");
    t.tells("林老师", "/cancelactivity 1").await?;
    t.taps_in("林老师", lin, "天气").await?;
    t.skip(lin);
    t.until("2026-11-23 08:10").await?;
    assert_snapshot!(t.private("林老师"), @"
    📞 请打电话告知：3 位邻居

    ❌ 喝茶（11月24日（周二）16:00）取消了。

    打完电话，点一下名字。再点一下就取消记号。
    [▫️ 王奶奶 +1 ·4711（林老师 代报）]
    [▫️ 李叔叔（Cai 代报）]
    [▫️ Bo]
    ");
    t.has_read_everything();
});

both_engines!(only_who_runs_the_place_ticks_whom_they_have_told, English, async |t| {
    t.has_another_group("Eva").await?;
    t.some_are_out_of_reach().await?;
    t.starts("Eva").await?;
    t.moves_activity("Lin", "tomorrow 16:00", "2026-11-23 08:05").await?;
    let tick = t.data("Lin", "", "Bo")?;
    let before = t.kept().await?;
    for name in ["An", "Eva"] {
        for data in [tick.as_str(), "ph:1", "ph:1:0"] {
            let toast = t.forges_on_list(name, data).await?;
            assert!(toast.contains("Only organisers"), "{name} {data}: {toast}");
        }
    }
    assert_eq!(t.ticked().await?, 0);
    assert!(t.kept().await?.iter().filter(|row| row.contains("phone_calls")).all(|row| before.contains(row)));
    // Nothing of it is for a group.
    t.says("Lin", "/phone 1").await?;
    assert_snapshot!(t.face(t.group()), @"Please send this to me in private.");
    t.has_read_everything();
});

both_engines!(only_who_runs_the_place_ticks_whom_they_have_told_in_chinese, Chinese, async |t| {
    t.some_are_out_of_reach().await?;
    t.moves_activity("林老师", "明天下午4点", "2026-11-23 08:05").await?;
    let tick = t.data("林老师", "", "Bo")?;
    let toast = t.forges_on_list("An", &tick).await?;
    assert!(toast.contains("只有组织者"), "{toast}");
    assert_eq!(t.ticked().await?, 0);
    t.has_read_everything();
});

/// Two changes, and the bot is down over the moment at which their news is due.
async fn two_changes_and_a_downtime(t: &mut World, organiser: &str, times: [&str; 2]) -> Told<String> {
    t.some_are_out_of_reach().await?;
    let person = t.person(organiser);
    for time in times {
        t.sets_time(organiser, time).await?;
    }
    t.bot_is_down_until("2026-11-23 09:00")?;
    t.settle().await?;
    let list = t.private(organiser);
    assert_eq!(t.unread_in(person), 0, "two changes are one list");
    Ok(list)
}

both_engines!(the_list_survives_a_downtime_and_comes_once, English, async |t| {
    let list = two_changes_and_a_downtime(t, "Lin", ["tomorrow 16:00", "tomorrow 17:00"]).await?;
    assert!(list.contains("3 neighbours") && list.contains("17:00"), "{list}");
    // Whoever gives up is not to be called any more, and who signs up now knows.
    t.taps("Bo", "Cancel").await?;
    t.taps("Dan", "✅ Sign up").await?;
    t.tells("Lin", "/phone 1").await?;
    let list = t.private("Lin");
    assert!(list.contains("2 neighbours") && !list.contains("Bo") && !list.contains("Dan"), "{list}");
    t.has_read_everything();
});

both_engines!(the_list_survives_a_downtime_and_comes_once_in_chinese, Chinese, async |t| {
    let list = two_changes_and_a_downtime(t, "林老师", ["明天下午4点", "明天下午5点"]).await?;
    assert!(list.contains("3 位邻居") && list.contains("17:00"), "{list}");
    t.has_read_everything();
});

both_engines!(who_turns_out_to_have_blocked_the_bot_is_on_the_list, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.signs_up("An").await?;
    t.sets_time("Lin", "tomorrow 16:00").await?;
    // Nobody was to be called, as far as anybody knew.
    t.sandbox.fail_next("sendMessage", Fault::Refused(403, "Forbidden: bot was blocked by the user"), 1);
    t.tolerates_refused("sendMessage");
    t.until("2026-11-23 08:05").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.tells("Lin", "/phone").await?;
    assert!(t.private("Lin").contains("[▫️ An]"));
    t.has_read_everything();
});

both_engines!(a_long_list_has_pages, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    for number in 1..=10_u8 {
        t.tells("Lin", &format!("/add 1 Neighbour {} 47{number:02}", char::from(b'A' + number))).await?;
    }
    t.moves_activity("Lin", "tomorrow 16:00", "2026-11-23 08:05").await?;
    t.taps_in("Lin", lin, "▶️").await?;
    t.taps_in("Lin", lin, "4710").await?;
    assert_snapshot!(t.face(lin), @"
    📞 Please tell by phone: 10 neighbours (1 told)

    It is now:
    Tea
    🕙 Tue 24 Nov, 16:00
    📍 Yusha station

    Tap a name once you have told them. A second tap takes the tick away.
    [▫️ Neighbour J ·4709 (via Lin)]
    [✓ Neighbour K ·4710 (via Lin)]
    [◀️]
    ");
    t.taps_in("Lin", lin, "◀️").await?;
    assert!(t.face(lin).contains("4701"));
});
