//! What is kept of what people write is said back, with a way out; and nothing is passed over in silence.

use insta::assert_snapshot;
use lastmile::domain::language::Language;

use crate::kept;
use crate::town::{Step, Town, both_engines};

impl Town {
    /// Somebody has signed up for Clay and is asked something; it is read already.
    async fn is_asked(&mut self, name: &str) -> Step<i64> {
        let clay = self
            .word(
                "Clay tomorrow 15:00\nquestion: How old is the child?",
                "捏泥人 明天下午3点\n问题：孩子几岁？",
            )
            .to_owned();
        let lin = self.word("Lin", "林老师").to_owned();
        self.plans(&lin, &clay).await?;
        let person = self.signs_up(name).await?;
        self.skip(self.group());
        Ok(person)
    }

    async fn signs_up(&mut self, name: &str) -> Step<i64> {
        let person = self.person(name);
        self.starts(name).await?;
        let sign_up = self.word("✅ Sign up", "✅ 报名").to_owned();
        self.taps(name, &sign_up).await?;
        self.skip(person);
        Ok(person)
    }

    /// Every answer that is kept.
    async fn answers_kept(&self) -> Step<String> {
        let mut rows = kept::everything(&self.store).await?;
        rows.retain(|row| row.starts_with("answers:"));
        Ok(rows.join("\n"))
    }
}

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
    assert_snapshot!(t.face(an), @"Cancelled: Clay. Thank you for telling us!");
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
    assert_snapshot!(t.face(an), @"已取消报名：捏泥人。谢谢您告诉我们！");
    assert!(!t.card().contains("1 人"), "{}", t.card());
});

both_engines!(an_answer_that_is_taken_out_is_asked_for_again_before_the_others, English, async |t| {
    t.plans("Lin", "Clay tomorrow 15:00\nquestion: How old?\nquestion: Any allergies?").await?;
    t.next();
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

async fn none_of_them_is_stored(t: &mut Town, name: &str, texts: &[&str]) -> Step<()> {
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

both_engines!(who_asks_for_something_without_a_question_is_understood_in_chinese, Chinese, async |t| {
    t.plans("林老师", "喝茶 明天下午3点").await?;
    t.next();
    let an = t.person("安安");
    t.starts("安安").await?;
    for text in ["报名", "我想参加"] {
        t.tells("安安", text).await?;
        assert_snapshot!(t.private("安安"), @"
        想参加哪个活动？请点一下：
        [喝茶 · 11月24日（周二）15:00]
        ");
    }
    t.taps_in("安安", an, "喝茶").await?;
    t.tells("安安", "谢谢").await?;
    assert_snapshot!(t.private("安安"), @"不用谢，您客气了！");
});

both_engines!(who_asks_for_something_without_a_question_is_understood, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
    t.starts("An").await?;
    t.tells("An", "I'd like to sign up").await?;
    assert_snapshot!(t.private("An"), @"
    Which activity would you like to join? Tap it:
    [Tea · Tue 24 Nov, 15:00]
    ");
    t.tells("An", "Thank you very much!").await?;
    assert_snapshot!(t.private("An"), @"You are very welcome!");
});

both_engines!(a_code_in_use_and_a_party_are_no_answers, English, async |t| {
    let an = t.is_asked("An").await?;
    t.tells("An", "+2").await?;
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

both_engines!(nothing_is_passed_over_in_silence, English, async |t| {
    t.starts("An").await?;
    for kind in ["video", "document", "voice", "sticker", "location", "contact", "poll"] {
        t.sends("An", kind, None).await?;
        assert_eq!(
            t.private("An"),
            "I can only read words and pictures. Please write it to me in a few words.",
            "{kind}"
        );
    }
    for _ in 0..3 {
        t.sends("An", "video", Some("album")).await?;
    }
    assert!(t.private("An").starts_with("I can only read"), "once for an album");
    t.sends("An", "pinned_message", None).await?;
    t.sends_album("An", 3).await?;
    assert_snapshot!(t.private("An"), @"Thank you! There is nothing that I need pictures for right now.");
});

both_engines!(nothing_is_passed_over_in_silence_in_chinese, Chinese, async |t| {
    let an = t.is_asked("安安").await?;
    t.sends("安安", "voice", None).await?;
    assert_snapshot!(t.private("安安"), @"
    我只看得懂文字和照片。请用文字写给我，好吗？

    捏泥人 的组织者想问您：
    孩子几岁？

    请直接回复。只有组织者看得到。
    [不想回答]
    ");
    t.sandbox.forward(an, an, "算了吧");
    t.settle().await?;
    assert!(t.private("安安").starts_with("我分不清这是谁写的。"));
    t.sends_album("林老师", 2).await?;
    assert_snapshot!(t.private("林老师"), @"捏泥人开始以后我才收照片，请到时再发一次。");
});

both_engines!(what_is_written_below_a_picture_is_heard, English, async |t| {
    t.plans("Lin", "Tea today 9:00-10:00").await?;
    t.is_asked("An").await?;
    t.sends_picture_with("An", "She is ill, we can't come").await?;
    assert_snapshot!(t.private("An"), @"
    Cancel your sign-up for Clay?
    [Yes, cancel]
    [No, leave it]
    [No, that was my answer]
    ");
    t.sends_picture_with("An", "where is it?").await?;
    assert!(t.private("An").starts_with("That sounds like a question"));
    t.sends_picture_with("An", "six").await?;
    assert!(t.private("An").starts_with("Noted: “six”."));
    // A picture for a recap is one, whatever is written below it.
    t.until("2026-11-23 10:05").await?;
    t.has_read_everything();
    t.sends_picture_with("Lin", "Old Wang can't come, where is he?").await?;
    assert!(t.private("Lin").starts_with("Put this picture into the recap of Tea?"));
});

both_engines!(what_is_written_below_a_picture_is_heard_in_chinese, Chinese, async |t| {
    t.is_asked("安安").await?;
    t.sends_picture_with("安安", "孩子病了，来不了").await?;
    assert!(t.private("安安").starts_with("要取消您对捏泥人的报名吗？"));
    t.sends_picture_with("安安", "/cancel 1").await?;
    assert!(t.private("安安").starts_with("谢谢您！现在没有什么要用照片的。"));
});

both_engines!(the_language_button_redraws_its_own_message, English, async |t| {
    let an = t.person("An");
    t.sandbox.start(an, None);
    t.settle().await?;
    t.skip(an);
    assert_snapshot!(t.taps_in("An", an, "中文").await?, @"好的，我和您说中文。");
    assert_snapshot!(t.face(an), @"
    👋 您好！社区有活动我会告诉您，报了名我会提醒您。
    发送 /activities 看看有什么活动。
    [English]
    ");
    t.tells("An", "/settings").await?;
    t.skip(an);
    t.taps_in("An", an, "English").await?;
    assert!(t.face(an).starts_with("Your settings"), "{}", t.face(an));
});

both_engines!(an_answer_to_a_reminder_in_the_group_is_about_its_activity, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00\nseats: 1").await?;
    t.next();
    t.taps("An", "Sign up").await?;
    t.until("2026-11-23 20:00").await?;
    assert!(t.next().starts_with("🔔 Tomorrow: Tea"));
    t.replies_in_group("Bo", "🔔 Tomorrow", "+1").await?;
    assert!(t.next().contains("Bo: 🕐 Tea is full."));
    t.replies_in_group("An", "🔔 Tomorrow", "cancel").await?;
    assert!(t.next().starts_with("An: Cancelled: Tea"));
    assert!(t.next().contains("Bo, a seat is free and it is yours"));
    t.replies_in_group("Bo", "a seat is free", "cancel").await?;
    assert!(t.next().starts_with("Bo: Cancelled: Tea"));
    t.replies_in_group("Cai", "🔔 Tomorrow", "is there parking?").await?;
    assert_eq!(t.unread(), 0, "talk is left alone");
});

both_engines!(an_answer_to_a_reminder_in_the_group_is_heard_in_chinese, Chinese, async |t| {
    t.plans("林老师", "喝茶 明天下午3点").await?;
    t.next();
    t.until("2026-11-23 20:00").await?;
    assert!(t.next().starts_with("🔔 明天：喝茶"));
    t.replies_in_group("安安", "🔔 明天", "报名").await?;
    assert!(t.next().starts_with("安安：✅ 报名成功"));
    t.replies_in_group("安安", "🔔 明天", "取消").await?;
    assert!(t.next().starts_with("安安：已取消报名"));
});

both_engines!(whoever_leaves_a_dialog_is_asked, English, async |t| {
    t.plans("Lin", "Tea tomorrow 15:00").await?;
    t.next();
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
    t.plans("林老师", "喝茶 明天下午3点").await?;
    t.next();
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
