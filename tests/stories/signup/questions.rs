//! The organiser's questions, asked in private: what is kept of the answers is said back, with a way out.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

both_engines!(what_is_kept_is_said_back_with_a_way_out, English, async |t| {
    let an = t.is_asked("An").await?;
    t.tells("An", "cannot, the cat is ill").await?;
    assert_snapshot!(t.private("An"), @"
    Noted: “cannot, the cat is ill”.
    Thank you, that is all!
    [That was no answer]
    [Cancel my sign-up]
    ");
    assert_snapshot!(t.taps_in("An", an, "That was no answer").await?, @"Taken out again.");
    assert_snapshot!(t.face(an), @"
    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    assert!(!t.answers_kept().await?.contains("the cat"));
    t.tells("An", "6").await?;
    assert!(t.face(an).starts_with("Noted: “6”."), "{}", t.face(an));
    assert_snapshot!(t.taps_in("An", an, "Cancel my sign-up").await?, @"Cancelled: Clay. Thank you for telling us!");
    assert_snapshot!(t.face(an), @"
    Cancelled: Clay. Thank you for telling us!
    [↩️ Undo]
    ");
    assert!(!t.card().contains("1 person"), "{}", t.card());
});

both_engines!(what_is_kept_is_said_back_in_chinese, Chinese, async |t| {
    let an = t.is_asked("安安").await?;
    t.tells("安安", "家里猫病了").await?;
    assert_snapshot!(t.private("安安"), @"
    记下了：“家里猫病了”。
    谢谢您！这样就好了。
    [这不是回答]
    [取消我的报名]
    ");
    t.taps_in("安安", an, "这不是回答").await?;
    assert!(t.face(an).contains("孩子几岁？"));
    assert!(!t.answers_kept().await?.contains("猫"));
    t.tells("安安", "6岁").await?;
    t.taps_in("安安", an, "取消我的报名").await?;
    assert_snapshot!(t.face(an), @"
    已取消报名：捏泥人。谢谢您告诉我们！
    [↩️ 撤销]
    ");
    assert!(!t.card().contains("1 人"), "{}", t.card());
});

both_engines!(an_answer_that_is_taken_out_is_asked_for_again_before_the_others, English, async |t| {
    t.announces("Lin", "Clay tomorrow 15:00\nquestion: How old?\nquestion: Any allergies?").await?;
    let an = t.signs_up("An").await?;
    t.tells("An", "nuts").await?;
    t.tells("An", "none at all").await?;
    t.skip(an);
    t.taps_on("An", an, "Noted: “nuts”", "That was no answer").await?;
    // It stands below all that was said since.
    assert!(t.private("An").contains("How old?"));
    t.tells("An", "6").await?;
    assert_snapshot!(t.private("An"), @"
    Noted: “6”.
    Thank you, that is all!
    [That was no answer]
    [Cancel my sign-up]
    ");
    let kept = t.answers_kept().await?;
    assert!(kept.contains('6') && kept.contains("none at all") && !kept.contains("nuts"), "{kept}");
});

/// Wordings that cancel, refuse or ask: none of them may be stored.
const NO_ANSWERS: [&[&str]; 2] = [
    &[
        "cant come",
        "I cant make it",
        "wont come",
        "I will not be able to come",
        "please withdraw my registration",
        "unregister me",
        "dropping out",
        "cancle",
        "canceling, sorry",
        "can\u{b4}t come",
        "won't attend",
        "no longer able to attend",
        "please take my name off",
        "never mind",
        "stop",
        "none of your business",
        "whats the address",
        "wheres the hall",
        "any parking",
        "hello",
        "thank you",
    ],
    &[
        "我不想参加了",
        "不报名了",
        "我不去",
        "不来",
        "退掉",
        "帮我退了",
        "退一下",
        "把我删掉",
        "撤销报名",
        "没空了",
        "请假",
        "算了",
        "放弃",
        "参加不成",
        "不能出席",
        "别问了",
        "不想说",
        "在哪",
        "地址在哪",
        "咋走",
        "几号",
        "有停车位没有",
        "收费不",
        "你好",
        "谢谢",
    ],
];

async fn none_of_them_is_stored(t: &mut World, name: &str, texts: &[&str]) -> Told<()> {
    let person = t.is_asked(name).await?;
    for text in texts {
        t.tells(name, text).await?;
        assert!(!t.answers_kept().await?.contains(text), "{text} was stored\n{}", t.transcript());
        let face = t.face(person);
        let again = t.word("[Ask me again]", "[再问我一次]").to_owned();
        if face.contains(&again) {
            let again = again.trim_matches(['[', ']']).to_owned();
            t.taps_in(name, person, &again).await?;
        }
    }
    Ok(())
}

both_engines!(what_cancels_refuses_or_asks_is_not_stored, English, async |t| {
    none_of_them_is_stored(t, "An", NO_ANSWERS[0]).await?;
});

both_engines!(what_cancels_refuses_or_asks_is_not_stored_in_chinese, Chinese, async |t| {
    none_of_them_is_stored(t, "安安", NO_ANSWERS[1]).await?;
});

both_engines!(whoever_would_rather_not_say_is_not_pressed, English, async |t| {
    let an = t.is_asked("An").await?;
    t.tells("An", "That's none of your business!").await?;
    assert_snapshot!(t.private("An"), @"
    All right, you need not answer this.
    Thank you, that is all!
    [Ask me again]
    [Cancel my sign-up]
    ");
    t.taps_in("An", an, "Ask me again").await?;
    assert!(t.face(an).contains("How old is the child?"));
});

both_engines!(a_greeting_is_answered_kindly_and_the_question_stays, English, async |t| {
    t.is_asked("An").await?;
    t.tells("An", "Hello!").await?;
    assert_snapshot!(t.private("An"), @"
    Hello! 👋

    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    t.tells("An", "never mind").await?;
    assert_snapshot!(t.private("An"), @"
    Cancel your sign-up for Clay?
    [Yes, cancel]
    [No, leave it]
    [No, that was my answer]
    ");
    let an = t.person("An");
    t.taps_in("An", an, "No, leave it").await?;
    assert_snapshot!(t.face(an), @"
    All right, nothing is changed.

    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
});

both_engines!(a_code_in_use_and_a_party_are_no_answers, English, async |t| {
    let an = t.is_asked("An").await?;
    t.tells("An", "+1").await?;
    assert_snapshot!(t.private("An"), @"
    👪 Clay: now you are 2 in all.

    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    let lin = t.person("Lin");
    t.tells("Lin", "/checkin 1").await?;
    let shown = t.face(lin);
    let code: String = shown.chars().skip_while(|c| *c != ':').filter(char::is_ascii_digit).take(6).collect();
    // Before check-in opens it is a number like any other.
    t.tells("An", &code).await?;
    assert!(t.private("An").starts_with(&format!("Noted: “{code}”.")));
    t.taps_in("An", an, "That was no answer").await?;
    t.until("2026-11-24 14:45").await?;
    t.skip(an);
    t.skip(t.group());
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Clay! Both of you are checked in.");
    t.tells("An", "610000").await?;
    assert!(t.private("An").starts_with("Noted: “610000”."));
});

both_engines!(an_open_question_is_no_way_to_find_a_code, Chinese, async |t| {
    let an = t.is_asked("安安").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/checkin 1").await?;
    let shown = t.face(lin);
    let code: String =
        shown.chars().skip_while(|c| *c != '：').filter(char::is_ascii_digit).take(6).collect();
    t.until("2026-11-24 14:45").await?;
    t.skip(an);
    t.skip(t.group());
    for tried in 0..5 {
        t.tells("安安", &format!("00000{tried}")).await?;
        t.taps_in("安安", an, "这不是回答").await?;
    }
    t.skip(an);
    t.tells("安安", &code).await?;
    assert!(t.private("安安").starts_with("记下了"), "the tries are used up");
});

both_engines!(the_organisers_questions_are_asked_in_private, English, async |t| {
    t.announces(
        "Lin",
        "Clay tomorrow 15:00\nquestion: How old is the child?\nquestion: Anything we should know?",
    )
    .await?;
    assert_snapshot!(t.taps("An", "Sign up").await?, @"
    ✅ You are in! Clay, Tue 24 Nov, 15:00
    The organiser has a question for you: tap “Get reminders” on the card.
    ");
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert!(t.private("An").contains("Clay"));
    assert_snapshot!(t.private("An"), @"
    A question from the organiser of Clay:
    How old is the child?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    t.tells("An", "Six").await?;
    assert_snapshot!(t.private("An"), @"
    Noted: “Six”.
    [That was no answer]
    [Cancel my sign-up]
    ");
    assert_snapshot!(t.private("An"), @"
    A question from the organiser of Clay:
    Anything we should know?

    Just write your answer. Only the organisers see it.
    [Skip]
    ");
    t.taps_in("An", an, "Skip").await?;
    assert!(t.sandbox.messages(an).iter().any(|seen| seen.text == "Thank you, that is all!"));
    // From here on, words are words again.
    t.tells("An", "Six").await?;
    assert!(t.private("An").contains("did not understand"));
    t.skip(an);
    t.signs_up("Bo").await?;
    assert!(t.private("Bo").contains("How old is the child?"));
});

both_engines!(the_organisers_questions_are_asked_in_private_in_chinese, Chinese, async |t| {
    t.announces("林老师", "陶艺 明天下午3点\n问题：孩子几岁？").await?;
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"
    ✅ 报名成功！陶艺，11月24日（周二）15:00
    组织者有个问题想问您，请点卡片上的“接收提醒”。
    ");
    let an = t.person("安安");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    assert!(t.private("安安").contains("陶艺"));
    assert_snapshot!(t.private("安安"), @"
    陶艺 的组织者想问您：
    孩子几岁？

    请直接回复。只有组织者看得到。
    [不想回答]
    ");
    t.tells("安安", "六岁").await?;
    assert_snapshot!(t.private("安安"), @"
    记下了：“六岁”。
    谢谢您！这样就好了。
    [这不是回答]
    [取消我的报名]
    ");
});
