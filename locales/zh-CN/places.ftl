### Places, groups, and who runs them. A file of the same name stands in every language, with the same texts.

help-places = /places – 站点和负责的人
help-log = /log – 谁做了什么
help-link = /link yusha – 在群里发送：本群接收该站点的活动通知
help-unlink = /unlink – 在群里发送：本群不再接收活动通知
help-place = /place – 新建站点
help-broadcast = /broadcast – 给下面所有的群发通知
linked = 👋 大家好，我是{ $place }的活动小助手：在本群发活动通知，帮大家报名，到时提醒。
unlinked = ✅ 本群不再接收{ $place }的活动通知。想恢复的话，请机器人的负责人在这里发送 /link。
group-unlinked = 👋 我是一个社区的活动小助手，本群还不是这个社区的群，我在这里不打扰大家。想让我帮忙，请向社区负责人要一个链接。
link-unknown = 没有站点“{ $place }”。请写成 /link { $known }
group-unreachable = ⚠️ { $place }的一个群，我发不了消息了。请重新把我加进群里。
log-title = 📒 最近做过的事
button-log-older = ⬇️ 更早的
log-empty = 还没有记录。
log-line = { $at } · { $who } { $deed ->
    [published] 安排了活动
    [changed] 修改了活动
    [called-off] 取消了活动
    [menu-changed] 改了菜单
    [visit-closed] 结束了上门服务：
    [proposal-taken] 把志愿者想做的上了菜单
    [proposal-declined] 没有把志愿者想做的上菜单
    [wish-decided] 答复了一个心愿
    [menu-posted] 把菜单发到群里
    [poll-published] 发起了投票
    [poll-closed] 结束了投票
    [poll-answered] 写了怎么办：
    [never-was] 记下没有办成
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
    [unlinked] 解除了一个群的关联
    [founded] 新建了站点
    [renamed] 改了站点名
    [invited] 发出了邀请
    [joined] 成为组织者
    [dismissed] 撤下了组织者
    [revoked] 收回了邀请
    [broadcast] 给所有群发了通知
    [volunteer-taken-in] 同意一位志愿者加入
    [volunteer-let-go] 请一位志愿者离队
    [volunteer-leads] 换了队长
    [volunteer-changed] 改了一位志愿者的资料
    [role-kind] 说明了岗位是哪种帮忙
    [volunteer-invited] 给一位志愿者发了链接
    [volunteer-joined] 用自己的手机加入了志愿者
    [volunteers-called] 请志愿者帮忙：
    [hours-decided] 核定了服务时长
    [stars-noticed] 公示了星级
    [star-decided] 决定了一个星级
    [thanks-decided] 决定了志愿者日的感谢
    [certificate-issued] 出具了证明
    [certificate-declined] 暂未出具证明
    [certificate-revoked] 撤销了证明
    [hours-taken-back] 收回了补记的时长
    [hours-taken-over] 用表格补录了服务时长
    [hours-noted] 补记了服务时长：
   *[other] 做了一件事
}{ $number ->
    [none] { "" }
   *[other] { " " }#{ $number }
}{ $detail ->
    [none] { "" }
   *[other] ：{ $detail }
}
places-title = 🏠 您的站点
places-how = 点一个站点，可以看谁在管、改名字、在下面新建站点。
    要给站点和下级的所有群发消息，请发：/broadcast { $name } 再加上内容。
people-title = 👥 { $name }：除了群管理员，还有谁负责
people-nobody = 还没有别人。
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
claim-accepted = ✅ 我进群了。这个群会收到{ $place }的活动通知。
claim-declined = ✅ 没有关联，这个链接也不能再用了。
role-taken = ✅ 您现在是{ $name }的{ $role ->
    [coordinator] 协调员
   *[organiser] 组织者
}。
dismissed = 好的，已经撤下。
place-unknown = 没有站点“{ $slug }”。
place-bad-slug = “{ $slug }”不能做简称。请用小写字母、数字和“-”，比如“lianhua”。
place-taken = 已经有站点“{ $slug }”了，请换一个简称。
broadcast-how = 请写站点和要说的话，比如：/broadcast { "taipinglu" } 图书室明天闭馆。
broadcast-too-long = 有 { $count } 个字，太长了，请不要超过 { $most } 个字。
broadcast-preview = 📣 会发给{ $name }和下面的 { $groups } 个群：
button-send-broadcast = 📣 发送
broadcast-progress = 📣 已发 { $sent } / { $groups } 个群……
broadcast-from = 📣 <b>{ $place }</b>
broadcast-from-person = 📣 <b>{ $place }</b>，{ $name }
broadcast-later = 🌙 现在是安静时间，{ $when } 发到各群。
broadcast-done = ✅ 已送到 { $sent } / { $groups } 个群。
broadcast-not-arrived = ⚠️ { $name }有一个群没有收到。
broadcast-coming = 📣 { $place }及下级共 { $groups } 个群：“{ $text }” · { $state ->
    [draft] 还没发
   *[sending] 已发 { $sent } 个
}
owner-welcome = 👋 欢迎！现在这个机器人归您管了。它在群里发活动通知，帮大家报名，到时提醒。
naming = 您的社区叫什么？直接写名字就行，例如：玉沙社区
naming-too-long = 名字有点长，请写短一点。
naming-left = 好的，以后再说。点按钮就能接着来。
naming-done-already = 已经有站点了，不用再起名字。
naming-below = “{ $name }”下面的新站点叫什么？直接写名字就行。
naming-anew = “{ $name }”以后叫什么？直接写名字就行。
place-renamed = ✅ 改好了，现在叫“{ $name }”，活动卡片上也会改。
button-people = 👥 { $name }
button-rename = ✏️ 改名字
button-place-below = ➕ 新建下级站点
place-named = ✅ “{ $name }”建好了。
add-to-group = 现在把我加进您的群：点按钮，选群就行。我只要一个权限：删除消息，好收拾自己发的东西。
then-first-activity = 然后安排第一个活动。我一样一样地问，您发布之前谁也看不到。
button-later = 以后再说
button-go-on-naming = ▶️ 接着来
button-add-to-group = ➕ 把我加进群
button-first-activity = 🆕 第一个活动
