//! What else becomes of a wish: it is on the menu already, or the neighbours are asked about it.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(the_neighbours_are_asked_about_a_wish, English, async |t| {
    let lin = t.has_an_organiser().await?;
    let an = t.wishes_for("An", "Open the hall on Sundays?").await?;
    t.taps_in("Lin", lin, "Ask the neighbours").await?;
    assert_snapshot!(t.face(lin), @"
    “Open the hall on Sundays?” – what can they choose from? Write each answer on a line of its own, or tap.
    [Yes / No]
    [Morning / Afternoon / Evening]
    [🗑 Throw it away]
    ");
    // A draft that is thrown away changes nothing.
    t.taps_in("Lin", lin, "Throw it away").await?;
    assert_eq!(t.counts("wishes WHERE due_at IS NOT NULL").await?, 1);
    t.tells("Lin", "/wishes").await?;
    t.taps_in("Lin", lin, "Open the hall").await?;
    t.taps_in("Lin", lin, "Ask the neighbours").await?;
    t.taps_in("Lin", lin, "Yes / No").await?;
    assert_eq!(t.unread_in(an), 0);
    t.taps_in("Lin", lin, "Publish").await?;
    assert_snapshot!(t.private("An"), @"📊 “Open the hall on Sundays?”: the neighbours are asked. You can vote in the group: “Open the hall on Sundays?”");
    assert_eq!(t.counts("wishes WHERE state = 'poll' AND due_at IS NULL").await?, 1);
    // Somebody else's button, and an old one.
    let said = t.forges("An", an, 1, "ij:1").await?;
    assert!(said.contains("organiser"), "{said}");
    t.forges("Lin", lin, 1, "ij:1").await?;
    assert_snapshot!(t.face(lin), @"👌 This wish has been dealt with already.");
    for chat in [lin, an, t.group()] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(what_is_on_the_menu_already_can_be_ordered, Chinese, async |t| {
    let lin = t.has_an_organiser().await?;
    t.offers("理发", 3).await?;
    let an = t.wishes_for("安安", "有没有人能上门剪头发").await?;
    t.taps_in("林老师", lin, "放进菜单").await?;
    assert_snapshot!(t.face(lin), @"
    “有没有人能上门剪头发”

    🍽 菜单上已经有了吗？有就点一下。没有就点类别，放进菜单。
    [理发]
    [💈 理发] [🔧 维修]
    [🩺 健康] [⚖️ 法律]
    [📱 手机] [☕️ 陪伴]
    [🧒 孩子] [🎤 宣讲]
    [🎨 文化] [🍽 其他]
    [◀️ 返回]
    ");
    t.taps_in("林老师", lin, "理发").await?;
    assert_snapshot!(t.private("安安"), @"
    🍽 “有没有人能上门剪头发”：“理发”已经在菜单里了。点一下，说您想要。
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "菜单").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    90 分钟。还没有人点。满 3 人就安排。
    [🙋 我想要]
    [👵 帮没有手机的人点]
    [🍽 菜单]
    ");
    // A dish of another place, or none, is no answer.
    t.wishes_for("安安", "门口放一张长椅").await?;
    assert_snapshot!(t.forges("林老师", lin, 1, "ie:2:99").await?, @"这个按钮过期了。下面没有更新的消息，就给我发一句“你好”。");
    assert_eq!(t.counts("wishes WHERE due_at IS NOT NULL").await?, 1);
    for chat in [lin, an] {
        t.skip(chat);
    }
    t.has_read_everything();
});

both_engines!(who_goes_elsewhere_wishes_and_answers_nothing, English, async |t| {
    let lin = t.has_an_organiser().await?;
    t.offers("Haircut", 3).await?;
    let an = t.wishes_for("An", "a bench").await?;
    // What is said after another command is no answer, and no wish.
    t.taps_in("Lin", lin, "Answer").await?;
    t.tells("Lin", "/menu").await?;
    t.tells("Lin", "no money; An asked twice").await?;
    assert_eq!(t.unread_in(an), 0);
    t.tells("An", "/wish").await?;
    t.tells("An", "/mine").await?;
    t.tells("An", "Grandma Wang likes chess").await?;
    assert_eq!(t.counts("wishes").await?, 1);
    // A plain no is none, and what stands on the button means the button.
    for words in ["no", "Not now"] {
        t.tells("An", "/wish").await?;
        t.tells("An", words).await?;
        assert_eq!(t.counts("wishes").await?, 1, "{words}");
    }
    // Where only a kind is to be tapped, words are no dish.
    t.skip(lin);
    t.tells("Lin", "/wishes").await?;
    t.taps_in("Lin", lin, "a bench").await?;
    t.taps_in("Lin", lin, "Put it on the menu").await?;
    t.tells("Lin", "hmm").await?;
    assert_eq!(t.counts("dishes").await?, 1);
    assert_eq!(t.counts("wishes WHERE due_at IS NOT NULL").await?, 1);
    for chat in [lin, an] {
        t.skip(chat);
    }
    t.has_read_everything();
});
