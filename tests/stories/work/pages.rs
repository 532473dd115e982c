//! Lists that are too long for a phone have pages.

use crate::language::{Told, World, both_engines};

impl World {
    /// An organiser holds so many activities, one each day from tomorrow on.
    async fn plans_many(&mut self, organiser: &str, name: &str, at: &str, many: u32) -> Told<()> {
        for day in 0..many {
            let date =
                chrono::NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day") + chrono::Days::new(day.into());
            self.plans(organiser, &format!("{name} {} {date} {at}", day + 1)).await?;
        }
        Ok(())
    }
}

both_engines!(a_list_is_turned_and_turned_back, English, async |t| {
    t.plans_many("Lin", "Tea", "15:00", 14).await?;
    let lin = t.person("Lin");
    for word in ["/edit", "/timeline", "/roster"] {
        t.tells("Lin", word).await?;
        assert!(t.face(lin).contains("Tea 10") && !t.face(lin).contains("Tea 11"), "{word}: {}", t.face(lin));
        t.taps_in("Lin", lin, "More").await?;
        let second = t.face(lin);
        assert!(
            second.contains("Tea 12") && !second.contains("Tea 10") && !second.contains("More"),
            "{second}"
        );
        t.taps_in("Lin", lin, "◀️").await?;
        assert!(t.face(lin).contains("Tea 1 ·"), "{}", t.face(lin));
    }
    // What is saved, below what is on.
    t.tells("Lin", "/activities").await?;
    assert!(t.face(lin).contains("more later"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "More").await?;
    assert!(t.face(lin).contains("13 · Tea 13") && !t.face(lin).contains("12 · Tea 12"), "{}", t.face(lin));
    // Each name once.
    t.until("2026-12-06 12:00").await?;
    t.skip(t.group());
    t.skip(lin);
    t.tells("Lin", "/new").await?;
    t.taps_in("Lin", lin, "The same again").await?;
    assert!(t.face(lin).contains("Tea 12") && !t.face(lin).contains("[Tea 2]"), "{}", t.face(lin));
    t.taps_in("Lin", lin, "More").await?;
    assert!(t.face(lin).contains("[Tea 2]"), "{}", t.face(lin));
    // Whoever forges a page beyond the last one reads the last one, or nothing.
    t.tells("Lin", "/help").await?;
    let tap = t.sandbox.tap_raw(lin, lin, 1, "gp:activities:65535");
    t.tolerates_refused("editMessageText");
    t.settle().await?;
    assert!(t.sandbox.toast(tap).is_some());
    t.skip(lin);
});

both_engines!(a_list_has_pages_in_chinese, Chinese, async |t| {
    t.plans_many("林老师", "茶会", "15:00", 11).await?;
    let lin = t.person("林老师");
    t.tells("林老师", "/edit").await?;
    t.taps_in("林老师", lin, "更多").await?;
    assert!(t.face(lin).contains("茶会 11"), "{}", t.face(lin));
    t.skip(t.group());
});

both_engines!(in_a_group_what_is_on_leads_on_in_private, English, async |t| {
    t.plans_many("Lin", "Tea", "15:00", 12).await?;
    t.until("2026-11-23 08:05").await?;
    t.skip(t.group());
    t.says("An", "/activities").await?;
    t.skip(t.group());
    // Only what was announced is known in the group.
    t.starts("An").await?;
    let an = t.person("An");
    t.sandbox.start(an, Some("activities"));
    t.settle().await?;
    assert!(t.face(an).contains("Coming up") || t.face(an).contains("Nothing is planned"), "{}", t.face(an));
});
