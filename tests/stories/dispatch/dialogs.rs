//! Whom a private text belongs to: a cancellation or a question is heard, whatever was asked.

use chrono::TimeDelta;
use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_answer_to_a_reminder_in_the_group_is_about_its_activity, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 20:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow: Tea"));
    t.replies_in_group("Bo", "🔔 Tomorrow", "+1").await?;
    assert!(t.next().contains("Bo: 🕐 Tea is full."));
    t.replies_in_group("An", "🔔 Tomorrow", "cancel").await?;
    assert!(t.next().starts_with("An: Cancelled: Tea"));
    t.passes(TimeDelta::minutes(2)).await?;
    assert!(t.next().contains("Bo, a seat is free and it is yours"));
    t.replies_in_group("Bo", "a seat is free", "cancel").await?;
    assert!(t.next().starts_with("Bo: Cancelled: Tea"));
    t.replies_in_group("Cai", "🔔 Tomorrow", "is there parking?").await?;
    assert_eq!(t.unread(), 0, "talk is left alone");
});

both_engines!(an_answer_to_a_reminder_in_the_group_is_heard_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    t.until("2026-11-23 20:00").await?;
    assert!(t.next().starts_with("🔔 明天：喝茶"));
    t.replies_in_group("安安", "🔔 明天", "报名").await?;
    assert!(t.next().starts_with("安安：✅ 报名成功"));
    t.replies_in_group("安安", "🔔 明天", "取消").await?;
    assert!(t.next().starts_with("安安：已取消报名"));
});

both_engines!(whoever_leaves_a_dialog_is_asked, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.taps("Lin", "Sign up").await?;
    for word in ["never mind", "stop", "forget it", "thanks"] {
        t.tells("Lin", "/new").await?;
        t.tells("Lin", word).await?;
        assert!(t.face(lin).starts_with("Shall I stop here?"), "{word}: {}", t.face(lin));
    }
    t.taps_in("Lin", lin, "No, go on").await?;
    assert_snapshot!(t.face(lin), @"All right, nothing is changed.");
    t.tells("Lin", "Choir").await?;
    assert!(t.face(lin).starts_with("📅"), "{}", t.face(lin));
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "stop").await?;
    assert!(t.face(lin).starts_with("Shall I stop here?"));
    t.tells("Lin", "/cancelactivity 1").await?;
    for word in ["never mind", "no", "no, thank you"] {
        t.tells("Lin", word).await?;
        assert_snapshot!(t.face(lin), @"
        Shall I stop here? Nothing is changed yet.
        [Keep it]
        [No, go on]
        [No, that was my answer]
        ");
    }
});

both_engines!(whoever_leaves_a_dialog_is_asked_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点").await?;
    let lin = t.person("林老师");
    for word in ["算了", "退出"] {
        t.tells("林老师", "/new").await?;
        t.tells("林老师", word).await?;
        assert!(t.face(lin).starts_with("要停在这里吗？"), "{word}: {}", t.face(lin));
    }
    t.tells("林老师", "/cancelactivity 1").await?;
    t.tells("林老师", "不要").await?;
    assert_snapshot!(t.face(lin), @"
    要停在这里吗？现在还什么都没改。
    [不取消]
    [不，继续]
    [不是，这就是我的回答]
    ");
});

both_engines!(an_open_question_swallows_no_cancellation, English, async |t| {
    t.announces("Lin", "Clay tomorrow 15:00\nquestion: How old is the child?").await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.taps(name, "Sign up").await?;
    }
    assert!(t.private("An").contains("How old is the child?"));
    t.tells("An", "Sorry, I can't come, please cancel.").await?;
    assert_snapshot!(t.private("An"), @"
    Cancel your sign-up for Clay?
    [Yes, cancel]
    [No, leave it]
    [No, that was my answer]
    ");
    assert!(t.card().contains("2 people"), "{}", t.card());
    assert_snapshot!(t.taps_in("An", an, "Yes, cancel").await?, @"Cancelled: Clay. Thank you for telling us!");
    assert!(t.card().contains("1 person"), "{}", t.card());
    t.skip(an);
    assert!(t.taps_in("An", an, "Yes, cancel").await.is_err(), "the question is done");
    // Whoever meant it as the answer says so.
    t.skip(bo);
    t.tells("Bo", "She is five and will cancel every plan").await?;
    t.skip(bo);
    t.taps_in("Bo", bo, "No, that was my answer").await?;
    assert_snapshot!(t.face(bo), @"
    Noted: “She is five and will cancel every plan”.
    Thank you, that is all!
    [That was no answer]
    [Cancel my sign-up]
    ");
    assert!(t.answers_kept().await?.contains("She is five and will cancel"));
});

both_engines!(an_open_question_swallows_no_cancellation_in_chinese, Chinese, async |t| {
    t.announces("林老师", "捏泥人 明天下午3点\n问题：孩子几岁？").await?;
    let an = t.signs_up("安安").await?;
    assert!(t.private("安安").contains("孩子几岁"));
    t.tells("安安", "我来不了了，帮我取消").await?;
    assert_snapshot!(t.private("安安"), @"
    要取消您对捏泥人的报名吗？
    [是的，取消报名]
    [不用，保持原样]
    [不是，这就是我的回答]
    ");
    t.tells("安安", "要带什么吗？").await?;
    assert_snapshot!(t.private("安安"), @"
    这好像是个问题，所以没有记成您的回答。
    [这就是我的回答]
    [我能做什么？]
    ");
    assert!(!t.answers_kept().await?.contains("要带"));
    t.taps_in("安安", an, "是的，取消报名").await?;
    t.skip(an);
    assert!(!t.card().contains("安安"), "{}", t.card());
});

both_engines!(what_asks_is_no_answer_and_a_plain_no_is_one, English, async |t| {
    t.announces("Lin", "Clay tomorrow 15:00\nquestion: Any allergies?\nquestion: How old is the child?")
        .await?;
    let an = t.signs_up("An").await?;
    t.tells("An", "How do I get there?").await?;
    assert_snapshot!(t.face(an), @"
    That sounds like a question, so I have not taken it for your answer.
    [It is my answer]
    [What can I do here?]
    ");
    t.taps_in("An", an, "What can I do here?").await?;
    assert!(t.face(an).starts_with("/activities"));
    t.tells("An", "no").await?;
    assert!(t.face(an).contains("How old is the child?"));
    t.tells("An", "5").await?;
    assert!(t.face(an).starts_with("Noted: “5”.\nThank you, that is all!"), "{}", t.face(an));
});

both_engines!(two_open_questions_are_told_apart, English, async |t| {
    for title in ["Clay", "Paper"] {
        t.announces("Lin", &format!("{title} tomorrow 15:00\nquestion: How old is the child?")).await?;
    }
    let an = t.person("An");
    t.starts("An").await?;
    for number in [1, 2] {
        t.says("An", &format!("/signup {number}")).await?;
    }
    t.skip(t.group());
    t.skip(an);
    t.tells("An", "5").await?;
    assert_snapshot!(t.face(an), @"
    Which question is this the answer to?
    [Answer for Clay]
    [Answer for Paper]
    ");
    t.taps_in("An", an, "Answer for Paper").await?;
    assert!(t.face(an).starts_with("Noted: “5”.\nThank you"), "{}", t.face(an));
    t.says("An", "/cancel 2").await?;
    t.says("An", "/signup 2").await?;
    t.skip(t.group());
    t.answers("An", "the organiser of Clay", "six").await?;
    assert!(t.face(an).starts_with("Noted: “six”.\nThank you"), "{}", t.face(an));
    assert_eq!(t.answers_kept().await?.matches("six").count(), 1);
});

both_engines!(two_open_questions_are_told_apart_in_chinese, Chinese, async |t| {
    for title in ["捏泥人", "剪纸"] {
        t.announces("林老师", &format!("{title} 明天下午3点\n问题：孩子几岁？")).await?;
    }
    let an = t.person("安安");
    t.starts("安安").await?;
    for number in [1, 2] {
        t.says("安安", &format!("/signup {number}")).await?;
    }
    t.skip(t.group());
    t.skip(an);
    t.tells("安安", "5岁").await?;
    assert_snapshot!(t.face(an), @"
    这是哪个问题的回答？
    [捏泥人的回答]
    [剪纸的回答]
    ");
});

both_engines!(words_that_cancel_are_asked_about_in_private, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.plans("Lin", "Cake tomorrow 16:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.tells("An", "I can't come").await?;
    assert_snapshot!(t.private("An"), @"
    You have not signed up for anything yet.
    [📋 What’s on]
    ");
    t.says("An", "/signup 1").await?;
    t.tells("An", "my child is ill, perhaps we have to cancel").await?;
    assert_snapshot!(t.private("An"), @"
    Cancel your sign-up for Tea?
    [Yes, cancel]
    [No]
    ");
    t.taps_in("An", an, "No").await?;
    assert_eq!(t.face(an), "All right, nothing is changed.");
    t.says("An", "/signup 2").await?;
    t.tells("An", "How do I cancel?").await?;
    assert_snapshot!(t.private("An"), @"
    Which sign-up would you like to cancel? Tap it:
    [Cancel: Tea]
    [Cancel: Cake]
    [No]
    ");
    t.skip(t.group());
    // An answer to a reminder is about that activity.
    t.until("2026-11-23 20:00").await?;
    t.skip(t.group());
    t.answers("An", "Tomorrow: Cake", "not coming, sorry").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Cake. Thank you for telling us!
    [↩️ Undo]
    ");
});

both_engines!(a_dialog_of_an_organiser_swallows_no_cancellation, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 1").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.tells("Lin", "cancel").await?;
    assert_snapshot!(t.face(lin), @"
    Shall I stop here? Nothing is changed yet.
    [◀️ Back]
    [No, go on]
    [No, that was my answer]
    ");
    t.tells("Lin", "How do I move it?").await?;
    assert!(t.face(lin).starts_with("That sounds like a question"));
    t.taps_in("Lin", lin, "It is my answer").await?;
    assert!(t.face(lin).contains("How do I move it?"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Back").await?;
    t.tells("Lin", "/new").await?;
    t.tells("Lin", "not coming").await?;
    assert_snapshot!(t.face(lin), @"
    Shall I stop here? Nothing is changed yet.
    [Discard]
    [No, go on]
    [No, that was my answer]
    ");
    t.taps_in("Lin", lin, "Discard").await?;
    t.tells("Lin", "/cancelactivity 1").await?;
    t.tells("Lin", "why do you ask").await?;
    assert!(t.face(lin).starts_with("That sounds like a question"));
    assert!(t.card().contains("Tea"));
});

both_engines!(a_reply_is_about_its_own_activity_whatever_else_is_asked, English, async |t| {
    t.plans("Lin", "Clay tomorrow 15:00\nquestion: How old is the child?").await?;
    t.plans("Lin", "Tea tomorrow 17:00").await?;
    let an = t.person("An");
    t.starts("An").await?;
    for number in [1, 2] {
        t.says("An", &format!("/signup {number}")).await?;
    }
    t.until("2026-11-23 20:00").await?;
    t.skip(t.group());
    // Clay's question is open all the while, and nothing said about Tea answers it.
    t.answers("An", "Tomorrow: Tea", "We bring a cake").await?;
    assert!(!t.answers_kept().await?.contains("cake"));
    t.answers("An", "Tomorrow: Tea", "my child is ill, perhaps we have to cancel").await?;
    assert_snapshot!(t.face(an), @"
    Are you giving up your seat? Tea, Tue 24 Nov, 17:00
    [Give up my seat] [Keep it]
    ");
    t.answers("An", "the organiser of Clay", "five").await?;
    assert!(t.face(an).starts_with("Noted: “five”."), "{}", t.face(an));
    assert_eq!(t.answers_kept().await?.matches("five").count(), 1);
});

both_engines!(what_answers_one_activity_is_no_new_value_of_another, English, async |t| {
    t.plans("Lin", "Cake today 13:00-14:00").await?;
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.until("2026-11-23 14:01").await?;
    t.skip(t.group());
    let lin = t.person("Lin");
    t.tells("Lin", "/edit 2").await?;
    t.taps_in("Lin", lin, "Name").await?;
    t.answers("Lin", "Cake is over", "The recipe was Grandma's.").await?;
    assert!(t.face(lin).starts_with("Put this into the recap of Cake?"), "{}", t.face(lin));
    t.tells("Lin", "/edit 2").await?;
    t.taps_in("Lin", lin, "Picture").await?;
    t.answers_with_picture("Lin", "Cake is over").await?;
    assert!(t.face(lin).starts_with("Put this picture into the recap of Cake?"), "{}", t.face(lin));
    // By itself, it is what was asked for.
    t.sends_picture("Lin").await?;
    assert!(t.face(lin).starts_with("👀 This is how the card will look"), "{}", t.face(lin));
});
