//! Every text of `volunteers.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("volunteers", Language::English), @"
    button-another-team: ➕ Another team
    button-guardian-agreed: ✅ Yes, take them in
    button-hours: It was 2.5 h
    button-in-team: 🆕 An · helpers · 2
    button-member: 🚪 Take out of the team
    button-not-right: ✋ Not right
    button-not-right-of: ✋ Not right: Tea
    button-objection: I was not there
    button-objection-stands: It stays as it is
    button-objection-taken-back: Take it back
    button-own-skill: ✅ Kitchen
    button-service: 2.5 h · Tea
    button-skill: 🍲 Kitchen
    button-skills: ✏️ What I can help with
    button-something-wrong: ✋ Something is not right
    button-standing: 🚪 Leave
    button-star-decide: ✅ Grant An
    button-star-notice: 📣 Give notice of all 3
    button-star-object: ✋ Not right? In private
    button-star-of: An: star 2
    button-team: 🙋 Lend a hand
    button-you: Retired: official, teacher, expert …
    command-volunteer: Help as a volunteer
    help-hours: /hours – what you have helped with, in hours
    help-stars: /stars – who has served enough for a star
    help-team: /team – who is in your teams
    help-volunteer: /volunteer – help now and then
    hours-all-stars: ⭐ You have every star there is.
    hours-cut: What overlaps counts once, and a day at most 8 hours.
    hours-in-all: In all: <b>2.5 h</b> (✔ 2.5 h, ☑ 2.5 h)
    hours-line: ☑ 2.5 h · kitchen · Tea, Sat 28 Nov, 10:00
    hours-looked-at: Your organiser has looked at your hours:
    hours-next-star: ⭐ Star 2 comes with 2.5 h: 2.5 h to go.
    hours-none: Nothing is noted yet. Be in a team, take a helper’s role in an activity, and come: the rest happens by itself.
    hours-noted: 🙏 Thank you for helping! I have noted for you:
    hours-of-nobody: You are not a volunteer yet. Would you like to help?
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
    member-guardian: 👪 An is under 14. Has a guardian agreed?
    member-hours: ⏱ 2.5 h in all
    member-is: 10 to 13 years
    member-leads: ⭐ leads the team
    member-no-consent: 👪 Under 14: a guardian has to agree first.
    member-since: volunteer since Sat 28 Nov
    member-title: 🙋 <b>An</b> · helpers · 2 · wants to be in
    not-taken-in: Thank you for offering to help! 2 cannot take you into the helpers right now. You are welcome at every activity.
    objection-asks: ✋ <b>An</b> says that these hours are not right: was not there. What was it?
    objection-cut: Of it 2.5 h count: the rest overlaps with other help, or is beyond 8 hours a day.
    objection-decided: ✅ It stays as it is. An will read it in the evening.
    objection-own: These are your own hours. Somebody else who runs the place decides about them.
    objection-taken: ✋ Thank you. The organiser looks at it, and you will read what was decided.
    objection-was-decided: This is decided already: it stays as it was.
    skill: kitchen
    star-granted: 🌟 You have 2 stars now: 2.5 h for your neighbours. Thank you!
    star-line: ⭐⭐ An · 2.5 h
    star-notice: ⭐ <b>Thank you for so many hours!</b> These neighbours are to get a star:
    star-notice-over: This notice is over.
    star-notice-until: Is something not right? Until Sat 28 Nov, 10:00 you can say so in private; only the organisers read who did.
    star-object-whom: Whose star is not right? The organisers will ask you why; nobody else learns of it.
    star-objected: Thank you. The organisers will ask you about An’s star, and nobody else learns of it.
    star-objectors: Objections by: 
    star-open: The notice is over, with 3 objections. Please ask, and decide.
    stars-eligible: Have served enough for a new star:
    stars-nobody: Nobody has served enough for a new star yet.
    stars-over: ⭐ The notice is over. Whoever nobody objected to has the star now:
    stars-title: ⭐ <b>Stars</b> · 2
    stars-where: ⭐ Of which place?
    taken-in: 🎉 You are in: the helpers of 2. Take a helper’s role in an activity whenever you like. Your hours are noted for you.
    team-nobody: Nobody is in a team yet. Residents join with the button below, in private.
    team-title: 👥 3 volunteers. Tap a name.
    volunteer-helps-with: You help with: kitchen
    volunteer-in-private: 🙋 Would you like to help now and then? Tap below.
    volunteer-left: All right. You are welcome at any time.
    volunteer-nowhere: There is no community here yet that looks for helpers.
    volunteer-own: 🙋 <b>Volunteering</b>
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
    button-another-team: ➕ 再加一支队伍
    button-guardian-agreed: ✅ 同意了，同意加入
    button-hours: 是 2.5 小时
    button-in-team: 🆕 An · 志愿者 · 2
    button-member: 🚪 请出队伍
    button-not-right: ✋ 不对
    button-not-right-of: ✋ 不对：Tea
    button-objection: 我没去
    button-objection-stands: 不变
    button-objection-taken-back: 撤回这一条
    button-own-skill: ✅ 帮厨
    button-service: 2.5 小时 · Tea
    button-skill: 🍲 帮厨
    button-skills: ✏️ 我能帮的忙
    button-something-wrong: ✋ 有一条不对
    button-standing: 🚪 退出
    button-star-decide: ✅ 评上 An
    button-star-notice: 📣 公示这 3 位
    button-star-object: ✋ 有异议？私下说
    button-star-of: An：2 星
    button-team: 🙋 志愿者：搭把手
    button-you: 五老
    command-volunteer: 当志愿者
    help-hours: /hours – 看我的志愿服务时长
    help-stars: /stars – 谁的时长够评星了
    help-team: /team – 看队伍里有谁
    help-volunteer: /volunteer – 当志愿者
    hours-all-stars: ⭐ 您已经拿到全部星级。
    hours-cut: 重叠的时间只算一次，一天最多算 8 小时。
    hours-in-all: 累计：<b>2.5 小时</b>（✔ 2.5 小时，☑ 2.5 小时）
    hours-line: ☑ 2.5 小时 · kitchen · Tea，11月28日（周六）10:00
    hours-looked-at: 组织者看过了您的服务时长：
    hours-next-star: ⭐ 2 星要 2.5 小时，还差 2.5 小时。
    hours-none: 还没有记录。先加入队伍，在活动里报个帮手的岗位，来了就会自动记上。
    hours-noted: 🙏 谢谢您来帮忙！已经给您记上：
    hours-of-nobody: 您还不是志愿者。想来帮忙吗？
    hours-stay: 照原来记的不变：
    hours-taken-back: 已经撤回：
    hours-this-year: 今年：<b>2.5 小时</b>（✔ 签到 2.5 小时，☑ 组织者记录 2.5 小时）
    hours-title: 🙋 <b>我的服务时长</b>
    hours-which: 哪一条不对？
    leads-no-more: 您不再担任 2 志愿者队伍的队长，谢谢您！
    leads-now: ⭐ 您现在是 2 志愿者队伍的队长。在“志愿服务”里点“我的队伍”，能看到队里有谁。
    let-go: 您已不在 2 的志愿者队伍里，服务时长还在。要是弄错了，请问组织者。
    member-ask-out: 请 An 离开队伍？我会告诉对方，服务时长还在。
    member-asks: 🙋 <b>An</b> 想来帮忙：志愿者 · 2
    member-guardian: 👪 An 不满 14 岁。监护人同意了吗？
    member-hours: ⏱ 累计 2.5 小时
    member-is: 10 到 13 岁
    member-leads: ⭐ 队长
    member-no-consent: 👪 不满 14 岁，要监护人先同意。
    member-since: 11月28日（周六）起当志愿者
    member-title: 🙋 <b>An</b> · 志愿者 · 2 · 想加入
    not-taken-in: 谢谢您愿意来帮忙！2 的志愿者队伍暂时不加人。欢迎您来参加活动。
    objection-asks: ✋ <b>An</b> 说这条服务时长不对：没有去。实际是怎样的？
    objection-cut: 其中 2.5 小时算数：其余的和别的服务重叠，或者超过了一天 8 小时。
    objection-decided: ✅ 照原来的不变。晚上会告诉 An。
    objection-own: 这是您自己的时长，请站点的其他组织者来定。
    objection-taken: ✋ 谢谢。组织者会看，结果会告诉您。
    objection-was-decided: 这件事已经定了：不变。
    skill: 帮厨
    star-granted: 🌟 您评上 2 星了：为邻居们服务了 2.5 小时。谢谢您！
    star-line: ⭐⭐ An · 2.5 小时
    star-notice: ⭐ <b>谢谢他们的付出！</b>以下邻居拟评星级：
    star-notice-over: 这次公示已经结束。
    star-notice-until: 觉得不对？到 11月28日（周六）10:00 为止都可以私下告诉我们，只有组织者知道是谁说的。
    star-object-whom: 谁的星级不对？组织者会私下问您原因，别人不会知道。
    star-objected: 谢谢。An 的星级，组织者会私下问您，别人不会知道。
    star-objectors: 提异议的：
    star-open: 公示结束了，有 3 人提异议。请问清楚，再决定。
    stars-eligible: 时长够评新星级的：
    stars-nobody: 还没有人的时长够评新的星级。
    stars-over: ⭐ 公示结束。没有异议的，已经评上星级：
    stars-title: ⭐ <b>星级</b> · 2
    stars-where: ⭐ 看哪个站点的？
    taken-in: 🎉 您已加入2的志愿者队伍。想帮忙时，在活动里报一个帮手岗位就行，时长会自动给您记上。
    team-nobody: 队伍里还没有人。居民在私聊里点下面的按钮，就能加入。
    team-title: 👥 共 3 位志愿者。点名字看详情。
    volunteer-helps-with: 您能帮的忙：kitchen
    volunteer-in-private: 🙋 想偶尔来帮帮忙吗？点下面的按钮。
    volunteer-left: 好的，随时欢迎您来。
    volunteer-nowhere: 这里还没有需要志愿者的社区。
    volunteer-own: 🙋 <b>志愿服务</b>
    volunteer-skill: 您最愿意帮什么忙？以后还可以再加。
    volunteer-skills: 您能帮的忙（点一下就能改）：
    volunteer-team: 🙋 志愿者 · 2 · 等组织者同意
    volunteer-thanks: 🙏 谢谢您！已经告诉组织者，有结果就告诉您。
    volunteer-welcome: 🙋 <b>2</b> 欢迎您！想参加哪支队伍？
    volunteer-where: 🙋 您想在哪里帮忙？
    volunteer-you: 您属于哪一种？
    ");
}
