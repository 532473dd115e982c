//! Every text of `figures.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("figures", Language::English), @"
    button-table: 📊 Hours as a table
    button-thanks-after-all: ↩️ Thank them after all
    button-thanks-keep: 👌 Keep the words
    button-thanks-not: Not this year
    button-thanks-post: 📣 Post it on 5 December in the morning
    button-thanks-write: ✏️ Change the words
    table-column: Last day
    table-counts: What was served at 2 and the places below it, by the place’s clock: full half hours, at most 2 h a day. What members served elsewhere is not in it; who is in several teams stands on the sheet of each.
    table-here: 📊 Hours: <b>Tea</b>, Sat 28 Nov, 10:00
    table-months: Months
    table-none: 📊 <b>Tea</b>: no hours are noted there yet. They are noted in the evening after somebody has helped.
    table-of: 2 · helpers
    table-others: In no team here
    table-sum: In all
    table-team: Helpers
    table-title: Volunteers’ hours · 2 · Sat 28 Nov, 10:00
    table-when: 📊 <b>Tea</b>
    Hours of which time? You get a sheet (XLSX).
    table-which: 📊 Hours of which place or team?
    table-year: The year 2026
    thanks: 🎗 Today is Volunteers’ Day. This year 3 neighbours helped here in 3 activities, 2.5 h. Thank you!
    thanks-changed: Somebody has changed the words. Please look once more.
    thanks-draft: 🎗 Tomorrow, 5 December, is Volunteers’ Day. Shall I thank your helpers in the group of <b>2</b>? This would be read there:
    thanks-settled: Volunteers’ Day is over for this year; nothing goes out any more.
    thanks-too-long: That is 3 characters; a thank-you has 2 at most. Please write it a little shorter.
    thanks-write: ✏️ Please write the words as the group shall read them. You see them once more before anything goes out.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("figures", Language::Chinese), @"
    button-table: 📊 时长表格
    button-thanks-after-all: ↩️ 还是要感谢
    button-thanks-keep: 👌 就用原来的话
    button-thanks-not: 今年不发
    button-thanks-post: 📣 12月5日早上发
    button-thanks-write: ✏️ 改几个字
    table-column: 末次服务
    table-counts: 只计在2及其下属站点的服务，以站点的钟为准：按半小时取整，每天最多 2 小时。队员在别处的服务不在内；参加几支队伍的人，每支队伍的表里都有。
    table-here: 📊 <b>Tea</b>服务时长，11月28日（周六）10:00
    table-months: 各月
    table-none: 📊 <b>Tea</b>还没有记过时长。有人来帮忙，当天晚上就会记上。
    table-of: 2·志愿者
    table-others: 不在本站队伍
    table-sum: 合计
    table-team: 志愿者
    table-title: 志愿服务时长 · 2 · 11月28日（周六）10:00
    table-when: 📊 <b>Tea</b>
    要哪段时间的？点一下，就发给您一份表格（XLSX）。
    table-which: 📊 要看哪个站点或队伍的时长？
    table-year: 2026 年全年
    thanks: 🎗 今天是国际志愿者日。今年有 3 位邻居在这里帮忙，参加了 3 场活动，共 2.5 小时。谢谢大家！
    thanks-changed: 有人改过了，请再看一遍。
    thanks-draft: 🎗 明天（12月5日）是国际志愿者日。要在<b>2</b>的群里感谢帮过忙的邻居吗？群里会看到：
    thanks-settled: 今年的志愿者日已经过了，不再发了。
    thanks-too-long: 写了 3 个字符，最多 2 个。请写短一点。
    thanks-write: ✏️ 请写下要给大家看的话。发出去之前，您还会再看一遍。
    ");
}
