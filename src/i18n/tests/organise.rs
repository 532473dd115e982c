//! Every text of `organise.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("organise", Language::English), @"
    button-again: 🔁 The same again
    button-as-it-is: 👌 As it is
    button-bring-back: ◀️ Tea
    button-companions: 👥 Up to 3
    button-details: 📝 More details
    button-edit: ✏️ Change more
    button-end-series: End the series
    button-field-edit: ✏️ Edit
    button-helpers: 3
    button-hold-day: Hold Sat 28 Nov after all
    button-it-was: It took place
    button-keep-on: Keep it
    button-keep-template: 📄 Keep as template
    button-late: 🚪 Let in at the door
    button-leave-out: Leave out Sat 28 Nov
    button-move-day: Move Sat 28 Nov
    button-never-was: ❌ It did not take place
    button-no-minimum: No minimum
    button-no-theme: Leave out
    button-pass: Skip
    button-publish: ✅ Publish
    button-reason: 🌧 Bad weather
    button-repeat: 🔁 Repeat
    button-repetition: Every week
    button-resume-series: Go on with the series
    button-save: ✅ Save
    button-save-for: All to come, from Sat 28 Nov on
    button-save-this: Only this one
    button-save-without: ✅ Save and take that out
    button-seats: 3
    button-see-draft: 👀 Go on in private
    button-series: 🔁 Tea · every Saturday
    button-show-series: 🔁 Series
    button-take-up: ▶️ Go on
    button-template: 📄 From a template
    button-throw-away: 🗑
    button-undo: ↩️ Undo
    button-waitlist: 🕐 Ask the next first
    call-off-sure: Cancel <b>Tea</b>, Sat 28 Nov, 10:00? 3 people who signed up will hear of it, in private or in the group.
    call-off-why: Tap the reason, or write it in a few words.
    called-off: ❌ Tea is cancelled. 3 people will be told in a minute.
    called-off-group: ❌ <b>Tea</b>, Sat 28 Nov, 10:00, is cancelled. We are sorry!
    called-off-later: ❌ Tea is cancelled. It is quiet now: people are told Sat 28 Nov, 10:00.
    called-off-person: ❌ <b>Tea</b>, Sat 28 Nov, 10:00, is cancelled. We are sorry!
    called-off-reason: Reason: weather
    change-rests: 💤 I no longer wait for an answer about “Tea”. Nothing has changed.
    changed-back-on: ✅ It takes place after all: Sat 28 Nov, 10:00
    changed-cannot-come: You need not sign up again. If you cannot come any more, tap below.
    changed-name: New name: Tea
    changed-neighbours-stay: The seat is kept. If somebody cannot come any more, tap below.
    changed-place: 📍 New place: Sat 28 Nov, 10:00 (was Sat 28 Nov, 10:00)
    changed-time: 🕙 New time: Sat 28 Nov, 10:00 (was Sat 28 Nov, 10:00)
    changed-title: ✏️ Changed: <b>Tea</b>
    closes-unseen: ⚠️ Sign-up closes on Sat 28 Nov, 10:00, before the card goes out: nobody could sign up. Tap “What will go out” and “Send now”.
    command-cancelactivity: Cancel an activity (organisers)
    command-edit: Change an activity
    command-new: New activity (organisers)
    command-series: What repeats: leave out, move, end
    create-ask: 📋 What will happen? Write a line for each point.
    create-earlier: 🔁 Which one shall be held again?
    create-no-earlier: There is nothing to hold again yet. Write the name of the new activity.
    create-past: Sat 28 Nov, 10:00 is already past.
    create-repetition: How often is it?
    create-so-far: So far: …
    create-which: “Tea &amp; &lt;cake&gt;” can mean more than one time. Which one?
    create-which-day: In “Tea &amp; &lt;cake&gt;” the date and the day of the week do not match. Which day is it?
    detail-label: Bring
    draft-kept: Your draft “Tea” is kept. One tap brings it back.
    draft-ordered: 3 neighbours have ordered it and have the first seats. They hear of it when you publish it.
    draft-rests: 💤 Your draft “Tea” is laid aside. What you write or send from now on does not go into it. It waits here for a week.
    draft-rests-unnamed: 💤 Your draft is laid aside. What you write or send from now on does not go into it. It waits here for a week.
    edit-ask: <b>Tea</b> · Write the new time, for example “Sat 10:00-11:30”, or only the hours.
    edit-converted: 🌐 The time was written for another time zone. Below it is as clocks here show it.
    edit-hour: 🕙 28: at what time? Write it, for example “10:00”.
    edit-moves-up: 📣 Whoever waits moves up as far as there is room, and is told.
    edit-not-saved: ⚠️ Not saved: something else was asked since. This is how it stands:
    edit-preview: 👀 This is how the card will look:
    edit-saved: ✅ Tea is changed.
    edit-saved-and-told: ✅ Tea is changed. People will be told in a minute.
    edit-saved-later: ✅ Tea is changed. It is quiet now: people are told Sat 28 Nov, 10:00.
    edit-stale: ⚠️ The words on the card still say: “Tea &amp; &lt;cake&gt;”
    edit-tells-nobody: 🔕 Nobody gets a message about this.
    edit-what: ✏️ What shall be changed?
    edit-will-tell: 📣 3 people who signed up will be told:
    festival: the Dragon Boat Festival
    help-cancelactivity: /cancelactivity 12 – cancel number 12
    help-edit: /edit – change one
    help-new: /new – a new activity, step by step
    help-series: /series – what repeats
    helper-role: Kitchen helpers
    helpers-how-many: 🙋 helpers: how many?
    it-was: Tea stays as it is.
    kept-on: Tea stays as it is.
    list-and: An, Bo +1 and An
    list-choose-edit: ✏️ Which activity shall be changed?
    month: November 2026
    never-was: ❌ Noted: Tea did not take place.
    never-was-sure: Did <b>Tea</b>, Sat 28 Nov, 10:00, not take place? Then nobody was there, and its helpers have no hours for it. Nobody else is written to.
    new-after-start: “Tea &amp; &lt;cake&gt;” is after the start. Please write an earlier time and send it again.
    new-ambiguous: “Tea &amp; &lt;cake&gt;”: is that Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00? Write it like “14:30” or “3pm”, and send it again.
    new-ambiguous-day: “Tea &amp; &lt;cake&gt;” can mean more than one day: Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00? Write the date that you mean, and send it again.
    new-ambiguous-repeat: “Tea &amp; &lt;cake&gt;” can mean two things. Please write <code>repeat: every Saturday</code> or
    <code>repeat: every Sunday</code>.
    new-bad-helpers: I cannot read which helpers you need in “Tea &amp; &lt;cake&gt;”. Write for example “helpers: 3”, or “helpers: kitchen 2, welcome 1”, and send it again.
    new-bad-line: I do not understand the line “Tea &amp; &lt;cake&gt;”. A line begins with “place:”, “seats:”, “programme:”, “contact:”, “helpers:” or “theme:”; for anything else, “more:”.
    new-bad-number: The number in “Tea &amp; &lt;cake&gt;” cannot be read, or is too large. Please mend it and send it again.
    new-bad-repeat: I cannot read how often in “Tea &amp; &lt;cake&gt;”. Please write, for example, <code>repeat: every Saturday</code>,
    <code>repeat: every two weeks</code>, <code>repeat: 1st and 15th of the month</code> or
    <code>repeat: Dragon Boat, Mid-Autumn</code>.
    new-bad-repeat-end: I cannot read the last day in “Tea &amp; &lt;cake&gt;”. Please write <code>repeat: every Saturday until 30 June</code>.
    new-bad-seats: I cannot read the number of seats in “Tea &amp; &lt;cake&gt;”. Write for example “seats: 20”, and send it again.
    new-converted: 🌐 The time was written for another time zone. Here it is Sat 28 Nov, 10:00.
    new-disagree: In “Tea &amp; &lt;cake&gt;” the date and the day of the week do not match: Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00? Send it again with the right one.
    new-how: Send /new, and then in the same message, for example:

    /new Choir practice Sat 10:00-11:30
    seats: 20
    place: Culture hall
    programme: warm-up; three songs; tea
    more: bring a cup
    new-in-private: Kept! Tap the button to go on in our private chat.
    new-limits-converted: 🌐 A time for signing up was written for another time zone. Above it is as clocks here show it.
    new-more-too-long: What comes under “more” has 3 letters, and there is room for 2. Please shorten it and send it again.
    new-no-date: I found no date in “Tea &amp; &lt;cake&gt;”. Write for example “Sat 10:00” or “28 Nov 14:30”, and send it again.
    new-no-such-day: There is no such day: “Tea &amp; &lt;cake&gt;”. Check the date, and send it again.
    new-no-time: I found no time in “Tea &amp; &lt;cake&gt;”. Write for example “Sat 10:00”, and send it again.
    new-no-title: What is it called? Put the name first, for example: Choir practice Sat 10:00
    new-overlap: “Tea &amp; &lt;cake&gt;” would begin again before its last day is over. Please make it less often, or on fewer days.
    new-past: Sat 28 Nov, 10:00 is already past. Write a date ahead, and send it again.
    new-repeat-hour: “weather permitting” is not when it begins. The hour stands beside the name; please leave it out of <code>repeat:</code>.
    new-repeat-none-on: There is none on Sat 28 Nov that could be left out. Please check the day.
    new-repeats: “Tea &amp; &lt;cake&gt;” is more than one day. Write the first day, and below it a line such as “repeat: every Saturday”.
    new-strange-repeat: I do not understand “weather permitting” in “Tea &amp; &lt;cake&gt;”. Please leave it out, or write it another way.
    new-title-too-long: The name has 3 letters. Make it 200 at the most, and send it again.
    new-too-many: “Tea &amp; &lt;cake&gt;” is one line too many; 2 is the most. Please leave it out and send it again.
    new-unclear: I am not sure when “Tea &amp; &lt;cake&gt;” is. Write it like “5 Dec 10:00”, and send it again.
    new-unclear-word: I am not sure what “weekly” means in “Tea &amp; &lt;cake&gt;”. Write the day and the time like “5 Dec 10:00”, and send it again.
    new-unknown-place: You run no place called “2”. Yours are: yusha
    new-which-place: At which place? Add a line such as “at: yusha”, and send it again.
    no-group-hears: ⚠️ No group can be reached, so nobody reads of it yet. Add me to the group, so that I can write there: “My places” has a button for it. What is announced by then goes out there at once.
    notice-draft-open: You still have a draft. Go on with it, or discard it; then send the notice again.
    notice-invites-nobody: I find nothing in this that people could come to.
    notice-read: 📋 I have read your notice. Please look it over: what found no place of its own stands on the card as you wrote it.
    notice-repeats: 🔁 I took it for several dates; they stand below. If it is only once, tap “Repeat”, then “Only once”.
    notice-repeats-somehow: 🔁 It seems to be held more than once. I could not read how often: tap “Repeat” below the preview.
    notice-several: I find 3 activities in this table. Please send me one at a time: the first row of the table with one of the rows below it.
    or-separator:  or 
    picture-on-card: 📷 The picture will be on the card.
    preview: This is how it will look:
    preview-at-once: It goes out right away to 3 groups.
    preview-past: ⚠️ Sat 28 Nov, 10:00 is already past. Tap “Publish”, and choose another day.
    preview-when: It goes out on Sat 28 Nov, 10:00 to 3 groups.
    published: ✅ Saved as number 7. It will be announced on Sat 28 Nov, 10:00.
    published-at-once: ✅ Saved as number 7. It is being announced now.
    published-unheard: ✅ Saved as number 7.
    reason: the weather is against us
    refused-once-more: I kept nothing of it. Please send it once more, with that put right.
    rule-cancel-by: • you are told of those who cancel after Sat 28 Nov, 10:00
    rule-closes: • until Sat 28 Nov, 10:00
    rule-companions: • up to 3 people can be brought along
    rule-cron: by the crontab line Tea &amp; &lt;cake&gt;
    rule-daily: every 2 days
    rule-day: the 28th
    rule-days: on 1, 15
    rule-except: every Saturday, but not on 1, 15
    rule-festivals: on An, Bo +1
    rule-late: • whoever has not signed up can join at the door while seats are free
    rule-many-days: on 3 days from Sat 28 Nov, 10:00 to Sat 28 Nov, 10:00
    rule-minimum: • at least 5 people; if there are fewer, you are asked on Sat 28 Nov, 10:00
    rule-nth: last
    rule-nth-weekday: the 2 6
    rule-of-month: every second month on 1, 15
    rule-opens: • opens Sat 28 Nov, 10:00
    rule-question: • everybody is asked: “How old is the child?”
    rule-role: • helpers: 3 are needed
    rule-until: every Saturday, until Sat 28 Nov
    rule-waitlist: • a freed seat is offered to the next in line, who can say yes or no
    rule-weekday-range: Sat 28 Nov, 10:00 to Sat 28 Nov, 10:00
    rule-weekly: every 2 weeks on 1, 15
    rule-with-first: every Saturday; the first one is on Sat 28 Nov
    rules-head: ⚙️ Sign-up
    seats-beyond: 3 people have seats already, and keep them; nobody else gets one until some are given back. To take somebody off, look up their number with /roster 7 and send for example: /remove 7 5
    seats-how: I cannot read the number of seats in “…”. Write for example /seats 7 30
    seats-set: ✅ Tea has 3 seats now.
    series-begun: 🔁 And it repeats every Saturday. Below you can leave a day out, move one, or end it.
    series-choose: Which series?
    series-day: • Sat 28 Nov, 10:00
    series-day-instead: 🔁 <b>Tea</b> is on Sat 28 Nov, 10:00 this time, instead of Sat 28 Nov.
    series-day-made: • Sat 28 Nov, 10:00 · #7
    series-day-moved: • Sat 28 Nov → Sat 28 Nov, 10:00
    series-day-out: • <s>Sat 28 Nov</s> left out
    series-ended: The series has ended. What is in the calendar stays.
    series-ended-note: This series has ended. What is listed here still takes place.
    series-first-moved: 📌 Sat 28 Nov is not one of its days. The first one is on Sat 28 Nov, 10:00.
    series-goes-on: The series goes on.
    series-next-on: The next one: Sat 28 Nov, 10:00
    series-no-days: No other day is ahead.
    series-none: Nothing repeats at your places yet. Begin a new activity, and tap 🔁 below its preview.
    series-none-on: 🚫 No <b>Tea</b> on Sat 28 Nov.
    series-once-more: 🔁 Repeats every Saturday. No other day is ahead.
    series-saved: “Tea” is changed on 3 days; those who signed up are told in a minute. The ones to come will be like it.
    series-summary: 🔁 Repeats every Saturday.
    Then: 1, 15 …
    From here on each one enters the calendar four weeks ahead.
    series-title: 🔁 <b>Tea</b>
    every Saturday · 10:00
    📍 2
    template-kept: 📄 “Tea” is a template now. You find it when you begin a new activity.
    template-thrown-away: The template is gone.
    templates-choose: 📄 Which template? Then I ask for the day only.
    templates-none: There is no template yet. Below the preview of an activity, tap “Keep as template”.
    undone: ↩️ Tea is as it was before.
    weekday: Saturday
    weekday-short: Sat
    weekdays: Mo Tu We Th Fr Sa Su
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("organise", Language::Chinese), @"
    button-again: 🔁 和上次一样
    button-as-it-is: 👌 不改
    button-bring-back: ◀️ Tea
    button-companions: 👥 最多 3 人
    button-details: 📝 再写几项
    button-edit: ✏️ 继续修改
    button-end-series: 结束系列
    button-field-edit: ✏️ 修改
    button-helpers: 3
    button-hold-day: 11月28日（周六）照办
    button-it-was: 办了的
    button-keep-on: 不取消
    button-keep-template: 📄 存为模板
    button-late: 🚪 当场可以参加
    button-leave-out: 11月28日（周六）不办
    button-move-day: 11月28日（周六）改期
    button-never-was: ❌ 没有办成
    button-no-minimum: 不设最少人数
    button-no-theme: 不写
    button-pass: 跳过
    button-publish: ✅ 发布
    button-reason: 🌧 天气不好
    button-repeat: 🔁 重复
    button-repetition: 每周
    button-resume-series: 继续系列
    button-save: ✅ 保存
    button-save-for: 还没办的全改（从11月28日（周六）起）
    button-save-this: 只改这一次
    button-save-without: ✅ 保存，并去掉这句
    button-seats: 3
    button-see-draft: 👀 到私聊里继续
    button-series: 🔁 Tea · every Saturday
    button-show-series: 🔁 系列
    button-take-up: ▶️ 继续
    button-template: 📄 用模板
    button-throw-away: 🗑
    button-undo: ↩️ 撤销
    button-waitlist: 🕐 先问下一位
    call-off-sure: 确定取消 <b>Tea</b>（11月28日（周六）10:00）吗？会告诉 3 位报名的人（私信或群里）。
    call-off-why: 请点原因，或者写一句话。
    called-off: ❌ Tea 已取消。一分钟后告诉 3 位报名的人（私信或群里）。
    called-off-group: ❌ <b>Tea</b>（11月28日（周六）10:00）取消了，很抱歉！
    called-off-later: ❌ Tea 已取消。现在是安静时间，11月28日（周六）10:00 通知大家。
    called-off-person: ❌ <b>Tea</b>（11月28日（周六）10:00）取消了，很抱歉！
    called-off-reason: 原因：weather
    change-rests: 💤 “Tea”的修改没有等到您的回答，什么都没改。
    changed-back-on: ✅ 照常举行：11月28日（周六）10:00
    changed-cannot-come: 不用重新报名。来不了，请点下面的按钮。
    changed-name: 新名称：Tea
    changed-neighbours-stay: 报名都还在。谁来不了，请点下面的按钮。
    changed-place: 📍 新地点：11月28日（周六）10:00（原来 11月28日（周六）10:00）
    changed-time: 🕙 新时间：11月28日（周六）10:00（原来 11月28日（周六）10:00）
    changed-title: ✏️ 活动有变：<b>Tea</b>
    closes-unseen: ⚠️ 报名 11月28日（周六）10:00 就截止了，那时卡片还没发出，谁也来不及报名。请点“还会发什么”，选“现在发”。
    command-cancelactivity: 取消活动（组织者）
    command-edit: 修改活动
    command-new: 新活动（组织者）
    command-series: 定期活动：停一次、改期、结束
    create-ask: 📋 有哪些内容？请写出来，一行一项。
    create-earlier: 🔁 哪一个再办一次？
    create-no-earlier: 还没有办过的活动。请写新活动的名称。
    create-past: 11月28日（周六）10:00 已经过了。
    create-repetition: 多久一次？
    create-so-far: 现在是：…
    create-which: “Tea &amp; &lt;cake&gt;”有几种可能，是哪一个？
    create-which-day: “Tea &amp; &lt;cake&gt;”里的日期和星期对不上，是哪一天？
    detail-label: 请带
    draft-kept: 您的草稿“Tea”还留着，点一下就能接着办。
    draft-ordered: 有 3 位邻居点了单，名额先给他们；您一发布，他们就知道。
    draft-rests: 💤 “Tea”的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
    draft-rests-unnamed: 💤 您的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
    edit-ask: <b>Tea</b> · 请写新的时间，比如“周六上午10点到11点半”，只写几点也行。
    edit-converted: 🌐 您写的是别的时区的时间，下面是换成的本地时间。
    edit-hour: 🕙 28几点？请写下来，比如“上午10点”。
    edit-moves-up: 📣 有空位就按顺序给候补的人，并告诉他们。
    edit-not-saved: ⚠️ 没有保存：后来又问了别的。现在是这样：
    edit-preview: 👀 卡片会变成这样：
    edit-saved: ✅ Tea 已修改。
    edit-saved-and-told: ✅ Tea 已修改，一分钟后通知大家。
    edit-saved-later: ✅ Tea 已修改。现在是安静时间，11月28日（周六）10:00 通知大家。
    edit-stale: ⚠️ 卡片上的说明还写着：“Tea &amp; &lt;cake&gt;”
    edit-tells-nobody: 🔕 这次修改不会给大家发消息。
    edit-what: ✏️ 要改哪一项？
    edit-will-tell: 📣 会通知 3 位报名的人：
    festival: 端午节
    help-cancelactivity: /cancelactivity 12 – 取消 12 号活动
    help-edit: /edit – 修改活动
    help-new: /new – 新活动，一步一步来
    help-series: /series – 定期活动
    helper-role: 厨房帮手
    helpers-how-many: 🙋 helpers：要几位？
    it-was: Tea 不改，照旧。
    kept-on: Tea 照常举行。
    list-and: An, Bo +1、An
    list-choose-edit: ✏️ 要修改哪个活动？
    month: 2026 年 11 月
    never-was: ❌ 记好了：Tea 没有办。
    never-was-sure: <b>Tea</b>（11月28日（周六）10:00）没有办成吗？那就没有人到场，帮手也不计时长。不会另外通知大家。
    new-after-start: “Tea &amp; &lt;cake&gt;”在活动开始以后。请写早一点的时间，再发一次。
    new-ambiguous: “Tea &amp; &lt;cake&gt;”是 Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00？请写“上午”或“下午”，再发一次。
    new-ambiguous-day: “Tea &amp; &lt;cake&gt;”是 Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00？请写清楚是哪一天，再发一次。
    new-ambiguous-repeat: “Tea &amp; &lt;cake&gt;”有两种意思。请写 <code>重复：every Saturday</code> 或
    <code>重复：every Sunday</code>。
    new-bad-helpers: “Tea &amp; &lt;cake&gt;”里要哪些帮手看不懂。请写成“帮手：3人”，或者“帮手：厨房2人，接待1人”，再发一次。
    new-bad-line: 这一行看不懂：“Tea &amp; &lt;cake&gt;”。每行用“地点：”“名额：”“流程：”“联系：”“帮手：”或“主题：”开头；别的话写在“备注：”后面。
    new-bad-number: “Tea &amp; &lt;cake&gt;”里的数字看不懂，或者太大了。请改一下，再发一次。
    new-bad-repeat: 看不懂“Tea &amp; &lt;cake&gt;”是多久一次。请写，例如 <code>重复：每周六</code>、<code>重复：每两周</code>、
    <code>重复：每月1日和15日</code> 或 <code>重复：端午、中秋</code>。
    new-bad-repeat-end: 看不懂“Tea &amp; &lt;cake&gt;”里的最后一天。请写 <code>重复：每周六到6月30日</code>。
    new-bad-seats: “Tea &amp; &lt;cake&gt;”里的名额看不懂。请写成“名额：20”，再发一次。
    new-converted: 🌐 您写的是别的时区的时间，换成本地时间是11月28日（周六）10:00。
    new-disagree: “Tea &amp; &lt;cake&gt;”里的日期和星期对不上：Sat 28 Nov, 10:00 or Sun 29 Nov, 10:00？请改好再发一次。
    new-how: 发送 /new，同一条消息里写上内容，比如：

    /new 合唱练习 周六上午10点到11点半
    名额：20
    地点：文化活动室
    流程：热身；学三首歌；喝茶聊天
    备注：请自带杯子
    new-in-private: 已存好！请点按钮，到私聊里继续。
    new-limits-converted: 🌐 您写的报名时间是别的时区的，上面已经换成本地时间。
    new-more-too-long: “备注”一共 3 个字，最多 2 个。请写短一点，再发一次。
    new-no-date: “Tea &amp; &lt;cake&gt;”里没有找到日期。请写成“周六上午10点”或“11月28日 14:30”，再发一次。
    new-no-such-day: 没有这一天：“Tea &amp; &lt;cake&gt;”。请看看日期，再发一次。
    new-no-time: “Tea &amp; &lt;cake&gt;”里没有找到时间。请写成“周六上午10点”，再发一次。
    new-no-title: 活动叫什么？名称写在最前面，比如：合唱练习 周六上午10点
    new-overlap: 照“Tea &amp; &lt;cake&gt;”，上一次还没结束，下一次就开始了。请改得稀一些，或者少办几天。
    new-past: 11月28日（周六）10:00 已经过去了。请写以后的日期，再发一次。
    new-repeat-hour: “weather permitting”和活动开始的时间不一样。时间写在名称那一行就行，请从 <code>重复：</code> 里去掉。
    new-repeat-none-on: 11月28日（周六）本来就没有这个活动，请看看日子对不对。
    new-repeats: “Tea &amp; &lt;cake&gt;”不止一天。请先写第一次的日期，再另起一行，比如“重复：每周六”。
    new-strange-repeat: 看不懂“Tea &amp; &lt;cake&gt;”里的“weather permitting”。请去掉它，或者换个写法。
    new-title-too-long: 名称有 3 个字，最多 200 个。请写短一点，再发一次。
    new-too-many: “Tea &amp; &lt;cake&gt;”多了一行，最多 2 行。请删掉，再发一次。
    new-unclear: “Tea &amp; &lt;cake&gt;”是什么时候，我拿不准。请写成“12月5日 10:00”，再发一次。
    new-unclear-word: “Tea &amp; &lt;cake&gt;”里的“weekly”我拿不准。请写成“12月5日 10:00”，再发一次。
    new-unknown-place: 您没有管理叫“2”的站点。您的站点：yusha
    new-which-place: 在哪个站点？请加一行，比如“站点：yusha”，再发一次。
    no-group-hears: ⚠️ 现在没有能发到的群，还没有人看得到。请点“我的站点”，把我加进群里，并让我能发言。到时已该发布的活动会马上发到群里。
    notice-draft-open: 您还有一份没办完的草稿。请继续办完，或点“不要了”，再发一次通知。
    notice-invites-nobody: 这里面没找到可以参加的活动。
    notice-read: 📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。
    notice-repeats: 🔁 看起来要办好几次，日期在下面。只办一次的话，请点“重复”，再点“只办一次”。
    notice-repeats-somehow: 🔁 看起来要办好几次，可多久一次没读懂：预览出来后，请点“重复”。
    notice-several: 这张表里有 3 个活动。请一次发一个：表头那一行，加上下面的一行。
    or-separator:  还是 
    picture-on-card: 📷 图片会放在卡片上。
    preview: 发出去是这个样子：
    preview-at-once: 马上发到 3 个群。
    preview-past: ⚠️ 11月28日（周六）10:00 已经过了。请点“发布”，另选一天。
    preview-when: 11月28日（周六）10:00 发到 3 个群。
    published: ✅ 已保存，编号 7。11月28日（周六）10:00 发布通知。
    published-at-once: ✅ 已保存，编号 7。正在发布通知。
    published-unheard: ✅ 已保存，编号 7。
    reason: 天气不好
    refused-once-more: 那段话没有保存。请改好以后，再发一次。
    rule-cancel-by: • 11月28日（周六）10:00 以后取消的，会告诉您
    rule-closes: • 11月28日（周六）10:00 截止
    rule-companions: • 最多可以带 3 人
    rule-cron: 按 crontab 规则 Tea &amp; &lt;cake&gt;
    rule-daily: 每 2 天
    rule-day: 28日
    rule-days: 1, 15
    rule-except: every Saturday，1, 15除外
    rule-festivals: 逢An, Bo +1
    rule-late: • 没报名的人，有空位就可以当场参加
    rule-many-days: 从11月28日（周六）10:00到11月28日（周六）10:00共 3 个日子
    rule-minimum: • 至少 5 人；人不够，11月28日（周六）10:00 问您怎么办
    rule-nth: 最后一个
    rule-nth-weekday: 26
    rule-of-month: 每 2 个月的1, 15
    rule-opens: • 11月28日（周六）10:00 开始报名
    rule-question: • 报名时问每个人：“How old is the child?”
    rule-role: • helpers：要 3 人
    rule-until: every Saturday，到11月28日（周六）为止
    rule-waitlist: • 有空位时，先问候补的下一位，由他决定来不来
    rule-weekday-range: 11月28日（周六）10:00至11月28日（周六）10:00
    rule-weekly: 每 2 周的1, 15
    rule-with-first: every Saturday；第一次是11月28日（周六）
    rules-head: ⚙️ 报名规则
    seats-beyond: 已经有 3 人有名额，都会保留；有人退出、低于名额后，才会再有新名额。要请人退出，先用 /roster 7 查编号，再发送，比如：/remove 7 5
    seats-how: 名额“…”看不懂。请这样写：/seats 7 30
    seats-set: ✅ Tea 现在有 3 个名额。
    series-begun: 🔁 重复：every Saturday。要停一次、改一次或结束，请点下面的按钮。
    series-choose: 哪个系列？
    series-day: • 11月28日（周六）10:00
    series-day-instead: 🔁 <b>Tea</b>这次改在 11月28日（周六）10:00，不在 11月28日（周六）。
    series-day-made: • 11月28日（周六）10:00 · #7
    series-day-moved: • 11月28日（周六） → 11月28日（周六）10:00
    series-day-out: • <s>11月28日（周六）</s> 不办
    series-ended: 系列已结束。已排进日程的仍然保留。
    series-ended-note: 这个系列已经结束。上面列出的仍会举办。
    series-first-moved: 📌 11月28日（周六）不在这些日子里，第一次是11月28日（周六）10:00。
    series-goes-on: 系列继续。
    series-next-on: 下一次：11月28日（周六）10:00
    series-no-days: 后面没有日子了。
    series-none: 您的站点还没有定期活动。发布活动时加一行
    <code>重复：每周六</code>，或者在预览下面点 🔁。
    series-none-on: 🚫 11月28日（周六）没有<b>Tea</b>。
    series-once-more: 🔁 重复：every Saturday。后面没有别的日子。
    series-saved: “Tea”共改了 3 次活动，一分钟后通知已报名的人。以后新排的也照此办理。
    series-summary: 🔁 重复：every Saturday。
    接下来：1, 15……
    以后每次提前四周自动排进日程。
    series-title: 🔁 <b>Tea</b>
    every Saturday · 10:00
    📍 2
    template-kept: 📄 “Tea”已存为模板，办新活动时就能用。
    template-thrown-away: 模板已删除。
    templates-choose: 📄 用哪个模板？之后只问日期。
    templates-none: 还没有模板。在活动预览下面点“存为模板”就有了。
    undone: ↩️ Tea 已恢复原样。
    weekday: 周六
    weekday-short: 周六
    weekdays: 一 二 三 四 五 六 日
    ");
}
