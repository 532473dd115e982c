//! Every text of `polls.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("polls", Language::English), @"
    ballot-foot: Please do not write your name. Hand it in at the desk of 2 by Sat 28 Nov, 10:00, and say there who you are: each has one vote. Only who enters it there sees your cross, and when the vote is over nobody can look it up.
    ballot-head: Ballot · 2
    ballot-how: Put one cross, in one box.
    ballot-name: Your name:
    button-poll: ✅ How old is the child?
    button-poll-answers: ✏️ Answers
    button-poll-close: ⏹ Close now
    button-poll-close-now: ⏹ Yes, close it
    button-poll-desk: 👵 A neighbour votes here
    button-poll-discard: 🗑 Throw it away
    button-poll-ends: In a week
    button-poll-outcome: ✏️ What will be done
    button-poll-print: 🖨 Print the ballot
    button-poll-publish: ✅ Publish
    button-poll-question: ✏️ Question
    button-poll-secret: 👁 With names
    button-poll-until: 🕐 Until when
    button-polls: 📊 Polls so far
    help-poll: /poll – ask the neighbours: everybody votes with one tap
    help-polls: /polls – your polls, and what came out
    poll-answer-too-long: “8” is too long for a button. Write the answers again, with 60 letters each at most.
    poll-ballot: 🖨 The ballot for print. Lay it out at the desk. When a neighbour hands one in, tap “A neighbour votes here” and enter it.
    poll-card: 📊 <b>How old is the child?</b>
    Tap your answer below: one vote each. Until Sat 28 Nov, 10:00 you can tap another one, and then everybody reads here what came out.
    🔒 Nobody reads what you chose.
    poll-chosen-by: <b>8</b>: An, Bo +1
    poll-close-sure: Close “How old is the child?” now? Nobody can vote any more, and the groups read what came out.
    poll-desk-noted: ✅ The vote of Lin is noted.
    poll-desk-taken-back: ↩️ The vote of Lin is taken back.
    poll-desk-twice: Lin has voted already, and each has one vote. Is it somebody else of that name? Then write the name in full.
    poll-desk-what: “How old is the child?” – what does Lin choose?
    poll-desk-who: “How old is the child?” – who votes? Write the name, for example: Grandma Wang
    poll-discarded: The poll is gone. Nobody has seen it.
    poll-few: Fewer than five voted. So that nobody’s vote can be told, I do not show what they chose.
    poll-no-group: No group can be reached yet: add me to the group of the place first. The poll waits here.
    poll-nobody: Nobody voted.
    poll-outcome: 👉 <b>What will be done:</b> It stays open.
    poll-outcome-noted: 3 groups now read it below the result.
    poll-over: The vote is over, so this does not count any more. What came out stands here soon. Thank you!
    poll-preview: This is how 3 groups will read it:
    poll-result: 📊 <b>How old is the child?</b>
    The vote is over. Thank you!
    poll-runs: 📊 <b>How old is the child?</b>
    It runs until Sat 28 Nov, 10:00. Nobody sees before that how the votes stand, not even you. Then I write to you what came out.
    poll-runs-above: 📊 <b>How old is the child?</b>
    2 asks this in your group, too, until Sat 28 Nov, 10:00. A neighbour without a phone can vote here with you.
    poll-too-few: I need at least two answers, each on a line of its own. Write them again, or tap.
    poll-too-long: That is 3 letters long, and 2 fit on the card. Write it shorter, please.
    poll-too-many: There can be eight answers at most. Write fewer, each on a line of its own.
    poll-until-past: That time is over already. Tap, or write a later one, for example: “Friday 18:00”
    poll-until-unclear: I did not find a day and a time in the next three weeks. Tap, or write for example: “Friday 18:00”
    poll-until-when: Until when can people vote? Tap, or write it, for example: “Friday 18:00”
    poll-usual: Yes
    No
    poll-voted: ✅ Your vote: 8. You can change it until Sat 28 Nov, 10:00.
    poll-voted-at-desk: Somebody of your name has voted at the desk. Was it not you? Please tell the organisers.
    poll-voters: 3 neighbours voted, 3 of them at the desk.
    poll-what-now: The neighbours would like to know what happens now. Say it in a sentence: it then stands below the result in the group.
    poll-where: 📊 Which neighbours do you want to ask?
    poll-which-answers: “How old is the child?” – what can they choose from? Write each answer on a line of its own, or tap.
    poll-which-outcome: “How old is the child?” – what will be done? Write it in a sentence or two. It goes below the result in the group at once.
    poll-which-question: 📊 What do you want to ask the neighbours? Write it as they will read it, for example: “Shall the dance hall stay open on Sunday?”
    polls-list: 📊 <b>Polls</b>
    Tap one to see it.
    polls-none: Nobody has been asked anything yet.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("polls", Language::Chinese), @"
    ballot-foot: 请不要写名字。在 11月28日（周六）10:00 之前交到2服务台，并报一下姓名：每人一票。只有登记的人看得到您选了什么，投票结束后谁也查不到。
    ballot-head: 选票 · 2
    ballot-how: 只选一项，在方框里打一个√。
    ballot-name: 姓名：
    button-poll: ✅ How old is the child?
    button-poll-answers: ✏️ 改答案
    button-poll-close: ⏹ 现在结束
    button-poll-close-now: ⏹ 是，结束
    button-poll-desk: 👵 邻居在这里投票
    button-poll-discard: 🗑 不发了
    button-poll-ends: 一周后
    button-poll-outcome: ✏️ 接下来怎么办
    button-poll-print: 🖨 打印选票
    button-poll-publish: ✅ 发布
    button-poll-question: ✏️ 改问题
    button-poll-secret: 👁 改成记名
    button-poll-until: 🕐 到什么时候
    button-polls: 📊 以前的投票
    help-poll: /poll – 问问居民，点一下就投票
    help-polls: /polls – 您的投票和结果
    poll-answer-too-long: “8”太长，按钮放不下。请重新写，每个不超过 60 个字。
    poll-ballot: 🖨 选票可以打印了，放在服务台就行。邻居交来一张，就点“邻居在这里投票”登记。
    poll-card: 📊 <b>How old is the child?</b>
    请在下面点您的答案，每人一票。11月28日（周六）10:00 之前可以改，到时结果就写在这里。
    🔒 您选了什么，谁也看不到。
    poll-chosen-by: <b>8</b>：An, Bo +1
    poll-close-sure: 现在就结束“How old is the child?”吗？之后不能再投，群里会看到结果。
    poll-desk-noted: ✅ Lin 的一票记好了。
    poll-desk-taken-back: ↩️ Lin 的票已经撤回。
    poll-desk-twice: Lin 已经投过了，每人一票。如果是另一位同名的邻居，请把名字写全。
    poll-desk-what: “How old is the child?”——Lin 选哪个？
    poll-desk-who: “How old is the child?”——谁来投？请写名字，比如：王奶奶
    poll-discarded: 投票已经丢掉，没有人看到过。
    poll-few: 投票的不到五个人。怕看出是谁投的，就不写选了什么。
    poll-no-group: 还没有能发到的群：请先把我加进站点的群里。投票先放在这里。
    poll-nobody: 没有人投票。
    poll-outcome: 👉 <b>接下来：</b>It stays open.
    poll-outcome-noted: 已经写到 3 个群的结果下面。
    poll-over: 投票已经结束，这一票不算了。结果很快写在这里，谢谢您！
    poll-preview: 会发到 3 个群，大家看到的是：
    poll-result: 📊 <b>How old is the child?</b>
    投票结束了，谢谢大家！
    poll-runs: 📊 <b>How old is the child?</b>
    投到 11月28日（周六）10:00。在那之前谁也看不到票数，您也看不到。到时我把结果告诉您。
    poll-runs-above: 📊 <b>How old is the child?</b>
    2 发起的，您的群里也有，投到 11月28日（周六）10:00。没有手机的邻居可以在您这里投。
    poll-too-few: 至少要两个答案，每行写一个。请重新写，或者直接点。
    poll-too-long: 有 3 个字，卡片上最多 2 个。请写短一点。
    poll-too-many: 最多八个答案。请少写几个，每行一个。
    poll-until-past: 这个时间已经过了。请点一下，或者写晚一点的，比如：“周五下午6点”
    poll-until-unclear: 没看到三周以内的日子和钟点。请点一下，或者写，比如：“周五下午6点”
    poll-until-when: 投票到什么时候？点一下，或者写，比如：“周五下午6点”
    poll-usual: 要
    不要
    poll-voted: ✅ 您选了：8。11月28日（周六）10:00 之前可以改。
    poll-voted-at-desk: 有一位和您同名的邻居在现场投过了。如果不是您，请告诉组织者。
    poll-voters: 共 3 位居民投票，其中 3 位在现场投的。
    poll-what-now: 大家想知道接下来怎么办。请写一句话，会写在群里的结果下面。
    poll-where: 📊 想问哪里的居民？
    poll-which-answers: “How old is the child?”——大家可以选什么？每行写一个答案，或者直接点。
    poll-which-outcome: “How old is the child?”——接下来怎么办？请写一两句话，马上写到群里的结果下面。
    poll-which-question: 📊 想问居民什么？请写大家会看到的那句话，比如：“舞蹈室周日要不要开放？”
    polls-list: 📊 <b>投票</b>
    想看哪个，点一下。
    polls-none: 还没有发起过投票。
    ");
}
