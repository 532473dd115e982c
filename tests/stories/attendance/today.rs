//! What is on today, and the code by which people check in.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(today_is_what_is_on_today, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-17:00").await?;
    t.announces("Lin", "Choir tomorrow 18:00").await?;
    t.announces("Lin", "Walk Wed 09:00").await?;
    t.signs_up("An").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/start").await?;
    t.taps_in("Lin", lin, "Today").await?;
    assert_snapshot!(t.face(lin), @"
    📍 Nothing is on today. Next: Tea, Tue 24 Nov, 15:00
    [🔢 Check-in] [👥 Who comes]
    ");
    t.until("2026-11-24 16:00").await?;
    t.tells("Lin", "/start").await?;
    t.taps_in("Lin", lin, "📍 Today").await?;
    assert_snapshot!(hides_codes(&t.face(lin)), @"
    📍 On today

    Tea, 15:00
    👥 0 of 0 are here · check-in code ··· ···

    Choir, 18:00
    👥 0 of 0 are here · check-in code ··· ···
    [🔢 Check-in · Tea] [👥 Who comes · Tea]
    [🔢 Check-in · Choir] [👥 Who comes · Choir]
    ");
    t.taps_in("Lin", lin, "🔢 Check-in · Tea").await?;
    assert!(t.face(lin).contains("Hold this picture up"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "👥 Who comes · Tea").await?;
    assert!(t.face(lin).contains("📋 Tea"), "{}", t.face(lin));
    t.until("2026-11-24 17:30").await?;
    t.tells("Lin", "/checkin").await?;
    assert_snapshot!(hides_codes(&t.face(lin)), @"
    📍 On today

    Choir, 18:00
    👥 0 of 0 are here · check-in code ··· ···
    [🔢 Check-in] [👥 Who comes]
    ");
    t.has_read_everything();
});

both_engines!(today_is_what_is_on_today_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天15:00到17:00").await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/start").await?;
    t.taps_in("林老师", lin, "今天").await?;
    assert_snapshot!(t.face(lin), @"
    📍 今天没有活动。接下来是茶话会，11月24日（周二）15:00
    [🔢 签到] [👥 谁来]
    ");
    t.until("2026-11-24 16:00").await?;
    t.tells("林老师", "/checkin").await?;
    assert_snapshot!(hides_codes(&t.face(lin)), @"
    📍 今天

    茶话会，15:00
    👥 已到场 0 / 0 人 · 签到码 ··· ···
    [🔢 签到] [👥 谁来]
    ");
    t.until("2026-11-24 21:00").await?;
    t.tells("林老师", "/checkin").await?;
    assert_snapshot!(t.face(lin), @"
    还没有安排活动。
    [➕ 新活动]
    ");
    t.has_read_everything();
});

/// What was shown, with the digits of codes as dots: they are drawn by lot.
fn hides_codes(shown: &str) -> String {
    let mut out = String::new();
    for line in shown.lines() {
        let at = line
            .find("code ")
            .map(|at| at + 5)
            .or_else(|| line.find("签到码 ").map(|at| at + "签到码 ".len()));
        let hidden = at.map_or_else(
            || line.to_owned(),
            |at| line[..at].to_owned() + &line[at..].replace(|char: char| char.is_ascii_digit(), "·"),
        );
        out = out + &hidden + "\n";
    }
    out
}
