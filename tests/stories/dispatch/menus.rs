//! The menu of commands: everybody's, a group's, and an organiser's own.

use lastmile::domain::role_at_place::RoleAtPlace;

use crate::language::{World, both_engines};

impl World {
    /// The commands in somebody's menu, on a phone in that language.
    fn menu(&self, chat: i64, language: &str) -> Vec<String> {
        self.sandbox.commands(chat, language).into_iter().map(|(word, _)| word).collect()
    }

    /// Whether somebody's menu has what organisers do.
    fn has_menu_of_organisers(&mut self, name: &str) -> bool {
        let person = self.person(name);
        self.menu(person, "en").contains(&"new".to_owned())
    }
}

both_engines!(each_has_the_menu_of_what_they_may_do, English, async |t| {
    let group = t.group();
    t.organiser("Lin").await?;
    t.starts("An").await?;
    t.settle().await?;
    let an = t.person("An");
    assert_eq!(t.menu(group, "en"), ["activities", "signup", "cancel", "mine", "help"]);
    assert!(t.menu(an, "en").contains(&"settings".to_owned()));
    assert!(t.has_menu_of_organisers("Lin") && !t.has_menu_of_organisers("An"));
    let says = |t: &World, language: &str| t.sandbox.commands(an, language)[0].1.clone();
    assert_eq!([says(t, "en-GB"), says(t, "zh-CN")], ["What is on", "近期活动"]);
    // Who becomes one has it, and who is dismissed has it no more.
    t.gets_role("An", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.settle().await?;
    assert!(t.has_menu_of_organisers("An"));
    t.gets_role("An", "yusha", None).await?;
    t.settle().await?;
    assert!(!t.has_menu_of_organisers("An") && t.has_menu_of_organisers("Lin"));
    // It is told once, and again only where it is another one: in another language.
    let told = t.sandbox.calls("setMyCommands");
    t.bot_stops();
    t.settle().await?;
    assert_eq!(
        t.sandbox.calls("setMyCommands"),
        told + 4,
        "a start tells the menus of everybody, and no more"
    );
    let lin = t.person("Lin");
    t.tells("Lin", "/language").await?;
    t.taps_in("Lin", lin, "中文").await?;
    assert_eq!(t.sandbox.calls("setMyCommands"), told + 5);
    assert!(t.sandbox.commands(lin, "en").iter().any(|(word, says)| word == "mine" && says == "我的报名"));
    t.skip(lin);
});

both_engines!(a_menu_that_is_refused_is_not_told_again, English, async |t| {
    t.starts("An").await?;
    let an = t.person("An");
    t.sandbox.block(an);
    t.gets_role("An", "yusha", Some(RoleAtPlace::Organiser)).await?;
    t.tolerates_refused("setMyCommands");
    t.settle().await?;
    let told = t.sandbox.calls("setMyCommands");
    t.until("2026-11-23 20:00").await?;
    assert_eq!(t.sandbox.calls("setMyCommands"), told);
    assert!(!t.has_menu_of_organisers("An"));
});

both_engines!(a_menu_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.settle().await?;
    assert_eq!(t.sandbox.commands(t.group(), "zh-CN")[0].1, "近期活动");
    assert!(t.sandbox.commands(lin, "zh-CN").iter().any(|(word, _)| word == "new"));
});
