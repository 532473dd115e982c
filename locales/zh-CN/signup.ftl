### Signing up, waiting in line, and the roster. A file of the same name stands in every language, with the same texts.

help-activities = /activities – 近期活动
help-signup = /signup – 报名
help-cancel = /cancel – 取消报名
help-mine = /mine – 我的报名
help-roster = /roster 12 – 12 号活动的名单
help-phone = /phone 12 – 活动有变，要打电话告诉谁
help-add = /add 12 王奶奶 – 帮没有手机的人报名
button-no-thanks = 不去了
button-skip = 不想回答
button-sheet = 📄 表格（XLSX）
signed-up = ✅ 报名成功！{ $title }，{ $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
   *[other] { " · " }连您共 { $seats } 人
}
signed-up-unreachable = ✅ 报名成功！{ $title }，{ $when }{ $role ->
    [none] { "" }
   *[other] { " · " }{ $role }
}{ $companions ->
    [0] { "" }
   *[other] { " · " }连您共 { $seats } 人
}。想收到提醒，请点卡片上的“接收提醒”。
waiting = 🕐 { $title }{ $free ->
    [0] {" "}名额已满
   *[other] 还剩 { $free } 个名额，你们要 { $seats } 个
}，您已排上候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。有空位会马上通知您。
waiting-behind = 🕐 { $title }：空位要先留给已经候补的人。您已排上候补，前面有 { $ahead } 人。有您的空位会马上通知您。
waiting-for-role = 🕐 { $title }：{ $needed ->
    [1] “{ $role }”只要一位，已经有人了
   *[other] “{ $role }”只要 { $needed } 位，已经够了
}。您已排上候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。有空位会马上通知您。
already-in = ✅ 您已经报过名了：{ $title }，{ $when }{ $companions ->
    [0] { "" }
   *[other] { " · " }连您共 { $seats } 人
}
already-waiting = 🕐 { $title }：您在候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。
cancelled = 已取消报名：{ $title }。谢谢您告诉我们！
cancelled-waiting = 已退出候补：{ $title }
undo-by-tap = 点错了？名额给您留两分钟：点卡片上的“{ $button }”，就还和原来一样。
undo-by-role = 点错了？两分钟内再点一次您的分工，就还和原来一样。
undo-by-reply = 点错了？两分钟内直接回复卡片“我要报名”，就还和原来一样。
undo-over = 两分钟已经过了，{ $title } 的取消不能撤回了。要再报名吗？
moved-up = 🎉 好消息：有空位了，{ $seats ->
    [1] 您已候补成功！
   *[other] 你们 { $seats } 人已候补成功！
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
moved-up-neighbour = 🎉 好消息：有空位了，{ $seats ->
    [1] { $name } 已候补成功！
   *[other] { $name } 一行 { $seats } 人已候补成功！
}请转告一声。
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
news-for-neighbours = 👉 { $own ->
    [yes] 也请转告
   *[no] 请转告
}您帮忙报名的邻居：{ $names }{ $more ->
    [0] { "" }
   *[other] ，还有另外 { $more } 位
}。
button-neighbour-cannot-come = 🙁 { $name } 来不了
moved-up-group = 🎉 { $name }，有空位了，{ $seats ->
    [1] 您已候补成功
   *[other] 你们 { $seats } 人已候补成功
}：{ $title }。到时见！
party-changed = 👪 { $title }：{ $seats ->
    [1] 现在是您一个人。
   *[other] 现在连您共 { $seats } 人。
}
question = <b>{ $title }</b> 的组织者想问您：
    { $question }

    请直接回复。只有组织者看得到。
question-thanks = 谢谢您！这样就好了。
question-noted = 记下了：“{ $answer }”。
question-left-out = 好的，这个问题可以不回答。
question-taken-out = 已经去掉了。
button-no-answer = 这不是回答
button-ask-again = 再问我一次
button-cancel-mine = 取消我的报名
question-waits = 组织者有个问题想问您，请点卡片上的“接收提醒”。
offered = 🎉 { $seats ->
    [1] 有空位了，留给您！
   *[other] 有 { $seats } 个空位了，留给你们！
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }

    请在 { $until } 前点一下，过后名额会给下一位。
offered-group = 🎉 { $name }，{ $title } 有 { $seats } 个空位了。请在 { $until } 前点卡片上的“报名”或“排候补”，过后名额会给下一位。
moved-up-hidden = 🎉 { $title } 有 { $seats } 个空位了，已给候补的下一位（名字不显示）。是您吗？点一下就知道。
offered-hidden = 🎉 { $title } 有 { $seats } 个空位了，给候补的下一位（名字不显示）留到 { $until }。是您吗？点一下就知道。
button-is-it-mine = ❓ 是我的吗？
neighbour-of = { $name }（{ $by } 代报）
offer-over = { $title } 的名额不再给您留了。还想参加，点一下就行。
late-cancel = ⚠️ { $name } 刚刚取消了报名：{ $title }（{ $seats } 人）。
late-fewer = ⚠️ { $name } 少带 { $seats } 人：{ $title }。名单已更新。
why-not-in = { $title } 还有名额，点“报名”就行。
why-not-in-line = { $title } 名额已满{ $parties ->
    [0] { "" }
   *[other] ，前面有 { $parties } 个报名在候补
}。点“排候补”，有空位会马上通知您。
why-waiting = 🕐 { $title }：您在候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。
why-full = 现在没有空位。有人取消，就按报名先后递补。
why-too-few = { $free ->
    [0] 现在没有空位，你们 { $seats } 人要 { $seats } 个位。
   *[other] 现在空 { $free } 个位，你们 { $seats } 人要 { $seats } 个位。
}{ $left ->
    [0] 接下来的空位先留给你们。
   *[other] 人少的最多还可以先进 { $left } 家，之后空位先留给你们。
}
why-too-large = 一共只有 { $capacity } 个名额，你们要 { $seats } 个。少带几位，就能轮到。
why-kept = 现在的空位要留给排在您前面的一家人。
why-offered = 🎉 { $title }：有空位留给您，到 { $until } 为止。请点卡片上的报名按钮。
first-help = 🙋 帮忙的时长可以记下来：发“志愿服务”给我就行。
role-participant = 参加活动
add-how = 请写上名字，比如：/add { $number } 王奶奶 1234
added = ✅ 已登记：{ $name }（{ $seats } 人）
# Takes $role $known
added-as = { $known ->
    [guest] 👉 只参加活动
    [yes] 👉 岗位：{ $role }（是您队里的志愿者），对吗？
   *[no] 👉 岗位：{ $role }
}
# Takes $name $number $role
added-already = { $name } 已经在名单上：{ $number } 号{ $role ->
    [none] { "" }
   *[other] （{ $role }）
}。这次没有重复登记。
button-as = 🙋 改为：{ $role }
button-takes-part = 👤 改为：只参加活动
button-somebody-else = ➕ 是另一位同名的
added-phone = ☎️ 电话尾号 { $phone }
list-choose-add = ➕ 加到哪个名单？
adding-who = ➕ <b>{ $title }</b>，{ $when }
    加谁？请写姓名。也可以再写电话（只留后四位）和人数：“王奶奶 1234 两人”。
adding-no-name = 没看出姓名。请这样写：“王奶奶 1234”。
adding-several = 请一位一位来。先加谁？只写一位：“王奶奶 1234”。
adding-done = 👌 好的。
button-adding-done = ✅ 加完了
added-waiting = 🕐 { $free ->
    [0] 名额已满
   *[other] 还剩 { $free } 个名额，不够 { $seats } 人
}，{ $name } 已排上候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。
removing-whom = ✖️ <b>{ $title }</b>，{ $when }
    取消谁的报名？
# Takes $name $title $told
removing-sure = 取消 { $name } 对“{ $title }”的报名？{ $told ->
    [yes] 我会告诉对方。
   *[no] { "" }
}
button-take-off = ✖️ 去掉一位
button-remove = ✖️ 确认取消
button-off-again = ✖️ 加错了，取消
removed = 已取消 { $name } 的报名。
removed-person = 组织者取消了您的报名：{ $title }，{ $when }。{ $contact ->
    [none] 有问题请问问组织者。
   *[other] 有问题请联系：{ $contact }
}
removed-neighbour = 组织者取消了 { $name } 的报名：{ $title }，{ $when }。请转告一声。{ $contact ->
    [none] 有问题请问问组织者。
   *[other] 有问题请联系：{ $contact }
}
moved = ✅ { $name } 现在是：{ $role }
move-full = “{ $role }”已满，{ $name } 没有变动。
move-how = 改成什么？请这样写：/move { $number } 5 加上其中一个：{ $known }
roster-title = 📋 <b>{ $title }</b>，{ $when } · 共 { $count } 人
roster-role = <b>{ $role }</b>
roster-line = { $index }. { $name }{ $phone ->
    [none] { "" }
   *[other] {" "}· 尾号 { $phone }
}{ $state ->
    [waiting] {" "}· 候补
    [offered] {" "}· 已询问
   *[going] { "" }
}{ $attended ->
    [absent] {" "}· 未到
    [yes] {" "}✓
   *[no] { "" }
}
roster-more = ……还有 { $count } 个报名，请看表格。
roster-sheet = 📋 { $title }：报名表
roster-sent = 名单发到您的私聊了。
half-sure-join = 您要报名吗？<b>{ $title }</b>，{ $when }
half-sure-leave = 您要取消报名吗？<b>{ $title }</b>，{ $when }
half-sure-leave-neighbour = 要帮 { $name } 取消报名吗？<b>{ $title }</b>，{ $when }
half-sure-number = 连您一共几个人来？<b>{ $title }</b>，{ $when }
no-room-together = { $title }：{ $free ->
    [0] 没有空位了，不能再多带人。
   *[other] 只剩 { $free } 个空位，不够。
}您原来的名额不变。也可以 { $seats } 人一起候补，现在的名额就让给别人。
button-wait-together = 🕐 { $seats } 人一起候补
button-some-now = ✅ 先来 { $free } 人
button-sign-me-up = ✅ 给我报名
button-no-change = 不用了
button-give-up = 取消报名
button-keep-seat = 保留名额
standing = { $state ->
    [waiting] 候补
    [offered] 已询问
   *[going] 已报名
}
sheet-number = 号码
sheet-role = 岗位
sheet-name = 姓名
sheet-people = 人数
sheet-phone = 电话尾号
sheet-standing = 状态
sheet-came = 到场
list-title = <b>近期活动</b>
list-mine = <b>我的报名</b>
list-line = <b>{ $number }</b> · { $title }
    🕙 { $when } · 📍 { $place }
list-seats-free = 👥 还剩 { $free } 个名额
list-kept = 👥 空位留给候补的人
list-full = 👥 已满，可排候补
list-going = ✅ 已报名{ $companions ->
    [0] { "" }
   *[other] {" "}· 连您共 { $seats } 人
}
list-waiting = 🕐 候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}{ $companions ->
    [0] { "" }
   *[other] {" "}· 连您共 { $seats } 人
}
list-offered = 🎉 有空位留给您
list-neighbour = 👉 { $name }{ $state ->
    [going] ：已报名
    [offered] ：已询问
   *[waiting] ：候补中
}
list-more = ……之后还有 { $count } 场
list-choose = 想参加哪个活动？请点一下：
list-empty = 现在没有活动。有新活动会在这里通知大家。
list-saved = <b>已安排、还没发布</b>（只有组织者看得到）
list-goes-out = 📣 { $when } 发布
mine-elsewhere = 您在其他站点有报名。点下面的按钮，在私聊里查看。
button-mine = 📋 我的报名
command-activities = 近期活动
command-signup = 报名
command-cancel = 取消报名
command-mine = 我的报名
command-why = 我排第几
phone-list = 📞 请打电话告知：{ $count } 位邻居{ $told ->
    [0] { "" }
   *[other] （已告知 { $told } 位）
}
phone-now = 现在是：
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
phone-called-off = ❌ <b>{ $title }</b>（{ $when }）取消了。
phone-how = 打完电话，点一下名字。再点一下就取消记号。
phone-done = ✅ 都告知了，谢谢您！
phone-nobody = 没有需要打电话告知的人。
phone-ticked = 已告知：{ $told } / { $count }
button-phone-call = { $ticked ->
    [yes] ✓
   *[no] ▫️
} { $name }{ $phone ->
    [none] { "" }
   *[other] {" "}·{ $phone }
}{ $by ->
    [none] { "" }
   *[other] （{ $by } 代报）
}
button-phone = 📞 要打电话的
list-choose-phone = 📞 哪个活动？
