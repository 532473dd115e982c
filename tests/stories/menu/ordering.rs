//! Residents order what they would like, for themselves or for a neighbour without a phone, and take it back.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

impl World {
    /// The place's menu has a dish, which a plan put there.
    pub(crate) async fn offers(&mut self, name: &str, threshold: u8) -> crate::language::Told<()> {
        self.has_stored(&format!(
            "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, made_at)
             SELECT 'haircut', MIN(id), 'hair', '\"{name}\"', {threshold}, 90, 'offered', 0 FROM places"
        ))
        .await
    }
}

both_engines!(three_taps_from_the_group_to_an_order, English, async |t| {
    t.offers("Haircut", 3).await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.says("An", "/menu").await?;
    assert_snapshot!(t.face(t.group()), @"
    🍽 What can be ordered stands in a private chat with me.
    [🍽 See and order]
    ");
    t.tells("An", "/start m1").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · 0 of 3]
    ");
    t.taps_in("An", an, "Haircut").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    90 minutes. Nobody has ordered it yet. When 3 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    t.taps_in("An", an, "I want this").await?;
    assert_snapshot!(t.face(an), @"
    ✅ Noted: Haircut. You are the first. When 3 want it, it takes place, and I write to you.
    [↩️ Undo]
    [🍽 Menu]
    ");
    // Twice is once.
    t.taps_in("An", an, "Menu").await?;
    assert_snapshot!(t.face(an), @"
    🍽 Menu · Yusha station
    Tap what you would like. When enough want it, it takes place.
    [💈 Haircut · ✅ 1 of 3]
    ");
    assert_eq!(t.counts("orders").await?, 1);
    t.taps_in("An", an, "Haircut").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    90 minutes. One neighbour wants it so far. When 3 want it, it takes place.
    ✅ You have ordered it.
    [👵 For somebody without a phone]
    [↩️ I do not want it any more]
    [🍽 Menu]
    ");
    t.taps_in("An", an, "I do not want it any more").await?;
    assert_snapshot!(t.face(an), @"
    Taken back: Haircut.
    [🍽 Menu]
    ");
    assert_eq!(t.counts("orders WHERE state = 'withdrawn'").await?, 1);
    t.has_read_everything();
});

both_engines!(for_a_neighbour_without_a_phone, Chinese, async |t| {
    t.offers("理发", 3).await?;
    let an = t.person("安安");
    t.starts("安安").await?;
    t.tells("安安", "菜单").await?;
    assert_snapshot!(t.face(an), @"
    🍽 玉沙社区实践站 · 菜单
    想要哪样，点一下。人够了就安排。
    [💈 理发 · 0/3 人]
    ");
    t.taps_in("安安", an, "理发").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    90 分钟。还没有人点。满 3 人就安排。
    [🙋 我想要]
    [👵 帮没有手机的人点]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "帮没有手机的人点").await?;
    assert_snapshot!(t.face(an), @"
    理发 是给谁点的？请写名字，比如：王奶奶
    [◀️ 返回]
    ");
    t.tells("安安", "王奶奶").await?;
    assert_snapshot!(t.face(an), @"
    ✅ 记好了：理发，给 王奶奶 点的，是第 1 份。满 3 人就安排，到时我告诉您。
    [↩️ 撤销]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "菜单").await?;
    t.taps_in("安安", an, "理发").await?;
    t.taps_in("安安", an, "我想要").await?;
    assert_snapshot!(t.face(an), @"
    ✅ 记好了：理发。您是第 2 位。满 3 人就安排，到时我告诉您。
    [↩️ 撤销]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "菜单").await?;
    t.taps_in("安安", an, "理发").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    90 分钟。已有 2 位邻居点了。满 3 人就安排。
    ✅ 您已经点了。
    [👵 帮没有手机的人点]
    [↩️ 王奶奶 不要了]
    [↩️ 我不要了]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "王奶奶 不要了").await?;
    assert_snapshot!(t.face(an), @"
    已经退掉：理发。
    [🍽 菜单]
    ");
    assert_eq!(t.counts("orders WHERE state = 'wanted'").await?, 1);
    t.has_read_everything();
});

both_engines!(nobody_takes_back_what_somebody_else_ordered, English, async |t| {
    t.offers("Haircut", 3).await?;
    let an = t.person("An");
    t.starts("An").await?;
    t.starts("Bo").await?;
    t.tells("An", "/start m1").await?;
    t.taps_in("An", an, "Haircut").await?;
    t.taps_in("An", an, "I want this").await?;
    let bo = t.person("Bo");
    assert_snapshot!(t.forges("Bo", bo, 1, "mb:1").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_snapshot!(t.forges("Bo", bo, 1, "md:99").await?, @"This button is too old. If no newer message stands below, write “hello” to me.");
    assert_eq!(t.counts("orders WHERE state = 'wanted'").await?, 1);
    // Whoever is forgotten orders nothing any more.
    t.tells("An", "/forget").await?;
    t.taps_in("An", an, "Yes, forget me").await?;
    t.skip(an);
    assert_eq!(t.counts("orders WHERE state = 'wanted'").await?, 0);
    assert_eq!(t.counts("orders WHERE person_id IS NULL").await?, 1);
});
