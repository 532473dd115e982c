//! Every text of `attendance.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("attendance", Language::English), @"
    attend-how: I cannot read “…”. Write numbers from the list, for example: /attend 7 1-8,11
    attend-unknown: Not on the list: 4, 5
    attendance-ask: <b>Tea</b> is over. Who came?
    Tap each name (3 signed up). You can also send pictures and a few words here. Then tap “Post the recap”.
    attendance-checked-in: An checked in at Sat 28 Nov, 10:00. Really not there?
    attendance-late: The recap of <b>Tea</b> is out. Who came?
    Tap each name (3 signed up), and send me pictures, or words as an answer to this message: for a week I bring the recap up to date.
    attendance-nobody: <b>Tea</b> is over. Nobody had signed up.
    You can send pictures and a few words here. Then tap “Post the recap”.
    attendance-now: Who is here at <b>Tea</b>? Tap each name (3 signed up).
    attendance-ticked: Ticked: 3 of 3
    attended: ✅ 3 people have come.
    button-absent: ▫️ An
    button-came: ✅ An
    button-everyone-came: Everyone came
    button-leaving: 👋 I’m leaving
    button-not-here: ✖️ Really not there
    button-stays-ticked: ✅ They are there
    button-today: 🔢 Check-in · Tea
    button-who-is-here: 📋 Who is here?
    check-in-code: 📋 <b>Tea</b>
    Hold this picture up for people to scan. Or let them send me the code: <b>471 123</b>
    From Sat 28 Nov, 10:00 until the end. 3 of 3 are here.
    command-checkin: The code by which people check in
    command-here: On the day: say that you have come
    help-attend: /attend 12 1-8 – who came
    help-checkin: /checkin 12 – on the day: the code by which people check in
    here-already: ✅ You are checked in at Tea already.
    here-how: Please send me the six digits that the organiser shows, for example <code>471123</code>
    here-late: ✅ Welcome to Tea! You are on the list now.
    here-left: 👋 Noted: you leave Tea at 10:00. Thank you for your help! If you stay on, tap again when you go.
    here-not-yet: Check-in for <b>Tea</b> opens Sat 28 Nov, 10:00. Then send me the six digits that the organiser shows.
    here-welcome: ✅ Welcome to Tea! All 3 of you are checked in.
    today: 📍 On today
    today-activity: <b>Tea</b>, 10:00
    👥 3 of 3 are here · check-in code 471 123
    today-nothing: 📍 Nothing is on today. Next: <b>Tea</b>, Sat 28 Nov, 10:00
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("attendance", Language::Chinese), @"
    attend-how: “…”看不懂。请写名单上的号码，比如：/attend 7 1-8，11
    attend-unknown: 名单上没有：4, 5
    attendance-ask: <b>Tea</b>已结束。谁来了？
    请点名字（共 3 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
    attendance-checked-in: An 自己签过到：11月28日（周六）10:00。真的没来吗？
    attendance-late: <b>Tea</b>的回顾已发布。谁来了？
    请点名字（共 3 人报名），照片可以直接发给我，想写的话请回复这条消息：一周之内我会更新回顾。
    attendance-nobody: <b>Tea</b>已结束，没有人报名。
    照片和想写的话可以直接发给我。最后点“发布回顾”。
    attendance-now: <b>Tea</b> 谁到了？点名字打勾（3 人报名）。
    attendance-ticked: 已到场：3 / 3
    attended: ✅ 已到场 3 人。
    button-absent: ▫️ An
    button-came: ✅ An
    button-everyone-came: 全部到场
    button-leaving: 👋 我先走了
    button-not-here: ✖️ 真的没来
    button-stays-ticked: ✅ 来了，不改
    button-today: 🔢 签到 · Tea
    button-who-is-here: 📋 谁到了？
    check-in-code: 📋 <b>Tea</b>
    请让大家扫这张图，或者把签到码发给我：<b>471 123</b>
    11月28日（周六）10:00 起到活动结束可以签到。已到 3 人，共 3 人报名。
    command-checkin: 签到码
    command-here: 活动当天签到
    help-attend: /attend 12 1-8 – 登记到场
    help-checkin: /checkin 12 – 活动当天的签到码
    here-already: ✅ 您已经在“Tea”签过到了。
    here-how: 请把组织者出示的六位数字发给我，例如 <code>471123</code>
    here-late: ✅ 欢迎参加“Tea”！已为您登记。
    here-left: 👋 已记下：您 10:00 离开“Tea”。谢谢您帮忙！要是还留下，走的时候再点一下。
    here-not-yet: “Tea”11月28日（周六）10:00 起可以签到。到时请把组织者出示的六位数字发给我。
    here-welcome: ✅ 欢迎参加“Tea”！你们 3 位已签到。
    today: 📍 今天
    today-activity: <b>Tea</b>，10:00
    👥 已到场 3 / 3 人 · 签到码 471 123
    today-nothing: 📍 今天没有活动。接下来是<b>Tea</b>，11月28日（周六）10:00
    ");
}
