//! An organiser asks the neighbours: a question, the answers, a look, and it is out.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(three_steps_to_a_poll, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/poll").await?;
    assert_snapshot!(t.face(lin), @"
    📊 What do you want to ask the neighbours? Write it as they will read it, for example: “Shall the dance hall stay open on Sunday?”
    [📊 Polls so far]
    ");
    t.tells("Lin", "Shall the dance hall stay open on Sunday?").await?;
    assert_snapshot!(t.face(lin), @"
    “Shall the dance hall stay open on Sunday?” – what can they choose from? Write each answer on a line of its own, or tap.
    [Yes / No]
    [Morning / Afternoon / Evening]
    [🗑 Throw it away]
    ");
    t.taps_in("Lin", lin, "Yes / No").await?;
    assert_snapshot!(t.face(lin), @"
    This is how the group will read it:

    📊 Shall the dance hall stay open on Sunday?
    Tap your answer below: one vote each. Until Thu 26 Nov, 18:00 you can tap another one, and then everybody reads here what came out.
    🔒 Nobody reads what you chose.
    ▫️ Yes
    ▫️ No
    [✅ Publish]
    [✏️ Question] [✏️ Answers]
    [👁 With names] [🕐 Until when]
    [🗑 Throw it away]
    ");
    // All else is a tap away.
    t.taps_in("Lin", lin, "With names").await?;
    t.taps_in("Lin", lin, "Until when").await?;
    assert_snapshot!(t.face(lin), @"
    Until when can people vote? Tap, or write it, for example: “Friday 18:00”
    [Tomorrow 18:00]
    [In three days]
    [In a week]
    [◀️ Back]
    ");
    t.taps_in("Lin", lin, "Tomorrow 18:00").await?;
    t.taps_in("Lin", lin, "Answers").await?;
    t.tells("Lin", "Yes").await?;
    assert_snapshot!(t.face(lin), @"
    I need at least two answers, each on a line of its own. Write them again, or tap.
    [Yes / No]
    [Morning / Afternoon / Evening]
    [🗑 Throw it away]
    ");
    t.tells("Lin", "1. Yes, all day\n2. Only in the afternoon, please\n3. No").await?;
    assert_snapshot!(t.face(lin), @"
    This is how the group will read it:

    📊 Shall the dance hall stay open on Sunday?
    Tap your answer below: one vote each. Until Tue 24 Nov, 18:00 you can tap another one, and then everybody reads here what came out.
    👁 When it is over and five or more have voted, the organisers can read who chose what.
    ▫️ Yes, all day
    ▫️ Only in the afternoon, please
    ▫️ No
    [✅ Publish]
    [✏️ Question] [✏️ Answers]
    [🔒 Make it secret] [🕐 Until when]
    [🗑 Throw it away]
    ");
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Shall the dance hall stay open on Sunday?
    It runs until Tue 24 Nov, 18:00. Nobody sees before that how the votes stand, not even you. Then I write to you what came out.
    [👵 A neighbour votes here]
    [🖨 Print the ballot]
    [⏹ Close now]
    [📊 Polls so far]
    ");
    assert_snapshot!(t.face(t.group()), @"
    📊 Shall the dance hall stay open on Sunday?
    Tap your answer below: one vote each. Until Tue 24 Nov, 18:00 you can tap another one, and then everybody reads here what came out.
    👁 When it is over and five or more have voted, the organisers can read who chose what.
    ▫️ Yes, all day
    ▫️ Only in the afternoon, please
    ▫️ No
    [Yes, all day]
    [Only in the afternoon, please]
    [No]
    ");
    t.tells("Lin", "/polls").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Polls
    Tap one to see it.
    [🗳 Shall the dance hall stay open on Sunda…]
    [📊 Poll]
    ");
    assert_snapshot!(t.taps("An", "Yes, all day").await?, @"✅ Your vote: Yes, all day. You can change it until Tue 24 Nov, 18:00.");
    t.has_read_everything();
});

both_engines!(what_is_written_is_read, Chinese, async |t| {
    t.until("2026-11-23 09:00").await?;
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/poll 健康讲座什么时候讲？").await?;
    assert_snapshot!(t.face(lin), @"
    “健康讲座什么时候讲？”——大家可以选什么？每行写一个答案，或者直接点。
    [要 / 不要]
    [上午 / 下午 / 晚上]
    [🗑 不发了]
    ");
    t.tells("林老师", "上午/下午/晚上").await?;
    // A day alone ends as the buttons say.
    t.taps_in("林老师", lin, "到什么时候").await?;
    t.tells("林老师", "周四").await?;
    assert!(t.face(lin).contains("周四）18:00"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "到什么时候").await?;
    t.tells("林老师", "明天晚上").await?;
    assert!(t.face(lin).contains("明天 18:00") || t.face(lin).contains("周二）18:00"), "{}", t.face(lin));
    t.taps_in("林老师", lin, "到什么时候").await?;
    t.tells("林老师", "昨天下午6点").await?;
    assert!(t.face(lin).contains("已经过了"), "{}", t.face(lin));
    t.tells("林老师", "今天早上8点半").await?;
    assert!(t.face(lin).contains("已经过了"), "{}", t.face(lin));
    t.tells("林老师", "周五下午6点").await?;
    assert_snapshot!(t.face(lin), @"
    会发到 1 个群，大家看到的是：

    📊 健康讲座什么时候讲？
    请在下面点您的答案，每人一票。11月27日（周五）18:00 之前可以改，到时结果就写在这里。
    🔒 您选了什么，谁也看不到。
    ▫️ 上午
    ▫️ 下午
    ▫️ 晚上
    [✅ 发布]
    [✏️ 改问题] [✏️ 改答案]
    [👁 改成记名] [🕐 到什么时候]
    [🗑 不发了]
    ");
    // What was begun waits where it was left.
    t.tells("林老师", "投票").await?;
    assert_snapshot!(t.face(lin), @"
    会发到 1 个群，大家看到的是：

    📊 健康讲座什么时候讲？
    请在下面点您的答案，每人一票。11月27日（周五）18:00 之前可以改，到时结果就写在这里。
    🔒 您选了什么，谁也看不到。
    ▫️ 上午
    ▫️ 下午
    ▫️ 晚上
    [✅ 发布]
    [✏️ 改问题] [✏️ 改答案]
    [👁 改成记名] [🕐 到什么时候]
    [🗑 不发了]
    ");
    t.taps_in("林老师", lin, "不发了").await?;
    assert_snapshot!(t.face(lin), @"投票已经丢掉，没有人看到过。");
    assert_eq!(t.counts("polls").await?, 0);
    t.has_read_everything();
});

both_engines!(nobody_else_has_it_published, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    let lin = t.organiser("Lin").await?;
    t.organiser("Wu").await?;
    t.tells("Lin", "/poll Tea or coffee?").await?;
    t.tells("Lin", "Tea\nCoffee").await?;
    let publish = t.data("Lin", "Tea or coffee?", "Publish")?;
    let wu = t.person("Wu");
    assert_snapshot!(t.forges("Wu", wu, 1, &publish).await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    let an = t.person("An");
    t.starts("An").await?;
    assert_snapshot!(t.forges("An", an, 1, &publish).await?, @"Only organisers can do this. Ask an admin of your group.");
    // What the preview showed is what goes out.
    t.taps_in("Lin", lin, "With names").await?;
    assert_snapshot!(t.forges("Lin", lin, 1, &publish).await?, @"This has changed since, so I did nothing. Please look at the newest message.");
    assert_eq!(t.counts("polls WHERE state = 'open'").await?, 0);
    t.has_read_everything();
});
