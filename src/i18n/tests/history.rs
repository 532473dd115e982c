//! Every text of `history.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("history", Language::English), @"
    button-history-how: 📋 Hours from a list
    button-history-leave: Leave it
    button-history-take-over: ✅ Take it over
    history-already: 3 rows are there already, and are not noted again.
    history-changed: Something has changed meanwhile. Please look once more.
    history-column: Name
    history-cut: It is less than in the list: full half hours count, time that overlaps counts once, and a day at most 8 h.
    history-days: Sat 28 Nov, 10:00 – Sat 28 Nov, 10:00
    history-example: Example: Wang Fang
    history-hours: That adds <b>2.5 h</b>.
    history-how: 📋 <b>Hours from a list</b>
    Send me a spreadsheet here (.xlsx or .csv), with one row for each time that somebody helped. You read what I make of it before anything is noted.
    It needs <b>name</b>, <b>date</b>, and <b>from</b> and <b>until</b>, or <b>hours</b>.
    I also read phone (last 4 digits), team, what, and role.
    Here is an empty list to fill in. Dates are written as 2026-11-07.
    history-left: 👌 All right, nothing was taken over.
    history-mistake: • Row 3, column D, “05/06/2026”: which is the month? Please write the year first, such as 2026-06-05
    history-mistakes: 📋 Nothing is taken over yet. In “Sheet1” something has to be put right:
    history-more-mistakes: … and 3 more
    history-new: 🆕 New: 3 (An, Bo +1)
    history-no-list: 🤔 I cannot open this file. Please save it as .xlsx without a password, and send it again.
    history-not-read: Not read: An, Bo +1
    history-nothing-new: 👌 All of it is there already. There is nothing to take over.
    history-only-sheets: I can read words and pictures, and lists of hours as a spreadsheet (.xlsx or .csv).
    history-other-skills: Noted as helping out: An, Bo +1
    history-send-again: Please put it right, and send the file again.
    history-service: Volunteering
    history-services: 3 services, 3 volunteers
    history-taken-over: ✅ Taken over for 2: 3 services, <b>2.5 h</b>.
    history-title: 📋 <b>Hours for 2</b>, from “Sheet1”
    history-what-happens: If you take it over, these hours are noted as confirmed by you, and whoever is new is in the team. Volunteers who use this bot read of it in the evening.
    history-which-place: 📋 I have read 3 services. At which place was it?
    hours-earlier: 📋 3 earlier times, noted by 2: 2.5 h
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("history", Language::Chinese), @"
    button-history-how: 📋 用表格补录时长
    button-history-leave: 不录了
    button-history-take-over: ✅ 录入
    history-already: 有 3 行以前已经记过，不会重复记。
    history-changed: 刚才情况有变，请再看一遍。
    history-column: 姓名
    history-cut: 比表格里少：满半小时才算，重叠的时间只算一次，一天最多算 8 小时。
    history-days: 11月28日（周六）10:00–11月28日（周六）10:00
    history-example: 示例 王芳
    history-hours: 共增加 <b>2.5 小时</b>。
    history-how: 📋 <b>用表格补录时长</b>
    把表格发到这里就行（.xlsx 或 .csv），每次服务一行。记上之前，会先给您看看读到了什么。
    要有<b>姓名</b>、<b>日期</b>，还有<b>开始</b>和<b>结束</b>，或者<b>时长</b>。
    有这些也会读：电话后四位、队伍、服务内容、岗位。
    这是一份空表，照着填就好。日期写成 2026-11-07。
    history-left: 👌 好的，什么都没有录入。
    history-mistake: • 第 3 行 D 列，“05/06/2026”：看不出哪个是月份，请先写年，如 2026-06-05
    history-mistakes: 📋 还没有录入。“Sheet1”里有地方要改：
    history-more-mistakes: ……还有 3 处
    history-new: 🆕 新志愿者 3 位（An, Bo +1）
    history-no-list: 🤔 这个文件打不开。请存成不带密码的 .xlsx，再发一次。
    history-not-read: 没有读：An, Bo +1
    history-nothing-new: 👌 这些以前都已经记过了，没有要录入的。
    history-only-sheets: 我看得懂文字和照片，也能读服务时长的表格（.xlsx 或 .csv）。
    history-other-skills: 按“搭把手”记：An, Bo +1
    history-send-again: 改好以后，请把文件再发一次。
    history-service: 志愿服务
    history-services: 3 次服务，3 位志愿者
    history-taken-over: ✅ 已为2录入 3 次服务，共 <b>2.5 小时</b>。
    history-title: 📋 <b>2的服务时长</b>，来自“Sheet1”
    history-what-happens: 点“录入”以后，这些时长就由您确认记上，新志愿者直接加入队伍。用本机器人的志愿者傍晚会收到告知。
    history-which-place: 📋 读到 3 次服务。是哪里的？
    hours-earlier: 📋 2补录了您以前的 3 次服务，共 2.5 小时
    ");
}
