//! What kind of help a role is: its name says it, or whoever runs the activity does.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(a_role_whose_name_says_nothing_is_asked_about, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Fair Wednesday 9:00-11:00\nrole: table three 2").await?;
    t.tells("Lin", "/roster 1").await?;
    t.taps_in("Lin", lin, "Ask the volunteers").await?;
    assert_snapshot!(t.face(lin), @"
    As what?
    [❓ table three: what kind of help?]
    ");
    t.taps_in("Lin", lin, "table three").await?;
    assert_snapshot!(t.face(lin), @"
    What kind of help is table three? I ask only those who can, and hours say it.
    [🙌 Whatever is needed] [🍲 Kitchen]
    [🎤 Talks] [⛑ First aid]
    [🎵 Music] [✂️ Handicraft]
    [🔧 Repairs] [💇 Haircuts]
    [🏠 Care visits] [🧒 Children]
    [📱 Help with phones] [🚗 Driving]
    [💬 Interpreting]
    [✖ No helper’s role]
    ");
    t.taps_in("Lin", lin, "Kitchen").await?;
    assert_snapshot!(t.face(lin), @"
    Whom shall I ask? Each of them gets this, in private:

    🙋 Fair
    Wed 25 Nov, 09:00–11:00, as table three: 2 more are needed. Can you come?
    [🙋 Helpers · ask 1]
    [✏️ Another kind of help]
    ");
    t.taps_in("Lin", lin, "Helpers · ask 1").await?;
    assert!(t.private("An").contains("as table three"));
    t.taps_in("An", an, "I’ll come").await?;
    t.until("2026-11-25 11:30").await?;
    t.skip(t.group());
    t.skip(lin);
    t.tells("Lin", "/attend 1 1").await?;
    t.skip(lin);
    t.skip(an);
    t.until("2026-11-25 19:45").await?;
    let read = t.private("An");
    assert!(read.contains("2 h · kitchen · Fair"), "{read}");
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});

both_engines!(a_name_that_says_something_else_is_put_right, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    t.announces("林老师", "厨艺比赛 周三9:00-11:00\n岗位：厨房嘉宾 2人\n岗位：三号桌 2人").await?;
    t.tells("林老师", "/roster 1").await?;
    t.taps_in("林老师", lin, "请志愿者帮忙").await?;
    assert_snapshot!(t.face(lin), @"
    缺哪个岗位？
    [厨房嘉宾 · 缺 2 人]
    [❓ 三号桌：是哪种帮忙？]
    ");
    t.taps_in("林老师", lin, "厨房嘉宾").await?;
    assert_snapshot!(t.face(lin), @"
    问哪支队伍？每个人会在私聊里收到：

    🙋 厨艺比赛
    11月25日（周三）09:00–11:00，厨房嘉宾，还缺 2 人。您能来吗？
    [🙋 志愿者 · 问 1 人]
    [✏️ 换一种帮忙]
    ");
    t.taps_in("林老师", lin, "换一种帮忙").await?;
    assert_snapshot!(t.face(lin), @"
    厨房嘉宾是哪种帮忙？我只问能做的人，时长也会这样记。
    [🙌 都可以] [🍲 帮厨]
    [🎤 宣讲] [⛑ 急救]
    [🎵 音乐] [✂️ 手工]
    [🔧 维修] [💇 理发]
    [🏠 上门探望] [🧒 照看孩子]
    [📱 教用手机] [🚗 开车接送]
    [💬 翻译]
    [✖ 不是帮手岗位]
    ");
    t.taps_in("林老师", lin, "不是帮手岗位").await?;
    assert_snapshot!(t.face(lin), @"
    缺哪个岗位？
    [❓ 三号桌：是哪种帮忙？]
    ");
    // Nobody else says it.
    let an = t.person("安叔");
    for data in ["wk:1:1:driving", "wk:1:1", "wo:1:2"] {
        assert!(t.forges("安叔", an, 1, data).await?.contains("组织者"), "{data}");
    }
    for data in ["wk:1:9:driving", "wk:9:1:driving", "wo:1:0"] {
        t.forges("林老师", lin, 1, data).await?;
    }
    t.skip(lin);
});

both_engines!(a_role_of_no_known_kind_keeps_its_name, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.volunteers("Lin", "An").await?;
    let an = t.person("An");
    t.announces("Lin", "Fair Wednesday 9:00-11:00\nrole: photos 2").await?;
    t.tells("Lin", "/roster 1").await?;
    for label in ["Ask the volunteers", "photos", "Whatever is needed", "Helpers · ask 1"] {
        t.taps_in("Lin", lin, label).await?;
    }
    t.taps_in("An", an, "I’ll come").await?;
    t.until("2026-11-25 11:30").await?;
    t.skip(t.group());
    t.tells("Lin", "/attend 1 1").await?;
    t.skip(lin);
    t.skip(an);
    t.until("2026-11-25 19:45").await?;
    assert_snapshot!(t.private("An"), @"
    🙏 Thank you for helping! I have noted for you:
    ☑ 2 h · photos · Fair, Wed 25 Nov 2026
    [✋ Not right]
    [⏱ My hours]
    ");
    // What an organiser decides is of the same role.
    t.taps_in("An", an, "Not right").await?;
    t.skip(an);
    t.until("2026-11-25 19:50").await?;
    t.taps_in("Lin", lin, "1.5 h").await?;
    t.tells("An", "/hours").await?;
    let page = t.face(an);
    assert!(page.contains("1.5 h · photos · Fair"), "{page}");
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});

both_engines!(a_role_of_no_known_kind_keeps_its_name_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.volunteers("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.announces("林老师", "游园会 周三9:00-11:00\n岗位：拍照 2人").await?;
    t.tells("林老师", "/roster 1").await?;
    for label in ["请志愿者帮忙", "拍照", "都可以", "志愿者 · 问 1 人"] {
        t.taps_in("林老师", lin, label).await?;
    }
    t.taps_in("安叔", an, "我来").await?;
    t.until("2026-11-25 11:30").await?;
    t.tells("林老师", "/attend 1 1").await?;
    t.skip(an);
    t.until("2026-11-25 19:45").await?;
    t.tells("安叔", "/hours").await?;
    let page = t.face(an);
    assert!(page.contains("2 小时 · 拍照 · 游园会"), "{page}");
    for chat in [t.group(), lin, an] {
        t.skip(chat);
    }
});
