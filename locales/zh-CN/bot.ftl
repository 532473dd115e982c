### 机器人说的每一句中文。各语言的键和参数都相同，由测试保证。

## 日期

date = { $month }月{ $day }日（{ $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}）
date-time = { $date }{ $time }

## 活动卡片

theme = { $theme ->
    [lecture] 📖 讲
    [appraise] 🏅 评
    [help] 🤝 帮
    [celebrate] 🎉 庆
   *[fun] 🎈 乐
}
phase-note = { $phase ->
    [upcoming] ⏳ 报名还没开始。
    [closed] 🔒 报名已截止。
    [running] ▶️ 活动正在进行，欢迎到场！
    [over] ✅ 活动已结束，谢谢大家！
   *[cancelled] ❌ 活动已取消。
}
card-title = <b>{ $title }</b>
    { $theme }
card-short-notice = ⚡ 临时通知
card-time = 🕙 { $date }{ $start }–{ $end }
card-time-over-days = 🕙 { $start } – { $end }
card-place = 📍 { $place }
card-place-linked = 📍 { $place } · <a href="{ $link }">地图</a>
card-programme = 活动流程：
card-point = { $number }. { $text }
card-more-points = ……还有 { $count } 项
card-seats = 👥 已报 { $going } / { $capacity } 人 · { $free ->
    [0] 已满
   *[other] 还剩 { $free } 个名额
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }候补 { $waiting } 人
}
card-seats-unlimited = 👥 { $going ->
    [0] 还没有人报名
   *[other] 已有 { $going } 人报名
}
card-role = 🙋 { $role }：{ $going } / { $seats } 人{ $waiting ->
    [0] { "" }
   *[other] { " · " }候补 { $waiting } 人
}
card-role-unlimited = 🙋 { $role }：{ $going } 人
card-names = { $names }{ $more ->
    [0] { "" }
   *[other] ……还有 { $more } 人
}
names-separator = 、
card-opens = ⏳ 报名开始：{ $when }
card-deadline = ⏳ 报名截止：{ $when }
card-contact = ☎️ { $contact }
card-how = 报名请点下面的按钮，或发送 /signup { $number }

## 按钮

button-sign-up = ✅ 报名
button-join-line = 🕐 排候补
button-cancel = 取消报名
button-role = 🙋 报名：{ $role }
button-more = ➕ 多带一人
button-fewer = ➖ 少带一人
button-why = ❓ 我排第几？
button-take-seat = ✅ 我要这个名额
button-no-thanks = 不去了
button-hold-it = ✅ 照常举行
button-skip = 不想回答
button-calendar = 📅 存进日历
button-sheet = 📄 表格（XLSX）
button-private = 🔔 接收提醒
button-publish = ✅ 发布
button-discard = 不要了
button-call-off = ❌ 取消活动
button-keep-on = 不取消
button-everyone-came = 全部到场
button-post-recap = 📣 发布回顾
button-came = ✅ { $name }
button-absent = ▫️ { $name }
button-back = ◀️
button-next = ▶️
button-activity = { $title } · { $when }
button-language = English
button-hide-name = 🙈 不显示我的名字
button-show-name = 🙂 显示我的名字
button-reminders-off = 🔕 不要提醒
button-reminders-on = 🔔 提醒我
button-forget = 是的，忘记我
button-remember = 不用了

## 报名

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
waiting = 🕐 { $title } 名额已满，您排在候补第 { $place } 位。有空位会马上通知您。
already-in = ✅ 您已经报过名了：{ $title }，{ $when }{ $companions ->
    [0] { "" }
   *[other] { " · " }连您共 { $seats } 人
}
already-waiting = 🕐 { $title }：您排在候补第 { $place } 位。
cancelled = 已取消报名：{ $title }。谢谢您告诉我们！
cancelled-waiting = 已退出候补：{ $title }
named = { $name }：{ $text }
moved-up = 🎉 好消息：有空位了，{ $seats ->
    [1] 您已候补成功！
   *[other] 你们 { $seats } 人已候补成功！
}
    <b>{ $title }</b>
    🕙 { $when }
    📍 { $place }

    来不了？请发送 /cancel { $number }
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
offer-over = { $title } 的名额已给了下一位。还想参加？请点一下，重新排候补。
late-cancel = ⚠️ { $name } 刚刚取消了报名：{ $title }（{ $seats } 人）。
too-few = ⚠️ <b>{ $title }</b>（{ $when }）现在只有 { $going } 人报名，至少要 { $minimum } 人。
    照常举行，还是取消？
why-not-in = { $title } 还有名额，点“报名”就行。
why-not-in-line = { $title } 名额已满{ $parties ->
    [0] { "" }
   *[other] ，前面有 { $parties } 个报名在候补
}。点“排候补”，有空位会马上通知您。
why-waiting = 🕐 { $title }：您排在候补第 { $place } 位{ $ahead ->
    [0] 。您是最前面的。
   *[other] ，前面还有 { $ahead } 个报名。
}
why-full = 现在没有空位。有人取消，就按报名先后递补。
why-too-few = { $free ->
    [0] 现在没有空位，你们有 { $seats } 人。
   *[other] 现在空 { $free } 个位，你们有 { $seats } 人，坐不下。
}人少的可以先进，最多 { $most } 次（已 { $passed } 次），之后空位先留给你们。
why-kept = 现在的空位要留给排在您前面的一家人。
why-offered = 🎉 { $title }：有空位留给您，到 { $until } 为止。请点卡片上的报名按钮。
role-participant = 参加活动

## 提醒

remind-person-evening = 🔔 明天：<b>{ $title }</b>
    🕙 { $start }
    📍 { $place }

    来不了？请发送 /cancel { $number }
remind-person-soon = 🔔 快开始了：<b>{ $title }</b>
    🕙 { $start }
    📍 { $place }

    来不了？请发送 /cancel { $number }
remind-group-evening = 🔔 明天：<b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}还有名额，请发送 /signup { $number }
}
remind-group-soon = 🔔 快开始了：<b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}还有名额，请发送 /signup { $number }
}

## 活动之后

attendance-ask = <b>{ $title }</b>已结束。谁来了？
    请点名字（共 { $count } 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
attendance-nobody = <b>{ $title }</b>已结束，没有人报名。
    照片和想写的话可以直接发给我。最后点“发布回顾”。
attendance-ticked = 已到场：{ $came } / { $count }
attendance-is-done = <b>{ $title }</b>的回顾已发布，谢谢您！
add-how = 请写上名字，比如：/add { $number } 王奶奶 1234
added = ✅ 已登记：{ $name }（{ $seats } 人）
added-waiting = 🕐 名额已满，{ $name } 排在候补第 { $place } 位。
removed = 已取消 { $name } 的报名。
removed-person = 组织者取消了您的报名：{ $title }，{ $when }。{ $contact ->
    [none] 有问题请问问组织者。
   *[other] 有问题请联系：{ $contact }
}
moved = ✅ { $name } 现在是：{ $role }
move-full = “{ $role }”已满，{ $name } 没有变动。
move-how = 改成什么？请这样写：/move { $number } 5 加上其中一个：{ $known }
attended = ✅ 已到场 { $came } 人。
attend-unknown = 名单上没有：{ $numbers }
attend-how = “{ $text }”看不懂。请写名单上的号码，比如：/attend { $number } 1-8，11
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
picture-kept = 📷 已收进《{ $title }》的回顾，共 { $count } 张。
picture-album-full = 📷 《{ $title }》的回顾已有 10 张照片，这一张没有加进去。
picture-on-card = 📷 图片会放在卡片上。
recap-posted = 📣 回顾马上发到群里。
recap-title = 📣 <b>{ $title }</b>
recap-when = 🕙 { $when } · 📍 { $place }
recap-came = 👥 { $count ->
    [0] 这次没有人到场。
   *[other] { $count } 位邻居到场。
}
recap-signed-up = 👥 { $count } 位邻居报了名。
recap-thanks = 感谢每一位参加和帮忙的人，下次再见！
recap-line-kept = ✍️ 已记入{ $title }的回顾。可以接着写，也可以发照片。
recap-lines-full = { $title }的回顾{ $left ->
    [0] 写不下了
   *[other] 还能写 { $left } 个字
}。请先去掉一些，或者写短一点。
recap-line-left-out = 已去掉。
button-leave-line-out = ✖️ 不要这句

## 列表

list-title = <b>近期活动</b>
list-mine = <b>我的报名</b>
list-line = <b>{ $number }</b> · { $title }
    🕙 { $when } · 📍 { $place }
list-seats-free = 👥 还剩 { $free } 个名额
list-full = 👥 已满，可排候补
list-going = ✅ 已报名{ $companions ->
    [0] { "" }
   *[other] {" "}· 连您共 { $seats } 人
}
list-waiting = 🕐 候补第 { $place } 位{ $companions ->
    [0] { "" }
   *[other] {" "}· 连您共 { $seats } 人
}
list-offered = 🎉 有空位留给您
list-more = ……之后还有 { $count } 场
list-choose = 想参加哪个活动？请点一下：
list-choose-cancel = 要取消哪个报名？请点一下：
list-choose-calendar = 要把哪个活动存进日历？请点一下：
list-empty = 现在没有活动。有新活动会在这里通知大家。
mine-empty = 您还没有报名。发送 /activities 看看有什么活动。
mine-elsewhere = 您在其他站点有报名。点下面的按钮，在私聊里查看。
button-mine = 📋 我的报名

## 私聊

welcome = 👋 您好！社区有活动我会告诉您，报了名我会提醒您。
    发送 /activities 看看有什么活动。
help-resident = /activities – 近期活动
    /signup – 报名
    /cancel – 取消报名
    /mine – 我的报名
    /settings – 名字、提醒、语言
help-organiser = 组织者：
    /new – 新活动，一步一步来
    /edit – 修改活动
    /timeline – 还会发什么
    /series – 定期活动
    /roster 12 – 12 号活动的名单
    /add 12 王奶奶 – 帮没有手机的人报名
    /checkin 12 – 活动当天的签到码
    /attend 12 1-8 – 登记到场
    /cancelactivity 12 – 取消 12 号活动
    /places – 站点和负责的人
    /log – 谁做了什么
    活动结束后，把照片发给我就行。
help-owner = /link yusha – 在群里发送：本群接收该站点的活动通知
language-set = 好的，我和您说中文。
settings = 您的设置
    卡片上的名字：{ $name ->
    [hidden] 不显示，只显示一个圆点
   *[shown] 显示
}
    活动提醒：{ $reminders ->
    [off] 不提醒。有空位或活动取消，还是会告诉您
   *[on] 提醒
}

    /mydata – 我存了您的哪些资料
    /forget – 请我忘记您
settings-kept = 好的。
my-data = 这是我存的您的全部资料。要删除，请发送 /forget
calendar = 📅 { $title }：点开文件，就能存进手机日历。有变动我会再发。
calendar-changed = 📅 { $title } 有变动：点开文件，日历就更新了。
forget-sure = 要我忘记您吗？您报的名会取消，名字和资料会删除，不能恢复。{ $neighbours ->
    [0] { "" }
   *[other] 您帮邻居报的名额还在，但名字也会删除，请告诉组织者一声。
}
forgotten = 好的，您的资料都删除了。想再用，请发送 /start
remembered = 好的，一切照旧。

## 组织活动

preview = 发出去是这个样子：
preview-when = { $when } 发到 { $groups } 个群。
preview-at-once = { $groups ->
    [0] 还没有群：请先在群里发送 /link
   *[other] 马上发到 { $groups } 个群。
}
published = ✅ 已保存，编号 { $number }。{ $when } 发布通知。
published-at-once = ✅ 已保存，编号 { $number }。正在发布通知。
discarded = 草稿已删除。
new-in-private = 已存好！请点按钮，到私聊里看预览。
new-how = 发送 /new，同一条消息里写上内容，比如：

    /new 合唱练习 周六上午10点到11点半
    名额：20
    地点：文化活动室
    流程：热身；学三首歌；喝茶聊天
new-no-date = “{ $line }”里没有找到日期。请写成“周六上午10点”或“11月28日 14:30”，再发一次。
new-no-time = “{ $line }”里没有找到时间。请写成“周六上午10点”，再发一次。
new-ambiguous = “{ $line }”是 { $first } 还是 { $second }？请写“上午”或“下午”，再发一次。
new-past = { $when } 已经过去了。请写以后的日期，再发一次。
new-no-such-day = 没有这一天：“{ $line }”。请看看日期，再发一次。
new-no-title = 活动叫什么？名称写在最前面：/new 合唱练习 周六上午10点
new-title-too-long = 名称有 { $count } 个字，最多 200 个。请写短一点，再发一次。
new-bad-seats = “{ $line }”里的名额看不懂。请写成“名额：20”，再发一次。
new-bad-number = “{ $line }”里的数字看不懂，或者太大了。请改一下，再发一次。
new-too-many = “{ $line }”多了一行，最多 { $most } 行。请删掉，再发一次。
new-after-start = “{ $line }”在活动开始以后。请写早一点的时间，再发一次。
new-bad-line = 这一行看不懂：“{ $line }”。每行用“地点：”“名额：”“流程：”“联系：”或“主题：”开头。
new-unknown-place = 您没有管理叫“{ $place }”的站点。您的站点：{ $known }
new-which-place = 在哪个站点？请加一行，比如“站点：{ $known }”，再发一次。

call-off-sure = 确定取消 <b>{ $title }</b>（{ $when }）吗？{ $count ->
    [0] 还没有人报名。
   *[other] 会通知 { $count } 位报名的人。
}
called-off = ❌ { $title } 已取消。{ $count ->
    [0] 没有人报名。
   *[other] 一分钟后通知 { $count } 位报名的人。
}
kept-on = { $title } 照常举行。
seats-set = ✅ { $title } 现在有 { $seats } 个名额。
seats-how = 名额“{ $text }”看不懂。请这样写：/seats { $number } 30
called-off-person = ❌ <b>{ $title }</b>（{ $when }）取消了，很抱歉！发送 /activities 看看别的活动。
called-off-group = ❌ <b>{ $title }</b>（{ $when }）取消了，很抱歉！

linked = ✅ 本群会收到{ $place }的活动通知。
link-unknown = 没有站点“{ $place }”。请写成 /link { $known }
group-unreachable = ⚠️ { $place }的一个群，我发不了消息了。请重新把我加进群里。

## 不行的时候：原因和办法

refusal-over = 活动已经结束。发送 /activities 看看有什么活动。
refusal-running = 活动已经开始了，请直接到现场问一问！
refusal-closed = 报名已截止。{ $contact ->
    [none] 请问问组织者还有没有位置。
   *[other] 请联系：{ $contact }
}
refusal-called-off = 活动已取消。发送 /activities 看看别的活动。
refusal-not-in = 您没有报这个活动。
refusal-not-open-yet = 报名还没开始：{ $when } 开始。
refusal-other-role = 您报的是“{ $role }”。想换，请先点“取消报名”。
refusal-too-many-companions = { $most ->
    [0] 这个活动不能带人，请每位自己报名。
   *[other] 最多可以再带 { $most } 人。
}
refusal-party-too-large = 一共只有 { $seats } 个名额，你们人数太多了。
refusal-no-room = { $free ->
    [0] 没有空位了，不能再多带人。
   *[other] 只剩 { $free } 个空位，不够。
}您原来的名额不变。
refusal-alone = 您是一个人报的名。不来了，请点“取消报名”。
refusal-too-many-guests = 最多可以帮 { $most } 位邻居报名。更多人请找组织者。
refusal-no-name = 这好像不是名字。只写名字就好，比如：/signup { $number } 王奶奶
refusal-no-such-guest = 您没有帮“{ $name }”报过名。
refusal-no-such-number = 名单上没有 { $text } 号。发送 /roster 看看名单。
refusal-not-begun = 活动还没开始，开始以后再登记到场。
refusal-unknown-activity = 没有这个活动。发送 /activities 看看有什么活动。
refusal-which-activity = 是哪个活动？请回复活动卡片，或写上编号，比如 /signup 12
refusal-only-organisers = 只有组织者可以这样做。请找群管理员。
refusal-only-owners = 只有机器人的负责人可以这样做。
refusal-no-draft = 草稿已经没有了。发送 /new 重新开始。
refusal-not-over = 活动还没有结束，结束后再来。
refusal-recap-done = 回顾已经发布了。
refusal-old-button = 这个按钮已经不能用了。发送 /help 看看怎么做。
refusal-group-only = 请在要说的那个群里发送。
refusal-private-only = 请在和我的私聊里发送。
refusal-not-linked = 本群还没有关联站点。请负责人在这里发送 /link。
refusal-too-many = 太快啦！请稍等一下再试。
refusal-too-late-to-undo = 超过十分钟，不能撤销了。要改请发送 /edit
refusal-changed-meanwhile = 刚才有人改过这个活动。请再看一遍，重新修改。
refusal-not-newest = 后来内容有变，所以我什么都没做。请看最新的那条消息。
not-newest = 那条消息已经不是最新的，所以我什么都没做。现在是这样：
refusal-only-coordinators = 只有协调员可以这样做。
refusal-used-invitation = 这个链接用过了，或者过期了。请再要一个。
refusal-only-admins-here = 只有本群的管理员可以关联。请找一位管理员点开链接。
refusal-linked-already = 这个群已经属于一个站点，不会改动。只有机器人的负责人能改。
failure = 我们这边出了点问题，请过一会儿再试。

## 命令菜单

command-activities = 近期活动
command-signup = 报名
command-cancel = 取消报名
command-mine = 我的报名
command-settings = 名字、提醒、语言、我的资料
command-why = 我排第几
command-new = 新活动（组织者）
command-edit = 修改活动
command-timeline = 还会发什么
command-cancelactivity = 取消活动（组织者）
command-help = 帮助
command-language = 中文 / English

## 修改活动

edit-what = ✏️ 要改哪一项？
edit-ask = <b>{ $title }</b> · { $field ->
    [title] 请写新的名称。
    [time] 请写新的时间，比如“周六上午10点到11点半”，只写几点也行。
    [venue] 请写在哪里。就在站点，请发“-”。
    [seats] 请写有多少名额。不限，请发“-”。
    [programme] 请写活动流程，一行一项。没有，请发“-”。
    [contact] 请写联系人。没有，请发“-”。
    [theme] 请写：讲、评、帮、乐或庆。
    [picture] 请把图片发给我。不要图片，请发“-”。
   *[rules] 请写要改的一行，比如“可带：2人”或“截止：周五下午6点”。
}
edit-preview = 👀 卡片会变成这样：
edit-will-tell = 📣 会通知 { $people } 位报名的人：
edit-tells-nobody = 🔕 这次修改不会给大家发消息。
edit-saved = ✅ { $title } 已修改。
edit-saved-and-told = ✅ { $title } 已修改，一分钟后通知大家。
undone = ↩️ { $title } 已恢复原样。
button-field = { $field ->
    [title] 名称
    [time] 🕙 时间
    [venue] 📍 地点
    [seats] 👥 名额
    [programme] 📋 流程
    [contact] ☎️ 联系人
    [theme] 🎈 主题
    [picture] 🖼 图片
   *[rules] ⚙️ 报名规则
}
button-edit = ✏️ 继续修改
button-go-back = ◀️ 返回
button-save = ✅ 保存
button-undo = ↩️ 撤销
button-reason = { $reason ->
    [weather] 🌧 天气不好
    [illness] 🤒 老师生病
    [too-few] 🪑 人数太少
   *[unsaid] 不说原因，直接取消
}
reason = { $reason ->
    [weather] 天气不好
    [illness] 负责的老师病了
   *[too-few] 报名的人太少
}
call-off-why = 请点原因，或者写一句话。
called-off-reason = 原因：{ $reason }
changed-title = ✏️ 活动有变：<b>{ $title }</b>
changed-name = 新名称：{ $title }
changed-time = 🕙 新时间：{ $new }（原来 { $old }）
changed-place = 📍 新地点：{ $new }（原来 { $old }）
changed-back-on = ✅ 照常举行：{ $when }
changed-cannot-come = 您的名额还在。来不了，请发送 /cancel { $number }
list-choose-edit = ✏️ 要修改哪个活动？
list-nothing-to-edit = 没有可以修改的活动。发送 /new 安排一个吧。

## 记录

log-title = 📒 最近做过的事
log-empty = 还没有记录。
log-line = { $at } · { $who } { $deed ->
    [published] 安排了活动
    [changed] 修改了活动
    [called-off] 取消了活动
    [undone] 撤销了修改
    [series-begun] 开始了系列
    [series-changed] 修改了系列
    [series-ended] 结束了系列
    [series-resumed] 继续了系列
    [added] 添加了报名
    [removed] 去掉了报名
    [moved] 调整了岗位
    [attended] 登记了到场
    [recapped] 发布了回顾
    [took-out] 从回顾中取下了一张照片
    [held] 暂缓了消息
    [released] 放行了消息
    [sent-now] 提前发了消息
    [skipped] 取消了消息
    [linked] 关联了群
    [founded] 新建了站点
    [invited] 发出了邀请
    [joined] 成为组织者
    [dismissed] 撤下了组织者
    [revoked] 收回了邀请
   *[broadcast] 给所有群发了通知
}{ $number ->
    [none] { "" }
   *[other] { " " }#{ $number }
}{ $detail ->
    [none] { "" }
   *[other] ：{ $detail }
}

## 时间表

timeline-title = 🗓 <b>{ $title }</b> 还会发出的消息
timeline-empty = { $title } 没有要再发的消息了。
timeline-line = { $state ->
    [held] ⏸ 暂缓 · { $when }
   *[waiting] { $when }
} · { $step ->
    [announce] 活动通知
    [remind-evening] 前一晚提醒
    [remind-soon] 开始前提醒
    [decide] 询问：举行还是取消？
    [ask-attendance] 询问：谁来了？
    [ask-feedback] 询问：觉得怎么样？
    [tell-feedback] 大家的评价
    [recap] 回顾
    [seats] 名额变动通知
    [calendar] 更新日历文件
    [offer-ends] 递补名额到期，通知下一位
   *[changed] 变动通知
}{ $people ->
    [0] { "" }
   *[other] {" → "}{ $people } 人
}{ $groups ->
    [0] { "" }
   *[other] {" → "}{ $groups } 个群
}
button-coming = 👀 { $step ->
    [announce] 活动通知
    [remind-evening] 前一晚提醒
    [remind-soon] 开始前提醒
    [decide] 举行还是取消？
    [ask-attendance] 谁来了？
    [ask-feedback] 觉得怎么样？
    [tell-feedback] 大家的评价
   *[recap] 回顾
}
button-steer = { $steering ->
    [hold] ⏸ 暂缓
    [release] ▶️ 放行
    [now] 📣 现在发
   *[skip] 🚫 不发
}
steered = { $steering ->
    [hold] ⏸ 先不发，等您放行。
    [release] ▶️ 会按时发出。
    [now] 📣 正在发出。
   *[skip] 🚫 这条不发了。
}
list-choose-timeline = 🗓 看哪个活动？

## 站点和负责的人

places-title = 🏠 您的站点
places-line = { $name } · { $slug }
places-how = 新建站点，请发送比如：/place { "taipinglu lianhua 莲花社区站" }
    给下面所有的群发通知，请发送：/broadcast { "taipinglu" } 加上要说的话。
people-title = 👥 { $name }：除了群管理员，还有谁负责
people-line = { $role ->
    [coordinator] ⭐ { $name }，协调员
   *[organiser] { $name }，组织者
}
button-dismiss = ❌ 撤下{ $name }
button-invite = { $purpose ->
    [group] ➕ 关联一个群
    [coordinator] ➕ 邀请协调员
   *[organiser] ➕ 邀请组织者
}
invitation = { $purpose ->
    [group] ➕ 点开链接，选要关联到<b>{ $name }</b>的群：
    [coordinator] ➕ 请把链接发给<b>{ $name }</b>的协调员：
   *[organiser] ➕ 请把链接发给<b>{ $name }</b>的组织者：
}
    { $link }
    只能用一次，三天内有效。
invitation-open = { $purpose ->
    [group] ⏳ 关联群的链接
    [coordinator] ⏳ 邀请协调员的链接
   *[organiser] ⏳ 邀请组织者的链接
}，有效到 { $until }
button-revoke = { $purpose ->
    [group] ✖️ 收回关联群的链接
    [coordinator] ✖️ 收回邀请协调员的链接
   *[organiser] ✖️ 收回邀请组织者的链接
}
revoked = ✅ 已收回，这个链接不能再用了。
claim-of = 🔗 { $name }在“{ $group }”群里点开了您的链接。是要让这个群收到{ $place }的活动吗？关联后，群管理员可以在那里办活动。
claim-of-group = 🔗 “{ $group }”群的一位管理员点开了您的链接。是要让这个群收到{ $place }的活动吗？关联后，群管理员可以在那里办活动。
button-claim-yes = ✅ 是，关联
button-claim-no = 不是，我不认识这个群
claim-waits = ⏳ 快好了：正在请发链接的人确认是不是这个群。这里不用再做什么。
claim-accepted = ✅ 已关联。这个群会收到{ $place }的活动通知。
claim-declined = ✅ 没有关联，这个链接也不能再用了。要新的链接，请发送 /places。
role-taken = ✅ 您现在是{ $name }的{ $role ->
    [coordinator] 协调员
   *[organiser] 组织者
}。发送 /help 看看能做什么。
dismissed = 好的，已经撤下。
place-how = 请写上级站点、简称和名称，比如：/place { "taipinglu lianhua 莲花社区站" }
place-unknown = 没有站点“{ $slug }”。发送 /places 看看简称。
place-bad-slug = “{ $slug }”不能做简称。请用小写字母、数字和“-”，比如“lianhua”。
place-taken = 已经有站点“{ $slug }”了，请换一个简称。
broadcast-how = 请写站点和要说的话，比如：/broadcast { "taipinglu" } 图书室明天闭馆。
broadcast-too-long = 有 { $count } 个字，太长了，请不要超过 { $most } 个字。
broadcast-preview = 📣 会发给{ $name }和下面的 { $groups } 个群：
button-send-broadcast = 📣 发送
broadcast-progress = 📣 已发 { $sent } / { $groups } 个群……
broadcast-done = ✅ 已送到 { $sent } / { $groups } 个群。
broadcast-not-arrived = ⚠️ { $name }有一个群没有收到。
help-coordinator = /place – 新建站点
    /broadcast – 给下面所有的群发通知

## 一步一步安排活动

create-ask = { $question ->
    [title] 📝 活动叫什么？请写名称，也可以带上时间：“合唱 周六上午10点”。
    [day] 📅 哪一天？请点一下，或者写出来。
    [hour] 🕙 几点？请点一下，或者写出来，比如“上午10点到11点半”。
    [place] 📍 在哪个站点？
    [venue] 🚪 具体在哪里？请写出房间或地点。
    [seats] 👥 多少名额？请点一下，或者写个数字。
    [theme] 🎈 是哪一类？
   *[programme] 📋 有哪些内容？请写出来，一行一项。
}
create-which = “{ $line }”有几种可能，是哪一个？
create-earlier = 🔁 哪一个再办一次？
create-no-earlier = 还没有办过的活动。请写新活动的名称。
button-again = 🔁 和上次一样
button-seats = { $seats ->
    [0] 不限
   *[other] { $seats }
}
button-pass = 跳过
weekdays = 一 二 三 四 五 六 日
button-field-edit = ✏️ 修改
month = { $year } 年 { $month } 月

## 评价

feedback-ask = <b>{ $title }</b> 觉得怎么样？点一下就行，组织者只看到人数。
button-was-absent = 我没去
feedback-thanks = 谢谢您告诉我们！
feedback-result = ⭐ <b>{ $title }</b>：{ $count } 人评价，平均 { $average } 分（满分 5 分）。
feedback-few = ⭐ <b>{ $title }</b>：评价的不到五位。为了不让人看出是谁说的，就不列数字了。
feedback-preview = 到时候如果有五位以上评价，我就把人数告诉您。


## Series

series-none =
    您的站点还没有定期活动。发布活动时加一行
    <code>重复：每周六</code>，或者在预览下面点 🔁。
series-choose = 哪个系列？
series-title =
    🔁 <b>{ $title }</b>
    { $rule } · { $hour }
    📍 { $place }
series-day = • { $when }
series-day-made = • { $when } · #{ $number }
series-day-moved = • { $date } → { $when }
series-day-out = • <s>{ $date }</s> 不办
series-no-days = 后面没有日子了。
series-ended-note = 这个系列已经结束。上面列出的仍会举办。
series-ended = 系列已结束。已排进日程的仍然保留。
series-goes-on = 系列继续。
series-summary =
    🔁 { $rule }举办。
    接下来：{ $days }……
    以后每次提前四周自动排进日程。
series-once-more = 🔁 { $rule }举办。后面没有别的日子。
series-begun =
    🔁 { $rule }举办。要停一次、改一次或结束，请发送 /series。
series-saved = { $count ->
    [one] “{ $title }”已修改，以后新排的也照此办理。
   *[other] “{ $title }”共改了 { $count } 次活动，一分钟后通知已报名的人。以后新排的也照此办理。
}
rule-weekly = { $every ->
    [1] 每周{ $weekday ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[7] 日
    }
   *[other] 每 { $every } 周的周{ $weekday ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[7] 日
    }
}
rule-weekday-of-month = 每月{ $which ->
    [1] 第一个
    [2] 第二个
    [3] 第三个
    [4] 第四个
   *[5] 最后一个
}周{ $weekday ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
}
rule-days-of-month = 每月 { $days } 日
rule-festivals = 逢{ $names }
rule-days = 共 { $count } 个日子
rule-cron = 按 crontab 规则 { $line }
rule-until = { $rule }（到{ $date }为止）
date-in-year = { $year }年{ $date }
festival = { $festival ->
    [new-year] 元旦
    [laba] 腊八节
    [spring-eve] 除夕
    [spring-festival] 春节
    [lantern] 元宵节
    [lei-feng] 学雷锋纪念日
    [womens-day] 妇女节
    [qingming] 清明节
    [labour-day] 劳动节
    [childrens-day] 儿童节
    [dragon-boat] 端午节
    [qixi] 七夕节
    [mid-autumn] 中秋节
    [national-day] 国庆节
    [double-ninth] 重阳节
   *[winter-solstice] 冬至
}
new-bad-repeat = { $problem ->
    [ambiguous]
        “{ $line }”有两种意思。请写 <code>重复：每两周</code> 或
        <code>重复：每月第二个周六</code>。
    [end]
        看不懂“{ $line }”里的最后一天。请写 <code>重复：每周六到6月30日</code>。
   *[rule]
        看不懂“{ $line }”是多久一次。请写，例如 <code>重复：每周六</code>、<code>重复：每两周</code>、
        <code>重复：每月1日和15日</code> 或 <code>重复：端午、中秋</code>。
}
create-repetition = 多久一次？
button-repetition = { $word ->
    [once] 只办一次
    [weekly] 每周
    [fortnightly] 每两周
    [half-monthly] 每半月
   *[monthly] 每月一次
}
button-repeat = 🔁 重复
button-series = 🔁 { $title } · { $rule }
button-leave-out = { $date }不办
button-move-day = { $date }改期
button-hold-day = { $date }照办
button-end-series = 结束系列
button-resume-series = 继续系列
button-show-series = 🔁 系列
button-save-this = 只改这一次
button-save-for = { $reach ->
    [following] 这次和以后的
   *[all] 所有还没办的
}
command-series = 定期活动：停一次、改期、结束
refusal-unknown-series = 没有这个系列。发送 /series 看看有哪些。


## Check-in

check-in-code =
    📋 <b>{ $title }</b>
    请让大家扫这张图，或者把签到码发给我：<b>{ $code }</b>
    { $from } 起到活动结束可以签到。已到 { $here } 人，共 { $going } 人报名。
attendance-now = <b>{ $title }</b> 谁到了？点名字打勾（{ $count } 人报名）。
button-who-is-here = 📋 谁到了？
here-how = 请把组织者出示的六位数字发给我，例如 <code>/here 471123</code>
here-welcome = { $count ->
    [1] ✅ 欢迎参加“{ $title }”！已签到。
   *[other] ✅ 欢迎参加“{ $title }”！你们 { $count } 位已签到。
}
here-already = ✅ 您已经在“{ $title }”签过到了。
here-late = ✅ 欢迎参加“{ $title }”！已为您登记。
refusal-unknown-code = 这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。
refusal-too-many-codes = 您已经试了好几个签到码。请组织者帮您签到，或者一小时后再试。
refusal-not-on-list = “{ $title }”的名单上没有您。请找组织者。
command-here = 活动当天签到
command-checkin = 签到码
list-choose-check-in = 哪个活动？
broadcast-coming = 📣 { $place }及下级共 { $groups } 个群：“{ $text }” · { $state ->
    [draft] 还没发
   *[sending] 已发 { $sent } 个
}

## The recap before and after

recap-preview =
    👆 <b>{ $title }</b> 的回顾会是这样（{ $count ->
        [0] 还没有照片
       *[other] { $count } 张照片
    }）。{ $when } 发出，点“发布回顾”就马上发。
    现在还可以把照片和几句话发到这里。
recap-stands = 👆 <b>{ $title }</b> 的回顾已发布。{ $count ->
    [0] 没有照片。
   *[other] 要取下哪张照片，请点它的号码。
}
button-see-recap = 👀 看看回顾
button-take-out = 🗑 第 { $number } 张
picture-taken-out = 照片已取下。
refusal-picture-stays = 卡片已经带图发出，Telegram 不能把图去掉。请发一张别的照片来换。

## Templates

button-template = 📄 用模板
button-keep-template = 📄 存为模板
button-throw-away = 🗑
templates-none = 还没有模板。在活动预览下面点“存为模板”就有了。
templates-choose = 📄 用哪个模板？之后只问日期。
template-kept = 📄 “{ $title }”已存为模板，发送 /new 就能找到。
template-thrown-away = 模板已删除。

## What people write in private

unknown-command = 我不认识 { $typed }。{ $near ->
    [none] { "" }
   *[other] 您是想发 { $near } 吗？
}
aside-put-in = { $count ->
    [0] 要把这段话放进<b>{ $title }</b>的回顾吗？群里的人都会看到。
   *[other] 要把这 { $count } 张照片放进<b>{ $title }</b>的回顾吗？群里的人都会看到。
}
aside-where = { $count ->
    [0] 这段话放进哪个回顾？群里的人都会看到。
   *[other] 这 { $count } 张照片放到哪里？
}
aside-nothing = 好的，只有您和我知道。
aside-cancel = 要取消您对<b>{ $title }</b>的报名吗？
aside-which-answer = 这是哪个问题的回答？
aside-stop = 要停在这里吗？现在还什么都没改。
aside-asks = 这好像是个问题，所以没有记成您的回答。
aside-instead = 您已经回答过了。要换成这一句吗？现在还什么都没改。
aside-left = 好的，什么都没改。
greeted = 您好！👋
thanked = 不用谢，您客气了！
only-words = 我只看得懂文字和照片。请用文字写给我，好吗？
only-own-words = 我分不清这是谁写的。请您自己写给我，好吗？
pictures-later = <b>{ $title }</b>开始以后我才收照片，请到时再发一次。
pictures-for-nothing = 谢谢您！现在没有什么要用照片的。
button-put-in = 是的，放进去
button-put-into = 📣 { $title }的回顾
button-put-on-card = 🖼 新活动的卡片
button-no = 不用
button-yes-cancel = 是的，取消报名
button-cancel-one = 取消：{ $title }
button-answer-for = { $title }的回答
button-was-answer = 不是，这就是我的回答
button-leave-it = 不用，保持原样
button-go-on = 不，继续
button-is-answer = 这就是我的回答
button-take-instead = 是的，换成这句
button-help = 我能做什么？
pictures-too-many = 有 { $count } 张没有加上：一个回顾最多放 10 张。
attendance-late = <b>{ $title }</b>的回顾已发布。谁来了？
    请点名字（共 { $count } 人报名），照片和想写的话也可以发给我：一周之内我会更新回顾。
refusal-recap-stays = 已经过了一周，回顾不再改了。
