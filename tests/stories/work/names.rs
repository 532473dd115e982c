//! How people are called: mentioned where it is theirs to act, never named where they hide, and harmless in print.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::features::account::privacy::SettingsButton;

use crate::language::any_button::data;
use crate::language::{Told, World, both_engines};

/// A person who hides their name, and blocks the bot.
async fn hides(t: &mut World, name: &str) -> Told<()> {
    t.starts(name).await?;
    let person = t.person(name);
    t.tells(name, "/settings").await?;
    let hide = t.word("Hide my name", "不显示我的名字");
    t.taps_in(name, person, hide).await?;
    t.skip(person);
    t.sandbox.block(person);
    t.settle().await
}

both_engines!(news_in_the_group_mentions_whom_it_is_for, English, async |t| {
    t.announces("Lin", "Tea 25 Nov 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.cancels("An").await?;
    assert_snapshot!(t.next(), @"🎉 Bo, a seat is free and it is yours: Tea. See you there!");
    let bo = t.person("Bo");
    assert_eq!(t.mentioned(), [bo]);
    // A neighbour without the messenger cannot be called; whoever signed them up can.
    t.says("Cai", "/signup 1 Grandma Wang").await?;
    t.next();
    t.cancels("Bo").await?;
    assert_snapshot!(t.next(), @"🎉 Grandma Wang (via Cai), a seat is free and it is yours: Tea. See you there!");
    let cai = t.person("Cai");
    assert_eq!(t.mentioned(), [cai]);
});

both_engines!(offers_in_the_group_mention_whom_they_are_for, Chinese, async |t| {
    t.announces("林老师", "茶话会 11月25日 15:00\n名额：1\n候补：先问").await?;
    t.taps("安安", "✅ 报名").await?;
    t.taps("张桂兰", "排候补").await?;
    t.cancels("安安").await?;
    assert!(t.next().starts_with("🎉 张桂兰，茶话会 有 1 个空位了"));
    let zhang = t.person("张桂兰");
    assert_eq!(t.mentioned(), [zhang]);
    t.until("2026-11-24 18:00").await?;
    assert_snapshot!(t.next(), @"
    张桂兰：茶话会 的名额不再给您留了。还想参加，点一下就行。
    [✅ 报名]
    ");
    assert_eq!(t.mentioned(), [zhang]);
});

both_engines!(who_hides_their_name_is_neither_named_nor_mentioned, English, async |t| {
    t.announces("Lin", "Tea 25 Nov 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    hides(t, "Bo").await?;
    t.taps("Bo", "Join the waitlist").await?;
    t.cancels("An").await?;
    assert_snapshot!(t.next(), @"
    🎉 A seat is free: Tea. The next in line has it now; the name is hidden. Is it you? Tap to see.
    [❓ Is it mine?]
    ");
    assert!(t.mentioned().is_empty());
    assert!(t.taps("Bo", "Is it mine?").await?.contains("already in"));
    assert!(!t.taps("An", "Is it mine?").await?.contains("already in"));
    // Nor is their name in the answer to their own command, which is a reply to it anyway.
    t.says("Bo", "/why 1").await?;
    assert!(!t.next().contains("Bo"));
});

both_engines!(who_hides_their_name_is_neither_named_nor_mentioned_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 11月25日 15:00\n名额：1\n候补：先问").await?;
    t.taps("安安", "✅ 报名").await?;
    hides(t, "波波").await?;
    t.taps("波波", "排候补").await?;
    t.cancels("安安").await?;
    let news = t.next();
    assert!(
        news.contains("名字不显示") && news.contains("[❓ 是我的吗？]") && !news.contains("波波"),
        "{news}"
    );
    assert!(t.mentioned().is_empty());
    assert!(t.taps("波波", "是我的吗").await?.contains("留给您"));
    // That the offer ends is nobody else's business.
    t.until("2026-11-24 18:00").await?;
    assert!(t.card().contains("[✅ 报名]"), "{}", t.card());
    assert_eq!(t.unread(), 0, "{}", t.transcript());
});

both_engines!(who_hides_their_name_is_not_named_beside_their_neighbour, English, async |t| {
    t.announces("Lin", "Tea 25 Nov 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    hides(t, "Bo").await?;
    t.says("Bo", "/signup 1 Grandma Wang").await?;
    let said = t.next();
    assert!(said.starts_with("Grandma Wang: ") && !said.contains("Bo"), "{said}");
    t.cancels("An").await?;
    assert_snapshot!(t.next(), @"🎉 Grandma Wang, a seat is free and it is yours: Tea. See you there!");
    assert!(t.mentioned().is_empty());
    assert!(!t.card().contains("Bo"), "{}", t.card());
});

/// The organiser takes somebody off, so that a seat becomes free for a person who cannot be written to, and they ask where they stand; but before the group hears of
/// it, they start the bot and hide their name. What they read in private then.
async fn hides_while_news_waits(t: &mut World, an: &str, bo: &str) -> Told<String> {
    t.starts(an).await?;
    let (group, an, bo) = (t.group(), t.person(an), t.person(bo));
    let lin = t.word("Lin", "林老师").to_owned();
    let lin = t.person(&lin);
    t.skip(an);
    t.sandbox.say(lin, lin, "/remove 1 1", None, None);
    t.sandbox.say(bo, group, "/why 1", None, None);
    t.hears().await?;
    t.sandbox.unblock(bo);
    t.sandbox.start(bo, None);
    t.sandbox.tap_raw(bo, bo, 1, &data(SettingsButton::HideName(true)));
    t.passes(TimeDelta::minutes(2)).await?;
    let said: Vec<String> = t.sandbox.messages(bo).into_iter().map(|seen| seen.text).collect();
    for person in [an, bo, lin] {
        t.skip(person);
    }
    Ok(said.join("\n"))
}

both_engines!(what_waits_for_a_group_goes_to_whoever_hides_their_name_meanwhile, English, async |t| {
    t.announces("Lin", "Tea 25 Nov 15:00\nseats: 1").await?;
    t.taps("An", "Sign up").await?;
    // They have talked with the bot before, and blocked it: numbers of the group are numbers in private, too.
    let mei = t.person("Mei Secret");
    t.starts("Mei Secret").await?;
    for _ in 0..3 {
        t.tells("Mei Secret", "/mine").await?;
    }
    t.skip(mei);
    t.sandbox.block(mei);
    t.taps("Mei Secret", "Join the waitlist").await?;
    let said = hides_while_news_waits(t, "An", "Mei Secret").await?;
    assert_eq!(t.unread(), 0, "{}", t.transcript());
    assert!(said.contains("Good news: a seat is free and it is yours!"), "{said}");
    assert!(said.contains("You are already in"), "the answer to /why: {said}");
    let answer = |t: &World| t.sandbox.latest(mei, |seen| seen.text.contains("You are already in"));
    assert_eq!(
        answer(t).and_then(|seen| seen.reply_to),
        None,
        "what it answered stands in the group, under a number that is another message here"
    );
    assert!(!t.card().contains("Mei"), "{}", t.card());
    // An organiser at the desk is answered in the group, too.
    t.says("Lin", "/move 1 2 nowhere").await?;
    t.says("Lin", "/remove 1 2").await?;
    t.next();
    assert!(!t.next().contains("Mei"));
    t.until("2026-11-23 08:10").await?;
    assert!(answer(t).is_some(), "what would have gone from the group stays here");
    t.private("Mei Secret");
});

both_engines!(an_offer_that_waits_for_a_group_goes_to_whoever_hides_their_name, Chinese, async |t| {
    t.announces("林老师", "茶话会 11月25日 15:00\n名额：1\n候补：先问").await?;
    t.taps("安安", "✅ 报名").await?;
    t.taps("张桂兰", "排候补").await?;
    let said = hides_while_news_waits(t, "安安", "张桂兰").await?;
    assert_eq!(t.unread(), 0, "{}", t.transcript());
    assert!(said.contains("请在"), "{said}");
    t.taps_in("张桂兰", "张桂兰", "我要这个名额").await?;
    t.skip(t.titled("张桂兰"));
});

/// A name is hidden, and shown again.
async fn hides_and_shows(t: &mut World, name: &str, hide: bool) -> Told<()> {
    let person = t.person(name);
    t.sandbox.tap_raw(person, person, 1, &data(SettingsButton::HideName(hide)));
    t.settle().await?;
    t.skip(person);
    Ok(())
}

both_engines!(a_name_can_be_hidden_on_cards_of_what_is_under_way_or_over, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-16:00\ncontact: Lin 8888").await?;
    t.signs_up("Mei").await?;
    t.taps("Bo", "Sign up").await?;
    for moment in ["2026-11-24 15:10", "2026-11-25 12:00", "2026-12-24 12:00"] {
        t.until(moment).await?;
        assert!(t.card().contains("Mei"), "{moment}: {}", t.card());
        hides_and_shows(t, "Mei", true).await?;
        assert!(t.card().contains("●, Bo"), "{moment}: {}", t.card());
        hides_and_shows(t, "Mei", false).await?;
    }
    // To be forgotten reaches as far back, for an organiser, too.
    assert!(t.card().contains("Mei, Bo") && t.card().contains("8888"), "{}", t.card());
    for name in ["Mei", "Lin"] {
        let person = t.person(name);
        t.sandbox.tap_raw(person, person, 1, &data(SettingsButton::Forget));
        t.settle().await?;
    }
    assert!(t.card().contains("●, Bo") && !t.card().contains("8888"), "{}", t.card());
    t.has_read_everything();
});

both_engines!(the_bot_says_nothing_in_the_words_of_others, English, async |t| {
    t.announces("Lin", "Yoga tomorrow 15:00").await?;
    t.says("Mallory", "/signup 1 ⚠️ Yoga is cancelled!\nNew: https://evil.example/x").await?;
    assert_snapshot!(t.next(), @"That does not look like a name. Send just the name, for example: /signup 1 Grandma Wang");
    assert!(!t.kept().await?.iter().any(|row| row.starts_with("signups")));
    // A name of the messenger can be anything; on the card and on the roster it is one line that links nowhere.
    let stranger = t.person("@evil\nhttps://evil.example \u{202e}/start");
    t.sandbox.tap_raw(stranger, t.group(), t.card_id(), "s:1");
    t.settle().await?;
    assert!(t.card().contains("evil https: evil. examp…"), "{}", t.card());
    t.tells("Lin", "/roster 1").await?;
    assert!(t.private("Lin").contains("evil https: evil. example start"));
    t.tells("Lin", "/add 1 call me at t.me/spam").await?;
    assert_snapshot!(t.private("Lin"), @"
    I did not find a name in that. Write it so: “Grandma Wang 1234”.
    [✅ Done] [👥 Who comes]
    ");
});

both_engines!(the_bot_says_nothing_in_the_words_of_others_in_chinese, Chinese, async |t| {
    t.announces("林老师", "瑜伽 明天下午3点").await?;
    t.says("坏人", "/signup 1 ⚠️ 瑜伽改期了！\nhttps://evil.example").await?;
    assert_snapshot!(t.next(), @"这好像不是名字。只写名字就好，比如：/signup 1 王奶奶");
});

both_engines!(who_only_talks_leaves_no_trace, English, async |t| {
    // Only an admin hears what is said among people.
    t.sandbox.make_bot_admin(t.group());
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    let before = t.kept().await?;
    t.says("Talker", "Good morning, all!").await?;
    t.replies_to_card("Talker", "How nice").await?;
    let talker = t.person("Talker");
    t.sandbox.send_photo(talker, t.group(), None, None);
    t.sandbox.tap_raw(talker, t.group(), t.card_id(), "no such thing");
    t.settle().await?;
    assert_eq!(t.kept().await?, before);
    t.replies_to_card("Talker", "+1").await?;
    t.next();
    assert!(t.kept().await?.iter().any(|row| row.starts_with("people") && row.contains("Talker")));
});

/// How many people the bot has met.
async fn met(t: &World) -> Told<usize> {
    Ok(t.kept().await?.iter().filter(|row| row.starts_with("people")).count())
}

both_engines!(in_a_group_of_no_place_nobody_is_met, Chinese, async |t| {
    let elsewhere = t.sandbox.add_group("Elsewhere");
    let talker = t.person("路人");
    t.sandbox.join(elsewhere, talker);
    t.sandbox.make_bot_admin(elsewhere);
    for said in ["大家好", "/mine", "/help", "/settings"] {
        t.sandbox.say(talker, elsewhere, said, None, None);
    }
    t.sandbox.tap_raw(talker, elsewhere, 1, "s:1");
    t.settle().await?;
    assert_eq!(met(t).await?, 0);
    assert_snapshot!(t.next_in(elsewhere), @"本群还没有关联站点。请负责人在这里发送 /link。");
    assert_eq!(t.unread(), 0, "once is enough for all of them");
});

both_engines!(who_tries_in_vain_to_link_a_group_is_not_met, English, async |t| {
    let elsewhere = t.sandbox.add_group("Elsewhere");
    let mallory = t.person("Mallory");
    t.sandbox.join(elsewhere, mallory);
    t.sandbox.say(mallory, elsewhere, "/link yusha", None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(elsewhere), @"Only the owners of this bot can do this.");
    t.until("2026-11-23 08:05").await?;
    let command = format!("/start@{} gabcdefghij0123456789", t.sandbox.bot_username());
    t.sandbox.say(mallory, elsewhere, &command, None, None);
    t.settle().await?;
    assert_snapshot!(t.next_in(elsewhere), @"This link was used already, or is too old. Please ask whoever gave it to you for a new one.");
    assert_eq!(met(t).await?, 0);
});
