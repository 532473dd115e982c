//! Every text of `signup.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("signup", Language::English), @"
    add-how: Write the name, too, for example: /add 7 Grandma Wang 1234
    added: ✅ Added: An (3 seats)
    added-already: An is on the list already: number 7 (helpers). Nothing was added.
    added-as: 👉 Comes as: helpers
    added-phone: ☎️ phone …1234
    added-waiting: 🕐 3 seats are left, too few for 3. An is on the waitlist, with 3 people before them.
    adding-done: 👌 All right.
    adding-no-name: I did not find a name in that. Write it so: “Grandma Wang 1234”.
    adding-several: One at a time, please. Who first? Write one name: “Grandma Wang 1234”.
    adding-who: ➕ <b>Tea</b>, Sat 28 Nov, 10:00
    Who? Write the name. If you like, the telephone, of which I keep the last four digits, and how many they are: “Grandma Wang 1234 2”.
    already-in: ✅ You are already in: Tea, Sat 28 Nov, 10:00 · you and 2 companions
    already-waiting: 🕐 Tea: you are on the waitlist, with 3 people before you.
    button-adding-done: ✅ Done
    button-as: 🙋 As: helpers
    button-ask-again: Ask me again
    button-cancel-mine: Cancel my sign-up
    button-give-up: Give up my seat
    button-is-it-mine: ❓ Is it mine?
    button-keep-seat: Keep it
    button-mine: 📋 My sign-ups
    button-neighbour-cannot-come: 🙁 An can’t come
    button-no-answer: That was no answer
    button-no-change: No, thanks
    button-no-thanks: No, thank you
    button-off-again: ✖️ That was a mistake
    button-phone: 📞 Whom to phone
    button-phone-call: ✓ An ·1234 (via Lin)
    button-remove: ✖️ Yes, take off
    button-sheet: 📄 As a sheet (XLSX)
    button-sign-me-up: ✅ Sign me up
    button-skip: Skip
    button-some-now: ✅ 3 of us come now
    button-somebody-else: ➕ Somebody else of that name
    button-take-off: ✖️ Take somebody off
    button-takes-part: 👤 Only takes part
    button-wait-together: 🕐 All 3 wait together
    cancelled: Cancelled: Tea. Thank you for telling us!
    cancelled-waiting: You are off the waitlist: Tea
    command-activities: What is on
    command-cancel: Cancel a sign-up
    command-mine: Your sign-ups
    command-signup: Sign up
    command-why: where do I stand
    first-help: 🙋 If you like, the hours you help are noted: write “volunteering” to me.
    half-sure-join: Would you like to sign up? <b>Tea</b>, Sat 28 Nov, 10:00
    half-sure-leave: Are you giving up your seat? <b>Tea</b>, Sat 28 Nov, 10:00
    half-sure-leave-neighbour: Shall I cancel for An? <b>Tea</b>, Sat 28 Nov, 10:00
    half-sure-number: How many of you will come in all? <b>Tea</b>, Sat 28 Nov, 10:00
    help-activities: /activities – what is on
    help-add: /add 12 Grandma Wang – sign up somebody without a phone
    help-cancel: /cancel – cancel a sign-up
    help-mine: /mine – your sign-ups
    help-phone: /phone 12 – whom to tell of a change by phone
    help-roster: /roster 12 – who comes to number 12
    help-signup: /signup – sign up
    late-cancel: ⚠️ An has just cancelled: Tea (3 seats).
    late-fewer: ⚠️ An brings 3 fewer: Tea. The list is up to date.
    list-choose: Which activity would you like to join? Tap it:
    list-choose-add: ➕ On which list?
    list-choose-phone: 📞 Of which activity?
    list-empty: Nothing is planned right now. We will announce the next activity here.
    list-full: 👥 Full, with a waitlist
    list-goes-out: 📣 Goes out on Sat 28 Nov, 10:00
    list-going: ✅ You have 3 seats
    list-kept: 👥 The free seats are kept for the waitlist
    list-line: <b>7</b> · Tea
    🕙 Sat 28 Nov, 10:00 · 📍 2
    list-mine: <b>Your sign-ups</b>
    list-more: … and 3 more later
    list-neighbour: 👉 An is on the waitlist
    list-offered: 🎉 A seat is kept for you
    list-saved: <b>Planned, and not announced yet</b> (only organisers see this)
    list-seats-free: 👥 3 seats free
    list-title: <b>Coming up</b>
    list-waiting: 🕐 On the waitlist, 3 people before you · you are 3
    mine-elsewhere: You have sign-ups at other places. Tap below to see them in private.
    move-full: “helpers” is full. Nothing is changed for An.
    move-how: To which role? Write /move 7 5 and one of these: yusha
    moved: ✅ An: now helpers
    moved-up: 🎉 Good news: 3 seats are free and they are yours!
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    moved-up-group: 🎉 An, 3 seats are free and they are yours: Tea. See you there!
    moved-up-hidden: 🎉 3 seats are free: Tea. The next in line has them now; the name is hidden. Is it you? Tap to see.
    moved-up-neighbour: 🎉 Good news: 3 seats are free for An! Please tell them.
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    neighbour-of: An (via Lin)
    news-for-neighbours: 👉 This is also for An, Bo +1 and 3 more, whom you signed up. Please tell them.
    no-room-together: Tea: only 3 more seats are left. You keep what you have. Or all 3 of you wait together; then your seats go to others.
    offer-over: The seat for Tea is not kept for you any more. Still want to come? Just tap.
    offered: 🎉 3 seats are free, and they are kept for you!
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2

    Please tap before Sat 28 Nov, 10:00; after that it goes to the next in line.
    offered-group: 🎉 An, 3 seats are free: Tea. Tap the first button on the card before Sat 28 Nov, 10:00; after that it goes to the next in line.
    offered-hidden: 🎉 3 seats are free: Tea, kept for the next in line until Sat 28 Nov, 10:00; the name is hidden. Is it you? Tap to see.
    party-changed: 👪 Tea: now you are 3 in all.
    phone-called-off: ❌ <b>Tea</b>, Sat 28 Nov, 10:00, is cancelled.
    phone-done: ✅ Everybody is told. Thank you!
    phone-how: Tap a name once you have told them. A second tap takes the tick away.
    phone-list: 📞 Please tell by phone: 3 neighbours (3 told)
    phone-nobody: Nobody has to be told by phone.
    phone-now: It is now:
    <b>Tea</b>
    🕙 Sat 28 Nov, 10:00
    📍 2
    phone-ticked: Told: 3 of 3
    question: A question from the organiser of <b>Tea</b>:
    How old is the child?

    Just write your answer. Only the organisers see it.
    question-left-out: All right, you need not answer this.
    question-noted: Noted: “8”.
    question-taken-out: Taken out again.
    question-thanks: Thank you, that is all!
    question-waits: The organiser has a question for you: tap “Get reminders” on the card.
    removed: An is off the list.
    removed-neighbour: The organiser has taken An off the list: Tea, Sat 28 Nov, 10:00. Please tell them. If that is a mistake, ask 8888
    removed-person: The organiser has taken you off the list: Tea, Sat 28 Nov, 10:00. If that is a mistake, ask 8888
    removing-sure: Take An off the list of Tea?
    removing-whom: ✖️ <b>Tea</b>, Sat 28 Nov, 10:00
    Whom shall I take off the list?
    role-participant: taking part
    roster-line: 5. An · phone …1234 · waiting ✓
    roster-more: … and 3 more sign-ups: see the sheet.
    roster-role: <b>helpers</b>
    roster-sent: I have sent you the list in private.
    roster-sheet: 📋 Tea: the list
    roster-title: 📋 <b>Tea</b>, Sat 28 Nov, 10:00 · 3 people
    sheet-came: Came
    sheet-name: Name
    sheet-number: Number
    sheet-people: People
    sheet-phone: Phone ends in
    sheet-role: Role
    sheet-standing: Standing
    signed-up: ✅ You are in! Tea, Sat 28 Nov, 10:00 · helpers · you and 2 companions
    signed-up-unreachable: ✅ You are in! Tea, Sat 28 Nov, 10:00 · helpers · you and 2 companions. To get reminders, tap “Get reminders” on the card.
    standing: waiting
    undo-by-reply: A mistake? Answer the card within two minutes: “sign me up”.
    undo-by-role: A mistake? Tap your role again within two minutes, and all is as before.
    undo-by-tap: A mistake? Your place is kept for two minutes: tap “✅” on the card, and all is as before.
    undo-over: The two minutes are over, so you are not signed up for Tea any more. Would you like to sign up again?
    waiting: 🕐 Tea has 3 seats left, and your party needs 3. You are on the waitlist, with 3 people before you. We will tell you if a seat is freed.
    waiting-behind: 🕐 Tea: the free seats are kept for those who wait already. You are on the waitlist, with 3 people before you. We will tell you if there is a seat for you.
    waiting-for-role: 🕐 Tea: “helpers” is full: 3 people are needed, and there are enough. You are on the waitlist, with 3 people before you. We will tell you if a seat is freed.
    why-full: No seat is free now. When somebody cancels, the first in line moves up.
    why-kept: The free seats are kept for a family that came before you.
    why-not-in: Tea still has seats. Just tap “Sign up”.
    why-not-in-line: Tea is full, and 3 sign-ups are waiting. Tap “Join the waitlist”; we will tell you if a seat is freed.
    why-offered: 🎉 Tea: a seat is kept for you until Sat 28 Nov, 10:00. Tap the first button on the card.
    why-too-few: 3 seats are free, and your party of 3 needs 3 seats. Up to 3 smaller parties may still go first; then the next seats are kept for you.
    why-too-large: There are only 12 seats in all, and your party needs 3. Bring fewer, and it will be your turn.
    why-waiting: 🕐 Tea: you are on the waitlist, with 3 people before you.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("signup", Language::Chinese), @"
    add-how: 请写上名字，比如：/add 7 王奶奶 1234
    added: ✅ 已登记：An（3 人）
    added-already: An 已经在名单上：7 号（helpers）。这次没有重复登记。
    added-as: 👉 岗位：helpers
    added-phone: ☎️ 电话尾号 1234
    added-waiting: 🕐 还剩 3 个名额，不够 3 人，An 已排上候补，前面有 3 人。
    adding-done: 👌 好的。
    adding-no-name: 没看出姓名。请这样写：“王奶奶 1234”。
    adding-several: 请一位一位来。先加谁？只写一位：“王奶奶 1234”。
    adding-who: ➕ <b>Tea</b>，11月28日（周六）10:00
    加谁？请写姓名。也可以再写电话（只留后四位）和人数：“王奶奶 1234 两人”。
    already-in: ✅ 您已经报过名了：Tea，11月28日（周六）10:00 · 连您共 3 人
    already-waiting: 🕐 Tea：您在候补，前面有 3 人。
    button-adding-done: ✅ 加完了
    button-as: 🙋 改为：helpers
    button-ask-again: 再问我一次
    button-cancel-mine: 取消我的报名
    button-give-up: 取消报名
    button-is-it-mine: ❓ 是我的吗？
    button-keep-seat: 保留名额
    button-mine: 📋 我的报名
    button-neighbour-cannot-come: 🙁 An 来不了
    button-no-answer: 这不是回答
    button-no-change: 不用了
    button-no-thanks: 不去了
    button-off-again: ✖️ 加错了，取消
    button-phone: 📞 要打电话的
    button-phone-call: ✓ An ·1234（Lin 代报）
    button-remove: ✖️ 确认取消
    button-sheet: 📄 表格（XLSX）
    button-sign-me-up: ✅ 给我报名
    button-skip: 不想回答
    button-some-now: ✅ 先来 3 人
    button-somebody-else: ➕ 是另一位同名的
    button-take-off: ✖️ 去掉一位
    button-takes-part: 👤 改为：只参加活动
    button-wait-together: 🕐 3 人一起候补
    cancelled: 已取消报名：Tea。谢谢您告诉我们！
    cancelled-waiting: 已退出候补：Tea
    command-activities: 近期活动
    command-cancel: 取消报名
    command-mine: 我的报名
    command-signup: 报名
    command-why: 我排第几
    first-help: 🙋 帮忙的时长可以记下来：发“志愿服务”给我就行。
    half-sure-join: 您要报名吗？<b>Tea</b>，11月28日（周六）10:00
    half-sure-leave: 您要取消报名吗？<b>Tea</b>，11月28日（周六）10:00
    half-sure-leave-neighbour: 要帮 An 取消报名吗？<b>Tea</b>，11月28日（周六）10:00
    half-sure-number: 连您一共几个人来？<b>Tea</b>，11月28日（周六）10:00
    help-activities: /activities – 近期活动
    help-add: /add 12 王奶奶 – 帮没有手机的人报名
    help-cancel: /cancel – 取消报名
    help-mine: /mine – 我的报名
    help-phone: /phone 12 – 活动有变，要打电话告诉谁
    help-roster: /roster 12 – 12 号活动的名单
    help-signup: /signup – 报名
    late-cancel: ⚠️ An 刚刚取消了报名：Tea（3 人）。
    late-fewer: ⚠️ An 少带 3 人：Tea。名单已更新。
    list-choose: 想参加哪个活动？请点一下：
    list-choose-add: ➕ 加到哪个名单？
    list-choose-phone: 📞 哪个活动？
    list-empty: 现在没有活动。有新活动会在这里通知大家。
    list-full: 👥 已满，可排候补
    list-goes-out: 📣 11月28日（周六）10:00 发布
    list-going: ✅ 已报名 · 连您共 3 人
    list-kept: 👥 空位留给候补的人
    list-line: <b>7</b> · Tea
    🕙 11月28日（周六）10:00 · 📍 2
    list-mine: <b>我的报名</b>
    list-more: ……之后还有 3 场
    list-neighbour: 👉 An：候补中
    list-offered: 🎉 有空位留给您
    list-saved: <b>已安排、还没发布</b>（只有组织者看得到）
    list-seats-free: 👥 还剩 3 个名额
    list-title: <b>近期活动</b>
    list-waiting: 🕐 候补，前面有 3 人 · 连您共 3 人
    mine-elsewhere: 您在其他站点有报名。点下面的按钮，在私聊里查看。
    move-full: “helpers”已满，An 没有变动。
    move-how: 改成什么？请这样写：/move 7 5 加上其中一个：yusha
    moved: ✅ An 现在是：helpers
    moved-up: 🎉 好消息：有空位了，你们 3 人已候补成功！
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    moved-up-group: 🎉 An，有空位了，你们 3 人已候补成功：Tea。到时见！
    moved-up-hidden: 🎉 Tea 有 3 个空位了，已给候补的下一位（名字不显示）。是您吗？点一下就知道。
    moved-up-neighbour: 🎉 好消息：有空位了，An 一行 3 人已候补成功！请转告一声。
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    neighbour-of: An（Lin 代报）
    news-for-neighbours: 👉 也请转告您帮忙报名的邻居：An, Bo +1，还有另外 3 位。
    no-room-together: Tea：只剩 3 个空位，不够。您原来的名额不变。也可以 3 人一起候补，现在的名额就让给别人。
    offer-over: Tea 的名额不再给您留了。还想参加，点一下就行。
    offered: 🎉 有 3 个空位了，留给你们！
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2

    请在 11月28日（周六）10:00 前点一下，过后名额会给下一位。
    offered-group: 🎉 An，Tea 有 3 个空位了。请在 11月28日（周六）10:00 前点卡片上的“报名”或“排候补”，过后名额会给下一位。
    offered-hidden: 🎉 Tea 有 3 个空位了，给候补的下一位（名字不显示）留到 11月28日（周六）10:00。是您吗？点一下就知道。
    party-changed: 👪 Tea：现在连您共 3 人。
    phone-called-off: ❌ <b>Tea</b>（11月28日（周六）10:00）取消了。
    phone-done: ✅ 都告知了，谢谢您！
    phone-how: 打完电话，点一下名字。再点一下就取消记号。
    phone-list: 📞 请打电话告知：3 位邻居（已告知 3 位）
    phone-nobody: 没有需要打电话告知的人。
    phone-now: 现在是：
    <b>Tea</b>
    🕙 11月28日（周六）10:00
    📍 2
    phone-ticked: 已告知：3 / 3
    question: <b>Tea</b> 的组织者想问您：
    How old is the child?

    请直接回复。只有组织者看得到。
    question-left-out: 好的，这个问题可以不回答。
    question-noted: 记下了：“8”。
    question-taken-out: 已经去掉了。
    question-thanks: 谢谢您！这样就好了。
    question-waits: 组织者有个问题想问您，请点卡片上的“接收提醒”。
    removed: 已取消 An 的报名。
    removed-neighbour: 组织者取消了 An 的报名：Tea，11月28日（周六）10:00。请转告一声。有问题请联系：8888
    removed-person: 组织者取消了您的报名：Tea，11月28日（周六）10:00。有问题请联系：8888
    removing-sure: 取消 An 对“Tea”的报名？
    removing-whom: ✖️ <b>Tea</b>，11月28日（周六）10:00
    取消谁的报名？
    role-participant: 参加活动
    roster-line: 5. An · 尾号 1234 · 候补 ✓
    roster-more: ……还有 3 个报名，请看表格。
    roster-role: <b>helpers</b>
    roster-sent: 名单发到您的私聊了。
    roster-sheet: 📋 Tea：报名表
    roster-title: 📋 <b>Tea</b>，11月28日（周六）10:00 · 共 3 人
    sheet-came: 到场
    sheet-name: 姓名
    sheet-number: 号码
    sheet-people: 人数
    sheet-phone: 电话尾号
    sheet-role: 岗位
    sheet-standing: 状态
    signed-up: ✅ 报名成功！Tea，11月28日（周六）10:00 · helpers · 连您共 3 人
    signed-up-unreachable: ✅ 报名成功！Tea，11月28日（周六）10:00 · helpers · 连您共 3 人。想收到提醒，请点卡片上的“接收提醒”。
    standing: 候补
    undo-by-reply: 点错了？两分钟内直接回复卡片“我要报名”，就还和原来一样。
    undo-by-role: 点错了？两分钟内再点一次您的分工，就还和原来一样。
    undo-by-tap: 点错了？名额给您留两分钟：点卡片上的“✅”，就还和原来一样。
    undo-over: 两分钟已经过了，Tea 的取消不能撤回了。要再报名吗？
    waiting: 🕐 Tea还剩 3 个名额，你们要 3 个，您已排上候补，前面有 3 人。有空位会马上通知您。
    waiting-behind: 🕐 Tea：空位要先留给已经候补的人。您已排上候补，前面有 3 人。有您的空位会马上通知您。
    waiting-for-role: 🕐 Tea：“helpers”只要 3 位，已经够了。您已排上候补，前面有 3 人。有空位会马上通知您。
    why-full: 现在没有空位。有人取消，就按报名先后递补。
    why-kept: 现在的空位要留给排在您前面的一家人。
    why-not-in: Tea 还有名额，点“报名”就行。
    why-not-in-line: Tea 名额已满，前面有 3 个报名在候补。点“排候补”，有空位会马上通知您。
    why-offered: 🎉 Tea：有空位留给您，到 11月28日（周六）10:00 为止。请点卡片上的报名按钮。
    why-too-few: 现在空 3 个位，你们 3 人要 3 个位。人少的最多还可以先进 3 家，之后空位先留给你们。
    why-too-large: 一共只有 12 个名额，你们要 3 个。少带几位，就能轮到。
    why-waiting: 🕐 Tea：您在候补，前面有 3 人。
    ");
}
