//! On the day: people say that they have come, and who did not is noted.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};

both_engines!(people_check_in_by_the_code_that_is_held_up, English, async |t| {
    let lin = t.organiser("Lin").await?;
    tea(t, "Tea tomorrow 15:00-16:00\nseats: 5").await?;
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.starts(name).await?;
    }
    t.taps("An", "Sign up").await?;
    t.taps("Bo", "Sign up").await?;
    t.taps("Bo", "Bring one more").await?;
    t.taps("Cai", "Sign up").await?;
    t.tells("Lin", "/checkin 1").await?;
    let code = code_of(t, lin);
    assert_snapshot!(t.private("Lin").replace(&code, "471 123"), @"
    📋 Tea
    Hold this picture up for people to scan. Or let them send me the code: 471 123
    From Tue 24 Nov, 14:30 until the end. 0 of 4 are here.
    [📋 Who is here?]
    (picture)
    ");
    t.tells("An", &format!("/here {code}")).await?;
    assert_snapshot!(t.private("An"), @"This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.");
    t.until("2026-11-24 14:40").await?;
    for name in ["An", "Bo", "Cai"] {
        let person = t.person(name);
        t.skip(person);
    }
    t.skip(t.group());
    t.tells("An", &format!("/here {code}")).await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Tea! You are checked in.");
    t.tells("Bo", &code).await?;
    assert_snapshot!(t.private("Bo"), @"✅ Welcome to Tea! Both of you are checked in.");
    t.tells("Bo", &code.replace(' ', "")).await?;
    assert_snapshot!(t.private("Bo"), @"✅ You are checked in at Tea already.");
    t.tells("Dan", &code).await?;
    assert_snapshot!(t.private("Dan"), @"You are not on the list of Tea. Please ask the organiser.");
    t.tells("Dan", "/here 000000").await?;
    assert_snapshot!(t.private("Dan"), @"This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.");
    t.tells("Dan", "/here").await?;
    assert_snapshot!(t.private("Dan"), @"Please send me the six digits that the organiser shows, for example 471123");
    t.taps_in("Lin", lin, "Who is here?").await?;
    assert_snapshot!(t.private("Lin"), @"
    Who is here at Tea? Tap each name (4 signed up).
    [✅ An]
    [✅ Bo +1]
    [▫️ Cai]
    [Everyone came]
    ");
    // The list goes on by hand.
    t.taps_in("Lin", lin, "Bo +1").await?;
    t.taps_in("Lin", lin, "Really not there").await?;
    t.taps_in("Lin", lin, "Bo +1").await?;
    t.until("2026-11-24 19:30").await?;
    t.skip(lin);
    t.skip(t.group());
    t.tells("Lin", "/roster 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    📋 Tea, Tue 24 Nov, 15:00 · 4 people
    1. An ✓
    2. Bo +1 ✓
    3. Cai · did not come
    [📄 As a sheet (XLSX)]
    ");
    t.tells("An", &code).await?;
    assert_snapshot!(t.private("An"), @"
    This activity is over.
    [📋 What’s on]
    ");
    for name in ["Bo", "Cai"] {
        let person = t.person(name);
        t.skip(person);
    }
});

both_engines!(the_picture_leads_to_the_check_in, English, async |t| {
    let lin = t.organiser("Lin").await?;
    tea(t, "Tea tomorrow 15:00-16:00").await?;
    t.signs_up("An").await?;
    t.tells("Lin", "/checkin 1").await?;
    t.skip(lin);
    let link = scanned(&t.picture("Lin"));
    let payload = link.strip_prefix("https://t.me/lastmile_sandbox_bot?start=").expect("a link to the bot");
    t.until("2026-11-24 14:45").await?;
    let an = t.person("An");
    t.skip(an);
    t.sandbox.start(an, Some(payload));
    t.settle().await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Tea! You are checked in.");
    t.has_read_everything();
});

both_engines!(somebody_who_comes_by_may_join_at_the_door, Chinese, async |t| {
    let lin = t.organiser("林").await?;
    tea(t, "喝茶 明天下午3点到4点\n名额：2\n现场报名：可以").await?;
    for name in ["安", "博", "蔡"] {
        t.starts(name).await?;
    }
    t.taps("安", "✅ 报名").await?;
    t.tells("林", "/checkin 1").await?;
    let code = code_of(t, lin);
    assert_snapshot!(t.private("林").replace(&code, "471 123"), @"
    📋 喝茶
    请让大家扫这张图，或者把签到码发给我：471 123
    11月24日（周二）14:30 起到活动结束可以签到。已到 0 人，共 1 人报名。
    [📋 谁到了？]
    (picture)
    ");
    t.tells("博", &code).await?;
    assert_snapshot!(t.private("博"), @"这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。");
    t.until("2026-11-24 15:05").await?;
    let an = t.person("安");
    t.skip(an);
    t.skip(t.group());
    t.tells("博", &code).await?;
    assert_snapshot!(t.private("博"), @"✅ 欢迎参加“喝茶”！已为您登记。");
    t.tells("蔡", &code).await?;
    assert_snapshot!(t.private("蔡"), @"“喝茶”的名单上没有您。请找组织者。");
    t.tells("安", &code).await?;
    assert_snapshot!(t.private("安"), @"✅ 欢迎参加“喝茶”！已签到。");
    t.tells("安", &code).await?;
    assert_snapshot!(t.private("安"), @"✅ 您已经在“喝茶”签过到了。");
    t.tells("蔡", "000000").await?;
    assert_snapshot!(t.private("蔡"), @"这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。");
    t.tells("蔡", "/here").await?;
    assert_snapshot!(t.private("蔡"), @"请把组织者出示的六位数字发给我，例如 471123");
    t.taps_in("林", lin, "谁到了").await?;
    assert_snapshot!(t.private("林"), @"
    喝茶 谁到了？点名字打勾（2 人报名）。
    [✅ 安]
    [✅ 博]
    [全部到场]
    ");
    t.skip(t.group());
});

async fn codes_are_not_found_by_trying(t: &mut World) -> Told<()> {
    let organiser = t.word("Lin", "林").to_owned();
    let lin = t.organiser(&organiser).await?;
    let typed = t.word("Tea tomorrow 15:00-16:00", "喝茶 明天下午3点到4点").to_owned();
    tea(t, &typed).await?;
    t.starts("An").await?;
    let sign_up = t.word("Sign up", "✅ 报名").to_owned();
    t.taps("An", &sign_up).await?;
    t.tells(&organiser, "/checkin 1").await?;
    let code = code_of(t, lin);
    t.skip(lin);
    // A code of nobody, and one that is not in use yet: nothing tells them apart.
    t.tells("An", "/here 000000").await?;
    let unknown = t.private("An");
    t.tells("An", &code).await?;
    assert_eq!(t.private("An"), unknown);
    // Nor does the limit, which both count against.
    let (an, too_many) = (t.person("An"), t.word("You have tried several codes", "您已经试了好几个签到码"));
    let too_many = too_many.to_owned();
    for _ in 0..4 {
        assert!(!t.face(an).contains(&too_many));
        t.tells("An", &code).await?;
    }
    assert!(t.face(an).contains(&too_many));
    t.until("2026-11-24 14:40").await?;
    t.skip(an);
    t.skip(t.group());
    // In private, in the group and by a link, it is the same limit.
    t.tells("An", "/here 000001").await?;
    t.tells("An", "000002").await?;
    t.says("An", "/here 000003").await?;
    t.sandbox.start(an, Some("h000004"));
    t.settle().await?;
    t.sandbox.start(an, Some("h000005"));
    t.settle().await?;
    t.skip(an);
    t.skip(t.group());
    t.bot_stops();
    t.tells("An", &code).await?;
    assert!(t.private("An").contains(&too_many), "the limit outlives a restart");
    t.says("An", &format!("/here {code}")).await?;
    assert!(t.next().contains(&too_many), "it holds in the group");
    t.starts("Bo").await?;
    t.tells("Bo", &code).await?;
    assert!(!t.private("Bo").contains(&too_many), "it is nobody else's");
    // And being forgotten, or anybody could try for ever.
    t.starts("Mallory").await?;
    for guess in 1..=5 {
        t.tells("Mallory", &format!("/here 00000{guess}")).await?;
    }
    let (mallory, forget) = (t.person("Mallory"), t.word("Yes, forget me", "是的，忘记我").to_owned());
    t.tells("Mallory", "/forget").await?;
    t.taps_in("Mallory", mallory, &forget).await?;
    t.skip(mallory);
    t.tells("Mallory", "/here 000006").await?;
    assert!(t.private("Mallory").contains(&too_many));
    t.until("2026-11-24 15:45").await?;
    t.skip(an);
    t.tells("An", &code).await?;
    assert!(!t.private("An").contains(&too_many));
    t.skip(t.group());
    Ok(())
}

both_engines!(nobody_finds_a_code_by_trying, English, async |t| {
    codes_are_not_found_by_trying(t).await?;
});

both_engines!(nobody_finds_a_code_by_trying_in_chinese, Chinese, async |t| {
    codes_are_not_found_by_trying(t).await?;
});

/// An activity that is announced, with its card read.
async fn tea(t: &mut World, typed: &str) -> Told<()> {
    let organiser = t.word("Lin", "林").to_owned();
    t.plans(&organiser, typed).await?;
    t.skip(t.group());
    Ok(())
}

/// The code in the latest message of a chat.
pub fn code_of(t: &mut World, chat: i64) -> String {
    let text = t.sandbox.messages(chat).last().expect("a message").text.clone();
    let mut parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ').map(str::trim);
    parts.find(|part| part.len() == 7 && part.as_bytes()[3] == b' ').expect("a code").to_owned()
}

/// What a telephone reads in a picture.
fn scanned(png: &[u8]) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    let width = usize::try_from(info.width).expect("a width");
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| pixels[y * width + x]);
    let grids = image.detect_grids();
    grids.first().expect("a QR code").decode().expect("which can be read").1
}

both_engines!(who_writes_that_they_are_there_is_understood, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    tea(t, "喝茶 明天下午3点到4点").await?;
    let an = t.signs_up("安安").await?;
    t.tells("林老师", "/checkin 1").await?;
    let code = code_of(t, lin).replace(' ', "");
    t.skip(an);
    t.until("2026-11-24 14:00").await?;
    t.skip(an);
    t.tells("安安", "我到了").await?;
    assert_snapshot!(t.private("安安"), @"“喝茶”11月24日（周二）14:30 起可以签到。到时请把组织者出示的六位数字发给我。");
    t.tells("安安", &format!("签到 {code}")).await?;
    assert_snapshot!(t.private("安安"), @"这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。");
    t.until("2026-11-24 14:40").await?;
    t.skip(an);
    t.tells("安安", "我来了").await?;
    assert_snapshot!(t.private("安安"), @"请把组织者出示的六位数字发给我，例如 471123");
    t.tells("安安", &format!("签到 {code}")).await?;
    assert!(t.private("安安").starts_with("✅"));
    t.has_read_everything();
});

both_engines!(who_writes_that_they_are_there_in_english, English, async |t| {
    let lin = t.organiser("Lin").await?;
    tea(t, "Tea tomorrow 15:00-16:00").await?;
    let an = t.signs_up("An").await?;
    t.tells("Lin", "/checkin 1").await?;
    let code = code_of(t, lin);
    t.until("2026-11-24 14:40").await?;
    t.skip(an);
    t.tells("An", "I'm here!").await?;
    assert_snapshot!(t.private("An"), @"Please send me the six digits that the organiser shows, for example 471123");
    t.tells("An", &format!("hi checking in, {code}, thanks")).await?;
    assert_snapshot!(t.private("An"), @"✅ Welcome to Tea! You are checked in.");
    t.has_read_everything();
});
