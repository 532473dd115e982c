//! The words by which a heading is told from what stands beside it.

/// What a line says beside its name: that it begins, or is back.
#[rustfmt::skip]
pub(super) const BEGINS: &[&str] = &[
    "又和大家见面", "和大家见面", "正式启动", "火热报名", "开始报名", "报名开始", "报名中", "招募中",
    "等你来", "等您来", "等着您", "开班", "开课", "开张", "开讲", "开始", "启动", "又来", "来", "上线",
    "回来", "定下来", "定好", "定", "定期开张", "见面", "如约而至", "重磅来袭", "来袭",
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
/// How those are called who write a notice, in front of what it is about.
pub(super) const BODIES: &[&str] = &["friends of", "the friends of"];
#[rustfmt::skip]
pub(super) const BODY_ENDS: &[&str] = &[
    "居委会", "委员会", "社区", "街道", "物业", "服务中心", "服务站", "committee", "council", "society",
    "association", "library", "centre", "center",
];
