//! The demo's last days: somebody becomes a volunteer, is asked to help, has hours noted, and gets a certificate of them.

use chrono::{NaiveDate, NaiveDateTime};

use super::stage::Stage;
use crate::domain::language::Language;

/// The words of the scene in one language.
pub struct Words {
    pub team: &'static str,
    pub you: &'static str,
    pub skill: &'static str,
    pub wants_to_help: &'static str,
    pub take_in: &'static str,
    pub taken_in: &'static str,
    pub new_activity: &'static str,
    pub preview: &'static str,
    pub publish: &'static str,
    pub title: &'static str,
    pub teams: &'static str,
    pub ask_volunteers: &'static str,
    pub what_for: &'static str,
    pub whom: &'static str,
    pub helpers: &'static str,
    pub asked: &'static str,
    pub come: &'static str,
    pub who_came: &'static str,
    pub everyone_came: &'static str,
    pub noted: &'static str,
    pub not_right: &'static str,
    pub says_not_right: &'static str,
    pub another_time: &'static str,
    pub decided: &'static str,
    pub hours: &'static str,
    pub certificate: &'static str,
    pub period: &'static str,
    pub this_year: &'static str,
    pub name: &'static str,
    pub as_name: &'static str,
    pub wanted: &'static str,
    pub issue: &'static str,
    pub ready: &'static str,
}

impl Words {
    fn speaking(language: Language) -> &'static Self {
        match language {
            Language::Chinese => &CHINESE,
            Language::English => &ENGLISH,
        }
    }
}

/// Plays the scene.
pub async fn play(stage: &mut Stage, language: Language) -> anyhow::Result<()> {
    let words = Words::speaking(language);
    let (helper, teacher) = (stage.hood.residents[4], stage.hood.teacher);

    // Wednesday: three taps to be a volunteer, one of the organiser.
    stage.starts(helper, None).await?;
    stage.says(helper, helper, "/volunteer", None).await?;
    stage.taps(helper, helper, "", words.team).await?;
    stage.taps(helper, helper, "", words.you).await?;
    stage.taps(helper, helper, "", words.skill).await?;
    stage.taps(teacher, teacher, words.wants_to_help, words.take_in).await?;
    stage.expect(stage.sees(helper, words.taken_in), "a resident is a volunteer after three taps and one");

    // Helpers are missing: the team is asked in private, and the first who come are on the list.
    stage.says(teacher, teacher, words.new_activity, None).await?;
    stage.taps(teacher, teacher, words.preview, words.publish).await?;
    stage.lets_settle().await?;
    stage.says(teacher, teacher, "/team", None).await?;
    stage.taps(teacher, teacher, words.teams, words.ask_volunteers).await?;
    stage.taps(teacher, teacher, words.what_for, words.title).await?;
    stage.taps(teacher, teacher, words.whom, words.helpers).await?;
    stage.lets_settle().await?;
    stage.taps(helper, helper, words.asked, words.come).await?;

    // Thursday: who came has hours noted in the evening, says with one tap that they are not right, and is heard.
    stage.until(on_december(3, 11, 30)).await?;
    stage.taps(teacher, teacher, words.who_came, words.everyone_came).await?;
    stage.until(on_december(3, 19, 5)).await?;
    stage.expect(stage.sees(helper, words.noted), "hours are noted without a form");
    stage.taps(helper, helper, words.noted, words.not_right).await?;
    stage.lets_settle().await?;
    stage.lets_settle().await?;
    stage.taps(teacher, teacher, words.says_not_right, words.another_time).await?;
    stage.until(on_december(4, 19, 5)).await?;
    stage.expect(stage.sees(helper, words.decided), "what was decided is told in the evening");

    // A certificate that an employer or a school accepts.
    stage.says(helper, helper, "/hours", None).await?;
    stage.taps(helper, helper, words.hours, words.certificate).await?;
    stage.taps(helper, helper, words.period, words.this_year).await?;
    stage.taps(helper, helper, words.name, words.as_name).await?;
    stage.lets_settle().await?;
    stage.taps(teacher, teacher, words.wanted, words.issue).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(helper, words.ready), "the certificate comes as a PDF");
    Ok(())
}

fn on_december(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(2026, 12, day).unwrap_or_default();
    date.and_hms_opt(hour, minute, 0).unwrap_or_default()
}

const CHINESE: Words = Words {
    team: "搭把手",
    you: "居民",
    skill: "帮厨",
    wants_to_help: "想来帮忙",
    take_in: "同意加入",
    taken_in: "您已加入",
    new_activity: "/new 包汤圆 明天上午9点到11点\n名额：20\n帮手：3",
    preview: "发出去是这个样子",
    publish: "发布",
    title: "包汤圆",
    teams: "位志愿者",
    ask_volunteers: "请志愿者帮忙",
    what_for: "要人帮忙",
    whom: "问哪支队伍",
    helpers: "志愿者",
    asked: "您能来吗",
    come: "我来",
    who_came: "包汤圆已结束",
    everyone_came: "全部到场",
    noted: "谢谢您来帮忙",
    not_right: "不对",
    says_not_right: "说这条服务时长不对",
    another_time: "1.5 小时",
    decided: "组织者看过了",
    hours: "我的服务时长",
    certificate: "证明",
    period: "证明开哪段时间的",
    this_year: "今年",
    name: "证明上写什么名字",
    as_name: "就写",
    wanted: "想开一份志愿服务证明",
    issue: "出具证明",
    ready: "开好了",
};

const ENGLISH: Words = Words {
    team: "Lend a hand",
    you: "Live here",
    skill: "Kitchen",
    wants_to_help: "would like to help",
    take_in: "Take in",
    taken_in: "You are in",
    new_activity: "/new Rice balls tomorrow 9:00-11:00\nseats: 20\nhelpers: 3",
    preview: "This is how it will look",
    publish: "Publish",
    title: "Rice balls",
    teams: "Tap a name",
    ask_volunteers: "Ask the volunteers",
    what_for: "For what do you need helpers",
    whom: "Whom shall I ask",
    helpers: "Helpers",
    asked: "Can you come?",
    come: "I’ll come",
    who_came: "Rice balls is over",
    everyone_came: "Everyone came",
    noted: "Thank you for helping",
    not_right: "Not right",
    says_not_right: "says that these hours are not right",
    another_time: "1.5 h",
    decided: "Your organiser has looked at your hours",
    hours: "Your hours",
    certificate: "Certificate",
    period: "For which time",
    this_year: "This year",
    name: "Which name shall stand on it",
    as_name: "As “",
    wanted: "would like a certificate",
    issue: "Issue",
    ready: "Here is your certificate",
};
