command-menu = 可以点的服务
help-menu = /menu – 看菜单，点想要的服务
help-order = /order 7 – 点菜单上的 7 号；后面写上名字，就是帮没有手机的人点
menu-in-private = 🍽 菜单在和我的私聊里。
button-menu-open = 🍽 看菜单、点单
button-menu = 🍽 菜单
menu-none = 这里还没有菜单。已经安排的活动在“有什么活动”里。
menu-where = 🍽 看哪里的菜单？
menu-of = 🍽 <b>{ $place } · 菜单</b>
    想要哪样，点一下。人够了就安排。
menu-begin = 🍽 <b>{ $place } · 菜单</b>
    菜单还是空的。请先上一样：居民点单，人够了，您点两下就办成活动。
menu-empty = 🍽 <b>{ $place } · 菜单</b>
    现在没有可以点的。
menu-card = 🍽 <b>{ $place } · 可以点的服务</b>
    人够了就安排。谁点了，别人看不到。
# Takes $count
menu-posted = { $count ->
    [0] 还没有能发到的群：请先把我加进站点的群里。
   *[other] 菜单已发到 { $count } 个群，有变化会自动更新。
}
# Takes $kind $name $wanted $threshold $stands
button-dish = { $kind ->
    [hair] 💈
    [repairs] 🔧
    [health] 🩺
    [law] ⚖️
    [phone] 📱
    [company] ☕️
    [children] 🧒
    [talks] 🎤
    [culture] 🎨
   *[other] 🍽
} { $name } · { $stands ->
    [paused] ⏸
    [home] 🏠 上门
    [mine-home] ✅ 🏠 上门
    [mine] ✅ { $wanted }/{ $threshold } 人
    [mine-enough] ✅ { $wanted } 人，够了
    [enough] { $wanted } 人，够了
   *[offered] { $wanted }/{ $threshold } 人
}
button-dish-kind = { $kind ->
    [hair] 💈 理发
    [repairs] 🔧 维修
    [health] 🩺 健康
    [law] ⚖️ 法律
    [phone] 📱 手机
    [company] ☕️ 陪伴
    [children] 🧒 孩子
    [talks] 🎤 宣讲
    [culture] 🎨 文化
   *[other] 🍽 其他
}
# Takes $kind $name $number $minutes $wanted $threshold
dish = { $kind ->
    [hair] 💈
    [repairs] 🔧
    [health] 🩺
    [law] ⚖️
    [phone] 📱
    [company] ☕️
    [children] 🧒
    [talks] 🎤
    [culture] 🎨
   *[other] 🍽
} <b>{ $name }</b> · { $number } 号
    { $minutes } 分钟。{ $wanted ->
    [0] 还没有人点。
   *[other] 已有 { $wanted } 位邻居点了。
}满 { $threshold } 人就安排。
dish-paused = { $name } 现在不能点。
button-order = 🙋 我想要
button-order-for = 👵 帮没有手机的人点
button-order-back = ↩️ 我不要了
button-order-back-for = ↩️ { $name } 不要了
# Takes $name $number $reached $threshold
ordered = ✅ 记好了：{ $name }。您是第 { $number } 位。{ $reached ->
    [yes] 人够了，已经告诉组织者，定了日子我告诉您。
   *[no] 满 { $threshold } 人就安排，到时我告诉您。
}
# Takes $name $who $number $reached $threshold
ordered-for = ✅ 记好了：{ $name }，给 { $who } 点的，是第 { $number } 份。{ $reached ->
    [yes] 人够了，已经告诉组织者，定了日子我告诉您。
   *[no] 满 { $threshold } 人就安排，到时我告诉您。
}
order-for-whom = { $name } 是给谁点的？请写名字，比如：王奶奶
order-no-such = 菜单上没有 { $number } 号。编号在每一样的页面上，打印的菜单上也有。
order-taken-back = 已经退掉：{ $name }。
order-declined = 您点的 { $name } 从菜单上撤下了，很抱歉！看看别的？
dish-which-kind = 是哪一类？
# Takes $kind
dish-which-name = { $kind ->
    [hair] 💈 理发
    [repairs] 🔧 维修
    [health] 🩺 健康
    [law] ⚖️ 法律
    [phone] 📱 手机
    [company] ☕️ 陪伴
    [children] 🧒 孩子
    [talks] 🎤 宣讲
    [culture] 🎨 文化
   *[other] 🍽 其他
}——叫什么名字？写几个字，比如：“周师傅理发”
button-dish-new = ➕ 上一样
button-menu-post = 📣 发到群里
button-menu-print = 🖨 打印菜单
menu-printed = 🖨 今天的菜单，可以打印了。菜单有变化，再打印一张就行。
menu-sheet-title = { $place } · 菜单
menu-sheet-how = 想要哪样，在服务台说编号就行；也可以用手机扫码，在聊天里点。
menu-sheet-code = 扫码打开聊天里的菜单。
# Takes $minutes $form $threshold $name
menu-sheet-dish = { $minutes } 分钟 · { $form ->
    [visit] 上门服务
   *[gathering] 满 { $threshold } 人就安排
}{ $name ->
    [none] { "" }
   *[other] {" "}· { $name }来做
}
menu-sheet-date = { $date }的菜单
button-dish-make = 📅 办成活动
button-dish-wait = 🕐 再等等
# Takes $threshold
button-dish-threshold = 👥 满 { $threshold } 人
# Takes $minutes
button-dish-minutes = ⏱ { $minutes } 分钟
# Takes $count
button-dish-people = { $count } 人
# Takes $minutes
button-dish-so-long = { $minutes } 分钟
button-dish-state = { $state ->
    [offered] ▶️ 恢复点单
    [paused] ⏸ 先停一停
   *[retired] 🗑 从菜单撤下
}
dish-how-many = { $name }：满多少人就安排？
dish-how-long = { $name }：一次多长时间？
# Takes $name $wanted
dish-retire-sure = 把 { $name } 从菜单撤下吗？{ $wanted ->
    [0] 没有人在等。
   *[other] 有 { $wanted } 位邻居在等，会告诉他们。
}
# Takes $name $wanted
dish-enough = 🎉 有 { $wanted } 位邻居想要 <b>{ $name }</b>。办成活动吧：我先排一个日子，您看过就发布。点了单的优先。
# Takes $title $when $place $until
takes-place = 🎉 您点的安排好了：<b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    名额给您留到 { $until }。您来吗？
# Takes $title $when $place
takes-place-now = 🎉 您点的安排好了：<b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    ✅ 您已经有名额。
# Takes $who $title $when $place
takes-place-for = 🎉 您给 { $who } 点的安排好了：<b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    ✅ { $who } 已经有名额，请转告一声。
# Takes $name $count
dish-waits = 好，再等等。想要 { $name } 的满 { $count } 人，我再告诉您。
ordered-already = 已经记下了：{ $name }。
dish-new-name = { $name }：改叫什么名字？写几个字。
# Takes $field
dish-no-number = { $field ->
    [threshold] 没看出是多少人（1 到 500）。写个数字就行，比如：7
   *[minutes] 没看出是多长时间（最长一天）。这样写：“45分钟”
}
button-dish-name = ✏️ 名字
dish-planned = 📅 已经安排：{ $when }
dish-is-paused = ⏸ 暂时不能点。已经点了的，位置还留着。
dish-nobody-waits = 现在没有人在等 { $name }：已经办成活动了，或者都退掉了。
# Takes $name $wanted
dish-called-off = 点了 { $name } 的 { $wanted } 位邻居回到名单上，位置还在。
# Takes $name $wanted $threshold
mine-ordered = 🍽 点了：{ $name }（{ $wanted }/{ $threshold } 人）
# Takes $name $who
mine-ordered-for = 🍽 给 { $who } 点了：{ $name }
# Takes $title $when $place
takes-place-full = 🎉 您点的安排好了：<b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    点的人比名额多，您先排队：一有名额，马上问您。
# Takes $who $title $when $place
takes-place-full-for = 🎉 您给 { $who } 点的安排好了：<b>{ $title }</b>
    🕙 { $when } · 📍 { $place }
    点的人比名额多，{ $who } 先排队：一有名额，我告诉您。
mine-ordered-home = 🏠 点了：{ $name }（上门）
# Takes $name $wanted $weeks
dish-still-wanted = 🕐 <b>{ $name }</b>：有 { $wanted } 位邻居在等，最早的已经等了 { $weeks } 周。要不要就和等着的邻居办起来？要是从菜单撤下，我会好好告诉他们。
button-propose = 🙋 我也能出一份力
propose-what = 您想做点什么？请写邻居们会看到的那句话，比如：“我每周四可以理发”。上了菜单，会写上您的名字。
propose-how = “{ $words }”——您想怎么做？
button-propose-form = { $form ->
    [visit] 🏠 我上门去做
   *[gathering] 👥 大家一起来
}
# Takes $words $place
proposal-sent = 🙏 谢谢您！已经问了{ $place }：“{ $words }”。有回音我马上告诉您。
# Takes $words $place
proposal-waits = ⏳ 已经问过{ $place }了：“{ $words }”。有回音我马上告诉您。
button-proposal-back = ↩️ 收回
proposal-taken-back = 已经收回：“{ $words }”。
proposal-nobody = 现在联系不上{ $place }的组织者，请到服务台说一声。
# Takes $name $words $form
proposed = 🙋 <b>{ $name }</b> 想出一份力：“{ $words }”，{ $form ->
    [visit] 上门去做。
   *[gathering] 大家一起来。
}
button-proposal-take = ✅ 上菜单
button-proposal-not-now = 先不上
proposal-decided = 这个已经定了，或者已经收回了。
# Takes $words $place
proposal-taken = 🎉 “{ $words }”已经上了{ $place }的菜单，谢谢您！人够了，组织者会和您商量。
# Takes $words $place
proposal-not-now = 🙏 谢谢您的“{ $words }”！{ $place }现在上不了菜单，以后还可以再说，别的也欢迎。
proposal-declined = 好，已经告诉志愿者现在先不上。
dish-given-by = 🤝 { $name }来做
dish-is-ordered = ✅ 您已经点了。
order-declined-tell = 也请转告：{ $names }。
