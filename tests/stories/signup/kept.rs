//! Seats that are kept for the next in line, and what people are told of seats that are too few for them.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// Somebody whom the bot may write to joins the waitlist.
async fn waits(t: &mut World, name: &str) -> Told<()> {
    t.starts(name).await?;
    let join = t.word("Join the waitlist", "排候补").to_owned();
    t.taps(name, &join).await?;
    let person = t.person(name);
    t.skip(person);
    Ok(())
}

both_engines!(what_is_kept_for_the_next_is_said_and_has_a_button, English, async |t| {
    t.announces("Lin", "Tea tomorrow 20:00\nseats: 2\nwaitlist: offer\nhelpers: 1").await?;
    for name in ["An", "Bo"] {
        t.signs_up(name).await?;
    }
    for name in ["Cai", "Dan"] {
        waits(t, name).await?;
    }
    t.cancels("An").await?;
    assert!(t.card().contains("1 of 2 seats taken · 1 kept for the next in line"), "{}", t.card());
    // Nobody else has it, or gets in line, by that button.
    for name in ["Dan", "Eva"] {
        let toast = t.taps(name, "Take the seat").await?;
        assert!(toast.contains("No seat is kept for you"), "{name}: {toast}");
    }
    assert!(!t.card().contains("Eva"), "{}", t.card());
    let toast = t.taps("Cai", "Take the seat").await?;
    assert!(toast.contains("You are in!"), "{toast}");
    for name in ["An", "Bo", "Cai", "Dan"] {
        let person = t.person(name);
        t.skip(person);
    }
    t.has_read_everything();
});

both_engines!(what_is_kept_for_the_next_is_said_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天晚上8点\n名额：1\n候补：询问").await?;
    t.signs_up("安安").await?;
    waits(t, "小波").await?;
    t.cancels("安安").await?;
    assert!(t.card().contains("1 个名额留给候补"), "{}", t.card());
    let toast = t.taps("过路人", "留给我的名额").await?;
    assert!(toast.contains("没有留给您的名额"), "{toast}");
    let toast = t.taps("小波", "留给我的名额").await?;
    assert!(toast.contains("报名成功"), "{toast}");
    for name in ["安安", "小波"] {
        let person = t.person(name);
        t.skip(person);
    }
    t.has_read_everything();
});

both_engines!(a_party_too_large_for_what_is_free_is_told_so, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 3").await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    t.replies_to_card("Cai", "me and my wife").await?;
    assert_snapshot!(t.next(), @"Cai: 🕐 Tea has 1 seat left, and your party needs 2. You are first on the waitlist. We will tell you if a seat is freed.");
    let lin = t.person("Lin");
    t.tells("Lin", "/add 1 Grandma Wang 2").await?;
    assert_snapshot!(t.private("Lin"), @"
    🕐 It is full. Grandma Wang is on the waitlist, with 2 people before them.
    [✖️ That was a mistake]
    ");
    t.skip(lin);
});

both_engines!(a_party_too_large_for_what_is_free_is_told_so_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：3").await?;
    t.signs_up("安安").await?;
    t.signs_up("小波").await?;
    t.replies_to_card("小蔡", "我和老伴").await?;
    assert_snapshot!(t.next(), @"小蔡：🕐 喝茶还剩 1 个名额，你们要 2 个，您已排上候补，排在最前面。有空位会马上通知您。");
});

both_engines!(whoever_waits_for_one_role_takes_a_seat_in_another, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 1\nhelpers: 1").await?;
    t.signs_up("An").await?;
    waits(t, "Bo").await?;
    waits(t, "Cai").await?;
    let toast = t.taps("Bo", "Sign up: helpers").await?;
    assert!(toast.contains("You are in!") && toast.contains("helpers"), "{toast}");
    let toast = t.taps("Cai", "Sign up: helpers").await?;
    assert!(toast.contains("Only one person is needed for “helpers”"), "{toast}");
    // Whoever has a seat gives it back first.
    let toast = t.taps("An", "Sign up: helpers").await?;
    assert!(toast.contains("You have signed up for"), "{toast}");
});

both_engines!(whoever_waits_for_one_role_takes_a_seat_in_another_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：1\n帮手：1").await?;
    t.signs_up("安安").await?;
    waits(t, "小波").await?;
    waits(t, "小蔡").await?;
    let toast = t.taps("小波", "报名：帮手").await?;
    assert!(toast.contains("报名成功"), "{toast}");
    let toast = t.taps("小蔡", "报名：帮手").await?;
    assert!(toast.contains("“帮手”只要一位"), "{toast}");
});

both_engines!(fewer_after_the_cut_off_are_told_like_a_cancellation, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\ncancel by: today 12:00").await?;
    t.replies_to_card("An", "+3").await?;
    t.next();
    let lin = t.person("Lin");
    t.taps("An", "Bring one less").await?;
    t.skip(lin);
    t.until("2026-11-23 13:00").await?;
    t.taps("An", "Bring one less").await?;
    assert_snapshot!(t.private("Lin"), @"⚠️ An brings Tea fewer: 1. The list is up to date.");
    t.cancels("An").await?;
    assert_snapshot!(t.private("Lin"), @"⚠️ An has just cancelled: Tea (1 seat).");
});

both_engines!(fewer_after_the_cut_off_are_told_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n取消截止：今天12点").await?;
    t.replies_to_card("安安", "+3").await?;
    t.next();
    t.until("2026-11-23 13:00").await?;
    t.taps("安安", "少带一人").await?;
    assert_snapshot!(t.private("林老师"), @"⚠️ 安安 少带 喝茶 人：1。名单已更新。");
});
