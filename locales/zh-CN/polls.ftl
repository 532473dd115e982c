help-poll = /poll – 问问居民，点一下就投票
help-polls = /polls – 您的投票和结果
button-polls = 📊 以前的投票
polls-list = 📊 <b>投票</b>
    想看哪个，点一下。
polls-none = 还没有发起过投票。
# Takes $state $question
button-poll = { $state ->
    [open] 🗳
   *[closed] ✅
} { $question }
poll-where = 📊 想问哪里的居民？
poll-which-question = 📊 想问居民什么？请写大家会看到的那句话，比如：“舞蹈室周日要不要开放？”
poll-which-answers = “{ $question }”——大家可以选什么？每行写一个答案，或者直接点。
poll-usual = { $usual ->
    [yes-no] 要
        不要
   *[day-times] 上午
        下午
        晚上
}
poll-too-few = 至少要两个答案，每行写一个。请重新写，或者直接点。
poll-too-many = 最多八个答案。请少写几个，每行一个。
poll-answer-too-long = “{ $answer }”太长，按钮放不下。请重新写，每个不超过 60 个字。
# Takes $length $most
poll-too-long = 有 { $length } 个字，卡片上最多 { $most } 个。请写短一点。
# Takes $groups
poll-preview = { $groups ->
    [0] ⚠️ 还没有能发到的群：请先把我加进站点的群里。大家会看到的是：
   *[other] 会发到 { $groups } 个群，大家看到的是：
}
# Takes $question $secret $until
poll-card = 📊 <b>{ $question }</b>
    请在下面点您的答案，每人一票。{ $until } 之前可以改，到时结果就写在这里。
    { $secret ->
    [yes] 🔒 您选了什么，谁也看不到。
   *[no] 👁 结束以后，满五个人投票的话，组织者能看到谁选了什么。
}
button-poll-publish = ✅ 发布
button-poll-question = ✏️ 改问题
button-poll-answers = ✏️ 改答案
button-poll-secret = { $secret ->
    [yes] 👁 改成记名
   *[no] 🔒 改成不记名
}
button-poll-until = 🕐 到什么时候
poll-until-when = 投票到什么时候？点一下，或者写，比如：“周五下午6点”
button-poll-ends = { $when ->
    [tomorrow] 明天 18:00
    [three-days] 三天后
   *[week] 一周后
}
poll-until-unclear = 没看到三周以内的日子和钟点。请点一下，或者写，比如：“周五下午6点”
poll-no-group = 还没有能发到的群：请先把我加进站点的群里。投票先放在这里。
poll-discarded = 投票已经丢掉，没有人看到过。
# Takes $answer $until
poll-voted = ✅ 您选了：{ $answer }。{ $until } 之前可以改。
poll-over = 投票已经结束，这一票不算了。结果很快写在这里，谢谢您！
poll-voted-at-desk = 有一位和您同名的邻居在现场投过了。如果不是您，请告诉组织者。
# Takes $question $until
poll-runs = 📊 <b>{ $question }</b>
    投到 { $until }。在那之前谁也看不到票数，您也看不到。到时我把结果告诉您。
poll-result = 📊 <b>{ $question }</b>
    投票结束了，谢谢大家！
poll-nobody = 没有人投票。
poll-few = 投票的不到五个人。怕看出是谁投的，就不写选了什么。
# Takes $voters $desk
poll-voters = 共 { $voters } 位居民投票{ $desk ->
    [0] 。
   *[other] ，其中 { $desk } 位在现场投的。
}
poll-outcome = 👉 <b>接下来：</b>{ $outcome }
poll-what-now = 大家想知道接下来怎么办。请写一句话，会写在群里的结果下面。
button-poll-outcome = ✏️ 接下来怎么办
poll-which-outcome = “{ $question }”——接下来怎么办？请写一两句话，马上写到群里的结果下面。
# Takes $count
poll-outcome-noted = { $count ->
    [0] 记下了。群里的卡片太久了，改不了。
   *[other] 已经写到 { $count } 个群的结果下面。
}
# Takes $answer $names
poll-chosen-by = <b>{ $answer }</b>：{ $names }
button-poll-close = ⏹ 现在结束
poll-close-sure = 现在就结束“{ $question }”吗？之后不能再投，群里会看到结果。
button-poll-close-now = ⏹ 是，结束
button-poll-desk = 👵 邻居在这里投票
button-poll-print = 🖨 打印选票
poll-ballot = 🖨 选票可以打印了，放在服务台就行。邻居交来一张，就点“邻居在这里投票”登记。
ballot-head = 选票 · { $place }
ballot-how = 只选一项，在方框里打一个√。
ballot-name = 姓名：
# Takes $secret $place $until
ballot-foot = { $secret ->
    [yes] 请不要写名字。在 { $until } 之前交到{ $place }服务台，并报一下姓名：每人一票。只有登记的人看得到您选了什么，投票结束后谁也查不到。
   *[no] 请在 { $until } 之前交到{ $place }服务台。投票结束后，满五个人投票的话，组织者能看到谁选了什么。
}
poll-desk-who = “{ $question }”——谁来投？请写名字，比如：王奶奶
# Takes $question $who
poll-desk-what = “{ $question }”——{ $who } 选哪个？
poll-desk-noted = ✅ { $who } 的一票记好了。
poll-desk-twice = { $who } 已经投过了，每人一票。如果是另一位同名的邻居，请把名字写全。
button-poll-discard = 🗑 不发了
poll-desk-taken-back = ↩️ { $who } 的票已经撤回。
poll-until-past = 这个时间已经过了。请点一下，或者写晚一点的，比如：“周五下午6点”
# Takes $question $place $until
poll-runs-above = 📊 <b>{ $question }</b>
    { $place } 发起的，您的群里也有，投到 { $until }。没有手机的邻居可以在您这里投。
