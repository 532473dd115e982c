//! What places are called: a coordinator gives one another name, and makes one below it, with taps and a name.

use insta::assert_snapshot;
use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{Told, World, both_engines};

/// The words of a story, in a language.
struct Words {
    anew: &'static str,
    below: &'static str,
    later: &'static str,
    go_on: &'static str,
    renamed: &'static str,
    founded: &'static str,
}

const ENGLISH: Words = Words {
    anew: "Another name",
    below: "A place below",
    later: "Later",
    go_on: "Go on",
    renamed: "Yusha garden",
    founded: "Lianhua station",
};
const CHINESE: Words = Words {
    anew: "改名字",
    below: "新建下级站点",
    later: "以后再说",
    go_on: "接着来",
    renamed: "玉沙花园",
    founded: "莲花社区站",
};

/// An owner renames a place with a card that is out, makes one below it, and leaves a question; what they read.
async fn places_are_named(t: &mut World, words: &Words) -> Told<String> {
    t.has_a_district().await?;
    let ou = t.person("Ou");
    let organiser = t.word("Lin", "林老师").to_owned();
    let tea = t.word("Tea tomorrow 15:00", "喝茶 明天下午3点").to_owned();
    t.announces(&organiser, &tea).await?;
    t.tells("Ou", "/places").await?;
    let mut read = vec![t.private("Ou")];
    let yusha = t.word("Yusha station", "玉沙社区实践站").to_owned();
    t.taps_in("Ou", ou, &yusha).await?;
    read.push(t.private("Ou"));
    t.taps_in("Ou", ou, words.anew).await?;
    read.push(t.private("Ou"));
    let sentence = t.word("no, it is called ", "不对，我们社区叫").to_owned();
    t.tells("Ou", &format!(" {sentence}{}. ", words.renamed)).await?;
    read.push(t.private("Ou"));
    assert!(t.card().contains(words.renamed), "{}", t.card());
    t.taps_in("Ou", ou, words.renamed).await?;
    t.skip(ou);
    t.taps_in("Ou", ou, words.below).await?;
    read.push(t.private("Ou"));
    t.tells("Ou", words.founded).await?;
    read.push(t.private("Ou"));
    t.taps_in("Ou", ou, words.founded).await?;
    t.skip(ou);
    t.taps_in("Ou", ou, words.below).await?;
    t.skip(ou);
    t.taps_in("Ou", ou, words.later).await?;
    read.push(t.face(ou));
    t.taps_in("Ou", ou, words.go_on).await?;
    t.skip(ou);
    let not_now = t.word("not now, it is fine", "算了不改了").to_owned();
    t.tells("Ou", &not_now).await?;
    assert_eq!(read.last(), Some(&t.private("Ou")));
    t.tells("Ou", "/log").await?;
    read.push(t.private("Ou"));
    assert_eq!(t.counts("naming").await?, 0);
    t.has_read_everything();
    Ok(read.join("\n---\n"))
}

both_engines!(a_place_gets_another_name_and_one_below_it, English, async |t| {
    assert_snapshot!(places_are_named(t, &ENGLISH).await?, @"
    🏠 Your places

    Tap a place to see who runs it, to give it another name, or to make a place below it.
    To write to all groups below a place, send: /broadcast Yusha station and your words.
    [Yusha station]
    [Qingyang]
    [Taipinglu]
    ---
    👥 Yusha station: who runs it, beside the admins of its groups
    Nobody else yet.
    [➕ Link a group]
    [➕ Invite an organiser]
    [➕ Invite a coordinator]
    [✏️ Another name] [➕ A place below]
    ---
    What shall “Yusha station” be called from now on? Just write the name.
    [Later]
    ---
    ✅ It is called “Yusha garden” now, on its cards as well.
    [👥 Yusha garden]
    ---
    What is the new place below “Yusha garden” called? Just write its name.
    [Later]
    ---
    ✅ “Lianhua station” is set up.
    [👥 Lianhua station]
    ---
    All right, later. The button takes you on.
    [▶️ Go on]
    ---
    📒 What was done lately
    Mon 23 Nov, 08:00 · Ou made a place: Lianhua station
    Mon 23 Nov, 08:00 · Ou gave a place another name: Yusha garden
    Mon 23 Nov, 08:00 · Lin planned #1: Tea
    ");
});

both_engines!(a_place_gets_another_name_and_one_below_it_in_chinese, Chinese, async |t| {
    assert_snapshot!(places_are_named(t, &CHINESE).await?, @"
    🏠 您的站点

    点一个站点，可以看谁在管、改名字、在下面新建站点。
    要给站点和下级的所有群发消息，请发：/broadcast 玉沙社区实践站 再加上内容。
    [玉沙社区实践站]
    [青羊区]
    [太平路]
    ---
    👥 玉沙社区实践站：除了群管理员，还有谁负责
    还没有别人。
    [➕ 关联一个群]
    [➕ 邀请组织者]
    [➕ 邀请协调员]
    [✏️ 改名字] [➕ 新建下级站点]
    ---
    “玉沙社区实践站”以后叫什么？直接写名字就行。
    [以后再说]
    ---
    ✅ 改好了，现在叫“玉沙花园”，活动卡片上也会改。
    [👥 玉沙花园]
    ---
    “玉沙花园”下面的新站点叫什么？直接写名字就行。
    [以后再说]
    ---
    ✅ “莲花社区站”建好了。
    [👥 莲花社区站]
    ---
    好的，以后再说。点按钮就能接着来。
    [▶️ 接着来]
    ---
    📒 最近做过的事
    11月23日（周一）08:00 · Ou 新建了站点：莲花社区站
    11月23日（周一）08:00 · Ou 改了站点名：玉沙花园
    11月23日（周一）08:00 · 林老师 安排了活动 #1：喝茶
    ");
});

/// Whoever may not name a place taps what only a forged message has; and whoever might is dismissed before they answer.
async fn only_coordinators_name(t: &mut World) -> Told<String> {
    t.has_a_district().await?;
    t.starts("An").await?;
    let before = t.counts("places").await?;
    for (name, data) in
        [("An", "nr:1"), ("An", "nb:1"), ("An", "na"), ("Lin", "nr:2"), ("Lin", "nb:2"), ("Ou", "nr:99")]
    {
        let person = t.person(name);
        t.forges(name, person, 1, data).await?;
    }
    assert_eq!(t.counts("naming").await?, 0);
    t.gets_role("Hui", "taipinglu", Some(RoleAtPlace::Coordinator)).await?;
    let hui = t.person("Hui");
    t.tells("Hui", "/places").await?;
    let taipinglu = t.word("Taipinglu", "太平路").to_owned();
    t.taps_in("Hui", hui, &taipinglu).await?;
    let below = t.word("A place below", "新建下级站点").to_owned();
    t.taps_in("Hui", hui, &below).await?;
    t.gets_role("Hui", "taipinglu", None).await?;
    t.skip(hui);
    t.tells("Hui", "Lianhua").await?;
    assert_eq!((t.counts("places").await?, t.counts("naming").await?), (before, 0));
    Ok(t.private("Hui"))
}

both_engines!(only_who_coordinates_a_place_names_it, English, async |t| {
    assert_snapshot!(only_coordinators_name(t).await?, @"Only coordinators of that place can do this.");
    t.has_read_everything();
});

both_engines!(only_who_coordinates_a_place_names_it_in_chinese, Chinese, async |t| {
    assert_snapshot!(only_coordinators_name(t).await?, @"只有协调员可以这样做。");
    t.has_read_everything();
});

both_engines!(a_message_to_all_groups_is_for_a_place_by_its_name, English, async |t| {
    t.has_a_district().await?;
    for typed in ["Yusha station The hall is closed.", "yusha The hall is closed."] {
        t.tells("Ou", &format!("/broadcast {typed}")).await?;
        let seen = t.private("Ou");
        assert!(
            seen.contains("1 group of Yusha station") && seen.contains("\nThe hall is closed.\n"),
            "{seen}"
        );
    }
});
