//! What waits for an organiser, and the figures of it.

use chrono::TimeDelta;
use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

both_engines!(what_waits_stands_in_one_list, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.until("2026-11-23 09:00").await?;
    t.tells("Lin", "/inbox").await?;
    assert_snapshot!(t.face(lin), @"
    📥 Nothing waits for you. 👍
    [📈 Figures] [💫 Wishes]
    ");
    // A poll that nobody has been told the outcome of.
    t.polls("Tea or coffee?", false).await?;
    for name in ["An", "Bo", "Chen", "Dai", "Fan"] {
        t.taps(name, "Tea").await?;
    }
    t.until("2026-11-26 18:01").await?;
    // Enough want a dish, somebody wishes, somebody asks to be in the team, and no volunteer goes to a visit.
    t.offers("Choir", 1).await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.orders("An", "Choir", "I want this").await?;
    t.passes(TimeDelta::minutes(1)).await?;
    t.tells("An", "/wish a bench by the gate").await?;
    t.has_stored(
        "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, made_at, form)
             SELECT 'home', MIN(id), 'hair', '\"Haircut\"', 6, 60, 'offered', 0, 'visit' FROM places;
         INSERT INTO orders (dish_id, person_id, state, ordered_at)
             SELECT MAX(d.id), MAX(p.id), 'wanted', 1795686800 FROM dishes d, people p WHERE p.name = 'An';
         INSERT INTO visits (order_id, place_id, words, stage, tries, turn, due_at)
             SELECT MAX(id), (SELECT MIN(id) FROM places), 'Flat 4', 'stuck', 1, 1, 1900000000 FROM orders",
    )
    .await?;
    t.skip(an);
    t.skip(lin);
    t.tells("Lin", "/inbox").await?;
    assert_snapshot!(t.face(lin), @"
    📥 What waits for you
    ▫️ 🏠 Haircut at home: please decide · since Thu 26 Nov, 17:53
    ▫️ 📊 “Tea or coffee?”: what will be done? · since Thu 26 Nov, 18:00
    ▫️ 🍽 One neighbour wants Choir · since Thu 26 Nov, 18:01
    ▫️ 💫 “a bench by the gate” · since Thu 26 Nov, 18:02
    [🏠 Haircut at home: please decide]
    [✅ Tea or coffee?]
    [💈 Choir · 1, enough]
    [“a bench by the gate”]
    [📈 Figures] [💫 Wishes]
    ");
    t.taps_in("Lin", lin, "Haircut at home").await?;
    assert_snapshot!(t.face(lin), @"
    🏠 Haircut for An: no volunteer has been found. What shall I do?
    [🔁 Ask the volunteers again]
    [🙋 I do it myself]
    [✖️ It cannot be]
    ");
    t.taps_in("Lin", lin, "It cannot be").await?;
    t.tells("Lin", "/inbox").await?;
    t.taps_in("Lin", lin, "Figures").await?;
    assert_snapshot!(t.face(lin), @"
    📈 The last 90 days, at your places

    🍽 Orders: 1 open, 0 planned or done, 1 taken back or declined
    💫 Wishes: 1 open, 0 fulfilled or answered, 0 taken back or declined

    Wanted and given
    💈 Hair: 2 wanted, 0 planned or done
    [📥 What waits]
    ");
    t.taps_in("Lin", lin, "What waits").await?;
    t.taps_in("Lin", lin, "a bench by the gate").await?;
    assert!(t.face(lin).contains("We are on it"), "{}", t.face(lin));
    // What waits at another place is none of Mei's, nor are its figures; and a resident has neither.
    let lianhua = t.links_group("lianhua", "Lianhua residents").await?;
    t.gets_role("Mei", "lianhua", Some(RoleAtPlace::Organiser)).await?;
    let mei = t.person("Mei");
    t.tells("Mei", "/inbox").await?;
    assert_snapshot!(t.face(mei), @"
    📥 Nothing waits for you. 👍
    [📈 Figures] [💫 Wishes]
    ");
    t.taps_in("Mei", mei, "Figures").await?;
    assert_snapshot!(t.face(mei), @"
    📈 The last 90 days, at your places

    🍽 Orders: 0 open, 0 planned or done, 0 taken back or declined
    💫 Wishes: 0 open, 0 fulfilled or answered, 0 taken back or declined
    [📥 What waits]
    ");
    assert_snapshot!(t.forges("An", an, 1, "gf").await?, @"Only organisers can do this. Ask an admin of your group.");
    assert_snapshot!(t.forges("Mei", mei, 1, "uw:1").await?, @"Only organisers can do this. Ask an admin of your group.");
    t.tells("An", "/inbox").await?;
    for chat in [an, lin, mei, lianhua, t.group()] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.until("2026-11-23 09:00").await?;
    t.offers("合唱", 2).await?;
    for name in ["安安", "李建国"] {
        t.starts(name).await?;
        t.orders(name, "合唱", "我想要").await?;
        let chat = t.person(name);
        t.skip(chat);
    }
    t.tells("安安", "/wish 门口放一张长椅").await?;
    t.skip(lin);
    t.until("2026-11-24 07:00").await?;
    t.tells("林老师", "/inbox").await?;
    assert_snapshot!(t.face(lin), @"
    📥 等您处理的
    ▫️ 🍽 2 位邻居想要 合唱 · 11月23日（周一）09:00 起
    ▫️ 💫 “门口放一张长椅” · 11月23日（周一）09:00 起
    [💈 合唱 · 2 人，够了]
    [“门口放一张长椅”]
    [📈 统计] [💫 大家的心愿]
    ");
    t.taps_in("林老师", lin, "统计").await?;
    assert_snapshot!(t.face(lin), @"
    📈 最近 90 天，您负责的地方

    🍽 点单：2 个在等，0 个安排了或办成了，0 个退掉或者办不了
    💫 心愿：1 个在等，0 个办成或者答复了，0 个收回或者办不了

    想要的和办成的
    💈 理发：想要 2，安排或办成 0
    [📥 等您处理]
    ");
    for chat in [lin, t.person("安安"), t.person("李建国")] {
        t.skip(chat);
    }
    t.has_read_everything();
});
