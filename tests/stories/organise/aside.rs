//! A change that waits to be saved, while something else is asked.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// Lin is shown a change of the seats; tells the number of the message.
    async fn is_shown_a_change(&mut self, name: &str, seats: &str) -> Told<i64> {
        let lin = self.person(name);
        self.tells(name, "/edit 1").await?;
        self.taps_in(name, lin, seats).await?;
        self.tells(name, "12").await?;
        Ok(lin)
    }
}

both_engines!(what_waits_to_be_saved_is_saved_after_a_draft, English, async |t| {
    t.announces("Lin", "Bingo tomorrow 15:00").await?;
    let lin = t.is_shown_a_change("Lin", "Seats").await?;
    t.tells("Lin", "/new Choir Sat 10:00").await?;
    t.taps_in("Lin", lin, "More details").await?;
    t.tells("Lin", "Ms Lin").await?;
    assert!(t.face(lin).contains("What does it cost?"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Save").await?;
    assert!(t.card().contains("0 of 12 seats taken"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(what_waits_to_be_saved_is_saved_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天15:00").await?;
    let lin = t.is_shown_a_change("林老师", "名额").await?;
    t.tells("林老师", "/new 合唱 周六上午10点").await?;
    t.taps_in("林老师", lin, "再写几项").await?;
    t.taps_in("林老师", lin, "保存").await?;
    assert!(t.card().contains("0 / 12"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(what_something_else_took_the_place_of_is_said_not_to_be_saved, English, async |t| {
    t.announces("Lin", "Bingo tomorrow 15:00").await?;
    t.announces("Lin", "Choir tomorrow 18:00").await?;
    let lin = t.is_shown_a_change("Lin", "Seats").await?;
    t.tells("Lin", "/edit 2").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.taps_in("Lin", lin, "Save").await?;
    assert_snapshot!(t.face(lin), @"
    ⚠️ Not saved: something else was asked since. This is how it stands:

    ⚡ Short notice
    Bingo

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✏️ Edit]
    ");
    // What is asked is still asked.
    t.tells("Lin", "Singing").await?;
    t.taps_on("Lin", lin, "Singing", "Save").await?;
    assert!(t.face(lin).contains("Singing is changed"), "{}", t.face(lin));
    t.has_read_everything();
});

both_engines!(what_is_not_saved_is_said_in_chinese, Chinese, async |t| {
    t.announces("林老师", "包饺子 明天15:00").await?;
    t.announces("林老师", "合唱 明天18:00").await?;
    let lin = t.is_shown_a_change("林老师", "名额").await?;
    t.tells("林老师", "/edit 2").await?;
    t.taps_in("林老师", lin, "名称").await?;
    t.taps_in("林老师", lin, "保存").await?;
    assert_snapshot!(t.face(lin), @"
    ⚠️ 没有保存：后来又问了别的。现在是这样：

    ⚡ 临时通知
    包饺子

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。
    [✏️ 修改]
    ");
    t.has_read_everything();
});
