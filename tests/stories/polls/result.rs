//! A poll is closed: its card tells what came out, and then what will be done.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

impl World {
    /// Lin asks the neighbours that, with two answers, until three days later at six.
    pub(crate) async fn polls(&mut self, question: &str, open: bool) -> Told<()> {
        let (lin, answers) =
            (self.word("Lin", "林老师").to_owned(), self.word("Tea\nCoffee", "茶\n咖啡").to_owned());
        let chat = self.organiser(&lin).await?;
        self.tells(&lin, &format!("/poll {question}")).await?;
        self.tells(&lin, &answers).await?;
        if open {
            let names = self.word("With names", "改成记名").to_owned();
            self.taps_in(&lin, chat, &names).await?;
        }
        let publish = self.word("Publish", "发布").to_owned();
        self.taps_in(&lin, chat, &publish).await?;
        self.skip(chat);
        Ok(())
    }

    /// Several people vote the same.
    pub(crate) async fn vote(&mut self, names: &[&str], answer: &str) -> Told<()> {
        for name in names {
            self.taps(name, answer).await?;
        }
        Ok(())
    }
}

both_engines!(what_came_out_and_what_will_be_done, Chinese, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("茶会喝什么？", false).await?;
    let lin = t.person("林老师");
    assert_snapshot!(t.next(), @"
    📊 茶会喝什么？
    请在下面点您的答案，每人一票。11月26日（周四）18:00 之前可以改，到时结果就写在这里。
    🔒 您选了什么，谁也看不到。
    [茶]
    [咖啡]
    ");
    assert_snapshot!(t.taps("安安", "茶").await?, @"✅ 您选了：茶。11月26日（周四）18:00 之前可以改。");
    assert_snapshot!(t.taps("安安", "咖啡").await?, @"✅ 您选了：咖啡。11月26日（周四）18:00 之前可以改。");
    t.vote(&["小波", "小陈", "小戴", "老范"], "茶").await?;
    t.vote(&["老高"], "咖啡").await?;
    t.until("2026-11-26 18:01").await?;
    assert_snapshot!(t.face(t.group()), @"
    📊 茶会喝什么？
    投票结束了，谢谢大家！
    茶
    ■■■■■■■□□□ 4
    咖啡
    ■■■□□□□□□□ 2
    共 6 位居民投票。
    ");
    assert_snapshot!(t.private("林老师"), @"
    📊 茶会喝什么？
    投票结束了，谢谢大家！
    茶
    ■■■■■■■□□□ 4
    咖啡
    ■■■□□□□□□□ 2
    共 6 位居民投票。

    大家想知道接下来怎么办。请写一句话，会写在群里的结果下面。
    [✏️ 接下来怎么办]
    ");
    // Nobody knows any more who chose what.
    assert_eq!(t.counts("votes").await?, 0);
    t.taps_in("林老师", lin, "接下来怎么办").await?;
    assert_snapshot!(t.face(lin), @"
    “茶会喝什么？”——接下来怎么办？请写一两句话，马上写到群里的结果下面。
    [◀️ 返回]
    ");
    t.tells("林老师", "周日茶会准备茶，咖啡自带。").await?;
    assert_snapshot!(t.face(lin), @"
    已经写到 1 个群的结果下面。

    📊 茶会喝什么？
    投票结束了，谢谢大家！
    茶
    ■■■■■■■□□□ 4
    咖啡
    ■■■□□□□□□□ 2
    共 6 位居民投票。

    👉 接下来：周日茶会准备茶，咖啡自带。
    [◀️ 返回]
    ");
    assert_snapshot!(t.face(t.group()), @"
    📊 茶会喝什么？
    投票结束了，谢谢大家！
    茶
    ■■■■■■■□□□ 4
    咖啡
    ■■■□□□□□□□ 2
    共 6 位居民投票。

    👉 接下来：周日茶会准备茶，咖啡自带。
    ");
    t.has_read_everything();
});

both_engines!(open_to_organisers_afterwards, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("Tea or coffee?", true).await?;
    let lin = t.person("Lin");
    t.vote(&["An", "Bo", "Chen"], "Tea").await?;
    t.vote(&["Dai", "Fan"], "Coffee").await?;
    t.tells("Lin", "/polls").await?;
    t.taps_in("Lin", lin, "Tea or coffee?").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Tea or coffee?
    It runs until Thu 26 Nov, 18:00. Nobody sees before that how the votes stand, not even you. Then I write to you what came out.
    [👵 A neighbour votes here]
    [🖨 Print the ballot]
    [⏹ Close now]
    [📊 Polls so far]
    ");
    t.taps_in("Lin", lin, "Close now").await?;
    assert_snapshot!(t.face(lin), @"
    Close “Tea or coffee?” now? Nobody can vote any more, and the groups read what came out.
    [⏹ Yes, close it]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Yes, close it").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Tea
    ■■■■■■□□□□ 3
    Coffee
    ■■■■□□□□□□ 2
    5 neighbours voted.

    Tea: An, Bo, Chen

    Coffee: Dai, Fan

    The neighbours would like to know what happens now. Say it in a sentence: it then stands below the result in the group.
    [✏️ What will be done]
    [📊 Polls so far]
    ");
    // Whoever is forgotten is named no more, and counts on.
    t.starts("An").await?;
    let an = t.person("An");
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    t.tells("Lin", "/polls").await?;
    t.taps_in("Lin", lin, "Tea or coffee?").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Tea
    ■■■■■■□□□□ 3
    Coffee
    ■■■■□□□□□□ 2
    5 neighbours voted.

    Tea: Bo, Chen

    Coffee: Dai, Fan
    [✏️ What will be done]
    [📊 Polls so far]
    ");
    t.has_read_everything();
});

both_engines!(few_votes_have_no_numbers, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("Tea or coffee?", true).await?;
    t.vote(&["An", "Bo"], "Tea").await?;
    t.vote(&["Chen"], "Coffee").await?;
    t.until("2026-11-26 18:01").await?;
    assert_snapshot!(t.face(t.group()), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Fewer than five voted. So that nobody’s vote can be told, I do not show what they chose.
    ");
    assert_eq!(t.counts("votes").await?, 0);
    t.has_read_everything();
});

both_engines!(a_downtime_over_its_end, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("Tea or coffee?", false).await?;
    t.vote(&["An", "Bo", "Chen", "Dai", "Fan"], "Tea").await?;
    let lin = t.person("Lin");
    t.sandbox.block(lin);
    t.bot_is_down_until("2026-11-26 20:00")?;
    // The tap was heard before anything else is done, and is too late all the same.
    assert_snapshot!(t.taps("Gao", "Coffee").await?, @"The vote is over, so this does not count any more. What came out stands here soon. Thank you!");
    assert_snapshot!(t.face(t.group()), @"
    📊 Tea or coffee?
    The vote is over. Thank you!
    Tea
    ■■■■■■■■■■ 5
    Coffee
    □□□□□□□□□□ 0
    5 neighbours voted.
    ");
    assert_eq!(t.counts("poll_results WHERE answer = 0 AND votes = 5").await?, 1);
    assert_eq!(t.counts("poll_results").await?, 1);
    t.has_read_everything();
});
