//! Every text of `card.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("card", Language::English), @r#"
    button-cancel: Cancel
    button-fewer: ➖ Bring one less
    button-more: ➕ Bring one more
    button-role: 🙋 Sign up: helpers
    button-sign-up: ✅ Sign up
    button-take-kept: 🎉 Take the seat kept for me
    button-take-kept-as: 🎉 Take the seat kept for me: helpers
    button-why: ❓ Where do I stand?
    card-contact: ☎️ 8888
    card-deadline: ⏳ Sign up until Sat 28 Nov, 10:00
    card-how: To sign up, tap below, or answer this message: “count me in”.
    card-more-points: … and 3 more
    card-names: An, Bo +1 … and 3 more
    card-opens: ⏳ Sign-up opens: Sat 28 Nov, 10:00
    card-place: 📍 2
    card-place-linked: 📍 2 · <a href="https://map.example/">Map</a>
    card-programme: Programme:
    card-rest: … <a href="https://map.example/">Read the rest in private</a>
    card-rest-later: … the rest can be read in private
    card-role: 🙋 helpers: 3 of 3 · 2 kept · 2 free in a moment · 3 waiting
    card-role-unlimited: 🙋 helpers: 3
    card-seats: 👥 3 of 12 seats taken · 2 kept for the next in line · 2 free in a moment · 3 free · 3 waiting
    card-seats-unlimited: 👥 3 people have signed up
    card-short-notice: ⚡ Short notice
    card-time: 🕙 Sat 28 Nov, Sat 28 Nov, 10:00–Sat 28 Nov, 10:00
    card-time-each-day: 🕙 Sat 28 Nov, 10:00
    card-time-over-days: 🕙 Sat 28 Nov, 10:00 – Sat 28 Nov, 10:00
    card-title: <b>Tea</b>
    phase-note: ▶️ It is on now. Welcome!
    "#);
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("card", Language::Chinese), @r#"
    button-cancel: 取消报名
    button-fewer: ➖ 少带一人
    button-more: ➕ 多带一人
    button-role: 🙋 报名：helpers
    button-sign-up: ✅ 报名
    button-take-kept: 🎉 留给我的名额，我要
    button-take-kept-as: 🎉 留给我的名额，我要：helpers
    button-why: ❓ 我排第几？
    card-contact: ☎️ 8888
    card-deadline: ⏳ 报名截止：11月28日（周六）10:00
    card-how: 报名请点下面的按钮，或者直接回复“报名”。
    card-more-points: ……还有 3 项
    card-names: An, Bo +1……还有 3 人
    card-opens: ⏳ 报名开始：11月28日（周六）10:00
    card-place: 📍 2
    card-place-linked: 📍 2 · <a href="https://map.example/">地图</a>
    card-programme: 活动流程：
    card-rest: ……<a href="https://map.example/">其余内容请到私聊里看</a>
    card-rest-later: ……其余内容可以到私聊里看
    card-role: 🙋 helpers：3 / 3 人 · 留 2 个 · 2 个马上放出 · 候补 3 人
    card-role-unlimited: 🙋 helpers：3 人
    card-seats: 👥 已报 3 / 12 人 · 2 个名额留给候补 · 2 个名额马上放出 · 还剩 3 个名额 · 候补 3 人
    card-seats-unlimited: 👥 已有 3 人报名
    card-short-notice: ⚡ 临时通知
    card-time: 🕙 11月28日（周六）11月28日（周六）10:00–11月28日（周六）10:00
    card-time-each-day: 🕙 11月28日（周六）10:00
    card-time-over-days: 🕙 11月28日（周六）10:00 – 11月28日（周六）10:00
    card-title: <b>Tea</b>
    phase-note: ▶️ 活动正在进行，欢迎到场！
    "#);
}
