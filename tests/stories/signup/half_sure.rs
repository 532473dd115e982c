//! What somebody replied is half sure: they are asked, and nobody else answers for them.

use insta::assert_snapshot;
use lastmile::features::signup::half_sure::HalfSureButton;

use crate::language::any_button::data;
use crate::language::{World, both_engines};

both_engines!(who_may_come_is_asked_below_their_words, English, async |t| {
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("An", "maybe I'll come").await?;
    assert_snapshot!(t.next(), @"
    Would you like to sign up? Walk, Tue 24 Nov, 15:00
    [✅ Sign me up] [No, thanks]
    ");
    assert!(t.card().contains("0 of 9 seats taken"), "nothing is done: {}", t.card());
    assert_snapshot!(t.taps("Bo", "Sign me up").await?, @"This question is for somebody else. To sign up yourself, tap the card.");
    assert_snapshot!(t.taps("Bo", "No, thanks").await?, @"This question is for somebody else. To sign up yourself, tap the card.");
    assert!(t.taps("An", "Sign me up").await?.starts_with("✅ You are in! Walk"));
    assert!(t.face(t.group()).starts_with("✅ You are in! Walk"));
    assert!(t.card().contains("1 of 9 seats taken"), "{}", t.card());
    // The question goes, and what An wrote stays.
    t.until("2026-11-23 08:31").await?;
    let left = t.sandbox.messages(t.group()).into_iter().filter(|seen| !seen.deleted);
    let left: Vec<String> = left.map(|seen| seen.text).collect();
    assert!(left.iter().any(|text| text == "maybe I'll come"), "{left:?}");
    assert!(!left.iter().any(|text| text.starts_with("✅ You are in!")), "{left:?}");
});

both_engines!(who_says_no_is_left_alone, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "应该能来").await?;
    assert_snapshot!(t.next(), @"
    您要报名吗？散步，11月24日（周二）15:00
    [✅ 给我报名] [不用了]
    ");
    assert_snapshot!(t.taps("安安", "不用了").await?, @"好的，什么都没改。");
    assert_snapshot!(t.face(t.group()), @"好的，什么都没改。");
    assert!(!t.card().contains("安安"), "{}", t.card());
});

both_engines!(how_many_is_asked_with_numbers, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "我们全家都去").await?;
    assert_snapshot!(t.next(), @"
    连您一共几个人来？散步，11月24日（周二）15:00
    [1] [2] [3] [4]
    [不用了]
    ");
    t.taps("安安", "3").await?;
    assert!(t.card().contains("已报 3 / 9 人"), "{}", t.card());
    t.skip(t.group());
    t.replies_to_card("安安", "可能去不了").await?;
    assert_snapshot!(t.next(), @"
    您要取消报名吗？散步，11月24日（周二）15:00
    [取消报名] [保留名额]
    ");
    t.taps("安安", "保留名额").await?;
    assert!(t.card().contains("已报 3 / 9 人"), "{}", t.card());
    t.skip(t.group());
});

both_engines!(whom_the_bot_may_write_to_is_asked_in_private, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    let an = t.signs_up("An").await?;
    t.skip(an);
    t.replies_to_card("An", "might not make it").await?;
    assert_eq!(t.unread(), 0, "the group stays quiet");
    assert_snapshot!(t.private("An"), @"
    Are you giving up your seat? Walk, Tue 24 Nov, 15:00
    [Give up my seat] [Keep it]
    ");
    // What has become of it since is not given up by the old question.
    t.taps("An", "Bring one more").await?;
    assert_snapshot!(t.taps_in("An", an, "Give up my seat").await?, @"This has changed since, so I did nothing. Please look at the newest message.");
    assert!(t.card().contains("2 of 9 seats taken"), "{}", t.card());
    t.taps_in("An", an, "Keep it").await?;
    assert_snapshot!(t.face(an), @"All right, nothing is changed.");
    t.replies_to_card("An", "not sure I can come").await?;
    t.skip(an);
    t.taps_in("An", an, "Give up my seat").await?;
    assert_snapshot!(t.face(an), @"
    Cancelled: Walk. Thank you for telling us!
    [↩️ Undo]
    ");
    assert!(t.card().contains("0 of 9 seats taken"), "{}", t.card());
});

both_engines!(forged_answers_do_nothing, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    t.replies_to_card("An", "maybe I'll come").await?;
    let group = t.group();
    let question = t.sandbox.with_button(group, "", "Sign me up").expect("a question").id;
    let yes = t.data("An", "", "Sign me up").ok();
    t.skip(group);
    let card = t.card_id();
    for data in [
        yes.unwrap_or_else(|| "hj:1:1:811c9dc5".to_owned()),
        "hj:1:4:00000000".to_owned(),
        data(HalfSureButton::Keep),
    ] {
        for (name, message) in [("Bo", question), ("Bo", card), ("An", card)] {
            let toast = t.forges(name, group, message, &data).await?;
            assert!(!toast.is_empty(), "{data} is answered");
        }
    }
    let cai = t.person("Cai");
    t.forges("Cai", cai, 1, "hj:1:4:00000000").await?;
    t.skip(cai);
    assert!(t.card().contains("0 of 9 seats taken"), "{}", t.card());
    t.skip(group);
});

both_engines!(what_cannot_be_signed_up_for_is_not_asked_about, English, async |t| {
    t.announces("Lin", "Walk today 9:00-10:00").await?;
    t.until("2026-11-23 09:10").await?;
    t.skip(t.group());
    t.replies_to_card("An", "maybe I'll come").await?;
    assert_eq!(t.unread(), 0, "the group stays quiet");
});

both_engines!(who_says_that_a_neighbour_does_not_come_is_asked, Chinese, async |t| {
    t.announces("林老师", "散步 明天下午3点\n名额：9").await?;
    t.replies_to_card("安安", "我报名，再帮王阿姨报一个").await?;
    t.skip(t.group());
    // Whoever has not signed her up gives nothing up by it.
    t.replies_to_card("波波", "报名").await?;
    t.skip(t.group());
    t.replies_to_card("波波", "王阿姨不来了").await?;
    assert_eq!(t.unread(), 0, "she is none of Bo's");
    t.replies_to_card("安安", "王阿姨不来了").await?;
    assert_snapshot!(t.next(), @"
    要帮 王阿姨 取消报名吗？散步，11月24日（周二）15:00
    [🙁 王阿姨 来不了] [保留名额]
    ");
    assert!(t.card().contains("已报 3 / 9 人"), "nothing is done: {}", t.card());
    assert_snapshot!(t.taps("波波", "王阿姨 来不了").await?, @"这是在问别人。您想报名，请点活动卡片上的按钮。");
    assert_snapshot!(t.taps("安安", "王阿姨 来不了").await?, @"王阿姨：已取消报名：散步。谢谢您告诉我们！");
    assert!(t.card().contains("已报 2 / 9 人"), "{}", t.card());
    t.skip(t.group());
});

both_engines!(a_question_about_a_neighbour_is_its_writer_s_and_of_its_time, English, async |t| {
    t.announces("Lin", "Walk tomorrow 15:00\nseats: 9").await?;
    let an = t.signs_up("An").await?;
    t.skip(an);
    t.replies_to_card("An", "sign up Bob").await?;
    t.skip(t.group());
    t.replies_to_card("An", "Bob can't make it").await?;
    assert_eq!(t.unread(), 0, "the group stays quiet");
    assert_snapshot!(t.private("An"), @"
    Shall I cancel for Bob? Walk, Tue 24 Nov, 15:00
    [🙁 Bob can’t come] [Keep it]
    ");
    let give_up = t.data("An", "Shall I cancel", "Bob can’t come")?;
    // A forged tap, and one on what has changed since.
    let cai = t.person("Cai");
    t.forges("Cai", cai, 1, &give_up).await?;
    let (group, card) = (t.group(), t.card_id());
    t.forges("Cai", group, card, &give_up).await?;
    t.skip(cai);
    assert!(t.card().contains("Bob"), "{}", t.card());
    t.replies_to_card("An", "cancel Bob").await?;
    t.skip(t.group());
    assert_snapshot!(t.taps_on("An", an, "Shall I cancel", "Bob can’t come").await?, @"This has changed since, so I did nothing. Please look at the newest message.");
    assert!(t.card().contains("1 of 9 seats taken"), "An stays: {}", t.card());
    t.skip(an);
});
