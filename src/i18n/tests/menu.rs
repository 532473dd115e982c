//! Every text of `menu.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("menu", Language::English), @"
    button-dish: 💈 An · 3 of 6
    button-dish-kind: 💈 Hair
    button-dish-make: 📅 Make an activity of it
    button-dish-minutes: ⏱ 90 min
    button-dish-name: ✏️ Name
    button-dish-new: ➕ Put something on it
    button-dish-people: 3
    button-dish-so-long: 90 min
    button-dish-state: 🗑 Take it off the menu
    button-dish-threshold: 👥 From 6
    button-dish-wait: 🕐 Wait for more
    button-menu: 🍽 Menu
    button-menu-open: 🍽 See and order
    button-menu-post: 📣 Show it in the group
    button-menu-print: 🖨 Print the menu
    button-order: 🙋 I want this
    button-order-back: ↩️ I do not want it any more
    button-order-back-for: ↩️ Not for An any more
    button-order-for: 👵 For somebody without a phone
    button-proposal-back: ↩️ Take it back
    button-proposal-not-now: Not now
    button-proposal-take: ✅ Put it on the menu
    button-propose: 🙋 Offer something yourself
    button-propose-form: 🏠 I come to people’s homes
    command-menu: What can be ordered here
    dish: 💈 <b>An</b> · no. 7
    90 minutes. 3 neighbours want it so far. When 6 want it, it takes place.
    dish-called-off: 3 neighbours who ordered An are on the list again and keep their place.
    dish-enough: 🎉 3 neighbours want <b>An</b>. Make an activity of it: I propose a day, you look at it and publish it. Those who ordered have the first seats.
    dish-given-by: 🤝 With An
    dish-how-long: An: how long does it take?
    dish-how-many: An: how many have to want it before it takes place?
    dish-is-ordered: ✅ You have ordered it.
    dish-is-paused: ⏸ It cannot be ordered for a while. Whoever ordered it keeps their place.
    dish-new-name: An: what is it to be called? Write it in a few words.
    dish-no-number: I did not find a time in that, of a day at most. Write it so: “45 minutes”
    dish-nobody-waits: Nobody waits for An any more: an activity has been made of it, or the orders were taken back.
    dish-paused: An cannot be ordered right now.
    dish-planned: 📅 It takes place: Sat 28 Nov, 10:00
    dish-retire-sure: Take An off the menu? 3 neighbours wait for it and will hear of it.
    dish-still-wanted: 🕐 <b>An</b>: 3 neighbours wait. The first order is 3 weeks old. Shall it take place with those who wait? If you take it off the menu, I tell them kindly.
    dish-waits: All right, we wait. I tell you again when 3 want An.
    dish-which-kind: What is it?
    dish-which-name: 💈 Hair – what is it called? Write it in a few words, for example: “Haircut with Ms Zhou”
    help-menu: /menu – what can be ordered: say what you would like
    help-order: /order 7 – order number 7 of the menu; with a name behind it, for somebody without a phone
    menu-begin: 🍽 <b>Menu · 2</b>
    Nothing is on it yet. Put something on it: people say that they want it, and when enough do, you make an activity of it with two taps.
    menu-card: 🍽 <b>What you can order · 2</b>
    When enough want it, it takes place. Nobody sees who ordered.
    menu-empty: 🍽 <b>Menu · 2</b>
    Nothing can be ordered right now.
    menu-in-private: 🍽 What can be ordered stands in a private chat with me.
    menu-none: There is no menu here yet. What is planned anyway stands under “What’s on”.
    menu-of: 🍽 <b>Menu · 2</b>
    Tap what you would like. When enough want it, it takes place.
    menu-posted: The menu is in 3 groups. It stays up to date there.
    menu-printed: 🖨 The menu for print, as it is today. When it changes, print it again.
    menu-sheet-code: The code leads to the menu in the chat.
    menu-sheet-date: The menu of Sat 28 Nov
    menu-sheet-dish: 90 minutes · at your home · with An
    menu-sheet-how: Order here at the desk: the number is enough. Or scan the code with your phone.
    menu-sheet-title: Menu · 2
    menu-where: 🍽 Whose menu?
    mine-ordered: 🍽 Ordered: An (3 of 6 want it)
    mine-ordered-for: 🍽 Ordered for Lin: An
    mine-ordered-home: 🏠 Ordered: An, at home
    order-declined: An, which you ordered, is not on the menu any more. We are sorry! Perhaps something else?
    order-declined-tell: Please tell An, Bo +1, too.
    order-for-whom: Who would like An? Write the name, for example: Grandma Wang
    order-no-such: There is no number 7 on the menu. The number stands on the page of each dish, and on the printed menu.
    order-taken-back: Taken back: An.
    ordered: ✅ Noted: An. You are number 7. Enough want it: I have told the organiser, and write to you when there is a day.
    ordered-already: That is noted already: An.
    ordered-for: ✅ Noted: An for Lin. That is order number 7. Enough want it: I have told the organiser, and write to you when there is a day.
    proposal-decided: This is decided already, or taken back.
    proposal-declined: All right. The volunteer reads that it is not now.
    proposal-nobody: I cannot reach anybody of 2 right now. Please say it at the desk.
    proposal-not-now: 🙏 Thank you for “Tea &amp; &lt;cake&gt;”! 2 cannot put it on the menu right now. You can offer it again, or something else.
    proposal-sent: 🙏 Thank you! 2 has been asked about “Tea &amp; &lt;cake&gt;”. You hear from me here.
    proposal-taken: 🎉 “Tea &amp; &lt;cake&gt;” is on the menu of 2 now. Thank you! The organisers speak to you when enough want it.
    proposal-taken-back: Taken back: “Tea &amp; &lt;cake&gt;”.
    proposal-waits: ⏳ 2 has been asked about “Tea &amp; &lt;cake&gt;” already. You hear from me here.
    propose-how: “Tea &amp; &lt;cake&gt;” – how would you like to do it?
    propose-what: What would you like to give? Write it as neighbours will read it, for example: “I cut hair on Thursdays”. If it goes on the menu, your name stands beside it.
    proposed: 🙋 <b>An</b> offers: “Tea &amp; &lt;cake&gt;”, at people’s homes.
    takes-place: 🎉 What you ordered takes place: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    A seat is kept for you until Sat 28 Nov, 10:00. Will you come?
    takes-place-for: 🎉 What you ordered for Lin takes place: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    ✅ Lin has a seat. Please tell them.
    takes-place-full: 🎉 What you ordered takes place: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    More neighbours ordered it than there are seats. You are in the line: when a seat is free, it is offered to you.
    takes-place-full-for: 🎉 What you ordered for Lin takes place: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    More neighbours ordered it than there are seats. Lin is in the line: I tell you when a seat is free.
    takes-place-now: 🎉 What you ordered takes place: <b>Tea</b>
    🕙 Sat 28 Nov, 10:00 · 📍 2
    ✅ You have a seat.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("menu", Language::Chinese), @"
    button-dish: 💈 An · 3/6 人
    button-dish-kind: 💈 理发
    button-dish-make: 📅 办成活动
    button-dish-minutes: ⏱ 90 分钟
    button-dish-name: ✏️ 名字
    button-dish-new: ➕ 上一样
    button-dish-people: 3 人
    button-dish-so-long: 90 分钟
    button-dish-state: 🗑 从菜单撤下
    button-dish-threshold: 👥 满 6 人
    button-dish-wait: 🕐 再等等
    button-menu: 🍽 菜单
    button-menu-open: 🍽 看菜单、点单
    button-menu-post: 📣 发到群里
    button-menu-print: 🖨 打印菜单
    button-order: 🙋 我想要
    button-order-back: ↩️ 我不要了
    button-order-back-for: ↩️ An 不要了
    button-order-for: 👵 帮没有手机的人点
    button-proposal-back: ↩️ 收回
    button-proposal-not-now: 先不上
    button-proposal-take: ✅ 上菜单
    button-propose: 🙋 我也能出一份力
    button-propose-form: 🏠 我上门去做
    command-menu: 可以点的服务
    dish: 💈 <b>An</b> · 7 号
    90 分钟。已有 3 位邻居点了。满 6 人就安排。
    dish-called-off: 点了 An 的 3 位邻居回到名单上，位置还在。
    dish-enough: 🎉 有 3 位邻居想要 <b>An</b>。办成活动吧：我先排一个日子，您看过就发布。点了单的优先。
    dish-given-by: 🤝 An来做
    dish-how-long: An：一次多长时间？
    dish-how-many: An：满多少人就安排？
    dish-is-ordered: ✅ 您已经点了。
    dish-is-paused: ⏸ 暂时不能点。已经点了的，位置还留着。
    dish-new-name: An：改叫什么名字？写几个字。
    dish-no-number: 没看出是多长时间（最长一天）。这样写：“45分钟”
    dish-nobody-waits: 现在没有人在等 An：已经办成活动了，或者都退掉了。
    dish-paused: An 现在不能点。
    dish-planned: 📅 已经安排：11月28日（周六）10:00
    dish-retire-sure: 把 An 从菜单撤下吗？有 3 位邻居在等，会告诉他们。
    dish-still-wanted: 🕐 <b>An</b>：有 3 位邻居在等，最早的已经等了 3 周。要不要就和等着的邻居办起来？要是从菜单撤下，我会好好告诉他们。
    dish-waits: 好，再等等。想要 An 的满 3 人，我再告诉您。
    dish-which-kind: 是哪一类？
    dish-which-name: 💈 理发——叫什么名字？写几个字，比如：“周师傅理发”
    help-menu: /menu – 看菜单，点想要的服务
    help-order: /order 7 – 点菜单上的 7 号；后面写上名字，就是帮没有手机的人点
    menu-begin: 🍽 <b>2 · 菜单</b>
    菜单还是空的。请先上一样：居民点单，人够了，您点两下就办成活动。
    menu-card: 🍽 <b>2 · 可以点的服务</b>
    人够了就安排。谁点了，别人看不到。
    menu-empty: 🍽 <b>2 · 菜单</b>
    现在没有可以点的。
    menu-in-private: 🍽 菜单在和我的私聊里。
    menu-none: 这里还没有菜单。已经安排的活动在“有什么活动”里。
    menu-of: 🍽 <b>2 · 菜单</b>
    想要哪样，点一下。人够了就安排。
    menu-posted: 菜单已发到 3 个群，有变化会自动更新。
    menu-printed: 🖨 今天的菜单，可以打印了。菜单有变化，再打印一张就行。
    menu-sheet-code: 扫码打开聊天里的菜单。
    menu-sheet-date: 11月28日（周六）的菜单
    menu-sheet-dish: 90 分钟 · 上门服务 · An来做
    menu-sheet-how: 想要哪样，在服务台说编号就行；也可以用手机扫码，在聊天里点。
    menu-sheet-title: 2 · 菜单
    menu-where: 🍽 看哪里的菜单？
    mine-ordered: 🍽 点了：An（3/6 人）
    mine-ordered-for: 🍽 给 Lin 点了：An
    mine-ordered-home: 🏠 点了：An（上门）
    order-declined: 您点的 An 从菜单上撤下了，很抱歉！看看别的？
    order-declined-tell: 也请转告：An, Bo +1。
    order-for-whom: An 是给谁点的？请写名字，比如：王奶奶
    order-no-such: 菜单上没有 7 号。编号在每一样的页面上，打印的菜单上也有。
    order-taken-back: 已经退掉：An。
    ordered: ✅ 记好了：An。您是第 7 位。人够了，已经告诉组织者，定了日子我告诉您。
    ordered-already: 已经记下了：An。
    ordered-for: ✅ 记好了：An，给 Lin 点的，是第 7 份。人够了，已经告诉组织者，定了日子我告诉您。
    proposal-decided: 这个已经定了，或者已经收回了。
    proposal-declined: 好，已经告诉志愿者现在先不上。
    proposal-nobody: 现在联系不上2的组织者，请到服务台说一声。
    proposal-not-now: 🙏 谢谢您的“Tea &amp; &lt;cake&gt;”！2现在上不了菜单，以后还可以再说，别的也欢迎。
    proposal-sent: 🙏 谢谢您！已经问了2：“Tea &amp; &lt;cake&gt;”。有回音我马上告诉您。
    proposal-taken: 🎉 “Tea &amp; &lt;cake&gt;”已经上了2的菜单，谢谢您！人够了，组织者会和您商量。
    proposal-taken-back: 已经收回：“Tea &amp; &lt;cake&gt;”。
    proposal-waits: ⏳ 已经问过2了：“Tea &amp; &lt;cake&gt;”。有回音我马上告诉您。
    propose-how: “Tea &amp; &lt;cake&gt;”——您想怎么做？
    propose-what: 您想做点什么？请写邻居们会看到的那句话，比如：“我每周四可以理发”。上了菜单，会写上您的名字。
    proposed: 🙋 <b>An</b> 想出一份力：“Tea &amp; &lt;cake&gt;”，上门去做。
    takes-place: 🎉 您点的安排好了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    名额给您留到 11月28日（周六）10:00。您来吗？
    takes-place-for: 🎉 您给 Lin 点的安排好了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    ✅ Lin 已经有名额，请转告一声。
    takes-place-full: 🎉 您点的安排好了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    点的人比名额多，您先排队：一有名额，马上问您。
    takes-place-full-for: 🎉 您给 Lin 点的安排好了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    点的人比名额多，Lin 先排队：一有名额，我告诉您。
    takes-place-now: 🎉 您点的安排好了：<b>Tea</b>
    🕙 11月28日（周六）10:00 · 📍 2
    ✅ 您已经有名额。
    ");
}
