//! Every text of `visits.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("visits", Language::English), @"
    button-dish-form: 🏠 Make it a visit at home
    button-visit-again: 🔁 Ask the volunteers again
    button-visit-back: ↩️ I cannot go after all
    button-visit-close: ✖️ It cannot be
    button-visit-done: ✅ Done · 90 min
    button-visit-go: ✅ I’ll go
    button-visit-myself: 🙋 I do it myself
    button-visit-rate: Nobody came
    button-visit-where: 📍 Say where to come
    dish-at-home: 💈 <b>An</b> · no. 7
    🏠 A volunteer comes to your home. 90 minutes.
    mine-visit: 🏠 You go to somebody’s home: An. The address is in an earlier message of mine.
    visit-address-gone: The address of this visit is not kept any more.
    visit-another-time: 👌 An: another time gladly.
    visit-asked-again: 👌 I ask again.
    visit-asks: 🏠 <b>An</b> at home · hair, 90 minutes
    For a neighbour without a phone · 2. Will you go? Once you say so, you read where.
    visit-back-noted: Noted. I ask others.
    visit-came-late: 🙏 Thank you! Somebody was first, or it is not needed any more.
    visit-closed: 👌 Noted: it is closed.
    visit-comes: 🙋 Lin comes for An, and calls first.
    visit-decided: 👌 This is decided already.
    visit-declined: An: we could not find anybody. We are sorry! Perhaps another time?
    visit-given-back: An: you cannot go. I ask others.
    visit-how: An: how was it?
    visit-how-for: An for Lin: how was it?
    visit-nobody-to-ask: Nobody in the team can be asked for this. Can you go yourself, or has it to be declined?
    visit-not-needed: 👌 An: this is not needed any more. Thank you!
    visit-noted: ✅ Noted: An. I ask the volunteers and write to you.
    visit-off: An: it is not wanted any more. You need not go. Thank you!
    visit-others-asked: An: the volunteer cannot come after all. I ask others and write to you.
    visit-rated-badly: We are sorry. I have told the organiser, who sees to it.
    visit-rated-well: 🙏 Thank you for telling me!
    visit-somebody-comes: 🙋 A volunteer comes for An, and calls first.
    visit-somebody-goes: 🙏 An: somebody goes already. Thank you!
    visit-sought: An: I have not found a volunteer yet. The organiser knows and sees to it. You need not do anything; I write to you.
    visit-stuck: 🏠 <b>An</b> for Lin: nobody came. What shall I do?
    visit-thanks: 🙏 Thank you for going! I ask how it was, and then note your hours.
    visit-there: An: were you there? If so, tap how long it took.
    visit-unsaid: An: I did not hear where to come, so I took your order back. You can order it again at any time.
    visit-unsaid-for: An for Lin: I did not hear where to come, so I took that order back. You can order it again at any time.
    visit-went: 🙏 An: thank you for going! The address is not kept any more.
    visit-where: 🏠 An: where should the volunteer come, and which number can they call? Write both in one message. Only who comes will see it.
    visit-where-again: Please write both in one message: the address and a telephone number. For example: Flat 4, 12 Mill Lane, 07700 900888
    visit-with-organisers: An: the organiser sees to it now. Thank you!
    visit-you-go: ✅ Thank you! The address is in my message. Please call first.
    visit-yours: ✅ You go: <b>An</b>
    👤 Lin
    📍 Tea &amp; &lt;cake&gt;
    Please call first and agree on a time. Afterwards tap how long it took.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("visits", Language::Chinese), @"
    button-dish-form: 🏠 改为上门服务
    button-visit-again: 🔁 再问志愿者
    button-visit-back: ↩️ 我去不了了
    button-visit-close: ✖️ 办不了
    button-visit-done: ✅ 去过了 · 90 分钟
    button-visit-go: ✅ 我去
    button-visit-myself: 🙋 我自己去
    button-visit-rate: 没有人来
    button-visit-where: 📍 写地址
    dish-at-home: 💈 <b>An</b> · 7 号
    🏠 志愿者上门服务，90 分钟。
    mine-visit: 🏠 您要上门：An。地址在我之前发的消息里。
    visit-address-gone: 这次上门的地址已经删除。
    visit-another-time: 👌 An：下次再请您。
    visit-asked-again: 👌 我再问一遍。
    visit-asks: 🏠 上门服务：<b>An</b>（hair，90 分钟）
    2 · 替没有手机的邻居点的。您去吗？您说去，就告诉您地址。
    visit-back-noted: 记好了，我问别人。
    visit-came-late: 🙏 谢谢您！已经有人去，或者不需要了。
    visit-closed: 👌 记好了，这一单结束。
    visit-comes: 🙋 An：Lin 上门，会先打电话。
    visit-decided: 👌 已经有人决定了。
    visit-declined: An：没有找到人上门，很抱歉！以后再试试？
    visit-given-back: An：您去不了，我问别人。
    visit-how: An：您觉得怎么样？
    visit-how-for: 给 Lin 的 An：怎么样？
    visit-nobody-to-ask: 队里没有能做这件事的人了。您自己去，还是告诉对方办不了？
    visit-not-needed: 👌 An：不需要了，谢谢您！
    visit-noted: ✅ 记好了：An。我去问志愿者，有消息告诉您。
    visit-off: An：居民不需要了，您不用去了。谢谢您！
    visit-others-asked: An：志愿者临时来不了。我再问别人，有消息告诉您。
    visit-rated-badly: 很抱歉！已经告诉组织者，他们会处理。
    visit-rated-well: 🙏 谢谢您告诉我！
    visit-somebody-comes: 🙋 An：有一位志愿者上门，会先打电话。
    visit-somebody-goes: 🙏 An：已经有人去了，谢谢您！
    visit-sought: An：还没找到志愿者，组织者已经知道，正在想办法。您不用做什么，有消息我告诉您。
    visit-stuck: 🏠 <b>An</b>，Lin：没有人上门。怎么办？
    visit-thanks: 🙏 辛苦您了！我问一下居民，就给您记时长。
    visit-there: An：您去过了吗？去过的话，点一下用了多久。
    visit-unsaid: An：没有收到您的地址，先退掉了。随时可以再点。
    visit-unsaid-for: 给 Lin 的 An：没有收到地址，先退掉了。随时可以再点。
    visit-went: 🙏 An：谢谢您上门！地址已经删除。
    visit-where: 🏠 An：请写上门的地址和联系电话，写在一条消息里。只有上门的志愿者能看到。
    visit-where-again: 请把地址和电话写在一条消息里，比如：3栋2单元401，138 0000 0000
    visit-with-organisers: An：组织者在处理，谢谢您！
    visit-you-go: ✅ 谢谢您！地址在消息里，去之前请先打电话。
    visit-yours: ✅ 您去：<b>An</b>
    👤 Lin
    📍 Tea &amp; &lt;cake&gt;
    去之前请先打电话约时间。去过以后，点一下用了多久。
    ");
}
