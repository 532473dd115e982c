//! Every text of `work.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("work", Language::English), @"
    button-activity: Tea · Sat 28 Nov, 10:00
    button-back: ◀️
    button-call-off: ❌ Cancel the activity
    button-cannot-come: 🙁 I can’t come
    button-coming: 👀 Recap
    button-coming-day: An · Sat 28 Nov
    button-discard: Discard
    button-field: 🕙 Time
    button-go-back: ◀️ Back
    button-join-line: 🕐 Join the waitlist
    button-next: ▶️
    button-post-recap: 📣 Post the recap
    button-private: 🔔 Get reminders
    button-take-seat: ✅ Yes, I will come
    button-theme: 🤝 Help
    button-turn: ⬇️ More
    button-way: ➕ New activity
    card-point: 7. …
    claim-waits: ⏳ Almost done: whoever made this link is asked whether this is the right group. Nothing else to do here.
    date: Sat 28 Nov
    date-in-year: Sat 28 Nov 2026
    date-short: Sat 28
    date-time: Sat 28 Nov, 10:00
    dates: Sat 28 Nov, 10:00 – Sat 28 Nov, 10:00
    dates-in-month: 28 – Sat 28 Nov, 10:00
    day-of-several: Sat 28 Nov, 10:00 (day 2 of 2)
    discarded: The draft is discarded.
    each-day: 28–30, each day Sat 28 Nov, 10:00–Sat 28 Nov, 10:00
    failure: Something went wrong on our side. Please try again in a moment.
    list-choose-cancel: Which sign-up would you like to cancel? Tap it:
    list-choose-recap: 📸 Whose recap?
    list-choose-roster: 👥 Whose list?
    list-no-recap: There is no recap to look at now. Recaps can be seen for a week after an activity.
    list-nothing-to-edit: There is nothing ahead yet.
    mine-empty: You have not signed up for anything yet.
    named: An: …
    names-separator: , 
    not-newest: That message is not the newest any more, so I did nothing. This is how it stands now:
    refusal-alone: You come alone. If you cannot come, tap “Cancel”.
    refusal-called-off: This activity is cancelled.
    refusal-changed-meanwhile: Somebody has just changed this activity. Please look at it again, and write your change once more.
    refusal-closed: Sign-up is closed. Ask here: 8888
    refusal-few-needed: Only 3 people are needed for “helpers”; your party is too large.
    refusal-group-only: Send this in the group it is about.
    refusal-linked-already: This group belongs to a place already, and stays with it. Only an owner of the bot can change that.
    refusal-no-count: That is no number of people. Send how many you are, for example: /signup 7 2 – or a neighbour’s name: /signup 7 Grandma Wang
    refusal-no-draft: There is no draft any more.
    refusal-no-name: That does not look like a name. Send just the name, for example: /signup 7 Grandma Wang
    refusal-no-paper: To help with this, the organiser has to see your paper first: a first-aid certificate, or a driving licence. Please show it to them. You are welcome to take part meanwhile.
    refusal-no-room: Only 3 seats are left. You keep what you have.
    refusal-no-such-guest: You have not signed up “An”.
    refusal-no-such-number: There is no number … on the list.
    refusal-not-announced: Number 7 is not announced yet. It will be on Sat 28 Nov, 10:00; from then on it has a list.
    refusal-not-asked: This question is for somebody else. To sign up yourself, tap the card.
    refusal-not-begun: It has not begun yet. Tick who came once it has.
    refusal-not-for-children: To help here, a guardian has to agree first, and some things are for grown-ups. Please ask the organiser. You are welcome to take part.
    refusal-not-in: You have not signed up for this one.
    refusal-not-linked: This group belongs to no place yet. An owner can send /link here.
    refusal-not-newest: This has changed since, so I did nothing. Please look at the newest message.
    refusal-not-offered: No seat is kept for you now. “Where do I stand?” tells how it looks.
    refusal-not-on-list: You are not on the list of Tea. Please ask the organiser.
    refusal-not-open-yet: Sign-up is not open yet. It opens Sat 28 Nov, 10:00.
    refusal-not-over: It is not over yet. Come back afterwards.
    refusal-old-button: This button is too old. If no newer message stands below, write “hello” to me.
    refusal-only-admins-here: Only an admin of this group can link it. Please ask one of them to open the link.
    refusal-only-coordinators: Only coordinators of that place can do this.
    refusal-only-neighbours: You have not signed up yourself here, only a neighbour. Their seat is given back under “My sign-ups”.
    refusal-only-organisers: Only organisers can do this. Ask an admin of your group.
    refusal-only-owners: Only the owners of this bot can do this.
    refusal-other-role: You have signed up for “helpers”. To change, first tap “Cancel”.
    refusal-over: This activity is over.
    refusal-party-too-large: There are only 3 seats in all; your party is too large.
    refusal-picture-stays: The card is out with its picture, and Telegram cannot take it away. Send me another one instead.
    refusal-private-only: Please send this to me in private.
    refusal-recap-done: The recap is already posted.
    refusal-recap-stays: That was more than a week ago: the recap stays as it is.
    refusal-role-full: “helpers” is full, too: 3 people are needed, and there are enough. You keep your place on the waitlist for “every Sunday”.
    refusal-running: It has already begun. Just come along and ask on the spot!
    refusal-too-late-to-cancel: It has already begun, so there is nothing to cancel any more. If you cannot come, tell them: 8888
    refusal-too-late-to-undo: It is too late to undo this. You can still change it.
    refusal-too-many: That was quick! Please wait a moment and try again.
    refusal-too-many-codes: You have tried several codes. Please ask the organiser to tick your name, or try again in an hour.
    refusal-too-many-companions: You can bring up to 2 people along.
    refusal-too-many-guests: You can sign up 2 neighbours. For more, please ask the organiser.
    refusal-unknown-activity: There is no such activity.
    refusal-unknown-code: This code does not work now. Check-in begins half an hour before the start. Please look again, or ask the organiser.
    refusal-unknown-series: There is no such series.
    refusal-used-invitation: This link was used already, or is too old. Please ask whoever gave it to you for a new one.
    refusal-used-owner-link: This link was used already, or its 15 minutes are over. Please ask whoever started the bot for a new one.
    refusal-which-activity: Which activity? Reply to its card, or write its number behind the command.
    theme: 🤝 Help
    welcome: 👋 Hello! I tell you about activities in your neighbourhood and remind you of those you sign up for.
    welcome-in: ✅ You have a seat, you and 2 companions. I will remind you here.
    welcome-waiting: 🕐 You are on the waitlist, with 3 people before you. When a seat is free, I will tell you here.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("work", Language::Chinese), @"
    button-activity: Tea · 11月28日（周六）10:00
    button-back: ◀️
    button-call-off: ❌ 取消活动
    button-cannot-come: 🙁 我来不了
    button-coming: 👀 回顾
    button-coming-day: An · 11月28日（周六）
    button-discard: 不要了
    button-field: 🕙 时间
    button-go-back: ◀️ 返回
    button-join-line: 🕐 排候补
    button-next: ▶️
    button-post-recap: 📣 发布回顾
    button-private: 🔔 接收提醒
    button-take-seat: ✅ 我要这个名额
    button-theme: 🤝 互助
    button-turn: ⬇️ 更多
    button-way: ➕ 新活动
    card-point: 7. …
    claim-waits: ⏳ 快好了：正在请发链接的人确认是不是这个群。这里不用再做什么。
    date: 11月28日（周六）
    date-in-year: 2026年11月28日（周六）
    date-short: 28日（周六）
    date-time: 11月28日（周六）10:00
    dates: 11月28日（周六）10:00至11月28日（周六）10:00
    dates-in-month: 11月28日（周六）10:00至28
    day-of-several: 11月28日（周六）10:00（第 2 天，共 2 天）
    discarded: 草稿已删除。
    each-day: 28–30，每天11月28日（周六）10:00–11月28日（周六）10:00
    failure: 我们这边出了点问题，请过一会儿再试。
    list-choose-cancel: 要取消哪个报名？请点一下：
    list-choose-recap: 📸 看哪个活动的回顾？
    list-choose-roster: 👥 看哪个活动的名单？
    list-no-recap: 现在没有回顾。活动结束后一周内可以看。
    list-nothing-to-edit: 还没有安排活动。
    mine-empty: 您还没有报名。
    named: An：…
    names-separator: 、
    not-newest: 那条消息已经不是最新的，所以我什么都没做。现在是这样：
    refusal-alone: 您是一个人报的名。不来了，请点“取消报名”。
    refusal-called-off: 活动已取消。
    refusal-changed-meanwhile: 刚才有人改过这个活动。请再看一遍，重新修改。
    refusal-closed: 报名已截止。请联系：8888
    refusal-few-needed: “helpers”只要 3 位，你们人数太多了。
    refusal-group-only: 请在要说的那个群里发送。
    refusal-linked-already: 这个群已经属于一个站点，不会改动。只有机器人的负责人能改。
    refusal-no-count: 这不是人数。请写一共几个人，比如：/signup 7 2；帮邻居报名请写名字：/signup 7 王奶奶
    refusal-no-draft: 草稿已经没有了。
    refusal-no-name: 这好像不是名字。只写名字就好，比如：/signup 7 王奶奶
    refusal-no-paper: 做这件事要有证：急救证或者驾驶证。请先给组织者看一看，登记好了就能报名。您也可以先报名参加活动。
    refusal-no-room: 只剩 3 个空位，不够。您原来的名额不变。
    refusal-no-such-guest: 您没有帮“An”报过名。
    refusal-no-such-number: 名单上没有 … 号。
    refusal-not-announced: 7 号活动还没发布。11月28日（周六）10:00 发布，之后就能登记。
    refusal-not-asked: 这是在问别人。您想报名，请点活动卡片上的按钮。
    refusal-not-begun: 活动还没开始，开始以后再登记到场。
    refusal-not-for-children: 来帮忙要监护人先同意，有些事要成年人来做，请问问组织者。欢迎您报名参加活动。
    refusal-not-in: 您没有报这个活动。
    refusal-not-linked: 本群还没有关联站点。请负责人在这里发送 /link。
    refusal-not-newest: 后来内容有变，所以我什么都没做。请看最新的那条消息。
    refusal-not-offered: 现在没有留给您的名额。点“我排第几？”看看情况。
    refusal-not-on-list: “Tea”的名单上没有您。请找组织者。
    refusal-not-open-yet: 报名还没开始：11月28日（周六）10:00 开始。
    refusal-not-over: 活动还没有结束，结束后再来。
    refusal-old-button: 这个按钮过期了。下面没有更新的消息，就给我发一句“你好”。
    refusal-only-admins-here: 只有本群的管理员可以关联。请找一位管理员点开链接。
    refusal-only-coordinators: 只有协调员可以这样做。
    refusal-only-neighbours: 这个活动您只帮邻居报了名，自己没有报。要取消邻居的报名，请看“我的报名”。
    refusal-only-organisers: 只有组织者可以这样做。请找群管理员。
    refusal-only-owners: 只有机器人的负责人可以这样做。
    refusal-other-role: 您报的是“helpers”。想换，请先点“取消报名”。
    refusal-over: 活动已经结束。
    refusal-party-too-large: 一共只有 3 个名额，你们人数太多了。
    refusal-picture-stays: 卡片已经带图发出，Telegram 不能把图去掉。请发一张别的照片来换。
    refusal-private-only: 请在和我的私聊里发送。
    refusal-recap-done: 回顾已经发布了。
    refusal-recap-stays: 已经过了一周，回顾不再改了。
    refusal-role-full: “helpers”也满了，只要 3 位。您在“every Sunday”的候补位置不变。
    refusal-running: 活动已经开始了，请直接到现场问一问！
    refusal-too-late-to-cancel: 活动已经开始，不能取消报名了。来不了的话，请说一声：8888
    refusal-too-late-to-undo: 超过十分钟，不能撤销了，但还可以修改。
    refusal-too-many: 太快啦！请稍等一下再试。
    refusal-too-many-codes: 您已经试了好几个签到码。请组织者帮您签到，或者一小时后再试。
    refusal-too-many-companions: 最多可以再带 2 人。
    refusal-too-many-guests: 最多可以帮 2 位邻居报名。更多人请找组织者。
    refusal-unknown-activity: 没有这个活动。
    refusal-unknown-code: 这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。
    refusal-unknown-series: 没有这个系列。
    refusal-used-invitation: 这个链接用过了，或者过期了。请让给您链接的人再发一个。
    refusal-used-owner-link: 这个链接用过了，或者过了15分钟。请让启动机器人的人再发一个。
    refusal-which-activity: 是哪个活动？请回复活动卡片，或在命令后面写上编号。
    theme: 🤝 帮
    welcome: 👋 您好！社区有活动我会告诉您，报了名我会提醒您。
    welcome-in: ✅ 您的名额已经有了，另带 2 人，到时候我会在这里提醒您。
    welcome-waiting: 🕐 您在候补，前面有 3 人。有空位我会在这里告诉您。
    ");
}
