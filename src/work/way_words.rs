//! What people type for the ways of the home, who do not look for the button.

use std::sync::LazyLock;

use crate::domain::language::Language;
use crate::domain::way::Way;
use crate::domain::written::answer::{self, Words};
use crate::i18n::texts;

/// What the ways are called beside the words on their buttons. Where a word can mean two, the first that is open to whoever
/// writes it is meant.
#[rustfmt::skip]
const CALLED: &[(Way, &[&str])] = &[
    (Way::Today, &["today", "check in", "check in code", "sign in", "签到", "签到码", "今天"]),
    (Way::WhatsOn, &[
        "whats on", "what is on", "whats on today", "what is there", "any activities", "activities", "events",
        "programme", "activity list", "is there anything on", "what activities are there", "today", "what can i join",
        "有什么活动", "有啥活动", "有哪些活动", "活动", "近期活动", "今天有什么活动", "活动列表", "有活动", "有没有活动",
        "今天",
    ]),
    (Way::Mine, &[
        "my sign ups", "my signups", "my activities", "my bookings", "what did i sign up for",
        "what have i signed up for", "我的报名", "我报了什么", "我报了哪些", "我报名了什么", "我的活动", "我报的活动",
    ]),
    (Way::Settings, &["settings", "my settings", "language", "my name", "设置", "语言", "改名字", "关提醒"]),
    (Way::Menu, &[
        "menu", "the menu", "order", "i want to order", "what can i order", "what can be ordered", "菜单", "点单", "我要点单", "我想点单", "点菜",
        "能点什么", "可以点什么", "有什么服务",
    ]),
    (Way::Poll, &[
        "poll", "polls", "new poll", "a poll", "ask the neighbours", "make a poll", "投票", "发起投票", "发投票", "新投票", "问问大家", "问问居民", "做个投票",
    ]),
    (Way::Wish, &[
        "wish", "a wish", "make a wish", "i have a wish", "i want to make a wish", "suggestion", "i have a suggestion", "i have an idea", "心愿", "许愿", "许个愿",
        "我有个心愿", "我有心愿", "我要许愿", "提心愿", "提建议", "建议", "我有个建议", "我有建议", "提意见",
    ]),
    (Way::Wishes, &["wishes", "the wishes", "what people wish", "all wishes", "my wishes", "心愿单", "大家的心愿", "我的心愿", "有什么心愿", "有哪些心愿"]),
    (Way::Volunteer, &[
        "volunteer", "volunteering", "i want to volunteer", "i want to help", "become a volunteer", "be a volunteer", "can i help",
        "how can i help", "can i be a volunteer", "can i volunteer", "i would like to help", "i would like to volunteer", "sign me up as a volunteer", "当志愿者", "我想当志愿者", "我要当志愿者", "志愿者", "我想帮忙", "我来帮忙", "怎么当志愿者", "志愿服务",
    ]),
    (Way::Hours, &[
        "my hours", "hours", "how many hours do i have", "how many hours", "volunteer hours", "我的时长", "时长", "服务时长",
        "my hours are wrong", "my hours are not right", "my certificate", "my certificate please", "i need a certificate",
        "how many stars do i have", "我的时长不对", "时长不对", "时长错了", "开证明", "我要开证明", "我想开证明", "我要开个志愿服务证明", "志愿服务证明",
        "我几星了", "我几颗星",
        "志愿时长", "我有多少小时", "我有多少时长", "多少小时",
    ]),
    (Way::Team, &["my team", "my teams", "team", "teams", "volunteers", "我的队伍", "队伍", "志愿者名单", "志愿者队伍"]),
    (Way::MyData, &["my data", "我的资料"]),
    (Way::Forget, &["forget me", "delete my data", "删除我的资料"]),
    (Way::Help, &[
        "help", "help me", "what can i do", "what can you do", "how does it work", "how does this work",
        "how do i use this", "commands", "帮助", "怎么用", "咋用", "怎么弄", "能做什么", "你能做什么",
        "你会什么", "能干什么", "使用说明", "说明",
    ]),
    (Way::New, &[
        "new", "new activity", "make an activity", "create an activity", "add an activity", "plan an activity",
        "新活动", "新建活动", "发活动", "办活动", "安排活动", "加活动", "建活动", "发布活动",
    ]),
    (Way::Edit, &[
        "edit", "change", "change the time", "change the place", "change an activity", "edit an activity",
        "call off", "cancel an activity", "修改", "修改活动", "改活动", "改时间", "换时间", "改地点", "换地点",
        "取消活动",
    ]),
    (Way::WhoComes, &[
        "who comes", "who is coming", "whos coming", "who has signed up", "who signed up", "the list", "list", "names",
        "roster", "谁来", "名单", "报名名单", "谁报名了", "谁报名", "谁报了", "有谁",
        "有谁报名", "多少人报名", "几个人报名", "哪些人要来", "哪些人来", "有哪些人报名", "有哪些人报了名", "有好多人报名", "有好多人报名了", "好多人报名",
    ]),
    (Way::Add, &["add somebody", "add someone", "加人", "加一个人", "加一位邻居"]),
    (Way::Phone, &["phone list", "call list", "电话名单", "打电话"]),
    (Way::GoesOut, &["what goes out", "messages", "会发什么", "提醒"]),
    (Way::Recaps, &["recap", "recaps", "回顾", "活动回顾"]),
    (Way::Series, &["series", "repeats", "重复", "系列"]),
    (Way::Places, &["places", "my places", "我的站点", "站点", "我的地方", "群", "发通知", "broadcast"]),
];

/// The ways whose buttons say what people write of their own sign-ups, or mean nothing without their page.
const NOT_BY_THEIR_BUTTON: &[Way] = &[Way::SignUp, Way::Cancel, Way::Forget, Way::Add];

static WORDS: LazyLock<Vec<(Way, Words)>> = LazyLock::new(|| {
    let on_buttons = Way::ALL.iter().filter(|way| !NOT_BY_THEIR_BUTTON.contains(way)).map(|way| {
        let labels = Language::ALL.iter().map(|language| texts::button_way(way.word()).say(*language).read());
        let labels: Vec<String> = labels.collect();
        (*way, Words::of(labels.iter().map(String::as_str)))
    });
    on_buttons.chain(CALLED.iter().map(|(way, words)| (*way, Words::of(words.iter().copied())))).collect()
});

/// The ways that a text names and no more, kindly or not, in either language; the likeliest first.
pub fn named(text: &str) -> impl Iterator<Item = Way> {
    WORDS.iter().filter(move |(_, words)| answer::is_called(text, words)).map(|(way, _)| *way)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, way: Way) -> bool {
        named(text).any(|named| named == way)
    }

    #[test]
    fn whatever_stands_on_a_button_leads_where_it_leads() {
        for way in Way::ALL.iter().filter(|way| !NOT_BY_THEIR_BUTTON.contains(way)) {
            for language in Language::ALL {
                let label = texts::button_way(way.word()).say(*language).read();
                let bare = label.trim_matches(|letter: char| !letter.is_alphanumeric());
                for said in [label.as_str(), bare, &bare.to_lowercase(), &format!("{bare}?")] {
                    assert!(has(said, *way), "{said}");
                }
                let politely = match language {
                    Language::English => format!("hello, {bare} please, thank you"),
                    Language::Chinese => format!("你好\u{ff0c}我想看看{bare}\u{ff0c}谢谢"),
                };
                assert!(has(&politely, *way), "{politely}");
            }
        }
    }

    #[test]
    fn whatever_else_it_is_called() {
        for (way, words) in CALLED {
            assert!(words.iter().all(|word| has(word, *way)), "{way:?}");
        }
        for (text, way) in [
            ("Who comes?", Way::WhoComes),
            ("whats on this week", Way::WhatsOn),
            ("hello, any activities?", Way::WhatsOn),
            ("最近有什么活动", Way::WhatsOn),
            ("明天谁来", Way::WhoComes),
            ("帮我看一下名单", Way::WhoComes),
        ] {
            assert!(has(text, way), "{text}");
        }
    }

    #[test]
    fn what_says_more_is_no_way() {
        for text in [
            "thanks",
            "hello",
            "报名",
            "取消报名",
            "我来不了了",
            "We sang the old songs today",
            "王奶奶今天唱了歌",
            "he's new here",
            "the list was too short",
            "what's on the table is from Mrs Li",
        ] {
            assert_eq!(named(text).next(), None, "{text}");
        }
    }
}
