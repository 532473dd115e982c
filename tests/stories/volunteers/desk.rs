//! Volunteers without a telephone: an organiser enters them, notes hours for them, and lets them join their own account.

use insta::assert_snapshot;
use lastmile::store::phone_links::OF_VOLUNTEERS;

use crate::language::kept::tables_with;
use crate::language::{Told, World, both_engines};

impl World {
    /// An organiser enters a volunteer in the helpers' team.
    async fn enters_volunteer(&mut self, organiser: &str, typed: &str) -> Told<()> {
        let lin = self.person(organiser);
        self.tells(organiser, "/team").await?;
        let add = self.word("Add a volunteer", "加一位志愿者").to_owned();
        self.taps_in(organiser, lin, &add).await?;
        let which = self.word("In which team", "加到哪支队伍").to_owned();
        let helpers = self.word("Helpers", "志愿者").to_owned();
        self.taps_on(organiser, lin, &which, &helpers).await?;
        self.tells(organiser, typed).await?;
        self.skip(lin);
        Ok(())
    }

    /// An organiser makes a link for the volunteer whose page is shown; tells what it carries.
    async fn makes_link(&mut self, organiser: &str, name: &str) -> Told<String> {
        let lin = self.person(organiser);
        self.tells(organiser, "/team").await?;
        self.taps_on(organiser, lin, self.word("Tap a name", "点名字"), name).await?;
        let join = self.word("Join with their phone", "用自己的手机加入").to_owned();
        self.taps_in(organiser, lin, &join).await?;
        self.skip(lin);
        Ok(self.link_code(lin))
    }
}

both_engines!(a_volunteer_without_a_telephone_has_hours, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    Nobody is in a team yet. Residents join with the button below, in private.
    [➕ Add a volunteer] [🙋 Volunteering]
    [📋 Hours from a list]
    ");
    t.taps_in("Lin", lin, "Add a volunteer").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ In which team?
    [🎤 Speakers]
    [🙋 Helpers]
    [🎭 Culture team]
    ");
    t.taps_in("Lin", lin, "Helpers").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 🙋 Helpers · Yusha station
    Who? Write the name. If you like, the telephone as well, of which I keep the last four digits: “Grandma Wang 1234”.
    [✅ Done]
    ");
    t.tells("Lin", "Thank you very much!").await?;
    t.skip(lin);
    t.tells("Lin", "Grandma Wang 1234").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Grandma Wang is in: helpers · Yusha station
    ☎️ phone …1234
    ⏱ When they help, put their name on the list: their hours are noted by themselves.
    [Grandma Wang]
    [➕ Another one] [👥 My teams]
    ");
    t.taps_in("Lin", lin, "Grandma Wang").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Grandma Wang · helpers · Yusha station · in
    lives here
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [🔗 Join with their phone]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
    // Entered once more she is the same.
    t.enters_volunteer("Lin", "Grandma Wang 13800001234").await?;
    assert_eq!(t.counts("volunteers").await?, 1);
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.tells("Lin", "/add 1 Grandma Wang 1234 helpers").await?;
    t.until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.quietly_until("2026-11-24 20:00").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Grandma Wang").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Grandma Wang · helpers · Yusha station · in
    lives here
    ⏱ 2.5 h in all
    volunteer since Mon 23 Nov 2026
    [⏱ Note hours] [👤 Age]
    [📄 First aid, driving: paper seen]
    [🔗 Join with their phone]
    [📄 Certificate]
    [⭐ Let them lead the team]
    [🚪 Take out of the team]
    [◀️]
    ");
});

both_engines!(hours_by_hand_and_a_link_that_works_once, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.enters_volunteer("Lin", "Grandma Wang").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.tells("Lin", "/add 1 Grandma Wang helpers").await?;
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Grandma Wang").await?;
    t.taps_in("Lin", lin, "Note hours").await?;
    assert_snapshot!(t.face(lin), @"
    ⏱ At what did Grandma Wang help?
    [Tea · Tue 24 Nov, 10:00]
    ");
    t.taps_in("Lin", lin, "Tea").await?;
    assert_snapshot!(t.face(lin), @"
    ⏱ How long did Grandma Wang help? Tea
    [0.5 h] [1 h] [1.5 h] [2 h]
    [2.5 h] [3 h] [3.5 h]
    ");
    t.taps_in("Lin", lin, "2.5 h").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Noted: 2.5 h for Grandma Wang. Tea
    [↩️ That was a mistake]
    [⏱ Note hours] [👥 My teams]
    ");
    // A slip is taken back, by whoever noted it.
    t.taps_in("Lin", lin, "That was a mistake").await?;
    assert_snapshot!(t.face(lin), @"
    ↩️ Taken back: nothing is noted for Grandma Wang any more. Tea
    [⏱ Note hours] [👥 My teams]
    ");
    t.forges("Lin", lin, 1, "dm:1").await?;
    for label in ["Note hours", "Tea", "2.5 h"] {
        t.taps_in("Lin", lin, label).await?;
    }
    // Not twice for the same.
    t.forges("Lin", lin, 1, "dz:1:1:4").await?;
    assert_snapshot!(t.face(lin), @"
    Hours are noted already for Grandma Wang at this activity.
    [👥 My teams]
    ");
    let code = t.makes_link("Lin", "Grandma Wang").await?;
    assert!(t.picture("Lin").starts_with(b"\x89PNG"));
    // Somebody else opens it, and says so.
    let (bo, wang) = (t.person("Bo"), t.person("Wang Xiu"));
    t.tells("Bo", &format!("/start {code}")).await?;
    assert_snapshot!(t.face(bo), @"
    Are you Grandma Wang? Then your hours as a volunteer are yours from now on.
    [✅ Yes, that is me] [No]
    ");
    t.taps_in("Bo", bo, "No").await?;
    assert_snapshot!(t.face(bo), @"👌 All right, nothing has changed. Please tell whoever gave you the link.");
    t.tells("Wang Xiu", &format!("/start {code}")).await?;
    // Bo's button is no key any more.
    t.forges("Bo", bo, 1, "dy:1").await?;
    assert_snapshot!(t.face(bo), @"👌 All right, nothing has changed. Please tell whoever gave you the link.");
    t.taps_in("Wang Xiu", wang, "that is me").await?;
    assert_snapshot!(t.face(wang), @"
    🎉 Welcome, Grandma Wang! Your hours are with you now: 2.5 h.
    [⏱ My hours] [🙋 Volunteering]
    ");
    t.tells("Wang Xiu", "/hours").await?;
    assert_snapshot!(t.face(wang), @"
    🙋 Your hours
    This year: 2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    In all: 2.5 h (✔ 0 h, ☑ 2.5 h)
    ⭐ Star 1 comes with 100 h: 97.5 h to go.

    ☑ 2.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Something is not right] [➕ Something is missing]
    [📄 Certificate]
    ");
    // Those who run the place read whose account it is.
    assert_snapshot!(t.private("Lin"), @"
    🔗 Grandma Wang is in the messenger now, as Wang Xiu. If that is somebody else, take them out of the team, add Grandma Wang again, and note their hours anew.
    [👥 My teams]
    ");
    // Used.
    t.tells("Bo", &format!("/start {code}")).await?;
    assert_snapshot!(t.face(bo), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    t.forges("Wang Xiu", wang, 1, "dy:1").await?;
    t.skip(wang);
    assert_eq!(t.counts("volunteers WHERE person_id IS NOT NULL").await?, 1);
    assert_eq!(t.counts("phone_links").await?, 0);
    // What she was entered for is hers, and so is what comes of it.
    assert_eq!(t.counts("signups WHERE person_id IS NOT NULL AND guest IS NULL").await?, 1);
    t.quietly_until("2026-11-25 10:00").await?;
});

both_engines!(what_is_missing_is_noted_with_two_more_taps, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:00\nhelpers: 3").await?;
    t.announces("Lin", "Choir tomorrow 15:00-16:00\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.until("2026-11-24 17:00").await?;
    t.tells("Lin", "/attend 2 1").await?;
    t.quietly_until("2026-11-24 19:05").await?;
    t.taps_in("An", an, "Not right").await?;
    t.taps_in("An", an, "Something is missing").await?;
    t.skip(an);
    t.until("2026-11-24 19:10").await?;
    assert_snapshot!(t.private("Lin"), @"
    ✋ An says that these hours are not right: something is missing. What was it?
    ☑ 1 h · helping out · Choir, Tue 24 Nov 2026
    [It stays as it is]
    [Take it back]
    [0.5 h] [1.5 h] [2 h] [2.5 h]
    [3 h]
    [⏱ Note hours]
    ");
    t.taps_in("Lin", lin, "Note hours").await?;
    assert_snapshot!(t.face(lin), @"
    ⏱ At what did An help?
    [Tea · Tue 24 Nov, 10:00]
    ");
    t.taps_in("Lin", lin, "Tea").await?;
    t.taps_in("Lin", lin, "2 h").await?;
    t.skip(lin);
    t.quietly_until("2026-11-25 18:59").await?;
    t.until("2026-11-25 19:05").await?;
    assert_snapshot!(t.face(an), @"
    Your organiser has looked at your hours.
    ☑ 2 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    t.skip(lin);
    t.skip(t.group());
});

both_engines!(two_become_one, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.announces("Lin", "Choir tomorrow 15:00-16:00\nhelpers: 3").await?;
    t.taps("An", "Sign up: helpers").await?;
    t.enters_volunteer("Lin", "Uncle An 7777").await?;
    t.tells("Lin", "/add 1 Uncle An 7777 helpers").await?;
    t.quietly_until("2026-11-24 17:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.tells("Lin", "/attend 2 1").await?;
    t.quietly_until("2026-11-24 20:00").await?;
    let code = t.makes_link("Lin", "Uncle An").await?;
    t.tells("An", &format!("/start {code}")).await?;
    t.taps_in("An", an, "that is me").await?;
    assert_snapshot!(t.face(an), @"
    🎉 Welcome, Uncle An! Your hours are with you now: 3.5 h.
    [⏱ My hours] [🙋 Volunteering]
    ");
    t.tells("An", "/hours").await?;
    assert_snapshot!(t.face(an), @"
    🙋 Your hours
    This year: 3.5 h (✔ 0 h checked in, ☑ 3.5 h noted by organisers)
    In all: 3.5 h (✔ 0 h, ☑ 3.5 h)
    ⭐ Star 1 comes with 100 h: 96.5 h to go.

    ☑ 1 h · helping out · Choir, Tue 24 Nov 2026
    ☑ 2.5 h · helping out · Tea, Tue 24 Nov 2026
    [✋ Something is not right] [➕ Something is missing]
    [📄 Certificate]
    ");
    assert_eq!(t.counts("volunteers").await?, 1);
    // Whatever is looked at again, they stay.
    t.tells("Lin", "/attend 1 1").await?;
    t.quietly_until("2026-11-25 20:00").await?;
    t.tells("An", "/hours").await?;
    assert!(t.face(an).contains("In all: 3.5 h"), "{}", t.transcript());
    t.tells("Lin", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    👥 1 volunteer. Tap a name.
    [🙋 An · helpers]
    [🙋 Ask the volunteers] [🔍 Not asked lately]
    [📊 Hours as a table]
    [➕ Add a volunteer]
    [📋 Hours from a list]
    ");
});

both_engines!(a_guardian_who_agrees_later_is_not_too_late, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.enters_volunteer("Lin", "Little Bao").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.tells("Lin", "/add 1 Little Bao helpers").await?;
    t.tells("Lin", "/team").await?;
    for label in ["Little Bao", "Age", "10 to 13"] {
        t.taps_in("Lin", lin, label).await?;
    }
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("Lin", "/attend 1 1").await?;
    t.quietly_until("2026-11-24 20:00").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Little Bao").await?;
    assert!(t.face(lin).contains("⏱ 0 h in all"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "A guardian has agreed").await?;
    t.quietly_until("2026-11-25 20:00").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Little Bao").await?;
    assert!(t.face(lin).contains("⏱ 2.5 h in all"), "{}", t.face(lin));
});

both_engines!(a_child_is_entered_and_a_link_grows_old, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.enters_volunteer("Lin", "Little Bao").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Little Bao").await?;
    t.taps_in("Lin", lin, "Age").await?;
    assert_snapshot!(t.face(lin), @"
    How old is Little Bao? I keep no birthday.
    [Under 10] [10 to 13]
    [14 to 17] [18 or more]
    ");
    t.taps_in("Lin", lin, "10 to 13").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Little Bao · helpers · Yusha station · in
    10 to 13 years
    👪 Under 14: a guardian has to agree first.
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    [⏱ Note hours] [👤 Age]
    [👪 A guardian has agreed]
    [🔗 Join with their phone]
    [🚪 Take out of the team]
    [◀️]
    ");
    t.taps_in("Lin", lin, "A guardian has agreed").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 Little Bao · helpers · Yusha station · in
    10 to 13 years
    ⏱ 0 h in all
    volunteer since Mon 23 Nov 2026
    [⏱ Note hours] [👤 Age]
    [🔗 Join with their phone]
    [🚪 Take out of the team]
    [◀️]
    ");
    let code = t.makes_link("Lin", "Little Bao").await?;
    t.quietly_until("2026-12-01 12:30").await?;
    t.tells("Bo", &format!("/start {code}")).await?;
    assert_snapshot!(t.private("Bo"), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    t.tells("Bo", "/start kNobodyMadeThisCodeEver").await?;
    assert!(t.private("Bo").contains("too old"));
    t.quietly_until("2026-12-02 12:30").await?;
    assert_eq!(t.counts("phone_links").await?, 0);
});

both_engines!(without_a_telephone_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/team").await?;
    assert_snapshot!(t.face(lin), @"
    队伍里还没有人。居民在私聊里点下面的按钮，就能加入。
    [➕ 加一位志愿者] [🙋 志愿服务]
    [📋 用表格补录时长]
    ");
    t.taps_in("林老师", lin, "加一位志愿者").await?;
    t.taps_in("林老师", lin, "基层宣讲员").await?;
    assert_snapshot!(t.face(lin), @"
    ➕ 🎤 基层宣讲员 · 玉沙社区实践站
    是哪位？请写姓名。也可以再写电话（只留后四位）：“王奶奶 1234”。
    [✅ 加完了]
    ");
    t.tells("林老师", "王奶奶 1234").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 王奶奶 已加入：基层宣讲员 · 玉沙社区实践站
    ☎️ 电话尾号 1234
    ⏱ 来帮忙时，把名字加到名单上，时长会自动记。
    [王奶奶]
    [➕ 再加一位] [👥 我的队伍]
    ");
    t.announces("林老师", "茶话会 明天10:00-12:00\n帮手：3").await?;
    t.quietly_until("2026-11-24 13:00").await?;
    t.tells("林老师", "/team").await?;
    t.taps_in("林老师", lin, "王奶奶").await?;
    assert_snapshot!(t.face(lin), @"
    🙋 王奶奶 · 基层宣讲员 · 玉沙社区实践站 · 已加入
    居民
    ⏱ 累计 0 小时
    2026年11月23日（周一）起当志愿者
    [⏱ 补记时长] [👤 年龄]
    [📄 看过急救证、驾驶证]
    [🔗 用自己的手机加入]
    [⭐ 请当队长]
    [🚪 请出队伍]
    [◀️]
    ");
    t.taps_in("林老师", lin, "补记时长").await?;
    t.taps_in("林老师", lin, "茶话会").await?;
    assert_snapshot!(t.face(lin), @"
    ⏱ 王奶奶 帮了多久？茶话会
    [0.5 小时] [1 小时] [1.5 小时] [2 小时]
    [2.5 小时] [3 小时]
    ");
    t.taps_in("林老师", lin, "2 小时").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已给 王奶奶 记上 2 小时：茶话会
    [↩️ 记错了]
    [⏱ 补记时长] [👥 我的队伍]
    ");
    let code = t.makes_link("林老师", "王奶奶").await?;
    t.tells("王秀英", &format!("/start {code}")).await?;
    let wang = t.person("王秀英");
    assert_snapshot!(t.face(wang), @"
    您是 王奶奶 吗？确认后，志愿服务时长就归到您名下。
    [✅ 是我] [不是]
    ");
    t.taps_in("王秀英", wang, "是我").await?;
    assert_snapshot!(t.face(wang), @"
    🎉 欢迎您，王奶奶！您的时长已经带过来：2 小时。
    [⏱ 我的时长] [🙋 志愿服务]
    ");
    t.has_read_everything();
});

both_engines!(nobody_else_works_at_the_desk, English, async |t| {
    t.organiser("Lin").await?;
    t.enters_volunteer("Lin", "Grandma Wang").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.quietly_until("2026-11-24 13:00").await?;
    t.starts("An").await?;
    let an = t.person("An");
    let before = t.kept().await?;
    for forged in [
        "da",
        "dp:1",
        "dt:1:volunteers",
        "dn",
        "dl:1:1",
        "dy:1",
        "dh:1:1",
        "df:1:1",
        "dz:1:1:4",
        "mg:1:1:volunteers",
        "mg:1:1:volunteers:minor",
        "mn:0",
    ] {
        let said = t.forges("An", an, 1, forged).await?;
        assert!(said.contains("Only organisers") || said.contains("used already"), "{forged}: {said}");
    }
    assert_eq!(t.kept().await?, before);
    // No to a link that somebody else opened changes nothing.
    t.forges("An", an, 1, "dx:1").await?;
    assert_snapshot!(t.face(an), @"👌 All right, nothing has changed. Please tell whoever gave you the link.");
});

// Whoever is found to be another volunteer, too, leaves nothing behind.
both_engines!(each_table_that_knows_a_volunteer_says_what_becomes_of_it, English, async |t| {
    let mut said: Vec<&str> = OF_VOLUNTEERS.iter().map(|(table, _)| *table).collect();
    said.sort_unstable();
    assert_eq!(tables_with(&t.store, "volunteer_id").await?, said);
});

both_engines!(a_volunteer_is_entered_under_a_name_alone, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.enters_volunteer("Lin", "Sam Weller, 73, ends in 5678, kitchen").await?;
    t.tells("Lin", "/team").await?;
    assert!(t.face(lin).contains("🙋 Sam Weller · helpers"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Add a volunteer").await?;
    t.taps_on("Lin", lin, "In which team", "Helpers").await?;
    t.tells("Lin", "Tom, Harry and Joan").await?;
    assert!(t.face(lin).starts_with("One at a time, please."), "{}", t.face(lin));
    t.tells("Lin", "Tom").await?;
    assert!(t.face(lin).starts_with("✅ Tom is in"), "{}", t.face(lin));
});

both_engines!(a_volunteer_is_entered_under_a_name_alone_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.enters_volunteer("林老师", "魏喆 尾号0987").await?;
    t.tells("林老师", "/team").await?;
    assert!(t.face(lin).contains("🙋 魏喆 · 志愿者"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "加一位志愿者").await?;
    t.taps_on("林老师", lin, "加到哪支队伍", "志愿者").await?;
    t.tells("林老师", "张婆婆 1234、李大爷 5678").await?;
    assert!(t.face(lin).starts_with("请一位一位来"), "{}", t.face(lin));
    t.tells("林老师", "小胖 8岁").await?;
    assert!(t.face(lin).starts_with("✅ 小胖 已加入"), "{}", t.face(lin));
});

both_engines!(a_volunteer_on_a_list_comes_as_a_helper, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.announces("Lin", "Tea tomorrow 10:00-12:30\nhelpers: 3").await?;
    t.tells("Lin", "/team").await?;
    t.taps_in("Lin", lin, "Add a volunteer").await?;
    t.taps_on("Lin", lin, "In which team", "Helpers").await?;
    t.tells("Lin", "Grandma Wang 1234").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Grandma Wang is in: helpers · Yusha station
    ☎️ phone …1234
    ⏱ When they help, put their name on the list: their hours are noted by themselves.
    [Tea · Tue 24 Nov, 10:00]
    [Grandma Wang]
    [➕ Another one] [👥 My teams]
    ");
    t.tells("Lin", "/add 1 Grandma Wang 1234").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Added: Grandma Wang (1 seat)
    👉 Comes as: helpers, for they are a volunteer of yours. Is that right?
    ☎️ phone …1234
    [👤 Only takes part]
    [✖️ That was a mistake]
    ");
    t.taps_in("Lin", lin, "Only takes part").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ Grandma Wang: now taking part
    [🙋 As: helpers]
    [✖️ That was a mistake]
    ");
});

both_engines!(a_volunteer_on_a_list_comes_as_a_helper_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.announces("林老师", "包饺子 明天上午10点\n帮手：3人").await?;
    t.enters_volunteer("林老师", "龙䶮喆 73岁 5678").await?;
    t.tells("林老师", "/add 1 龙䶮喆 5678").await?;
    assert_snapshot!(t.face(lin), @"
    ✅ 已登记：龙䶮喆（1 人）
    👉 岗位：帮手（是您队里的志愿者），对吗？
    ☎️ 电话尾号 5678
    [👤 改为：只参加活动]
    [✖️ 加错了，取消]
    ");
});
