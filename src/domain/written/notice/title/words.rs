//! The words by which a heading is told from what stands beside it.

/// Endings that say what kind of paper it is.
#[rustfmt::skip]
pub(super) const PAPERS: &[&str] = &[
    "报名通知", "活动通知", "招募通知", "倡议书", "邀请函", "招募令", "集结令", "通知书", "温馨提示",
    "通知", "公告", "启事", "小启", "预告", "告示", "通告", "活动报名", "招募", "报名",
];
/// Lines that say nothing but that.
#[rustfmt::skip]
pub(super) const ENGLISH_PAPERS: &[&str] = &[
    "notice of meeting", "notice", "announcement", "invitation", "save the date", "reminder",
    "you are invited", "you're invited", "news", "community notice", "public notice", "event notice",
    "please share", "attention", "important",
];
/// What a line says beside its name: that it begins, or is back.
#[rustfmt::skip]
pub(super) const BEGINS: &[&str] = &[
    "又和大家见面", "和大家见面", "正式启动", "火热报名", "开始报名", "报名开始", "报名中", "招募中",
    "等你来", "等您来", "等着您", "开班", "开课", "开张", "开讲", "开始", "启动", "又来", "来", "上线",
    "回来", "定期开张", "见面", "如约而至", "重磅来袭", "来袭",
];
pub(super) const PARTICLES: &[&str] = &["啦", "了", "喽", "咯", "吧", "哦", "呀", "!", "~", "-", " "];
pub(super) const ENGLISH_BEGINS: &[&str] =
    &[" is back", " are back", " is here", " are here", " returns", " is coming", " is on", " starts"];
/// What an activity is called by, at the end of its name.
#[rustfmt::skip]
pub(super) const EVENTS: &[&str] = &[
    "课堂", "班", "会", "赛", "讲座", "活动", "体验", "营", "集市", "课", "铺", "夜校", "沙龙", "培训",
    "工作坊", "节", "展", "日", "周", "游", "团", "坊", "义诊", "比赛", "大赛", "训练", "教学", "演出",
    "晚会", "行动", "分享", "之夜", "夜", "角", "宴", "之旅",
];
/// Clauses at the head of a line that only call for attention.
#[rustfmt::skip]
pub(super) const CALLS: &[&str] = &[
    "紧急提醒", "重要通知", "紧急通知", "温馨提醒", "温馨提示", "通知", "好消息", "预告", "活动预告",
    "提醒", "注意啦", "注意", "招募", "活动招募", "活动通知", "活动报名", "报名", "特大喜讯", "喜讯",
    "集合啦", "快来", "转发", "活动", "招募令", "reminder", "save the date", "notice", "last call",
    "invitation", "hello", "hi", "news",
];
/// How those are called who write a notice, in front of what it is about.
pub(super) const BODIES: &[&str] = &["friends of", "the friends of"];
#[rustfmt::skip]
pub(super) const BODY_ENDS: &[&str] = &[
    "居委会", "委员会", "社区", "街道", "物业", "服务中心", "服务站", "committee", "council", "society",
    "association", "library", "centre", "center",
];
