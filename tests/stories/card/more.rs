//! What else there is to say, on the card: folded where it is long, and never lost where a picture leaves no room for it.

use insta::assert_snapshot;
use lastmile::message::{CAPTION_LIMIT, TEXT_LIMIT};

use crate::language::{World, both_engines};

/// A notice of the kind that people paste: so many lines of fifty letters.
fn lines(count: usize) -> String {
    (1..=count)
        .map(|line| format!("more: {line:02} bring a cup, a brush and an apron for painting"))
        .collect::<Vec<_>>()
        .join("\n")
}

both_engines!(a_few_words_stand_on_the_card_as_they_are, English, async |t| {
    t.announces(
        "Lin",
        "Tea tomorrow 15:00\nprogramme: tea; songs\nmore: Bring a cup\nmore: Free <b>for</b> all",
    )
    .await?;
    assert_snapshot!(t.card(), @"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    Programme:
    1. tea
    2. songs

    Bring a cup
    Free <b>for</b> all

    👥 Nobody has signed up yet

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    ");
});

both_engines!(many_words_are_folded, Chinese, async |t| {
    t.announces(
        "林老师",
        "茶话会 明天下午3点\n备注：请自带杯子\n其他：免费\n备注：60 岁以上的居民优先\n备注：下雨改在室内",
    )
    .await?;
    assert_snapshot!(t.card(), @"
    ⚡ 临时通知
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    > 请自带杯子
    > 免费
    > 60 岁以上的居民优先
    > 下雨改在室内

    👥 还没有人报名

    报名请点下面的按钮，或者直接回复“报名”。
    [✅ 报名] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [🔔 接收提醒]
    ");
});

both_engines!(as_many_words_as_there_can_be, English, async |t| {
    let points: Vec<String> = (1..=60).map(|point| format!("song {point}")).collect();
    let typed = format!("Tea tomorrow 15:00\nprogramme: {}\n{}", points.join(";"), lines(28));
    t.announces("Lin", &typed).await?;
    let card = t.card();
    assert!(card.contains("song 60") && card.contains("> 28 bring"), "{card}");
    assert!(card.encode_utf16().count() < TEXT_LIMIT);
});

both_engines!(what_a_caption_has_no_room_for_is_read_in_private, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", &format!("/new Tea tomorrow 15:00\n{}", lines(20))).await?;
    t.sends_picture("Lin").await?;
    // The organiser sees what the group will see.
    assert!(t.face(lin).contains("… the rest can be read in private"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    let card = t.next();
    let seen = t.sandbox.message(t.group(), t.card_id()).expect("a card");
    assert!(seen.text.encode_utf16().count() <= CAPTION_LIMIT, "{card}");
    assert!(card.contains("> 10 bring") && !card.contains("20 bring"), "{card}");
    assert!(card.contains("…\n… Read the rest in private\n") && card.contains("(picture)"), "{card}");
    // A card that is over has no button, and leads there all the same.
    let links: Vec<_> = seen.entities.iter().filter_map(|entity| entity.url.as_deref()).collect();
    assert!(links.iter().any(|link| link.ends_with("?start=a1")), "{links:?}");
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    let private = t.private("An");
    assert!(private.contains("> 01 bring") && private.contains("> 20 bring"), "{private}");
    assert!(!private.contains("(picture)"), "a picture would leave no room for it: {private}");
});

both_engines!(a_short_caption_keeps_its_picture_in_private, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/new Tea tomorrow 15:00\nmore: Bring a cup").await?;
    t.sends_picture("Lin").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.skip(lin);
    assert!(t.next().contains("Bring a cup"));
    let an = t.person("An");
    t.sandbox.start(an, Some("a1"));
    t.settle().await?;
    let private = t.private("An");
    assert!(private.contains("Bring a cup") && private.contains("(picture)"), "{private}");
});
