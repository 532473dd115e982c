//! A family that is too large for the seats that are left: it waits together, or some of it come now.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

/// Four seats, two of them taken; the other comes as four by tapping.
async fn comes_as_four(t: &mut World, name: &str) -> Told<i64> {
    t.starts(name).await?;
    let sign_up = t.word("✅ Sign up", "✅ 报名").to_owned();
    t.taps(name, &sign_up).await?;
    let person = t.person(name);
    t.skip(person);
    let more = t.word("Bring one more", "多带一人").to_owned();
    t.taps(name, &more).await?;
    t.taps(name, &more).await?;
    Ok(person)
}

both_engines!(a_family_that_has_some_seats_may_wait_for_all, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 4\ncompanions: 3").await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    let cai = comes_as_four(t, "Cai").await?;
    assert_snapshot!(t.next_in(cai), @"
    Tea: no seat is left for one more. You keep what you have. Or all 3 of you wait together; then your seats go to others.
    [🕐 All 3 wait together]
    [No, leave it]
    ");
    assert!(t.card().contains("4 of 4 seats taken"), "{}", t.card());
    assert_snapshot!(t.taps_in("Cai", cai, "wait together").await?, @"🕐 Tea has 2 seats left, and your party needs 3. You are first on the waitlist. We will tell you if a seat is freed.");
    assert_snapshot!(t.face(cai), @"🕐 Tea has 2 seats left, and your party needs 3. You are first on the waitlist. We will tell you if a seat is freed.");
    assert!(
        t.card().contains("2 of 4 seats taken · 2 kept for the next in line · 3 waiting"),
        "{}",
        t.card()
    );
});

/// A family of four waits, two go before it; what the next reads, on the card, as an answer and in the list.
async fn the_free_seat_is_kept(t: &mut World, family: &str) -> Told<[String; 2]> {
    t.signs_up("An").await?;
    let cai = comes_as_four(t, family).await?;
    let more = t.word("Bring one more", "多带一人").to_owned();
    t.taps(family, &more).await?;
    let (wait, join) =
        (t.word("wait together", "一起候补").to_owned(), t.word("Join the waitlist", "排候补").to_owned());
    t.taps_in(family, cai, &wait).await?;
    t.taps("Dan", &join).await?;
    t.taps("Eva", &join).await?;
    let answer = t.taps("Fay", &join).await?;
    t.tells("Dan", "/activities").await?;
    let list = t.private("Dan");
    t.has_read_everything();
    let seats = t.card().lines().find(|line| line.starts_with("👥")).unwrap_or_default().to_owned();
    let kept = list.lines().filter(|line| line.starts_with("👥")).collect::<String>();
    Ok([answer, format!("{seats}\n{kept}")])
}

both_engines!(a_free_seat_that_is_kept_for_a_family_is_said_to_be, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 4\ncompanions: 3").await?;
    let [answer, seen] = the_free_seat_is_kept(t, "Cai").await?;
    assert_snapshot!(answer, @"🕐 Tea: the free seats are kept for those who wait already. You are on the waitlist, with 4 people before you. We will tell you if there is a seat for you.");
    assert_snapshot!(seen, @"
    👥 3 of 4 seats taken · 1 kept for the next in line · 5 waiting
    👥 The free seats are kept for the waitlist
    ");
});

both_engines!(a_free_seat_that_is_kept_for_a_family_is_said_to_be_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：4\n可带：3").await?;
    let [answer, seen] = the_free_seat_is_kept(t, "小蔡").await?;
    assert_snapshot!(answer, @"🕐 喝茶：空位要先留给已经候补的人。您已排上候补，前面有 4 人。有您的空位会马上通知您。");
    assert_snapshot!(seen, @"
    👥 已报 3 / 4 人 · 1 个名额留给候补 · 候补 5 人
    👥 空位留给候补的人
    ");
});

both_engines!(a_family_may_wait_for_all_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：4\n可带：3").await?;
    t.signs_up("安安").await?;
    t.signs_up("小波").await?;
    let cai = comes_as_four(t, "小蔡").await?;
    assert_snapshot!(t.next_in(cai), @"
    喝茶：没有空位了，不能再多带人。您原来的名额不变。也可以 3 人一起候补，现在的名额就让给别人。
    [🕐 3 人一起候补]
    [不用，保持原样]
    ");
    t.taps_in("小蔡", cai, "一起候补").await?;
    assert_snapshot!(t.face(cai), @"🕐 喝茶还剩 2 个名额，你们要 3 个，您已排上候补，排在最前面。有空位会马上通知您。");
});

both_engines!(a_family_that_waits_may_send_some_now, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 4\ncompanions: 3").await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    t.starts("Cai").await?;
    let cai = t.person("Cai");
    t.skip(cai);
    t.replies_to_card("Cai", "+4").await?;
    assert_snapshot!(t.next_in(cai), @"
    🕐 Tea has 2 seats left, and your party needs 4. You are first on the waitlist. We will tell you if a seat is freed.
    [✅ 2 of us come now]
    [No, leave it]
    ");
    assert_snapshot!(t.taps_in("Cai", cai, "come now").await?, @"✅ You are in! Tea, Tue 24 Nov, 15:00 · you and 1 companion");
    assert_snapshot!(t.face(cai), @"✅ You are in! Tea, Tue 24 Nov, 15:00 · you and 1 companion");
    assert!(t.card().contains("4 of 4 seats taken"), "{}", t.card());
    // The question is answered: its buttons are old.
    t.has_read_everything();
});

both_engines!(a_family_that_waits_may_send_some_now_in_chinese, Chinese, async |t| {
    t.announces("林老师", "喝茶 明天下午3点\n名额：4\n可带：3").await?;
    t.signs_up("安安").await?;
    t.signs_up("小波").await?;
    t.starts("小蔡").await?;
    let cai = t.person("小蔡");
    t.skip(cai);
    t.replies_to_card("小蔡", "报名4人").await?;
    assert_snapshot!(t.next_in(cai), @"
    🕐 喝茶还剩 2 个名额，你们要 4 个，您已排上候补，排在最前面。有空位会马上通知您。
    [✅ 先来 2 人]
    [不用，保持原样]
    ");
    t.taps_in("小蔡", cai, "先来").await?;
    assert_snapshot!(t.face(cai), @"✅ 报名成功！喝茶，11月24日（周二）15:00 · 连您共 2 人");
});

both_engines!(who_cannot_be_written_to_is_told_only, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 2").await?;
    t.signs_up("An").await?;
    t.taps("Dan", "✅ Sign up").await?;
    assert_snapshot!(t.taps("Dan", "Bring one more").await?, @"No seat is left for one more. You keep what you have.");
    t.has_read_everything();
});

both_engines!(a_choice_means_the_sign_up_it_was_asked_about, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00\nseats: 4\ncompanions: 3").await?;
    t.signs_up("An").await?;
    t.signs_up("Bo").await?;
    let cai = comes_as_four(t, "Cai").await?;
    let data = t.data("Cai", "no seat is left", "wait together")?;
    t.skip(cai);
    // Somebody else cannot answer, and an answer to an older question does nothing.
    t.forges("Dan", cai, 1, &data).await?;
    t.taps("Cai", "Bring one less").await?;
    let toast = t.taps_in("Cai", cai, "wait together").await?;
    assert_snapshot!(toast, @"This has changed since, so I did nothing. Please look at the newest message.");
    assert!(t.card().contains("3 of 4 seats taken"), "{}", t.card());
});
