//! Who plays in the demo, what they type and tap, and what must be seen. These words are people's and the
//! examiner's, not the bot's; the bot's own stand in `locales/`.

use crate::domain::language::Language;

/// The words of a performance in one language.
pub struct Cast {
    pub language: Language,
    pub yusha: &'static str,
    pub caotang: &'static str,
    pub organiser: &'static str,
    pub teacher: &'static str,
    pub names: &'static [&'static str],
    pub parent_child: &'static str,
    pub embroidery: &'static str,
    pub sign_up: &'static str,
    pub join_line: &'static str,
    pub cancel: &'static str,
    pub full: &'static str,
    pub already: &'static str,
    pub moved_up: &'static str,
    pub new_activity: &'static str,
    pub new_title: &'static str,
    pub preview: &'static str,
    pub publish: &'static str,
    pub tomorrow: &'static str,
    pub soon: &'static str,
    pub who_came: &'static str,
    pub everyone_came: &'static str,
    pub post_recap: &'static str,
    pub eleven_came: &'static str,
}

impl Cast {
    /// The cast that speaks a language.
    pub fn speaking(language: Language) -> Self {
        match language {
            Language::Chinese => CHINESE,
            Language::English => ENGLISH,
        }
    }
}

const CHINESE: Cast = Cast {
    language: Language::Chinese,
    yusha: "玉沙社区居民群",
    caotang: "草堂社区居民群",
    organiser: "林老师",
    teacher: "陈老师",
    names: &[
        "王秀英",
        "李建国",
        "张桂兰",
        "刘德华",
        "陈玉珍",
        "杨淑芬",
        "赵志强",
        "黄美玲",
        "周国庆",
        "吴翠花",
        "徐福生",
        "孙丽华",
        "胡长明",
        "朱春梅",
    ],
    parent_child: "周六亲子活动",
    embroidery: "蜀绣课",
    sign_up: "✅ 报名",
    join_line: "排候补",
    cancel: "取消报名",
    full: "已报 12 / 12 人 · 已满 · 候补 2 人",
    already: "您已经报过名了",
    moved_up: "您已候补成功",
    new_activity: "/new 合唱练习 明天上午10点到11点半\n站点：yusha\n名额：20\n流程：热身；学三首歌；喝茶聊天",
    new_title: "合唱练习",
    preview: "发出去是这个样子",
    publish: "发布",
    tomorrow: "明天：蜀绣课",
    soon: "快开始了：蜀绣课",
    who_came: "蜀绣课已结束",
    everyone_came: "全部到场",
    post_recap: "发布回顾",
    eleven_came: "11 位邻居到场",
};

const ENGLISH: Cast = Cast {
    language: Language::English,
    yusha: "Yusha residents",
    caotang: "Caotang residents",
    organiser: "Ms Lin",
    teacher: "Ms Chen",
    names: &["An", "Bo", "Cai", "Dan", "Er", "Fang", "Guo", "Hua", "Ina", "Jun", "Kai", "Lan", "Mei", "Nan"],
    parent_child: "Saturday parent-child activity",
    embroidery: "Shu embroidery class",
    sign_up: "Sign up",
    join_line: "Join the waitlist",
    cancel: "Cancel",
    full: "12 of 12 seats taken · full · 2 waiting",
    already: "You are already in",
    moved_up: "a seat is free and it is yours",
    new_activity: "/new Choir practice tomorrow 10:00-11:30\nat: yusha\nseats: 20\nprogramme: warm-up; three songs; tea",
    new_title: "Choir practice",
    preview: "This is how it will look",
    publish: "Publish",
    tomorrow: "Tomorrow: Shu embroidery class",
    soon: "Soon: Shu embroidery class",
    who_came: "Shu embroidery class is over",
    everyone_came: "Everyone came",
    post_recap: "Post the recap",
    eleven_came: "11 neighbours came",
};
