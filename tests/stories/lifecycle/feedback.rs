//! How was it? One tap for those who came, the numbers for the organisers.

use insta::assert_snapshot;
use lastmile::domain::ids::ActivityId;
use lastmile::store::signups;

use crate::language::{Told, World, both_engines};

both_engines!(those_who_came_say_how_it_was, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00-17:00").await?;
    let lin = t.person("Lin");
    for name in ["An", "Bo", "Cai", "Dan"] {
        t.starts(name).await?;
        t.taps(name, "Sign up").await?;
    }
    t.until("2026-11-24 17:10").await?;
    t.skip(t.group());
    for name in ["An", "Bo", "Cai"] {
        t.taps_in("Lin", lin, name).await?;
    }
    t.skip(lin);
    for name in ["An", "Bo", "Cai", "Dan"] {
        let person = t.person(name);
        t.skip(person);
    }
    t.until("2026-11-25 10:05").await?;
    t.skip(t.group());
    assert_snapshot!(t.private("An"), @"
    How was Tea? One tap is enough. The organisers see only the numbers.
    [😞 Very poor]
    [😕 Not so good]
    [😐 All right]
    [🙂 Good]
    [😀 Very good]
    [I was not there]
    ");
    assert!(t.private("Bo").contains("How was") && t.private("Cai").contains("How was"));
    let (an, bo, cai) = (t.person("An"), t.person("Bo"), t.person("Cai"));
    assert_snapshot!(t.taps_in("An", an, "😀").await?, @"Thank you for telling us!");
    assert_snapshot!(t.face(an), @"Thank you for telling us!");
    t.taps_in("Bo", bo, "🙂").await?;
    t.taps_in("Cai", cai, "not there").await?;
    // Dan was not asked, for he did not come; and nobody answers for others or with what is no face.
    t.starts("Mallory").await?;
    let mallory = t.person("Mallory");
    for data in ["f:1:5", "f:1:9", "f:2:5"] {
        let tap = t.sandbox.tap_raw(mallory, mallory, 1, data);
        t.settle().await?;
        assert!(t.sandbox.toast(tap).is_some_and(|toast| !toast.text.contains("Thank")), "{data}");
    }
    t.tells("Lin", "/timeline 1").await?;
    assert_snapshot!(t.private("Lin"), @"
    🗓 What will still go out for Tea

    Fri 27 Nov, 10:00 · what people said → 1 person
    [👀 What people said]
    ");
    t.until("2026-11-27 10:05").await?;
    assert_snapshot!(t.private("Lin"), @"⭐ Tea: Fewer than five people said how it was. So that nobody's answer can be told, I show no numbers.");
});

both_engines!(those_who_came_say_how_it_was_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点到5点").await?;
    let (lin, an) = (t.person("林老师"), t.person("安安"));
    t.signs_up("安安").await?;
    t.until("2026-11-24 17:10").await?;
    t.skip(t.group());
    t.taps_in("林老师", lin, "全部到场").await?;
    t.skip(lin);
    t.skip(an);
    t.until("2026-11-25 10:05").await?;
    t.skip(t.group());
    assert_snapshot!(t.private("安安"), @"
    茶话会 觉得怎么样？点一下就行，组织者只看到人数。
    [😞 很不满意]
    [😕 不太满意]
    [😐 一般]
    [🙂 满意]
    [😀 非常满意]
    [我没去]
    ");
    assert_snapshot!(t.taps_in("安安", an, "🙂").await?, @"谢谢您告诉我们！");
    t.until("2026-11-27 10:05").await?;
    assert_snapshot!(t.private("林老师"), @"⭐ 茶话会：评价的不到五位。为了不让人看出是谁说的，就不列数字了。");
});

/// Eight sign up and eight say how it was: five who came, Fu who did not, Gao who had cancelled, and Hua, whose tick was
/// a mistake that is found only afterwards.
async fn eight_say_how_it_was(t: &mut World, plan: &str) -> Told<()> {
    let (sign_up, cancel) = (t.word("Sign up", "✅ 报名"), t.word("Cancel", "取消报名"));
    let everyone = t.word("Everyone came", "全部到场");
    t.plans("Lin", plan).await?;
    let (lin, names) = (t.person("Lin"), ["An", "Bo", "Cai", "Dan", "Er", "Fu", "Gao", "Hua"]);
    for name in names {
        t.starts(name).await?;
        t.taps(name, sign_up).await?;
    }
    t.taps("Gao", cancel).await?;
    t.until("2026-11-24 17:10").await?;
    t.taps_in("Lin", lin, everyone).await?;
    t.taps_in("Lin", lin, "Fu").await?;
    t.until("2026-11-25 10:05").await?;
    for (name, face) in names.iter().zip([4, 4, 4, 5, 5, 1, 1, 1]) {
        let person = t.person(name);
        t.sandbox.tap_raw(person, person, 1, &format!("f:1:{face}"));
    }
    t.tolerates_refused("editMessageText");
    t.settle().await?;
    let mut tx = t.store.begin().await?;
    let seats = signups::seats(&mut tx, ActivityId(1)).await?;
    let hua = seats.iter().find(|seat| seat.called.name.as_str() == "Hua").expect("she has a seat");
    signups::tick(&mut tx, ActivityId(1), hua.id).await?;
    tx.commit().await?;
    t.has_read_everything();
    Ok(())
}

both_engines!(only_those_who_came_count_and_their_numbers_come_once, English, async |t| {
    eight_say_how_it_was(t, "Tea tomorrow 15:00-17:00").await?;
    let lin = t.person("Lin");
    t.tells("Lin", "/timeline 1").await?;
    t.taps_in("Lin", lin, "What people said").await?;
    assert_snapshot!(t.face(lin), @"
    Fri 27 Nov, 10:00 · what people said → 1 person

    The numbers come at that time, if five people or more have answered by then.
    [⏸ Hold back] [📣 Send now] [🚫 Leave out]
    [◀️ Back]
    ");
    t.until("2026-11-27 10:05").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⭐ Tea: 5 people said how it was, 4.4 of 5 on average.
    🙂 3   😀 2
    ");
});

both_engines!(only_those_who_came_count_in_chinese, Chinese, async |t| {
    eight_say_how_it_was(t, "茶话会 明天下午3点到5点").await?;
    t.until("2026-11-27 10:05").await?;
    assert_snapshot!(t.private("Lin"), @"
    ⭐ 茶话会：5 人评价，平均 4.4 分（满分 5 分）。
    🙂 3   😀 2
    ");
});
