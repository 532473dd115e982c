//! Every text of `lifecycle.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("lifecycle", Language::English), @"
    button-face: … Very good
    button-hold-it: ✅ Hold it
    button-sign-up-for: ✅ Sign up: Tea
    button-steer: ⏸ Hold back
    button-was-absent: I was not there
    comes-as: 🙋 As: helpers
    command-timeline: What will still go out
    feedback-ask: How was <b>Tea</b>? One tap is enough. The organisers see only the numbers.
    feedback-few: ⭐ <b>Tea</b>: Fewer than five people said how it was. So that nobody's answer can be told, I show no numbers.
    feedback-over: Thank you! The answers are counted already, so this one comes too late.
    feedback-preview: The numbers come at that time, if five people or more have answered by then.
    feedback-result: ⭐ <b>Tea</b>: 3 people said how it was, 4.6 of 5 on average.
    feedback-thanks: Thank you for telling us!
    help-timeline: /timeline – what will still go out
    list-choose-timeline: 🗓 Of which activity?
    remind-further-evening: 🔔 Tomorrow: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    remind-further-soon: 🔔 Soon: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    remind-group-day: 🔔 Tomorrow: 3 activities
    remind-group-evening: 🔔 Tomorrow: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    There are still seats.
    remind-group-one: 🕙 10:00 · <b>Tea</b>
    📍 2 · 3 seats free
    remind-group-soon: 🔔 Soon: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    There are still seats.
    remind-person-evening: 🔔 Tomorrow: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    remind-person-soon: 🔔 Soon: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    steered: ⏸ It waits until you let it go.
    timeline-empty: Nothing more will go out for Tea.
    timeline-line: Sat 28 Nov, 10:00 · recap → 3 people → 3 groups
    timeline-title: 🗓 What will still go out for <b>Tea</b>
    too-few: ⚠️ <b>Tea</b> (Sat 28 Nov, 10:00) has 3 sign-ups, and needs at least 8.
    Hold it, or call it off?
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("lifecycle", Language::Chinese), @"
    button-face: … 非常满意
    button-hold-it: ✅ 照常举行
    button-sign-up-for: ✅ 报名：Tea
    button-steer: ⏸ 暂缓
    button-was-absent: 我没去
    comes-as: 🙋 岗位：helpers
    command-timeline: 还会发什么
    feedback-ask: <b>Tea</b> 觉得怎么样？点一下就行，组织者只看到人数。
    feedback-few: ⭐ <b>Tea</b>：评价的不到五位。为了不让人看出是谁说的，就不列数字了。
    feedback-over: 谢谢您！已经统计过了，这次来不及算进去。
    feedback-preview: 到时候如果有五位以上评价，我就把人数告诉您。
    feedback-result: ⭐ <b>Tea</b>：3 人评价，平均 4.6 分（满分 5 分）。
    feedback-thanks: 谢谢您告诉我们！
    help-timeline: /timeline – 还会发什么
    list-choose-timeline: 🗓 看哪个活动？
    remind-further-evening: 🔔 明天：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    remind-further-soon: 🔔 快开始了：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    remind-group-day: 🔔 明天有 3 个活动
    remind-group-evening: 🔔 明天：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    还有名额。
    remind-group-one: 🕙 10:00 · <b>Tea</b>
    📍 2 · 还剩 3 个名额
    remind-group-soon: 🔔 快开始了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    还有名额。
    remind-person-evening: 🔔 明天：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    remind-person-soon: 🔔 快开始了：<b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    steered: ⏸ 先不发，等您放行。
    timeline-empty: Tea 没有要再发的消息了。
    timeline-line: 11月28日（周六）10:00 · 回顾 → 3 人 → 3 个群
    timeline-title: 🗓 <b>Tea</b> 还会发出的消息
    too-few: ⚠️ <b>Tea</b>（11月28日（周六）10:00）现在只有 3 人报名，至少要 8 人。
    照常举行，还是取消？
    ");
}
