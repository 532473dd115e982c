### What several rooms say, and refusals: the reason and the way out. A file of the same name stands in every language, with the same texts.

date = { $month }月{ $day }日（{ $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}）
date-in-year = { $year }年{ $date }
date-time = { $date }{ $time }
date-short = { $day }日（{ $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}）
dates-in-month = { $first }至{ $last_short }
dates = { $first }至{ $last }
each-day = { $dates }，每天{ $from }–{ $until }
day-of-several = { $when }（第 { $which } 天，共 { $most } 天）
theme = { $theme ->
    [lecture] 📖 讲
    [appraise] 🏅 评
    [help] 🤝 帮
    [celebrate] 🎉 庆
   *[fun] 🎈 乐
}
button-theme = { $theme ->
    [lecture] 📖 讲座
    [appraise] 🏅 表彰
    [help] 🤝 互助
    [celebrate] 🎉 节庆
   *[fun] 🎈 娱乐
}
card-point = { $number }. { $text }
names-separator = 、
button-join-line = 🕐 排候补
button-private = 🔔 接收提醒
button-discard = 不要了
button-call-off = ❌ 取消活动
button-post-recap = 📣 发布回顾
button-back = ◀️
button-turn = ⬇️ 更多
button-next = ▶️
button-activity = { $title } · { $when }
named = { $name }：{ $text }
list-choose-cancel = 要取消哪个报名？请点一下：
mine-empty = 您还没有报名。
welcome = 👋 您好！社区有活动我会告诉您，报了名我会提醒您。
welcome-in = ✅ 您的名额已经有了{ $companions ->
    [0] { "" }
   *[other] ，另带 { $companions } 人
}，到时候我会在这里提醒您。
welcome-waiting = 🕐 您在候补，{ $ahead ->
    [0] 排在最前面
   *[other] 前面有 { $ahead } 人
}。有空位我会在这里告诉您。
discarded = 草稿已删除。
button-way = { $way ->
    [activities] 📋 有什么活动
    [signup] ✅ 报名
    [cancel] 取消报名
    [calendar] 📅 存到日历
    [mine] 🎟 我的报名
    [settings] ⚙️ 设置
    [menu] 🍽 菜单
    [wish] 💫 我有个心愿
    [wishes] 💫 大家的心愿
    [inbox] 📥 等您处理
    [poll] 📊 投票
    [volunteer] 🙋 志愿服务
    [hours] ⏱ 我的时长
    [team] 👥 我的队伍
    [mydata] 📄 存了我哪些资料
    [forget] 🗑 删除资料
    [help] ❓ 能做什么
    [new] ➕ 新活动
    [edit] ✏️ 修改
    [checkin] 📍 今天
    [roster] 👥 谁来
    [add] ➕ 加一位
    [phone] 📞 电话通知名单
    [timeline] 📣 还会发什么
    [recap] 📸 回顾
    [series] 🔁 重复的活动
   *[places] 🏠 我的站点
}
button-cannot-come = 🙁 我来不了
list-choose-roster = 👥 看哪个活动的名单？
list-choose-recap = 📸 看哪个活动的回顾？
list-no-recap = 现在没有回顾。活动结束后一周内可以看。
refusal-over = 活动已经结束。
refusal-running = 活动已经开始了，请直接到现场问一问！
refusal-too-late-to-cancel = 活动已经开始，不能取消报名了。{ $contact ->
    [none] 来不了的话，请告诉组织者一声。
   *[other] 来不了的话，请说一声：{ $contact }
}
refusal-closed = 报名已截止。{ $contact ->
    [none] 请问问组织者还有没有位置。
   *[other] 请联系：{ $contact }
}
refusal-called-off = 活动已取消。
refusal-not-in = 您没有报这个活动。
refusal-only-neighbours = 这个活动您只帮邻居报了名，自己没有报。要取消邻居的报名，请看“我的报名”。
refusal-not-open-yet = 报名还没开始：{ $when } 开始。
refusal-role-full = { $seats ->
    [1] “{ $role }”只要一位，已经有人了。
   *[other] “{ $role }”也满了，只要 { $seats } 位。
}您在“{ $other }”的候补位置不变。
refusal-few-needed = { $seats ->
    [1] “{ $role }”只要一位，你们人数太多了。
   *[other] “{ $role }”只要 { $seats } 位，你们人数太多了。
}
refusal-not-offered = 现在没有留给您的名额。点“我排第几？”看看情况。
refusal-other-role = 您报的是“{ $role }”。想换，请先点“取消报名”。
refusal-too-many-companions = { $most ->
    [0] 这个活动不能带人，请每位自己报名。
   *[other] 最多可以再带 { $most } 人。
}
refusal-too-late-to-undo = 超过十分钟，不能撤销了，但还可以修改。
refusal-changed-meanwhile = 刚才有人改过这个活动。请再看一遍，重新修改。
refusal-not-asked = 这是在问别人。您想报名，请点活动卡片上的按钮。
refusal-not-newest = 后来内容有变，所以我什么都没做。请看最新的那条消息。
not-newest = 那条消息已经不是最新的，所以我什么都没做。现在是这样：
refusal-only-coordinators = 只有协调员可以这样做。
refusal-used-invitation = 这个链接用过了，或者过期了。请让给您链接的人再发一个。
refusal-used-owner-link = 这个链接用过了，或者过了15分钟。请让启动机器人的人再发一个。
refusal-linked-already = 这个群已经属于一个站点，不会改动。只有机器人的负责人能改。
refusal-only-admins-here = 只有本群的管理员可以关联。请找一位管理员点开链接。
button-field = { $field ->
    [title] 名称
    [time] 🕙 时间
    [day] 📅 日期
    [hour] 🕙 时间
    [place] 🏠 哪个站点
    [venue] 📍 地点
    [seats] 👥 名额
    [programme] 📋 流程
    [contact] ☎️ 联系人
    [theme] 🎈 主题
    [picture] 🖼 图片
    [helpers] 🙋 要帮手
    [more] 💬 备注
   *[rules] ⚙️ 报名规则
}
button-go-back = ◀️ 返回
list-nothing-to-edit = 还没有安排活动。
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
button-coming-day = { $name } · { $date }
claim-waits = ⏳ 快好了：正在请发链接的人确认是不是这个群。这里不用再做什么。
refusal-party-too-large = 一共只有 { $seats } 个名额，你们人数太多了。
refusal-no-room = { $free ->
    [0] 没有空位了，不能再多带人。
   *[other] 只剩 { $free } 个空位，不够。
}您原来的名额不变。
refusal-alone = 您是一个人报的名。不来了，请点“取消报名”。
refusal-too-many-guests = 最多可以帮 { $most } 位邻居报名。更多人请找组织者。
refusal-no-name = 这好像不是名字。只写名字就好，比如：/signup { $number } 王奶奶
refusal-no-count = 这不是人数。请写一共几个人，比如：/signup { $number } 2；帮邻居报名请写名字：/signup { $number } 王奶奶
refusal-no-such-guest = 您没有帮“{ $name }”报过名。
refusal-no-such-number = 名单上没有 { $text } 号。
refusal-not-begun = 活动还没开始，开始以后再登记到场。
refusal-unknown-activity = 没有这个活动。
# Takes $number $when
refusal-not-announced = { $number } 号活动还没发布。{ $when ->
    [soon] 马上就会发布，之后就能登记。
   *[other] { $when } 发布，之后就能登记。
}
refusal-which-activity = 是哪个活动？请回复活动卡片，或在命令后面写上编号。
refusal-only-organisers = 只有组织者可以这样做。请找群管理员。
refusal-only-owners = 只有机器人的负责人可以这样做。
refusal-no-draft = 草稿已经没有了。
refusal-not-over = 活动还没有结束，结束后再来。
refusal-recap-done = 回顾已经发布了。
refusal-old-button = 这个按钮过期了。下面没有更新的消息，就给我发一句“你好”。
refusal-group-only = 请在要说的那个群里发送。
refusal-private-only = 请在和我的私聊里发送。
refusal-not-linked = 本群还没有关联站点。请负责人在这里发送 /link。
refusal-too-many = 太快啦！请稍等一下再试。
failure = 我们这边出了点问题，请过一会儿再试。
refusal-unknown-series = 没有这个系列。
refusal-unknown-code = 这个签到码现在用不了。活动开始前半小时起可以签到。请再看一下，或者问问组织者。
refusal-too-many-codes = 您已经试了好几个签到码。请组织者帮您签到，或者一小时后再试。
refusal-not-on-list = “{ $title }”的名单上没有您。请找组织者。
refusal-picture-stays = 卡片已经带图发出，Telegram 不能把图去掉。请发一张别的照片来换。
refusal-recap-stays = 已经过了一周，回顾不再改了。
button-take-seat = ✅ 我要这个名额
refusal-no-paper = 做这件事要有证：急救证或者驾驶证。请先给组织者看一看，登记好了就能报名。您也可以先报名参加活动。
refusal-not-for-children = 来帮忙要监护人先同意，有些事要成年人来做，请问问组织者。欢迎您报名参加活动。
