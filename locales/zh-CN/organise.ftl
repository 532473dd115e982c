### Making activities, and changing them. A file of the same name stands in every language, with the same texts.

help-new = /new – 新活动，一步一步来
help-edit = /edit – 修改活动
help-series = /series – 定期活动
help-cancelactivity = /cancelactivity 12 – 取消 12 号活动
button-publish = ✅ 发布
button-keep-on = 不取消
picture-on-card = 📷 图片会放在卡片上。
preview = 发出去是这个样子：
preview-when = { $when } { $groups ->
    [0] 发布，但还没有能发到的群：请先把我加进站点的群里
   *[other] 发到 { $groups } 个群
}。
preview-past = ⚠️ { $when } 已经过了。请点“发布”，另选一天。
closes-unseen = ⚠️ 报名 { $when } 就截止了，那时卡片还没发出，谁也来不及报名。请{ $state ->
    [draft] 先点“发布”，再
   *[saved] {""}
}点“还会发什么”，选“现在发”。
preview-at-once = { $groups ->
    [0] 还没有能发到的群：请先把我加进站点的群里
   *[other] 马上发到 { $groups } 个群。
}
published = ✅ 已保存，编号 { $number }。{ $when } 发布通知。
published-at-once = ✅ 已保存，编号 { $number }。正在发布通知。
published-unheard = ✅ 已保存，编号 { $number }。
no-group-hears = ⚠️ 现在没有能发到的群，还没有人看得到。请点“我的站点”，把我加进群里，并让我能发言。到时已该发布的活动会马上发到群里。
button-see-draft = 👀 到私聊里继续
new-in-private = 已存好！请点按钮，到私聊里继续。
new-how = 发送 /new，同一条消息里写上内容，比如：

    /new 合唱练习 周六上午10点到11点半
    名额：20
    地点：文化活动室
    流程：热身；学三首歌；喝茶聊天
    备注：请自带杯子
notice-read = 📋 通知读好了，请看一看：没有归到哪一项的话，原样放在卡片上。
notice-repeats = 🔁 看起来要办好几次，日期在下面。只办一次的话，请点“重复”，再点“只办一次”。
notice-repeats-somehow = 🔁 看起来要办好几次，可多久一次没读懂：预览出来后，请点“重复”。
draft-rests = 💤 “{ $title }”的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
draft-rests-unnamed = 💤 您的草稿先放一放。从现在起，您发的话和照片不会放进去。草稿保留一周。
change-rests = 💤 “{ $title }”的修改没有等到您的回答，什么都没改。
button-take-up = ▶️ 继续
notice-invites-nobody = 这里面没找到可以参加的活动。
notice-several = 这张表里有 { $count } 个活动。请一次发一个：表头那一行，加上下面的一行。
refused-once-more = 那段话没有保存。请改好以后，再发一次。
draft-kept = 您的草稿“{ $title }”还留着，点一下就能接着办。
button-bring-back = ◀️ { $title }
notice-draft-open = 您还有一份没办完的草稿。请继续办完，或点“不要了”，再发一次通知。
new-no-date = “{ $line }”里没有找到日期。请写成“周六上午10点”或“11月28日 14:30”，再发一次。
new-no-time = “{ $line }”里没有找到时间。请写成“周六上午10点”，再发一次。
new-ambiguous = “{ $line }”是 { $times }？请写“上午”或“下午”，再发一次。
new-ambiguous-day = “{ $line }”是 { $times }？请写清楚是哪一天，再发一次。
new-disagree = “{ $line }”里的日期和星期对不上：{ $times }？请改好再发一次。
new-repeats = “{ $line }”不止一天。请先写第一次的日期，再另起一行，比如“重复：每周六”。
new-unclear = “{ $line }”是什么时候，我拿不准。请写成“12月5日 10:00”，再发一次。
new-unclear-word = “{ $line }”里的“{ $word }”我拿不准。请写成“12月5日 10:00”，再发一次。
new-converted = 🌐 您写的是别的时区的时间，换成本地时间是{ $when }。
new-limits-converted = 🌐 您写的报名时间是别的时区的，上面已经换成本地时间。
edit-hour = 🕙 { $day }几点？请写下来，比如“上午10点”。
edit-converted = 🌐 您写的是别的时区的时间，下面是换成的本地时间。
or-separator = {" 还是 "}
new-past = { $when } 已经过去了。请写以后的日期，再发一次。
new-no-such-day = 没有这一天：“{ $line }”。请看看日期，再发一次。
new-no-title = 活动叫什么？名称写在最前面，比如：合唱练习 周六上午10点
new-title-too-long = 名称有 { $count } 个字，最多 200 个。请写短一点，再发一次。
new-more-too-long = “备注”一共 { $count } 个字，最多 { $most } 个。请写短一点，再发一次。
new-bad-seats = “{ $line }”里的名额看不懂。请写成“名额：20”，再发一次。
new-bad-helpers = “{ $line }”里要哪些帮手看不懂。请写成“帮手：3人”，或者“帮手：厨房2人，接待1人”，再发一次。
new-bad-number = “{ $line }”里的数字看不懂，或者太大了。请改一下，再发一次。
new-too-many = “{ $line }”多了一行，最多 { $most } 行。请删掉，再发一次。
new-after-start = “{ $line }”在活动开始以后。请写早一点的时间，再发一次。
new-overlap = 照“{ $line }”，上一次还没结束，下一次就开始了。请改得稀一些，或者少办几天。
new-bad-line = 这一行看不懂：“{ $line }”。每行用“地点：”“名额：”“流程：”“联系：”“帮手：”或“主题：”开头；别的话写在“备注：”后面。
new-unknown-place = 您没有管理叫“{ $place }”的站点。您的站点：{ $known }
new-which-place = 在哪个站点？请加一行，比如“站点：{ $known }”，再发一次。
call-off-sure = 确定取消 <b>{ $title }</b>（{ $when }）吗？{ $count ->
    [0] 还没有人报名。
   *[other] 会告诉 { $count } 位报名的人（私信或群里）。
}
called-off = ❌ { $title } 已取消。{ $count ->
    [0] 没有人报名。
   *[other] 一分钟后告诉 { $count } 位报名的人（私信或群里）。
}
kept-on = { $title } 照常举行。
seats-set = ✅ { $title } 现在有 { $seats } 个名额。
# Takes $seats $number
seats-beyond = 已经有 { $seats } 人有名额，都会保留；有人退出、低于名额后，才会再有新名额。要请人退出，先用 /roster { $number } 查编号，再发送，比如：/remove { $number } 5
seats-how = 名额“{ $text }”看不懂。请这样写：/seats { $number } 30
called-off-person = ❌ <b>{ $title }</b>（{ $when }）取消了，很抱歉！
called-off-group = ❌ <b>{ $title }</b>（{ $when }）取消了，很抱歉！
edit-what = ✏️ 要改哪一项？
edit-ask = <b>{ $title }</b> · { $field ->
    [title] 请写新的名称。
    [time] 请写新的时间，比如“周六上午10点到11点半”，只写几点也行。
    [venue] 请写在哪里。
    [seats] 请写有多少名额。
    [programme] 请写活动流程，一行一项。
    [contact] 请写联系人。
    [theme] 请点一下，是哪一类。
    [more] 请写还要告诉大家的话，比如带什么、收不收费。
    [picture] 请把图片发给我。
   *[rules] 请点要改的那一条，或写一行，比如“可带：2人”或“截止：周五下午6点”。
}
rules-head = ⚙️ 报名规则
rule-opens = • { $when } 开始报名
rule-closes = • { $when } 截止
rule-companions = • { $count ->
    [0] 不能带人
   *[other] 最多可以带 { $count } 人
}
rule-role = • { $role }{ $seats ->
    [0] { "" }
   *[other] ：要 { $seats } 人
}
rule-waitlist = • 有空位时，{ $waitlist ->
    [offer] 先问候补的下一位，由他决定来不来
   *[move-up] 候补的下一位马上补上
}
rule-cancel-by = • { $when } 以后取消的，会告诉您
rule-minimum = • 至少 { $least } 人；人不够，{ $when } 问您怎么办
rule-question = • 报名时问每个人：“{ $question }”
rule-late = • 没报名的人，{ $late ->
    [yes] 有空位就可以当场参加
   *[no] 不能当场参加
}
button-companions = 👥 { $count ->
    [0] 不能带人
   *[other] 最多 { $count } 人
}
button-waitlist = { $waitlist ->
    [offer] 🕐 先问下一位
   *[move-up] 🕐 马上递补
}
button-late = { $late ->
    [yes] 🚪 当场可以参加
   *[no] 🚪 当场不能参加
}
button-no-minimum = 不设最少人数
edit-preview = 👀 卡片会变成这样：
edit-not-saved = ⚠️ 没有保存：后来又问了别的。现在是这样：
edit-will-tell = 📣 会通知 { $people } 位报名的人：
edit-moves-up = 📣 有空位就按顺序给候补的人，并告诉他们。
edit-stale = ⚠️ 卡片上的说明还写着：“{ $words }”
edit-tells-nobody = 🔕 这次修改不会给大家发消息。
edit-saved-later = ✅ { $title } 已修改。现在是安静时间，{ $when } 通知大家。
edit-saved = ✅ { $title } 已修改。
edit-saved-and-told = ✅ { $title } 已修改，一分钟后通知大家。
undone = ↩️ { $title } 已恢复原样。
button-edit = ✏️ 继续修改
button-save = ✅ 保存
button-save-without = ✅ 保存，并去掉这句
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
called-off-later = ❌ { $title } 已取消。现在是安静时间，{ $when } 通知大家。
called-off-reason = 原因：{ $reason }
changed-title = ✏️ 活动有变：<b>{ $title }</b>
changed-name = 新名称：{ $title }
changed-time = 🕙 新时间：{ $new }（原来 { $old }）
changed-place = 📍 新地点：{ $new }（原来 { $old }）
changed-back-on = ✅ 照常举行：{ $when }
changed-cannot-come = 不用重新报名。来不了，请点下面的按钮。
changed-neighbours-stay = 报名都还在。谁来不了，请点下面的按钮。
list-choose-edit = ✏️ 要修改哪个活动？
create-ask = { $question ->
    [title] 📝 活动叫什么？请写名称，也可以带上时间：“合唱 周六上午10点”。
    [day] 📅 哪一天？请点一下，或者写出来。
    [hour] 🕙 几点？请点一下，或者写出来，比如“上午10点到11点半”。
    [place] 📍 在哪个站点？
    [venue] 🚪 具体在哪里？请写出房间或地点。
    [seats] 👥 多少名额？请点一下，或者写个数字。
    [theme] 🎈 是哪一类？
    [contact] ☎️ 大家可以问谁？请写姓名、电话，或者都写。
    [fee] 🪙 怎么收费？
    [audience] 👪 适合哪些人？比如：6 岁以上的孩子。
    [bring] 🎒 大家要带什么？
    [helpers] 🙋 要帮手做什么？请点一下，或者写出来，比如“厨房2人，接待1人”。
    [more] 📝 还有什么要告诉大家？比如带什么、收不收费。
   *[programme] 📋 有哪些内容？请写出来，一行一项。
}
helpers-how-many = 🙋 { $role }：要几位？
helper-role = { $skill ->
    [helping] 帮手
    [kitchen] 厨房帮手
    [lecture] 主讲
    [music] 伴奏
    [handicraft] 手工帮手
    [repairs] 维修
    [haircuts] 理发
    [children] 看护孩子
    [driving] 司机
    [first-aid] 急救
    [care-visits] 探访
    [phone-help] 教用手机
   *[translation] 翻译
}
button-helpers = { $count ->
    [0] 多少都行
   *[other] { $count }
}
create-so-far = 现在是：{ $text }
create-past = { $when } 已经过了。
detail-label = { $question ->
    [fee] 费用
    [audience] 对象
   *[bring] 请带
}
create-which = “{ $line }”有几种可能，是哪一个？
create-which-day = “{ $line }”里的日期和星期对不上，是哪一天？
create-earlier = 🔁 哪一个再办一次？
create-no-earlier = 还没有办过的活动。请写新活动的名称。
button-again = 🔁 和上次一样
button-seats = { $seats ->
    [0] 不限
   *[other] { $seats }
}
button-no-theme = 不写
button-details = 📝 再写几项
button-pass = 跳过
button-as-it-is = 👌 不改
weekdays = 一 二 三 四 五 六 日
button-field-edit = ✏️ 修改
month = { $year } 年 { $month } 月
command-new = 新活动（组织者）
command-edit = 修改活动
command-cancelactivity = 取消活动（组织者）
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
series-none-on = 🚫 { $date }没有<b>{ $title }</b>。
series-next-on = 下一次：{ $when }
series-day-instead = 🔁 <b>{ $title }</b>这次改在 { $when }，不在 { $date }。
series-day-moved = • { $date } → { $when }
series-day-out = • <s>{ $date }</s> 不办
series-no-days = 后面没有日子了。
series-ended-note = 这个系列已经结束。上面列出的仍会举办。
series-ended = 系列已结束。已排进日程的仍然保留。
series-goes-on = 系列继续。
series-summary =
    🔁 重复：{ $rule }。
    接下来：{ $days }……
    以后每次提前四周自动排进日程。
series-first-moved = 📌 { $date }不在这些日子里，第一次是{ $when }。
series-once-more = 🔁 重复：{ $rule }。后面没有别的日子。
series-begun =
    🔁 重复：{ $rule }。要停一次、改一次或结束，请点下面的按钮。
series-saved = { $count ->
    [one] “{ $title }”已修改，以后新排的也照此办理。
   *[other] “{ $title }”共改了 { $count } 次活动，一分钟后通知已报名的人。以后新排的也照此办理。
}
weekday = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
weekday-short = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
rule-daily = { $every ->
    [1] 每天
   *[other] 每 { $every } 天
}
rule-weekly = { $every ->
    [1] 每{ $days }
   *[other] 每 { $every } 周的{ $days }
}
rule-weekday-range = { $from }至{ $until }
rule-of-month = { $every ->
    [1] 每月{ $days }
   *[other] 每 { $every } 个月的{ $days }
}
rule-day = { $day ->
    [31] 最后一天
   *[other] { $day }日
}
rule-nth = { $which ->
    [first] 第一个
    [second] 第二个
    [third] 第三个
    [fourth] 第四个
    [fifth] 第五个
    [last-but-one] 倒数第二个
   *[last] 最后一个
}
rule-nth-weekday = { $which }{ $weekday }
rule-festivals = 逢{ $names }
rule-days = { $days }
rule-many-days = 从{ $from }到{ $until }共 { $count } 个日子
rule-cron = 按 crontab 规则 { $line }
rule-until = { $rule }，到{ $date }为止
rule-except = { $rule }，{ $days }除外
rule-with-first = { $rule }；第一次是{ $date }
list-and = { $names }、{ $name }
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
    [christmas] 圣诞节
   *[winter-solstice] 冬至
}
new-bad-repeat =
    看不懂“{ $line }”是多久一次。请写，例如 <code>重复：每周六</code>、<code>重复：每两周</code>、
    <code>重复：每月1日和15日</code> 或 <code>重复：端午、中秋</code>。
new-strange-repeat = 看不懂“{ $line }”里的“{ $part }”。请去掉它，或者换个写法。
new-ambiguous-repeat =
    “{ $line }”有两种意思。请写 <code>重复：{ $rule }</code> 或
    <code>重复：{ $other }</code>。
new-bad-repeat-end = 看不懂“{ $line }”里的最后一天。请写 <code>重复：每周六到6月30日</code>。
new-repeat-hour = “{ $part }”和活动开始的时间不一样。时间写在名称那一行就行，请从 <code>重复：</code> 里去掉。
new-repeat-none-on = { $date }本来就没有这个活动，请看看日子对不对。
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
    [following] 从{ $date }起都改
   *[all] 还没办的全改（从{ $date }起）
}
command-series = 定期活动：停一次、改期、结束
button-template = 📄 用模板
button-keep-template = 📄 存为模板
button-throw-away = 🗑
templates-none = 还没有模板。在活动预览下面点“存为模板”就有了。
templates-choose = 📄 用哪个模板？之后只问日期。
template-kept = 📄 “{ $title }”已存为模板，办新活动时就能用。
template-thrown-away = 模板已删除。
# Takes $title $when
never-was-sure = <b>{ $title }</b>（{ $when }）没有办成吗？那就没有人到场，帮手也不计时长。不会另外通知大家。
never-was = ❌ 记好了：{ $title } 没有办。
it-was = { $title } 不改，照旧。
button-never-was = ❌ 没有办成
button-it-was = 办了的
# Takes $count
draft-ordered = 有 { $count } 位邻居点了单，名额先给他们；您一发布，他们就知道。
