//! A tap does what the message it stands on says, and never what has become of it since.

use insta::assert_snapshot;
use lastmile::store::templates;

use crate::language::{Told, World, both_engines};

impl World {
    /// An organiser writes another value of something of activity 1, and looks at what it leads to.
    async fn proposes(&mut self, name: &str, field: &str, typed: &str) -> Told<()> {
        self.tells(name, "/edit 1").await?;
        self.taps_in(name, name, field).await?;
        self.tells(name, typed).await?;
        let person = self.person(name);
        self.skip(person);
        Ok(())
    }

    /// A person sends a button's data from some message of their private chat, as an old phone would; tells the toast.
    async fn sends_data(&mut self, name: &str, data: &str) -> Told<String> {
        let person = self.person(name);
        let message = self.sandbox.messages(person).last().map(|seen| seen.id).unwrap_or_default();
        let tap = self.sandbox.tap_raw(person, person, message, data);
        self.settle().await?;
        Ok(self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default())
    }
}

both_engines!(save_saves_what_its_preview_shows, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.proposes("Lin", "Name", "Choir evening").await?;
    t.tells("Lin", "Mrs Li's biopsy came back bad").await?;
    assert_snapshot!(t.face(lin), @"
    You have answered already. Shall I take this in its place? Nothing is changed yet.
    [Yes, take this]
    [No]
    ");
    t.taps_in("Lin", lin, "Yes, take this").await?;
    t.skip(lin);
    // The first preview still reads as it did.
    t.taps_on("Lin", lin, "Choir evening", "Save").await?;
    assert_snapshot!(t.face(lin), @"
    That message is not the newest any more, so I did nothing. This is how it stands now:

    👀 This is how the card will look:

    ⚡ Short notice
    Mrs Li's biopsy came back bad

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.

    🔕 Nobody gets a message about this.
    [✅ Save] [◀️ Back]
    ");
    assert!(t.card().contains("Tea"), "{}", t.card());
    // Whoever comes back to what it shows may save it.
    t.proposes("Lin", "Name", "Choir evening").await?;
    let person = t.person("Lin");
    let first = t.sandbox.messages(person).into_iter().find(|seen| seen.text.contains("\nChoir evening"));
    t.sandbox.tap(lin, lin, first.expect("the first preview").id, "Save")?;
    t.settle().await?;
    assert!(t.card().contains("Choir evening"), "{}", t.card());
    t.skip(lin);
});

both_engines!(save_saves_what_its_preview_shows_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点").await?;
    let lin = t.person("林老师");
    t.proposes("林老师", "名称", "合唱晚会").await?;
    t.tells("林老师", "李奶奶的检查结果不好").await?;
    assert_snapshot!(t.face(lin), @"
    您已经回答过了。要换成这一句吗？现在还什么都没改。
    [是的，换成这句]
    [不用]
    ");
    t.taps_in("林老师", lin, "换成这句").await?;
    t.taps_on("林老师", lin, "合唱晚会", "保存").await?;
    assert_snapshot!(t.face(lin), @"
    那条消息已经不是最新的，所以我什么都没做。现在是这样：

    👀 卡片会变成这样：

    ⚡ 临时通知
    李奶奶的检查结果不好

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。

    🔕 这次修改不会给大家发消息。
    [✅ 保存] [◀️ 返回]
    ");
    assert!(t.card().contains("茶话会"), "{}", t.card());
});

both_engines!(a_series_is_changed_as_its_preview_shows, English, async |t| {
    t.announces("Lin", "Story time tomorrow 10:00\nseats: 12\nrepeat: every Tuesday").await?;
    let lin = t.person("Lin");
    t.proposes("Lin", "Seats", "10").await?;
    t.proposes("Lin", "Seats", "99").await?;
    for label in ["From Tue 24 Nov on", "Only this one"] {
        t.taps_on("Lin", lin, "0 of 10", label).await?;
        let shown = t.face(lin);
        assert!(shown.contains("not the newest") && shown.contains("0 of 99"), "{label}: {shown}");
    }
    assert!(t.card().contains("0 of 12"), "{}", t.card());
    t.taps_on("Lin", lin, "0 of 99", "From Tue 24 Nov on").await?;
    assert!(t.card().contains("0 of 99"), "{}", t.card());
    // And what is taken back is what its message tells of.
    let first = t.data("Lin", "“Story time”", "Undo")?;
    t.proposes("Lin", "Contact", "Ms Lin").await?;
    t.taps_in("Lin", lin, "From Tue 24 Nov on").await?;
    assert!(t.sends_data("Lin", &first).await?.contains("newest"));
    assert!(t.card().contains("0 of 99") && t.card().contains("Ms Lin"), "{}", t.card());
    t.taps_in("Lin", lin, "Undo").await?;
    assert!(t.card().contains("0 of 99") && !t.card().contains("Ms Lin"), "{}", t.card());
    t.skip(lin);
});

both_engines!(undo_takes_back_what_its_message_tells_of, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let lin = t.person("Lin");
    t.proposes("Lin", "Seats", "10").await?;
    t.taps_in("Lin", lin, "Save").await?;
    let first = t.data("Lin", "is changed", "Undo")?;
    t.proposes("Lin", "Name", "Choir").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert_snapshot!(t.sends_data("Lin", &first).await?, @"This has changed since, so I did nothing. Please look at the newest message.");
    assert!(t.card().contains("Choir") && t.card().contains("of 10"), "{}", t.card());
    t.taps_on("Lin", lin, "Choir is changed", "Undo").await?;
    assert!(t.card().contains("Tea") && t.card().contains("of 10"), "{}", t.card());
    t.skip(lin);
});

both_engines!(a_preview_calls_nothing_off, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.proposes("Lin", "Name", "Choir evening").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    assert_snapshot!(t.taps_on("Lin", lin, "Choir evening", "Save").await?, @"");
    t.tells("Lin", "The hall is flooded").await?;
    t.taps_on("Lin", lin, "Choir evening", "Save").await?;
    assert_snapshot!(t.face(lin), @"
    That message is not the newest any more, so I did nothing. This is how it stands now:

    Cancel Tea, Tue 24 Nov, 15:00? Nobody has signed up.

    Reason: The hall is flooded
    [❌ Cancel the activity] [Keep it]
    ");
    assert!(t.card().contains("Tea") && !t.card().contains("cancelled"), "{}", t.card());
    // Nor is it changed by what asks whether to call it off.
    t.proposes("Lin", "Name", "Choir evening").await?;
    t.taps_on("Lin", lin, "flooded", "Cancel the activity").await?;
    assert!(t.face(lin).contains("not the newest"), "{}", t.face(lin));
    assert!(t.card().contains("Tea") && !t.card().contains("cancelled"), "{}", t.card());
    t.skip(lin);
});

both_engines!(it_is_called_off_for_the_reason_that_is_shown, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.signs_up("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/cancelactivity 1").await?;
    t.tells("Lin", "The hall is flooded").await?;
    t.tells("Lin", "Mrs Li is in hospital").await?;
    assert!(t.face(lin).starts_with("You have answered already."), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Yes, take this").await?;
    assert!(t.face(lin).contains("Reason: Mrs Li"), "{}", t.face(lin));
    t.taps_on("Lin", lin, "flooded", "Cancel the activity").await?;
    assert_snapshot!(t.face(lin), @"
    That message is not the newest any more, so I did nothing. This is how it stands now:

    Cancel Tea, Tue 24 Nov, 15:00? 1 person who signed up will hear of it, in private or in the group.

    Reason: Mrs Li is in hospital
    [❌ Cancel the activity] [Keep it]
    ");
    assert!(!t.card().contains("cancelled"), "{}", t.card());
    t.taps_in("Lin", lin, "Cancel the activity").await?;
    t.until("2026-11-23 08:05").await?;
    assert!(t.private("An").contains("Reason: Mrs Li"));
    t.skip(lin);
    t.skip(t.group());
});

async fn a_preview_publishes_itself(t: &mut World) -> Told<()> {
    let lin = t.organiser("Lin").await?;
    let (tea, meeting) = (
        t.word("Tea tomorrow 15:00", "喝茶 明天下午3点"),
        t.word("Secret meeting tomorrow 16:00", "秘密会议 明天下午4点"),
    );
    let (tea, meeting) = (format!("/new {tea}"), format!("/new {meeting}"));
    t.tells("Lin", &tea).await?;
    t.tells("Lin", &meeting).await?;
    let (tea, secret) = ("15:00".to_owned(), t.word("Secret", "秘密").to_owned());
    let labels = [
        ["Publish", "发布"],
        ["Keep as", "存为模板"],
        ["Repeat", "重复"],
        ["Edit", "修改"],
        ["Discard", "不要了"],
    ];
    for [english, chinese] in labels {
        let label = t.word(english, chinese).to_owned();
        t.taps_on("Lin", lin, &tea, &label).await?;
        let shown = t.face(lin);
        let lead = t.word("not the newest any more", "已经不是最新的");
        assert!(shown.contains(lead) && shown.contains(&secret), "{label}: {shown}");
    }
    let mut tx = t.store.read().await?;
    let place = lastmile::store::places::by_slug(&mut tx, "yusha").await?.expect("a place").id;
    assert_eq!(templates::of_place(&mut tx, place).await?.len(), 0);
    drop(tx);
    assert_eq!(t.unread(), 0);
    // The newest says what it is.
    let publish = t.word("Publish", "发布").to_owned();
    t.taps_on("Lin", lin, &secret, &publish).await?;
    assert!(t.next().contains(&secret));
    let toast = t.taps_on("Lin", lin, &tea, &publish).await?;
    // The one that was kept is the newest again, and says what it is, too.
    assert!(toast.contains(t.word("Saved as number 2", "编号 2")), "{toast}");
    let toast = t.taps_on("Lin", lin, &secret, &publish).await?;
    assert!(toast.contains(t.word("no draft any more", "草稿已经没有了")), "{toast}");
    t.skip(lin);
    t.skip(t.group());
    Ok(())
}

both_engines!(publish_publishes_what_its_preview_shows, English, async |t| {
    a_preview_publishes_itself(t).await?;
});

both_engines!(publish_publishes_what_its_preview_shows_in_chinese, Chinese, async |t| {
    a_preview_publishes_itself(t).await?;
});

both_engines!(a_question_asks_about_its_own_draft, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea").await?;
    let (day, back) = (t.data("Lin", "On which day", "28")?, t.data("Lin", "On which day", "Back")?);
    t.tells("Lin", "/new Secret meeting").await?;
    t.skip(lin);
    for data in [&day, &back] {
        assert_snapshot!(t.sends_data("Lin", data).await?, @"This has changed since, so I did nothing. Please look at the newest message.");
    }
    t.taps_in("Lin", lin, "28").await?;
    assert!(t.face(lin).contains("what time"), "{}", t.face(lin));
    // A picture goes on the card, and the question is there again.
    t.sends_picture("Lin").await?;
    assert!(t.face(lin).starts_with("📷 The picture will be on the card."), "{}", t.face(lin));
    t.taps_in("Lin", lin, "10:00").await?;
    t.skip(lin);
    assert!(t.sends_data("Lin", &day).await?.contains("newest"));
});

both_engines!(yes_is_said_to_the_pictures_that_are_shown, English, async |t| {
    t.announces("Lin", "Tea today 9:00-10:00").await?;
    t.until("2026-11-23 10:05").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.sends_picture("Lin").await?;
    assert!(t.face(lin).starts_with("Put this picture into"), "{}", t.face(lin));
    // A second one is on its way, and the message does not say so yet.
    let message = t.sandbox.with_button(lin, "Put this picture", "Yes, put it in").expect("the question").id;
    t.sandbox.send_photo(lin, lin, None, None);
    t.hears().await?;
    let tap = t.sandbox.tap(lin, lin, message, "Yes, put it in")?;
    t.hears().await?;
    assert_snapshot!(t.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default(), @"This has changed since, so I did nothing. Please look at the newest message.");
    t.settle().await?;
    assert!(t.face(lin).starts_with("Put these 2 pictures into"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Yes, put it in").await?;
    assert!(t.face(lin).starts_with("📷 Kept for the recap of Tea: 2 pictures."), "{}", t.face(lin));
});

both_engines!(an_answer_is_one_to_what_was_asked_then, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "How do I move it?").await?;
    t.skip(lin);
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Contact").await?;
    t.skip(lin);
    assert!(t.taps_in("Lin", lin, "It is my answer").await?.contains("newest"), "{}", t.face(lin));
    assert!(t.face(lin).contains("whom people can ask"), "{}", t.face(lin));
});

both_engines!(another_dialog_ends_an_open_question, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Picture").await?;
    t.tells("Lin", "/new Lunch tomorrow 12:00").await?;
    t.skip(lin);
    t.sends_album("Lin", 3).await?;
    assert_snapshot!(t.private("Lin"), @"
    📷 The picture will be on the card.

    This is how it will look:

    ⚡ Short notice
    Lunch

    🕙 Tue 24 Nov, 12:00–14:00
    📍 Yusha station

    👥 Nobody has signed up yet

    It goes out right away to 1 group.
    [✅ Publish] [✏️ Edit] [Discard]
    [📝 More details] [🙋 Helpers]
    [🔁 Repeat] [📄 Keep as template]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert!(t.next().contains("(picture)"));
    t.skip(lin);
    // Nothing is asked any more, so words and pictures are for nothing.
    t.tells("Lin", "Mrs Li's biopsy came back bad").await?;
    assert!(t.face(lin).starts_with("I did not understand"), "{}", t.face(lin));
    for other in ["/broadcast yusha", "/new Lunch tomorrow 12:00", "/cancelactivity 2", "/edit 2"] {
        t.tells("Lin", "/edit 1").await?;
        t.taps_in("Lin", lin, "Contact").await?;
        if other.starts_with("/broadcast") {
            t.gets_role("Lin", "yusha", Some(lastmile::domain::role_at_place::RoleAtPlace::Coordinator))
                .await?;
        }
        t.tells("Lin", other).await?;
        t.tells("Lin", "Mrs Li").await?;
        assert!(!t.face(lin).contains("☎️ Mrs Li"), "{other}: {}", t.face(lin));
    }
    t.skip(lin);
});

both_engines!(what_is_asked_in_a_group_is_no_question_in_private, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.says("Lin", "/cancelactivity 1").await?;
    t.next();
    t.tells("Lin", "Mrs Li is in hospital").await?;
    assert!(t.face(lin).starts_with("I did not understand"), "{}", t.face(lin));
});

both_engines!(an_album_gives_one_preview, English, async |t| {
    t.plans("Lin", "Tea 5 Dec 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Picture").await?;
    t.skip(lin);
    t.sends_album("Lin", 3).await?;
    assert!(t.private("Lin").contains("This is how the card will look"));
    let preview = t.sandbox.with_button(lin, "how the card", "Save").expect("the preview");
    let photos = t.sandbox.messages(lin).into_iter().filter(|seen| seen.album.is_some());
    assert_eq!(preview.reply_to, photos.map(|seen| seen.id).next(), "it answers the one that is taken");
    t.taps_in("Lin", lin, "Save").await?;
    t.skip(lin);
    t.until("2026-12-02 10:00").await?;
    assert!(t.next().contains("(picture)"));
});

both_engines!(an_old_button_is_answered_and_not_obeyed, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 5").await?;
    let lin = t.person("Lin");
    t.proposes("Lin", "Seats", "10").await?;
    t.taps_in("Lin", lin, "Save").await?;
    t.proposes("Lin", "Name", "Choir").await?;
    t.tells("Lin", "/new Lunch tomorrow 12:00").await?;
    t.until("2026-11-23 08:05").await?;
    t.skip(lin);
    let before = t.kept().await?;
    for old in
        ["es:1", "es:1:all", "u:1", "su:1", "pub", "drop", "n:tk", "n:r", "n:edit", "n:r:weekly", "a:1:-"]
    {
        let toast = t.sends_data("Lin", old).await?;
        assert!(toast.contains("is too old"), "{old}: {toast}");
        t.sends_data("Lin", &format!("{old}:00000000")).await?;
    }
    let mut changed = t.kept().await?;
    changed.retain(|row| !before.contains(row) && !row.starts_with("outbox") && !row.starts_with("handled"));
    assert_eq!(changed, Vec::<String>::new());
    t.skip(lin);
});
