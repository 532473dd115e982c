//! Every text of `volunteers.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("volunteers", Language::English), @"
    button-age: 👤 Age
    button-age-class: 10 to 13
    button-another-team: ➕ Another team
    button-call-come: ✅ I’ll come
    button-call-not-this-time: Not this time
    button-call-role: helpers · 3 missing
    button-call-team: 🙋 Helpers · ask 3
    button-call-volunteers: 🙋 Ask the volunteers
    button-consent: 👪 A guardian has agreed
    button-desk-add: ➕ Add a volunteer
    button-desk-another: ➕ Another one
    button-desk-team: 🙋 Helpers
    button-guardian-agreed: ✅ Yes, take them in
    button-in-team: 🆕 An · helpers · 2
    button-member: 🚪 Take out of the team
    button-missed: ➕ Something is missing
    button-missed-not: ✖ Did not help there
    button-mistake: ↩️ That was a mistake
    button-never-called: 🔍 Not asked lately
    button-not-me: No
    button-not-right: ✋ Not right
    button-not-right-of: ✋ Not right: Tea
    button-note-hours: ⏱ Note hours
    button-objection: I was not there
    button-objection-stands: It stays as it is
    button-objection-taken-back: Take it back
    button-own-skill: ✅ Kitchen
    button-paper: 🚗 Driving licence · until Sat 28 Nov, 10:00
    button-paper-gone: ✖ It holds no more
    button-papers: 📄 First aid, driving: paper seen
    button-phone-link: 🔗 Join with their phone
    button-role-kind: ✏️ Another kind of help
    button-role-no-help: ✖ No helper’s role
    button-service: 2.5 h · Tea
    button-skill: 🍲 Kitchen
    button-skills: ✏️ What I can help with
    button-so-long: 2.5 h
    button-something-wrong: ✋ Something is not right
    button-standing: 🚪 Leave
    button-star-decide: ✅ Grant An
    button-star-notice: 📣 Announce all 3
    button-star-object: ✋ Not right? In private
    button-star-of: An: star 2
    button-star-unsaid: ↩️ It is right after all
    button-stars-post: 📣 Post it
    button-team: 🙋 Lend a hand
    button-that-is-me: ✅ Yes, that is me
    button-undecided: ✋ 3 questions about hours
    button-undecided-one: ✋ An, not right: Tea
    button-you: Retired: official, teacher, expert …
    by-hand-already: Hours are noted already for An at this activity.
    by-hand-at-what: ⏱ At what did An help?
    by-hand-how-long: ⏱ How long did An help? <b>Tea</b>
    by-hand-noted: ✅ Noted: 2.5 h for An. <b>Tea</b>
    by-hand-nothing: At no activity of the last 30 days is anything missing for An.
    by-hand-taken-back: ↩️ Taken back: nothing is noted for An any more. <b>Tea</b>
    call-all-asked: Everybody there has been asked already, or cannot be asked by message. Tomorrow I can ask again.
    call-another-time: 👌 All right, thank you for telling me. Another time!
    call-as-what: As what?
    call-asks: 🙋 <b>Tea</b>
    Sat 28 Nov, 10:00–10:00, as helpers: 3 more are needed. Can you come?
    call-came-late: 🙏 Thank you! Enough have come forward already. Another time gladly.
    call-comes: ✅ Thank you! You are on the list: <b>Tea</b>, Sat 28 Nov, 10:00, as helpers.
    call-enough: 👌 Enough helpers have come forward already.
    call-nobody: Nobody is in a team there yet.
    call-nobody-can: Nobody in a team there can be asked for this: for first aid and driving I ask those whose paper you have seen. Tap somebody’s name in your team, then 📄.
    call-not-asked: 3 are not asked: they were asked already, cannot be asked by message, or have shown no paper for it.
    call-nowhere: No activity lacks helpers at the moment. To ask for some, tap “✏️ Edit” at an activity, then “🙋 Helpers”.
    call-sent: ✅ I have asked 3 people. Whoever comes stands on the list at once.
    call-team-left: 🙏 Thank you! The organiser takes you into the team first, so I have not put you down yet.
    call-waits: 🌙 3 people are asked in the morning: Sat 28 Nov, 10:00.
    call-which: 🙋 For what do you need helpers?
    call-whom: Whom shall I ask? Each of them gets this, in private:
    command-volunteer: Help as a volunteer
    desk-entered: ✅ <b>An</b> is in: helpers · 2
    desk-hours-come: ⏱ When they help, put their name on the list: their hours are noted by themselves.
    desk-where: ➕ At which place?
    desk-which-team: ➕ In which team?
    desk-who: ➕ 🙋 Helpers · 2
    Who? Write the name. If you like, the telephone as well, of which I keep the last four digits: “Grandma Wang 1234”.
    help-hours: /hours – what you have helped with, in hours
    help-stars: /stars – who has served enough for a star
    help-team: /team – who is in your teams
    help-volunteer: /volunteer – help now and then
    hours-all-looked-at: The organiser has been asked about all of them, or has decided. If something is still wrong, please talk to them.
    hours-all-stars: ⭐ You have every star there is.
    hours-in-all: In all: <b>2.5 h</b> (✔ 2.5 h, ☑ 2.5 h)
    hours-less:  (a day counts 8 h at most)
    hours-line: ☑ 2.5 h · kitchen · Tea, Sat 28 Nov, 10:00
    hours-looked-at: Your organiser has looked at your hours.
    hours-next-star: ⭐ Star 2 comes with 2.5 h: 2.5 h to go.
    hours-none: Nothing is noted yet. Be in a team, take a helper’s role in an activity, and come: the rest happens by itself.
    hours-not-noted: Nothing is noted for <b>Tea</b>, the organiser has decided. If that is wrong, please talk to them.
    hours-noted: 🙏 Thank you for helping! I have noted for you:
    hours-of-helper: You have helped already: thank you! You are in no team yet, so nothing is noted. Join now, and what you helped with in the last 1, 15 days is noted, too.
    hours-of-nobody: You are not a volunteer yet. Would you like to help?
    hours-recounted: Counted anew, since times overlap:
    hours-star-waits: ⭐ You have helped enough for star 2. The organiser gives notice of it.
    hours-stay: It stays as it was noted:
    hours-taken-back: Taken back:
    hours-this-year: This year: <b>2.5 h</b> (✔ 2.5 h checked in, ☑ 2.5 h noted by organisers)
    hours-title: 🙋 <b>Your hours</b>
    hours-which: Which of these is not right?
    leads-no-more: You no longer lead the helpers of 2. Thank you!
    leads-now: ⭐ You lead the helpers of 2 now. With the button “My teams” in “Volunteering” you see who is in it.
    let-go: You are no longer in the helpers of 2. Your hours stay. If that is a mistake, ask the organiser.
    member-ask-out: Take An out of the team? I will tell them. Their hours stay.
    member-asks: 🙋 <b>An</b> would like to help: helpers · 2
    member-called: 🙋 asked to help 3 times in 90 days, came 3 times
    member-guardian: 👪 An is under 14. Has a guardian agreed?
    member-hours: ⏱ 2.5 h in all
    member-how-old: How old is An? I keep no birthday.
    member-is: 10 to 13 years
    member-leads: ⭐ leads the team
    member-no-consent: 👪 Under 14: a guardian has to agree first.
    member-since: volunteer since Sat 28 Nov
    member-title: 🙋 <b>An</b> · helpers · 2 · wants to be in
    missed-asks: ✋ <b>An</b> helped at this, and nothing is noted: <b>Tea</b>, Sat 28 Nov, 10:00. How long was it?
    missed-at-what: ➕ At what did you help, though nothing is noted?
    missed-declined: All right, nothing is noted. An will read it in the evening.
    missed-nothing: Of the last 30 days nothing is open at your places: everything is noted, or you have told me already.
    missed-taken: ✋ Thank you. I have asked the organiser about <b>Tea</b>, and you will read what was decided.
    missed-was-decided: This is decided already.
    not-taken-in: Thank you for offering to help! 2 cannot take you into the helpers right now. You are welcome at every activity.
    objection-asks: ✋ <b>An</b> says that these hours are not right: was not there. What was it?
    objection-cut: Of it 2.5 h count: a day counts 8 h at most.
    objection-decided: ✅ It stays as it is. An will read it in the evening.
    objection-own: These are your own hours. Somebody else who runs the place decides about them.
    objection-taken: ✋ Thank you. The organiser looks at it, and you will read what was decided.
    objection-was-decided: This is decided already: it stays as it was.
    paper-month: 🚗 Driving licence of An: until the end of which month?
    paper-which: 📄 Which paper has An shown you?
    paper-year: 🚗 Driving licence of An: in which year does it end?
    phone-are-both-you: You are <b>An</b> in the teams here. Are you <b>An</b> as well? Then both become one, and that stays so. If the link is somebody else’s, tap “No”.
    phone-are-you: Are you <b>An</b>? Then your hours as a volunteer are yours from now on.
    phone-joined: 🎉 Welcome, An! Your hours are with you now: 2.5 h.
    phone-joined-tell: 🔗 <b>An</b> is in the messenger now, as An. If that is somebody else, take them out of the team, add An again, and note their hours anew.
    phone-link: 🔗 Let <b>An</b> scan this with their telephone, or send them the link:
    https://map.example/
    It works once, within 7 days. Their hours come with them.
    phone-not-me: 👌 All right, nothing has changed. Please tell whoever gave you the link.
    role-kind-which: What kind of help is <b>helpers</b>? I ask only those who can, and hours say it.
    service-label: Tea, 28
    skill: kitchen
    skill-proven:  (paper until Sat 28 Nov, 10:00)
    star-declined: Star 2 was not granted this time. Please talk to the organiser about it. It comes up again when you have helped more.
    star-granted: 🌟 You have 2 stars now: 2.5 h for your neighbours. Thank you!
    star-line: ⭐⭐ An · 2.5 h
    star-notice: ⭐ <b>Thank you for so many hours!</b> These neighbours are to get a star:
    star-notice-over: This notice is over.
    star-notice-until: Is something not right? Until Sat 28 Nov, 10:00 you can say so in private; only the organisers read who did.
    star-noticed: ⭐ You have helped for 2.5 h: star 2 is on the way. Until Sat 28 Nov, 10:00 neighbours may say if something is not right; then you have it.
    star-object-whom: Whose star is not right? The organisers will ask you why; nobody else learns of it.
    star-objected: Thank you. The organisers will ask you about An’s star, and nobody else learns of it.
    star-objectors: Objections by: 
    star-open: The notice is over, with 3 objections. Please ask, and decide.
    star-own: This is your own star. If it is not right, please tell the organiser.
    star-said: ✋ An says that star 2 of An is not right. Please ask why; you decide after Sat 28 Nov, 10:00.
    star-unsaid: All right: nothing is said about An’s star.
    star-unsaid-tell: ↩️ An has taken it back: star 2 of An is all right.
    stars-decided: ✅ An has star 2 now.
    stars-eligible: Have served enough for a new star:
    stars-hidden: Not in it, since they have hidden their name: An, Bo +1. Please ask them first; they show it again in their settings.
    stars-nobody: Nobody is waiting for a new star.
    stars-over: ⭐ The notice is over.
    stars-over-granted: Nobody objected; they have their star now:
    stars-preview: This goes into your groups, and each of them reads in private that they are in it:
    stars-title: ⭐ <b>Stars</b> · 2
    stars-where: ⭐ Of which place?
    taken-in: 🎉 You are in: the helpers of 2. Take a helper’s role in an activity whenever you like. Your hours are noted for you.
    team-never-called: 🔍 3 people have not been asked in the last 90 days.
    team-nobody: Nobody is in a team yet. Residents join with the button below, in private.
    team-title: 👥 3 volunteers, 3 have asked to join. Tap a name.
    undecided-nothing: 👌 Nothing about hours waits for you.
    undecided-title: ✋ What waits for your decision:
    volunteer-ask-leave: Do you want to leave the helpers of 2? Your hours stay. On a break I do not ask you for help, and you stay in.
    volunteer-helps-with: You help with: kitchen
    volunteer-in-private: 🙋 Would you like to help now and then? Tap below.
    volunteer-left: All right. You are welcome at any time.
    volunteer-nowhere: There is no community here yet that looks for helpers.
    volunteer-own: 🙋 <b>Volunteering</b>
    volunteer-show-paper: 📄 For first aid and driving, show your paper to the organiser once. Then I can ask you for it.
    volunteer-skill: What do you like to help with most? You can add more later.
    volunteer-skills: What you can help with (tap to change):
    volunteer-team: 🙋 Helpers · 2 · waiting for the organiser
    volunteer-thanks: 🙏 Thank you! I have asked the organiser, and will tell you.
    volunteer-welcome: 🙋 <b>2</b> is glad of every helper. In which team?
    volunteer-where: 🙋 Where would you like to help?
    volunteer-you: Which fits you best?
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("volunteers", Language::Chinese), @"
    button-age: 👤 年龄
    button-age-class: 10 到 13 岁
    button-another-team: ➕ 再加一支队伍
    button-call-come: ✅ 我来
    button-call-not-this-time: 这次不行
    button-call-role: helpers · 缺 3 人
    button-call-team: 🙋 志愿者 · 问 3 人
    button-call-volunteers: 🙋 请志愿者帮忙
    button-consent: 👪 监护人同意了
    button-desk-add: ➕ 加一位志愿者
    button-desk-another: ➕ 再加一位
    button-desk-team: 🙋 志愿者
    button-guardian-agreed: ✅ 同意了，同意加入
    button-in-team: 🆕 An · 志愿者 · 2
    button-member: 🚪 请出队伍
    button-missed: ➕ 有一次没记上
    button-missed-not: ✖ 没有在那里帮忙
    button-mistake: ↩️ 记错了
    button-never-called: 🔍 近期没请过的
    button-not-me: 不是
    button-not-right: ✋ 不对
    button-not-right-of: ✋ 不对：Tea
    button-note-hours: ⏱ 补记时长
    button-objection: 我没去
    button-objection-stands: 不变
    button-objection-taken-back: 撤回这一条
    button-own-skill: ✅ 帮厨
    button-paper: 🚗 驾驶证 · 到 11月28日（周六）10:00
    button-paper-gone: ✖ 已失效
    button-papers: 📄 看过急救证、驾驶证
    button-phone-link: 🔗 用自己的手机加入
    button-role-kind: ✏️ 换一种帮忙
    button-role-no-help: ✖ 不是帮手岗位
    button-service: 2.5 小时 · Tea
    button-skill: 🍲 帮厨
    button-skills: ✏️ 我能帮的忙
    button-so-long: 2.5 小时
    button-something-wrong: ✋ 有一条不对
    button-standing: 🚪 退出
    button-star-decide: ✅ 评上 An
    button-star-notice: 📣 公示这 3 位
    button-star-object: ✋ 有异议？私下说
    button-star-of: An：2 星
    button-star-unsaid: ↩️ 没有异议了
    button-stars-post: 📣 发到群里
    button-team: 🙋 志愿者：搭把手
    button-that-is-me: ✅ 是我
    button-undecided: ✋ 3 件时长的事等您定
    button-undecided-one: ✋ An，不对：Tea
    button-you: 五老
    by-hand-already: 这个活动已经给 An 记过了。
    by-hand-at-what: ⏱ An 在哪个活动帮了忙？
    by-hand-how-long: ⏱ An 帮了多久？<b>Tea</b>
    by-hand-noted: ✅ 已给 An 记上 2.5 小时：<b>Tea</b>
    by-hand-nothing: 最近 30 天的活动，An 都没有要补记的。
    by-hand-taken-back: ↩️ 已经收回，没有给 An 记：<b>Tea</b>
    call-all-asked: 都问过了，或者发不了消息。明天可以再问。
    call-another-time: 👌 好的，谢谢您告诉我们。下次再请您！
    call-as-what: 缺哪个岗位？
    call-asks: 🙋 <b>Tea</b>
    11月28日（周六）10:00–10:00，helpers，还缺 3 人。您能来吗？
    call-came-late: 🙏 谢谢您！人已经够了，下次再请您。
    call-comes: ✅ 谢谢您！已经登记：<b>Tea</b>，11月28日（周六）10:00，helpers。
    call-enough: 👌 帮手已经够了。
    call-nobody: 那里的队伍还没有人。
    call-nobody-can: 队里没有能请的人：急救和开车，只请您看过证书的。在队伍里点名字，再点 📄。
    call-not-asked: 还有 3 人没有问：已经问过、发不了消息，或者没看过证书。
    call-nowhere: 现在没有缺帮手的活动。要帮手的话，请在活动里点“✏️ 修改”，再点“🙋 要帮手”。
    call-sent: ✅ 已经问了 3 人。谁答应，马上就在名单上。
    call-team-left: 🙏 谢谢您！要先等组织者同意您加入队伍，所以还没有登记。
    call-waits: 🌙 明早再问 3 人：11月28日（周六）10:00。
    call-which: 🙋 哪个活动要人帮忙？
    call-whom: 问哪支队伍？每个人会在私聊里收到：
    command-volunteer: 当志愿者
    desk-entered: ✅ <b>An</b> 已加入：志愿者 · 2
    desk-hours-come: ⏱ 来帮忙时，把名字加到名单上，时长会自动记。
    desk-where: ➕ 加在哪里？
    desk-which-team: ➕ 加到哪支队伍？
    desk-who: ➕ 🙋 志愿者 · 2
    是哪位？请写姓名。也可以再写电话（只留后四位）：“王奶奶 1234”。
    help-hours: /hours – 看我的志愿服务时长
    help-stars: /stars – 谁的时长够评星了
    help-team: /team – 看队伍里有谁
    help-volunteer: /volunteer – 当志愿者
    hours-all-looked-at: 这几条都问过组织者，或者已经定了。还有疑问，请直接找组织者。
    hours-all-stars: ⭐ 您已经拿到全部星级。
    hours-in-all: 累计：<b>2.5 小时</b>（✔ 2.5 小时，☑ 2.5 小时）
    hours-less: （一天最多算 8 小时）
    hours-line: ☑ 2.5 小时 · kitchen · Tea，11月28日（周六）10:00
    hours-looked-at: 组织者看过了您的服务时长。
    hours-next-star: ⭐ 2 星要 2.5 小时，还差 2.5 小时。
    hours-none: 还没有记录。先加入队伍，在活动里报个帮手的岗位，来了就会自动记上。
    hours-not-noted: <b>Tea</b>：组织者看过了，没有记时长。要是弄错了，请跟组织者说一声。
    hours-noted: 🙏 谢谢您来帮忙！已经给您记上：
    hours-of-helper: 您已经来帮过忙了，谢谢！您还没加入队伍，所以还没记时长。现在加入，最近 1, 15 天帮过的忙也会记上。
    hours-of-nobody: 您还不是志愿者。想来帮忙吗？
    hours-recounted: 时间有重叠，这几条重新算过：
    hours-star-waits: ⭐ 够评 2 星了，等组织者公示。
    hours-stay: 照原来记的不变：
    hours-taken-back: 已经撤回：
    hours-this-year: 今年：<b>2.5 小时</b>（✔ 签到 2.5 小时，☑ 组织者记录 2.5 小时）
    hours-title: 🙋 <b>我的服务时长</b>
    hours-which: 哪一条不对？
    leads-no-more: 您不再担任 2 志愿者队伍的队长，谢谢您！
    leads-now: ⭐ 您现在是 2 志愿者队伍的队长。在“志愿服务”里点“我的队伍”，能看到队里有谁。
    let-go: 您已不在 2 的志愿者队伍里，服务时长还在。要是弄错了，请问组织者。
    member-ask-out: 要把 An 请出队伍吗？我会告诉对方。时长都还在。
    member-asks: 🙋 <b>An</b> 想来帮忙：志愿者 · 2
    member-called: 🙋 近 90 天请过 3 次，来了 3 次
    member-guardian: 👪 An 不满 14 岁。监护人同意了吗？
    member-hours: ⏱ 累计 2.5 小时
    member-how-old: An 多大了？不记生日。
    member-is: 10 到 13 岁
    member-leads: ⭐ 队长
    member-no-consent: 👪 不满 14 岁，要监护人先同意。
    member-since: 11月28日（周六）起当志愿者
    member-title: 🙋 <b>An</b> · 志愿者 · 2 · 想加入
    missed-asks: ✋ <b>An</b> 说在这个活动帮了忙，还没有记上：<b>Tea</b>，11月28日（周六）10:00。帮了多久？
    missed-at-what: ➕ 您在哪个活动帮了忙，却没有记上？
    missed-declined: 好的，不记时长。An 晚上会看到。
    missed-nothing: 最近 30 天没有漏记的活动：要么都记上了，要么您已经告诉过我。
    missed-taken: ✋ 谢谢。已经去问组织者：<b>Tea</b>。结果会告诉您。
    missed-was-decided: 这件事已经定了。
    not-taken-in: 谢谢您愿意来帮忙！2 的志愿者队伍这次先不安排。欢迎您来参加活动。
    objection-asks: ✋ <b>An</b> 说这条服务时长不对：没有去。实际是怎样的？
    objection-cut: 其中 2.5 小时算数：一天最多算 8 小时。
    objection-decided: ✅ 照原来的不变。晚上会告诉 An。
    objection-own: 这是您自己的时长，请站点的其他组织者来定。
    objection-taken: ✋ 谢谢。组织者会看，结果会告诉您。
    objection-was-decided: 这件事已经定了：不变。
    paper-month: 🚗 An的驾驶证，到几月底？
    paper-which: 📄 An给您看过哪个证？
    paper-year: 🚗 An的驾驶证，有效期到哪一年？
    phone-are-both-you: 您在队里叫 <b>An</b>。<b>An</b> 也是您吗？确认后两份合成一份，不能再分开。链接要是别人的，请点“不是”。
    phone-are-you: 您是 <b>An</b> 吗？确认后，志愿服务时长就归到您名下。
    phone-joined: 🎉 欢迎您，An！您的时长已经带过来：2.5 小时。
    phone-joined-tell: 🔗 <b>An</b> 已经用 An 的账号加入。要是弄错了人，请把他请出队伍，再加一次 An，重新补记时长。
    phone-link: 🔗 请 <b>An</b> 用手机扫一扫，或把链接发过去：
    https://map.example/
    7 天内有效，只能用一次。已记的时长会一起带过去。
    phone-not-me: 👌 好的，什么都没有改动。请告诉给您链接的人。
    role-kind-which: <b>helpers</b>是哪种帮忙？我只问能做的人，时长也会这样记。
    service-label: Tea，28
    skill: 帮厨
    skill-proven: （证书有效期到 11月28日（周六）10:00）
    star-declined: 这次没有评上 2 星，请问问组织者。以后时长多了还会再评。
    star-granted: 🌟 您评上 2 星了：为邻居们服务了 2.5 小时。谢谢您！
    star-line: ⭐⭐ An · 2.5 小时
    star-notice: ⭐ <b>谢谢热心的邻居！</b>拟评星级：
    star-notice-over: 这次公示已经结束。
    star-notice-until: 觉得不对？到 11月28日（周六）10:00 为止都可以私下告诉我们，只有组织者知道是谁说的。
    star-noticed: ⭐ 您已经服务了 2.5 小时，够评 2 星了。公示到 11月28日（周六）10:00，没有异议就评上。
    star-object-whom: 谁的星级不对？组织者会私下问您原因，别人不会知道。
    star-objected: 谢谢。关于 An 的星级，组织者会私下找您，别人不会知道。
    star-objectors: 提异议的：
    star-open: 公示结束了，有 3 人提异议。请问清楚，再决定。
    star-own: 这是您自己的星级。觉得不对，请直接告诉组织者。
    star-said: ✋ An 对 An 的 2 星有异议。请问清楚原因，11月28日（周六）10:00 以后由您决定。
    star-unsaid: 好的，An 的星级就当您没有异议。
    star-unsaid-tell: ↩️ An 对 An 的 2 星没有异议了。
    stars-decided: ✅ An 评上 2 星。
    stars-eligible: 时长够评新星级的：
    stars-hidden: 没有列进去，因为隐藏了名字：An, Bo +1。请先问问本人；在“设置”里可以重新显示名字。
    stars-nobody: 现在没有要评的星级。
    stars-over: ⭐ 公示结束。
    stars-over-granted: 没有异议，已经评上：
    stars-preview: 下面这段会发到群里，每一位本人也会在私聊里看到：
    stars-title: ⭐ <b>星级</b> · 2
    stars-where: ⭐ 看哪个站点的？
    taken-in: 🎉 您已加入2的志愿者队伍。想帮忙时，在活动里报一个帮手岗位就行，时长会自动给您记上。
    team-never-called: 🔍 最近 90 天有 3 位还没请过。
    team-nobody: 队伍里还没有人。居民在私聊里点下面的按钮，就能加入。
    team-title: 👥 共 3 位志愿者，另有 3 位申请加入。点名字看详情。
    undecided-nothing: 👌 没有时长的事等您定。
    undecided-title: ✋ 等您来定：
    volunteer-ask-leave: 要退出2的志愿者队伍吗？时长都还在。暂停的话，人还在队里，只是先不请你帮忙。
    volunteer-helps-with: 您能帮的忙：kitchen
    volunteer-in-private: 🙋 想偶尔来帮帮忙吗？点下面的按钮。
    volunteer-left: 好的，随时欢迎你来。
    volunteer-nowhere: 这里还没有需要志愿者的社区。
    volunteer-own: 🙋 <b>志愿服务</b>
    volunteer-show-paper: 📄 急救和开车要有证：把证书给组织者看一次，以后需要时我才能请您。
    volunteer-skill: 您最愿意帮什么忙？以后还可以再加。
    volunteer-skills: 您能帮的忙（点一下就能改）：
    volunteer-team: 🙋 志愿者 · 2 · 等组织者同意
    volunteer-thanks: 🙏 谢谢您！已经告诉组织者，有结果就告诉您。
    volunteer-welcome: 🙋 <b>2</b> 欢迎您！想参加哪支队伍？
    volunteer-where: 🙋 您想在哪里帮忙？
    volunteer-you: 您属于哪一种？
    ");
}
