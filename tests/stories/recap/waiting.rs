//! What an organiser sent and said nothing about, when they post the recap: they are asked, and nothing goes in by itself.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// An activity is over, and its organiser sent two pictures and words without saying what for.
    async fn something_waits_for_a_recap(&mut self) -> Told<&'static str> {
        let lin = if self.word("en", "zh") == "en" { "Lin" } else { "林老师" };
        let tea = self.word("Tea tomorrow 15:00-17:00", "喝茶 明天下午3点到5点").to_owned();
        self.announces(lin, &tea).await?;
        self.signs_up("An").await?;
        self.reads_until(lin, "2026-11-24 17:10").await?;
        let everyone = self.word("Everyone came", "全部到场").to_owned();
        let person = self.person(lin);
        self.taps_in(lin, person, &everyone).await?;
        self.sends_album(lin, 2).await?;
        let words = self.word("Grandma Wang sang.", "王奶奶唱了歌。").to_owned();
        self.tells(lin, &words).await?;
        self.skip(person);
        Ok(lin)
    }

    async fn posts_recap(&mut self, name: &str, answer: &str) -> Told<[String; 2]> {
        let person = self.person(name);
        let post = self.word("Post the recap", "发布回顾").to_owned();
        self.taps_in(name, person, &post).await?;
        let asked = self.private(name);
        self.has_read_everything();
        self.taps_in(name, person, answer).await?;
        let (group, mut read) = (self.group(), String::new());
        while self.unread_in(group) > 0 {
            read += &self.next_in(group);
        }
        Ok([asked, read])
    }
}

both_engines!(what_waits_is_put_in_when_the_recap_is_posted, English, async |t| {
    let lin = t.something_waits_for_a_recap().await?;
    let [asked, recap] = t.posts_recap(lin, "Put it in, and post").await?;
    assert_snapshot!(asked, @"
    What you sent is not in it yet:
    📷 2 pictures
    “Grandma Wang sang.”
    [📣 Put it in, and post]
    [📣 Post without it]
    ");
    assert_snapshot!(recap, @"
    📣 Tea
    🕙 Tue 24 Nov, 15:00 · 📍 Yusha station
    👥 1 neighbour came.

    Grandma Wang sang.

    Thank you to everyone who joined in and helped. See you next time!
    (album)
    (album)
    ");
    assert_eq!(t.counts("set_aside").await?, 0);
});

both_engines!(what_waits_is_put_in_when_the_recap_is_posted_in_chinese, Chinese, async |t| {
    let lin = t.something_waits_for_a_recap().await?;
    let [asked, recap] = t.posts_recap(lin, "放进去，一起发").await?;
    assert_snapshot!(asked, @"
    您发来的这些还没放进去：
    📷 2 张照片
    “王奶奶唱了歌。”
    [📣 放进去，一起发]
    [📣 不放，直接发]
    ");
    assert_snapshot!(recap, @"
    📣 喝茶
    🕙 11月24日（周二）15:00 · 📍 玉沙社区实践站
    👥 1 位邻居到场。

    王奶奶唱了歌。

    感谢每一位参加和帮忙的人，下次再见！
    (album)
    (album)
    ");
});

both_engines!(what_came_after_the_question_is_not_put_in_by_its_answer, English, async |t| {
    let lin = t.something_waits_for_a_recap().await?;
    let person = t.person(lin);
    t.taps_in(lin, person, "Post the recap").await?;
    t.answers(lin, "not in it yet", "and this is for nobody").await?;
    t.skip(person);
    t.taps_on(lin, person, "not in it yet", "Put it in, and post").await?;
    t.skip(person);
    assert_eq!(t.unread_in(t.group()), 0, "{}", t.transcript());
    assert!(t.face(person).contains("“and this is for nobody”"), "asked anew: {}", t.face(person));
    t.taps_on(lin, person, "and this is for nobody", "Post without it").await?;
    let group = t.group();
    while t.unread_in(group) > 0 {
        let read = t.next_in(group);
        assert!(!read.contains("nobody"), "{read}");
    }
    t.has_read_everything();
});

both_engines!(what_waits_stays_out_where_its_sender_says_so, English, async |t| {
    let lin = t.something_waits_for_a_recap().await?;
    let [_, recap] = t.posts_recap(lin, "Post without it").await?;
    assert!(recap.contains("Tea") && !recap.contains("sang") && !recap.contains("album"), "{recap}");
    assert_eq!(t.counts("set_aside").await?, 2, "it can be put in later");
});

both_engines!(only_an_organiser_posts_with_what_waits, English, async |t| {
    t.something_waits_for_a_recap().await?;
    let an = t.person("An");
    for data in ["r:1:1:00000000", "r:1:0:00000000", "r:1"] {
        let toast = t.forges("An", an, 1, data).await?;
        assert!(toast.contains("Only organisers"), "{data}: {toast}");
    }
    assert_eq!(t.counts("set_aside").await?, 2);
    t.has_read_everything();
});

both_engines!(only_an_organiser_posts_with_what_waits_in_chinese, Chinese, async |t| {
    t.something_waits_for_a_recap().await?;
    let an = t.person("An");
    let toast = t.forges("An", an, 1, "r:1:1:00000000").await?;
    assert!(toast.contains("只有组织者"), "{toast}");
    t.has_read_everything();
});
