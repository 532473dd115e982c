//! What a line is about, by the word that leads it.

use super::super::fold::{self, folded};
use super::super::number;
use super::helpers;
use super::look;
use super::look::chinese;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The name.
    Title,
    /// The subject, which is the name where no name is given.
    Subject,
    /// The day, the time or both.
    When,
    /// The hour to gather, which may be the start or before it.
    Gather,
    /// The hour at which it is over.
    Ends,
    /// One of several meetings.
    Session,
    /// The place.
    Place,
    /// Where and when to gather, whichever its words say.
    Meet,
    /// The seats.
    Seats,
    /// What happens, point by point.
    Programme,
    /// What happens; points only where it is a list.
    Content,
    /// The last moment to sign up.
    Deadline,
    /// From when to when one can sign up.
    SignUpTime,
    /// How one signs up.
    SignUp,
    /// Whom to ask.
    Contact,
    /// The telephone alone.
    Phone,
    /// Whom it needs beside those who take part.
    Roles,
    /// What is done beside the activity, with days of its own.
    Errand,
    /// Anything else that is kept as it stands.
    Other,
}

#[rustfmt::skip]
const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Title,
        &["活动名称", "名称", "活动", "event", "title", "name", "activity", "event name", "活动标题", "标题"],
    ),
    (Kind::Subject, &["活动主题", "主题", "题目", "课题", "课程", "topic", "theme", "what", "subject", "什么"]),
    (
        Kind::When,
        &[
            "时间", "日期", "日子", "何时", "when", "date", "dates", "time", "times", "day",
            "date and time", "date & time", "date/time", "hours", "什么时候", "starts", "start time",
            "开始时间", "展期", "会期", "活动期间", "展出期间", "exhibition dates", "on show",
        ],
    ),
    (Kind::Gather, &["集合时间", "集中时间"]),
    (Kind::Ends, &["结束时间", "结束", "ends", "end", "end time", "finish", "finishes", "until"]),
    (
        Kind::Meet,
        &[
            "集合", "meet", "meeting", "we meet", "碰头", "时间地点", "时间、地点", "时间和地点",
            "时间/地点", "时间及地点", "时间与地点", "when and where", "when & where", "where and when",
            "where & when", "date and place", "date & venue", "time and place", "date and venue",
        ],
    ),
    (
        Kind::Place,
        &[
            "地点", "地址", "位置", "在哪儿", "在哪里", "在哪", "哪里", "老地方", "场地", "会场", "集合点",
            "上车点", "教室", "where", "venue", "place", "location", "address", "meeting point", "meeting place",
            "meet at", "where to meet", "pick-up", "pick up", "pickup", "pick-up point", "pick up point",
            "departure point", "we meet at",
        ],
    ),
    (
        Kind::Seats,
        &[
            "名额", "人数", "限额", "席位", "座位", "限制人数", "spaces", "places", "capacity", "seats",
            "spots", "number of people", "group size", "numbers", "max", "maximum", "limit",
            "tickets available", "房间容量", "how many", "how many people", "number of places", "no. of places",
            "number of seats", "class size", "group limit",
        ],
    ),
    (
        Kind::Programme,
        &[
            "流程", "议程", "安排", "行程", "日程", "节目", "节目单", "环节", "programme", "program",
            "agenda", "schedule", "timetable", "running order", "order of events", "itinerary", "plan",
        ],
    ),
    (Kind::Content, &["内容", "活动内容"]),
    (
        Kind::Deadline,
        &[
            "截止", "截止时间", "截止日期", "报名截止", "报名截至", "截止报名", "deadline", "closes",
            "sign up by", "sign-up by", "book by", "reply by", "rsvp by", "register by", "sign-up closes",
            "closing date", "sign up closes", "registration closes", "registration deadline",
            "last day to sign up", "book before", "respond by",
        ],
    ),
    (
        Kind::SignUpTime,
        &[
            "报名时间", "报名日期", "报名时段", "报名期限", "registration", "sign-up", "sign up",
            "booking period", "registration period",
        ],
    ),
    (
        Kind::SignUp,
        &[
            "报名", "报名方式", "报名方法", "报名途径", "参与方式", "怎么报名", "如何报名", "报名请",
            "rsvp", "book", "booking", "bookings", "to book", "how to book", "how to sign up",
            "how to join", "to sign up", "register", "join",
        ],
    ),
    (
        Kind::Contact,
        &[
            "联系人", "联系", "联系方式", "联络", "联络人", "咨询", "咨询人", "领队", "负责人", "组织者",
            "发起人", "contact", "contacts", "questions", "questions?", "enquiries", "inquiries", "host",
            "organiser", "organizer", "hosted by", "reply to", "more info", "info", "ask", "call",
            "queries", "further information", "get in touch", "找谁", "有事找",
        ],
    ),
    (
        Kind::Phone,
        &[
            "电话", "手机", "微信", "微信号", "v信", "薇信", "热线", "tel", "phone", "telephone", "mobile",
            "email", "e-mail", "wechat", "whatsapp", "邮箱",
        ],
    ),
    (
        Kind::Other,
        &[
            "对象", "面向", "费用", "收费", "价格", "票价", "主讲", "讲师", "主讲人", "嘉宾", "老师",
            "教练", "主持", "备注", "提示", "提醒", "温馨提示", "温馨提醒", "注意事项", "注意", "说明",
            "须知", "要求", "需自带", "请自备", "自备", "自带", "请带", "带", "需带", "携带", "物品",
            "别忘了", "谁能来", "适合", "年龄", "项目", "科室", "领读", "曲目", "话题", "级别", "主办",
            "主办方", "主办单位", "承办", "承办单位", "协办", "协办单位", "主办机构", "落款", "交通", "附",
            "奖品", "特邀嘉宾", "cost", "costs", "fee", "fees", "price", "prices", "entry", "admission",
            "tickets", "who", "for", "for whom", "who for", "who can come", "bring", "bring along",
            "what to bring", "please bring", "age", "ages", "age group", "note", "notes", "please note",
            "nb", "n.b.", "level", "distance", "speaker", "teacher", "tutor", "leader", "led by",
            "dress code", "wear", "what to wear", "parking", "getting there", "transport", "food",
            "language", "ps", "p.s.", "this month's book", "book of the month", "requirements", "issued",
            "issued by", "weather", "access", "door", "doors", "doors open", "序号", "编号", "星期", "周几",
            "场次", "班级", "no.", "number",
        ],
    ),
];

/// What leads to a field, as its label does.
const LEADS: &[(Kind, &[&str])] = &[
    (Kind::Place, &["at", "in", "@", "在", "到", "于"]),
    (
        Kind::Contact,
        &[
            "rsvp to",
            "book with",
            "sign up with",
            "register with",
            "please contact",
            "please call",
            "to book call",
            "请联系",
            "报名联系",
            "报名请联系",
            "报名找",
            "联系电话",
            "报名电话",
            "咨询电话",
        ],
    ),
];

/// Endings of longer Chinese labels: `会议时间`, `参赛名额`, `登记电话`.
const ENDINGS: &[(Kind, &[&str])] = &[
    (Kind::Deadline, &["截止", "截止时间", "截止日期", "截止日"]),
    (Kind::Title, &["名称"]),
    (Kind::Subject, &["主题"]),
    (Kind::Gather, &["集合时间"]),
    (Kind::Ends, &["结束时间"]),
    (Kind::When, &["时间", "日期"]),
    (Kind::Place, &["地点", "地址", "场地"]),
    (Kind::Seats, &["名额", "人数", "限额"]),
    (Kind::Programme, &["流程", "议程", "安排", "行程", "日程"]),
    (
        Kind::Other,
        &[
            "内容", "对象", "人员", "费用", "费", "价格", "要求", "须知", "事项", "提示", "提醒", "单位",
            "项目", "老师", "嘉宾", "备注",
        ],
    ),
    (Kind::SignUp, &["报名方式"]),
    (Kind::Contact, &["联系人", "咨询"]),
    (Kind::Phone, &["电话", "热线", "微信"]),
];

/// What a longer label is about besides, so that its time or place is not that of the activity.
const BESIDE: &[&str] = &[
    "签到", "入场", "检票", "领取", "领票", "取票", "发布", "发文", "公示", "开放", "营业", "办公", "缴费",
    "退费", "抽奖", "开奖", "投稿", "征集", "咨询", "候补", "接送", "发车", "停车", "取消", "寄送",
];

/// Pictures that stand for a label.
const ICONS: &[(Kind, &str)] = &[
    (Kind::When, "⏰🕖🗓📅📆⌚🕐🕑🕒🕓🕔🕕🕗🕘🕙🕚🕛🕢🕤🕥🕝🕞⏱🕰"),
    (Kind::Place, "📍🏠🏢🗺🚩"),
    (Kind::Contact, "📞☎📱"),
];

/// What a word announces, if it is one of the known labels as it stands.
pub(super) fn known(word: &str) -> Option<Kind> {
    let word = folded(word);
    WORDS.iter().find(|(_, words)| words.contains(&word.trim())).map(|(kind, _)| *kind)
}

/// What a word announces, if it is a label.
pub(super) fn kind(word: &str) -> Option<Kind> {
    /// No label is longer, in bytes.
    const LONGEST: usize = 90;
    if word.len() > LONGEST {
        return None;
    }
    let word = folded(word);
    let word = word.trim_matches(|char: char| char.is_whitespace() || "*_\"'“”#".contains(char));
    // `剪纸课 名额` is a name before a label; `时 间` is one label.
    let names = |(name, label): (&str, &str)| {
        name.chars().count() > 1 && known(name).is_none() && known(label).is_some()
    };
    if chinese(word) && word.rsplit_once(' ').is_some_and(names) {
        return None;
    }
    let squeezed: String = if chinese(word) { word.split(' ').collect() } else { word.to_owned() };
    let word = squeezed.as_str();
    if let Some((kind, _)) = WORDS.iter().find(|(_, words)| words.contains(&word)) {
        return Some(*kind);
    }
    if helpers::is_label(word) {
        return Some(Kind::Roles);
    }
    // A word with a mark in it is a label and its value.
    if word.contains(':') || word.ends_with("免费") {
        return None;
    }
    if !chinese(word) {
        // `Sign-up deadline`
        if word.ends_with(" deadline") && word.split(' ').count() <= 4 {
            return Some(Kind::Deadline);
        }
        if english_session(word) {
            return Some(Kind::Session);
        }
        let shorter = word.strip_prefix("the ").or_else(|| word.strip_suffix('?'))?;
        return kind(shorter);
    }
    let length = word.chars().count();
    if session(word) {
        return Some(Kind::Session);
    }
    let (kind, ending) = ENDINGS
        .iter()
        .find_map(|(kind, ends)| ends.iter().find(|end| word.ends_with(**end)).map(|end| (*kind, *end)))?;
    let head = &word[..word.len() - ending.len()];
    // A long head is a sentence that happens to end so.
    let is_words = head.chars().all(|char| char.is_alphabetic() || "/()".contains(char));
    if length > 8 || !is_words || head.contains(['的', '是', '请', '们']) || head.starts_with("各位") {
        return None;
    }
    Some(match kind {
        Kind::When if head.ends_with("报名") || head.ends_with("登记") || head.ends_with("预约") => {
            Kind::SignUpTime
        }
        Kind::Place if head.contains("报名") || head.contains("登记") => Kind::SignUp,
        Kind::When | Kind::Place | Kind::Title if BESIDE.iter().any(|beside| head.contains(beside)) => {
            Kind::Other
        }
        Kind::Place if head.ends_with("集合") || head.ends_with("活动") => Kind::Place,
        Kind::Other if word == "活动内容" => Kind::Content,
        _ => kind,
    })
}

/// The word that leads a clause as its label would, without a mark behind it: `max 20`, `电话5550 1234`, `in the hall`; and its
/// length. Only such as lead to a field that a single line has.
pub(super) fn leading(folded: &str) -> Option<(Kind, usize)> {
    let of_field = |(kind, _): &&(Kind, &[&str])| {
        matches!(kind, Kind::Place | Kind::Seats | Kind::Contact | Kind::Phone)
    };
    let all = WORDS.iter().chain(LEADS).filter(of_field);
    let all = all.flat_map(|(kind, words)| words.iter().map(|word| (*kind, *word)));
    let begins = |(_, word): &(Kind, &str)| {
        fold::begins(folded, word).is_some_and(|rest| rest.contains(char::is_alphanumeric))
    };
    all.filter(begins).max_by_key(|(_, word)| word.len()).map(|(kind, word)| (kind, word.len()))
}

/// Whether that word leads to a field.
#[cfg(test)]
pub(super) fn leads(word: &str) -> bool {
    LEADS.iter().any(|(_, words)| words.contains(&folded(word).as_str()))
}

/// `第一场`, `第2讲`, `上午场`.
fn session(word: &str) -> bool {
    const UNITS: &str = "场讲期次节批课班天";
    word.strip_suffix(|unit: char| UNITS.contains(unit)).is_some_and(|head| {
        ["上午", "下午", "晚上", "首"].contains(&head)
            || head
                .strip_prefix('第')
                .is_some_and(|figure| look::number(figure).is_some_and(|(_, length)| length == figure.len()))
    })
}

/// `day 1`, `session two`.
fn english_session(word: &str) -> bool {
    let Some((unit, which)) = word.split_once(' ') else { return false };
    ["day", "session", "part", "week", "class", "lesson", "talk", "workshop", "meeting"].contains(&unit)
        && (number::english(which).is_some() || which.parse::<u8>().is_ok())
}

/// The session word that a folded line begins with, such as `第一讲`, and its length.
pub(super) fn leading_session(text: &str) -> Option<usize> {
    let end = text.char_indices().take(6).find(|(_, char)| "场讲期次节批课班天".contains(*char))?;
    let end = end.0 + end.1.len_utf8();
    session(&text[..end]).then_some(end)
}

/// What a picture at the head of a line announces.
pub(super) fn icon(marks: &str) -> Option<Kind> {
    ICONS.iter().find(|(_, icons)| marks.chars().any(|mark| icons.contains(mark))).map(|(kind, _)| *kind)
}

/// Whether a label announces a piece of its own, so that what follows in the same line is cut off before it.
pub(super) fn cuts(kind: Kind) -> bool {
    !matches!(kind, Kind::Session)
}
